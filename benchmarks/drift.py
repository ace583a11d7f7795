"""What it is worth to follow a phase that drifts over a scene.

    python benchmarks/drift.py --preset fast --seeds 0

Of one generated landscape of 2048 x 2048 PAN pixels with known truth the MS is taken by a steady instrument,
by one whose four detectors are off by parts of a PAN pixel, and by one whose every 48 scan lines are. Each is
fused with one phase and with the drift followed, and held against the truth.
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
from trapan.core.synthetic import scene

SENSOR = "WorldView-3"
SIDE = 2048
MIDDLE = Phase(1.5, 1.5)
DETECTORS = ((0.0, 0.0), (0.4, -0.3), (-0.2, 0.25), (0.2, 0.1))
"""(row, col) shifts in PAN pixels."""

LINES, MOST = 48, 0.4
"""MS rows that share a shift, and the largest shift along an axis."""

BORDER = 32


def views(made: scene.SyntheticScene) -> Iterator[tuple[str, NDArray[np.uint16]]]:
    """The MS as each instrument sees it."""
    gains, rng = get_sensor(SENSOR).gains(len(made.truth)), np.random.default_rng(0)

    def seen(row: float, col: float) -> NDArray[np.uint16]:
        bands = [
            scene.degrade_band(band, gain, made.ratio, MIDDLE.shifted(row, col))
            for band, gain in zip(made.truth, gains)
        ]
        noisy = np.stack(bands) + rng.standard_normal(made.ms.shape) * np.sqrt(1 + np.stack(bands) / 120)
        return noisy.round().clip(0, made.peak).astype(np.uint16)

    yield "steady", seen(0, 0)
    parts = [np.array_split(seen(*shift), len(DETECTORS), axis=2)[at] for at, shift in enumerate(DETECTORS)]
    yield "detectors", np.concatenate(parts, axis=2)
    lines = seen(0, 0)
    for row in range(0, lines.shape[1], LINES):
        lines[:, row : row + LINES] = seen(*rng.uniform(-MOST, MOST, 2))[:, row : row + LINES]
    yield "scan lines", lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--preset", default="fast")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0])
    given = parser.parse_args()
    made = scene.generate_scene(get_sensor(SENSOR), SIDE, seed=1, phase=MIDDLE)
    follow = drift.measure_drift
    print("seed  instrument  phase      PSNR dB   ERGAS   drift at most")
    for name, ms in views(made):
        for seed in given.seeds:
            for how, measure in (("one", lambda *of: None), ("followed", follow)):
                drift.measure_drift = measure  # type: ignore[assignment]
                settings = preset_settings(given.preset, seed=seed)
                found = fuse(made.pan, ms, sensor=SENSOR, settings=settings, feedback=SilentFeedback())
                score = score_with_reference(
                    found.image, made.truth, ratio=made.ratio, peak=made.peak, border=BORDER
                )
                most = f"{found.findings.drift.max_shift:.2f}" if found.findings.drift else "none"
                print(
                    f"{seed:4}  {name:10}  {how:9} {score.psnr:8.3f} {score.ergas:7.3f}   {most}", flush=True
                )


if __name__ == "__main__":
    main()
