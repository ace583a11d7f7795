"""Sharpness and noise of a PAN band, measured from the band itself.

PAN products are often sharpened on the ground, so the sensor's published MTF gain may not hold.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from ..feedback import Progress
from ..imaging import Blur, gaussian_blur
from ..scene.grid import Phase
from .operators import blurred
from .standardise import StandardisedChips, low_pass_pan

FINE, COARSE = 0.7, 1.4
"""Standard deviations, in pixels, of the Gaussians that separate the finest detail from the next coarser."""

HALVINGS = 7
"""Bisection steps for the softness: the interval shrinks to 1/128, below a hundredth of a pixel."""

MARGIN = 8
"""Maximum number of pixels left out at the border, because the Gaussians reach beyond it."""

BLOCK = 8
"""Side in pixels of the blocks in which noise is measured."""

CALMEST = 0.05
"""Quantile of the blocks' power that is taken as noise: these blocks have hardly any structure."""


def measure_softness(
    pair: StandardisedChips,
    phase: Phase,
    low_pass: Blur,
    upper_bound: float,
    progress: Progress,
) -> float:
    """Measure how much softer the PAN is for its pixel size than the MS image is for its own.

    Natural scenes look alike at neighbouring scales. The ratio of the energy of the finest detail to that of
    the next coarser hardly depends on the scale, but strongly on the optics (Field, "Relations between the
    statistics of natural images and the response properties of cortical cells", 1987). The PAN is reduced to
    MS scale and MS sharpness, and blurred by a further Gaussian. The softness is the Gaussian for which the
    reduced PAN has the same ratio as the PAN itself. A smooth scene can look softer than its optics, so
    the result has an upper bound.

    Args:
        pair: the standardised chips.
        phase: the registered phase, where the PAN is sampled for the MS scale.
        low_pass: makes the PAN as sharp as the MS image.
        upper_bound: largest softness that is returned, in pixels.
        progress: called with the fraction done.

    Returns:
        The Gaussian's standard deviation in pixels; 0 if the PAN is no softer or nothing can be measured.
    """
    target = _detail_ratio(pair.pan, pair.pan_valid, noise_deviation(pair.pan, pair.pan_valid))

    def reduced_ratio(softness: float) -> float:
        blur = low_pass.followed_by_gaussian(softness * pair.ratio)
        return _detail_ratio(low_pass_pan(pair, (blur,), phase), pair.usable_ms, 0.0)

    if not reduced_ratio(0.0) > target:  # also if either is NaN, because nodata is everywhere near
        return 0.0
    if reduced_ratio(upper_bound) >= target:
        return upper_bound
    low, high = 0.0, upper_bound
    for halving in range(HALVINGS):
        progress(halving / HALVINGS)
        middle = (low + high) / 2
        low, high = (middle, high) if reduced_ratio(middle) > target else (low, middle)
    return round((low + high) / 2, 3)


def noise_deviation(image: Tensor, valid: Tensor) -> float:
    """Measure the standard deviation of a band's noise in its calmest blocks.

    The difference of two Laplacians suppresses most structure (Immerkaer, "Fast noise variance estimation",
    1996). Only the calmest blocks count, because structure remains in the others.

    Args:
        image: [n, 1, rows, cols].
        valid: bool, of the same shape. Only blocks without nodata count.

    Returns:
        The standard deviation in the image's units; 0 if no block is valid.
    """
    laplacian = image.diff(n=2, dim=-1).diff(n=2, dim=-2) / 6
    power = functional.avg_pool2d(laplacian.square(), BLOCK)
    usable = functional.avg_pool2d(valid[..., 1:-1, 1:-1].float(), BLOCK) == 1
    if not usable.any():
        return 0.0
    return float(power[usable].quantile(CALMEST).sqrt())


def _detail_ratio(image: Tensor, valid: Tensor, noise: float) -> float:
    """Compute the energy of the finest detail over that of the next coarser, less the noise's energy in both.

    The result is NaN if no pixel is far enough from nodata.
    """
    impulse = torch.zeros(1, 1, 33, 33, device=image.device)
    impulse[..., 16, 16] = 1.0
    rows, cols = (min(MARGIN, length // 4) for length in image.shape[-2:])
    inner = (..., slice(rows, -rows), slice(cols, -cols))
    weight = torch.ones_like(image[inner])
    if not valid.all():
        weight = (functional.max_pool2d((~valid).float(), 7, stride=1, padding=3) == 0).float()[inner]
    energies = []
    for band, response in zip(_octaves(image), _octaves(impulse)):
        energy = (band[inner].square() * weight).sum() / weight.sum()
        energies.append(energy - noise**2 * response.square().sum())
    return float(energies[0].clamp(min=0) / energies[1].clamp(min=1e-9))


def _octaves(image: Tensor) -> tuple[Tensor, Tensor]:
    """Return the finest detail and the next coarser."""
    fine, coarse = (blurred(image, gaussian_blur(deviation)) for deviation in (FINE, COARSE))
    return image - fine, fine - coarse
