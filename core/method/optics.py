"""How sharp PAN, MS and fused image are against each other: measured from the pair, or as published."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import Optional

import torch
from torch import Tensor

from ..exchange.results import Optics, RelativeBlur
from ..imaging import Blur, GaussianMixture, gaussian_blur, mean_gain, mtf_matched_blurs
from ..scene.grid import Phase, Size
from .operators import decimation
from .sharpness import measure_softness

# MERGED-DOC """The blur that lies between PAN and MS, measured from a registered pair."""
SHARPENED = 1.05
"""Contrast in the MS over that in the PAN, above which the MS was sharpened."""

BETTER = 0.95
"""The share of what the published gains leave unexplained that the measured blur may leave at most."""

TRUSTED = 0.95
"""How much of the PAN the MS bands must explain at least: what they don't see, such as fields that one band
shows otherwise than the PAN, is else taken for blur."""

SHARPEST = 0.55
"""Gain of an MS at its Nyquist frequency, relative to its PAN's, from which on the PAN is the soft one: too
little of its detail is left beyond so slight a blur."""


def published_blur(ratio: int, gains: tuple[float, ...]) -> RelativeBlur:
    """What lies between PAN and MS by the bands' published gains alone."""
    (blur,) = mtf_matched_blurs((mean_gain(gains),), ratio)
    return RelativeBlur(blur, blur.gain_at(0.5 / ratio), False, False, math.nan, math.nan)


def measure_relative_blur(
    pan: Tensor,
    ms: Tensor,
    ms_valid: Tensor,
    ratio: int,
    phase: Phase,
    gains: tuple[float, ...],
    progress: Callable[[float], None],
) -> RelativeBlur:
    """Measures what lies between PAN and MS.

    Published gains are those of the instrument; products are resampled and sharpened on the ground. The
    measured blur (`mtf.Fit`) replaces the published where the bands explain the PAN well, it explains pixels
    that were held out of the measurement clearly better, and it is one that optics can have.

    Args:
        pan: [chips, 1, ratio * rows, ratio * cols].
        ms: [chips, bands, rows, cols].
        ms_valid: bool, [chips, 1, rows, cols]: pixels to use.
        ratio: PAN pixels per MS pixel.
        phase: the registered phase.
        gains: published gain at the MS Nyquist frequency of each band.
        progress: told the fraction done.
    """
    rounds = count()
    trusted = published_blur(ratio, gains)
    fit = BlurFit(pan, ms, ms_valid, ratio, phase, lambda: progress(next(rounds) / (2 * ROUNDS)))
    found = fit.held_out()
    r2_published = fit.r2(trusted.blur)
    r2 = fit.r2(found) if found else r2_published
    if r2 >= TRUSTED and 1 - r2 < BETTER * (1 - r2_published):
        blur = fit.whole()
        if _credible(blur, ratio):
            return RelativeBlur(
                blur, blur.gain_at(0.5 / ratio), _sharpened(blur, ratio), True, r2, r2_published
            )
    return replace(trusted, r2=r2, r2_published=r2_published)


def measure_optics(
    pan: Tensor, pan_valid: Tensor, ms_valid: Tensor, ratio: int, phase: Phase,
    found: RelativeBlur, gains: tuple[float, ...], pan_gain: float, progress: Callable[[float], None],
) -> Optics:  # fmt: skip
    """All blurs of the imaging model: the PAN's softness is measured (`sharpness`) within what is published.

    Args: as for `measure_relative_blur`, and
        pan_valid: bool, of the PAN's size.
        found: what lies between PAN and MS.
        pan_gain: the PAN's published gain at its own Nyquist frequency: it is taken for no softer.
    """
    own = math.sqrt(math.prod(max(gain, 0.0) for gain in found.at_nyquist))
    most = softening_deviation(max(own, mean_gain(gains)), pan_gain)
    soft = measure_softness(pan, pan_valid, ms_valid, ratio, phase, found.blur, most, progress)
    return _optics(found, soft, ratio, gains)


def published_optics(ratio: int, gains: tuple[float, ...], pan_gain: float) -> Optics:
    """The optics by a sensor's published gains alone, args as for `measure_optics`."""
    return _optics(
        published_blur(ratio, gains), softening_deviation(mean_gain(gains), pan_gain), ratio, gains
    )


def _optics(found: RelativeBlur, soft: float, ratio: int, gains: tuple[float, ...]) -> Optics:
    reduced_pan = found.blur.followed_by_gaussian(soft * ratio)
    rows, cols = reduced_pan.gain_at(0.5 / ratio)
    return Optics(
        relative_blur=found,
        bands=(found.blur.followed_by_gaussian(soft),) if found.measured else mtf_matched_blurs(gains, ratio),
        reduced_pan=reduced_pan,
        softness=soft,
        pan_gain=(rows + cols) / 2,
    )


def _credible(blur: Blur, ratio: int) -> bool:
    """Whether the gain at the MS Nyquist frequency is one that an MS can have beside a sharper PAN."""
    return all(0 < gain < SHARPEST for gain in blur.gain_at(0.5 / ratio))


def _sharpened(blur: Blur, ratio: int) -> bool:
    return max(max(blur.gain_at(share * 0.5 / ratio)) for share in (0.25, 0.5, 0.75)) > SHARPENED


DEVIATIONS = (0.3, 0.45, 0.65, 0.9)
"""Of the Gaussians that a profile is a sum of, in MS pixels: gains at Nyquist from 0.64 to 0.02."""

ROUNDS = 6
"""How often the rows' profile and the columns' are found in turn; four more move a transfer by 0.003."""

RIDGE = 1e-5
"""Share of the Gaussians' mean energy that keeps the weights from growing against each other."""

BLOCK = 8
"""Side, in MS pixels, of the blocks of a chequerboard that is held out."""

MARGIN = 4
"""MS pixels at a chip's border that the blur reaches out of: left out, at most."""

FEWEST = 400
"""MS pixels to measure with, at least."""

PER_BAND = 8
"""MS pixels a band to measure with, at least: hundreds of bands explain few pixels whatever the blur."""


class BlurFit:
    """Measures the blur with which the MS bands explain the PAN best.

    Along each axis the blur is a sum of Gaussians. With one axis's weights fixed, the other's are a
    canonical correlation (Hotelling, "Relations between two sets of variates", 1936) between the PAN under
    each Gaussian and the MS bands; the axes take turns. After Vivone et al., "Pansharpening based on
    deconvolution for multiband filter estimation", 2019, with a profile for each axis at a known phase, and
    without a guess at the bands' weights.

    Args:
        pan: [chips, 1, ratio * rows, ratio * cols].
        ms: [chips, bands, rows, cols].
        valid: bool, [chips, 1, rows, cols]: MS pixels to use.
        ratio: PAN pixels per MS pixel.
        phase: the registered phase.
        progress: called at each of the `ROUNDS` of a fit.
    """

    def __init__(
        self, pan: Tensor, ms: Tensor, valid: Tensor, ratio: int, phase: Phase, progress: Callable[[], None]
    ) -> None:
        self._step = progress
        exact = torch.device("cpu") if pan.device.type == "mps" else pan.device
        self._pan, self._ms = pan[:, 0].to(exact).double(), ms.to(exact).double()
        self._ratio, self._phase = ratio, phase
        self._size, self._pan_size = Size(*ms.shape[-2:]), Size(*pan.shape[-2:])
        self._deviations = tuple(ratio * deviation for deviation in DEVIATIONS)
        self._inner = _inner(valid[:, 0].to(exact))
        rows, cols = (torch.arange(length, device=exact) // BLOCK for length in ms.shape[-2:])
        self._held = (rows[:, None] + cols) % 2 == 0

    def whole(self) -> Blur:
        """The blur that fits all pixels best."""
        return self._fitted(self._inner)

    def held_out(self) -> Optional[Blur]:
        """The blur that fits half of the pixels best; None where there are too few of them."""
        kept, held = self._inner & ~self._held, self._inner & self._held
        least = max(FEWEST, PER_BAND * self._ms.shape[1])
        if min(int(kept.sum()), int(held.sum())) < least / 2:
            return None
        found = self._fitted(kept)
        weights = [weight for weight, _ in (*found.rows, *found.cols)]
        return found if all(map(math.isfinite, weights)) else None

    def r2(self, blur: Blur) -> float:
        """How much of the PAN so blurred the MS bands explain linearly on the half held out, up to 1."""
        seen = decimation((blur,), self._ratio, self._phase, self._size, self._pan_size)
        mask = self._inner & self._held
        low = seen.to(self._pan.device)(self._pan.float()[:, None])[:, 0][mask].double()
        low = low - low.mean()
        explained = (self._basis(mask).mT @ low).square().sum()
        return float(explained / low.square().sum().clamp(min=1e-12))

    def _fitted(self, mask: Tensor) -> Blur:
        along = [self._each(axis) for axis in (0, 1)]
        basis = self._basis(mask)
        across = torch.einsum("nij,kmj->nkim", self._pan, along[1])
        down = torch.einsum("kai,nij->nkaj", along[0], self._pan)
        rows = cols = _first(len(self._deviations), self._pan)
        for _ in range(ROUNDS):
            self._step()
            blurred = torch.einsum("kai,nim->namk", along[0], torch.einsum("nkim,k->nim", across, cols))
            rows = _canonical(blurred[mask], basis)
            blurred = torch.einsum("naj,kmj->namk", torch.einsum("nkaj,k->naj", down, rows), along[1])
            cols = _canonical(blurred[mask], basis)
        return Blur(self._profile(rows), self._profile(cols))

    def _each(self, axis: int) -> Tensor:
        """The matrices of each Gaussian along an axis, [Gaussians, MS pixels, PAN pixels]."""
        blurs = tuple(gaussian_blur(each) for each in self._deviations)
        seen = decimation(blurs, self._ratio, self._phase, self._size, self._pan_size)
        matrices: Tensor = (seen.cols if axis else seen.rows).to(self._pan)
        return matrices

    def _profile(self, weights: Tensor) -> GaussianMixture:
        return tuple(zip(weights.tolist(), self._deviations))

    def _basis(self, mask: Tensor) -> Tensor:
        """An orthonormal basis of the MS bands' centred values at the pixels of a mask, [pixels, bands]."""
        bands = self._ms.movedim(1, -1)[mask]
        bands = bands - bands.mean(dim=0)
        basis: Tensor = torch.linalg.qr(bands / (bands.std(dim=0) + 1e-12))[0]
        return basis


def softening_deviation(gain: float, softer: float) -> float:
    """Deviation, in pixels, of the Gaussian that takes optics from one gain at Nyquist to a softer."""
    return math.sqrt(-2 * math.log(min(softer / gain, 1.0))) / math.pi


def _canonical(images: Tensor, basis: Tensor) -> Tensor:
    """Weights, of sum 1, of the combination of `images` [pixels, images] that the basis explains best."""
    images = images - images.mean(dim=0)
    energy = images.mT @ images
    energy = energy + RIDGE * energy.trace() / len(energy) * torch.eye(len(energy)).to(energy)
    root = torch.linalg.cholesky(energy)
    whitened = torch.linalg.solve_triangular(root, images.mT @ basis, upper=False)
    best = torch.linalg.eigh(whitened @ whitened.mT)[1][:, -1:]
    weights: Tensor = torch.linalg.solve_triangular(root.mT, best, upper=True)[:, 0]
    return weights / weights.sum()


def _first(count: int, like: Tensor) -> Tensor:
    """The weights to start from: one Gaussian, of about the usual gain."""
    return torch.nn.functional.one_hot(torch.tensor(1), count).to(like)


def _inner(valid: Tensor) -> Tensor:
    inner = valid.clone()
    rows, cols = (min(MARGIN, length // 8) for length in valid.shape[-2:])
    inner[:, :rows] = inner[:, valid.shape[-2] - rows :] = False
    inner[..., :cols] = inner[..., valid.shape[-1] - cols :] = False
    return inner
