"""Patches cut out of the chips, at places and turns that the device itself looks up.

Optics and scenes have no preferred side: patches are mirrored and transposed, so that f learns from eight
times the scene.
"""

from __future__ import annotations

from copy import copy

import torch
from torch import Tensor

ORIENTATIONS = 8
"""Mirrored along the columns (1), along the rows (2), then transposed (4)."""


class PatchTable:
    """Images of one size, laid out pixel by pixel: a patch of all of them is a choice of rows of one table.

    Args:
        images: [chips, bands, rows, cols] each.
        places: where patches may begin, int64, [places, 3]: chip, and row and col in units of `scale` pixels.
        side: of a patch in pixels.
        scale: pixels from one place's row or col to the next.
    """

    def __init__(self, images: tuple[Tensor, ...], positions: Tensor, side: int, scale: int = 1) -> None:
        rows, cols = images[0].shape[-2:]
        self._side, self._bands = side, [image.shape[1] for image in images]
        self._table = torch.cat([image.movedim(1, -1).reshape(-1, image.shape[1]) for image in images], dim=1)
        chip, row, col = positions.unbind(1)
        self._corners = (chip * rows + scale * row) * cols + scale * col
        pixels = torch.arange(side)[:, None] * cols + torch.arange(side)
        turns = [orient(pixels, turn).flatten() for turn in range(ORIENTATIONS)]
        self._turns = torch.stack(turns).to(positions.device)

    def to(self, device: torch.device) -> PatchTable:
        """The same on another device."""
        there = copy(self)
        there._table, there._corners = self._table.to(device), self._corners.to(device)
        there._turns = self._turns.to(device)
        return there

    def extract(self, places: Tensor, turn: Tensor) -> tuple[Tensor, ...]:
        """The patch of each image at some places, [len(places), bands, side, side], channels last.

        Args:
            places: which of the places, int64, on the device.
            turn: of all of them, int64, [1], on the device.
        """
        pixels = self._corners.index_select(0, places)[:, None] + self._turns.index_select(0, turn)
        found = self._table.index_select(0, pixels.flatten())
        images = found.reshape(len(places), self._side, self._side, -1).movedim(-1, 1)
        return torch.split(images, self._bands, dim=1)


def orient(image: Tensor, orientation: int) -> Tensor:
    """An image, [..., rows, cols], turned by one of the `ORIENTATIONS`."""
    mirrored = image.flip([axis for bit, axis in ((1, -1), (2, -2)) if orientation & bit])
    return mirrored.mT if orientation & 4 else mirrored
