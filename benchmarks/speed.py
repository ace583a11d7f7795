"""Measures time and peak memory of the presets, without GDAL where there is none.

    python benchmarks/speed.py                                 512 x 512 PAN, 8 bands, one thread, on the CPU
    python benchmarks/speed.py --device cuda --presets balanced
    python benchmarks/speed.py --pair pan.npy ms.npy --threads 2 --repeats 5

Each run is a process of its own, so that its peak memory is its own. The seconds are the engine's, from
the arrays in memory to the fused array, start-up apart; medians of the repeats. Where GDAL is,
gdal_pansharpen does the same work in memory for comparison.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import torch
from trapan.core import presets, synthetic
from trapan.core.pansharpen import fuse
from trapan.core.sensors import sensor

SENSOR = "WorldView-3"
MEBIBYTE = 2**20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--presets", nargs="+", default=list(presets.PRESETS), choices=presets.PRESETS)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--size", type=int, default=512, help="PAN pixels a side of the generated pair")
    parser.add_argument("--pair", nargs=2, metavar=("PAN.npy", "MS.npy"))
    parser.add_argument("--one", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(_run(given)))
        return
    print(f"{platform.machine()}, {_processor()}, {given.threads} thread(s), torch {torch.__version__}")
    for name in given.presets:
        runs = [_in_a_process(name) for _ in range(given.repeats)]
        stages = {
            stage: statistics.median(run["seconds"][stage] for run in runs) for stage in runs[0]["seconds"]
        }
        total = statistics.median(run["total"] for run in runs)
        memory = statistics.median(run["memory"] for run in runs)
        print(f"{name}: {total:.2f} s, peak {memory:.0f} MiB", end="; ")
        print(", ".join(f"{stage} {seconds:.2f}" for stage, seconds in stages.items()), flush=True)
    _compare_with_gdal(given)


def _in_a_process(name: str) -> dict:
    command = [sys.executable, __file__, *sys.argv[1:], "--one", name]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _run(given: argparse.Namespace) -> dict:
    torch.set_num_threads(given.threads)
    pan, ms = _pair(given)
    settings = presets.PRESETS[given.one]
    if given.device != "cpu":
        # the context, the libraries and their first choice of algorithms are start-up
        fuse(pan, ms, sensor=SENSOR, settings=presets.preset("fast", rao_steps=8), device=given.device)
    begin = time.perf_counter()
    findings = fuse(pan, ms, sensor=SENSOR, settings=settings, device=given.device).findings
    return {
        "total": time.perf_counter() - begin,
        "seconds": findings.seconds,
        "memory": _peak(given.device) / MEBIBYTE,
    }


def _pair(given: argparse.Namespace) -> tuple[np.ndarray, np.ndarray]:
    if given.pair:
        pan, ms = (np.load(name) for name in given.pair)
        return pan, ms
    scene = synthetic.scene(sensor(SENSOR), given.size, seed=1)
    return scene.pan, scene.ms


def _peak(device: str) -> float:
    """Peak bytes: of the process on the CPU, of the device's memory elsewhere."""
    if device == "cuda":
        return torch.cuda.max_memory_allocated()
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else 1024 * most


def _processor() -> str:
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
        print("GDAL is not here: no comparison")
        return
    pan, ms = _pair(given)
    ratio = pan.shape[1] // ms.shape[2]
    instrument = sensor(SENSOR)
    seconds = []
    for _ in range(given.repeats):
        begin = time.perf_counter()
        classical.METHODS["gdal_pansharpen"](pan, ms, ratio, None, instrument.gains(len(ms)))
        seconds.append(time.perf_counter() - begin)
    print(f"gdal_pansharpen: {statistics.median(seconds):.2f} s")


if __name__ == "__main__":
    main()
