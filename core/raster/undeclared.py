"""Find nodata that a raster does not declare: a value far from all others, and borders of zeros."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..feedback import Feedback
from ..scene.grid import Size, Window
from ..scene.outliers import common_limits
from ..scene.scene import Pixels
from .layer import Layer

SAMPLE_SIDE = 64
"""Side in pixels of the sample of a large raster: 4,096 pixels estimate a share to within 1 %."""

_MIN_FILL = 0.01
"""Smallest share of pixels with one value that may be a fill value; fewer are outliers."""

_MAX_ELSEWHERE = 1e-4
"""Largest share of pixels with zeros away from the edge where zeros at the edge are a fill value."""


def sample_pixels(layer: Layer, window: Window, side: int = SAMPLE_SIDE) -> Pixels:
    """Read at most `side` x `side` evenly spaced pixels of a window."""
    return layer.read(window, Size(min(side, window.rows), min(side, window.cols)))


def without_fill(layer: Layer, sample: Pixels, feedback: Feedback) -> tuple[Layer, Pixels]:
    """Make the fill value of a raster that declares no nodata value its nodata value.

    Trained as measurements, such pixels would decide on all others.

    Args:
        layer: the raster.
        sample: evenly spaced pixels of it.
        feedback: receives a warning.

    Returns:
        The layer, with the value that `find_fill` finds as its nodata value, and the sample without it.
    """
    if any(map(layer.nodata_values, layer.selected_bands())):
        return layer, sample
    found = find_fill(sample)
    if found is None:
        return layer, sample
    fill, is_far = found
    is_fill = sample.valid & (sample.values == fill).any(axis=0)
    where = "far from all others" if is_far else "at its edge and nowhere else"
    feedback.warning(
        f"{100 * is_fill.mean():.0f} % of {layer} have the value {fill:g}, {where}, and count as nodata: if "
        "they are measurements, declare a nodata value that does not occur."
    )
    return replace(layer, assigned_nodata=(fill,)), replace(sample, valid=sample.valid & ~is_fill)


def find_fill(sample: Pixels) -> tuple[float, bool] | None:
    """Find the value of pixels without data: at least 1 % have it in all bands, and it is no measurement.

    It lies beyond the range of nearly all other values of each band by more than that range (see
    `outliers.common_limits`), where clouds and shadows that saturate have values in between around them. Or
    it is zero at the edge and in no band elsewhere, as around most products; dark water and shadow also have
    scattered zeros.

    Args:
        sample: evenly spaced pixels of a raster.

    Returns:
        The value, and whether it is far from the others; None if there is none.
    """
    values = sample.values[:, sample.valid]
    if not values.size:
        return None
    for fill in (values.min(), values.max()):
        is_fill = (values == fill).all(axis=0)
        if np.count_nonzero(is_fill) < _MIN_FILL * sample.valid.size or is_fill.all():
            continue
        limits = map(common_limits, values[:, ~is_fill])
        if all(fill < low or fill > high for low, high in limits):
            return float(fill), True
    border = zero_border(sample)
    elsewhere = sample.valid & ~border & (sample.values == 0).any(axis=0)
    if border.mean() >= _MIN_FILL and elsewhere.mean() <= _MAX_ELSEWHERE:
        return 0.0, False
    return None


def check_compared(
    layer: Layer, window: Window, other: Layer, other_window: Window, feedback: Feedback
) -> Layer:
    """Check a raster that is compared with another one for undeclared nodata.

    Args:
        layer: the raster.
        window: window of it.
        other: the other raster; zeros where it is nodata are not compared.
        other_window: the same area of it, in pixels of the same size.
        feedback: receives warnings of undeclared nodata.

    Returns:
        The layer, with undeclared nodata as nodata; see `find_fill`.
    """
    sample, beside = sample_pixels(layer, window), sample_pixels(other, other_window)
    sample = replace(sample, valid=sample.valid & beside.valid)
    layer, sample = without_fill(layer, sample, feedback)
    warn_of_zero_border(layer, sample, feedback)
    return layer


def warn_of_zero_border(layer: Layer, sample: Pixels, feedback: Feedback) -> None:
    """Warn of zeros at the edge that may be an empty border, or dark water and shadow."""
    share = zero_border(sample).mean()
    if share >= _MIN_FILL:
        feedback.warning(
            f"{100 * share:.0f} % of {layer} are zeros that reach its edge and are treated as measurements: "
            "if they are an empty border, declare 0 as the nodata value, for example with gdal_edit.py "
            "-a_nodata 0."
        )


def zero_border(sample: Pixels) -> NDArray[np.bool_]:
    """Mark the valid pixels that are zero in all bands and connected with the edge, [rows, cols]."""
    patches, _ = ndimage.label((sample.values == 0).all(axis=0) & sample.valid)
    edge = np.concatenate([patches[0], patches[-1], patches[:, 0], patches[:, -1]])
    return np.isin(patches, edge[edge > 0])
