"""The canvas on which the ground of a generated scene is drawn: materials, heights, objects, sunlight.

Lengths are in metres. x runs with the columns and y with the rows, from the upper left corner.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Tuple

import numpy as np
from numpy.typing import NDArray
from scipy import fft

from .materials import NAMES

Array = NDArray[Any]
Slices = Tuple[slice, slice]

EVERYWHERE: Slices = slice(None), slice(None)

CODE = {name: index for index, name in enumerate(NAMES)}
"""Index of each material by its name."""


@dataclass(frozen=True)
class Pose:
    """Position and orientation of an object.

    Attributes:
        x: metres.
        y: metres.
        angle: direction of the object's length, radians from x towards y.
    """

    x: float
    y: float
    angle: float

    def moved(self, along: float, across: float) -> Pose:
        """Return this pose moved by metres along and across its length."""
        cos, sin = math.cos(self.angle), math.sin(self.angle)
        return Pose(self.x + along * cos - across * sin, self.y + along * sin + across * cos, self.angle)


@dataclass(frozen=True)
class Patch:
    """The pixels of a canvas around an object, with coordinates along and across the object.

    Attributes:
        slices: rows and columns of the canvas.
        along: metres from the object's centre along its length, of each pixel in the slices.
        across: metres from the object's centre across its length, of each pixel in the slices.
    """

    slices: Slices
    along: Array
    across: Array


class Canvas:
    """Arrays [rows, cols] that describe the ground.

    Attributes:
        pixel: metres per pixel.
        material: uint8, index into `materials.NAMES`.
        mix: float32, 0 to 1, position of a pixel between the two end members of its material.
        tone: float32, around 1, brightness besides material and light.
        height: float32, metres above the ground.
    """

    def __init__(self, rows: int, cols: int, pixel: float) -> None:
        self.pixel = pixel
        self.material = np.full((rows, cols), CODE["grass"], np.uint8)
        self.mix = np.full((rows, cols), 0.3, np.float32)
        self.tone = np.ones((rows, cols), np.float32)
        self.height = np.zeros((rows, cols), np.float32)

    def patch(self, pose: Pose, length: float, width: float) -> Patch | None:
        """Return the patch around an object of that size; None if it lies outside the canvas."""
        cos, sin = math.cos(pose.angle), math.sin(pose.angle)
        half_x = (abs(cos) * length + abs(sin) * width) / 2 + self.pixel
        half_y = (abs(sin) * length + abs(cos) * width) / 2 + self.pixel
        slices = tuple(
            slice(max(int((at - half) / self.pixel), 0), min(int((at + half) / self.pixel) + 1, limit))
            for at, half, limit in (
                (pose.y, half_y, self.material.shape[0]),
                (pose.x, half_x, self.material.shape[1]),
            )
        )
        if any(axis.start >= axis.stop for axis in slices):
            return None
        y = (np.arange(slices[0].start, slices[0].stop) + 0.5)[:, None] * self.pixel - pose.y
        x = (np.arange(slices[1].start, slices[1].stop) + 0.5)[None] * self.pixel - pose.x
        return Patch((slices[0], slices[1]), x * cos + y * sin, y * cos - x * sin)

    def paint(
        self, slices: Slices, inside: Array, material: str, mix: Array | float, tone: Array | float = 1.0
    ) -> None:
        """Set material, mix and tone of some pixels.

        Args:
            slices: rows and columns of the canvas.
            inside: bool, of the shape of the slices: the pixels to paint.
            material: name of the material.
            mix: a number, or an array of the shape of the slices.
            tone: a number, or an array of the shape of the slices.
        """
        self.material[slices][inside] = CODE[material]
        for layer, value in ((self.mix, mix), (self.tone, tone)):
            layer[slices][inside] = value[inside] if isinstance(value, np.ndarray) else value

    def rectangle(
        self, pose: Pose, length: float, width: float, material: str, mix: float, tone: float = 1.0
    ) -> None:
        """Paint a flat rectangle: a drive, a terrace, a pool."""
        patch = self.patch(pose, length, width)
        if patch:
            inside = (abs(patch.along) < length / 2) & (abs(patch.across) < width / 2)
            self.paint(patch.slices, inside, material, mix, tone)

    def building(
        self,
        pose: Pose,
        length: float,
        width: float,
        eaves: float,
        ridge: float,
        material: str,
        mix: float,
        tone: float,
    ) -> None:
        """Draw a house with a gabled or flat roof.

        Args:
            pose: of its centre.
            length: metres.
            width: metres.
            eaves: height of the eaves, metres.
            ridge: height of the ridge above the eaves, metres; 0 for a flat roof.
            material: of the roof.
            mix: of the material's end members, 0 to 1.
            tone: brightness, around 1.
        """
        patch = self.patch(pose, length, width)
        if patch is None:
            return
        inside = (abs(patch.along) < length / 2) & (abs(patch.across) < width / 2)
        courses = 1 + 0.04 * np.sin(2 * math.pi * patch.across / 1.1) * (ridge > 0)
        self.paint(patch.slices, inside, material, mix, tone * courses)
        roof = eaves + ridge * (1 - 2 * abs(patch.across) / width)
        self.height[patch.slices][inside] = roof[inside]

    def tree(self, pose: Pose, radius: float, height: float, material: str, mix: float, shape: int) -> None:
        """Draw a tree with a crown of one of six shapes; where crowns overlap, the higher one is visible."""
        dome = _crown(max(round(radius / self.pixel), 1), shape % 6)
        half = dome.shape[0] // 2
        row, col = int(pose.y / self.pixel) - half, int(pose.x / self.pixel) - half
        top, left = max(row, 0), max(col, 0)
        bottom = min(row + dome.shape[0], self.height.shape[0])
        right = min(col + dome.shape[1], self.height.shape[1])
        if top >= bottom or left >= right:
            return
        slices = slice(top, bottom), slice(left, right)
        crown = height * dome[top - row : bottom - row, left - col : right - col]
        visible = crown > self.height[slices]
        self.height[slices][visible] = crown[visible]
        self.paint(slices, visible, material, mix)


@lru_cache(maxsize=512)
def _crown(radius: int, shape: int) -> Array:
    """Return the relative height of a crown, 0 to 1, on a square of pixels: a dome with a lobed outline."""
    y, x = np.indices((2 * radius + 3, 2 * radius + 3)) - (radius + 1.0)
    bearing = np.arctan2(y, x)
    outline = 1 + 0.13 * np.sin(3 * bearing + shape) + 0.09 * np.sin(5 * bearing + 2.3 * shape)
    inner = 1 - (np.hypot(x, y) / (radius * outline)) ** 2
    return np.where(inner > 0, 0.4 + 0.6 * np.sqrt(np.maximum(inner, 0)), 0).astype(np.float32)


def texture(rng: np.random.Generator, rows: int, cols: int, exponent: float, tile: int = 1024) -> Array:
    """Draw a natural texture: Gaussian noise whose amplitude falls as frequency^-exponent.

    Args:
        rng: source of the noise.
        rows: of the texture.
        cols: of the texture.
        exponent: of the amplitude spectrum; higher is smoother.
        tile: period of the texture in pixels.

    Returns:
        float32 [rows, cols], mean 0 and deviation 1 over one tile.
    """
    white = rng.standard_normal((tile, tile), np.float32)
    frequency = np.hypot(fft.fftfreq(tile)[:, None], fft.rfftfreq(tile)[None]).astype(np.float32)
    frequency[0, 0] = np.inf
    noise = fft.irfft2(fft.rfft2(white) * frequency**-exponent, s=(tile, tile))
    noise /= noise.std()
    repeats = (-(-rows // tile), -(-cols // tile))
    return np.asarray(np.tile(noise, repeats)[:rows, :cols], np.float32)


def sunlight(height: Array, pixel: float, elevation: float, bearing: float) -> Array:
    """Compute the direct sunlight on each pixel relative to open level ground, with slopes and shadows.

    Args:
        height: metres, [rows, cols].
        pixel: metres per pixel.
        elevation: of the sun, radians.
        bearing: of the sun, radians from +y (down) towards +x, within an eighth of a turn.
    """
    down, right = np.gradient(height, np.float32(pixel))
    east, south = math.sin(bearing) / math.tan(elevation), math.cos(bearing) / math.tan(elevation)
    lit = (1 - right * east - down * south) / np.sqrt(1 + right**2 + down**2)
    return np.asarray(np.clip(lit, 0, 1.45) * (1 - _shadows(height, pixel, elevation, bearing)), np.float32)


def _shadows(height: Array, pixel: float, elevation: float, bearing: float) -> Array:
    """Compute the shade, 0 to 1; each row takes the ray heights of the row towards the sun, a step lower."""
    slope = math.tan(bearing)
    drop = np.float32(pixel * math.hypot(1, slope) * math.tan(elevation))
    shade = np.zeros_like(height)
    ray = height[-1].copy()
    columns = np.arange(height.shape[1])
    for step, row in enumerate(range(height.shape[0] - 2, -1, -1)):
        moved = round((step + 1) * slope) - round(step * slope)
        ray = ray[np.clip(columns + moved, 0, len(columns) - 1)] - drop
        shade[row] = np.clip((ray - height[row]) / 0.3, 0, 1)
        np.maximum(ray, height[row], out=ray)
    return shade
