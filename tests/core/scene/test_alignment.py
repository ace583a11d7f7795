"""Which grids make a pair, and the errors for those that don't."""

from __future__ import annotations

import math

import pytest
from trapan.core.errors import InputError
from trapan.core.scene.alignment import (
    align_corners,
    align_pair,
    check_axes,
    check_ratio,
    describe_mismatch,
    footprint,
    locate_window,
    resampling_grid,
)
from trapan.core.scene.grid import Grid, Phase, Size, Window

NAMES = ("the PAN 'p'", "the MS 'm'")


def grid(rows: int, cols: int, pixel: float, angle: float = 0.0, x: float = 0.0, y: float = 0.0) -> Grid:
    cos, sin = pixel * math.cos(angle), pixel * math.sin(angle)
    return Grid(Size(rows, cols), (x, cos, sin, y, sin, -cos))


def test_an_extent_takes_the_pixels_whose_centres_it_holds() -> None:
    relation = align_pair(grid(128, 128, 0.5), grid(32, 32, 2.0), (4.0, -44.2, 40.0, -8.0), *NAMES)
    assert relation.pan == Window(16, 8, 72, 72)


def test_an_extents_corners_may_be_given_in_any_order() -> None:
    pan, ms = grid(128, 128, 0.5), grid(32, 32, 2.0)
    assert align_pair(pan, ms, (40.0, -8.0, 4.0, -44.0), *NAMES) == align_pair(
        pan, ms, (4.0, -44.0, 40.0, -8.0), *NAMES
    )


def test_an_extent_larger_than_the_scene_is_the_scene() -> None:
    pan, ms = grid(128, 128, 0.5), grid(32, 32, 2.0)
    assert align_pair(pan, ms, (-1e9, -1e9, 1e9, 1e9), *NAMES) == align_pair(pan, ms, None, *NAMES)


@pytest.mark.parametrize("extent", [(math.nan, 0.0, 1.0, 1.0), (0.0, 0.0, math.inf, 1.0)])
def test_an_extent_that_is_no_number(extent: tuple[float, float, float, float]) -> None:
    with pytest.raises(InputError, match="not four numbers"):
        align_pair(grid(128, 128, 0.5), grid(32, 32, 2.0), extent, *NAMES)


def test_an_extent_beside_the_scene() -> None:
    with pytest.raises(InputError, match="extent doesn't touch"):
        align_pair(grid(128, 128, 0.5), grid(32, 32, 2.0), (500.0, 500.0, 600.0, 600.0), *NAMES)


def test_a_small_extent_asks_for_a_larger_one() -> None:
    with pytest.raises(
        InputError, match=r"has only 8 x 8 MS pixels, but a ratio of 4 needs 16 x 16: draw a larger extent"
    ):
        align_pair(grid(128, 128, 0.5), grid(32, 32, 2.0), (0.0, -16.0, 16.0, 0.0), *NAMES)


@pytest.mark.parametrize(("ratio", "least"), [(2, 16), (4, 16), (8, 32), (16, 64)])
def test_the_least_scene(ratio: int, least: int) -> None:
    ms = grid(least, least, 2.0)
    relation = align_pair(grid(least * ratio, least * ratio, 2.0 / ratio), ms, None, *NAMES)
    assert relation.ms.size == Size(least, least)
    with pytest.raises(
        InputError, match=rf"^the common part of the PAN 'p' and the MS 'm' .* {least} x {least}"
    ):
        align_pair(grid(least * ratio - 1, least * ratio, 2.0 / ratio), ms, None, *NAMES)


def test_swapped() -> None:
    with pytest.raises(InputError, match=r"^the PAN 'p' has larger pixels than the MS 'm': swap"):
        check_ratio(footprint(grid(32, 32, 2.0), grid(128, 128, 0.5)).ratio, *NAMES)


@pytest.mark.parametrize("angle", [0.01, 0.5, math.pi / 2, 3.0])
def test_rotated_against_each_other(angle: float) -> None:
    with pytest.raises(InputError, match=r"rotated against each other: warp the MS"):
        check_axes(grid(128, 128, 0.5), grid(32, 32, 2.0, angle), *NAMES)


def test_a_pair_departs_by_nothing() -> None:
    assert describe_mismatch(grid(128, 128, 0.5), grid(32, 32, 2.01), None, *NAMES) == ""


@pytest.mark.parametrize(
    "transform", [(0.0, 2.0, 0.0, -64.0, 0.0, 2.0), (64.0, -2.0, 0.0, 0.0, 0.0, -2.0)], ids=["rows", "cols"]
)
def test_mirrored_is_resampled(transform: tuple[float, ...]) -> None:
    pan, ms = grid(128, 128, 0.5), Grid(Size(32, 32), transform)
    check_axes(pan, ms, *NAMES)
    assert "run in the opposite direction" in describe_mismatch(pan, ms, None, *NAMES)
    # the same pixels the other way round: nothing between them is needed
    assert resampling_grid(pan, footprint(pan, ms)) == grid(32, 32, 2.0)


@pytest.mark.parametrize(
    ("wide", "whole"),
    [
        (1.5, 2),
        (1.8, 2),
        (1.9, 2),
        (2.4, 2),
        (2.7, 2),
        (2.9, 3),
        (3.963, 4),
        (8.5, 8),
        (15.4, 16),
        (16.1, 16),
    ],
)
def test_fractional_ratio_is_resampled_to_pixels_that_are_not_wider(wide: float, whole: int) -> None:
    pan = grid(round(64 * wide), round(64 * wide), 0.5)
    ms = grid(64, 64, 0.5 * wide)
    if abs(wide / whole - 1) > 0.01:
        assert f"its own pixels are {wide:.3f} x {wide:.3f} PAN pixels" in describe_mismatch(
            pan, ms, None, *NAMES
        )
    resampled = resampling_grid(pan, footprint(pan, ms))
    assert resampled.transform == pytest.approx(grid(1, 1, 0.5 * whole).transform)
    # no more and no less than the MS, to half a pixel
    assert abs(resampled.size.rows * whole - 64 * wide) <= whole / 2 + 1e-4
    assert describe_mismatch(pan, resampled, None, *NAMES) == ""


def test_pixels_that_are_not_square_become_so() -> None:
    pan = grid(256, 256, 0.5)
    ms = Grid(Size(64, 32), (0.0, 4.0, 0.0, 0.0, 0.0, -2.0))
    assert "8.000 x 4.000 PAN pixels" in describe_mismatch(pan, ms, None, *NAMES)
    resampled = resampling_grid(pan, footprint(pan, ms))
    assert resampled.transform[1] == -resampled.transform[5] == 2.5
    assert resampled.size == Size(51, 51)


@pytest.mark.parametrize("wide", [16.3, 30.0])
def test_ratios_beyond_what_can_be_resampled(wide: float) -> None:
    with pytest.raises(InputError, match=r"only ratios from 1 to 16 can be fused: choose"):
        check_ratio(footprint(grid(999, 999, 0.5), grid(64, 64, 0.5 * wide)).ratio, *NAMES)


def test_south_up_together() -> None:
    pan = Grid(Size(128, 128), (0.0, 0.5, 0.0, -64.0, 0.0, 0.5))
    ms = Grid(Size(32, 32), (0.0, 2.0, 0.0, -64.0, 0.0, 2.0))
    assert align_pair(pan, ms, None, *NAMES).phase == Phase(1.5, 1.5)


def test_rotation_of_both_grids_does_not_count() -> None:
    relation = align_pair(grid(128, 128, 0.5, 0.4), grid(32, 32, 2.0, 0.4), None, *NAMES)
    assert (relation.pan.size, relation.phase) == (Size(128, 128), Phase(1.5, 1.5))


def test_a_ratio_that_is_nearly_whole_drifts_apart_over_a_large_scene() -> None:
    pan, ms = grid(4000, 4000, 0.5), grid(1000, 1000, 2.0025)
    assert "drifts from that of the PAN by 5 PAN pixels" in describe_mismatch(pan, ms, None, *NAMES)
    assert describe_mismatch(pan, resampling_grid(pan, footprint(pan, ms)), None, *NAMES) == ""
    assert describe_mismatch(pan, ms, (0.0, -200.0, 200.0, 0.0), *NAMES) == ""


def test_the_same_ratio_passes_over_a_small_one() -> None:
    assert describe_mismatch(grid(400, 400, 0.5), grid(100, 100, 2.0025), None, *NAMES) == ""


@pytest.mark.parametrize(("pan", "ratio"), [(Size(128, 128), 4), (Size(131, 126), 4), (Size(64, 64), 2)])
def test_corner_alignment_of_sizes_that_need_not_divide(pan: Size, ratio: int) -> None:
    relation = align_pair(*align_corners(pan, Size(32, 32), *NAMES), None, *NAMES)
    centre = (ratio - 1) / 2
    assert (relation.ratio, relation.phase) == (ratio, Phase(centre, centre))
    assert (relation.pan.row, relation.pan.col) == (0, 0)


def test_corner_alignment_of_a_pan_that_was_cut() -> None:
    _, ms = align_corners(Size(1576, 1583), Size(400, 400), *NAMES)
    assert ms.transform == (0.0, 4.0, 0.0, 0.0, 0.0, -4.0)


def test_corner_alignment_of_sizes_that_no_whole_ratio_explains() -> None:
    _, ms = align_corners(Size(141, 140), Size(32, 32), *NAMES)
    assert ms.transform == (0.0, 140 / 32, 0.0, 0.0, 0.0, -141 / 32)


@pytest.mark.parametrize("pan", [Size(128, 100), Size(150, 140)])
def test_corner_alignment_of_sizes_that_no_ratio_explains(pan: Size) -> None:
    with pytest.raises(InputError, match="fit no single ratio"):
        align_corners(pan, Size(32, 32), *NAMES)


def test_corner_alignment_of_a_swapped_pair() -> None:
    grids = align_corners(Size(32, 32), Size(128, 128), *NAMES)
    with pytest.raises(InputError, match="swap the PAN and the MS"):
        check_ratio(footprint(*grids).ratio, *NAMES)


def test_window_of_a_grid_on_another() -> None:
    outer = Grid(Size(40, 50), (600000.0, 0.5, 0.0, 4840000.0, 0.0, -0.5))
    inside = outer.subgrid(Window(7, 9, 20, 30))
    assert locate_window(inside, outer, "a", "b") == Window(7, 9, 20, 30)
    nearly = Grid(inside.size, (inside.transform[0] + 0.02, *inside.transform[1:]))
    assert locate_window(nearly, outer, "a", "b") == Window(7, 9, 20, 30)
    turned = Grid(Size(40, 40), (600000.0, 0.3, 0.4, 4840000.0, 0.4, -0.3))
    assert locate_window(turned.subgrid(Window(3, 4, 5, 6)), turned, "a", "b") == Window(3, 4, 5, 6)


@pytest.mark.parametrize(
    ("transform", "said"),
    [
        (
            (600000.25, 0.5, 0.0, 4840000.0, 0.0, -0.5),
            "at row 0.00, column 0.50 there and its last at row 19.00",
        ),
        ((600000.0, 0.52, 0.0, 4840000.0, 0.0, -0.5), "a does not lie on the grid of b"),
        ((600000.0, 0.0, 0.5, 4840000.0, -0.5, 0.0), "a does not lie on the grid of b"),
        ((600000.0, 0.5, 0.0, 4840000.5, 0.0, -0.5), "a extends beyond b"),
        ((600000.0, 0.5, 0.0, 4839989.5, 0.0, -0.5), "a extends beyond b"),
    ],
)
def test_a_grid_that_is_not_part_of_another(transform: tuple[float, ...], said: str) -> None:
    outer = Grid(Size(40, 50), (600000.0, 0.5, 0.0, 4840000.0, 0.0, -0.5))
    with pytest.raises(InputError, match=said):
        locate_window(Grid(Size(20, 30), transform), outer, "a", "b")
