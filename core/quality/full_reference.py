"""Score an image against a reference window by window, with the result of the whole image."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np

from ..errors import InputError
from ..feedback import Progress
from ..scene.grid import Size, Window
from ..scene.scene import Pixels
from ..scene.tiles import narrowed
from ..threads import compute_ahead
from .block_indices import BLOCK, q2n_sums
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
from .protocols import ReferenceIndices, holds_integers, inside_border

SIDE = 512
"""Side of a window in pixels: about a second of work, so that cancelling is prompt. A multiple of `BLOCK`."""

MIN_SIDE = 128
"""Smallest side for images of very many bands, in pixels. A multiple of `BLOCK`."""

HALO = SSIM_RADIUS
"""Pixels around a window that the indices depend on; the gradient of SCC needs only two."""

MIN_INTEGER_PEAK = 2**8 - 1
"""Smallest peak assumed for integer data: that of 8 bits."""


@dataclass(frozen=True)
class ReferenceRange:
    """The values of a reference, as far as the indices depend on them.

    Attributes:
        is_integer: all valid values are whole numbers.
        min_value: the smallest valid value.
        max_value: the largest valid value.
    """

    is_integer: bool
    min_value: float
    max_value: float

    @property
    def peak(self) -> float:
        """The largest possible value: 2^bits - 1 for integers, else the largest value present.

        Where values are negative, errors are compared with the range of the values present instead.
        """
        if self.min_value < 0:
            return self.max_value - self.min_value
        if not self.is_integer:
            return self.max_value
        return float(max(MIN_INTEGER_PEAK, 2 ** int(self.max_value).bit_length() - 1))


def scan_reference(
    read: Callable[[Window], Pixels], size: Size, border: int, progress: Progress
) -> ReferenceRange:
    """Find the range of a reference's values.

    Args:
        read: reads a window of the reference.
        size: of the reference, in pixels.
        border: pixels to leave out on every side.
        progress: takes the fraction done, 0 to 1.

    Raises:
        InputError: no pixel remains inside the border, or none of them is valid.
    """
    windows = list(_windows(inside_border(size, border).size))
    is_integer, min_value, max_value = True, np.inf, -np.inf
    for number, window in enumerate(windows):
        progress(number / len(windows))
        pixels = read(window.moved(border, border))
        values = pixels.values[:, pixels.valid]
        if values.size:
            is_integer = is_integer and holds_integers(values)
            min_value, max_value = min(min_value, float(values.min())), max(max_value, float(values.max()))
    if max_value == -np.inf:
        raise InputError(
            "the reference has no valid pixel inside the extent of the fused image: choose another "
            "reference, or correct its nodata value"
        )
    return ReferenceRange(is_integer, min_value, max_value)


def window_side(bands: int) -> int:
    """Return the side in pixels of the windows that are scored; many bands make them smaller.

    Args:
        bands: number of bands of the image.
    """
    return narrowed(SIDE, bands, MIN_SIDE) // BLOCK * BLOCK


def score_by_windows(
    read: Callable[[Window], tuple[Array, Array, Mask]],
    size: Size,
    *,
    ratio: int,
    peak: float,
    rounded: bool,
    border: int = 0,
    side: int,
    progress: Progress = lambda fraction: None,
    threads: int = 1,
) -> ReferenceIndices:
    """Score an image against its reference window by window.

    The result is that of :func:`protocols.score_with_reference` for the whole image.

    Args:
        read: reads a window of the image and of its reference, [bands, rows, cols], and a bool mask
            [rows, cols] of the pixels where both have a value.
        size: of the image, in pixels.
        ratio: PAN pixels per MS pixel, for ERGAS.
        peak: largest possible value of the data, for PSNR and SSIM.
        rounded: round values to integers for Q2n, as is usual for integer data.
        border: pixels to leave out on every side.
        side: of a window in pixels; a multiple of `BLOCK`.
        progress: takes the fraction done, 0 to 1.
        threads: number of threads.

    Returns:
        The indices; NaN where no pixel is valid.

    Raises:
        InputError: no pixel remains inside the border.
    """
    inside = inside_border(size, border).size
    windows = list(_windows(inside, side))

    def read_windows() -> Iterator[tuple[Array, Array, Mask, Window]]:
        for window in windows:
            around = window.grown(HALO).clipped(inside)
            yield *read(around.moved(border, border)), window.relative_to(around)

    def score(pixels: tuple[Array, Array, Mask, Window]) -> list[Array]:
        return _sums(*pixels, peak, rounded)

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
        psnr=psnr_from_sums(errors, peak),
        ssim=mean_from_sums(similarities),
    )


def _sums(
    image: Array, reference: Array, valid: Mask, window: Window, peak: float, rounded: bool
) -> list[Array]:
    """Compute the index sums over `window`, which lies in arrays that include the halo."""
    rows, cols = window.slices
    ours, theirs, mask = image[:, rows, cols], reference[:, rows, cols], valid[rows, cols]
    return [
        error_sums(ours, theirs, mask),
        angle_sums(ours, theirs, mask),
        gradient_sums(image, reference, valid, window),
        ssim_sums(image, reference, peak=peak, valid=valid, window=window),
        q2n_sums(ours, theirs, valid=mask, rounded=rounded),
    ]


def _windows(size: Size, side: int = SIDE) -> Iterator[Window]:
    """Yield windows that cover an image; none is so narrow that Q2n would mirror more than in the image."""
    for rows, cols in product(_ranges(size.rows, side), _ranges(size.cols, side)):
        yield Window(rows.start, cols.start, len(rows), len(cols))


def _ranges(length: int, side: int) -> list[range]:
    """Divide a length by `side`; a remainder narrower than a block joins the range before it."""
    starts = list(range(0, length, side))
    if len(starts) > 1 and length - starts[-1] < BLOCK:
        starts.pop()
    return [range(start, end) for start, end in zip(starts, [*starts[1:], length])]
