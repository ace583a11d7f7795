"""The reprojected indices against hand-made images and an independent, slow implementation."""

from __future__ import annotations

import math
from dataclasses import astuple
from typing import Any

import numpy as np
import pytest
from scipy import ndimage
from trapan.core.imaging import Blur, gaussian_blur, mtf_matched_blurs
from trapan.core.quality.no_reference import ScoringModel, score_chips, score_scene
from trapan.core.quality.reprojected import ReprojectedIndices, reprojected_sums
from trapan.core.scene.chips import read_chips
from trapan.core.scene.grid import Phase, Window
from trapan.core.scene.scene import ArrayScene, Pixels

GAINS = (0.3, 0.25, 0.35)
SHARPENED = Blur(((1.6, 2.0), (-0.6, 3.2)), ((1.4, 1.8), (-0.4, 2.9)))


def score(fused: np.ndarray, ms: np.ndarray, *, ratio: int, **arguments: Any) -> ReprojectedIndices:
    return reprojected_sums(fused, ms, ratio=ratio, **arguments).indices(ratio)


def scene_image(ratio: int, side: int, seed: int = 0) -> np.ndarray:
    """Return an image [3, ratio * side, ratio * side] with broad and fine structure."""
    rng = np.random.default_rng(seed)
    fields = rng.standard_normal((3, ratio * side, ratio * side))
    broad = np.stack([ndimage.gaussian_filter(field, 2 * ratio) * 2 * ratio for field in fields])
    return np.asarray(1000 + 300 * broad + 60 * fields)


def slow_decimation(
    image: np.ndarray, blurs: tuple[Blur, ...], ratio: int, phase: Phase, side: int
) -> np.ndarray:
    """Evaluate each MS pixel as a sum over 41 x 41 PAN pixels at ratio 4, with borders replicated."""
    reach = math.ceil(20 * ratio / 4)
    padded = np.pad(image, ((0, 0), (2 * reach, 2 * reach), (2 * reach, 2 * reach)), mode="edge")

    def taps(profile: tuple[tuple[float, float], ...], start: float) -> np.ndarray:
        """Return the weights of the padded pixels in each MS pixel of a line, [side, pixels]."""
        weights = np.zeros((side, padded.shape[1]))
        for number, line in enumerate(weights):
            centre = start + ratio * number
            at = int(np.round(centre)) + np.arange(-reach, reach + 1)
            for weight, sigma in profile:
                bell = np.exp(-0.5 * ((at - centre) / sigma) ** 2)
                line[at + 2 * reach] += weight * bell / bell.sum()
        return weights

    result = np.empty((len(image), side, side))
    for index, band in enumerate(padded):
        blur = blurs[index % len(blurs)]
        result[index] = taps(blur.rows, phase.row) @ band @ taps(blur.cols, phase.col).T
    return result


def hypercomplex(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Multiply hypercomplex numbers [units, ...] by the recursion of Cayley and Dickson."""
    if len(first) == 1:
        return first * second
    half = len(first) // 2
    a, b, c, d = first[:half], first[half:], second[:half], second[half:]
    return np.concatenate(
        [
            hypercomplex(a, c) - hypercomplex(conjugate(d), b),
            hypercomplex(d, a) + hypercomplex(b, conjugate(c)),
        ]
    )


def conjugate(number: np.ndarray) -> np.ndarray:
    return np.concatenate([number[:1], -number[1:]])


def slow_q2n(fused: np.ndarray, reference: np.ndarray, block: int = 32) -> float:
    """Average Q2n over blocks, pixel by pixel with hypercomplex numbers."""
    rows, cols = reference.shape[1:]
    margin = ((0, 0), (0, -rows % block), (0, -cols % block))
    fused, reference = (np.pad(image, margin, mode="symmetric") for image in (fused, reference))
    units = 2 ** math.ceil(math.log2(len(reference)))
    scores = []
    for row in range(0, reference.shape[1], block):
        for col in range(0, reference.shape[2], block):
            numbers = []
            theirs = reference[:, row : row + block, col : col + block].reshape(len(reference), -1)
            mean, deviation = theirs.mean(1, keepdims=True), theirs.std(1, ddof=1, keepdims=True)
            for image in (reference, fused):
                pixels = image[:, row : row + block, col : col + block].reshape(len(reference), -1)
                number = np.ones((units, block**2))  # padding bands of 0 are 1 after standardisation
                number[: len(pixels)] = (pixels - mean) / deviation + 1
                numbers.append(number)
            z, w = numbers
            z_mean, w_mean = z.mean(1, keepdims=True), w.mean(1, keepdims=True)
            count = block**2 / (block**2 - 1)
            covariance = count * (
                hypercomplex(z, conjugate(w)).mean(1) - hypercomplex(z_mean, conjugate(w_mean))[:, 0]
            )
            variances = count * (
                (z**2).sum(0).mean() - (z_mean**2).sum() + (w**2).sum(0).mean() - (w_mean**2).sum()
            )
            z_size, w_size = np.linalg.norm(z_mean), np.linalg.norm(w_mean)
            bias = 2 * z_size * w_size / (z_size**2 + w_size**2)
            scores.append(2 * np.linalg.norm(covariance) / variances * bias)
    return float(np.mean(scores))


def slow_indices(reduced: np.ndarray, ms: np.ndarray, ratio: int) -> ReprojectedIndices:
    angles = [
        math.degrees(math.acos(min(1.0, ours @ theirs / np.linalg.norm(ours) / np.linalg.norm(theirs))))
        for ours, theirs in zip(reduced.reshape(len(ms), -1).T, ms.reshape(len(ms), -1).T)
    ]
    relative = [((ours - theirs) ** 2).mean() / theirs.mean() ** 2 for ours, theirs in zip(reduced, ms)]
    return ReprojectedIndices(
        1 - slow_q2n(reduced, ms), float(np.mean(angles)), 100 / ratio * math.sqrt(np.mean(relative))
    )


def test_a_constant_image_equals_its_constant_ms_image() -> None:
    level = np.array([100.0, 700.0, 30.0])[:, None, None]
    fused, ms = level * np.ones((3, 128, 128)), level * np.ones((3, 32, 32))
    found = score(fused, ms, ratio=4, phase=Phase(1.5, 1.5), blurs=mtf_matched_blurs(GAINS, 4))
    assert astuple(found) == pytest.approx((0, 0, 0), abs=1e-5)


def test_a_brighter_image_has_the_error_that_its_factor_gives() -> None:
    level = np.array([100.0, 700.0, 30.0])[:, None, None]
    fused, ms = 1.1 * level * np.ones((3, 128, 128)), level * np.ones((3, 32, 32))
    found = score(fused, ms, ratio=4, phase=Phase(1.5, 1.5), blurs=mtf_matched_blurs(GAINS, 4))
    assert found.r_ergas == pytest.approx(100 / 4 * 0.1, rel=1e-5)
    assert found.r_sam == pytest.approx(0, abs=1e-4), "all bands are brighter by the same factor"


@pytest.mark.parametrize(
    ("ratio", "phase"),
    [(4, Phase(1.5, 1.5)), (4, Phase(1.25, 2.0)), (3, Phase(-1.3, 4.6)), (2, Phase(0.5, 1))],
)
@pytest.mark.parametrize("blur", ["published", "one for all bands"])
def test_an_image_whose_decimation_is_the_ms_image_is_perfect(ratio: int, phase: Phase, blur: str) -> None:
    side = 40
    fused = scene_image(ratio, side)
    blurs = mtf_matched_blurs(GAINS, ratio) if blur == "published" else (SHARPENED,)
    ms = slow_decimation(fused, blurs, ratio, phase, side)
    found = score(fused, ms, ratio=ratio, phase=phase, blurs=blurs)
    assert astuple(found) == pytest.approx((0, 0, 0), abs=1e-4)
    displaced = score(fused, ms, ratio=ratio, phase=phase.shifted(0.5, 0), blurs=blurs)
    other = score(fused, ms, ratio=ratio, phase=phase, blurs=(gaussian_blur(1.1 * ratio),))
    for wrong in (displaced, other):
        assert min(astuple(wrong)) > 0.001


@pytest.mark.parametrize("bands", [1, 2, 3])
def test_the_indices_equal_an_independent_implementation(bands: int) -> None:
    ratio, side, phase = 4, 58, Phase(1.25, 1.7)
    fused, other = scene_image(ratio, side)[:bands], scene_image(ratio, side, 1)[:bands]
    blurs = mtf_matched_blurs(GAINS[:bands], ratio)
    ms = slow_decimation(fused + 0.05 * other, blurs, ratio, phase, side)
    reduced = slow_decimation(fused, blurs, ratio, phase, side)
    # 20 PAN pixels to each side: the filter of MS pixels 5 to 52 lies in the image
    inside = (slice(None), slice(5, 53), slice(5, 53))
    expected = slow_indices(reduced[inside], ms[inside], ratio)
    found = score(fused, ms, ratio=ratio, phase=phase, blurs=blurs)
    assert astuple(found) == pytest.approx(astuple(expected), rel=2e-4, abs=1e-6)
    assert min(astuple(expected)[::2]) > 0.001


def test_invalid_pixels_change_nothing_but_the_number_of_pixels() -> None:
    ratio, side, phase = 4, 96, Phase(1.5, 1.5)
    blurs = mtf_matched_blurs(GAINS, ratio)
    fused = np.full((3, ratio * side, ratio * side), 500.0)
    ms = np.full((3, side, side), 500.0)
    valid, ms_valid = np.ones(fused.shape[1:], bool), np.ones(ms.shape[1:], bool)
    valid[:70, :90] = False
    ms_valid[80:, 80:] = False
    fused[:, ~valid], ms[:, ~ms_valid] = np.nan, 9e9
    arguments: dict[str, Any] = {"ratio": ratio, "phase": phase, "blurs": blurs, "ms_valid": ms_valid}
    found = score(fused, ms, valid=valid, **arguments)
    assert astuple(found) == pytest.approx((0, 0, 0), abs=1e-4)
    ms[:, 40, 50] = 400
    changed = score(fused, ms, valid=valid, **arguments)
    assert changed.r_ergas > 0.01, "valid pixels count"
    none = score(fused, ms, valid=np.zeros_like(valid), **arguments)
    assert all(map(math.isnan, astuple(none)))


def test_images_without_room_for_the_filter_have_no_index() -> None:
    found = score(
        np.ones((3, 36, 36)), np.ones((3, 9, 9)), ratio=4, phase=Phase(1.5, 1.5), blurs=(gaussian_blur(2),)
    )
    assert all(map(math.isnan, astuple(found)))


def test_chips_and_scenes_are_scored_by_both_blurs() -> None:
    ratio, side, phase = 4, 160, Phase(1.5, 1.5)
    fused = scene_image(ratio, side).astype(np.float32)
    measured = (gaussian_blur(3.1),)
    # The product is softer than the published gains say.
    small = ndimage.gaussian_filter(fused.astype(float), (0, 3.1, 3.1), mode="nearest", truncate=6)
    rows = phase.row + ratio * np.arange(side)
    grid = np.meshgrid(rows, rows, indexing="ij")
    ms = np.stack([ndimage.map_coordinates(band, grid, order=5, mode="nearest") for band in small])
    scene = ArrayScene(fused.mean(axis=0), ms.astype(np.float32), phase=phase)

    def read(window: Window) -> Pixels:
        return Pixels(fused[(slice(None), *window.slices)], np.ones((window.rows, window.cols), bool))

    def ignore(fraction: float) -> None: ...

    chips = read_chips(scene, ignore)
    on_chips = score_chips(
        lambda index: fused[(slice(None), *chips.windows[index].slices)],
        chips,
        ScoringModel(GAINS, measured, lambda window: phase),
        ignore,
    )
    assert on_chips.reprojected_measured is not None
    assert on_chips.reprojected_measured.r_ergas < 0.02 < 0.1 < on_chips.reprojected.r_ergas
    assert on_chips.reprojected_measured.r_d_lambda < 0.1 * on_chips.reprojected.r_d_lambda
    assert on_chips.by_name()["R_SAM_MEASURED"] == on_chips.reprojected_measured.r_sam
    assert "trust the reprojected indices by the measured blur" in on_chips.advice
    published = ScoringModel(GAINS, None, lambda window: phase)
    on_scene = score_scene(read, scene, published, ignore)
    by_threads = score_scene(read, scene, published, ignore, threads=3)
    assert by_threads == on_scene
    assert on_scene.reprojected_measured is None and "R_SAM_MEASURED" not in on_scene.by_name()
    assert astuple(on_scene.reprojected) == pytest.approx(astuple(on_chips.reprojected))
    assert "trust the reprojected indices by these gains" in on_scene.advice
    whole = score(fused, ms, ratio=ratio, phase=phase, blurs=mtf_matched_blurs(GAINS, ratio))
    assert astuple(on_scene.reprojected) == pytest.approx(astuple(whole), rel=0.1)
