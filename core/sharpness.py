"""How sharp a PAN really is for its pixel: products are often sharpened on the ground."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from .degradation import blurred, decimation
from .grid import Phase, Size
from .noise import deviation

FINE, COARSE = 0.7, 1.4
"""Deviations, in pixels, of the Gaussians that part the finest detail from the next coarser."""

HALVINGS = 7
"""Of the interval in which the gain is searched."""

MARGIN = 8
"""Pixels left out at the border, at most."""


def pan_gain(
    pan: Tensor, pan_valid: Tensor, ms_valid: Tensor, ratio: int, phase: Phase, published: float, most: float
) -> float:
    """The gain at the PAN's Nyquist frequency, measured by the likeness of a scene at two scales.

    Natural scenes look alike at neighbouring scales: the finest detail holds a share of the next coarser's
    energy that hardly depends on the scale, but much on the optics (Field, "Relations between the statistics
    of natural images and the response properties of cortical cells", 1987). So the gain is the one with which
    the PAN, reduced to MS scale, is as fine for its pixel as the PAN itself. A smooth scene can look softer
    than its optics; hence no value below the published one.

    Args:
        pan: [chips, 1, ratio * rows, ratio * cols].
        pan_valid, ms_valid: bool, at PAN and at MS size: pixels to use.
        ratio: PAN pixels per MS pixel.
        phase: where to sample the PAN for the MS scale.
        published: the sensor's gain, the least that is returned.
        most: the most that is returned: beyond the MS bands' gain there is nothing to make up for.
    """
    if published >= most:
        return published
    sought = _fineness(pan, pan_valid, deviation(pan, pan_valid))
    ms_size, pan_size = Size(*ms_valid.shape[-2:]), Size(*pan.shape[-2:])

    def reduced(gain: float) -> float:
        seen = decimation((gain,), ratio, phase, ms_size, pan_size).to(pan.device)(pan)
        return _fineness(seen, ms_valid, 0.0)

    if not reduced(published) < sought:  # nor where one can't be told, amid nodata
        return published
    least = published
    for _ in range(HALVINGS):
        middle = (least + most) / 2
        least, most = (middle, most) if reduced(middle) < sought else (least, middle)
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
        passed = (_or_self(impulse, finer) - blurred(impulse, coarser)).square().sum()
        found = (_or_self(image, finer) - blurred(image, coarser)).square()
        weight = (functional.max_pool2d((~valid).float(), 7, stride=1, padding=3) == 0).float()[inner]
        energies.append((found[inner] * weight).sum() / weight.sum() - noise**2 * passed)
    return float(energies[0].clamp(min=0) / energies[1].clamp(min=1e-9))


def _or_self(image: Tensor, deviation: float) -> Tensor:
    return blurred(image, deviation) if deviation else image
