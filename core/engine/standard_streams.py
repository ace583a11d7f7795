"""Reserve the standard streams of a worker process for messages."""

from __future__ import annotations

import os
import signal
import sys
from typing import IO


def claim_standard_streams() -> tuple[IO[str], IO[str]]:
    """Reserve standard input and output for messages and return both.

    Anything that a library prints afterwards goes to standard error. Standard input is empty for libraries:
    on Windows, many of them ask for its type when they are loaded, and would wait as long as a thread reads
    messages from it. SIGINT and SIGHUP are ignored, because Ctrl+C and closing a terminal also signal the
    process at the other end, which then tells the worker to stop.
    """
    for name in ("SIGINT", "SIGHUP"):
        if hasattr(signal, name):  # Windows has no SIGHUP
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    incoming, outgoing = os.dup(0), os.dup(1)
    empty = os.open(os.devnull, os.O_RDONLY)
    os.dup2(empty, 0)
    os.close(empty)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    # A wrong byte must not lose the lines before it, which are decoded together with it.
    messages = os.fdopen(incoming, encoding="utf-8", errors="replace")
    return messages, os.fdopen(outgoing, "w", encoding="utf-8")
