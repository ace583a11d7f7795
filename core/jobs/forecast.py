"""Forecast what a run needs, before it begins: tiles, memory and time."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Mapping

from ..exchange.settings import PRESETS, Settings
from ..exchange.task import stage_shares, tile_side
from ..scene.grid import Size

_GDAL_CACHE = 0.5
"""Gigabytes of GDAL's cache at most; see `core.raster.dataset`."""

_PINNED_TILES = 2
"""Tiles in pinned memory with CUDA: one is computed while one is written."""

_WITH_HALO = 1.1
"""Area of the pixels that are read for a tile, relative to the tile's own."""


@dataclass(frozen=True)
class Forecast:
    """What a run needs.

    Attributes:
        size: size of the fused raster in PAN pixels.
        bands: number of MS bands.
        tiles: number of tiles that are fused one by one.
        gigabytes: expected peak memory of QGIS's or the command's process and the engine, without their
            programs.
        seconds: expected duration by preset; empty if the pace of the computer is not known.
    """

    size: Size
    bands: int
    tiles: int
    gigabytes: float
    seconds: Mapping[str, float]

    def __str__(self) -> str:
        times = ", ".join(f"{preset} {format_duration(seconds)}" for preset, seconds in self.seconds.items())
        return (
            f"{self.size} PAN pixels, {self.bands} bands: {self.tiles} "
            f"{'tile' if self.tiles == 1 else 'tiles'}, about {self.gigabytes:.1f} GB of memory. "
            + (f"Expected time: {times}." if times else "The time is known after a first run.")
        )


def forecast(size: Size, bands: int, ratio: int, device: str, pace: float | None) -> Forecast:
    """Forecast a run with each preset.

    Args:
        size: size of the fused raster in PAN pixels.
        bands: number of MS bands.
        ratio: PAN pixels per MS pixel along one axis.
        device: one of `parameters.DEVICES`; auto counts as a CPU.
        pace: seconds for a network pass over a million pixels on this computer; None if unknown.
    """
    side = tile_side(device, bands, ratio)
    tiles = math.ceil(size.rows / side) * math.ceil(size.cols / side)
    seconds = (
        {name: expected_seconds(size, settings, pace) for name, settings in PRESETS.items()} if pace else {}
    )
    gigabytes = _gigabytes(size, bands)
    if device == "cuda":
        gigabytes += _pinned_gigabytes(Size(min(side, size.rows), min(side, size.cols)), bands, ratio)
    return Forecast(size, bands, tiles, gigabytes, seconds)


def expected_seconds(size: Size, settings: Settings, pace: float) -> float:
    """Return the expected duration of a run.

    Args:
        size: size of the fused raster in PAN pixels.
        settings: settings of the method.
        pace: seconds for a network pass over a million pixels on this computer.
    """
    return pace * sum(stage_shares(size, settings).values())


def format_duration(seconds: float) -> str:
    """Return a duration as precisely as it can be expected: 10 s, 3 min, 1 h 20 min."""
    if seconds < 57:
        return f"{max(5, 5 * round(seconds / 5))} s"
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} min"
    hours, minutes = divmod(10 * round(minutes / 10), 60)
    return f"{hours} h {minutes} min" if minutes else f"{hours} h"


def _gigabytes(size: Size, bands: int) -> float:
    """Return the peak memory, fitted to the tables of docs/performance.md ("Large scenes").

    PyTorch and its buffers, the chips of at most 4 million pixels, and GDAL's cache of 16-bit pixels. The
    tiles of further threads need no term: with 1 to 8 threads, the highest of the measured peaks is the one
    that the fit gives.
    """
    megapixels = 1e-6 * size.rows * size.cols
    chips = 0.1 * min(megapixels, 4.0) * math.pow(bands / 8, 0.35)
    return 0.6 + chips + min(_GDAL_CACHE, 2e-3 * bands * megapixels)


def _pinned_gigabytes(tile: Size, bands: int, ratio: int) -> float:
    """Return the host memory that CUDA copies fused tiles of float32 to, and their PAN and MS from."""
    pixels = tile.rows * tile.cols
    arrays = (bands * pixels, _WITH_HALO * pixels, _WITH_HALO * bands * pixels / ratio**2)
    # PyTorch rounds each allocation of pinned memory up to a power of two.
    return 1e-9 * _PINNED_TILES * sum(2.0 ** math.ceil(math.log2(4 * values)) for values in arrays)
