"""The fusion task, the engine's interface, its tiles and the expected duration of each stage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, ContextManager, Optional, Protocol

from ..feedback import Feedback, Stage, Stages

# schema.read resolves the types of FusionTask's fields at run time
from ..scene.grid import Size, Window
from ..scene.tiles import narrowed
from .settings import Settings

if TYPE_CHECKING:
    from ..scene.chips import Chips
    from ..scene.scene import Scene, Sink
    from .results import FusionResult, Measurements


@dataclass(frozen=True)
class FusionTask:
    """A request to an engine to fuse a scene.

    Attributes:
        gains: MTF gain at the MS Nyquist frequency of each MS band.
        pan_gain: published MTF gain of the PAN band at its own Nyquist frequency; the product may be sharper.
        settings: settings of the method.
        weights: file with the initial network; empty to start from random weights.
        apply_only: fuse with the network of `weights` without training it.
        save_weights: file to save the trained network in; empty to save none.
        save_weights_as: name of that file in messages, because it is published later under another one.
        checkpoint: folder that holds or receives the trained network; empty for no checkpoint.
        checkpoint_of: output that the checkpoint is kept for, for messages.
        finished_tiles: windows that an earlier run has fused and this one skips. Their sizes may differ from
            this run's tiles, because another device has other tiles and CUDA halves them if it runs out of
            memory.
        sensor: name of the scene's sensor, stored in `save_weights`.
        band_names: names of the MS bands, stored in `save_weights`; empty if unknown.
    """

    gains: tuple[float, ...]
    pan_gain: float
    settings: Settings
    weights: str = ""
    apply_only: bool = False
    save_weights: str = ""
    save_weights_as: str = ""
    checkpoint: str = ""
    checkpoint_of: str = ""
    finished_tiles: tuple[Window, ...] = ()
    sensor: str = "generic"
    band_names: tuple[str, ...] = ()


class Engine(Protocol):
    """Computes with PyTorch on one device, in this process or in a worker."""

    def pansharpen(
        self, scene: Scene, chips: Chips, sink: Sink, task: FusionTask, stages: Stages
    ) -> FusionResult:
        """Fuse a scene into a sink; see `core.method.pansharpen.pansharpen`.

        Args:
            scene: the PAN/MS pair.
            chips: the chips that `core.scene.chips.read_chips` read from it.
            sink: takes the fused image window by window.
            task: what to fuse and how.
            stages: progress, log and cancellation, with the stages of `stage_shares`.

        Raises:
            InputError: the scene or the weights can't be used.
            EngineError: the device fails.
            Cancelled: the user cancelled.
        """

    def measure(self, scene: Scene, chips: Chips, task: FusionTask, stages: Stages) -> Measurements:
        """Measure phase, drift and optics of a scene; see `core.method.pansharpen.measure`.

        Args:
            scene: the PAN/MS pair.
            chips: the chips that `core.scene.chips.read_chips` read from it.
            task: gains and settings.
            stages: progress, log and cancellation, with the stage REGISTRATION.

        Raises:
            InputError: the scene can't be used.
            EngineError: the device fails.
            Cancelled: the user cancelled.
        """


EngineFactory = Callable[[str, Optional[int], "Feedback"], ContextManager[Engine]]
"""Opens an engine for a device (auto, cuda, cpu or mps), a limit of CPU threads and a feedback.

A thread limit of None leaves PyTorch's own. Raises `EngineError` without PyTorch or without the device.
"""


TILE = 512
"""Side of a tile in PAN pixels: a second's work on one core, so that a cancelled run stops soon. It is a
whole number of blocks of the GeoTIFFs that are written."""

CUDA_TILE = 2048
"""Side of a tile on CUDA, where smaller ones leave the device idle. With eight bands, it takes 1.1 GiB of its
memory."""

MIN_TILE = 128
"""Smallest side of a tile, used with many bands or little memory. If this fails, the CPU takes over."""


def tile_side(device: str, bands: int, ratio: int) -> int:
    """Return the side of a tile in PAN pixels: a whole number of MS pixels.

    All tiles inside a scene then share one upsampling operator.

    Args:
        device: cuda, or another device.
        bands: number of MS bands.
        ratio: PAN pixels per MS pixel along one axis.
    """
    side = narrowed(CUDA_TILE if device == "cuda" else TILE, bands, MIN_TILE)
    return side - side % ratio


def stage_shares(size: Size, settings: Settings) -> dict[Stage, float]:
    """Return the stages with their expected shares of the time, in network passes over a million pixels.

    Args:
        size: size of the fused scene in PAN pixels.
        settings: settings of the method.
    """
    step = 3e-6 * settings.batch * settings.patch**2 * settings.networks
    pixels = 1e-6 * size.rows * size.cols
    # Training and scoring of a large scene use chips only, and GDAL writes most blocks during fusion.
    sampled = min(pixels, 4.0)
    return {
        Stage.READING: 0.02 + 0.65 * sampled,
        Stage.REGISTRATION: 0.1 + 0.9 * sampled,
        Stage.ONE: 0.7 + 0.7 * sampled + step * settings.warmup_steps,
        Stage.TWO: step * settings.rao_steps,
        Stage.FUSING: (0.4 + settings.networks) * pixels,
        Stage.ASSESSING: 0.1 + 1.2 * sampled,
        Stage.WRITING: 0.3 + 1.4 * min(pixels, 16.0),
        Stage.REPORT: 0.0,
    }
