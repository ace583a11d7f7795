"""Bands that are softer than the others: found and measured, and none found where there are none."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy import ndimage
from trapan.core.scene.band_softness import find_band_softness
from trapan.core.scene.chips import read_chips
from trapan.core.scene.scene import ArrayScene
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic.scene import SyntheticScene, degrade_band, generate_scene

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"


def record(scene: SyntheticScene, sensor: str, softness: dict[int, float]) -> np.ndarray:
    """Return the MS image with some bands recorded with a further blur, in PAN pixels, and noise."""
    ms, gains = scene.ms.astype(np.float32), get_sensor(sensor).gains(len(scene.ms))
    for band, softer in softness.items():
        soft = ndimage.gaussian_filter(scene.truth[band], softer, mode="nearest")
        seen = degrade_band(soft, gains[band], scene.ratio, scene.phase)
        ms[band] = np.rint(seen + np.random.default_rng(band).normal(0, 2, seen.shape))
    return ms


def find(pan: np.ndarray, ms: np.ndarray) -> tuple[float, ...]:
    return find_band_softness(read_chips(ArrayScene(pan, ms), lambda done: None))


@pytest.mark.parametrize(
    ("sensor", "softness"),
    [
        ("WorldView-3", {6: 3.0}),
        ("WorldView-3", {1: 4.0}),
        ("WorldView-3", {1: 4.0, 4: 5.0, 6: 4.0, 7: 4.0}),
        ("Landsat-7", {4: 2.0, 5: 2.0}),
        ("Landsat-8/9", {6: 2.5}),
        ("SPOT-6/7", {3: 5.0}),
        ("QuickBird", {0: 4.0}),
    ],
)
@pytest.mark.parametrize("seed", [1, 3])
def test_soft_bands_are_found(sensor: str, softness: dict[int, float], seed: int) -> None:
    scene = generate_scene(get_sensor(sensor), 384, seed=seed)
    ms = record(scene, sensor, softness)
    expected = [softness.get(band, 0.0) for band in range(len(ms))]
    assert find(scene.pan, ms) == pytest.approx(expected, abs=0.15 * max(expected))
    ms[:, 20:40, 30:60] = np.nan
    assert find(scene.pan, ms) == pytest.approx(expected, abs=0.15 * max(expected))


def test_a_softness_beyond_the_model_is_limited() -> None:
    scene = generate_scene(get_sensor("WorldView-3"), 384, seed=3)
    assert find(scene.pan, record(scene, "WorldView-3", {2: 8.0}))[2] == 6.0


@pytest.mark.parametrize("noise", [1.0, 6.0])
@pytest.mark.parametrize("sensor", ["WorldView-2", "QuickBird", "Pléiades", "SPOT-6/7", "Landsat-8/9"])
def test_bands_of_one_sharpness_are_not_soft(sensor: str, noise: float) -> None:
    for seed in range(3):
        scene = generate_scene(get_sensor(sensor), 384, seed=seed, noise=noise)
        assert find(scene.pan, scene.ms) == ()


@pytest.mark.parametrize(
    ("sensor", "seed", "band", "noise"),
    [("QuickBird", 4, 0, 0.2), ("QuickBird", 6, 0, 0.4), ("Pléiades", 6, 0, 0.2), ("Landsat-8/9", 5, 6, 0.8)],
)
def test_bands_beside_a_noisy_one_are_not_soft(sensor: str, seed: int, band: int, noise: float) -> None:
    """Noise is finer than any detail: without subtracting it, the noisy band looks sharp."""
    scene = generate_scene(get_sensor(sensor), 512, seed=seed)
    ms, rng = scene.ms.astype(np.float32), np.random.default_rng(0)
    noisy, everywhere = ms.copy(), noise / 2 * ms.std(axis=(1, 2), keepdims=True)
    noisy[band] += noise * ms[band].std() * rng.standard_normal(ms[band].shape)
    assert find(scene.pan, noisy) == ()
    assert find(scene.pan, ms + everywhere * rng.standard_normal(ms.shape)) == ()


@pytest.mark.parametrize("seed", [4, 31])
@pytest.mark.parametrize("band", [0, 1])
def test_noise_that_differs_from_place_to_place_makes_no_soft_bands(seed: int, band: int) -> None:
    scene = generate_scene(get_sensor("QuickBird"), 512, seed=seed)
    plain, draw = scene.ms.astype(np.float32), np.random.default_rng(3).standard_normal(scene.ms.shape[1:])
    speckle, half = 0.1 * plain[band], 0.3 * plain[band].std() * (np.arange(128) > 64)
    for deviation in (speckle, half):
        ms = plain.copy()
        ms[band] += deviation * draw
        assert find(scene.pan, ms) == ()


def test_noise_does_not_hide_a_soft_band() -> None:
    scene = generate_scene(get_sensor("WorldView-3"), 512, seed=3, noise=10)
    ms, rng = scene.ms.astype(np.float32), np.random.default_rng(99)
    soft = ndimage.gaussian_filter(scene.truth[6], 4.0, mode="nearest")
    seen = degrade_band(soft, get_sensor("WorldView-3").ms_gains[6], scene.ratio, scene.phase)
    ms[6] = rng.normal(seen, 10 * np.sqrt(1 + seen / 120))
    found = find(scene.pan, ms)
    assert found[6] == pytest.approx(4.0, abs=1.0) and not any(np.delete(found, 6))


def test_an_ms_image_that_is_soft_in_all_bands_has_no_soft_band() -> None:
    scene = generate_scene(get_sensor("QuickBird"), 384, seed=1)
    assert find(scene.pan, record(scene, "QuickBird", dict.fromkeys(range(4), 4.0))) == ()


def test_bands_that_the_others_do_not_show_are_not_soft() -> None:
    """Smooth or constant, they are not a softer version of what the other bands show."""
    scene = generate_scene(get_sensor("QuickBird"), 384, seed=1)
    smooth = ndimage.gaussian_filter(np.random.default_rng(1).standard_normal((96, 96)), 3.0)
    extra = np.stack([1000 + 400 * smooth / smooth.std(), np.full((96, 96), 7.0)])
    assert find(scene.pan, np.concatenate([scene.ms, extra])) == ()


def test_a_scene_too_small_or_of_one_band_shows_none() -> None:
    scene = generate_scene(get_sensor("QuickBird"), 384, seed=1)
    ms = record(scene, "QuickBird", {2: 4.0})
    assert find(scene.pan, ms[2:3]) == ()
    assert find(scene.pan[:96, :96], ms[:, :24, :24]) == ()


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared/data")
@pytest.mark.parametrize("name", ["wv2", "ge1", "wv3", "spot6"])
def test_bands_of_real_scenes_and_their_parts_are_not_soft(name: str) -> None:
    gdal = pytest.importorskip("osgeo.gdal")
    pan, ms = (gdal.Open(str(SHARED / f"{name}_{kind}.tif")).ReadAsArray() for kind in ("pan", "ms"))
    side = ms.shape[1] // 2
    assert find(pan, ms) == ()
    for row in (0, side):
        for col in (0, side):
            part = ms[:, row : row + side, col : col + side]
            assert find(pan[4 * row :, 4 * col :][: 4 * side, : 4 * side], part) == ()
