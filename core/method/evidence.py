"""Held-out pixels and what they prove about the detail that a network injects into each band."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from ..feedback import Stages, warn_of_bands
from .backbones import Backbone

BLOCK = 8
"""Side of a held-out block in MS pixels: longer than the distance over which pixels are correlated."""

BLOCKS = 16
"""Blocks along a chip's side, at least. In small scenes the blocks are smaller."""

EVERY = 8
"""One block in this many is held out of the training."""

MAX_PIXELS = 32768
"""MS pixels at reduced resolution that are evaluated, at most: 1 % of the training time of the preset
fast."""

MIN_BLOCKS = 4
"""Held-out blocks with valid pixels, at least. Fewer prove nothing, and all of the detail stays."""

DOUBT = 2.0
"""Standard errors that are subtracted from a measured gain."""

OUTLIERS = 8
"""One block in this many is left out, whose detail contradicts the others' most. One block at the edge of a
field once took all detail from the NIR band of GeoEye-1."""

LEFT = 0.5
"""Share of the injected energy that the left-out blocks must leave. Along a coast, the few blocks on land
have nearly all of the detail and differ most. Without them, only the noise of the sea remained, and all bands
lost their detail: the error was that of plain upsampling, and is 0.35 of it (generated lake of 95 %)."""

REDUCED_GAINS = (0.4, 0.65)
"""Gain at reduced resolution up to which no detail is injected, and from which all of it is. At 0.5, all of
the detail leaves as large an error as none. Scaling the detail by the gain itself is best for the detail that
was measured, but not for the detail that the MS image does not show: a smooth band unrelated to the PAN kept
1.25 times the error of plain upsampling."""

FULL_GAINS = (0.55, 0.8)
"""The same for the gain at full resolution. D shows little of the detail there, so more of it must be
right."""

DISPROVED_GAINS = (0.3, 0.5)
"""Gain at full resolution, plus its doubt, up to which even a band like the PAN gets no detail, and from
which it may get all. A band softer than the others by 4 to 16 PAN pixels, such as a thermal band, has 0.03 to
0.2. The bands of real scenes have 0.8 or more, and those of a coast with waves 0.6 or more."""

NEARLY_ALL = 0.9
"""Share of a band's detail below which the user is warned."""


@dataclass(frozen=True)
class HeldOutPixels:
    """Pixels at reduced resolution that are held out of the training, with their surroundings.

    Attributes:
        upsampled: U(D(M)), [chips, bands, rows, cols].
        ms: M, [chips, bands, rows, cols].
        pan: the reduced PAN, [chips, 1, rows, cols].
        detail: the reduced PAN's detail, [chips, 1 or bands, rows, cols].
        held_out: 1 at valid held-out pixels, else 0, float, [chips, 1, rows, cols].
    """

    upsampled: Tensor
    ms: Tensor
    pan: Tensor
    detail: Tensor
    held_out: Tensor

    def products(self, network: Backbone) -> tuple[Tensor, Tensor]:
        """Sum products of the injected detail i and the missing detail m = M - U(D(M)) over held-out blocks.

        Returns:
            Sums of i m and of i i, [blocks, bands] each.
        """
        rows, cols = self.ms.shape[-2:]
        block = block_side(rows, cols)
        side = max(block, math.isqrt(MAX_PIXELS // len(self.ms)) // block * block)
        middle = (..., _middle(rows, side, block), _middle(cols, side, block))
        block_sums = []
        for chip in range(len(self.ms)):
            upsampled, ms, pan, detail, held_out = (
                image[chip : chip + 1][middle]
                for image in (self.upsampled, self.ms, self.pan, self.detail, self.held_out)
            )
            injected = network(upsampled, pan, detail) - upsampled
            both = torch.cat([injected * (ms - upsampled), injected * injected], dim=1) * held_out
            sums = block**2 * functional.avg_pool2d(both, block)[0].flatten(1).T
            block_sums.append(sums[functional.avg_pool2d(held_out, block)[0].flatten() > 0])
        products, energies = torch.cat(block_sums).chunk(2, dim=1)
        return products, energies


def held_out(rows: int, cols: int) -> Tensor:
    """Choose the blocks of each chip that are held out of the training, bool, [rows, cols] in MS pixels."""
    block = block_side(rows, cols)
    block_rows, block_cols = (torch.arange(length) // block for length in (rows, cols))
    return (block_rows[:, None] + 3 * block_cols) % EVERY == EVERY // 2


def block_side(rows: int, cols: int) -> int:
    """Return the side of the held-out blocks in MS pixels."""
    return max(1, min(BLOCK, rows // BLOCKS, cols // BLOCKS))


def proven(products: Tensor, energies: Tensor, gains: tuple[float, float]) -> Tensor:
    """Return the share of each band's detail that held-out blocks prove to help, 0 to 1, [bands].

    The share rises from 0 to 1 between two gains, with the measured gain less `DOUBT` standard errors.

    Args:
        products: sums of i m over each block, [blocks, bands].
        energies: sums of i i over each block, [blocks, bands].
        gains: gain up to which the share is 0, and from which it is 1.
    """
    return _share(products, energies, gains, -DOUBT)


def not_disproved(products: Tensor, energies: Tensor) -> Tensor:
    """Return the share of each band's detail that held-out blocks leave possible, 0 to 1, [bands].

    The share rises from 0 to 1 between `DISPROVED_GAINS`, with the measured gain plus `DOUBT` standard
    errors. The arguments are those of `proven`.
    """
    return _share(products, energies, DISPROVED_GAINS, DOUBT)


def _share(products: Tensor, energies: Tensor, gains: tuple[float, float], errors: float) -> Tensor:
    """Map each band's least-squares gain of i on m, plus some standard errors over the blocks, to a share."""
    blocks, bands = products.shape
    if blocks < MIN_BLOCKS:
        return torch.ones(bands, device=products.device)
    _, residual = _fit(products, energies)
    order = residual.abs().argsort(dim=0)
    products, energies = products.gather(0, order), energies.gather(0, order)
    few = torch.arange(blocks, device=products.device)[:, None] < blocks - blocks // OUTLIERS
    before = energies.cumsum(dim=0) - energies
    kept = (few | (before < LEFT * energies.sum(dim=0))).float()
    products, energies = products * kept, energies * kept
    gain, residual = _fit(products, energies)
    energy, number = energies.sum(dim=0), kept.sum(dim=0)
    error = (residual.square().sum(dim=0) * number / (number - 1)).sqrt() / energy.clamp(min=1e-12)
    low, high = gains
    share = ((gain + errors * error - low) / (high - low)).clamp(0, 1)
    # A band without injected detail needs no bound.
    return torch.where(energy > 0, share, torch.ones_like(share))


def _fit(products: Tensor, energies: Tensor) -> tuple[Tensor, Tensor]:
    """Fit one gain per band to all blocks; return it, [bands], and each block's residual, [blocks, bands]."""
    gain = products.sum(dim=0) / energies.sum(dim=0).clamp(min=1e-12)
    return gain, products - gain * energies


def warn_of_missing_detail(injected: tuple[float, ...], band_names: tuple[str, ...], stages: Stages) -> None:
    """Warn of bands that get only part of the detail, because held-out pixels do not support the rest.

    Args:
        injected: share of the detail of each band, 0 to 1.
        band_names: names of the bands, or empty.
        stages: receives the warnings.
    """
    names = [""] * len(injected)
    if len(band_names) == len(injected):
        names = [f" ({name})" for name in band_names]
    warnings = [
        f"Band {index}{name}: only {100 * share:.0f} % of its detail is injected, so it stays "
        "coarser. Held-out pixels do not show that the rest is in the PAN band."
        for index, (name, share) in enumerate(zip(names, injected), 1)
        if share < NEARLY_ALL
    ]
    warn_of_bands(warnings, stages.feedback.warning)


def _middle(length: int, max_length: int, block: int) -> slice:
    """Return the middle of an axis, at most `max_length` pixels, beginning at a block's edge."""
    start = max(0, (length - max_length) // 2 // block * block)
    return slice(start, start + min(max_length, length))
