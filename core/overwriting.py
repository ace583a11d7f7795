"""Files that a run reads and writes, compared by identity before any work."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, Iterator

from .errors import OutputError

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
