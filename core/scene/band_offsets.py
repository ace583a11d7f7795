"""Measure and remove the offsets between the bands of an MS image.

Sensors such as WorldView-2 and -3 record half of their bands with a second array of detectors, a moment
later. In their products, bands lie up to two PAN pixels apart, which shows as coloured fringes on edges.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..imaging import UPSAMPLING_REACH, apply_banded, decimation_matrix, interpolation_matrix, mean_blur
from .band_softness import find_band_softness
from .cell_relations import (
    CELL,
    choose_relations,
    in_cells,
    inner_products,
    normal_equations,
    share_explained,
)
from .chips import Chips, fill_nodata, usable_ms_pixels
from .grid import BandOffsets, GridAlignment, Window
from .scene import DerivedScene, Pixels, Scene

Array = NDArray[Any]

ROUNDS = 5
"""Gauss-Newton steps at most: the fifth changes an offset by less than 0.01 PAN pixels."""

CONVERGED = 0.01
"""Step in MS pixels below which no more steps are needed; registered bands need one to three."""

PART = 4
"""Side, in cells, of the parts of the scene whose scatter gives the standard error: neighbouring cells err in
the same direction. Quarters of a chip give a second one, because shadows do so over longer distances."""

MAX_STEP = 0.5
"""Longest step in MS pixels; the linear model holds no farther."""

MAX_CHIPS = 6
"""Chips to measure on; more lower the error below that of the model."""

MAX_BANDS = 16
"""Bands above which offsets are not measured: all pairs of bands are compared, 16 bands take 0.3 s a chip."""

MIN_CELLS = 36
"""Smallest number of cells for a measurement."""

CERTAIN = 4.0
"""Standard errors from which an offset is taken as real."""

LIKELY = 1.0
"""Standard errors from which an offset counts once another one is certain. If four were required of each,
offsets of up to 0.5 PAN pixels would stay."""

SOFTER = (0.5, 0.25, 0.125)
"""Factors on the published gains that are tried in turn while the bands explain more of the low-passed PAN.
If it is sharper than a soft MS image, offsets err by up to 0.4 PAN pixels."""

EXPLAINED = 1 / 3
"""Mean share of a band's variance in a cell that a relation must explain. It is .4 for SPOT-6's NIR and .6 to
.9 for other bands. Images that have nothing to do with each other reach .06 to .17 by chance."""

MIN_OFFSET = 0.25
"""Offset in PAN pixels from which bands are aligned: smaller ones do not show."""


@dataclass(frozen=True)
class AlignedScene(DerivedScene):
    """A scene whose bands are moved to their common position.

    Attributes:
        offsets: offset of each band.
    """

    offsets: BandOffsets

    @property
    def alignment(self) -> GridAlignment:
        return replace(self.scene.alignment, band_offsets=self.offsets)

    def read_ms(self, window: Window) -> Pixels:
        largest = max(map(abs, np.ravel(self.offsets))) / self.alignment.ratio
        wide = window.grown(UPSAMPLING_REACH + int(np.ceil(largest))).clipped(self.alignment.ms.size)
        pixels, here = self.scene.read_ms(wide), window.relative_to(wide)
        aligned = _aligned(fill_nodata(pixels), self.offsets, self.alignment.ratio, here)
        return Pixels(aligned, pixels.valid[here.slices])


def align_bands(
    scene: Scene, chips: Chips, gains: tuple[float, ...], log: Callable[[str], None]
) -> tuple[Scene, Chips]:
    """Move the bands of a scene and its chips to their common position; unchanged if they lie there.

    Args:
        scene: the PAN/MS pair.
        chips: its chips.
        gains: MTF gain of each MS band at the MS Nyquist frequency, 0 to 1.
        log: called with a log line if the bands are moved.

    Returns:
        The scene and the chips, with the offsets that were removed in `band_offsets`.
    """
    offsets = find_band_offsets(chips, gains)
    if not offsets:
        return scene, chips
    labels = (label.removeprefix(f"{scene.names[1]}, ") for label in scene.band_labels[1:])
    places = ", ".join(f"{label} ({row:+.2f}, {col:+.2f})" for label, (row, col) in zip(labels, offsets))
    log(
        f"The bands of {scene.names[1]} are not registered to each other and are aligned. Offsets (rows, "
        f"columns) in PAN pixels: {places}."
    )
    window = Window(0, 0, *chips.ms.shape[-2:])
    aligned = np.stack([_aligned(ms, offsets, chips.ratio, window) for ms in chips.ms])
    return AlignedScene(scene, offsets), replace(chips, ms=aligned, band_offsets=offsets)


def find_band_offsets(chips: Chips, gains: tuple[float, ...]) -> BandOffsets:
    """Find the offsets between the MS bands.

    In small cells, images are related linearly: two bands that show the same edges, or two other bands and
    the PAN, which mixes them. The offsets are those which lower what these relations leave unexplained, found
    by the steps of Lucas and Kanade ("An iterative image registration technique", 1981), jointly for all
    relations. The standard error is robust (White, "A heteroskedasticity-consistent covariance matrix
    estimator", 1980): it follows from the scatter between parts of the scene. If one offset is certain, the
    likely ones count, too.

    Args:
        chips: the chips of the scene.
        gains: MTF gain of each MS band at the MS Nyquist frequency, 0 to 1.

    Returns:
        The offset of each band from their median; empty if no band lies farther than `MIN_OFFSET` from it.
    """
    bands = chips.ms.shape[1]
    if not 1 < bands <= MAX_BANDS:
        return ()
    used = _used_cells(chips)
    if sum(len(each.cells) for each in used) < MIN_CELLS:
        return ()
    best = _search(chips, used, gains, np.zeros((bands + 1, 2)))
    if best.explained[:-1].max() < EXPLAINED:
        return ()
    for softer in SOFTER:
        other = _search(chips, used, tuple(softer * gain for gain in gains), best.shifts)
        if other.explained[-1] <= best.explained[-1] or other.explained[:-1].max() < EXPLAINED:
            break
        best = other
    # The edges of a soft band look moved.
    is_sharp = np.append(np.equal(find_band_softness(chips) or [0.0] * bands, 0), False)
    certain, likely = (-chips.ratio * _from_median(best, is_sharp, least)[:-1] for least in (CERTAIN, LIKELY))
    if np.abs(certain).max() < MIN_OFFSET:
        return ()
    return tuple((float(row), float(col)) for row, col in likely.round(3) + 0.0)


class _Search(NamedTuple):
    """Result of a search.

    Attributes:
        shifts: shift of each image in MS pixels, [images, 2]; the last image is the PAN.
        errors: their standard errors, [images, 2].
        explained: share of each image's variance that its best relation explains, [images].
    """

    shifts: Array
    errors: Array
    explained: Array


def _search(chips: Chips, used: list[_UsedCells], gains: tuple[float, ...], shifts: Array) -> _Search:
    """Search the shifts of bands and PAN from given ones, with the PAN low-passed by these gains."""
    for _ in range(ROUNDS):
        products = [inner_products(_images(chips, each.chip, shifts, gains), each.cells) for each in used]
        relations = choose_relations(np.concatenate(products, axis=-1))
        measured = [normal_equations(of_chip, relations) for of_chip in products]
        information = np.sum([each.information for each in measured], axis=0)
        anchor, step, errors = _solve(information, [each.sides for each in measured], used)
        shifts = shifts + step.clip(-MAX_STEP, MAX_STEP)
        shifts -= shifts[anchor]
        if np.abs(step).max() < CONVERGED:
            break
    return _Search(shifts, errors, share_explained(relations, measured))


def _from_median(found: _Search, movable: Array, least: float) -> Array:
    """Return the shifts from the bands' median, [images, 2]: 0 for bands that the others do not explain.

    Args:
        found: result of a search.
        movable: which images are bands that may have an offset, bool, [images].
        least: standard errors from which a shift counts.
    """
    shifts = np.where(np.abs(found.shifts) > least * found.errors, found.shifts, 0)
    explained = movable & (found.explained >= EXPLAINED)
    shifts -= np.median(shifts[explained], axis=0) if explained.any() else 0
    return np.where(explained[:, None], shifts, 0)


def _solve(information: Array, sides: list[Array], used: list[_UsedCells]) -> tuple[int, Array, Array]:
    """Solve for the shifts of all images from that of the band on which most is known.

    Args:
        information: sum of the normal equations, [2 images, 2 images]; the last image is the PAN.
        sides: right side of each cell of each chip, [cells, 2 images].
        used: the cells of each chip, and the parts in which they lie.

    Returns:
        That band's index, and the shifts and their standard errors, [images, 2].
    """
    anchor = int(information.diagonal()[:-2].reshape(-1, 2).sum(axis=1).argmax())
    free = np.delete(np.arange(len(information)), [2 * anchor, 2 * anchor + 1])
    inverse = np.linalg.pinv(information[np.ix_(free, free)])
    by_cell = [of_chip[:, free] @ inverse for of_chip in sides]
    scatter = [
        _scatter(np.concatenate([_sums(shares, labels) for shares, labels in zip(by_cell, of_chips)]))
        for of_chips in zip(*(each.divisions for each in used))
    ]
    solved = np.zeros((2, len(information)))
    solved[:, free] = np.concatenate(by_cell).sum(axis=0), np.max(scatter, axis=0)
    return anchor, solved[0].reshape(-1, 2), solved[1].reshape(-1, 2)


def _sums(shares: Array, labels: Array) -> Array:
    """Sum the cells of each part, [parts, unknowns]."""
    sums = np.zeros((labels.max(initial=-1) + 1, shares.shape[1]))
    np.add.at(sums, labels, shares)
    return sums


def _scatter(parts: Array) -> Array:
    """Return the standard error of a sum over parts that errs in each of them independently."""
    count = len(parts)
    return np.asarray(np.sqrt((parts**2).sum(axis=0) * count / max(count - 1, 1)))


def _aligned(ms: Array, offsets: BandOffsets, ratio: int, window: Window) -> Array:
    """Interpolate each band at the pixels of a window, moved by its offset; float32."""
    shifts = -np.array(offsets) / ratio
    return np.stack([_moved(band, row, col, window) for band, (row, col) in zip(ms, shifts)])


def _moved(band: Array, row: float, col: float, window: Window) -> Array:
    """Interpolate a band at the pixels of a window, moved by a part of a pixel."""
    if not row and not col:
        return band[window.slices]
    rows, cols = (
        interpolation_matrix(np.arange(start, start + count) + shift, length)
        for start, count, shift, length in (
            (window.row, window.rows, row, band.shape[0]),
            (window.col, window.cols, col, band.shape[1]),
        )
    )
    return apply_banded(rows, cols, band)


class _UsedCells(NamedTuple):
    """The cells of a chip without unusable pixels.

    Attributes:
        chip: index of the chip.
        cells: index of each cell.
        divisions: two divisions of the chip into parts: the part in which each cell lies.
    """

    chip: int
    cells: Array
    divisions: tuple[Array, Array]


def _used_cells(chips: Chips) -> list[_UsedCells]:
    """Choose the chips to measure on, and their cells."""
    chosen = np.unique(np.linspace(0, len(chips.ms) - 1, min(len(chips.ms), MAX_CHIPS)).astype(int)).tolist()
    used = []
    for index in chosen:
        usable = usable_ms_pixels(chips.pan_valid[index, 0], chips.ms_valid[index, 0], chips.ratio)
        cells = np.flatnonzero(in_cells(usable).all(axis=-1))
        down, right = (length // CELL for length in usable.shape)
        rows, cols = np.divmod(cells, max(right, 1))
        _, parts = np.unique((rows // PART) * right + cols // PART, return_inverse=True)
        quarters = 2 * (2 * rows >= down) + (2 * cols >= right)
        used.append(_UsedCells(index, cells, (parts, quarters)))
    return used


def _images(chips: Chips, index: int, shifts: Array, gains: tuple[float, ...]) -> Array:
    """Return a chip's bands and its low-passed PAN, moved by `shifts` MS pixels, [bands + 1, rows, cols]."""
    ms, pan, ratio = chips.ms[index], chips.pan[index, 0], chips.ratio
    blur = mean_blur(gains, ratio)
    rows, cols = (
        decimation_matrix(profile, ratio, start + ratio * shift, length, ratio * length)
        for profile, start, shift, length in zip(
            (blur.rows, blur.cols), (chips.phase.row, chips.phase.col), shifts[-1], ms.shape[1:]
        )
    )
    whole = Window(0, 0, *ms.shape[1:])
    moved = [_moved(band, row, col, whole) for band, (row, col) in zip(ms, shifts)]
    return np.asarray(np.stack([*moved, apply_banded(rows, cols, pan)]), np.float32)
