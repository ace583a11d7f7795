"""The managed environment: the engine's own Python, in the user's data folder.

It lies outside the plugin and the QGIS profile, so that upgrading either leaves it alone. It holds torch and
what torch needs; the engine itself is run from the plugin's folder, so no older engine can be left in it.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import Optional

from .schema import parse, read

# Written last: an environment without it was never finished.
MARKER = "trapan-engine.json"


def folder() -> Path:
    """Where the managed environment belongs: the variable `TRAPAN_ENGINE`, or the user's data folder."""
    given = os.environ.get("TRAPAN_ENGINE", "")
    if given:
        return _expanded(given)
    return _data_folder() / "trapan" / "engine"


def marker(at: Path) -> Optional[dict[str, str]]:
    """What was installed in the environment `at`; None where it was never finished or is not ours."""
    try:
        return None if _planted(at) else read(dict[str, str], parse((at / MARKER).read_bytes()))
    except (OSError, ValueError):
        return None


def _planted(at: Path) -> bool:
    """Whether another user can have put a folder, or a link to one, there for this user to run.

    Only a folder such as /tmp lets them. Windows keeps no such folder, and its files have no user id here.
    """
    if not hasattr(os, "geteuid") or at.lstat().st_uid in (0, os.geteuid()):
        return False
    return bool(at.parent.stat().st_mode & stat.S_IWOTH)


def python_of(at: Path) -> Optional[Path]:
    """The environment's Python; None where the environment is missing or not whole."""
    python = executable(at)
    return python if marker(at) is not None and python.is_file() else None


def executable(at: Path) -> Path:
    """Where a virtual environment keeps its Python, there or not."""
    return at / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def _data_folder() -> Path:
    """The user's folder for data that no other machine needs (XDG's, Apple's and Windows' rule)."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or _expanded("~/AppData/Local"))
    if sys.platform == "darwin":
        return _expanded("~/Library/Application Support")
    given = Path(os.environ.get("XDG_DATA_HOME", ""))
    return given if given.is_absolute() else _expanded("~/.local/share")


def _expanded(path: str) -> Path:
    """The path from the root on; where there is no such home, as some containers have none, as it stands."""
    return Path(os.path.expanduser(path)).absolute()  # noqa: PTH111 - pathlib raises there
