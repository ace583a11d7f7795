"""The engine in this very process; torch is loaded when it is opened."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Iterator, Optional

from ..errors import EngineError

if TYPE_CHECKING:
    import torch

    from ..exchange.results import Learnt, Registration
    from ..exchange.task import Engine, Task
    from ..feedback import Feedback, Stages
    from ..scene.chips import Chips
    from ..scene.scene import Scene, Sink


@contextmanager
def opened(device: str, threads: Optional[int], feedback: Feedback) -> Iterator[Engine]:
    """See `task.OpenEngine`."""
    load_torch(feedback)
    from ..method.device import at_most, choose

    with at_most(threads):
        yield _Here(choose(device, feedback))


class _Here:
    """See `task.Engine`."""

    def __init__(self, device: torch.device) -> None:
        self._device = device

    def pansharpen(self, scene: Scene, chips: Chips, sink: Sink, task: Task, stages: Stages) -> Learnt:
        from ..method.device import or_on_cpu
        from ..method.pansharpen import pansharpen

        def run(device: torch.device) -> Learnt:
            return pansharpen(scene, chips, sink, task, device, stages)

        return or_on_cpu(self._device, run, stages.feedback)

    def register(self, scene: Scene, chips: Chips, gains: tuple[float, ...], stages: Stages) -> Registration:
        from ..imaging import matched, mean_gain
        from ..method import registration
        from ..method.device import or_on_cpu
        from ..method.losses import valid_ms
        from ..method.standardise import sample

        def search(device: torch.device) -> Registration:
            pair = sample(chips, device)
            (low_pass,) = matched((mean_gain(gains),), pair.ratio)
            return registration.register(
                pair.pan, pair.ms, valid_ms(pair), low_pass, pair.ratio, pair.phase, stages.at
            )

        stages.enter("registration")
        return or_on_cpu(self._device, search, stages.feedback)


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
