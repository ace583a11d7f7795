"""Wald's protocol: degrade a PAN/MS pair by its ratio, so that the original MS image is the reference.

The reduced pair is what the sensor would record from `ratio` times the distance. Fusing it should give the
original MS image (Wald, Ranchin and Mangolini, "Fusion of satellite images of different spatial
resolutions", 1997). The MS image is filtered with its MTF and decimated. The PAN band is filtered with its
own MTF and sampled at the centres of the MS pixels, along a drift, so that the reduced pair has one phase.
The filter is that of the public toolboxes, :func:`filters.apply_mtf`, so that indices are comparable with
published values. Only its loss of brightness is corrected.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..exchange.results import Drift
from ..feedback import Progress
from ..scene.chips import fill_nodata, whole_ms_window
from ..scene.grid import GridAlignment, Phase, Window
from ..scene.scene import Pixels, Scene, Sink
from ..scene.tiles import tiles
from .filters import MTF_TAPS, apply_mtf, erode_mask

Array = NDArray[Any]

SIDE = 1024
"""Side of a window in PAN pixels: about a second of work, so that cancelling is prompt."""

SPLINE = 5
"""Order of the spline that samples the PAN band between its pixels."""

SPLINE_REACH = 24
"""Distance in pixels beyond which the influence of the spline is below 1e-8."""

HALO = 5 * MTF_TAPS // 4
"""Halo of the filter in pixels: 2.5 times half its taps.

The filter reaches half its taps to each side. The valid pixel that fills nodata there may be 1.5 times as far
away along the diagonal.
"""


def reducible_window(alignment: GridAlignment) -> Window:
    """Return the MS pixels that become the reduced PAN band.

    They lie completely in the PAN raster, and the ratio divides their rows and columns.

    Raises:
        InputError: PAN and MS have fewer than 16 x 16 whole MS pixels in common.
    """
    usable = whole_ms_window(alignment)
    rows, cols = (length - length % alignment.ratio for length in (usable.rows, usable.cols))
    return Window(usable.row, usable.col, rows, cols)


def reduced_phase(ratio: int) -> Phase:
    """Return the exact phase of the reduced pair, in pixels of the reduced PAN band."""
    return Phase(ratio // 2, ratio // 2)


def reduce_scene(
    scene: Scene,
    pan_sink: Sink,
    ms_sink: Sink,
    gains: tuple[float, ...],
    pan_gain: float,
    phase: Phase,
    drift: Drift | None,
    progress: Progress,
) -> None:
    """Reduce a pair by its ratio, window by window; the result does not depend on the window size.

    Args:
        scene: the pair.
        pan_sink: takes the reduced PAN band, of the size of :func:`reducible_window`.
        ms_sink: takes the reduced MS image, `ratio` times smaller.
        gains: MTF gain of each MS band at the MS Nyquist frequency, 0 to 1.
        pan_gain: MTF gain of the PAN band at its own Nyquist frequency, 0 to 1.
        phase: where the centre of MS pixel (0, 0) lies, in the scene's PAN pixels.
        drift: change of the phase over the scene; None if there is none.
        progress: takes the fraction done, 0 to 1.
    """
    ratio, extent = scene.alignment.ratio, reducible_window(scene.alignment)
    # Whole pixels of the reduced MS image.
    windows = list(tiles(extent.size, ratio * max(1, SIDE // ratio**2)))
    for number, window in enumerate(windows):
        progress(number / len(windows))
        on_ms = window.moved(extent.row, extent.col)
        pan_sink.write(window, _reduce_pan(scene, on_ms, pan_gain, phase, drift))
        ms_sink.write(window.scaled_down(ratio), _reduce_ms(scene, on_ms, gains))


def _reduce_pan(scene: Scene, window: Window, gain: float, phase: Phase, drift: Drift | None) -> Pixels:
    """Filter the PAN band with its own MTF and sample it at the centres of a window's MS pixels."""
    ratio = scene.alignment.ratio
    centres = _ms_centres(window, ratio, phase, drift)
    (top, bottom), (left, right) = ((int(np.floor(axis.min())), int(np.ceil(axis.max()))) for axis in centres)
    sampled = Window(top, left, bottom - top + 1, right - left + 1)
    around = sampled.grown(HALO + SPLINE_REACH).clipped(scene.alignment.pan.size)
    pixels = scene.read_pan(around)
    blurred = _blur(fill_nodata(pixels)[0], ratio, gain)
    rows, cols = centres[0] - around.row, centres[1] - around.col
    values = ndimage.map_coordinates(blurred, (rows, cols), order=SPLINE, mode="mirror")
    nearest = tuple(
        np.rint(axis).astype(int).clip(0, length - 1)
        for axis, length in ((rows, around.rows), (cols, around.cols))
    )
    # The mask looks as far as the next reduced pixel, which covers most of the filter's weight.
    return Pixels(values[None].astype(np.float32), erode_mask(pixels.valid, ratio)[nearest])


def _ms_centres(window: Window, ratio: int, phase: Phase, drift: Drift | None) -> tuple[Array, Array]:
    """Return row and column of the centre of each MS pixel, in the scene's PAN pixels, [rows, cols] each."""
    at_rows = ratio * np.arange(window.row, window.row + window.rows) + phase.row
    at_cols = ratio * np.arange(window.col, window.col + window.cols) + phase.col
    rows, cols = np.meshgrid(at_rows, at_cols, indexing="ij")
    if drift:
        by_row, by_col = drift.at_rows(at_rows), drift.at_cols(at_cols)
        rows, cols = (at + by_row[axis][:, None] + by_col[axis] for axis, at in enumerate((rows, cols)))
    return rows, cols


def _reduce_ms(scene: Scene, window: Window, gains: tuple[float, ...]) -> Pixels:
    """Filter the MS bands with their MTF and decimate them, over a window of MS pixels."""
    ratio = scene.alignment.ratio
    around = window.grown(HALO).clipped(scene.alignment.ms.size)
    pixels = scene.read_ms(around)
    rows, cols = (
        slice(start + ratio // 2, start + length, ratio)
        for start, length in (
            (window.row - around.row, window.rows),
            (window.col - around.col, window.cols),
        )
    )
    bands = [_blur(band, ratio, gain)[rows, cols] for band, gain in zip(fill_nodata(pixels), gains)]
    return Pixels(np.stack(bands).astype(np.float32), erode_mask(pixels.valid, ratio)[rows, cols])


def _blur(band: np.ndarray, ratio: int, gain: float) -> np.ndarray:
    """Apply the MTF filter and keep the brightness: its taps sum to 0.998 at ratio 4 and 0.97 at 16."""
    brightness = apply_mtf(np.ones((1, 1)), ratio, gain)
    return np.asarray(apply_mtf(band, ratio, gain) / brightness)
