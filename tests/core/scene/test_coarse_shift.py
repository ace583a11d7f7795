"""Shifts of many MS pixels are found, and none is invented."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from trapan.core.method.registration import find_phase
from trapan.core.method.standardise import standardise_chips
from trapan.core.scene import chip_windows
from trapan.core.scene.chips import Chips, read_chips
from trapan.core.scene.coarse_shift import correct_coarse_shift, find_coarse_shift
from trapan.core.scene.grid import Phase
from trapan.core.scene.scene import ArrayScene
from trapan.core.synthetic import scene as synthetic
from trapan.tests.displaced import GEOEYE, PHASE, displaced, made, real


def corrected(pan: np.ndarray, ms: np.ndarray) -> tuple[ArrayScene, Chips, list[str]]:
    scene = ArrayScene(pan, ms)
    warnings: list[str] = []
    chips = read_chips(scene, lambda fraction: None)
    return (*correct_coarse_shift(scene, chips, find_coarse_shift(chips), warnings.append), warnings)


@pytest.mark.parametrize("noise", [1.0, 4.0])
@pytest.mark.parametrize(
    ("rows", "cols"), [(16, -16), (-16, 16), (-16, -9), (1, 16), (0, -2), (3, 0), (2, 1)]
)
def test_shifts_of_many_ms_pixels_are_found(rows: int, cols: int, noise: float) -> None:
    """To a quarter of a PAN pixel, after the sub-pixel search from there."""
    scene = made(noise=noise)
    moved, chips, warnings = corrected(*displaced(scene.pan, scene.ms, rows, cols))
    assert moved.alignment.moved_by == (4 * rows, 4 * cols)
    assert len(warnings) == 1 and f"{4 * rows:+d} rows and {4 * cols:+d} columns" in warnings[0]
    pair = standardise_chips(chips, torch.device("cpu"))
    found = find_phase(pair, GEOEYE.gains(4), lambda fraction: None)
    shift = 4 * rows + PHASE.row - 1.5, 4 * cols + PHASE.col - 1.5
    assert found.shift == pytest.approx(shift, abs=0.25)
    assert found.r2 > 0.9
    assert found.r2_georeference < 0.8


@pytest.mark.parametrize("shift", [(1.25, 2.0), (3.9, 1.5), (-0.9, -0.7)])
def test_what_the_sub_pixel_search_finds_moves_nothing(shift: tuple[float, float]) -> None:
    """Such runs stay bit-identical."""
    scene = synthetic.generate_scene(GEOEYE, 192, seed=8, phase=Phase(*shift))
    pair = ArrayScene(scene.pan, scene.ms)
    chips = read_chips(pair, lambda fraction: None)
    warnings: list[str] = []
    same = correct_coarse_shift(pair, chips, find_coarse_shift(chips), warnings.append)
    assert same[0] is pair and same[1] is chips
    assert not warnings


@pytest.mark.parametrize("side", [64, 96, 128])
@pytest.mark.parametrize("seed", range(4))
def test_no_shift_is_invented_where_pan_and_ms_are_unrelated(side: int, seed: int) -> None:
    scene = made(seed, side=side)
    noise = np.random.default_rng(seed).integers(1, 2047, scene.pan.shape)
    for other in (noise, made(seed + 100, side=side).pan):
        moved, _, _ = corrected(other, scene.ms)
        assert moved.alignment.moved_by == (0, 0)


def test_several_chips_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chip_windows, "SINGLE_CHIP_SIDE", 32)
    monkeypatch.setattr(chip_windows, "CHIP_SIDES", (48, 32))
    scene = made(side=640)
    pan, ms = displaced(scene.pan, scene.ms, 11, -14)
    moved, chips, warnings = corrected(pan, ms)
    assert len(chips.windows) > 4
    assert moved.alignment.moved_by == (44, -56)
    assert len(warnings) == 1


def test_parts_that_contradict_each_other_are_reported() -> None:
    """The lower half of the MS is 9 pixels away from where the upper half says."""
    scene = made()
    ms = scene.ms.copy()
    ms[:, 40:] = np.roll(ms[:, 40:], 9, axis=2)
    moved, _, warnings = corrected(scene.pan, ms)
    assert moved.alignment.moved_by == (0, 0)
    assert len(warnings) == 1
    assert warnings[0].startswith("2 of 4 parts of the scene contradict")
    assert "(+0, -9)" in warnings[0]


def test_nodata_and_hot_pixels_do_not_lead_it_astray() -> None:
    scene = made()
    pan, ms = (image.astype(np.float32) for image in displaced(scene.pan, scene.ms, -5, 12))
    pan[50:110, 20:90], ms[:, 30:42, 8:20] = np.nan, np.nan
    pan[::37, ::41], ms[2, 5, 5] = 65535, 1e30
    assert corrected(pan, ms)[0].alignment.moved_by == (-20, 48)


@pytest.mark.parametrize("name", ["wv2", "ge1", "wv3", "spot6"])
def test_real_scenes_are_found_where_they_were_moved_to(name: str) -> None:
    pan, ms = real(name)
    whole = find_coarse_shift(read_chips(ArrayScene(pan, ms), lambda fraction: None))
    assert (whole.shift, whole.others) == ((0, 0), ())
    moved = find_coarse_shift(read_chips(ArrayScene(*displaced(pan, ms, 16, -13)), lambda fraction: None))
    assert (moved.shift, moved.others) == ((16, -13), ())
    assert moved.r2 > 0.8 > 0.1 > moved.r2_georeference
