"""Compare the quality of a large scene with that of its crops, each trained on completely.

    python benchmarks/crops.py --across 3 --preset balanced

The scene consists of generated landscapes side by side, each 1024 x 1024 PAN pixels of 8 bands with known
truth. It is fused once as one scene, trained on some chips, and once landscape by landscape, each trained on
completely. Both results are compared with the truth.
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
SIDE = 1024
"""Side of a landscape in PAN pixels."""

BORDER = 32
"""PAN pixels at the edge of a landscape that are not scored: the mosaic has other neighbours there."""


@dataclass(frozen=True)
class Mosaic:
    """Generated landscapes side by side; arrays as in `SyntheticScene`."""

    pan: NDArray[np.uint16]
    ms: NDArray[np.uint16]
    truth: NDArray[np.float32]
    ratio: int

    def crop(self, row: int, col: int) -> Mosaic:
        """Return one of the landscapes."""
        pan = slice(row * SIDE, (row + 1) * SIDE), slice(col * SIDE, (col + 1) * SIDE)
        ms = tuple(slice(axis.start // self.ratio, axis.stop // self.ratio) for axis in pan)
        return Mosaic(self.pan[pan], self.ms[(slice(None), *ms)], self.truth[(slice(None), *pan)], self.ratio)


def generate_mosaic(across: int) -> Mosaic:
    """Generate `across` x `across` landscapes of different seeds."""
    scenes = [
        [scene.generate_scene(get_sensor(SENSOR), SIDE, seed=1 + row * across + col) for col in range(across)]
        for row in range(across)
    ]
    return Mosaic(
        np.block([[each.pan for each in row] for row in scenes]),
        np.block([[each.ms for each in row] for row in scenes]),
        np.block([[each.truth for each in row] for row in scenes]),
        scenes[0][0].ratio,
    )


def score(fused: NDArray[np.float32], crop: Mosaic) -> NDArray[np.float64]:
    """Return PSNR, ERGAS, SAM and Q2n of one landscape."""
    peak = float(scene.PEAK)
    indices = score_with_reference(fused, crop.truth, ratio=crop.ratio, peak=peak, border=BORDER)
    return np.array([indices.psnr, indices.ergas, indices.sam, indices.q2n])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--across", type=int, default=3)
    parser.add_argument("--preset", default="balanced")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0])
    given = parser.parse_args()
    mosaic = generate_mosaic(given.across)
    positions = [(row, col) for row in range(given.across) for col in range(given.across)]
    print("seed  landscapes                     PSNR dB   ERGAS     SAM    Q2n")
    for seed in given.seeds:
        settings = preset_settings(given.preset, seed=seed)

        def show(name: str, scores: list[NDArray[np.float64]], seed: int = seed) -> None:
            psnr, ergas, sam, q = np.mean(scores, axis=0)
            print(f"{seed:4}  {name:28} {psnr:9.3f} {ergas:7.3f} {sam:7.3f} {q:6.4f}", flush=True)

        separate = []
        for row, col in positions:
            crop = mosaic.crop(row, col)
            separate.append(score(fuse(crop.pan, crop.ms, sensor=SENSOR, settings=settings).image, crop))
        show("each separately", separate)
        image = fuse(mosaic.pan, mosaic.ms, sensor=SENSOR, settings=settings).image
        together = []
        for row, col in positions:
            window = Window(row * SIDE, col * SIDE, SIDE, SIDE)
            together.append(score(image[(slice(None), *window.slices)], mosaic.crop(row, col)))
        show("all as one scene", together)
        worst = min(float(one[0] - other[0]) for one, other in zip(together, separate))
        print(f"      largest loss of a landscape as part of one scene: {worst:+.2f} dB", flush=True)


if __name__ == "__main__":
    main()
