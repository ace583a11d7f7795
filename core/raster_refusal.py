"""What was given in place of a raster, and the one sentence that says so."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Sequence
from xml.etree import ElementTree

from osgeo import gdal

from .errors import InputError
from .file_checks import pipe_of
from .raster_layer import close, listening, status

_NOT_THERE = ("No such file", "does not exist", "HTTP response code: 404")
_ARCHIVES = ((".zip", "/vsizip/"), (".tar", "/vsitar/"), (".tgz", "/vsitar/"), (".tar.gz", "/vsitar/"))
_PICTURES = ("WMS", "WMTS")
_SOURCES = ("SourceFilename", "SourceDataset")

ELSEWHERE = re.compile(
    r"/vsi(curl|s3|gs|az|adls|oss|swift|hdfs|webhdfs)(_streaming)?[/?]|https?://", re.IGNORECASE
)
"""What the name of a file on another machine begins with."""


def not_a_raster(role: str, name: str, path: str, said: Sequence[str]) -> InputError:
    """The error for what GDAL did not open as a raster.

    Args:
        role: what it was to be, such as PAN.
        name: what messages call it.
        path: what GDAL was given.
        said: what GDAL said.
    """
    why = said[0] if said else "no format fits"
    layer = f"the {role} '{name}'"
    found = status(path)
    if found is None and any(words in why for words in _NOT_THERE):
        return InputError(f"{layer} is not there: check the path '{path}', or load the layer again")
    if found is not None and found.IsDirectory():
        return InputError(f"{layer} is a folder: give the raster {'files' if role == 'MS' else 'file'} in it")
    archive = next((start for end, start in _ARCHIVES if path.lower().endswith(end)), "")
    if archive and not path.startswith("/vsi"):
        return InputError(
            f"{layer} is an archive: give the raster in it, as {archive}{path}/NAME, or unpack it"
        )
    kind = _vector_format(path)
    if kind:
        return InputError(f"{layer} is a vector file ({kind}), which has no pixels: choose a raster file")
    return InputError(
        f"{layer} can't be opened as a raster ({why}): choose a raster file, "
        "or get this one again if it is damaged"
    )


def check_no_pipe(role: str, name: str, path: str) -> None:
    """Raises an `InputError` where GDAL would wait for a pipe or a device; the arguments are as above."""
    found = pipe_of(path)
    if found:
        which = "is" if Path(found).name == name else f"comes with '{found}', which is"
        raise InputError(
            f"the {role} '{name}' {which} a pipe or a device, and reading it might never end: give a file"
        )


def check_no_pictures(layer: object, dataset: Any) -> None:
    """Raises an `InputError` for a web map, which delivers pictures for the eye."""
    kind = dataset.GetDriver().ShortName
    if kind in _PICTURES:
        raise InputError(
            f"{layer} comes from a web map service ({kind}), which delivers pictures and not measurements: "
            "choose the raster file itself"
        )


def check_no_local_sources(layer: object, path: str, dataset: Any) -> None:
    """Raise an `InputError` for a virtual raster on another machine that reads files of this one.

    Args:
        layer: as messages call it.
        path: what GDAL opened.
        dataset: GDAL's.
    """
    if not ELSEWHERE.match(path) or dataset.GetDriver().ShortName != "VRT":
        return
    for text in dataset.GetMetadata("xml:VRT") or ():
        for element in ElementTree.fromstring(text).iter():
            name = (element.text or "").strip()
            inside = element.get("relativeToVRT") == "1" and not name.startswith(("/", "<"))
            if element.tag in _SOURCES and not inside and not ELSEWHERE.match(name):
                raise InputError(
                    f"{layer} is a virtual raster on another machine that names the file '{name}' of this "
                    "one: copy the virtual raster here if you trust it"
                )


def _vector_format(path: str) -> str:
    with listening():
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR)
        if dataset is None:
            return ""
        kind = str(dataset.GetDriver().ShortName)
        close(dataset)
        return kind
    return ""
