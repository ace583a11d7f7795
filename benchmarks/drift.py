"""Measure the benefit of following a phase that drifts over the scene.

    python benchmarks/drift.py --preset fast --seeds 0

The MS image of one generated landscape of 2048 x 2048 PAN pixels is recorded by three sensors: one without
drift, one whose four detectors are shifted by fractions of a PAN pixel, and one whose blocks of 48 scan lines
are. Each image is fused with a constant phase and with the measured drift, and compared with the truth.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from trapan.core.exchange.settings import preset_settings
from trapan.core.feedback import SilentFeedback
from trapan.core.method import drift
from trapan.core.method.pansharpen import fuse
from trapan.core.quality.protocols import score_with_reference
from trapan.core.scene.grid import Phase
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic.scene import SyntheticScene, degrade_band, generate_scene

SENSOR = "WorldView-3"
SIDE = 2048
"""Side of the landscape in PAN pixels."""

PHASE = Phase(1.5, 1.5)
"""The phase without drift: corners aligned."""

DETECTORS = ((0.0, 0.0), (0.4, -0.3), (-0.2, 0.25), (0.2, 0.1))
"""(row, col) shift of each detector in PAN pixels."""

LINES, MAX_SHIFT = 48, 0.4
"""MS rows that share a shift, and the largest shift along an axis in PAN pixels."""

BORDER = 32
"""PAN pixels at the edge that are not scored."""


def ms_images(scene: SyntheticScene) -> Iterator[tuple[str, NDArray[np.uint16]]]:
    """Yield the name of each sensor and its MS image."""
    gains, rng = get_sensor(SENSOR).gains(len(scene.truth)), np.random.default_rng(0)

    def record(row: float, col: float) -> NDArray[np.uint16]:
        bands = [
            degrade_band(band, gain, scene.ratio, PHASE.shifted(row, col))
            for band, gain in zip(scene.truth, gains)
        ]
        noisy = np.stack(bands) + rng.standard_normal(scene.ms.shape) * np.sqrt(1 + np.stack(bands) / 120)
        return noisy.round().clip(0, scene.peak).astype(np.uint16)

    yield "no drift", record(0, 0)
    strips = [
        np.array_split(record(*shift), len(DETECTORS), axis=2)[number]
        for number, shift in enumerate(DETECTORS)
    ]
    yield "detectors", np.concatenate(strips, axis=2)
    lines = record(0, 0)
    for row in range(0, lines.shape[1], LINES):
        lines[:, row : row + LINES] = record(*rng.uniform(-MAX_SHIFT, MAX_SHIFT, 2))[:, row : row + LINES]
    yield "scan lines", lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--preset", default="fast")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0])
    given = parser.parse_args()
    scene = generate_scene(get_sensor(SENSOR), SIDE, seed=1, phase=PHASE)
    measure_drift = drift.measure_drift
    print("seed  sensor      phase      PSNR dB   ERGAS   largest drift")
    for name, ms in ms_images(scene):
        for seed in given.seeds:
            for method, measure in (("constant", lambda *_: None), ("followed", measure_drift)):
                drift.measure_drift = measure  # type: ignore[assignment]
                settings = preset_settings(given.preset, seed=seed)
                fused = fuse(scene.pan, ms, sensor=SENSOR, settings=settings, feedback=SilentFeedback())
                score = score_with_reference(
                    fused.image, scene.truth, ratio=scene.ratio, peak=scene.peak, border=BORDER
                )
                found = fused.findings.drift
                shift = f"{found.max_shift:.2f}" if found else "none"
                print(
                    f"{seed:4}  {name:10}  {method:9} {score.psnr:8.3f} {score.ergas:7.3f}   {shift}",
                    flush=True,
                )


if __name__ == "__main__":
    main()
