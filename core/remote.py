"""What the engine reads from, writes to and reports to in a worker: all of it in the process that asks."""

from __future__ import annotations

import time
from dataclasses import astuple
from pathlib import Path
from typing import Any

import numpy as np

from .exchange.task import Engine, Task
from .feedback import Stages
from .scene import chips
from .scene.grid import Relation, Window
from .scene.scene import Pixels
from .schema import plain, read
from .self_test import description
from .slots import COUNT, Slots, parts
from .worker_pipe import Pipe, Told

OFTEN = 0.1
"""Seconds between two words of progress."""


def answer(pipe: Pipe, engine: Engine, request: dict[str, Any]) -> None:
    """Does what a request asks and says what came of it: "describe", "register" or "pansharpen"."""
    if request["what"] == "describe":
        pipe.say("done", **description())
        return
    exchange = _Exchange(pipe, Slots(Path(request["slots"])))
    pipe.say("mapped")
    stages = _Stages(pipe)
    scene = _Scene(exchange, request["scene"])
    seen = chips.read_again(scene, [Window(*place) for place in request["places"]])
    if request["what"] == "register":
        found = engine.register(scene, seen, tuple(request["gains"]), stages)
        pipe.say("done", **plain(found))
        return
    done = engine.pansharpen(scene, seen, _Sink(exchange), read(Task, request["task"]), stages)
    pipe.say("done", **plain(done))


class _Exchange:
    """Pixels through the slots: asked for and waited for, or handed over as soon as a slot is free."""

    def __init__(self, pipe: Pipe, slots: Slots) -> None:
        self._pipe, self._slots = pipe, slots
        self._free = list(range(COUNT))

    def read(self, source: str, bands: int, window: Window) -> Pixels:
        values = np.empty((bands, window.rows, window.cols), np.float32)
        valid = np.empty((window.rows, window.cols), bool)
        for part in parts(bands, window):
            slot = self._take()
            self._pipe.say("read", source=source, window=astuple(part), slot=slot)
            while self._returned() != slot:
                continue
            pixels = self._slots.get(slot, bands, part)
            rows, cols = part.moved(-window.row, -window.col).slices
            values[:, rows, cols], valid[rows, cols] = pixels.values, pixels.valid
        return Pixels(values, valid)

    def write(self, window: Window, fused: Pixels) -> None:
        bands = len(fused.values)
        for part in parts(bands, window):
            rows, cols = part.moved(-window.row, -window.col).slices
            slot = self._take()
            self._slots.put(slot, Pixels(fused.values[:, rows, cols], fused.valid[rows, cols]))
            self._pipe.say("write", bands=bands, window=astuple(part), slot=slot)

    def _take(self) -> int:
        while not self._free:
            self._returned()
        return self._free.pop()

    def _returned(self) -> int:
        """Waits until a slot comes back, filled or written out, and says which."""
        slot = int(self._pipe.hear()["slot"])
        self._free.append(slot)
        return slot


class _Scene:
    """See `scene.Scene`."""

    def __init__(self, exchange: _Exchange, told: dict[str, Any]) -> None:
        self._exchange = exchange
        self.relation = read(Relation, told["relation"])
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

    def __init__(self, pipe: Pipe) -> None:
        super().__init__(Told(pipe), {})
        self._pipe, self._last = pipe, 0.0

    def enter(self, name: str) -> None:
        self._pipe.say("enter", stage=name)

    def at(self, fraction: float) -> None:
        if time.monotonic() - self._last >= OFTEN:
            self._last = time.monotonic()
            self._pipe.say("at", fraction=fraction)
