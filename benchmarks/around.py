"""Measure what surrounds training and fusing: chips, registration, drift, optics and indices.

    python benchmarks/around.py --sides 2048 4096 --runs 3

Scenes are generated in memory. Each line is the CPU time of a step on one thread of the CPU, the
median of the runs. "Fusing" is the whole scene, with the presets' network. The last two lines are the time
that a tile of 1024 x 1024 PAN pixels takes without a network, with a single phase and with a drift; their
difference is the cost of the drift.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
import torch
from torch import Tensor
from trapan.core.exchange.results import Drift
from trapan.core.exchange.settings import PRESETS
from trapan.core.exchange.task import FusionTask
from trapan.core.feedback import SilentFeedback, Stages
from trapan.core.method.backbones import Backbone, build_backbone
from trapan.core.method.contradiction import leave_out_contradictions
from trapan.core.method.device import network_precision
from trapan.core.method.drift import find_drift
from trapan.core.method.drift_correction import remove_drift
from trapan.core.method.inference import Fuser, fuse_scene
from trapan.core.method.optics import find_optics, published_blur
from trapan.core.method.registration import register
from trapan.core.method.standardise import Standardisation, standardise_chips
from trapan.core.quality.no_reference import ScoringModel, score_chips
from trapan.core.scene.band_offsets import align_bands
from trapan.core.scene.chips import read_chips
from trapan.core.scene.coarse_shift import correct_coarse_shift, find_coarse_shift
from trapan.core.scene.defects import repair_defects
from trapan.core.scene.grid import Phase, Size
from trapan.core.scene.scene import ArrayScene, ArraySink
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic.scene import generate_scene

SENSORS = {4: get_sensor("GeoEye-1"), 8: get_sensor("WorldView-3")}
"""A sensor for each number of bands that can be measured."""

LANDSCAPE = 512
"""Side of the generated landscape, which is mirrored and repeated, in PAN pixels."""

TILE = 1024
"""Side of the tile that is fused with and without a drift, in PAN pixels."""


@dataclass
class NoNetwork:
    """Stands in for a backbone of the usual reach: returns the upsampled MS image."""

    reach: int = 10
    stride: int = 1

    def __call__(self, ms: Tensor, pan: Tensor, detail: Tensor) -> Tensor:
        return ms


class Times:
    """CPU seconds of each step, one value per run."""

    def __init__(self) -> None:
        self.seconds: dict[str, list[float]] = defaultdict(list)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        begin = time.process_time()
        yield
        self.seconds[name].append(time.process_time() - begin)

    def print(self) -> None:
        for name, seconds in self.seconds.items():
            print(f"{name:36} {statistics.median(seconds):8.3f} s")


def repeated(image: np.ndarray, side: int) -> np.ndarray:
    """Mirror and repeat an image [bands, rows, cols] to a square of this side."""
    image = np.concatenate([image, image[:, ::-1]], axis=1)
    image = np.concatenate([image, image[:, :, ::-1]], axis=2)
    repeats = -(-side // image.shape[1])
    return np.tile(image, (1, repeats, repeats))[:, :side, :side]


def some_drift(side: int) -> Drift:
    """Return a drift of up to half a PAN pixel with a knot for every 64 rows and columns."""
    rng = np.random.default_rng(0)
    at = np.arange(32, side, 64.0)
    rows, cols = (np.column_stack([at, rng.uniform(-0.25, 0.25, (len(at), 2))]).tolist() for _ in range(2))
    return Drift(tuple(map(tuple, rows)), tuple(map(tuple, cols)))


def measure_scene(scene: ArrayScene, drift: Drift, times: Times) -> None:
    """Run each step of a fusion but training and the network."""
    sensor = SENSORS[scene.bands]
    task = FusionTask(sensor.gains(scene.bands), sensor.pan_gain, PRESETS["balanced"])
    stages = Stages(SilentFeedback(), {"registration": 1.0})
    stages.enter("registration")
    begin = time.process_time()
    with times.step("reading: chips"):
        chips = read_chips(scene, stages.update)
    with times.step("reading: coarse shift"):
        moved, chips = correct_coarse_shift(scene, chips, find_coarse_shift(chips), print)
    with times.step("reading: defects"):
        clean, chips = repair_defects(moved, chips, print)
    with times.step("reading: band offsets"):
        scene_read, chips = align_bands(clean, chips, task.gains, print)
    with times.step("registration: standardising"):
        pair = standardise_chips(chips, torch.device("cpu"))
    with times.step("registration: contradictions"):
        pair = leave_out_contradictions(pair, task, stages)
    with times.step("registration: phase"):
        registration = register(pair, task.gains, task.settings, stages)
    with times.step("registration: measuring a drift"):
        find_drift(scene_read, pair, registration.phase, task, stages)
    with times.step("registration: optics"):
        find_optics(pair, registration.phase, task, stages)
    begin += -time.process_time()
    fused = [np.repeat(np.repeat(ms, chips.ratio, axis=1), chips.ratio, axis=2) for ms in chips.ms]
    begin += time.process_time()
    with times.step("indices"):
        model = ScoringModel(task.gains, None, lambda window: registration.phase)
        score_chips(fused.__getitem__, chips, model, stages.update)
    times.seconds["all of the above"].append(time.process_time() - begin)
    with times.step("only with a drift: aligning chips"):
        remove_drift(pair, drift, chips.windows)


def build_fuser(bands: int, ratio: int, phase: Phase, network: Any, drift: Drift | None) -> Fuser:
    """Return a fuser with the published blur."""
    level = torch.full((bands, 1, 1), 1000.0)
    blur = published_blur(ratio, SENSORS[bands].gains(bands)).blur
    standardisation = Standardisation(1000.0, 600.0, level, level)
    return Fuser(network, standardisation, phase.shifted(0.25, -0.5), (blur,), torch.device("cpu"), drift)


def measure_fusing(scene: ArrayScene, drift: Drift | None, network: Any) -> float:
    """Return the CPU seconds of fusing a scene."""
    alignment = scene.alignment
    fuser = build_fuser(scene.bands, alignment.ratio, alignment.phase, network, drift)
    sink = ArraySink(scene.bands, alignment.pan.size)
    begin = time.process_time()
    fuse_scene(fuser, scene, sink, lambda done: None)
    return time.process_time() - begin


def untrained_network(bands: int) -> Backbone:
    """Return the network of the presets, in the number format that a run chooses."""
    settings = PRESETS["balanced"]
    network = build_backbone(settings.backbone, bands, settings.width, settings.blocks, torch.ones(bands))
    network.precision = network_precision(torch.device("cpu"), settings.precision)
    return network


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--sides", type=int, nargs="+", default=[2048])
    parser.add_argument("--bands", type=int, nargs="+", choices=SENSORS, default=[8])
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    torch.set_num_threads(1)
    for bands, side in product(given.bands, given.sides):
        landscape = generate_scene(SENSORS[bands], LANDSCAPE, seed=1)
        pan = repeated(landscape.pan[None], side)[0]
        scene = ArrayScene(pan, repeated(landscape.ms, side // landscape.ratio))
        assert (scene.alignment.pan.size, scene.bands) == (Size(side, side), bands)
        times = Times()
        for _ in range(given.runs):
            measure_scene(scene, some_drift(side), times)
            network = untrained_network(bands)
            times.seconds["fusing"].append(measure_fusing(scene, None, network))
            tiles = (side / TILE) ** 2
            for name, its_drift in (("one phase", None), ("with a drift", some_drift(side))):
                seconds = measure_fusing(scene, its_drift, NoNetwork()) / tiles
                times.seconds[f"tile without network: {name}"].append(seconds)
        print(f"{side} x {side}, {bands} bands")
        times.print()


if __name__ == "__main__":
    main()
