"""How noisy a PAN is, from itself."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

BLOCK = 8
"""Side of the blocks that are looked at, in pixels."""

CALMEST = 0.05
"""Share of the blocks taken for structureless."""


def deviation(image: Tensor, valid: Tensor) -> float:
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
