"""What the engine is asked to do, as values that need no torch, and how long each of its stages takes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, ContextManager, Optional, Protocol

# the two are no annotations only: schema.read looks up what a Task's fields are
from ..scene.grid import Window
from .settings import Settings

if TYPE_CHECKING:
    from ..feedback import Feedback, Stages
    from ..scene.chips import Chips
    from ..scene.grid import GridAlignment
    from ..scene.scene import Scene, Sink
    from .results import FusionResult, Registration


@dataclass(frozen=True)
class FusionTask:
    """How to fuse a scene.

    Attributes:
        gains: MTF gain at the MS Nyquist frequency of each MS band.
        pan_gain: the PAN's published gain at its own Nyquist frequency; its product may be sharper.
        settings: what decides the pixels.
        weights: file with the network to begin from; a fresh one where empty.
        apply_only: fuse with that network as it is; else it is trained further.
        save_weights: file to write the network to; none where empty.
        checkpoint: folder to keep the trained network in, or where it is kept already; none where empty.
        finished_tiles: windows that need not be fused, because an earlier run has done so.
        sensor, band_names: said in that file: the scene's sensor, and the names of its MS bands where known.
    """

    gains: tuple[float, ...]
    pan_gain: float
    settings: Settings
    weights: str = ""
    apply_only: bool = False
    save_weights: str = ""
    checkpoint: str = ""
    finished_tiles: tuple[Window, ...] = ()
    sensor: str = "generic"
    band_names: tuple[str, ...] = ()


class Engine(Protocol):
    """What computes with torch on one device: in this process or in one of its own."""

    def pansharpen(
        self, scene: Scene, chips: Chips, sink: Sink, task: FusionTask, stages: Stages
    ) -> FusionResult:
        """Fuses a scene into a sink, as `pansharpen.pansharpen` does.

        Args:
            scene: the PAN/MS pair.
            chips: what `chips.read_chips` reads of it.
            sink: takes the fused image, window by window.
            task: how.
            stages: progress, log and cancellation, over the stages of `stage_shares`.

        Raises:
            InputError, EngineError: one sentence for the user.
            Cancelled: the caller asked to stop.
        """

    def find_phase(
        self, scene: Scene, chips: Chips, gains: tuple[float, ...], stages: Stages
    ) -> Registration:
        """Finds the phase between MS and PAN, as `registration.find_phase` does; raises as `pansharpen`."""


EngineFactory = Callable[[str, Optional[int], "Feedback"], ContextManager[Engine]]
"""From a device (auto, cuda, cpu or mps), the CPU's threads to use at most (PyTorch's own number where None)
and a feedback, the engine, ready to compute: `engine_here.opened`, or what `worker_engine.opener` makes.

Raises:
    EngineError: there is no torch, or no such device.
"""


def stage_shares(relation: GridAlignment, settings: Settings) -> dict[str, float]:
    """The stages and their expected shares of the time, in network passes over a million pixels."""
    step = 3e-6 * settings.batch * settings.patch**2
    pixels = 1e-6 * relation.pan.rows * relation.pan.cols
    # of a large scene only places, or strips, are learnt from and scored, and GDAL has written most meanwhile
    some = min(pixels, 4.0)
    return {
        "reading": 0.02 + 0.25 * some,
        "registration": 0.4 + 0.25 * math.sqrt(pixels),
        "stage one": 0.3 + 0.5 * some + step * settings.warmup_steps,
        "stage two": step * settings.rao_steps,
        "fusing": 1.3 * pixels,
        "assessing": 0.1 + 1.5 * some,
        "writing": 0.05 + 0.25 * min(pixels, 16.0),
        "report": 0.0,
    }
