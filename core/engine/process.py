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

STOP_TIMEOUT = 2.0
"""Seconds that a process is given to end when it is asked to, before it is killed."""


class Subprocess(Protocol):
    """A started process. For one thread."""

    def send(self, line: str) -> None:
        """Writes a line to its standard input; nothing where it has ended, which :attr:`over` tells."""

    def read_line(self, seconds: float) -> Optional[str]:
        """The next line of its standard output; None where none comes in that time, or none will."""

    @property
    def has_ended(self) -> bool:
        """Whether it has ended and all its lines have been read."""

    @property
    def exit_code(self) -> Optional[int]:
        """Its exit code, or less than 0 the signal that ended it; None while it runs."""

    def stderr_tail(self) -> str:
        """The end of what it has written to its standard error."""

    def stop(self) -> None:
        """Ends it, by force where it does not go by itself, and waits for its end."""


StartProcess = Callable[[Sequence[str], Mapping[str, str]], Subprocess]
"""From a command and the environment it gets, the started process.

Raises:
    OSError: it can't be started.
"""


def wait_for_exit(child: Subprocess, timeout: float) -> bool:
    """Whether a process ends in that time; what it says meanwhile goes unheard."""
    until = time.monotonic() + timeout
    while not child.has_ended and time.monotonic() < until:
        child.read_line(0.05)
    return child.has_ended


def start_process(command: Sequence[str], environment: Mapping[str, str]) -> Subprocess:
    """A process through Python's own means. See `StartProcess`."""
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

    def read_line(self, seconds: float) -> Optional[str]:
        if self._ended:
            return None
        try:
            line = self._lines.get(timeout=seconds)
        except queue.Empty:
            return None
        self._ended = line is None
        return line

    @property
    def has_ended(self) -> bool:
        return self._ended and self._process.poll() is not None

    @property
    def exit_code(self) -> Optional[int]:
        return self._process.poll()

    def stderr_tail(self) -> str:
        if self.has_ended:
            self._threads[1].join(STOP_TIMEOUT)
        return self._errors

    def stop(self) -> None:
        for end in (self._process.terminate, self._process.kill):
            if self._process.poll() is None:
                end()
                try:
                    self._process.wait(STOP_TIMEOUT)
                except subprocess.TimeoutExpired:
                    continue
        _close(self._process.stdin)
        for thread, stream in zip(self._threads, (self._process.stdout, self._process.stderr)):
            thread.join(STOP_TIMEOUT / 2)
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


class CompletedCommand(NamedTuple):
    """How a command ended.

    Attributes:
        exit_code: its exit code; None where it could not be started or did not end in time.
        lines: its standard output.
        stderr_tail: the end of its standard error.
    """

    exit_code: Optional[int]
    lines: list[str]
    stderr_tail: str


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


def run_command(
    start_process: StartProcess,
    command: Sequence[str],
    timeout: float = float("inf"),
    on_line: Callable[[str], None] = lambda line: None,
    on_poll: Callable[[], None] = lambda: None,
    extra_environment: Optional[Mapping[str, str]] = None,
) -> CompletedCommand:
    """Runs a command, in an environment that QGIS has left nothing in.

    Args:
        start_process: what starts a process.
        command: the program and its arguments.
        timeout: how long it may take.
        on_line: is given each line of its standard output.
        on_poll: called several times a second; what it raises ends the command.
        extra_environment: more for the command's environment.
    """
    lines: list[str] = []
    until = time.monotonic() + timeout
    try:
        child = start_process(command, {**clean_environment(), **(extra_environment or {})})
    except OSError as error:
        return CompletedCommand(None, lines, str(error))
    try:
        while not child.has_ended and time.monotonic() < until:
            line = child.read_line(0.2)
            if line is not None:
                lines.append(without_secrets(line))
                on_line(lines[-1])
            on_poll()
        on_poll()  # a signal to the whole process group ends both
        return CompletedCommand(child.exit_code, lines, without_secrets(child.stderr_tail()))
    finally:
        child.stop()
