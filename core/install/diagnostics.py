"""What a bug report needs to say about the engine: versions, devices, which Python runs it, a self test."""

from __future__ import annotations

import platform
import sys
from importlib import metadata
from pathlib import Path
from typing import Any, Optional

from ..engine import interpreter
from ..engine.process import StartProcess
from ..engine.select import INSTALL_HINT
from ..errors import EngineError
from ..feedback import Feedback
from ..version import VERSION


def collect_diagnostics(start: StartProcess, feedback: Feedback, setting: str = "") -> dict[str, Any]:
    """All of it as plain JSON values; what can't be found out stands under "error", as a sentence.

    Args:
        start: what starts a process: the engine's is asked for versions and devices, and tries itself.
        feedback: hears what is done.
        setting: the Python with the engine that the user has set; empty for none.
    """
    document: dict[str, Any] = {
        "trapan": VERSION,
        "system": platform.platform(),
        "host": {
            "python": platform.python_version(),
            "prefix": sys.prefix,
            **{name: _version(name) for name in ("numpy", "gdal", "torch")},
        },
        "environment": _environment(interpreter.engine_folder()),
        "interpreter": None,
        "engine": None,
    }
    try:
        found = interpreter.find_interpreter(setting)
        if found is None:
            raise EngineError(f"the TRA-PAN engine is not installed: {INSTALL_HINT}")
        from ..engine.client import describe_engine

        document["interpreter"] = {"path": found.path, "found by": found.origin}
        document["engine"] = describe_engine(found, start, feedback)
    except EngineError as error:
        document["error"] = str(error)
    return document


def format_diagnostics(document: dict[str, Any]) -> str:
    """The same for a person, a line for each fact."""
    return "\n".join(_lines("", document))


def _lines(name: str, value: Any) -> list[str]:
    if isinstance(value, dict):
        return [line for key, part in value.items() for line in _lines(f"{name} {key}".strip(), part)]
    said = ", ".join(map(str, value)) if isinstance(value, list) else value
    return [f"{name.replace('_', ' ')}: {'none' if said is None else said}"]


def _version(package: str) -> Optional[str]:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _environment(at: Path) -> dict[str, Any]:
    """The managed environment's state, size and marker."""
    try:
        if not at.exists():
            return {"folder": str(at), "state": "not installed"}
    except OSError as error:
        return {"folder": str(at), "state": f"can't be looked into: {error.strerror}"}
    size = sum(path.lstat().st_size for path in at.rglob("*") if not path.is_dir())
    return {
        "folder": str(at),
        "state": "whole" if interpreter.installed_python(at) else "not whole: install the engine again",
        "megabytes": round(size / 1e6),
        **(interpreter.read_marker(at) or {}),
    }
