"""Which files a raster is made of, and what a raster that this package wrote says of itself."""

from __future__ import annotations

from typing import Any, Optional

from osgeo import gdal

from .file_checks import is_pipe, pipe_of
from .raster_layer import GdalError, call, check_whole, files, status
from .raster_metadata import items
from .redaction import file_name
from .schema import parse

_ADDED_BY_VIEWERS = (".aux.xml", ".ovr", ".msk.ovr")


def identity(path: str) -> list[list[Any]]:
    """The raster's files, those of a virtual raster's sources too: name, size in bytes, time of change.

    What looking at a raster adds beside it, such as statistics, is left out. A name that is no file's, such
    as that of a subdataset, stands alone; so does one that can't be opened. Names are without secrets, which
    change from day to day.
    """
    names = [path]
    if pipe_of(path):  # as below: whoever fuses it says so
        return [_file(path)]
    try:
        dataset = call(gdal.OpenEx, path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
        names = sorted({path, *files(dataset)})
    except GdalError:
        pass  # whoever fuses it says so
    return [_file(name) for name in names if not name.endswith(_ADDED_BY_VIEWERS)]


def _file(path: str) -> list[Any]:
    name, found = file_name(path), status(path)
    return [name] if found is None else [name, found.size, found.mtime]


def told(path: str) -> Optional[dict[str, Any]]:
    """What a raster's metadata domain TRAPAN holds; None where it is not there, not whole or not ours."""
    if status(path) is None or is_pipe(path):
        return None
    try:
        dataset = call(gdal.OpenEx, path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
        check_whole(dataset, range(1, dataset.RasterCount + 1))
        held = items(dataset, "TRAPAN")
        return {key.lower(): parse(value) for key, value in held.items()} or None
    except (GdalError, ValueError):
        return None


def memory() -> int:
    """Bytes of memory that this process may use; 0 where that is not known."""
    return int(gdal.GetUsablePhysicalRAM())
