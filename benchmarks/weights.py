"""Measure the benefit of a network trained on another scene of the same sensor.

    python benchmarks/weights.py                     all cases, preset balanced
    python benchmarks/weights.py --cases wv2 ge1

A real scene is reduced by Wald's protocol and cut in two. A network is trained on the upper half. The lower
half is fused by a new network with all steps of the preset, by one with a quarter of the steps, by the saved
network without training, and by the saved network after a quarter of the steps. On a generated scene the
network comes from another landscape. The real scenes are those of `../shared/data`.
"""

from __future__ import annotations

import argparse
import math
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from trapan.benchmarks import protocols
from trapan.core.exchange.settings import FINE_TUNING, PRESETS, Settings
from trapan.core.method.pansharpen import fuse
from trapan.core.quality.protocols import ReferenceIndices, score_with_reference
from trapan.core.scene.grid import Phase
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic.scene import generate_scene

SIDE = 320
"""Side of the generated scenes in PAN pixels."""


@dataclass(frozen=True)
class Case:
    """Two pairs of one sensor, each (pan, ms), and the function that scores the second one's fused image."""

    sensor: str
    first: tuple[np.ndarray, np.ndarray]
    second: tuple[np.ndarray, np.ndarray]
    phases: tuple[Phase, Phase]
    score: Callable[[np.ndarray], ReferenceIndices]


def halves(name: str) -> Case:
    """Cut a real scene at reduced resolution into an upper and a lower half."""
    pair = protocols.reduced(name)
    ms_row = pair.ms.shape[1] // 2
    pan_row = ms_row * pair.ratio
    score = partial(
        score_with_reference,
        reference=pair.reference[:, pan_row:],
        ratio=pair.ratio,
        peak=pair.peak,
        border=protocols.BORDER,
    )
    return Case(
        pair.sensor,
        (pair.pan[:pan_row], pair.ms[:, :ms_row]),
        (pair.pan[pan_row:], pair.ms[:, ms_row:]),
        (pair.phase, pair.phase),
        score,
    )


def generated(name: str, noise: float) -> Case:
    """Generate two landscapes, each with its own phase."""
    phases = Phase(2.1, 1.1), Phase(1.4, 1.6)
    first, second = (
        generate_scene(get_sensor(name), SIDE, seed=seed, noise=noise, phase=phase)
        for seed, phase in zip((7, 8), phases)
    )
    score = partial(
        score_with_reference, reference=second.truth, ratio=second.ratio, peak=second.peak, border=8
    )
    return Case(name, (first.pan, first.ms), (second.pan, second.ms), phases, score)


CASES: dict[str, Callable[[], Case]] = {
    "wv2": partial(halves, "wv2"),
    "ge1": partial(halves, "ge1"),
    "generated": partial(generated, "QuickBird", 1.5),
}


def measure(name: str, case: Case, settings: Settings, folder: Path) -> None:
    """Print a line for each way to fuse the second pair of a case."""
    weights = str(folder / f"{name}.safetensors")
    fuse(
        *case.first, phase=case.phases[0], sensor=case.sensor, settings=settings, device="cpu",
        save_weights=weights,
    )  # fmt: skip
    short = replace(
        settings,
        warmup_steps=math.ceil(FINE_TUNING * settings.warmup_steps),
        rao_steps=math.ceil(FINE_TUNING * settings.rao_steps),
    )
    ways: dict[str, dict[str, Any]] = {
        "new, all steps": {"settings": settings},
        "new, a quarter of the steps": {"settings": short},
        "applied": {"settings": settings, "weights": weights, "apply_only": True},
        "trained further, a quarter of the steps": {"settings": settings, "weights": weights},
    }
    for way, options in ways.items():
        begin = time.monotonic()
        fused = fuse(*case.second, phase=case.phases[1], sensor=case.sensor, device="cpu", **options).image
        seconds, score = time.monotonic() - begin, case.score(fused)
        print(
            f"{name:10s} {way:40s} PSNR {score.psnr:.2f}  SSIM {score.ssim:.3f}  Q2n {score.q2n:.3f}  "
            f"ERGAS {score.ergas:.3f}  SAM {score.sam:.3f}  {seconds:.0f} s",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", nargs="+", default=list(CASES), choices=CASES)
    parser.add_argument("--preset", default="balanced", choices=PRESETS)
    given = parser.parse_args()
    if not protocols.DATA.is_dir():
        print(f"{protocols.DATA} does not exist: skipping the real scenes")
        given.cases = [name for name in given.cases if name == "generated"]
    with tempfile.TemporaryDirectory() as folder:
        for name in given.cases:
            measure(name, CASES[name](), PRESETS[given.preset], Path(folder))


if __name__ == "__main__":
    main()
