"""Find the pixels for which a raster stores no data.

These functions do not capture GDAL's errors: call them with `dataset.call`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..scene.grid import Size, Window
from .metadata_values import items

_TARGET, _ATTRIBUTE = re.compile(r"<DstRect\b[^>]*>"), re.compile(r'(\w+)\s*=\s*"([^"]*)"')
"""Element of a source of a virtual raster that says where it lies, and an attribute, as GDAL writes them."""

_TOLERANCE = 1e-3
"""Part of a pixel by which a source of a virtual raster may reach into it without filling it, as in GDAL."""

_LARGE = 1024 * 1024
"""Pixels of a window above which listing all sources is faster than GDAL, which compares each with each."""


def unstored_windows(band: Any, window: Window) -> list[Window]:
    """Find the parts of a window for which a band stores no data.

    The parts consist of whole blocks in a GeoTIFF and of single pixels in a virtual raster.
    """
    if _driver(band.GetDataset()) == "VRT":
        return _gaps_between_sources(band, window)
    return list(_unstored(band, window))


def has_unstored_pixels(band: Any) -> bool:
    """Tell whether a band stores no data for some of its pixels."""
    whole = Window(0, 0, band.YSize, band.XSize)
    if _driver(band.GetDataset()) == "VRT":
        return bool(_gaps_between_sources(band, whole))
    return any(True for _ in _unstored(band, whole))


def _unstored(band: Any, window: Window) -> Iterator[Window]:
    coverage = _coverage(band, window)
    if not coverage & gdal.GDAL_DATA_COVERAGE_STATUS_EMPTY:
        return
    is_tiff = _driver(band.GetDataset()) == "GTiff"
    if not coverage & gdal.GDAL_DATA_COVERAGE_STATUS_DATA and not (is_tiff and _stores_blocks(band, window)):
        yield window
        return
    width, height = band.GetBlockSize() if is_tiff else (1, 1)
    for part in _halves(window, height, width):
        yield from _unstored(band, part)


def _stores_blocks(band: Any, window: Window) -> bool:
    """Tell whether a GeoTIFF stores a block of a window.

    GDAL also calls a block empty where the file system keeps its zeros as a hole in the file, as of most
    files that GDAL wrote without compression. A copy of the file may have no holes.
    """
    width, height = band.GetBlockSize()
    rows = range(window.row // height, -(-(window.row + window.rows) // height))
    cols = range(window.col // width, -(-(window.col + window.cols) // width))
    return any(
        band.GetMetadataItem(f"BLOCK_OFFSET_{col}_{row}", "TIFF") is not None for row in rows for col in cols
    )


def _coverage(band: Any, window: Window) -> int:
    """Ask GDAL for the flags that say whether data are stored for a window."""
    return int(band.GetDataCoverageStatus(window.col, window.row, window.cols, window.rows)[0])


def _gaps_between_sources(band: Any, window: Window) -> list[Window]:
    """Find the parts of a window that no source of a virtual raster covers.

    GDAL gives up where several gaps lie in a window, which a negative percentage shows.
    """
    # GDAL takes minutes for a whole raster with thousands of sources, but one pixel tells whether it knows.
    is_large = window.rows * window.cols > _LARGE
    asked = (0, 0, 1, 1) if is_large else (window.col, window.row, window.cols, window.rows)
    flags, percentage = band.GetDataCoverageStatus(*asked)
    if flags & gdal.GDAL_DATA_COVERAGE_STATUS_UNIMPLEMENTED:
        return []
    is_covered = percentage >= 0 and not flags & gdal.GDAL_DATA_COVERAGE_STATUS_EMPTY
    return [] if is_covered and not is_large else _uncovered(band, window)


def _uncovered(band: Any, window: Window) -> list[Window]:
    """Find the parts of a window outside the target rectangles of a virtual raster's sources."""
    sources = _target_rectangles(tuple(items(band, "vrt_sources").values()))
    if sources is None:
        return []
    gaps = _outside(sources - [window.col, window.row, window.col, window.row], window.size)
    return [gap.moved(window.row, window.col) for gap in gaps]


def count_pixels(windows: Sequence[Window]) -> int:
    """Count the pixels of windows that may overlap."""
    edges = np.array([(part.col, part.row, part.col + part.cols, part.row + part.rows) for part in windows])
    if not len(edges):
        return 0
    low = edges[:, :2].min(axis=0)
    cols, rows = (int(length) for length in edges[:, 2:].max(axis=0) - low)
    gaps = _outside(edges - [*low, *low], Size(rows, cols))
    return rows * cols - sum(gap.rows * gap.cols for gap in gaps)


def _outside(edges: NDArray[np.int64], size: Size) -> list[Window]:
    """Find the parts of an image outside all rectangles.

    Args:
        edges: [rectangle, (left, top, right, bottom)] in pixels; rectangles may reach beyond the image.
        size: size of the image.
    """
    edges = np.clip(edges, 0, [size.cols, size.rows, size.cols, size.rows])
    edges = edges[(edges[:, 2] > edges[:, 0]) & (edges[:, 3] > edges[:, 1])]
    cols = np.unique([0, size.cols, *edges[:, 0], *edges[:, 2]])
    rows = np.unique([0, size.rows, *edges[:, 1], *edges[:, 3]])
    gaps: list[Window] = []
    for top, bottom in zip(rows, rows[1:]):
        active = edges[(edges[:, 1] <= top) & (edges[:, 3] >= bottom)]
        changes = np.zeros(len(cols), int)
        np.add.at(changes, np.searchsorted(cols, active[:, 0]), 1)
        np.add.at(changes, np.searchsorted(cols, active[:, 2]), -1)
        is_gap = np.concatenate([[False], np.cumsum(changes)[:-1] == 0, [False]])
        ends = np.flatnonzero(is_gap[1:] != is_gap[:-1])
        gaps += [
            Window(int(top), int(left), int(bottom - top), int(right - left))
            for left, right in zip(cols[ends[::2]], cols[ends[1::2]])
        ]
    return gaps


@lru_cache(maxsize=16)
def _target_rectangles(sources: tuple[str, ...]) -> NDArray[np.int64] | None:
    """Read where the sources of a virtual raster lie in it.

    Args:
        sources: XML of each source.

    Returns:
        [source, (left, top, right, bottom)] in whole pixels: GDAL also fills the pixels that a source covers
        in part. None if a source has no rectangle.
    """
    rectangles = []
    for xml in sources:
        tag = _TARGET.search(xml)
        values = dict(_ATTRIBUTE.findall(tag[0])) if tag else {}
        try:
            left, top, width, height = (float(values[name]) for name in ("xOff", "yOff", "xSize", "ySize"))
        except (KeyError, ValueError):
            return None
        rectangles.append((left, top, left + width, top + height))
    edges = np.array(rectangles, float).reshape(-1, 4)
    low, high = np.floor(edges[:, :2] + _TOLERANCE), np.ceil(edges[:, 2:] - _TOLERANCE)
    whole: NDArray[np.int64] = np.concatenate([low, high], axis=1).astype(np.int64)
    return whole


def _halves(window: Window, height: int, width: int) -> list[Window]:
    """Split a window in two between blocks, along the side with more blocks.

    Args:
        window: the window.
        height: block height in pixels.
        width: block width in pixels.

    Returns:
        Two windows; none if the window lies in a single block.
    """
    row_splits, split_row = _middle_block(window.row, window.rows, height)
    col_splits, split_col = _middle_block(window.col, window.cols, width)
    if row_splits and row_splits >= col_splits:
        upper = split_row - window.row
        return [
            Window(window.row, window.col, upper, window.cols),
            Window(split_row, window.col, window.rows - upper, window.cols),
        ]
    if col_splits:
        left = split_col - window.col
        return [
            Window(window.row, window.col, window.rows, left),
            Window(window.row, split_col, window.rows, window.cols - left),
        ]
    return []


def _middle_block(start: int, length: int, block: int) -> tuple[int, int]:
    """Count the block boundaries inside a range, and find where the middle block starts."""
    first, last = start // block, (start + length - 1) // block
    return last - first, (first + last + 1) // 2 * block


def sample_window(part: Window, window: Window, size: Size) -> Window:
    """Find where a part of a window lies after the window is read as an image of another size.

    Args:
        part: a window inside `window`.
        window: the window that is read.
        size: size of the image that it becomes.
    """
    inner = part.relative_to(window)
    top, bottom = _scale_range(inner.row, inner.rows, size.rows, window.rows)
    left, right = _scale_range(inner.col, inner.cols, size.cols, window.cols)
    return Window(top, left, bottom - top, right - left)


def _scale_range(start: int, length: int, new: int, old: int) -> tuple[int, int]:
    """Scale a range of pixels by new / old, rounded outwards."""
    return start * new // old, -(-(start + length) * new // old)


def _driver(dataset: Any) -> str:
    return str(dataset.GetDriver().ShortName)
