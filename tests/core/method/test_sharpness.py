from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor
from trapan.core.imaging import mtf_matched_blurs
from trapan.core.method.operators import decimation
from trapan.core.method.optics import softening_deviation
from trapan.core.method.sharpness import measure_softness
from trapan.core.scene.grid import Phase, Size
from trapan.tests.pairs import as_pair

RATIO = 4
CENTRED = Phase(1.5, 1.5)
SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"


def no_progress(fraction: float) -> None:
    """Takes the fraction done."""


def fractal(side: int, seed: int = 0) -> Tensor:
    """Noise whose amplitude falls with the frequency: as fine at every scale."""
    spectrum = torch.fft.rfft2(torch.randn(side, side, generator=torch.Generator().manual_seed(seed)))
    rows, cols = torch.fft.fftfreq(side)[:, None], torch.fft.rfftfreq(side)
    frequency = (rows**2 + cols**2).sqrt().clamp(min=1 / side)
    image = torch.fft.irfft2(spectrum / frequency, s=(side, side))
    return (image / image.std())[None, None]


def seen_with(gain: float, side: int = 256) -> Tensor:
    """A fractal ground recorded by optics of that gain at the Nyquist frequency of its pixels."""
    ground = fractal(RATIO * side)
    whole = Size(RATIO * side, RATIO * side)
    return decimation(mtf_matched_blurs((gain,), RATIO), RATIO, CENTRED, Size(side, side), whole)(ground)


def measured(pan: Tensor, published: float = 0.05, ms: float = 0.6, hole: int = 0) -> float:
    """The gain at the PAN's Nyquist frequency that the softness comes to."""
    pan_valid = torch.ones_like(pan, dtype=torch.bool)
    pan_valid[..., :hole, :] = False
    pair = as_pair(pan, pan[..., ::RATIO, ::RATIO], CENTRED, pan_valid=pan_valid)
    (low_pass,) = mtf_matched_blurs((ms,), RATIO)
    upper_bound = softening_deviation(ms, published)
    soft = measure_softness(pair, CENTRED, low_pass, upper_bound, no_progress)
    return low_pass.followed_by_gaussian(soft * RATIO).gain_at(0.5 / RATIO)[0]


@pytest.mark.parametrize("gain", [0.11, 0.2, 0.35])
def test_the_gain_is_found_where_scales_are_alike(gain: float) -> None:
    """A little low, because a fractal has no calm place: some of its structure counts as noise."""
    assert 0.7 * gain < measured(seen_with(gain)) < 1.1 * gain


def test_it_stays_between_the_published_gain_and_the_bands_own() -> None:
    pan = seen_with(0.2)
    assert measured(pan, published=0.3) == pytest.approx(0.3)
    assert measured(pan, ms=0.15) == pytest.approx(0.15)
    assert measured(pan, published=0.4, ms=0.3) == pytest.approx(0.3)


def test_noise_is_not_taken_for_sharpness() -> None:
    pan = seen_with(0.15)
    noisy = pan + 0.02 * torch.randn(pan.shape, generator=torch.Generator().manual_seed(3))
    assert measured(noisy) == pytest.approx(measured(pan), abs=0.05)


def test_invalid_pixels_are_ignored() -> None:
    pan = seen_with(0.15)
    holed = pan.clone()
    holed[..., :64, :] = 40 * torch.randn(64, pan.shape[-1], generator=torch.Generator().manual_seed(4))
    assert measured(holed, hole=64) == pytest.approx(measured(pan), abs=0.05)


def test_the_pan_counts_as_sharp_if_nothing_can_be_measured() -> None:
    """Gaps in every seventh row of the MS leave no pixel far enough from them."""
    pan = seen_with(0.2)
    left_out = torch.zeros(64, 64, dtype=torch.bool)
    left_out[::7] = True
    pair = as_pair(pan, pan[..., ::RATIO, ::RATIO], CENTRED).without_ms(left_out)
    (low_pass,) = mtf_matched_blurs((0.6,), RATIO)
    for each in (pair, replace(pair, pan_valid=~pair.pan_valid)):
        assert measure_softness(each, CENTRED, low_pass, 0.5, no_progress) == 0.0


@pytest.mark.parametrize(("name", "gain"), [("wv2", 0.11), ("ge1", 0.16)])
def test_the_protocol_s_reduced_pan_has_the_gain_it_was_made_with(name: str, gain: float) -> None:
    if not SHARED.is_dir():
        pytest.skip(f"the real scenes are not in {SHARED}")
    pytest.importorskip("osgeo.gdal")
    from trapan.benchmarks import protocols

    pan = torch.from_numpy(protocols.reduced(name).pan).float()[None, None]
    assert measured((pan - pan.mean()) / pan.std()) == pytest.approx(gain, rel=0.1)
