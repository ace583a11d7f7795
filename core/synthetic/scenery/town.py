"""Draw the town of a generated landscape: streets, blocks, houses, gardens and cars."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .canvas import EVERYWHERE, Canvas, Pose
from .plan import TownPlan, cuts, lookup

STREET, PAVEMENT = 3.2, 1.5
"""Half width of a street and width of the pavement next to it, in metres."""

CARS = ("white paint", "white paint", "dark paint", "dark paint", "metal", "metal", "red paint", "blue paint")
"""Materials of cars, each as often as it stands here."""


@dataclass(frozen=True)
class Block:
    """A rectangle of the town in plan coordinates, in metres.

    Attributes:
        p0: lower end along p.
        p1: upper end along p.
        q0: lower end along q.
        q1: upper end along q.
    """

    p0: float
    p1: float
    q0: float
    q1: float

    @property
    def p(self) -> float:
        return (self.p0 + self.p1) / 2

    @property
    def q(self) -> float:
        return (self.q0 + self.q1) / 2

    @property
    def length(self) -> float:
        return self.p1 - self.p0

    @property
    def depth(self) -> float:
        return self.q1 - self.q0

    def inset(self, by: float) -> Block:
        return Block(self.p0 + by, self.p1 - by, self.q0 + by, self.q1 - by)


@dataclass(frozen=True)
class _Lot:
    """A building lot, in metres.

    Attributes:
        p: of its middle.
        front: the q of the street.
        side: 1 if q grows away from the street, else -1.
        width: along the street.
        depth: away from the street.
    """

    p: float
    front: float
    side: int
    width: float
    depth: float

    def q(self, from_street: float) -> float:
        return self.front + self.side * from_street


def streets(canvas: Canvas, plan: TownPlan, rng: np.random.Generator) -> list[Block]:
    """Lay out the blocks of the town and pave the rim of each: half a street and a pavement."""
    across = cuts(rng, 1.1 * plan.extent, 52, 84) + plan.town
    along = cuts(rng, 1.1 * plan.extent, 44, 62)
    built = np.zeros((len(across), len(along)), bool)
    blocks = []
    for i in range(len(across) - 1):
        for j in range(len(along) - 1):
            ragged = plan.town - max(rng.normal(0, 0.06), -0.12) * plan.extent
            built[i, j] = across[i + 1] < ragged + 30 and across[i + 1] <= plan.town + 1
            if built[i, j]:
                blocks.append(Block(across[i], across[i + 1], along[j], along[j + 1]))
    column, to_p = lookup(plan.p, across)
    row, to_q = lookup(plan.q, along)
    inside = built[column, row]
    rim = np.minimum(to_p, to_q)
    canvas.paint(EVERYWHERE, inside, "grass", 0.35)
    canvas.paint(EVERYWHERE, inside & (rim < STREET + PAVEMENT), "concrete", 0.45)
    canvas.paint(EVERYWHERE, inside & (rim < STREET), "asphalt", 0.45)
    dashes = inside & (to_q < 0.12) & (np.mod(plan.p, np.float32(6)) < 2.5) & (to_p > 8)
    canvas.paint(EVERYWHERE, dashes, "white paint", 0.2, 0.8)
    return blocks


def fill(canvas: Canvas, plan: TownPlan, block: Block, rng: np.random.Generator) -> None:
    """Build on a block: mostly homes, some flats, works and parks."""
    inner = block.inset(STREET + PAVEMENT)
    kind = rng.random()
    if kind < 0.66:
        _homes(canvas, plan, inner, rng)
    elif kind < 0.84:
        _flats(canvas, plan, inner, rng)
    elif kind < 0.94:
        _works(canvas, plan, inner, rng)
    else:
        _park(canvas, plan, inner, rng)


def traffic(canvas: Canvas, plan: TownPlan, blocks: list[Block], rng: np.random.Generator) -> None:
    """Draw cars on the main road and parked along the streets."""
    for p in np.arange(-plan.extent, plan.extent, 24):
        car_p, lane = p + rng.uniform(-8, 8), float(rng.choice((-1.9, 1.9)))
        # No cars on the bridge, whose deck is higher than their roofs.
        if rng.random() < 0.6 and abs(car_p - plan.river(lane)) > plan.width / 2 + 9:
            _car(canvas, plan.pose_at(car_p, lane), rng)
    for block in blocks:
        for p in np.arange(block.p0 + 9, block.p1 - 9, 6):
            if rng.random() < 0.3:
                _car(canvas, plan.pose_at(p, block.q0 + STREET - 1.1), rng)


def single_tree(canvas: Canvas, pose: Pose, radius: float, rng: np.random.Generator) -> None:
    """Draw a free-standing broad-leaved tree."""
    kind = "tree" if rng.random() < 0.82 else "autumn"
    mix = rng.uniform(0, 0.55) if kind == "tree" else rng.random()
    canvas.tree(pose, radius, radius * rng.uniform(1.5, 2.4), kind, mix, int(rng.integers(6)))


def _homes(canvas: Canvas, plan: TownPlan, block: Block, rng: np.random.Generator) -> None:
    """Draw two rows of detached houses with gardens, back to back."""
    number = max(int(block.length / rng.uniform(15, 20)), 1)
    width = block.length / number
    fashion = str(rng.choice(["tile", "tile", "tile", "slate", "tile"]))
    for side, front in ((1, block.q0), (-1, block.q1)):
        for k in range(number):
            lot = _Lot(block.p0 + (k + 0.5) * width, front, side, width, block.depth / 2)
            drive = lot.p + 0.36 * lot.width * float(rng.choice((-1, 1)))
            _garden(canvas, plan, lot, drive, rng)
            _house(canvas, plan, lot, drive, fashion, rng)
            _planting(canvas, plan, lot, rng)


def _garden(canvas: Canvas, plan: TownPlan, lot: _Lot, drive: float, rng: np.random.Generator) -> None:
    """Draw a lawn, beds, a drive with a garage or a car, sometimes a pool."""
    lawn = plan.pose_at(lot.p, lot.q(lot.depth / 2))
    canvas.rectangle(lawn, lot.width, lot.depth, "grass", rng.uniform(0.1, 0.8), rng.uniform(0.85, 1.15))
    canvas.rectangle(plan.pose_at(drive, lot.q(4.5)), 2.8, 9, "concrete", rng.uniform(0, 1))
    if rng.random() < 0.35:
        bed = plan.pose_at(lot.p + rng.uniform(-4, 4), lot.q(lot.depth - rng.uniform(2, 5)))
        canvas.rectangle(bed, rng.uniform(3, 6), rng.uniform(1.5, 4), "soil", rng.uniform(0, 0.6))
    if rng.random() < 0.13 and lot.depth > 18:
        pool = plan.pose_at(lot.p + rng.uniform(-3, 3), lot.q(lot.depth - 4))
        canvas.rectangle(pool, 9, 5.3, "concrete", 0.9)
        canvas.rectangle(pool, 7.5, 3.8, "pool", rng.random())
    if rng.random() < 0.5:
        garage = plan.pose_at(drive, lot.q(11))
        canvas.building(garage, 3.2, 6, 2.6, 0, "gravel", rng.random(), rng.uniform(0.7, 1.2))
    elif rng.random() < 0.7:
        _car(canvas, plan.pose_at(drive, lot.q(4), turned=True), rng)


def _house(
    canvas: Canvas, plan: TownPlan, lot: _Lot, drive: float, fashion: str, rng: np.random.Generator
) -> None:
    """Draw a gabled house with a terrace, a chimney and sometimes solar panels."""
    other = str(rng.choice(["slate", "tile", "gravel", "metal", "membrane", "tile"]))
    roof = fashion if rng.random() < 0.75 else other
    long, short = rng.uniform(10, min(lot.width * 0.74, 14.5)), rng.uniform(7.5, 9.5)
    p, set_back = lot.p - 0.1 * (drive - lot.p), 4 + short / 2 + rng.uniform(0, 1.5)
    terrace = plan.pose_at(p, lot.q(set_back + short / 2 + 1.8))
    canvas.rectangle(terrace, rng.uniform(3, 7), 3.5, "concrete", rng.uniform(0.1, 1))
    turned = bool(rng.random() < 0.25)
    eaves, ridge = rng.uniform(3, 5.5), rng.uniform(2.2, 3.6)
    pose = plan.pose_at(p, lot.q(set_back), turned)
    canvas.building(pose, long, short, eaves, ridge, roof, rng.random(), rng.uniform(0.8, 1.3))
    chimney = pose.moved(rng.uniform(-0.3, 0.3) * long, rng.uniform(-0.8, 0.8))
    canvas.building(chimney, 0.9, 0.9, eaves + ridge + 0.8, 0, "concrete", rng.random(), 0.8)
    if rng.random() < 0.18:
        side = float(rng.choice((-1, 1)))
        canvas.rectangle(pose.moved(0, side * short / 4), long * 0.55, short * 0.28, "dark paint", 0.7)


def _planting(canvas: Canvas, plan: TownPlan, lot: _Lot, rng: np.random.Generator) -> None:
    """Draw trees behind the house and a hedge towards the neighbour."""
    for _ in range(int(rng.integers(0, 4))):
        p, q = rng.uniform(-0.42, 0.42) * lot.width, rng.uniform(0.66, 0.95) * lot.depth
        single_tree(canvas, plan.pose_at(lot.p + p, lot.q(q)), rng.uniform(1.2, 3.4), rng)
    if rng.random() < 0.7:
        for q in np.arange(1, lot.depth, 1.3):
            shrub = plan.pose_at(lot.p + lot.width / 2 - 0.4, lot.q(q))
            height, mix = rng.uniform(1.2, 1.9), rng.uniform(0.1, 0.5)
            canvas.tree(shrub, 0.75, height, "tree", mix, int(rng.integers(6)))


def _flats(canvas: Canvas, plan: TownPlan, block: Block, rng: np.random.Generator) -> None:
    """Draw blocks of flats with flat roofs, with lawns, trees and a car park between them."""
    roof, tone = str(rng.choice(["gravel", "membrane", "gravel", "metal"])), rng.uniform(0.8, 1.1)
    for q in (block.q0 + 8, block.q1 - 8):
        length = block.length * rng.uniform(0.6, 0.86)
        canvas.building(plan.pose_at(block.p, q), length, 11, rng.uniform(9, 14), 0, roof, rng.random(), tone)
        for along in np.arange(5, length - 4, 9):
            hatch = plan.pose_at(block.p - length / 2 + along, q + rng.uniform(-2.5, 2.5))
            canvas.building(hatch, 1.8, 1.8, 14.5, 0, "metal", rng.random(), 0.8)
    park = 0.7 * block.length
    canvas.rectangle(plan.pose_at(block.p, block.q), park, max(block.depth / 2 - 16, 6), "asphalt", 0.6)
    for p in np.arange(block.p - park / 2, block.p + park / 2, 2.7):
        canvas.rectangle(plan.pose_at(p, block.q), 0.15, 5, "white paint", 0.2, 0.8)
        if rng.random() < 0.6:
            _car(canvas, plan.pose_at(p + 1.35, block.q, turned=True), rng)
    for _ in range(10):
        q = float(rng.choice((block.q0, block.q1))) + rng.uniform(-1, 1)
        single_tree(canvas, plan.pose_at(rng.uniform(block.p0, block.p1), q), rng.uniform(1.6, 3.2), rng)


def _works(canvas: Canvas, plan: TownPlan, block: Block, rng: np.random.Generator) -> None:
    """Draw a hall with a large metal roof and skylights on a paved yard."""
    canvas.rectangle(plan.pose_at(block.p, block.q), block.length, block.depth, "asphalt", 0.75)
    roof = str(rng.choice(["metal", "membrane", "metal", "blue paint"]))
    p, q = block.p0 + block.length * 0.42, block.q0 + block.depth * 0.45
    size = block.length * 0.62, block.depth * 0.62
    canvas.building(plan.pose_at(p, q), *size, 7.5, 0.8, roof, rng.random(), rng.uniform(0.75, 1.1))
    for along in np.arange(3, size[0], 6):
        light = plan.pose_at(p - size[0] / 2 + along, q)
        canvas.rectangle(light, 1.2, size[1] * 0.65, "membrane", rng.uniform(0, 0.4), 0.8)
    for q in np.arange(block.q0 + 2, block.q1 - 1, 3):
        if rng.random() < 0.65:
            _car(canvas, plan.pose_at(block.p1 - 6, q), rng)
        if rng.random() < 0.2:
            canvas.building(plan.pose_at(block.p1 - 14, q), 9, 2.5, 3.5, 0, "white paint", rng.random(), 0.8)


def _park(canvas: Canvas, plan: TownPlan, block: Block, rng: np.random.Generator) -> None:
    """Draw a lawn with a path and groups of trees."""
    middle = plan.pose_at(block.p, block.q)
    canvas.rectangle(middle, block.length, block.depth, "grass", 0.2)
    path = Pose(middle.x, middle.y, middle.angle + 0.7)
    canvas.rectangle(path, 1.1 * block.depth, 2.2, "sand", 0.3)
    for _ in range(int(block.length * block.depth / 70)):
        spot = plan.pose_at(rng.uniform(block.p0, block.p1), rng.uniform(block.q0, block.q1))
        single_tree(canvas, spot, rng.uniform(2, 4.6), rng)


def _car(canvas: Canvas, pose: Pose, rng: np.random.Generator) -> None:
    paint = CARS[int(rng.integers(len(CARS)))]
    canvas.building(pose, 4.3, 1.8, 1.4, 0, paint, rng.random(), rng.uniform(0.7, 1.15))
    canvas.rectangle(pose.moved(1.0, 0), 0.8, 1.5, "dark paint", 0.3)
