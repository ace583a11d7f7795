"""Write an HTML page atomically: the complete file or none."""

from __future__ import annotations

from pathlib import Path

from ..atomic import Staging, publish
from ..errors import OutputError, unless_folder_is_gone
from ..redaction import printable


def write_page(path: str, page: str) -> None:
    """Write a page; an existing file is replaced once the new one is complete.

    Args:
        path: the HTML file.
        page: its text.

    Raises:
        OutputError: the file can't be written; an existing file is unchanged.
    """
    staged = stage_page(path, page)
    try:
        publish(staged)
    except OSError as error:
        raise _write_error(path, error) from error


def stage_page(path: str, page: str) -> Staging:
    """Write a page to a staged file, so that it can be published together with other outputs.

    Args:
        path: the HTML file that the staged file becomes.
        page: its text.

    Raises:
        OutputError: the file can't be written; nothing is left behind.
    """
    try:
        staged = Staging(Path(path))
    except OSError as error:
        raise _write_error(path, error) from error
    try:
        # File and band names come from users' data and may hold control characters or lone surrogates.
        staged.staged_path.write_text(
            printable(page, keep="\n\t"), encoding="utf-8", errors="backslashreplace"
        )
        staged.fsync()
    except OSError as error:
        staged.discard()
        raise _write_error(path, error) from error
    return staged


def _write_error(path: str, error: OSError) -> OutputError:
    why = OutputError(
        f"the report '{path}' can't be written ({error.strerror or error}): free disk space, close the file, "
        "or choose another folder"
    )
    return unless_folder_is_gone(path, why)
