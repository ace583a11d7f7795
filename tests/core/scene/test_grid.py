"""Grids, windows, tiles, and the alignment of an MS with a PAN."""

from __future__ import annotations

import math

import numpy as np
import pytest
from trapan.core.errors import InputError
from trapan.core.scene.grid import Grid, GridAlignment, Phase, Size, Window, align_grids
from trapan.core.scene.tiles import remaining_tiles, tiles


def north_up(rows: int, cols: int, pixel: float, x: float = 0.0, y: float = 0.0) -> Grid:
    return Grid(Size(rows, cols), (x, pixel, 0.0, y, 0.0, -pixel))


def rotated(rows: int, cols: int, pixel: float, angle: float, x: float, y: float) -> Grid:
    cos, sin = pixel * math.cos(angle), pixel * math.sin(angle)
    return Grid(Size(rows, cols), (x, cos, sin, y, sin, -cos))


def assert_exact(relation: GridAlignment, pan: Grid, ms: Grid) -> None:
    """The alignment places every corner of its MS window where the coordinates do."""
    for i in (0, relation.ms.rows - 1):
        for j in (0, relation.ms.cols - 1):
            x, y = ms.coordinates(relation.ms.row + i, relation.ms.col + j)
            row, col = pan.position(x, y)
            assert row - relation.pan.row == pytest.approx(relation.phase.row + relation.ratio * i, abs=2e-3)
            assert col - relation.pan.col == pytest.approx(relation.phase.col + relation.ratio * j, abs=2e-3)


def assert_covers(relation: GridAlignment, pan: Grid, ms: Grid) -> None:
    """Each fused pixel's centre lies in the MS window, whose outer rows and columns are all needed."""
    half = relation.ratio / 2 + 2e-3
    for phase, fused, coarse in (
        (relation.phase.row, relation.pan.rows, relation.ms.rows),
        (relation.phase.col, relation.pan.cols, relation.ms.cols),
    ):
        last = phase + relation.ratio * (coarse - 1)
        assert phase - half <= 0 <= phase + half
        assert last - half <= fused - 1 <= last + half
    assert relation.pan.clipped(pan.size) == relation.pan
    assert relation.ms.clipped(ms.size) == relation.ms


def test_worldview3_product_whose_sizes_do_not_divide() -> None:
    pan = north_up(575, 580, 0.3, 400429.8, 5000000.0)
    ms = north_up(143, 144, 1.2, 400430.4, 5000000.0)
    relation = align_grids(pan, ms)
    # The MS begins two PAN columns further right and ends two columns before the PAN does.
    assert relation == GridAlignment(4, Window(0, 2, 572, 576), Window(0, 0, 143, 144), Phase(1.5, 1.5))
    assert_exact(relation, pan, ms)


@pytest.mark.parametrize("ratio", [2, 3, 4, 5, 8, 16])
def test_corners_laid_together(ratio: int) -> None:
    relation = align_grids(north_up(12 * ratio, 9 * ratio, 0.5), north_up(12, 9, 0.5 * ratio))
    centre = (ratio - 1) / 2
    assert relation == GridAlignment(
        ratio, Window(0, 0, 12 * ratio, 9 * ratio), Window(0, 0, 12, 9), Phase(centre, centre)
    )


@pytest.mark.parametrize("seed", range(60))
def test_any_origins_sizes_and_ratios(seed: int) -> None:
    rng = np.random.default_rng(seed)
    ratio, pixel = int(rng.integers(2, 17)), float(rng.choice([0.3, 0.5, 1.5, 15.0, 2.7e-6]))
    x, y = (400429.8, 4.5e6) if pixel > 1e-3 else (13.4, 52.5)
    pan = north_up(int(rng.integers(200, 400)), int(rng.integers(200, 400)), pixel, x, y)
    rows, cols = (int(n) for n in rng.integers(20, 60, 2))
    right, down = rng.uniform(-10, 10, 2) * ratio * pixel
    ms = north_up(rows, cols, ratio * pixel, x + right, y - down)
    relation = align_grids(pan, ms)
    assert relation.ratio == ratio
    assert_exact(relation, pan, ms)
    assert_covers(relation, pan, ms)


@pytest.mark.parametrize("seed", range(20))
def test_every_pan_pixel_whose_centre_lies_in_the_ms_is_fused_and_no_other(seed: int) -> None:
    rng = np.random.default_rng(seed)
    ratio = int(rng.integers(2, 9))
    pan = north_up(90, 70, 1.0)
    ms = north_up(12, 11, ratio, *(rng.integers(-200, 200, 2) / 8 + 1 / 16))
    expected = {
        (row, col)
        for row in range(90)
        for col in range(70)
        if all(
            -0.5 <= place < size - 0.5
            for place, size in zip(ms.position(*pan.coordinates(row, col)), (12, 11))
        )
    }
    if not expected:
        with pytest.raises(InputError, match="don't overlap"):
            align_grids(pan, ms)
        return
    part = align_grids(pan, ms).pan
    rows, cols = range(part.row, part.row + part.rows), range(part.col, part.col + part.cols)
    assert {(row, col) for row in rows for col in cols} == expected


@pytest.mark.parametrize("angle", [0.2, 1.0, math.pi / 2, -2.5])
def test_grids_that_share_a_rotation(angle: float) -> None:
    pan = rotated(200, 160, 0.5, angle, 600000.0, 4840000.0)
    x, y = pan.coordinates(7.5, 11.5)
    ms = rotated(40, 30, 2.0, angle, x, y)
    relation = align_grids(pan, ms)
    assert relation.pan == Window(8, 12, 160, 120)
    assert relation.phase == Phase(1.5, 1.5)
    assert_exact(relation, pan, ms)


@pytest.mark.parametrize("offset", [(0, 0), (1, 2), (5, 3), (37, 41)])
def test_an_extent_keeps_the_grid(offset: tuple[int, int]) -> None:
    pan, ms = north_up(128, 128, 0.5), north_up(32, 32, 2.0)
    within = Window(offset[0], offset[1], 50, 60)
    relation = align_grids(pan, ms, within)
    assert relation.pan == within
    assert_exact(relation, pan, ms)
    assert_covers(relation, pan, ms)


def test_rounding_of_large_coordinates_does_not_cost_a_row() -> None:
    pan, ms = north_up(400, 400, 0.1, 1 / 3 + 1e6, 1e7), north_up(100, 100, 0.4, 1 / 3 + 1e6, 1e7)
    assert align_grids(pan, ms) == GridAlignment(
        4, Window(0, 0, 400, 400), Window(0, 0, 100, 100), Phase(1.5, 1.5)
    )


@pytest.mark.parametrize("ms_pixel", [1.0, 1.4, 3.5, 4.05, 17.0, 0.25])
def test_ratios_that_cannot_be_fused(ms_pixel: float) -> None:
    with pytest.raises(InputError, match="whole ratios from 2 to 16"):
        align_grids(north_up(64, 64, 1.0), north_up(64, 64, ms_pixel))


def test_pixels_that_are_not_square_in_pan_pixels() -> None:
    ms = Grid(Size(32, 32), (0.0, 4.0, 0.0, 0.0, 0.0, -3.0))
    with pytest.raises(InputError, match=r"4\.000 x 3\.000"):
        align_grids(north_up(128, 128, 1.0), ms)


def test_messages_name_the_layers() -> None:
    pan, ms = north_up(64, 64, 1.0), north_up(16, 16, 4.0, x=64.0)
    with pytest.raises(InputError, match=r"^the PAN 'a' and the MS 'b' don't overlap: "):
        align_grids(pan, ms, pan_name="the PAN 'a'", ms_name="the MS 'b'")
    with pytest.raises(InputError, match=r"^the extent doesn't touch .* of the PAN 'a' and the MS 'b'"):
        align_grids(
            pan,
            north_up(8, 8, 4.0),
            Window(40, 40, 9, 9),
            pan_name="the PAN 'a'",
            ms_name="the MS 'b'",
        )


@pytest.mark.parametrize("side", [1, 7, 64, 1000])
@pytest.mark.parametrize("size", [Size(1, 1), Size(64, 64), Size(65, 130), Size(3, 200)])
def test_tiles_cover_each_pixel_once(size: Size, side: int) -> None:
    if size.rows * size.cols / side**2 > 1000:
        size = Size(11, 13)
    count = np.zeros((size.rows, size.cols), int)
    for tile in tiles(size, side):
        assert 0 < tile.rows <= side
        assert 0 < tile.cols <= side
        count[tile.slices] += 1
    assert (count == 1).all()


@pytest.mark.parametrize(
    ("other", "parts"),
    [
        (Window(12, 22, 3, 4), 4),
        (Window(0, 0, 15, 25), 2),
        (Window(5, 24, 30, 2), 2),
        (Window(0, 0, 50, 50), 0),
        (Window(10, 30, 10, 10), 1),
        (Window(0, 20, 10, 10), 1),
    ],
    ids=["inside", "corner", "strip", "around", "beside", "above"],
)
def test_a_window_without_another_is_split(other: Window, parts: int) -> None:
    window, count = Window(10, 20, 10, 10), np.zeros((50, 50), int)
    rests = window.without(other)
    for rest in (*rests, other):
        count[rest.slices] += 1
    assert len(rests) == parts
    assert (count[window.slices] == 1).all()
    assert count.sum() == sum(rest.rows * rest.cols for rest in rests) + other.rows * other.cols


@pytest.mark.parametrize("side", [12, 24, 36, 1000])
@pytest.mark.parametrize("before", [[24], [48, 24, 12], [36, 16]], ids=["another", "halved", "no multiple"])
def test_remaining_tiles_cover_each_unfinished_pixel_once(before: list[int], side: int) -> None:
    """Earlier runs broke off after some of their tiles, and the last run's first tile was damaged."""
    size, finished = Size(110, 131), []
    for earlier in before:
        finished += list(remaining_tiles(size, earlier, finished))[:7]
    count = np.zeros((size.rows, size.cols), int)
    remaining = list(remaining_tiles(size, side, finished[1:]))
    for window in (*finished[1:], *remaining):
        count[window.slices] += 1
    assert (count == 1).all()
    assert all(0 < window.rows <= side and 0 < window.cols <= side for window in remaining)


def test_large_tiles_without_many_small_ones_stay_few() -> None:
    finished = list(tiles(Size(2048, 4096), 128))[:200]
    assert len(list(remaining_tiles(Size(2048, 4096), 2048, finished))) <= 6


def test_a_grown_window_is_clipped_to_the_raster() -> None:
    window = Window(2, 90, 10, 10)
    assert window.grown(5) == Window(-3, 85, 20, 20)
    assert window.grown(5).clipped(Size(100, 100)) == Window(0, 85, 17, 15)
    assert window.clipped(Size(100, 95)) == Window(2, 90, 10, 5)


def test_window_beside_the_raster_clips_to_an_empty_one() -> None:
    beside = Window(200, 3, 10, 10).clipped(Size(100, 100))
    assert beside.rows == 0
    assert beside.row <= 100


def test_coordinates_and_position_are_inverse() -> None:
    grid = rotated(100, 100, 0.7, 0.3, 600000.0, 4840000.0)
    assert grid.position(*grid.coordinates(17.25, 60.5)) == pytest.approx((17.25, 60.5))
    assert grid.coordinates(-0.5, -0.5) == (600000.0, 4840000.0)


def test_a_windows_grid_lies_on_the_raster() -> None:
    grid = rotated(100, 100, 0.7, 0.3, 600000.0, 4840000.0)
    part = grid.subgrid(Window(10, 20, 30, 40))
    assert part.size == Size(30, 40)
    assert part.coordinates(3, 4) == pytest.approx(grid.coordinates(13, 24))


def test_a_part_of_a_relation_is_the_relation_of_the_part() -> None:
    pan, ms = north_up(300, 320, 0.5, 600000.0, 4840000.0), north_up(70, 80, 2.0, 600001.2, 4840003.0)
    whole = align_grids(pan, ms)
    window = Window(13, 22, 101, 90)
    assert whole.crop(window) == align_grids(pan, ms, window.moved(whole.pan.row, whole.pan.col))
