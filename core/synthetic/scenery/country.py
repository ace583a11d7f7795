"""Draw the open country of a generated landscape: fields, river, meadows, the main road and woods."""

from __future__ import annotations

import math

import numpy as np

from .canvas import CODE, EVERYWHERE, Array, Canvas, Pose
from .plan import TownPlan, cuts, lookup
from .town import single_tree

ROAD = 4.0
"""Half width of the main road in metres."""

CROPS = (
    ("crop", 0.25, 0.16, 0.3),
    ("crop", 0.75, 0.18, 0.12),
    ("cereal", 0.5, 0.16, 0.2),
    ("soil", 0.35, 0.18, 0.14),
    ("soil", 0.75, 0.14, 0.08),
    ("grass", 0.35, 0.07, 0.16),
)
"""Material, mix, contrast of the rows of plants in the mix, and share of the fields."""


def fields(canvas: Canvas, plan: TownPlan, rng: np.random.Generator) -> None:
    """Cover everything with fields: strips along p that are cut across, each field with its own crop."""
    longest = min(plan.extent / 3.2, 130)
    strips = cuts(rng, plan.extent, longest * 0.45, longest * 0.8)
    pieces = cuts(rng, 2 * plan.extent, longest * 0.7, longest * 1.5)
    strip, to_strip = lookup(plan.q, strips)
    shifted = plan.p + rng.uniform(0, longest, len(strips)).astype(np.float32)[strip]
    piece, to_piece = lookup(shifted, pieces)
    _crops(canvas, plan, strip.astype(np.int32) * len(pieces) + piece, len(strips) * len(pieces), rng)
    canvas.paint(EVERYWHERE, (to_piece < 0.9) | (to_strip < 2.6), "grass", 0.55)
    canvas.paint(EVERYWHERE, (to_strip < 1.5) & (strip % 2 == 0), "gravel", 0.5)


def _crops(canvas: Canvas, plan: TownPlan, number: Array, count: int, rng: np.random.Generator) -> None:
    """Draw the crops of `count` fields, with rows of plants and wheel tracks.

    Args:
        canvas: to draw on.
        plan: of the landscape.
        number: [rows, cols], the number of the field of each pixel.
        count: of the fields.
        rng: source of all random choices.
    """

    def per_pixel(values: Array) -> Array:
        return np.asarray(values.astype(np.float32)[number])

    kinds = rng.choice(len(CROPS), count, p=[crop[3] for crop in CROPS])
    canvas.material[:] = np.array([CODE[crop[0]] for crop in CROPS], np.uint8)[kinds][number]
    turned = (rng.random(count) < 0.3)[number]
    along, across = np.where(turned, plan.q, plan.p), np.where(turned, plan.p, plan.q)
    rows = np.sin(across * per_pixel(2 * math.pi / rng.uniform(1.7, 3.6, count)))
    patches = np.float32(0.12) * np.sin(along * np.float32(0.11) + rows)
    base = np.array([crop[1] for crop in CROPS])[kinds] + rng.uniform(-0.2, 0.2, count)
    depth = np.array([crop[2] for crop in CROPS])[kinds] * rng.uniform(0.4, 1.3, count)
    canvas.mix[:] = per_pixel(base) + per_pixel(depth) * (rows + patches)
    canvas.tone[:] = per_pixel(rng.uniform(0.85, 1.15, count)) * (
        1 + per_pixel(depth) * np.float32(0.5) * rows
    )
    spacing = per_pixel(rng.uniform(16, 24, count))
    wheel = np.abs(np.mod(across, spacing) - spacing / 2)
    tracks = (abs(wheel - np.float32(0.9)) < 0.22) & (canvas.material != CODE["soil"])
    canvas.mix[tracks] += 0.25
    canvas.tone[tracks] *= 0.9


def meadow(canvas: Canvas, plan: TownPlan, rough: Array) -> None:
    """Draw grass between town and river and along both banks; the noise `rough` varies its greenness."""
    wet = (plan.p > plan.town - 8) & (plan.from_river < plan.width / 2 + 7 + 3 * rough)
    canvas.paint(EVERYWHERE, wet, "grass", 0.38 + 0.16 * rough, 0.95 + 0.05 * rough)


def river(canvas: Canvas, plan: TownPlan, rough: Array) -> None:
    """Draw water, more turbid in the middle, between banks of sand."""
    offset = abs(plan.from_river) - plan.width / 2
    canvas.paint(EVERYWHERE, offset < 1.2 + 1.3 * rough, "sand", 0.25, 0.95)
    canvas.paint(EVERYWHERE, offset < 0, "water", np.clip(0.45 - 0.03 * offset + 0.1 * rough, 0, 1))


def main_road(canvas: Canvas, plan: TownPlan) -> None:
    """Draw the road along q = 0, with a bridge over the river."""
    side = abs(plan.q)
    bridge = (abs(plan.from_river) < plan.width / 2 + 5) & (side < ROAD + 1.3)
    canvas.paint(EVERYWHERE, (side < ROAD + 1.2) & (plan.p > plan.town), "gravel", 0.35)
    canvas.paint(EVERYWHERE, bridge, "concrete", 0.6)
    canvas.height[bridge] = 3.0
    canvas.height[bridge & (side > ROAD + 0.9)] = 4.0
    canvas.paint(EVERYWHERE, side < ROAD, "asphalt", 0.2)
    canvas.paint(EVERYWHERE, abs(side - ROAD + 0.5) < 0.13, "white paint", 0.3, 0.85)
    dashes = (side < 0.14) & (np.mod(plan.p, np.float32(9)) < 4)
    canvas.paint(EVERYWHERE, dashes, "white paint", 0.4, 0.9)


def wood(canvas: Canvas, plan: TownPlan, rough: Array, rng: np.random.Generator) -> None:
    """Draw closed forest beyond the river where the noise is high, with conifers in some parts."""
    beyond = plan.from_river > plan.width / 2 + 9
    threshold = float(np.quantile(rough[beyond], 0.6)) if beyond.any() else 0.0
    wooded = beyond & (rough > threshold) & (abs(plan.q) > ROAD + 5)
    canvas.paint(EVERYWHERE, wooded, "grass", 0.6, 0.6)
    spacing = max(round(4.2 / canvas.pixel), 1)
    for row in range(0, wooded.shape[0] - spacing, spacing):
        for col in range(0, wooded.shape[1] - spacing, spacing):
            down, right = rng.integers(0, spacing, 2)
            if wooded[row + down, col + right]:
                pose = Pose((col + right) * canvas.pixel, (row + down) * canvas.pixel, 0)
                _forest_tree(canvas, pose, rng)


def _forest_tree(canvas: Canvas, pose: Pose, rng: np.random.Generator) -> None:
    shape, height = int(rng.integers(6)), rng.uniform(9, 15)
    if math.sin(pose.x / 37 + 2 * math.sin(pose.y / 53)) + rng.normal(0, 0.4) > 0.7:
        canvas.tree(pose, rng.uniform(1.6, 2.4), height, "tree", rng.uniform(0.75, 1.0), shape)
    elif rng.random() < 0.15:
        canvas.tree(pose, rng.uniform(2.0, 4.2), height, "autumn", rng.uniform(0, 0.5), shape)
    else:
        canvas.tree(pose, rng.uniform(2.0, 4.2), height, "tree", rng.uniform(0, 0.5), shape)


def bank_trees(canvas: Canvas, plan: TownPlan, rng: np.random.Generator) -> None:
    """Draw groups of trees along both banks."""
    for q in np.arange(-plan.extent, plan.extent, 3.5):
        for bank in (-1, 1):
            if abs(q) > ROAD + 6 and math.sin(q / 19 + 2 * bank) + rng.normal(0, 0.5) > 0.25:
                p = plan.river(q) + bank * (plan.width / 2 + rng.uniform(2.5, 7))
                single_tree(canvas, plan.pose_at(p, q), rng.uniform(1.5, 3.8), rng)
