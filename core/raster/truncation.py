"""Check that a raster's file is not truncated."""

from __future__ import annotations

import math
from typing import Any, Sequence

from osgeo import gdal

from .dataset import GdalError, call, status

_TIFF_HEADER = 8
"""Length of a TIFF header in bytes; no block can start inside it."""

_PCIDSK_BLOCK = 512
"""Unit in bytes of the file size in a PCIDSK header."""


def check_not_truncated(dataset: Any, bands: Sequence[int]) -> None:
    """Check that a file is not truncated, from the positions of its blocks and by reading the last block.

    Args:
        dataset: the GDAL dataset.
        bands: bands to check, counted from 1.

    Raises:
        GdalError: a block lies beyond the end of the file or can't be read.
    """
    file = status(dataset.GetDescription())
    expected = call(_last_byte, dataset, bands)
    if file is not None and expected > file.size:
        raise GdalError(f"the file has {file.size} of at least {expected} bytes")
    for number in bands:
        band = dataset.GetRasterBand(number)
        width, height = band.GetBlockSize()
        cols = (band.XSize - 1) % width + 1
        rows = (band.YSize - 1) % height + 1
        call(band.ReadRaster, band.XSize - cols, band.YSize - rows, cols, rows)


def _last_byte(dataset: Any, bands: Sequence[int]) -> int:
    """Find where the last pixel of the bands ends in the file.

    Args:
        dataset: the GDAL dataset.
        bands: bands, counted from 1.

    Returns:
        Offset in bytes; 0 where the format does not tell.

    Raises:
        RuntimeError: a block has an impossible offset.
    """
    driver = dataset.GetDriver().ShortName
    if driver == "GTiff":
        is_interleaved = dataset.GetMetadataItem("INTERLEAVE", "IMAGE_STRUCTURE") == "PIXEL"
        numbers = bands[:1] if is_interleaved else bands
        return max(_tiff_last_byte(dataset.GetRasterBand(number)) for number in numbers)
    # GDAL reads the missing end of these formats as zeros, without an error.
    if driver == "ENVI":
        return _envi_last_byte(dataset)
    if driver == "PCIDSK":
        return _pcidsk_last_byte(dataset.GetDescription())
    return 0


def _tiff_last_byte(band: Any) -> int:
    """Find where the last stored block of a GeoTIFF band ends."""
    width, height = band.GetBlockSize()
    last = 0
    for row in range(math.ceil(band.YSize / height)):
        for col in range(math.ceil(band.XSize / width)):
            offset = band.GetMetadataItem(f"BLOCK_OFFSET_{col}_{row}", "TIFF")
            if offset is None:  # the block is not stored: see `unstored`
                continue
            if int(offset) < _TIFF_HEADER:
                raise RuntimeError(
                    f"the block at column {col * width}, row {row * height} has the offset {offset}"
                )
            length = band.GetMetadataItem(f"BLOCK_SIZE_{col}_{row}", "TIFF")
            last = max(last, int(offset) + int(length))
    return last


def _envi_last_byte(dataset: Any) -> int:
    """Compute the file size from an ENVI header; 0 for a compressed file."""
    header = dataset.GetMetadata_Dict("ENVI") or {}
    offset = header.get("header_offset", "0").strip()
    if header.get("file_compression", "0").strip() != "0" or not offset.isdigit():
        return 0
    pixel_bytes = sum(
        gdal.GetDataTypeSize(dataset.GetRasterBand(number + 1).DataType) // 8
        for number in range(dataset.RasterCount)
    )
    return int(offset) + int(pixel_bytes * dataset.RasterXSize * dataset.RasterYSize)


def _pcidsk_last_byte(path: str) -> int:
    """Read the file size from a PCIDSK header, which gives it in blocks."""
    file = gdal.VSIFOpenL(path, "rb")
    if file is None:
        return 0
    try:
        header = bytes(gdal.VSIFReadL(1, 32, file) or b"")
    finally:
        gdal.VSIFCloseL(file)
    blocks = header[16:32].strip()
    return _PCIDSK_BLOCK * int(blocks) if blocks.isdigit() else 0
