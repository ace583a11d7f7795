"""The blur that lies between PAN and MS, measured from a registered pair."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Optional

import torch
from torch import Tensor

from .degradation import decimation
from .imaging import Blur, Profile, gaussian
from .scene.grid import Phase, Size

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


class Fit:
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
        step: called at each of the `ROUNDS` of a fit.
    """

    def __init__(
        self, pan: Tensor, ms: Tensor, valid: Tensor, ratio: int, phase: Phase, step: Callable[[], None]
    ) -> None:
        self._step = step
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
        blurs = tuple(gaussian(each) for each in self._deviations)
        seen = decimation(blurs, self._ratio, self._phase, self._size, self._pan_size)
        matrices: Tensor = (seen.cols if axis else seen.rows).to(self._pan)
        return matrices

    def _profile(self, weights: Tensor) -> Profile:
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
