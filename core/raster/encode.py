"""Convert fused pixels to the pixel type of an output, with its nodata value for pixels without data."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..scene.scene import Pixels, check_finite

_FLOAT_LIMIT = 1e30
"""Largest magnitude stored along with a finite nodata value; GDAL may take float32 above 1e31 for nodata."""

_NODATA_DISTANCE = 1e-6
"""Relative distance from nodata within which valid values are moved; GDAL compares floats inexactly."""


def encode(fused: Pixels, dtype: np.dtype[Any], nodata: float | None) -> NDArray[Any]:
    """Convert fused pixels to the output's data type: round them, clip them, and set nodata.

    A valid pixel that equals the nodata value takes the nearest other value.

    Args:
        fused: pixels of [bands, rows, cols].
        dtype: data type of the output.
        nodata: value of invalid pixels; None if there are none.

    Returns:
        A new array [bands, rows, cols] of `dtype`.

    Raises:
        EngineError: a valid pixel is not finite.
        ValueError: there are invalid pixels but no nodata value.
    """
    check_finite(fused.valid, np.isfinite(fused.values).all(axis=0))
    values, has_nodata = fused.values, not fused.valid.all()
    if has_nodata:
        if nodata is None:
            raise ValueError("the fused image lacks values where the PAN and the MS have them")
        values = np.where(fused.valid, values, np.float32(0))
    stored = _floats(values, dtype, nodata) if dtype.kind == "f" else _integers(values, dtype, nodata)
    if has_nodata:
        stored[:, ~fused.valid] = nodata
    return stored


def _integers(values: NDArray[Any], dtype: np.dtype[Any], nodata: float | None) -> NDArray[Any]:
    """Round and clip values to an integer type; those that become nodata take the nearest other value."""
    lowest, highest = int(np.iinfo(dtype).min), int(np.iinfo(dtype).max)
    # float32 holds all integers of 16 bits.
    rounded = np.rint(values, dtype=np.float32 if dtype.itemsize <= 2 else np.float64)
    stored: NDArray[Any] = np.clip(rounded, lowest, highest, out=rounded).astype(dtype)
    if nodata is not None:
        equal = np.unravel_index(np.flatnonzero(stored == dtype.type(nodata)), stored.shape)
        is_upwards = ((values[equal] >= nodata) | (nodata == lowest)) & (nodata != highest)
        stored[equal] = np.where(is_upwards, nodata + 1, nodata - 1)
    return stored


def _floats(values: NDArray[Any], dtype: np.dtype[Any], nodata: float | None) -> NDArray[Any]:
    """Convert values to a floating-point type; those near nodata move a little away from it."""
    stored: NDArray[Any] = values.astype(dtype)
    if nodata is None or not np.isfinite(nodata):
        return stored
    # GDAL treats floats within a few units in the last place of nodata as nodata. Near the limits of float32,
    # where its sums overflow, it does so for all values above 1e31.
    np.clip(stored, -_FLOAT_LIMIT, _FLOAT_LIMIT, out=stored)
    distance = _NODATA_DISTANCE * abs(nodata)
    with np.errstate(over="ignore"):
        low, high = np.array([nodata - 2 * distance, nodata + 2 * distance]).astype(dtype)
    perhaps_near = np.unravel_index(np.flatnonzero((stored >= low) & (stored <= high)), stored.shape)
    is_near = abs(stored[perhaps_near].astype(np.float64) - nodata) <= distance
    near = tuple(index[is_near] for index in perhaps_near)
    stored[near] = nodata * (1 - 2 * _NODATA_DISTANCE) if nodata else np.finfo(dtype).tiny
    return stored
