"""Measure the offsets that are found between bands, and what aligning the bands gains.

    python benchmarks/band_offsets.py errors --sides 256 384 --seeds 0 1 2 3
    python benchmarks/band_offsets.py gain --preset fast --seeds 0 1 2

`errors` compares the offsets found in generated scenes with the true ones: no offsets, two groups of bands as
in WorldView-3, one band, and all bands at random. `gain` fuses scenes with registered bands and with offsets
between them, and compares the images with the truth: without offsets, with offsets that are ignored
(`register` off), and with offsets that are found. The phase is the georeference's in all cases, so that only
the offsets differ.
"""

from __future__ import annotations

import argparse
import time

import numpy as np
from trapan.core.exchange.settings import preset_settings
from trapan.core.method.pansharpen import fuse
from trapan.core.quality.protocols import score_with_reference
from trapan.core.scene.band_offsets import find_band_offsets
from trapan.core.scene.chips import read_chips
from trapan.core.scene.grid import Phase
from trapan.core.scene.scene import ArrayScene
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic.scene import generate_scene

TWO_ARRAYS = ((0.2, -0.7), (0.2, 0.7), (0, 0.7), (0, -0.7), (-0.4, 0.7), (-0.3, -0.7), (-1, 0.7), (0.7, -0.7))
"""Offsets (row, col) in PAN pixels as in a WorldView-3 scene."""

OFFSETS = {
    "WorldView-3": TWO_ARRAYS,
    "WorldView-2": tuple((0.0, 2.0 * (band in (1, 2, 4, 6))) for band in range(8)),
    "QuickBird": ((0.0, 0.0), (1.5, -0.8), (0.0, 0.0), (-0.5, 1.0)),
}

SENSORS = ("WorldView-3", "WorldView-2", "QuickBird", "GeoEye-1", "Pléiades", "SPOT-6/7")

PHASE = Phase(2.3, 0.6)
"""Where the MS image lies in truth, while the georeference says 1.5."""

SIDE = 384
"""Side in PAN pixels of a scene that is fused."""

BORDER = 16
"""PAN pixels at the edge that are not scored."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    commands = parser.add_subparsers(required=True)
    errors = commands.add_parser("errors")
    errors.add_argument("--sides", type=int, nargs="+", default=[256, 384])
    errors.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2, 3])
    errors.set_defaults(run=measure_errors)
    gain = commands.add_parser("gain")
    gain.add_argument("--preset", default="fast")
    gain.add_argument("--seeds", type=int, nargs="+", default=[0])
    gain.set_defaults(run=measure_gain)
    given = parser.parse_args()
    given.run(given)


def measure_errors(given: argparse.Namespace) -> None:
    """Print the errors of the offsets that are found, in PAN pixels."""
    print("side   offsets   scenes   beyond 1/4   median of the largest   largest   CPU ms")
    for side in given.sides:
        for kind in ("none", "fixed", "one", "random"):
            found = [_largest_error(name, side, kind, seed) for name in SENSORS for seed in given.seeds]
            largest, seconds = np.array(found).T
            print(
                f"{side:4}   {kind:8} {len(found):6} {(largest > 0.25).sum():12} {np.median(largest):23.2f} "
                f"{largest.max():9.2f} {1000 * np.median(seconds):8.0f}",
                flush=True,
            )


def _largest_error(name: str, side: int, kind: str, seed: int) -> tuple[float, float]:
    """Return the largest error of an offset in one scene, and the CPU seconds of the search."""
    sensor = get_sensor(name)
    bands = len(sensor.wavelengths)
    rng = np.random.default_rng(seed)
    offsets = {
        "none": np.zeros((bands, 2)),
        "fixed": np.array(OFFSETS.get(name, OFFSETS["QuickBird"])),
        "one": np.eye(bands)[:, [rng.integers(bands)]] * rng.uniform(-2, 2, 2),
        "random": rng.uniform(-1, 1, (bands, 2)),
    }[kind]
    scene = generate_scene(sensor, side, seed=seed, phase=PHASE, band_offsets=offsets.tolist())
    chips = read_chips(ArrayScene(scene.pan, scene.ms, ratio=scene.ratio), lambda done: None)
    start = time.process_time()
    found = find_band_offsets(chips, sensor.gains(bands))
    seconds = time.process_time() - start
    expected = offsets - np.median(offsets, axis=0)
    return float(np.abs((np.array(found) if found else 0) - expected).max()), seconds


def measure_gain(given: argparse.Namespace) -> None:
    """Print how the fused images compare with the truth."""
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
