from __future__ import annotations

import math

import numpy as np
import pytest
from trapan.core.quality.block_indices import q2n, uqi
from trapan.core.quality.indices import ergas, psnr, sam, scc, ssim


def image_of(bands: int, side: int = 64, seed: int = 0) -> np.ndarray:
    """Whole numbers between 0 and 2047, with structure."""
    rng = np.random.default_rng(seed)
    coarse = rng.integers(200, 1800, (bands, side // 4, side // 4)).repeat(4, axis=1).repeat(4, axis=2)
    return coarse + rng.integers(-100, 100, coarse.shape)


def noisy(image: np.ndarray, seed: int = 1) -> np.ndarray:
    return image + np.random.default_rng(seed).integers(-60, 60, image.shape)


def product(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Multiply hypercomplex numbers by Cayley-Dickson doubling; the components come first."""
    half = len(first) // 2
    if half == 0:
        return first * second
    a, b, c, d = first[:half], first[half:], second[:half], second[half:]
    left = product(a, c) - product(conjugate(d), b)
    right = product(conjugate(a), conjugate(d)) + product(c, conjugate(b))
    return np.concatenate([left, right])


def conjugate(number: np.ndarray) -> np.ndarray:
    return np.concatenate([number[:1], -number[1:]])


def block_q2n(fused: np.ndarray, reference: np.ndarray) -> float:
    """Compute Q2n of one block pixel by pixel, as Garzelli and Nencini define it."""
    padding = (1 << math.ceil(math.log2(len(reference)))) - len(reference)
    pixels = reference[0].size
    x, y = (image.reshape(len(image), -1).astype(float) for image in (reference, fused))
    mean, deviation = x.mean(1, keepdims=True), x.std(1, ddof=1, keepdims=True)
    x, y = (np.pad((image - mean) / deviation, ((0, padding), (0, 0))) + 1 for image in (x, y))
    x_mean, y_mean = x.mean(1, keepdims=True), y.mean(1, keepdims=True)
    correlation = (product(x, conjugate(y)) - product(x_mean, conjugate(y_mean))).mean(1)
    variance = (np.square(x - x_mean).sum() + np.square(y - y_mean).sum()) / pixels
    x_length, y_length = np.linalg.norm(x_mean), np.linalg.norm(y_mean)
    agreement = 2 * x_length * y_length / (x_length**2 + y_length**2)
    return float(2 * np.linalg.norm(correlation) / variance * agreement)


@pytest.mark.parametrize("bands", [1, 2, 3, 4, 7, 8, 13])
def test_q2n_equals_the_textbook_formula(bands: int) -> None:
    reference = image_of(bands, 32)
    fused = noisy(np.roll(reference, 1, axis=1))
    assert q2n(fused, reference) == pytest.approx(block_q2n(fused, reference), abs=1e-9)
    assert q2n(fused, reference) < 0.9


def test_q2n_of_a_shifted_mean() -> None:
    """One of three bands brighter by two deviations: only the means disagree, |1| = 2, |m| = sqrt(12)."""
    reference = image_of(3, 32).astype(float)
    fused = reference.copy()
    fused[1] += 2 * reference[1].std(ddof=1)
    expected = 2 * 2 * math.sqrt(12) / (4 + 12)
    assert q2n(fused, reference, rounded=False) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("bands", [1, 3, 300])
def test_identical_images_are_perfect(bands: int) -> None:
    image = image_of(bands, 72)
    assert q2n(image, image) == pytest.approx(1)
    assert ergas(image, image, ratio=4) == 0
    assert sam(image, image) == pytest.approx(0, abs=1e-5)
    assert scc(image, image) == pytest.approx(1)
    assert psnr(image, image, peak=2047) == math.inf
    assert ssim(image, image, peak=2047) == pytest.approx(1)


def test_q2n_rounds_integers_and_not_reflectances() -> None:
    reflectance = image_of(4) / 2047
    off = reflectance + 0.05 * np.random.default_rng(2).standard_normal(reflectance.shape)
    assert q2n(off, reflectance, rounded=False) == pytest.approx(
        q2n(2047 * off, 2047 * reflectance, rounded=False)
    )
    assert q2n(image_of(4) + 0.4, image_of(4)) == pytest.approx(1)
    assert q2n(image_of(4) + 0.4, image_of(4), rounded=False) < 1


def test_flat_ground_agrees_only_with_itself() -> None:
    flat = np.full((3, 32, 32), 0.3)
    assert q2n(flat * (1 + 1e-15), flat, rounded=False) == pytest.approx(1)
    assert q2n(flat + 0.1, flat, rounded=False) < 0.01
    assert uqi(flat[:1], flat[0] * (1 + 1e-15)) == pytest.approx(1)


def test_uqi_of_a_doubled_band() -> None:
    """Contrast and mean both doubled: (2 * 2 / 5)^2, in every block."""
    band = image_of(1)[0]
    assert uqi(2 * band[None], band) == pytest.approx(0.64)


def test_ergas_of_a_known_error() -> None:
    """Errors of 10 % and none: 100 / ratio * sqrt(0.01 / 2)."""
    reference = np.stack([np.full((8, 8), 100.0), np.full((8, 8), 50.0)])
    fused = reference + np.array([10.0, 0.0])[:, None, None]
    assert ergas(fused, reference, ratio=2) == pytest.approx(50 * math.sqrt(0.005))
    assert ergas(fused, reference, ratio=3) == pytest.approx(100 / 3 * math.sqrt(0.005))


def test_sam_is_in_degrees_and_independent_of_brightness() -> None:
    reference = np.stack([np.ones((4, 4)), np.zeros((4, 4))])
    fused = np.stack([np.ones((4, 4)), np.ones((4, 4))])
    assert sam(fused, reference) == pytest.approx(45)
    assert sam(7 * fused, reference) == pytest.approx(45)
    fused[:, :2] = 0
    assert sam(fused, reference) == pytest.approx(45)


def test_scc_is_independent_of_contrast_and_sees_blur() -> None:
    image = image_of(4)
    assert scc(3 * image, image) == pytest.approx(1)
    assert scc(np.roll(image, 2, axis=2), image) < 0.9


def test_psnr_and_ssim_of_a_known_error() -> None:
    reference = np.full((2, 32, 32), 100.0)
    fused = reference + np.array([1.0, 10.0])[:, None, None]
    assert psnr(fused, reference, peak=255) == pytest.approx(20 * math.log10(255) - 10)
    c1 = 2.55**2
    expected = [(2 * 100 * other + c1) / (100**2 + other**2 + c1) for other in (101, 110)]
    assert ssim(fused, reference, peak=255) == pytest.approx(np.mean(expected), abs=1e-9)


def test_a_mask_leaves_out_pixels_windows_and_blocks() -> None:
    reference = image_of(3, 96).astype(float)
    fused = noisy(reference)
    valid = np.ones((96, 96), bool)
    valid[70:, :30] = False
    with_invalid = np.where(valid, fused, np.nan)
    pixels = ergas, sam, psnr
    keywords = {"ratio": 4}, {}, {"peak": 2047}
    for index, arguments in zip(pixels, keywords):
        left = np.where(valid, fused, reference)
        masked = index(with_invalid, reference, valid=valid, **arguments)
        assert masked == index(fused[:, valid][..., None], reference[:, valid][..., None], **arguments)
        assert masked != index(left, reference, **arguments)
    # Of nine blocks, the mask touches the last row's first.
    kept = [(fused[:, r : r + 32, c : c + 32], reference[:, r : r + 32, c : c + 32])
            for r in (0, 32, 64) for c in (0, 32, 64) if (r, c) != (64, 0)]  # fmt: skip
    assert q2n(with_invalid, reference, valid=valid) == pytest.approx(np.mean([q2n(*pair) for pair in kept]))
    assert scc(with_invalid, np.where(valid, reference, 5), valid=valid) == pytest.approx(
        scc(np.where(valid, fused, -9), reference, valid=valid)
    )
    assert 0.5 < ssim(with_invalid, reference, peak=2047, valid=valid) < 1


def test_indices_are_nan_if_no_pixel_is_valid() -> None:
    image = image_of(2, 32)
    nothing = np.zeros((32, 32), bool)
    assert math.isnan(q2n(image, image, valid=nothing))
    assert math.isnan(scc(image, image, valid=nothing))
    assert math.isnan(ssim(image, image, peak=2047, valid=nothing))
    assert math.isnan(ergas(image, image, ratio=4, valid=nothing))
    assert math.isnan(psnr(image, image, peak=2047, valid=nothing))
    assert math.isnan(sam(image, image, valid=nothing))
