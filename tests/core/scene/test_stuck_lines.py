"""Lines of one value, which dead detectors and lost records leave, are filled; lines on the ground stay."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Callable

import numpy as np
import pytest
import trapan
from scipy import ndimage
from trapan.core.scene import chips, defects
from trapan.core.scene.grid import Window
from trapan.core.scene.scene import ArrayScene, Scene
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic

SIDE = 256
DATA = Path(trapan.__file__).parents[1] / "shared" / "data"
Spoil = Callable[[np.ndarray, np.ndarray], object]


@pytest.fixture(scope="module")
def made() -> synthetic.SyntheticScene:
    return synthetic.generate_scene(get_sensor("GeoEye-1"), SIDE, seed=4)


def repaired(pan: np.ndarray, ms: np.ndarray) -> tuple[Scene, list[str]]:
    scene, said = ArrayScene(pan, ms), []
    found, _ = defects.repair_defects(scene, chips.read_chips(scene, lambda done: None), said.append)
    return found, said


def everything(scene: Scene) -> tuple[np.ndarray, np.ndarray]:
    grid = scene.alignment
    windows = (Window(0, 0, size.rows, size.cols) for size in (grid.pan.size, grid.ms.size))
    return scene.read_pan(next(windows)).values[0], scene.read_ms(next(windows)).values


def check_repaired(made: synthetic.SyntheticScene, pan: np.ndarray, ms: np.ndarray) -> list[str]:
    """Check that the spoiled pixels, and hardly any others, are filled with similar values."""
    scene, said = repaired(pan, ms)
    for sound, spoiled, filled in zip((made.pan, made.ms), (pan, ms), everything(scene)):
        bad, changed = spoiled != sound, filled != spoiled
        assert (changed & bad).sum() >= 0.98 * bad.sum()
        assert (changed & ~bad).sum() <= 4
        if bad.any():
            error = np.abs(filled - sound.astype(float))[bad].mean()
            assert error < 0.5 * np.ptp(np.percentile(sound, (5, 95)))
    return said


def column(pan: np.ndarray, ms: np.ndarray) -> None:
    ms[1, :, 20] = 0


def row(pan: np.ndarray, ms: np.ndarray) -> None:
    ms[1, 20] = 0


def common_value(pan: np.ndarray, ms: np.ndarray) -> None:
    ms[1, :, 20] = np.median(ms[1])


def highest_value(pan: np.ndarray, ms: np.ndarray) -> None:
    ms[1, :, 20] = 2047


def beyond_the_range(pan: np.ndarray, ms: np.ndarray) -> None:
    ms[1, :, 20] = 65535


def two_columns(pan: np.ndarray, ms: np.ndarray) -> None:
    ms[1, :, 20:22] = 0


def two_apart(pan: np.ndarray, ms: np.ndarray) -> None:
    ms[1, :, [20, 22]] = 0


def half_a_row(pan: np.ndarray, ms: np.ndarray) -> None:
    ms[1, 20, : ms.shape[2] // 2] = 0


def row_and_column(pan: np.ndarray, ms: np.ndarray) -> None:
    ms[1, 20], ms[1, :, 33] = 0, 0


@pytest.mark.parametrize(
    "spoil",
    [
        column, row, common_value, highest_value, beyond_the_range, two_columns, two_apart, half_a_row,
        row_and_column,
    ],
)  # fmt: skip
def test_stuck_line_of_one_band_is_filled(made: synthetic.SyntheticScene, spoil: Spoil) -> None:
    pan, ms = made.pan.copy(), made.ms.copy()
    spoil(pan, ms)
    (said,) = check_repaired(made, pan, ms)
    assert said.startswith("The MS, band 2: ") and "bad lines" in said and "of the PAN" in said


def test_line_of_all_bands_is_filled(made: synthetic.SyntheticScene) -> None:
    ms = made.ms.copy()
    ms[:, :, 20] = 0
    assert len(check_repaired(made, made.pan, ms)) == len(ms)


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("value", [0, 500, 2047])
@pytest.mark.parametrize("turned", [False, True])
def test_adjacent_lines_of_the_pan_are_filled(
    made: synthetic.SyntheticScene, count: int, value: int, turned: bool
) -> None:
    pan = made.pan.copy()
    (pan.T if turned else pan)[:, 100 : 100 + count] = value
    (said,) = check_repaired(made, pan, made.ms)
    assert said.startswith("The PAN: ") and f"{'row' if turned else 'column'} 10" in said


def test_lines_of_pan_and_ms_are_filled(made: synthetic.SyntheticScene) -> None:
    pan, ms = made.pan.copy(), made.ms.copy()
    pan[:128, 80:83], ms[:, :, 20] = 0, 0
    assert len(check_repaired(made, pan, ms)) == 1 + len(ms)


@pytest.mark.parametrize("seed", range(4, 8))
def test_smallest_image(seed: int) -> None:
    made = synthetic.generate_scene(get_sensor("GeoEye-1"), 64, seed=seed)
    ms = made.ms.copy()
    ms[2, :, 9] = 2047
    check_repaired(made, made.pan, ms)


def test_parts_of_a_scene_are_filled_as_the_whole(made: synthetic.SyntheticScene) -> None:
    pan, ms = made.pan.copy(), made.ms.copy()
    pan[:, 100:103], ms[1, 20, 10:50] = 0, 0
    scene, _ = repaired(pan, ms)
    whole_pan, whole_ms = everything(scene)
    for window in (Window(0, 0, 40, 40), Window(19, 9, 3, 3), Window(20, 48, 1, 8), Window(5, 30, 40, 20)):
        np.testing.assert_allclose(scene.read_ms(window).values, whole_ms[(slice(None), *window.slices)])
    for window in (Window(0, 0, 70, 256), Window(90, 101, 5, 1), Window(200, 102, 56, 60)):
        np.testing.assert_allclose(scene.read_pan(window).values[0], whole_pan[window.slices], rtol=1e-5)


def test_line_beside_nodata(made: synthetic.SyntheticScene) -> None:
    """A line ends at the nodata; the collar and the pixels beside it are no line."""
    ms, pan = np.ma.array(made.ms.copy(), mask=False), made.pan.astype(np.float32)
    ms[1, :, 20] = 0
    ms[:, :5], ms[:, :, :3] = np.ma.masked, np.ma.masked
    pan[:20], pan[:, :12] = np.nan, np.nan
    scene, said = repaired(pan, ms)
    filled = everything(scene)[1]
    assert (filled[1, 5:, 20] > 0).all() and len(said) == 1
    changed = (filled != made.ms)[:, 5:, 3:]
    assert changed.sum() == len(filled[1, 5:, 20])


@pytest.mark.parametrize("width", [1, 2, 3, 8])
@pytest.mark.parametrize("value", [0, 2047])
def test_frame_is_no_line(made: synthetic.SyntheticScene, width: int, value: int) -> None:
    """Nodata that nobody declared, or padding."""
    pan, ms = made.pan.copy(), made.ms.copy()
    for image in (pan, *ms):
        image[:width] = image[-width:] = image[:, :width] = image[:, -width:] = value
    filled = everything(repaired(pan, ms)[0])[1]
    assert np.array_equal(filled, ms)


@pytest.mark.parametrize("width", [4, 6, 8, 12, 16])
@pytest.mark.parametrize("kind", ["PAN", "one band", "all bands"])
def test_saturated_road_is_no_stuck_line(made: synthetic.SyntheticScene, width: int, kind: str) -> None:
    """Its optics show beside it; it is visible in all bands, even if only one is saturated."""
    truth, middle = made.truth.astype(np.float32).copy(), 130
    high = np.full(len(truth), 1.2 * 2047 if kind == "all bands" else 1500)
    high[1] = 1.2 * 2047
    truth[:, :, middle - width // 2 : middle + width // 2] = high[:, None, None]
    gains = get_sensor("GeoEye-1").gains(len(truth))
    ms = np.stack([synthetic.degrade_band(band, gain, 4, made.phase) for band, gain in zip(truth, gains)])
    noise = np.random.default_rng(0).normal(0, 3, ms.shape)
    ms, pan = (ms + noise).clip(0, 2047).round(), made.pan.copy()
    if kind == "PAN":
        pan = ndimage.gaussian_filter1d(truth[1], 0.6, axis=1).clip(0, 2047).round()
    found_pan, found_ms = everything(repaired(pan, ms)[0])
    assert np.array_equal(found_ms, ms) and np.array_equal(found_pan, pan)


def test_drawn_band_is_kept(made: synthetic.SyntheticScene) -> None:
    """A quality band has thin areas of one value, and so are those beside them."""
    classes = np.full(made.ms.shape[1:], 21824)
    classes[:30], classes[40:42], classes[:, 50] = 22280, 23888, 30048
    ms = np.concatenate([made.ms, classes[None]])
    scene, said = repaired(made.pan, ms)
    assert said == [] and np.array_equal(everything(scene)[1], ms)


@pytest.mark.parametrize("every", [2, 6, 16])
@pytest.mark.parametrize("gain", [0.7, 0.95])
def test_striping_is_not_filled(made: synthetic.SyntheticScene, every: int, gain: float) -> None:
    """Detectors with another gain measure, if wrongly."""
    pan, ms = made.pan.copy(), made.ms.copy()
    for image in (pan, *ms):
        image[:, ::every] = np.rint(gain * image[:, ::every])
    assert np.array_equal(everything(repaired(pan, ms)[0])[1], ms)


def real_pairs() -> Iterator[object]:
    for path in sorted(DATA.glob("*_pan.tif")):
        for reduced in (False, True):
            name = path.name.removesuffix("_pan.tif")
            yield pytest.param(name, reduced, id=f"{name}{' reduced' if reduced else ''}")


@pytest.mark.parametrize("name, reduced", list(real_pairs()))
def test_real_scene_has_no_stuck_lines(name: str, reduced: bool) -> None:
    gdal = pytest.importorskip("osgeo.gdal")
    pan, ms = (gdal.Open(str(DATA / f"{name}_{kind}.tif")).ReadAsArray() for kind in ("pan", "ms"))
    if reduced:
        low = [ndimage.gaussian_filter(band.astype(float), 2.4)[2::4, 2::4].round() for band in (pan, *ms)]
        pan, ms = low[0], np.stack(low[1:])
    scene, _ = repaired(pan, ms)
    assert np.array_equal(everything(scene)[1], ms)
    assert (everything(scene)[0] != pan).sum() <= 1


def saturated_road(width: int, side: int) -> np.ndarray:
    """Contrast of a road of 3 rows across a third of an image, which the optics spread."""
    rows, cols = np.mgrid[:side, :side]
    soft = ndimage.gaussian_filter1d(((rows >= 70) & (rows < 70 + width)).astype(float), 0.7, axis=0)
    return np.clip(2 * soft, 0, 1) * (np.abs(cols - side / 2) < side / 3)


def test_a_saturated_road_stays_where_a_line_of_the_pan_is_stuck_at_the_maximum(
    made: synthetic.SyntheticScene,
) -> None:
    most = 2047
    pan = np.minimum(made.pan + 4000 * saturated_road(3, len(made.pan)), most).astype(made.pan.dtype)
    road = (pan == most) & (saturated_road(3, len(made.pan)) > 0)
    pan[30] = most
    scene, said = repaired(pan, made.ms)
    filled = everything(scene)[0]
    assert len(said) == 1
    assert (filled[road] == most).mean() > 0.98
    assert (filled[30] == most).mean() < 0.02
