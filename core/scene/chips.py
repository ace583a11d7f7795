"""Read the chips of a scene, on which the method is trained; nodata in them is filled.

A chip that has too few valid pixels is replaced by another window of its part of the scene.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import Callable, Iterator, Sequence, Tuple

import numpy as np
from scipy import ndimage

from ..errors import InputError
from ..feedback import Progress
from .alignment import MIN_MS_SIDE
from .chip_windows import (
    MIN_VALID_SHARE,
    is_single_chip,
    max_chips,
    propose_windows,
    quarters,
    tile_windows,
)
from .grid import BandOffsets, GridAlignment, Phase, Window
from .scene import Pixels, Scene

MIN_CHIPS = 5
"""If sampling finds fewer chips than this, all of a large scene is searched for valid windows."""

SEARCH_SHARE = 0.5
"""Share of the progress spent on searching for windows; the rest is for reading them."""

MIN_PAN_SHARE = 0.9
"""Share of the PAN pixels around an MS pixel that must be valid for training to use it."""


@dataclass(frozen=True)
class Chips:
    """PAN and MS pixels in windows of a scene; PAN chips have `ratio` times the side of MS chips.

    Attributes:
        pan: float32, [chips, 1, ratio * rows, ratio * cols], nodata filled with the nearest valid pixel.
        ms: float32, [chips, bands, rows, cols], nodata filled in the same way.
        pan_valid: bool, [chips, 1, ratio * rows, ratio * cols].
        ms_valid: bool, [chips, 1, rows, cols].
        ratio: PAN pixels per MS pixel.
        phase: position of the centre of a chip's MS pixel (0, 0), in PAN pixels of the chip.
        windows: PAN window of each chip in the scene.
        moved_by: PAN pixels (rows, columns) by which the phase was moved from the georeference.
        band_offsets: offset of each MS band that was removed; empty if there was none.
    """

    pan: np.ndarray
    ms: np.ndarray
    pan_valid: np.ndarray
    ms_valid: np.ndarray
    ratio: int
    phase: Phase
    windows: tuple[Window, ...]
    moved_by: tuple[float, float] = (0.0, 0.0)
    band_offsets: BandOffsets = ()


_ChipPixels = Tuple[Pixels, Pixels, Window]
"""PAN pixels, MS pixels and PAN window of a chip."""


def read_chips(scene: Scene, progress: Progress) -> Chips:
    """Choose and read the chips of a scene.

    If most proposed windows have too few valid pixels, the whole scene is searched. If no window has enough,
    smaller ones are.

    Args:
        scene: the PAN/MS pair.
        progress: called with the fraction done, 0 to 1.

    Raises:
        InputError: the scene has fewer than 16 x 16 whole MS pixels, too few valid pixels, or no contrast.
    """
    usable = whole_ms_window(scene.alignment)
    kind = scene.bands, scene.alignment.ratio
    if is_single_chip(usable.size, *kind):
        parts = [[usable]]
    else:
        parts = list(propose_windows(scene, usable, lambda done: progress(SEARCH_SHARE * done)))
    chips = list(_valid_chips(scene, parts, lambda done: progress(SEARCH_SHARE + (1 - SEARCH_SHARE) * done)))
    if len(chips) < min(len(parts), MIN_CHIPS):
        windows = tile_windows(usable, *kind)
        while windows:
            most = max_chips(*kind) - len(chips)
            found, partly_valid = _search(scene, windows, most, lambda: progress(1.0))
            chips += found
            # A compact area of valid pixels is a small share of the large windows that it lies across.
            to_divide = [] if chips else partly_valid
            windows = [part for window in to_divide for part in quarters(window, scene.alignment.ratio)]
    if not chips:
        pan_name, ms_name = scene.names
        raise InputError(
            f"too few neighbouring pixels are valid in both {pan_name} and {ms_name}: check their nodata "
            "values, or choose an area with less nodata"
        )
    for pixels, name in zip(zip(*chips), scene.names):
        _require_contrast(pixels, name)
    return _stack_chips(scene, chips)


def reread_chips(scene: Scene, windows: Sequence[Window]) -> Chips:
    """Read the chips of known windows, for example in a worker.

    Args:
        scene: the PAN/MS pair.
        windows: `Chips.windows` of the chips that `read_chips` returned.
    """
    to_ms = scene.alignment.pan_to_ms
    chips = [(scene.read_pan(window), scene.read_ms(to_ms(window)), window) for window in windows]
    return _stack_chips(scene, chips)


def whole_ms_window(alignment: GridAlignment) -> Window:
    """Find the MS pixels whose footprint lies entirely in the PAN window.

    Args:
        alignment: alignment of the scene.

    Raises:
        InputError: there are fewer than 16 x 16 such pixels.
    """
    (row, col), ratio, pan, ms = alignment.ms_start, alignment.ratio, alignment.pan, alignment.ms
    first_row, rows = _whole_pixels(row, ratio, pan.rows, ms.rows)
    first_col, cols = _whole_pixels(col, ratio, pan.cols, ms.cols)
    if min(rows, cols) < MIN_MS_SIDE:
        raise InputError(
            f"the PAN band and the MS image share {cols} x {rows} MS pixels, but at least {MIN_MS_SIDE} x "
            f"{MIN_MS_SIDE} are needed: choose a larger area"
        )
    return Window(first_row, first_col, rows, cols)


def fill_nodata(pixels: Pixels) -> np.ndarray:
    """Replace nodata with the nearest valid pixel; return zeros if no pixel is valid.

    Args:
        pixels: the pixels of a window.

    Returns:
        float32, [bands, rows, cols].
    """
    if pixels.valid.all():
        return pixels.values
    if not pixels.valid.any():
        return np.zeros_like(pixels.values)
    rows, cols = ndimage.distance_transform_edt(~pixels.valid, return_distances=False, return_indices=True)
    return pixels.values[:, rows, cols]


def _stack_chips(scene: Scene, chips: Sequence[_ChipPixels]) -> Chips:
    row, col = scene.alignment.ms_start
    pans, mss, windows = zip(*chips)
    return Chips(
        np.stack([fill_nodata(pan) for pan in pans]),
        np.stack([fill_nodata(ms) for ms in mss]),
        np.stack([pan.valid[None] for pan in pans]),
        np.stack([ms.valid[None] for ms in mss]),
        scene.alignment.ratio,
        scene.alignment.phase.shifted(-row, -col),
        windows,
        scene.alignment.moved_by,
        scene.alignment.band_offsets,
    )


def _valid_chips(
    scene: Scene,
    parts: Sequence[Sequence[Window]],
    progress: Progress,
) -> Iterator[_ChipPixels]:
    """Read, in each part, the first window with enough usable MS pixels."""
    for index, windows in enumerate(parts):
        progress(index / len(parts))
        chips = (_valid_chip(scene, window, scene.read_ms(window)) for window in windows)
        yield from islice(filter(None, chips), 1)


def _search(
    scene: Scene, windows: Sequence[Window], most: int, progress: Callable[[], None]
) -> tuple[list[_ChipPixels], list[Window]]:
    """Read up to `most` windows with enough usable MS pixels; also return those with a few valid ones."""
    chips: list[_ChipPixels] = []
    partly_valid: list[Window] = []
    for window in windows:
        progress()
        ms = scene.read_ms(window)
        chip = _valid_chip(scene, window, ms)
        if chip:
            chips.append(chip)
        elif ms.valid.any():
            partly_valid.append(window)
        if len(chips) == most:
            break
    return chips, partly_valid


def _valid_chip(scene: Scene, window: Window, ms: Pixels) -> _ChipPixels | None:
    """Read the PAN of an MS window; return None if too few MS pixels are usable."""
    if ms.valid.mean() < MIN_VALID_SHARE:
        return None
    pan_window = scene.alignment.ms_to_pan(window)
    pan = scene.read_pan(pan_window)
    if usable_ms_pixels(pan.valid, ms.valid, scene.alignment.ratio).mean() < MIN_VALID_SHARE:
        return None
    return pan, ms, pan_window


def usable_ms_pixels(pan_valid: np.ndarray, ms_valid: np.ndarray, ratio: int) -> np.ndarray:
    """Mark the MS pixels that registration and training may use.

    A pixel next to nodata is left out, because blur and misregistration carry the filled values there. A few
    filled pixels of the PAN, such as dead ones, do no harm.

    Args:
        pan_valid: bool, [ratio * rows, ratio * cols].
        ms_valid: bool, [rows, cols].
        ratio: PAN pixels per MS pixel.

    Returns:
        bool, [rows, cols].
    """
    if pan_valid.all() and ms_valid.all():
        return np.ones_like(ms_valid)
    rows, cols = ms_valid.shape
    pan = pan_valid.reshape(rows, ratio, cols, ratio).mean(axis=(1, 3))
    around = ndimage.uniform_filter(pan, 3, mode="nearest") >= MIN_PAN_SHARE
    return np.asarray(around & ndimage.binary_erosion(ms_valid, np.ones((3, 3)), border_value=1))


def _require_contrast(parts: tuple[Pixels, ...], name: str) -> None:
    """Check that at least one band varies."""
    valid = [part.values[:, part.valid] for part in parts]
    low = np.min([values.min(axis=1) for values in valid], axis=0)
    high = np.max([values.max(axis=1) for values in valid], axis=0)
    if (low == high).all():
        raise InputError(f"{name} has the same value everywhere: choose another layer or part of the scene")


def _whole_pixels(offset: int, ratio: int, pan: int, ms: int) -> tuple[int, int]:
    """Return the first MS pixel and the number of MS pixels along one axis that lie entirely in the PAN."""
    first = max(0, -(offset // ratio))
    last = min(ms, (pan - offset) // ratio)
    return first, max(last - first, 0)
