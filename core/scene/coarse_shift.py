"""Find a shift of many MS pixels between PAN band and MS image, and move the scene by it.

The sub-pixel search of `core.method.registration` covers one MS pixel around the georeference. This search
runs before it and moves the georeference by whole MS pixels.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .alignment import MIN_MS_SIDE
from .chips import Chips, read_chips
from .scene import AnyMovable
from .shift_surfaces import MIN_R2, NEIGHBOURS, UNIQUE, band_pass, r2_surfaces
from .similarity import Similarity, measure_similarity

Array = NDArray[Any]

MAX_SHIFT = 32
"""Largest shift that is searched, in MS pixels: a quarter of the side of the usual chip."""

MAX_SHARE = 1 / 3
"""Largest shift as a share of a chip's side; beyond it, too little of the chip overlaps."""

CLEAR = 3.0
"""Ratio of what all other shifts leave unexplained to what the best one does, from which the shift of a small
scene is unique, too. True shifts have 6 or more, random ones of unrelated images hardly more than 1."""

LEAST_MOVE = 0.75
"""Smallest shift that moves a scene, in MS pixels: the sub-pixel search finds smaller ones. It reaches one MS
pixel, and this search is accurate to a quarter."""

Shift = tuple[int, int]


@dataclass(frozen=True)
class CoarseShift:
    """The shift between PAN band and MS image in whole MS pixels.

    Attributes:
        shift: shift of the MS image (row, col) that moves the scene, in MS pixels; (0, 0) if none can be
            trusted or the sub-pixel search finds it.
        r2: share of the band-passed PAN that the band-passed MS bands explain at this shift, 0 to about 1.
        r2_georeference: the same at the georeference.
        others: shifts of the parts of the scene that contradict `shift`, in MS pixels.
        parts: number of parts.
        similarity: how alike PAN and MS are at the georeference.
    """

    shift: Shift
    r2: float
    r2_georeference: float
    others: tuple[Shift, ...]
    parts: int
    similarity: Similarity


def correct_coarse_shift(
    scene: AnyMovable, chips: Chips, found: CoarseShift, warn: Callable[[str], None]
) -> tuple[AnyMovable, Chips]:
    """Move a scene by the shift of many MS pixels that its chips show; without one, return both unchanged.

    Args:
        scene: the PAN/MS pair.
        chips: its chips.
        found: their coarse shift.
        warn: called with a log line if the scene is moved, or if its parts contradict each other.

    Raises:
        InputError: the moved PAN and MS share too few valid pixels.
    """
    rows, cols = (scene.alignment.ratio * each for each in found.shift)
    if len(found.others) > 1:
        places = ", ".join(f"({row:+d}, {col:+d})" for row, col in sorted(set(found.others)))
        warn(
            f"{len(found.others)} of {found.parts} parts of the scene contradict the others on the shift "
            f"between PAN and MS: they show (rows, columns) {places} MS pixels, not ({found.shift[0]:+d}, "
            f"{found.shift[1]:+d}). One shift can't fit all of it: check that both layers are orthorectified "
            "with the same elevation model."
        )
    if not any(found.shift):
        return scene, chips
    warn(
        f"The MS lies about {rows:+d} rows and {cols:+d} columns of PAN pixels from its georeference. It is "
        f"moved to the PAN, whose detail its bands then explain by {100 * min(found.r2, 1):.0f} % instead of "
        f"{100 * min(found.r2_georeference, 1):.0f} %. Pixels of the PAN without MS are nodata."
    )
    moved = scene.moved(*found.shift)
    return moved, read_chips(moved, lambda fraction: None)


def find_coarse_shift(chips: Chips) -> CoarseShift:
    """Find the shift in whole MS pixels that maximises R2 between band-passed PAN band and MS image.

    A shift is trusted if R2 is high there, all other shifts have half of it or leave three times as much
    unexplained, and most parts of the scene that have a unique shift of their own have the same.

    Args:
        chips: the chips of the scene.
    """
    rows, cols = chips.ms.shape[-2:]
    limit = min(MAX_SHIFT, int(MAX_SHARE * min(rows, cols)), min(rows, cols) - MIN_MS_SIDE)
    if limit < 1:
        return CoarseShift((0, 0), 0.0, 0.0, (), 1, Similarity(is_chance=True))
    images = band_pass(chips)
    whole, parts = r2_surfaces(images, limit)
    best = _best(whole)
    r2, r2_georeference = (float(whole[limit + row, limit + col]) for row, col in (best, (0, 0)))
    shifts = [_best(part) for part in parts if _is_unique(part)]
    agreeing = [shift for shift in shifts if _distance(shift, best) < NEIGHBOURS]
    if shifts:
        trusted = 2 * len(agreeing) > len(shifts) and (_is_unique(whole) or _is_clear(whole))
    else:  # The parts of a small scene overlap too little to have a shift of their own.
        trusted = _is_unique(whole) and _is_clear(whole)
    similarity = Similarity() if trusted else measure_similarity(images, whole)
    if not trusted or max(map(abs, _refined(whole, best))) <= LEAST_MOVE:
        best, r2 = (0, 0), r2_georeference
    others = tuple(shift for shift in shifts if _distance(shift, best) > NEIGHBOURS)
    return CoarseShift(best, r2, r2_georeference, others, len(parts), similarity)


def _best(surface: Array) -> Shift:
    """Return the shift with the highest R2 of a surface whose middle is no shift."""
    row, col = np.unravel_index(surface.argmax(), surface.shape)
    return int(row) - surface.shape[0] // 2, int(col) - surface.shape[1] // 2


def _is_unique(surface: Array) -> bool:
    """Say whether the highest R2 of a surface is far above all others."""
    return bool(surface.max() >= max(MIN_R2, UNIQUE * _second(surface)))


def _is_clear(surface: Array) -> bool:
    """Say whether all other shifts leave far more unexplained than the one with the highest R2."""
    return bool(surface.max() >= MIN_R2 and 1 - _second(surface) >= CLEAR * max(1 - surface.max(), 0))


def _second(surface: Array) -> float:
    """Return the highest R2 of a surface away from its peak."""
    row, col = np.unravel_index(surface.argmax(), surface.shape)
    beside = surface.copy()
    first_row, first_col = max(row - NEIGHBOURS, 0), max(col - NEIGHBOURS, 0)
    beside[first_row : row + NEIGHBOURS + 1, first_col : col + NEIGHBOURS + 1] = 0
    return float(beside.max())


def _refined(surface: Array, best: Shift) -> tuple[float, float]:
    """Refine a shift below one MS pixel by a parabola through R2 along each axis."""
    middle = surface.shape[0] // 2
    refined = []
    for axis, at in enumerate(best):
        line = np.moveaxis(surface, axis, 0)[:, middle + best[1 - axis]]
        place = min(max(middle + at, 1), len(line) - 2)
        before, here, after = line[place - 1 : place + 2]
        curvature = before - 2 * here + after
        step = 0.5 * (before - after) / curvature if curvature < 0 else 0.0
        refined.append(at + float(np.clip(step, -0.5, 0.5)))
    return refined[0], refined[1]


def _distance(one: Shift, other: Shift) -> int:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]))
