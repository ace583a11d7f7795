"""Linear regressions over MS bands, in double precision."""

from __future__ import annotations

import torch
from torch import Tensor

RIDGE = 1e-6
"""Ridge penalty per pixel, for standardised bands: keeps the weights finite where bands repeat each other."""


def ridge_regression(bands: Tensor, target: Tensor) -> Tensor:
    """Fit a target by a linear combination of bands and a constant.

    Args:
        bands: standardised values, [pixels, bands].
        target: values to explain, [pixels].

    Returns:
        The bands' weights, then the constant, float32 on the CPU, [bands + 1].
    """
    # Apple's devices have no double precision, so this runs on the CPU.
    design = torch.cat([bands, torch.ones_like(bands[:, :1])], dim=1).cpu().double()
    normal = design.mT @ design
    normal += RIDGE * len(design) * torch.eye(len(normal), dtype=normal.dtype)
    weights: Tensor = torch.linalg.solve(normal, design.mT @ target.cpu().double())
    return weights.float()


def strongest_components(bands: Tensor, most: int) -> Tensor:
    """Replace bands by their strongest principal components if there are more bands than `most`.

    Args:
        bands: standardised values, [pixels, bands].
        most: number of components, at least 1.

    Returns:
        The bands as they are, or [pixels, most].
    """
    if bands.shape[1] <= most:
        return bands
    vectors = torch.linalg.eigh(bands.mT @ bands)[1][:, -most:]
    components: Tensor = bands @ vectors
    return components


def orthonormal_basis(bands: Tensor) -> Tensor:
    """Factorise centred bands, so that a projection gives the R2 of their regression.

    Args:
        bands: double precision, [pixels, bands].

    Returns:
        Orthonormal columns that span the centred bands, [pixels, bands].
    """
    bands = bands - bands.mean(dim=0)
    basis: Tensor = torch.linalg.qr(bands / (bands.std(dim=0, correction=0) + 1e-12))[0]
    return basis
