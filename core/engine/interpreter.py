"""Which Python runs the engine where it has a process of its own, and what environment that process gets."""

from __future__ import annotations

import importlib.util
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, Optional

from ..errors import EngineError
from ..schema import parse, read

# MERGED-DOC """The managed environment: the engine's own Python, in the user's data folder.
# MERGED-DOC
# MERGED-DOC It lies outside the plugin and the QGIS profile, so that upgrading either leaves it alone. It holds torch and
# MERGED-DOC what torch needs; the engine itself is run from the plugin's folder, so no older engine can be left in it.
# MERGED-DOC """
PYTHON_VARIABLE = "TRAPAN_PYTHON"
"""The environment variable that names the Python with the engine."""

OLDEST = (3, 10)
"""The oldest Python that the engine runs on."""

_FOREIGN = ("PROJ_LIB", "PROJ_DATA", "GDAL_DATA", "GDAL_DRIVER_PATH", "LD_LIBRARY_PATH")
_FOREIGN_BEGIN = ("PYTHON", "DYLD_", "QT_PLUGIN")


@dataclass(frozen=True)
class Interpreter:
    """A Python to run the engine with.

    Attributes:
        path: its program.
        origin: by what it was found, for the log.
    """

    path: str
    origin: str


def find_interpreter(setting: str = "") -> Optional[Interpreter]:
    """The first of: the one that is set, the managed environment's, this process's own where it has torch.

    Args:
        setting: the user's, a path; the environment variable `TRAPAN_PYTHON` goes before it.

    Returns:
        None where there is none of them.

    Raises:
        EngineError: what is set is no program.
    """
    for given, origin in ((os.environ.get(PYTHON_VARIABLE, ""), PYTHON_VARIABLE), (setting, "the setting")):
        if given:
            return Interpreter(_program(given, origin), origin)
    managed = installed_python(engine_folder())
    if managed:
        return Interpreter(str(managed), "the engine's own environment")
    mine = running_python() if has_torch() else None
    return Interpreter(str(mine), "the Python that runs here, which has PyTorch") if mine else None


def has_torch() -> bool:
    """Whether this process's Python can import torch, found without importing it."""
    return sys.version_info >= OLDEST and importlib.util.find_spec("torch") is not None


def running_python() -> Optional[Path]:
    """The program of the Python that runs here, where it has one.

    `sys.executable` is not asked: in QGIS on Windows and macOS it is QGIS itself.
    """
    return next((path for path in _own_places() if path.is_file()), None)


def clean_environment() -> dict[str, str]:
    """This process's environment without what QGIS and its Python set for themselves.

    On Windows QGIS also puts its own folders before all others that libraries are looked for in.
    """
    kept = {
        name: value
        for name, value in os.environ.items()
        if name.upper() not in _FOREIGN and not name.upper().startswith(_FOREIGN_BEGIN)
    }
    root = os.environ.get("OSGEO4W_ROOT")
    if root and "PATH" in kept:
        places = kept["PATH"].split(os.pathsep)
        kept["PATH"] = os.pathsep.join(place for place in places if not Path(place).is_relative_to(root))
    return kept


def _program(given: str, origin: str) -> str:
    try:
        path = Path(given).expanduser().absolute()
        program = path.is_file() and os.access(path, os.X_OK)
    except (OSError, RuntimeError):  # where nobody may look, or a home of nobody
        program = False
    if not program:
        raise EngineError(
            f"'{given}', which {origin} names as the Python with the TRA-PAN engine, is no program: name "
            "its python or python.exe, or leave it empty"
        )
    return str(path)


def _own_places() -> Iterator[Path]:
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    for prefix in dict.fromkeys((Path(sys.prefix), Path(sys.base_prefix))):
        if sys.platform == "win32":
            yield prefix / "Scripts" / "python.exe"
            yield prefix / "python.exe"
        else:
            yield prefix / "bin" / "python3"
            yield prefix / "bin" / version


# Written last: an environment without it was never finished.
MARKER = "trapan-engine.json"


def engine_folder() -> Path:
    """Where the managed environment belongs: the variable `TRAPAN_ENGINE`, or the user's data folder."""
    given = os.environ.get("TRAPAN_ENGINE", "")
    if given:
        return _expanded(given)
    return _data_folder() / "trapan" / "engine"


def read_marker(folder: Path) -> Optional[dict[str, str]]:
    """What was installed in the environment `folder`; None where it was never finished or is not ours."""
    try:
        return None if _planted(folder) else read(dict[str, str], parse((folder / MARKER).read_bytes()))
    except (OSError, ValueError):
        return None


def _planted(at: Path) -> bool:
    """Whether another user can have put a folder, or a link to one, there for this user to run.

    Only a folder such as /tmp lets them. Windows keeps no such folder, and its files have no user id here.
    """
    if not hasattr(os, "geteuid") or at.lstat().st_uid in (0, os.geteuid()):
        return False
    return bool(at.parent.stat().st_mode & stat.S_IWOTH)


def installed_python(folder: Path) -> Optional[Path]:
    """The environment's Python; None where the environment is missing or not whole."""
    python = venv_python(folder)
    return python if read_marker(folder) is not None and python.is_file() else None


def venv_python(folder: Path) -> Path:
    """Where a virtual environment keeps its Python, there or not."""
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


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
