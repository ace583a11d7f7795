"""The feedback for the terminal: log lines and, on a terminal, a progress bar; and printing of results."""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import contextmanager
from types import FrameType
from typing import Callable, ContextManager, Iterator, TextIO

from ..errors import OutputError
from ..redaction import printable, safe_to_show

BAR_LENGTH = 30
"""Characters of the progress bar; leaves 40 of an 80-column terminal to the stage."""

REDRAW_INTERVAL = 0.1
"""Seconds between two drawings of the bar; more often looks no smoother."""


class Console:
    """Writes the log to a stream, and a progress bar below it if the stream is a terminal.

    See `feedback.Feedback`.

    Args:
        stream: usually the standard error, so that the standard output holds only the result.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._terminal = stream.isatty()
        self._stage = ""
        self._left = ""
        self._fraction = 0.0
        self._last_drawn = 0.0
        self._cancelled = False

    def set_progress(self, fraction: float) -> None:
        self._fraction = fraction
        if self._terminal and time.monotonic() - self._last_drawn >= REDRAW_INTERVAL:
            self._draw()

    def set_stage(self, name: str) -> None:
        self._stage = name
        if self._terminal:
            self._draw()
        else:
            self._write_line(name.capitalize())

    def set_time_left(self, seconds: float) -> None:
        self._left = f", {seconds:.0f} s left"

    def set_status(self, text: str) -> None:
        """Set the text next to the bar; it does not go into the log."""
        self._stage = text

    def info(self, message: str) -> None:
        self._write_line(message)

    def warning(self, message: str) -> None:
        self._write_line(f"Warning: {message}")

    def is_cancelled(self) -> bool:
        return self._cancelled

    def cancel(self) -> None:
        """Ask the engine to stop; safe in a signal handler."""
        self._cancelled = True

    def end(self) -> None:
        """Remove the bar."""
        if self._terminal:
            self._write(f"\r{' ' * self._width()}\r")

    def _write_line(self, text: str) -> None:
        self.end()
        self._write(f"{safe_to_show(text)}\n")
        if self._terminal and self._stage:
            self._draw()

    def _draw(self) -> None:
        self._last_drawn = time.monotonic()
        filled = int(BAR_LENGTH * self._fraction)
        bar = "#" * filled + "-" * (BAR_LENGTH - filled)
        text = f"[{bar}] {100 * self._fraction:3.0f} %  {printable(self._stage)}{self._left}"
        width = self._width()
        self._write(f"\r{text[:width].ljust(width)}")

    def _width(self) -> int:
        """Return the terminal's width less one, since a full line would wrap; 79 if it is unknown."""
        try:
            return (os.get_terminal_size(self._stream.fileno()).columns or 80) - 1
        except OSError:  # the null device of Windows says that it is a terminal
            return 79

    def _write(self, text: str) -> None:
        """Write to the stream; any error counts as a closed pipe."""
        try:
            self._stream.write(text)
            self._stream.flush()
        except OSError as error:
            raise BrokenPipeError(*error.args) from error


@contextmanager
def terminal_console() -> Iterator[Console]:
    """Open a console on the standard error while a job runs.

    The first signal to end (Ctrl+C, SIGTERM, SIGHUP) asks the engine to stop at its next poll. A second one
    raises `KeyboardInterrupt`. Either way, unfinished files are removed.
    """
    console = Console(sys.stderr)

    def stop(number: int, frame: FrameType | None) -> None:
        console.cancel()
        signal.signal(number, signal.default_int_handler)

    try:
        with _handling(stop):
            yield console
    finally:
        console.end()


def interruptible() -> ContextManager[None]:
    """Let the same signals raise `KeyboardInterrupt`, for code that cleans up when it is interrupted."""
    return _handling(signal.default_int_handler)


@contextmanager
def _handling(handler: Callable[[int, FrameType | None], object]) -> Iterator[None]:
    """Install a handler for the signals that ask a process to end, and restore the previous ones."""
    previous = {number: signal.getsignal(number) for number in _end_signals()}
    for number in previous:
        signal.signal(number, handler)
    try:
        yield
    finally:
        for number, previous_handler in previous.items():
            signal.signal(number, previous_handler)


def _end_signals() -> Iterator[int]:
    """Yield the signals that ask a process to end; under `nohup`, SIGHUP is ignored and left out."""
    yield signal.SIGINT
    yield signal.SIGTERM
    hang_up = getattr(signal, "SIGHUP", None)  # Windows has none
    if hang_up is not None and signal.getsignal(hang_up) != signal.SIG_IGN:
        yield hang_up


def print_result(text: str) -> None:
    """Print the result of a finished job; a closed pipe, such as after `head`, is not an error.

    Control characters other than line breaks are escaped.
    """
    with printing():
        print(printable(text, keep="\n"))


@contextmanager
def printing() -> Iterator[None]:
    """Print to the standard output; a closed pipe, such as after `head`, ends the block without an error.

    Raises:
        OutputError: the standard output can't be written, for example because a disk is full.
    """
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        discard_output()
    except OSError as error:
        discard_output(sys.stdout)
        raise OutputError(
            f"the standard output can't be written ({error.strerror}): redirect it elsewhere; the output "
            "files are complete"
        ) from error


def complain(text: str) -> None:
    """Print an error to the standard error, if it can be written."""
    try:
        print(f"trapan: {safe_to_show(text)}", file=sys.stderr, flush=True)
    except OSError:
        discard_output()


def discard_output(*streams: TextIO) -> None:
    """Redirect the streams to the null device; both standard streams if none is given."""
    null_device = os.open(os.devnull, os.O_WRONLY)
    for stream in streams or (sys.stdout, sys.stderr):
        os.dup2(null_device, stream.fileno())
    os.close(null_device)
