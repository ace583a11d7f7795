"""What lies where in a generated scene: the edge of a town, a river, fields and woods.

The plan has axes of its own, p across the river and q along it, turned and gently bent against the picture's,
so that streets, lots and fields are neither parallel to the pixels nor straight. Lengths are metres.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from .canvas import CODE, Canvas, Place, sunlight, texture
from .materials import NAMES

ROAD, STREET, PAVEMENT = 4.0, 3.2, 1.5
"""Half widths of the main road and of a street, and the width of the pavement beside it."""

# How strongly texture moves the tone and the mix within a material; what is not here has MEAN_TEXTURE.
MEAN_TEXTURE = (0.05, 0.10)
TEXTURES = {
    "asphalt": (0.05, 0.12),
    "tile": (0.06, 0.15),
    "metal": (0.02, 0.08),
    "soil": (0.07, 0.22),
    "gravel": (0.10, 0.15),
    "sand": (0.07, 0.2),
    "grass": (0.09, 0.22),
    "crop": (0.06, 0.16),
    "cereal": (0.06, 0.18),
    "tree": (0.10, 0.10),
    "autumn": (0.10, 0.12),
    "water": (0.015, 0.12),
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

    material: np.ndarray
    mix: np.ndarray
    tone: np.ndarray
    sun: np.ndarray
    variation: np.ndarray


class _Plan:
    """The plan's axes, and where its main parts lie."""

    def __init__(self, canvas: Canvas, rng: np.random.Generator) -> None:
        rows, cols = canvas.material.shape
        self.centre = cols * canvas.pixel / 2, rows * canvas.pixel / 2
        self.extent = max(rows, cols) * canvas.pixel
        self.angle = rng.uniform(0.12, 0.42) * rng.choice((-1, 1)) + rng.integers(4) * math.pi / 2
        self.bend = [(rng.uniform(4, 7), rng.uniform(190, 330), rng.uniform(0, 2 * math.pi)) for _ in range(2)]
        self.width = min(0.09 * self.extent, 26.0)
        self.river = 0.10 * self.extent
        self.town = self.river - self.width / 2 - min(0.10 * self.extent, 45)
        self.meander = [
            (0.045 * self.extent, 1.1 * self.extent, rng.uniform(0, 2 * math.pi)),
            (0.012 * self.extent, 0.31 * self.extent, rng.uniform(0, 2 * math.pi)),
        ]
        y = (np.arange(rows, dtype=np.float32) + 0.5)[:, None] * canvas.pixel - self.centre[1]
        x = (np.arange(cols, dtype=np.float32) + 0.5)[None] * canvas.pixel - self.centre[0]
        cos, sin = np.float32(math.cos(self.angle)), np.float32(math.sin(self.angle))
        a, b = x * cos + y * sin, y * cos - x * sin
        self.p, self.q = a + _waves(b, self.bend[:1]), b + _waves(a, self.bend[1:])
        self.from_river = self.p - self.river - _waves(self.q, self.meander)

    def place(self, p: float, q: float, turned: bool = False) -> Place:
        """The place of plan coordinates; its length runs along p, or along q where turned."""
        x, y = self._inverse(p, q)
        ahead = self._inverse(p, q + 1) if turned else self._inverse(p + 1, q)
        return Place(x, y, math.atan2(ahead[1] - y, ahead[0] - x))

    def _inverse(self, p: float, q: float) -> tuple[float, float]:
        a, b = p, q
        for _ in range(4):
            a, b = p - _wave(b, self.bend[0]), q - _wave(a, self.bend[1])
        cos, sin = math.cos(self.angle), math.sin(self.angle)
        return a * cos - b * sin + self.centre[0], a * sin + b * cos + self.centre[1]

    def river_distance(self, p: float, q: float) -> float:
        return p - self.river - sum(_wave(q, wave) for wave in self.meander)


def landscape(rows: int, cols: int, pixel: float, rng: np.random.Generator) -> Landscape:
    """Builds a landscape of rows x cols pixels of `pixel` metres; all chance comes from `rng`."""
    canvas = Canvas(rows, cols, pixel)
    plan = _Plan(canvas, rng)
    rough = _smooth(rng, rows, cols, plan.extent)
    _fields(canvas, plan, rng)
    _meadow(canvas, plan, rough)
    blocks = _streets(canvas, plan, rng)
    _river(canvas, plan, rough)
    _main_road(canvas, plan)
    for block in blocks:
        _block(canvas, plan, block, rng)
    _traffic(canvas, plan, blocks, rng)
    _wood(canvas, plan, rough, rng)
    _bank_trees(canvas, plan, rng)
    return _finished(canvas, rng)


def _wave(at: float, wave: tuple[float, float, float]) -> float:
    return wave[0] * math.sin(2 * math.pi * at / wave[1] + wave[2])


def _waves(at: np.ndarray, waves: list[tuple[float, float, float]]) -> np.ndarray:
    total = np.zeros_like(at)
    for size, length, start in waves:
        total += np.float32(size) * np.sin(np.float32(2 * math.pi / length) * at + np.float32(start))
    return total


def _smooth(rng: np.random.Generator, rows: int, cols: int, extent: float) -> np.ndarray:
    """Slowly varying noise of deviation 1, for the outlines of woods and wet ground."""
    coarse = texture(rng, 128, 128, 1.7, tile=128)
    side = max(rows, cols)
    return np.asarray(
        ndimage.zoom(coarse, side / 128, order=1, mode="nearest", grid_mode=True)[:rows, :cols], np.float32
    )


def _lookup(at: np.ndarray, cuts: np.ndarray, step: float = 0.0625) -> tuple[np.ndarray, np.ndarray]:
    """Per pixel, the interval between cuts that it lies in, and its distance to the nearest cut."""
    grid = np.arange(cuts[0], cuts[-1] + step, step)
    index = np.clip(np.searchsorted(cuts, grid, side="right") - 1, 0, len(cuts) - 2)
    distance = np.minimum(abs(grid - cuts[index]), abs(cuts[index + 1] - grid)).astype(np.float32)
    entry = np.clip((at - np.float32(cuts[0])) * np.float32(1 / step), 0, len(grid) - 1).astype(np.int32)
    return index.astype(np.int16)[entry], distance[entry]


def _cuts(rng: np.random.Generator, reach: float, shortest: float, longest: float) -> np.ndarray:
    """Places from -reach to reach, at random distances; one of them is 0."""
    number = int(reach / shortest) + 2
    there = np.cumsum(rng.uniform(shortest, longest, number))
    back = -np.cumsum(rng.uniform(shortest, longest, number))
    return np.concatenate([back[::-1], [0.0], there])


def _fields(canvas: Canvas, plan: _Plan, rng: np.random.Generator) -> None:
    """Covers everything with fields: strips along p, cut across, each with a crop and rows of its own."""
    longest = min(plan.extent / 3.2, 130)
    strips = _cuts(rng, plan.extent, longest * 0.45, longest * 0.8)
    pieces = _cuts(rng, 2 * plan.extent, longest * 0.7, longest * 1.5)
    strip, to_strip = _lookup(plan.q, strips)
    shifted = plan.p + rng.uniform(0, longest, len(strips)).astype(np.float32)[strip]
    piece, to_piece = _lookup(shifted, pieces)
    number = strip.astype(np.int32) * len(pieces) + piece
    count = len(strips) * len(pieces)
    kinds = rng.choice(len(_CROPS), count, p=[crop[3] for crop in _CROPS])
    canvas.material[:] = np.array([CODE[crop[0]] for crop in _CROPS], np.uint8)[kinds][number]
    base = np.array([crop[1] for crop in _CROPS])[kinds] + rng.uniform(-0.16, 0.16, count)
    depth = np.array([crop[2] for crop in _CROPS])[kinds] * rng.uniform(0.4, 1.3, count)
    turned = (rng.random(count) < 0.3)[number]
    along, across = np.where(turned, plan.q, plan.p), np.where(turned, plan.p, plan.q)
    rows = np.sin(across * (2 * math.pi / rng.uniform(1.7, 3.6, count)).astype(np.float32)[number])
    patches = 0.12 * np.sin(along * np.float32(0.11) + rows)
    canvas.mix[:] = base.astype(np.float32)[number] + depth.astype(np.float32)[number] * (rows + patches)
    canvas.tone[:] = rng.uniform(0.88, 1.1, count).astype(np.float32)[number]
    spacing = rng.uniform(16, 24, count).astype(np.float32)[number]
    wheel = np.abs(np.mod(across, spacing) - spacing / 2)
    tracks = (abs(wheel - 0.9) < 0.22) & (canvas.material != CODE["soil"])
    canvas.mix[tracks] += 0.25
    canvas.tone[tracks] *= 0.9
    everywhere = slice(None), slice(None)
    canvas.paint(everywhere, (to_piece < 0.9) | (to_strip < 2.6), "grass", 0.55)
    canvas.paint(everywhere, (to_strip < 1.5) & (strip % 2 == 0), "gravel", 0.5)


# material, mix, depth of the rows, share
_CROPS = (
    ("crop", 0.25, 0.12, 0.3),
    ("crop", 0.75, 0.14, 0.12),
    ("cereal", 0.5, 0.12, 0.2),
    ("soil", 0.35, 0.13, 0.14),
    ("soil", 0.75, 0.10, 0.08),
    ("grass", 0.35, 0.05, 0.16),
)


def _meadow(canvas: Canvas, plan: _Plan, rough: np.ndarray) -> None:
    """Grass between the town and the river and along both banks, wetter where the noise says so."""
    wet = (plan.p > plan.town - 8) & (plan.from_river < plan.width / 2 + 7 + 3 * rough)
    canvas.paint((slice(None), slice(None)), wet, "grass", 0.38 + 0.16 * rough, 0.95 + 0.05 * rough)


@dataclass(frozen=True)
class _Block:
    """A block of the town between its streets, in plan coordinates."""

    p0: float
    p1: float
    q0: float
    q1: float


def _streets(canvas: Canvas, plan: _Plan, rng: np.random.Generator) -> list[_Block]:
    """Lays out the town's blocks and paves the rim of each: half a street and a pavement."""
    across = _cuts(rng, 1.1 * plan.extent, 52, 84) + plan.town
    along = _cuts(rng, 1.1 * plan.extent, 44, 62)
    built = np.zeros((len(across), len(along)), bool)
    blocks = []
    for i in range(len(across) - 1):
        for j in range(len(along) - 1):
            edge = plan.town - max(rng.normal(0, 0.06), -0.12) * plan.extent
            built[i, j] = across[i + 1] < edge + 30 and across[i + 1] <= plan.town + 1
            if built[i, j]:
                blocks.append(_Block(across[i], across[i + 1], along[j], along[j + 1]))
    i, to_p = _lookup(plan.p, across)
    j, to_q = _lookup(plan.q, along)
    inside = built[i, j]
    rim = np.minimum(to_p, to_q)
    everywhere = slice(None), slice(None)
    canvas.paint(everywhere, inside, "grass", 0.35)
    canvas.paint(everywhere, inside & (rim < STREET + PAVEMENT), "concrete", 0.25, 0.9)
    canvas.paint(everywhere, inside & (rim < STREET), "asphalt", 0.45)
    dashes = inside & (to_q < 0.12) & (np.mod(plan.p, np.float32(6)) < 2.5) & (to_p > 8)
    canvas.paint(everywhere, dashes, "white paint", 0.2, 0.8)
    return blocks


def _river(canvas: Canvas, plan: _Plan, rough: np.ndarray) -> None:
    offset = abs(plan.from_river) - plan.width / 2
    everywhere = slice(None), slice(None)
    canvas.paint(everywhere, offset < 1.2 + 1.3 * rough, "sand", 0.25, 0.95)
    canvas.paint(everywhere, offset < 0, "water", np.clip(0.45 + 0.03 * offset + 0.1 * rough, 0, 1), 1.0)


def _main_road(canvas: Canvas, plan: _Plan) -> None:
    """The road across everything along q = 0, on a bridge over the river."""
    side = abs(plan.q)
    everywhere = slice(None), slice(None)
    bridge = (abs(plan.from_river) < plan.width / 2 + 5) & (side < ROAD + 1.3)
    canvas.paint(everywhere, (side < ROAD + 1.2) & (plan.p > plan.town), "gravel", 0.35)
    canvas.paint(everywhere, bridge, "concrete", 0.6)
    canvas.height[bridge] = 3.0
    canvas.height[bridge & (side > ROAD + 0.9)] = 4.0
    canvas.paint(everywhere, side < ROAD, "asphalt", 0.2)
    canvas.paint(everywhere, (abs(side - ROAD + 0.5) < 0.13), "white paint", 0.3, 0.85)
    canvas.paint(
        everywhere, (side < 0.14) & (np.mod(plan.p, np.float32(9)) < 4), "white paint", 0.4, 0.9
    )


def _block(canvas: Canvas, plan: _Plan, block: _Block, rng: np.random.Generator) -> None:
    inset = STREET + PAVEMENT
    block = _Block(block.p0 + inset, block.p1 - inset, block.q0 + inset, block.q1 - inset)
    kind = rng.random()
    if kind < 0.66:
        _homes(canvas, plan, block, rng)
    elif kind < 0.84:
        _flats(canvas, plan, block, rng)
    elif kind < 0.94:
        _works(canvas, plan, block, rng)
    else:
        _park(canvas, plan, block, rng)


def _homes(canvas: Canvas, plan: _Plan, block: _Block, rng: np.random.Generator) -> None:
    """Two rows of detached houses with gardens, back to back."""
    number = max(int((block.p1 - block.p0) / rng.uniform(15, 20)), 1)
    lot = (block.p1 - block.p0) / number
    middle = (block.q0 + block.q1) / 2
    fashion = rng.choice(["tile", "tile", "tile", "slate", "tile"])
    for side, front in ((1, block.q0), (-1, block.q1)):
        for k in range(number):
            p = block.p0 + (k + 0.5) * lot
            _lot(canvas, plan, (p, front, side, lot, abs(middle - front)), str(fashion), rng)


def _lot(
    canvas: Canvas,
    plan: _Plan,
    lot: tuple[float, float, int, float, float],
    fashion: str,
    rng: np.random.Generator,
) -> None:
    """One house on its lot: centre p, street front q, side of the street, width and depth of the lot."""
    p, front, side, width, depth = lot
    canvas.rectangle(
        plan.place(p, front + side * depth / 2), width, depth, "grass", rng.uniform(0.1, 0.75), rng.uniform(0.9, 1.1)
    )
    drive = p + width * 0.36 * rng.choice((-1, 1))
    canvas.rectangle(plan.place(drive, front + side * 4.5), 2.8, 9, "concrete", rng.uniform(0, 0.6), 0.9)
    roof = fashion if rng.random() < 0.8 else str(rng.choice(["slate", "tile", "gravel", "metal"]))
    long, short = rng.uniform(10, min(width * 0.74, 14.5)), rng.uniform(7.5, 9.5)
    set_back = front + side * (4 + short / 2 + rng.uniform(0, 1.5))
    house = plan.place(p - 0.1 * (drive - p), set_back, turned=bool(rng.random() < 0.25))
    terrace = plan.place(p, set_back + side * (short / 2 + 1.8))
    canvas.rectangle(terrace, rng.uniform(3, 7), 3.5, "concrete", rng.uniform(0.1, 0.9))
    if rng.random() < 0.13 and depth > 18:
        canvas.rectangle(plan.place(p + rng.uniform(-3, 3), front + side * (depth - 4)), 7.5, 3.8, "pool", 0.4)
    canvas.building(
        house, long, short, rng.uniform(3, 5.5), rng.uniform(2.2, 3.6), roof, rng.random(), rng.uniform(0.82, 1.12)
    )
    if rng.random() < 0.5:
        garage = plan.place(drive, front + side * 11)
        canvas.building(garage, 3.2, 6, 2.6, 0, "gravel", rng.random(), rng.uniform(0.7, 1))
    elif rng.random() < 0.7:
        _car(canvas, plan.place(drive, front + side * 4, turned=True), rng)
    for _ in range(int(rng.integers(0, 4))):
        spot = plan.place(p + rng.uniform(-0.42, 0.42) * width, front + side * rng.uniform(0.66, 0.95) * depth)
        _tree(canvas, spot.x, spot.y, rng.uniform(1.2, 3.4), rng)
    if rng.random() < 0.7:
        for q in np.arange(front + side * 1.0, front + side * depth, side * 1.3):
            spot = plan.place(p + width / 2 - 0.4, q)
            canvas.tree(spot.x, spot.y, 0.75, rng.uniform(1.2, 1.9), "tree", rng.uniform(0.1, 0.5), int(rng.integers(6)))


def _flats(canvas: Canvas, plan: _Plan, block: _Block, rng: np.random.Generator) -> None:
    """Long houses with flat roofs, lawns, trees and a car park."""
    deep = (block.q1 - block.q0) / 2
    roof = str(rng.choice(["gravel", "membrane", "gravel", "metal"]))
    tone = rng.uniform(0.75, 1.0)
    for q in (block.q0 + 8, block.q1 - 8):
        length = (block.p1 - block.p0) * rng.uniform(0.6, 0.86)
        place = plan.place((block.p0 + block.p1) / 2, q)
        canvas.building(place, length, 11, rng.uniform(9, 14), 0, roof, rng.random(), tone)
        for k in range(int(length / 9)):
            top = plan.place((block.p0 + block.p1) / 2 - length / 2 + 5 + 9 * k, q + rng.uniform(-2.5, 2.5))
            canvas.rectangle(top, 1.8, 1.8, "metal", rng.random(), 0.8)
    yard = plan.place((block.p0 + block.p1) / 2, (block.q0 + block.q1) / 2)
    canvas.rectangle(yard, (block.p1 - block.p0) * 0.7, max(deep - 16, 6), "asphalt", 0.6)
    for k in range(int((block.p1 - block.p0) * 0.7 / 2.7)):
        p = (block.p0 + block.p1) / 2 - (block.p1 - block.p0) * 0.35 + 1.35 + 2.7 * k
        canvas.rectangle(plan.place(p - 1.35, yard_q(block)), 0.15, 5, "white paint", 0.2, 0.8)
        if rng.random() < 0.6:
            _car(canvas, plan.place(p, yard_q(block), turned=True), rng)
    for _ in range(10):
        spot = plan.place(rng.uniform(block.p0, block.p1), rng.choice((block.q0, block.q1)) + rng.uniform(-1, 1))
        _tree(canvas, spot.x, spot.y, rng.uniform(1.6, 3.2), rng)


def yard_q(block: _Block) -> float:
    return (block.q0 + block.q1) / 2


def _works(canvas: Canvas, plan: _Plan, block: _Block, rng: np.random.Generator) -> None:
    """A hall with a large roof of metal sheet on a paved yard."""
    middle = plan.place((block.p0 + block.p1) / 2, (block.q0 + block.q1) / 2)
    long, deep = block.p1 - block.p0, block.q1 - block.q0
    canvas.rectangle(middle, long, deep, "asphalt", 0.75)
    hall = plan.place(block.p0 + long * 0.42, block.q0 + deep * 0.45)
    roof = str(rng.choice(["metal", "membrane", "metal", "blue paint"]))
    canvas.building(hall, long * 0.62, deep * 0.62, 7.5, 0.8, roof, rng.random(), rng.uniform(0.7, 0.95))
    for k in range(int(long * 0.6 / 6)):
        light = plan.place(block.p0 + long * 0.14 + 6 * k, block.q0 + deep * 0.45)
        canvas.rectangle(light, 1.2, deep * 0.4, "membrane", rng.uniform(0, 0.4), 0.8)
    for k in range(int(deep / 3)):
        if rng.random() < 0.65:
            _car(canvas, plan.place(block.p1 - 6, block.q0 + 2 + 3 * k), rng)
        if rng.random() < 0.2:
            lorry = plan.place(block.p1 - 14, block.q0 + 2 + 3 * k)
            canvas.building(lorry, 9, 2.5, 3.5, 0, "white paint", rng.random(), 0.8)


def _park(canvas: Canvas, plan: _Plan, block: _Block, rng: np.random.Generator) -> None:
    """Lawn with a path and groups of trees."""
    middle = plan.place((block.p0 + block.p1) / 2, (block.q0 + block.q1) / 2)
    canvas.rectangle(middle, block.p1 - block.p0, block.q1 - block.q0, "grass", 0.2)
    path = Place(middle.x, middle.y, middle.angle + 0.7)
    canvas.rectangle(path, 1.1 * (block.q1 - block.q0), 2.2, "sand", 0.3)
    for _ in range(int((block.p1 - block.p0) * (block.q1 - block.q0) / 70)):
        spot = plan.place(rng.uniform(block.p0, block.p1), rng.uniform(block.q0, block.q1))
        _tree(canvas, spot.x, spot.y, rng.uniform(2, 4.6), rng)


def _tree(canvas: Canvas, x: float, y: float, radius: float, rng: np.random.Generator) -> None:
    kind = "tree" if rng.random() < 0.82 else "autumn"
    mix = rng.uniform(0, 0.55) if kind == "tree" else rng.random()
    canvas.tree(x, y, radius, radius * rng.uniform(1.5, 2.4), kind, mix, int(rng.integers(6)))


_CARS = ("white paint", "white paint", "dark paint", "dark paint", "metal", "metal", "red paint", "blue paint")


def _car(canvas: Canvas, place: Place, rng: np.random.Generator) -> None:
    canvas.building(place, 4.3, 1.8, 1.4, 0, _CARS[int(rng.integers(len(_CARS)))], rng.random(), rng.uniform(0.7, 1))
    front = Place(place.x + math.cos(place.angle), place.y + math.sin(place.angle), place.angle)
    canvas.rectangle(front, 0.8, 1.5, "dark paint", 0.3)


def _traffic(canvas: Canvas, plan: _Plan, blocks: list[_Block], rng: np.random.Generator) -> None:
    """Cars on the main road and parked along the streets."""
    for p in np.arange(-plan.extent, plan.extent, 24):
        if rng.random() < 0.6:
            _car_raised(canvas, plan, p + rng.uniform(-8, 8), float(rng.choice((-1.9, 1.9))), rng)
    for block in blocks:
        for p in np.arange(block.p0 + 9, block.p1 - 9, 6):
            if rng.random() < 0.3:
                _car(canvas, plan.place(p, block.q0 + STREET - 1.1), rng)


def _car_raised(canvas: Canvas, plan: _Plan, p: float, q: float, rng: np.random.Generator) -> None:
    """A car on the main road, but for the bridge, whose height it would cut."""
    if abs(plan.river_distance(p, q)) > plan.width / 2 + 9:
        _car(canvas, plan.place(p, q), rng)


def _wood(canvas: Canvas, plan: _Plan, rough: np.ndarray, rng: np.random.Generator) -> None:
    """Closed forest beyond the river where the noise is high, conifers in parts of it."""
    beyond = plan.from_river > plan.width / 2 + 9
    threshold = float(np.quantile(rough[beyond], 0.6)) if beyond.any() else 0.0
    wood = beyond & (rough > threshold) & (abs(plan.q) > ROAD + 5)
    canvas.paint((slice(None), slice(None)), wood, "grass", 0.6, 0.6)
    spacing = 4.2
    limit_y, limit_x = wood.shape[0] * canvas.pixel, wood.shape[1] * canvas.pixel
    for y in np.arange(0, limit_y, spacing):
        for x in np.arange(0, limit_x, spacing):
            at_x, at_y = x + rng.uniform(0, spacing), y + rng.uniform(0, spacing)
            row, col = int(at_y / canvas.pixel), int(at_x / canvas.pixel)
            if row >= wood.shape[0] or col >= wood.shape[1] or not wood[row, col]:
                continue
            conifer = math.sin(at_x / 37 + 2 * math.sin(at_y / 53)) + rng.normal(0, 0.4) > 0.7
            radius = rng.uniform(1.6, 2.4) if conifer else rng.uniform(2.0, 4.2)
            kind = "autumn" if not conifer and rng.random() < 0.15 else "tree"
            mix = rng.uniform(0.75, 1.0) if conifer else rng.uniform(0, 0.5)
            canvas.tree(at_x, at_y, radius, rng.uniform(9, 15), kind, mix, int(rng.integers(6)))


def _bank_trees(canvas: Canvas, plan: _Plan, rng: np.random.Generator) -> None:
    """Trees along both banks, in groups, and single ones on the meadow."""
    for q in np.arange(-plan.extent, plan.extent, 3.5):
        for bank in (-1, 1):
            if abs(q) > ROAD + 6 and math.sin(q / 19 + 2 * bank) + rng.normal(0, 0.5) > 0.25:
                off = bank * (plan.width / 2 + rng.uniform(2.5, 7))
                p = plan.river + sum(_wave(q, wave) for wave in plan.meander) + off
                spot = plan.place(p, q)
                _tree(canvas, spot.x, spot.y, rng.uniform(1.5, 3.8), rng)


def _finished(canvas: Canvas, rng: np.random.Generator) -> Landscape:
    """Adds the textures and the light."""
    rows, cols = canvas.material.shape
    tile = 1024 if max(rows, cols) > 512 else 512
    fine, broad = texture(rng, rows, cols, 0.9, tile), texture(rng, rows, cols, 1.3, tile)
    variation = texture(rng, rows, cols, 1.1, tile)
    strength = np.array([TEXTURES.get(name, MEAN_TEXTURE) for name in NAMES], np.float32)
    leaves = (canvas.material == CODE["tree"]) | (canvas.material == CODE["autumn"])
    height = canvas.height + np.float32(0.35) * fine * leaves
    sun = sunlight(height, canvas.pixel, rng.uniform(0.75, 0.95), rng.uniform(-0.7, 0.7))
    tone = canvas.tone * (1 + strength[:, 0][canvas.material] * fine)
    ramp = np.linspace(-0.04, 0.04, cols, dtype=np.float32) * rng.choice((-1, 1))
    mix = np.clip(canvas.mix + strength[:, 1][canvas.material] * broad, 0, 1)
    return Landscape(canvas.material, mix, tone * (1 + ramp), sun, variation)
