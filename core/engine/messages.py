"""Whether a worker says what the engine could say: whatever runs there, nothing else is acted upon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional, Union

from ..errors import EngineError, InputError, OutputError
from ..scene.grid import Window
from ..scene.scene import Scene
from ..schema import read
from .shared_pixels import COUNT, fits_slot

ERRORS = {kind.__name__: kind for kind in (InputError, OutputError, EngineError)}
"""What the engine raises for users, by its name in a message."""

STAGES = ("registration", "stage one", "stage two", "fusing")
"""Those of `task.stage_shares` that the engine goes through."""


@dataclass(frozen=True)
class _Line:
    line: str


@dataclass(frozen=True)
class _Enter:
    stage: str


@dataclass(frozen=True)
class _At:
    fraction: float


@dataclass(frozen=True)
class _Read:
    source: str
    window: tuple[int, int, int, int]
    slot: int


@dataclass(frozen=True)
class _Write:
    bands: int
    window: tuple[int, int, int, int]
    slot: int


@dataclass(frozen=True)
class _Failed:
    kind: str
    sentence: str


_KINDS: dict[str, type[Any]] = {
    "info": _Line,
    "warning": _Line,
    "enter": _Enter,
    "at": _At,
    "read": _Read,
    "write": _Write,
    "failed": _Failed,
}
"""What a message of each kind holds."""


def is_valid_message(message: dict[str, Any], scene: Optional[Scene]) -> bool:
    """Whether a message holds what its kind must.

    Args:
        message: with its kind under "what".
        scene: what its windows must lie in; None where there are no pixels to be had.
    """
    kind = _KINDS.get(message["what"])
    if kind is None:
        return True
    try:
        said = read(kind, message)
    except ValueError:
        return False
    if isinstance(said, _Enter):
        return said.stage in STAGES
    if isinstance(said, _At):
        return 0 <= said.fraction <= 1
    if isinstance(said, _Failed):
        return said.kind in ERRORS
    return isinstance(said, _Line) or (scene is not None and _there(said, scene))


def _there(said: Union[_Read, _Write], scene: Scene) -> bool:
    """Whether there are such pixels in the scene, and room for them in such a slot."""
    of_ms = isinstance(said, _Read) and said.source == "ms"
    bands = 1 if isinstance(said, _Read) and said.source == "pan" else scene.bands
    known = said.source in ("pan", "ms") if isinstance(said, _Read) else said.bands == bands
    window, size = Window(*said.window), scene.alignment.ms.size if of_ms else scene.alignment.pan.size
    inside = window.row + window.rows <= size.rows and window.col + window.cols <= size.cols
    some = min(window.row, window.col) >= 0 < min(window.rows, window.cols)
    return known and inside and some and said.slot in range(COUNT) and fits_slot(bands, window)
