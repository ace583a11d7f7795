"""Whether a large scene is fused as well as crops of it that are learned from as a whole.

    python benchmarks/crops.py --across 3 --preset balanced

A scene of several generated landscapes side by side, each 1024 x 1024 PAN pixels of 8 bands with known
truth, is fused once as a whole, learned from at some places, and once landscape by landscape, each learned
from as a whole. Both are held against the truth.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from trapan.core.exchange.settings import preset_settings
from trapan.core.method.pansharpen import fuse
from trapan.core.quality.protocols import score_with_reference
from trapan.core.scene.grid import Window
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene

SENSOR = "WorldView-3"
ONE = 1024
BORDER = 32
"""PAN pixels at a landscape's edge that no method is judged by: there the mosaic has another neighbour."""


@dataclass(frozen=True)
class Mosaic:
    """Generated landscapes side by side; arrays as in `synthetic.SyntheticScene`."""

    pan: NDArray[np.uint16]
    ms: NDArray[np.uint16]
    truth: NDArray[np.float32]
    ratio: int

    def crop(self, row: int, col: int) -> Mosaic:
        """One of the landscapes."""
        pan = slice(row * ONE, (row + 1) * ONE), slice(col * ONE, (col + 1) * ONE)
        ms = tuple(slice(one.start // self.ratio, one.stop // self.ratio) for one in pan)
        return Mosaic(self.pan[pan], self.ms[(slice(None), *ms)], self.truth[(slice(None), *pan)], self.ratio)


def mosaic(across: int) -> Mosaic:
    """`across` x `across` landscapes of different seeds."""
    scenes = [
        [scene.generate_scene(get_sensor(SENSOR), ONE, seed=1 + row * across + col) for col in range(across)]
        for row in range(across)
    ]
    return Mosaic(
        np.block([[one.pan for one in row] for row in scenes]),
        np.block([[one.ms for one in row] for row in scenes]),
        np.block([[one.truth for one in row] for row in scenes]),
        scenes[0][0].ratio,
    )


def score(fused: NDArray[np.float32], crop: Mosaic) -> NDArray[np.float64]:
    """PSNR, ERGAS, SAM and Q2n of one landscape."""
    peak = float(scene.PEAK)
    found = score_with_reference(fused, crop.truth, ratio=crop.ratio, peak=peak, border=BORDER)
    return np.array([found.psnr, found.ergas, found.sam, found.q2n])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--across", type=int, default=3)
    parser.add_argument("--preset", default="balanced")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0])
    given = parser.parse_args()
    whole = mosaic(given.across)
    places = [(row, col) for row in range(given.across) for col in range(given.across)]
    print("seed  landscapes                     PSNR dB   ERGAS     SAM    Q2n")
    for seed in given.seeds:
        settings = preset_settings(given.preset, seed=seed)

        def told(name: str, scores: list[NDArray[np.float64]], seed: int = seed) -> None:
            psnr, ergas, sam, q = np.mean(scores, axis=0)
            print(f"{seed:4}  {name:28} {psnr:9.3f} {ergas:7.3f} {sam:7.3f} {q:6.4f}", flush=True)

        apart = []
        for row, col in places:
            crop = whole.crop(row, col)
            apart.append(score(fuse(crop.pan, crop.ms, sensor=SENSOR, settings=settings).image, crop))
        told("each by itself", apart)
        image = fuse(whole.pan, whole.ms, sensor=SENSOR, settings=settings).image
        together = []
        for row, col in places:
            part = Window(row * ONE, col * ONE, ONE, ONE)
            together.append(score(image[(slice(None), *part.slices)], whole.crop(row, col)))
        told("all as one scene", together)
        worst = min(float(one[0] - two[0]) for one, two in zip(together, apart))
        print(f"      the landscape that loses most by that: {worst:+.2f} dB", flush=True)


if __name__ == "__main__":
    main()
