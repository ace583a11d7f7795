"""Choose the windows of a scene that may become chips.

A small scene is a single chip. A large scene is divided into parts, and one window is drawn at random from
each part, with a higher probability for more detail. The number of chips is limited, so that memory and time
do not grow with the size of the scene.
"""

from __future__ import annotations

import math
from typing import Iterator

import numpy as np
from numpy.typing import NDArray

from ..feedback import Progress
from .grid import Size, Window
from .scene import Pixels, Scene

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

SMALLEST_SIDE = 16
"""Smallest side of chips where few pixels are valid, in MS pixels."""

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


def propose_windows(scene: Scene, usable: Window, progress: Progress) -> Iterator[list[Window]]:
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


def quarters(window: Window, ratio: int) -> list[Window]:
    """Divide an MS window into four of one size; return none if they are smaller than a scene must be.

    Args:
        window: the window.
        ratio: PAN pixels per MS pixel.
    """
    rows, cols = window.rows // 2, window.cols // 2
    if min(rows, cols) < max(SMALLEST_SIDE, 4 * ratio):
        return []
    below, beyond = window.rows - rows, window.cols - cols
    return [
        Window(window.row + row, window.col + col, rows, cols) for row in (0, below) for col in (0, beyond)
    ]


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
