"""Deliveries as operators lay them out, given by the file that describes them."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")

from trapan.core.errors import InputError
from trapan.core.jobs.sensor import resolve_sensor
from trapan.core.raster.scene import open_scene
from trapan.core.raster.source import Source
from trapan.core.scene.grid import Phase, Window
from trapan.core.sensors.bands import is_quality_band
from trapan.core.sensors.catalogue import AUTO
from trapan.tests import deliveries
from trapan.tests.recording import RecordingFeedback

needs_jpeg2000 = pytest.mark.skipif(
    gdal.GetDriverByName("JP2OpenJPEG") is None, reason="GDAL has no JPEG 2000"
)


@needs_jpeg2000
@pytest.mark.parametrize("level", ["L1C", "L2A"])
def test_sentinel_2_as_delivered(tmp_path: Path, level: str) -> None:
    product = deliveries.sentinel2(tmp_path, level)
    ten, twenty, sixty = (
        f"SENTINEL2_{level}:{product}:{pixel}m:EPSG_{deliveries.EPSG}" for pixel in (10, 20, 60)
    )
    image = deliveries.scene(8)
    log = RecordingFeedback()
    with open_scene(Source(ten), Source(twenty), feedback=log) as scene:
        assert scene.alignment.ratio == 2 and scene.guide is not None
        assert scene.ms.bands == (1, 2, 3, 4, 5, 6)
        side = deliveries.SIDE // 2
        ms = scene.read_ms(Window(0, 0, side, side))
        assert ms.valid.all()
        expected = deliveries.reduced(image[[4, 5, 6, 7, 0, 1]], 2).round()
        np.testing.assert_array_equal(ms.values, expected)
    # from GDAL 3.9 on, the 10 m raster has AOT and WVP too, which are left out of the PAN
    told = [line for line in log.infos if "Left out of the MS" in line]
    assert len(told) == (level == "L2A")
    assert all("7 (AOT), 8 (CLD), 9 (SCL), 10 (SNW), 11 (WVP)" in line for line in told)
    with open_scene(Source(ten), Source(sixty)) as scene:
        assert scene.alignment.ratio == 6 and len(scene.ms.bands) == (2 if level == "L2A" else 3)


@needs_jpeg2000
def test_a_quality_band_that_is_chosen_is_read(tmp_path: Path) -> None:
    product = f"SENTINEL2_L2A:{deliveries.sentinel2(tmp_path)}"
    log = RecordingFeedback()
    ten, twenty = (f"{product}:{pixel}m:EPSG_{deliveries.EPSG}" for pixel in (10, 20))
    with open_scene(Source(ten), Source(twenty, bands=(1, 9)), feedback=log) as scene:
        side = deliveries.SIDE // 2
        assert set(np.unique(scene.read_ms(Window(0, 0, side, side)).values[1])) == set(range(1, 9))
    assert not any("Left out of the MS" in line for line in log.infos)


@needs_jpeg2000
def test_a_sentinel_2_product_names_the_rasters_in_it(tmp_path: Path) -> None:
    product = deliveries.sentinel2(tmp_path)
    with pytest.raises(InputError, match=r"a container without bands: choose one .*:10m:EPSG_32631, "):
        open_scene(Source(str(product)), Source(str(product)))


@pytest.mark.parametrize(
    "name",
    [
        "SCL, Scene Classification",
        "AOT",
        "QA60",
        "QA_PIXEL",
        "MSK_CLDPRB",
        "TCI_R",
        "dataMask",
        "cloud_mask",
        "Fmask",
        "SR_AEROSOL",
    ],
)
def test_names_of_quality_bands(name: str) -> None:
    assert is_quality_band(name)


@pytest.mark.parametrize(
    "name", ["", "B8A, central wavelength 865 nm", "Scl.", "Blue", "SR_B2", "quality", "q", "Coastal aerosol"]
)
def test_names_of_other_bands(name: str) -> None:
    assert not is_quality_band(name)


@pytest.mark.parametrize(("write", "kinds", "sensor"), [
    (deliveries.maxar, ("P", "M"), "WorldView-2"), (deliveries.dimap, ("P", "MS"), "Pléiades"),
])  # fmt: skip
def test_tiles_by_the_file_that_lists_them(
    tmp_path: Path, write: Callable[..., Path], kinds: tuple[str, str], sensor: str
) -> None:
    image = deliveries.scene(4, 256)
    pan = write(tmp_path / "p", kinds[0], image.mean(axis=0, keepdims=True), 0.5)
    ms = write(tmp_path / "m", kinds[1], deliveries.reduced(image, 4), 2.0)
    log = RecordingFeedback()
    with open_scene(Source(str(pan)), Source(str(ms)), feedback=log) as scene:
        assert scene.grid.transform == (deliveries.LEFT, 0.5, 0, deliveries.TOP, 0, -0.5)
        assert (scene.alignment.ratio, scene.alignment.phase) == (4, Phase(1.5, 1.5))
        read = scene.read_pan(Window(0, 0, 256, 256))
        np.testing.assert_array_equal(read.values[0], image.mean(axis=0).round())
        assert resolve_sensor(AUTO, scene, log).name == sensor
    assert [line for line in log.warnings if "gets the sensor's mean MTF gain" not in line] == []
