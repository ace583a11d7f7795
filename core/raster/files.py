"""List the local files that reading a raster needs and that writing one replaces."""

from __future__ import annotations

from pathlib import Path

from ..errors import OutputError
from ..file_checks import is_pipe
from ..local_files import REMOTE
from . import formats
from .dataset import GdalError, files, opened
from .mosaic import tiles_of
from .output_plan import sidecar_paths

_SIDECAR_EXTENSIONS = (".hdr", ".prj", ".aux", ".rdc", ".ers", ".lbl", ".xml")
"""Extensions of files that formats other than GeoTIFF write next to the raster."""


def files_read(path: str) -> list[str]:
    """List the local files of a raster, with all nested sources of a virtual raster.

    Args:
        path: GDAL's name of the raster. If it can't be opened, it is listed alone.
    """
    paths: list[str] = []
    queue = tiles_of(path) or [path]
    while queue:
        name = queue.pop()
        if name in paths or REMOTE.search(name):
            continue
        paths.append(name)
        # reading from a pipe or a device may never return
        if (name == path and not is_pipe(name)) or _is_virtual(name):
            queue.extend(_files_of(name))
    return paths


def files_written(output: str, cog: bool = False) -> list[str]:
    """List the output and the files next to it that writing it may replace or remove.

    Args:
        output: the file.
        cog: whether it is a cloud-optimised GeoTIFF.
    """
    target = Path(output)
    try:
        driver = str(formats.drivers(output, cog)[0].ShortName)
    except OutputError:  # raised again when the output is planned
        return [output]
    sidecars = sidecar_paths(target, driver)
    if driver not in (formats.WINDOWED_DRIVER, "COG"):
        sidecars += [target.with_suffix(extension) for extension in _SIDECAR_EXTENSIONS]
    return [output, *(str(path) for path in dict.fromkeys(sidecars) if path != target)]


def _is_virtual(path: str) -> bool:
    """Tell whether a file is a virtual raster; others are not opened, as a mosaic may have thousands."""
    try:
        if not Path(path).is_file():
            return False
        with Path(path).open("rb") as file:
            return file.read(64).lstrip().startswith(b"<VRTDataset")
    except (OSError, ValueError):
        return False


def _files_of(path: str) -> list[str]:
    """List the files that GDAL names for a raster; none if it can't be opened."""
    try:
        with opened(path) as dataset:
            return files(dataset)
    except GdalError:  # reading the raster reports the reason
        return []
