from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import ndimage
from trapan.core.errors import InputError
from trapan.core.quality.filters import apply_mtf, expand
from trapan.core.quality.protocols import (
    FullResolutionIndices,
    ReferenceIndices,
    d_rho,
    score_full_resolution,
    score_with_reference,
)
from trapan.core.scene.grid import Phase

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"
NAMES = {
    "Q2n": "q2n", "ERGAS": "ergas", "SAM": "sam", "SCC": "scc", "PSNR": "psnr", "SSIM": "ssim",
    "DlK": "d_lambda_k", "Ds": "d_s", "HQNR": "hqnr", "Drho": "d_rho",
}  # fmt: skip
GAINS = (0.3, 0.28, 0.32)


def pair(ratio: int, side: int = 32) -> tuple[np.ndarray, np.ndarray, np.ndarray, Phase]:
    """Return a truth [3, rows, cols], its PAN band, its MS image in whole numbers, and the phase."""
    rng = np.random.default_rng(ratio)
    fields = rng.standard_normal((4, ratio * side, ratio * side))
    coarse = np.stack([ndimage.gaussian_filter(field, 2 * ratio) * 2 * ratio for field in fields])
    fine = np.sign(ndimage.gaussian_filter(fields[3], ratio / 3))
    truth = 1000 + 300 * coarse[:3] + 150 * np.array([1.0, 1.2, 0.8])[:, None, None] * fine
    start = ratio // 2
    filtered = np.stack([apply_mtf(band, ratio, gain) for band, gain in zip(truth, GAINS)])
    return truth, truth.mean(axis=0), np.rint(filtered[:, start::ratio, start::ratio]), Phase(start, start)


@pytest.mark.parametrize("ratio", [2, 3, 4, 6])
def test_truth_beats_expansion_and_displaced_truth(ratio: int) -> None:
    truth, pan, ms, phase = pair(ratio)
    arguments: dict[str, Any] = {"ratio": ratio, "phase": phase, "gains": GAINS}
    perfect = score_full_resolution(truth, pan, ms, **arguments)
    expanded = score_full_resolution(expand(ms, ratio, phase), pan, ms, **arguments)
    displaced = score_full_resolution(
        np.roll(truth, (1, 1), (1, 2)), np.roll(pan, (1, 1), (0, 1)), ms, **arguments
    )
    assert perfect.hqnr == pytest.approx((1 - perfect.d_lambda_k) * (1 - perfect.d_s))
    assert perfect.d_lambda_k < min(expanded.d_lambda_k, 0.05)
    assert perfect.hqnr > expanded.hqnr
    assert perfect.d_rho < 0.5 * expanded.d_rho
    assert displaced.d_lambda_k > perfect.d_lambda_k + 0.002
    assert displaced.d_rho == pytest.approx(perfect.d_rho, abs=0.01)


def test_indices_follow_the_phase() -> None:
    """Moving fused image, PAN band and phase by one PAN pixel changes nothing."""
    truth, pan, ms, phase = pair(4)
    moved = score_full_resolution(
        np.roll(truth, 1, 1), np.roll(pan, 1, 0), ms, ratio=4, phase=phase.shifted(1, 0), gains=GAINS
    )
    original = score_full_resolution(truth, pan, ms, ratio=4, phase=phase, gains=GAINS)
    assert moved.d_lambda_k == pytest.approx(original.d_lambda_k, abs=0.005)


def test_d_rho_of_known_correlations() -> None:
    pan = np.random.default_rng(0).integers(1, 2000, (128, 128)).astype(float)
    noise = np.random.default_rng(1).standard_normal((1, 128, 128))
    inner = np.zeros((128, 128), bool)
    inner[1:-1, 1:-1] = True
    for ratio in (2, 3, 4):
        assert d_rho(3 * pan[None], pan, ratio=ratio) == pytest.approx(0, abs=1e-9)
        assert d_rho(-pan[None], pan, ratio=ratio) == pytest.approx(2, abs=1e-9)
        assert d_rho(5 * pan[None] + 900, pan, ratio=ratio, valid=inner) == pytest.approx(0, abs=1e-9)
        assert d_rho(noise, pan, ratio=ratio, valid=inner) == pytest.approx(1, abs=0.03)
    assert d_rho(np.full((1, 128, 128), 7.0), pan, ratio=4, valid=inner) == 1


def test_single_band_and_sizes_that_blocks_do_not_divide() -> None:
    truth, pan, ms, phase = pair(3, side=25)
    scores = score_full_resolution(
        truth[:1, :70, :73], pan[:70, :73], ms[:1], ratio=3, phase=phase, gains=GAINS[:1]
    )
    assert 0 <= scores.d_lambda_k < 0.1
    assert 0 < scores.d_rho < 1


def test_reflectances_have_the_indices_of_their_digital_numbers() -> None:
    truth, pan, ms, phase = pair(4)
    arguments: dict[str, Any] = {"ratio": 4, "phase": phase, "gains": GAINS}
    counts = score_full_resolution(truth, pan, ms, **arguments)
    reflectances = score_full_resolution(truth / 4095, pan / 4095, ms / 4095, **arguments)
    for name, value in asdict(counts).items():
        assert asdict(reflectances)[name] == pytest.approx(value, abs=0.001), name
    score = score_with_reference(ms + 20, ms, ratio=4, peak=4095)
    scaled = score_with_reference((ms + 20) / 4095, ms / 4095, ratio=4, peak=1)
    for name, value in asdict(score).items():
        assert asdict(scaled)[name] == pytest.approx(value, abs=0.001), name


@pytest.mark.parametrize("unit", [2.0**-20, 2.0**-50, 2.0**-100, 2.0**20, 2.0**60])
def test_indices_do_not_depend_on_the_unit(unit: float) -> None:
    """At 2^-50, as of radiances in W/cm2, squares of float32 contrasts vanish."""
    truth, pan, ms, phase = pair(4)
    ms = ms + 0.5  # no whole numbers in any unit
    found = [
        score_full_resolution(
            *((scale * image).astype(np.float32) for image in (1.02 * truth, pan, ms)),
            ratio=4,
            phase=phase,
            gains=GAINS,
        )
        for scale in (1.0, unit)
    ]
    assert asdict(found[1]) == pytest.approx(asdict(found[0]), rel=1e-3)


def test_invalid_pixels_do_not_count() -> None:
    truth, pan, ms, phase = pair(4)
    valid, ms_valid = np.ones(pan.shape, bool), np.ones(ms.shape[1:], bool)
    valid[:30, :40] = ms_valid[:7, :9] = False
    arguments: dict[str, Any] = {"ratio": 4, "phase": phase, "gains": GAINS}
    clean = score_full_resolution(truth, pan, ms, valid=valid, **arguments)
    with_invalid = score_full_resolution(
        np.where(valid, truth, np.nan), np.where(valid, pan, 65535), np.where(ms_valid, ms, np.nan),
        valid=valid, ms_valid=ms_valid, **arguments,
    )  # fmt: skip
    for name, value in asdict(clean).items():
        assert asdict(with_invalid)[name] == pytest.approx(value, abs=0.01), name
    only_ms = score_full_resolution(
        truth, pan, np.where(ms_valid, ms, np.nan), ms_valid=ms_valid, **arguments
    )
    assert np.isfinite(list(asdict(only_ms).values())).all()


def test_border_is_left_out() -> None:
    reference = pair(4)[2]
    fused = reference.copy()
    fused[:, :3] = 0
    fused[:, :, -3:] = 0
    assert score_with_reference(fused, reference, ratio=4, peak=2047, border=3).ergas == 0
    assert score_with_reference(fused, reference, ratio=4, peak=2047).ergas > 5


def test_arrays_of_different_shapes_are_rejected() -> None:
    truth, pan, ms, phase = pair(2)
    arguments: dict[str, Any] = {"ratio": 2, "phase": phase, "gains": GAINS}
    with pytest.raises(InputError, match=r"the reference differ in shape.*\(3, 32, 32\)"):
        score_with_reference(truth, ms, ratio=2, peak=2047)
    with pytest.raises(InputError, match="border of 16"):
        score_with_reference(ms, ms, ratio=2, peak=2047, border=16)
    with pytest.raises(InputError, match=r"\(64, 64\) and \(60, 64\)"):
        score_full_resolution(truth, pan[:60], ms, **arguments)
    with pytest.raises(InputError, match="has 2 bands, the MS image 3, and there are 3 MTF gains"):
        score_full_resolution(truth[:2], pan, ms, **arguments)
    with pytest.raises(InputError, match="PAN band of 64 x 64 pixels is larger than 2 times"):
        score_full_resolution(truth, pan, ms[:, :30], **arguments)


@pytest.mark.slow
@pytest.mark.parametrize("scene", ["wv2", "ge1"])
@pytest.mark.parametrize(
    "protocol", ["full_resolution_phase_2", "full_resolution_registered", "reduced_resolution"]
)
def test_published_definitions_on_real_scenes(scene: str, protocol: str) -> None:
    if not SHARED.is_dir():
        pytest.skip(f"the real scenes are missing: {SHARED} does not exist")
    pytest.importorskip("osgeo.gdal")
    from trapan.benchmarks import protocols

    if protocol == "reduced_resolution":
        data: Any = protocols.reduced(scene)
    else:
        data = protocols.full(scene, registered=protocol.endswith("registered"))
    expanded = expand(data.ms, data.ratio, data.phase)
    images = {"EXP": expanded, "BROVEY": expanded * data.pan / expanded.mean(axis=0)}
    expected = json.loads((SHARED / "expected_indices.json").read_text())[scene][protocol]
    for method, image in images.items():
        scores: ReferenceIndices | FullResolutionIndices = data.score(image.clip(0, data.peak))
        for name, value in expected[method].items():
            tolerance = {"rel": 0.005} if name in ("ERGAS", "SAM", "PSNR") else {"abs": 0.002}
            assert asdict(scores)[NAMES[name]] == pytest.approx(value, **tolerance), f"{method} {name}"
