"""Measure the cost of running the engine in a worker: time, memory and the size of the scratch file.

    python benchmarks/worker.py time --runs 5          512 x 512 x 8, preset balanced, total seconds
    python benchmarks/worker.py memory --sides 1024 4096

Rasters are GeoTIFFs in a temporary folder. Memory is the peak resident size from /proc, so this needs Linux.
Each value comes from a separate process.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal
from trapan.core.engine import client, interpreter, local, process
from trapan.core.feedback import SilentFeedback
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen import run_pansharpen
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.raster.source import Source
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic.scene import generate_scene

SIDE = 512
"""Side of the generated scene in PAN pixels."""

SENSOR = "WorldView-3"


def write_pair(folder: Path, side: int) -> Pair:
    """Write a generated scene of 512 x 512 PAN pixels, mirrored and repeated to the side."""
    scene = generate_scene(get_sensor(SENSOR), SIDE, seed=1)
    paths = []
    for name, image, pixel in (("pan", scene.pan[None], 1), ("ms", scene.ms, scene.ratio)):
        image = np.concatenate([image, image[:, ::-1]], axis=1)
        image = np.concatenate([image, image[:, :, ::-1]], axis=2)
        length = side // pixel
        repeats = -(-length // image.shape[1])
        paths.append(folder / f"{name}.tif")
        dataset = gdal.GetDriverByName("GTiff").Create(
            str(paths[-1]), length, length, len(image), gdal.GDT_UInt16, ["TILED=YES", "BIGTIFF=YES"]
        )
        dataset.SetGeoTransform((0, pixel, 0, 0, 0, -pixel))
        dataset.WriteArray(np.tile(image, (1, repeats, repeats))[:, :length, :length])
    return Pair(*map(Source, map(str, paths)), sensor=SENSOR)


class PeakMonitor:
    """Records the peak memory of a worker and the peak size of its scratch files, in MiB."""

    def __init__(self) -> None:
        self.worker = self.scratch = 0.0
        self._pid: int | None = None
        threading.Thread(target=self._watch, daemon=True).start()

    def start(self, command: Any, environment: Any) -> process.Subprocess:
        """Start a worker and monitor it."""
        started = process.start_process(command, environment)
        self._pid = started.pid
        return started

    def _watch(self) -> None:
        while True:
            self.worker = max(self.worker, peak_memory(self._pid)) if self._pid else 0.0
            files = Path(tempfile.gettempdir()).glob("trapan-*/*")
            self.scratch = max(self.scratch, sum(disk_size(path) for path in files))
            time.sleep(0.02)


def peak_memory(pid: int | str) -> float:
    """Return the peak resident memory of a process in MiB; 0 if it has ended."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def disk_size(path: Path) -> float:
    """Return the size of a file on the disk in MiB; 0 if it no longer exists."""
    try:
        return path.stat().st_blocks * 512 / 2**20
    except OSError:
        return 0.0


def measure(engine: str, folder: Path, steps: int | None) -> dict[str, Any]:
    """Fuse the pair in a folder once and return seconds and peaks in MiB.

    Args:
        engine: "here" for this process or "worker".
        folder: with pan.tif and ms.tif.
        steps: of warm-up and of RAO; None for those of the preset.
    """
    monitor = PeakMonitor()
    python = interpreter.Interpreter(str(interpreter.running_python()), "this benchmark")
    open_engine = (
        local.open_local_engine if engine == "here" else client.worker_engine_factory(python, monitor.start)
    )
    pair = Pair(Source(str(folder / "pan.tif")), Source(str(folder / "ms.tif")), sensor=SENSOR)
    job = PansharpenJob(
        pair, str(folder / f"{engine}.tif"), device="cpu", warmup_steps=steps, rao_steps=steps
    )
    begin = time.monotonic()
    seconds = run_pansharpen(job, SilentFeedback(), open_engine).seconds
    total = time.monotonic() - begin
    return {
        "total": total,
        "fusing": seconds["fusing"],
        "host": peak_memory("self"),
        "worker": monitor.worker,
        "scratch": monitor.scratch,
    }


def measure_in_process(*arguments: object) -> dict[str, Any]:
    """Call `measure` in a separate process."""
    command = [sys.executable, __file__, "one", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    timed = commands.add_parser("time")
    timed.add_argument("--runs", type=int, default=5)
    memory = commands.add_parser("memory")
    memory.add_argument("--sides", type=int, nargs="+", default=[1024, 4096])
    single = commands.add_parser("one")
    single.add_argument("engine")
    single.add_argument("folder", type=Path)
    single.add_argument("steps", type=int, nargs="?")
    given = parser.parse_args()
    if given.command == "one":
        print(json.dumps(measure(given.engine, given.folder, given.steps)))
    elif given.command == "time":
        with tempfile.TemporaryDirectory() as name:
            write_pair(Path(name), SIDE)
            runs = [
                (measure_in_process("here", name), measure_in_process("worker", name))
                for _ in range(given.runs)
            ]
        for key in ("total", "fusing"):
            pairs = [(here[key], worker[key]) for here, worker in runs]
            here, worker = (statistics.median(column) for column in zip(*pairs))
            difference = statistics.median(b - a for a, b in pairs)
            print(f"{key}: here {here:.2f} s, worker {worker:.2f} s, median difference {difference:+.2f} s")
    else:
        print("side   engine   host MiB   worker MiB   scratch MiB   fusing s   total s")
        for side in given.sides:
            with tempfile.TemporaryDirectory() as name:
                write_pair(Path(name), side)
                for engine in ("here", "worker"):
                    found = measure_in_process(engine, name, 10)
                    print(
                        f"{side:5}  {engine:7} {found['host']:9.0f} {found['worker']:12.0f} "
                        f"{found['scratch']:13.0f} {found['fusing']:10.1f} {found['total']:9.1f}",
                        flush=True,
                    )


if __name__ == "__main__":
    main()
