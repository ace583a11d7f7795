"""Resampling of an MS in another CRS, mirrored, or at a ratio that is no whole number, to the PAN axes.

The scene is a smooth function of the place, so that every pixel's true value is known on any grid.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from trapan.core.errors import InputError
from trapan.core.feedback import SilentFeedback
from trapan.core.scene.grid import Grid, Phase, Size, Window

gdal = pytest.importorskip("osgeo.gdal")

from osgeo import osr
from trapan.core.jobs.sensor import resolve_sensor
from trapan.core.raster.profile import fused_profile
from trapan.core.raster.scene import RasterScene, open_scene
from trapan.core.raster.source import Source
from trapan.core.raster.undeclared import sample_pixels
from trapan.core.sensors.catalogue import get_sensor
from trapan.tests.recording import RecordingFeedback

RasterMaker = Callable[..., Path]

X, Y = 600000.0, 4840000.0
SIDE = 256
PAN = (X, 0.5, 0.0, Y, 0.0, -0.5)
COS, SIN = math.cos(0.3), math.sin(0.3)
TURNED = (X, 0.5 * COS, 0.5 * SIN, Y, 0.5 * SIN, -0.5 * COS)


def crs(name: str) -> Any:
    """Return a CRS with x before y, regardless of the authority's order."""
    system = osr.SpatialReference()
    system.SetFromUserInput(name)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


UTM31 = crs("EPSG:32631")


def taken(x: np.ndarray, y: np.ndarray, start: Any, end: Any) -> tuple[np.ndarray, np.ndarray]:
    """Transform coordinates from one CRS to another."""
    points = osr.CoordinateTransformation(start, end).TransformPoints(np.c_[x.ravel(), y.ravel()].tolist())
    found = np.array(points)
    return found[:, 0].reshape(x.shape), found[:, 1].reshape(x.shape)


def ground(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Evaluate a wave pattern at coordinates in UTM zone 31; its period is about a hundred PAN pixels."""
    x, y = x - X, Y - y
    return np.asarray(500 + 200 * np.sin(x / 9) * np.cos(y / 7) + 100 * np.sin((x + y) / 6))


def centres(grid: Grid) -> tuple[np.ndarray, np.ndarray]:
    rows, cols = np.meshgrid(np.arange(grid.size.rows), np.arange(grid.size.cols), indexing="ij")
    x, y = grid.coordinates(rows, cols)
    return np.asarray(x), np.asarray(y)


@pytest.fixture
def make_scene(make_raster: RasterMaker) -> Callable[..., RasterScene]:
    """Open a PAN in UTM zone 31 and an MS in any CRS of two bands, the second twice the first."""

    def make(
        ms: Grid, system: str = "EPSG:32631", pan: tuple[float, ...] = PAN, **options: Any
    ) -> RasterScene:
        def in_system(dataset: Any) -> None:
            dataset.SetSpatialRef(crs(system))

        log = options.pop("log", None)
        pan_grid = Grid(Size(SIDE, SIDE), pan)
        values = ground(*taken(*centres(ms), crs(system), UTM31)).astype(np.float32)
        values[options.pop("garbage", Window(0, 0, 0, 0)).slices] = 1e6
        files = [
            make_raster("pan.tif", ground(*centres(pan_grid)).astype(np.float32), transform=pan),
            make_raster(
                "ms.tif",
                np.stack([values, 2 * values]),
                transform=ms.transform,
                epsg=None,
                edit=options.pop("edit", in_system),
                **options,
            ),
        ]
        return open_scene(*map(Source, map(str, files)), feedback=log)

    return make


def about(system: str, pixel: float, side: int) -> Grid:
    """Return a north-up grid of a given pixel size around the centre of the PAN."""
    x, y = taken(np.array([X + 64]), np.array([Y - 64]), UTM31, crs(system))
    half = side / 2 * pixel
    return Grid(Size(side, side), (x[0] - half, pixel, 0.0, y[0] + half, 0.0, -pixel))


def error(scene: RasterScene) -> tuple[np.ndarray, np.ndarray]:
    """Compare the resampled MS with the pattern on the ground; return the error and the validity.

    A PAN pixel beside the place would be off by up to 60 and, over all, by 20.
    """
    relation = scene.alignment
    seen = scene.read_ms(Window(0, 0, relation.ms.rows, relation.ms.cols))
    rows, cols = np.meshgrid(
        relation.phase.row + relation.ratio * np.arange(relation.ms.rows),
        relation.phase.col + relation.ratio * np.arange(relation.ms.cols),
        indexing="ij",
    )
    expected = ground(*scene.grid.coordinates(rows, cols))
    off = np.abs(seen.values - np.stack([expected, 2 * expected])).max(axis=0)
    return np.where(seen.valid, off, 0), seen.valid


@pytest.mark.parametrize(
    ("system", "pixel", "pan"),
    [
        ("EPSG:32632", 2.0, PAN),
        ("EPSG:32632", 2.0, TURNED),
        ("EPSG:4326", 2.2e-5, PAN),
        ("OGC:CRS84", 2.2e-5, PAN),
        ("EPSG:3035", 2.0, PAN),
        ("EPSG:23031", 2.0, PAN),
        ("EPSG:3857", 2.8, PAN),
    ],
    ids=[
        "next zone",
        "rotated PAN",
        "latitude first",
        "longitude first",
        "northing first",
        "another datum",
        "mercator",
    ],
)
def test_another_crs(make_scene: Any, system: str, pixel: float, pan: tuple[float, ...]) -> None:
    log = RecordingFeedback()
    with make_scene(about(system, pixel, 140), system, pan, log=log) as scene:
        assert scene.alignment.ratio == 4
        assert scene.alignment.pan == Window(0, 0, SIDE, SIDE)
        off, valid = error(scene)
        assert valid.all()
        assert off.max() < 5
        name = crs(system).GetName().removesuffix(" (CRS84)")  # which no GeoTIFF keeps
    assert log.infos == [
        "Resampling the MS 'ms.tif' to pixels of 4 PAN pixels on the PAN grid: the PAN 'pan.tif' is in the "
        f"CRS 'WGS 84 / UTM zone 31N' and the MS 'ms.tif' in '{name}'."
    ]


def test_crs_that_moves_no_pixel_needs_no_resampling(make_scene: Any) -> None:
    log = RecordingFeedback()
    with make_scene(Grid(Size(64, 64), (X, 2.0, 0.0, Y, 0.0, -2.0)), "EPSG:25831", log=log) as scene:
        assert scene.alignment.phase == Phase(1.5, 1.5)
        assert scene.ms.view is None
        assert error(scene)[0].max() < 0.05
    assert log.infos == []


@pytest.mark.parametrize(
    ("pixel", "ratio"), [(0.75, 2), (0.95, 2), (1.2, 2), (1.75, 3), (1.9, 4), (1.97, 4)], ids=str
)
def test_a_ratio_that_is_not_whole(make_scene: Any, pixel: float, ratio: int) -> None:
    side = math.ceil(SIDE / 2 / pixel)
    log = RecordingFeedback()
    with make_scene(Grid(Size(side, side), (X, pixel, 0.0, Y, 0.0, -pixel)), log=log) as scene:
        relation = scene.alignment
        assert relation.ratio == ratio
        assert relation.phase == Phase((ratio - 1) / 2, (ratio - 1) / 2)
        assert min(relation.pan.rows, relation.pan.cols) > SIDE - ratio
        off, valid = error(scene)
        assert valid.all()
        assert off[4:-4, 4:-4].max() < 5
        assert off.max() < 15  # at the very edge, where there is nothing beyond to interpolate with
    wide = f"{2 * pixel:.3f}"
    assert log.infos[0].endswith(f"its own pixels are {wide} x {wide} PAN pixels.")


def test_the_gains_are_those_of_the_finer_pixels(make_scene: Any) -> None:
    """Resampled from 3.5 to 3 PAN pixels, an MS keeps its gain up to 3 / 3.5 of the Nyquist frequency."""
    side = 74
    with make_scene(Grid(Size(side, side), (X, 1.75, 0.0, Y, 0.0, -1.75))) as scene:
        seen = resolve_sensor("GeoEye-1", scene, SilentFeedback()).ms_gains
    published = get_sensor("GeoEye-1").ms_gains[0]
    gaussian = math.exp(math.log(published) * (3.5 / 3) ** 2)
    assert seen == pytest.approx((gaussian, gaussian))
    with make_scene(Grid(Size(170, 170), (X, 0.75, 0.0, Y, 0.0, -0.75))) as scene:
        assert resolve_sensor("GeoEye-1", scene, SilentFeedback()).ms_gains == pytest.approx(
            (published, published)
        )


@pytest.mark.parametrize(
    "transform", [(X, 2.0, 0.0, Y - 128, 0.0, 2.0), (X + 128, -2.0, 0.0, Y, 0.0, -2.0)], ids=["rows", "cols"]
)
def test_a_mirrored_ms_keeps_its_very_pixels(make_scene: Any, transform: tuple[float, ...]) -> None:
    with make_scene(Grid(Size(64, 64), transform)) as scene:
        assert scene.alignment.phase == Phase(1.5, 1.5)
        assert error(scene)[0].max() < 1e-3


def test_pixels_do_not_depend_on_the_window(make_scene: Any) -> None:
    with make_scene(about("EPSG:32632", 2.0, 140), "EPSG:32632", TURNED) as scene:
        whole = scene.read_ms(Window(0, 0, scene.alignment.ms.rows, scene.alignment.ms.cols))
        for window in (Window(0, 0, 7, 9), Window(20, 31, 30, 5), Window(60, 50, 4, 14)):
            part = scene.read_ms(window)
            assert np.array_equal(part.values, whole.values[(slice(None), *window.slices)])


HOLE = Window(60, 60, 10, 10)


def hole(dataset: Any) -> None:
    dataset.SetSpatialRef(crs("EPSG:32632"))
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    mask = np.full((dataset.RasterYSize, dataset.RasterXSize), 255, np.uint8)
    mask[HOLE.slices] = 0
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(mask)


def test_gaps_stay_gaps_and_do_not_bleed(make_scene: Any) -> None:
    with make_scene(about("EPSG:32632", 2.0, 140), "EPSG:32632", edit=hole, garbage=HOLE) as scene:
        off, valid = error(scene)
        assert 90 <= (~valid).sum() <= 110
        assert off.max() < 30  # beside a gap there is less to interpolate with
        assert not scene.ms.has_no_nodata
        assert not fused_profile(scene).has_no_nodata


def test_beyond_the_ms_there_is_no_value(make_scene: Any) -> None:
    ms = about("EPSG:32632", 2.0, 60)
    moved = Grid(ms.size, (ms.transform[0] + 40, *ms.transform[1:]))
    with make_scene(moved, "EPSG:32632") as scene:
        off, valid = error(scene)
        assert scene.alignment.pan.col > 60
        assert 0.85 < valid.mean() < 1
        assert np.quantile(off[valid], 0.95) < 5


def test_the_corners_between_two_grids_are_empty(make_scene: Any) -> None:
    with make_scene(about("EPSG:32632", 2.0, 60), "EPSG:32632", TURNED) as scene:
        corner = Window(0, 0, 4, 4)
        for pixels in (scene.ms.read(corner), sample_pixels(scene.ms, corner, 2)):
            assert not pixels.valid.any()
        middle = sample_pixels(scene.ms, Window(0, 0, scene.ms.size.rows, scene.ms.size.cols), 16)
        assert middle.valid.all()
        assert middle.values.shape == (2, 16, 16)


def test_the_ms_is_not_read_as_a_whole(make_scene: Any) -> None:
    with make_scene(about("EPSG:32632", 2.0, 300), "EPSG:32632") as scene:
        assert scene.ms.view is not None
        part = scene.ms.view.source_window(Window(40, 40, 16, 16))
        assert max(part.rows, part.cols) < 32


def test_an_ms_far_away(make_scene: Any) -> None:
    with pytest.raises(InputError, match=r"^the PAN 'pan\.tif' and the MS 'ms\.tif' don't overlap: choose"):
        make_scene(Grid(Size(64, 64), (X, 2.0, 0.0, Y, 0.0, -2.0)), "EPSG:32635")


def test_a_swapped_pair_in_two_crss(make_raster: RasterMaker) -> None:
    fine, coarse = about("EPSG:32632", 0.5, 256), Grid(Size(64, 64), (X, 2.0, 0.0, Y, 0.0, -2.0))
    files = [
        make_raster("a.tif", ground(*centres(coarse)).astype(np.float32), transform=coarse.transform),
        make_raster("b.tif", ground(*centres(coarse)).repeat(4, 0).repeat(4, 1).astype(np.float32),
                    transform=fine.transform, epsg=32632),
    ]  # fmt: skip
    with pytest.raises(InputError, match=r"^the PAN 'a\.tif' has larger pixels than the MS 'b\.tif': swap"):
        open_scene(*map(Source, map(str, files)))


def test_crs_without_a_transformation_is_rejected(make_raster: RasterMaker) -> None:
    def local(dataset: Any) -> None:
        dataset.SetProjection('LOCAL_CS["the works",UNIT["metre",1]]')

    grid = Grid(Size(64, 64), (X, 2.0, 0.0, Y, 0.0, -2.0))
    values = ground(*centres(grid)).astype(np.float32)
    pan = make_raster("pan.tif", values.repeat(4, 0).repeat(4, 1), transform=PAN)
    ms = make_raster("ms.tif", values, transform=grid.transform, epsg=None, edit=local)
    with pytest.raises(
        InputError, match=r"MS 'ms\.tif' in 'the works', but .*: assign it the CRS that it is in"
    ):
        open_scene(Source(str(pan)), Source(str(ms)))
