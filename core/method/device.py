"""The device that the engine computes on, its memory, and torch's global state."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, TypeVar

import torch

from ..errors import EngineError
from ..feedback import Feedback

T = TypeVar("T")

OUT_OF_MEMORY_MESSAGES = ("out of memory", "cublas_status_alloc_failed", "unable to find an engine")
"""Parts of the messages, in lower case, of CUDA, MPS, cuBLAS and cuDNN when the device's memory is
exhausted."""


def choose_device(name: str, feedback: Feedback) -> torch.device:
    """Return the device with this name and log it; "auto" means CUDA if available, else the CPU.

    Args:
        name: auto, cuda, cpu or mps.
        feedback: receives the log line.

    Raises:
        EngineError: the device is not available.
    """
    available = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if name == "auto":
        name = "cuda" if available["cuda"] else "cpu"
        if name == "cpu":
            feedback.info(f"No CUDA device: computing on the CPU, threads: {torch.get_num_threads()}.")
    if not available.get(name, False):
        choices = ", ".join(["auto", *(key for key, usable in available.items() if usable)])
        raise EngineError(f"the device '{name}' is not available: choose one of {choices}")
    if name == "cuda":
        # cuBLAS reads this once, when it starts. Without it, the same seed may give different pixels.
        os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
        feedback.info(f"Computing on {torch.cuda.get_device_name()}.")
    return torch.device(name)


def network_precision(device: torch.device, precision: str) -> torch.dtype:
    """Choose the number format of the network's convolutions.

    bfloat16 has the range of float32 and 8 bits of precision. It halves the time where the hardware computes
    with it: on CPUs with AVX512-BF16 or AMX, and on CUDA devices from compute capability 8.0 (Ampere) on.

    Args:
        device: where the network runs.
        precision: one of `settings.PRECISIONS`.
    """
    if precision == "auto" and (_cpu_has_bfloat16() if device.type == "cpu" else _cuda_has_bfloat16(device)):
        return torch.bfloat16
    return torch.float32


def format_precision(dtype: torch.dtype) -> str:
    """Return the name of a number format without its package, such as "bfloat16"."""
    return str(dtype).removeprefix("torch.")


def _cpu_has_bfloat16() -> bool:
    if hasattr(torch.cpu, "get_capabilities"):
        found: dict[str, Any] = torch.cpu.get_capabilities()
        return bool(found.get("avx512_bf16") or found.get("amx_bf16"))
    # Before PyTorch 2.11 the same question has private names, which some releases lack.
    names = ("_is_avx512_bf16_supported", "_is_amx_tile_supported")
    return any(getattr(torch.cpu, name, lambda: False)() for name in names)


def _cuda_has_bfloat16(device: torch.device) -> bool:
    return device.type == "cuda" and torch.cuda.get_device_capability(device) >= (8, 0)


def is_out_of_memory(error: BaseException) -> bool:
    """Say whether an error means that the device's memory is exhausted.

    Besides `torch.OutOfMemoryError`, this can be an `AcceleratorError` or a plain `RuntimeError`.
    """
    if isinstance(error, torch.OutOfMemoryError):
        return True
    message = str(error).lower()
    return isinstance(error, RuntimeError) and any(text in message for text in OUT_OF_MEMORY_MESSAGES)


def run_with_cpu_fallback(device: torch.device, work: Callable[[torch.device], T], feedback: Feedback) -> T:
    """Run work on a device; if the device's memory is exhausted, run it again on the CPU.

    Args:
        device: the device to try first.
        work: called with the device.
        feedback: receives a warning before the second run.

    Raises:
        RuntimeError: the memory is exhausted and the device is the CPU.
    """
    try:
        return work(device)
    except RuntimeError as error:
        if device.type == "cpu" or not is_out_of_memory(error):
            raise
    # After the except block the traceback no longer holds the failed run's tensors.
    torch.cuda.empty_cache()
    feedback.warning(f"{device.type.upper()} ran out of memory: starting again on the CPU.")
    return work(torch.device("cpu"))


def run_with_smaller_batches(work: Callable[[int], T], batch: int, feedback: Feedback) -> T:
    """Run training; if the device's memory is exhausted, run it again with smaller parts of the batches.

    Args:
        work: called with the number of parts in which each batch goes through the network.
        batch: largest number of parts, the settings' patches per batch.
        feedback: receives a warning before each further run.

    Raises:
        RuntimeError: the memory is exhausted even with each batch in `batch` parts.
    """
    parts = 1
    while True:
        try:
            return work(parts)
        except RuntimeError as error:
            if parts >= batch or not is_out_of_memory(error):
                raise
        torch.cuda.empty_cache()
        parts = min(2 * parts, batch)
        feedback.warning(
            "The device ran out of memory during training: restarting with each batch split into "
            f"{parts} parts."
        )


def append_device(devices: str, device: torch.device) -> str:
    """Append a device to a list such as "cuda, then cpu", unless it is the last one already."""
    return devices if devices.split(", then ")[-1] == device.type else f"{devices}, then {device.type}"


@contextmanager
def limit_threads(threads: int | None) -> Iterator[None]:
    """Limit torch's number of CPU threads inside the context; None sets no limit."""
    usual = torch.get_num_threads()
    torch.set_num_threads(min(usual, threads or usual))
    try:
        yield
    finally:
        torch.set_num_threads(usual)


@contextmanager
def reproducible(seed: int) -> Iterator[None]:
    """Make draws and algorithms the same for a seed; restore torch's global state afterwards.

    Gradients are enabled inside, even if the caller disabled them. TF32 is disabled except inside
    `allow_tf32`, because the imaging model would no longer be exact.
    """
    deterministic = torch.get_deterministic_debug_mode()
    memory: Any = torch.utils.deterministic
    fill, benchmark = memory.fill_uninitialized_memory, torch.backends.cudnn.benchmark
    # Not `use_deterministic_algorithms`, which imports PyTorch's compiler: a second in each process.
    torch.set_deterministic_debug_mode("warn")
    # No code here reads memory before it writes it, and filling it takes a tenth of the time.
    memory.fill_uninitialized_memory = False
    torch.backends.cudnn.benchmark = False
    draws = torch.random.fork_rng(devices=range(torch.cuda.device_count()))
    try:
        with draws, _tf32(convolutions=False), torch.inference_mode(False), torch.enable_grad():
            torch.manual_seed(seed)
            yield
    finally:
        torch.set_deterministic_debug_mode(deterministic)
        memory.fill_uninitialized_memory = fill
        torch.backends.cudnn.benchmark = benchmark


def allow_tf32() -> AbstractContextManager[None]:
    """Let CUDA round the inputs of convolutions to TF32 (10 bits), which makes the network far faster."""
    return _tf32(convolutions=True)


@contextmanager
def _tf32(convolutions: bool) -> Iterator[None]:
    """Set whether CUDA may round the inputs of convolutions to TF32; matrix products stay in float32."""
    backends: Any = torch.backends
    if hasattr(backends.cudnn, "conv"):
        # Since PyTorch 2.9, which raises on the older name if another plugin has used this one.
        name = "fp32_precision"
        values: tuple[object, object] = ("tf32" if convolutions else "ieee", "ieee")
        flags = (backends.cudnn.conv, backends.cuda.matmul)
    else:
        name = "allow_tf32"
        values = (convolutions, False)
        flags = (backends.cudnn, backends.cuda.matmul)
    before = [getattr(flag, name) for flag in flags]
    try:
        for flag, value in zip(flags, values):
            setattr(flag, name, value)
        yield
    finally:
        for flag, value in zip(flags, before):
            setattr(flag, name, value)
