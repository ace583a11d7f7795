"""Find the Python that runs the worker, and the engine environment that TRA-PAN installs.

The engine environment lies in the user's data folder, outside the plugin and the QGIS profile, so that it
survives an upgrade of either. It holds only PyTorch and the packages that PyTorch needs. The engine's code is
run from the plugin's folder and so always has the plugin's version.
"""

from __future__ import annotations

import importlib.util
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

from ..errors import EngineError
from ..schema import parse, read

PYTHON_VARIABLE = "TRAPAN_PYTHON"
"""The environment variable that names the Python to use."""

OLDEST = (3, 10)
"""The oldest Python that the engine supports: PyTorch has no wheels for older ones."""

MARKER_FILE = "trapan-engine.json"
"""The file that is written last, so that an environment without it is incomplete."""

_QGIS_VARIABLES = ("PROJ_LIB", "PROJ_DATA", "GDAL_DATA", "GDAL_DRIVER_PATH", "LD_LIBRARY_PATH")
_QGIS_PREFIXES = ("PYTHON", "DYLD_", "QT_PLUGIN")


@dataclass(frozen=True)
class Interpreter:
    """A Python that can run the engine.

    Attributes:
        path: path of its program.
        origin: where the path comes from, for the log.
    """

    path: str
    origin: str


def find_interpreter(setting: str = "") -> Interpreter | None:
    """Find the Python that runs the worker.

    The first of these that exists is used: the environment variable `TRAPAN_PYTHON`, the setting, the engine
    environment, and this process's Python if it has PyTorch.

    Args:
        setting: path of the Python in the user's settings; empty for none.

    Returns:
        The interpreter, or None if there is none.

    Raises:
        EngineError: the variable or the setting does not name a program.
    """
    for path, origin in ((os.environ.get(PYTHON_VARIABLE, ""), PYTHON_VARIABLE), (setting, "the setting")):
        if path:
            return Interpreter(_check_program(path, origin), origin)
    installed = installed_python(engine_folder())
    if installed:
        return Interpreter(str(installed), "the installed engine")
    running = running_python() if has_torch() else None
    return Interpreter(str(running), "the Python of this process, which has PyTorch") if running else None


def has_torch() -> bool:
    """Tell whether this process's Python has PyTorch, without importing it."""
    return sys.version_info >= OLDEST and importlib.util.find_spec("torch") is not None


def running_python() -> Path | None:
    """Return the program of the Python that runs this process, if it has one.

    `sys.executable` is not used: in QGIS on Windows and macOS it is QGIS itself.
    """
    return next((path for path in _running_candidates() if path.is_file()), None)


def clean_environment() -> dict[str, str]:
    """Return this process's environment variables without those that QGIS sets for its own Python.

    On Windows QGIS also puts its own folders first on the PATH, where libraries are searched; they are
    removed.
    """
    environment = {
        name: value
        for name, value in os.environ.items()
        if name.upper() not in _QGIS_VARIABLES and not name.upper().startswith(_QGIS_PREFIXES)
    }
    root = os.environ.get("OSGEO4W_ROOT")
    if root and "PATH" in environment:
        folders = environment["PATH"].split(os.pathsep)
        environment["PATH"] = os.pathsep.join(
            folder for folder in folders if not Path(folder).is_relative_to(root)
        )
    return environment


def engine_folder() -> Path:
    """Return the folder of the engine environment: the variable `TRAPAN_ENGINE`, or in the user's data."""
    folder = os.environ.get("TRAPAN_ENGINE", "")
    if folder:
        return _expand_user(folder)
    return _data_folder() / "trapan" / "engine"


def read_marker(folder: Path) -> dict[str, str] | None:
    """Read what is installed in an engine environment.

    Args:
        folder: the environment.

    Returns:
        The marker's values, or None where the environment is missing, incomplete or not the user's.
    """
    try:
        if _may_be_planted(folder):
            return None
        return read(dict[str, str], parse((folder / MARKER_FILE).read_bytes()))
    except (OSError, ValueError):
        return None


def installed_python(folder: Path) -> Path | None:
    """Return the Python of an engine environment; None where the environment is missing or incomplete."""
    python, marker = venv_python(folder), read_marker(folder)
    if marker is None or not python.is_file():
        return None
    base = marker.get("base", "")  # is gone after an update of the QGIS or the system that it belonged to
    return python if not base or Path(base).is_file() else None


def venv_python(folder: Path) -> Path:
    """Return the path at which a virtual environment has its Python, whether it exists or not."""
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def _check_program(path: str, origin: str) -> str:
    """Return the absolute path of a program, or raise an EngineError that names its origin."""
    try:
        program = Path(path).expanduser().absolute()
        is_program = program.is_file() and os.access(program, os.X_OK)
    except (OSError, RuntimeError):  # a folder that can't be read, or the home of an unknown user
        is_program = False
    if not is_program:
        raise EngineError(
            f"'{path}', which {origin} names as the Python with the TRA-PAN engine, is not a program: enter "
            "the path of its python or python.exe, or leave it empty"
        )
    return str(program)


def _running_candidates() -> Iterator[Path]:
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    for prefix in dict.fromkeys((Path(sys.prefix), Path(sys.base_prefix))):
        if sys.platform == "win32":
            yield prefix / "Scripts" / "python.exe"
            yield prefix / "python.exe"
        else:
            yield prefix / "bin" / "python3"
            yield prefix / "bin" / version


def _may_be_planted(folder: Path) -> bool:
    """Tell whether another user can have put a folder, or a link, there for this user to run.

    Only a world-writable folder such as /tmp permits that. Windows has none, and its files no user id.
    """
    if not hasattr(os, "geteuid") or folder.lstat().st_uid in (0, os.geteuid()):
        return False
    return bool(folder.parent.stat().st_mode & stat.S_IWOTH)


def _data_folder() -> Path:
    """Return the user's folder for local data, by the rules of XDG, Apple and Windows."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or _expand_user("~/AppData/Local"))
    if sys.platform == "darwin":
        return _expand_user("~/Library/Application Support")
    folder = Path(os.environ.get("XDG_DATA_HOME", ""))
    return folder if folder.is_absolute() else _expand_user("~/.local/share")


def _expand_user(path: str) -> Path:
    """Return the absolute path with ~ expanded; keep ~ if there is no home, as in some containers."""
    return Path(os.path.expanduser(path)).absolute()  # noqa: PTH111 - pathlib raises without a home
