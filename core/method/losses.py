"""The two constraints that the fusion network is held to: reduced resolution and full resolution."""

from __future__ import annotations

from copy import copy

import torch
from torch import Tensor, nn
from torch.nn import functional

from ..exchange.results import Optics
from ..exchange.settings import Settings
from ..imaging import UPSAMPLING_REACH, Blur
from ..scene.chips import MIN_PAN_SHARE
from ..scene.grid import Phase, Size
from .dam import SpectralDegradation
from .evidence import Unseen, block_side, held_out, proven
from .operators import SeparableOperator, decimation, detail, softening, upsampling
from .patches import ORIENTATIONS, PatchTable
from .sharpness import noise_deviation
from .standardise import StandardisedChips

BORDER = 2
"""MS pixels at a patch's border whose blur reaches out of the patch: left out of D(F) = M."""

INNER = (..., slice(BORDER, -BORDER), slice(BORDER, -BORDER))

AROUND = UPSAMPLING_REACH + 2
"""MS pixels around a patch from which it is expanded: a registered phase is two off at the most."""

WINDOW = 4
"""Side of the local correlation's windows in PAN pixels, or the ratio where that is more."""

FEWEST = 8
"""MS pixels along a patch's side, at least: at high ratios the patches grow."""

TIED = (0.1, 0.3)
"""Local correlation with the PAN at MS scale: a band of the first or less is not tied to the PAN, one of the
second or more wholly. Generated bands unrelated to the PAN have up to 0.08. Bands of real scenes have 0.3 to
0.9, but 0.1 in NIR over vegetation, which has the PAN's edges with either sign."""

SHOWN = 24
"""Patches on which the detail at full resolution is judged, at most: 1 % of the time of the preset fast."""

NOISES = 8
"""Draws of the noise that the reduced PAN is given."""


class ReducedResolutionLoss:
    """f(U(D(M)), D_P(P)) = M: supervised, one ratio below (Wald's protocol).

    The MS is reduced at the phase that it has at full resolution, so that f meets the same expansion. The
    reduced PAN is given back the noise that reducing took from it: f learns here to make up for the PAN's
    softer optics, and would otherwise sharpen the noise of the real PAN as well.

    Args:
        sample: the scene's chips.
        optics: how sharp PAN, MS and fused image are against each other.
        phase: the registered phase.
        settings: batch and patch.
        generator: of the noise, on the CPU.
    """

    def __init__(
        self,
        sample: StandardisedChips,
        optics: Optics,
        phase: Phase,
        settings: Settings,
        generator: torch.Generator,
    ) -> None:
        ratio, device = sample.ratio, sample.ms.device
        ms, pan = Size(*sample.ms.shape[-2:]), Size(*sample.pan.shape[-2:])
        below = Size(ms.rows // ratio, ms.cols // ratio)
        degrade, expand = (
            decimation(optics.bands, ratio, phase, below, ms),
            upsampling(ratio, phase, below, ms),
        )
        degrade_pan = decimation((optics.reduced_pan,), ratio, phase, ms, pan)
        reduced_ms = expand.to(device)(degrade.to(device)(sample.ms))
        reduced = degrade_pan.to(device)(sample.pan)
        level = noise_deviation(sample.pan, sample.pan_valid)
        noise = [torch.randn(reduced.shape, generator=generator).to(device) for _ in range(NOISES)]
        pans = torch.cat([reduced + level * draw for draw in noise])
        details = detail(pans, optics.relative_blur.blur)
        weight, held = _parted(sample)
        valid, chips = usable_ms_mask(sample).float(), len(sample.ms)
        self._unseen = Unseen(reduced_ms, sample.ms, pans[:chips], details[:chips], held)
        self._gains = _least_squares_gains(sample.ms - reduced_ms, details[: len(weight)], weight)
        side = min(patch_side(ratio, settings), ms.rows, ms.cols)
        self._batch = max(1, settings.batch * settings.patch**2 // side**2)
        places = _places(valid, side)
        self._number = len(places)
        # the noise drawn is part of the place: the same places once for each draw of it
        self._scene = PatchTable((reduced_ms, sample.ms, weight, valid), places.repeat(NOISES, 1), side)
        noisy = torch.cat([places + places.new_tensor([draw * len(weight), 0, 0]) for draw in range(NOISES)])
        self._pans = PatchTable((pans, details), noisy, side)

    def injection_gains(self) -> Tensor:
        """The least-squares gain of each band with which the PAN's detail brings U(D(M)) to M, [bands].

        Aiazzi et al., "Improving component substitution pansharpening through multivariate regression", 2007.
        """
        return self._gains

    def to(self, device: torch.device) -> ReducedResolutionLoss:
        """The same constraint on another device."""
        there = copy(self)
        there._gains = self._gains.to(device)
        there._scene, there._pans = self._scene.to(device), self._pans.to(device)
        there._unseen = self._unseen.to(device)
        return there

    @torch.no_grad()
    def proven(self, network: nn.Module) -> Tensor:
        """Return the share of each band's detail that held-out pixels prove to help, [bands].

        On these, the detail that f injects is compared with M - U(D(M)); see `evidence.proven`.
        """
        return proven(*self._unseen.products(network))

    def draws(self, count: int, generator: torch.Generator) -> Tensor:
        """Draws batches: patches of one turn and one draw of the noise, int64, [count, patches + 1]."""
        noise = torch.randint(NOISES, (count, 1), generator=generator)
        return _draws(count, self._number, self._batch, generator, self._number * noise)

    def loss(self, network: nn.Module, drawn: Tensor) -> Tensor:
        """Mean absolute error of one of the batches of `draws`."""
        places, turn = drawn[:-1], drawn[-1:]
        ms, target, weight, valid = self._scene.extract(places, turn)
        pan, sharp = self._pans.extract(places, turn)
        return _mean(network(ms, pan, sharp) - target, weight, valid)


class FullResolutionLoss:
    """D(F) = M and g(F) = P, with F = f(U(M), P): the physical constraints at full resolution.

    F is as sharp for its pixel as M is for its own, which is what f learns at reduced resolution; so g(F)
    is softened to the PAN's optics before it is held against P. Where `settings.compensate`, P is replaced
    by P - U(D_M(P) - g(M)): what g cannot explain at MS scale is not asked of F, or the two constraints
    would contradict each other. Each band is tied to P by its local correlation besides, because g ties no
    more than the bands' combination.

    Args: as for `ReducedResolutionLoss`, and
        model: g, trained.
    """

    def __init__(
        self,
        chips: StandardisedChips,
        optics: Optics,
        phase: Phase,
        model: SpectralDegradation,
        settings: Settings,
    ) -> None:
        ratio, device = chips.ratio, chips.ms.device
        ms, pan = Size(*chips.ms.shape[-2:]), Size(*chips.pan.shape[-2:])
        self._model, self._correlation = model, settings.correlation
        self._tied = _tied(chips, optics, phase)
        self._window = max(ratio, WINDOW)
        target = chips.pan
        if settings.compensate:
            low = low_pass_pan(chips, optics.relative_blur.blur, phase)
            target = target - upsampling(ratio, phase, ms, pan).to(device)(low - model(chips.ms))
        ms_weight = usable_ms_mask(chips)
        trained, held = _parted(chips)
        weight = (chips.pan_valid & _enlarged(ms_weight, ratio)).float()
        side = min(patch_side(ratio, settings) // ratio, ms.rows, ms.cols)
        wide = side * ratio
        self._batch = max(1, settings.batch * settings.patch**2 // wide**2)
        places, shown = _places(ms_weight.float(), side), _around_blocks(held, side)
        self._number, self._shown = len(places), torch.arange(len(shown), device=device) + len(places)
        places = torch.cat([places, shown])
        sharp = detail(chips.pan, optics.relative_blur.blur)
        self._large = PatchTable((chips.pan, sharp, target, weight), places, wide, ratio)
        # U(M) of all chips would take ratio^2 times the MS's memory: it is made patch by patch
        around = functional.pad(chips.ms, (AROUND,) * 4, mode="replicate")
        self._around = PatchTable((around,), places, side + 2 * AROUND)
        self._weight = PatchTable((trained, held, ms_weight.float()), places, side)
        small, large = Size(side, side), Size(wide, wide)
        wider, there = Size(side + 2 * AROUND, side + 2 * AROUND), phase.shifted(*(-AROUND * ratio,) * 2)
        self._expand = _for_each_turn(upsampling(ratio, there, wider, large)).to(device)
        self._degrade = _for_each_turn(decimation(optics.bands, ratio, phase, small, large)).to(device)
        self._soften = softening(optics.softness, Size(wide, wide)).to(device)

    def to(self, device: torch.device) -> FullResolutionLoss:
        """The same constraint on another device; g goes there itself."""
        there = copy(self)
        there._model, there._tied = self._model.to(device), self._tied.to(device)
        there._large, there._around = self._large.to(device), self._around.to(device)
        there._weight, there._shown = self._weight.to(device), self._shown.to(device)
        there._expand, there._degrade = self._expand.to(device), self._degrade.to(device)
        there._soften = self._soften.to(device)
        return there

    def draws(self, count: int, generator: torch.Generator) -> Tensor:
        """Draws batches: patches of one turn, int64, [count, patches + 1]."""
        return _draws(count, self._number, self._batch, generator)

    def loss(self, network: nn.Module, drawn: Tensor) -> Tensor:
        """Sum of the mean absolute errors of both constraints and the local-correlation term, of a batch."""
        places, turn = drawn[:-1], drawn[-1:]
        pan, sharp, target, weight = self._large.extract(places, turn)
        (around,), (trained, _, ms_valid) = (
            self._around.extract(places, turn),
            self._weight.extract(places, turn),
        )
        ms = around[..., AROUND:-AROUND, AROUND:-AROUND]
        fused = network(_turned(self._expand, turn)(around), pan, sharp)
        seen = _turned(self._degrade, turn)(fused)
        spatial = _mean((seen - ms)[INNER], trained[INNER], ms_valid[INNER])
        spectral = _mean(self._soften(self._model(fused)) - target, weight, weight)
        tie = _local_correlation(fused, pan, weight, self._window)
        return spatial + spectral + self._correlation * (self._tied * (1 - tie)).mean()

    @torch.no_grad()
    def proven(self, network: nn.Module) -> Tensor:
        """Return the share of each band's detail that held-out pixels prove to help, [bands].

        On these, what the MS sees of the detail that f injects, D(F) - D(U(M)), is compared with what U(M)
        lacks, M - D(U(M)); see `evidence.proven`. A band that is tied to the PAN needs no such proof: its
        detail is the PAN's.
        """
        products, energies, unturned = [], [], torch.zeros(1, dtype=torch.int64, device=self._shown.device)
        for place in torch.split(self._shown, 1):
            pan, sharp, _, _ = self._large.extract(place, unturned)
            (around,), (_, held, _) = (
                self._around.extract(place, unturned),
                self._weight.extract(place, unturned),
            )
            ms = around[..., AROUND:-AROUND, AROUND:-AROUND]
            expanded = _turned(self._expand, unturned)(around)
            degrade = _turned(self._degrade, unturned)
            lacking = ms - degrade(expanded)
            injected = degrade(network(expanded, pan, sharp) - expanded)
            products.append((injected * lacking * held)[INNER].sum(dim=(0, 2, 3)))
            energies.append((injected * injected * held)[INNER].sum(dim=(0, 2, 3)))
        if not products:
            return torch.ones_like(self._tied)
        return torch.maximum(self._tied, proven(torch.stack(products), torch.stack(energies)))


def _parted(sample: StandardisedChips) -> tuple[Tensor, Tensor]:
    """Weights of the valid MS pixels in training, of mean 1 and 0 where held out; and 1 at those held out.

    Returns:
        Float, [chips, 1, rows, cols] each.
    """
    valid = usable_ms_mask(sample)
    held = (valid & held_out(*valid.shape[-2:]).to(valid.device)).float()
    kept = valid.float() - held
    # a scene with few valid pixels needs all of them
    if not kept.any():
        return held, kept
    # parts of a batch add up to the whole, however many of their pixels are held out
    return kept * (valid.sum() / kept.sum()), held


def low_pass_pan(chips: StandardisedChips, low_pass: Blur, phase: Phase) -> Tensor:
    """D_M(P): the PAN as sharp as the MS is, at MS scale, [chips, 1, rows, cols]."""
    ms, pan = Size(*chips.ms.shape[-2:]), Size(*chips.pan.shape[-2:])
    return decimation((low_pass,), chips.ratio, phase, ms, pan).to(chips.pan.device)(chips.pan)


def usable_ms_mask(chips: StandardisedChips) -> Tensor:
    """MS pixels whose neighbourhood in both rasters is valid, bool, [chips, 1, rows, cols].

    A pixel within one of nodata is left out, because blur and misregistration carry the filling there; a
    few filled pixels of the PAN, such as dead ones, do no harm.
    """
    pan = functional.avg_pool2d(chips.pan_valid.float(), chips.ratio)
    around = functional.avg_pool2d(pan, 3, stride=1, padding=1, count_include_pad=False)
    ms_bad = functional.max_pool2d((~chips.ms_valid).float(), 3, stride=1, padding=1)
    return (around >= MIN_PAN_SHARE) & (ms_bad == 0)


def patch_side(ratio: int, settings: Settings) -> int:
    """Side of the patches in PAN pixels: whole MS pixels, and at least eight of them."""
    return ratio * max(settings.patch // ratio, FEWEST)


def _places(weight: Tensor, side: int) -> Tensor:
    """Where patches may begin: (chip, row, col) of those at least half valid, [places, 3]."""
    share = functional.avg_pool2d(weight, side, stride=1)[:, 0]
    return (share >= min(0.5, float(share.max()))).nonzero()


def _around_blocks(held: Tensor, side: int) -> Tensor:
    """Where patches with a held-out block in their middle begin: (chip, row, col), [places, 3]."""
    rows, cols = held.shape[-2:]
    block = block_side(rows, cols)
    there = functional.max_pool2d(held.float(), block)[:, 0].nonzero()
    chosen = (
        torch.arange(min(len(there), SHOWN), device=held.device)
        * len(there)
        // max(1, min(len(there), SHOWN))
    )
    there = there[chosen]
    start = there[:, 1:] * block - (side - block) // 2
    most = torch.tensor([rows - side, cols - side], device=held.device)
    return torch.cat([there[:, :1], torch.minimum(start.clamp(min=0), most)], dim=1)


def _draws(
    count: int, places: int, batch: int, generator: torch.Generator, offset: Tensor | int = 0
) -> Tensor:
    """Places of `count` batches, moved by `offset`, and the turn of each."""
    chosen = torch.randint(places, (count, batch), generator=generator) + offset
    return torch.cat([chosen, torch.randint(ORIENTATIONS, (count, 1), generator=generator)], dim=1)


def _least_squares_gains(missing: Tensor, sharp: Tensor, weight: Tensor) -> Tensor:
    weighted = sharp * weight
    return (missing * weighted).sum(dim=(0, 2, 3)) / (weighted * sharp).sum().clamp(min=1e-12)


def _for_each_turn(separable: SeparableOperator) -> SeparableOperator:
    """D or U as it is where its input and its output are both turned, stacked over the turns."""
    turns = []
    for turn in range(ORIENTATIONS):
        rows = separable.rows.flip(-2, -1) if turn & 2 else separable.rows
        cols = separable.cols.flip(-2, -1) if turn & 1 else separable.cols
        turns.append((cols, rows) if turn & 4 else (rows, cols))
    return SeparableOperator(
        torch.stack([rows for rows, _ in turns]), torch.stack([cols for _, cols in turns])
    )


def _turned(maps: SeparableOperator, turn: Tensor) -> SeparableOperator:
    """The one of `_for_each_turn` for a turn, [1], that is known on the device only."""
    return SeparableOperator(maps.rows.index_select(0, turn)[0], maps.cols.index_select(0, turn)[0])


def _enlarged(mask: Tensor, ratio: int) -> Tensor:
    return mask.repeat_interleave(ratio, dim=-2).repeat_interleave(ratio, dim=-1)


def _mean(error: Tensor, weight: Tensor, valid: Tensor) -> Tensor:
    """Weighted mean absolute error over the valid pixels."""
    return (error.abs() * weight).sum() / (valid.sum() * error.shape[1]).clamp(min=1)


def _tied(sample: StandardisedChips, optics: Optics, phase: Phase) -> Tensor:
    """How far each band is tied to the PAN: by how far the two are alike at MS scale, 0 to 1, [bands].

    Without this, a band that the PAN does not show would be rewarded for the PAN's texture.
    """
    low = low_pass_pan(sample, optics.reduced_pan, phase)
    likeness = _local_correlation(sample.ms, low, usable_ms_mask(sample).float(), WINDOW)
    least, most = TIED
    return ((likeness - least) / (most - least)).clamp(0, 1)


def _local_correlation(fused: Tensor, pan: Tensor, weight: Tensor, window: int) -> Tensor:
    """Mean over valid windows of the correlation of each band with the PAN, [bands].

    Scarpa and Ciotola, "Full-resolution quality assessment for pansharpening", 2022.
    """

    def smooth(image: Tensor) -> Tensor:
        return functional.avg_pool2d(image, window, stride=2)

    mean, pan_mean = smooth(fused), smooth(pan)
    variance = (smooth(fused * fused) - mean * mean).clamp(min=0)
    pan_variance = (smooth(pan * pan) - pan_mean * pan_mean).clamp(min=0)
    # the floor keeps flat windows, where the correlation is noise's, out of the gradient
    correlation = (smooth(fused * pan) - mean * pan_mean) / ((variance + 1e-3) * (pan_variance + 1e-3)).sqrt()
    valid = (smooth(weight) == 1).float()
    return (correlation * valid).sum(dim=(0, 2, 3)) / valid.sum().clamp(min=1)
