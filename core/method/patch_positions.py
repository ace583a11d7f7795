"""Where patches begin, in training and on held-out blocks."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from ..exchange.settings import Settings
from .evidence import block_side, held_out
from .standardise import StandardisedChips

BORDER = 2
"""MS pixels at a patch's border that are left out of D(F) = M, because the blur reaches out of the patch."""

MIN_PATCH = 8
"""Minimum side of a patch in MS pixels; patches grow at high ratios."""

MAX_EVALUATION_PATCHES = 24
"""Patches on which the detail at full resolution is evaluated: 1 % of the time of the preset fast."""


def patch_side(ratio: int, settings: Settings) -> int:
    """Return the side of the patches in PAN pixels: a whole number of MS pixels, at least `MIN_PATCH`."""
    return ratio * max(settings.patch // ratio, MIN_PATCH)


def split_usable(pair: StandardisedChips) -> tuple[Tensor, Tensor]:
    """Split the usable MS pixels into training and held-out pixels.

    Returns:
        Weights in training, of mean 1 over the usable pixels and 0 if held out; and 1 at held-out pixels.
        Float, [chips, 1, rows, cols] each.
    """
    valid = pair.usable_ms
    evaluated = (valid & held_out(*valid.shape[-2:]).to(valid.device)).float()
    kept = valid.float() - evaluated
    # A scene with few valid pixels needs all of them for training.
    if not kept.any():
        return evaluated, kept
    # Mean 1, so that the parts of a batch add up, however many of their pixels are held out.
    return kept * (valid.sum() / kept.sum()), evaluated


def training_positions(weight: Tensor, side: int) -> Tensor:
    """Find where patches may begin: (chip, row, col) of those at least half valid, [positions, 3]."""
    # Not `avg_pool2d`, which adds all pixels of each patch. CUDA's cumulative sums warn of their rounding.
    sums = functional.pad(weight[:, 0].cpu().double().cumsum(dim=-2).cumsum(dim=-1), (1, 0, 1, 0))
    by_rows = sums[:, side:] - sums[:, :-side]
    share = (by_rows[..., side:] - by_rows[..., :-side]) / side**2
    return (share >= min(0.5, float(share.max()))).nonzero().to(weight.device)


def number_blocks(evaluated: Tensor) -> Tensor:
    """Replace 1 at held-out pixels that patches show inside their border with the block's number, from 1."""
    rows, cols = evaluated.shape[-2:]
    blocks = torch.arange(max(rows, cols), device=evaluated.device) // block_side(rows, cols)
    shown = functional.pad(evaluated[..., BORDER:-BORDER, BORDER:-BORDER], (BORDER,) * 4)
    return shown * (1 + cols * blocks[:rows, None] + blocks[:cols])


def evaluation_positions(numbers: Tensor, strength: Tensor, side: int) -> tuple[Tensor, Tensor]:
    """Find where patches with a held-out block in the middle begin.

    Each of `MAX_EVALUATION_PATCHES` runs of blocks is represented by the one with the strongest detail.
    Otherwise a few blocks of land in a sea would be left out, and the waves would decide.

    Args:
        numbers: from `number_blocks`.
        strength: of the PAN's detail at each MS pixel, [chips, 1, rows, cols].
        side: of the patches, in MS pixels.

    Returns:
        (chip, row, col) of each patch, [positions, 3], and the number of its block, [positions].
    """
    rows, cols = numbers.shape[-2:]
    block = block_side(rows, cols)
    by_block = functional.max_pool2d(numbers, block)[:, 0]
    blocks = by_block.nonzero()
    of_blocks = functional.avg_pool2d(strength * (numbers > 0), block)[:, 0][tuple(blocks.T)].cpu()
    runs = torch.arange(len(blocks)).tensor_split(min(len(blocks), MAX_EVALUATION_PATCHES) or 1)
    blocks = blocks[[int(run[of_blocks[run].argmax()]) for run in runs if len(run)]]
    start = blocks[:, 1:] * block - (side - block) // 2
    last = torch.tensor([rows - side, cols - side], device=numbers.device)
    positions = torch.cat([blocks[:, :1], torch.minimum(start.clamp(min=0), last)], dim=1)
    return positions, by_block[tuple(blocks.T)]
