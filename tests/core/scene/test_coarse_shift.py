"""Shifts of many MS pixels are found, and none is invented."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest
import torch
from scipy import ndimage
from trapan.core.errors import InputError
from trapan.core.method.registration import find_phase
from trapan.core.method.standardise import standardise_chips
from trapan.core.scene import chip_windows
from trapan.core.scene.chips import Chips, read_chips
from trapan.core.scene.coarse_shift import correct_coarse_shift, find_coarse_shift, refuse_foreign
from trapan.core.scene.grid import Phase
from trapan.core.scene.scene import ArrayScene
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"
GEOEYE = get_sensor("GeoEye-1")
PHASE = Phase(1.25, 2.0)
SIDE = 320


@lru_cache(maxsize=4)
def made(seed: int = 3, noise: float = 1.0, side: int = SIDE) -> synthetic.SyntheticScene:
    return synthetic.generate_scene(GEOEYE, side, seed=seed, noise=noise, phase=PHASE)


def displaced(pan: np.ndarray, ms: np.ndarray, rows: int, cols: int) -> tuple[np.ndarray, np.ndarray]:
    """Cut a pair so that the MS lies `rows` and `cols` MS pixels from where its corners say."""
    height, width = ms.shape[1:]
    ms = ms[:, max(rows, 0) : height + min(rows, 0), max(cols, 0) : width + min(cols, 0)]
    pan = pan[4 * max(-rows, 0) : 4 * (height - max(rows, 0)), 4 * max(-cols, 0) : 4 * (width - max(cols, 0))]
    return pan, ms


def real(name: str) -> tuple[np.ndarray, np.ndarray]:
    if not SHARED.is_dir():
        pytest.skip(f"the real scenes are not in {SHARED}")
    gdal = pytest.importorskip("osgeo.gdal")
    pan, ms = (gdal.Open(str(SHARED / f"{name}_{part}.tif")).ReadAsArray() for part in ("pan", "ms"))
    return pan, ms


def refused(pan: np.ndarray, ms: np.ndarray) -> str:
    """Return the sentence that refuses a pair, or an empty one."""
    scene = ArrayScene(pan, ms)
    try:
        refuse_foreign(scene, find_coarse_shift(read_chips(scene, lambda fraction: None)))
    except InputError as error:
        return str(error)
    return ""


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


@pytest.mark.parametrize("side", [64, 80])
@pytest.mark.parametrize("seed", range(3))
def test_pan_that_does_not_belong_is_refused(side: int, seed: int) -> None:
    scene = made(seed, side=4 * side)
    noise = np.random.default_rng(seed).integers(1, 2047, scene.pan.shape)
    for other in (noise, made(seed + 100, side=4 * side).pan, scene.pan[::-1, ::-1], scene.pan[:, ::-1]):
        sentence = refused(other, scene.ms)
        assert sentence.startswith("the PAN and the MS do not show the same ground: the bands explain ")
    assert refused(*displaced(made(seed).pan, made(seed).ms, 40, 0)).count("the same ground") == 1


@pytest.mark.parametrize("name", ["wv2", "ge1", "wv3", "spot6"])
def test_real_pans_belong_to_their_own_ms_alone(name: str) -> None:
    pan, ms = real(name)
    for other in ("wv2", "ge1", "wv3", "spot6"):
        other_pan = real(other)[0]
        side = min(ms.shape[1], len(other_pan) // 4)
        sentence = refused(other_pan[: 4 * side, : 4 * side], ms[:, :side, :side])
        assert bool(sentence) == (other != name)
    for size in (24, 32, 64, 96):
        for row, col in ((0, 0), (10, 31), (30, 7)):
            part = slice(row, row + size), slice(col, col + size)
            cut = pan[4 * row : 4 * (row + size), 4 * col : 4 * (col + size)], ms[(slice(None), *part)]
            assert not refused(*cut)
            assert not refused(cut[0], cut[1][-1:])  # NIR alone, unlike the PAN over vegetation
    assert not refused(-pan.astype(float), ms)


def test_clouds_over_one_image_are_not_refused() -> None:
    scene = made()
    generator = np.random.default_rng(5)
    for size in (16, 32, 64):
        field = ndimage.gaussian_filter(generator.standard_normal(scene.pan.shape), size)
        cloud = ((field - np.quantile(field, 0.8)) / (0.4 * field.std()) + 0.5).clip(0, 1)
        low = cloud.reshape(SIDE // 4, 4, SIDE // 4, 4).mean(axis=(1, 3))
        assert not refused(scene.pan * (1 - cloud) + 3000 * cloud, scene.ms)
        assert not refused(scene.pan, scene.ms * (1 - low) + 3000 * low)


@pytest.mark.parametrize("bands", [1, 4, 8])
def test_calm_water_is_not_refused(bands: int) -> None:
    """Noise in PAN and bands has nothing in common, but nothing contradicts either."""
    generator = np.random.default_rng(bands)
    pan = 400 + generator.normal(0, 4, (SIDE, SIDE))
    ms = 200 + generator.normal(0, 2, (bands, SIDE // 4, SIDE // 4))
    assert not refused(pan, ms)
    assert not refused(pan, ndimage.uniform_filter1d(ms, 2, axis=1))  # resampled


def sea(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Make a scene of open sea, whose waves differ between PAN and MS."""
    generator = np.random.default_rng(seed)

    def waves() -> np.ndarray:
        field = ndimage.gaussian_filter(generator.standard_normal((SIDE, SIDE)), 2)
        return np.asarray(1 + 0.03 * field / field.std())

    levels = np.array([230, 150, 80, 20])[:, None, None]
    ms = levels * synthetic.degrade_band(waves(), 0.3, 4, PHASE)
    return 120 * waves() + generator.normal(0, 1.4, (SIDE, SIDE)), ms + generator.normal(0, 1, ms.shape)


def test_sea_with_a_little_land_is_not_refused() -> None:
    """The waves contradict, but the land has the strongest edges; without it, nothing speaks for the pair."""
    pan, ms = sea(1)
    assert refused(pan, ms)
    pan[:, -16:], ms[..., -4:] = made(1).pan[:, -16:], made(1).ms[..., -4:]
    assert not refused(pan, ms)
    assert refused(pan[:, ::-1], ms) and refused(pan, ms[..., ::-1])


def test_sea_with_ships_is_not_refused() -> None:
    generator = np.random.default_rng(0)
    fleets = []
    for seed in (1, 2):
        pan, ms = sea(seed)
        for row, col in generator.integers(4, SIDE // 4 - 12, (5, 2)):
            pan[4 * row : 4 * row + 8, 4 * col : 4 * col + 28] = 700
            ms[:, row : row + 2, col : col + 7] = 600
        assert not refused(pan, ms)
        fleets.append((pan, ms))
    (pan, ms), (other_pan, other_ms) = fleets
    assert refused(pan, other_ms) and refused(other_pan, ms)
