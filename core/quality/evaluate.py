"""Fuse a scene with an engine and score the fused image on the chips."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..exchange.results import FusionResult
from ..exchange.task import FusionTask
from ..feedback import Feedback, Stage, Stages
from ..scene.band_offsets import align_bands
from ..scene.chips import Chips, read_chips
from ..scene.coarse_shift import correct_coarse_shift, find_coarse_shift
from ..scene.defects import repair_defects
from ..scene.outliers import warn_of_outliers
from ..scene.plausible import PlausibleSink
from ..scene.replicated import interpolate_blocks
from ..scene.scene import AnyMovable, Output, Pixels, Scene, Sink
from ..scene.similarity import check_same_ground
from .no_reference import ChipSink, Scores, ScoringModel, score_chips


@dataclass(frozen=True)
class Findings(Scores, FusionResult):
    """A fusion result with its scores at the registered phase, timings and fused chips.

    Attributes:
        seconds: wall-clock seconds of each stage.
        chips: the windows of the scene that were used for training and scoring, with aligned bands.
        fused: the fused image on each chip as the output holds it, [bands, rows, cols]; NaN is nodata.
        as_stored: returns pixels as the output holds them.
    """

    seconds: dict[str, float]
    chips: Chips
    fused: tuple[np.ndarray, ...]
    as_stored: Callable[[Pixels], Pixels]


def read_scene_and_chips(scene: AnyMovable, register: bool, stages: Stages) -> tuple[AnyMovable, Chips]:
    """Read the chips, and move the scene if they show that PAN and MS are many pixels apart.

    Args:
        scene: the PAN/MS pair.
        register: whether to search the shift; otherwise the georeference is trusted.
        stages: progress, log and cancellation, with the stage READING.

    Raises:
        InputError: the scene is too small, has too few valid pixels, or PAN and MS show different ground.
        Cancelled: the caller asked to stop.
    """
    stages.enter(Stage.READING)
    chips = read_chips(scene, stages.update)
    found = find_coarse_shift(chips)
    check_same_ground(scene, found.similarity)
    return correct_coarse_shift(scene, chips, found, stages.feedback.warning) if register else (scene, chips)


def clean_scene(scene: Scene, chips: Chips, feedback: Feedback) -> tuple[Scene, Chips]:
    """Interpolate blocks of repeated pixels and fill defective pixels; unchanged if there are none.

    Args:
        scene: the PAN/MS pair.
        chips: its chips.
        feedback: receives log lines and warnings of what is changed.
    """
    return repair_defects(*interpolate_blocks(scene, chips, feedback.info), feedback.warning)


def fuse_and_score(
    fuse: Callable[[Scene, Chips, Sink], FusionResult],
    scene: Scene,
    chips: Chips,
    sink: Output,
    task: FusionTask,
    stages: Stages,
    threads: int,
) -> Findings:
    """Let an engine fuse the scene, and score the fused image on the chips.

    The indices are those of the image that the output holds: rounding to 8 bits alone can raise D_rho from
    0.06 to 0.08.

    Args:
        fuse: the engine; it fuses a scene, trained on its chips, into a sink. The scene and chips that it
            gets are already free of defective pixels, and their bands are aligned.
        scene: the PAN/MS pair.
        chips: its chips, from `read_scene_and_chips`.
        sink: takes the fused image window by window; its pixels are scored as it stores them.
        task: its gains are used, and whether to align the MS bands or trust the georeference.
        stages: progress, log and cancellation, with the stages of `task.stage_shares`.
        threads: number of threads that score.

    Raises:
        Cancelled: the caller asked to stop.
        Exception: any error of the engine.
    """
    scene, chips = clean_scene(scene, chips, stages.feedback)
    warn_of_outliers(scene, chips, stages.feedback.warning)
    aligned_scene, aligned_chips = scene, chips
    if task.settings.register:
        aligned_scene, aligned_chips = align_bands(scene, chips, task.gains, stages.feedback.info)
    on_chips = ChipSink(sink, aligned_chips)
    result = fuse(aligned_scene, aligned_chips, PlausibleSink(on_chips, scene, chips))
    stages.enter(Stage.ASSESSING)
    fused = on_chips.fused
    model = ScoringModel(task.gains, result.optics.measured_bands, result.phase_at)
    scores = score_chips(fused.__getitem__, aligned_chips, model, stages.update, threads)
    stages.end_stage()
    return Findings(
        **vars(result),
        **vars(scores),
        seconds=stages.seconds,
        chips=aligned_chips,
        fused=fused,
        as_stored=sink.as_stored,
    )
