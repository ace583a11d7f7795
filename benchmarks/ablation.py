"""Measure what each part of the method is worth: the method without one part at a time.

    python benchmarks/ablation.py parts --seeds 3 --csv parts.csv
    python benchmarks/ablation.py troubles --seeds 3 --csv troubles.csv
    python benchmarks/ablation.py classical
    python benchmarks/tables.py parts.csv psnr sam

`parts` leaves out each part on real scenes at reduced resolution and on generated ones. `troubles` generates
what a part is made for, such as hot pixels or clouds in one image, and fuses it with and without that part.
`classical` prints the best value that a classical method reaches on these pairs in each index. All of them
get the true phase, the pair whose georeference is off is put right for them, and the soft MS image comes with
its gain.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
import torch
from scipy import ndimage
from trapan.benchmarks import classical, drift, quality
from trapan.benchmarks.band_offsets import TWO_ARRAYS
from trapan.core.exchange import settings as presets
from trapan.core.method import losses, optics, pansharpen, standardise
from trapan.core.quality import evaluate
from trapan.core.quality.protocols import score_with_reference
from trapan.core.scene.grid import Phase
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic.scene import PEAK, SyntheticScene, degrade_band, generate_scene

WHOLE = "nothing: the complete method"

SCENES = ("reduced", "generated WorldView-3")
"""Scenes on which the parts are measured; `quality.cases` has those whose name contains one of these."""

SENSOR, SIDE, PHASE = "WorldView-3", 384, Phase(1.5, 1.5)
"""Sensor, side in PAN pixels and phase of the scenes with troubles."""

BORDER = 16
"""PAN pixels at the edge of a scene with troubles that are not scored."""

HOT_PIXELS, HOT = 20, 65535.0
"""Number and value of the hot PAN pixels, in a scene of 11 bits."""

CLOUD = 60
"""Radius in PAN pixels of the cloud that only the MS image has."""

ROWS, COLS = 12, 9
"""MS pixels by which a wrong georeference is off."""

PAN_BLUR = 0.75
"""Deviation in PAN pixels of the blur that makes a PAN softer than published."""

SOFT_GAIN = 0.05
"""MTF gain at Nyquist of an MS image that is softer than published, as in a SPOT-6 scene."""


@dataclass(frozen=True)
class Part:
    """A part of the method that can be left out.

    Attributes:
        changes: returns the settings that leave it out.
        replaced: or what to replace in the code: module, name and the replacement.
    """

    changes: Callable[[presets.Settings], dict[str, Any]] = lambda settings: {}
    replaced: tuple[tuple[Any, str, Any], ...] = ()

    @contextmanager
    def left_out(self, base: presets.Settings) -> Iterator[presets.Settings]:
        """Leave the part out inside the context, which gives the settings."""
        with ExitStack() as stack:
            for owner, name, replacement in self.replaced:
                stack.enter_context(mock.patch.object(owner, name, replacement))
            yield replace(base, **self.changes(base))


PARTS = {
    WHOLE: Part(),
    "measured optics (published gains instead)": Part(quality.VARIANTS["published gains"]),
    "PAN's softness": Part(replaced=((optics, "measure_softness", lambda *_: 0.0),)),
    "registration, and offsets of the bands": Part(quality.VARIANTS["no registration"]),
    "DAM's compensation": Part(quality.VARIANTS["no compensation"]),
    "local correlation": Part(quality.VARIANTS["no local correlation"]),
    "RAO: only supervised": Part(quality.VARIANTS["only supervised"]),
    "RAO: only full resolution": Part(quality.VARIANTS["only full resolution"]),
    "warm-up (the same number of steps, all RAO)": Part(quality.VARIANTS["no warm-up"]),
    "noise on the reduced PAN": Part(replaced=((losses, "noise_deviation", lambda *_: 0.0),)),
    "classical gains as initial values": Part(
        replaced=(
            (losses.ReducedResolutionLoss, "injection_gains", lambda loss: torch.zeros_like(loss._gains)),
        )
    ),
}


GEOREFERENCE, SOFT = "georeference 12 MS pixels off", "soft MS"

PUBLISHED_GAINS = Part(quality.VARIANTS["published gains"])

TROUBLES = {
    "offsets of the bands": Part(
        replaced=((evaluate, "align_bands", lambda scene, chips, *_: (scene, chips)),)
    ),
    GEOREFERENCE: Part(
        replaced=((evaluate, "correct_coarse_shift", lambda scene, chips, *_: (scene, chips)),)
    ),
    "drift": Part(replaced=((pansharpen, "find_drift", lambda *_: None),)),
    "hot pixels": Part(
        replaced=(
            (evaluate, "repair_defects", lambda scene, chips, *_: (scene, chips)),
            (standardise, "_without_extremes", lambda chips, warn: chips),
        )
    ),
    "a cloud in the MS alone": Part(
        replaced=((pansharpen, "leave_out_contradictions", lambda pair, *_: pair),)
    ),
    "a band unrelated to the PAN": Part(
        replaced=(
            (pansharpen, "bound_detail", lambda *_: None),
            (losses, "tie_to_pan", lambda pair, *_, **__: torch.ones(pair.ms.shape[1])),
        )
    ),
    SOFT: PUBLISHED_GAINS,
    "sharpened MS": PUBLISHED_GAINS,
    "soft PAN": PARTS["PAN's softness"],
}
"""What is wrong with a pair, and the part of the method for it."""


def troubled_cases() -> Iterator[quality.Case]:
    """Yield a case for each of `TROUBLES`."""
    plain = generate_scene(get_sensor(SENSOR), SIDE, seed=3, phase=PHASE)
    displaced = generate_scene(get_sensor(SENSOR), SIDE, seed=3, phase=PHASE, band_offsets=TWO_ARRAYS)
    yield _case("offsets of the bands", displaced.pan, displaced.ms, displaced.truth)
    rows, cols = plain.ratio * ROWS, plain.ratio * COLS
    yield _case(
        GEOREFERENCE,
        plain.pan[rows:, :-cols],
        plain.ms[:, :-ROWS, COLS:],
        plain.truth[:, rows:, :-cols],
        (slice(None), slice(0, SIDE - 2 * rows), slice(cols, SIDE - cols)),  # where both show the same
    )
    large = generate_scene(get_sensor(SENSOR), drift.SIDE, seed=1, phase=PHASE)
    yield _case("drift", large.pan, dict(drift.ms_images(large))["detectors"], large.truth)
    yield _case("hot pixels", *_with_hot_pixels(plain), plain.truth)
    # Nothing restores the ground under the cloud.
    beside = (slice(None), slice(SIDE // 2, SIDE))
    yield _case("a cloud in the MS alone", plain.pan, _under_a_cloud(plain), plain.truth, beside)
    ms, truth = _with_foreign_band(plain)
    yield _case("a band unrelated to the PAN", plain.pan, ms, truth)
    soft = [degrade_band(band, SOFT_GAIN, plain.ratio, PHASE) for band in plain.truth]
    yield _case(SOFT, plain.pan, np.stack(soft), plain.truth)
    yield _case("sharpened MS", plain.pan, quality.record(plain, quality.SHARPENED, 1.0), plain.truth)
    yield _case("soft PAN", ndimage.gaussian_filter(plain.pan.astype(float), PAN_BLUR), plain.ms, plain.truth)


def _case(
    name: str, pan: np.ndarray, ms: np.ndarray, truth: np.ndarray, scored: tuple[slice, ...] = ()
) -> quality.Case:
    def score(fused: np.ndarray) -> Any:
        return score_with_reference(fused[scored], truth[scored], ratio=4, peak=PEAK, border=BORDER)

    return quality.Case(name, SENSOR, pan, ms, PHASE, get_sensor(SENSOR).gains(len(ms)), score)


def _with_hot_pixels(scene: SyntheticScene) -> tuple[np.ndarray, np.ndarray]:
    """Make single PAN pixels hot, and one value of an MS band enormous."""
    pan, ms = scene.pan.astype(np.float32), scene.ms.astype(np.float32)
    rng = np.random.default_rng(1)
    pan[rng.integers(0, SIDE, HOT_PIXELS), rng.integers(0, SIDE, HOT_PIXELS)] = HOT
    ms[2, 10, 20] = 1e30
    return pan, ms


def _under_a_cloud(scene: SyntheticScene) -> np.ndarray:
    """Put a cloud with soft edges over the upper left of the MS image."""
    rows, cols = np.ogrid[:SIDE, :SIDE]
    distance = np.hypot(rows - 1.5 * CLOUD, cols - 1.5 * CLOUD)
    opacity = degrade_band(((CLOUD - distance) / 8).clip(0, 1), 0.3, scene.ratio, PHASE)
    top = 1.3 * np.quantile(scene.ms, 0.999, axis=(-2, -1), keepdims=True)
    covered: np.ndarray = (1 - opacity) * scene.ms + opacity * top
    return covered


def _with_foreign_band(scene: SyntheticScene) -> tuple[np.ndarray, np.ndarray]:
    """Replace the last band by a smooth one that the PAN does not show; return the MS image and the truth."""
    smooth = ndimage.gaussian_filter(np.random.default_rng(7).standard_normal((SIDE, SIDE)), 8)
    ms, truth = scene.ms.astype(np.float32), scene.truth.copy()
    truth[-1] = 500 + 150 * smooth / smooth.std()
    ms[-1] = degrade_band(truth[-1], 0.3, scene.ratio, PHASE)
    return ms, truth


def _variants(what: str) -> Iterator[tuple[quality.Case, dict[str, Part]]]:
    """Yield the cases of "parts" or "troubles", each with the parts to leave out."""
    if what == "parts":
        yield from ((case, PARTS) for case in quality.cases(list(SCENES), 320) if "measured" not in case.name)
        return
    for case in troubled_cases():
        yield case, {"complete method": PARTS[WHOLE], "without the part for it": TROUBLES[case.name]}


def _print_best_classical(case: quality.Case) -> None:
    """Print the best value of each index that a classical method reaches, and that method."""
    ms = np.asarray(case.ms, np.float64)
    if case.name == GEOREFERENCE:
        down, right = (np.arange(length) for length in ms.shape[1:])
        ms = ms[:, (down + ROWS).clip(max=len(down) - 1)][:, :, (right - COLS).clip(min=0)]
    gains = [case.gains, (SOFT_GAIN,) * len(ms)] if case.name == SOFT else [case.gains]
    scores = {}
    for name, method in classical.METHODS.items():
        for each in gains if name in classical.USE_GAINS else gains[:1]:
            with np.errstate(all="ignore"):  # ratios where the low-passed PAN is 0
                fused = method(np.asarray(case.pan, np.float64), ms, 4, case.phase, each)
            score = case.score(np.nan_to_num(fused).clip(0, PEAK).astype(np.float32))
            scores[f"{name}, gain {np.mean(each):.2f}"] = asdict(score)
    print(f"\n{case.name}")
    for index in next(iter(scores.values())):
        best = (min if index in ("ergas", "sam") else max)(scores, key=lambda name: scores[name][index])
        print(f"  {index:6} {scores[best][index]:8.4f}  {best}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("parts", "troubles", "classical"))
    parser.add_argument("--preset", default="balanced", choices=presets.PRESETS)
    parser.add_argument("--seeds", type=int, default=1, help="number of seeds")
    parser.add_argument("--csv", type=Path, help="also append the scores to this file")
    parser.add_argument(
        "--scenes", nargs="+", default=[""], help="only those whose name contains one of these"
    )
    given = parser.parse_args()
    if given.what == "classical":
        for case in troubled_cases():
            if any(text in case.name for text in given.scenes):
                _print_best_classical(case)
        return
    for case, variants in _variants(given.what):
        if not any(text in case.name for text in given.scenes):
            continue
        for name, part in variants.items():
            for seed in range(given.seeds):
                with part.left_out(presets.preset_settings(given.preset, seed=seed)) as settings:
                    score = quality.measure(case, name, settings)
                quality.append_score(given.csv, case.name, name, seed, score)


if __name__ == "__main__":
    main()
