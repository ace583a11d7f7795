from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from torch import Tensor, nn
from trapan.core.exchange.settings import PRESETS, Settings
from trapan.core.imaging import mean_gain, mtf_matched_blurs
from trapan.core.method import evidence, losses, optics
from trapan.core.method.dam import SpectralDegradation
from trapan.core.method.losses import FullResolutionLoss, ReducedResolutionLoss
from trapan.core.method.operators import decimation, softening, upsampling
from trapan.core.method.patch_positions import patch_side
from trapan.core.method.sharpness import noise_deviation
from trapan.core.method.standardise import StandardisedChips, low_pass_pan
from trapan.core.scene.grid import BandOffsets, Phase, Size
from trapan.tests.optics import published_optics
from trapan.tests.pairs import as_pair

RATIO = 4
PHASE = Phase(1.25, 2.0)
GAINS = (0.3, 0.25, 0.35)
PAN_GAIN = 0.15
MS, PAN = Size(32, 36), Size(RATIO * 32, RATIO * 36)
PLAIN = replace(PRESETS["balanced"], correlation=0.0, compensate=False, patch=32)
EDGE = 8
"""MS pixels at the border, where replication departs from a scene that goes on."""


class Network(nn.Module):
    """A network of known behaviour: `what` of (U(M), P)."""

    def __init__(self, what: str, offset: float = 0.0) -> None:
        super().__init__()
        self.what, self.offset = what, offset

    def forward(self, ms: Tensor, pan: Tensor, *_: Tensor) -> Tensor:
        images = {"ms": ms, "pan": pan.expand_as(ms), "against": -pan.expand_as(ms)}
        return images[self.what] + self.offset


def soft(image: Tensor) -> Tensor:
    """As the PAN's optics see it."""
    return softening(optics.softening_deviation(mean_gain(GAINS), PAN_GAIN), Size(*image.shape[-2:]))(image)


class Sharpening(nn.Module):
    """Undoes the PAN's optics: the first terms of the inverse's series."""

    def forward(self, ms: Tensor, pan: Tensor, *_: Tensor) -> Tensor:
        left, sharp = pan, torch.zeros_like(pan)
        for _ in range(6):
            sharp = sharp + left
            left = left - soft(left)
        return sharp.expand_as(ms)


def truth(bands: int = 3) -> Tensor:
    """A band-limited scene: all bands are the PAN."""
    generator = torch.Generator().manual_seed(4)
    coarse = torch.randn(1, 1, PAN.rows // 2, PAN.cols // 2, generator=generator)
    fine = nn.functional.interpolate(coarse, size=(PAN.rows, PAN.cols), mode="bicubic")
    return fine.expand(1, bands, -1, -1).clone()


def sample_of(pan: Tensor, ms: Tensor, edge: int = 0) -> StandardisedChips:
    """A sample of one chip, valid but for `edge` MS pixels at its border."""
    ms_valid = torch.zeros(1, 1, *ms.shape[-2:], dtype=torch.bool)
    ms_valid[..., edge : ms.shape[-2] - edge, edge : ms.shape[-1] - edge] = True
    return as_pair(pan, ms, PHASE, ms_valid=ms_valid)


def perfect(edge: int = 0) -> StandardisedChips:
    """P is the truth in every band, and M is what the MS instrument sees of it."""
    image = truth()
    return sample_of(
        image[:, :1], decimation(mtf_matched_blurs(GAINS, RATIO), RATIO, PHASE, MS, PAN)(image), edge
    )


def mean_of_bands(bands: int = 3) -> SpectralDegradation:
    """g without an MLP: the mean of the bands."""
    model = SpectralDegradation(bands).requires_grad_(False)
    model.linear.weight.fill_(1 / bands)
    assert model.linear.bias is not None
    model.linear.bias.zero_()
    return model


def full(
    sample: StandardisedChips,
    settings: Settings = PLAIN,
    phase: Phase = PHASE,
    pan_gain: float = GAINS[0],
    softness: tuple[float, ...] = (),
) -> FullResolutionLoss:
    """The constraint for a PAN that is as sharp for its pixel as the bands are for theirs."""
    optics = replace(published_optics(RATIO, GAINS, pan_gain), band_softness=softness)
    return FullResolutionLoss(sample, optics, phase, mean_of_bands(), settings)


def reduced(
    sample: StandardisedChips, settings: Settings = PLAIN, phase: Phase = PHASE
) -> ReducedResolutionLoss:
    return ReducedResolutionLoss(
        sample, published_optics(RATIO, GAINS, PAN_GAIN), phase, settings, torch.Generator()
    )


def loss(constraint: ReducedResolutionLoss | FullResolutionLoss, network: nn.Module, draws: int = 8) -> float:
    """Mean over the same batches at every call."""
    batches = constraint.draws(draws, torch.Generator().manual_seed(0))
    return sum(float(constraint.loss(network, drawn)) for drawn in batches) / draws


# --- the full-resolution constraint


def test_the_truth_breaks_nothing_at_full_resolution() -> None:
    assert loss(full(perfect(2)), Network("pan")) < 0.01


def test_soft_pan_is_compared_with_the_blurred_truth() -> None:
    """A network that sharpens P back to the truth breaks nothing, but only where P is known to be soft."""
    sample = perfect(2)
    seen = replace(sample, pan=soft(sample.pan))
    sharpening = Sharpening()
    known = loss(full(seen, pan_gain=PAN_GAIN), sharpening)
    assert known < 0.5 * loss(full(seen), sharpening)
    assert known < 0.5 * loss(full(seen, pan_gain=PAN_GAIN), Network("pan"))


@pytest.mark.parametrize("offset", [0.25, -1.0])
def test_an_offset_costs_its_size_in_both_constraints(offset: float) -> None:
    """|D(F) - M| and |g(F) - P| are the offset each."""
    assert loss(full(perfect(2)), Network("pan", offset)) == pytest.approx(2 * abs(offset), abs=0.01)


def test_the_expanded_ms_keeps_to_the_ms_but_not_to_the_pan() -> None:
    sample = perfect(2)
    expanded = upsampling(RATIO, PHASE, MS, PAN)(sample.ms)
    missing = (expanded.mean(dim=1, keepdim=True) - sample.pan).abs().mean().item()
    assert missing > 0.2
    assert loss(full(sample), Network("ms")) == pytest.approx(missing, rel=0.5)


def test_the_wrong_phase_costs() -> None:
    sample = perfect(2)
    right = loss(full(sample), Network("pan"))
    for shift in ((1.0, 0.0), (0.0, -1.0)):
        assert loss(full(sample, phase=PHASE.shifted(*shift)), Network("pan")) > 10 * right


def test_what_g_cannot_explain_is_not_required_of_f() -> None:
    """The PAN is brighter by 0.7 than any combination of bands says."""
    sample = perfect(2)
    brighter = replace(sample, pan=sample.pan + 0.7)
    honest = Network("pan", -0.7)
    assert loss(full(brighter), honest) == pytest.approx(0.7, abs=0.01)
    assert loss(full(brighter, replace(PLAIN, compensate=True)), honest) < 0.02


def test_compensation_leaves_a_fully_explained_pan_alone() -> None:
    sample = perfect(EDGE)
    compensated = full(sample, replace(PLAIN, compensate=True))
    # the bands' own gains and the mean one that D_M has are not quite alike
    assert loss(compensated, Network("pan")) == pytest.approx(loss(full(sample), Network("pan")), abs=0.03)


@pytest.mark.parametrize(("what", "correlation"), [("pan", 1.0), ("against", -1.0)])
def test_the_correlation_term_weighs_one_less_the_correlation(what: str, correlation: float) -> None:
    sample = perfect(2)
    weighted = replace(PLAIN, correlation=0.5)
    term = loss(full(sample, weighted), Network(what)) - loss(full(sample), Network(what))
    assert term == pytest.approx(0.5 * (1 - correlation), abs=0.02)


def test_flat_ground_gives_no_broken_gradients() -> None:
    """Correlation is 0 / 0 there."""
    flat = sample_of(torch.full((1, 1, PAN.rows, PAN.cols), 0.3), torch.full((1, 3, MS.rows, MS.cols), 0.3))
    weight = nn.Parameter(torch.ones(1))

    class Scaled(nn.Module):
        def forward(self, ms: Tensor, pan: Tensor, *_: Tensor) -> Tensor:
            return weight * ms

    constraint = full(flat, replace(PLAIN, correlation=0.5))
    constraint.loss(Scaled(), constraint.draws(1, torch.Generator().manual_seed(0))[0]).backward()
    assert weight.grad is not None and torch.isfinite(weight.grad).all()


# --- the reduced-resolution constraint


def test_reduced_pan_and_ms_lie_on_each_other() -> None:
    """Ramps: at reduced resolution the PAN is the MS, where the phase is right."""
    rows, cols = torch.meshgrid(torch.arange(PAN.rows), torch.arange(PAN.cols), indexing="ij")
    ramp = (0.02 * rows + 0.05 * cols)[None, None]
    ms = (
        decimation(mtf_matched_blurs((0.3,), RATIO), RATIO, PHASE, MS, PAN)(ramp)
        .expand(-1, 3, -1, -1)
        .contiguous()
    )
    sample = sample_of(ramp, ms, EDGE)
    assert loss(reduced(sample), Network("pan")) < 1e-3
    assert loss(reduced(sample, phase=PHASE.shifted(1, 0)), Network("pan")) == pytest.approx(0.02, rel=0.05)
    assert loss(reduced(sample, phase=PHASE.shifted(0, -1)), Network("pan")) == pytest.approx(0.05, rel=0.05)


def test_the_pan_is_reduced_by_its_own_gain() -> None:
    """A wave at the MS Nyquist frequency, with crests on the MS pixels, over an MS that is black."""
    wave = torch.cos(torch.pi * (torch.arange(PAN.cols) - PHASE.col) / RATIO)
    pan = wave.expand(1, 1, PAN.rows, PAN.cols).contiguous()
    sample = sample_of(pan, torch.zeros(1, 3, MS.rows, MS.cols), EDGE)
    assert loss(reduced(sample), Network("pan")) == pytest.approx(PAN_GAIN, abs=0.002)


def test_expanding_the_reduced_ms_gives_back_smooth_ground() -> None:
    """A wave much longer than a reduced MS pixel: U undoes D, at the registered phase."""
    rows = torch.arange(MS.rows)[:, None].expand(-1, MS.cols)
    ms = torch.sin(2 * torch.pi * rows / 24).expand(1, 3, -1, -1).contiguous()
    pan = torch.zeros(1, 1, PAN.rows, PAN.cols)
    # D at reduced resolution dims the wave by its MTF: 24 samples a wave, a third of Nyquist
    kept = torch.tensor([gain ** ((2 * RATIO / 24) ** 2) for gain in GAINS])
    expected = float(((1 - kept)[:, None, None] * ms[0, :, EDGE:-EDGE, EDGE:-EDGE].abs()).mean())
    assert loss(reduced(sample_of(pan, ms, EDGE)), Network("ms"), 30) == pytest.approx(expected, rel=0.25)


@pytest.mark.parametrize("offset", [0.25, -1.0])
def test_an_offset_costs_its_size_at_reduced_resolution(offset: float) -> None:
    flat = sample_of(torch.full((1, 1, PAN.rows, PAN.cols), 0.3), torch.full((1, 3, MS.rows, MS.cols), 0.3))
    assert loss(reduced(flat), Network("ms")) == pytest.approx(0, abs=1e-5)
    assert loss(reduced(flat), Network("ms", offset)) == pytest.approx(abs(offset), abs=1e-4)
    assert loss(reduced(flat), Network("pan", offset)) == pytest.approx(abs(offset), abs=1e-4)


# --- masks


def holes(sample: StandardisedChips) -> tuple[StandardisedChips, Tensor, Tensor]:
    """The sample with a hole in either raster, and the masks of the two."""
    pan_hole = torch.zeros(1, 1, PAN.rows, PAN.cols, dtype=torch.bool)
    pan_hole[..., 40:60, 50:90] = True
    ms_hole = torch.zeros(1, 1, MS.rows, MS.cols, dtype=torch.bool)
    ms_hole[..., 20:26, 6:15] = True
    marked = replace(sample, pan_valid=~pan_hole, ms_valid=~ms_hole)
    return marked, pan_hole, ms_hole


@pytest.mark.parametrize("odd", [1e3, -1e3])
def test_pan_under_the_mask_counts_for_nothing(odd: float) -> None:
    """With a network that doesn't look at the PAN, the PAN is in the losses only as what F is held to."""
    sample, pan_hole, _ = holes(perfect())
    changed = replace(sample, pan=torch.where(pan_hole, odd, sample.pan))
    settings = replace(PLAIN, correlation=0.5)
    network = Network("ms", 0.1)
    assert loss(full(changed, settings), network) == loss(full(sample, settings), network)
    assert loss(reduced(changed), network) == loss(reduced(sample), network)
    unmarked = replace(changed, pan_valid=torch.ones_like(pan_hole))
    assert loss(full(unmarked, settings), network) > 2 * loss(full(sample, settings), network)


@pytest.mark.parametrize("odd", [1e3, -1e3])
def test_ms_under_the_mask_counts_for_nothing(odd: float) -> None:
    sample, _, ms_hole = holes(perfect())
    changed = replace(sample, ms=torch.where(ms_hole, odd, sample.ms))
    network = Network("pan", 0.1)
    assert loss(full(changed), network) == loss(full(sample), network)
    assert loss(reduced(changed), network) == loss(reduced(sample), network)
    unmarked = replace(changed, ms_valid=torch.ones_like(ms_hole))
    assert loss(reduced(unmarked), network) > 2 * loss(reduced(sample), network)


def test_f_counts_for_nothing_near_holes_of_the_pan() -> None:
    """A network that is wrong only where the PAN is marked by an odd value."""
    sample, pan_hole, _ = holes(perfect(2))
    marked = replace(sample, pan=torch.where(pan_hole, 99.0, sample.pan), ms_valid=perfect(2).ms_valid)

    class WrongInTheHole(nn.Module):
        def forward(self, ms: Tensor, pan: Tensor, *_: Tensor) -> Tensor:
            return torch.where(pan == 99, 0.0, pan).expand_as(ms)

    constraint = full(marked)
    assert loss(constraint, WrongInTheHole()) < 0.1 * loss(constraint, Network("pan", 1.0))


def test_a_bad_pixel_takes_its_neighbours_along() -> None:
    sample = perfect()
    assert sample.usable_ms.all()
    one = sample.pan_valid.clone()
    one[0, 0, 40:44, 80:84] = False
    expected = torch.ones(1, 1, MS.rows, MS.cols, dtype=torch.bool)
    expected[..., 9:12, 19:22] = False
    assert torch.equal(replace(sample, pan_valid=one).usable_ms, expected)
    one = sample.ms_valid.clone()
    one[0, 0, 10, 20] = False
    assert torch.equal(replace(sample, ms_valid=one).usable_ms, expected)


def test_a_few_dead_pixels_of_the_pan_do_no_harm() -> None:
    sample = perfect()
    dead = torch.rand(sample.pan.shape, generator=torch.Generator().manual_seed(1)) < 0.02
    assert replace(sample, pan_valid=~dead).usable_ms.all()


def test_without_valid_held_out_pixels_all_detail_stays() -> None:
    """They are where the MS has nodata."""
    sample = perfect()
    training = replace(sample, ms_valid=~evidence.held_out(MS.rows, MS.cols).expand_as(sample.ms_valid))
    for constraint in (full(training), reduced(training)):
        assert constraint.proven(Network("pan")).tolist() == [1.0] * 3


def test_each_held_out_pixel_of_a_small_scene_counts_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """All patches of 16 x 16 MS pixels show the same blocks, of one pixel each."""
    sums: list[Tensor] = []

    def watched(products: Tensor, energies: Tensor, gains: tuple[float, float]) -> Tensor:
        sums.append(energies)
        return evidence.proven(products, energies, gains)

    monkeypatch.setattr(losses, "proven", watched)
    pan = torch.randn(1, 1, 16 * RATIO, 16 * RATIO, generator=torch.Generator().manual_seed(0))
    full(sample_of(pan, pan[..., ::RATIO, ::RATIO].repeat(1, 3, 1, 1))).proven(Network("ms", 1.0))
    (energies,) = sums
    assert len(energies) == int(evidence.held_out(16, 16)[2:-2, 2:-2].sum())
    torch.testing.assert_close(energies, torch.ones_like(energies))


@pytest.mark.parametrize("index", range(3))
def test_land_in_one_held_out_block_proves_its_detail(index: int) -> None:
    """Wherever the only block with land lies in a sea, whose waves differ between PAN and MS."""
    sample, generator = perfect(2), torch.Generator().manual_seed(5)
    block = evidence.block_side(MS.rows, MS.cols)
    blocks = evidence.held_out(MS.rows, MS.cols)[::block, ::block][4:-4, 4:-4].nonzero() + 4
    row, col = (block * blocks[index]).tolist()
    land = torch.zeros_like(sample.ms_valid)
    land[..., row - 2 : row + 4, col - 2 : col + 4] = True
    pan_land = land.repeat_interleave(RATIO, dim=-2).repeat_interleave(RATIO, dim=-1)
    pan_waves, ms_waves = (
        0.001 * torch.randn(image.shape, generator=generator) for image in (sample.pan, sample.ms)
    )
    coast = replace(
        sample,
        pan=torch.where(pan_land, sample.pan, pan_waves),
        ms=torch.where(land, sample.ms, ms_waves),
    )
    assert float(full(coast).proven(Network("pan")).min()) > 0.9


@pytest.mark.parametrize("offsets", [(), ((0.0, 0.0), (1.3, -0.6), (-0.9, 0.8))])
def test_injection_gains_are_those_the_bands_were_made_with(offsets: BandOffsets) -> None:
    """Bands whose detail is the PAN's, times a factor each."""
    image = truth() * torch.tensor([1.0, 0.5, -2.0]).reshape(1, 3, 1, 1)
    record = decimation(mtf_matched_blurs((GAINS[0],), RATIO), RATIO, PHASE, MS, PAN, offsets)
    made = replace(sample_of(image[:, :1], record(image)), band_offsets=offsets)
    gains = reduced(made).injection_gains()
    assert gains / gains[0] == pytest.approx(torch.tensor([1.0, 0.5, -2.0]), rel=0.05)
    assert float(gains[0]) > 0.5


@pytest.mark.parametrize("offsets", [(), ((0.0, 0.0), (1.3, -0.6), (-0.9, 0.8))])
@pytest.mark.parametrize("softness", [(), (0.0, 3.0, 1.5)])
def test_the_detail_of_a_patch_has_the_aliasing_of_its_ms(
    offsets: BandOffsets, softness: tuple[float, ...]
) -> None:
    """Of an MS that is the reduced PAN, the detail leaves nothing but the PAN itself."""
    seen: list[Tensor] = []

    class Injecting(Network):
        def forward(self, ms: Tensor, pan: Tensor, *detail: Tensor) -> Tensor:
            fused = ms + detail[0]
            seen.append(fused - pan)
            return fused

    optics = replace(published_optics(RATIO, GAINS, GAINS[0]), band_softness=softness)
    image = truth()
    record = decimation(optics.low_pass, RATIO, PHASE, MS, PAN, offsets)
    made = replace(sample_of(image[:, :1], record(image)), band_offsets=offsets)
    constraint = full(made, softness=softness)
    for orientation in range(8):
        constraint.loss(Injecting("ms"), torch.tensor([0, constraint.position_count - 1, orientation]))
    assert len(seen) == 8 and torch.stack(seen).abs().max() < 1e-4


# --- patches and turns


@pytest.mark.parametrize("ratio", range(2, 17))
@pytest.mark.parametrize("patch", [16, 48, 64, 100])
def test_patches_are_whole_ms_pixels_and_enough_of_them(ratio: int, patch: int) -> None:
    side = patch_side(ratio, replace(PLAIN, patch=patch))
    assert side % ratio == 0
    # something must be left of D(F) = M inside the patch's border
    assert side // ratio > 4
    assert side <= max(patch, 16 * ratio)


class Symmetric(nn.Module):
    """Blurs alike in all directions."""

    def forward(self, ms: Tensor, pan: Tensor, *_: Tensor) -> Tensor:
        return ms + nn.functional.avg_pool2d(pan, 3, 1, 1) * pan


class Lopsided(nn.Module):
    """Adds a tilt that no turn or mirror leaves as it is."""

    def forward(self, ms: Tensor, pan: Tensor, *_: Tensor) -> Tensor:
        rows, cols = torch.arange(ms.shape[-2])[:, None], torch.arange(ms.shape[-1])
        return ms + 0.01 * rows + 0.003 * cols


def by_turn(constraint: ReducedResolutionLoss | FullResolutionLoss, network: nn.Module) -> list[float]:
    """The loss of the same patches in each of the eight turns."""
    drawn = constraint.draws(1, torch.Generator().manual_seed(0))[0]
    return [
        float(constraint.loss(network, torch.cat([drawn[:-1], torch.tensor([turn])]))) for turn in range(8)
    ]


def test_symmetric_network_has_no_rotation_loss() -> None:
    """The imaging model is turned with its images, though the phase has a preferred side."""
    settings = replace(PLAIN, correlation=0.5, compensate=True)
    for constraint in (full(perfect(), settings, pan_gain=PAN_GAIN), reduced(perfect())):
        losses = by_turn(constraint, Symmetric())
        assert losses == pytest.approx([losses[0]] * 8, rel=1e-4)


def test_all_eight_turns_are_met_and_drawn() -> None:
    for constraint in (full(perfect()), reduced(perfect())):
        assert len({round(loss, 6) for loss in by_turn(constraint, Lopsided())}) == 8
        turns = constraint.draws(200, torch.Generator().manual_seed(0))[:, -1]
        assert turns.unique().tolist() == list(range(8))


def test_every_draw_of_the_noise_is_met() -> None:
    """The noise that the reduced PAN gets back is that of the real one, and another in each draw."""
    noise = torch.randn(1, 1, PAN.rows, PAN.cols, generator=torch.Generator().manual_seed(1))
    noisy = replace(perfect(), pan=noise)
    constraint, level = reduced(noisy), noise_deviation(noise, noisy.pan_valid)
    seen: list[Tensor] = []

    class Watch(nn.Module):
        def forward(self, ms: Tensor, pan: Tensor, *_: Tensor) -> Tensor:
            seen.append(pan)
            return ms

    places = constraint.position_count
    for draw in range(8):
        constraint.loss(Watch(), torch.tensor([draw * places, draw * places + 3, 0]))
    clean = torch.stack(seen).mean(dim=0)
    for pan in seen:
        assert float((pan - clean).std()) == pytest.approx((7 / 8) ** 0.5 * level, rel=0.1)


def test_match_pan_is_as_sharp_as_the_ms() -> None:
    sample = perfect()
    low = low_pass_pan(sample, published_optics(RATIO, GAINS, PAN_GAIN).low_pass, PHASE)
    assert low.shape == (1, 1, MS.rows, MS.cols)
    torch.testing.assert_close(low, sample.ms.mean(dim=1, keepdim=True), atol=0.05, rtol=0)


def test_several_chips_are_all_drawn_from() -> None:
    """The second chip breaks the constraint by 1, the first by nothing."""
    one, other = perfect(2), perfect(2)
    both = replace(
        one,
        pan=torch.cat([one.pan, other.pan]),
        ms=torch.cat([one.ms, other.ms + 1]),
        pan_valid=one.pan_valid.repeat(2, 1, 1, 1),
        ms_valid=one.ms_valid.repeat(2, 1, 1, 1),
    )
    assert 0.3 < loss(full(both), Network("pan"), 20) < 0.7


def test_a_seed_draws_the_same_batches_and_another_others() -> None:
    for constraint in (full(perfect()), reduced(perfect())):
        first, again, other = (constraint.draws(5, torch.Generator().manual_seed(seed)) for seed in (1, 1, 2))
        assert torch.equal(first, again)
        assert not torch.equal(first, other)
        assert len({tuple(drawn) for drawn in first.tolist()}) == 5
