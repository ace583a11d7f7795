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
from scipy import ndimage

from ..imaging import (
    UPSAMPLING_REACH,
    decimation_matrix,
    interpolation_matrix,
    mean_gain,
    mtf_matched_blurs,
)
from .chips import Chips, fill_nodata, usable_ms_pixels
from .grid import BandOffsets, GridAlignment, Window
from .scene import DerivedScene, Pixels, Scene

Array = NDArray[Any]

CELL = 6
"""Side in MS pixels of the cells in which two bands are related linearly. In larger cells, materials mix that
the bands show differently, and shadows between them look like a shift."""

LOCAL_MEAN = 5
"""Side in MS pixels of the local mean that is subtracted, for the same reason."""

CONCENTRATION = 4
"""Power of the correlation that weights a cell: cells whose bands show the same edges decide."""

MIN_UNEXPLAINED = 1e-3
"""Smallest share of a cell's variance that counts as unexplained; rounding alone leaves about as much."""

ROUNDS = 5
"""Gauss-Newton steps at most: the fifth changes an offset by less than 0.01 PAN pixels."""

CONVERGED = 0.01
"""Step in MS pixels below which no more steps are needed; registered bands need one to three."""

PART = 4
"""Side, in cells, of the parts of the scene whose scatter gives the standard error: neighbouring cells err in
the same direction."""

MAX_STEP = 0.5
"""Longest step in MS pixels; the linear model holds no farther."""

MAX_CHIPS = 6
"""Chips to measure on; more lower the error below that of the model."""

MAX_BANDS = 32
"""Bands above which offsets are not measured: all pairs of bands are compared."""

MIN_CELLS = 100
"""Smallest number of cells for a measurement."""

CERTAIN = 4.0
"""Standard errors from which an offset is taken as real."""

SAME_EDGES = 0.9
"""Correlation in a cell from which two images show the same edges there."""

RELATED = 0.15
"""Share of the cells in which a band must show the same edges as another image. NIR over vegetation shares 2
to 13 % of them with the visible bands, and shadows then look like shifts of up to 1.3 PAN pixels."""

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
        pixels, here = self.scene.read_ms(wide), window.moved(-wide.row, -wide.col)
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

    Each pair of images, bands and PAN, is related linearly in small cells. The offset of one from the other
    is that which lowers what this relation leaves unexplained, found by the steps of Lucas and Kanade ("An
    iterative image registration technique", 1981), jointly for all pairs. Only certain offsets of related
    bands count. The standard error is robust (White, "A heteroskedasticity-consistent covariance matrix
    estimator", 1980): it follows from the scatter between parts of the scene.

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
    cell_count = sum(len(cells) for cells, _ in used.values())
    if cell_count < MIN_CELLS:
        return ()
    shifts = np.zeros((bands + 1, 2))
    for _ in range(ROUNDS):
        measured = [
            _normal_equations(_cells(_images(chips, index, shifts, gains)).take(cells, axis=2), parts)
            for index, (cells, parts) in used.items()
        ]
        information = np.sum([each.information for each in measured], axis=0)
        anchor, step, errors = _solve(information, np.concatenate([each.sides for each in measured]), bands)
        shifts += step.clip(-MAX_STEP, MAX_STEP)
        shifts -= shifts[anchor]
        if np.abs(step).max() < CONVERGED:
            break
    related = np.sum([each.related for each in measured], axis=0).max(axis=0) >= RELATED * cell_count
    known = (np.abs(shifts) > CERTAIN * errors) & related[:, None]
    found = np.where(known, -chips.ratio * shifts, 0)[:bands]
    found -= np.median(found, axis=0)
    if np.abs(found).max() < MIN_OFFSET:
        return ()
    return tuple((float(row), float(col)) for row, col in found.round(3))


def _solve(information: Array, sides: Array, bands: int) -> tuple[int, Array, Array]:
    """Solve for the shifts of all images from that of the band on which most is known.

    Args:
        information: sum of the normal equations, [2 images, 2 images].
        sides: right side of each part of the scene, [parts, 2 images].
        bands: number of MS bands; the last image is the PAN.

    Returns:
        That band's index, and the shifts and their standard errors, [images, 2].
    """
    anchor = int(information.diagonal()[: 2 * bands].reshape(-1, 2).sum(axis=1).argmax())
    free = np.delete(np.arange(len(information)), [2 * anchor, 2 * anchor + 1])
    inverse = np.linalg.pinv(information[np.ix_(free, free)])
    by_part = sides[:, free] @ inverse
    solved = np.zeros((2, len(information)))
    solved[:, free] = by_part.sum(axis=0), np.sqrt((by_part**2).sum(axis=0))
    return anchor, solved[0].reshape(-1, 2), solved[1].reshape(-1, 2)


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
    return np.asarray(rows @ band @ cols.T)


def _used_cells(chips: Chips) -> dict[int, tuple[Array, Array]]:
    """Choose the chips to measure on, and their cells without unusable pixels.

    Returns:
        For each chip, the indices of its cells, and the part of the chip in which each of them lies, [cells].
    """
    chosen = np.unique(np.linspace(0, len(chips.ms) - 1, min(len(chips.ms), MAX_CHIPS)).astype(int)).tolist()
    used = {}
    for index in chosen:
        usable = usable_ms_pixels(chips.pan_valid[index, 0], chips.ms_valid[index, 0], chips.ratio)
        cells = np.flatnonzero(_in_cells(usable).all(axis=-1))
        rows, cols = np.divmod(cells, usable.shape[1] // CELL)
        _, parts = np.unique((rows // PART) * usable.shape[1] + cols // PART, return_inverse=True)
        used[index] = cells, parts
    return used


def _images(chips: Chips, index: int, shifts: Array, gains: tuple[float, ...]) -> Array:
    """Return a chip's bands and its low-passed PAN, moved by `shifts` MS pixels, [bands + 1, rows, cols]."""
    ms, pan, ratio = chips.ms[index], chips.pan[index, 0], chips.ratio
    (blur,) = mtf_matched_blurs((mean_gain(gains),), ratio)
    rows, cols = (
        decimation_matrix(profile, ratio, start + ratio * shift, length, ratio * length)
        for profile, start, shift, length in zip(
            (blur.rows, blur.cols), (chips.phase.row, chips.phase.col), shifts[-1], ms.shape[1:]
        )
    )
    whole = Window(0, 0, *ms.shape[1:])
    moved = [_moved(band, row, col, whole) for band, (row, col) in zip(ms, shifts)]
    return np.asarray(np.stack([*moved, rows @ pan @ cols.T]), np.float64)


def _cells(images: Array) -> Array:
    """Compute values and slopes in each cell, [images, 3, cells, pixels], of mean 0 and values of norm 1."""
    sharp = images - ndimage.uniform_filter(images, (0, LOCAL_MEAN, LOCAL_MEAN), mode="nearest")
    cells = _in_cells(np.stack([sharp, *np.gradient(sharp, axis=(1, 2))], axis=1))
    cells -= cells.mean(axis=-1, keepdims=True)
    norms = np.sqrt((cells[:, :1] ** 2).sum(axis=-1, keepdims=True))
    return np.divide(cells, norms, out=np.zeros_like(cells), where=norms > 0)


def _in_cells(image: Array) -> Array:
    """Divide [..., rows, cols] into whole cells, [..., cells, pixels]."""
    down, right = image.shape[-2] // CELL, image.shape[-1] // CELL
    whole = image[..., : down * CELL, : right * CELL].reshape(*image.shape[:-2], down, CELL, right, CELL)
    cells = whole.swapaxes(-3, -2)
    return np.asarray(cells.reshape(*image.shape[:-2], down * right, CELL * CELL))


class _NormalEquations(NamedTuple):
    """Normal equations of the shifts of all images of a chip.

    Attributes:
        information: their matrix, [2 images, 2 images].
        sides: right side of each part of the chip, [parts, 2 images].
        related: number of cells in which two images show the same edges, [images, images].
    """

    information: Array
    sides: Array
    related: Array


def _normal_equations(cells: Array, parts: Array) -> _NormalEquations:
    """Sum the normal equations of all pairs of images.

    For a pair, image i = correlation * (image j + slopes of j . (shift of j - shift of i)) + noise.

    Args:
        cells: values and slopes, [images, 3, cells, pixels].
        parts: the part of the scene in which each cell lies, [cells].
    """
    values, slopes = cells[:, 0], cells[:, 1:]
    correlation = np.einsum("icp,jcp->ijc", values, values)
    along = np.einsum("jacp,jcp->jac", slopes, values)
    # The scale between both images is free, so that the part of a slope along the values says nothing.
    energy = np.einsum("jacp,jbcp->jabc", slopes, slopes) - along[:, :, None] * along[:, None]
    residual = np.einsum("jacp,icp->ijac", slopes, values) - correlation[:, :, None] * along
    weight = np.abs(correlation) ** CONCENTRATION / np.maximum(1 - correlation**2, MIN_UNEXPLAINED)
    diagonal = np.diag_indices(len(cells))
    weight[diagonal] = correlation[diagonal] = 0
    pair_information = np.einsum("ijc,jabc->ijab", weight * correlation**2, energy)
    pair_information = pair_information + pair_information.swapaxes(0, 1)
    total = np.einsum("ijab,ik->iakb", pair_information, np.eye(len(cells)))
    information = total - pair_information.transpose(0, 2, 1, 3)
    scores = (weight * correlation)[:, :, None] * residual
    sides = scores.sum(axis=0) - scores.sum(axis=1)
    side = 2 * len(cells)
    by_part = np.zeros((parts.max(initial=-1) + 1, side))
    np.add.at(by_part, parts, sides.transpose(2, 0, 1).reshape(-1, side))
    related = (np.abs(correlation) > SAME_EDGES).sum(axis=-1)
    return _NormalEquations(information.reshape(side, side), by_part, related)
