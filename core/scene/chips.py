"""The chips of a scene that the engine learns from: read once, filled where nodata.

A small scene is one chip; of a large one there are no more than `places` finds, so that memory and time do
not grow with it. NumPy and SciPy only.
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
from .grid import GridAlignment, Phase, Size, Window
from .scene import Pixels, Scene

# MERGED-DOC """The places that are learned from: all of a small scene; of a large one a place in each of its parts.
# MERGED-DOC
# MERGED-DOC Which place that is in a part is drawn, with the better chances for more detail: where the ground is plain
# MERGED-DOC there is little to learn. NumPy and SciPy only.
# MERGED-DOC """
MIN_CHIPS = 5
"""Chips of a large scene, or all of it is searched for places that hold values."""

LOOKING = 0.5
"""Share of the time that looking for the places takes; the rest is for reading them."""

MIN_PAN_SHARE = 0.9
"""Share of the PAN pixels around an MS pixel that must be valid for it to be learned from."""

MIN_MS_SIDE = 16
"""MS pixels a side that the method needs: registration, and reduced resolution at 1/ratio."""


@dataclass(frozen=True)
class Chips:
    """PAN and MS of some places of a scene. PAN chips are `ratio` times the MS chips' size.

    Attributes:
        pan: float32, [chips, 1, ratio * rows, ratio * cols], nodata filled with the nearest valid pixel.
        ms: float32, [chips, bands, rows, cols], likewise.
        pan_valid: bool, [chips, 1, ratio * rows, ratio * cols].
        ms_valid: bool, [chips, 1, rows, cols].
        ratio: PAN pixels per MS pixel.
        phase: where the centre of a chip's MS pixel (0, 0) lies in its PAN pixels.
        windows: each chip's window of the scene's PAN.
    """

    pan: np.ndarray
    ms: np.ndarray
    pan_valid: np.ndarray
    ms_valid: np.ndarray
    ratio: int
    phase: Phase
    windows: tuple[Window, ...]


_Found = Tuple[Pixels, Pixels, Window]
"""PAN, MS and place of a chip."""


def read_chips(scene: Scene, progress: Callable[[float], None]) -> Chips:
    """Reads a scene's chips.

    Where most of the places hold hardly a valid pixel, as in a scene that is mostly nodata, the rest of the
    scene is searched too.

    Args:
        scene: the PAN/MS pair.
        progress: told the fraction read.

    Raises:
        InputError: fewer than 16 x 16 whole MS pixels, hardly a valid one, or no contrast in them.
    """
    offset, usable = whole_ms_window(scene.alignment)
    kind = scene.bands, scene.alignment.ratio
    if is_single_chip(usable.size, *kind):
        parts = [[usable]]
    else:
        parts = list(propose_windows(scene, usable, lambda done: progress(LOOKING * done)))
    found = list(_valid(scene, parts, offset, lambda done: progress(LOOKING + (1 - LOOKING) * done)))
    if len(found) < min(len(parts), MIN_CHIPS):
        elsewhere = [[window] for window in everywhere(usable, *kind)]
        more = _valid(scene, elsewhere, offset, lambda _: progress(1.0))
        found += islice(more, max_chips(*kind) - len(found))
    if not found:
        pan_name, ms_name = scene.names
        raise InputError(
            f"hardly anywhere are neighbouring pixels valid in both {pan_name} and {ms_name}: check their "
            "nodata values, or choose a part of the scene with fewer gaps"
        )
    for pixels, name in zip(zip(*found), scene.names):
        _require_contrast(pixels, name)
    return _chips(scene, found, offset)


def reread_chips(scene: Scene, found: Sequence[Window]) -> Chips:
    """Reads the chips whose places are known, as where the engine has a process of its own.

    Args:
        scene: the same scene.
        found: the `places` of the chips that `read_chips` gave.
    """
    offset, _ = whole_ms_window(scene.alignment)
    again = [(scene.read_pan(place), scene.read_ms(_on_ms(place, scene, offset)), place) for place in found]
    return _chips(scene, again, offset)


def whole_ms_window(relation: GridAlignment) -> tuple[tuple[int, int], Window]:
    """The MS pixels whose whole footprint lies in the PAN window.

    Returns:
        The PAN (row, col) at which MS pixel (0, 0)'s footprint begins, and the window of such MS pixels.

    Raises:
        InputError: there are fewer than 16 x 16 of them.
    """
    row, first_row, rows = _whole(relation.phase.row, relation.ratio, relation.pan.rows, relation.ms.rows)
    col, first_col, cols = _whole(relation.phase.col, relation.ratio, relation.pan.cols, relation.ms.cols)
    if min(rows, cols) < MIN_MS_SIDE:
        raise InputError(
            f"the PAN and the MS have {cols} x {rows} MS pixels in common, and {MIN_MS_SIDE} x {MIN_MS_SIDE} are "
            "needed: choose a larger part of the scene"
        )
    return (row, col), Window(first_row, first_col, rows, cols)


def ms_to_pan_window(window: Window, ratio: int, offset: tuple[int, int]) -> Window:
    """The PAN pixels of some whole MS pixels.

    Args:
        window: of the MS.
        ratio: PAN pixels per MS pixel.
        offset: the PAN (row, col) at which MS pixel (0, 0)'s footprint begins.
    """
    return Window(*(ratio * edge for edge in astuple(window))).moved(*offset)


def fill_nodata(pixels: Pixels) -> np.ndarray:
    """A window's values with the nearest valid pixel's where there is nodata; zeros if nothing is valid."""
    if pixels.valid.all():
        return pixels.values
    if not pixels.valid.any():
        return np.zeros_like(pixels.values)
    rows, cols = ndimage.distance_transform_edt(~pixels.valid, return_distances=False, return_indices=True)
    return pixels.values[:, rows, cols]


def _chips(scene: Scene, found: Sequence[_Found], offset: tuple[int, int]) -> Chips:
    pans, mss, windows = zip(*found)
    return Chips(
        np.stack([fill_nodata(pan) for pan in pans]),
        np.stack([fill_nodata(ms) for ms in mss]),
        np.stack([pan.valid[None] for pan in pans]),
        np.stack([ms.valid[None] for ms in mss]),
        scene.alignment.ratio,
        scene.alignment.phase.shifted(-offset[0], -offset[1]),
        windows,
    )


def _valid(
    scene: Scene,
    parts: Sequence[Sequence[Window]],
    offset: tuple[int, int],
    progress: Callable[[float], None],
) -> Iterator[_Found]:
    """PAN, MS and place of the first window in each part of the MS of which enough can be learned from."""
    for index, windows in enumerate(parts):
        progress(index / len(parts))
        yield from islice(_valid_among(scene, windows, offset), 1)


def _valid_among(scene: Scene, windows: Sequence[Window], offset: tuple[int, int]) -> Iterator[_Found]:
    for window in windows:
        ms = scene.read_ms(window)
        if ms.valid.mean() < MIN_VALID_SHARE:
            continue
        place = ms_to_pan_window(window, scene.alignment.ratio, offset)
        pan = scene.read_pan(place)
        if usable_ms_pixels(pan.valid, ms.valid, scene.alignment.ratio).mean() >= MIN_VALID_SHARE:
            yield pan, ms, place


def _on_ms(place: Window, scene: Scene, offset: tuple[int, int]) -> Window:
    ratio = scene.alignment.ratio
    return Window(*(edge // ratio for edge in astuple(place.moved(-offset[0], -offset[1]))))


def usable_ms_pixels(pan_valid: np.ndarray, ms_valid: np.ndarray, ratio: int) -> np.ndarray:
    """MS pixels that are learned from, as `constraints.valid_ms` finds them."""
    rows, cols = ms_valid.shape
    pan = pan_valid.reshape(rows, ratio, cols, ratio).mean(axis=(1, 3))
    around = ndimage.uniform_filter(pan, 3, mode="nearest") >= MIN_PAN_SHARE
    return np.asarray(around & ndimage.binary_erosion(ms_valid, np.ones((3, 3)), border_value=1))


def _require_contrast(parts: tuple[Pixels, ...], name: str) -> None:
    """At least one band must vary."""
    low = np.min([part.values[:, part.valid].min(axis=1) for part in parts], axis=0)
    high = np.max([part.values[:, part.valid].max(axis=1) for part in parts], axis=0)
    if (low == high).all():
        raise InputError(f"{name} has the same value everywhere: choose another layer or part of the scene")


def _whole(phase: float, ratio: int, pan: int, ms: int) -> tuple[int, int, int]:
    offset = round(phase - (ratio - 1) / 2)
    first = max(0, -(offset // ratio))
    last = min(ms, (pan - offset) // ratio)
    return offset, first, max(last - first, 0)


SINGLE_CHIP_SIDE = 320
"""A scene of at most as many MS pixels as a square of this side is one place."""

WHOLE_BANDS = 24
"""If it has at most as many bands: of more, fewer pixels."""

LONGEST = 2 * SINGLE_CHIP_SIDE
"""But for strips longer than this: D and U are dense matrices, which grow with the square of the length."""

CHIP_SIDES = (128, 64)
"""Side of the places in a larger scene, in MS pixels; the second for so many bands that few of the first fit
into memory. Patches at reduced resolution, themselves 64 pixels wide, want room to lie in many ways."""

MAX_CHIPS = 16
"""Places in a larger scene."""

FEW = 9
"""Places, at least, for which the larger side is taken."""

MAX_MS_VALUES = 8_000_000
"""Values of the MS, bands times pixels, that all places have together at most."""

MAX_PAN_VALUES = 150_000_000
"""The same of what lies on the PAN's pixels there: the fused bands, and what learning holds of the PAN."""

VALUES_PER_PAN_PIXEL = 10
"""Values that learning holds of each of the PAN's pixels."""

CANDIDATES = 4
"""Places looked at in each part of a scene, where it has room for them."""

DETAIL_PERCENTILE = 98
"""Percent of the differences between neighbours that say what detail is; the others count as the largest."""

MIN_VALID_SHARE = 0.1
"""Share of a place's MS pixels that must be usable, or it is left out."""

_SEED = 0


def is_single_chip(size: Size, bands: int, ratio: int) -> bool:
    """Whether a scene of that many whole MS pixels is learned from as a whole."""
    most = min(
        SINGLE_CHIP_SIDE * SINGLE_CHIP_SIDE * WHOLE_BANDS // max(bands, WHOLE_BANDS), _pixels(bands, ratio)
    )
    return size.rows * size.cols <= most and max(size.rows, size.cols) <= LONGEST


def chip_side(bands: int, ratio: int) -> int:
    """Side of the places of a larger scene, in MS pixels."""
    return CHIP_SIDES[0] if _pixels(bands, ratio) // CHIP_SIDES[0] ** 2 >= FEW else CHIP_SIDES[1]


def max_chips(bands: int, ratio: int) -> int:
    """How many places of a larger scene are learned from, at most."""
    return max(1, min(MAX_CHIPS, _pixels(bands, ratio) // chip_side(bands, ratio) ** 2))


def _pixels(bands: int, ratio: int) -> int:
    """MS pixels that all places have together, at most."""
    return min(MAX_MS_VALUES // bands, MAX_PAN_VALUES // (ratio**2 * (bands + VALUES_PER_PAN_PIXEL)))


def propose_windows(
    scene: Scene, usable: Window, progress: Callable[[float], None]
) -> Iterator[list[Window]]:
    """For each part of a large scene its places that hold values in the MS, in the order of their chances.

    Args:
        scene: the PAN/MS pair, of which the MS is looked at.
        usable: its whole MS pixels.
        progress: told the fraction of the looking done.
    """
    rng = np.random.default_rng(_SEED)
    bands, ratio = scene.bands, scene.alignment.ratio
    size = _size(usable, bands, ratio)
    parts = [_candidates(part, size, usable, rng) for part in _parts(usable, size, max_chips(bands, ratio))]
    looks: list[list[NDArray[np.float64]]] = []
    for index, windows in enumerate(parts):
        progress(index / len(parts))
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
    length = chip_side(bands, ratio)
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
    if ms.valid.mean() < MIN_VALID_SHARE:
        return np.zeros(len(ms.values))
    total, count = np.zeros(len(ms.values)), 0
    for axis in (0, 1):
        here, there = [slice(None)] * 2, [slice(None)] * 2
        here[axis], there[axis] = slice(1, None), slice(None, -1)
        both = ms.valid[tuple(here)] & ms.valid[tuple(there)]
        differences = np.abs(ms.values[(slice(None), *here)] - ms.values[(slice(None), *there)])[:, both]
        if both.any():
            # an edge to a nodata value that nobody has declared, a glint: no ground to learn from
            differences = np.minimum(
                differences, np.percentile(differences, DETAIL_PERCENTILE, axis=1, keepdims=True)
            )
        total += differences.sum(axis=1, dtype=np.float64)
        count += int(both.sum())
    return np.asarray(total / max(count, 1) * ms.valid.mean())
