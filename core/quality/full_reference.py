"""Score an image against a reference window by window, with the result of the whole image."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..errors import InputError
from ..feedback import Progress
from ..scene.grid import Window
from ..scene.scene import Pixels
from ..threads import compute_ahead
from .block_indices import q2n_sums
from .indices import (
    SSIM_RADIUS,
    Array,
    Mask,
    angle_sums,
    ergas_from_sums,
    error_sums,
    gradient_sums,
    mean_from_sums,
    psnr_from_sums,
    scc_from_sums,
    ssim_sums,
)
from .protocols import ReferenceIndices, holds_integers
from .windows import SIDE, reference_windows

HALO = SSIM_RADIUS
"""Pixels around a window that the indices depend on; the gradient of SCC needs only two."""

MIN_INTEGER_PEAK = 2**8 - 1
"""Smallest peak assumed for integer data: that of 8 bits."""


@dataclass(frozen=True)
class ReferenceValues:
    """The values of a reference, as far as the indices depend on them.

    Attributes:
        is_integer: all valid values are whole numbers, which Q2n rounds to.
        peak: largest possible value of the data, for PSNR and SSIM.
    """

    is_integer: bool
    peak: float


def scan_reference(read: Callable[[Window], Pixels], inside: Window, progress: Progress) -> ReferenceValues:
    """Find out what the indices need to know of a reference's values.

    Args:
        read: reads a window of the reference.
        inside: the part of the reference that is scored.
        progress: takes the fraction done, 0 to 1.

    Raises:
        InputError: no pixel is valid.
    """
    windows = list(reference_windows(inside.size, SIDE))
    is_integer, smallest, largest = True, math.inf, -math.inf
    for number, window in enumerate(windows):
        progress(number / len(windows))
        pixels = read(window.moved(inside.row, inside.col))
        values = pixels.values[:, pixels.valid]
        if values.size:
            is_integer = is_integer and holds_integers(values)
            smallest, largest = min(smallest, float(values.min())), max(largest, float(values.max()))
    if largest == -math.inf:
        raise InputError(
            "the reference has no valid pixel inside the extent of the fused image: choose another "
            "reference, or correct its nodata value"
        )
    return ReferenceValues(is_integer, _peak(is_integer, smallest, largest))


def _peak(is_integer: bool, smallest: float, largest: float) -> float:
    """Return the largest possible value: 2^bits - 1 for integers, else the largest value present.

    Where values are negative, errors are compared with the range of the values present instead.
    """
    if smallest < 0:
        return largest - smallest
    return float(max(MIN_INTEGER_PEAK, 2 ** int(largest).bit_length() - 1)) if is_integer else largest


def score_by_windows(
    read: Callable[[Window], tuple[Array, Array, Mask]],
    inside: Window,
    values: ReferenceValues,
    *,
    ratio: int,
    side: int,
    progress: Progress,
    threads: int,
) -> ReferenceIndices:
    """Score an image against its reference window by window.

    The result is that of :func:`protocols.score_with_reference` for the whole image.

    Args:
        read: reads a window of the image and of its reference, [bands, rows, cols], and a bool mask
            [rows, cols] of the pixels where both have a value.
        inside: the part of the image that is scored.
        values: of the reference.
        ratio: PAN pixels per MS pixel, for ERGAS.
        side: of a window in pixels; a multiple of `BLOCK`.
        progress: takes the fraction done, 0 to 1.
        threads: number of threads.

    Returns:
        The indices; NaN where no pixel is valid.
    """
    windows = list(reference_windows(inside.size, side))

    def read_windows() -> Iterator[tuple[Array, Array, Mask, Window]]:
        for window in windows:
            around = window.grown(HALO).clipped(inside.size)
            yield *read(around.moved(inside.row, inside.col)), window.relative_to(around)

    def score(pixels: tuple[Array, Array, Mask, Window]) -> list[Array]:
        return _sums(*pixels, values)

    totals: list[Array] = []
    progress(0.0)
    for done, sums in enumerate(compute_ahead(score, read_windows(), threads), 1):
        progress(done / len(windows))
        totals = [total + more for total, more in zip(totals, sums)] if totals else sums
    errors, angles, gradients, similarities, blocks = totals
    return ReferenceIndices(
        q2n=mean_from_sums(blocks),
        ergas=ergas_from_sums(errors, ratio),
        sam=mean_from_sums(angles),
        scc=scc_from_sums(gradients),
        psnr=psnr_from_sums(errors, values.peak),
        ssim=mean_from_sums(similarities),
    )


def _sums(
    image: Array, reference: Array, valid: Mask, window: Window, values: ReferenceValues
) -> list[Array]:
    """Compute the index sums over `window`, which lies in arrays that include the halo."""
    rows, cols = window.slices
    ours, theirs, mask = image[:, rows, cols], reference[:, rows, cols], valid[rows, cols]
    return [
        error_sums(ours, theirs, mask),
        angle_sums(ours, theirs, mask),
        gradient_sums(image, reference, valid, window),
        ssim_sums(image, reference, peak=values.peak, valid=valid, window=window),
        q2n_sums(ours, theirs, valid=mask, rounded=values.is_integer),
    ]
