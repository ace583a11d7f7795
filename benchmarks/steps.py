"""Measure quality against training time, from which the presets are chosen; needs GDAL and matplotlib.

    python benchmarks/steps.py measure steps.csv      append one line per scene and number of steps
    python benchmarks/steps.py draw steps.csv docs/images/steps.png

One core, preset balanced with other numbers of steps, seed 0; the last point is the mean of three networks.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections import defaultdict
from pathlib import Path

import torch
from matplotlib import pyplot
from trapan.benchmarks import quality
from trapan.core.exchange.settings import PRESETS, Settings, override_settings
from trapan.core.method.pansharpen import fuse

STEPS = (50, 100, 175, 280, 400, 600, 800)
"""Training steps; a quarter of them is the warm-up."""

SCENES = {
    "wv2 reduced": "WorldView-2",
    "wv3 reduced": "WorldView-3",
    "ge1 reduced": "GeoEye-1",
    "spot6 reduced": "SPOT-6",
    "generated GeoEye-1": "generated, GeoEye-1",
    "generated QuickBird": "generated, QuickBird",
}
"""Cases of benchmarks/quality.py, and their labels."""


def measure(path: Path) -> None:
    """Append scene, number of networks, steps, CPU seconds and PSNR in dB to a CSV file."""
    torch.set_num_threads(1)
    balanced, best = PRESETS["balanced"], PRESETS["best"]
    runs = [
        override_settings(balanced, warmup_steps=steps // 4, rao_steps=steps - steps // 4) for steps in STEPS
    ]
    for case in (case for case in quality.cases(list(SCENES), 320) if case.name in SCENES):
        for settings in (*runs, best):
            begin = time.process_time()
            fused = fuse(case.pan, case.ms, sensor=case.sensor, settings=settings, device="cpu").image
            seconds = time.process_time() - begin
            row = [case.name, settings.networks, _steps(settings), f"{seconds:.2f}", case.score(fused).psnr]
            with path.open("a", newline="", encoding="utf-8") as file:
                csv.writer(file).writerow(row)
            print(*row, flush=True)


def draw(path: Path, picture: Path) -> None:
    """Draw for each scene how far the PSNR is from that of preset balanced."""
    points: dict[str, dict[tuple[int, int], tuple[float, float]]] = defaultdict(dict)
    with path.open(newline="", encoding="utf-8") as file:
        for scene, networks, steps, seconds, psnr in csv.reader(file):
            points[scene][int(networks), int(steps)] = float(seconds), float(psnr)
    figure, axes = pyplot.subplots(figsize=(8, 4.6), layout="constrained")
    balanced = _steps(PRESETS["balanced"])
    for scene, label in SCENES.items():
        _, zero = points[scene][1, balanced]
        single = sorted(values for (networks, _), values in points[scene].items() if networks == 1)
        (line,) = axes.plot(
            [seconds for seconds, _ in single], [psnr - zero for _, psnr in single], "o-", ms=4, label=label
        )
        for (networks, _), (seconds, psnr) in points[scene].items():
            if networks > 1:
                axes.plot(seconds, psnr - zero, "*", ms=11, color=line.get_color())
    axes.set(
        xlabel="CPU seconds of one core", ylabel="PSNR in dB, against preset balanced", xscale="log",
        title="one network (dots), mean of three (stars)",
    )  # fmt: skip
    ticks = [2, 3, 5, 10, 20, 30, 50, 80]
    axes.set_xticks(ticks, labels=map(str, ticks), minor=False)
    axes.set_xticks([], minor=True)
    axes.grid(color="#dddddd", linewidth=0.6)
    axes.legend(fontsize=8)
    figure.savefig(picture, dpi=110)


def _steps(settings: Settings) -> int:
    return settings.warmup_steps + settings.rao_steps


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("measure", "draw"):
        commands.add_parser(name).add_argument("csv", type=Path)
    commands.choices["draw"].add_argument("picture", type=Path)
    given = parser.parse_args()
    if given.command == "measure":
        measure(given.csv)
    else:
        draw(given.csv, given.picture)


if __name__ == "__main__":
    main()
