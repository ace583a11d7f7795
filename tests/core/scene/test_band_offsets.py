"""Offsets between the bands of an MS image: found, removed, and left alone where there are none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from scipy import ndimage
from trapan.core.exchange.settings import preset_settings
from trapan.core.method.pansharpen import fuse
from trapan.core.quality.protocols import score_with_reference
from trapan.core.scene.band_offsets import AlignedScene, align_bands, find_band_offsets
from trapan.core.scene.chips import read_chips
from trapan.core.scene.grid import Window
from trapan.core.scene.scene import ArrayScene
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic.scene import SyntheticScene, degrade_band, generate_scene

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"

TWO_ARRAYS = ((0.2, -0.7), (0.2, 0.7), (0, 0.7), (0, -0.7), (-0.4, 0.7), (-0.3, -0.7), (-1, 0.7), (0.7, -0.7))
"""Offsets as in a WorldView-3 scene."""


def find(scene: SyntheticScene, sensor: str) -> np.ndarray:
    chips = read_chips(ArrayScene(scene.pan, scene.ms, phase=scene.phase), lambda done: None)
    return np.array(find_band_offsets(chips, get_sensor(sensor).gains(len(scene.ms))))


@pytest.mark.parametrize(
    ("sensor", "offsets"),
    [
        ("WorldView-3", TWO_ARRAYS),
        ("WorldView-2", ((0, 0), (0, 2), (0, 2), (0, 0), (0, 2), (0, 0), (0, 2), (0, 0))),
        ("QuickBird", ((0, 0), (1.5, -0.8), (0, 0), (0, 0))),
        ("GeoEye-1", ((0, 0), (0, 0), (0, 0), (-1.5, 1))),
        ("SPOT-6/7", ((0, 0), (0, 0), (0, 0), (0.6, 0))),
    ],
)
@pytest.mark.parametrize(("side", "seed"), [(160, 0), (256, 1), (384, 2)])
def test_offsets_of_groups_and_single_bands_are_found(
    sensor: str, offsets: tuple[tuple[float, float], ...], side: int, seed: int
) -> None:
    scene = generate_scene(get_sensor(sensor), side, seed=seed, band_offsets=offsets)
    expected = np.array(offsets) - np.median(offsets, axis=0)
    assert np.abs(find(scene, sensor) - expected).max() < 0.25


@pytest.mark.parametrize("sensor", ["WorldView-3", "SPOT-6/7"])
def test_a_soft_ms_image_has_the_same_offsets(sensor: str) -> None:
    bands = len(get_sensor(sensor).wavelengths)
    offsets = np.random.default_rng(3).uniform(-1, 1, (bands, 2))
    scene = generate_scene(get_sensor(sensor), 256, seed=3)
    soft = [
        degrade_band(band, 0.05, scene.ratio, scene.phase.shifted(*offset))
        for band, offset in zip(scene.truth, offsets)
    ]
    expected = offsets - np.median(offsets, axis=0)
    assert np.abs(find(replace(scene, ms=np.stack(soft)), sensor) - expected).max() < 0.25


@pytest.mark.parametrize("softness", [4.0, 6.0])
def test_a_soft_band_is_not_moved(softness: float) -> None:
    """Its edges are elsewhere than those of the sharp bands, without any offset."""
    scene = generate_scene(get_sensor("WorldView-3"), 512, seed=3)
    soft = ndimage.gaussian_filter(scene.truth[1], softness, mode="nearest")
    scene.ms[1] = np.rint(degrade_band(soft, get_sensor("WorldView-3").ms_gains[1], 4, scene.phase))
    assert find(scene, "WorldView-3").size == 0


def test_all_bands_may_show_the_same_edges() -> None:
    offsets = [(0.0, 0.0), (0.0, 1.2), (0.0, 0.0)]
    scene = generate_scene(get_sensor("QuickBird"), 256, seed=1, band_offsets=[*offsets, (0, 0)])
    chips = read_chips(ArrayScene(scene.pan, scene.ms[:3], phase=scene.phase), lambda done: None)
    assert find_band_offsets(chips, (0.3,) * 3) == pytest.approx(np.array(offsets), abs=0.1)


@pytest.mark.parametrize("sensor", ["WorldView-3", "QuickBird", "Pléiades", "SPOT-6/7", "Landsat-8/9"])
@pytest.mark.parametrize(("side", "seed"), [(264, 0), (384, 1)])
def test_registered_bands_are_left_alone(sensor: str, side: int, seed: int) -> None:
    scene = generate_scene(get_sensor(sensor), side, seed=seed)
    pair = ArrayScene(scene.pan, scene.ms, ratio=scene.ratio)
    chips = read_chips(pair, lambda done: None)
    gains = get_sensor(sensor).gains(len(scene.ms))
    assert align_bands(pair, chips, gains, pytest.fail) == (pair, chips)


@pytest.mark.parametrize("blur", [0, 1.5])
def test_unrelated_bands_have_no_offset(blur: float) -> None:
    rng = np.random.default_rng(0)
    pan = ndimage.gaussian_filter(rng.normal(500, 50, (400, 400)), 4 * blur)
    ms = ndimage.gaussian_filter(rng.normal(500, 50, (4, 100, 100)), (0, blur, blur))
    chips = read_chips(ArrayScene(pan, ms), lambda done: None)
    assert find_band_offsets(chips, (0.3,) * 4) == ()


def test_a_band_that_the_others_do_not_explain_lies_at_their_median() -> None:
    scene = generate_scene(get_sensor("WorldView-2"), 384, seed=2, band_offsets=TWO_ARRAYS)
    scene.ms[3] = np.random.default_rng(0).normal(500, 50, scene.ms.shape[1:])
    found, others = find(scene, "WorldView-2"), np.delete(np.arange(8), 3)
    expected = np.array(TWO_ARRAYS)[others]
    assert np.abs(found[others] - (expected - np.median(expected, axis=0))).max() < 0.25
    assert not found[3].any()


def test_scenes_with_few_pixels_or_one_band_are_left_alone() -> None:
    scene = generate_scene(get_sensor("WorldView-3"), 128, seed=1, band_offsets=TWO_ARRAYS)
    assert not find(scene, "WorldView-3").size
    pair = ArrayScene(scene.pan, scene.ms[:1])
    assert find_band_offsets(read_chips(pair, lambda done: None), (0.3,)) == ()


@pytest.mark.parametrize(("scale", "defect"), [(1e-20, 1e-15), (1e25, 1e30), (1, 1e30)])
def test_offsets_do_not_depend_on_the_unit_or_on_a_defect(scale: float, defect: float) -> None:
    scene = generate_scene(get_sensor("WorldView-3"), 256, seed=2, band_offsets=TWO_ARRAYS)
    ms = scene.ms.astype(np.float32) * np.float32(scale)
    ms[2, 10, 20] = defect
    expected = np.array(TWO_ARRAYS) - np.median(TWO_ARRAYS, axis=0)
    assert np.abs(find(replace(scene, ms=ms), "WorldView-3") - expected).max() < 0.25


def test_any_window_of_an_aligned_scene_is_a_part_of_the_whole() -> None:
    rng = np.random.default_rng(0)
    values = rng.normal(500, 50, (2, 48, 48)).astype(np.float32)
    values[:, 20, 30] = np.nan
    scene = AlignedScene(ArrayScene(np.ones((192, 192)), values), ((0.0, 0.0), (1.3, -2.6)))
    whole = scene.read_ms(Window(0, 0, 48, 48))
    assert np.array_equal(whole.values[0][whole.valid], values[0][whole.valid])
    assert (~whole.valid).sum() == 1
    for window in (Window(0, 0, 5, 7), Window(11, 13, 9, 20), Window(40, 41, 8, 7)):
        part = scene.read_ms(window)
        assert part.values.dtype == np.float32
        assert np.array_equal(part.valid, whole.valid[window.slices])
        assert np.allclose(part.values, whole.values[(slice(None), *window.slices)], rtol=1e-5)


def test_an_aligned_band_is_the_band_without_offset() -> None:
    sensor = get_sensor("WorldView-3")
    moved = generate_scene(sensor, 384, seed=2, noise=0, band_offsets=TWO_ARRAYS)
    registered = generate_scene(sensor, 384, seed=2, noise=0).ms.astype(float)
    scene = ArrayScene(moved.pan, moved.ms)
    aligned = AlignedScene(scene, TWO_ARRAYS).read_ms(Window(0, 0, 96, 96)).values
    inner = (slice(None), slice(8, -8), slice(8, -8))
    error, before = (
        np.square(image - registered)[inner].mean(axis=(1, 2)) ** 0.5 for image in (aligned, moved.ms)
    )
    assert (error < 0.4 * before).all(), "the aliasing of the MS remains, but no shift"


@pytest.mark.usefixtures("small_patches")
def test_fused_bands_lie_on_the_pan() -> None:
    sensor = get_sensor("WorldView-2")
    scene = generate_scene(sensor, 256, seed=3, band_offsets=[(0.0, 1.0 * (band % 2)) for band in range(8)])
    psnr = {}
    for register in (True, False):
        settings = preset_settings("fast", seed=0, register=register, warmup_steps=20, rao_steps=40)
        fused = fuse(scene.pan, scene.ms, sensor=sensor.name, settings=settings, device="cpu")
        score = score_with_reference(fused.image, scene.truth, ratio=4, peak=2047, border=8)
        psnr[register] = score.psnr
        assert bool(fused.findings.chips.band_offsets) == register
    assert psnr[True] > psnr[False] + 1


def test_a_constant_band_has_no_offset() -> None:
    scene = generate_scene(get_sensor("WorldView-2"), 384, seed=2, band_offsets=TWO_ARRAYS)
    scene.ms[3] = 100
    found = find(scene, "WorldView-2")
    others = np.delete(np.arange(8), 3)
    expected = np.array(TWO_ARRAYS)
    assert np.abs(np.diff(found[others] - expected[others], axis=0)).max() < 0.25


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the scenes of ../shared/data")
@pytest.mark.parametrize("name", ["ge1", "spot6", "wv2", "wv3"])
def test_offsets_of_real_scenes(name: str) -> None:
    """WorldView-3's two arrays lie 1.4 pixels apart, WorldView-2's NIR2 0.5 off, SPOT-6's NIR 0.6."""
    gdal = pytest.importorskip("osgeo.gdal")
    pan, ms = (gdal.Open(str(SHARED / f"{name}_{kind}.tif")).ReadAsArray() for kind in ("pan", "ms"))
    chips = read_chips(ArrayScene(pan, ms), lambda done: None)
    found = np.array(find_band_offsets(chips, (0.3,) * len(ms)))
    if name == "ge1":
        assert not found.size
    elif name == "spot6":
        assert np.abs(found[:3]).max() < 0.15
        assert found[3] == pytest.approx([0.55, 0], abs=0.1)
    elif name == "wv2":
        assert np.abs(found[:7]).max() < 0.35
        assert found[7] == pytest.approx([-0.5, 0], abs=0.1)
    else:
        first_array, second_array = found[[1, 2, 4, 6], 1], found[[0, 3, 5, 7], 1]
        assert np.ptp(first_array) < 0.15 and np.ptp(second_array) < 0.15
        assert second_array.mean() - first_array.mean() == pytest.approx(1.4, abs=0.1)


@pytest.mark.parametrize("value", [-3.4028235e38, 1e30])
@pytest.mark.filterwarnings("error")
def test_undeclared_nodata_does_not_overflow(value: float) -> None:
    """A collar of all images, and a hole in one band, whose rows and columns keep their offsets."""
    scene = generate_scene(get_sensor("WorldView-3"), 256, seed=1, band_offsets=TWO_ARRAYS)
    pan, ms = scene.pan.astype(np.float32), scene.ms.astype(np.float32)
    pan[:, :32] = ms[:, :, :8] = value
    assert np.isfinite(find(replace(scene, pan=pan, ms=ms), "WorldView-3")).all()
    ms = scene.ms.astype(np.float32)
    ms[0, 5:8, 5:9] = value
    found = find(replace(scene, ms=ms), "WorldView-3")
    assert np.abs(found - np.array(TWO_ARRAYS)).max() < 0.25


def test_offsets_do_not_depend_on_the_unit_of_the_values() -> None:
    offsets = [(0, 0), (1.5, -0.8), (0, 0), (0, 0)]
    scene = generate_scene(get_sensor("QuickBird"), 256, seed=1, band_offsets=offsets)
    expected = find(scene, "QuickBird")
    for factor in (2.0**-80, 2.0**80):
        scaled = replace(scene, pan=factor * scene.pan, ms=factor * scene.ms)
        assert np.array_equal(find(scaled, "QuickBird"), expected)
    assert expected.size
