"""Generate a landscape: the edge of a town, a river, fields and woods in sunlight."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from . import country, town
from .canvas import CODE, Array, Canvas, sunlight, texture
from .materials import NAMES
from .plan import TownPlan, smooth

USUAL_TEXTURE = (0.07, 0.12)
"""Standard deviation that texture adds to tone and mix within a material."""

TEXTURES = {
    "asphalt": (0.07, 0.14),
    "tile": (0.09, 0.2),
    "metal": (0.03, 0.1),
    "soil": (0.10, 0.25),
    "gravel": (0.13, 0.2),
    "sand": (0.09, 0.2),
    "grass": (0.13, 0.25),
    "crop": (0.09, 0.18),
    "cereal": (0.09, 0.2),
    "tree": (0.14, 0.12),
    "autumn": (0.14, 0.15),
    "water": (0.02, 0.12),
}
"""The same for materials that differ from the usual."""


@dataclass(frozen=True)
class Landscape:
    """The ground and the light on it, arrays [rows, cols].

    Attributes:
        material: uint8, index into `materials.NAMES`.
        mix: float32, 0 to 1, position between the two end members of the material.
        tone: float32, brightness around 1.
        sun: float32, direct sunlight relative to open level ground.
        variation: float32, mean 0 and deviation 1, departure of the spectrum from the two end members.
    """

    material: Array
    mix: Array
    tone: Array
    sun: Array
    variation: Array


def landscape(rows: int, cols: int, pixel: float, rng: np.random.Generator) -> Landscape:
    """Generate a landscape.

    Args:
        rows: of the landscape in pixels.
        cols: of the landscape in pixels.
        pixel: metres per pixel.
        rng: source of all random choices.
    """
    canvas = Canvas(rows, cols, pixel)
    plan = TownPlan(canvas, rng)
    rough = smooth(rng, rows, cols)
    country.fields(canvas, plan, rng)
    country.meadow(canvas, plan, rough)
    blocks = town.streets(canvas, plan, rng)
    country.river(canvas, plan, rough)
    country.main_road(canvas, plan)
    for block in blocks:
        town.fill(canvas, plan, block, rng)
    town.traffic(canvas, plan, blocks, rng)
    country.wood(canvas, plan, rough, rng)
    country.bank_trees(canvas, plan, rng)
    return _add_light(canvas, rng)


def _add_light(canvas: Canvas, rng: np.random.Generator) -> Landscape:
    """Add textures, light and a slight gradient of brightness across the scene."""
    rows, cols = canvas.material.shape
    tile = 1024 if max(rows, cols) > 512 else 512
    fine, broad = texture(rng, rows, cols, 0.75, tile), texture(rng, rows, cols, 1.2, tile)
    variation = texture(rng, rows, cols, 1.0, tile)
    strength = np.array([TEXTURES.get(name, USUAL_TEXTURE) for name in NAMES], np.float32)
    leaves = (canvas.material == CODE["tree"]) | (canvas.material == CODE["autumn"])
    height = canvas.height + np.float32(0.3) * fine * leaves
    sun = sunlight(height, canvas.pixel, rng.uniform(0.75, 0.95), rng.uniform(-0.7, 0.7))
    ramp = np.linspace(-0.04, 0.04, cols, dtype=np.float32) * np.float32(rng.choice((-1, 1)))
    tone = np.maximum(canvas.tone * (1 + strength[:, 0][canvas.material] * fine + ramp), 0.1)
    mix = np.clip(canvas.mix + strength[:, 1][canvas.material] * broad, 0, 1)
    return Landscape(canvas.material, mix, tone, sun, variation)
