"""Writes an HTML page: whole, or not at all."""

from __future__ import annotations

from pathlib import Path

from ..atomic import Staging, publish
from ..errors import OutputError
from ..redaction import printable


def write_page(path: str, page: str) -> None:
    """Writes the page; a file of that name is replaced once the new one is whole.

    Raises:
        OutputError: the file can't be written; what was there is untouched.
    """
    staged = stage_page(path, page)
    try:
        publish(staged)
    except OSError as error:
        raise _failed(path, error) from error


def stage_page(path: str, page: str) -> Staging:
    """Writes the page where it waits to be published, perhaps with what it is about.

    Raises:
        OutputError: it can't be written; nothing is left behind.
    """
    try:
        staged = Staging(Path(path))
    except OSError as error:
        raise _failed(path, error) from error
    try:
        # A page's names come from files and lists of others.
        staged.staged_path.write_text(
            printable(page, keep="\n\t"), encoding="utf-8", errors="backslashreplace"
        )
        staged.fsync()
    except OSError as error:
        staged.discard()
        raise _failed(path, error) from error
    return staged


def _failed(path: str, error: OSError) -> OutputError:
    return OutputError(
        f"the report '{path}' can't be written ({error.strerror or error}): free the disk or the file, "
        "or choose another place"
    )
