"""A generated landscape: the edge of a town, a river, fields and woods under sunlight."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from . import country, town
from .canvas import CODE, Array, Canvas, sunlight, texture
from .materials import NAMES
from .plan import TownPlan, smooth

# How strongly texture moves the tone and the mix within a material; what is not here has USUAL_TEXTURE.
USUAL_TEXTURE = (0.07, 0.12)
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


@dataclass(frozen=True)
class Landscape:
    """The ground as light meets it, arrays [rows, cols].

    Attributes:
        material: uint8, index into `materials.NAMES`.
        mix: float32, 0 to 1, between the material's two end members.
        tone: float32, brightness around 1.
        sun: float32, direct sunlight relative to open level ground.
        variation: float32, mean 0 and deviation 1, how far the spectrum departs from the two end members.
    """

    material: Array
    mix: Array
    tone: Array
    sun: Array
    variation: Array


def landscape(rows: int, cols: int, pixel: float, rng: np.random.Generator) -> Landscape:
    """Builds a landscape of rows x cols pixels of `pixel` metres; all chance comes from `rng`."""
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
    return _under_the_sun(canvas, rng)


def _under_the_sun(canvas: Canvas, rng: np.random.Generator) -> Landscape:
    """Adds the textures, the light and a soft gradient of brightness across the picture."""
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
