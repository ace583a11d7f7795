"""Files that a run reads and writes, compared by identity before any work."""

from __future__ import annotations

import errno
import os
import re
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, Iterator, Union

from .errors import OutputError
from .redaction import is_text

# MERGED-DOC """What can be said of files by their names: which names no output can have, and whether two mean one file."""
# MERGED-DOC """Tell pipes, sockets and devices from files: whoever opens one may wait for ever for what it says."""
_Key = tuple[object, ...]


@dataclass(frozen=True)
class File:
    """A file that a run reads or writes.

    Attributes:
        path: as the system or GDAL names it.
        what: how messages call the raster, page or table that it belongs to.
    """

    path: str
    what: str


def check(read: Iterable[File], written: Iterable[File]) -> None:
    """Refuse to overwrite an input, or one output with another.

    Files that exist are compared by device and inode, so that links and case-insensitive file systems hide
    nothing. Outputs that do not exist yet are compared by their resolved path without regard to case.

    Raises:
        OutputError: names both, and the remedy.
    """
    inputs: dict[_Key, File] = {}
    for file in read:
        for key in _keys(file.path, missing_only=True):
            inputs.setdefault(key, file)
    outputs: dict[_Key, File] = {}
    for file in written:
        for key in _keys(file.path):
            if key in inputs:
                raise OutputError(f"{file.what} would overwrite {_named(inputs[key])}: choose another name")
            if outputs.setdefault(key, file) is not file:
                raise OutputError(
                    f"{outputs[key].what} and {file.what} would both write '{file.path}': choose another "
                    "name for one of them"
                )


def _named(file: File) -> str:
    own = Path(file.path).name
    return file.what if f"{own}'" in file.what else f"'{own}', a file of {file.what}"


def _keys(path: str, missing_only: bool = False) -> Iterator[_Key]:
    """What two names of one file have in common.

    Args:
        path: the file.
        missing_only: compare the name only where there is no such file.
    """
    try:
        status = Path(path).stat()
    except (OSError, ValueError):  # it is not there, or can't be the name of a file
        status = None
    if status is not None and status.st_ino:
        yield status.st_dev, status.st_ino
        if missing_only:
            return
    try:
        resolved = os.path.realpath(path)
    except (OSError, ValueError):
        resolved = path
    yield (unicodedata.normalize("NFC", resolved).casefold(),)


def check_name(what: str, path: str, beside: str = "") -> None:
    """Check that a file that is to be written can have its name.

    Args:
        what: what messages call it, such as "the output".
        path: the file's.
        beside: what the names of files beside it have more than its own.

    Raises:
        OutputError: the name is not UTF-8, or too long for the file system.
    """
    if not is_text(path):
        raise OutputError(f"{what} '{path}' has a name or a folder that is not UTF-8: rename it")
    try:
        os.lstat(f"{path}{beside}")
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            room = " for the files that lie beside it" if beside else ""
            raise OutputError(f"{what} '{path}' has too long a name{room}: choose a shorter one") from error


def same_file(one: str, other: str) -> bool:
    """Tell whether two of GDAL's names mean one file; what is no file that is there goes by its name."""
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):  # also a name that is too long for a file, as addresses may be
        return one == other


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
