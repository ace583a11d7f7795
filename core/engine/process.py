"""Start a subprocess and exchange lines with it over its standard streams."""

from __future__ import annotations

import os
import queue
import shutil
import subprocess  # nosec B404
import threading
import time
from pathlib import Path
from typing import IO, Callable, Mapping, NamedTuple, Protocol, Sequence, cast

from ..redaction import without_secrets
from .interpreter import clean_environment

LONGEST_LINE = 64 << 20
"""Bytes of a line; a longer one is cut and then fails to parse. No message comes near."""

STDERR_TAIL = 4096
"""Characters of the standard error that are kept: enough for the end of a traceback."""

STOP_TIMEOUT = 2.0
"""Seconds that a process gets to end by itself before it is killed."""

DRAIN_TIMEOUT = 2.0
"""Seconds in which the last lines of an ended process arrive, if its own child still holds the pipe open."""

UTF_8 = ("-X", "utf8")
"""Options of a Python whose output is read: on Windows it would write in the code page of the system."""


class Subprocess(Protocol):
    """A started process. Only one thread may use it."""

    def send(self, line: str) -> None:
        """Write a line to the standard input; do nothing if the process has ended."""

    def read_line(self, timeout: float) -> str | None:
        """Read the next line of the standard output.

        Args:
            timeout: seconds to wait for it.

        Returns:
            The line, or None if none arrives in time or the output has ended.
        """

    @property
    def pid(self) -> int:
        """The process ID."""

    @property
    def has_ended(self) -> bool:
        """Whether the process has ended and all its lines have been read; its children may still run."""

    @property
    def exit_code(self) -> int | None:
        """The exit code, or the negative number of the signal that ended it; None while it runs."""

    def stderr_tail(self) -> str:
        """Return the last characters of the standard error."""

    def stop(self) -> None:
        """Terminate the process, kill it if it does not end, and wait for its end."""


StartProcess = Callable[[Sequence[str], Mapping[str, str]], Subprocess]
"""Starts a command with an environment and returns the process.

Raises:
    OSError: the command can't be started.
"""


def start_process(command: Sequence[str], environment: Mapping[str, str]) -> Subprocess:
    """Start a process; on Windows it opens no console window. A `StartProcess`.

    Args:
        command: path of the program, and its arguments.
        environment: all of its environment variables.

    Raises:
        OSError: the command can't be started.
    """
    return _PopenSubprocess(command, environment)


def wait_for_exit(process: Subprocess, timeout: float) -> bool:
    """Wait until a process ends, dropping its output, and tell whether it did.

    Args:
        process: the process.
        timeout: seconds to wait.
    """
    deadline = time.monotonic() + timeout
    while not process.has_ended and time.monotonic() < deadline:
        process.read_line(0.05)
    return process.has_ended


class CompletedCommand(NamedTuple):
    """How a command ended.

    Attributes:
        exit_code: its exit code; None if it could not be started or took too long.
        lines: its standard output.
        stderr_tail: the last characters of its standard error.
    """

    exit_code: int | None
    lines: list[str]
    stderr_tail: str


def run_command(
    start_process: StartProcess,
    command: Sequence[str],
    timeout: float = float("inf"),
    on_line: Callable[[str], None] = lambda line: None,
    on_poll: Callable[[], None] = lambda: None,
    extra_environment: Mapping[str, str] | None = None,
) -> CompletedCommand:
    """Run a command to its end, in this process's environment without the variables of QGIS.

    Args:
        start_process: the function that starts a process.
        command: path of the program, and its arguments.
        timeout: seconds that it may take.
        on_line: takes each line of its standard output, without secrets.
        on_poll: called several times a second; an exception from it ends the command.
        extra_environment: further environment variables.

    Returns:
        How it ended, with secrets hidden in its output.
    """
    lines: list[str] = []
    deadline = time.monotonic() + timeout
    try:
        process = start_process(command, {**clean_environment(), **(extra_environment or {})})
    except OSError as error:
        return CompletedCommand(None, lines, str(error))
    try:
        while not process.has_ended and time.monotonic() < deadline:
            line = process.read_line(0.2)
            if line is not None:
                lines.append(without_secrets(line))
                on_line(lines[-1])
            on_poll()
        on_poll()  # Ctrl+C ends the whole process group: that is a cancellation, not a failed command.
        return CompletedCommand(process.exit_code, lines, without_secrets(process.stderr_tail()))
    finally:
        process.stop()


def find_program(name: str, path: str | None = None) -> str | None:
    """Find a program on the search path, but never in the working folder.

    The user's data lie in the working folder, and Windows looks there first.

    Args:
        name: name of the program.
        path: the folders to search, separated as in PATH; None for PATH itself.

    Returns:
        Its absolute path, or None if it is not found.
    """
    folders = (os.environ.get("PATH", os.defpath) if path is None else path).split(os.pathsep)
    absolute = os.pathsep.join(folder for folder in folders if Path(folder).is_absolute())
    program = shutil.which(name, path=absolute)
    return program if program and Path(program).is_absolute() else None


class _PopenSubprocess:
    """A `Subprocess` whose two output streams are read by threads."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        pipe = subprocess.PIPE
        # No shell. The program is one that `find_interpreter` or `find_program` has found.
        self._process = subprocess.Popen(  # nosec B603
            list(command),
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            env=dict(environment),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._output_ended = False
        self._ended_at = 0.0
        self._stderr_tail = ""
        self._threads = [
            threading.Thread(target=target, args=(stream,), daemon=True)
            for target, stream in (
                (self._read_stdout, self._process.stdout),
                (self._read_stderr, self._process.stderr),
            )
        ]
        for thread in self._threads:
            thread.start()

    def send(self, line: str) -> None:
        stream = cast(IO[bytes], self._process.stdin)
        try:
            stream.write(f"{line}\n".encode())
            stream.flush()
        except OSError:  # a broken pipe; on Windows an invalid argument
            self._process.poll()

    def read_line(self, timeout: float) -> str | None:
        if self._output_ended:
            return None
        try:
            line = self._lines.get(timeout=timeout)
        except queue.Empty:
            return None
        self._output_ended = line is None
        return line

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def has_ended(self) -> bool:
        if self._process.poll() is None:
            return False
        self._ended_at = self._ended_at or time.monotonic()
        silent = self._lines.empty() and time.monotonic() - self._ended_at > DRAIN_TIMEOUT
        return self._output_ended or silent

    @property
    def exit_code(self) -> int | None:
        return self._process.poll()

    def stderr_tail(self) -> str:
        if self.has_ended:
            self._threads[1].join(STOP_TIMEOUT)
        return self._stderr_tail

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
            # A grandchild may still hold the pipe; then closing the stream would block.
            if not thread.is_alive():
                _close(stream)

    def _read_stdout(self, stream: IO[bytes]) -> None:
        for line in iter(lambda: stream.readline(LONGEST_LINE), b""):
            self._lines.put(line.decode(errors="replace").rstrip("\r\n"))
        self._lines.put(None)

    def _read_stderr(self, stream: IO[bytes]) -> None:
        for chunk in iter(lambda: os.read(stream.fileno(), STDERR_TAIL), b""):
            self._stderr_tail = (self._stderr_tail + chunk.decode(errors="replace"))[-STDERR_TAIL:]


def _close(stream: IO[bytes] | None) -> None:
    """Close a pipe and ignore the error where unsent data is left in it."""
    if stream is not None:
        try:
            stream.close()
        except OSError:
            return
