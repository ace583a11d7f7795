"""Reprojected indices: the fused image, reduced to the MS grid, against the MS image.

Each band is blurred as the MS sensor blurs, at the registered phase, and sampled at the centres of the MS
pixels. The original MS image is the reference, so nothing is upsampled.

Source: Scarpa and Ciotola, "Full-Resolution Quality Assessment for Pansharpening", Remote Sensing 14(8),
2022. In contrast to the authors' code, the phase is not rounded to whole PAN pixels, the taps of the filter
sum to 1, and MS pixels whose filter reaches beyond the image are left out.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Sequence

import numpy as np

from ..imaging import Blur, GaussianMixture, decimation_matrix, decimation_reach
from ..scene.grid import Phase, Size, Window
from .block_indices import q2n_sums
from .filters import erode_mask
from .indices import (
    Array,
    Mask,
    angle_sums,
    ergas_from_sums,
    error_sums,
    mean_from_sums,
)
from .protocols import holds_integers

STRIP = 8
"""MS pixels along an axis that one matrix computes. Larger matrices are mostly zeros."""


@dataclass(frozen=True)
class ReprojectedIndices:
    """Indices of a fused image at MS scale against the MS image.

    Attributes:
        r_d_lambda: 1 - Q2n, 0 to 1, 0 is best.
        r_sam: spectral angle in degrees, 0 is best.
        r_ergas: relative error, 0 and up, 0 is best.
    """

    r_d_lambda: float
    r_sam: float
    r_ergas: float


@dataclass(frozen=True)
class ReprojectedSums:
    """Sums over pixels or blocks from which the reprojected indices of a large image are computed.

    Attributes:
        errors: see `indices.error_sums`.
        angles: see `indices.angle_sums`.
        blocks: see `block_indices.q2n_sums`.
    """

    errors: Array
    angles: Array
    blocks: Array

    @classmethod
    def zero(cls, bands: int) -> ReprojectedSums:
        """Return the sums over no pixel."""
        return cls(np.zeros((3, bands)), np.zeros(2), np.zeros(2))

    def __add__(self, other: ReprojectedSums) -> ReprojectedSums:
        return ReprojectedSums(
            self.errors + other.errors, self.angles + other.angles, self.blocks + other.blocks
        )

    def indices(self, ratio: int) -> ReprojectedIndices:
        """Compute the indices; NaN where nothing was summed.

        Args:
            ratio: PAN pixels per MS pixel, for ERGAS.
        """
        return ReprojectedIndices(
            1 - mean_from_sums(self.blocks),
            mean_from_sums(self.angles),
            ergas_from_sums(self.errors, ratio),
        )


def reprojected_sums(
    fused: Array,
    ms: Array,
    *,
    ratio: int,
    phase: Phase,
    blurs: Sequence[Blur],
    valid: Mask | None = None,
    ms_valid: Mask | None = None,
) -> ReprojectedSums:
    """Compare a fused image at MS scale with its MS image.

    MS pixels are left out if their filter reaches beyond the fused image, or if a fused pixel within `ratio`
    of their centre is invalid, where most of the filter's weight lies.

    Args:
        fused: [bands, rows, cols] on the PAN grid.
        ms: [bands, rows, cols]. Q2n rounds all values to integers if the MS image holds only integers.
        ratio: PAN pixels per MS pixel.
        phase: where the centre of MS pixel (0, 0) lies, in PAN pixels.
        blurs: the blur from the fused image to the MS image, one per band or one for all bands.
        valid: mask on the PAN grid; None if every pixel is valid.
        ms_valid: mask on the MS grid; None if every pixel is valid.
    """
    inside = _comparable_window(Size(*ms.shape[1:]), Size(*fused.shape[1:]), ratio, phase)
    first = phase.shifted(ratio * inside.row, ratio * inside.col)
    valid = None if valid is None or valid.all() else valid
    known = np.ones((inside.rows, inside.cols), bool) if ms_valid is None else ms_valid[inside.slices]
    if valid is not None:
        known = known & _surrounded(valid, ratio, first, inside.size)
    if not known.any():
        return ReprojectedSums.zero(len(ms))
    reduced = _decimate_valid(fused, valid, blurs, ratio, first, inside.size)
    original = ms[(slice(None), *inside.slices)]
    mask = None if known.all() else known
    return ReprojectedSums(
        error_sums(reduced, original, mask),
        angle_sums(reduced, original, mask),
        q2n_sums(reduced, original, valid=mask, rounded=holds_integers(ms, ms_valid)),
    )


def _comparable_window(ms: Size, pan: Size, ratio: int, phase: Phase) -> Window:
    """Return the MS pixels whose filter lies completely in the fused image."""
    first_row, last_row = _comparable_range(ms.rows, pan.rows, ratio, phase.row)
    first_col, last_col = _comparable_range(ms.cols, pan.cols, ratio, phase.col)
    return Window(first_row, first_col, last_row - first_row, last_col - first_col)


def _comparable_range(ms: int, pan: int, ratio: int, phase: float) -> tuple[int, int]:
    reach = decimation_reach(ratio)
    before = np.floor(phase + ratio * np.arange(ms))
    inside = np.flatnonzero((before >= reach) & (before + 1 + reach < pan))
    return (int(inside[0]), int(inside[-1]) + 1) if inside.size else (0, 0)


def _surrounded(valid: Mask, ratio: int, first: Phase, size: Size) -> Mask:
    """Mark the MS pixels with only valid PAN pixels around their centre; see `_decimate`."""
    rows = np.rint(first.row + ratio * np.arange(size.rows)).astype(int)
    cols = np.rint(first.col + ratio * np.arange(size.cols)).astype(int)
    return np.asarray(erode_mask(valid, ratio)[np.ix_(rows, cols)])


def _decimate_valid(
    image: Array, valid: Mask | None, blurs: Sequence[Blur], ratio: int, first: Phase, size: Size
) -> Array:
    """Decimate an image, with the filter's weight on invalid pixels given to the valid ones."""
    if valid is None:
        return _decimate(image, blurs, ratio, first, size)
    weight = _decimate(valid[None].astype(np.float32), blurs, ratio, first, size)
    total = _decimate(np.where(valid, image, 0), blurs, ratio, first, size)
    return np.asarray(np.divide(total, weight, out=total, where=weight > 0))


def _decimate(image: Array, blurs: Sequence[Blur], ratio: int, first: Phase, size: Size) -> Array:
    """Blur an image of PAN size and sample it at MS pixel centres whose filters lie inside the image.

    Args:
        image: [bands, rows, cols].
        blurs: one per band, or one for all bands.
        ratio: PAN pixels per MS pixel.
        first: centre of the first MS pixel, in PAN pixels.
        size: of the result.

    Returns:
        [bands, size.rows, size.cols].
    """
    fewer_rows = _decimate_rows(image, [blur.rows for blur in blurs], ratio, first.row, size.rows)
    fewer_cols = _decimate_rows(
        fewer_rows.swapaxes(1, 2), [blur.cols for blur in blurs], ratio, first.col, size.cols
    )
    return np.ascontiguousarray(fewer_cols.swapaxes(1, 2))


def _decimate_rows(
    image: Array, profiles: Sequence[GaussianMixture], ratio: int, phase: float, count: int
) -> Array:
    """Decimate along the rows; see `_decimate`."""
    reach = decimation_reach(ratio)
    start, length = math.floor(phase) - reach, ratio * STRIP + 2 * reach
    matrices = np.stack([_strip_matrix(profile, ratio, phase - start, length) for profile in profiles])
    strips = []
    for done in range(0, count, STRIP):
        inside = image[:, start + ratio * done :][:, :length]
        strips.append(matrices[:, : count - done, : inside.shape[1]] @ inside)
    return np.concatenate(strips, axis=1)


@lru_cache(maxsize=64)
def _strip_matrix(profile: GaussianMixture, ratio: int, phase: float, length: int) -> Array:
    """Build the decimation of `length` PAN pixels to `STRIP` MS pixels; most windows share it."""
    return decimation_matrix(profile, ratio, phase, STRIP, length)
