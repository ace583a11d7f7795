"""The real scenes in ../shared/data and the two protocols that score them (see the README there)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from osgeo import gdal
from scipy import ndimage
from trapan.core.exchange.settings import PRESETS
from trapan.core.exchange.task import FusionTask
from trapan.core.method.operators import decimation
from trapan.core.method.optics import measure_optics, measure_relative_blur
from trapan.core.method.registration import find_phase
from trapan.core.method.standardise import standardise_chips
from trapan.core.quality.filters import apply_mtf
from trapan.core.quality.protocols import (
    FullResolutionIndices,
    ReferenceIndices,
    score_full_resolution,
    score_with_reference,
)
from trapan.core.scene.chips import read_chips
from trapan.core.scene.grid import Phase, Size, Window
from trapan.core.scene.scene import ArrayScene
from trapan.core.sensors.catalogue import SENSORS

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
RATIO = 4

BORDER = 16
"""Pixels that are left out on every side at reduced resolution, as in the README."""


@dataclass(frozen=True)
class Scene:
    """A scene as the README describes it; the crops of WorldView-3 and SPOT-6 are ours.

    Attributes:
        sensor: name in the catalogue.
        peak: highest digital number.
        phase: the registered phase.
        crop: window of the MS image for scoring at full resolution.
    """

    sensor: str
    peak: int
    phase: Phase
    crop: Window


SCENES = {
    "wv2": Scene("WorldView-2", 2047, Phase(1.25, 1.5), Window(128, 160, 128, 128)),
    "ge1": Scene("GeoEye-1", 255, Phase(1.25, 2.0), Window(0, 192, 128, 128)),
    "wv3": Scene("WorldView-3", 2047, Phase(0.75, 1.625), Window(0, 0, 128, 128)),
    "spot6": Scene("SPOT-6/7", 4095, Phase(1.625, 1.5), Window(64, 64, 128, 128)),
}


@dataclass(frozen=True)
class Reduced:
    """A pair at reduced resolution.

    Attributes:
        pan: [rows, cols].
        ms: [bands, rows / 4, cols / 4].
        reference: the original MS image, [bands, rows, cols].
    """

    pan: np.ndarray
    ms: np.ndarray
    reference: np.ndarray
    phase: Phase
    ratio: int
    sensor: str
    gains: tuple[float, ...]
    peak: int

    def score(self, fused: np.ndarray) -> ReferenceIndices:
        """Score a fused image [bands, rows, cols] against the original MS image, without 16 border pixels."""
        return score_with_reference(fused, self.reference, ratio=self.ratio, peak=self.peak, border=BORDER)


@dataclass(frozen=True)
class Full:
    """A pair at full resolution: pan [512, 512], ms [bands, 128, 128]."""

    pan: np.ndarray
    ms: np.ndarray
    phase: Phase
    ratio: int
    sensor: str
    gains: tuple[float, ...]
    peak: int

    def score(self, fused: np.ndarray) -> FullResolutionIndices:
        """Score a fused image [bands, 512, 512] at the phase of the pair."""
        return score_full_resolution(
            fused, self.pan, self.ms, ratio=self.ratio, phase=self.phase, gains=self.gains
        )


def reduced(name: str, folder: Path = DATA) -> Reduced:
    """Apply Wald's protocol to the scene `name` of `SCENES`.

    The MS image is filtered with its MTF and decimated from index 2. The PAN band is filtered with its own
    MTF and sampled at the registered phase, so that the phase of the reduced pair is exactly 2.
    """
    scene = SCENES[name]
    sensor = SENSORS[scene.sensor]
    pan, ms = _read(folder / f"{name}_pan.tif"), _read(folder / f"{name}_ms.tif")
    gains = sensor.gains(len(ms))
    low = np.stack([apply_mtf(band, RATIO, gain) for band, gain in zip(ms, gains)])
    start = RATIO // 2
    rows, cols = (RATIO * np.arange(size) for size in ms.shape[1:])
    positions = np.meshgrid(rows + scene.phase.row, cols + scene.phase.col, indexing="ij")
    blurred = apply_mtf(pan[0], RATIO, sensor.pan_gain)
    low_pan = ndimage.map_coordinates(blurred, positions, order=5, mode="mirror")
    return Reduced(
        low_pan, low[:, start::RATIO, start::RATIO], ms, Phase(start, start), RATIO, scene.sensor, gains,
        scene.peak,
    )  # fmt: skip


def reduced_by_measured_optics(name: str) -> Reduced:
    """Reduce the scene `name` by the blurs that the method measures on it, instead of the published gains.

    A product that is softer or sharper than its instrument stays so at reduced resolution. The gains are
    those of the Gaussians that are nearest to the blur at the MS Nyquist frequency.
    """
    scene = SCENES[name]
    sensor = SENSORS[scene.sensor]
    pan, ms = (_read(DATA / f"{name}_{kind}.tif").astype(np.float32) for kind in ("pan", "ms"))
    gains, start = sensor.gains(len(ms)), RATIO // 2
    pair = standardise_chips(read_chips(ArrayScene(pan[0], ms), _ignore), torch.device("cpu"))
    phase = find_phase(pair, gains, _ignore).phase
    relative_blur = measure_relative_blur(pair, phase, gains, _ignore)
    task = FusionTask(gains, sensor.pan_gain, PRESETS["balanced"])
    optics = measure_optics(pair, phase, relative_blur, task, _ignore)
    pan_size, ms_size = Size(*pan.shape[1:]), Size(*ms.shape[1:])
    small = Size(ms_size.rows // RATIO, ms_size.cols // RATIO)
    reduce_ms = decimation(optics.bands, RATIO, Phase(start, start), small, ms_size)
    reduce_pan = decimation((optics.reduced_pan,), RATIO, phase, ms_size, pan_size)
    if relative_blur.measured:
        rows, cols = relative_blur.at_nyquist
        gains = (math.sqrt(rows * cols),) * len(ms)
    low_pan, low_ms = reduce_pan(torch.from_numpy(pan))[0], reduce_ms(torch.from_numpy(ms))
    return Reduced(
        low_pan.double().numpy(), low_ms.double().numpy(), ms.astype(np.float64), Phase(start, start), RATIO,
        scene.sensor, gains, scene.peak,
    )  # fmt: skip


def measured_gains(pair: Reduced | Full) -> tuple[float, ...]:
    """Measure the gain at Nyquist that a pair shows, one for all bands, or return the published gains."""
    chips = standardise_chips(read_chips(ArrayScene(pair.pan, pair.ms), _ignore), torch.device("cpu"))
    published = SENSORS[pair.sensor].gains(len(pair.ms))
    blur = measure_relative_blur(chips, pair.phase, published, _ignore)
    return (math.sqrt(math.prod(blur.at_nyquist)),) * len(pair.ms) if blur.measured else published


def _ignore(fraction: float) -> None:
    pass


def full(name: str, folder: Path = DATA, *, registered: bool = True) -> Full:
    """Read the README's crop of the scene `name`, at its registered phase or at phase 2."""
    scene = SCENES[name]
    crop = scene.crop
    pan_crop = Window(RATIO * crop.row, RATIO * crop.col, RATIO * crop.rows, RATIO * crop.cols)
    pan = _read(folder / f"{name}_pan.tif", pan_crop)[0]
    ms = _read(folder / f"{name}_ms.tif", crop)
    phase = scene.phase if registered else Phase(2, 2)
    return Full(pan, ms, phase, RATIO, scene.sensor, SENSORS[scene.sensor].gains(len(ms)), scene.peak)


def _read(path: Path, window: Window | None = None) -> np.ndarray:
    """Read all bands of a window, float64 [bands, rows, cols]."""
    dataset = gdal.OpenEx(str(path), gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
    if dataset is None:
        raise FileNotFoundError(f"{path} can't be read: {gdal.GetLastErrorMsg()}")
    if window is None:
        window = Window(0, 0, dataset.RasterYSize, dataset.RasterXSize)
    values = dataset.ReadAsArray(window.col, window.row, window.cols, window.rows).astype(np.float64)
    return values.reshape(-1, window.rows, window.cols)
