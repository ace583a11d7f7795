"""Find the Python that the engine environment is built on. It is never QGIS's own program."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Iterator, NamedTuple, Sequence

from ..engine.interpreter import running_python
from ..engine.process import UTF_8, StartProcess, find_program, run_command
from ..errors import EngineError
from ..schema import parse, read

MINORS = (13, 12, 11, 14, 10)
"""Minor versions of Python 3 that PyTorch has wheels for, in the order of preference."""

_PROBE = """
import sys, json, venv, ensurepip
print(json.dumps({"executable": sys.executable, "version": sys.version_info[:2]}))
"""
PROBE_TIMEOUT = 20.0
"""Seconds that a Python may take to start: a cold disk or a virus scanner delays it."""


class BasePython(NamedTuple):
    """A Python with venv and pip.

    Attributes:
        executable: path of its program.
        version: its version, such as 3.12.
    """

    executable: str
    version: str


@dataclass(frozen=True)
class _ProbeResult:
    executable: str
    version: tuple[int, int]


def find_base_python(
    given: str, start: StartProcess, warn: Callable[[str], None], on_poll: Callable[[], None] = lambda: None
) -> BasePython:
    """Find the first Python that can build the engine environment.

    Args:
        given: the only program to try; empty to search this machine.
        start: the function that starts a process.
        warn: takes a line for each Python that is rejected, with the reason.
        on_poll: called several times a second; an exception from it ends the search.

    Raises:
        EngineError: no Python is suitable.
    """
    for command in [[given]] if given else candidate_commands():
        name = " ".join(command)
        probe = run_command(start, [*command, *UTF_8, "-I", "-c", _PROBE], PROBE_TIMEOUT, on_poll=on_poll)
        try:
            result = read(_ProbeResult, parse(probe.lines[-1]))
        except (IndexError, ValueError):
            errors = probe.stderr_tail.strip().splitlines() or ["it does not respond"]
            reason = errors[-1 if "Traceback" in errors[0] else 0]
            warn(f"{name}: not suitable, {reason}")
            continue
        major, minor = result.version
        if major == 3 and minor in MINORS:
            return BasePython(result.executable, f"{major}.{minor}")
        warn(f"{name}: not suitable, it is Python {major}.{minor}")
    subject = f"'{given}' is no" if given else "there is no"
    raise EngineError(f"{subject} Python 3.{min(MINORS)} to 3.{max(MINORS)} with venv and pip: {_remedy()}")


def candidate_commands() -> Iterator[Sequence[str]]:
    """Yield commands that may start a Python.

    On Windows and macOS, QGIS's own Python comes first. The Python that macOS brings is left out: it is too
    old, and starting it may open an installer.
    """
    running = str(running_python() or "")
    if sys.platform in ("win32", "darwin") and running:
        yield [running]  # QGIS brings a recent one, where the system has none or an old one
    names = [*(f"python3.{minor}" for minor in MINORS), "python3"]
    if sys.platform == "win32":
        launcher = find_program("py")
        yield from ([launcher, f"-3.{minor}"] for minor in MINORS if launcher)
        names = ["python"]
    search_path = "/opt/homebrew/bin:/usr/local/bin" if sys.platform == "darwin" else None
    paths = [find_program(name, search_path) for name in names]
    if sys.platform == "darwin":
        versions = Path("/Library/Frameworks/Python.framework/Versions")
        paths += [str(versions / f"3.{minor}" / "bin" / "python3") for minor in MINORS]
    elif sys.platform != "win32":
        paths.append("/usr/bin/python3")
    paths.append(running)
    yield from ([path] for path in dict.fromkeys(paths) if path and Path(path).is_file())


def _remedy() -> str:
    if sys.platform == "linux":
        return "install it (on Debian and Ubuntu: apt install python3-venv), or name another one"
    return "install Python 3.12 from python.org, or name the one you have"
