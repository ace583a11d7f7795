"""Open a PAN band or an MS image as a layer, and explain why a raster can't be used."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any, Iterator, Sequence

import numpy as np
from osgeo import gdal

from ..errors import InputError, OutputError
from ..file_checks import pipe_of
from ..local_files import ARCHIVES, REMOTE
from ..redaction import file_name, is_text, safe_to_show
from ..scene.grid import Window
from ..sensors.bands import is_quality_band
from .checks import check_file
from .dataset import GdalError, all_bands, call, capture_messages, close, opened, status
from .layer import NOT_ALLOWED, Layer, damaged_error, unreadable
from .metadata_values import description
from .mosaic import open_tiles, tiles_of
from .source import Source
from .stack import stack
from .subdatasets import check_no_cube, describe_container

PIXEL_TYPES = ("Byte", "UInt16", "Int16", "UInt32", "Int32", "Float32", "Float64")
"""GDAL's names of the pixel types that are read and written."""

# GDAL's wording for a missing file.
_MISSING = ("No such file", "does not exist", "HTTP response code: 404")
# Drivers of web map services.
_WEB_MAP_DRIVERS = ("WMS", "WMTS")
# Elements of a virtual raster that name its sources.
_SOURCE_ELEMENTS = ("SourceFilename", "SourceDataset")


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


def container_message(role: str, path: str) -> str:
    """Return the error message for a container without bands, such as a Sentinel-2 product.

    Args:
        role: role of the raster, such as "PAN".
        path: GDAL's name of the raster.

    Returns:
        Empty if the path can't be opened or has bands.
    """
    layer = f"the {role} '{file_name(path)}'"
    try:
        with opened(path) as dataset:
            return "" if dataset.RasterCount else str(describe_container(layer, dataset))
    except GdalError:
        return ""


def not_a_raster(role: str, name: str, path: str, messages: Sequence[str]) -> InputError:
    """Return the error for a path that GDAL can't open as a raster.

    Args:
        role: role of the raster, such as "PAN".
        name: name in messages.
        path: GDAL's name of the raster.
        messages: GDAL's messages.
    """
    why = messages[0] if messages else "no format fits"
    layer = f"the {role} '{name}'"
    file = status(path)
    remedy = f"check the address '{path}', the connection, and your access to it"
    if file is None and REMOTE.search(path):
        if any(words in why for words in _MISSING):  # GDAL says the same of a server that does not answer
            return InputError(f"{layer} does not exist or can't be reached: {remedy}")
        return InputError(f"{layer} can't be reached ({why}): {remedy}")
    if file is None and any(words in why for words in _MISSING):
        return InputError(f"{layer} does not exist: check the path '{path}', or load the layer again")
    if file is not None and file.IsDirectory():
        return InputError(
            f"{layer} is a folder: choose the raster {'files' if role == 'MS' else 'file'} in it"
        )
    if NOT_ALLOWED in why:
        return InputError(unreadable(layer, why))
    prefix = next((start for end, start in ARCHIVES if path.lower().endswith(end)), "")
    if prefix and not path.startswith("/vsi"):
        return InputError(
            f"{layer} is an archive: give the raster in it, as {prefix}{path}/NAME, or unpack it"
        )
    if REMOTE.search(path):  # another request might wait as long as the last one
        return InputError(f"{layer} is no raster, or its server fails ({why}): {remedy}")
    vector_format = _vector_format(path)
    if vector_format:
        return InputError(
            f"{layer} is a vector file ({vector_format}), which has no pixels: choose a raster file"
        )
    return InputError(
        f"{layer} can't be opened as a raster ({why}): choose a raster file, "
        "or get a new copy if this one is damaged"
    )


def check_no_pipe(role: str, name: str, path: str) -> None:
    """Raise an `InputError` for a pipe or a device, because GDAL may wait for it forever.

    Args:
        role: role of the raster, such as "PAN".
        name: name in messages.
        path: GDAL's name of the raster.
    """
    pipe = pipe_of(path)
    if pipe:
        fault = f"the {role} '{name}' is a pipe or a device"
        if Path(pipe).name != name:
            fault = f"the {role} '{name}' comes with '{pipe}', which is a pipe or a device"
        raise InputError(f"{fault}, and reading it might never end: choose a file")


def check_no_web_map(layer: object, dataset: Any) -> None:
    """Raise an `InputError` for a web map, because it delivers rendered pictures, not measurements.

    Args:
        layer: the layer, or its name in messages.
        dataset: the GDAL dataset.
    """
    driver = dataset.GetDriver().ShortName
    if driver in _WEB_MAP_DRIVERS:
        raise InputError(
            f"{layer} comes from a web map service ({driver}), which delivers pictures, not measurements: "
            "choose the raster file itself"
        )


def check_no_local_sources(layer: object, path: str, dataset: Any) -> None:
    """Raise an `InputError` for a remote virtual raster that refers to files on this machine.

    Args:
        layer: the layer, or its name in messages.
        path: GDAL's name of the raster.
        dataset: the GDAL dataset.
    """
    if not REMOTE.match(path) or dataset.GetDriver().ShortName != "VRT":
        return
    for xml in dataset.GetMetadata("xml:VRT") or ():
        for tag, attributes, content in _xml_elements(xml):
            name = content.strip()
            is_relative = attributes.get("relativeToVRT") == "1" and not name.startswith(("/", "<"))
            if tag in _SOURCE_ELEMENTS and not is_relative and not REMOTE.match(name):
                raise InputError(
                    f"{layer} is a virtual raster on another machine that refers to the file '{name}' on "
                    "this one: if you trust it, copy the virtual raster to this machine"
                )


def _xml_elements(text: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """Yield tag, attributes and text of each element; GDAL's parser expands no entities."""
    nodes = [call(gdal.ParseXMLString, text)]
    while nodes:
        kind, value, *children = nodes.pop()
        if kind != gdal.CXT_Element:
            continue
        attributes = {
            name: "".join(part for _, part, *_ in values)
            for child, name, *values in children
            if child == gdal.CXT_Attribute
        }
        yield value, attributes, "".join(part for child, part, *_ in children if child == gdal.CXT_Text)
        nodes.extend(children)


def _vector_format(path: str) -> str:
    """Return GDAL's name of the format of a vector file; empty if it is not a vector file."""
    with capture_messages():
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR)
        if dataset is None:
            return ""
        driver = str(dataset.GetDriver().ShortName)
        close(dataset)
        return driver
    return ""
