from __future__ import annotations

import math
from dataclasses import astuple

import numpy as np
import pytest
import torch
from trapan.core.errors import InputError
from trapan.core.feedback import Cancelled
from trapan.core.imaging import mtf_matched_blurs
from trapan.core.method.operators import decimation
from trapan.core.scene import chip_windows
from trapan.core.scene.alignment import MIN_MS_SIDE
from trapan.core.scene.chip_windows import (
    CANDIDATES,
    CHIP_SIDES,
    MAX_CHIPS,
    MAX_MS_VALUES,
    MAX_PAN_VALUES,
    MIN_VALID_SHARE,
    VALUES_PER_PAN_PIXEL,
    chip_side,
    is_single_chip,
    max_chips,
    propose_windows,
)
from trapan.core.scene.chips import Chips, fill_nodata, read_chips, reread_chips, whole_ms_window
from trapan.core.scene.grid import Grid, GridAlignment, Phase, Size, Window, align_grids
from trapan.core.scene.scene import ArrayScene, Pixels


class Ramps:
    """A scene of any extent that is drawn as it is read: each PAN and MS pixel holds its own place.

    The PAN is 1000 + row + 3 * col in pixels of the PAN window, the MS has rows and columns in two bands.
    `pan_nodata` and `ms_nodata` are windows without values. What was read is kept.
    """

    bands = 2
    names = ("the PAN 'p'", "the MS 'm'")

    def __init__(
        self, relation: GridAlignment, pan_nodata: tuple[Window, ...] = (), ms_nodata: tuple[Window, ...] = ()
    ) -> None:
        self.alignment = relation
        self.reads: list[Window] = []
        self._nodata = {"pan": pan_nodata, "ms": ms_nodata}

    def read_pan(self, window: Window) -> Pixels:
        assert window == window.clipped(self.alignment.pan.size), "read beyond the PAN"
        rows, cols = np.meshgrid(
            np.arange(window.row, window.row + window.rows),
            np.arange(window.col, window.col + window.cols),
            indexing="ij",
        )
        return self._pixels("pan", window, np.stack([1000.0 + rows + 3 * cols]))

    def read_ms(self, window: Window) -> Pixels:
        assert window == window.clipped(self.alignment.ms.size), "read beyond the MS"
        at = self.alignment
        rows, cols = np.meshgrid(
            at.phase.row + at.ratio * np.arange(window.row, window.row + window.rows),
            at.phase.col + at.ratio * np.arange(window.col, window.col + window.cols),
            indexing="ij",
        )
        return self._pixels("ms", window, np.stack([rows, cols]))

    def _pixels(self, kind: str, window: Window, values: np.ndarray) -> Pixels:
        self.reads.append(window)
        valid = np.ones(window.size.rows * window.size.cols, bool).reshape(window.rows, window.cols)
        for hole in self._nodata[kind]:
            valid[hole.moved(-window.row, -window.col).clipped(window.size).slices] = False
        return Pixels(np.where(valid, values, np.nan).astype(np.float32), valid)


def chips_of(scene: Ramps | ArrayScene) -> Chips:
    return read_chips(scene, lambda done: None)


def random_relation(rng: np.random.Generator) -> GridAlignment:
    """PAN and MS of any origins and sizes, related as rasters are."""
    ratio = int(rng.choice([2, 3, 4, 5, 8]))
    ms = Size(*(int(side) for side in rng.integers(24, 40, 2)))
    pan = Size(*(int(side) for side in rng.integers(20 * ratio, 44 * ratio, 2)))
    x, y = rng.uniform(-1.5 * ratio, 1.5 * ratio, 2)
    return align_grids(Grid(pan, (0, 1, 0, 0, 0, -1)), Grid(ms, (x, ratio, 0, y, 0, -ratio)))


@pytest.mark.parametrize("seed", range(40))
def test_chips_lie_on_each_other_whatever_the_origins_and_sizes(seed: int) -> None:
    scene = Ramps(random_relation(np.random.default_rng(seed)))
    at = scene.alignment
    found = chips_of(scene)
    assert len(found.windows) == 1
    rows, cols = found.ms.shape[-2:]
    assert found.pan.shape == (1, 1, at.ratio * rows, at.ratio * cols)
    assert found.pan_valid.all() and found.ms_valid.all()
    # by the phase, in both rasters alike: a ramp is left alone by D
    low = decimation(
        mtf_matched_blurs((0.3,), at.ratio),
        at.ratio,
        found.phase,
        Size(rows, cols),
        Size(*found.pan.shape[-2:]),
    )
    seen = low(torch.from_numpy(found.pan))[0, 0].numpy()
    inner = slice(6, -6)
    expected = 1000 + found.ms[0, 0] + 3 * found.ms[0, 1]
    np.testing.assert_allclose(seen[inner, inner], expected[inner, inner], atol=2e-3, rtol=0)
    assert abs(found.phase.row - (at.ratio - 1) / 2) <= 0.5
    assert abs(found.phase.col - (at.ratio - 1) / 2) <= 0.5


@pytest.mark.parametrize("seed", range(40))
def test_every_whole_ms_pixel_is_used(seed: int) -> None:
    at = random_relation(np.random.default_rng(100 + seed))
    (row, col), usable = at.ms_start, whole_ms_window(at)
    for start, first, count, phase, pan, ms in (
        (row, usable.row, usable.rows, at.phase.row, at.pan.rows, at.ms.rows),
        (col, usable.col, usable.cols, at.phase.col, at.pan.cols, at.ms.cols),
    ):
        assert abs(start + (at.ratio - 1) / 2 - phase) <= 0.5
        whole = [
            index
            for index in range(ms)
            if start + at.ratio * index >= 0 and start + at.ratio * (index + 1) <= pan
        ]
        assert list(range(first, first + count)) == whole


def test_places_say_where_the_pan_chips_lie() -> None:
    scene = Ramps(random_relation(np.random.default_rng(7)))
    found = chips_of(scene)
    for chip, place in zip(found.pan, found.windows):
        assert np.array_equal(chip, scene.read_pan(place).values)


def large(rows: int = 10000, cols: int = 15000, ratio: int = 4) -> GridAlignment:
    pan = Window(0, 0, ratio * rows, ratio * cols)
    return GridAlignment(ratio, pan, Window(0, 0, rows, cols), Phase(1.25, 2.0))


def test_of_a_large_scene_chips_are_spread_all_over_and_memory_does_not_grow() -> None:
    scenes = [Ramps(large(*size)) for size in ((1000, 1500), (10000, 15000))]
    held = []
    for scene in scenes:
        found = chips_of(scene)
        held.append(found.ms.size)
        pixels = MAX_CHIPS * CHIP_SIDES[0] ** 2 * (1 + CANDIDATES + scene.alignment.ratio**2)
        assert sum(window.rows * window.cols for window in scene.reads) <= pixels
        size = scene.alignment.pan.size
        parts = {(3 * place.row // size.rows, 5 * place.col // size.cols) for place in found.windows}
        assert len(found.windows) == len(parts) == 15
        for place in found.windows:
            assert place == place.clipped(size) and place.size == Size(512, 512)
        low = decimation(
            mtf_matched_blurs((0.3,), 4),
            4,
            found.phase,
            Size(*found.ms.shape[-2:]),
            Size(*found.pan.shape[-2:]),
        )
        seen = low(torch.from_numpy(found.pan[:, 0])).numpy()
        expected = 1000 + found.ms[:, 0] + 3 * found.ms[:, 1]
        np.testing.assert_allclose(seen[:, 8:-8, 8:-8], expected[:, 8:-8, 8:-8], rtol=1e-5)
    assert held[0] == held[1]


@pytest.mark.parametrize(("rows", "cols"), [(16, 6000), (6000, 16), (40, 2500)])
def test_of_a_strip_no_chip_is_as_long_as_the_strip(rows: int, cols: int) -> None:
    """D and U are matrices that grow with the square of a chip's length."""
    scene = Ramps(large(rows, cols))
    found = chips_of(scene)
    assert len(found.windows) > 2
    assert max(found.ms.shape[-2:]) <= CHIP_SIDES[0]
    long = np.array(sorted(max(place.row, place.col) for place in found.windows))
    # one in each part, whose ends are so far from each other
    assert np.diff(long).max() <= 2 * 4 * max(rows, cols) / len(long)


def test_chips_without_values_are_left_out() -> None:
    """The left half is nodata, as beside a tilted scene's edge."""
    relation = large(1000, 1500)
    half = Window(0, 0, relation.pan.rows, relation.pan.cols // 2)
    whole, found = chips_of(Ramps(relation)), chips_of(Ramps(relation, pan_nodata=(half,)))
    assert 0 < len(found.windows) < len(whole.windows)
    assert all(place.col + place.cols > half.cols for place in found.windows)


@pytest.mark.slow
def test_places_lie_where_there_is_detail_more_often_than_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """A scene of smooth ground with a rough field in each part, a quarter of it."""
    rng = np.random.default_rng(5)
    ms = np.full((2, 1600, 1600), 100.0, np.float32)
    ms += rng.normal(0, 1, ms.shape)
    rough = np.tile(np.kron([[0, 1], [0, 0]], np.ones((200, 200))), (4, 4)).astype(bool)
    ms[1, rough] += rng.normal(0, 30, (1600, 1600))[rough]

    class Fields(Ramps):
        def read_ms(self, window: Window) -> Pixels:
            return Pixels(ms[(slice(None), *window.slices)], np.ones((window.rows, window.cols), bool))

    scene = Fields(large(1600, 1600))
    first, others = [], []
    for seed in range(6):
        monkeypatch.setattr(chip_windows, "SEED", seed)
        for found in propose_windows(scene, Window(0, 0, 1600, 1600), lambda done: None):
            shares = [rough[window.slices].mean() for window in found]
            first.append(shares[0])
            others += shares[1:]
    assert len(first) == 6 * 16
    assert np.mean(first) > 1.5 * np.mean(others)
    # but not there alone: the plain ground is to be learned from as well
    assert 0.1 < np.mean(np.array(first) < 0.1) < 0.5


def test_of_many_bands_fewer_places_are_held() -> None:
    held = []
    for bands in (3, 8, 53, 55, 300, 2000):
        pixels = max_chips(bands, 4) * chip_side(bands, 4) ** 2
        assert pixels * bands <= max(MAX_MS_VALUES, CHIP_SIDES[1] ** 2 * bands)
        held.append((max_chips(bands, 4), chip_side(bands, 4)))
    assert held == [(16, 128), (16, 128), (9, 128), (16, 64), (6, 64), (1, 64)]
    assert is_single_chip(Size(320, 320), 24, 4) and not is_single_chip(Size(320, 320), 25, 4)
    assert is_single_chip(Size(200, 200), 60, 4) and not is_single_chip(Size(200, 200), 62, 4)


@pytest.mark.parametrize("bands", [1, 8, 25, 100])
@pytest.mark.parametrize("ratio", [2, 3, 4, 7, 8, 16])
def test_at_high_ratios_fewer_places_are_held(bands: int, ratio: int) -> None:
    """What lies on the PAN's pixels has ratio^2 times as many of them."""
    pixels = max_chips(bands, ratio) * chip_side(bands, ratio) ** 2
    assert pixels * ratio**2 * (bands + VALUES_PER_PAN_PIXEL) <= MAX_PAN_VALUES
    side = max(side for side in range(16, 400) if is_single_chip(Size(side, side), bands, ratio))
    assert (side * ratio) ** 2 * (bands + VALUES_PER_PAN_PIXEL) <= MAX_PAN_VALUES


def around(relation: GridAlignment, island: Window) -> tuple[Window, ...]:
    """The windows of the PAN that lie around one of them."""
    rows, cols = relation.pan.rows, relation.pan.cols
    bottom, right = island.row + island.rows, island.col + island.cols
    return (
        Window(0, 0, island.row, cols),
        Window(bottom, 0, rows - bottom, cols),
        Window(0, 0, rows, island.col),
        Window(0, right, rows, cols - right),
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("rows", "cols", "island"),
    [(300, 300, Window(700, 500, 280, 300)), (1000, 1500, Window(700, 500, 600, 800))],
    ids=["of a small scene", "between the places of a large one"],
)
def test_few_valid_pixels_are_found(rows: int, cols: int, island: Window) -> None:
    relation = large(rows, cols)
    assert island.rows * island.cols < 0.06 * relation.pan.rows * relation.pan.cols
    found = chips_of(Ramps(relation, around(relation, island)))
    assert found.ms.shape[-2:] == (CHIP_SIDES[0], CHIP_SIDES[0])
    assert found.pan_valid.mean() > MIN_VALID_SHARE
    for place in found.windows:
        assert place.moved(-island.row, -island.col).clipped(island.size).rows
    # the same places again: what is learned from follows from the scene alone
    assert chips_of(Ramps(relation, around(relation, island))).windows == found.windows


@pytest.mark.parametrize("corner", [30, 64, 100, 111])
@pytest.mark.parametrize("side", [20, 64])
def test_compact_area_is_found_wherever_it_lies(corner: int, side: int) -> None:
    """In a frame of 256 x 256 MS pixels, of which it is less than 7 %."""
    area = Window(4 * corner, 4 * corner, 4 * side, 4 * side)
    relation = GridAlignment(4, Window(0, 0, 1024, 1024), Window(0, 0, 256, 256), Phase(1.5, 1.5))
    found = chips_of(Ramps(relation, around(relation, area)))
    assert found.pan_valid.mean() > MIN_VALID_SHARE
    assert found.pan_valid.sum() > 0.5 * area.rows * area.cols


def test_large_scene_without_valid_pixels_is_read_once_and_rejected() -> None:
    scene = Ramps(large(1000, 1500), ms_nodata=(Window(0, 0, 1000, 1500),))
    progress: list[float] = []
    with pytest.raises(InputError, match="valid in both"):
        read_chips(scene, progress.append)
    assert progress == sorted(progress) and progress[-1] == 1
    assert len(scene.reads) <= MAX_CHIPS * CANDIDATES + 8 * 12


def test_nodata_is_filled_with_the_nearest_valid_value() -> None:
    rng = np.random.default_rng(3)
    values = rng.random((2, 25, 30)).astype(np.float32)
    valid = rng.random((25, 30)) < 0.2
    values[:, ~valid] = np.nan
    result = fill_nodata(Pixels(values, valid))
    assert np.array_equal(result[:, valid], values[:, valid])
    valid_pixels = np.argwhere(valid)
    for hole in np.argwhere(~valid):
        distances = np.hypot(*(valid_pixels - hole).T)
        nearest = valid_pixels[distances <= distances.min() + 1e-9]
        assert any(np.array_equal(result[(slice(None), *hole)], values[(slice(None), *at)]) for at in nearest)


def test_filling_is_zero_without_valid_pixels() -> None:
    assert not fill_nodata(Pixels(np.full((2, 4, 5), np.nan, np.float32), np.zeros((4, 5), bool))).any()


def test_holes_are_filled_and_marked() -> None:
    relation = GridAlignment(4, Window(0, 0, 96, 112), Window(0, 0, 24, 28), Phase(1.5, 1.5))
    found = chips_of(Ramps(relation, (Window(10, 20, 7, 9),), (Window(15, 3, 4, 5),)))
    assert np.isfinite(found.pan).all() and np.isfinite(found.ms).all()
    assert (~found.pan_valid).sum() == 63
    assert not found.pan_valid[0, 0, 10:17, 20:29].any()
    assert (~found.ms_valid).sum() == 20
    assert not found.ms_valid[0, 0, 15:19, 3:8].any()


def random_arrays(side: int = 24, ratio: int = 4) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(0)
    return rng.random((ratio * side, ratio * side)), rng.random((2, side, side))


def test_scene_without_valid_pixels_is_rejected() -> None:
    pan, ms = random_arrays()
    for arrays in ((np.full_like(pan, np.nan), ms), (pan, np.full_like(ms, np.nan))):
        with pytest.raises(InputError, match="nodata"):
            chips_of(ArrayScene(*arrays))


def test_pan_and_ms_without_common_valid_pixels_are_rejected() -> None:
    pan, ms = random_arrays()
    pan[:, :48] = np.nan
    ms[:, :, 12:] = np.nan
    with pytest.raises(InputError, match="valid in both"):
        chips_of(ArrayScene(pan, ms))


def test_a_refusal_calls_the_layers_by_their_names() -> None:
    relation = GridAlignment(4, Window(0, 0, 128, 128), Window(0, 0, 32, 32), Phase(1.5, 1.5))
    left, right = Window(0, 0, 128, 64), Window(0, 16, 32, 16)
    with pytest.raises(InputError, match="valid in both the PAN 'p' and the MS 'm': check"):
        chips_of(Ramps(relation, (left,), (right,)))


def test_gaps_in_every_ms_pixel_are_rejected() -> None:
    pan, ms = random_arrays()
    pan[::2, ::4] = np.nan
    with pytest.raises(InputError, match="valid in both"):
        chips_of(ArrayScene(pan, ms))


def test_dead_pixels_here_and_there_are_no_reason_to_refuse() -> None:
    pan, ms = random_arrays()
    pan[np.random.default_rng(1).random(pan.shape) < 0.03] = np.nan
    assert len(chips_of(ArrayScene(pan, ms)).windows) == 1


def test_constant_image_is_rejected() -> None:
    pan, ms = random_arrays()
    with pytest.raises(InputError, match="PAN has the same value everywhere"):
        chips_of(ArrayScene(np.full_like(pan, 7.0), ms))
    with pytest.raises(InputError, match="MS has the same value everywhere"):
        chips_of(ArrayScene(pan, np.full_like(ms, 7.0)))
    ms[0] = 7.0
    assert len(chips_of(ArrayScene(pan, ms)).windows) == 1


@pytest.mark.parametrize(("rows", "cols"), [(8, 40), (40, 8), (15, 15)])
def test_scene_that_is_too_small_is_rejected(rows: int, cols: int) -> None:
    rng = np.random.default_rng(0)
    scene = ArrayScene(rng.random((4 * rows, 4 * cols)), rng.random((2, rows, cols)))
    with pytest.raises(InputError, match=rf"{cols} x {rows} MS pixels.*16 x 16"):
        chips_of(scene)


def test_the_smallest_scene_is_read() -> None:
    side = MIN_MS_SIDE
    assert chips_of(ArrayScene(*random_arrays(side))).ms.shape == (1, 2, side, side)


def test_ms_pixels_cut_by_the_pans_edge_count_as_none() -> None:
    """The PAN covers 16.5 MS pixels, then 15.5: the half one is no whole one."""
    at = align_grids(Grid(Size(66, 80), (0, 1, 0, 0, 0, -1)), Grid(Size(16, 20), (0, 4, 0, 0, 0, -4)))
    assert whole_ms_window(at) == Window(0, 0, 16, 20)
    at = align_grids(Grid(Size(62, 80), (0, 1, 0, 0, 0, -1)), Grid(Size(17, 20), (0, 4, 0, 4, 0, -4)))
    with pytest.raises(InputError, match="20 x 15"):
        whole_ms_window(at)


def test_progress_is_reported_per_chip_and_can_cancel() -> None:
    steps: list[float] = []
    found = read_chips(Ramps(large()), steps.append)
    assert len(steps) == 2 * len(found.windows)
    assert steps == sorted(steps) and steps[0] >= 0 and steps[-1] <= 1

    def stop(done: float) -> None:
        if done > 0.3:
            raise Cancelled

    scene = Ramps(large())
    with pytest.raises(Cancelled):
        read_chips(scene, stop)
    assert len(scene.reads) <= math.ceil(0.7 * MAX_CHIPS) * CANDIDATES


def test_the_engines_own_process_reads_the_same_chips_again() -> None:
    for relation in (large(), random_relation(np.random.default_rng(7))):
        scene = Ramps(relation)
        found = chips_of(scene)
        scene.reads.clear()
        again = reread_chips(scene, found.windows)
        assert len(scene.reads) == 2 * len(found.windows)
        for one, other in zip(astuple(found), astuple(again)):
            np.testing.assert_array_equal(one, other)
