"""Which files a raster is made of, and what a raster that this package wrote says of itself."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any, Optional

from osgeo import gdal

from .pipes import is_pipe, pipe_of
from .raster_layer import GdalError, call, check_whole

_ADDED_BY_VIEWERS = (".aux.xml", ".ovr", ".msk.ovr")


def identity(path: str) -> list[list[Any]]:
    """The raster's files, those of a virtual raster's sources too: name, size in bytes, time of change.

    What looking at a raster adds beside it, such as statistics, is left out. A name that is no file's, such
    as that of a subdataset, stands alone; so does one that can't be opened.
    """
    names = [path]
    if pipe_of(path):  # as below: whoever fuses it says so
        return [_file(path)]
    try:
        dataset = call(gdal.OpenEx, path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
        names = sorted({path, *(dataset.GetFileList() or ())})
    except GdalError:
        pass  # whoever fuses it says so
    return [_file(name) for name in names if not name.endswith(_ADDED_BY_VIEWERS)]


def _file(path: str) -> list[Any]:
    name, status = PurePosixPath(path.replace("\\", "/")).name, gdal.VSIStatL(path)
    if path.startswith("/vsicurl/"):
        name = name.partition("?")[0]  # what grants access changes from day to day
    return [name] if status is None else [name, status.size, status.mtime]


def told(path: str) -> Optional[dict[str, Any]]:
    """What a raster's metadata domain TRAPAN holds; None where it is not there, not whole or not ours."""
    if gdal.VSIStatL(path) is None or is_pipe(path):
        return None
    try:
        dataset = call(gdal.OpenEx, path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
        check_whole(dataset, range(1, dataset.RasterCount + 1))
        items = dataset.GetMetadata_Dict("TRAPAN") or {}
        return {key.lower(): json.loads(value) for key, value in items.items()} or None
    except (GdalError, ValueError):
        return None


def memory() -> int:
    """Bytes of memory that this process may use; 0 where that is not known."""
    return int(gdal.GetUsablePhysicalRAM())
