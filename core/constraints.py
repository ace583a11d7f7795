"""The two constraints that the fusion network is held to: reduced resolution and full resolution."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from .chips import LEAST_PAN
from .dam import SpectralDegradation
from .degradation import decimation, detail, expansion, softened
from .grid import Phase, Size
from .noise import deviation
from .presets import Settings
from .sample import Sample

BORDER = 2
"""MS pixels at a patch's border whose blur reaches out of the patch: left out of D(F) = M."""

WINDOW = 4
"""Side of the local correlation's windows in PAN pixels, or the ratio where that is more."""

FEWEST = 8
"""MS pixels along a patch's side, at least: at high ratios the patches grow."""

NOISES = 8
"""Draws of the noise that the reduced PAN is given."""


class Reduced:
    """f(U(D(M)), D_P(P)) = M: supervised, one ratio below (Wald's protocol).

    The MS is reduced at the phase that it has at full resolution, so that f meets the same expansion. The
    reduced PAN is given back the noise that reducing took from it: f learns here to make up for the PAN's
    softer optics, and would otherwise sharpen the noise of the real PAN as well.

    Args:
        sample: the scene's chips.
        gains, pan_gain: MTF gains of the MS bands and of the PAN.
        phase: the registered phase.
        settings: batch and patch.
        generator: of the noise, on the CPU.
    """

    def __init__(
        self,
        sample: Sample,
        gains: tuple[float, ...],
        pan_gain: float,
        phase: Phase,
        settings: Settings,
        generator: torch.Generator,
    ) -> None:
        ratio, device = sample.ratio, sample.ms.device
        ms, pan = Size(*sample.ms.shape[-2:]), Size(*sample.pan.shape[-2:])
        below = Size(ms.rows // ratio, ms.cols // ratio)
        degrade, expand = decimation(gains, ratio, phase, below, ms), expansion(ratio, phase, below, ms)
        degrade_pan = decimation((pan_gain,), ratio, phase, ms, pan)
        self._ms = expand.to(device)(degrade.to(device)(sample.ms))
        reduced = degrade_pan.to(device)(sample.pan)
        level = deviation(sample.pan, sample.pan_valid)
        draws = [torch.randn(reduced.shape, generator=generator).to(device) for _ in range(NOISES)]
        self._pans = [reduced + level * draw for draw in draws]
        self._details = [detail(pan, mean_gain(gains), ratio) for pan in self._pans]
        self._target = sample.ms
        self._weight = valid_ms(sample).float()
        self._side = min(patch_side(ratio, settings), ms.rows, ms.cols)
        self._places = _places(self._weight, self._side)
        self._batch = max(1, settings.batch * settings.patch**2 // self._side**2)

    def injection_gains(self) -> Tensor:
        """The least-squares gain of each band with which the PAN's detail brings U(D(M)) to M, [bands].

        Aiazzi et al., "Improving component substitution pansharpening through multivariate regression", 2007.
        """
        sharp = self._details[0] * self._weight
        missing = ((self._target - self._ms) * sharp).sum(dim=(0, 2, 3))
        return missing / (sharp * self._details[0]).sum().clamp(min=1e-12)

    def loss(self, network: nn.Module, generator: torch.Generator) -> Tensor:
        """Mean absolute error of a random batch of patches."""
        place = _choose(self._places, self._batch, generator)
        draw = int(torch.randint(NOISES, (), generator=generator))
        images = (self._ms, self._pans[draw], self._details[draw], self._target, self._weight)
        ms, pan, sharp, target, weight = _patches(images, place, self._side, 1)
        return _mean(turned(network, (ms, pan, sharp), generator) - target, weight)


class Full:
    """D(F) = M and g(F) = P, with F = f(U(M), P): the physical constraints at full resolution.

    F is as sharp for its pixel as M is for its own, which is what f learns at reduced resolution; so g(F)
    is softened to the PAN's optics before it is held against P. Where `settings.compensate`, P is replaced
    by P - U(D_M(P) - g(M)): what g cannot explain at MS scale is not asked of F, or the two constraints
    would contradict each other. Each band is tied to P by its local correlation besides, because g ties no
    more than the bands' combination.

    Args: as for `Reduced`, and
        model: g, trained.
    """

    def __init__(
        self,
        sample: Sample,
        gains: tuple[float, ...],
        pan_gain: float,
        phase: Phase,
        model: SpectralDegradation,
        settings: Settings,
    ) -> None:
        ratio, device = sample.ratio, sample.ms.device
        ms, pan = Size(*sample.ms.shape[-2:]), Size(*sample.pan.shape[-2:])
        expand = expansion(ratio, phase, ms, pan).to(device)
        self._gain, self._pan_gain = mean_gain(gains), pan_gain
        self._ratio, self._model, self._correlation = ratio, model, settings.correlation
        self._expanded, self._pan, self._ms = expand(sample.ms), sample.pan, sample.ms
        self._detail = detail(sample.pan, mean_gain(gains), ratio)
        self._target = sample.pan
        if settings.compensate:
            low = match_pan(sample, gains, phase)
            self._target = sample.pan - expand(low - model(sample.ms))
        weight = valid_ms(sample)
        self._ms_weight = weight.float()
        self._weight = (sample.pan_valid & _enlarged(weight, ratio)).float()
        side = min(patch_side(ratio, settings) // ratio, ms.rows, ms.cols)
        self._side, self._batch = side, max(1, settings.batch * settings.patch**2 // (side * ratio) ** 2)
        self._places = _places(self._ms_weight, side)
        self._degrade = decimation(
            gains, ratio, phase, Size(side, side), Size(side * ratio, side * ratio)
        ).to(device)

    def loss(self, network: nn.Module, generator: torch.Generator) -> Tensor:
        """Sum of the mean absolute errors of both constraints and the local-correlation term."""
        large = (self._expanded, self._pan, self._detail, self._target, self._weight)
        place = _choose(self._places, self._batch, generator)
        expanded, pan, sharp, target, weight = _patches(large, place, self._side, self._ratio)
        ms, ms_weight = _patches((self._ms, self._ms_weight), place, self._side, 1)
        fused = turned(network, (expanded, pan, sharp), generator)
        inner = slice(BORDER, -BORDER)
        spatial = _mean((self._degrade(fused) - ms)[..., inner, inner], ms_weight[..., inner, inner])
        seen = softened(self._model(fused), self._gain, self._pan_gain)
        spectral = _mean(seen - target, weight)
        tie = _local_correlation(fused, pan, weight, max(self._ratio, WINDOW))
        return spatial + spectral + self._correlation * (1 - tie)


def match_pan(sample: Sample, gains: tuple[float, ...], phase: Phase) -> Tensor:
    """D_M(P): the PAN as sharp as the MS is, at MS scale, [chips, 1, rows, cols]."""
    ms, pan = Size(*sample.ms.shape[-2:]), Size(*sample.pan.shape[-2:])
    return decimation((mean_gain(gains),), sample.ratio, phase, ms, pan).to(sample.pan.device)(sample.pan)


def valid_ms(sample: Sample) -> Tensor:
    """MS pixels whose neighbourhood in both rasters is valid, bool, [chips, 1, rows, cols].

    A pixel within one of nodata is left out, because blur and misregistration carry the filling there; a
    few filled pixels of the PAN, such as dead ones, do no harm.
    """
    pan = functional.avg_pool2d(sample.pan_valid.float(), sample.ratio)
    around = functional.avg_pool2d(pan, 3, stride=1, padding=1, count_include_pad=False)
    ms_bad = functional.max_pool2d((~sample.ms_valid).float(), 3, stride=1, padding=1)
    return (around >= LEAST_PAN) & (ms_bad == 0)


def patch_side(ratio: int, settings: Settings) -> int:
    """Side of the patches in PAN pixels: whole MS pixels, and at least eight of them."""
    return ratio * max(settings.patch // ratio, FEWEST)


def mean_gain(gains: tuple[float, ...]) -> float:
    """The MS bands' mean gain, which the PAN is matched with."""
    return sum(gains) / len(gains)


def turned(network: nn.Module, inputs: tuple[Tensor, ...], generator: torch.Generator) -> Tensor:
    """Applies f to a batch that is mirrored and transposed at random, and turns the result back.

    Optics and scenes have no preferred side, so the eight turns teach f what one scene is too small to.
    """
    turn = int(torch.randint(8, (), generator=generator))
    axes = [axis for bit, axis in ((1, -1), (2, -2)) if turn & bit]
    images = [image.flip(axes) for image in inputs]
    fused: Tensor = network(*(image.mT for image in images)).mT if turn & 4 else network(*images)
    return fused.flip(axes)


def _places(weight: Tensor, side: int) -> Tensor:
    """Where patches may begin: (chip, row, col) of those at least half valid, [places, 3], on the CPU."""
    share = functional.avg_pool2d(weight, side, stride=1)[:, 0]
    return (share >= min(0.5, float(share.max()))).nonzero().cpu()


def _choose(places: Tensor, batch: int, generator: torch.Generator) -> Tensor:
    return places[torch.randint(len(places), (batch,), generator=generator)]


def _patches(images: tuple[Tensor, ...], place: Tensor, side: int, scale: int) -> list[Tensor]:
    """Cuts the same patches, `scale * side` pixels wide, out of several images."""
    width = scale * side
    corners = [(chip, scale * row, scale * col) for chip, row, col in place.tolist()]
    return [
        torch.stack([image[chip, :, row : row + width, col : col + width] for chip, row, col in corners])
        for image in images
    ]


def _enlarged(mask: Tensor, ratio: int) -> Tensor:
    return mask.repeat_interleave(ratio, dim=-2).repeat_interleave(ratio, dim=-1)


def _mean(error: Tensor, weight: Tensor) -> Tensor:
    """Mean absolute error over the pixels of weight 1."""
    return (error.abs() * weight).sum() / (weight.sum() * error.shape[1]).clamp(min=1)


def _local_correlation(fused: Tensor, pan: Tensor, weight: Tensor, window: int) -> Tensor:
    """Mean over valid windows and bands of the correlation of each band with the PAN.

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
    return (correlation * valid).sum() / (valid.sum() * fused.shape[1]).clamp(min=1)
