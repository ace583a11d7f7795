"""Optics: the blurs of the imaging model, measured from the pair or derived from published MTF gains.

The relative blur makes the PAN band as sharp as the MS image. `BlurFit` measures it from a registered pair.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations, count

import torch
from torch import Tensor

from ..exchange.results import Optics, RelativeBlur
from ..exchange.task import FusionTask
from ..feedback import Stages
from ..imaging import Blur, GaussianMixture, gaussian_blur, mean_blur, mean_gain, mtf_matched_blurs
from ..scene.grid import Phase, Size
from .operators import decimation
from .regression import orthonormal_basis
from .sharpness import measure_softness
from .standardise import StandardisedChips

SHARPENED = 1.05
"""Contrast in the MS image relative to the PAN, above which the MS image was sharpened on the ground."""

BETTER = 0.95
"""Maximum ratio of unexplained variance, measured blur to published gains, to use the measured blur."""

TRUSTED_R2 = 0.95
"""Share of the PAN that the MS bands must explain for the measured blur to be used. Otherwise, what the bands
do not show, such as fields that one band shows differently from the PAN, would be mistaken for blur."""

SHARPEST = 0.55
"""Largest credible gain of the relative blur at the MS Nyquist frequency. Above it the PAN is the softer
image, and too little of its detail is left beyond such a slight blur."""

DEVIATIONS = (0.3, 0.45, 0.65, 0.9)
"""Standard deviations, in MS pixels, of the Gaussians whose sum is the blur: gains at Nyquist from 0.64 to
0.02."""

ROUNDS = 6
"""Alternations between row and column weights; four more change a gain by 0.003."""

RIDGE = 1e-5
"""Ridge penalty as a share of the Gaussians' mean energy: keeps their weights from growing against each
other."""

BLOCK = 8
"""Side, in MS pixels, of the squares of a chequerboard; squares of one colour are held out."""

MARGIN = 4
"""Maximum MS pixels left out at a chip's border, because the blur reaches beyond it."""

MIN_PIXELS = 400
"""Minimum number of MS pixels for a measurement."""

MIN_PIXELS_PER_BAND = 8
"""Minimum MS pixels per band: hundreds of bands explain a few pixels equally well under any blur."""


def find_optics(pair: StandardisedChips, phase: Phase, task: FusionTask, stages: Stages) -> Optics:
    """Measure and log the optics of a pair; use the published gains if the settings say so.

    Args:
        pair: the standardised chips.
        phase: the registered phase, in a chip's PAN pixels.
        task: gains and settings.
        stages: receives progress and log.
    """
    ms_valid = pair.usable_ms
    relative_blur = published_blur(pair.ratio, task.gains)
    if task.settings.measure:
        relative_blur = measure_relative_blur(
            pair.pan, pair.ms, ms_valid, pair.ratio, phase, task.gains, stages.sub_progress(0.5, 0.8)
        )
        stages.feedback.info(str(relative_blur))
    optics = measure_optics(
        pair.pan,
        pair.pan_valid,
        ms_valid,
        pair.ratio,
        phase,
        relative_blur,
        task.gains,
        task.pan_gain,
        stages.sub_progress(0.8, 1),
    )
    if optics.softness:
        stages.feedback.info(
            f"The PAN is blurred by a Gaussian of {optics.softness:.2f} PAN pixels; the fused image is "
            "corrected for it."
        )
    return optics


def published_blur(ratio: int, gains: tuple[float, ...]) -> RelativeBlur:
    """Return the relative blur that follows from the bands' published gains alone.

    Args:
        ratio: PAN pixels per MS pixel.
        gains: MTF gain at Nyquist of each MS band.
    """
    blur = mean_blur(gains, ratio)
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
    """Measure the relative blur between PAN and MS image.

    Published gains are those of the instrument, but products are resampled and sharpened on the ground. The
    measured blur (`BlurFit`) replaces the published one under three conditions: the bands explain the PAN
    well, the blur explains held-out pixels clearly better, and it is one that optics can have.

    Weights of any sign can describe a sharpened product. For a soft one they can give a gain just below 0 at
    Nyquist, which no optics have: it would reverse the contrast. Such a blur is fitted again without negative
    weights, so that its gain is positive at every frequency, and must prove itself in the same way.

    Args:
        pan: [chips, 1, ratio * rows, ratio * cols].
        ms: [chips, bands, rows, cols].
        ms_valid: MS pixels to use, bool, [chips, 1, rows, cols].
        ratio: PAN pixels per MS pixel.
        phase: the registered phase.
        gains: published MTF gain at Nyquist of each MS band.
        progress: called with the fraction done.
    """
    rounds = count()
    published = published_blur(ratio, gains)
    fit = BlurFit(pan, ms, ms_valid, ratio, phase, lambda: progress(next(rounds) / (4 * ROUNDS)))
    r2 = r2_published = fit.r2(published.blur)
    for any_sign in (True, False):
        measured = fit.held_out(any_sign)
        r2 = fit.r2(measured) if measured else r2_published
        if not (r2 >= TRUSTED_R2 and 1 - r2 < BETTER * (1 - r2_published)):
            break
        blur = fit.whole(any_sign)
        at_nyquist = blur.gain_at(0.5 / ratio)
        if max(at_nyquist) >= SHARPEST:
            break
        if min(at_nyquist) > 0:
            return RelativeBlur(blur, at_nyquist, _is_sharpened(blur, ratio), True, r2, r2_published)
    return replace(published, r2=r2, r2_published=r2_published)


def measure_optics(
    pan: Tensor,
    pan_valid: Tensor,
    ms_valid: Tensor,
    ratio: int,
    phase: Phase,
    relative_blur: RelativeBlur,
    gains: tuple[float, ...],
    pan_gain: float,
    progress: Callable[[float], None],
) -> Optics:
    """Derive all blurs of the imaging model; measure how much softer the PAN is than the fused image.

    D, by the published gains, takes the fused image to the MS image, and K does the same to the PAN. The PAN
    is therefore softer than the fused image by S = D / K, if it is softer at all. Two conditions keep a small
    error of a published gain from sharpening noise: the PAN must itself show a softness, and S removes no
    more than that. Without them, or if the published gains do not hold because the MS product was sharpened,
    the fused image is as sharp as the PAN.

    Args:
        pan: [chips, 1, ratio * rows, ratio * cols].
        pan_valid: PAN pixels to use, bool, [chips, 1, ratio * rows, ratio * cols].
        ms_valid: MS pixels to use, bool, [chips, 1, rows, cols].
        ratio: PAN pixels per MS pixel.
        phase: the registered phase.
        relative_blur: the blur between PAN and MS image.
        gains: published MTF gain at Nyquist of each MS band.
        pan_gain: the PAN's published gain at its own Nyquist frequency. The PAN is taken for no softer.
        progress: called with the fraction done.
    """
    softness, ms_gain = 0.0, math.sqrt(math.prod(relative_blur.at_nyquist))
    if relative_blur.measured and not relative_blur.sharpened and ms_gain > mean_gain(gains):
        softer_than_ms = measure_softness(
            pan,
            pan_valid,
            ms_valid,
            ratio,
            phase,
            relative_blur.blur,
            softening_deviation(ms_gain, pan_gain),
            progress,
        )
        if softer_than_ms:
            own_blur = math.hypot(softer_than_ms, softening_deviation(1.0, ms_gain))
            softness = min(ratio * softening_deviation(ms_gain, mean_gain(gains)), own_blur)
    return assemble_optics(relative_blur, round(softness, 3), ratio, gains)


def softening_deviation(gain: float, softer_gain: float) -> float:
    """Compute the Gaussian that lowers a gain at Nyquist to a softer one.

    Args:
        gain: gain at Nyquist before.
        softer_gain: gain at Nyquist after.

    Returns:
        Its standard deviation in pixels; 0 if `softer_gain` is not lower.
    """
    return math.sqrt(-2 * math.log(min(softer_gain / gain, 1.0))) / math.pi


def assemble_optics(
    relative_blur: RelativeBlur, softness: float, ratio: int, gains: tuple[float, ...]
) -> Optics:
    """Derive all blurs of a pair from its relative blur and its softness.

    Args:
        relative_blur: the blur that makes the PAN as sharp as the MS.
        softness: see `Optics`; in pixels.
        ratio: PAN pixels per MS pixel.
        gains: published MTF gain at Nyquist of each MS band; used if the relative blur is not measured.
    """
    measured_blur = (relative_blur.blur.followed_by_gaussian(softness),)
    return Optics(
        relative_blur=relative_blur,
        bands=measured_blur if relative_blur.measured else mtf_matched_blurs(gains, ratio),
        reduced_pan=relative_blur.blur.followed_by_gaussian(softness * ratio),
        softness=softness,
    )


def _is_sharpened(blur: Blur, ratio: int) -> bool:
    return max(max(blur.gain_at(share * 0.5 / ratio)) for share in (0.25, 0.5, 0.75)) > SHARPENED


class BlurFit:
    """Measures the relative blur with which the MS bands explain the PAN best.

    Along each axis the blur is a sum of Gaussians. If one axis's weights are fixed, the other's are the
    solution of a canonical correlation (Hotelling, "Relations between two sets of variates", 1936) between
    the PAN under each Gaussian and the MS bands. The axes alternate. The method follows Vivone et al.,
    "Pansharpening based on deconvolution for multiband filter estimation", 2019. In contrast to it, each axis
    has its own weights, the phase is known, and no initial guess of the band weights is needed.

    Args:
        pan: [chips, 1, ratio * rows, ratio * cols].
        ms: [chips, bands, rows, cols].
        valid: MS pixels to use, bool, [chips, 1, rows, cols].
        ratio: PAN pixels per MS pixel.
        phase: the registered phase.
        progress: called at each of the `ROUNDS` of a fit.
    """

    def __init__(
        self, pan: Tensor, ms: Tensor, valid: Tensor, ratio: int, phase: Phase, progress: Callable[[], None]
    ) -> None:
        self._progress = progress
        # Apple's devices have no double precision.
        self._device = torch.device("cpu") if pan.device.type == "mps" else pan.device
        self._pan, self._ms = pan, ms
        self._ratio, self._phase = ratio, phase
        self._ms_size, self._pan_size = Size(*ms.shape[-2:]), Size(*pan.shape[-2:])
        self._deviations = tuple(ratio * deviation for deviation in DEVIATIONS)
        self._inner = _without_border(valid[:, 0])
        rows, cols = (torch.arange(length, device=pan.device) // BLOCK for length in ms.shape[-2:])
        self._held_out = (rows[:, None] + cols) % 2 == 0
        self._images = self._blurred_pans()
        self._held_out_basis: Tensor | None = None

    def whole(self, any_sign: bool = True) -> Blur:
        """Fit the blur to all pixels, with weights of any sign or without negative ones."""
        return self._fit(self._inner, any_sign)

    def held_out(self, any_sign: bool = True) -> Blur | None:
        """Fit the blur to the half of the pixels that is not held out; None if they are too few."""
        kept, held_out = self._inner & ~self._held_out, self._inner & self._held_out
        min_pixels = max(MIN_PIXELS, MIN_PIXELS_PER_BAND * self._ms.shape[1])
        if min(int(kept.sum()), int(held_out.sum())) < min_pixels / 2:
            return None
        blur = self._fit(kept, any_sign)
        weights = [weight for weight, _ in (*blur.rows, *blur.cols)]
        return blur if all(map(math.isfinite, weights)) else None

    def r2(self, blur: Blur) -> float:
        """Compute how much of the blurred PAN the MS bands explain linearly on held-out pixels, up to 1."""
        filter_pan = decimation((blur,), self._ratio, self._phase, self._ms_size, self._pan_size)
        mask = self._inner & self._held_out
        if self._held_out_basis is None:
            self._held_out_basis = self._basis(mask)
        low_pan = filter_pan.to(self._pan.device)(self._pan)[:, 0][mask].to(self._device).double()
        low_pan = low_pan - low_pan.mean()
        explained = (self._held_out_basis.mT @ low_pan).square().sum()
        return float(explained / low_pan.square().sum().clamp(min=1e-12))

    def _fit(self, mask: Tensor, any_sign: bool) -> Blur:
        """Alternate between the axes; all steps need only the products of images and basis, summed once."""
        number, basis = len(self._deviations), self._basis(mask)
        images = self._images[mask].to(self._device).double()
        images = images - images.mean(dim=0)
        energy = (images.mT @ images).reshape([number] * 4)
        shared = (images.mT @ basis).reshape(number, number, -1)
        rows = cols = _first_weights(number, images)
        best_weights = _canonical_weights if any_sign else _non_negative_weights
        for _ in range(ROUNDS):
            self._progress()
            rows = best_weights(
                torch.einsum("klmn,l,n->km", energy, cols, cols), torch.einsum("klb,l->kb", shared, cols)
            )
            cols = best_weights(
                torch.einsum("klmn,k,m->ln", energy, rows, rows), torch.einsum("klb,k->lb", shared, rows)
            )
        return Blur(self._mixture(rows), self._mixture(cols))

    def _blurred_pans(self) -> Tensor:
        """Decimate the PAN with each pair of Gaussians, [chips, rows, cols, Gaussians ** 2] at MS size."""
        sizes = self._ms_size, self._pan_size
        operators = [
            decimation((gaussian_blur(deviation),), self._ratio, self._phase, *sizes).to(self._pan.device)
            for deviation in self._deviations
        ]
        by_row = (each.along_rows(self._pan[:, 0]) for each in operators)
        return torch.stack([each.along_cols(rows) for rows in by_row for each in operators], dim=-1)

    def _mixture(self, weights: Tensor) -> GaussianMixture:
        return tuple(zip(weights.tolist(), self._deviations))

    def _basis(self, mask: Tensor) -> Tensor:
        return orthonormal_basis(self._ms.movedim(1, -1)[mask].to(self._device).double())


def _canonical_weights(energy: Tensor, shared: Tensor) -> Tensor:
    """Find the combination of images that the basis explains best.

    Args:
        energy: products of the centred images, [images, images].
        shared: their products with the basis, [images, bands].

    Returns:
        Weights with sum 1, [images].
    """
    energy = energy + RIDGE * energy.trace() / len(energy) * torch.eye(len(energy)).to(energy)
    root = torch.linalg.cholesky(energy)
    whitened = torch.linalg.solve_triangular(root, shared, upper=False)
    best = torch.linalg.eigh(whitened @ whitened.mT)[1][:, -1:]
    weights: Tensor = torch.linalg.solve_triangular(root.mT, best, upper=True)[:, 0]
    return weights / weights.sum()


def _non_negative_weights(energy: Tensor, shared: Tensor) -> Tensor:
    """Find the combination without negative weights that the basis explains best.

    The best one is the unconstrained best of the images that it uses, so all 15 sets of them are tried.

    Args:
        energy: as for `_canonical_weights`.
        shared: as for `_canonical_weights`.

    Returns:
        Weights with sum 1, none below 0, [images].
    """
    best, highest = torch.full_like(energy[0], math.nan), -math.inf
    for number in range(1, len(energy) + 1):
        for used in map(list, combinations(range(len(energy)), number)):
            weights = torch.zeros_like(best)
            weights[used] = _canonical_weights(energy[used][:, used], shared[used])
            r2 = float((weights @ shared).square().sum() / (weights @ energy @ weights))
            if r2 > highest and bool((weights >= 0).all()):
                best, highest = weights, r2
    return best


def _first_weights(count: int, like: Tensor) -> Tensor:
    """Return the weights to start from: one Gaussian, of about the usual gain."""
    return torch.nn.functional.one_hot(torch.tensor(1), count).to(like)


def _without_border(valid: Tensor) -> Tensor:
    inner = valid.clone()
    rows, cols = (min(MARGIN, length // 8) for length in valid.shape[-2:])
    inner[:, :rows] = inner[:, valid.shape[-2] - rows :] = False
    inner[..., :cols] = inner[..., valid.shape[-1] - cols :] = False
    return inner
