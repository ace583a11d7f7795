"""Divide a raster into tiles, which are processed one at a time."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import Iterable, Iterator

from .grid import Size, Window

MANY_BANDS = 24
"""Number of bands above which tiles get smaller, to limit memory."""


def tiles(size: Size, side: int) -> Iterator[Window]:
    """Yield non-overlapping windows that cover a raster, row by row.

    Args:
        size: size of the raster.
        side: largest number of rows and columns of a window, in pixels.
    """
    for row in range(0, size.rows, side):
        for col in range(0, size.cols, side):
            yield Window(row, col, min(side, size.rows - row), min(side, size.cols - col))


def remaining_tiles(size: Size, side: int, finished: Iterable[Window]) -> Iterator[Window]:
    """Yield `tiles` without the pixels that are finished; a tile that is partly finished is split.

    Args:
        size: size of the raster.
        side: largest number of rows and columns of a window, in pixels.
        finished: finished windows of the raster, of any size.
    """
    finished_in: dict[tuple[int, int], list[Window]] = defaultdict(list)  # by the position of a tile
    for window in finished:
        around = window.aligned(side)
        for tile in tiles(around.size, side):
            finished_in[around.row + tile.row, around.col + tile.col].append(window)
    for tile in tiles(size, side):
        parts = [tile]
        for window in finished_in[tile.row, tile.col]:
            parts = [rest for part in parts for rest in part.without(window)]
        yield from parts


def narrowed(side: int, bands: int, least: int) -> int:
    """Reduce the side of a window so that many bands take no more memory than `MANY_BANDS`.

    Args:
        side: side of the window for up to `MANY_BANDS` bands, in pixels.
        bands: number of bands.
        least: smallest side to return, in pixels.
    """
    return side if bands <= MANY_BANDS else min(side, max(least, int(side * math.sqrt(MANY_BANDS / bands))))
