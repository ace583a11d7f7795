"""The chips of a scene that the engine learns from: read once, filled where nodata, standardised.

A small scene is one chip; of a large one, chips are taken on a regular lattice, so that memory and time
do not grow with it. NumPy only.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import islice
from typing import Callable, Iterator, Sequence

import numpy as np
from scipy import ndimage

from .errors import InputError
from .grid import Phase, Relation, Window
from .scene import Pixels, Scene

WHOLE = 320
"""A scene of at most as many MS pixels as a square of this side is one chip."""

LONGEST = 2 * WHOLE
"""But for strips longer than this: D and U are dense matrices, which grow with the square of the length."""

SIDE = 64
"""Side of the chips of a larger scene, in MS pixels."""

LATTICE = 5
"""Chips along each axis of a larger scene."""

LEAST_VALID = 0.1
"""Share of a chip's MS pixels that must be usable, or it is left out."""

LEAST_PAN = 0.9
"""Share of the PAN pixels around an MS pixel that must be valid for it to be learned from."""

SMALLEST = 16
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
        places: each chip's window of the scene's PAN.
    """

    pan: np.ndarray
    ms: np.ndarray
    pan_valid: np.ndarray
    ms_valid: np.ndarray
    ratio: int
    phase: Phase
    places: tuple[Window, ...]


def read(scene: Scene, step: Callable[[float], None]) -> Chips:
    """Reads a scene's chips.

    Where most of the regular places hold hardly a valid pixel, as in a scene that is mostly nodata, the rest
    of the scene is searched too.

    Args:
        scene: the PAN/MS pair.
        step: told the fraction read.

    Raises:
        InputError: fewer than 16 x 16 whole MS pixels, hardly a valid one, or no contrast in them.
    """
    relation, (pan_name, ms_name) = scene.relation, scene.names
    offset, usable = whole_pixels(relation)
    windows = _windows(usable)
    found = list(_valid(scene, windows, offset, step))
    if len(found) < min(len(windows), LATTICE):
        elsewhere = [window for window in _everywhere(usable) if window not in windows]
        more = _valid(scene, elsewhere, offset, lambda _: step(1.0))
        found += islice(more, LATTICE**2 - len(found))
    if not found:
        raise InputError(
            f"hardly anywhere are neighbouring pixels valid in both {pan_name} and {ms_name}: check their "
            "nodata values, or choose a part of the scene with fewer gaps"
        )
    pans, mss, places = zip(*found)
    _require_contrast(pans, pan_name)
    _require_contrast(mss, ms_name)
    return Chips(
        np.stack([filled(pan) for pan in pans]),
        np.stack([filled(ms) for ms in mss]),
        np.stack([pan.valid[None] for pan in pans]),
        np.stack([ms.valid[None] for ms in mss]),
        relation.ratio,
        relation.phase.shifted(-offset[0], -offset[1]),
        places,
    )


def whole_pixels(relation: Relation) -> tuple[tuple[int, int], Window]:
    """The MS pixels whose whole footprint lies in the PAN window.

    Returns:
        The PAN (row, col) at which MS pixel (0, 0)'s footprint begins, and the window of such MS pixels.

    Raises:
        InputError: there are fewer than 16 x 16 of them.
    """
    row, first_row, rows = _whole(relation.phase.row, relation.ratio, relation.pan.rows, relation.ms.rows)
    col, first_col, cols = _whole(relation.phase.col, relation.ratio, relation.pan.cols, relation.ms.cols)
    if min(rows, cols) < SMALLEST:
        raise InputError(
            f"the PAN and the MS have {cols} x {rows} MS pixels in common, and {SMALLEST} x {SMALLEST} are "
            "needed: choose a larger part of the scene"
        )
    return (row, col), Window(first_row, first_col, rows, cols)


def filled(pixels: Pixels) -> np.ndarray:
    """A window's values with the nearest valid pixel's where there is nodata; zeros if nothing is valid."""
    if pixels.valid.all():
        return pixels.values
    if not pixels.valid.any():
        return np.zeros_like(pixels.values)
    rows, cols = ndimage.distance_transform_edt(~pixels.valid, return_distances=False, return_indices=True)
    return pixels.values[:, rows, cols]


def _valid(
    scene: Scene, windows: Sequence[Window], offset: tuple[int, int], step: Callable[[float], None]
) -> Iterator[tuple[Pixels, Pixels, Window]]:
    """PAN, MS and place of those windows of the MS in which enough pixels can be learned from."""
    ratio = scene.relation.ratio
    for index, window in enumerate(windows):
        step(index / len(windows))
        ms = scene.read_ms(window)
        if ms.valid.mean() < LEAST_VALID:
            continue
        place = Window(
            ratio * window.row + offset[0],
            ratio * window.col + offset[1],
            ratio * window.rows,
            ratio * window.cols,
        )
        pan = scene.read_pan(place)
        if _usable(pan.valid, ms.valid, ratio).mean() >= LEAST_VALID:
            yield pan, ms, place


def _usable(pan_valid: np.ndarray, ms_valid: np.ndarray, ratio: int) -> np.ndarray:
    """MS pixels that are learned from, as `constraints.valid_ms` finds them."""
    rows, cols = ms_valid.shape
    pan = pan_valid.reshape(rows, ratio, cols, ratio).mean(axis=(1, 3))
    around = ndimage.uniform_filter(pan, 3, mode="nearest") >= LEAST_PAN
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


def _windows(usable: Window) -> list[Window]:
    if usable.rows * usable.cols <= WHOLE * WHOLE and max(usable.rows, usable.cols) <= LONGEST:
        return [usable]
    return _lattice(usable, LATTICE, LATTICE)


def _everywhere(usable: Window) -> list[Window]:
    """Chips that cover all of a scene, in an order that goes all over it from the beginning."""
    rows, cols = math.ceil(usable.rows / SIDE), math.ceil(usable.cols / SIDE)
    windows = _lattice(usable, rows, cols)
    return [windows[index] for index in np.random.default_rng(0).permutation(len(windows))]


def _lattice(usable: Window, down: int, right: int) -> list[Window]:
    rows, cols = min(SIDE, usable.rows), min(SIDE, usable.cols)
    starts_row = np.unique(np.linspace(usable.row, usable.row + usable.rows - rows, down).astype(int))
    starts_col = np.unique(np.linspace(usable.col, usable.col + usable.cols - cols, right).astype(int))
    return [Window(int(row), int(col), rows, cols) for row in starts_row for col in starts_col]
