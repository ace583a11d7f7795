"""Leave parts of a scene out of the training in which PAN and MS image contradict each other.

PAN and MS image are taken up to seconds apart. A cloud that only one of them shows would otherwise decide
registration, optics and spectral degradation.
"""

from __future__ import annotations

from dataclasses import replace

import torch
from torch import Tensor
from torch.nn import functional

from ..exchange.task import FusionTask
from ..feedback import Stages
from ..imaging import mean_blur
from ..scene.grid import Phase
from ..scene.similarity import PAN_BANDS
from .registration import find_phase
from .standardise import StandardisedChips, low_pass_pan

CELL = 4
"""Side of a cell in MS pixels. Cells are compared, not pixels, because the pair is not registered yet."""

BLOCK = 2
"""Side of a block in cells, the smallest part that is left out."""

AROUND = 2
"""MS pixels around a block that are left out, too: the soft edge of a cloud."""

COMPONENTS = 4
"""Principal components of the bands that explain the PAN; the rest is noise or of little weight. Each band
counts by its correlation with the PAN. Otherwise a thermal or quality band displaced what explains the PAN:
up to 4 % of generated Landsat scenes with such a band contradicted, without clouds."""

DRAWS = 64
"""Regressions on random blocks, of which the one that fits most blocks wins. With a third of the blocks under
clouds, one draw in 26 has none of them."""

DRAWN_BLOCKS = 8
"""Blocks in a draw: 32 cells for five weights."""

ROUNDS = 10
"""Regressions on the blocks that fit, each with the blocks that fit the last one."""

EXPLAINED, CONTRADICTORY = 0.1, 0.25
"""Mean squared error of a block, as a share of the variance of the PAN elsewhere, above which a draw does not
explain it, and above which it contradicts the others. In four registered real scenes no block has 0.25."""

MOST = 0.5
"""Share of the blocks that may be left out. If more contradict, it is unknown which ones are right."""


def leave_out_contradictions(pair: StandardisedChips, task: FusionTask, stages: Stages) -> StandardisedChips:
    """Make MS pixels invalid where the bands contradict the PAN, and log it.

    Where the georeference is off, the edges of fields contradict, too. The blocks that contradict at the
    georeference are therefore left out of a search for the phase, and what contradicts there counts.

    Args:
        pair: the standardised chips.
        task: gains, and whether to search the phase.
        stages: receives the log line.
    """
    contradictory = find_contradictions(pair, pair.phase, task.gains)
    if not contradictory.any():
        return pair
    consistent = replace(pair, ms_valid=pair.ms_valid & ~contradictory)
    radius = 1.0 if task.settings.register else 0.0
    phase = find_phase(consistent, task.gains, lambda fraction: None, radius).phase
    contradictory = find_contradictions(pair, phase, task.gains)
    if not contradictory.any():
        return pair
    share = float((contradictory & pair.usable_ms).sum() / pair.usable_ms.sum())
    stages.feedback.warning(
        f"PAN and MS contradict each other in {100 * share:.1f} % of the training pixels, as under a cloud "
        "that only one of them shows, or over plants if the NIR bands are not fused. These are left out of "
        "the training; do not trust the result there."
    )
    return replace(pair, ms_valid=pair.ms_valid & ~contradictory)


def find_contradictions(pair: StandardisedChips, phase: Phase, gains: tuple[float, ...]) -> Tensor:
    """Find the blocks that a regression of the PAN on the bands, learned elsewhere, does not explain.

    The regression is found by random draws of blocks (RANSAC; Fischler and Bolles, "Random sample
    consensus", 1981).

    Args:
        pair: the standardised chips.
        phase: where the MS pixels are.
        gains: MTF gain at Nyquist of each MS band.

    Returns:
        bool, [chips, 1, rows, cols]; includes the pixels around the blocks found.
    """
    none = torch.zeros_like(pair.usable_ms)
    side = CELL * BLOCK
    usable = functional.avg_pool2d(pair.usable_ms.float(), side).flatten().cpu() == 1
    if pair.ms.shape[1] < PAN_BANDS or int(usable.sum()) < 2 * DRAWN_BLOCKS:
        return none
    products = _block_products(pair, phase, gains)[usable]
    fits = _fitting_blocks(products)
    if fits.all() or fits.float().mean() < 1 - MOST:
        return none
    found = torch.zeros(len(usable))
    found[usable] = (~fits).float()
    rows, cols = (length // side for length in none.shape[-2:])
    marks = found.reshape(-1, 1, rows, cols).repeat_interleave(side, dim=-2).repeat_interleave(side, dim=-1)
    row_rest, col_rest = (length - side * count for length, count in zip(none.shape[-2:], (rows, cols)))
    marks = functional.pad(marks, (0, col_rest, 0, row_rest), mode="replicate")
    marks = functional.max_pool2d(marks, 2 * AROUND + 1, stride=1, padding=AROUND)
    return (marks > 0).to(none.device)


def _fitting_blocks(products: Tensor) -> Tensor:
    """Find the blocks that one regression explains, bool, [blocks]."""
    generator = torch.Generator().manual_seed(0)
    draws = [torch.randperm(len(products), generator=generator)[:DRAWN_BLOCKS] for _ in range(DRAWS)]
    errors = _errors(products, products[torch.stack(draws)].mean(dim=1))
    explained = errors <= EXPLAINED * _variance(products)
    fits = explained[explained.sum(dim=1).argmax()]
    for _ in range(ROUNDS):
        (errors,) = _errors(products, products[fits].mean(dim=0, keepdim=True))
        fits = errors <= CONTRADICTORY * _variance(products[fits])
    return fits


def _variance(products: Tensor) -> float:
    """Return the variance of the PAN over blocks."""
    mean = products.mean(dim=0)
    return float(mean[-1, -1] - mean[-1, -2] ** 2)


def _block_products(pair: StandardisedChips, phase: Phase, gains: tuple[float, ...]) -> Tensor:
    """Average over each block the products of components, constant and PAN.

    Returns:
        Double precision on the CPU, [blocks, COMPONENTS + 2, COMPONENTS + 2].
    """
    low_pass = mean_blur(gains, pair.ratio)
    pan = functional.avg_pool2d(low_pass_pan(pair, (low_pass,), phase), CELL).cpu().double()
    bands = functional.avg_pool2d(pair.ms, CELL).cpu().double()
    bands = bands * _correlation(bands, pan)[:, None, None]
    pixels = bands.movedim(1, -1).flatten(0, 2)
    vectors = torch.linalg.eigh(pixels.mT @ pixels)[1][:, -COMPONENTS:]
    components = torch.einsum("nbrc,bk->nkrc", bands, vectors)
    images = torch.cat([components, torch.ones_like(pan), pan], dim=1)
    products = images[:, :, None] * images[:, None]
    means = functional.avg_pool2d(products.flatten(1, 2), BLOCK)
    return means.movedim(1, -1).reshape(-1, images.shape[1], images.shape[1])


def _correlation(bands: Tensor, pan: Tensor) -> Tensor:
    """Compute the correlation of each band with the PAN, without block means and sign, 0 to 1, [bands].

    Args:
        bands: [chips, bands, rows, cols].
        pan: [chips, 1, rows, cols].
    """

    def shared(images: Tensor, others: Tensor) -> Tensor:
        means, of_images, of_others = (
            functional.avg_pool2d(each, BLOCK) for each in (images * others, images, others)
        )
        return (means - of_images * of_others).sum(dim=(0, 2, 3))

    energy = shared(bands, bands) * shared(pan, pan)
    return shared(bands, pan).abs() / energy.clamp(min=1e-12).sqrt()


def _errors(products: Tensor, means: Tensor) -> Tensor:
    """Compute each block's mean squared error under some regressions, [regressions, blocks].

    Args:
        products: of the blocks, as `_block_products` returns them.
        means: their means over the blocks that each regression is fitted to.
    """
    normal = means[:, :-1, :-1] + 1e-6 * torch.eye(means.shape[-1] - 1, dtype=means.dtype)
    weights = torch.linalg.solve(normal, means[:, :-1, -1])
    weights = torch.cat([weights, -torch.ones_like(weights[:, :1])], dim=1)
    return torch.einsum("di,bij,dj->db", weights, products, weights)
