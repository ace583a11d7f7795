"""Find the phase of a scene for jobs that do not fuse: by registration, or from the georeference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..engine.local import open_local_engine
from ..exchange.task import EngineFactory
from ..feedback import Stages
from ..scene.grid import Phase

if TYPE_CHECKING:
    from ..scene.scene import AnyMovable


def resolve_phase(
    scene: AnyMovable,
    gains: tuple[float, ...],
    register: bool,
    stages: Stages,
    threads: int | None = None,
    open_engine: EngineFactory = open_local_engine,
) -> tuple[AnyMovable, Phase, dict[str, Any]]:
    """Find the position of the centre of MS pixel (0, 0) in PAN pixels.

    Args:
        scene: the PAN/MS pair.
        gains: MTF gain of each MS band at the MS Nyquist frequency.
        register: search the shift, which needs torch; otherwise trust the georeference.
        stages: must have the stages READING and REGISTRATION.
        threads: largest number of CPU threads; PyTorch decides if None.
        open_engine: opens the engine that registers; by default in this process.

    Returns:
        The scene, moved if PAN and MS are many pixels apart; its phase; and the registration as plain JSON
        values, with the offsets of its bands.

    Raises:
        InputError: the scene is too small or has too few valid pixels.
        EngineError: torch is needed and missing.
        Cancelled: the feedback is cancelled.
    """
    phase = scene.alignment.phase
    if not register:
        return scene, phase, {"searched": False, "phase": [phase.row, phase.col], "band_offsets": None}
    from ..quality.evaluate import read_scene_and_chips
    from ..scene.band_offsets import align_bands
    from ..scene.defects import repair_defects

    scene, chips = read_scene_and_chips(scene, True, stages)
    clean, chips = repair_defects(scene, chips, stages.feedback.warning)
    clean, chips = align_bands(clean, chips, gains, stages.feedback.info)
    with open_engine("cpu", threads, stages.feedback) as engine:
        registration = engine.find_phase(clean, chips, gains, stages)
    stages.feedback.info(str(registration))
    start, (row, col) = chips.phase, (registration.phase.row, registration.phase.col)
    phase = scene.alignment.phase.shifted(row - start.row, col - start.col)
    return (
        scene,
        phase,
        {
            "searched": True,
            "phase": [phase.row, phase.col],
            "shift": list(registration.shift),
            "r2": registration.r2,
            "r2_georeference": registration.r2_georeference,
            "band_offsets": chips.band_offsets or None,
        },
    )
