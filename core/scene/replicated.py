"""Interpolate bands whose pixels were enlarged by repeating them.

Programs that stack bands of different pixel sizes repeat each pixel of a larger size by default (nearest
neighbour), such as gdal_merge and the virtual rasters of QGIS. The edges of these blocks are no detail.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..imaging import UPSAMPLING_REACH, apply_banded, interpolation_matrix
from .chips import Chips, fill_nodata, reread_chips
from .grid import Window
from .scene import DerivedScene, Pixels, Scene

Array = NDArray[Any]

SIDES = (6, 5, 4, 3, 2)
"""Sides of blocks, in MS pixels, that are recognised. Blocks of 6 also consist of blocks of 3 or 2."""

MIN_EDGES = 8
"""Minimum number of edges between blocks along each axis, in all chips: fewer may lie there by chance."""

CHANGED = 0.5
"""Minimum share of the edges between blocks that show a change: in images nearly all do, in masks few."""


class Blocks(NamedTuple):
    """The blocks of equal pixels in a band.

    Attributes:
        side: in MS pixels; 1 if each pixel is its own block.
        row: the first row of a block in the scene, from 0 to `side` - 1.
        col: its first column.
    """

    side: int = 1
    row: int = 0
    col: int = 0


@dataclass(frozen=True)
class InterpolatedScene(DerivedScene):
    """A scene in which the blocks of equal pixels of some bands are interpolated.

    Attributes:
        blocks: the blocks of each band.
    """

    blocks: tuple[Blocks, ...]

    def read_ms(self, window: Window) -> Pixels:
        reach = (UPSAMPLING_REACH + 1) * max(each.side for each in self.blocks)
        wide = window.grown(reach).clipped(self.alignment.ms.size)
        pixels, here = self.scene.read_ms(wide), window.relative_to(wide)
        bands = [
            _interpolated(band, of_band, wide)[here.slices] if of_band.side > 1 else band[here.slices]
            for band, of_band in zip(fill_nodata(pixels), self.blocks)
        ]
        return Pixels(np.stack(bands), pixels.valid[here.slices])


def interpolate_blocks(scene: Scene, chips: Chips, log: Callable[[str], None]) -> tuple[Scene, Chips]:
    """Interpolate the bands that consist of blocks of equal pixels; unchanged if all have blocks of one size.

    Args:
        scene: the PAN/MS pair.
        chips: its chips, as they were read.
        log: called with a log line if bands are interpolated.

    Returns:
        The scene and the chips.
    """
    windows = list(map(scene.alignment.pan_to_ms, chips.windows))
    blocks = tuple(_find_blocks(band, chips.ms_valid[:, 0], windows) for band in chips.ms.swapaxes(0, 1))
    if len({each.side for each in blocks}) < 2:
        return scene, chips
    labels = (label.removeprefix(f"{scene.names[1]}, ") for label in scene.band_labels[1:])
    sides = ", ".join(
        f"{label} ({each.side} x {each.side})" for label, each in zip(labels, blocks) if each.side > 1
    )
    log(
        f"Bands of {scene.names[1]} repeat each value in a block of pixels, from nearest-neighbour "
        f"resampling, and are interpolated: {sides}."
    )
    interpolated = InterpolatedScene(scene, blocks)
    return interpolated, reread_chips(interpolated, chips.windows)


def _find_blocks(band: Array, valid: Array, windows: list[Window]) -> Blocks:
    """Find the blocks of a band from the lines on which its values change.

    Args:
        band: [chips, rows, cols].
        valid: bool, of the same shape.
        windows: MS window of each chip in the scene.
    """
    lines = [
        np.concatenate([_lines(*each, axis) for each in zip(band, valid, starts)])
        for axis, starts in enumerate(zip(*((window.row, window.col) for window in windows)))
    ]
    for side in SIDES:
        starts = [np.unique(of_axis % side) for of_axis in lines]
        possible = [len(band) * length / side for length in band.shape[1:]]
        enough = (len(each) >= max(MIN_EDGES, CHANGED * most) for each, most in zip(lines, possible))
        if all(enough) and all(len(start) == 1 for start in starts):
            return Blocks(side, *(int(start[0]) for start in starts))
    return Blocks()


def _lines(image: Array, valid: Array, start: int, axis: int) -> Array:
    """Return the rows or columns of the scene before which values of [rows, cols] change."""
    image, valid = (np.moveaxis(each, axis, 0) for each in (image, valid))
    changes = (image[1:] != image[:-1]) & valid[1:] & valid[:-1]
    return start + 1 + np.flatnonzero(changes.any(axis=1))


def _interpolated(band: Array, blocks: Blocks, window: Window) -> Array:
    """Interpolate between the centres of the blocks of a band, [rows, cols], in a window of the scene."""
    matrices, samples = [], []
    for start, length, first in zip((window.row, window.col), band.shape, (blocks.row, blocks.col)):
        into = (start - first) % blocks.side
        middles = np.arange(-(-(into + length) // blocks.side)) * blocks.side + (blocks.side - 1) / 2 - into
        samples.append(np.clip(middles.astype(int), 0, length - 1))
        positions = (np.arange(length) - middles[0]) / blocks.side
        matrices.append(interpolation_matrix(positions, len(middles)))
    rows, cols = matrices
    return apply_banded(rows, cols, band[np.ix_(*samples)])
