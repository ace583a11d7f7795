"""The device that the engine computes on, and torch's global state, put back as it was."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Optional, TypeVar

import torch

from ..errors import EngineError
from ..feedback import Feedback

T = TypeVar("T")


def choose_device(name: str, feedback: Feedback) -> torch.device:
    """The device of that name; for "auto", CUDA where there is one and else the CPU, said in the log.

    Raises:
        EngineError: there is no such device here.
    """
    available = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if name == "auto":
        name = "cuda" if available["cuda"] else "cpu"
        if name == "cpu":
            feedback.info(f"No CUDA device: computing on the CPU, threads: {torch.get_num_threads()}.")
    if not available.get(name, False):
        have = ", ".join(key for key, there in available.items() if there)
        raise EngineError(f"the device '{name}' is not there: choose auto or one that is ({have})")
    if name == "cuda":
        # read once, when CUDA's matrix library starts; without it the same seed may give other pixels
        os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
        feedback.info(f"Computing on {torch.cuda.get_device_name()}.")
    return torch.device(name)


def run_with_cpu_fallback(device: torch.device, work: Callable[[torch.device], T], feedback: Feedback) -> T:
    """What work on a device gives; where the device's memory runs out, work begins again on the CPU.

    Raises:
        torch.OutOfMemoryError: the device is the CPU.
    """
    try:
        return work(device)
    except torch.OutOfMemoryError:
        if device.type == "cpu":
            raise
    # only here has the traceback let go of what the failed work holds on the device
    feedback.warning(f"The memory of {device.type} has run out: beginning again on the CPU.")
    torch.cuda.empty_cache()
    return work(torch.device("cpu"))


def append_device(before: str, device: torch.device) -> str:
    """What has computed, once a device goes on: "cuda, then cpu"; the same where it went on already."""
    return before if before.split(", then ")[-1] == device.type else f"{before}, then {device.type}"


@contextmanager
def limit_threads(threads: Optional[int]) -> Iterator[None]:
    """Inside, torch computes with no more than so many threads; as many as it would anyway where None."""
    usual = torch.get_num_threads()
    torch.set_num_threads(min(usual, threads or usual))
    try:
        yield
    finally:
        torch.set_num_threads(usual)


@contextmanager
def reproducible(seed: int) -> Iterator[None]:
    """Same draws and algorithms each time for one seed; torch's global state is put back afterwards.

    Gradients are on inside, whatever the caller has switched off. Nothing is rounded to TF32 but inside
    `allow_tf32`: the imaging model would no longer be exact.
    """
    deterministic = torch.are_deterministic_algorithms_enabled()
    warn_only = torch.is_deterministic_algorithms_warn_only_enabled()
    memory: Any = torch.utils.deterministic
    fill, benchmark = memory.fill_uninitialized_memory, torch.backends.cudnn.benchmark
    torch.use_deterministic_algorithms(True, warn_only=True)
    # nothing here reads memory before writing it, and filling all of it costs a tenth of the time
    memory.fill_uninitialized_memory = False
    torch.backends.cudnn.benchmark = False
    draws = torch.random.fork_rng(devices=range(torch.cuda.device_count()))
    try:
        with draws, _tf32(convolutions=False), torch.inference_mode(False), torch.enable_grad():
            torch.manual_seed(seed)
            yield
    finally:
        torch.use_deterministic_algorithms(deterministic, warn_only=warn_only)
        memory.fill_uninitialized_memory = fill
        torch.backends.cudnn.benchmark = benchmark


def allow_tf32() -> AbstractContextManager[None]:
    """CUDA may round what goes into convolutions to TF32 (10 bits): the network's are far faster so."""
    return _tf32(convolutions=True)


@contextmanager
def _tf32(convolutions: bool) -> Iterator[None]:
    """Whether CUDA may round what goes into convolutions; what goes into matrix products it may not."""
    backends: Any = torch.backends
    if hasattr(backends.cudnn, "conv"):
        # from PyTorch 2.9 on, which refuses the older name where another plugin has used this one
        name = "fp32_precision"
        values: tuple[object, object] = ("tf32" if convolutions else "ieee", "ieee")
        places = (backends.cudnn.conv, backends.cuda.matmul)
    else:
        name = "allow_tf32"
        values = (convolutions, False)
        places = (backends.cudnn, backends.cuda.matmul)
    before = [getattr(place, name) for place in places]
    try:
        for place, value in zip(places, values):
            setattr(place, name, value)
        yield
    finally:
        for place, value in zip(places, before):
            setattr(place, name, value)
