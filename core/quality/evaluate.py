"""What a run finds out: the engine's part, and how the fused image scores where it was learned from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..exchange.results import Learnt
from ..feedback import Stages
from ..scene.chips import Chips, read
from ..scene.defects import mended
from ..scene.scene import Scene, Sink
from .no_reference import Assessed
from .protocols import FullResolution


@dataclass(frozen=True)
class Findings(Learnt):
    """What a run found out on its way, engine and assessment.

    Attributes:
        indices: at full resolution, registered.
        seconds: per stage.
        chips: what the engine learned from.
        fused: the fused image on each chip, [bands, rows, cols]; NaN where there is no value.
    """

    indices: FullResolution
    seconds: dict[str, float]
    chips: Chips
    fused: tuple[np.ndarray, ...]


def find(
    fuse: Callable[[Scene, Chips, Sink], Learnt],
    scene: Scene,
    sink: Sink,
    gains: tuple[float, ...],
    stages: Stages,
) -> Findings:
    """Reads what is learned from, lets an engine fuse the scene, and scores the fused image there.

    Args:
        fuse: the engine: from the scene and its chips into a sink. It gets both without their defects.
        scene: the PAN/MS pair.
        sink: takes the fused image, window by window.
        gains: MTF gain of each MS band.
        stages: progress, log and cancellation, over the stages of `task.plan`.

    Raises:
        InputError: the scene is too small or has hardly a valid pixel; and what the engine raises.
        Cancelled: the caller asked to stop.
    """
    stages.enter("reading")
    scene, chips = mended(scene, read(scene, stages.at), stages.feedback.warning)
    assessed = Assessed(sink, chips)
    learnt = fuse(scene, chips, assessed)
    stages.enter("assessing")
    indices = assessed.indices(gains, learnt.phase_on, stages.at)
    stages.leave()
    return Findings(
        **vars(learnt), indices=indices, seconds=stages.seconds, chips=chips, fused=assessed.fused
    )
