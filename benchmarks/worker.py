"""What a process of its own costs: time against the engine in this process, memory and scratch file by scene.

    python benchmarks/worker.py time --runs 5          512 x 512 x 8, preset balanced, seconds in all
    python benchmarks/worker.py memory --sides 1024 4096

Rasters are GeoTIFFs in a temporary folder. Memory is the most that was resident, from /proc, so this runs on
Linux; each figure comes from a process that did nothing else.
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
from trapan.core.engine import client, interpreter, local
from trapan.core.engine import process as child
from trapan.core.feedback import SilentFeedback
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen import PansharpenJob, run_pansharpen
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene

ONE = 512
SENSOR = "WorldView-3"


def write_pair(folder: Path, side: int) -> Pair:
    """A generated scene of 512 x 512 PAN pixels, mirrored as often as it takes."""
    made = scene.generate_scene(get_sensor(SENSOR), ONE, seed=1)
    paths = []
    for name, image, pixel in (("pan", made.pan[None], 1), ("ms", made.ms, made.ratio)):
        image = np.concatenate([image, image[:, ::-1]], axis=1)
        image = np.concatenate([image, image[:, :, ::-1]], axis=2)
        length = side // pixel
        times = -(-length // image.shape[1])
        paths.append(folder / f"{name}.tif")
        dataset = gdal.GetDriverByName("GTiff").Create(
            str(paths[-1]), length, length, len(image), gdal.GDT_UInt16, ["TILED=YES", "BIGTIFF=YES"]
        )
        dataset.SetGeoTransform((0, pixel, 0, 0, 0, -pixel))
        dataset.WriteArray(np.tile(image, (1, times, times))[:, :length, :length])
    return Pair(*map(str, paths), sensor=SENSOR)


class Most:
    """The most memory and scratch that was seen while it watched, in MiB."""

    def __init__(self) -> None:
        self.worker = self.scratch = 0.0
        self._process: Any = None
        threading.Thread(target=self._watch, daemon=True).start()

    def start(self, command: Any, environment: Any) -> child.Subprocess:
        started = child.start_process(command, environment)
        self._process = started._process.pid
        return started

    def _watch(self) -> None:
        while True:
            self.worker = max(self.worker, resident(self._process)) if self._process else 0.0
            files = Path(tempfile.gettempdir()).glob("trapan-*/*")
            self.scratch = max(self.scratch, sum(size(path) for path in files))
            time.sleep(0.02)


def resident(process: int | str) -> float:
    """The most memory that a process had resident, in MiB; 0 where it has ended."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def size(path: Path) -> float:
    """A file's room on the disk, in MiB; 0 where it has gone."""
    try:
        return path.stat().st_blocks * 512 / 2**20
    except OSError:
        return 0.0


def one(where: str, folder: Path, steps: int | None) -> dict[str, Any]:
    """Fuses the folder's pair once; what it took."""
    most = Most()
    python = interpreter.Interpreter(str(interpreter.running_python()), "this benchmark")
    opened = local.open_local_engine if where == "here" else client.worker_engine_factory(python, most.start)
    pair = Pair(str(folder / "pan.tif"), str(folder / "ms.tif"), sensor=SENSOR)
    job = PansharpenJob(pair, str(folder / f"{where}.tif"), device="cpu", warmup_steps=steps, rao_steps=steps)
    begin = time.monotonic()
    seconds = run_pansharpen(job, SilentFeedback(), opened).seconds
    total = time.monotonic() - begin
    return {
        "total": total,
        "fusing": seconds["fusing"],
        "host": resident("self"),
        "worker": most.worker,
        "scratch": most.scratch,
    }


def apart(*arguments: object) -> dict[str, Any]:
    """`one` in a process that has done nothing else."""
    command = [sys.executable, __file__, "one", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    commands = parser.add_subparsers(dest="what", required=True)
    timed = commands.add_parser("time")
    timed.add_argument("--runs", type=int, default=5)
    memory = commands.add_parser("memory")
    memory.add_argument("--sides", type=int, nargs="+", default=[1024, 4096])
    alone = commands.add_parser("one")
    alone.add_argument("where")
    alone.add_argument("folder", type=Path)
    alone.add_argument("steps", type=int, nargs="?")
    given = parser.parse_args()
    if given.what == "one":
        print(json.dumps(one(given.where, given.folder, given.steps)))
    elif given.what == "time":
        with tempfile.TemporaryDirectory() as name:
            write_pair(Path(name), ONE)
            runs = [(apart("here", name), apart("worker", name)) for _ in range(given.runs)]
        for key in ("total", "fusing"):
            pairs = [(here[key], there[key]) for here, there in runs]
            here, there = (statistics.median(column) for column in zip(*pairs))
            more = statistics.median(b - a for a, b in pairs)
            print(f"{key}: here {here:.2f} s, worker {there:.2f} s, median of the differences {more:+.2f} s")
    else:
        print("side   engine   host MiB   worker MiB   scratch MiB   fusing s   total s")
        for side in given.sides:
            with tempfile.TemporaryDirectory() as name:
                write_pair(Path(name), side)
                for where in ("here", "worker"):
                    seen = apart(where, name, 10)
                    print(
                        f"{side:5}  {where:7} {seen['host']:9.0f} {seen['worker']:12.0f} "
                        f"{seen['scratch']:13.0f} {seen['fusing']:10.1f} {seen['total']:9.1f}",
                        flush=True,
                    )


if __name__ == "__main__":
    main()
