"""Find nodata that a raster does not declare: a value far from all others, and borders of zeros."""

from __future__ import annotations

from dataclasses import replace
from typing import Iterator, NamedTuple

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

_MIN_FILL = 0.001
"""Smallest share of the pixels of a band with one value that may be a fill value; fewer are outliers."""

_FAR = 4.0
"""Distance of a value from the median that looks far, in ranges between the quartiles of the others, which
overviews hardly change; of normally distributed values, nearly all are within 2.3."""

_MIN_WARNED = 0.01
"""Smallest share of zeros at the edge that is warned of if they count as measurements."""

_SOLID = np.ones((5, 5), bool)
"""Smallest block of pixels without data, [rows, cols]; less are defects, such as up to four dead lines."""

_MIN_SOLID = 0.5
"""Smallest share of the pixels with a fill value that lie in such blocks."""

_MAX_ELSEWHERE = 1e-4
"""Largest share of pixels with zeros away from the edge where zeros at the edge are a fill value."""

_RIM = np.ones((9, 9), bool)
"""Pixels around a border of zeros where a band may be zero, too: resampling undershoots beside an edge, with
Lanczos kernels three pixels far, and a little farther in smaller pixels."""

_MAX_BETWEEN = 0.5
"""Largest share of the pixels beside a fill value that are nearly it. Beside saturated clouds and dark water
69 % and more are, beside empty borders none; 16 % if they were resampled, 29 % if compressed as JPEG."""

_DARK = 0.03
"""Values that are nearly zero, relative to the median: noise in the dark is, water beside a border is not."""


class _Fill(NamedTuple):
    """A value that may be a fill value.

    Attributes:
        value: the value.
        is_far: whether it is far from all others; else it is zero at the edge and nowhere else.
        least: values of each band from which on they are nearly the fill value, if it is the highest.
        most: values of each band up to which they are nearly the fill value, if it is the lowest.
    """

    value: float
    is_far: bool
    least: NDArray[np.float64]
    most: NDArray[np.float64]

    def is_in(self, values: NDArray[np.float32]) -> NDArray[np.bool_]:
        """Tell which pixels of [bands, rows, cols] have the fill value: in a band if far, else in all."""
        same = values == self.value
        return np.asarray(same.any(axis=0) if self.is_far else same.all(axis=0))

    def is_nearly(self, values: NDArray[np.float32]) -> NDArray[np.bool_]:
        """Tell which pixels of [bands, pixels] are nearly the fill value: in a band if far, else in all."""
        near = (values >= self.least[:, None]) | (values <= self.most[:, None])
        return np.asarray(near.any(axis=0) if self.is_far else near.all(axis=0))


def sample_pixels(layer: Layer, window: Window, side: int = SAMPLE_SIDE) -> Pixels:
    """Read at most `side` x `side` evenly spaced pixels of a window, from overviews if there are any."""
    return layer.read(window, Size(min(side, window.rows), min(side, window.cols)))


def _sample_rows(layer: Layer, window: Window) -> Pixels:
    """Read evenly spaced pixels of a window from rows at full resolution.

    Overviews mix a fill value with the pixels beside it.
    """
    layer, window = _source(layer, window)
    rows, cols = _places(window.rows, SAMPLE_SIDE), _places(window.cols, SAMPLE_SIDE)
    lines = [layer.read(Window(window.row + row, window.col, 1, window.cols)) for row in rows]
    return Pixels(
        np.concatenate([line.values[:, :, cols] for line in lines], axis=1),
        np.concatenate([line.valid[:, cols] for line in lines]),
    )


def _source(layer: Layer, window: Window) -> tuple[Layer, Window]:
    """Return a layer without resampling, and the window of its own pixels, which may be empty."""
    return (replace(layer, view=None), layer.view.source_window(window)) if layer.view else (layer, window)


def _places(length: int, count: int) -> list[int]:
    """Return the places of at most `count` evenly spaced pixels."""
    count = min(count, length)
    return [(2 * at + 1) * length // (2 * count) for at in range(count)]


def without_fill(layer: Layer, window: Window, sample: Pixels, feedback: Feedback) -> tuple[Layer, Pixels]:
    """Make the fill values of a raster that declares no nodata value its nodata values.

    Trained as measurements, such pixels would decide on all others.

    Args:
        layer: the raster.
        window: window of it.
        sample: evenly spaced pixels of the window; all of a small one.
        feedback: receives a warning for each value.

    Returns:
        The layer, with the values that `_find_fill` finds as its nodata values, and the sample without them.
    """
    if any(map(layer.nodata_values, layer.selected_bands())) or not sample.valid.any():
        return layer, sample
    if sample.valid.shape == (SAMPLE_SIDE, SAMPLE_SIDE):
        if not _may_have_fill(sample):
            return layer, sample
        rows = _sample_rows(layer, window)
        sample = replace(rows, valid=rows.valid & sample.valid)
    fill = _find_fill(layer, window, sample)
    while fill:
        is_fill = sample.valid & (sample.values == fill.value).any(axis=0)
        where = "far from all others" if fill.is_far else "at its edge and nowhere else"
        share = 100 * is_fill.mean()
        feedback.warning(
            f"{share:.{0 if share > 1 else 1}f} % of {layer} have the value {fill.value:g}, {where}, and "
            "count as nodata: if they are measurements, declare a nodata value that does not occur."
        )
        layer = replace(layer, assigned_nodata=(*layer.assigned_nodata, fill.value))
        sample = replace(sample, valid=sample.valid & ~is_fill)
        fill = _find_fill(layer, window, sample)
    return layer, sample


def _may_have_fill(sample: Pixels) -> bool:
    """Tell whether a sample, which may come from overviews, looks as if the raster had a fill value.

    Overviews keep the value away from its edge, and mix it with the pixels beside. Rows at full resolution
    tell for certain, but of a JPEG 2000 file they take twice as long as all of it: they are only read then.
    """
    if zero_border(sample).mean() >= _MIN_FILL:
        return True
    for band in sample.values[:, sample.valid]:
        values, counts = np.unique(band, return_counts=True)
        others = band[band != values[counts.argmax()]]
        if others.size:
            low, middle, high = np.percentile(others, (25, 50, 75))
            is_far = abs(values - middle) > _FAR * (high - low)
            if (is_far & (counts >= _MIN_FILL * sample.valid.size)).any():
                return True
    return False


def _find_fill(layer: Layer, window: Window, sample: Pixels) -> _Fill | None:
    """Find the value of pixels without data: at least 0.1 % have it, in blocks, and it is no measurement.

    It lies beyond the range of nearly all other values of each band by more than that range (see
    `outliers.common_limits`), in one band at least, because the bands of a stack may end at different places.
    Or it is zero in all bands at the edge and in none elsewhere, as around most products. Saturated clouds
    and dark water can look the same, but the pixels beside them are nearly as bright or dark. Those beside a
    fill value are as all others.

    Args:
        layer: the raster.
        window: window of it.
        sample: evenly spaced pixels of the window.
    """
    for fill in _candidates(sample):
        beside, solid = _look_around(layer, window, fill)
        if solid >= _MIN_SOLID and not (beside.size and fill.is_nearly(beside).mean() > _MAX_BETWEEN):
            return fill
    return None


def _candidates(sample: Pixels) -> Iterator[_Fill]:
    """Yield the values that may be fill values, whatever lies beside them."""
    values = sample.values[:, sample.valid]
    if not values.size:
        return
    ends = np.stack([values.min(axis=1), values.max(axis=1)])
    shares = (values == ends[..., None]).sum(axis=2) / sample.valid.size
    for fill in np.unique(ends[shares >= _MIN_FILL]):
        if (values == fill).all(axis=1).any():
            continue
        unlike = [band[band != fill] for band in values]
        low, high = np.array(list(map(common_limits, unlike))).T
        if ((fill < low) | (fill > high)).all():
            halfway = (fill + np.array([np.median(band) for band in unlike])) / 2
            least, most = np.where(fill > high, halfway, np.inf), np.where(fill < low, halfway, -np.inf)
            yield _Fill(float(fill), True, least, most)
    border = zero_border(sample)
    near = ndimage.binary_dilation(border, _RIM)
    elsewhere = sample.valid & ~near & (sample.values == 0).any(axis=0)
    if border.mean() >= _MIN_FILL and elsewhere.mean() <= _MAX_ELSEWHERE and (sample.valid & ~border).any():
        others = sample.values[:, sample.valid & ~border]
        # Most of a night scene is the smallest number above zero.
        smallest = np.where(others > 0, others, np.inf).min(axis=1)
        most = np.maximum(_DARK * np.median(others, axis=1), smallest)
        yield _Fill(0.0, False, np.full_like(most, np.inf), most)


def _look_around(layer: Layer, window: Window, fill: _Fill) -> tuple[NDArray[np.float32], float]:
    """Look at the pixels with a fill value, and at those beside, in strips of a window.

    Returns:
        The valid pixels beside, [bands, pixels], and the share of those with the value that lie in solid
        blocks. Beyond a strip, the value goes on.
    """
    layer, window = _source(layer, window)
    found, solid, count = [np.zeros((len(layer.bands), 0), np.float32)], 0, 0
    height = min(2 * len(_SOLID), window.rows)
    for row in _places(window.rows - height + 1, SAMPLE_SIDE):
        pixels = layer.read(Window(window.row + row, window.col, height, window.cols))
        is_fill = fill.is_in(pixels.values)
        if is_fill.any():
            cores = ndimage.binary_erosion(is_fill, _SOLID, border_value=1)
            solid += np.count_nonzero(ndimage.binary_dilation(cores, _SOLID) & is_fill)
            count += np.count_nonzero(is_fill)
            beside = ndimage.binary_dilation(is_fill, np.ones((3, 3))) & ~is_fill & pixels.valid
            found.append(pixels.values[:, beside])
    return np.concatenate(found, axis=1), solid / max(count, 1)


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
        The layer, with undeclared nodata as nodata; see `_find_fill`.
    """
    sample, beside = sample_pixels(layer, window), sample_pixels(other, other_window)
    sample = replace(sample, valid=sample.valid & beside.valid)
    layer, sample = without_fill(layer, window, sample, feedback)
    warn_of_zero_border(layer, sample, feedback)
    return layer


def warn_of_zero_border(layer: Layer, sample: Pixels, feedback: Feedback) -> None:
    """Warn of zeros at the edge that may be an empty border, or dark water and shadow."""
    share = zero_border(sample).mean()
    if share >= _MIN_WARNED:
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
