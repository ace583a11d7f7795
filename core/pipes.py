"""Tell pipes, sockets and devices from files: whoever opens one may wait for ever for what it says."""

from __future__ import annotations

import re
import stat
from pathlib import Path
from typing import Iterator, Union

_NAMES = re.compile(r'vrt://|/vsi\w+/|[:,"?]')
"""What stands before and between the paths in GDAL's names, such as GTIFF_DIR:1:x.tif."""

_SOURCES = re.compile(r"<Source(?:Filename|Dataset)[^>]*>([^<]+)<")

_LARGEST = 50_000_000
"""Bytes of a virtual raster that is looked through."""


def is_pipe(path: Union[str, Path]) -> bool:
    """Return whether something is there that is neither a file nor a folder."""
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError):  # nothing, or no name that a file may have
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def pipe_of(raster: str) -> str:
    """Find a pipe among what GDAL opens for a raster: its files, those beside it and a virtual raster's.

    Args:
        raster: GDAL's name of it.

    Returns:
        The pipe's path; empty where there is none.
    """
    waiting = [Path(name) for name in {*_NAMES.split(raster), *_SOURCES.findall(raster), raster} if name]
    beside = [other for path in waiting for other in _beside(path)]
    seen: set[Path] = set()
    while waiting:
        path = waiting.pop()
        if path not in seen and path.suffix.lower() == ".vrt":
            waiting.extend(_sources(path))
        seen.add(path)
    return next((str(path) for path in (*seen, *beside) if is_pipe(path)), "")


def _beside(path: Path) -> Iterator[Path]:
    """The files that may belong to a raster by their names, such as x.tif.aux.xml and x.tfw."""
    try:
        others = list(path.parent.iterdir()) if path.is_file() else []
    except OSError:  # a folder that may be entered and not listed
        return
    yield from (other for other in others if other.name.startswith(path.stem))


def _sources(path: Path) -> Iterator[Path]:
    """What a virtual raster's file names as its sources."""
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return
        text = path.read_text("utf-8", "surrogateescape")
    except OSError:
        return
    for name in _SOURCES.findall(text):
        yield from (path.parent / part for part in _NAMES.split(name) if part)
