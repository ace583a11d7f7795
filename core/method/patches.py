"""Patches cut out of the chips on the device.

Optics and scenes have no preferred side. Patches are therefore flipped and transposed, which gives the
network eight times the scene to learn from.
"""

from __future__ import annotations

import torch
from torch import Tensor

ORIENTATIONS = 8
"""Number of orientations: bit 1 flips the columns, bit 2 flips the rows, then bit 4 transposes."""


class PatchTable:
    """Images of the same size as one table with a row per pixel, from which patches are gathered.

    Args:
        images: tensors of [chips, bands, rows, cols] each.
        positions: where patches may begin, int64, [positions, 3]: chip, row and col, the latter two in units
            of `scale` pixels.
        side: side of a patch in pixels.
        scale: pixels per unit of `positions`.
    """

    def __init__(self, images: tuple[Tensor, ...], positions: Tensor, side: int, scale: int = 1) -> None:
        rows, cols = images[0].shape[-2:]
        self._side, self._bands = side, [image.shape[1] for image in images]
        self._table = torch.cat([image.movedim(1, -1).reshape(-1, image.shape[1]) for image in images], dim=1)
        chip, row, col = positions.unbind(1)
        self._corners = (chip * rows + scale * row) * cols + scale * col
        pixels = torch.arange(side)[:, None] * cols + torch.arange(side)
        oriented = [orient(pixels, orientation).flatten() for orientation in range(ORIENTATIONS)]
        self._oriented_pixels = torch.stack(oriented).to(positions.device)

    def extract(self, positions: Tensor, orientation: Tensor) -> tuple[Tensor, ...]:
        """Gather the same patches from each image.

        Args:
            positions: indices of the positions, int64, [n], on the device.
            orientation: orientation of all patches, int64, [1], on the device.

        Returns:
            For each image [n, bands, side, side], in channels-last layout.
        """
        offsets = self._oriented_pixels.index_select(0, orientation)
        pixels = self._corners.index_select(0, positions)[:, None] + offsets
        values = self._table.index_select(0, pixels.flatten())
        images = values.reshape(len(positions), self._side, self._side, -1).movedim(-1, 1)
        return torch.split(images, self._bands, dim=1)


def orient(image: Tensor, orientation: int) -> Tensor:
    """Flip and transpose an image, [..., rows, cols], as one of the `ORIENTATIONS`."""
    flipped = image.flip([axis for bit, axis in ((1, -1), (2, -2)) if orientation & bit])
    return flipped.mT if orientation & 4 else flipped
