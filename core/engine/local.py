"""The engine in this very process; torch is loaded when it is opened."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Iterator, Optional

from ..errors import EngineError

if TYPE_CHECKING:
    import torch

    from ..exchange.results import FusionResult, Registration
    from ..exchange.task import Engine, FusionTask
    from ..feedback import Feedback, Stages
    from ..scene.chips import Chips
    from ..scene.scene import Scene, Sink


@contextmanager
def open_local_engine(device: str, threads: Optional[int], feedback: Feedback) -> Iterator[Engine]:
    """See `task.EngineFactory`."""
    load_torch(feedback)
    from ..method.device import choose_device, limit_threads

    with limit_threads(threads):
        yield _LocalEngine(choose_device(device, feedback))


class _LocalEngine:
    """See `task.Engine`."""

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

    def find_phase(
        self, scene: Scene, chips: Chips, gains: tuple[float, ...], stages: Stages
    ) -> Registration:
        from ..imaging import mean_gain, mtf_matched_blurs
        from ..method import registration
        from ..method.device import run_with_cpu_fallback
        from ..method.losses import usable_ms_mask
        from ..method.standardise import standardise_chips

        def search(device: torch.device) -> Registration:
            pair = standardise_chips(chips, device)
            (low_pass,) = mtf_matched_blurs((mean_gain(gains),), pair.ratio)
            return registration.find_phase(
                pair.pan, pair.ms, usable_ms_mask(pair), low_pass, pair.ratio, pair.phase, stages.update
            )

        stages.enter("registration")
        return run_with_cpu_fallback(self._device, search, stages.feedback)


def load_torch(feedback: Feedback) -> None:
    """Imports torch, which may take seconds, and says so.

    Raises:
        EngineError: it is not there or can't be loaded.
    """
    feedback.info("Loading PyTorch.")
    try:
        import torch  # noqa: F401
    except ModuleNotFoundError as error:
        raise EngineError(
            f"PyTorch is not installed for the Python in '{sys.prefix}': run 'Install the engine' ('trapan "
            "engine install'), or install PyTorch there"
        ) from error
    except (ImportError, OSError) as error:  # such as a library of it that is missing or of another version
        why = "".join(str(error).strip().splitlines()[-1:])
        raise EngineError(
            f"PyTorch is installed but can't be loaded ({why}): see that memory is free, or else install it "
            "again"
        ) from error
