"""A process of its own that is talked to line by line, over its standard streams."""

from __future__ import annotations

import os
import queue
import shutil
import subprocess  # nosec B404
import threading
import time
from pathlib import Path
from typing import IO, Callable, Mapping, NamedTuple, Optional, Protocol, Sequence, cast

from ..redaction import without_secrets
from .interpreter import clean_environment

# MERGED-DOC """A command that is run to its end and heard meanwhile."""
LONGEST = 64 << 20
"""Bytes of a line; what is longer is cut, and so not understood."""

TAIL = 4096
"""Letters of the standard error that are kept: its end."""

GRACE = 2.0
"""Seconds that a process is given to end when it is asked to, before it is killed."""


class Child(Protocol):
    """A started process. For one thread."""

    def send(self, line: str) -> None:
        """Writes a line to its standard input; nothing where it has ended, which :attr:`over` tells."""

    def line(self, seconds: float) -> Optional[str]:
        """The next line of its standard output; None where none comes in that time, or none will."""

    @property
    def over(self) -> bool:
        """Whether it has ended and all its lines have been read."""

    @property
    def code(self) -> Optional[int]:
        """Its exit code, or less than 0 the signal that ended it; None while it runs."""

    def errors(self) -> str:
        """The end of what it has written to its standard error."""

    def stop(self) -> None:
        """Ends it, by force where it does not go by itself, and waits for its end."""


Start = Callable[[Sequence[str], Mapping[str, str]], Child]
"""From a command and the environment it gets, the started process.

Raises:
    OSError: it can't be started.
"""


def wait(child: Child, seconds: float) -> bool:
    """Whether a process ends in that time; what it says meanwhile goes unheard."""
    until = time.monotonic() + seconds
    while not child.over and time.monotonic() < until:
        child.line(0.05)
    return child.over


def start(command: Sequence[str], environment: Mapping[str, str]) -> Child:
    """A process through Python's own means. See `Start`."""
    return _Process(command, environment)


class _Process:
    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        pipe = subprocess.PIPE
        # no shell, and a command that `interpreter` or `command` has found
        self._process = subprocess.Popen(  # nosec B603
            list(command),
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            env=dict(environment),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._lines: queue.Queue[Optional[str]] = queue.Queue()
        self._ended = False
        self._errors = ""
        self._threads = [
            threading.Thread(target=target, args=(stream,), daemon=True)
            for target, stream in (
                (self._read_lines, self._process.stdout),
                (self._read_errors, self._process.stderr),
            )
        ]
        for thread in self._threads:
            thread.start()

    def send(self, line: str) -> None:
        stream = cast(IO[bytes], self._process.stdin)
        try:
            stream.write(f"{line}\n".encode())
            stream.flush()
        except OSError:  # a broken pipe, on Windows an invalid argument
            self._process.poll()

    def line(self, seconds: float) -> Optional[str]:
        if self._ended:
            return None
        try:
            line = self._lines.get(timeout=seconds)
        except queue.Empty:
            return None
        self._ended = line is None
        return line

    @property
    def over(self) -> bool:
        return self._ended and self._process.poll() is not None

    @property
    def code(self) -> Optional[int]:
        return self._process.poll()

    def errors(self) -> str:
        if self.over:
            self._threads[1].join(GRACE)
        return self._errors

    def stop(self) -> None:
        for end in (self._process.terminate, self._process.kill):
            if self._process.poll() is None:
                end()
                try:
                    self._process.wait(GRACE)
                except subprocess.TimeoutExpired:
                    continue
        _close(self._process.stdin)
        for thread, stream in zip(self._threads, (self._process.stdout, self._process.stderr)):
            thread.join(GRACE / 2)
            if not thread.is_alive():  # else a process of the child's own holds the pipe, and closing waits
                _close(stream)

    def _read_lines(self, stream: IO[bytes]) -> None:
        for line in iter(lambda: stream.readline(LONGEST), b""):
            self._lines.put(line.decode(errors="replace").rstrip("\r\n"))
        self._lines.put(None)

    def _read_errors(self, stream: IO[bytes]) -> None:
        for part in iter(lambda: os.read(stream.fileno(), TAIL), b""):
            self._errors = (self._errors + part.decode(errors="replace"))[-TAIL:]


def _close(stream: Optional[IO[bytes]]) -> None:
    """Closes a pipe; what could not be sent through it any more is of no use to anybody."""
    if stream is not None:
        try:
            stream.close()
        except OSError:
            return


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
