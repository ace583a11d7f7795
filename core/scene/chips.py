"""Choose and read the chips of a scene on which the method is trained.

A small scene is a single chip. A large scene is divided into parts, and one window is drawn at random from
each part, with a higher probability for more detail. The number of chips is limited, so that memory and time
do not grow with the size of the scene. Nodata in chips is filled.
"""

from __future__ import annotations

import math
from dataclasses import astuple, dataclass
from itertools import islice
from typing import Callable, Iterator, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..errors import InputError
from .grid import BandOffsets, GridAlignment, Phase, Size, Window
from .scene import Pixels, Scene

MIN_CHIPS = 5
"""If sampling finds fewer chips than this, all of a large scene is searched for valid windows."""

SEARCH_SHARE = 0.5
"""Share of the progress spent on searching for windows; the rest is for reading them."""

MIN_PAN_SHARE = 0.9
"""Share of the PAN pixels around an MS pixel that must be valid for training to use it."""

MIN_MS_SIDE = 16
"""Smallest side of a scene in MS pixels that registration and training at reduced resolution can use."""

SINGLE_CHIP_SIDE = 320
"""A scene with at most the square of this number of MS pixels is a single chip."""

SINGLE_CHIP_BANDS = 24
"""Number of bands above which a single chip has fewer pixels, to limit memory."""

MAX_SINGLE_CHIP_LENGTH = 2 * SINGLE_CHIP_SIDE
"""Longest single chip in MS pixels: D and U are dense matrices that grow with the square of the length."""

CHIP_SIDES = (128, 64)
"""Sides of the chips of a large scene in MS pixels. The second is for many bands, when few larger chips
fit into memory. Chips are larger than the patches so that patches can be drawn at many positions."""

MAX_CHIPS = 16
"""Largest number of chips."""

MIN_LARGE_CHIPS = 9
"""The larger chip side is used if at least this number of chips fits into memory."""

MAX_MS_VALUES = 8_000_000
"""Largest number of MS values (bands times pixels) in all chips; limits memory."""

MAX_PAN_VALUES = 150_000_000
"""Largest number of values on the PAN grid in all chips: fused bands and training buffers."""

VALUES_PER_PAN_PIXEL = 10
"""Number of values that training holds per PAN pixel, besides the fused bands."""

CANDIDATES = 4
"""Number of candidate windows in each part of a scene."""

DETAIL_PERCENTILE = 98
"""Percentile at which differences between neighbours are clipped, to ignore nodata edges and glints."""

MIN_VALID_SHARE = 0.1
"""Smallest share of usable MS pixels in a chip."""

SEED = 0


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


def read_chips(scene: Scene, progress: Callable[[float], None]) -> Chips:
    """Choose and read the chips of a scene.

    If most proposed windows have too few valid pixels, the whole scene is searched.

    Args:
        scene: the PAN/MS pair.
        progress: called with the fraction done, 0 to 1.

    Raises:
        InputError: the scene has fewer than 16 x 16 whole MS pixels, too few valid pixels, or no contrast.
    """
    offset, usable = whole_ms_window(scene.alignment)
    kind = scene.bands, scene.alignment.ratio
    if is_single_chip(usable.size, *kind):
        parts = [[usable]]
    else:
        parts = list(propose_windows(scene, usable, lambda done: progress(SEARCH_SHARE * done)))
    chips = list(
        _valid_chips(scene, parts, offset, lambda done: progress(SEARCH_SHARE + (1 - SEARCH_SHARE) * done))
    )
    if len(chips) < min(len(parts), MIN_CHIPS):
        grid = [[window] for window in tile_windows(usable, *kind)]
        more = _valid_chips(scene, grid, offset, lambda _: progress(1.0))
        chips += islice(more, max_chips(*kind) - len(chips))
    if not chips:
        pan_name, ms_name = scene.names
        raise InputError(
            f"too few neighbouring pixels are valid in both {pan_name} and {ms_name}: check their nodata "
            "values, or choose an area with less nodata"
        )
    for pixels, name in zip(zip(*chips), scene.names):
        _require_contrast(pixels, name)
    return _stack_chips(scene, chips, offset)


def reread_chips(scene: Scene, windows: Sequence[Window]) -> Chips:
    """Read the chips of known windows, for example in a worker.

    Args:
        scene: the PAN/MS pair.
        windows: `Chips.windows` of the chips that `read_chips` returned.
    """
    offset, _ = whole_ms_window(scene.alignment)
    chips = [
        (scene.read_pan(window), scene.read_ms(_pan_to_ms_window(window, scene, offset)), window)
        for window in windows
    ]
    return _stack_chips(scene, chips, offset)


def whole_ms_window(alignment: GridAlignment) -> tuple[tuple[int, int], Window]:
    """Find the MS pixels whose footprint lies entirely in the PAN window.

    Args:
        alignment: alignment of the scene.

    Returns:
        The PAN (row, col) where the footprint of MS pixel (0, 0) starts, and the window of MS pixels.

    Raises:
        InputError: there are fewer than 16 x 16 such pixels.
    """
    row, first_row, rows = _whole_pixels(
        alignment.phase.row, alignment.ratio, alignment.pan.rows, alignment.ms.rows
    )
    col, first_col, cols = _whole_pixels(
        alignment.phase.col, alignment.ratio, alignment.pan.cols, alignment.ms.cols
    )
    if min(rows, cols) < MIN_MS_SIDE:
        raise InputError(
            f"the PAN band and the MS image share {cols} x {rows} MS pixels, but at least {MIN_MS_SIDE} x "
            f"{MIN_MS_SIDE} are needed: choose a larger area"
        )
    return (row, col), Window(first_row, first_col, rows, cols)


def ms_to_pan_window(window: Window, ratio: int, offset: tuple[int, int]) -> Window:
    """Return the PAN window that whole MS pixels cover.

    Args:
        window: MS window.
        ratio: PAN pixels per MS pixel.
        offset: PAN (row, col) where the footprint of MS pixel (0, 0) starts.
    """
    return Window(*(ratio * edge for edge in astuple(window))).moved(*offset)


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


def _stack_chips(scene: Scene, chips: Sequence[_ChipPixels], offset: tuple[int, int]) -> Chips:
    pans, mss, windows = zip(*chips)
    return Chips(
        np.stack([fill_nodata(pan) for pan in pans]),
        np.stack([fill_nodata(ms) for ms in mss]),
        np.stack([pan.valid[None] for pan in pans]),
        np.stack([ms.valid[None] for ms in mss]),
        scene.alignment.ratio,
        scene.alignment.phase.shifted(-offset[0], -offset[1]),
        windows,
        scene.alignment.moved_by,
        scene.alignment.band_offsets,
    )


def _valid_chips(
    scene: Scene,
    parts: Sequence[Sequence[Window]],
    offset: tuple[int, int],
    progress: Callable[[float], None],
) -> Iterator[_ChipPixels]:
    """Read, in each part, the first window with enough usable MS pixels."""
    for index, windows in enumerate(parts):
        progress(index / len(parts))
        yield from islice(_valid_windows(scene, windows, offset), 1)


def _valid_windows(scene: Scene, windows: Sequence[Window], offset: tuple[int, int]) -> Iterator[_ChipPixels]:
    for window in windows:
        ms = scene.read_ms(window)
        if ms.valid.mean() < MIN_VALID_SHARE:
            continue
        pan_window = ms_to_pan_window(window, scene.alignment.ratio, offset)
        pan = scene.read_pan(pan_window)
        if usable_ms_pixels(pan.valid, ms.valid, scene.alignment.ratio).mean() >= MIN_VALID_SHARE:
            yield pan, ms, pan_window


def _pan_to_ms_window(window: Window, scene: Scene, offset: tuple[int, int]) -> Window:
    ratio = scene.alignment.ratio
    return Window(*(edge // ratio for edge in astuple(window.moved(-offset[0], -offset[1]))))


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


def _whole_pixels(phase: float, ratio: int, pan: int, ms: int) -> tuple[int, int, int]:
    offset = round(phase - (ratio - 1) / 2)
    first = max(0, -(offset // ratio))
    last = min(ms, (pan - offset) // ratio)
    return offset, first, max(last - first, 0)


def is_single_chip(size: Size, bands: int, ratio: int) -> bool:
    """Return whether a scene is used as a single chip.

    Args:
        size: number of whole MS pixels.
        bands: number of MS bands.
        ratio: PAN pixels per MS pixel.
    """
    most = min(
        SINGLE_CHIP_SIDE * SINGLE_CHIP_SIDE * SINGLE_CHIP_BANDS // max(bands, SINGLE_CHIP_BANDS),
        _max_ms_pixels(bands, ratio),
    )
    return size.rows * size.cols <= most and max(size.rows, size.cols) <= MAX_SINGLE_CHIP_LENGTH


def chip_side(bands: int, ratio: int) -> int:
    """Return the side of the chips of a large scene in MS pixels.

    Args:
        bands: number of MS bands.
        ratio: PAN pixels per MS pixel.
    """
    return (
        CHIP_SIDES[0]
        if _max_ms_pixels(bands, ratio) // CHIP_SIDES[0] ** 2 >= MIN_LARGE_CHIPS
        else CHIP_SIDES[1]
    )


def max_chips(bands: int, ratio: int) -> int:
    """Return the largest number of chips of a large scene.

    Args:
        bands: number of MS bands.
        ratio: PAN pixels per MS pixel.
    """
    return max(1, min(MAX_CHIPS, _max_ms_pixels(bands, ratio) // chip_side(bands, ratio) ** 2))


def _max_ms_pixels(bands: int, ratio: int) -> int:
    """Return the largest number of MS pixels in all chips together."""
    return min(MAX_MS_VALUES // bands, MAX_PAN_VALUES // (ratio**2 * (bands + VALUES_PER_PAN_PIXEL)))


def propose_windows(
    scene: Scene, usable: Window, progress: Callable[[float], None]
) -> Iterator[list[Window]]:
    """Propose the candidate windows of each part of a large scene, in random order weighted by detail.

    Args:
        scene: the PAN/MS pair; only its MS image is read.
        usable: the window of whole MS pixels.
        progress: called with the fraction done, 0 to 1.

    Yields:
        For each part, MS windows with valid pixels.
    """
    rng = np.random.default_rng(SEED)
    bands, ratio = scene.bands, scene.alignment.ratio
    size = _chip_size(usable, bands, ratio)
    parts = [_candidates(part, size, usable, rng) for part in _parts(usable, size, max_chips(bands, ratio))]
    details: list[list[NDArray[np.float64]]] = []
    for index, windows in enumerate(parts):
        progress(index / len(parts))
        details.append([_detail(scene.read_ms(window)) for window in windows])
    # divide by the median of the band, so that detail does not depend on units
    median = np.median([detail for part in details for detail in part], axis=0)
    for windows, part in zip(parts, details):
        chances = np.array([(detail / np.where(median > 0, median, 1)).mean() for detail in part])
        # sorting by u^(1/w) is a weighted draw without replacement (Efraimidis and Spirakis, 2006)
        keys = np.log(rng.random(len(windows))) / np.maximum(chances, 1e-12)
        yield [windows[at] for at in np.argsort(-keys) if chances[at] > 0]


def tile_windows(usable: Window, bands: int, ratio: int) -> list[Window]:
    """Return windows that cover a scene, in random order.

    Args:
        usable: the window of whole MS pixels.
        bands: number of MS bands.
        ratio: PAN pixels per MS pixel.
    """
    size = _chip_size(usable, bands, ratio)
    rows, cols = (
        np.unique(np.linspace(start, start + length - one, math.ceil(length / one)).astype(int)).tolist()
        for start, length, one in (
            (usable.row, usable.rows, size.rows),
            (usable.col, usable.cols, size.cols),
        )
    )
    windows = [Window(row, col, size.rows, size.cols) for row in rows for col in cols]
    return [windows[index] for index in np.random.default_rng(SEED).permutation(len(windows))]


def _chip_size(usable: Window, bands: int, ratio: int) -> Size:
    length = chip_side(bands, ratio)
    return Size(min(length, usable.rows), min(length, usable.cols))


def _parts(usable: Window, size: Size, count: int) -> list[Window]:
    """Divide a scene into at most `count` parts, as square as possible and not smaller than a chip."""
    most_down, most_right = math.ceil(usable.rows / size.rows), math.ceil(usable.cols / size.cols)
    down = min(most_down, max(1, round(math.sqrt(count * usable.rows / usable.cols))), count)
    right = min(most_right, max(1, count // down))
    down = min(most_down, max(1, count // right))
    rows = np.linspace(usable.row, usable.row + usable.rows, down + 1).astype(int).tolist()
    cols = np.linspace(usable.col, usable.col + usable.cols, right + 1).astype(int).tolist()
    return [
        Window(row, col, below - row, beyond - col)
        for row, below in zip(rows, rows[1:])
        for col, beyond in zip(cols, cols[1:])
    ]


def _candidates(part: Window, size: Size, usable: Window, rng: np.random.Generator) -> list[Window]:
    """Draw candidate windows in a part of a scene, sorted by row; in a narrow part, they lie at its start."""
    rows, cols = (
        rng.integers(start, max(start, end) + 1, CANDIDATES).tolist()
        for start, end in (
            (min(part.row, usable.row + usable.rows - size.rows), part.row + part.rows - size.rows),
            (min(part.col, usable.col + usable.cols - size.cols), part.col + part.cols - size.cols),
        )
    )
    return [Window(row, col, size.rows, size.cols) for row, col in sorted(set(zip(rows, cols)))]


def _detail(ms: Pixels) -> NDArray[np.float64]:
    """Compute the mean difference between valid neighbours of each band, [bands]; 0 if few are valid."""
    if ms.valid.mean() < MIN_VALID_SHARE:
        return np.zeros(len(ms.values))
    total, count = np.zeros(len(ms.values)), 0
    for axis in (0, 1):
        here, there = [slice(None)] * 2, [slice(None)] * 2
        here[axis], there[axis] = slice(1, None), slice(None, -1)
        both = ms.valid[tuple(here)] & ms.valid[tuple(there)]
        differences = np.abs(ms.values[(slice(None), *here)] - ms.values[(slice(None), *there)])[:, both]
        if both.any():
            # clip glints and the edges of undeclared nodata, which are not ground detail
            differences = np.minimum(
                differences, np.percentile(differences, DETAIL_PERCENTILE, axis=1, keepdims=True)
            )
        total += differences.sum(axis=1, dtype=np.float64)
        count += int(both.sum())
    return np.asarray(total / max(count, 1) * ms.valid.mean())
