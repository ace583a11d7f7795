"""The files on this machine that reading a raster needs and writing one replaces."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal

from ..errors import OutputError
from . import formats
from .dataset import GdalError, call, close
from .plan import sidecar_paths
from .scene import ELSEWHERE

_COMPANIONS = (".hdr", ".prj", ".aux", ".rdc", ".ers", ".lbl", ".xml")
"""Endings of files that formats other than GeoTIFF write beside the raster."""


def files_read(path: str) -> list[str]:
    """The local files of a raster; of a virtual raster its sources too, however deeply nested.

    Args:
        path: GDAL's name of it. One that can't be opened stands for itself.
    """
    found: list[str] = []
    waiting = [path]
    while waiting:
        name = waiting.pop()
        if name in found or ELSEWHERE.search(name):
            continue
        found.append(name)
        if (name == path and not _is_device(name)) or _is_virtual(name):
            waiting.extend(_listed(name))
    return found


def files_written(output: str, cog: bool = False) -> list[str]:
    """The output, and the files beside it that writing it may replace or remove.

    Args:
        output: the file.
        cog: as in `raster_format.drivers`.
    """
    target = Path(output)
    try:
        driver = str(formats.drivers(output, cog)[0].ShortName)
    except OutputError:  # raised for the scene itself when its turn comes
        return [output]
    beside = sidecar_paths(target, driver)
    if driver not in (formats.WINDOWED_DRIVER, "COG"):
        beside += [target.with_suffix(ending) for ending in _COMPANIONS]
    return [output, *(str(path) for path in dict.fromkeys(beside) if path != target)]


def _is_device(path: str) -> bool:
    """Whether it is a pipe or the like, from which reading may never return."""
    there = Path(path)
    return there.exists() and not (there.is_file() or there.is_dir())


def _is_virtual(path: str) -> bool:
    """Whether a file names other rasters: only these are opened, since a mosaic may have thousands."""
    try:
        if not Path(path).is_file():
            return False
        with Path(path).open("rb") as file:
            return file.read(64).lstrip().startswith(b"<VRTDataset")
    except (OSError, ValueError):
        return False


def _listed(path: str) -> list[str]:
    try:
        dataset = call(gdal.OpenEx, path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
    except GdalError:  # raised with a reason when it is read
        return []
    try:
        return [str(name) for name in call(dataset.GetFileList) or ()]
    except GdalError:
        return []
    finally:
        close(dataset)
