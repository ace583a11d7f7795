from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from trapan.core.imaging import (
    STRIP,
    Blur,
    apply_banded,
    blur_deviation,
    decimation_matrix,
    gaussian_blur,
    interpolation_matrix,
    mean_gain,
    mtf_matched_blurs,
)
from trapan.core.method.operators import blurred

SHARPENED = Blur(((1.5, 1.2), (-0.5, 3.0)), ((0.8, 1.5), (0.2, 2.5)))


@pytest.mark.parametrize("gain", [0.1, 0.35])
@pytest.mark.parametrize("ratio", [2, 4])
def test_a_matched_blur_has_its_gain_at_nyquist(gain: float, ratio: int) -> None:
    assert mtf_matched_blurs((gain,), ratio)[0].gain_at(0.5 / ratio) == pytest.approx((gain, gain))


def test_one_gaussian_after_another_multiplies_their_transfers() -> None:
    both, frequency = SHARPENED.followed_by_gaussian(0.9), 0.11
    after = gaussian_blur(0.9).gain_at(frequency)[0]
    expected = tuple(after * each for each in SHARPENED.gain_at(frequency))
    assert both.gain_at(frequency) == pytest.approx(expected)


def test_a_blur_that_sharpens_raises_the_contrast_of_some_frequencies() -> None:
    assert SHARPENED.gain_at(0.0) == pytest.approx((1.0, 1.0))
    assert SHARPENED.gain_at(0.05)[0] > 1 > SHARPENED.gain_at(0.05)[1]


@pytest.mark.parametrize("frequency", [0.05, 0.125, 0.2])
def test_gain_is_the_factor_applied_to_a_wave(frequency: float) -> None:
    """Rows and columns have blurs of their own."""
    wave = np.cos(2 * math.pi * frequency * np.arange(160))
    for axis, image in enumerate((np.tile(wave[:, None], 160), np.tile(wave, (160, 1)))):
        expected = SHARPENED.gain_at(frequency)[axis] * image[40:-40, 40:-40]
        torched = blurred(torch.from_numpy(image)[None, None], SHARPENED)[0, 0].numpy()
        np.testing.assert_allclose(torched[40:-40, 40:-40], expected, atol=0.003)


def test_the_mean_gain_and_a_gain_s_deviation() -> None:
    assert mean_gain((0.2, 0.4)) == pytest.approx(0.3)
    assert math.exp(-2 * (math.pi * blur_deviation(0.3, 4) / 8) ** 2) == pytest.approx(0.3)


@pytest.mark.parametrize(("rows", "cols"), [(5, 3 * STRIP + 1), (STRIP, 2 * STRIP), (STRIP + 1, 7)])
def test_strips_of_a_matrix_give_the_same_image_as_the_whole(rows: int, cols: int) -> None:
    image = np.random.default_rng(0).uniform(0, 100, (2, 4 * rows, 40)).astype(np.float32)
    down = decimation_matrix(SHARPENED.rows, 4, 1.25, rows, 4 * rows)
    right = interpolation_matrix(np.linspace(-3, 41, cols), 40)
    found = apply_banded(down, right, image)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, down @ image @ right.T, rtol=1e-4, atol=1e-3)
    with pytest.raises(ValueError, match="image of"):
        apply_banded(down, right, image[:, :-1])
