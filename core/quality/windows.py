"""Divide an image into the windows that are scored one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from ..scene.alignment import MIN_MS_SIDE
from ..scene.grid import Size, Window
from ..scene.tiles import narrowed
from .block_indices import BLOCK

SIDE = 512
"""Side of a window in PAN pixels: about a second of work, so that cancelling is prompt."""

MIN_SIDE = 128
"""Smallest side for images of very many bands, in PAN pixels: a few blocks of Q2n."""


def reference_side(bands: int) -> int:
    """Return the side in pixels of the windows that are scored against a reference, a multiple of `BLOCK`.

    Args:
        bands: of the image; many bands make the windows smaller.
    """
    return narrowed(SIDE, bands, MIN_SIDE) // BLOCK * BLOCK


def reference_windows(size: Size, side: int) -> Iterator[Window]:
    """Yield windows that cover an image; none is so narrow that Q2n would mirror more than in the image.

    Args:
        size: of the image, in pixels.
        side: of a window in pixels; a multiple of `BLOCK`.
    """
    for rows, cols in product(_ranges(size.rows, side), _ranges(size.cols, side)):
        yield Window(rows.start, cols.start, len(rows), len(cols))


def ms_windows(size: Size, ratio: int, bands: int) -> Iterator[Window]:
    """Yield the windows of an MS image that are scored without a reference.

    Args:
        size: of the MS image, in pixels.
        ratio: PAN pixels per MS pixel.
        bands: of the MS image; many bands make the windows smaller.
    """
    side = max(MIN_MS_SIDE, narrowed(SIDE, bands, MIN_SIDE) // ratio)
    for row, next_row in _spans(size.rows, side):
        for col, next_col in _spans(size.cols, side):
            yield Window(row, col, next_row - row, next_col - col)


def _ranges(length: int, side: int) -> list[range]:
    """Divide a length by `side`; a remainder narrower than a block joins the range before it."""
    starts = list(range(0, length, side))
    if len(starts) > 1 and length - starts[-1] < BLOCK:
        starts.pop()
    return [range(start, end) for start, end in zip(starts, [*starts[1:], length])]


def _spans(length: int, side: int) -> list[tuple[int, int]]:
    """Divide a length by about `side`; a remainder too narrow to score is shared among the spans."""
    count, remainder = divmod(length, side)
    edges = [*range(0, length, side), length]
    if count and remainder < MIN_MS_SIDE:
        edges = [length * number // count for number in range(count + 1)]
    return list(zip(edges, edges[1:]))
