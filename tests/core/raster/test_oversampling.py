"""MS images that were interpolated to smaller pixels, or whose pixels are hardly larger than the PAN's."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")

from trapan.core.raster.oversampling import interpolation_factor
from trapan.core.raster.scene import open_layer, open_scene
from trapan.core.scene.grid import Window
from trapan.core.synthetic.demo import write_pair
from trapan.tests.recording import RecordingFeedback


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A generated pair, PAN 384 x 384 of 0.5 m and MS 96 x 96 of 2 m."""
    pan, ms, _ = write_pair(tmp_path_factory.mktemp("pair"), 384, 1)
    return pan, ms


def resampled(path: Path, metres: float, kernel: str) -> str:
    name = str(path.with_name(f"{path.stem}-{kernel}-{metres}.tif"))
    gdal.Warp(name, str(path), xRes=metres, yRes=metres, resampleAlg=kernel)
    return name


@pytest.mark.parametrize(
    ("metres", "kernel", "own"),
    [(0.5, "cubic", 1), (0.5, "near", 1), (0.6, "cubic", 1.2)],
)
def test_an_ms_on_finer_pixels_is_used_at_those_it_was_interpolated_from(
    metres: float, kernel: str, own: int, pair: tuple[Path, Path]
) -> None:
    pan, ms = pair
    log = RecordingFeedback()

    with open_scene(str(pan), resampled(ms, metres, kernel), feedback=log) as scene:
        assert scene.alignment.ratio == 4
        found = scene.read_ms(Window(8, 8, 80, 80)).values

    original = open_layer("MS", str(ms), "", ()).read(Window(8, 8, 80, 80)).values
    for band, expected in zip(found, original):
        assert np.corrcoef(band.flat, expected.flat)[0, 1] > 0.97
    (said,) = (warning for warning in log.warnings if "spectrum" in warning)
    assert f"has pixels of {own} PAN pixels, but its spectrum shows that it was interpolated from" in said
    assert said.endswith("it is used at 4.")


def test_skysat_of_ratio_1_25_and_an_ms_as_fine_as_the_pan_are_averaged_to_two(
    pair: tuple[Path, Path],
) -> None:
    pan, _ = pair
    log = RecordingFeedback()
    fine = resampled(pan, 0.65, "average")
    for ms, own in ((resampled(pan, 0.81, "average"), "1.25"), (resampled(pan, 0.65, "near"), "1")):
        with open_scene(fine, ms, feedback=log) as scene:
            assert scene.alignment.ratio == 2
        assert f"is only {own} PAN pixels wide: it is averaged to 2" in log.warnings[-1]


@pytest.mark.parametrize("name", ["pan", "ms"])
def test_an_original_image_is_left_as_it_is(name: str, pair: tuple[Path, Path]) -> None:
    layer = open_layer("MS", str(pair[name == "ms"]), "", ())
    assert interpolation_factor(layer) == 1.0


def test_smooth_and_constant_images_tell_nothing(tmp_path: Path) -> None:
    rows, cols = np.mgrid[:128, :128].astype(np.float32)
    for number, values in enumerate((rows + cols, np.sin(rows / 30) * 100, np.full((128, 128), 7))):
        path = str(tmp_path / f"{number}.tif")
        gdal.GetDriverByName("GTiff").Create(path, 128, 128, 1, gdal.GDT_Float32).WriteArray(values)
        assert interpolation_factor(open_layer("MS", path, "", ())) == 1.0
