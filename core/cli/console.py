"""A feedback for the terminal: log lines and, where a person is looking, a progress bar."""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import contextmanager
from types import FrameType
from typing import Callable, ContextManager, Iterator, Optional, TextIO

from ..errors import OutputError
from ..redaction import printable, safe_to_show

BAR = 30
REDRAW = 0.1
"""Seconds between two drawings of the bar."""


class Console:
    """Writes the log to a stream, and below it a bar where the stream is a terminal. See `feedback.Feedback`.

    Args:
        stream: the standard error, as a rule, so that the standard output holds nothing but the result.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._terminal = stream.isatty()
        self._stage = ""
        self._fraction = 0.0
        self._drawn = 0.0
        self._cancelled = False

    def set_progress(self, fraction: float) -> None:
        self._fraction = fraction
        if self._terminal and time.monotonic() - self._drawn >= REDRAW:
            self._draw()

    def set_stage(self, name: str) -> None:
        self._stage = name
        if self._terminal:
            self._draw()
        else:
            self._line(name.capitalize())

    def set_status(self, text: str) -> None:
        """What stands beside the bar, and goes into no log."""
        self._stage = text

    def info(self, message: str) -> None:
        self._line(message)

    def warning(self, message: str) -> None:
        self._line(f"Warning: {message}")

    def is_cancelled(self) -> bool:
        return self._cancelled

    def cancel(self) -> None:
        """Asks the engine to stop; safe in a signal handler."""
        self._cancelled = True

    def end(self) -> None:
        """Takes the bar away."""
        if self._terminal:
            self._write(f"\r{' ' * self._width()}\r")

    def _line(self, text: str) -> None:
        self.end()
        self._write(f"{safe_to_show(text)}\n")
        if self._terminal and self._stage:
            self._draw()

    def _draw(self) -> None:
        self._drawn = time.monotonic()
        full = int(BAR * self._fraction)
        text = f"[{'#' * full}{'-' * (BAR - full)}] {100 * self._fraction:3.0f} %  {printable(self._stage)}"
        width = self._width()
        self._write(f"\r{text[:width].ljust(width)}")

    def _width(self) -> int:
        """One column less than the terminal's: a full line would wrap. Some terminals don't know theirs."""
        return (os.get_terminal_size(self._stream.fileno()).columns or 80) - 1

    def _write(self, text: str) -> None:
        """Write to the stream; one that takes no more counts as one that nobody reads any more."""
        try:
            self._stream.write(text)
            self._stream.flush()
        except OSError as error:
            raise BrokenPipeError(*error.args) from error


@contextmanager
def terminal_console() -> Iterator[Console]:
    """A console on the standard error while a job runs.

    Ctrl+C, and what a system sends that shuts down or a terminal that closes, stops the engine where it can
    clean up; a second one is obeyed at once, and still leaves nothing behind.
    """
    console = Console(sys.stderr)

    def stop(number: int, frame: Optional[FrameType]) -> None:
        console.cancel()
        signal.signal(number, signal.default_int_handler)

    try:
        with _handling(stop):
            yield console
    finally:
        console.end()


def interruptible() -> ContextManager[None]:
    """Let the same signals raise `KeyboardInterrupt` meanwhile, for work that cleans up on its way out."""
    return _handling(signal.default_int_handler)


@contextmanager
def _handling(handler: Callable[[int, Optional[FrameType]], object]) -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in _stopping()}
    for number in before:
        signal.signal(number, handler)
    try:
        yield
    finally:
        for number, usual in before.items():
            signal.signal(number, usual)


def _stopping() -> Iterator[int]:
    """The signals that ask a process to end; not the closing of the terminal under `nohup`."""
    yield signal.SIGINT
    yield signal.SIGTERM
    hang_up = getattr(signal, "SIGHUP", None)  # Windows has none
    if hang_up is not None and signal.getsignal(hang_up) != signal.SIG_IGN:
        yield hang_up


def print_result(text: str) -> None:
    """Prints the result of work that is done; a reader that has gone, such as `head`, undoes none of it.

    Control characters other than line breaks are escaped.
    """
    with printing():
        print(printable(text, keep="\n"))


@contextmanager
def printing() -> Iterator[None]:
    """Print to the standard output; a reader that has gone, such as `head`, ends that without an error.

    Raises:
        OutputError: it can't be written, such as to a full disk.
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
            f"the standard output can't be written ({error.strerror}): send it elsewhere; files that were "
            "written before are whole"
        ) from error


def complain(text: str) -> None:
    """Print a sentence to the standard error, if that can be written to."""
    try:
        print(f"trapan: {safe_to_show(text)}", file=sys.stderr, flush=True)
    except OSError:
        discard_output()


def discard_output(*streams: TextIO) -> None:
    """Let what is still to be printed go nowhere, to both standard streams where none is named."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams or (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
