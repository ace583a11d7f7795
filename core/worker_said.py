"""Whether a worker says what the engine could say: whatever runs there, nothing else is acted upon."""

from __future__ import annotations

from typing import Any, Optional

from .errors import EngineError, InputError, OutputError
from .grid import Window
from .scene import Scene
from .slots import COUNT, fits

ERRORS = {kind.__name__: kind for kind in (InputError, OutputError, EngineError)}
"""What the engine raises for users, by its name in a message."""

STAGES = ("registration", "stage one", "stage two", "fusing")
"""Those of `task.plan` that the engine goes through."""

_HOLDS: dict[str, dict[str, tuple[type, ...]]] = {
    "info": {"line": (str,)},
    "warning": {"line": (str,)},
    "enter": {"stage": (str,)},
    "at": {"fraction": (int, float)},
    "read": {"source": (str,), "window": (list,), "slot": (int,)},
    "write": {"bands": (int,), "window": (list,), "slot": (int,)},
    "failed": {"kind": (str,), "sentence": (str,)},
}


def sound(message: dict[str, Any], scene: Optional[Scene]) -> bool:
    """Whether a message holds what its kind must.

    Args:
        message: with its kind under "what".
        scene: what its windows must lie in; None where there are no pixels to be had.
    """
    what = message["what"]
    if any(type(message.get(name)) not in kinds for name, kinds in _HOLDS.get(what, {}).items()):
        return False
    if what == "enter":
        return message["stage"] in STAGES
    if what == "at":
        return bool(0 <= message["fraction"] <= 1)
    if what == "failed":
        return message["kind"] in ERRORS
    return what not in ("read", "write") or (scene is not None and _there(message, scene))


def _there(message: dict[str, Any], scene: Scene) -> bool:
    """Whether there are such pixels in the scene, and room for them in such a slot."""
    source = message["source"] if message["what"] == "read" else "fused"
    bands = {"pan": 1, "ms": scene.bands, "fused": scene.bands}.get(source)
    parts = message["window"]
    if bands is None or message.get("bands", bands) != bands or [type(part) for part in parts] != [int] * 4:
        return False
    window, size = Window(*parts), scene.relation.ms.size if source == "ms" else scene.relation.pan.size
    inside = window.row + window.rows <= size.rows and window.col + window.cols <= size.cols
    some = min(window.row, window.col) >= 0 < min(window.rows, window.cols)
    return inside and some and message["slot"] in range(COUNT) and fits(bands, window)
