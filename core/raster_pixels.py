"""How fused pixels are stored: in a type, with a value for those that have none."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, gdal_array

from .errors import InputError
from .raster import PIXEL_TYPES
from .raster_frame import Frame
from .scene.scene import Pixels, check_finite


def stored_type(output_type: str, frame: Frame) -> str:
    """GDAL's name of the output's pixel type: the one asked for, or that of the frame's bands.

    Raises:
        InputError: it can't be written.
    """
    if output_type and output_type not in PIXEL_TYPES:
        raise InputError(
            f"the output type '{output_type}' can't be written: choose one of {', '.join(PIXEL_TYPES)}"
        )
    return output_type or frame.bands.pixel_type


def array_type(kind: str) -> np.dtype[Any]:
    """NumPy's type of GDAL's."""
    return np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(gdal.GetDataTypeByName(kind)))


def nodata_value(chosen: float | None, kind: str, frame: Frame) -> float | None:
    """What pixels without a value get: what was chosen, or what the frame says.

    Raises:
        InputError: the type can't hold the chosen value.
    """
    dtype = array_type(kind)
    if chosen is None:
        return frame.nodata(dtype)
    if dtype.kind == "f":
        if math.isnan(chosen) or abs(chosen) <= np.finfo(dtype).max:
            return float(dtype.type(chosen))
        fitting = f"nan or a number up to {np.finfo(dtype).max:.3g}"
    else:
        limits = np.iinfo(dtype)
        if limits.min <= chosen <= limits.max and chosen == int(chosen):
            return float(chosen)
        fitting = f"a whole number from {limits.min} to {limits.max}"
    raise InputError(
        f"the nodata value {chosen:.12g} can't be stored as {kind}: choose {fitting}, or another output type"
    )


def encode(fused: Pixels, dtype: np.dtype[Any], nodata: float | None) -> NDArray[Any]:
    """Fused pixels as they are stored: rounded, clipped to the type, never nodata where valid.

    Args:
        fused: [bands, rows, cols].
        dtype: of the output.
        nodata: what pixels without a value get; a valid pixel takes the neighbouring value instead.

    Returns:
        [bands, rows, cols] of `dtype`, in memory of their own.

    Raises:
        EngineError: a valid pixel is not finite.
        ValueError: there are pixels without a value, and no nodata value for them.
    """
    check_finite(fused)
    valid = fused.valid
    values = np.where(valid, fused.values, 0).astype(np.float64)
    if nodata is None and not valid.all():
        raise ValueError("the fused image lacks values where the PAN and the MS have them")
    if dtype.kind == "f":
        if nodata is not None and np.isfinite(nodata):
            # GDAL takes floats for nodata that are a few units of the last place away from it, and at
            # the ends of float32's range, where its sums overflow, any above 1e31.
            values = np.clip(values, -1e30, 1e30)
            near = abs(values - nodata) <= 1e-6 * abs(nodata)
            values[near] = nodata * (1 - 2e-6) if nodata else float(np.finfo(dtype).tiny)
    else:
        least, greatest = int(np.iinfo(dtype).min), int(np.iinfo(dtype).max)
        whole = np.clip(np.rint(values), least, greatest)
        if nodata is not None:
            upwards = ((values >= nodata) | (nodata == least)) & (nodata != greatest)
            whole = np.where(whole == nodata, np.where(upwards, nodata + 1, nodata - 1), whole)
        values = whole
    stored: NDArray[Any] = values.astype(dtype)
    if nodata is not None:
        stored[:, ~valid] = nodata
    return stored
