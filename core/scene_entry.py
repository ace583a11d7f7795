"""A scene on a list of scenes."""

from __future__ import annotations

from dataclasses import dataclass

from .pair import Pair


@dataclass(frozen=True)
class Entry:
    """A PAN and an MS that belong together.

    Attributes:
        name: what messages and the summary call the scene.
        pair: the two rasters.
        output: where to, relative to the batch's folder; by the name where empty.
        place: where the list says so, for messages.
    """

    name: str
    pair: Pair
    output: str = ""
    place: str = ""
