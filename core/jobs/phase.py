"""The phase of a scene, for jobs that need it without fusing: registered, or as the georeference says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from ..engine.local import open_local_engine
from ..exchange.task import EngineFactory
from ..feedback import Stages
from ..scene.grid import Phase

if TYPE_CHECKING:
    from ..scene.scene import Scene


def resolve_phase(
    scene: Scene,
    gains: tuple[float, ...],
    register: bool,
    stages: Stages,
    threads: Optional[int] = None,
    open_engine: EngineFactory = open_local_engine,
) -> tuple[Phase, dict[str, Any]]:
    """Where the centre of MS pixel (0, 0) lies in the scene's PAN pixels.

    Args:
        scene: the PAN/MS pair.
        gains: MTF gain of each MS band.
        register: find the sub-pixel shift as fusing does, which needs torch; else trust the georeference.
        stages: with the stages "reading" and "registration".
        threads: how many of the CPU's to register with at most; PyTorch's own number where None.
        open_engine: opens what registers; here, in this process.

    Returns:
        The phase, and as plain JSON values how it was found.

    Raises:
        InputError: the scene is too small or has hardly a valid pixel.
        EngineError: torch is needed and not there.
        Cancelled: the caller asked to stop.
    """
    phase = scene.alignment.phase
    if not register:
        return phase, {"searched": False, "phase": [phase.row, phase.col]}
    from ..scene import chips, defects

    stages.enter("reading")
    scene, read = defects.mended(scene, chips.read_chips(scene, stages.update), stages.feedback.warning)
    with open_engine("cpu", threads, stages.feedback) as engine:
        found = engine.find_phase(scene, read, gains, stages)
    stages.feedback.info(str(found))
    phase = phase.shifted(*found.shift)
    return phase, {
        "searched": True,
        "phase": [phase.row, phase.col],
        "shift": list(found.shift),
        "r2": found.r2,
        "r2_georeference": found.r2_georeference,
    }
