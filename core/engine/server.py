"""Run the engine in a worker process and answer one request from the client.

All rasters stay with the client. The server asks it for windows of the scene and hands it the fused windows,
through the slots of `shared_pixels`. `messages` lists the messages; `client` is the other end.
"""

from __future__ import annotations

import json
import os
import queue
import shutil
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

import numpy as np

from .. import version
from ..errors import EngineError, InputError, OutputError
from ..exchange.task import Engine, FusionTask
from ..feedback import SilentFeedback, Stage, Stages
from ..scene.chips import reread_chips
from ..scene.grid import GridAlignment, Window
from ..scene.scene import Pixels
from ..schema import plain, read
from .local import open_local_engine
from .shared_pixels import COUNT, PixelSlots, split_to_slots
from .standard_streams import claim_standard_streams

HEARTBEAT_INTERVAL = 1.0
"""Seconds between two heartbeats: far below the client's HEARTBEAT_TIMEOUT."""

PROGRESS_INTERVAL = 0.1
"""Least seconds between two progress messages: the client polls as often."""


def main() -> None:
    """Greet the client with the version, answer its request and end."""
    pipe = MessagePipe(*claim_standard_streams())
    with pipe.ending_process():
        try:
            request = pipe.receive()
            with open_local_engine(request["device"], request["threads"], PipeFeedback(pipe)) as engine:
                pipe.send("ready")
                answer(pipe, engine, pipe.receive())
        except (InputError, OutputError, EngineError) as error:
            pipe.send("error", kind=type(error).__name__, message=str(error))


def answer(pipe: MessagePipe, engine: Engine, request: dict[str, Any]) -> None:
    """Carry out a request (describe, measure or pansharpen) and send the result.

    Args:
        pipe: the pipe to the client.
        engine: the opened engine.
        request: the client's message.
    """
    if request["type"] == "describe":
        from .self_test import run_self_test  # loads PyTorch

        pipe.send("done", **run_self_test())
        return
    exchange = _PixelExchange(pipe, PixelSlots(Path(request["slots"])))
    pipe.send("mapped")
    stages = _PipeStages(pipe)
    scene = _ClientScene(exchange, request["scene"])
    chips = reread_chips(scene, [read(Window, window) for window in request["chip_windows"]])
    task = read(FusionTask, request["task"])
    if request["type"] == "measure":
        pipe.send("done", **plain(engine.measure(scene, chips, task, stages)))
        return
    pipe.send("done", **plain(engine.pansharpen(scene, chips, _ClientSink(exchange), task, stages)))


class MessagePipe:
    """The two pipes to the client, which is greeted with the version before anything else is sent.

    The process exits at once if the client asks it to or dies.

    Args:
        incoming: the stream with the client's messages.
        outgoing: the stream for the messages to the client.
    """

    def __init__(self, incoming: IO[str], outgoing: IO[str]) -> None:
        self._incoming, self._outgoing = incoming, outgoing
        self._lock = threading.Lock()
        self._messages: queue.Queue[dict[str, Any]] = queue.Queue()
        self._scratch = ""
        self.send("hello", version=version.VERSION)
        for target in (self._listen, self._send_heartbeats):
            threading.Thread(target=target, daemon=True).start()

    def send(self, kind: str, /, **values: Any) -> None:
        """Send a message.

        Args:
            kind: its type.
            **values: its further keys.
        """
        line = json.dumps({"type": kind, **values}, allow_nan=False)
        with self._lock:
            self._outgoing.write(f"{line}\n")
            self._outgoing.flush()

    def receive(self) -> dict[str, Any]:
        """Wait for the next message and return it."""
        return self._messages.get()

    @contextmanager
    def ending_process(self) -> Iterator[None]:
        """End the process after the block, with code 1 and a traceback after an exception.

        It ends by `os._exit`: the normal exit would wait for the thread that reads the pipe.
        """
        code = 1
        try:
            yield
            code = 0
        except Exception:
            traceback.print_exc()
        finally:
            # The client removes the folder itself, unless it was killed.
            if self._scratch:
                shutil.rmtree(self._scratch, ignore_errors=True)
            with suppress(OSError):  # the client is gone
                sys.stderr.flush()
            os._exit(code)

    def _listen(self) -> None:
        with self.ending_process():
            for line in self._incoming:
                message = json.loads(line)
                if message["type"] == "stop":
                    break
                if message["type"] == "scratch":
                    self._scratch = message["folder"]
                else:
                    self._messages.put(message)

    def _send_heartbeats(self) -> None:
        with self.ending_process():
            while True:
                time.sleep(HEARTBEAT_INTERVAL)
                self.send("heartbeat")


class PipeFeedback(SilentFeedback):
    """A `Feedback` that sends the log to the client. It never cancels: the client stops the process."""

    def __init__(self, pipe: MessagePipe) -> None:
        self._pipe = pipe

    def info(self, message: str) -> None:
        self._pipe.send("info", message=message)

    def warning(self, message: str) -> None:
        self._pipe.send("warning", message=message)


class _PipeStages(Stages):
    """Stages that send their progress to the client, which keeps the time."""

    def __init__(self, pipe: MessagePipe) -> None:
        super().__init__(PipeFeedback(pipe), {})
        self._pipe, self._last = pipe, 0.0

    def enter(self, stage: Stage) -> None:
        self._pipe.send("stage", name=str(stage))

    def update(self, fraction: float) -> None:
        if time.monotonic() - self._last >= PROGRESS_INTERVAL:
            self._last = time.monotonic()
            self._pipe.send("progress", fraction=fraction)


class _PixelExchange:
    """Read windows from the client and write windows to it, in parts that fit into slots.

    A read waits for its pixels. A write returns as soon as the pixels are in a free slot. Threads that read
    and write wait for each other.
    """

    def __init__(self, pipe: MessagePipe, slots: PixelSlots) -> None:
        self._pipe, self._slots = pipe, slots
        self._lock = threading.Lock()
        self._free = list(range(COUNT))

    def read(self, source: str, bands: int, window: Window) -> Pixels:
        """Read a window of the "pan" or the "ms" source."""
        values = np.empty((bands, window.rows, window.cols), np.float32)
        valid = np.empty((window.rows, window.cols), bool)
        for part in split_to_slots(bands, window):
            rows, cols = part.relative_to(window).slices
            with self._lock:
                slot = self._take_slot()
                self._pipe.send("read", source=source, window=asdict(part), slot=slot)
                while self._wait_for_slot() != slot:
                    continue
                pixels = self._slots.get(slot, bands, part)
                values[:, rows, cols], valid[rows, cols] = pixels.values, pixels.valid
        return Pixels(values, valid)

    def write(self, window: Window, fused: Pixels) -> None:
        """Write the fused pixels of a window."""
        bands = len(fused.values)
        for part in split_to_slots(bands, window):
            rows, cols = part.relative_to(window).slices
            with self._lock:
                slot = self._take_slot()
                self._slots.put(slot, Pixels(fused.values[:, rows, cols], fused.valid[rows, cols]))
                self._pipe.send("write", bands=bands, window=asdict(part), slot=slot)

    def _take_slot(self) -> int:
        while not self._free:
            self._wait_for_slot()
        return self._free.pop()

    def _wait_for_slot(self) -> int:
        """Wait until the client has filled or written a slot, and return its number."""
        slot = int(self._pipe.receive()["slot"])
        self._free.append(slot)
        return slot


class _ClientScene:
    """A `Scene` whose windows the client reads.

    Args:
        exchange: passes the pixels.
        description: alignment, number of bands and names, as the client sends them.
    """

    def __init__(self, exchange: _PixelExchange, description: dict[str, Any]) -> None:
        self._exchange = exchange
        self.alignment = read(GridAlignment, description["alignment"])
        self.bands = int(description["bands"])
        self.names = (description["names"][0], description["names"][1])
        self.band_labels = tuple(map(str, description["band_labels"]))

    def read_pan(self, window: Window) -> Pixels:
        return self._exchange.read("pan", 1, window)

    def read_ms(self, window: Window) -> Pixels:
        return self._exchange.read("ms", self.bands, window)


class _ClientSink:
    """A `Sink` whose windows the client writes."""

    def __init__(self, exchange: _PixelExchange) -> None:
        self.write = exchange.write
