"""Measure a pair as a fusion run does, for jobs that do not fuse it; or trust its georeference."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Callable, Generic, TypeVar

from ..exchange.settings import PRESETS
from ..exchange.task import EngineFactory, FusionTask
from ..feedback import Stages
from ..scene.grid import Phase, Window
from ..scene.scene import MovableScene
from .sensor import SceneSensor

if TYPE_CHECKING:
    from ..exchange.results import Drift
    from ..imaging import Blur
    from ..scene.scene import Scene

AnyScene = TypeVar("AnyScene", bound=MovableScene)


@dataclass(frozen=True)
class MeasuredPair(Generic[AnyScene]):
    """A pair with what was measured on it.

    Attributes:
        scene: the pair, moved if PAN and MS are many pixels apart.
        clean: the same as a fusion run sees it: without blocks of repeated pixels and defective pixels, and
            with aligned bands; `scene` itself if nothing was corrected.
        phase: position of the centre of MS pixel (0, 0) in the scene's PAN pixels.
        drift: change of the phase over the scene; None if there is none.
        phase_at: the phase in a window of the scene's PAN, see `Measurements.phase_at`.
        measured_bands: blurs of the MS bands; None if the published gains fit or nothing was measured.
        registration: the registration as plain JSON values.
    """

    scene: AnyScene
    clean: Scene
    phase: Phase
    drift: Drift | None
    phase_at: Callable[[Window], Phase]
    measured_bands: tuple[Blur, ...] | None
    registration: dict[str, Any]


def trust_georeference(scene: AnyScene) -> MeasuredPair[AnyScene]:
    """Return a pair as it is, at the phase of its georeference; needs no torch."""
    phase, (row, col) = scene.alignment.phase, scene.alignment.ms_start
    registration = {"searched": False, "phase": [phase.row, phase.col], "drift": None, "band_offsets": None}
    return MeasuredPair(
        scene, scene, phase, None, lambda window: phase.shifted(-row, -col), None, registration
    )


def measure_pair(
    scene: AnyScene,
    sensor: SceneSensor,
    stages: Stages,
    threads: int | None,
    open_engine: EngineFactory,
    optics: bool = True,
) -> MeasuredPair[AnyScene]:
    """Measure offsets, phase, drift and optics of a pair as a fusion run does.

    Args:
        scene: the PAN/MS pair.
        sensor: its sensor.
        stages: must have the stages READING and REGISTRATION.
        threads: largest number of CPU threads; one per core if None.
        open_engine: opens the engine that measures.
        optics: whether to measure the blurs.

    Raises:
        InputError: the scene is too small or has too few valid pixels.
        EngineError: torch is missing.
        Cancelled: the feedback is cancelled.
    """
    from ..quality.evaluate import clean_scene, read_scene_and_chips
    from ..scene.band_offsets import align_bands
    from .provenance import registration_entry

    scene, chips = read_scene_and_chips(scene, True, stages)
    clean, chips = clean_scene(scene, chips, stages.feedback)
    clean, chips = align_bands(clean, chips, sensor.ms_gains, stages.feedback.info)
    task = FusionTask(sensor.ms_gains, sensor.pan_gain, replace(PRESETS["balanced"], measure=optics))
    with open_engine("cpu", threads, stages.feedback) as engine:
        found = engine.measure(clean, chips, task, stages)
    registration = registration_entry(True, found, chips.band_offsets)
    measured_bands = found.optics.measured_bands
    return MeasuredPair(scene, clean, found.phase, found.drift, found.phase_at, measured_bands, registration)
