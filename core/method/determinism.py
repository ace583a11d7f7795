"""Torch's global state while the method runs, so that a seed gives the same pixels again."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import torch

from .device import CPU


@contextmanager
def reproducible(seed: int, device: torch.device = CPU) -> Iterator[None]:
    """Make draws and algorithms the same for a seed; restore torch's global state afterwards.

    Gradients are enabled inside, even if the caller disabled them. float32 is the default type and is never
    rounded to fewer bits, because the imaging model would no longer be exact.

    torch's state belongs to the process: see `process_lock.only_run_in_process`.

    Args:
        seed: seed of torch's generators.
        device: where the draws may be made. Other devices are not touched: CUDA would start.
    """
    deterministic = torch.get_deterministic_debug_mode()
    memory: Any = torch.utils.deterministic
    fill, benchmark = memory.fill_uninitialized_memory, torch.backends.cudnn.benchmark
    # Not `use_deterministic_algorithms`, which imports PyTorch's compiler: a second in each process.
    torch.set_deterministic_debug_mode("warn")
    # No code here reads memory before it writes it, and filling it takes a tenth of the time.
    memory.fill_uninitialized_memory = False
    torch.backends.cudnn.benchmark = False
    dtype = torch.get_default_dtype()
    torch.set_default_dtype(torch.float32)
    cuda_devices = [torch.cuda.current_device()] if device.type == "cuda" else []
    draws = torch.random.fork_rng(cuda_devices, device_type="cuda")
    try:
        with draws, _exact_float32(), torch.inference_mode(False), torch.enable_grad():
            seed_generators(seed, device)
            yield
    finally:
        torch.set_default_dtype(dtype)
        torch.set_deterministic_debug_mode(deterministic)
        memory.fill_uninitialized_memory = fill
        torch.backends.cudnn.benchmark = benchmark


def seed_generators(seed: int, device: torch.device) -> None:
    """Seed torch's generators of the CPU and of a device; `torch.manual_seed` would seed all devices."""
    torch.default_generator.manual_seed(seed)
    if device.type in ("cuda", "mps"):
        getattr(torch, device.type).manual_seed(seed)


@contextmanager
def _exact_float32() -> Iterator[None]:
    """Let no hardware round the inputs of float32 convolutions and matrix products, as TF32 does."""
    flags = _rounding_flags()
    with _quiet():
        before = [_read(get) for get, _, _ in flags]
        for _, set_flag, exact in flags:
            set_flag(exact)
    try:
        yield
    finally:
        with _quiet():
            for (_, set_flag, _), value in zip(flags, before):
                if value is not None:
                    set_flag(value)


Flag = tuple[Callable[[], object], Callable[[Any], object], object]
"""Functions that read and set a flag of torch, and the value that permits no rounding."""


def _rounding_flags() -> list[Flag]:
    """List torch's flags for the rounding of float32: the older ones first, because they set the newer ones.

    Since PyTorch 2.9, the older ones raise if they are read while the newer ones say something else. So both
    are set.
    """
    backends: Any = torch.backends
    flags: list[Flag] = [
        (torch.get_float32_matmul_precision, torch.set_float32_matmul_precision, "highest"),
        _attribute(backends.cudnn, "allow_tf32", exact=False),
    ]
    if hasattr(backends.cudnn, "conv"):
        newer = (
            backends.cudnn.conv,
            backends.cudnn.rnn,
            backends.cuda.matmul,
            backends.mkldnn.conv,
            backends.mkldnn.matmul,
        )
        flags += [_attribute(each, "fp32_precision", exact="ieee") for each in newer]
    return flags


def _attribute(owner: object, name: str, exact: object) -> Flag:
    return partial(getattr, owner, name), partial(setattr, owner, name), exact


def _read(get: Callable[[], object]) -> object:
    """Read a flag; None if the process has set the older and the newer flags differently."""
    try:
        return get()
    except RuntimeError:
        return None


@contextmanager
def _quiet() -> Iterator[None]:
    """Ignore the warnings of PyTorch 2.9 and later that the older flags will go."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
