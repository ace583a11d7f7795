"""A scene on a list of scenes, and where its output may lie."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

from .errors import InputError
from .jobs.pair import Pair
from .redaction import printable

_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?", re.IGNORECASE)
"""Names of Windows's devices, with any ending."""


@dataclass(frozen=True)
class Entry:
    """A PAN and an MS that belong together.

    Attributes:
        name: what messages and the summary call the scene.
        pair: the two rasters.
        output: where to, relative to the batch's folder; by the name where empty.
        place: where the list says so, for messages.
        fault: why the scene can't be fused, in one sentence; empty where it can.
    """

    name: str
    pair: Pair
    output: str = ""
    place: str = ""
    fault: str = ""


def output_path(entry: Entry, folder: Path) -> Path:
    """Find the scene's output below the batch's folder.

    The list may come from somebody else, so nothing in it leads out of the folder. The rules are the same on
    every system, since an output folder may be shared between systems.

    Args:
        entry: the scene.
        folder: of the batch.

    Raises:
        InputError: the output, or the name where no output is given, does not stay in the folder.
    """
    folder = folder.absolute()
    given, what = (entry.output, "output") if entry.output else (entry.name, "name")
    parts = [part for part in re.split(r"[\\/]", given) if part != "."] if entry.output else [given]
    why = next(filter(None, map(_objection, parts)), "")
    if PureWindowsPath(given).drive or PureWindowsPath(given).root:
        why = "is not relative"
    if not why:
        parts[-1] += "" if entry.output else ".tif"
        output = folder.joinpath(*parts)
        place, root = (Path(os.path.realpath(path)) for path in (output.parent, folder))
        if root in (place, *place.parents):
            return output
        why = "follows a link out of the output folder"
    raise InputError(
        f"the {what} '{printable(given)}' {entry.place} {why}: give an output in the output folder, "
        "relative to it, in a CSV file"
    )


def _objection(part: str) -> str:
    """Why a part of a path can't be used; empty where it can."""
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
