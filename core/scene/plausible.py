"""Keep fused values within the limits that the MS image and the PAN band make plausible.

A network extrapolates where a pixel is brighter or darker than those it was trained on. Reflectance and
radiance then become negative, or several times as large as anywhere in the MS image.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from .chips import Chips, fill_nodata
from .grid import Window
from .scene import Pixels, Scene, Sink

MOST_NEGATIVE = 0.05
"""Largest share of negative MS pixels in a band of a quantity that is not negative, such as reflectance after
atmospheric correction over water. Temperatures, heights and decibels have more, or are far from 0."""

REACH = 2
"""MS pixels to each side whose range of values counts as that of the surroundings."""

MARGIN = 2.0
"""Factor by which a band's contrast may exceed that of the PAN, both relative to their ranges around."""

Array = NDArray[Any]


class PlausibleSink:
    """A sink that clips implausible values and passes the fused image on; see `scene.Sink`.

    The band's range in the MS image, extended by itself on both sides, is plausible everywhere. Beyond, the
    PAN band decides: a fused value may leave the range of the MS pixels around it `MARGIN` times as far,
    relative to that range, as the PAN value leaves the range of the PAN averaged to MS pixels. A band without
    negative MS pixels, or with few, stays at 0 or above where the MS pixels around do.

    Args:
        sink: takes the clipped image.
        scene: the PAN/MS pair.
        chips: its chips, from which the range of each band is taken.
    """

    def __init__(self, sink: Sink, scene: Scene, chips: Chips) -> None:
        self._sink, self._scene = sink, scene
        bands = [chips.ms[:, band][chips.ms_valid[:, 0]].astype(np.float64) for band in range(scene.bands)]
        least, most = (np.array([function(band) for band in bands]) for function in (np.min, np.max))
        self._is_positive = np.array([(band < 0).mean() <= MOST_NEGATIVE for band in bands])[:, None, None]
        self._low = np.where(self._is_positive, 0.0, (2 * least - most)[:, None, None]).astype(np.float32)
        self._high = (2 * most - least)[:, None, None].astype(np.float32)

    def write(self, window: Window, fused: Pixels) -> None:
        """Clip a window and pass it on."""
        values = fused.values
        if (((values < self._low) | (values > self._high)) & fused.valid).any():
            fused = Pixels(np.clip(values, *self._limits(window)), fused.valid)
        self._sink.write(window, fused)

    def _limits(self, window: Window) -> tuple[Array, Array]:
        """Compute the lowest and the highest plausible value of each pixel, [bands, rows, cols]."""
        alignment, ratio = self._scene.alignment, self._scene.alignment.ratio
        # PAN (row, col) where the footprint of MS pixel (0, 0) starts.
        start = [round(at - (ratio - 1) / 2) for at in (alignment.phase.row, alignment.phase.col)]
        first_row, first_col = (window.row - start[0]) // ratio, (window.col - start[1]) // ratio
        rows = math.ceil((window.row + window.rows - start[0]) / ratio) - first_row
        cols = math.ceil((window.col + window.cols - start[1]) / ratio) - first_col
        around = Window(first_row, first_col, rows, cols).grown(REACH).clipped(alignment.ms.size)
        if not around.rows or not around.cols:
            return self._low, self._high
        ms_low, ms_high = _range_around(fill_nodata(self._scene.read_ms(around)))
        averaged = self._averaged_pan(around, (start[0], start[1]))
        pan_low, pan_high = _range_around(averaged)

        indices = (
            np.clip((np.arange(first, first + length) - origin) // ratio - skipped, 0, count - 1)
            for first, length, origin, skipped, count in (
                (window.row, window.rows, start[0], around.row, around.rows),
                (window.col, window.cols, start[1], around.col, around.cols),
            )
        )
        on_pan = (slice(None), *np.ix_(*indices))
        pan = fill_nodata(self._scene.read_pan(window))
        beyond = np.maximum(pan - pan_high[on_pan], pan_low[on_pan] - pan).clip(min=0)
        allowed = MARGIN * beyond / np.maximum(pan_high - pan_low, np.finfo(np.float32).tiny)[on_pan]
        with np.errstate(over="ignore", invalid="ignore"):
            allowed = np.nan_to_num(allowed * (ms_high - ms_low)[on_pan])
        low, high = ms_low[on_pan], ms_high[on_pan]
        return (
            np.minimum(self._low, np.where(self._is_positive, low, low - allowed)),
            np.maximum(self._high, high + allowed),
        )

    def _averaged_pan(self, ms_window: Window, start: tuple[int, int]) -> Array:
        """Average the PAN over the footprints of MS pixels, [1, rows, cols]; edge pixels repeat outside."""
        ratio = self._scene.alignment.ratio
        covered = Window(
            start[0] + ratio * ms_window.row,
            start[1] + ratio * ms_window.col,
            ratio * ms_window.rows,
            ratio * ms_window.cols,
        )
        inside = covered.clipped(self._scene.alignment.pan.size)
        pan = fill_nodata(self._scene.read_pan(inside))
        before = inside.row - covered.row, inside.col - covered.col
        after = covered.rows - inside.rows - before[0], covered.cols - inside.cols - before[1]
        pan = np.pad(pan, [(0, 0), (before[0], after[0]), (before[1], after[1])], mode="edge")
        blocks = pan.reshape(1, ms_window.rows, ratio, ms_window.cols, ratio)
        return np.asarray(blocks.mean(axis=(2, 4)))


def _range_around(values: Array) -> tuple[Array, Array]:
    """Compute the smallest and the largest value around each pixel of each band."""
    size = (1, 2 * REACH + 1, 2 * REACH + 1)
    return (
        ndimage.minimum_filter(values, size, mode="nearest"),
        ndimage.maximum_filter(values, size, mode="nearest"),
    )
