"""A worker's two pipes to the process that asks: messages in JSON, one a line. They end, and it ends."""

from __future__ import annotations

import json
import os
import queue
import shutil
import signal
import sys
import threading
import time
from typing import IO, Any

from .feedback import Silent

PULSE = 1.0
"""Seconds between two signs of life."""


class Pipe:
    """The two pipes to the process that asks. When it says so or goes, this process ends at once.

    Args:
        heard, told: what it says, line by line, and what it is told.

    The folder that it names as "scratch" is removed then.
    """

    def __init__(self, heard: IO[str], told: IO[str]) -> None:
        self._heard, self._told = heard, told
        self._lock = threading.Lock()
        self._messages: queue.Queue[dict[str, Any]] = queue.Queue()
        for target in (self._listen, self._pulse):
            threading.Thread(target=target, daemon=True).start()

    def say(self, what: str, **more: Any) -> None:
        """Sends a message."""
        line = json.dumps({"what": what, **more}, allow_nan=False)
        with self._lock:
            self._told.write(f"{line}\n")
            self._told.flush()

    def hear(self) -> dict[str, Any]:
        """The next message, waited for."""
        return self._messages.get()

    def _listen(self) -> None:
        scratch = ""
        for line in self._heard:
            message = json.loads(line)
            if message["what"] == "stop":
                break
            if message["what"] == "scratch":
                scratch = message["folder"]
            else:
                self._messages.put(message)
        # Whoever asked has removed it, unless it was killed.
        if scratch:
            shutil.rmtree(scratch, ignore_errors=True)
        os._exit(0)

    def _pulse(self) -> None:
        while True:
            time.sleep(PULSE)
            self.say("alive")


class Told(Silent):
    """A `feedback.Feedback` whose log is that of the process that asks. That one cancels by itself."""

    def __init__(self, pipe: Pipe) -> None:
        self._pipe = pipe

    def info(self, message: str) -> None:
        self._pipe.say("info", line=message)

    def warning(self, message: str) -> None:
        self._pipe.say("warning", line=message)


def own_pipes() -> tuple[IO[str], IO[str]]:
    """The standard input and output, for messages alone: what a library prints goes to the standard error.

    Ctrl+C in a terminal, or its end, reaches the process that asks too, and that one says when to stop.
    """
    for name in ("SIGINT", "SIGHUP"):
        if hasattr(signal, name):  # Windows has no SIGHUP
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    heard, told = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return os.fdopen(heard, encoding="utf-8"), os.fdopen(told, "w", encoding="utf-8")
