"""The chips of a scene that the engine learns from: read once, filled where nodata.

A small scene is one chip; of a large one there are no more than `places` finds, so that memory and time do
not grow with it. NumPy and SciPy only.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass
from itertools import islice
from typing import Callable, Iterator, Sequence, Tuple

import numpy as np
from scipy import ndimage

from . import places
from .errors import InputError
from .grid import Phase, Relation, Window
from .places import LEAST_VALID
from .scene import Pixels, Scene

FEWEST = 5
"""Chips of a large scene, or all of it is searched for places that hold values."""

LOOKING = 0.5
"""Share of the time that looking for the places takes; the rest is for reading them."""

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


_Found = Tuple[Pixels, Pixels, Window]
"""PAN, MS and place of a chip."""


def read(scene: Scene, step: Callable[[float], None]) -> Chips:
    """Reads a scene's chips.

    Where most of the places hold hardly a valid pixel, as in a scene that is mostly nodata, the rest of the
    scene is searched too.

    Args:
        scene: the PAN/MS pair.
        step: told the fraction read.

    Raises:
        InputError: fewer than 16 x 16 whole MS pixels, hardly a valid one, or no contrast in them.
    """
    offset, usable = whole_pixels(scene.relation)
    kind = scene.bands, scene.relation.ratio
    if places.is_one(usable.size, *kind):
        parts = [[usable]]
    else:
        parts = list(places.proposed(scene, usable, lambda done: step(LOOKING * done)))
    found = list(_valid(scene, parts, offset, lambda done: step(LOOKING + (1 - LOOKING) * done)))
    if len(found) < min(len(parts), FEWEST):
        elsewhere = [[window] for window in places.everywhere(usable, *kind)]
        more = _valid(scene, elsewhere, offset, lambda _: step(1.0))
        found += islice(more, places.number(*kind) - len(found))
    if not found:
        pan_name, ms_name = scene.names
        raise InputError(
            f"hardly anywhere are neighbouring pixels valid in both {pan_name} and {ms_name}: check their "
            "nodata values, or choose a part of the scene with fewer gaps"
        )
    for pixels, name in zip(zip(*found), scene.names):
        _require_contrast(pixels, name)
    return _chips(scene, found, offset)


def read_again(scene: Scene, found: Sequence[Window]) -> Chips:
    """Reads the chips whose places are known, as where the engine has a process of its own.

    Args:
        scene: the same scene.
        found: the `places` of the chips that `read` gave.
    """
    offset, _ = whole_pixels(scene.relation)
    again = [(scene.read_pan(place), scene.read_ms(_on_ms(place, scene, offset)), place) for place in found]
    return _chips(scene, again, offset)


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


def on_pan(window: Window, ratio: int, offset: tuple[int, int]) -> Window:
    """The PAN pixels of some whole MS pixels.

    Args:
        window: of the MS.
        ratio: PAN pixels per MS pixel.
        offset: the PAN (row, col) at which MS pixel (0, 0)'s footprint begins.
    """
    return Window(*(ratio * edge for edge in astuple(window))).moved(*offset)


def filled(pixels: Pixels) -> np.ndarray:
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
        np.stack([filled(pan) for pan in pans]),
        np.stack([filled(ms) for ms in mss]),
        np.stack([pan.valid[None] for pan in pans]),
        np.stack([ms.valid[None] for ms in mss]),
        scene.relation.ratio,
        scene.relation.phase.shifted(-offset[0], -offset[1]),
        windows,
    )


def _valid(
    scene: Scene, parts: Sequence[Sequence[Window]], offset: tuple[int, int], step: Callable[[float], None]
) -> Iterator[_Found]:
    """PAN, MS and place of the first window in each part of the MS of which enough can be learned from."""
    for index, windows in enumerate(parts):
        step(index / len(parts))
        yield from islice(_valid_among(scene, windows, offset), 1)


def _valid_among(scene: Scene, windows: Sequence[Window], offset: tuple[int, int]) -> Iterator[_Found]:
    for window in windows:
        ms = scene.read_ms(window)
        if ms.valid.mean() < LEAST_VALID:
            continue
        place = on_pan(window, scene.relation.ratio, offset)
        pan = scene.read_pan(place)
        if usable_pixels(pan.valid, ms.valid, scene.relation.ratio).mean() >= LEAST_VALID:
            yield pan, ms, place


def _on_ms(place: Window, scene: Scene, offset: tuple[int, int]) -> Window:
    ratio = scene.relation.ratio
    return Window(*(edge // ratio for edge in astuple(place.moved(-offset[0], -offset[1]))))


def usable_pixels(pan_valid: np.ndarray, ms_valid: np.ndarray, ratio: int) -> np.ndarray:
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
