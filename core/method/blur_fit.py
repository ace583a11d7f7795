"""Measure the relative blur of a registered pair: the one under which the MS bands explain the PAN best."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import combinations

import torch
from torch import Tensor
from torch.nn import functional

from ..imaging import Blur, GaussianMixture, gaussian_blur
from ..scene.grid import Phase
from .operators import decimation
from .regression import orthonormal_basis
from .standardise import StandardisedChips, low_pass_pan

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

AROUND = 11
"""Side, in MS pixels, of the local mean that is subtracted from detail: haze and light vary slowly."""

MARGIN = 4
"""Maximum MS pixels left out at a chip's border, because the blur reaches beyond it."""

MIN_PIXELS = 400
"""Minimum number of MS pixels for a measurement."""

MIN_PIXELS_PER_BAND = 8
"""Minimum MS pixels per band: hundreds of bands explain a few pixels equally well under any blur."""


class BlurFit:
    """Measures the relative blur with which the MS bands explain the PAN best.

    Along each axis the blur is a sum of Gaussians. If one axis's weights are fixed, the other's are the
    solution of a canonical correlation (Hotelling, "Relations between two sets of variates", 1936) between
    the PAN under each Gaussian and the MS bands. The axes alternate. The method follows Vivone et al.,
    "Pansharpening based on deconvolution for multiband filter estimation", 2019. In contrast to it, each axis
    has its own weights, the phase is known, and no initial guess of the band weights is needed.

    Args:
        pair: the standardised chips.
        phase: the registered phase.
        progress: called at each of the `ROUNDS` of a fit.
    """

    def __init__(self, pair: StandardisedChips, phase: Phase, progress: Callable[[], None]) -> None:
        self._pair, self._phase, self._progress = pair, phase, progress
        device = pair.pan.device
        # Apple's devices have no double precision.
        self._double_device = torch.device("cpu") if device.type == "mps" else device
        self._deviations = tuple(pair.ratio * deviation for deviation in DEVIATIONS)
        self._inner = _without_border(pair.usable_ms[:, 0])
        rows, cols = (torch.arange(length, device=device) // BLOCK for length in pair.ms.shape[-2:])
        self._held_out = (rows[:, None] + cols) % 2 == 0
        self._images = self._blurred_pans()
        self._held_out_bases: dict[bool, Tensor] = {}

    def whole(self, any_sign: bool = True) -> Blur:
        """Fit the blur to all pixels, with weights of any sign or without negative ones."""
        return self._fit(self._inner, any_sign)

    def held_out(self, any_sign: bool = True) -> Blur | None:
        """Fit the blur to the half of the pixels that is not held out; None if they are too few."""
        kept, held_out = self._inner & ~self._held_out, self._inner & self._held_out
        min_pixels = max(MIN_PIXELS, MIN_PIXELS_PER_BAND * self._pair.ms.shape[1])
        if min(int(kept.sum()), int(held_out.sum())) < min_pixels / 2:
            return None
        blur = self._fit(kept, any_sign)
        weights = [weight for weight, _ in (*blur.rows, *blur.cols)]
        return blur if all(map(math.isfinite, weights)) else None

    def r2(self, blur: Blur, of_detail: bool = False) -> float:
        """Compute how much of the blurred PAN the MS bands explain linearly on held-out pixels, up to 1.

        It is NaN without held-out pixels.

        Args:
            blur: the blur.
            of_detail: subtract the mean `AROUND` each pixel first, in which haze and light may differ.
        """
        mask = self._inner & self._held_out
        if not mask.any():
            return math.nan
        if of_detail not in self._held_out_bases:
            self._held_out_bases[of_detail] = self._basis(mask, of_detail)
        low_pan = low_pass_pan(self._pair, (blur,), self._phase)
        low_pan = self._detail(low_pan) if of_detail else low_pan
        low_pan = low_pan[:, 0][mask].to(self._double_device).double()
        low_pan = low_pan - low_pan.mean()
        explained = (self._held_out_bases[of_detail].mT @ low_pan).square().sum()
        return float(explained / low_pan.square().sum().clamp(min=1e-12))

    def _fit(self, mask: Tensor, any_sign: bool) -> Blur:
        """Alternate between the axes; all steps need only the products of images and basis, summed once."""
        number, basis = len(self._deviations), self._basis(mask)
        images = self._images[mask].to(self._double_device).double()
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
        pan, sizes = self._pair.pan[:, 0], (self._pair.ms_size, self._pair.pan_size)
        operators = [
            decimation((gaussian_blur(deviation),), self._pair.ratio, self._phase, *sizes).to(pan.device)
            for deviation in self._deviations
        ]
        by_row = (each.along_rows(pan) for each in operators)
        return torch.stack([each.along_cols(rows) for rows in by_row for each in operators], dim=-1)

    def _mixture(self, weights: Tensor) -> GaussianMixture:
        return tuple(zip(weights.tolist(), self._deviations))

    def _basis(self, mask: Tensor, of_detail: bool = False) -> Tensor:
        ms = self._detail(self._pair.ms) if of_detail else self._pair.ms
        return orthonormal_basis(ms.movedim(1, -1)[mask].to(self._double_device).double())

    def _detail(self, images: Tensor) -> Tensor:
        """Subtract the mean of the usable pixels around each pixel, [chips, bands, rows, cols]."""
        usable = self._pair.usable_ms.float()
        near, share = (
            functional.avg_pool2d(image, AROUND, stride=1, padding=AROUND // 2)
            for image in (images * usable, usable)
        )
        return images - near / share.clamp(min=1e-6)


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
    return functional.one_hot(torch.tensor(1), count).to(like)


def _without_border(valid: Tensor) -> Tensor:
    inner = valid.clone()
    rows, cols = (min(MARGIN, length // 8) for length in valid.shape[-2:])
    inner[:, :rows] = inner[:, valid.shape[-2] - rows :] = False
    inner[..., :cols] = inner[..., valid.shape[-1] - cols :] = False
    return inner
