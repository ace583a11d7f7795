"""Check file names before a run: overwritten inputs, unusable output names, and pipes in place of files."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, Iterator

from .errors import OutputError
from .local_files import local_file
from .redaction import is_text

_Key = tuple[object, ...]

_NAMES = re.compile(r'vrt://|/vsi\w+/|[:,"?]')
"""Prefixes and separators of paths in GDAL names, such as GTIFF_DIR:1:x.tif."""

_SOURCES = re.compile(r"<Source(?:Filename|Dataset)[^>]*>([^<]+)<")

_MAX_VRT_BYTES = 50_000_000
"""Largest virtual raster in bytes that is searched for sources; larger ones would take too long."""


@dataclass(frozen=True)
class File:
    """A file that a run reads or writes.

    Attributes:
        path: path of the file, or GDAL's name of it.
        what: name in messages of the raster, page or table that the file belongs to.
    """

    path: str
    what: str


def check(read: Iterable[File], written: Iterable[File]) -> None:
    """Check that no output overwrites an input or another output.

    Existing files are compared by device and inode, which also identifies links and names on case-insensitive
    file systems. Outputs that do not exist yet are compared by their resolved path, ignoring case.

    Args:
        read: files that the run reads.
        written: files that the run writes.

    Raises:
        OutputError: two files are the same; the message names both.
    """
    inputs: dict[_Key, File] = {}
    for file in read:
        for key in _keys(file.path, missing_only=True):
            inputs.setdefault(key, file)
    outputs: dict[_Key, File] = {}
    for file in written:
        for key in _keys(file.path):
            if key in inputs:
                raise OutputError(
                    f"{file.what} would overwrite {_describe(inputs[key])}: choose another name"
                )
            if outputs.setdefault(key, file) is not file:
                raise OutputError(
                    f"{outputs[key].what} and {file.what} would both write '{file.path}': choose "
                    "another name for one of them"
                )


_ELSEWHERE = re.compile(r"[/\\]vsi\w+[/\\]|\w{2,}:[/\\]", re.IGNORECASE)
"""The start of a name in GDAL's file systems, or of an address; pathlib joins its slashes, or turns them."""

_LONGEST_NAME = 255
"""Characters of the longest file name on Windows, which takes longer ones for missing files."""


def check_name(what: str, path: str, beside: str = "") -> None:
    """Check that the file system accepts the name of an output.

    Args:
        what: name of the file in messages, such as "the output".
        path: path of the file.
        beside: suffix of its longest sidecar file; empty without sidecars.

    Raises:
        OutputError: the name is not UTF-8, not one of this computer, or too long for the file system.
    """
    if not is_text(path):
        raise OutputError(f"{what} '{path}' has a name or a folder that is not UTF-8: rename it")
    if _ELSEWHERE.match(path) and not os.path.isdir(os.path.dirname(path)):  # noqa: PTH112, PTH120 - may be too long
        raise OutputError(
            f"{what} '{path}' is not in a folder of this computer: write it into one, and copy it afterwards"
        )
    if _has_too_long_a_name(f"{path}{beside}"):
        sidecars = " for its sidecar files" if beside else ""
        raise OutputError(f"{what} '{path}' has too long a name{sidecars}: choose a shorter one")


def _has_too_long_a_name(path: str) -> bool:
    """Return whether a path or a name in it is too long for the file system."""
    if sys.platform == "win32" and any(len(name) > _LONGEST_NAME for name in Path(path).parts):
        return True
    try:
        os.lstat(path)
    except OSError as error:
        return error.errno == errno.ENAMETOOLONG
    return False


def check_report_path(report: str) -> None:
    """Check that the report can be written; an empty path means no report.

    Raises:
        OutputError: the name or the folder can't be used.
    """
    if not report:
        return
    check_name("the report", report)
    if Path(report).suffix.lower() not in (".html", ".htm"):
        raise OutputError(f"the report '{report}' has no HTML file extension: use a name that ends in .html")
    folder = Path(report).absolute().parent
    if not folder.is_dir() or not os.access(folder, os.W_OK) or Path(report).is_dir():
        raise OutputError(
            f"the report '{report}' can't be written: choose a file in an existing, writable folder"
        )


def same_file(one: str, other: str) -> bool:
    """Return whether two GDAL names mean the same file; names of missing files are compared as text.

    Args:
        one: a path or GDAL name.
        other: another path or GDAL name.
    """
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):  # also an address that is too long for a file name
        return one == other


def is_pipe(path: str | Path) -> bool:
    """Return whether a path is a pipe, socket or device; opening one may block for ever.

    Args:
        path: any path; may be missing.
    """
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError):  # missing, or not a valid file name
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def pipe_of(raster: str) -> str:
    """Find a pipe among the files that GDAL opens for a raster.

    These are the raster itself, its sidecar files and the sources of a virtual raster.

    Args:
        raster: GDAL name of the raster.

    Returns:
        Path of the pipe; empty if there is none.
    """
    waiting = [Path(name) for name in {*_NAMES.split(raster), *_SOURCES.findall(raster), raster} if name]
    sidecars = [other for path in waiting for other in _sidecars(path)]
    seen: set[Path] = set()
    while waiting:
        path = waiting.pop()
        if path.suffix.lower() == ".vrt":
            # By its one real name, so that a raster that names itself as "a/../x.vrt" is read once.
            path = Path(_resolve(str(path)))
            if path not in seen:
                waiting.extend(_sources(path))
        seen.add(path)
    return next((str(path) for path in (*seen, *sidecars) if is_pipe(path)), "")


def _describe(file: File) -> str:
    own = Path(file.path).name
    return file.what if f"{own}'" in file.what else f"'{own}', a file of {file.what}"


def _keys(path: str, missing_only: bool = False) -> Iterator[_Key]:
    """Yield keys that are equal if two names mean the same file.

    Args:
        path: path of the file, or GDAL's name of it.
        missing_only: whether to yield the key of the name only if the file does not exist.
    """
    path = local_file(path)
    try:
        status = Path(path).stat()
    except (OSError, ValueError):  # missing, or not a valid file name
        status = None
    if status is not None and status.st_ino:
        yield status.st_dev, status.st_ino
        if missing_only:
            return
    yield (unicodedata.normalize("NFC", _resolve(path)).casefold(),)


def _resolve(path: str) -> str:
    """Return the absolute path without links; the path itself if it is not a valid file name."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return path


def _sidecars(path: Path) -> Iterator[Path]:
    """Yield files that may belong to a raster by name, such as x.tif.aux.xml and x.tfw."""
    try:
        others = list(path.parent.iterdir()) if path.is_file() else []
    except OSError:  # a folder without read permission
        return
    yield from (other for other in others if other.name.startswith(path.stem))


def _sources(path: Path) -> Iterator[Path]:
    """Yield the sources of a virtual raster."""
    try:
        if not path.is_file() or path.stat().st_size > _MAX_VRT_BYTES:
            return
        text = path.read_text("utf-8", "surrogateescape")
    except OSError:
        return
    for name in _SOURCES.findall(text):
        yield from (path.parent / part for part in _NAMES.split(name) if part)
