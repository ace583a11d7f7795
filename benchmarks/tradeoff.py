"""Draw HQNR against D_rho along the weight of the local correlation.

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
from trapan.benchmarks.tables import Scores, read_scores
from trapan.core.exchange.settings import Settings

SCENES = {"wv2 full": "WorldView-2", "ge1 full": "GeoEye-1"}
LINES = {
    "whole method": ("TRA-PAN", "#1f5fa8", "o", (8, -10)),
    "published gains": ("TRA-PAN by the published gains", "#d1711c", "s", (-8, 6)),
}
"""Label, colour, marker, and offset of a point's label in typographic points."""

TARGETS = {"wv2 full": (0.08, 0.91), "ge1 full": (0.05, 0.91)}
"""Target values of D_rho and HQNR of this project."""

MAX_D_RHO = 0.15
"""Methods with a higher D_rho are not drawn."""


def _points(scores: Scores, scene: str, variants: list[str]) -> np.ndarray:
    """Return D_rho and HQNR of each variant, means over the seeds that all variants share."""
    per_variant = [scores[scene, variant] for variant in variants]
    seeds = set.intersection(*(set(values["d_rho"]) for values in per_variant))
    return np.array(
        [
            [np.mean([values[index][seed] for seed in seeds]) for index in ("d_rho", "hqnr")]
            for values in per_variant
        ]
    )


def _weights(scores: Scores, scene: str, variant: str) -> list[tuple[float, str]]:
    """Return the measured weights, sorted, with their variants; the plain variant has the preset's weight."""
    prefix = f"{variant}, correlation "
    varied = [
        (float(name[len(prefix) :]), name)
        for its_scene, name in scores
        if its_scene == scene and name.startswith(prefix)
    ]
    return sorted([(Settings().correlation, variant), *varied])


def _draw(axes: Axes, scores: Scores, scene: str) -> None:
    """Draw the methods and the curve of each variant for one scene."""
    for variant, (label, colour, marker, offset) in LINES.items():
        weights = _weights(scores, scene, variant)
        points = _points(scores, scene, [name for _, name in weights])
        axes.plot(*points.T, color=colour, marker=marker, markersize=5, label=label)
        for (weight, _), point in zip(weights, points):
            axes.annotate(
                f"{weight:g}",
                point,
                offset,
                textcoords="offset points",
                ha="center",
                fontsize=8,
                color=colour,
            )
    for name in METHODS:
        (point,) = _points(scores, scene, [name])
        if point[0] <= MAX_D_RHO:
            axes.plot(*point, "x", color="#777777")
            axes.annotate(name, point, (4, -10), textcoords="offset points", fontsize=8, color="#555555")
    axes.plot(*TARGETS[scene], "*", color="#2b8a3e", markersize=12, linestyle="none", label="target")
    axes.set(title=SCENES[scene], xlabel="D_rho (0 is best)", xlim=(0, MAX_D_RHO))
    axes.grid(color="#dddddd", linewidth=0.6)
    axes.set_axisbelow(True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scores", type=Path)
    parser.add_argument("picture", type=Path)
    given = parser.parse_args()
    scores = read_scores(given.scores)
    figure, panels = pyplot.subplots(1, 2, figsize=(10, 5.4), sharey=True, layout="constrained")
    for axes, scene in zip(panels, SCENES):
        _draw(axes, scores, scene)
    panels[0].set(ylabel="HQNR (1 is best)", ylim=(0.76, 0.96))
    panels[1].legend(loc="lower right", fontsize=8)
    figure.savefig(given.picture, dpi=110)


if __name__ == "__main__":
    main()
