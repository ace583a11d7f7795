"""Defective pixels, which no optics can record, are filled; objects on the ground stay."""

from __future__ import annotations

import time
from typing import Callable

import numpy as np
import pytest
import torch
from trapan.core.method.registration import find_phase
from trapan.core.method.standardise import standardise_chips
from trapan.core.scene import chips, defects
from trapan.core.scene.grid import Phase, Window
from trapan.core.scene.scene import ArrayScene, Scene
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic

SENSOR = get_sensor("WorldView-3")
SIDE = 192
PHASE = Phase(1.25, 2.0)
Spoil = Callable[[np.ndarray, np.random.Generator], object]


@pytest.fixture(scope="module")
def made() -> synthetic.SyntheticScene:
    return synthetic.generate_scene(SENSOR, SIDE, seed=4, phase=PHASE)


def hot(pan: np.ndarray, rng: np.random.Generator) -> None:
    pan.flat[rng.choice(pan.size, round(0.0012 * pan.size), replace=False)] = 65535


def salt_and_pepper(pan: np.ndarray, rng: np.random.Generator) -> None:
    at = rng.choice(pan.size, pan.size // 100, replace=False)
    pan.flat[at[::2]], pan.flat[at[1::2]] = 2047, 1


def rows(pan: np.ndarray, rng: np.random.Generator) -> None:
    pan[[30, 77, 140]] = rng.integers(1, 2047, (3, SIDE))


def columns(pan: np.ndarray, rng: np.random.Generator) -> None:
    rows(pan.T, rng)


def repaired(pan: np.ndarray, ms: np.ndarray) -> tuple[Scene, chips.Chips, list[str]]:
    scene, said = ArrayScene(pan, ms), []
    return *defects.repair_defects(scene, chips.read_chips(scene, lambda done: None), said.append), said


def everything(scene: Scene) -> np.ndarray:
    return scene.read_pan(Window(0, 0, SIDE, SIDE)).values[0]


@pytest.mark.parametrize("name", ["WorldView-3", "GeoEye-1", "Pléiades"])
def test_scene_without_defects_is_unchanged(name: str) -> None:
    made = synthetic.generate_scene(get_sensor(name), 256, seed=6)
    scene = ArrayScene(made.pan, made.ms)
    read = chips.read_chips(scene, lambda done: None)
    assert defects.repair_defects(scene, read, pytest.fail) == (scene, read)


@pytest.mark.parametrize("step", [150, 300])
def test_coarse_steps_of_a_night_scene_are_no_defects(made: synthetic.SyntheticScene, step: int) -> None:
    """Neighbours that are equal only after rounding do not make the pixel between them a defect."""
    pan, ms = (np.rint(image / step) for image in (made.pan, made.ms))
    assert repaired(pan, ms)[2] == []
    pan[100, 100] += 10
    (said,) = repaired(pan, ms)[2]
    assert said.startswith("The PAN: 1 defective pixel")


@pytest.mark.parametrize("spoil", [hot, salt_and_pepper, rows, columns])
def test_defects_are_found_and_filled(made: synthetic.SyntheticScene, spoil: Spoil) -> None:
    pan = made.pan.copy()
    spoil(pan, np.random.default_rng(3))
    scene, read, said = repaired(pan, made.ms)
    bad, found = pan != made.pan, everything(scene) != pan
    assert (found & bad).sum() > 0.8 * bad.sum()
    assert (found & ~bad).sum() < 0.002 * bad.size
    before, after = (((one - made.pan.astype(float)) ** 2).mean() for one in (pan, everything(scene)))
    assert after < 0.1 * before
    assert np.array_equal(read.pan[0, 0], everything(scene))
    (sentence,) = said
    assert sentence.startswith("The PAN: ")


@pytest.mark.parametrize("spoil", [hot, salt_and_pepper, rows])
def test_registration_is_not_misled(made: synthetic.SyntheticScene, spoil: Spoil) -> None:
    pan = made.pan.copy()
    spoil(pan, np.random.default_rng(3))
    _, read, _ = repaired(pan, made.ms)
    pair = standardise_chips(read, torch.device("cpu"))
    found = find_phase(pair, SENSOR.gains(8), lambda done: None)
    assert (found.phase.row, found.phase.col) == pytest.approx((PHASE.row, PHASE.col), abs=0.25)


def test_parts_of_a_scene_are_filled_as_the_whole(made: synthetic.SyntheticScene) -> None:
    pan = made.pan.copy()
    salt_and_pepper(pan, np.random.default_rng(3))
    scene, _, _ = repaired(pan, made.ms)
    whole = everything(scene)
    for window in (Window(0, 0, 70, 192), Window(70, 64, 122, 128), Window(100, 3, 9, 5)):
        np.testing.assert_allclose(scene.read_pan(window).values[0], whole[window.slices], rtol=1e-5)


def test_gaps_stay_gaps(made: synthetic.SyntheticScene) -> None:
    pan = made.pan.astype(np.float32)
    pan[20:60, 30:90] = np.nan
    pan[100, 100] = 65535
    scene, _, said = repaired(pan, made.ms)
    pixels = scene.read_pan(Window(0, 0, SIDE, SIDE))
    assert np.array_equal(pixels.valid, np.isfinite(pan))
    assert pixels.values[0, 100, 100] < 2048
    assert len(said) == 1


@pytest.mark.parametrize("kind", [np.float32, np.uint16])
def test_step_in_one_band_is_a_defect_but_a_glint_is_not(made: synthetic.SyntheticScene, kind: type) -> None:
    ms = made.ms.astype(kind)
    ms[3, 20, 21] = 65535
    ms[:, 30, 31] = 65535
    scene, read, said = repaired(made.pan, ms)
    found = scene.read_ms(Window(0, 0, SIDE // 4, SIDE // 4)).values
    assert (found != ms).sum() == 1 and found[3, 20, 21] < 2048
    assert found.dtype == read.ms.dtype == np.float32
    assert [sentence.split(":")[0] for sentence in said] == ["The MS, band 4"]


def test_impossible_step_is_a_defect_in_all_bands(made: synthetic.SyntheticScene) -> None:
    ms = made.ms.astype(np.float32)
    ms[:, 20, 21], ms[:, 30, 31] = 1e30, -3.3e38
    scene, _, said = repaired(made.pan, ms)
    found = scene.read_ms(Window(0, 0, SIDE // 4, SIDE // 4)).values
    assert (found != ms).sum() == 2 * len(ms)
    assert found.min() > 0 and found.max() < 2048
    assert len(said) == len(ms)


def test_clusters_of_hot_pixels_are_filled_and_no_line(made: synthetic.SyntheticScene) -> None:
    """A pair of 65535 raises the mean step of 127 pixels as much as a line of noise does."""
    pan = made.pan.copy()
    pan[50, 40:42] = pan[90:92, 120] = pan[[140, 140, 141], [20, 21, 20]] = 65535
    scene, _, said = repaired(pan, made.ms)
    assert np.array_equal(everything(scene) != pan, pan != made.pan)
    assert everything(scene).max() < 2048
    assert len(said) == 1


@pytest.mark.parametrize("seed", range(3))
def test_edge_of_the_valid_pixels_is_no_line(seed: int) -> None:
    """Around an area of interest, nodata is filled with the nearest pixels, which makes stripes."""
    made = synthetic.generate_scene(SENSOR, 256, seed=seed)
    pan, ms = (
        np.pad(image, [(0, 0)] * (image.ndim - 2) + [(margin, margin)] * 2)
        for image, margin in ((made.pan, 100), (made.ms, 25))
    )
    valid = np.pad(np.ones(made.pan.shape, bool), 100)
    scene, said = ArrayScene(np.ma.array(pan, mask=~valid), ms), []
    repaired_scene, _ = defects.repair_defects(scene, chips.read_chips(scene, lambda done: None), said.append)
    assert said == [] and repaired_scene is scene


def test_many_spikes_of_a_surface_model_take_no_loop() -> None:
    """Trees on flat ground: the central range is a few centimetres, and each spike is compared with it."""
    rng = np.random.default_rng(0)
    values = (rng.normal(size=(4, 512, 512)) * 1e-3).astype(np.float32)
    spikes = rng.random(values.shape) < 0.02
    values[spikes] = rng.uniform(5, 300, spikes.sum())
    values[:, 100, 100] = 300  # in all bands: an object
    ranges = tuple(float(np.ptp(np.percentile(band, (5, 95)))) for band in values)
    thresholds = defects.Defects(1.0, False, np.inf, tuple(10 * each for each in ranges), ranges)
    begin = time.process_time()
    marks = thresholds.in_ms(values, np.ones((512, 512), bool))
    assert time.process_time() - begin < 5
    assert marks.sum() > 10_000
    assert not marks[:, 100, 100].any()
    assert not (marks & ~spikes).any()
