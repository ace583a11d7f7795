"""Indices with a reference window by window: those of the whole image, in a window's memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np

from ..errors import InputError
from ..scene.grid import Size, Window
from ..scene.scene import Pixels
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
    q2n_sums,
    scc_from_sums,
    ssim_sums,
)
from .protocols import ReferenceIndices

SIDE = 512
"""Of a window in pixels: a second's work, so that cancelling is prompt. Q2n's blocks divide it."""

BLOCK = 32
"""Side of Q2n's blocks."""

HALO = SSIM_RADIUS
"""What the indices see around a pixel; the gradient's two pixels lie within it."""

LEAST_PEAK = 2**8 - 1


@dataclass(frozen=True)
class ReferenceRange:
    """What a reference holds, as far as the indices need to know it.

    Attributes:
        is_integer: nothing but whole numbers.
        max_value: the largest value.
    """

    is_integer: bool
    max_value: float

    @property
    def peak(self) -> float:
        """The largest value that such data can have: 2^bits - 1 of counts, else the largest there is."""
        return (
            float(max(LEAST_PEAK, 2 ** int(self.max_value).bit_length() - 1))
            if self.is_integer
            else self.max_value
        )


def scan_reference(
    read: Callable[[Window], Pixels], size: Size, border: int, progress: Callable[[float], None]
) -> ReferenceRange:
    """Looks through a reference.

    Args:
        read: reads a window of it.
        size: its size.
        border: pixels to leave out on every side.
        progress: told the fraction done.

    Raises:
        InputError: nothing is left inside the border, or nothing there is valid.
    """
    parts = list(_parts(_inner(size, border).size))
    whole, largest = True, -np.inf
    for number, part in enumerate(parts):
        progress(number / len(parts))
        pixels = read(part.moved(border, border))
        values = pixels.values[:, pixels.valid]
        if values.size:
            whole = whole and bool(np.array_equal(values, np.rint(values)))
            largest = max(largest, float(values.max()))
    if largest == -np.inf:
        raise InputError(
            "the reference has no valid pixel where the fused image lies: choose another one, or correct its "
            "nodata value"
        )
    return ReferenceRange(whole, largest)


def score_by_windows(
    read: Callable[[Window], tuple[Array, Array, Mask]],
    size: Size,
    *,
    ratio: int,
    peak: float,
    rounded: bool,
    border: int = 0,
    side: int = SIDE,
    progress: Callable[[float], None] = lambda fraction: None,
) -> ReferenceIndices:
    """Scores an image against its reference as :func:`quality.with_reference` does, window by window.

    Args:
        read: reads a window: the image and its reference, [bands, rows, cols], and bool [rows, cols] where
            both have a value.
        size: of the image.
        ratio: PAN pixels per MS pixel, for ERGAS.
        peak: largest value that the data can have, for PSNR and SSIM.
        rounded: round values to integers for Q2n, as is done with counts.
        border: pixels to cut on every side first.
        side: of a window; a multiple of `BLOCK`.
        progress: told the fraction done.

    Returns:
        The indices; NaN where nothing is valid.

    Raises:
        InputError: nothing is left inside the border.
    """
    inner = _inner(size, border).size
    parts = list(_parts(inner, side))
    totals: list[Array] = []
    for number, part in enumerate(parts):
        progress(number / len(parts))
        around = part.grown(HALO).clipped(inner)
        image, reference, valid = read(around.moved(border, border))
        place = part.moved(-around.row, -around.col)
        sums = _sums(image, reference, valid, place, peak, rounded)
        totals = [total + more for total, more in zip(totals, sums)] if totals else sums
    errors, angles, gradients, similarities, blocks = totals
    return ReferenceIndices(
        q2n=mean_from_sums(blocks),
        ergas=ergas_from_sums(errors, ratio),
        sam=mean_from_sums(angles),
        scc=scc_from_sums(gradients),
        psnr=psnr_from_sums(errors, peak),
        ssim=mean_from_sums(similarities),
    )


def _sums(
    image: Array, reference: Array, valid: Mask, place: Window, peak: float, rounded: bool
) -> list[Array]:
    """What the indices are made of at `place`, a window of the arrays: all that adds up."""
    rows, cols = place.slices
    ours, theirs, seen = image[:, rows, cols], reference[:, rows, cols], valid[rows, cols]
    return [
        error_sums(ours, theirs, seen),
        angle_sums(ours, theirs, seen),
        gradient_sums(image, reference, valid, place),
        ssim_sums(image, reference, peak=peak, valid=valid, part=place),
        q2n_sums(ours, theirs, block=BLOCK, valid=seen, rounded=rounded),
    ]


def _inner(size: Size, border: int) -> Window:
    if min(size.rows, size.cols) <= 2 * border:
        raise InputError(
            f"the fused image of {size} pixels has nothing left inside a border of {border}: "
            "choose a larger image or a smaller border"
        )
    return Window(border, border, size.rows - 2 * border, size.cols - 2 * border)


def _parts(size: Size, side: int = SIDE) -> Iterator[Window]:
    """Windows that cover an image, none so narrow that Q2n would mirror it otherwise than the image."""
    for row, col in product(_spans(size.rows, side), _spans(size.cols, side)):
        yield Window(row.start, col.start, len(row), len(col))


def _spans(length: int, side: int) -> list[range]:
    starts = list(range(0, length, side))
    if len(starts) > 1 and length - starts[-1] < BLOCK:
        starts.pop()
    return [range(start, end) for start, end in zip(starts, [*starts[1:], length])]
