"""Keep fused values within the limits that the MS image and the PAN band make plausible.

A network extrapolates where a pixel is brighter or darker than those it was trained on. Reflectance and
radiance then become negative, or several times as large as anywhere in the MS image.
"""

from __future__ import annotations

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
        outside = ((fused.values < self._low) | (fused.values > self._high)) & fused.valid
        if outside.any():
            at = np.nonzero(outside)
            values = fused.values.copy()
            values[at] = np.clip(values[at], *self._limits(window, *at))
            fused = Pixels(values, fused.valid)
        self._sink.write(window, fused)

    def _limits(self, window: Window, bands: Array, rows: Array, cols: Array) -> tuple[Array, Array]:
        """Compute the lowest and the highest plausible value of some pixels.

        Args:
            window: window of the PAN.
            bands: the band of each pixel.
            rows: its row in the window.
            cols: its column in the window.
        """
        part = Window(int(rows.min()), int(cols.min()), int(np.ptp(rows)) + 1, int(np.ptp(cols)) + 1)
        on_pan = bands * 0, rows - part.row, cols - part.col
        part = part.moved(window.row, window.col)
        around = self._ms_around(part)
        low, high = self._low[bands, 0, 0], self._high[bands, 0, 0]
        if not around.rows or not around.cols:
            return low, high
        ratio, (start_row, start_col) = self._scene.alignment.ratio, self._scene.alignment.ms_start
        row = np.clip((rows + window.row - start_row) // ratio - around.row, 0, around.rows - 1)
        col = np.clip((cols + window.col - start_col) // ratio - around.col, 0, around.cols - 1)
        ms_low, ms_high = (
            edge[bands, row, col] for edge in _range_around(fill_nodata(self._scene.read_ms(around)))
        )
        pan_low, pan_high = (edge[0, row, col] for edge in _range_around(self._averaged_pan(around)))
        pan = fill_nodata(self._scene.read_pan(part))[on_pan]
        beyond = np.maximum(pan - pan_high, pan_low - pan).clip(min=0)
        share = MARGIN * beyond / np.maximum(pan_high - pan_low, np.finfo(np.float32).tiny)
        with np.errstate(over="ignore", invalid="ignore"):
            allowed = np.nan_to_num(share * (ms_high - ms_low))
        is_positive = self._is_positive[bands, 0, 0]
        return (
            np.minimum(low, np.where(is_positive, ms_low, ms_low - allowed)),
            np.maximum(high, ms_high + allowed),
        )

    def _ms_around(self, part: Window) -> Window:
        """Return the MS pixels in and around a PAN window; the window may be empty."""
        alignment = self._scene.alignment
        return alignment.pan_to_ms(part).grown(REACH).clipped(alignment.ms.size)

    def _averaged_pan(self, ms_window: Window) -> Array:
        """Average the PAN over the footprints of MS pixels, [1, rows, cols]; edge pixels repeat outside."""
        ratio, covered = self._scene.alignment.ratio, self._scene.alignment.ms_to_pan(ms_window)
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
