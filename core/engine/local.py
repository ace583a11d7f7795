"""Run the engine in this process. PyTorch is loaded when the engine is opened."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Iterator

from ..errors import EngineError
from ..feedback import Feedback, Stages
from ..process_lock import only_run_in_process
from ..threads import count_threads
from .openmp import describe_waiting

if TYPE_CHECKING:
    import torch

    from ..exchange.results import FusionResult, Measurements
    from ..exchange.task import Engine, FusionTask
    from ..scene.chips import Chips
    from ..scene.scene import Scene, Sink


@contextmanager
def open_local_engine(device: str, threads: int | None, feedback: Feedback) -> Iterator[Engine]:
    """Open the engine in this process: an `EngineFactory`. Other runs in this process wait for its end.

    Args:
        device: auto, cuda, cpu or mps.
        threads: CPU threads to use at most; None for one per core that the process may use.
        feedback: takes the log and may cancel.

    Raises:
        EngineError: PyTorch can't be loaded, or there is no such device.
        Cancelled: the user cancelled while another run had the engine.
    """
    load_torch(feedback)
    from ..method.device import choose_device, limit_threads

    with only_run_in_process(feedback), limit_threads(count_threads(threads)):
        if describe_waiting():
            feedback.info(f"Threads wait as set by {describe_waiting()}.")
        yield _LocalEngine(choose_device(device, feedback))


def load_torch(feedback: Feedback) -> None:
    """Import PyTorch, which takes seconds, and log it.

    Raises:
        EngineError: PyTorch is missing or can't be loaded.
    """
    feedback.info("Loading PyTorch.")
    _leave_hang_up_alone()
    try:
        import torch  # noqa: F401
    except ModuleNotFoundError as error:
        raise EngineError(
            f"PyTorch is not installed for the Python in '{sys.prefix}': run 'Install the engine' ('trapan "
            "engine install'), or install PyTorch there"
        ) from error
    except (ImportError, OSError) as error:  # such as a shared library that is missing or does not fit
        reason = "".join(str(error).strip().splitlines()[-1:])
        if sys.platform == "win32":
            raise EngineError(
                f"PyTorch is installed but can't be loaded ({reason}): install Microsoft's Visual C++ "
                "Redistributable (x64), free some memory, or reinstall PyTorch"
            ) from error
        raise EngineError(
            f"PyTorch is installed but can't be loaded ({reason}): free some memory, or reinstall PyTorch"
        ) from error


def _leave_hang_up_alone() -> None:
    """Keep the handler of SIGHUP as it is while PyTorch is loaded, unless the user has chosen otherwise.

    Debian's PyTorch loads UCX, which replaces it by a debug mode: a run would outlive its terminal.
    """
    os.environ.setdefault("UCX_DEBUG_SIGNO", "0")


def cuda_devices() -> list[str]:
    """List the CUDA devices by the names that CUDA_VISIBLE_DEVICES takes; none where PyTorch can't be loaded.

    The error is not reported here: opening the engine does that.
    """
    _leave_hang_up_alone()
    try:
        import torch
    except (ImportError, OSError):
        return []
    count = torch.cuda.device_count()
    visible = os.environ.get("CUDA_VISIBLE_DEVICES")
    names = visible.split(",") if visible else map(str, range(count))
    return [name.strip() for name in names][:count]


def check_device(device: str) -> None:
    """Check that PyTorch finds the device; pass where PyTorch can't be loaded, as in :func:`cuda_devices`.

    Args:
        device: auto, cuda, cpu or mps.

    Raises:
        EngineError: there is no such device.
    """
    try:
        from ..method.device import check_available
    except (ImportError, OSError):
        return
    check_available(device)


class _LocalEngine:
    """An `Engine` that computes in this process.

    Args:
        device: the device that computes.
    """

    def __init__(self, device: torch.device) -> None:
        self._device = device

    def pansharpen(
        self, scene: Scene, chips: Chips, sink: Sink, task: FusionTask, stages: Stages
    ) -> FusionResult:
        from ..method.device import run_with_cpu_fallback
        from ..method.pansharpen import pansharpen

        def run(device: torch.device) -> FusionResult:
            return pansharpen(scene, chips, sink, task, device, stages)

        return run_with_cpu_fallback(self._device, run, stages.feedback)

    def measure(self, scene: Scene, chips: Chips, task: FusionTask, stages: Stages) -> Measurements:
        from ..method.device import run_with_cpu_fallback
        from ..method.pansharpen import measure

        def run(device: torch.device) -> Measurements:
            return measure(scene, chips, task, device, stages)

        return run_with_cpu_fallback(self._device, run, stages.feedback)
