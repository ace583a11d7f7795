"""Local correlation of the bands with the PAN, and how strongly it ties each band to the PAN."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from ..exchange.results import Optics
from ..scene.grid import Phase
from .standardise import StandardisedChips, low_pass_pan

WINDOW = 4
"""Side of the local correlation windows in PAN pixels, or the ratio if that is larger."""

TIE_RANGE = (0.1, 0.3)
"""Local correlation with the PAN at MS scale from which a band is tied to the PAN, and from which it is tied
completely. Generated bands unrelated to the PAN have up to 0.08. Bands of real scenes have 0.3 to 0.9, but
0.1 in NIR over vegetation, which has the PAN's edges with either sign."""

CONTRAST_RANGE = (0.2, 0.5)
"""The same if windows count by their contrast. Generated bands unrelated to the PAN have up to 0.16. Beside a
sea, all bands have 0.68 or more; GeoEye-1's NIR over vegetation has 0.21."""


def tie_to_pan(pair: StandardisedChips, optics: Optics, phase: Phase, by_contrast: bool = False) -> Tensor:
    """Compute how strongly each band is tied to the PAN, 0 to 1, [bands]: by their correlation at MS scale.

    Otherwise a band unrelated to the PAN band would be rewarded for copying PAN texture.

    Args:
        pair: the standardised chips.
        optics: the blurs of the imaging model.
        phase: the registered phase.
        by_contrast: see `local_correlation`. If all windows count the same, the waves of a sea decide.
    """
    low_pan = low_pass_pan(pair, (optics.reduced_pan,), phase)
    correlation = local_correlation(pair.ms, low_pan, pair.usable_ms.float(), WINDOW, by_contrast)
    low, high = CONTRAST_RANGE if by_contrast else TIE_RANGE
    return ((correlation - low) / (high - low)).clamp(0, 1)


def local_correlation(
    image: Tensor, pan: Tensor, weight: Tensor, window: int, by_contrast: bool = False
) -> Tensor:
    """Compute the mean over valid windows of each band's correlation with the PAN, [bands].

    Scarpa and Ciotola, "Full-resolution quality assessment for pansharpening", 2022.

    Args:
        image: [n, bands, rows, cols].
        pan: [n, 1, rows, cols].
        weight: 1 at valid pixels, [n, 1, rows, cols].
        window: side of the windows in pixels.
        by_contrast: count each window by the PAN's standard deviation; otherwise all the same.
    """

    def means_of(*images: Tensor) -> tuple[Tensor, ...]:
        means = functional.avg_pool2d(torch.cat(images, dim=1), window, stride=2)
        return torch.chunk(means, len(images), dim=1)

    def deviation_factor(square: Tensor, mean: Tensor) -> Tensor:
        # The floor excludes flat windows from the gradient, because their correlation is noise.
        return (torch.relu(square - mean * mean) + 1e-3).rsqrt()

    mean, square, product = means_of(image, image * image, image * pan)
    pan_mean, pan_square, valid_share = means_of(pan, pan * pan, weight)
    counts = valid_share == 1
    if by_contrast:
        counts = counts * torch.relu(pan_square - pan_mean * pan_mean).sqrt()
    pan_factor = deviation_factor(pan_square, pan_mean) * counts / counts.sum().clamp(min=1)
    correlation = (product - mean * pan_mean) * deviation_factor(square, mean) * pan_factor
    return correlation.sum(dim=(0, 2, 3))
