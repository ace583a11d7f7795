"""The engine in a process of its own: answers one request, pixel by pixel through the process that asks.

`worker_engine` is the other end. Nothing here knows GDAL or QGIS.
"""

from __future__ import annotations

import json
import os
import queue
import shutil
import signal
import sys
import threading
import time
import traceback
from dataclasses import astuple
from pathlib import Path
from typing import IO, Any

import numpy as np

from .. import version
from ..errors import EngineError, InputError, OutputError
from ..exchange.task import Engine, FusionTask
from ..feedback import SilentFeedback, Stages
from ..scene import chips
from ..scene.grid import GridAlignment, Window
from ..scene.scene import Pixels
from ..schema import plain, read
from .local import open_local_engine
from .self_test import run_self_test
from .shared_pixels import COUNT, PixelSlots, split_to_slots

# MERGED-DOC """A worker's two pipes to the process that asks: messages in JSON, one a line. They end, and it ends."""
# MERGED-DOC """What the engine reads from, writes to and reports to in a worker: all of it in the process that asks."""


def main() -> None:
    """Says which version this is, answers the one request that comes, and ends.

    It ends at once: Python's own way waits for threads, one of which listens.
    """
    pipe = MessagePipe(*own_pipes())
    pipe.send("hello", version=version.VERSION)
    code = 0
    try:
        _answer(pipe)
    except (InputError, OutputError, EngineError) as error:
        pipe.send("failed", kind=type(error).__name__, sentence=str(error))
    except Exception:
        traceback.print_exc()
        code = 1
    sys.stderr.flush()
    os._exit(code)


def _answer(pipe: MessagePipe) -> None:
    request = pipe.receive()
    with open_local_engine(request["device"], request["threads"], PipeFeedback(pipe)) as engine:
        pipe.send("ready")
        pass  # MOVED

        answer(pipe, engine, pipe.receive())


PULSE = 1.0
"""Seconds between two signs of life."""


class MessagePipe:
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

    def send(self, what: str, **more: Any) -> None:
        """Sends a message."""
        line = json.dumps({"what": what, **more}, allow_nan=False)
        with self._lock:
            self._told.write(f"{line}\n")
            self._told.flush()

    def receive(self) -> dict[str, Any]:
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
            self.send("alive")


class PipeFeedback(SilentFeedback):
    """A `feedback.Feedback` whose log is that of the process that asks. That one cancels by itself."""

    def __init__(self, pipe: MessagePipe) -> None:
        self._pipe = pipe

    def info(self, message: str) -> None:
        self._pipe.send("info", line=message)

    def warning(self, message: str) -> None:
        self._pipe.send("warning", line=message)


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


OFTEN = 0.1
"""Seconds between two words of progress."""


def answer(pipe: MessagePipe, engine: Engine, request: dict[str, Any]) -> None:
    """Does what a request asks and says what came of it: "describe", "register" or "pansharpen"."""
    if request["what"] == "describe":
        pipe.send("done", **run_self_test())
        return
    exchange = _Exchange(pipe, PixelSlots(Path(request["slots"])))
    pipe.send("mapped")
    stages = _Stages(pipe)
    scene = _Scene(exchange, request["scene"])
    seen = chips.reread_chips(scene, [Window(*place) for place in request["places"]])
    if request["what"] == "register":
        found = engine.find_phase(scene, seen, tuple(request["gains"]), stages)
        pipe.send("done", **plain(found))
        return
    done = engine.pansharpen(scene, seen, _Sink(exchange), read(FusionTask, request["task"]), stages)
    pipe.send("done", **plain(done))


class _Exchange:
    """Pixels through the slots: asked for and waited for, or handed over as soon as a slot is free."""

    def __init__(self, pipe: MessagePipe, slots: PixelSlots) -> None:
        self._pipe, self._slots = pipe, slots
        self._free = list(range(COUNT))

    def read(self, source: str, bands: int, window: Window) -> Pixels:
        values = np.empty((bands, window.rows, window.cols), np.float32)
        valid = np.empty((window.rows, window.cols), bool)
        for part in split_to_slots(bands, window):
            slot = self._take()
            self._pipe.send("read", source=source, window=astuple(part), slot=slot)
            while self._returned() != slot:
                continue
            pixels = self._slots.get(slot, bands, part)
            rows, cols = part.moved(-window.row, -window.col).slices
            values[:, rows, cols], valid[rows, cols] = pixels.values, pixels.valid
        return Pixels(values, valid)

    def write(self, window: Window, fused: Pixels) -> None:
        bands = len(fused.values)
        for part in split_to_slots(bands, window):
            rows, cols = part.moved(-window.row, -window.col).slices
            slot = self._take()
            self._slots.put(slot, Pixels(fused.values[:, rows, cols], fused.valid[rows, cols]))
            self._pipe.send("write", bands=bands, window=astuple(part), slot=slot)

    def _take(self) -> int:
        while not self._free:
            self._returned()
        return self._free.pop()

    def _returned(self) -> int:
        """Waits until a slot comes back, filled or written out, and says which."""
        slot = int(self._pipe.receive()["slot"])
        self._free.append(slot)
        return slot


class _Scene:
    """See `scene.Scene`."""

    def __init__(self, exchange: _Exchange, told: dict[str, Any]) -> None:
        self._exchange = exchange
        self.alignment = read(GridAlignment, told["relation"])
        self.bands = int(told["bands"])
        self.names = (told["names"][0], told["names"][1])

    def read_pan(self, window: Window) -> Pixels:
        return self._exchange.read("pan", 1, window)

    def read_ms(self, window: Window) -> Pixels:
        return self._exchange.read("ms", self.bands, window)


class _Sink:
    """See `scene.Sink`."""

    def __init__(self, exchange: _Exchange) -> None:
        self.write = exchange.write


class _Stages(Stages):
    """Stages whose progress the process that asks hears of; it keeps the time."""

    def __init__(self, pipe: MessagePipe) -> None:
        super().__init__(PipeFeedback(pipe), {})
        self._pipe, self._last = pipe, 0.0

    def enter(self, name: str) -> None:
        self._pipe.send("enter", stage=name)

    def at(self, fraction: float) -> None:
        if time.monotonic() - self._last >= OFTEN:
            self._last = time.monotonic()
            self._pipe.send("at", fraction=fraction)
