"""Alpha bands, the date line, pixel counts, part coverage, and the CRS and nodata that a user gives."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from trapan.core.errors import InputError
from trapan.core.raster.metadata_values import METADATA_DOMAIN
from trapan.core.scene.grid import Phase, Window
from trapan.tests.recording import RecordingFeedback

gdal = pytest.importorskip("osgeo.gdal")

from trapan.core.raster.compare import open_with_pair
from trapan.core.raster.output_plan import warn_of_loss
from trapan.core.raster.plan import plan_output
from trapan.core.raster.profile import fused_profile
from trapan.core.raster.scene import RasterScene, open_scene
from trapan.core.raster.source import Source
from trapan.core.raster.writer import RasterWriter
from trapan.core.scene.scene import Pixels
from trapan.tests.publishing import finish

from ..conftest import texture

PairMaker = Callable[..., "tuple[Path, Path]"]
RasterMaker = Callable[..., Path]


def ms_valid(scene: RasterScene) -> np.ndarray:
    ms = scene.alignment.ms
    return scene.read_ms(Window(0, 0, ms.rows, ms.cols)).valid


# --- alpha -----------------------------------------------------------------------------------------------


def alpha_last(dataset: Any) -> None:
    dataset.GetRasterBand(dataset.RasterCount).SetColorInterpretation(gdal.GCI_AlphaBand)


def with_alpha(bands: int, side: int, dtype: Any = np.uint16, opaque: float = 65535) -> np.ndarray:
    """Draw bands and an alpha band that hides the left half, whose pixels are 0."""
    values = texture(bands + 1, side, side, dtype=dtype)
    values[:, :, : side // 2], values[-1, :, side // 2 :] = 0, opaque
    return values


OPTIONS = ("PHOTOMETRIC=MINISBLACK", "ALPHA=NO")


@pytest.mark.parametrize("bands", [1, 2, 3, 4, 6])
@pytest.mark.parametrize(("dtype", "opaque"), [(np.uint8, 255), (np.uint16, 65535), (np.float32, 1.0)])
def test_alpha_is_a_mask_beside_any_number_of_ms_bands(
    make_pair: PairMaker, bands: int, dtype: Any, opaque: float
) -> None:
    pan, ms = make_pair(
        {"values": texture(128, 128, dtype=dtype)},
        {"values": with_alpha(bands, 32, dtype, opaque), "options": OPTIONS, "edit": alpha_last},
    )
    with open_scene(Source(str(pan)), Source(str(ms))) as scene:
        assert scene.ms.bands == tuple(range(1, bands + 1))
        np.testing.assert_array_equal(ms_valid(scene), np.arange(32) >= np.full((32, 1), 16))
        assert not scene.ms.has_no_nodata


@pytest.mark.parametrize("bands", [1, 2, 4])
def test_alpha_is_a_mask_of_the_pan(make_pair: PairMaker, bands: int) -> None:
    """Such as an RGBA or a gray image with alpha that serves as PAN."""
    pan, ms = make_pair({"values": with_alpha(bands, 128), "options": OPTIONS, "edit": alpha_last})
    with open_scene(Source(str(pan)), Source(str(ms))) as scene:
        assert scene.read_pan(Window(0, 0, 128, 128)).valid.mean() == 0.5
        assert not scene.pan.has_no_nodata


def test_alpha_masks_chosen_bands_and_stacked_files(make_raster: RasterMaker, make_pair: PairMaker) -> None:
    pan, ms = make_pair(None, {"values": with_alpha(4, 32), "options": OPTIONS, "edit": alpha_last})
    more = make_raster("more.tif", texture(2, 32, 32), pixel=2.0)
    with open_scene(Source(str(pan)), Source(str(ms), bands=(3, 1))) as scene:
        assert ms_valid(scene).mean() == 0.5
    with open_scene(
        Source(str(pan)),
        Source(
            (
                str(more),
                str(ms),
            )
        ),
    ) as scene:
        assert scene.ms.bands == (1, 2, 3, 4, 5, 6)
        assert ms_valid(scene).mean() == 0.5
    chosen = Source(str(ms), bands=(1, 5), nodata=(math.nan,))  # the alpha band, as a measurement
    with open_scene(Source(str(pan)), chosen) as scene:
        assert ms_valid(scene).all()


# --- date line -------------------------------------------------------------------------------------------

UTM60S, UTM1S, PIXEL = 32760, 32701, 5e-6


@pytest.fixture
def fiji(make_pair: PairMaker) -> tuple[Path, Path]:
    """Write a pair in UTM zone 60 south whose middle lies on the date line."""
    at = {"origin": (819387.0, 8118100.0), "epsg": UTM60S}
    return make_pair({"values": texture(256, 256), **at}, {"values": texture(3, 64, 64), **at})


def warp(path: Path, name: str, crs: str, centre: str | None = None) -> Path:
    warped = path.with_name(name)
    gdal.SetConfigOption("CENTER_LONG", centre)
    gdal.Warp(str(warped), str(path), dstSRS=crs, dstNodata=0)
    gdal.SetConfigOption("CENTER_LONG", None)
    return warped


def test_ms_in_degrees_across_the_date_line_covers_the_pan(fiji: tuple[Path, Path]) -> None:
    pan, ms = fiji
    degrees, log = warp(ms, "degrees.tif", "EPSG:4326", "180"), RecordingFeedback()
    with open_scene(Source(str(pan)), Source(str(degrees)), feedback=log) as scene:
        assert scene.alignment.pan == Window(0, 0, 256, 256)
        assert ms_valid(scene).mean() > 0.99
        # The same ground as in the MS before the warp: neighbouring pixels correlate.
        with open_scene(Source(str(pan)), Source(str(ms))) as truth:
            window = Window(8, 8, 40, 40)
            seen = scene.read_ms(window.moved(*np.rint(_offset(scene)).astype(int))).values[0]
            expected = truth.read_ms(window).values[0]
    assert np.corrcoef(seen.ravel(), expected.ravel())[0, 1] > 0.8
    assert not any("covers" in line for line in log.messages)


def _offset(scene: RasterScene) -> tuple[float, float]:
    """Return the MS pixels by which the scene's MS window starts before the PAN's corner."""
    phase = scene.alignment.phase
    return (1.5 - phase.row) / 4, (1.5 - phase.col) / 4


@pytest.mark.parametrize(
    ("pan_crs", "ms_crs"), [("", "EPSG:32701"), ("EPSG:4326", ""), ("EPSG:4326", "EPSG:32701")]
)
def test_pairs_across_the_date_line_in_other_crss(fiji: tuple[Path, Path], pan_crs: str, ms_crs: str) -> None:
    pan, ms = fiji
    pan = warp(pan, "p.tif", pan_crs, "180") if pan_crs else pan
    ms = warp(ms, "m.tif", ms_crs) if ms_crs else ms
    with open_scene(Source(str(pan)), Source(str(ms))) as scene:
        assert scene.alignment.pan.rows >= 250 and scene.alignment.pan.cols >= 250
        assert ms_valid(scene).mean() > 0.94  # warped rasters have corners of nodata


@pytest.mark.parametrize("epsg", [4326, 4258])
@pytest.mark.parametrize(("pan_west", "ms_west"), [(179.9999, -180.0001), (-179.99, 180.01), (190, -170)])
def test_longitudes_that_differ_by_a_turn_are_the_same_place(
    make_pair: PairMaker, pan_west: float, ms_west: float, epsg: int
) -> None:
    pan, ms = make_pair(
        {"transform": (pan_west, PIXEL, 0, -17, 0, -PIXEL), "epsg": 4326},
        {"transform": (ms_west, 4 * PIXEL, 0, -17, 0, -4 * PIXEL), "epsg": epsg},
    )
    with open_scene(Source(str(pan)), Source(str(ms))) as scene:
        assert (scene.alignment.pan, scene.alignment.ms) == (Window(0, 0, 128, 128), Window(0, 0, 32, 32))
        assert (scene.alignment.phase.row, scene.alignment.phase.col) == pytest.approx((1.5, 1.5), abs=1e-3)


@pytest.mark.parametrize("crs", ["", "EPSG:32701"])
def test_the_share_of_the_pan_that_the_ms_covers_is_said(fiji: tuple[Path, Path], crs: str) -> None:
    pan, ms = fiji
    part, log = ms.with_name("part.tif"), RecordingFeedback()
    gdal.Translate(str(part), str(ms), srcWin=[0, 0, 32, 32])
    part = warp(part, "warped.tif", crs) if crs else part
    with open_scene(Source(str(pan)), Source(str(part)), feedback=log) as scene:
        assert scene.alignment.pan.rows < 140
    said = [line for line in log.messages if " covers " in line]
    assert len(said) == 1 and f"the MS '{part.name}' covers 25 % of the PAN 'pan.tif'" in said[0]


def test_the_share_of_the_extent_is_said_where_there_is_one(make_pair: PairMaker) -> None:
    pan, ms = make_pair(None, {"values": texture(3, 32, 16)})
    log = RecordingFeedback()
    with open_scene(
        Source(str(pan)), Source(str(ms)), extent=(600000, 4839936, 600032, 4840000), feedback=log
    ):
        assert not any("covers" in line for line in log.messages)
    with open_scene(
        Source(str(pan)), Source(str(ms)), extent=(600000, 4839936, 600064, 4840000), feedback=log
    ):
        assert any("covers 50 % of the extent of the PAN" in line for line in log.messages)
    # xmin, xmax, ymin, ymax, which is the order of QGIS
    with open_scene(
        Source(str(pan)), Source(str(ms)), extent=(600000, 600032, 4839936, 4840000), feedback=log
    ):
        assert any("covers 0 % of the extent of the PAN" in line for line in log.messages)


# --- transforms that count pixels ------------------------------------------------------------------------

IDENTITY = (0, 1, 0, 0, 0, 1)
COUNTS = {
    "none": {"georeferenced": False},
    "identity": {"transform": IDENTITY},
    "north up": {"transform": (0, 1, 0, 0, 0, -1)},
    "half a pixel": {"transform": (-0.5, 1, 0, -0.5, 0, 1)},
}


@pytest.mark.parametrize("pan_is", COUNTS)
@pytest.mark.parametrize("ms_is", [*COUNTS, "flipped"])
def test_counting_pixels_is_no_georeference(make_pair: PairMaker, pan_is: str, ms_is: str) -> None:
    counts = {**COUNTS, "flipped": {"transform": (0, 1, 0, 32, 0, -1)}}
    pan, ms = make_pair({**counts[pan_is], "epsg": None}, {**counts[ms_is], "epsg": None})
    log = RecordingFeedback()
    with open_scene(Source(str(pan)), Source(str(ms)), feedback=log) as scene:
        assert (scene.alignment.ratio, scene.alignment.phase) == (4, Phase(1.5, 1.5))
        assert not scene.pan.is_georeferenced
    assert any("upper left corners are aligned" in line for line in log.messages)


def test_pixel_counts_of_one_system_stay_coordinates(make_pair: PairMaker) -> None:
    """A PAN in pixels and an MS whose pixels are four of them, 4 rows further down."""
    pan, ms = make_pair(
        {"transform": (0, 1, 0, 0, 0, -1), "epsg": None}, {"transform": (0, 4, 0, -4, 0, -4), "epsg": None}
    )
    with open_scene(Source(str(pan)), Source(str(ms))) as scene:
        assert scene.pan.is_georeferenced
        assert scene.alignment.pan.row == 4


@pytest.mark.parametrize("transform", [(0, 4, 0, 0, 0, -4), (0, 4, 0, 128, 0, -4)])
def test_ms_that_counts_pan_pixels_beside_a_pan_without_transform(
    make_pair: PairMaker, transform: tuple[float, ...]
) -> None:
    pan, ms = make_pair({"georeferenced": False}, {"transform": transform, "epsg": None})
    with open_scene(Source(str(pan)), Source(str(ms))) as scene:
        assert scene.alignment.phase == Phase(1.5, 1.5)


def test_pixel_counts_beside_coordinates_are_named(make_pair: PairMaker) -> None:
    pan, ms = make_pair(None, {"transform": IDENTITY, "epsg": None})
    with pytest.raises(InputError, match=r"has no georeference \(its geotransform only counts pixels\)"):
        open_scene(Source(str(pan)), Source(str(ms)))


def test_fused_image_that_counts_pixels_is_compared(make_pair: PairMaker, make_raster: RasterMaker) -> None:
    pan, ms = make_pair({"georeferenced": False}, {"georeferenced": False})
    fused = make_raster("f.tif", texture(3, 128, 128), transform=IDENTITY, epsg=None)
    with (
        open_scene(Source(str(pan)), Source(str(ms))) as scene,
        open_with_pair(Source(str(fused)), scene) as (image, _),
    ):
        assert image.window == Window(0, 0, 128, 128)


# --- CRS and nodata of each input ------------------------------------------------------------------------


def test_given_crs_replaces_a_missing_and_a_wrong_one(make_pair: PairMaker) -> None:
    pan, ms = make_pair(None, {"epsg": None})
    with pytest.raises(InputError, match="has no CRS"):
        open_scene(Source(str(pan)), Source(str(ms)))
    log = RecordingFeedback()
    with open_scene(Source(str(pan)), Source(str(ms), srs="EPSG:32631"), feedback=log) as scene:
        assert scene.alignment.phase == Phase(1.5, 1.5)
    assert any(
        "'ms.tif' is taken to be in the CRS 'WGS 84 / UTM zone 31N', as given" in s for s in log.messages
    )
    pan, ms = make_pair({"epsg": 32633}, {"epsg": 32632})
    wkt = gdal.Open(str(ms)).GetProjection()
    with open_scene(Source(str(pan), srs=wkt), Source(str(ms))) as scene:
        assert scene.alignment.phase == Phase(1.5, 1.5)
        assert fused_profile(scene).grid_layer.crs.GetAuthorityCode(None) == "32632"


@pytest.mark.parametrize(
    ("srs", "is_doubted"),
    [
        ("EPSG:32631", False),
        ("EPSG:32632", False),  # the file's zone, one further east
        ("+proj=utm +zone=11", False),  # no area is known
        ("EPSG:4326", True),
        ("EPSG:2193", True),  # New Zealand's
    ],
)
def test_given_crs_of_another_area_is_doubted(make_pair: PairMaker, srs: str, is_doubted: bool) -> None:
    pan, ms = map(str, make_pair())
    log = RecordingFeedback()
    open_scene(Source(pan, srs=srs), Source(ms, srs=srs), feedback=log).close()
    doubts = [line for line in log.warnings if "lies far outside the area of the CRS" in line]
    assert [line.split("'")[1] for line in doubts] == ["pan.tif", "ms.tif"] * is_doubted


def test_given_crs_of_an_area_across_the_date_line(fiji: tuple[Path, Path]) -> None:
    log = RecordingFeedback()
    pan, ms = (str(warp(path, f"p{path.name}", "EPSG:3832")) for path in fiji)
    open_scene(Source(pan, srs="EPSG:3832"), Source(ms, srs="EPSG:3832"), feedback=log).close()
    assert not any("far outside" in line for line in log.warnings)


@pytest.mark.parametrize("srs", ["nonsense", "EPSG:999999", "https://example.org/crs"])
def test_crs_that_is_none_is_refused(make_pair: PairMaker, srs: str) -> None:
    pan, ms = make_pair()
    with pytest.raises(InputError, match=r"that is given for the PAN 'pan.tif' is unknown"):
        open_scene(Source(str(pan), srs=srs), Source(str(ms)))


def test_given_nodata_values_replace_the_files(make_pair: PairMaker) -> None:
    values = texture(3, 32, 32)
    values[:, :4], values[0, 4:8], values[:, 20] = 0, 900, 65535
    pan, ms = map(str, make_pair(None, {"values": values, "nodata": 65535}))
    rows = np.arange(32)
    for given, nodata, expected in (
        ((), rows == 20, 65535),
        ((0,), rows < 4, 0),
        ((0, 65535), (rows < 4) | (rows == 20), 0),
        ((900, 0.0), rows < 8, 900),
        ((float("nan"),), rows < 0, None),
    ):
        with open_scene(Source(pan), Source(ms, nodata=given)) as scene:
            np.testing.assert_array_equal(~ms_valid(scene).any(axis=1), nodata)
            default = fused_profile(scene).default_nodata(np.dtype(np.uint16))
            assert default == expected
    with open_scene(Source(pan, nodata=(7,)), Source(ms)) as scene:
        pixels = scene.read_pan(Window(0, 0, 128, 128))
        np.testing.assert_array_equal(pixels.valid, pixels.values[0] != 7)
    with open_scene(Source(pan), Source(ms, nodata=(float("nan"),))) as scene:
        assert scene.ms.has_no_nodata


def test_given_nodata_counts_in_a_resampled_ms(make_pair: PairMaker) -> None:
    values = texture(3, 40, 40)
    values[:, :, :20] = 0
    pan, ms = make_pair(None, {"values": values, "pixel": 1.6})
    with open_scene(Source(str(pan)), Source(str(ms), nodata=(0,))) as scene:
        assert scene.ms.view is not None
        assert 0.4 < ms_valid(scene).mean() < 0.6


# --- NITF ------------------------------------------------------------------------------------------------


def write_nitf(pan: Path, ms: Path, output: Path, log: RecordingFeedback, **options: Any) -> tuple[Any, Any]:
    """Write a NITF of a pair's profile; return its geotransform and the PAN's."""
    with open_scene(Source(str(pan)), Source(str(ms))) as scene:
        plan = plan_output(str(output), fused_profile(scene), **options)
        warn_of_loss(plan, log)
        size = plan.profile.size
        fused = np.full((scene.bands, size.rows, size.cols), 7, np.float32)
        with RasterWriter(plan) as writer:
            writer.write(Window(0, 0, *fused.shape[1:]), Pixels(fused, np.ones(fused.shape[1:], bool)))
            finish(writer, {"RUN": "1"})
    dataset = gdal.Open(str(output))
    assert dataset.GetMetadata(METADATA_DOMAIN) == {"RUN": "1"}
    assert (dataset.ReadAsArray() == 7).all()
    return dataset.GetGeoTransform(), gdal.Open(str(pan)).GetGeoTransform()


def corner_shift(stored: Any, expected: Any, side: int) -> float:
    """Compute the largest shift of a corner in pixels."""
    corners = [(0, 0), (0, side), (side, 0), (side, side)]
    shifts = [
        np.subtract(gdal.ApplyGeoTransform(stored, *corner), gdal.ApplyGeoTransform(expected, *corner))
        for corner in corners
    ]
    return float(np.abs(shifts).max() / abs(expected[1]))


@pytest.mark.parametrize("options", [[], ["ICORDS=N"]])
def test_nitf_in_utm_is_written_to_whole_metres_and_says_so(
    make_pair: PairMaker, tmp_path: Path, options: list[str]
) -> None:
    log = RecordingFeedback()
    transforms = write_nitf(*make_pair(), tmp_path / "o.ntf", log, creation_options=options)
    assert 0.1 < corner_shift(*transforms, 128) <= 1.01
    assert any("to whole metres, which moves them by up to 0.5 pixels" in line for line in log.messages)


def test_nitf_in_degrees_keeps_millionths(make_pair: PairMaker, tmp_path: Path) -> None:
    log, west, north = RecordingFeedback(), 4.2431237, 43.7001234
    pan, ms = make_pair(
        {"transform": (west, PIXEL, 0, north, 0, -PIXEL), "epsg": 4326},
        {"transform": (west, 4 * PIXEL, 0, north, 0, -4 * PIXEL), "epsg": 4326},
    )
    assert corner_shift(*write_nitf(pan, ms, tmp_path / "o.ntf", log), 128) < 0.11
    assert any("to millionths of a degree" in line for line in log.messages)


def test_nitf_of_pixels_of_whole_metres_is_exact_and_silent(make_pair: PairMaker, tmp_path: Path) -> None:
    log = RecordingFeedback()
    pan, ms = make_pair({"pixel": 2.0}, {"pixel": 8.0})
    assert corner_shift(*write_nitf(pan, ms, tmp_path / "o.ntf", log), 128) < 1e-6
    assert not log.messages
