"""Time and memory against the size of a scene, and scenes an hour against the number of local workers.

    python benchmarks/scale.py size --sides 512 1024 2048 4096 --preset fast
    python benchmarks/scale.py scenes --scenes 4 --workers 1 2 --preset fast

Generated scenes of 8 bands as GeoTIFFs in a temporary folder. Each run is a process of its own, whose most
memory is read from /proc, so this runs on Linux.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from trapan.benchmarks.worker import resident, write_pair
from trapan.core.feedback import Silent
from trapan.core.job import Job, run
from trapan.core.pair import Pair

HERE = Path(__file__)
TRAPAN = [sys.executable, "-m", "trapan.core.cli"]


def one(folder: Path, preset: str) -> dict[str, Any]:
    """Fuses the folder's pair once; its seconds and the most memory, in MiB."""
    pair = Pair(str(folder / "pan.tif"), str(folder / "ms.tif"), sensor="WorldView-3")
    begin = time.monotonic()
    seconds = run(Job(pair, str(folder / "out.tif"), preset=preset, device="cpu"), Silent()).seconds
    return {**seconds, "total": time.monotonic() - begin, "memory": resident("self")}


def sizes(sides: list[int], preset: str) -> None:
    """A line a size, and what a million PAN pixels more take."""
    print("side   Mpixel   training s   fusing s   total s   memory MiB")
    seen = []
    for side in sides:
        with tempfile.TemporaryDirectory() as name:
            write_pair(Path(name), side)
            command = [sys.executable, str(HERE), "one", name, preset]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
        told = json.loads(done.stdout.splitlines()[-1])
        pixels = side**2 / 1e6
        training = told["stage one"] + told["stage two"]
        seen.append((pixels, told["total"], told["memory"]))
        print(
            f"{side:5} {pixels:8.2f} {training:12.1f} {told['fusing']:10.1f} {told['total']:9.1f} "
            f"{told['memory']:12.0f}",
            flush=True,
        )
    pixels, total, memory = np.array(seen).T
    for what, values in (("seconds", total), ("MiB", memory)):
        slope, _ = np.polyfit(pixels, values, 1)
        print(f"a million PAN pixels more: {slope:.3f} {what}")


def scenes(count: int, workers: list[int], preset: str) -> None:
    """Scenes an hour by `trapan batch`, 512 x 512 each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "scenes"
        folder.mkdir()
        write_pair(folder, 512)
        for number in range(count):
            for kind in ("pan", "ms"):
                shutil.copy(folder / f"{kind}.tif", folder / f"scene{number}_{kind}.tif")
        for kind in ("pan", "ms"):
            (folder / f"{kind}.tif").unlink()
        for number in workers:
            asked = ["batch", str(folder), str(Path(name) / f"out{number}"), "--preset", preset]
            options = ["--device", "cpu", "--sensor", "WorldView-3", "--workers", str(number)]
            begin = time.monotonic()
            subprocess.run([*TRAPAN, *asked, *options], capture_output=True, check=True, env=os.environ)
            seconds = time.monotonic() - begin
            print(
                f"{number} worker(s): {count} scenes in {seconds:.1f} s, {3600 * count / seconds:.0f} an hour"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    commands = parser.add_subparsers(dest="what", required=True)
    size = commands.add_parser("size")
    size.add_argument("--sides", type=int, nargs="+", default=[512, 1024, 2048, 4096])
    many = commands.add_parser("scenes")
    many.add_argument("--scenes", type=int, default=4)
    many.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    for command in (size, many):
        command.add_argument("--preset", default="fast")
    alone = commands.add_parser("one")
    alone.add_argument("folder", type=Path)
    alone.add_argument("preset")
    given = parser.parse_args()
    if given.what == "one":
        print(json.dumps(one(given.folder, given.preset)))
    elif given.what == "size":
        sizes(given.sides, given.preset)
    else:
        scenes(given.scenes, given.workers, given.preset)


if __name__ == "__main__":
    main()
