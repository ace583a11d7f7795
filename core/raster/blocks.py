"""Where a raster's file keeps its pixels, and which of them it lacks.

GDAL's errors are not listened to here: call these functions by `raster_layer.call`.
"""

from __future__ import annotations

import math
from typing import Any, Iterator, Sequence

from osgeo import gdal

from ..scene.grid import Size, Window

_TIFF_HEADER = 8
"""Bytes at the beginning of a TIFF in which no block can lie."""


def unstored(band: Any, window: Window) -> list[Window]:
    """Find the parts of a window for which a band stores nothing.

    They consist of whole blocks, in a virtual raster of pixels.
    """
    return list(_unstored(band, window))


def gaps(band: Any) -> bool:
    """Whether a band stores nothing for some of its pixels."""
    return bool(_coverage(band, Window(0, 0, band.YSize, band.XSize)) & gdal.GDAL_DATA_COVERAGE_STATUS_EMPTY)


def _unstored(band: Any, window: Window) -> Iterator[Window]:
    found = _coverage(band, window)
    if not found & gdal.GDAL_DATA_COVERAGE_STATUS_EMPTY:
        return
    if not found & gdal.GDAL_DATA_COVERAGE_STATUS_DATA:
        yield window
        return
    width, height = band.GetBlockSize() if _driver(band.GetDataset()) == "GTiff" else (1, 1)
    for part in _halves(window, height, width):
        yield from _unstored(band, part)


def _coverage(band: Any, window: Window) -> int:
    """GDAL's flags of whether data are stored for a window."""
    return int(band.GetDataCoverageStatus(window.col, window.row, window.cols, window.rows)[0])


def _halves(window: Window, height: int, width: int) -> list[Window]:
    """A window cut in two between its blocks, along the side with more of them; none for a single block."""
    cuts = []
    for start, length, block in ((window.row, window.rows, height), (window.col, window.cols, width)):
        first, last = start // block, (start + length - 1) // block
        cuts.append((last - first, (first + last + 1) // 2 * block))
    (down, row), (across, col) = cuts
    if down and down >= across:
        upper = row - window.row
        return [
            Window(window.row, window.col, upper, window.cols),
            Window(row, window.col, window.rows - upper, window.cols),
        ]
    if across:
        left = col - window.col
        return [
            Window(window.row, window.col, window.rows, left),
            Window(window.row, col, window.rows, window.cols - left),
        ]
    return []


def place_in_sample(part: Window, window: Window, size: Size) -> Window:
    """Where a part of a window lies once the window is read as an image of another size."""
    inner = part.moved(-window.row, -window.col)
    edges = [
        (start * new // old, -(-(start + length) * new // old))
        for start, length, new, old in (
            (inner.row, inner.rows, size.rows, window.rows),
            (inner.col, inner.cols, size.cols, window.cols),
        )
    ]
    (top, bottom), (left, right) = edges
    return Window(top, left, bottom - top, right - left)


def _driver(dataset: Any) -> str:
    return str(dataset.GetDriver().ShortName)


def last_byte(dataset: Any, bands: Sequence[int]) -> int:
    """Find where the last pixel of the bands lies in the file; 0 where that isn't known.

    Raises:
        RuntimeError: a block can't be where the file says that it is.
    """
    driver = _driver(dataset)
    if driver == "GTiff":
        interleaved = dataset.GetMetadataItem("INTERLEAVE", "IMAGE_STRUCTURE") == "PIXEL"
        numbers = bands[:1] if interleaved else bands
        return max(_last_of_blocks(dataset.GetRasterBand(number)) for number in numbers)
    # Of these, GDAL reads what is missing at the end as zeros, without an error.
    if driver == "ENVI":
        return _last_of_envi(dataset)
    if driver == "PCIDSK":
        return _last_of_pcidsk(dataset.GetDescription())
    return 0


def _last_of_blocks(band: Any) -> int:
    """Where the last of a GeoTIFF band's blocks ends."""
    width, height = band.GetBlockSize()
    last = 0
    for row in range(math.ceil(band.YSize / height)):
        for col in range(math.ceil(band.XSize / width)):
            offset = band.GetMetadataItem(f"BLOCK_OFFSET_{col}_{row}", "TIFF")
            if offset is not None:  # else the block is not stored: `Layer.unstored`
                if int(offset) < _TIFF_HEADER:
                    raise RuntimeError(f"the block at column {col * width}, row {row * height} has no place")
                length = band.GetMetadataItem(f"BLOCK_SIZE_{col}_{row}", "TIFF")
                last = max(last, int(offset) + int(length))
    return last


def _last_of_envi(dataset: Any) -> int:
    header = dataset.GetMetadata_Dict("ENVI") or {}
    offset = header.get("header_offset", "0").strip()
    if header.get("file_compression", "0").strip() != "0" or not offset.isdigit():
        return 0
    pixel = sum(
        gdal.GetDataTypeSize(dataset.GetRasterBand(number + 1).DataType) // 8
        for number in range(dataset.RasterCount)
    )
    return int(offset) + int(pixel * dataset.RasterXSize * dataset.RasterYSize)


def _last_of_pcidsk(path: str) -> int:
    """The length that the file's header gives, in blocks of 512 bytes."""
    file = gdal.VSIFOpenL(path, "rb")
    if file is None:
        return 0
    try:
        header = bytes(gdal.VSIFReadL(1, 32, file) or b"")
    finally:
        gdal.VSIFCloseL(file)
    blocks = header[16:32].strip()
    return 512 * int(blocks) if blocks.isdigit() else 0
