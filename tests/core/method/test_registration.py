from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest
import torch
from scipy import ndimage
from trapan.core.exchange.results import Registration
from trapan.core.exchange.settings import PRESETS
from trapan.core.feedback import Stage, Stages
from trapan.core.method import registration
from trapan.core.method.registration import find_phase
from trapan.core.method.standardise import StandardisedChips, standardise_chips
from trapan.core.scene import chips
from trapan.core.scene.grid import Phase
from trapan.core.scene.scene import ArrayScene
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic
from trapan.tests.recording import RecordingFeedback

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"
SENSORS = {2: "Landsat-8/9", 3: "GeoEye-1", 4: "WorldView-2"}
SIDE = {2: 128, 3: 144, 4: 192}


@lru_cache(maxsize=4)
def made(ratio: int, phase: Phase, seed: int = 5, noise: float = 1.0) -> synthetic.SyntheticScene:
    kind = get_sensor(SENSORS[ratio])
    return synthetic.generate_scene(kind, SIDE[ratio], seed=seed, noise=noise, phase=phase, ratio=ratio)


def pair(pan: np.ndarray, ms: np.ndarray, phase: Phase | None = None) -> StandardisedChips:
    chip = chips.read_chips(ArrayScene(pan, ms, phase=phase), lambda fraction: None)
    return standardise_chips(chip, torch.device("cpu"))


def registered(of: StandardisedChips, gain: float, search_radius: float = 1.0) -> Registration:
    return find_phase(of, (gain,), lambda fraction: None, search_radius)


def mean_gain(name: str) -> float:
    gains = get_sensor(name).ms_gains
    return sum(gains) / len(gains)


@pytest.mark.parametrize(
    ("ratio", "row", "col"),
    [
        (4, 0.0, 0.0),
        (4, -0.25, 0.5),
        (4, 1.375, -0.875),
        (4, -2.6, 3.1),
        (2, 0.4, -0.3),
        (2, -1.0, 0.7),
        (3, 0.55, -1.2),
    ],
)
def test_known_shifts_are_found(ratio: int, row: float, col: float) -> None:
    true = Phase((ratio - 1) / 2, (ratio - 1) / 2).shifted(row, col)
    scene = made(ratio, true)
    found = registered(pair(scene.pan, scene.ms), mean_gain(SENSORS[ratio]))
    assert found.phase.row == pytest.approx(true.row, abs=0.2)
    assert found.phase.col == pytest.approx(true.col, abs=0.2)
    assert found.shift == pytest.approx((row, col), abs=0.2)
    assert 0.9 < found.r2 <= 1
    assert found.r2 >= found.r2_georeference
    if max(abs(row), abs(col)) >= 0.5:
        assert found.r2 > found.r2_georeference


@pytest.mark.parametrize("noise", [0.0, 3.0])
def test_noise_does_not_lead_it_astray(noise: float) -> None:
    true = Phase(1.1, 2.35)
    scene = made(4, true, seed=9, noise=noise)
    found = registered(pair(scene.pan, scene.ms), mean_gain(SENSORS[4]))
    assert (found.phase.row, found.phase.col) == pytest.approx((true.row, true.col), abs=0.25)


def test_more_bands_than_pixels_do_not_lead_it_astray() -> None:
    """300 bands explain 16 x 16 pixels at any shift."""
    scene = synthetic.generate_scene(get_sensor("generic"), 64, seed=1, phase=Phase(1.8, 1.1))
    rng = np.random.default_rng(1)
    mixtures = np.tensordot(rng.dirichlet(np.ones(4), 300), scene.ms, 1)
    found = registered(pair(scene.pan, mixtures + rng.normal(0, 2, mixtures.shape)), 0.3)
    assert found.shift == pytest.approx((0.3, -0.4), abs=0.2)


@pytest.mark.parametrize("seed", [1, 4])
def test_nir_alone_is_registered(seed: int) -> None:
    """Its edges have either sign in the PAN, so no gain for all of the scene explains them."""
    kind = get_sensor("GeoEye-1")
    scene = synthetic.generate_scene(kind, 256, seed=seed, phase=Phase(1.8, 1.1))
    found = registered(pair(scene.pan, scene.ms[3:]), kind.ms_gains[3])
    assert found.shift == pytest.approx((0.3, -0.4), abs=0.4)
    assert found.r2 > 0.5


def test_waves_do_not_make_one_band_a_foreign_image() -> None:
    """Nine tenths of the blocks show waves, which move between PAN and MS; the land is registered."""
    kind, side, phase, rng = get_sensor("GeoEye-1"), 256, Phase(3.5, -1.0), np.random.default_rng(2)
    scene = synthetic.generate_scene(kind, side, seed=2, phase=phase)

    def with_waves(image: np.ndarray, level: float) -> np.ndarray:
        field = ndimage.gaussian_filter(rng.standard_normal((side, side)), 1.5)
        sea = np.arange(side) >= side // 10
        return np.where(sea, level * (1 + 0.03 * field / field.std()), image)

    pan = with_waves(scene.pan, 100)
    ms = synthetic.degrade_band(with_waves(scene.truth[0], 200), kind.ms_gains[0], 4, phase)
    of, feedback = pair(pan, (ms + rng.normal(0, 1, ms.shape))[None]), RecordingFeedback()
    stages = Stages(feedback, {Stage.REGISTRATION: 1.0})
    stages.enter(Stage.REGISTRATION)
    found = registration.register(of, kind.ms_gains[:1], PRESETS["fast"], stages, lambda: True)
    assert found.shift == pytest.approx((2.0, -2.5), abs=0.5)
    assert found.r2 > 0.5
    assert feedback.warnings == []


def test_holes_do_not_lead_it_astray() -> None:
    true = Phase(0.9, 2.25)
    scene = made(4, true)
    pan, ms = scene.pan.astype(np.float32), scene.ms.astype(np.float32)
    pan[60:90, 20:70] = np.nan
    ms[:, 30:40, 25:33] = np.nan
    found = registered(pair(pan, ms), mean_gain(SENSORS[4]))
    assert (found.phase.row, found.phase.col) == pytest.approx((true.row, true.col), abs=0.25)


def test_the_search_begins_at_the_georeference() -> None:
    """A georeference that is three quarters of a PAN pixel off is corrected."""
    scene = made(4, Phase(1.5, 1.5))
    sample = pair(scene.pan, scene.ms, Phase(2.25, 1.0))
    found = registered(sample, mean_gain(SENSORS[4]))
    assert found.shift == pytest.approx((1.5 - 2.25, 1.5 - 1.0), abs=0.2)
    assert found.phase == sample.phase.shifted(*found.shift)


def test_without_reach_the_georeference_is_only_measured() -> None:
    scene = made(4, Phase(1.25, 2.0))
    sample = pair(scene.pan, scene.ms)
    searched = registered(sample, mean_gain(SENSORS[4]))
    trusted = registered(sample, mean_gain(SENSORS[4]), search_radius=0.0)
    assert trusted.phase == Phase(1.5, 1.5)
    assert trusted.shift == (0.0, 0.0)
    assert trusted.r2 == trusted.r2_georeference == pytest.approx(searched.r2_georeference, rel=1e-9)
    assert trusted.r2 < searched.r2


def test_the_shift_stays_within_the_reach() -> None:
    """An MS of nothing but noise fits anywhere equally badly: no reason to leave the neighbourhood."""
    scene = made(4, Phase(1.5, 1.5))
    for seed in range(4):
        noise = np.random.default_rng(seed).normal(500, 100, (1, 48, 48))
        found = registered(pair(scene.pan, noise), 0.3, search_radius=0.5)
        assert max(abs(found.shift[0]), abs(found.shift[1])) <= 2
        assert found.r2 < 0.1


@pytest.mark.parametrize(("ratio", "start"), [(4, 1.001), (3, 1.009)])
def test_shift_at_the_limit_is_recognised_at_any_phase(ratio: int, start: float) -> None:
    """The georeference is off by 1.3 MS pixels. Double precision rounds (1.001 + 4) - 1.001 down, for one."""
    scene = made(ratio, Phase(start + 1.3 * ratio, (ratio - 1) / 2))
    sample = pair(scene.pan, scene.ms, Phase(start, (ratio - 1) / 2))
    assert (start + ratio) - start != ratio
    notes = RecordingFeedback()
    stages = Stages(notes, {Stage.REGISTRATION: 1.0})
    stages.enter(Stage.REGISTRATION)
    found = registration.register(sample, get_sensor(SENSORS[ratio]).ms_gains, PRESETS["fast"], stages)
    assert found.shift[0] == ratio
    assert "at the limit of the search" in notes.warnings[0]


def test_progress_is_reported_and_rises() -> None:
    scene = made(4, Phase(1.5, 1.5))
    sample = pair(scene.pan, scene.ms)
    steps: list[float] = []
    find_phase(sample, (0.3,), steps.append)
    assert len(steps) > 9
    assert steps == sorted(steps)
    assert steps[0] >= 0 and steps[-1] <= 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "files", "row", "col"), [("WorldView-2", "wv2", 1.25, 1.5), ("GeoEye-1", "ge1", 1.25, 2.0)]
)
def test_the_real_scenes_phases(name: str, files: str, row: float, col: float) -> None:
    if not SHARED.is_dir():
        pytest.skip(f"the real scenes are not here: {SHARED}")
    gdal = pytest.importorskip("osgeo.gdal")
    pan = gdal.Open(str(SHARED / f"{files}_pan.tif")).ReadAsArray()
    ms = gdal.Open(str(SHARED / f"{files}_ms.tif")).ReadAsArray()
    found = registered(pair(pan, ms), mean_gain(name))
    assert (found.phase.row, found.phase.col) == pytest.approx((row, col), abs=0.25)
    assert found.r2 > max(0.9, found.r2_georeference)


@pytest.mark.slow
def test_search_on_some_chips_ends_where_all_chips_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chips on which the search starts lie half a PAN pixel from the others."""
    few, more = (pair(*_arrays(made(4, Phase(1.5, at), seed=9))) for at in (1.5, 2.0))
    chosen = [few, *[more] * 7]
    names = "pan", "ms", "pan_valid", "ms_valid"
    every = replace(few, **{name: torch.cat([getattr(each, name) for each in chosen]) for name in names})
    gain = mean_gain("WorldView-2")
    monkeypatch.setattr(registration, "SEARCH_PIXELS", 10**9)
    on_all = registered(every, gain)
    monkeypatch.setattr(registration, "SEARCH_PIXELS", 1)
    monkeypatch.setattr(registration, "SEARCH_CHIPS", 1)
    found = registered(every, gain)
    assert found.phase == on_all.phase and found.r2 == pytest.approx(on_all.r2)
    assert registered(few, gain).phase.col < on_all.phase.col - 0.2


def _arrays(scene: synthetic.SyntheticScene) -> tuple[np.ndarray, np.ndarray]:
    return scene.pan, scene.ms
