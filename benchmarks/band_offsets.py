"""Measure the benefit of aligning bands that are not registered to each other.

    python benchmarks/band_offsets.py --preset fast --seeds 0 1 2

Generated scenes are recorded with registered bands, and with offsets between them. Each is fused and compared
with the truth: without offsets, with offsets that are ignored (`register` off), and with offsets that are
found. The phase is the georeference's in all cases, so that only the offsets differ.
"""

from __future__ import annotations

import argparse

import numpy as np
from trapan.core.exchange.settings import preset_settings
from trapan.core.method.pansharpen import fuse
from trapan.core.quality.protocols import score_with_reference
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic.scene import generate_scene

TWO_ARRAYS = ((0.2, -0.7), (0.2, 0.7), (0, 0.7), (0, -0.7), (-0.4, 0.7), (-0.3, -0.7), (-1, 0.7), (0.7, -0.7))
"""Offsets (row, col) in PAN pixels as in a WorldView-3 scene."""

OFFSETS = {
    "WorldView-3": TWO_ARRAYS,
    "WorldView-2": tuple((0.0, 2.0 * (band in (1, 2, 4, 6))) for band in range(8)),
    "QuickBird": ((0.0, 0.0), (1.5, -0.8), (0.0, 0.0), (-0.5, 1.0)),
}

SIDE = 384
"""Side of a scene in PAN pixels."""

BORDER = 16
"""PAN pixels at the edge that are not scored."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--preset", default="fast")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0])
    given = parser.parse_args()
    print("sensor       offsets   PSNR dB    Q2n     SAM   ERGAS   largest error of an offset")
    for sensor, offsets in OFFSETS.items():
        registered = generate_scene(get_sensor(sensor), SIDE, seed=3)
        displaced = generate_scene(get_sensor(sensor), SIDE, seed=3, band_offsets=offsets)
        for name, scene, register in (
            ("none", registered, True),
            ("ignored", displaced, False),
            ("found", displaced, True),
        ):
            scores, error = [], ""
            for seed in given.seeds:
                settings = preset_settings(given.preset, seed=seed, register=register)
                fused = fuse(scene.pan, scene.ms, sensor=sensor, settings=settings, device="cpu")
                score = score_with_reference(
                    fused.image, scene.truth, ratio=scene.ratio, peak=scene.peak, border=BORDER
                )
                scores.append((score.psnr, score.q2n, score.sam, score.ergas))
                if fused.findings.chips.band_offsets:
                    expected = np.array(offsets) - np.median(offsets, axis=0)
                    error = f"{np.abs(np.array(fused.findings.chips.band_offsets) - expected).max():.2f}"
            psnr, q2n, sam, ergas = np.mean(scores, axis=0)
            print(
                f"{sensor:12} {name:8} {psnr:8.2f} {q2n:8.4f} {sam:6.2f} {ergas:7.2f}   {error}", flush=True
            )


if __name__ == "__main__":
    main()
