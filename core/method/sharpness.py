"""How soft a PAN is for its pixel: products are often sharpened on the ground."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional

from ..imaging import Blur, gaussian_blur
from ..scene.grid import Phase, Size
from .operators import blurred, decimation

# MERGED-DOC """How noisy a PAN is, from itself."""
FINE, COARSE = 0.7, 1.4
"""Deviations, in pixels, of the Gaussians that part the finest detail from the next coarser."""

HALVINGS = 7
"""Of the interval in which the softness is searched."""

MARGIN = 8
"""Pixels left out at the border, at most."""


def measure_softness(
    pan: Tensor,
    pan_valid: Tensor,
    ms_valid: Tensor,
    ratio: int,
    phase: Phase,
    low_pass: Blur,
    most: float,
    progress: Callable[[float], None],
) -> float:
    """By how much the PAN is softer for its pixel than the MS is for its own.

    Natural scenes look alike at neighbouring scales: the finest detail holds a share of the next coarser's
    energy that hardly depends on the scale, but much on the optics (Field, "Relations between the statistics
    of natural images and the response properties of cortical cells", 1987). So the softness is that of the
    Gaussian with which the PAN, reduced to MS scale and the MS's sharpness, becomes as fine for its pixel as
    the PAN itself is. A smooth scene can look softer than its optics; hence `most`.

    Args:
        pan: [chips, 1, ratio * rows, ratio * cols].
        pan_valid, ms_valid: bool, at PAN and at MS size: pixels to use.
        ratio: PAN pixels per MS pixel.
        phase: where to sample the PAN for the MS scale.
        low_pass: makes the PAN as sharp as the MS is.
        most: the most that is returned.
        progress: told the fraction done.

    Returns:
        The Gaussian's deviation in pixels; 0 where the PAN is no softer.
    """
    sought = _fineness(pan, pan_valid, noise_deviation(pan, pan_valid))
    ms_size, pan_size = Size(*ms_valid.shape[-2:]), Size(*pan.shape[-2:])

    def reduced(softer: float) -> float:
        seen = decimation((low_pass.followed_by_gaussian(softer * ratio),), ratio, phase, ms_size, pan_size)
        return _fineness(seen.to(pan.device)(pan), ms_valid, 0.0)

    if not reduced(most) < sought:  # nor where one can't be told, amid nodata
        return most
    if not reduced(0.0) > sought:
        return 0.0
    least = 0.0
    for halving in range(HALVINGS):
        progress(halving / HALVINGS)
        middle = (least + most) / 2
        least, most = (middle, most) if reduced(middle) > sought else (least, middle)
    return round((least + most) / 2, 3)


def _fineness(image: Tensor, valid: Tensor, noise: float) -> float:
    """Energy of the finest detail over that of the next coarser, without the noise's part in either.

    NaN where no pixel is far enough from nodata.
    """
    impulse = torch.zeros(1, 1, 33, 33, device=image.device)
    impulse[..., 16, 16] = 1.0
    rows, cols = (min(MARGIN, length // 4) for length in image.shape[-2:])
    inner = (..., slice(rows, -rows), slice(cols, -cols))
    energies = []
    for finer, coarser in ((0.0, FINE), (FINE, COARSE)):
        passed = (_or_self(impulse, finer) - blurred(impulse, gaussian_blur(coarser))).square().sum()
        found = (_or_self(image, finer) - blurred(image, gaussian_blur(coarser))).square()
        weight = (functional.max_pool2d((~valid).float(), 7, stride=1, padding=3) == 0).float()[inner]
        energies.append((found[inner] * weight).sum() / weight.sum() - noise**2 * passed)
    return float(energies[0].clamp(min=0) / energies[1].clamp(min=1e-9))


def _or_self(image: Tensor, deviation: float) -> Tensor:
    return blurred(image, gaussian_blur(deviation)) if deviation else image


BLOCK = 8
"""Side of the blocks that are looked at, in pixels."""

CALMEST = 0.05
"""Share of the blocks taken for structureless."""


def noise_deviation(image: Tensor, valid: Tensor) -> float:
    """Standard deviation of the noise of a band, from its calmest blocks.

    What is left of an image by the difference of two Laplacians, which structure hardly passes
    (Immerkaer, "Fast noise variance estimation", 1996); its root mean square in the calmest of the blocks,
    because elsewhere it is still structure's.

    Args:
        image: [n, 1, rows, cols].
        valid: bool, likewise: only blocks that are wholly valid count.

    Returns:
        The deviation in the image's own units; 0 where no block is valid.
    """
    laplacian = torch.tensor([1.0, -2.0, 1.0], device=image.device)
    kernel = (laplacian[:, None] * laplacian / 6)[None, None]
    power = functional.avg_pool2d(functional.conv2d(image, kernel).square(), BLOCK)
    whole = functional.avg_pool2d(valid[..., 1:-1, 1:-1].float(), BLOCK) == 1
    if not whole.any():
        return 0.0
    return float(power[whole].quantile(CALMEST).sqrt())
