"""The Python that the managed environment is built on: one that starts by itself, never QGIS's program."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Iterator, NamedTuple, Sequence

from ..engine.interpreter import running_python
from ..engine.process import StartProcess, program, run_command
from ..errors import EngineError
from ..schema import parse, read

MINORS = (13, 12, 11, 14, 10)
"""The Pythons 3.x that torch has wheels for, the best tried first."""

_ASK = """
import sys, json, venv, ensurepip
print(json.dumps({"executable": sys.executable, "version": sys.version_info[:2]}))
"""
_PATIENCE = 20.0


class BasePython(NamedTuple):
    """A Python with venv and pip: its program and its version, such as 3.12."""

    executable: str
    version: str


@dataclass(frozen=True)
class _Answer:
    executable: str
    version: tuple[int, int]


def find_base_python(
    given: str, start: StartProcess, warn: Callable[[str], None], meanwhile: Callable[[], None] = lambda: None
) -> BasePython:
    """The Python that is given, or the first that will do.

    Args:
        given: a program; empty to look for one.
        start: what starts a process.
        warn: is told what was tried, and what it lacks.
        meanwhile: called several times a second; what it raises ends the search.

    Raises:
        EngineError: none will do.
    """
    for command in [[given]] if given else _places():
        name = " ".join(command)
        done = run_command(start, [*command, "-I", "-c", _ASK], _PATIENCE, on_poll=meanwhile)
        try:
            answer = read(_Answer, parse(done.lines[-1]))
        except (IndexError, ValueError):
            errors = done.stderr_tail.strip().splitlines() or ["it does not answer"]
            reason = errors[-1 if "Traceback" in errors[0] else 0]
            warn(f"{name}: no, {reason}")
            continue
        major, minor = answer.version
        if (major, minor) in [(3, known) for known in MINORS]:
            return BasePython(answer.executable, f"{major}.{minor}")
        warn(f"{name}: no, it is Python {major}.{minor}")
    what = f"'{given}' is no" if given else "there is no"
    raise EngineError(f"{what} Python 3.{min(MINORS)} to 3.{max(MINORS)} with venv and pip: {_remedy()}")


def _places() -> Iterator[Sequence[str]]:
    """Commands that may start one. macOS's own is left alone: too old, and it may ask to be installed."""
    names = [*(f"python3.{minor}" for minor in MINORS), "python3"]
    if sys.platform == "win32":
        launcher = program("py")
        yield from ([launcher, f"-3.{minor}"] for minor in MINORS if launcher)
        names = ["python"]
    where = "/opt/homebrew/bin:/usr/local/bin" if sys.platform == "darwin" else None
    found = [program(name, where) for name in names]
    if sys.platform == "darwin":
        versions = Path("/Library/Frameworks/Python.framework/Versions")
        found += [str(versions / f"3.{minor}" / "bin" / "python3") for minor in MINORS]
    elif sys.platform != "win32":
        found.append("/usr/bin/python3")
    mine = running_python()
    found.append(str(mine) if mine else None)
    yield from ([path] for path in dict.fromkeys(found) if path and Path(path).is_file())


def _remedy() -> str:
    if sys.platform == "linux":
        return "install it (on Debian and Ubuntu: apt install python3-venv), or name another one"
    return "install Python 3.12 from python.org, or name the one you have"
