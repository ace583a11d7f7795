"""The plan of a generated landscape: its axes and where its main parts lie.

The plan has axes of its own, p across the river and q along it, turned and gently bent against the picture's,
so that streets, lots and fields are neither parallel to the pixels nor straight. Lengths are metres.
"""

from __future__ import annotations

import math
from typing import Tuple

import numpy as np
from scipy import ndimage

from .canvas import Array, Canvas, Pose, texture

Wave = Tuple[float, float, float]
"""Amplitude, wavelength and start of a sine."""


class TownPlan:
    """Axes of the plan and the lines that divide it.

    Attributes:
        extent: the picture's longer side.
        width: the river's.
        town: the p up to which the town reaches.
        p, q: float32 [rows, cols], each pixel's plan coordinates.
        from_river: float32 [rows, cols], distance from the river's middle, negative on the town's side.
    """

    def __init__(self, canvas: Canvas, rng: np.random.Generator) -> None:
        rows, cols = canvas.material.shape
        self.extent = max(rows, cols) * canvas.pixel
        self.width = min(0.09 * self.extent, 26.0)
        # The meanders reach out by 0.057 of the extent; no house shall stand in the river.
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
        self.p: Array = a + _bends(b, self._bend_p)
        self.q: Array = b + _bends(a, self._bend_q)
        first, second = self._river
        middle = np.float32(0.10 * self.extent) + _bends(self.q, first) + _bends(self.q, second)
        self.from_river: Array = self.p - middle

    def river(self, q: float) -> float:
        """The p of the river's middle."""
        return 0.10 * self.extent + sum(_bend(q, wave) for wave in self._river)

    def pose_at(self, p: float, q: float, turned: bool = False) -> Pose:
        """The place of plan coordinates; its length runs along p, or along q where turned."""
        x, y = self._position(p, q)
        ahead = self._position(p, q + 1) if turned else self._position(p + 1, q)
        return Pose(x, y, math.atan2(ahead[1] - y, ahead[0] - x))

    def _position(self, p: float, q: float) -> tuple[float, float]:
        """Undoes the bending, by fixed-point iteration, and the turning."""
        a, b = p, q
        for _ in range(4):
            a, b = p - _bend(b, self._bend_p), q - _bend(a, self._bend_q)
        return (
            a * self._cos - b * self._sin + self._centre[0],
            a * self._sin + b * self._cos + self._centre[1],
        )


def cuts(rng: np.random.Generator, reach: float, shortest: float, longest: float) -> Array:
    """Places from -reach to reach and beyond, at random distances; one of them is 0."""
    number = int(reach / shortest) + 2
    there = np.cumsum(rng.uniform(shortest, longest, number))
    back = -np.cumsum(rng.uniform(shortest, longest, number))
    return np.concatenate([back[::-1], [0.0], there])


def lookup(at: Array, places: Array) -> tuple[Array, Array]:
    """Per pixel, the interval between sorted places that it lies in, and its distance to the nearest one.

    Both come from a table in steps of 1/16 m: a search for each pixel would take most of the time.
    """
    grid = np.arange(places[0], places[-1], 0.0625)
    index = np.clip(np.searchsorted(places, grid, side="right") - 1, 0, len(places) - 2)
    distance = np.minimum(grid - places[index], places[index + 1] - grid).astype(np.float32)
    entry = np.clip((at - np.float32(places[0])) * np.float32(16), 0, len(grid) - 1).astype(np.int32)
    return index.astype(np.int16)[entry], distance[entry]


def smooth(rng: np.random.Generator, rows: int, cols: int) -> Array:
    """Slowly varying noise of deviation 1, float32 [rows, cols], for the outlines of woods and wet ground."""
    coarse = texture(rng, 128, 128, 1.7, tile=128)
    zoomed = ndimage.zoom(coarse, max(rows, cols) / 128, order=1, mode="nearest", grid_mode=True)
    return np.asarray(zoomed[:rows, :cols], np.float32)


def _bend(at: float, wave: Wave) -> float:
    return wave[0] * math.sin(2 * math.pi * at / wave[1] + wave[2])


def _bends(at: Array, wave: Wave) -> Array:
    amplitude, length, start = (np.float32(value) for value in wave)
    return np.asarray(amplitude * np.sin(np.float32(2 * math.pi) * at / length + start))
