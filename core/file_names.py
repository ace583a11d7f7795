"""What can be said of files by their names: which names no output can have, and whether two mean one file."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from .errors import OutputError
from .redaction import is_text


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
