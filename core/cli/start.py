"""Start the command `trapan`: prepare signals, standard streams and OpenMP before the slow imports."""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys
from types import FrameType

from ..engine.openmp import set_waiting

INTERRUPTED = 130
"""Exit code: 128 + SIGINT, as shells report it."""


def main() -> int:
    """Run the command; see `main.main`."""
    _open_streams()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, _leave)
    set_waiting()
    atexit.register(gc.freeze)  # Python's last collection would go through PyTorch for half a second
    from .main import main as command

    return command()


def _leave(number: int, frame: FrameType | None) -> None:
    """Exit at once; while modules are imported there is nothing to clean up.

    An exception would not work, because some modules catch or print it during their import.
    """
    try:
        os.write(2, b"trapan: interrupted\n")
    finally:
        os._exit(INTERRUPTED)


def _open_streams() -> None:
    """Open closed standard streams on the null device; escape characters that an encoding lacks.

    Otherwise the next opened file would get the number of a closed stream, and the output of libraries.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)  # takes the lowest free number, this one
    sys.stdout = sys.stdout or os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = sys.stderr or os.fdopen(2, "w", encoding="utf-8", closefd=False)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
