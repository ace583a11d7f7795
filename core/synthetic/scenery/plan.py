"""The plan of a generated landscape: its axes and the position of its main parts.

The plan has its own axes, p across the river and q along it. They are rotated and slightly bent against rows
and columns, so that streets, lots and fields are neither parallel to the pixels nor straight. Lengths are in
metres.
"""

from __future__ import annotations

import math
from typing import Tuple

import numpy as np
from scipy import ndimage

from .canvas import Array, Canvas, Pose, texture

Wave = Tuple[float, float, float]
"""Amplitude in metres, wavelength in metres and phase in radians of a sine."""


class TownPlan:
    """The axes of the plan and the positions of river and town.

    Attributes:
        extent: the longer side of the landscape, metres.
        width: of the river, metres.
        town: the p at which the town ends, metres.
        p: float32 [rows, cols], plan coordinate of each pixel across the river, metres.
        q: float32 [rows, cols], plan coordinate of each pixel along the river, metres.
        from_river: float32 [rows, cols], distance from the middle of the river in metres, negative on the
            side of the town.
    """

    def __init__(self, canvas: Canvas, rng: np.random.Generator) -> None:
        rows, cols = canvas.material.shape
        self.extent = max(rows, cols) * canvas.pixel
        self.width = min(0.09 * self.extent, 26.0)
        # The meanders reach 0.057 of the extent to each side; no house may stand in the river.
        self.town = 0.10 * self.extent - self.width / 2 - 0.06 * self.extent - min(0.04 * self.extent, 12)
        self._river: tuple[Wave, Wave] = (
            (0.045 * self.extent, 1.1 * self.extent, rng.uniform(0, 2 * math.pi)),
            (0.012 * self.extent, 0.31 * self.extent, rng.uniform(0, 2 * math.pi)),
        )
        self._centre = cols * canvas.pixel / 2, rows * canvas.pixel / 2
        angle = rng.uniform(0.12, 0.42) * rng.choice((-1, 1)) + rng.integers(4) * math.pi / 2
        self._cos, self._sin = math.cos(angle), math.sin(angle)
        self._bend_p: Wave = rng.uniform(4, 7), rng.uniform(190, 330), rng.uniform(0, 2 * math.pi)
        self._bend_q: Wave = rng.uniform(4, 7), rng.uniform(190, 330), rng.uniform(0, 2 * math.pi)
        y = (np.arange(rows) + 0.5)[:, None] * canvas.pixel - self._centre[1]
        x = (np.arange(cols) + 0.5)[None] * canvas.pixel - self._centre[0]
        a = (x * self._cos + y * self._sin).astype(np.float32)
        b = (y * self._cos - x * self._sin).astype(np.float32)
        self.p: Array = a + _bend_array(b, self._bend_p)
        self.q: Array = b + _bend_array(a, self._bend_q)
        first, second = self._river
        middle = np.float32(0.10 * self.extent) + _bend_array(self.q, first) + _bend_array(self.q, second)
        self.from_river: Array = self.p - middle

    def river(self, q: float) -> float:
        """Return the p of the middle of the river."""
        return 0.10 * self.extent + sum(_bend(q, wave) for wave in self._river)

    def pose_at(self, p: float, q: float, turned: bool = False) -> Pose:
        """Return the pose of plan coordinates; its length runs along p, or along q if turned."""
        x, y = self._position(p, q)
        ahead = self._position(p, q + 1) if turned else self._position(p + 1, q)
        return Pose(x, y, math.atan2(ahead[1] - y, ahead[0] - x))

    def _position(self, p: float, q: float) -> tuple[float, float]:
        """Convert plan coordinates to x and y: undo the bending by fixed-point iteration, then rotate."""
        a, b = p, q
        for _ in range(4):
            a, b = p - _bend(b, self._bend_p), q - _bend(a, self._bend_q)
        return (
            a * self._cos - b * self._sin + self._centre[0],
            a * self._sin + b * self._cos + self._centre[1],
        )


def cuts(rng: np.random.Generator, reach: float, shortest: float, longest: float) -> Array:
    """Return positions from at most -reach to at least reach, at random distances; one of them is 0."""
    number = int(reach / shortest) + 2
    forward = np.cumsum(rng.uniform(shortest, longest, number))
    backward = -np.cumsum(rng.uniform(shortest, longest, number))
    return np.concatenate([backward[::-1], [0.0], forward])


def lookup(coordinate: Array, cut_positions: Array) -> tuple[Array, Array]:
    """Find the interval between cuts that each pixel lies in, and its distance to the nearest cut.

    Both come from a table in steps of 1/16 m, because a search for each pixel would take most of the time.

    Args:
        coordinate: [rows, cols], metres.
        cut_positions: sorted, metres.

    Returns:
        The index of the interval, int16 [rows, cols], and the distance in metres, float32 [rows, cols].
    """
    grid = np.arange(cut_positions[0], cut_positions[-1], 0.0625)
    index = np.clip(np.searchsorted(cut_positions, grid, side="right") - 1, 0, len(cut_positions) - 2)
    distance = np.minimum(grid - cut_positions[index], cut_positions[index + 1] - grid).astype(np.float32)
    entry = np.clip((coordinate - np.float32(cut_positions[0])) * np.float32(16), 0, len(grid) - 1).astype(
        np.int32
    )
    return index.astype(np.int16)[entry], distance[entry]


def smooth(rng: np.random.Generator, rows: int, cols: int) -> Array:
    """Draw smooth noise of deviation 1, float32 [rows, cols], for the outlines of woods and wet ground."""
    coarse = texture(rng, 128, 128, 1.7, tile=128)
    zoomed = ndimage.zoom(coarse, max(rows, cols) / 128, order=1, mode="nearest", grid_mode=True)
    return np.asarray(zoomed[:rows, :cols], np.float32)


def _bend(position: float, wave: Wave) -> float:
    """Return the offset of an axis at a position along it, in metres."""
    return wave[0] * math.sin(2 * math.pi * position / wave[1] + wave[2])


def _bend_array(position: Array, wave: Wave) -> Array:
    """The same for an array of positions, in float32."""
    amplitude, wavelength, phase = (np.float32(value) for value in wave)
    return np.asarray(amplitude * np.sin(np.float32(2 * math.pi) * position / wavelength + phase))
