"""The places that are learned from: all of a small scene; of a large one a place in each of its parts.

Which place that is in a part is drawn, with the better chances for more detail: where the ground is plain
there is little to learn. NumPy and SciPy only.
"""

from __future__ import annotations

import math
from typing import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from .grid import Size, Window
from .scene import Pixels, Scene

WHOLE = 320
"""A scene of at most as many MS pixels as a square of this side is one place."""

WHOLE_BANDS = 24
"""If it has at most as many bands: of more, fewer pixels."""

LONGEST = 2 * WHOLE
"""But for strips longer than this: D and U are dense matrices, which grow with the square of the length."""

SIDES = (128, 64)
"""Side of the places in a larger scene, in MS pixels; the second for so many bands that few of the first fit
into memory. Patches at reduced resolution, themselves 64 pixels wide, want room to lie in many ways."""

MOST = 16
"""Places in a larger scene."""

FEW = 9
"""Places, at least, for which the larger side is taken."""

VALUES = 8_000_000
"""Values of the MS, bands times pixels, that all places have together at most."""

PAN_VALUES = 150_000_000
"""The same of what lies on the PAN's pixels there: the fused bands, and what learning holds of the PAN."""

HELD = 10
"""Values that learning holds of each of the PAN's pixels."""

CANDIDATES = 4
"""Places looked at in each part of a scene, where it has room for them."""

USUAL = 98
"""Percent of the differences between neighbours that say what detail is; the others count as the largest."""

LEAST_VALID = 0.1
"""Share of a place's MS pixels that must be usable, or it is left out."""

_SEED = 0


def is_one(size: Size, bands: int, ratio: int) -> bool:
    """Whether a scene of that many whole MS pixels is learned from as a whole."""
    most = min(WHOLE * WHOLE * WHOLE_BANDS // max(bands, WHOLE_BANDS), _pixels(bands, ratio))
    return size.rows * size.cols <= most and max(size.rows, size.cols) <= LONGEST


def side(bands: int, ratio: int) -> int:
    """Side of the places of a larger scene, in MS pixels."""
    return SIDES[0] if _pixels(bands, ratio) // SIDES[0] ** 2 >= FEW else SIDES[1]


def number(bands: int, ratio: int) -> int:
    """How many places of a larger scene are learned from, at most."""
    return max(1, min(MOST, _pixels(bands, ratio) // side(bands, ratio) ** 2))


def _pixels(bands: int, ratio: int) -> int:
    """MS pixels that all places have together, at most."""
    return min(VALUES // bands, PAN_VALUES // (ratio**2 * (bands + HELD)))


def proposed(scene: Scene, usable: Window, step: Callable[[float], None]) -> Iterator[list[Window]]:
    """For each part of a large scene its places that hold values in the MS, in the order of their chances.

    Args:
        scene: the PAN/MS pair, of which the MS is looked at.
        usable: its whole MS pixels.
        step: told the fraction of the looking done.
    """
    rng = np.random.default_rng(_SEED)
    bands, ratio = scene.bands, scene.relation.ratio
    size = _size(usable, bands, ratio)
    parts = [_candidates(part, size, usable, rng) for part in _parts(usable, size, number(bands, ratio))]
    looks: list[list[NDArray[np.float64]]] = []
    for index, windows in enumerate(parts):
        step(index / len(parts))
        looks.append([_detail(scene.read_ms(window)) for window in windows])
    # a band's detail counts by what is usual for that band, whatever its units
    usual = np.median([look for part in looks for look in part], axis=0)
    for windows, part in zip(parts, looks):
        chances = np.array([(look / np.where(usual > 0, usual, 1)).mean() for look in part])
        # the k-th best of u^(1/w) is a weighted draw without replacement (Efraimidis and Spirakis, 2006)
        keys = np.log(rng.random(len(windows))) / np.maximum(chances, 1e-12)
        yield [windows[at] for at in np.argsort(-keys) if chances[at] > 0]


def everywhere(usable: Window, bands: int, ratio: int) -> list[Window]:
    """Places that cover all of a scene, in an order that goes all over it from the beginning."""
    size = _size(usable, bands, ratio)
    rows, cols = (
        np.unique(np.linspace(start, start + length - one, math.ceil(length / one)).astype(int)).tolist()
        for start, length, one in (
            (usable.row, usable.rows, size.rows),
            (usable.col, usable.cols, size.cols),
        )
    )
    windows = [Window(row, col, size.rows, size.cols) for row in rows for col in cols]
    return [windows[index] for index in np.random.default_rng(_SEED).permutation(len(windows))]


def _size(usable: Window, bands: int, ratio: int) -> Size:
    length = side(bands, ratio)
    return Size(min(length, usable.rows), min(length, usable.cols))


def _parts(usable: Window, size: Size, count: int) -> list[Window]:
    """At most `count` parts that a scene falls into: as square as can be, and no more than it has places."""
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
    """Places anywhere in a part of a scene, from top to bottom; in a narrow part, where it begins."""
    rows, cols = (
        rng.integers(start, max(start, end) + 1, CANDIDATES).tolist()
        for start, end in (
            (min(part.row, usable.row + usable.rows - size.rows), part.row + part.rows - size.rows),
            (min(part.col, usable.col + usable.cols - size.cols), part.col + part.cols - size.cols),
        )
    )
    return [Window(row, col, size.rows, size.cols) for row, col in sorted(set(zip(rows, cols)))]


def _detail(ms: Pixels) -> NDArray[np.float64]:
    """Mean difference between neighbouring valid pixels of each band, [bands]; 0 where few are valid."""
    if ms.valid.mean() < LEAST_VALID:
        return np.zeros(len(ms.values))
    total, count = np.zeros(len(ms.values)), 0
    for axis in (0, 1):
        here, there = [slice(None)] * 2, [slice(None)] * 2
        here[axis], there[axis] = slice(1, None), slice(None, -1)
        both = ms.valid[tuple(here)] & ms.valid[tuple(there)]
        differences = np.abs(ms.values[(slice(None), *here)] - ms.values[(slice(None), *there)])[:, both]
        if both.any():
            # an edge to a nodata value that nobody has declared, a glint: no ground to learn from
            differences = np.minimum(differences, np.percentile(differences, USUAL, axis=1, keepdims=True))
        total += differences.sum(axis=1, dtype=np.float64)
        count += int(both.sum())
    return np.asarray(total / max(count, 1) * ms.valid.mean())
