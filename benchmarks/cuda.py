"""Check and measure the CUDA path on a machine with a GPU; prints one JSON object.

    python benchmarks/cuda.py
    python benchmarks/cuda.py --only agreement memory

It needs PyTorch, NumPy and SciPy, but neither GDAL nor QGIS. Where the package is not installed, link to it:

    mkdir -p build/package && ln -sfn "$PWD" build/package/trapan
    PYTHONPATH=build/package python benchmarks/cuda.py

Parts: presets (seconds from arrays to the fused array, with CUDA graphs and in a plain loop), steps (kernels
and time per training step, likewise), fusing (million PAN pixels per second), agreement (CUDA against itself,
another seed, the CPU and float32), memory (left after a run), exhaustion (what a run does when less and less
memory is to be had). `--device cpu` tries the script on small sizes.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import json
import os
import platform
import statistics
import sys
import time
from dataclasses import replace
from functools import cache
from typing import Any, Callable

import numpy as np
import torch
from torch.profiler import ProfilerActivity, profile
from trapan.core.errors import EngineError
from trapan.core.exchange.settings import PRESETS, Settings, preset_settings
from trapan.core.feedback import Feedback, SilentFeedback
from trapan.core.imaging import mean_gain, mtf_matched_blurs
from trapan.core.method import device as devices
from trapan.core.method.backbones import Backbone, build_backbone
from trapan.core.method.cuda_graphs import SWITCH
from trapan.core.method.dam import train_dam
from trapan.core.method.determinism import reproducible
from trapan.core.method.inference import Fuser, fuse_scene
from trapan.core.method.losses import FullResolutionLoss, ReducedResolutionLoss
from trapan.core.method.network_in_training import NetworkInTraining
from trapan.core.method.optics import assemble_optics, published_blur, softening_deviation
from trapan.core.method.pansharpen import FusedImage, fuse
from trapan.core.method.standardise import Standardisation, low_pass_pan, standardise_chips
from trapan.core.method.training import Trainer
from trapan.core.quality.protocols import score_with_reference
from trapan.core.scene.chips import read_chips
from trapan.core.scene.grid import Phase, Size
from trapan.core.scene.scene import ArrayScene, ArraySink
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic.scene import SyntheticScene, generate_scene

SENSOR = get_sensor("WorldView-3")
BANDS = len(SENSOR.ms_gains)
MEBIBYTE = 2**20


class Warnings(SilentFeedback):
    """A feedback that keeps the warnings."""

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def warning(self, message: str) -> None:
        self.warnings.append(message)


class Bench:
    """The device under test and the sizes for it.

    Args:
        name: cuda or cpu; everything is small on the CPU.
    """

    def __init__(self, name: str) -> None:
        self.device = torch.device(name)
        self.is_cuda = name == "cuda"
        self.side = 512 if self.is_cuda else 128
        self.fused_side = 8192 if self.is_cuda else 512
        self.runs = 3 if self.is_cuda else 1

    def settings(self, preset: str = "balanced", **changes: Any) -> Settings:
        """Return a preset, with few steps on the CPU."""
        few = {} if self.is_cuda else {"warmup_steps": 3, "rao_steps": 4, "batch": 1, "patch": 32}
        return replace(preset_settings(preset), **{**few, **changes})

    @cache  # noqa: B019 - there is one bench
    def scene(self) -> SyntheticScene:
        """Return the generated pair with its true image."""
        return generate_scene(SENSOR, self.side, seed=1)

    def fuse(self, settings: Settings, device: str = "", feedback: Feedback | None = None) -> FusedImage:
        """Fuse the generated pair."""
        scene = self.scene()
        return fuse(
            scene.pan,
            scene.ms,
            sensor=SENSOR.name,
            settings=settings,
            device=device or self.device.type,
            feedback=feedback,
        )

    def seconds(self, work: Callable[[], object]) -> float:
        """Return the wall-clock time of a call, until the device is done."""
        self._wait()
        begin = time.perf_counter()
        work()
        self._wait()
        return time.perf_counter() - begin

    def allocated(self) -> float:
        """Return the device's memory that tensors hold, in MiB."""
        return torch.cuda.memory_allocated() / MEBIBYTE if self.is_cuda else 0.0

    def network(self, settings: Settings) -> Backbone:
        """Create a network with new weights, as `pansharpen` does."""
        network = build_backbone(
            settings.backbone, BANDS, settings.width, settings.blocks, torch.ones(BANDS)
        ).to(self.device)
        network.precision = devices.network_precision(self.device, settings.precision)
        return network

    def trainer(self, settings: Settings) -> Trainer:
        """Prepare the training of the generated pair with the published optics."""
        scene = self.scene()
        softness = softening_deviation(mean_gain(SENSOR.ms_gains), SENSOR.pan_gain)
        blur = published_blur(SENSOR.ratio, SENSOR.ms_gains)
        optics = assemble_optics(blur, softness, SENSOR.ratio, SENSOR.ms_gains)
        pair = standardise_chips(read_chips(ArrayScene(scene.pan, scene.ms), _ignore), self.device)
        generator = torch.Generator().manual_seed(0)
        low_pan = low_pass_pan(pair, optics.low_pass, pair.phase)
        dam = train_dam(pair.ms, low_pan, pair.usable_ms, generator, _ignore)
        reduced = ReducedResolutionLoss(pair, optics, pair.phase, settings, generator)
        full = FullResolutionLoss(pair, optics, pair.phase, dam.model, settings)
        return Trainer(NetworkInTraining(self.network(settings)), reduced, full, settings, generator)

    def _wait(self) -> None:
        if self.is_cuda:
            torch.cuda.synchronize()


def _ignore(fraction: float) -> None:
    """Take progress."""


def measure_presets(bench: Bench) -> dict[str, Any]:
    """Return seconds until the fused array is there, and of each stage: medians of warm runs."""
    found: dict[str, Any] = {}
    for switch, name in (("1", "graphs"), ("0", "plain")):
        os.environ[SWITCH] = switch
        for preset in PRESETS:
            bench.fuse(bench.settings(preset))
            runs = []
            for _ in range(bench.runs):
                begin = time.perf_counter()
                seconds = bench.fuse(bench.settings(preset)).findings.seconds
                runs.append({"fused": time.perf_counter() - begin - seconds["assessing"], **seconds})
            found[f"{preset}, {name}"] = {
                part: statistics.median(run[part] for run in runs) for part in runs[0]
            }
    del os.environ[SWITCH]
    return found


def measure_steps(bench: Bench) -> dict[str, Any]:
    """Count the kernels of a step of both stages and time it, in a plain loop and as CUDA graphs."""
    count = 300 if bench.is_cuda else 4
    found: dict[str, Any] = {"kernels": {}, "milliseconds": {}}
    with reproducible(0, bench.device):
        os.environ[SWITCH] = "0"
        few = bench.trainer(bench.settings(warmup_steps=8, rao_steps=8))
        for stage in (few.warm_up, few.alternate):
            activities = [ProfilerActivity.CUDA if bench.is_cuda else ProfilerActivity.CPU]
            with profile(activities=activities) as seen:
                stage(_ignore)
                bench.seconds(lambda: None)
            found["kernels"][stage.__name__] = len(seen.events()) / 8
        for switch, name in (("0", "plain"), ("1", "graphs")):
            os.environ[SWITCH] = switch
            trainer = bench.trainer(bench.settings(warmup_steps=count, rao_steps=count))
            found["milliseconds"][name] = {
                stage.__name__: 1000 * bench.seconds(lambda: stage(_ignore)) / count  # noqa: B023
                for stage in (trainer.warm_up, trainer.alternate)
            }
        del os.environ[SWITCH]
    return found


def measure_fusing(bench: Bench) -> dict[str, float]:
    """Return million PAN pixels per second, from arrays to the fused array, for two presets."""
    side, device = bench.fused_side, bench.device
    rng = np.random.default_rng(0)
    pan = rng.integers(1, 2048, (side, side), np.uint16)
    ms = rng.integers(1, 2048, (BANDS, side // 4, side // 4), np.uint16)
    level = torch.full((BANDS, 1, 1), 1024.0, device=device)
    standardisation = Standardisation(1024.0, 600.0, level, level)
    low_pass = mtf_matched_blurs((0.3,), 4)
    found = {}
    with reproducible(0, device):
        for preset in ("balanced", "best"):
            network = bench.network(bench.settings(preset))
            fuser = Fuser(network, standardisation, Phase(1.25, 1.75), low_pass, device)
            scene, sink = ArrayScene(pan, ms), ArraySink(BANDS, Size(side, side))
            runs = [bench.seconds(lambda: fuse_scene(fuser, scene, sink, _ignore)) for _ in range(bench.runs)]  # noqa: B023
            found[preset] = side * side / min(runs) / 1e6
    return found


def measure_agreement(bench: Bench) -> dict[str, Any]:
    """Compare runs by their indices, and the pixels of two equal runs."""
    settings = bench.settings()
    runs = {
        "first": (settings, ""),
        "again": (settings, ""),
        "another seed": (replace(settings, seed=1), ""),
        "cpu": (settings, "cpu"),
        "float32": (replace(settings, precision="float32"), ""),
    }
    found: dict[str, Any] = {}
    for name, (chosen, device) in runs.items():
        begin = time.perf_counter()
        fused = bench.fuse(chosen, device)
        score = score_with_reference(fused.image, bench.scene().truth, ratio=SENSOR.ratio, peak=2047)
        found[name] = {
            "seconds": time.perf_counter() - begin,
            "pixels": hashlib.sha256(fused.image.tobytes()).hexdigest()[:16],
            **{index: getattr(fused.findings.indices, index) for index in ("hqnr", "d_rho")},
            **{index: getattr(score, index) for index in ("psnr", "q2n")},
        }
    found["same pixels twice"] = found["first"]["pixels"] == found["again"]["pixels"]
    return found


def measure_memory(bench: Bench) -> dict[str, Any]:
    """Return the memory in MiB that tensors hold after each run, without the garbage collector's help."""
    settings = bench.settings("fast", **({"warmup_steps": 8, "rao_steps": 16} if bench.is_cuda else {}))
    left = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(2 * bench.runs):
            bench.fuse(settings)
            left.append(bench.allocated())
    finally:
        gc.enable()
    peak = torch.cuda.max_memory_allocated() / MEBIBYTE if bench.is_cuda else 0.0
    return {"left": left, "peak": peak}


def measure_exhaustion(bench: Bench) -> dict[str, Any]:
    """Return the device and the warnings of runs to which only some MiB more than nothing are allowed."""
    found: dict[str, Any] = {}
    if not bench.is_cuda:
        return found
    total = torch.cuda.get_device_properties(bench.device).total_memory
    for mebibytes in (1024, 256, 192, 128, 96, 64, 32, 0):
        gc.collect()
        devices.release_cached_memory()
        allowed = torch.cuda.memory_reserved() + mebibytes * MEBIBYTE
        torch.cuda.set_per_process_memory_fraction(allowed / total)
        feedback = Warnings()
        settings = bench.settings("fast", warmup_steps=12, rao_steps=24)
        try:
            fused = bench.fuse(settings, feedback=feedback)
            found[str(mebibytes)] = [fused.findings.device, *feedback.warnings]
        except EngineError as error:
            found[str(mebibytes)] = [f"EngineError: {str(error).partition(' GPU ')[0]}"]
    torch.cuda.set_per_process_memory_fraction(1.0)
    return found


PARTS: dict[str, Callable[[Bench], dict[str, Any]]] = {
    "presets": measure_presets,
    "steps": measure_steps,
    "fusing": measure_fusing,
    "agreement": measure_agreement,
    "memory": measure_memory,
    "exhaustion": measure_exhaustion,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--device", choices=("cuda", "cpu"), default="cuda")
    given = parser.parse_args()
    if given.device == "cuda" and not torch.cuda.is_available():
        sys.exit("this machine has no CUDA device that PyTorch can use: nothing is measured")
    bench = Bench(given.device)
    found: dict[str, Any] = {
        "device": torch.cuda.get_device_name() if bench.is_cuda else platform.processor(),
        "versions": {"torch": str(torch.__version__), "cuda": torch.version.cuda},
    }
    for part in given.only:
        print(f"{part} ...", file=sys.stderr, flush=True)
        found[part] = PARTS[part](bench)
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
