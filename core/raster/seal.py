"""Compares a finished raster with the pixels that were written to it, without keeping these in memory."""

from __future__ import annotations

import math
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Mapping, Union

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..scene.grid import Window
from .dataset import GdalError, call, close

_CONTRAST = 0.1
"""Share of a window's contrast that a compression with loss keeps at least."""


@dataclass(frozen=True)
class Exact:
    """What recognises a window whose format keeps each value."""

    checksum: int

    def fits(self, values: NDArray[Any]) -> bool:
        """Whether the values are the same."""
        return checksum(values) == self.checksum


@dataclass(frozen=True)
class Alike:
    """What recognises a window whose format changes values.

    Attributes:
        mean, deviation: of each band.
        loss: mean difference that the format made in a trial.
    """

    mean: NDArray[np.float64]
    deviation: NDArray[np.float64]
    loss: float

    def fits(self, values: NDArray[Any]) -> bool:
        """Whether each band keeps its mean and part of its contrast, which a band of one value doesn't."""
        mean, deviation = _moments(values)
        near = abs(mean - self.mean) <= np.maximum(self.deviation, self.loss)
        return bool((near & (deviation >= _CONTRAST * self.deviation - self.loss)).all())


Seal = Union[Exact, Alike]


def seal(values: NDArray[Any], loss: float) -> Seal:
    """Compute what a window's pixels are recognised by.

    Args:
        values: [bands, rows, cols], as they are stored.
        loss: mean difference that the format makes; 0 where it keeps each value.
    """
    return Alike(*_moments(values), loss) if loss else Exact(checksum(values))


def checksum(values: NDArray[Any]) -> int:
    """Compute a checksum of all values that is the same for equal arrays."""
    if values.dtype.kind == "f":
        # NaN and zero each have several bit patterns.
        values = values + 0
        missing = np.isnan(values)
        if missing.any():
            values[missing] = np.nan
    return zlib.crc32(np.ascontiguousarray(values).data)


def cut(values: NDArray[Any], greatest: float) -> NDArray[Any]:
    """Cut values off where a format has fewer bits than the type."""
    return values if math.isinf(greatest) else np.minimum(values, values.dtype.type(greatest))


def check_pixels(path: Path, seals: Mapping[Window, Seal], progress: Callable[[float], None]) -> None:
    """Read a finished raster whole and compare it with what was written.

    Args:
        path: the raster.
        seals: of each window that was written.
        progress: told the fraction done; what it raises stops the reading.

    Raises:
        GdalError: some pixels are others, or can't be read.
    """
    dataset = call(gdal.OpenEx, str(path), gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
    try:
        for number, (window, written) in enumerate(seals.items()):
            progress(number / len(seals))
            found = call(dataset.ReadAsArray, window.col, window.row, window.cols, window.rows)
            if not written.fits(found.reshape(-1, window.rows, window.cols)):
                raise GdalError(
                    f"its pixels from column {window.col}, row {window.row} on are others when read back"
                )
    finally:
        close(dataset)


def _moments(values: NDArray[Any]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Mean and standard deviation of each band's finite values; 0 where there are none."""
    numbers = values.reshape(len(values), -1).astype(np.float64)
    if np.isfinite(numbers).all():
        return numbers.mean(axis=1), numbers.std(axis=1)
    numbers = np.where(np.isfinite(numbers), numbers, np.nan)
    numbers[np.isnan(numbers).all(axis=1)] = 0
    return np.nanmean(numbers, axis=1), np.nanstd(numbers, axis=1)
