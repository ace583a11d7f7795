"""Which output files a list of scenes may name."""

from __future__ import annotations

import os
import re
from pathlib import Path, PureWindowsPath

from ..errors import InputError
from ..redaction import printable
from .records import SceneEntry

_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?", re.IGNORECASE)
"""Names of Windows devices, with any extension."""


def output_path(entry: SceneEntry, folder: Path) -> Path:
    """Find the output of a scene inside the batch folder.

    A list may come from someone else, so no entry may point outside the folder. The rules are the same on all
    operating systems, because they may share the folder.

    Args:
        entry: the scene.
        folder: the batch folder.

    Raises:
        InputError: the output, or the name if no output is given, does not stay in the folder.
    """
    folder = folder.absolute()
    given, role = (entry.output, "the output") if entry.output else (entry.name, "the name")
    parts = [part for part in re.split(r"[\\/]", given) if part != "."] if entry.output else [given]
    objection = next(filter(None, map(_objection, parts)), "")
    if PureWindowsPath(given).drive or PureWindowsPath(given).root:
        objection = "is not relative"
    if not objection:
        parts[-1] += "" if entry.output else ".tif"
        output = folder.joinpath(*parts)
        parent, root = (Path(os.path.realpath(path)) for path in (output.parent, folder))
        if root in (parent, *parent.parents):
            return output
        objection = "follows a link out of the output folder"
    raise InputError(
        f"{role} '{printable(given)}', {entry.location}, {objection}: give an output in the output folder, "
        "relative to it, in a CSV file"
    )


def _objection(part: str) -> str:
    """Say why a part of a path can't be used; empty if it can."""
    if not part:
        return "has an empty part"
    if part == "..":
        return "leads out of the output folder"
    if "/" in part or "\\" in part:
        return "contains a folder separator"
    if part != printable(part):
        return "has control characters"
    if ":" in part and os.name == "nt":
        return "has a colon, which Windows takes for a stream"
    if part.startswith("."):
        return "begins with a dot"
    if part.endswith((".", " ")):
        return "ends with a dot or a space"
    return "is reserved by Windows" if _RESERVED.fullmatch(part) else ""
