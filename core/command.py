"""A command that is run to its end and heard meanwhile."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path
from typing import Callable, Mapping, NamedTuple, Optional, Sequence

from .child import Start
from .interpreter import clean_environment
from .redaction import without_secrets


class Done(NamedTuple):
    """How a command ended.

    Attributes:
        code: its exit code; None where it could not be started or did not end in time.
        lines: its standard output.
        errors: the end of its standard error.
    """

    code: Optional[int]
    lines: list[str]
    errors: str


def program(name: str, path: Optional[str] = None) -> Optional[str]:
    """Find a program on the search path, but never in the working folder.

    The user's data lie there, and Windows looks there first.

    Args:
        name: of the program.
        path: the folders to search, as in PATH, which is searched where None.
    """
    folders = (os.environ.get("PATH", os.defpath) if path is None else path).split(os.pathsep)
    found = shutil.which(name, path=os.pathsep.join(one for one in folders if Path(one).is_absolute()))
    return found if found and Path(found).is_absolute() else None


def run(
    start: Start,
    command: Sequence[str],
    seconds: float = float("inf"),
    heard: Callable[[str], None] = lambda line: None,
    meanwhile: Callable[[], None] = lambda: None,
    also: Optional[Mapping[str, str]] = None,
) -> Done:
    """Runs a command, in an environment that QGIS has left nothing in.

    Args:
        start: what starts a process.
        command: the program and its arguments.
        seconds: how long it may take.
        heard: is given each line of its standard output.
        meanwhile: called several times a second; what it raises ends the command.
        also: more for the command's environment.
    """
    lines: list[str] = []
    until = time.monotonic() + seconds
    try:
        child = start(command, {**clean_environment(), **(also or {})})
    except OSError as error:
        return Done(None, lines, str(error))
    try:
        while not child.over and time.monotonic() < until:
            line = child.line(0.2)
            if line is not None:
                lines.append(without_secrets(line))
                heard(lines[-1])
            meanwhile()
        meanwhile()  # a signal to the whole process group ends both
        return Done(child.code, lines, without_secrets(child.errors()))
    finally:
        child.stop()
