"""Measure the offsets that are found between bands, and what aligning the bands gains.

    python benchmarks/band_offsets.py errors --sides 256 384 --seeds 0 1 2 3
    python benchmarks/band_offsets.py gain --preset fast --seeds 0 1 2
    python benchmarks/band_offsets.py aliasing

`errors` compares the offsets found in generated scenes with the true ones: no offsets, two groups of bands as
in WorldView-3, one band, and all bands at random; then all bands at random in scenes with one more trouble.
`gain` fuses scenes with registered bands and with offsets
between them, and compares the images with the truth: without offsets, with offsets that are ignored
(`register` off), and with offsets that are found. The phase is the georeference's in all cases, so that only
the offsets differ.
`aliasing` asks which reduced PAN explains the finest detail of the real WorldView-3 bands better: sampled at
the common place of all bands, or at each band's own and interpolated as the band was.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import replace

import numpy as np
import torch
from scipy import ndimage
from trapan.benchmarks import protocols
from trapan.benchmarks.quality import SHARPENED, record
from trapan.core.exchange.settings import preset_settings
from trapan.core.feedback import SilentFeedback, Stage, Stages
from trapan.core.imaging import gaussian_blur
from trapan.core.method.operators import decimation
from trapan.core.method.pansharpen import fuse
from trapan.core.quality.evaluate import read_scene_and_chips
from trapan.core.quality.protocols import score_with_reference
from trapan.core.scene.band_offsets import align_bands, find_band_offsets
from trapan.core.scene.defects import repair_defects
from trapan.core.scene.grid import Phase, Size
from trapan.core.scene.scene import ArrayScene
from trapan.core.sensors.catalogue import Sensor, get_sensor
from trapan.core.synthetic.scene import degrade_band, generate_scene

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

ROWS, COLS = 16, 12
"""MS pixels by which a wrong georeference is off."""

SOFT_GAIN = 0.05
"""MTF gain at Nyquist of an MS image that is softer than published, as in a SPOT-6 scene."""

TROUBLES = ("noise", "soft MS", "sharpened MS", "hot pixels", "georeference")
"""`noise` has four times the usual deviation; `georeference` is ROWS and COLS off."""

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
    aliasing = commands.add_parser("aliasing")
    aliasing.set_defaults(run=measure_aliasing)
    given = parser.parse_args()
    given.run(given)


def measure_errors(given: argparse.Namespace) -> None:
    """Print the errors of the offsets that are found, in PAN pixels."""
    print("side   scenes         number   beyond 1/4   median of the largest   largest   CPU ms")
    for side in given.sides:
        for kind in ("none", "fixed", "one", "random", *TROUBLES):
            found = [_largest_error(name, side, kind, seed) for name in SENSORS for seed in given.seeds]
            largest, seconds = np.array(found).T
            print(
                f"{side:4}   {kind:13} {len(found):7} {(largest > 0.25).sum():12} {np.median(largest):23.2f} "
                f"{largest.max():9.2f} {1000 * np.median(seconds):8.0f}",
                flush=True,
            )


def _largest_error(name: str, side: int, kind: str, seed: int) -> tuple[float, float]:
    """Return the largest error of an offset in one scene, and the CPU seconds of the search."""
    bands = len(get_sensor(name).wavelengths)
    rng = np.random.default_rng(seed)
    offsets = {
        "none": np.zeros((bands, 2)),
        "fixed": np.array(OFFSETS.get(name, OFFSETS["QuickBird"])),
        "one": np.eye(bands)[:, [rng.integers(bands)]] * rng.uniform(-2, 2, 2),
    }.get(kind, rng.uniform(-1, 1, (bands, 2)))
    pair = ArrayScene(*_pair(get_sensor(name), side, kind, seed, offsets))
    pair, chips = repair_defects(
        *read_scene_and_chips(pair, True, Stages(SilentFeedback(), {Stage.READING: 1.0})), _ignore
    )
    start = time.process_time()
    found = find_band_offsets(chips, get_sensor(name).gains(bands))
    seconds = time.process_time() - start
    expected = offsets - np.median(offsets, axis=0)
    return float(np.abs((np.array(found) if found else 0) - expected).max()), seconds


def _pair(
    sensor: Sensor, side: int, kind: str, seed: int, offsets: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Generate the PAN and the MS image of a scene with band offsets, and with one of `TROUBLES` or none."""
    ratio = sensor.ratio
    scene = generate_scene(
        sensor,
        side + ratio * ROWS if kind == "georeference" else side,
        seed=seed,
        noise=4.0 if kind == "noise" else 1.0,
        phase=PHASE,
        band_offsets=offsets.tolist(),
    )
    pan, ms = scene.pan.astype(np.float32), scene.ms
    if kind == "georeference":
        return pan[ratio * ROWS :, : -ratio * ROWS], ms[:, :-ROWS, COLS : COLS - ROWS or None]
    if kind == "hot pixels":
        rng = np.random.default_rng(seed)
        pan[rng.integers(0, side, 20), rng.integers(0, side, 20)] = 65535
    if kind == "soft MS":
        ms = np.stack(
            [
                degrade_band(band, SOFT_GAIN, ratio, PHASE.shifted(*offset))
                for band, offset in zip(scene.truth, offsets)
            ]
        )
    if kind == "sharpened MS":
        ms = np.concatenate(
            [
                record(replace(scene, truth=band[None], phase=PHASE.shifted(*offset)), SHARPENED, 1.0)
                for band, offset in zip(scene.truth, offsets)
            ]
        )
    return pan, ms


def _ignore(message: str) -> None:
    pass


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


def measure_aliasing(given: argparse.Namespace) -> None:
    """Print R2 of the finest detail of each band, and the share of the own aliasing that the bands show."""
    crop = protocols.full("wv3")
    pair = ArrayScene(crop.pan.astype(np.float32), crop.ms.astype(np.float32))
    _, chips = read_scene_and_chips(pair, True, Stages(SilentFeedback(), {Stage.READING: 1.0}))
    _, chips = align_bands(pair, chips, crop.gains, print)
    pan, ms = torch.from_numpy(chips.pan[0]), np.array([_finest(band) for band in chips.ms[0]])
    sizes = Size(*chips.ms.shape[-2:]), Size(*chips.pan.shape[-2:])
    print("deviation   R2, common place   R2, own place   share of the own aliasing")
    for deviation in (1.4, 1.7, 2.0):
        blur = (gaussian_blur(deviation),)
        common, own = (
            np.array([_finest(band) for band in decimation(blur, 4, crop.phase, *sizes, of)(pan).numpy()])
            for of in ((), chips.band_offsets)
        )
        common = np.broadcast_to(common, own.shape)
        by_common, by_own = (
            [np.corrcoef(band, low)[0, 1] ** 2 for band, low in zip(ms, lows)] for lows in (common, own)
        )
        shares = [
            np.divide(*np.linalg.lstsq(np.stack([low_own - low, low], axis=1), band, rcond=None)[0])
            for band, low, low_own in zip(ms, common, own)
        ]
        print(
            f"{deviation:9} {np.mean(by_common):18.3f} {np.mean(by_own):15.3f}   "
            f"{min(shares):.2f} to {max(shares):.2f}"
        )


def _finest(image: np.ndarray) -> np.ndarray:
    """Return the detail finer than 1.5 MS pixels, without the border."""
    detail = image - ndimage.gaussian_filter(image, 1.5)
    return np.asarray(detail[8:-8, 8:-8], np.float64).ravel()


if __name__ == "__main__":
    main()
