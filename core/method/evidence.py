"""What held-out pixels prove of the detail that a network injects into each band."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

BLOCK = 8
"""Side of a held-out block in MS pixels: wider than what neighbouring pixels share."""

BLOCKS = 16
"""Blocks along a chip's side, at least: in small scenes the blocks shrink."""

EVERY = 8
"""One block in this many is held out of the training."""

MOST = 32768
"""MS pixels at reduced resolution that are judged, at most: 1 % of the training time of the preset fast."""

FEWEST = 4
"""Held-out blocks with valid pixels, at least: fewer prove nothing, and all of the detail stays."""

DOUBT = 2.0
"""Standard errors that are taken off a measured gain."""

NONE, ENOUGH = 0.4, 0.65
"""Gain up to which no detail is injected, and from which on all of it is. At 0.5, all of it leaves as large
an error as none. Shrinking the detail to the gain itself is best for what was measured, but not for what the
MS does not see of it: a smooth band unrelated to the PAN kept 1.25 times the error of plain expansion."""


@dataclass(frozen=True)
class Unseen:
    """Pixels at reduced resolution that are held out of the training, with what surrounds them.

    Attributes:
        expanded: U(D(M)), [chips, bands, rows, cols].
        ms: M, likewise.
        pan, detail: of the reduced PAN, [chips, 1, rows, cols].
        held: float, [chips, 1, rows, cols]: 1 at held-out pixels that are valid, else 0.
    """

    expanded: Tensor
    ms: Tensor
    pan: Tensor
    detail: Tensor
    held: Tensor

    def to(self, device: torch.device) -> Unseen:
        """Return the same pixels on another device."""
        return Unseen(*(image.to(device) for image in vars(self).values()))

    def products(self, network: nn.Module) -> tuple[Tensor, Tensor]:
        """Sum products of the injected detail i and the missing detail m = M - U(D(M)) over held-out blocks.

        Returns:
            Sums of i m and of i i, [blocks, bands] each.
        """
        rows, cols = self.ms.shape[-2:]
        block = block_side(rows, cols)
        side = max(block, math.isqrt(MOST // len(self.ms)) // block * block)
        middle = (..., _middle(rows, side, block), _middle(cols, side, block))
        found = []
        for chip in range(len(self.ms)):
            expanded, ms, pan, sharp, held = (image[chip : chip + 1][middle] for image in vars(self).values())
            injected = network(expanded, pan, sharp) - expanded
            both = torch.cat([injected * (ms - expanded), injected * injected], dim=1) * held
            sums = block**2 * functional.avg_pool2d(both, block)[0].flatten(1).T
            found.append(sums[functional.avg_pool2d(held, block)[0].flatten() > 0])
        products, energies = torch.cat(found).chunk(2, dim=1)
        return products, energies


def held_out(rows: int, cols: int) -> Tensor:
    """Choose the blocks of each chip that are held out of the training, bool, [rows, cols] in MS pixels."""
    block = block_side(rows, cols)
    down, across = (torch.arange(length) // block for length in (rows, cols))
    return (down[:, None] + 3 * across) % EVERY == EVERY // 2


def block_side(rows: int, cols: int) -> int:
    """Return the side of the held-out blocks in MS pixels."""
    return max(1, min(BLOCK, rows // BLOCKS, cols // BLOCKS))


def proven(products: Tensor, energies: Tensor) -> Tensor:
    """Return the share of each band's detail that held-out blocks prove to help, 0 to 1, [bands].

    The least-squares gain of the injected detail i on the missing detail m, less `DOUBT` of its standard
    errors over the blocks, on its way from `NONE` to `ENOUGH`.

    Args:
        products: sums of i m over each block, [blocks, bands].
        energies: sums of i i, likewise.
    """
    blocks, bands = products.shape
    if blocks < FEWEST:
        return torch.ones(bands, device=products.device)
    energy = energies.sum(dim=0)
    gain = products.sum(dim=0) / energy.clamp(min=1e-12)
    left = products - gain * energies
    error = (left.square().sum(dim=0) * blocks / (blocks - 1)).sqrt() / energy.clamp(min=1e-12)
    share = ((gain - DOUBT * error - NONE) / (ENOUGH - NONE)).clamp(0, 1)
    # a band without any detail has none to take back
    return torch.where(energy > 0, share, torch.ones_like(share))


def _middle(length: int, most: int, block: int) -> slice:
    """The middle of an axis, at most so long, from a block's edge on."""
    start = max(0, (length - most) // 2 // block * block)
    return slice(start, start + min(most, length))
