"""Measure the time and peak memory of the presets; works without GDAL.

    python benchmarks/speed.py                                 512 x 512 PAN, 8 bands, one thread, on the CPU
    python benchmarks/speed.py --device cuda --presets balanced
    python benchmarks/speed.py --precision float32
    python benchmarks/speed.py --pair pan.npy ms.npy --threads 2 --runs 5

Each run is a separate process, so that its peak memory can be measured. The presets take turns, so that other
load on the machine affects all of them. Seconds are wall-clock time without start-up: `fused` from the arrays
in memory to the fused array, `total` including the indices. `processor` is CPU time, which other programs
hardly change. The Markdown table holds medians of the runs. Below it stands the speed at which a trained
network fuses, and with GDAL the time of gdal_pansharpen for the same work in memory.
"""

from __future__ import annotations

import argparse
import json
import math
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import torch
from trapan.core.exchange import settings as presets
from trapan.core.imaging import mtf_matched_blurs
from trapan.core.method.backbones import build_backbone
from trapan.core.method.device import network_precision
from trapan.core.method.inference import Fuser, fuse_scene
from trapan.core.method.pansharpen import fuse
from trapan.core.method.standardise import Standardisation
from trapan.core.scene.grid import Phase, Size
from trapan.core.scene.scene import ArrayScene, ArraySink
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic

SENSOR = "WorldView-3"
MEBIBYTE = 2**20
"""Bytes."""

SIDE = {"cuda": 8192}
"""Side in PAN pixels of the scene for the speed of fusing; 1024 on slower devices."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--presets", nargs="+", default=list(presets.PRESETS), choices=presets.PRESETS)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--precision", default="auto", choices=presets.PRECISIONS)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--size", type=int, default=512, help="side of the generated pair in PAN pixels")
    parser.add_argument("--pair", nargs=2, metavar=("PAN.npy", "MS.npy"))
    parser.add_argument("--one", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(_measure_fusing(given) if given.one == "fusing" else _run(given)))
        return
    processor = _processor(given.device)
    print(f"{platform.machine()}, {processor}, {given.threads} thread(s), torch {torch.__version__}")
    turns = [{name: _run_in_process(name) for name in (*given.presets, "fusing")} for _ in range(given.runs)]
    stages = list(turns[0][given.presets[0]]["seconds"])
    head = ["preset", "processor", "fused", "total", *stages, "peak memory"]
    print(*(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head))), sep="\n")
    for name in given.presets:
        runs = [turn[name] for turn in turns]
        columns = [[run[what] for run in runs] for what in ("processor", "fused", "total")]
        columns += [[run["seconds"][stage] for run in runs] for stage in stages]
        memory = statistics.median(run["memory"] for run in runs)
        row = [name, *(f"{statistics.median(column):.2f}" for column in columns), f"{memory:.0f} MiB"]
        print(f"| {' | '.join(row)} |", flush=True)
    speed = statistics.median(turn["fusing"]["speed"] for turn in turns)
    print(f"\nfusing with a trained network: {speed:.3g} million PAN pixels of 8 bands per second")
    _compare_with_gdal(given)


def _run_in_process(name: str) -> dict:
    command = [sys.executable, __file__, *sys.argv[1:], "--one", name]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _run(given: argparse.Namespace) -> dict:
    torch.set_num_threads(given.threads)
    pan, ms = _pair(given)
    settings = presets.preset_settings(given.one, precision=given.precision)
    if given.device != "cpu":
        # Warm up: loading the device's libraries and choosing algorithms are part of start-up.
        fuse(
            pan, ms, sensor=SENSOR, settings=presets.preset_settings("fast", rao_steps=8), device=given.device
        )
    begin, processor = time.perf_counter(), time.process_time()
    findings = fuse(pan, ms, sensor=SENSOR, settings=settings, device=given.device).findings
    total = time.perf_counter() - begin
    return {
        "processor": time.process_time() - processor,
        "total": total,
        "fused": total - findings.seconds["assessing"],
        "seconds": findings.seconds,
        "memory": _peak(given.device) / MEBIBYTE,
    }


def _measure_fusing(given: argparse.Namespace) -> dict:
    """Measure a network of preset balanced on a scene of noise, in million PAN pixels per second."""
    torch.set_num_threads(given.threads)
    device, settings, side = (
        torch.device(given.device),
        presets.PRESETS["balanced"],
        SIDE.get(given.device, 1024),
    )
    rng = np.random.default_rng(0)
    pan, ms = (rng.integers(1, 2048, shape, np.uint16) for shape in ((side, side), (8, side // 4, side // 4)))
    scene, sink = ArrayScene(pan, ms), ArraySink(8, Size(side, side))
    level = torch.full((8, 1, 1), 1024.0, device=device)
    network = build_backbone(settings.backbone, 8, settings.width, settings.blocks, torch.ones(8)).to(device)
    network.precision = network_precision(device, given.precision)
    fuser = Fuser(
        network,
        Standardisation(1024.0, 600.0, level, level),
        Phase(1.25, 1.75),
        mtf_matched_blurs((0.3,), 4),
        device,
    )
    best = math.inf
    for _ in range(2):
        begin = time.perf_counter()
        fuse_scene(fuser, scene, sink, lambda done: None)
        best = min(best, time.perf_counter() - begin)
    return {"speed": 1e-6 * side**2 / best}


def _pair(given: argparse.Namespace) -> tuple[np.ndarray, np.ndarray]:
    if given.pair:
        pan, ms = (np.load(name) for name in given.pair)
        return pan, ms
    scene = synthetic.generate_scene(get_sensor(SENSOR), given.size, seed=1)
    return scene.pan, scene.ms


def _peak(device: str) -> float:
    """Return the peak memory in bytes: of the GPU on CUDA, else of the process."""
    if device == "cuda":
        return torch.cuda.max_memory_allocated()
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else 1024 * peak


def _processor(device: str) -> str:
    if device == "cuda":
        return torch.cuda.get_device_name()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text().splitlines():
            if line.startswith("model name"):
                return line.split(":")[1].strip()
    return platform.processor()


def _compare_with_gdal(given: argparse.Namespace) -> None:
    try:
        from trapan.benchmarks import classical
    except ImportError:
        print("GDAL is not installed: skipping gdal_pansharpen")
        return
    pan, ms = _pair(given)
    ratio = pan.shape[1] // ms.shape[2]
    sensor = get_sensor(SENSOR)
    seconds = []
    for _ in range(given.runs):
        begin = time.perf_counter()
        classical.METHODS["gdal_pansharpen"](pan, ms, ratio, None, sensor.gains(len(ms)))
        seconds.append(time.perf_counter() - begin)
    print(f"gdal_pansharpen: {statistics.median(seconds):.2f} s")


if __name__ == "__main__":
    main()
