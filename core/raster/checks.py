"""Check a raster's pixels before any long work: nodata, constant bands, colour tables, output range."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import chain
from typing import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError
from ..feedback import Feedback
from ..scene.grid import Window
from ..scene.scene import Pixels
from ..scene.tiles import tiles
from .dataset import GdalError, numpy_dtype
from .layer import Layer, damaged_error
from .truncation import check_not_truncated
from .undeclared import SAMPLE_SIDE, sample_pixels, warn_of_zero_border, without_fill
from .unstored import count_pixels

_MAX_READ = 4_000_000
"""Values of a raster that are read at once, 16 MB of float32; a larger raster is sampled."""

_MAX_CLIPPED = 0.01
"""Largest share of values outside the output type's range that causes no warning."""

_MIN_LEVELS = 10
"""Smallest range of values for an integer output; a smaller one, such as reflectance, loses its contrast."""

_LARGEST = 1e18
"""Largest magnitude of a typical value; the square of 1.8e19 exceeds single precision."""

_MAX_MASK_SHADES = 0.5
"""Largest share of values between 0 and the maximum in a plausible alpha band."""


def check_file(layer: Layer) -> None:
    """Raise an `InputError` for a raster whose file is damaged or truncated."""
    try:
        check_not_truncated(layer.dataset, layer.bands)
    except GdalError as error:
        raise damaged_error(layer, str(error)) from None


def check_content(layer: Layer, window: Window, feedback: Feedback) -> Layer:
    """Check the pixels of a raster's window, and warn of undeclared nodata.

    Args:
        layer: the raster.
        window: window of it.
        feedback: receives warnings of colour tables, undeclared nodata, pixels that are not stored, and
            borders of zeros.

    Returns:
        The layer, with undeclared nodata as nodata; see `undeclared.without_fill`.

    Raises:
        InputError: the file is damaged, there is no valid pixel, a band has the same value everywhere, or
            its values are too large.
    """
    check_file(layer)
    max_side = math.isqrt(_MAX_READ // len(layer.bands))
    side = SAMPLE_SIDE if max(window.rows, window.cols) > max_side else max_side
    layer, sample = without_fill(layer, window, sample_pixels(layer, window, side), feedback)
    # The rest of the window is read only if the sample has one value or no valid pixel, and not resampled.
    own = replace(layer, view=None)
    part = layer.view.source_window(window) if layer.view else window
    rest = (own.read(tile.moved(part.row, part.col)) for tile in tiles(part.size, max_side))
    low, high = _value_range(chain([sample], rest), len(layer.bands))
    if (low > high).any():
        raise _no_valid_pixel(own, part, max_side)
    constant = {number: value for number, value, top in zip(layer.bands, low, high) if value == top}
    if constant:
        raise _constant_bands(layer, constant)
    _warn_of_colour_table(layer, feedback)
    _warn_of_unstored(layer, window, feedback)
    _check_magnitude(layer, sample)
    warn_of_zero_border(layer, sample, feedback)
    return layer


def _check_magnitude(layer: Layer, sample: Pixels) -> None:
    """Refuse a raster most of whose values can't be squared in single precision."""
    if not sample.valid.any():
        return
    for number, values in zip(layer.bands, sample.values[:, sample.valid]):
        middle = float(np.quantile(values, 0.5, method="nearest"))  # a mean of two would overflow
        if abs(middle) > _LARGEST:
            raise InputError(
                f"band {number} of {layer} has values such as {middle:g}, too large to compute with: check "
                "its byte order and its nodata value, or scale it"
            )


def _constant_bands(layer: Layer, values: Mapping[int, float]) -> InputError:
    """Return the error for bands that have one value everywhere; an imaging spectrometer may have many.

    Args:
        layer: the raster.
        values: the value of each of the bands.
    """
    number, value = next(iter(values.items()))
    if len(layer.bands) == 1:
        return InputError(
            f"band {number} of {layer} has the value {value:g} everywhere: choose another layer"
        )
    if len(values) == 1:
        return InputError(
            f"band {number} of {layer} has the value {value:g} everywhere: choose another layer, or leave "
            "the band out"
        )
    return InputError(
        f"{len(values)} bands of {layer} have one value everywhere: choose another layer, or leave the bands "
        f"{_listed(list(values))} out"
    )


def _listed(numbers: Sequence[int]) -> str:
    """List numbers, those that follow each other as a range: 1-7, 31."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _no_valid_pixel(layer: Layer, window: Window, max_side: int) -> InputError:
    """Return the error for a window without a pixel that is valid in all bands; name a band without any."""

    def is_empty(number: int) -> bool:
        band = replace(layer, bands=(number,), weights=())
        parts = (tile.moved(window.row, window.col) for tile in tiles(window.size, max_side))
        return not any(band.read(part).valid.any() for part in parts)

    empty = [number for number in layer.bands if is_empty(number)]
    if len(empty) == len(layer.bands):
        return InputError(
            f"{layer} has no valid pixel in the common part, only nodata: "
            "choose another layer or extent, or correct its nodata value"
        )
    if len(empty) > 1:
        return InputError(
            f"{len(empty)} bands of {layer} have only nodata in the common part: leave the bands "
            f"{_listed(empty)} out, choose another layer or extent, or correct its nodata value"
        )
    if empty:
        return InputError(
            f"band {empty[0]} of {layer} has only nodata in the common part: leave the band out, choose "
            "another layer or extent, or correct its nodata value"
        )
    return InputError(
        f"no pixel of {layer} in the common part is valid in all {len(layer.bands)} bands: choose fewer "
        "bands, another layer or extent, or correct its nodata value"
    )


def _warn_of_colour_table(layer: Layer, feedback: Feedback) -> None:
    for number, band in zip(layer.bands, layer.selected_bands()):
        if band.GetColorTable() is not None:
            feedback.warning(
                f"Band {number} of {layer} has a colour table: its values may number classes or colours; if "
                "they do, choose another layer, or expand it with gdal_translate -expand rgb."
            )
            return


def _warn_of_unstored(layer: Layer, window: Window, feedback: Feedback) -> None:
    """Warn of pixels that the file does not store, unless a nodata value accounts for them."""
    if all(map(layer.nodata_values, layer.selected_bands())):
        return
    missing = layer.unstored(layer.view.source_window(window) if layer.view else window)
    if missing:
        first = min(missing, key=lambda part: (part.row, part.col))
        feedback.warning(
            f"{layer} stores no data for {count_pixels(missing)} of its pixels, the first at "
            f"column {first.col}, row {first.row}, and declares no nodata value: they count as nodata. "
            "Get the file again if it should be complete."
        )


def check_alpha(layer: Layer, window: Window, feedback: Feedback) -> None:
    """Warn of an alpha band that looks like measurements.

    GDAL calls the fourth of four Byte bands an alpha band unless the file says otherwise.

    Args:
        layer: the MS layer; the user selected no bands.
        window: window of it.
        feedback: receives the warning.
    """
    if not layer.alpha_bands:
        return
    values = sample_pixels(replace(layer, bands=layer.alpha_bands, alpha_bands=()), window).values
    is_shade = (values > 0) & (values < values.max())
    if is_shade.mean() > _MAX_MASK_SHADES:
        feedback.warning(
            f"Band {layer.alpha_bands[0]} of {layer} is a mask and not fused, because the file calls it an "
            "alpha band, but its values look like measurements: if they are, choose it among the MS bands "
            f"1 to {layer.dataset.RasterCount}."
        )


def check_range(
    layer: Layer, window: Window, output_type: str, feedback: Feedback, max_value: float = math.inf
) -> None:
    """Check that the output's pixel type can hold a raster's range of values.

    Args:
        layer: the MS layer.
        window: window of it.
        output_type: GDAL's name of the output's pixel type.
        feedback: receives a warning if the type or its bits clip values.
        max_value: the largest value that the bits hold which the creation option NBITS leaves of the type.

    Raises:
        InputError: the type would round away nearly all contrast, as for reflectance in 0 to 1.
    """
    dtype = numpy_dtype(output_type)
    if dtype.kind == "f" or (layer.pixel_type == output_type and math.isinf(max_value)):
        return
    sample = sample_pixels(layer, window)
    values = sample.values[:, sample.valid]
    if not values.size:
        return
    low, high = float(values.min()), float(values.max())
    if high - low < _MIN_LEVELS and layer.pixel_type.startswith("Float"):
        raise InputError(
            f"{layer} has values from {low:.4g} to {high:.4g}, but the output type {output_type} stores "
            "only whole numbers: choose Float32, or scale the MS first"
        )
    limits = np.iinfo(dtype)
    highest = min(limits.max, max_value)
    share = float(((values < limits.min) | (values > highest)).mean())
    if share <= _MAX_CLIPPED:
        return
    if highest < limits.max:
        feedback.warning(
            f"{100 * share:.0f} % of the values of {layer} lie outside {limits.min} to {highest:.0f} and are "
            "cut off by the creation option NBITS: leave it out to keep them."
        )
    else:
        feedback.warning(
            f"{100 * share:.0f} % of the values of {layer} lie outside {limits.min} to {limits.max} and are "
            f"cut off by the output type {output_type}: choose {layer.pixel_type} to keep them."
        )


def _value_range(parts: Iterator[Pixels], bands: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Find each band's smallest and largest valid value; stop reading once they differ in every band."""
    low = np.full(bands, np.inf, np.float32)
    high = -low
    for pixels in parts:
        if pixels.valid.any():
            values = pixels.values[:, pixels.valid]
            low, high = np.minimum(low, values.min(axis=1)), np.maximum(high, values.max(axis=1))
        if (low < high).all():
            break
    return low, high
