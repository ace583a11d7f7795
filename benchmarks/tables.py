"""Format scores written by `quality.py --csv` as a Markdown table: variants down, scenes across.

    python benchmarks/tables.py scores.csv psnr q2n sam
    python benchmarks/tables.py scores.csv hqnr d_rho

Values are means over seeds, with the range from lowest to highest in brackets. Scenes without these indices
are left out.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from pathlib import Path

import numpy as np

Scores = dict[tuple[str, str], dict[str, dict[str, float]]]

DIGITS = {"psnr": 2, "ergas": 2, "sam": 2}
"""Decimals of an index; the others have three."""


def read_scores(path: Path) -> Scores:
    """Read the scores of each (scene, variant): for each index the value of each seed.

    If a seed was measured twice, its last value counts.
    """
    scores: Scores = defaultdict(lambda: defaultdict(dict))
    with path.open(newline="", encoding="utf-8") as file:
        for scene, variant, seed, index, value in csv.reader(file):
            scores[scene, variant][index][seed] = float(value)
    return scores


def _cell(scores: dict[str, dict[str, float]], indices: list[str]) -> str:
    parts = []
    for index in indices:
        values, digits = list(scores[index].values()), DIGITS.get(index, 3)
        spread = f" ({np.ptp(values):.{digits}f})" if len(values) > 1 else ""
        parts.append(f"{np.mean(values):.{digits}f}{spread}")
    return " / ".join(parts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scores", type=Path)
    parser.add_argument("indices", nargs="+")
    given = parser.parse_args()
    measured = {
        key: values
        for key, values in read_scores(given.scores).items()
        if all(index in values for index in given.indices)
    }
    scenes, variants = (list(dict.fromkeys(each)) for each in zip(*measured))
    print(f"| {' / '.join(given.indices)} | {' | '.join(scenes)} |")
    print("|---" * (len(scenes) + 1) + "|")
    for variant in variants:
        cells = (
            _cell(measured[scene, variant], given.indices) if (scene, variant) in measured else ""
            for scene in scenes
        )
        print(f"| {variant} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
