"""Patches cut out of the chips on the device.

Optics and scenes have no preferred side. Patches are therefore flipped and transposed, which gives the
network eight times the scene to learn from.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from .operators import SeparableOperator

ORIENTATIONS = 8
"""Number of orientations: bit 1 flips the columns, bit 2 flips the rows, then bit 4 transposes."""


class PatchTable:
    """Images of the same size as tables with a row per pixel, from which patches are gathered.

    Args:
        groups: images with the same positions, and these positions. Images are tensors of [chips, bands,
            rows, cols]. Positions are where patches may begin, int64, [positions, 3]: chip, row and col, the
            latter two in units of `scale` pixels. All groups have the same number of positions, rows and
            cols.
        side: side of a patch in pixels.
        scale: pixels per unit of `positions`.
    """

    def __init__(self, *groups: tuple[Sequence[Tensor], Tensor], side: int, scale: int = 1) -> None:
        rows, cols = groups[0][0][0].shape[-2:]
        self._side = side
        self._bands = [[image.shape[1] for image in images] for images, _ in groups]
        self._tables = [_pixels_in_rows(torch.cat(list(images), dim=1)) for images, _ in groups]
        chip, row, col = torch.stack([positions for _, positions in groups]).unbind(2)
        self._corners = (chip * rows + scale * row) * cols + scale * col
        pixels = torch.arange(side)[:, None] * cols + torch.arange(side)
        oriented = [orient(pixels, orientation).flatten() for orientation in range(ORIENTATIONS)]
        self._oriented_pixels = torch.stack(oriented).to(self._corners.device)

    def extract(self, positions: Tensor, orientation: Tensor) -> tuple[Tensor, ...]:
        """Gather the same patches from each image of each group.

        Args:
            positions: indices of the positions, int64, [n], on the device.
            orientation: orientation of all patches, int64, [1], on the device.

        Returns:
            For each image [n, bands, side, side], in channels-last layout.
        """
        offsets = self._oriented_pixels.index_select(0, orientation)
        pixels = self._corners.index_select(1, positions)[..., None] + offsets
        images: list[Tensor] = []
        for table, of_group, bands in zip(self._tables, pixels, self._bands):
            values = table.index_select(0, of_group.flatten())
            patches = values.reshape(len(positions), self._side, self._side, -1).movedim(-1, 1)
            images += torch.split(patches, bands, dim=1)
        return tuple(images)


def _pixels_in_rows(image: Tensor) -> Tensor:
    """Lay out an image, [chips, bands, rows, cols], as a table, [pixels, bands]."""
    return image.contiguous(memory_format=torch.channels_last).movedim(1, -1).flatten(0, 2)


def orient(image: Tensor, orientation: int) -> Tensor:
    """Flip and transpose an image, [..., rows, cols], as one of the `ORIENTATIONS`."""
    flipped = image.flip([axis for bit, axis in ((1, -1), (2, -2)) if orientation & bit])
    return flipped.mT if orientation & 4 else flipped


def in_all_orientations(operator: SeparableOperator) -> SeparableOperator:
    """Stack the matrices that do to a patch in each of the `ORIENTATIONS` what the operator does in none."""
    oriented = []
    for orientation in range(ORIENTATIONS):
        rows = operator.rows.flip(-2, -1) if orientation & 2 else operator.rows
        cols = operator.cols.flip(-2, -1) if orientation & 1 else operator.cols
        oriented.append((cols, rows) if orientation & 4 else (rows, cols))
    return SeparableOperator(
        torch.stack([rows for rows, _ in oriented]), torch.stack([cols for _, cols in oriented])
    )


def in_orientation(operator: SeparableOperator, orientation: Tensor) -> SeparableOperator:
    """Select the matrices of one orientation from `in_all_orientations`.

    Args:
        operator: the stacked matrices.
        orientation: int64, [1], on the device.
    """
    return SeparableOperator(
        operator.rows.index_select(0, orientation)[0], operator.cols.index_select(0, orientation)[0]
    )
