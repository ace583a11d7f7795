"""The worker's end: pixels through slots, and standard streams that carry only messages."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("torch")

from trapan.core.engine import client, server, shared_pixels
from trapan.core.exchange.settings import preset_settings
from trapan.core.exchange.task import FusionTask
from trapan.core.scene.chips import read_chips
from trapan.core.scene.grid import Window
from trapan.core.scene.scene import ArrayScene, Pixels
from trapan.core.schema import plain
from trapan.tests.platforms import POSIX


class Client:
    """The other end of a pipe and its slots: serves a scene and keeps what is written.

    Args:
        scene: the scene.
        slots: the slots that the server uses too.
    """

    def __init__(self, scene: ArrayScene, slots: shared_pixels.PixelSlots) -> None:
        self.scene, self.slots = scene, slots
        size = scene.alignment.pan.size
        self.written = np.zeros((scene.bands, size.rows, size.cols), np.float32)
        self.types: list[str] = []
        self._returned: list[int] = []

    def send(self, kind: str, /, **values: Any) -> None:
        self.types.append(kind)
        if kind == "read":
            read = self.scene.read_pan if values["source"] == "pan" else self.scene.read_ms
            self.slots.put(values["slot"], read(Window(**values["window"])))
        elif kind == "write":
            window = Window(**values["window"])
            rows, cols = window.slices
            self.written[:, rows, cols] = self.slots.get(values["slot"], values["bands"], window).values
        if "slot" in values:
            self._returned.append(values["slot"])
            time.sleep(1e-3)  # time for another thread to take this slot

    def receive(self) -> dict[str, Any]:
        return {"type": "filled", "slot": self._returned.pop(0)}


class CopyingEngine:
    """Reads the whole scene; writes the PAN band times the band number while it reads the PAN once more."""

    read: list[Pixels]

    def pansharpen(self, scene: Any, chips: Any, sink: Any, task: Any, stages: Any) -> dict[str, Any]:
        pan, ms = scene.alignment.pan.size, scene.alignment.ms.size
        whole = Window(0, 0, pan.rows, pan.cols)
        self.read = [scene.read_pan(whole), scene.read_ms(Window(0, 0, ms.rows, ms.cols))]
        image = self.read[0].values * np.arange(1, scene.bands + 1, dtype=np.float32)[:, None, None]
        with ThreadPoolExecutor(1) as writer:
            writing = writer.submit(sink.write, whole, Pixels(image, self.read[0].valid))
            np.testing.assert_array_equal(scene.read_pan(whole).values, self.read[0].values)
            writing.result()
        return {}


def test_windows_larger_than_a_slot_are_passed_in_parts(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(shared_pixels, "BYTES", 1500)
    path = tmp_path / "slots"
    path.write_bytes(bytes(shared_pixels.COUNT * shared_pixels.BYTES))
    random = np.random.default_rng(0)
    scene = ArrayScene(
        np.where(random.random((160, 200)) > 0.1, random.random((160, 200)), np.nan).astype(np.float32),
        random.random((3, 40, 50)).astype(np.float32),
    )
    client, engine = Client(scene, shared_pixels.PixelSlots(path)), CopyingEngine()
    request = {
        "type": "pansharpen",
        "slots": str(path),
        "scene": {
            "alignment": asdict(scene.alignment),
            "bands": scene.bands,
            "names": scene.names,
            "band_labels": scene.band_labels,
        },
        "chip_windows": [asdict(window) for window in read_chips(scene, lambda fraction: None).windows],
        "task": asdict(FusionTask((0.3, 0.3, 0.3), 0.15, preset_settings("fast"))),
    }
    server.answer(client, engine, plain(request))  # type: ignore[arg-type]
    pan, ms = engine.read
    for pixels, expected in (
        (pan, scene.read_pan(Window(0, 0, 160, 200))),
        (ms, scene.read_ms(Window(0, 0, 40, 50))),
    ):
        np.testing.assert_array_equal(pixels.values, expected.values)
        np.testing.assert_array_equal(pixels.valid, expected.valid)
    for band in range(3):
        np.testing.assert_array_equal(client.written[band], pan.values[0] * np.float32(band + 1))
    assert client.types.count("write") > 100
    assert client.types[0] == "mapped" and client.types[-1] == "done"


@pytest.mark.slow
def test_output_of_libraries_goes_to_standard_error() -> None:
    code = """
        import os
        from trapan.core.engine.standard_streams import claim_standard_streams
        incoming, outgoing = claim_standard_streams()
        print("a library")
        os.write(1, b"another\\n")
        outgoing.write("a message\\n")
    """
    completed = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], input="", capture_output=True, text=True, check=True
    )
    assert completed.stdout == "a message\n"
    assert "a library" in completed.stderr and "another" in completed.stderr


@contextmanager
def started_worker(scratch: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start a worker, read its greeting and name the folder that it removes when the client dies."""
    pipe = subprocess.PIPE
    command = [sys.executable, str(client.BOOTSTRAP_SCRIPT)]
    worker = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)
    assert worker.stdin and worker.stdout
    try:
        assert json.loads(worker.stdout.readline())["type"] == "hello"
        worker.stdin.write(json.dumps({"type": "scratch", "folder": str(scratch)}).encode() + b"\n")
        worker.stdin.flush()
        yield worker
    finally:
        worker.kill()
        worker.communicate()


@pytest.mark.slow
@pytest.mark.parametrize("last", [b"", b'{"type": "open", "dev', b"\xff\xfe{}\n", b"{}\n"])
def test_the_worker_ends_whatever_a_killed_client_sent_last(last: bytes, tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    with started_worker(scratch) as worker:
        assert worker.stdin
        worker.stdin.write(last)
        worker.stdin.close()
        worker.stdin = None
        worker.wait(5)
    assert not scratch.exists()


@pytest.mark.slow
@POSIX
def test_the_worker_ends_if_nobody_reads_its_messages(tmp_path: Path) -> None:
    """Even if another process still holds the pipe to it open."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    with started_worker(scratch) as worker:
        assert worker.stdout
        worker.stdout.close()
        worker.stdout = None
        worker.wait(5 + server.HEARTBEAT_INTERVAL)
    assert not scratch.exists()


@pytest.mark.slow
def test_the_greeting_comes_before_heartbeats() -> None:
    """Even if starting the threads takes longer than the first heartbeat."""
    code = """
        import threading, time
        from trapan.core.engine import server
        server.HEARTBEAT_INTERVAL = 0.01
        start = threading.Thread.start
        threading.Thread.start = lambda thread: (start(thread), time.sleep(0.2))
        server.main()
    """
    command = [sys.executable, "-c", textwrap.dedent(code)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as worker:
        assert worker.stdin and worker.stdout
        first = worker.stdout.readline()
        worker.stdin.close()
        worker.stdin = None
        worker.communicate(timeout=10)
    assert json.loads(first)["type"] == "hello"
