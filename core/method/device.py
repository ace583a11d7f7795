"""The device that the engine computes on, its memory and its threads."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

import torch
from torch.nn import functional

from ..errors import EngineError
from ..feedback import Feedback

T = TypeVar("T")

CPU = torch.device("cpu")

OUT_OF_MEMORY_MESSAGES = ("out of memory", "cublas_status_alloc_failed", "unable to find an engine")
"""Parts of the messages, in lower case, of CUDA, MPS, cuBLAS and cuDNN when the device's memory is
exhausted."""


def choose_device(name: str, feedback: Feedback) -> torch.device:
    """Return the device with this name and log it; "auto" means CUDA if it works, else the CPU.

    Args:
        name: auto, cuda, cpu or mps.
        feedback: receives the log line, and a warning if auto finds a CUDA device that can't compute.

    Raises:
        EngineError: the device is not available, or can't compute.
    """
    if name != "cpu":
        device = _find_accelerator(name, feedback)
        if device:
            return device
    feedback.info(f"Computing on the CPU, threads: {torch.get_num_threads()}.")
    return CPU


def check_available(name: str) -> None:
    """Check that PyTorch finds the device, without computing on it.

    Args:
        name: auto, cuda, cpu or mps.

    Raises:
        EngineError: it does not.
    """
    found = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    choices = ["auto", *(key for key, available in found.items() if available), "cpu"]
    if name not in choices:
        raise EngineError(f"the device '{name}' is not available: choose one of {', '.join(choices)}")


def _find_accelerator(name: str, feedback: Feedback) -> torch.device | None:
    """Return the device with this name after a test; None if auto finds none that works."""
    if name == "auto" and not torch.cuda.is_available():
        feedback.info("No CUDA device.")
        return None
    check_available(name)
    device_type = "cuda" if name == "auto" else name
    if device_type == "cuda":
        # cuBLAS reads this once, when it starts. Without it, the same seed may give different pixels.
        os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    device = torch.device(device_type)
    defect = _find_defect(device)
    if defect and name != "auto":
        raise EngineError(f"the device '{name}' can't compute ({defect}): choose the device cpu")
    if defect:
        feedback.warning(f"The CUDA device can't compute ({defect}): the CPU does it.")
        return None
    if device_type == "cuda":
        feedback.info(f"Computing on {torch.cuda.get_device_name()}.")
    return device


def _find_defect(device: torch.device) -> str:
    """Compute a convolution of one element; return what is wrong with the device, or nothing.

    A card that PyTorch has no kernels for, a broken driver and exhausted memory appear only then.
    """
    try:
        one = torch.ones((1, 1, 1, 1), dtype=torch.float32, device=device)
        result = float(functional.conv2d(one, one))
    except RuntimeError as error:
        return str(error).strip().partition("\n")[0]
    return "" if result == 1 else f"1 times 1 gives {result:g}"


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
        found = torch.cpu.get_capabilities()
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
    release_cached_memory()
    feedback.warning(f"{device.type.upper()} ran out of memory: starting again on the CPU.")
    return work(CPU)


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
        release_cached_memory()
        parts = min(2 * parts, batch)
        feedback.warning(
            "The device ran out of memory during training: restarting with each batch split into "
            f"{parts} parts."
        )


def release_cached_memory() -> None:
    """Return the memory that PyTorch keeps for later tensors to the devices."""
    free_workspaces()
    torch.cuda.empty_cache()  # does nothing if CUDA was never used
    if torch.backends.mps.is_available():
        torch.mps.empty_cache()


def free_workspaces() -> None:
    """Free what cuBLAS keeps for each stream, 32 MiB, until it is used again."""
    if torch.cuda.is_initialized():  # type: ignore[no-untyped-call]
        torch._C._cuda_clearCublasWorkspaces()


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


class Threads(ThreadPoolExecutor):
    """Threads that compute side by side, each without dividing its work further.

    Args:
        count: number of threads.

    Attributes:
        count: number of threads.
    """

    def __init__(self, count: int) -> None:
        super().__init__(count, initializer=torch.set_num_threads, initargs=(1,))
        self.count = count


@contextmanager
def side_by_side(device: torch.device, most: int) -> Iterator[Threads | None]:
    """Open threads that compute side by side on the CPU.

    PyTorch divides each operation among its threads, which then wait for each other several hundred times per
    training step. Threads with parts of a batch, or tiles, of their own meet once. Two of them take three
    quarters of the time, and other programs hardly slow them down; see docs/performance.md.

    Args:
        device: where to compute.
        most: largest number of threads.

    Yields:
        As many threads as PyTorch has, up to `most`; None for one, or if the device is not the CPU.
    """
    usual = torch.get_num_threads()
    count = min(usual, most) if device.type == "cpu" else 1
    if count == 1:
        yield None
        return
    torch.set_num_threads(1)
    try:
        with Threads(count) as threads:
            yield threads
    finally:
        torch.set_num_threads(usual)
