"""Measure what a band that is softer than the others costs, and how well its softness is found.

    python benchmarks/band_softness.py                  generated scenes and, reduced, the real ones
    python benchmarks/band_softness.py --softness 4     further blur of the band in PAN pixels

One band of the MS image is blurred before it is recorded. Printed are the softness that was found, and the
error of this band and of the others against the sharp truth, relative to that of plain upsampling.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from scipy import ndimage
from trapan.benchmarks import protocols
from trapan.core.exchange.settings import preset_settings
from trapan.core.method.pansharpen import fuse
from trapan.core.quality.filters import apply_mtf, expand
from trapan.core.scene.grid import Phase
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic.scene import degrade_band, generate_scene

GENERATED = (("WorldView-3", 6), ("WorldView-3", 1), ("SPOT-6/7", 3), ("Landsat-8/9", 5))
"""Sensor, and the index of the soft band."""

REAL = (("wv2", 6), ("wv2", 2), ("ge1", 1), ("ge1", 3), ("spot6", 0), ("spot6", 3), ("wv3", 2))
"""Scene of `protocols.SCENES`, and the index of the soft band."""

SIDE, BORDER = 512, 16


class Case(NamedTuple):
    """A pair with a soft band, and its truth."""

    name: str
    sensor: str
    pan: np.ndarray
    ms: np.ndarray
    truth: np.ndarray
    phase: Phase
    ratio: int
    band: int


def generated(name: str, band: int, softness: float) -> Case:
    """Record a generated scene with a soft band; noise as in the others."""
    sensor, scene = get_sensor(name), generate_scene(get_sensor(name), SIDE, seed=3)
    ms, rng = scene.ms.astype(np.float32), np.random.default_rng(99)
    soft = ndimage.gaussian_filter(scene.truth[band], softness, mode="nearest")
    seen = degrade_band(soft, sensor.gains(len(ms))[band], scene.ratio, scene.phase)
    ms[band] = np.rint(rng.normal(seen, np.sqrt(1 + seen / 120)))
    return Case(f"generated {name}", name, scene.pan, ms, scene.truth, scene.phase, scene.ratio, band)


def reduced(name: str, band: int, softness: float) -> Case:
    """Reduce a real scene (Wald's protocol) with a soft band."""
    pair = protocols.reduced(name)
    ms, step = pair.ms.astype(np.float32), pair.ratio
    soft = ndimage.gaussian_filter(pair.reference[band].astype(float), softness, mode="nearest")
    ms[band] = apply_mtf(soft, step, pair.gains[band])[step // 2 :: step, step // 2 :: step]
    return Case(f"{name} reduced", pair.sensor, pair.pan, ms, pair.reference, pair.phase, step, band)


def cases(softness: float) -> Iterator[Case]:
    """Yield all cases; the real ones if `../shared/data` is there."""
    yield from (generated(*each, softness) for each in GENERATED)
    if protocols.DATA.is_dir():
        yield from (reduced(*each, softness) for each in REAL)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--preset", default="fast")
    parser.add_argument("--softness", type=float, nargs="+", default=[0, 2, 3, 4, 6, 10], metavar="PIXELS")
    given = parser.parse_args()
    inner = (..., slice(BORDER, -BORDER), slice(BORDER, -BORDER))
    for softness in given.softness:
        for case in cases(softness):
            settings = preset_settings(given.preset)
            fused = fuse(
                case.pan, case.ms, ratio=case.ratio, phase=case.phase, sensor=case.sensor, settings=settings
            )
            upsampled = expand(case.ms, case.ratio, case.phase)
            ours, plain = (
                np.square(image - case.truth)[inner].mean(axis=(1, 2)) for image in (fused.image, upsampled)
            )
            errors = np.sqrt(ours / plain)
            found = fused.findings.optics.band_softness or (0.0,) * len(errors)
            others, injected = np.delete(errors, case.band).mean(), fused.findings.injected[case.band]
            print(
                f"{case.name:24s} band {case.band + 1}: softness {softness:4.1f}, found "
                f"{found[case.band]:4.2f}, error {errors[case.band]:.2f}, of the others {others:.2f}, "
                f"injected {injected:.2f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
