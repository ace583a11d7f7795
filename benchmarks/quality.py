"""Measure the quality of fused images: real scenes by both protocols, generated scenes against their truth.

    python benchmarks/quality.py                          preset balanced, one seed, all scenes
    python benchmarks/quality.py --seeds 3 --preset fast
    python benchmarks/quality.py --variants               without one part of the method at a time
    python benchmarks/quality.py --scenes full --vary correlation 0.2 1 2     each variant at these settings

It prints one line per scene, seed and variant, then the means over the seeds. With `--csv` each score is also
appended to a file, which `tables.py` and `tradeoff.py` read. The real scenes are those of `../shared/data`.
Without that folder only the generated scenes are measured.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections.abc import Iterator
from dataclasses import asdict, astuple, dataclass, fields
from pathlib import Path
from typing import Any, Callable

import numpy as np
import torch
from trapan.benchmarks import classical, protocols
from trapan.core.exchange import settings as presets
from trapan.core.imaging import Blur
from trapan.core.method.operators import decimation
from trapan.core.method.pansharpen import fuse
from trapan.core.quality import protocols as quality
from trapan.core.scene.grid import Phase, Size
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic

VARIANTS: dict[str, Callable[[presets.Settings], dict[str, Any]]] = {
    "whole method": lambda settings: {},
    "published gains": lambda settings: {"measure": False},
    "no compensation": lambda settings: {"compensate": False},
    "no registration": lambda settings: {"register": False},
    "no local correlation": lambda settings: {"correlation": 0.0},
    "only supervised": lambda settings: {"full_probability": 0.0},
    "only full resolution": lambda settings: {"full_probability": 1.0},
    "no warm-up": lambda settings: {
        "warmup_steps": 0,
        "rao_steps": settings.warmup_steps + settings.rao_steps,
    },
}
"""Changes of the preset's settings by each variant; all variants take the same number of steps."""

GENERATED = (
    ("WorldView-3", 4, 1.0, Phase(1.2, 1.7)),
    ("QuickBird", 7, 1.5, Phase(2.1, 1.1)),
    ("Pléiades", 11, 0.5, Phase(1.5, 1.5)),
    ("GeoEye-1", 21, 3.0, Phase(1.0, 2.3)),
)
"""Sensor, seed, noise and phase of the generated scenes."""

SHARPENED = Blur(((2.0, 2.1), (-1.0, 3.8)), ((1.5, 2.2), (-0.5, 4.0)))
"""Blur that makes the MS image of one more scene from its truth: a product sharpened on the ground."""


@dataclass(frozen=True)
class Case:
    """A pair to fuse, and the function that scores its fused image."""

    name: str
    sensor: str
    pan: np.ndarray
    ms: np.ndarray
    phase: Phase
    gains: tuple[float, ...]
    score: Callable[[np.ndarray], Any]


def cases(chosen: list[str], size: int) -> Iterator[Case]:
    """Yield the cases whose name contains one of `chosen`."""
    for case in (
        *_real(),
        *(_generated(*each, size) for each in GENERATED),
        _generated(*GENERATED[0], size, SHARPENED),
    ):
        if any(text in case.name for text in chosen):
            yield case


def _real() -> Iterator[Case]:
    if not protocols.DATA.is_dir():
        print(f"{protocols.DATA} does not exist: skipping the real scenes")
        return
    for name in protocols.SCENES:
        for kind, read in (
            ("reduced", protocols.reduced),
            ("reduced by measured optics", protocols.reduced_by_measured_optics),
            ("full", protocols.full),
        ):
            pair = read(name)
            yield Case(f"{name} {kind}", pair.sensor, pair.pan, pair.ms, pair.phase, pair.gains, pair.score)


def _generated(name: str, seed: int, noise: float, phase: Phase, size: int, blur: Blur | None = None) -> Case:
    scene = synthetic.generate_scene(get_sensor(name), size, seed=seed, noise=noise, phase=phase)
    ms = scene.ms if blur is None else record(scene, blur, noise)

    def score(fused: np.ndarray) -> quality.ReferenceIndices:
        return quality.score_with_reference(fused, scene.truth, ratio=scene.ratio, peak=scene.peak, border=8)

    gains = get_sensor(name).gains(len(ms))
    return Case(f"generated {name}{', sharpened' if blur else ''}", name, scene.pan, ms, phase, gains, score)


def record(scene: synthetic.SyntheticScene, blur: Blur, noise: float) -> np.ndarray:
    """Make an MS image from the truth with that blur and noise."""
    pan, ms = (Size(*image.shape[-2:]) for image in (scene.truth, scene.ms))
    degraded = decimation((blur,), scene.ratio, scene.phase, ms, pan)(torch.from_numpy(scene.truth).float())
    noisy = degraded.numpy() + np.random.default_rng(0).normal(0, noise, degraded.shape)
    return np.rint(noisy).clip(1, scene.peak)


def _show(name: str, score: Any, seconds: float) -> None:
    row = "  ".join(f"{field.name} {getattr(score, field.name):.4f}" for field in fields(score))
    print(f"{name:58s} {row}  {seconds:.0f} s", flush=True)


def measure(case: Case, variant: str, settings: presets.Settings) -> Any:
    begin = time.monotonic()
    fused = fuse(case.pan, case.ms, sensor=case.sensor, settings=settings).image
    seconds, score = time.monotonic() - begin, case.score(fused)
    _show(f"{case.name}, {variant}, seed {settings.seed}", score, seconds)
    return score


def _variants(base: presets.Settings, names: list[str], vary: list[str]) -> dict[str, dict[str, Any]]:
    """Return the changes of the chosen variants, each at every value of a varied setting."""
    chosen = {name: VARIANTS[name](base) for name in names or VARIANTS}
    if not vary:
        return chosen
    setting, *values = vary
    kind = type(getattr(base, setting))
    return {
        f"{name}, {setting} {value}": {**changes, setting: value == "True" if kind is bool else kind(value)}
        for name, changes in chosen.items()
        for value in values
    }


def append_score(path: Path | None, case: str, variant: str, seed: int | str, score: Any) -> None:
    """Append one line per index to the CSV file."""
    if path is None:
        return
    with path.open("a", newline="", encoding="utf-8") as file:
        rows = ([case, variant, seed, index, value] for index, value in asdict(score).items())
        csv.writer(file).writerows(rows)


def _classical(case: Case, path: Path | None) -> None:
    for name, method in classical.METHODS.items():
        begin = time.monotonic()
        score = case.score(method(case.pan, case.ms, 4, case.phase, case.gains))
        _show(f"{case.name}, {name}", score, time.monotonic() - begin)
        append_score(path, case.name, name, "", score)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--preset", default="balanced", choices=presets.PRESETS)
    parser.add_argument("--seeds", type=int, default=1, help="number of seeds")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument(
        "--variants",
        nargs="*",
        default=["whole method"],
        choices=VARIANTS,
        help="variants of the method; all if no name follows",
    )
    parser.add_argument(
        "--vary",
        nargs="+",
        default=[],
        metavar=("SETTING", "VALUE"),
        help="run each variant at these values of a setting",
    )
    parser.add_argument("--classical", action="store_true", help="also score the classical methods")
    parser.add_argument(
        "--scenes", nargs="+", default=[""], help="only scenes whose name contains one of these texts"
    )
    parser.add_argument("--size", type=int, default=320, help="side of the generated scenes in PAN pixels")
    parser.add_argument("--csv", type=Path, help="also append the scores to this file")
    given = parser.parse_args()
    variants = _variants(presets.preset_settings(given.preset), given.variants, given.vary)
    for case in cases(given.scenes, given.size):
        if given.classical:
            _classical(case, given.csv)
        for variant, changes in variants.items():
            scores = []
            for seed in range(given.first, given.first + given.seeds):
                settings = presets.preset_settings(given.preset, seed=seed, **changes)
                scores.append(measure(case, variant, settings))
                append_score(given.csv, case.name, variant, seed, scores[-1])
            if given.seeds > 1:
                table = np.array([astuple(score) for score in scores])
                kind = type(scores[0])
                _show(f"{case.name}, {variant}, mean", kind(*table.mean(axis=0)), 0)
                _show(f"{case.name}, {variant}, spread", kind(*np.ptp(table, axis=0)), 0)


if __name__ == "__main__":
    main()
