"""Describe the engine for a bug report: versions, devices, the Python that runs it, and a self-test."""

from __future__ import annotations

import os
import platform
import sys
from contextlib import suppress
from importlib import metadata
from pathlib import Path
from typing import Any

from ..engine import interpreter
from ..engine.process import StartProcess
from ..engine.select import require_interpreter
from ..errors import EngineError
from ..feedback import Feedback
from ..version import VERSION


def collect_diagnostics(start: StartProcess, feedback: Feedback, setting: str = "") -> dict[str, Any]:
    """Collect all facts about the engine and run its self-test in a worker.

    Args:
        start: the function that starts a process.
        feedback: takes the log and may cancel.
        setting: path of the Python in the user's settings; empty for none.

    Returns:
        Plain JSON values. If the engine can't run, "error" holds the reason.

    Raises:
        Cancelled: the user cancelled.
    """
    document: dict[str, Any] = {
        "trapan": VERSION,
        "system": platform.platform(),
        "host": {
            "python": platform.python_version(),
            "prefix": sys.prefix,
            **{name: _package_version(name) for name in ("numpy", "gdal", "torch")},
        },
        "environment": _describe_environment(interpreter.engine_folder()),
        "interpreter": None,
        "engine": None,
    }
    try:
        python = require_interpreter(setting)
        from ..engine.client import describe_engine

        document["interpreter"] = {"path": python.path, "found by": python.origin}
        document["engine"] = describe_engine(python, start, feedback)
    except EngineError as error:
        document["error"] = str(error)
    return document


def format_diagnostics(document: dict[str, Any]) -> str:
    """Format the result of :func:`collect_diagnostics` as text, one line per fact."""
    return "\n".join(_format_lines("", document))


def _format_lines(name: str, value: Any) -> list[str]:
    if isinstance(value, dict):
        return [line for key, part in value.items() for line in _format_lines(f"{name} {key}".strip(), part)]
    text = ", ".join(map(str, value)) if isinstance(value, list) else value
    return [f"{name.replace('_', ' ')}: {'none' if text is None else text}"]


def _package_version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _describe_environment(folder: Path) -> dict[str, Any]:
    """Return folder, state, size and marker of the engine environment."""
    try:
        if not folder.exists():
            return {"folder": str(folder), "state": "not installed"}
    except OSError as error:
        return {"folder": str(folder), "state": f"can't be read: {error.strerror}"}
    is_complete = interpreter.installed_python(folder) is not None
    return {
        "folder": str(folder),
        "state": "complete" if is_complete else "incomplete: install the engine again",
        "megabytes": round(_size(folder) / 1e6),
        **(interpreter.read_marker(folder) or {}),
    }


def _size(folder: Path) -> int:
    """Add up the bytes of the files in a folder, of which an installation may remove some meanwhile."""
    size = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                size += Path(parent, name).lstat().st_size
    return size
