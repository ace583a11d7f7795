"""Explain why a raster can't be used: it can't be opened, or holds no measurements that may be read."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator, Sequence

from osgeo import gdal

from ..errors import InputError
from ..file_checks import pipe_of
from ..local_files import ARCHIVES, REMOTE
from ..redaction import file_name
from .dataset import GdalError, call, capture_messages, close, opened, status
from .layer import NOT_ALLOWED, unreadable
from .subdatasets import describe_container

# GDAL's wording for a missing file.
_MISSING = ("No such file", "does not exist", "HTTP response code: 404")
# Drivers of web map services.
_WEB_MAP_DRIVERS = ("WMS", "WMTS")
# Elements of a virtual raster that name its sources.
_SOURCE_ELEMENTS = ("SourceFilename", "SourceDataset")


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
