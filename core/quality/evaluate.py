"""What a run finds out: the engine's part, and how the fused image scores where it was learned from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..exchange.results import FusionResult
from ..feedback import Stages
from ..scene.chips import Chips, read_chips
from ..scene.defects import mended
from ..scene.scene import Scene, Sink
from .no_reference import ScoringSink
from .protocols import FullResolutionIndices


@dataclass(frozen=True)
class Findings(FusionResult):
    """What a run found out on its way, engine and assessment.

    Attributes:
        indices: at full resolution, registered.
        seconds: per stage.
        chips: what the engine learned from.
        fused: the fused image on each chip, [bands, rows, cols]; NaN where there is no value.
    """

    indices: FullResolutionIndices
    seconds: dict[str, float]
    chips: Chips
    fused: tuple[np.ndarray, ...]


def fuse_and_score(
    fuse: Callable[[Scene, Chips, Sink], FusionResult],
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
        stages: progress, log and cancellation, over the stages of `task.stage_shares`.

    Raises:
        InputError: the scene is too small or has hardly a valid pixel; and what the engine raises.
        Cancelled: the caller asked to stop.
    """
    stages.enter("reading")
    scene, chips = mended(scene, read_chips(scene, stages.update), stages.feedback.warning)
    assessed = ScoringSink(sink, chips)
    learnt = fuse(scene, chips, assessed)
    stages.enter("assessing")
    indices = assessed.score(gains, learnt.phase_at, stages.update)
    stages.end_stage()
    return Findings(
        **vars(learnt), indices=indices, seconds=stages.seconds, chips=chips, fused=assessed.fused
    )
