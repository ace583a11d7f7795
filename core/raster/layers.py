"""Open a PAN band or an MS image as a layer."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from typing import Any

import numpy as np
from osgeo import gdal

from ..errors import InputError, OutputError
from ..redaction import file_name, is_text, safe_to_show
from ..scene.grid import Window
from ..sensors.bands import is_quality_band
from .checks import check_file
from .dataset import GdalError, all_bands, call, capture_messages, close
from .layer import Layer, damaged_error
from .metadata_values import description
from .mosaic import open_tiles, tiles_of
from .source import Source
from .stack import stack
from .subdatasets import check_no_cube, describe_container
from .unusable import check_no_local_sources, check_no_pipe, check_no_web_map, not_a_raster

PIXEL_TYPES = ("Byte", "UInt16", "Int16", "UInt32", "Int32", "Float32", "Float64")
"""GDAL's names of the pixel types that are read and written."""


def open_layer(role: str, source: Source) -> Layer:
    """Open a raster; stack the bands of several files.

    The CRS and the nodata values of the source are not yet applied; see `crs.assign`.

    Args:
        role: role of the raster, such as "PAN"; it precedes the name in messages.
        source: the raster.

    Raises:
        InputError: a file can't be opened, a band is missing or has a type that can't be read, or the files
            are not on one grid.
    """
    if len(source.files) == 1:
        return _open_file(role, source.files[0], source)
    with ExitStack() as opened:
        parts = []
        for path in source.files:
            parts.append(_open_file(role, path, Source(path)))
            opened.callback(close, parts[-1].dataset)
            check_file(parts[-1])
        dataset = stack(parts)
        holes = [
            hole for part in parts for hole in part.unstored(Window(0, 0, part.size.rows, part.size.cols))
        ]
        files = tuple(file for part in parts for file in part.paths)
    name = safe_to_show(source.name) or f"{parts[0].name} and {len(parts) - 1} more"
    layer = _layer(role, name, source.files[0], dataset, source.bands)
    return _checked_layer(replace(layer, part_paths=files, holes=tuple(holes)))


def write_stack(source: Source, output: str) -> None:
    """Write a virtual raster of an MS image of several files, with the bands of the source.

    Args:
        source: the MS image.
        output: the virtual raster.

    Raises:
        InputError: as for `open_layer`.
        OutputError: the virtual raster can't be written.
    """
    layer = open_layer("MS", source)
    try:
        close(call(gdal.GetDriverByName("VRT").CreateCopy, output, layer.dataset))
    except GdalError as error:
        raise OutputError(
            f"'{output}' can't be written ({error}): check that its folder exists and its disk has room"
        ) from error
    finally:
        close(layer.dataset)


def _open_file(role: str, path: str, source: Source) -> Layer:
    name = safe_to_show(source.name) or file_name(path) or safe_to_show(path)
    if not is_text(path):
        raise InputError(f"the {role} '{name}' has a name or a folder that is not UTF-8: rename it")
    check_no_pipe(role, name, path)
    tiles = tiles_of(path)
    if tiles:
        mosaic = _layer(role, name, path, open_tiles(role, name, tiles), source.bands)
        return _checked_layer(replace(mosaic, part_paths=tuple(tiles)))
    dataset = None
    with capture_messages() as messages:
        dataset = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
    if dataset is None:
        raise not_a_raster(role, name, path, messages)
    return _checked_layer(_layer(role, name, path, dataset, source.bands))


def _checked_layer(layer: Layer) -> Layer:
    """Return the layer if it can be used; otherwise close it and raise an `InputError`."""
    try:
        check_no_web_map(layer, layer.dataset)
        check_no_local_sources(layer, layer.path, layer.dataset)
        check_no_cube(layer, layer.path, layer.dataset)
        _check_bands(layer)
    except InputError:
        close(layer.dataset)
        raise
    return layer


def _layer(role: str, name: str, path: str, dataset: Any, bands: tuple[int, ...]) -> Layer:
    """Return the layer of an open raster.

    Unless they are selected, alpha bands are masks and the quality bands of a PAN or MS are left out.
    """
    numbers = range(1, dataset.RasterCount + 1)
    alpha = [
        number
        for number in numbers
        if dataset.GetRasterBand(number).GetColorInterpretation() == gdal.GCI_AlphaBand
    ]
    others = tuple(number for number in numbers if number not in alpha)
    if role in ("PAN", "MS"):
        others = tuple(set(others) - set(quality_bands(dataset))) or others
    bands = bands or tuple(sorted(others))
    masks = tuple(number for number in alpha if number not in bands)
    return Layer(role, name, path, dataset, bands, masks)


def quality_bands(dataset: Any) -> dict[int, str]:
    """Return the names of the bands of a dataset that hold no measurements of reflectance, by number."""
    names = {number: description(band) for number, band in enumerate(all_bands(dataset), 1)}
    return {number: name.split(",")[0] for number, name in names.items() if is_quality_band(name)}


def _check_bands(layer: Layer) -> None:
    """Raise an `InputError` for a band that is missing, or has a type or blocks that can't be read."""
    total = layer.dataset.RasterCount
    if total == 0 or not layer.bands:
        raise describe_container(layer, layer.dataset)
    for number in layer.bands:
        if not 1 <= number <= total:
            raise InputError(
                f"{layer} has no band {number}: choose one of its bands, 1 to {total}"
                if total > 1
                else f"{layer} has no band {number}: choose band 1, its only band"
            )
    for number, band in zip(layer.bands, layer.selected_bands()):
        pixel_type = gdal.GetDataTypeName(band.DataType)
        is_signed_byte = _marks_signed_bytes() and (
            band.GetMetadataItem("PIXELTYPE", "IMAGE_STRUCTURE") == "SIGNEDBYTE"
        )
        if pixel_type not in PIXEL_TYPES or is_signed_byte:
            raise InputError(
                f"band {number} of {layer} has the type {'Int8' if is_signed_byte else pixel_type}: "
                f"convert it to one of {', '.join(PIXEL_TYPES)}"
            )
        _check_memory(layer, band)


def _check_memory(layer: Layer, band: Any) -> None:
    """Raise an `InputError` if a block of a band can't be held in memory.

    GDAL counts a block that it can't allocate as part of its cache for ever. From then on it discards all
    others at once, also those that another thread is writing, which crashes the process.
    """
    width, height = band.GetBlockSize()
    try:
        np.empty((height, width, gdal.GetDataTypeSize(band.DataType) // 8), np.uint8)
    except MemoryError:
        raise damaged_error(layer, f"cannot allocate a block of {width} x {height} pixels") from None


def _marks_signed_bytes() -> bool:
    """Tell whether GDAL has no type for signed bytes and marks them; later ones warn of the question."""
    return bool(gdal.GetDataTypeByName("Int8") == gdal.GDT_Unknown)
