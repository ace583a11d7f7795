"""Time and memory against the size of a scene and its bands, scenes an hour, and what being killed costs.

    python benchmarks/scale.py size --sides 1024 2048 4096 8192 --presets fast balanced best
    python benchmarks/scale.py bands --bands 3 24 100 300
    python benchmarks/scale.py scenes --scenes 4 --workers 1 2 --presets fast
    python benchmarks/scale.py kill
    python benchmarks/scale.py translate          how fast gdal_translate writes what a fusion writes

Generated scenes, of 8 bands where nothing else is said, as GeoTIFFs in a temporary folder. Each run is a
process of its own, whose most memory is read from /proc, so this runs on Linux.
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
from trapan.benchmarks.worker import resident, write_pair
from trapan.core.feedback import SilentFeedback
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen import PansharpenJob, run_pansharpen
from trapan.core.method import backbones
from trapan.core.method.inference import TILE
from trapan.core.raster.formats import options

HERE = Path(__file__)
TRAPAN = [sys.executable, "-m", "trapan.core.cli.main"]
DASK = [sys.executable, "-m", "dask"]
ONE_THREAD = {**os.environ, "OMP_NUM_THREADS": "1"}


class Watch:
    """How long the network was at work outside training."""

    def __init__(self) -> None:
        self.seconds = 0.0
        forward = backbones.AdaptiveInjection.forward

        def timed(*given: Any) -> Any:
            begin = time.monotonic()
            made = forward(*given)
            if torch.is_inference_mode_enabled():
                self.seconds += time.monotonic() - begin
            return made

        backbones.AdaptiveInjection.forward = timed  # type: ignore[method-assign]


def one(folder: Path, preset: str, sensor: str) -> dict[str, Any]:
    """Fuses the folder's pair once: its seconds, the network's among them, and the most memory, in MiB."""
    watch = Watch()
    pair = Pair(str(folder / "pan.tif"), str(folder / "ms.tif"), sensor=sensor)
    begin = time.monotonic()
    seconds = run_pansharpen(
        PansharpenJob(pair, str(folder / "out.tif"), preset=preset, device="cpu"), SilentFeedback()
    ).seconds
    total = time.monotonic() - begin
    return {**seconds, "network": watch.seconds, "total": total, "memory": resident("self")}


def apart(folder: Path, preset: str, sensor: str = "WorldView-3") -> dict[str, Any]:
    """`one` in a process that has done nothing else."""
    command = [sys.executable, str(HERE), "one", str(folder), preset, sensor]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def told(name: str, seen: dict[str, Any]) -> None:
    """A line of the tables of `sizes` and `bands`."""
    training = seen["stage one"] + seen["stage two"]
    share = (training + seen["network"]) / seen["total"]
    print(
        f"{name:>16} {training:11.1f} {seen['fusing']:9.1f} {seen['network'] / seen['fusing']:8.0%} "
        f"{seen['total']:8.1f} {share:9.0%} {seen['memory']:11.0f}",
        flush=True,
    )


HEAD = (
    "training s  fusing s  network  total s  training  memory MiB\n" + " " * 38 + "of it           + network"
)


def sizes(sides: list[int], presets: list[str]) -> None:
    """A line a size and preset, and what a million PAN pixels more take."""
    seen: dict[str, list[tuple[float, float, float]]] = {preset: [] for preset in presets}
    print(f"{'':16} {HEAD}")
    for side in sides:
        with tempfile.TemporaryDirectory() as name:
            write_pair(Path(name), side)
            for preset in presets:
                found = apart(Path(name), preset)
                seen[preset].append((side**2 / 1e6, found["total"], found["memory"]))
                told(f"{side} {preset}", found)
    for preset, lines in seen.items():
        pixels, total, memory = np.array(lines).T
        for what, values in (("seconds", total), ("MiB", memory)):
            if len(pixels) > 1:
                slope, _ = np.polyfit(pixels, values, 1)
                print(f"{preset}: a million PAN pixels more take {slope:.3f} {what}")


def bands(counts: list[int], side: int, preset: str) -> None:
    """A line a number of bands: each is a mixture of the generated eight, with noise of its own."""
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
            told(f"{count} bands", apart(folder, preset, "generic"))


def scenes(count: int, workers: list[int], preset: str) -> None:
    """Scenes an hour by `trapan batch`, 512 x 512 each."""
    with tempfile.TemporaryDirectory() as name:
        folder = write_pairs(Path(name) / "scenes", count)
        for number in workers:
            asked = ["batch", str(folder), str(Path(name) / f"out{number}"), "--preset", preset]
            options = ["--device", "cpu", "--sensor", "WorldView-3", "--workers", str(number)]
            begin = time.monotonic()
            subprocess.run([*TRAPAN, *asked, *options], capture_output=True, check=True, env=os.environ)
            seconds = time.monotonic() - begin
            print(
                f"{number} worker(s): {count} scenes in {seconds:.1f} s, {3600 * count / seconds:.0f} an hour"
            )


def write_pairs(folder: Path, count: int) -> Path:
    """So many pairs of 512 x 512 in a folder."""
    folder.mkdir()
    write_pair(folder, 512)
    for kind in ("pan", "ms"):
        for number in range(count):
            shutil.copy(folder / f"{kind}.tif", folder / f"scene{number}_{kind}.tif")
        (folder / f"{kind}.tif").unlink()
    return folder


def killed_alone(side: int) -> None:
    """A run with --resume, killed when half of its tiles are done, and gone on with."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_pair(folder, side)

        def command(output: str) -> list[str]:
            pair = [str(folder / "pan.tif"), str(folder / "ms.tif"), str(folder / output)]
            return [*TRAPAN, "pansharpen", *pair, "--sensor", "WorldView-3", "--preset", "fast", "--resume"]

        begin = time.monotonic()
        subprocess.run(command("whole.tif"), capture_output=True, check=True)
        whole = time.monotonic() - begin
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
        same = same_pixels(folder / "whole.tif", folder / "out.tif")
    print(
        f"{side} x {side}, --resume: {whole:.1f} s undisturbed; killed after {first:.1f} s with {half} tiles "
        f"done, gone on with in {second:.1f} s; same pixels: {same}",
        flush=True,
    )


def killed_of_two(count: int) -> None:
    """A batch on two Dask workers, undisturbed and with one of them killed amid its first scene."""
    with tempfile.TemporaryDirectory() as name:
        folder = write_pairs(Path(name) / "scenes", count)
        seconds = []
        for kill in (False, True):
            seconds.append(on_two_workers(folder, Path(name) / f"killed{kill}", kill))
        outputs = sorted(path.name for path in (Path(name) / "killedFalse").glob("*.tif"))
        same = all(
            same_pixels(Path(name) / "killedFalse" / output, Path(name) / "killedTrue" / output)
            for output in outputs
        )
    print(
        f"{len(outputs)} scenes on two Dask workers: {seconds[0]:.1f} s; with one killed amid a scene "
        f"{seconds[1]:.1f} s; same pixels: {same}",
        flush=True,
    )


def on_two_workers(scenes_folder: Path, out: Path, kill: bool) -> float:
    """Seconds of a batch on a scheduler and two workers of this machine."""
    file = out.with_suffix(".json")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    where = ["--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(file), "--no-dashboard"]
    processes = [subprocess.Popen([*DASK, "scheduler", *where], **quiet)]  # type: ignore[call-overload]
    try:
        for _ in range(2):
            own = ["--scheduler-file", str(file), "--nthreads", "1", "--no-nanny", "--no-dashboard"]
            processes.append(subprocess.Popen([*DASK, "worker", *own], env=ONE_THREAD, **quiet))  # type: ignore[call-overload]
        while not file.is_file():
            time.sleep(0.1)
        address = json.loads(file.read_text())["address"]
        asked = ["batch", str(scenes_folder), str(out), "--sensor", "WorldView-3", "--preset", "fast"]
        begin = time.monotonic()
        batch = subprocess.Popen([*TRAPAN, *asked, "--device", "cpu", "--scheduler", address], **quiet)  # type: ignore[call-overload]
        if kill:
            while not list(out.glob(".trapan-*.part")):
                time.sleep(0.1)
            time.sleep(3)
            processes.pop().kill()
        if batch.wait():
            raise RuntimeError("the batch has failed")
        return time.monotonic() - begin
    finally:
        for process in processes:
            process.kill()


def same_pixels(one: Path, other: Path) -> bool:
    """Whether two rasters hold the same."""
    return np.array_equal(*(gdal.Open(str(path)).ReadAsArray() for path in (one, other)))


def translate(side: int) -> None:
    """PAN pixels a second at which gdal_translate writes a fused raster with the options it was made with."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_pair(folder, side)
        apart(folder, "fast")
        asked = [word for option in options("GTiff", "UInt16") for word in ("-co", option)]
        begin = time.monotonic()
        paths = [str(folder / "out.tif"), str(folder / "again.tif")]
        subprocess.run(["gdal_translate", "-q", *asked, *paths], check=True)
        seconds = time.monotonic() - begin
    print(f"gdal_translate: {side**2 / 1e6 / seconds:.2f} million PAN pixels of 8 bands a second")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    commands = parser.add_subparsers(dest="what", required=True)
    size = commands.add_parser("size")
    size.add_argument("--sides", type=int, nargs="+", default=[1024, 2048, 4096, 8192])
    wide = commands.add_parser("bands")
    wide.add_argument("--bands", type=int, nargs="+", default=[3, 24, 100, 300])
    wide.add_argument("--side", type=int, default=2048)
    many = commands.add_parser("scenes")
    many.add_argument("--scenes", type=int, default=4)
    many.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    for command in (size, wide, many):
        command.add_argument("--presets", nargs="+", default=["fast"])
    commands.add_parser("kill")
    commands.add_parser("translate")
    alone = commands.add_parser("one")
    for argument in ("folder", "preset", "sensor"):
        alone.add_argument(argument)
    given = parser.parse_args()
    if given.what == "one":
        print(json.dumps(one(Path(given.folder), given.preset, given.sensor)))
    elif given.what == "size":
        sizes(given.sides, given.presets)
    elif given.what == "bands":
        bands(given.bands, given.side, given.presets[0])
    elif given.what == "scenes":
        scenes(given.scenes, given.workers, given.presets[0])
    elif given.what == "kill":
        killed_alone(2048)
        killed_of_two(4)
    else:
        translate(4096)


if __name__ == "__main__":
    main()
