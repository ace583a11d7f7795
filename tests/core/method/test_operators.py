from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from scipy import ndimage
from torch import Tensor
from trapan.core.imaging import blur_deviation, gaussian_blur, mtf_matched_blurs
from trapan.core.method.operators import (
    SeparableOperator,
    blur_reach,
    blurred,
    decimation,
    upsample_with_detail,
    upsampling,
)
from trapan.core.scene.band_offsets import AlignedScene
from trapan.core.scene.grid import Phase, Size, Window
from trapan.core.scene.scene import ArrayScene
from trapan.core.synthetic import scene

RATIOS = [2, 3, 4, 7, 16]
INNER = 8
"""MS pixels at a border that the filters' reach touches."""


def sizes(ratio: int, rows: int = 24, cols: int = 28) -> tuple[Size, Size]:
    return Size(rows, cols), Size(ratio * rows, ratio * cols)


def phases(ratio: int) -> list[Phase]:
    """Corners together, whole, fractional and negative ones; rows and columns never alike."""
    corners = (ratio - 1) / 2
    return [
        Phase(corners, corners),
        Phase(ratio // 2, 0),
        Phase(0.3, corners + 0.375),
        Phase(-0.6, 0.9 * ratio),
        Phase(-ratio + 0.25, -1.125),
    ]


def coordinates(size: Size) -> Tensor:
    """Each pixel's row and column, [2, rows, cols]."""
    axes = torch.arange(float(size.rows)), torch.arange(float(size.cols))
    return torch.stack(torch.meshgrid(*axes, indexing="ij"))


CASES = [(ratio, phase) for ratio in RATIOS for phase in phases(ratio)]


def texture(size: Size, bands: int = 1, seed: int = 0) -> Tensor:
    return torch.randn(bands, size.rows, size.cols, generator=torch.Generator().manual_seed(seed))


@pytest.mark.parametrize("gain", [0.11, 0.23, 0.35, 0.5])
@pytest.mark.parametrize("ratio", RATIOS)
def test_the_gain_at_the_ms_nyquist_frequency_is_the_requested_one(ratio: int, gain: float) -> None:
    """Cosines of one cycle in two MS pixels, with crests on the MS pixels' centres."""
    ms, pan = sizes(ratio)
    phase = Phase((ratio - 1) / 2, (ratio - 1) / 2 + 0.25)
    degrade = decimation(mtf_matched_blurs((gain,), ratio), ratio, phase, ms, pan)
    rows = torch.cos(math.pi * (torch.arange(pan.rows) - phase.row) / ratio)
    cols = torch.cos(math.pi * (torch.arange(pan.cols) - phase.col) / ratio)
    crests = (-1.0) ** torch.arange(ms.rows)[:, None], (-1.0) ** torch.arange(ms.cols)
    inner = (..., slice(INNER, -INNER), slice(INNER, -INNER))
    for waves, signs in (
        (rows[:, None].expand(pan.rows, pan.cols), crests[0].expand(ms.rows, ms.cols)),
        (cols.expand(pan.rows, pan.cols), crests[1].expand(ms.rows, ms.cols)),
    ):
        response = (degrade(waves[None]) * signs)[inner]
        assert response.mean().item() == pytest.approx(gain, abs=0.003)
        assert response.std().item() < 0.003


@pytest.mark.parametrize(("ratio", "phase"), CASES)
def test_flat_stays_flat_to_the_border(ratio: int, phase: Phase) -> None:
    ms, pan = sizes(ratio)
    degrade, expand = (
        decimation(mtf_matched_blurs((0.3,), ratio), ratio, phase, ms, pan),
        upsampling(ratio, phase, ms, pan),
    )
    torch.testing.assert_close(
        degrade(torch.full((1, pan.rows, pan.cols), 7.0)), torch.full((1, 24, 28), 7.0)
    )
    flat = torch.full((1, ms.rows, ms.cols), 7.0)
    torch.testing.assert_close(expand(flat), torch.full((1, pan.rows, pan.cols), 7.0))


@pytest.mark.parametrize(("ratio", "phase"), CASES)
def test_ramps_tell_where_the_ms_pixels_lie(ratio: int, phase: Phase) -> None:
    """Images whose values are their own coordinates, in PAN pixels: exact in the interior, both ways."""
    ms, pan = sizes(ratio, 30, 34)
    on_pan, cells = coordinates(pan), coordinates(ms)
    on_ms = ratio * cells + torch.tensor([phase.row, phase.col])[:, None, None]
    inner = (..., slice(INNER, -INNER), slice(INNER, -INNER))
    seen = decimation(mtf_matched_blurs((0.3,), ratio), ratio, phase, ms, pan)(on_pan)
    torch.testing.assert_close(seen[inner], on_ms[inner], atol=1e-3, rtol=0)
    drawn = upsampling(ratio, phase, ms, pan)(on_ms)
    inner = (..., slice(INNER * ratio, -INNER * ratio), slice(INNER * ratio, -INNER * ratio))
    torch.testing.assert_close(drawn[inner], on_pan[inner], atol=1e-3, rtol=0)


@pytest.mark.parametrize(("ratio", "phase"), CASES)
def test_a_point_is_seen_where_it_is(ratio: int, phase: Phase) -> None:
    ms, pan = sizes(ratio)
    point = (11 * ratio + 1, 15 * ratio)
    image = torch.zeros(1, pan.rows, pan.cols)
    image[0, point[0], point[1]] = 1
    spread = decimation(mtf_matched_blurs((0.1,), ratio), ratio, phase, ms, pan)(image)[0].numpy()
    centroid = ndimage.center_of_mass(spread)
    expected = (point[0] - phase.row) / ratio, (point[1] - phase.col) / ratio
    assert centroid == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(("ratio", "phase"), CASES)
def test_it_is_the_imaging_model_of_the_generated_scenes(ratio: int, phase: Phase) -> None:
    """That one was written apart, as sparse matrices."""
    ms, pan = sizes(ratio)
    image = 300 + 100 * texture(pan)
    ours = decimation(mtf_matched_blurs((0.27,), ratio), ratio, phase, ms, pan)(image)[0].numpy()
    theirs = scene.degrade_band(image[0].numpy(), 0.27, ratio, phase)
    np.testing.assert_allclose(ours, theirs, atol=1e-3, rtol=0)


def test_every_band_has_its_own_gain() -> None:
    gains = (0.2, 0.5, 0.35)
    ms, pan = sizes(4)
    phase = Phase(1.25, 2.0)
    image = texture(pan, bands=3)
    together = decimation(mtf_matched_blurs(gains, 4), 4, phase, ms, pan)(image)
    for band, gain in enumerate(gains):
        alone = decimation(mtf_matched_blurs((gain,), 4), 4, phase, ms, pan)(image[band : band + 1])[0]
        torch.testing.assert_close(together[band], alone)
    assert together[0].std() < together[2].std() < together[1].std()


def test_a_batch_is_mapped_image_by_image() -> None:
    ms, pan = sizes(4)
    batch = torch.stack([texture(pan, 3, seed) for seed in range(4)])
    degrade = decimation(mtf_matched_blurs((0.2, 0.5, 0.35), 4), 4, Phase(1.5, 1.5), ms, pan)
    torch.testing.assert_close(degrade(batch), torch.stack([degrade(image) for image in batch]))


@pytest.mark.parametrize("ratio", RATIOS)
def test_expansion_reproduces_ms_samples_where_pan_centres_meet_them(ratio: int) -> None:
    ms, pan = sizes(ratio)
    phase = Phase(ratio // 2, ratio - 1)
    image = texture(ms, bands=2)
    drawn = upsampling(ratio, phase, ms, pan)(image)
    torch.testing.assert_close(drawn[:, ratio // 2 :: ratio, ratio - 1 :: ratio], image, atol=1e-5, rtol=0)


def test_expansion_draws_what_is_well_below_the_ms_nyquist_frequency() -> None:
    """A wave of eight MS pixels, seen at a fractional phase, between the samples."""
    ratio, phase = 4, Phase(1.25, -0.4)
    ms, pan = sizes(ratio, 32, 32)
    rows, cols = (phase.row + ratio * torch.arange(32), phase.col + ratio * torch.arange(32))
    wave = torch.sin(2 * math.pi * rows[:, None] / 32) + torch.sin(2 * math.pi * cols / 32)
    at = torch.arange(128)
    expected = torch.sin(2 * math.pi * at[:, None] / 32) + torch.sin(2 * math.pi * at / 32)
    drawn = upsampling(ratio, phase, ms, pan)(wave[None])[0]
    inner = slice(INNER * ratio, -INNER * ratio)
    assert (drawn - expected)[inner, inner].abs().max() < 0.01


@pytest.mark.parametrize("gains", [(0.3,), (0.2, 0.5, 0.35)])
def test_the_gradient_is_the_adjoint(gains: tuple[float, ...]) -> None:
    """For a linear map <D x, y> = <x, grad of <D x, y>>, and the gradient doesn't depend on x."""
    ms, pan = sizes(3)
    degrade = decimation(mtf_matched_blurs(gains, 3), 3, Phase(0.7, 1.2), ms, pan)
    weights = texture(ms, 3, seed=1)
    gradients = []
    for seed in (2, 3):
        image = texture(pan, 3, seed).requires_grad_()
        product = (degrade(image) * weights).sum()
        product.backward()
        assert image.grad is not None
        torch.testing.assert_close((image * image.grad).sum(), product, rtol=1e-3, atol=1e-3)
        gradients.append(image.grad)
    torch.testing.assert_close(gradients[0], gradients[1])
    # each MS pixel's weights add up to 1, whatever the border does
    torch.testing.assert_close(gradients[0].sum(), weights.sum(), rtol=1e-3, atol=1e-3)


@pytest.mark.parametrize("ratio", RATIOS)
def test_detail_is_what_the_ms_does_not_see(ratio: int) -> None:
    """Flat ground has none; of a slow wave the gain is taken off; of a fast one the alias, too."""
    ms = Size(40, 40)
    pan = Size(40 * ratio, 40 * ratio)
    (blur,) = mtf_matched_blurs((0.3,), ratio)
    phase = Phase(0.25 * ratio, 0.6 * ratio)
    low_pass, upsample = decimation((blur,), ratio, phase, ms, pan), upsampling(ratio, phase, ms, pan)
    flat = torch.full((1, 1, pan.rows, pan.cols), 7.0)
    upsampled, detail = upsample_with_detail(
        low_pass(flat).repeat(1, 2, 1, 1), low_pass(flat), flat, upsample
    )
    torch.testing.assert_close(upsampled, flat.expand_as(upsampled), atol=1e-4, rtol=0)
    assert detail.shape == flat.shape and detail.abs().max() < 1e-4
    inner = (..., *[slice(10 * ratio, -10 * ratio)] * 2)
    cols = torch.arange(pan.cols, dtype=torch.float64) - phase.col
    for cycles, alias in ((0.1, 0.0), (0.8, 0.2)):  # per MS pixel
        gain = 0.3 ** ((2 * cycles) ** 2)
        waves = [torch.cos(2 * math.pi * each / ratio * cols).float() for each in (cycles, alias)]
        seen = gain * (waves[1] if alias else waves[0])
        image = waves[0].expand(1, 1, pan.rows, pan.cols)
        _, detail = upsample_with_detail(low_pass(image), low_pass(image), image, upsample)
        expected = (waves[0] - seen).expand(1, 1, pan.rows, pan.cols)[inner]
        torch.testing.assert_close(detail[inner], expected, atol=0.005, rtol=0)


@pytest.mark.parametrize("gain", [0.12, 0.3])
@pytest.mark.parametrize("ratio", [2, 4])
def test_the_reach_of_a_blur_is_exact(ratio: int, gain: float) -> None:
    point = torch.zeros(1, 1, 81, 81)
    point[..., 40, 40] = 1
    (blur,) = mtf_matched_blurs((gain,), ratio)
    rows, cols = blurred(point, blur)[0, 0].nonzero().T
    assert int((rows - 40).abs().max()) == int((cols - 40).abs().max()) == blur_reach(blur)


@pytest.mark.parametrize("gain", [0.0, 1.0, -0.2, 30.0])
def test_a_gain_is_between_0_and_1(gain: float) -> None:
    with pytest.raises(ValueError, match="not between 0 and 1"):
        blur_deviation(gain, 4)


@pytest.mark.parametrize("ratio", [2, 4, 16])
def test_blocks_give_what_the_whole_matrices_give(ratio: int) -> None:
    """Of a size that leaves a smaller block at the end; shifted differences have rows without weights."""
    ms, pan = Size(400 // ratio, 272 // ratio), Size(400, 272)
    blur = gaussian_blur(0.45 * ratio)
    degrade = decimation((blur,), ratio, Phase(0.3, 1.2), ms, pan)
    beyond = decimation((blur,), ratio, Phase(700.0, 1.2), ms, pan)
    upsample = upsampling(ratio, Phase(0.3, 1.2), ms, pan)
    on_pan, on_ms = torch.randn(2, 3, 400, 272), torch.randn(2, 3, ms.rows, ms.cols)
    nothing = SeparableOperator(beyond.rows - beyond.rows, beyond.cols)
    for operator, image in ((degrade, on_pan), (beyond, on_pan), (nothing, on_pan), (upsample, on_ms)):
        expected = operator.rows @ image @ operator.cols.mT
        torch.testing.assert_close(operator(image), expected, rtol=0, atol=1e-5)


def test_a_blur_of_many_pixels_is_the_convolution() -> None:
    image, blur = torch.randn(2, 1, 150, 90), gaussian_blur(1.7)
    offsets = torch.arange(-7, 8)
    taps = torch.exp(-0.5 * (offsets / 1.7) ** 2)
    taps = (taps / taps.sum()).reshape(1, 1, 1, -1)
    padded = torch.nn.functional.pad(image, (7,) * 4, mode="replicate")
    expected = torch.nn.functional.conv2d(torch.nn.functional.conv2d(padded, taps), taps.mT)
    torch.testing.assert_close(blurred(image, blur), expected, rtol=0, atol=1e-5)


@pytest.mark.parametrize("bands", [1, 3])
def test_a_band_with_an_offset_is_degraded_like_an_aligned_ms_image(bands: int) -> None:
    ratio, phase, offsets = 4, Phase(1.5, 1.25), ((0.0, 0.0), (1.3, -0.6), (-2.0, 0.25))
    ms, pan = sizes(ratio, 40, 44)
    image, blurs = texture(pan, 3), mtf_matched_blurs((0.3, 0.25, 0.35)[:bands], ratio)
    degraded = decimation(blurs, ratio, phase, ms, pan, offsets)(image)
    for band, (row, col) in enumerate(offsets):
        own_phase = decimation(
            blurs[-1 if bands == 1 else band :][:1], ratio, phase.shifted(row, col), ms, pan
        )
        recorded = ArrayScene(image[band].numpy(), own_phase(image[[band]]).numpy())
        aligned = AlignedScene(recorded, ((row, col),)).read_ms(Window(0, 0, ms.rows, ms.cols)).values[0]
        inner = slice(INNER, -INNER), slice(INNER, -INNER)
        assert np.allclose(degraded[band].numpy()[inner], aligned[inner], atol=1e-5)
