"""Draws HQNR against D_rho along the weight of the local correlation.

    python benchmarks/quality.py --scenes full --classical --csv scores.csv
    python benchmarks/quality.py --scenes full --variants "whole method" "published gains" --csv scores.csv
    python benchmarks/quality.py --scenes full --variants "whole method" "published gains" \\
        --vary correlation 0.2 1 2 --csv scores.csv
    python benchmarks/tradeoff.py scores.csv tradeoff.png
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from matplotlib import pyplot
from matplotlib.axes import Axes
from trapan.benchmarks.classical import METHODS
from trapan.benchmarks.tables import Scores, read
from trapan.core.exchange.settings import Settings

SCENES = {"wv2 full": "WorldView-2", "ge1 full": "GeoEye-1"}
LINES = {
    "whole method": ("TRA-PAN", "#1f5fa8", "o", (8, -10)),
    "published gains": ("TRA-PAN by the published gains", "#d1711c", "s", (-8, 6)),
}
"""Label, colour, marker, and where a point's weight is written, in typographic points."""

TARGETS = {"wv2 full": (0.08, 0.91), "ge1 full": (0.05, 0.91)}
"""D_rho and HQNR, from the project's brief."""

SHOWN = 0.15
"""D_rho up to which methods are drawn."""


def _points(scores: Scores, scene: str, variants: list[str]) -> np.ndarray:
    """D_rho and HQNR of each variant, means over the seeds that all of them were measured with."""
    found = [scores[scene, variant] for variant in variants]
    seeds = set.intersection(*(set(each["d_rho"]) for each in found))
    return np.array(
        [[np.mean([each[index][seed] for seed in seeds]) for index in ("d_rho", "hqnr")] for each in found]
    )


def _weights(scores: Scores, scene: str, variant: str) -> list[tuple[float, str]]:
    """The measured weights and what their variants are called, in order; the bare one has the preset's."""
    start = f"{variant}, correlation "
    varied = [
        (float(name[len(start) :]), name) for on, name in scores if on == scene and name.startswith(start)
    ]
    return sorted([(Settings().correlation, variant), *varied])


def _draw(axes: Axes, scores: Scores, scene: str) -> None:
    for variant, (label, colour, marker, place) in LINES.items():
        weights = _weights(scores, scene, variant)
        points = _points(scores, scene, [name for _, name in weights])
        axes.plot(*points.T, color=colour, marker=marker, markersize=5, label=label)
        for (weight, _), point in zip(weights, points):
            axes.annotate(
                f"{weight:g}",
                point,
                place,
                textcoords="offset points",
                ha="center",
                fontsize=8,
                color=colour,
            )
    for name in METHODS:
        (point,) = _points(scores, scene, [name])
        if point[0] <= SHOWN:
            axes.plot(*point, "x", color="#777777")
            axes.annotate(name, point, (4, -10), textcoords="offset points", fontsize=8, color="#555555")
    axes.plot(*TARGETS[scene], "*", color="#2b8a3e", markersize=12, linestyle="none", label="target")
    axes.set(title=SCENES[scene], xlabel="D_rho (0 is best)", xlim=(0, SHOWN))
    axes.grid(color="#dddddd", linewidth=0.6)
    axes.set_axisbelow(True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scores", type=Path)
    parser.add_argument("picture", type=Path)
    given = parser.parse_args()
    scores = read(given.scores)
    figure, both = pyplot.subplots(1, 2, figsize=(10, 5.4), sharey=True, layout="constrained")
    for axes, scene in zip(both, SCENES):
        _draw(axes, scores, scene)
    both[0].set(ylabel="HQNR (1 is best)", ylim=(0.76, 0.96))
    both[1].legend(loc="lower right", fontsize=8)
    figure.savefig(given.picture, dpi=110)


if __name__ == "__main__":
    main()
