"""Start the command `trapan`: prepare for interrupts and unusual standard streams, then import the rest."""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType
from typing import Optional

INTERRUPTED = 130


def main() -> int:
    """Run the command; see `cli.main`."""
    _open_streams()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, _leave)
    from .main import main as command

    return command()


def _leave(number: int, frame: Optional[FrameType]) -> None:
    """End the process at once: while modules are imported there is nothing to clean up.

    An exception would not do, since some modules swallow it or print it while they are imported.
    """
    try:
        os.write(2, b"trapan: interrupted\n")
    finally:
        os._exit(INTERRUPTED)


def _open_streams() -> None:
    """Give closed standard streams a place to write to, and print what an encoding lacks as escapes.

    Else the next file that is opened takes the number of a closed stream, and gets what libraries print.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)  # the lowest number that is free: this
    sys.stdout = sys.stdout or os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = sys.stderr or os.fdopen(2, "w", encoding="utf-8", closefd=False)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
