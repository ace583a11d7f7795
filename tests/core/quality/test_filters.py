from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import ndimage
from trapan.core.quality.filters import (
    HALF_BAND,
    apply_mtf,
    box_sum,
    downsample_bicubic,
    expand,
    upsample_nearest,
)
from trapan.core.scene.grid import Phase, Size


def waves(row: np.ndarray, col: np.ndarray) -> np.ndarray:
    """A smooth scene at positions in MS pixels."""
    return np.sin(row / 4) + np.cos(col / 5 + row / 9)


@pytest.mark.parametrize("ratio", [2, 3, 4, 6, 16])
@pytest.mark.parametrize("shift", [(0.0, 0.0), (-0.75, 0.3)])
def test_expansion_is_aligned_with_the_phase(ratio: int, shift: tuple[float, float]) -> None:
    phase = Phase(ratio // 2 + shift[0], ratio // 2 + shift[1])
    ms = waves(*np.mgrid[:40, :36])
    row, col = np.mgrid[: 40 * ratio, : 36 * ratio]
    truth = waves((row - phase.row) / ratio, (col - phase.col) / ratio)
    expanded = expand(np.stack([ms, -ms]), ratio, phase)
    inner = slice(12 * ratio, -12 * ratio)
    assert expanded.shape == (2, *truth.shape)
    assert np.abs(expanded[0] - truth)[inner, inner].max() < 0.01
    assert np.array_equal(expanded[1], -expanded[0])


@pytest.mark.parametrize("ratio", [2, 3, 4, 5, 6, 7, 10, 16])
def test_flat_ground_stays_flat(ratio: int) -> None:
    expanded = expand(np.full((1, 9, 12), 1000.0), ratio, Phase(0.5, ratio / 3))
    assert np.abs(expanded - 1000).max() < 1e-4


@pytest.mark.parametrize(("ratio", "gain"), [(4, 0.3), (4, 0.15), (3, 0.25), (2, 0.35)])
def test_mtf_filter_has_the_gain_at_nyquist(ratio: int, gain: float) -> None:
    """The definition samples the Gaussian at 1/41 instead of 1/40 cycles, so the gain is slightly higher."""
    wave = np.tile(np.cos(np.pi * np.arange(40 * ratio) / ratio), (50, 1))
    filtered = apply_mtf(wave, ratio, gain)
    amplitude = (filtered * wave)[:, 10 * ratio : -10 * ratio].sum() / (wave**2)[
        :, 10 * ratio : -10 * ratio
    ].sum()
    assert amplitude == pytest.approx(math.exp(math.log(gain) * (41 / 40) ** 2), rel=0.02)
    assert apply_mtf(np.ones((50, 50)), ratio, gain) == pytest.approx(1, abs=0.003)


@pytest.mark.parametrize("ratio", [2, 3, 4])
def test_bicubic_downsampling_keeps_corners_aligned(ratio: int) -> None:
    row, col = np.mgrid[: 20 * ratio, : 20 * ratio]
    small = downsample_bicubic(2.0 * row + col, ratio)
    centre = ratio * np.arange(20) + (ratio - 1) / 2
    assert small.shape == (20, 20)
    assert np.abs(small - (2 * centre[:, None] + centre))[3:-3, 3:-3].max() < 1e-9


def test_nearest_upsampling_follows_the_phase() -> None:
    ms = np.arange(6.0).reshape(1, 2, 3)
    shown = upsample_nearest(ms, Size(8, 12), 4, Phase(1.5, 2.25))[0]
    np.testing.assert_array_equal(shown[:, 0], [0, 0, 0, 0, 3, 3, 3, 3])
    np.testing.assert_array_equal(shown[0], [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2])


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_expansion_is_the_toolboxes(dtype: type[np.floating]) -> None:
    """Step by step, as the definition says: zeros, half-band filter, mirror, shift."""
    ms = np.random.default_rng(0).integers(0, 2047, (1, 21, 18)).astype(dtype)
    taps = np.array(HALF_BAND[:0:-1] + HALF_BAND)
    band = ms[0].astype(np.float64)
    for first in (1, 0):
        zeros = np.zeros((2 * band.shape[0], 2 * band.shape[1]))
        zeros[first::2, first::2] = band
        for axis in (0, 1):
            zeros = ndimage.correlate1d(zeros, taps, axis, mode="wrap")
        band = zeros
    spectrum = np.fft.fft2(np.pad(band, 32, mode="reflect"))
    shifted = np.fft.ifft2(ndimage.fourier_shift(spectrum, (-0.5, 0.3))).real[32:-32, 32:-32]
    expanded = expand(ms, 4, Phase(1.5, 2.3))[0]
    assert expanded.dtype == dtype
    # of 2047; the highest frequency of both axes at once is shifted differently
    assert np.abs(expanded - shifted).max() < 0.02


def test_large_values_are_filtered_in_double_precision() -> None:
    """Counts of an instrument with a large offset: float32 would lose the contrast in the sums."""
    contrast = np.random.default_rng(0).integers(0, 8, (40, 40)).astype(np.float32)
    assert apply_mtf(contrast, 4, 0.3).dtype == np.float32
    filtered = apply_mtf(contrast + 2**23, 4, 0.3) - apply_mtf(np.full((40, 40), 2.0**23), 4, 0.3)
    assert np.abs(filtered - apply_mtf(contrast.astype(np.float64), 4, 0.3)).max() < 1e-6


@pytest.mark.parametrize("side", [2, 3, 4, 5])
def test_box_sum(side: int) -> None:
    band = np.random.default_rng(0).random((9, 12))
    before, after = (side - 1) // 2, side // 2
    expected = [
        [
            band[max(r - before, 0) : r + after + 1, max(c - before, 0) : c + after + 1].sum()
            for c in range(12)
        ]
        for r in range(9)
    ]
    np.testing.assert_allclose(box_sum(band, side), expected)
