"""What a look at a raster's pixels tells before any long work: gaps, constants, and an undeclared border."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import chain
from typing import Iterator

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, gdal_array
from scipy import ndimage

from ..errors import InputError
from ..feedback import Feedback
from ..scene.grid import Size, Window, tiles
from ..scene.scene import Pixels
from .dataset import GdalError, Layer, check_not_truncated, damaged_error

_READ_WHOLE = 4_000_000
"""A raster of more values than this is judged by a sample of its pixels."""

_SAMPLE = 64

_BORDER = 0.01
"""Share of a raster in one connected patch of zeros at its edge that is remarked upon."""

_CLIPPED = 0.01
"""Share of values cut off by the output type that is remarked upon."""

_LEVELS = 10
"""Whole numbers between a raster's least and greatest value that an output of whole numbers must keep."""

_SHADES = 0.5
"""Share of values between none and all of which a mask has less."""


def check_file(layer: Layer) -> None:
    """Raises an `InputError` for a raster whose file is damaged or cut short."""
    try:
        check_not_truncated(layer.dataset, layer.bands)
    except GdalError as error:
        raise damaged_error(layer, str(error)) from None


def check_content(layer: Layer, window: Window, feedback: Feedback) -> None:
    """Looks at the pixels of a raster's window, and warns of undeclared nodata: a border, or data not stored.

    Raises:
        InputError: the file is damaged, or there is no valid pixel or but one value in a band.
    """
    check_file(layer)
    most = math.isqrt(_READ_WHOLE // len(layer.bands))
    side = _SAMPLE if max(window.rows, window.cols) > most else most
    sample = layer.read(window, Size(min(side, window.rows), min(side, window.cols)))
    # The whole window is read only where the sample shows nothing but one value or nodata.
    rest = (layer.read(tile.moved(window.row, window.col)) for tile in tiles(window.size, most))
    low, high = _spread(chain([sample], rest), len(layer.bands))
    if (low > high).any():
        raise InputError(
            f"{layer} has no valid pixel in the common part, only nodata: "
            "choose another layer or extent, or correct its nodata value"
        )
    for number, value, constant in zip(layer.bands, low, low == high):
        if constant:
            raise InputError(
                f"band {number} of {layer} has the value {value:g} everywhere: "
                f"choose another {'layer' if len(layer.bands) == 1 else 'layer, or leave the band out'}"
            )
    for number in layer.bands:
        if layer.dataset.GetRasterBand(number).GetColorTable() is not None:
            feedback.warning(
                f"Band {number} of {layer} has a colour table: its values may number classes or colours; if "
                "they do, choose another layer, or expand it with gdal_translate -expand rgb."
            )
            break
    _check_stored(layer, window, feedback)
    share = _zeros_at_edge(sample)
    if share >= _BORDER:
        feedback.warning(
            f"{100 * share:.0f} % of {layer} are zeros that reach its edge, and they are taken for "
            "measurements: if they are none, declare 0 as its nodata value, for example with "
            "gdal_edit.py -a_nodata 0."
        )


def _check_stored(layer: Layer, window: Window, feedback: Feedback) -> None:
    """Warn of parts of a raster that its file does not store, unless a nodata value accounts for them."""
    if all(band.GetNoDataValue() is not None for band in layer.selected_bands()):
        return
    missing = layer.unstored(layer.view.source_window(window) if layer.view else window)
    if missing:
        first = min(missing, key=lambda part: (part.row, part.col))
        feedback.warning(
            f"{layer} stores no data for {sum(part.rows * part.cols for part in missing)} of its pixels, the "
            f"first at column {first.col}, row {first.row}, and declares no nodata value: they "
            "count as nodata. Get the file again if it should be complete."
        )


def check_alpha(layer: Layer, window: Window, feedback: Feedback) -> None:
    """Warns of an alpha band that looks like measurements: GDAL calls the fourth of four Byte bands so.

    Args:
        layer: the MS, whose bands the user did not name.
        window: of it.
        feedback: is warned.
    """
    total = layer.dataset.RasterCount
    alpha = tuple(number for number in range(1, total + 1) if number not in layer.bands)
    if not alpha:
        return
    sample = replace(layer, bands=alpha).read(
        window, Size(min(_SAMPLE, window.rows), min(_SAMPLE, window.cols))
    )
    between = (sample.values > 0) & (sample.values < sample.values.max())
    if between.mean() > _SHADES:
        feedback.warning(
            f"Band {alpha[0]} of {layer} is a mask and not fused, for the file calls it an alpha band, but "
            f"its values look like measurements: if they are, choose it among the MS bands 1 to {total}."
        )


def check_range(layer: Layer, window: Window, output_type: str, feedback: Feedback) -> None:
    """Compares a raster's values with the type that others made of it are to be stored in.

    Args:
        layer: the MS.
        window: of it.
        output_type: GDAL's name of the type.
        feedback: is warned where a type cuts off values.

    Raises:
        InputError: rounded to whole numbers the values would all but vanish, as reflectance in 0 to 1 does.
    """
    kind = np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(gdal.GetDataTypeByName(output_type)))
    if kind.kind == "f" or layer.pixel_type == output_type:
        return
    sample = layer.read(window, Size(min(_SAMPLE, window.rows), min(_SAMPLE, window.cols)))
    values = sample.values[:, sample.valid]
    if not values.size:
        return
    low, high = float(values.min()), float(values.max())
    if high - low < _LEVELS and layer.pixel_type.startswith("Float"):
        raise InputError(
            f"{layer} has values from {low:.4g} to {high:.4g}, of which the output type {output_type} keeps "
            "only whole numbers: choose Float32, or scale the MS first"
        )
    limits = np.iinfo(kind)
    share = float(((values < limits.min) | (values > limits.max)).mean())
    if share > _CLIPPED:
        feedback.warning(
            f"{100 * share:.0f} % of the values of {layer} lie outside {limits.min} to {limits.max} and are "
            f"cut off by the output type {output_type}: choose {layer.pixel_type} to keep them."
        )


def _spread(parts: Iterator[Pixels], bands: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Each band's least and greatest valid value, at most as far as to know that they differ."""
    low = np.full(bands, np.inf, np.float32)
    high = -low
    for pixels in parts:
        if pixels.valid.any():
            values = pixels.values[:, pixels.valid]
            low, high = np.minimum(low, values.min(axis=1)), np.maximum(high, values.max(axis=1))
        if (low < high).all():
            break
    return low, high


def _zeros_at_edge(sample: Pixels) -> float:
    """The share of a sample in large connected patches of valid zeros, in all bands, that touch its edge."""
    patches, _ = ndimage.label((sample.values == 0).all(axis=0) & sample.valid)
    edge = np.concatenate([patches[0], patches[-1], patches[:, 0], patches[:, -1]])
    sizes = np.bincount(patches.ravel())
    found = [sizes[patch] for patch in np.unique(edge) if patch and sizes[patch] >= _BORDER * patches.size]
    return float(sum(found) / patches.size)
