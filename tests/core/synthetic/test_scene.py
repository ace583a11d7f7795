from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import ndimage
from trapan.core.errors import InputError
from trapan.core.scene.grid import Phase, Size
from trapan.core.sensors.catalogue import SENSORS, get_sensor
from trapan.core.synthetic.scene import PEAK, SyntheticScene, degrade_band, generate_scene

SIDE = 256
CORNERS = Phase(1.5, 1.5)


@lru_cache(maxsize=8)
def scene_of(
    name: str = "WorldView-3", seed: int = 1, noise: float = 1.0, phase: Phase = CORNERS, side: int = SIDE
) -> SyntheticScene:
    return generate_scene(get_sensor(name), side, seed=seed, noise=noise, phase=phase)


def test_the_same_arguments_give_the_same_scene() -> None:
    first, second = (generate_scene(get_sensor("WorldView-3"), SIDE, seed=1) for _ in range(2))
    for name in ("pan", "ms", "truth"):
        assert np.array_equal(getattr(first, name), getattr(second, name))


def test_another_seed_gives_another_landscape() -> None:
    one, other = scene_of(seed=1), scene_of(seed=2)
    assert abs(np.corrcoef(one.pan.ravel(), other.pan.ravel())[0, 1]) < 0.5


@pytest.mark.slow
@pytest.mark.parametrize("name", SENSORS)
def test_sizes_types_and_brightness_for_every_sensor(name: str) -> None:
    bands, ratio = len(get_sensor(name).wavelengths), get_sensor(name).ratio
    side = SIDE - SIDE % ratio
    scene = scene_of(name, side=side)
    assert scene.ratio == ratio
    assert scene.pan.shape == (side, side)
    assert scene.ms.shape == (bands, side // ratio, side // ratio)
    assert scene.truth.shape == (bands, side, side)
    assert scene.pan.dtype == scene.ms.dtype == np.uint16
    assert scene.truth.dtype == np.float32
    assert np.isfinite(scene.truth).all()
    assert scene.truth.min() >= 0 and scene.truth.max() <= PEAK
    assert scene.pan.max() <= PEAK and scene.ms.max() <= PEAK
    assert 200 < scene.pan.mean() < 550
    assert scene.pan.std() > 80
    assert (scene.pan == PEAK).mean() < 0.01


def test_sizes_need_not_be_square_but_whole() -> None:
    oblong = generate_scene(get_sensor("GeoEye-1"), Size(96, 160), seed=3)
    assert oblong.pan.shape == (96, 160)
    assert oblong.ms.shape == (4, 24, 40)
    assert generate_scene(get_sensor("GeoEye-1"), 96, seed=3, ratio=3).ms.shape == (4, 32, 32)
    with pytest.raises(InputError, match=r"150 x 150.*ratio 4"):
        generate_scene(get_sensor("GeoEye-1"), 150, seed=3)


@pytest.mark.parametrize("phase", [CORNERS, Phase(1.25, 2.0), Phase(0.4, 2.9)])
def test_ms_is_the_truth_degraded_at_the_phase(phase: Phase) -> None:
    """Against SciPy's own Gaussian and spline, which share no code with `core.synthetic`."""
    scene = scene_of(noise=0.0, phase=phase)
    gains = get_sensor("WorldView-3").ms_gains
    inner = slice(4, -4)
    centres = np.meshgrid(
        phase.row + 4 * np.arange(SIDE // 4), phase.col + 4 * np.arange(SIDE // 4), indexing="ij"
    )
    for band in (0, 4, 7):
        deviation = 4 / np.pi * np.sqrt(-2 * np.log(gains[band]))
        blurred = ndimage.gaussian_filter(scene.truth[band].astype(float), deviation, truncate=6)
        expected = ndimage.map_coordinates(blurred, centres, order=5)[inner, inner]
        assert np.abs(scene.ms[band][inner, inner] - expected).max() < 1.0


def test_the_blur_has_the_sensors_gain_at_nyquist() -> None:
    """A sine at the MS Nyquist frequency keeps its phase on the samples, and `gain` of its amplitude."""
    cols = np.arange(128)
    wave = np.tile(100 * np.cos(np.pi * (cols - 1.5) / 4), (128, 1))
    low = degrade_band(wave, 0.29, 4, CORNERS)[:, 8:-8]
    assert np.abs(low) == pytest.approx(29.0, rel=1e-3)


def test_the_noise_has_the_documented_deviation() -> None:
    deviations = []
    for noise in (0.0, 1.0, 3.0):
        scene = scene_of(noise=noise)
        clean = np.stack(
            [
                degrade_band(band, gain, 4, CORNERS)
                for band, gain in zip(scene.truth, get_sensor("WorldView-3").ms_gains)
            ]
        )
        deviations.append(float((scene.ms - clean).std()))
        documented = np.sqrt(noise**2 * (1 + clean / 120) + 1 / 12)
        assert ((scene.ms - clean) / documented).std() == pytest.approx(1, rel=0.05)
    assert deviations == sorted(deviations)
    high = [_high_frequencies(scene_of(noise=noise).pan) for noise in (0.0, 1.0, 3.0)]
    assert high == sorted(high) and high[2] > high[0]


def test_noise_does_not_move_the_truth() -> None:
    assert np.array_equal(scene_of(noise=0.0).truth, scene_of(noise=3.0).truth)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["WorldView-2", "WorldView-3", "GeoEye-1", "QuickBird", "generic"])
def test_bands_explain_the_pan_at_ms_scale_well_but_not_quite(name: str) -> None:
    assert 0.9 < _explained(scene_of(name, side=512), name, CORNERS) < 0.9995


def test_the_phase_is_where_the_bands_explain_the_pan_best() -> None:
    phase = Phase(1.0, 2.25)
    scene = scene_of(phase=phase)
    tried = [Phase(row, col) for row in np.arange(0, 3.1, 0.25) for col in np.arange(0.5, 3.6, 0.25)]
    best = max(tried, key=lambda at: _explained(scene, "WorldView-3", at))
    assert abs(best.row - phase.row) <= 0.25 and abs(best.col - phase.col) <= 0.25


def test_pan_and_truth_are_equally_sharp() -> None:
    """An ideal fusion needs no sharpness that the PAN does not have: their spectra fall alike."""
    scene = scene_of(noise=0.0, side=512)
    mean = scene.truth[1:5].mean(axis=0)
    pan, truth = (_high_frequencies(image) / image.std() for image in (scene.pan, mean))
    assert pan == pytest.approx(truth, rel=0.25)


def test_a_scene_has_vegetation_water_and_roofs() -> None:
    scene = scene_of(side=512)
    red, nir = scene.truth[4], scene.truth[6]
    ndvi = (nir - red) / (nir + red)
    assert 0.25 < (ndvi > 0.4).mean() < 0.9
    assert 0.02 < ((ndvi < 0) & (nir < 120)).mean() < 0.2
    assert (red > 500).mean() > 0.02


def _explained(scene: SyntheticScene, name: str, phase: Phase) -> float:
    """R2 of the regression of the low-passed PAN on the MS bands."""
    known = get_sensor(name)
    mean_gain = float(np.mean(known.gains(len(scene.ms))))
    low = degrade_band(scene.pan.astype(np.float32), mean_gain, known.ratio, phase)
    inner = slice(2, -2)
    target = low[inner, inner].ravel()
    bands = scene.ms[:, inner, inner].reshape(len(scene.ms), -1).astype(float)
    design = np.vstack([bands, np.ones(bands.shape[1])]).T
    left = target - design @ np.linalg.lstsq(design, target, rcond=None)[0]
    return float(1 - left.var() / target.var())


def _high_frequencies(image: NDArray[np.generic]) -> float:
    """Return the standard deviation of the Laplacian."""
    return float(ndimage.laplace(image.astype(float)).std())
