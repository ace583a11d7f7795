"""Writes an HTML page: whole, or not at all."""

from __future__ import annotations

import uuid
from pathlib import Path

from .errors import OutputError


def write(path: str, page: str) -> None:
    """Writes the page under another name and renames it when it is whole.

    Raises:
        OutputError: the file can't be written; what was there is untouched.
    """
    target = Path(path)
    # In the same folder, so that renaming it is atomic.
    part = target.with_name(f".{target.stem}.{uuid.uuid4().hex[:8]}.part.html")
    try:
        part.write_text(page, encoding="utf-8")
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise OutputError(
            f"the report '{path}' can't be written ({error.strerror or error}): free the disk or the file, "
            "or choose another place"
        ) from error
