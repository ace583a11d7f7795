"""Measure time and memory by scene size and bands, scenes per hour, and the cost of a killed process.

    python benchmarks/scale.py size --sides 1024 2048 4096 8192 --presets fast balanced best
    python benchmarks/scale.py bands --bands 3 24 100 300
    python benchmarks/scale.py scenes --scenes 4 --workers 1 2 --presets fast
    python benchmarks/scale.py kill
    python benchmarks/scale.py translate          speed at which gdal_translate writes a fused raster

Scenes are generated, with 8 bands by default, and written as GeoTIFFs in a temporary folder. Each run is a
separate process. Its peak memory is read from /proc, so this needs Linux.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from osgeo import gdal
from trapan.benchmarks.worker import peak_memory, write_pair
from trapan.core.exchange.task import TILE
from trapan.core.feedback import SilentFeedback
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen import run_pansharpen
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.method import backbones
from trapan.core.raster.formats import options
from trapan.core.raster.source import Source
from trapan.core.threads import count_cores

HERE = Path(__file__)
TRAPAN = [sys.executable, "-m", "trapan.core.cli.main"]
DASK = [sys.executable, "-m", "dask"]
ONE_THREAD = {**os.environ, "OMP_NUM_THREADS": "1"}


class NetworkTimer:
    """Measures the seconds that the network computes outside training; threads compute side by side."""

    def __init__(self) -> None:
        self.seconds = 0.0
        threads = count_cores()
        forward = backbones.AdaptiveInjection.forward

        def timed_forward(*arguments: Any) -> Any:
            begin = time.monotonic()
            output = forward(*arguments)
            if torch.is_inference_mode_enabled():
                self.seconds += (time.monotonic() - begin) / threads
            return output

        backbones.AdaptiveInjection.forward = timed_forward  # type: ignore[method-assign]


def measure(folder: Path, preset: str, sensor: str) -> dict[str, Any]:
    """Fuse the pair in a folder once; return seconds by stage, of the network and in total, and peak MiB."""
    timer = NetworkTimer()
    pair = Pair(Source(str(folder / "pan.tif")), Source(str(folder / "ms.tif")), sensor=sensor)
    begin = time.monotonic()
    seconds = run_pansharpen(
        PansharpenJob(pair, str(folder / "out.tif"), preset=preset, device="cpu"), SilentFeedback()
    ).seconds
    total = time.monotonic() - begin
    return {**seconds, "network": timer.seconds, "total": total, "memory": peak_memory("self")}


def measure_in_process(folder: Path, preset: str, sensor: str = "WorldView-3") -> dict[str, Any]:
    """Call `measure` in a separate process."""
    command = [sys.executable, str(HERE), "one", str(folder), preset, sensor]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def print_row(name: str, found: dict[str, Any]) -> None:
    """Print a row of the tables of `measure_sizes` and `measure_bands`."""
    training = found["stage one"] + found["stage two"]
    share = (training + found["network"]) / found["total"]
    print(
        f"{name:>16} {training:11.1f} {found['fusing']:9.1f} {found['network'] / found['fusing']:8.0%} "
        f"{found['total']:8.1f} {share:9.0%} {found['memory']:11.0f}",
        flush=True,
    )


HEAD = (
    "training s  fusing s  network  total s  training  memory MiB\n" + " " * 38 + "of it           + network"
)


def measure_sizes(sides: list[int], presets: list[str]) -> None:
    """Print a row per size and preset, and the cost of a million more PAN pixels."""
    rows: dict[str, list[tuple[float, float, float]]] = {preset: [] for preset in presets}
    print(f"{'':16} {HEAD}")
    for side in sides:
        with tempfile.TemporaryDirectory() as name:
            write_pair(Path(name), side)
            for preset in presets:
                found = measure_in_process(Path(name), preset)
                rows[preset].append((side**2 / 1e6, found["total"], found["memory"]))
                print_row(f"{side} {preset}", found)
    for preset, lines in rows.items():
        pixels, total, memory = np.array(lines).T
        for unit, values in (("seconds", total), ("MiB", memory)):
            if len(pixels) > 1:
                slope, _ = np.polyfit(pixels, values, 1)
                print(f"{preset}: a million more PAN pixels take {slope:.3f} {unit}")


def measure_bands(counts: list[int], side: int, preset: str) -> None:
    """Print a row per number of bands; each band is a mixture of the eight generated ones plus noise."""
    print(f"{'':16} {HEAD}")
    for count in counts:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            write_pair(folder, side)
            (folder / "ms.tif").rename(folder / "eight.tif")
            eight = gdal.Open(str(folder / "eight.tif"))
            ms = eight.ReadAsArray().astype(np.float32)
            rng = np.random.default_rng(0)
            many = gdal.GetDriverByName("GTiff").Create(
                str(folder / "ms.tif"), ms.shape[2], ms.shape[1], count, gdal.GDT_UInt16, ["TILED=YES"]
            )
            many.SetGeoTransform(eight.GetGeoTransform())
            for number in range(count):
                mixed = np.tensordot(rng.dirichlet(np.ones(8)), ms, 1) + rng.normal(0, 2, ms.shape[1:])
                many.GetRasterBand(number + 1).WriteArray(mixed.round().clip(0, 65535))
            eight = many = None
            print_row(f"{count} bands", measure_in_process(folder, preset, "generic"))


def measure_scenes(count: int, workers: list[int], preset: str) -> None:
    """Print the scenes per hour of `trapan batch`, 512 x 512 each."""
    with tempfile.TemporaryDirectory() as name:
        folder = write_pairs(Path(name) / "scenes", count)
        for number in workers:
            command = ["batch", str(folder), str(Path(name) / f"out{number}"), "--preset", preset]
            options = ["--device", "cpu", "--sensor", "WorldView-3", "--workers", str(number)]
            begin = time.monotonic()
            subprocess.run([*TRAPAN, *command, *options], capture_output=True, check=True, env=os.environ)
            seconds = time.monotonic() - begin
            print(
                f"{number} worker(s): {count} scenes in {seconds:.1f} s, "
                f"{3600 * count / seconds:.0f} per hour"
            )


def write_pairs(folder: Path, count: int) -> Path:
    """Write copies of a pair of 512 x 512 PAN pixels to a folder."""
    folder.mkdir()
    write_pair(folder, 512)
    for kind in ("pan", "ms"):
        for number in range(count):
            shutil.copy(folder / f"{kind}.tif", folder / f"scene{number}_{kind}.tif")
        (folder / f"{kind}.tif").unlink()
    return folder


def measure_killed_run(side: int) -> None:
    """Kill a run with --resume after half of its tiles and resume it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_pair(folder, side)

        def command(output: str) -> list[str]:
            pair = [str(folder / "pan.tif"), str(folder / "ms.tif"), str(folder / output)]
            return [*TRAPAN, "pansharpen", *pair, "--sensor", "WorldView-3", "--preset", "fast", "--resume"]

        begin = time.monotonic()
        subprocess.run(command("undisturbed.tif"), capture_output=True, check=True)
        undisturbed = time.monotonic() - begin
        tiles, begin = folder / ".out.tif.trapan-resume" / "tiles.jsonl", time.monotonic()
        process = subprocess.Popen(command("out.tif"), stderr=subprocess.DEVNULL)
        half = (side // TILE) ** 2 // 2
        while not tiles.is_file() or len(tiles.read_text().splitlines()) < half:
            time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
        process.wait()
        first, begin = time.monotonic() - begin, time.monotonic()
        subprocess.run(command("out.tif"), capture_output=True, check=True)
        second = time.monotonic() - begin
        same = same_pixels(folder / "undisturbed.tif", folder / "out.tif")
    print(
        f"{side} x {side}, --resume: {undisturbed:.1f} s undisturbed; killed after {first:.1f} s with {half} "
        f"tiles done, resumed in {second:.1f} s; same pixels: {same}",
        flush=True,
    )


def measure_killed_worker(count: int) -> None:
    """Run a batch on two Dask workers, undisturbed and with one of them killed during its first scene."""
    with tempfile.TemporaryDirectory() as name:
        folder = write_pairs(Path(name) / "scenes", count)
        seconds = []
        for kill in (False, True):
            seconds.append(run_on_two_workers(folder, Path(name) / f"killed{kill}", kill))
        outputs = sorted(path.name for path in (Path(name) / "killedFalse").glob("*.tif"))
        same = all(
            same_pixels(Path(name) / "killedFalse" / output, Path(name) / "killedTrue" / output)
            for output in outputs
        )
    print(
        f"{len(outputs)} scenes on two Dask workers: {seconds[0]:.1f} s; with one killed during a scene "
        f"{seconds[1]:.1f} s; same pixels: {same}",
        flush=True,
    )


def run_on_two_workers(scenes_folder: Path, out: Path, kill: bool) -> float:
    """Return the seconds of a batch on a scheduler and two workers on this machine."""
    file = out.with_suffix(".json")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    address_options = ["--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(file), "--no-dashboard"]
    processes = [subprocess.Popen([*DASK, "scheduler", *address_options], **quiet)]  # type: ignore[call-overload]
    try:
        for _ in range(2):
            options = ["--scheduler-file", str(file), "--nthreads", "1", "--no-nanny", "--no-dashboard"]
            processes.append(subprocess.Popen([*DASK, "worker", *options], env=ONE_THREAD, **quiet))  # type: ignore[call-overload]
        while not file.is_file():
            time.sleep(0.1)
        address = json.loads(file.read_text())["address"]
        command = ["batch", str(scenes_folder), str(out), "--sensor", "WorldView-3", "--preset", "fast"]
        begin = time.monotonic()
        batch = subprocess.Popen([*TRAPAN, *command, "--device", "cpu", "--scheduler", address], **quiet)  # type: ignore[call-overload]
        if kill:
            while not list(out.glob(".trapan-*.part")):
                time.sleep(0.1)
            time.sleep(3)
            processes.pop().kill()
        if batch.wait():
            raise RuntimeError("the batch failed")
        return time.monotonic() - begin
    finally:
        for process in processes:
            process.kill()


def same_pixels(one: Path, other: Path) -> bool:
    """Check whether two rasters hold the same pixels."""
    return np.array_equal(*(gdal.Open(str(path)).ReadAsArray() for path in (one, other)))


def measure_translate(side: int) -> None:
    """Print the speed of gdal_translate writing a fused raster with the same creation options."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_pair(folder, side)
        measure_in_process(folder, "fast")
        creation = [word for option in options("GTiff", "UInt16") for word in ("-co", option)]
        begin = time.monotonic()
        paths = [str(folder / "out.tif"), str(folder / "again.tif")]
        subprocess.run(["gdal_translate", "-q", *creation, *paths], check=True)
        seconds = time.monotonic() - begin
    print(f"gdal_translate: {side**2 / 1e6 / seconds:.2f} million PAN pixels of 8 bands per second")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    size = commands.add_parser("size")
    size.add_argument("--sides", type=int, nargs="+", default=[1024, 2048, 4096, 8192])
    bands = commands.add_parser("bands")
    bands.add_argument("--bands", type=int, nargs="+", default=[3, 24, 100, 300])
    bands.add_argument("--side", type=int, default=2048)
    scenes = commands.add_parser("scenes")
    scenes.add_argument("--scenes", type=int, default=4)
    scenes.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    for command in (size, bands, scenes):
        command.add_argument("--presets", nargs="+", default=["fast"])
    commands.add_parser("kill")
    commands.add_parser("translate")
    single = commands.add_parser("one")
    for argument in ("folder", "preset", "sensor"):
        single.add_argument(argument)
    given = parser.parse_args()
    if given.command == "one":
        print(json.dumps(measure(Path(given.folder), given.preset, given.sensor)))
    elif given.command == "size":
        measure_sizes(given.sides, given.presets)
    elif given.command == "bands":
        measure_bands(given.bands, given.side, given.presets[0])
    elif given.command == "scenes":
        measure_scenes(given.scenes, given.workers, given.presets[0])
    elif given.command == "kill":
        measure_killed_run(2048)
        measure_killed_worker(4)
    else:
        measure_translate(4096)


if __name__ == "__main__":
    main()
