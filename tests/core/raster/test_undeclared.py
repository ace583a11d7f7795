"""Which values of files that declare no nodata value count as nodata, and which stay measurements."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from scipy import ndimage

gdal = pytest.importorskip("osgeo.gdal")

from trapan.core.raster.checks import check_content
from trapan.core.raster.dataset import close
from trapan.core.raster.layers import open_layer
from trapan.core.raster.source import Source
from trapan.core.scene.grid import Window
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic.scene import generate_scene
from trapan.tests.recording import RecordingFeedback

Found = Callable[..., "tuple[tuple[float, ...], list[str]]"]

SIDE = 256
LARGE = 2048
"""Side in pixels of a raster that is sampled, not read as a whole."""


@pytest.fixture(scope="module")
def land() -> np.ndarray:
    """Generate the PAN band of a scene, with values up to 2047."""
    return generate_scene(get_sensor("GeoEye-1"), SIDE, seed=8).pan


@pytest.fixture
def found(make_raster: Callable[..., Path]) -> Found:
    """Return a function that writes a PAN band and returns its undeclared nodata and the warnings."""

    def find(values: np.ndarray | Path, **options: Any) -> tuple[tuple[float, ...], list[str]]:
        path = make_raster("pan.tif", values, **options) if isinstance(values, np.ndarray) else values
        log, layer = RecordingFeedback(), open_layer("PAN", Source(str(path)))
        layer = check_content(layer, Window(0, 0, layer.size.rows, layer.size.cols), log)
        close(layer.dataset)
        return layer.assigned_nodata, log.warnings

    return find


def large(image: np.ndarray) -> np.ndarray:
    """Repeat an image to a raster that is sampled."""
    return np.tile(image, (LARGE // SIDE, LARGE // SIDE))


def footprint(side: int) -> np.ndarray:
    """Mark a square turned by 11 degrees, as of most products."""
    rows, cols = np.mgrid[:side, :side] / side - 0.5
    along, across = 0.98 * cols + 0.2 * rows, 0.98 * rows - 0.2 * cols
    return np.asarray(np.maximum(abs(along), abs(across)) < 0.42)


def opacity(side: int, edge: float) -> np.ndarray:
    """Draw a cloud with an edge of some pixels, between 0 and 1."""
    rows, cols = np.ogrid[:side, :side]
    return np.asarray(((0.15 * side - np.hypot(rows - 0.6 * side, cols - 0.4 * side)) / edge + 1).clip(0, 1))


@pytest.mark.parametrize("fill", [0, -9999.9, 65535])
@pytest.mark.parametrize("overviews", ["", "AVERAGE", "CUBIC"])
def test_overviews_hide_no_fill_value(found: Found, land: np.ndarray, fill: float, overviews: str) -> None:
    """They mix it with the pixels beside it."""

    def build(dataset: Any) -> None:
        dataset.WriteArray(values)
        if overviews:
            dataset.BuildOverviews(overviews, [2, 4, 8, 16, 32])

    values = np.where(footprint(LARGE), large(land), fill).astype(np.float32)
    assert found(values, edit=build)[0] == (np.float32(fill),)


@pytest.mark.parametrize("edge", [4, 20])
@pytest.mark.parametrize(("bits", "side"), [(8, SIDE), (12, SIDE), (12, LARGE), (16, LARGE)])
def test_saturated_clouds_are_no_fill_value(
    found: Found, land: np.ndarray, bits: int, side: int, edge: float
) -> None:
    """A cloud is as bright beside its saturated pixels; in a large sample few pixels lie there."""
    top = 2**bits - 1
    ground = 1 + (land if side == SIDE else large(land)) * (top / 8 / land.max())
    cloudy = np.minimum(ground + 1.2 * top * opacity(side, edge), top)
    assert (cloudy == top).mean() > 0.05
    nodata, warnings = found(cloudy.astype(np.uint8 if bits == 8 else np.uint16))
    assert nodata == () and warnings == []


@pytest.mark.parametrize("kernel", ["near", "bilinear", "cubic"])
def test_a_resampled_border_of_zeros_is_nodata(
    found: Found, land: np.ndarray, make_raster: Callable[..., Path], tmp_path: Path, kernel: str
) -> None:
    """Beside it, kernels that undershoot leave zeros in some bands only."""
    bands = np.stack([land, land // 2 + 40, land // 3 + 20])
    source = make_raster("source.tif", np.where(footprint(SIDE), bands, 0).astype(np.uint16))
    warped = tmp_path / "warped.tif"
    gdal.Warp(str(warped), str(source), xRes=1.07, yRes=1.07, resampleAlg=kernel)
    values = gdal.Open(str(warped)).ReadAsArray()
    assert kernel != "cubic" or ((values == 0).any(axis=0) & ~(values == 0).all(axis=0)).any()
    assert found(warped)[0] == (0,)


@pytest.mark.parametrize("side", [SIDE, LARGE])
def test_dark_water_and_night_are_measurements(found: Found, land: np.ndarray, side: int) -> None:
    """Noise leaves single counts in the zeros."""
    rng, land = np.random.default_rng(1), land + 10 if side == SIDE else large(land) + 10
    cols = np.arange(side) + side / 20 * np.sin(np.arange(side)[:, None] / side * 20)
    coast = np.where(cols < 0.4 * side, rng.poisson(0.05, land.shape), land).astype(np.uint16)
    nodata, (warning,) = found(coast)
    assert nodata == () and "are zeros that reach its edge and are treated as measurements" in warning
    bands = np.where(cols < 0.4 * side, rng.poisson(0.05, (3, *land.shape)), land).astype(np.uint16)
    assert found(bands)[0] == ()
    lamps = np.zeros((side, side))
    lamps[tuple(rng.normal(side / 2, side / 12, (2, 300)).astype(int))] = rng.lognormal(8, 1, 300)
    lamps = ndimage.gaussian_filter(lamps, 2) + ndimage.gaussian_filter(lamps, side / 50)
    nodata, (warning,) = found(np.minimum(np.rint(lamps), 255).astype(np.uint8))
    assert nodata == () and "are zeros that reach its edge and are treated as measurements" in warning


@pytest.mark.parametrize(("fill", "kind"), [(0, np.uint16), (-9999, np.int16), (65535, np.uint16)])
def test_a_small_border_is_found(found: Found, land: np.ndarray, fill: int, kind: type) -> None:
    """It does not spoil the training, but without nodata the rim of the image."""
    rows, cols = np.mgrid[:LARGE, :LARGE]
    nodata, (warning,) = found(np.where(cols < 0.01 * rows, fill, large(land)).astype(kind))
    assert nodata == (fill,) and re.match(r"0\.\d % of the PAN 'pan\.tif' have the value", warning)


def test_defects_are_no_fill_value(found: Found, land: np.ndarray) -> None:
    """Noise and up to four dead lines are filled with the values around them."""
    rng = np.random.default_rng(1)
    noisy = np.where(rng.random(land.shape) < 0.02, 65535, land).astype(np.uint16)
    lines = land.astype(np.uint16)
    lines[100:104], lines[:, 60:63] = 65535, 65535
    assert found(noisy)[0] == () and found(lines)[0] == ()


def test_a_fill_value_in_one_band_is_found(found: Found, land: np.ndarray) -> None:
    """As of a stack whose bands end at different places."""
    bands = np.stack([land, land // 2, land // 3]).astype(np.int16)
    bands[1, :, :40] = -9999
    nodata, (warning,) = found(bands)
    assert nodata == (-9999,) and warning.startswith("16 % of the PAN 'pan.tif' have the value -9999, far")


def test_several_fill_values_are_found(found: Found, land: np.ndarray) -> None:
    """As of a mosaic with an empty border, into which a masked image was pasted."""
    values = np.where(footprint(SIDE), land, 0).astype(np.float32)
    values[100:130, 90:150] = 1e20
    nodata, warnings = found(values)
    assert nodata == (np.float32(1e20), 0)
    assert ["far from all others" in line for line in warnings] == [True, False]
