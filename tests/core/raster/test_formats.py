"""Outputs in GDAL's other formats, chosen by extension, with nodata, overviews and statistics."""

from __future__ import annotations

import math
import shutil
import subprocess
import sys
import textwrap
from functools import partial
from pathlib import Path
from typing import Any, Callable, Iterator

import numpy as np
import pytest
from trapan.core.errors import InputError, OutputError
from trapan.core.feedback import Cancelled
from trapan.core.scene.grid import Size, Window
from trapan.core.scene.scene import Pixels
from trapan.core.scene.tiles import tiles

gdal = pytest.importorskip("osgeo.gdal")

from osgeo import osr
from trapan.core.raster.dataset import GdalError
from trapan.core.raster.formats import extensions
from trapan.core.raster.output_plan import OutputPlan
from trapan.core.raster.plan import plan_output
from trapan.core.raster.profile import fused_profile
from trapan.core.raster.scene import RasterScene, open_scene
from trapan.core.raster.source import Source
from trapan.core.raster.verify import check_structure, measure_loss
from trapan.core.raster.writer import RasterWriter, publish
from trapan.tests.platforms import POSIX
from trapan.tests.publishing import finish

PairMaker = Callable[..., "tuple[Path, Path]"]

GDAL_3_10 = int(gdal.VersionInfo()) >= 3_100_000
SIDE = 400
HOLE = (slice(10, 200), slice(20, 40))


@pytest.fixture
def make_scene(make_pair: PairMaker) -> Callable[..., RasterScene]:
    """Open a generated PAN and MS pair with a given number of bands, data type and nodata value."""

    def make(bands: int = 3, dtype: Any = np.uint16, nodata: float | None = None) -> RasterScene:
        noise = np.random.default_rng(0)
        pan, ms = (
            {"values": noise.integers(1, 201, shape).astype(dtype), "nodata": nodata}
            for shape in ((SIDE, SIDE), (bands, SIDE // 4, SIDE // 4))
        )
        # Else GDAL takes the fourth of four Byte bands for an alpha band.
        return open_scene(
            *map(Source, map(str, make_pair(pan, {**ms, "options": ("PHOTOMETRIC=MINISBLACK",)})))
        )

    return make


def image(bands: int, dtype: Any = np.uint16, hole: bool = False) -> Pixels:
    """Draw values over the full range of a data type."""
    limits = (-1e6, 1e6) if np.dtype(dtype).kind == "f" else (np.iinfo(dtype).min, np.iinfo(dtype).max)
    values = np.random.default_rng(1).uniform(*limits, (bands, SIDE, SIDE)).astype(np.float32)
    valid = np.ones((SIDE, SIDE), bool)
    valid[HOLE] = not hole
    return Pixels(values, valid)


def write(writer: RasterWriter, fused: Pixels) -> None:
    for tile in tiles(Size(*fused.valid.shape), 256):
        writer.write(tile, Pixels(fused.values[(slice(None), *tile.slices)], fused.valid[tile.slices]))


def written(scene: RasterScene, output: Path, fused: Pixels, **wanted: Any) -> Any:
    """Write a fused image window by window and open the result."""
    with RasterWriter(plan_output(str(output), fused_profile(scene), **wanted)) as writer:
        write(writer, fused)
        finish(writer, {"SETTINGS": '{"seed": 0}'})
    return gdal.Open(str(output))


def beside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name not in ("pan.tif", "ms.tif"))


def gaps(band: Any) -> np.ndarray:
    return (band.GetMaskBand().ReadAsArray() == 0) | (band.ReadAsArray() == band.GetNoDataValue())


def test_a_cloud_optimised_geotiff_is_one_by_gdal_s_own_check(
    make_scene: Callable[..., RasterScene], tmp_path: Path
) -> None:
    validate = pytest.importorskip("osgeo_utils.samples.validate_cloud_optimized_geotiff")
    like_this = {"cog": True, "overviews": True, "statistics": True, "nodata": 0}
    with make_scene(3, np.uint16, 0) as scene:
        plain = written(scene, tmp_path / "plain.tif", image(3, hole=True), nodata=0)
        cog = written(scene, tmp_path / "cog.tif", image(3, hole=True), **like_this)
    assert validate.validate(str(tmp_path / "cog.tif"))[0] == []
    assert cog.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
    assert np.array_equal(cog.ReadAsArray(), plain.ReadAsArray())
    assert cog.GetMetadata_Dict("TRAPAN") == {"SETTINGS": '{"seed": 0}'}
    assert beside(tmp_path) == ["cog.tif", "cog.tif.aux.xml", "plain.tif"]
    for number in (1, 2, 3):
        band, other = cog.GetRasterBand(number), plain.GetRasterBand(number)
        assert (band.GetDescription(), band.GetNoDataValue()) == (other.GetDescription(), 0)
        assert band.GetStatistics(False, False)[1] > 0


def test_a_cloud_optimised_geotiff_is_named_as_one(
    make_scene: Callable[..., RasterScene], tmp_path: Path
) -> None:
    with (
        make_scene() as scene,
        pytest.raises(OutputError, match=r"out.jp2' does not have the extension of .* ends in .tif"),
    ):
        plan_output(str(tmp_path / "out.jp2"), fused_profile(scene), cog=True)
    assert beside(tmp_path) == []


@pytest.mark.parametrize("ending", [".img", ".bil"])
@pytest.mark.parametrize(
    "name", ["EPSG:3035", "EPSG:4490", "EPSG:31468", "+proj=tmerc +lon_0=117 +ellps=GRS80"]
)
def test_a_crs_that_begins_with_the_northing_or_has_no_name_is_kept(
    make_pair: PairMaker, tmp_path: Path, name: str, ending: str
) -> None:
    x, y, pixel = (113.0, 23.0, 1e-5) if name == "EPSG:4490" else (4400000.0, 3000000.0, 1.0)
    crs = osr.SpatialReference()
    crs.SetFromUserInput(name)
    pan, ms = (
        {"transform": (x, width, 0, y, 0, -width), "edit": lambda dataset: dataset.SetSpatialRef(crs)}
        for width in (pixel, 4 * pixel)
    )
    with open_scene(*map(Source, map(str, make_pair(pan, ms)))) as scene:
        with RasterWriter(plan_output(str(tmp_path / f"out{ending}"), fused_profile(scene))) as writer:
            writer.write(Window(0, 0, 128, 128), Pixels(np.ones((3, 128, 128)), np.ones((128, 128), bool)))
            finish(writer, {})
        expected = scene.pan.crs
    dataset = gdal.Open(str(tmp_path / f"out{ending}"))
    crs = dataset.GetSpatialRef()
    assert np.allclose(dataset.GetGeoTransform(), (x, pixel, 0, y, 0, -pixel), rtol=1e-12)
    for node in ("PROJCS", "SPHEROID", "PROJECTION"):
        assert crs.GetAttrValue(node) == expected.GetAttrValue(node)
    datum, expected_datum = (each.GetAttrValue("DATUM").replace("_", " ") for each in (crs, expected))
    assert datum.removeprefix("D ") == expected_datum
    for name in ("false_easting", "false_northing", "central_meridian", "longitude_of_center"):
        assert crs.GetProjParm(name) == pytest.approx(expected.GetProjParm(name))


def test_a_crs_that_loses_its_datum_is_refused(make_pair: PairMaker, tmp_path: Path) -> None:
    with (
        open_scene(*map(Source, map(str, make_pair({"epsg": 2154}, {"epsg": 2154})))) as scene,
        pytest.raises(OutputError, match=r"as PCIDSK .* another georeference when read back"),
    ):
        plan_output(str(tmp_path / "out.pix"), fused_profile(scene))
    assert beside(tmp_path) == []


@pytest.fixture
def text_grids_in_double_precision() -> Iterator[Callable[[bool], None]]:
    """Let GDAL read .asc in double precision, as QGIS does from its start on, or in single precision."""
    before = gdal.GetConfigOption("AAIGRID_DATATYPE")
    yield lambda double: gdal.SetConfigOption("AAIGRID_DATATYPE", "Float64" if double else None)
    gdal.SetConfigOption("AAIGRID_DATATYPE", before)


def test_a_text_grid_that_is_read_in_double_precision(
    make_scene: Callable[..., RasterScene],
    tmp_path: Path,
    text_grids_in_double_precision: Callable[[bool], None],
) -> None:
    fused = image(1, np.float32, hole=True)
    text_grids_in_double_precision(True)
    with make_scene(1, np.float32, -9999) as scene:
        plain = written(scene, tmp_path / "plain.tif", fused)
        other = written(scene, tmp_path / "out.asc", fused)
    assert other.GetRasterBand(1).DataType == gdal.GDT_Float64
    assert np.array_equal(other.ReadAsArray().astype(np.float32), plain.ReadAsArray())


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "bands", "dtype", "files"),
    [
        ("out.img", 8, np.uint16, ["out.img", "out.img.aux.xml"]),
        ("out.jp2", 3, np.uint16, ["out.jp2", "out.jp2.aux.xml"]),
        ("out.bil", 4, np.int16, ["out.bil", "out.bil.aux.xml", "out.hdr", "out.prj"]),
        ("out.pix", 2, np.float32, ["out.pix", "out.pix.aux.xml"]),
        ("out.PNG", 3, np.uint8, ["out.PNG", "out.PNG.aux.xml"]),
        # GDAL from 3.10 on calls the values "Height" and keeps that in a file beside it
        ("out.gpkg", 1, np.uint16, ["out.gpkg", "out.gpkg.aux.xml"][: 2 if GDAL_3_10 else 1]),
        ("out.gpkg", 3, np.uint8, ["out.gpkg"]),
        ("out.asc", 1, np.float32, ["out.asc", "out.asc.aux.xml", "out.prj"]),
        ("ä & 'b'.rst", 1, np.uint8, ["ä & 'b'.rdc", "ä & 'b'.rst", "ä & 'b'.rst.aux.xml"]),
    ],
)
def test_a_format_by_the_output_s_ending(
    make_scene: Callable[..., RasterScene],
    tmp_path: Path,
    name: str,
    bands: int,
    dtype: Any,
    files: list[str],
    text_grids_in_double_precision: Callable[[bool], None],
) -> None:
    text_grids_in_double_precision(False)
    nodata = -9999 if np.dtype(dtype).kind in "if" else 0
    fused = image(bands, dtype, hole=True)
    with make_scene(bands, dtype, nodata) as scene:
        plain = written(scene, tmp_path / "plain.tif", fused)
        other = written(scene, tmp_path / name, fused)
        pan = scene.pan.dataset
        assert other.GetGeoTransform() == pytest.approx(pan.GetGeoTransform())
        assert other.GetSpatialRef().IsSame(pan.GetSpatialRef(), ["CRITERION=EQUIVALENT"])
    assert other.GetDriver().ShortName != "GTiff"
    assert np.array_equal(other.ReadAsArray(), plain.ReadAsArray())
    assert [other.GetRasterBand(n + 1).DataType for n in range(other.RasterCount)] == [
        plain.GetRasterBand(1).DataType
    ] * bands
    assert other.GetMetadata_Dict("TRAPAN") == {"SETTINGS": '{"seed": 0}'}
    expected = np.zeros((SIDE, SIDE), bool)
    expected[HOLE] = True
    assert all(np.array_equal(gaps(other.GetRasterBand(n + 1)), expected) for n in range(bands))
    assert [file for file in beside(tmp_path) if file != "plain.tif"] == files


@pytest.mark.parametrize(
    ("name", "bands", "dtype", "nodata", "said"),
    [
        ("out.png", 8, np.uint8, None, "PNG with 8 band(s) of Byte ("),
        ("out.png", 4, np.uint8, None, "(it has its last band as a mask when read back)"),
        ("out.jpg", 3, np.uint16, None, "(its pixels differ when read back)"),
        ("out.jpg", 3, np.uint8, 0, "(other pixels are nodata when read back)"),
        ("out.bmp", 3, np.float32, None, "BMP with 3 band(s) of Float32 ("),
    ],
)
def test_unsupported_output_gives_one_error_before_any_work(
    make_scene: Callable[..., RasterScene],
    tmp_path: Path,
    name: str,
    bands: int,
    dtype: Any,
    nodata: float | None,
    said: str,
) -> None:
    with make_scene(bands, dtype, nodata) as scene, pytest.raises(OutputError) as error:
        plan_output(str(tmp_path / name), fused_profile(scene))
    sentence = str(error.value)
    assert sentence.startswith(f"the output '{tmp_path / name}' can't be ") and said in sentence
    assert sentence.endswith("use a name that ends in .tif, or choose other bands or another output type")
    assert "\n" not in sentence and ".trapan-" not in sentence
    assert beside(tmp_path) == []


def test_lossy_is_known_and_lossless_is_the_default(
    make_scene: Callable[..., RasterScene], tmp_path: Path
) -> None:
    with make_scene(3, np.uint8) as scene:
        frame = fused_profile(scene)
        for name, options, is_lossy, has_lossy_format in (
            ("a.jp2", (), False, False),
            ("a.jp2", ("REVERSIBLE=NO", "QUALITY=20"), True, True),
            ("a.jpg", (), True, True),
            ("a.tif", (), False, False),
            ("a.tif", ("COMPRESS=JPEG",), True, False),
        ):
            plan = plan_output(str(tmp_path / name), frame, creation_options=options)
            assert (plan.loss > 0, plan.has_lossy_format) == (is_lossy, has_lossy_format)
        cog = plan_output(str(tmp_path / "a.tif"), frame, creation_options=("COMPRESS=JPEG",), cog=True)
        assert cog.loss > 0 and not cog.has_lossy_format
        jpeg = written(scene, tmp_path / "a.jpg", image(3, np.uint8), creation_options=("QUALITY=90",))
    assert jpeg.GetDriver().ShortName == "JPEG" and jpeg.RasterCount == 3


@pytest.mark.parametrize("option", ["COMPRESS=JPEG", "COMPRESS=WEBP"])
def test_a_compression_that_fails_in_gdal_s_own_threads(
    make_scene: Callable[..., RasterScene], tmp_path: Path, capfd: pytest.CaptureFixture, option: str
) -> None:
    """GDAL only prints an error there and omits the blocks, which then read as zeros."""
    with make_scene(8, np.uint8) as scene:
        for cog in (False, True):
            with pytest.raises(
                InputError, match=rf"creation options {option} \(.*\b8\b.*\): correct or remove"
            ):
                plan_output(str(tmp_path / "a.tif"), fused_profile(scene), creation_options=[option], cog=cog)
    assert beside(tmp_path) == []
    assert capfd.readouterr() == ("", "")


def test_each_band_is_compared_on_its_own(make_scene: Callable[..., RasterScene], tmp_path: Path) -> None:
    expected = image(8, np.uint8).values.astype(np.uint8)
    found = expected.copy()
    found[3] = 0
    with make_scene(8, np.uint8) as scene:
        for name, values in (("expected", expected), ("found", found)):
            written(scene, tmp_path / f"{name}.tif", Pixels(values, np.ones((SIDE, SIDE), bool)))
    like = gdal.Open(str(tmp_path / "expected.tif"))
    assert measure_loss(tmp_path / "expected.tif", like, math.inf) == 0
    with pytest.raises(GdalError, match="its pixels differ"):
        measure_loss(tmp_path / "found.tif", like, math.inf)


def change_and_check(difference: float, plan: OutputPlan, path: Path, *expected: Any) -> None:
    """Change some blocks of a closed output, as a failed compression does, and check its structure."""
    copy = gdal.GetDriverByName("MEM").CreateCopy("", gdal.Open(str(path)))
    values = copy.GetRasterBand(2).ReadAsArray().astype(np.float64)
    values[:256, 256:] = (values[:256, 256:] + difference).clip(0)
    copy.GetRasterBand(2).WriteArray(values)
    plan.driver.CreateCopy(str(path), copy, 0, list(plan.options))
    check_structure(path, *expected)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "dtype", "wanted", "change"),
    [
        ("a.tif", np.uint16, {}, 1),
        ("a.tif", np.uint8, {"creation_options": ["COMPRESS=JPEG"]}, -255),
        ("a.tif", np.uint8, {"creation_options": ["COMPRESS=WEBP", "WEBP_LEVEL=60"]}, -255),
        ("a.tif", np.float32, {}, 0.25),
        ("a.img", np.uint16, {}, 1),
        ("a.jp2", np.uint16, {}, 1),
        ("a.tif", np.uint16, {"cog": True}, 1),
    ],
)
def test_pixels_that_differ_at_the_end_are_never_published(
    make_scene: Callable[..., RasterScene],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    dtype: Any,
    wanted: dict[str, Any],
    change: float,
) -> None:
    fused = image(3, dtype)
    if dtype == np.float32:
        fused = Pixels(np.rint(fused.values / 1000), fused.valid)
    for difference in (0, change):
        output = tmp_path / (name if difference else f"right_{name}")
        with make_scene(3, dtype) as scene:
            plan = plan_output(str(output), fused_profile(scene), **wanted)
            with RasterWriter(plan) as writer:
                write(writer, fused)
                if not difference:
                    finish(writer, {})
                    continue

                monkeypatch.setattr(
                    "trapan.core.raster.verify.check_structure", partial(change_and_check, change, plan)
                )
                with pytest.raises(OutputError, match=r"\(its pixels from column 256, row 0 on differ when"):
                    finish(writer, {})
    assert not any(file.startswith(name) for file in beside(tmp_path))


def test_a_creation_option_of_another_format(make_scene: Callable[..., RasterScene], tmp_path: Path) -> None:
    with make_scene() as scene:
        with pytest.raises(InputError, match=r"write PNG with the creation options TILED=YES \(.*: correct"):
            plan_output(str(tmp_path / "a.png"), fused_profile(scene), creation_options=["TILED=YES"])
        plan_output(str(tmp_path / "a.png"), fused_profile(scene), creation_options=["ZLEVEL=1"])
    assert beside(tmp_path) == []


@pytest.mark.parametrize("name", ["out.tif", "out.img", "out.jp2", "out.bil"])
def test_overviews_and_statistics_on_request(
    make_scene: Callable[..., RasterScene], tmp_path: Path, name: str
) -> None:
    fused = image(2, hole=True)
    with make_scene(2, nodata=0) as scene:
        result = written(scene, tmp_path / name, fused, overviews=True, statistics=True)
    stored = result.ReadAsArray()
    for number in (1, 2):
        band = result.GetRasterBand(number)
        assert [band.GetOverview(n).XSize for n in range(band.GetOverviewCount())][:1] == [200]
        overview = band.GetOverview(0).ReadAsArray()
        blocks = stored[number - 1].reshape(200, 2, 200, 2).astype(float)
        whole = (blocks > 0).all(axis=(1, 3))
        assert abs(overview - blocks.mean(axis=(1, 3)))[whole].max() <= 1
        assert (overview[10:90, 12:18] == 0).all(), "the hole stays one"
        seen = stored[number - 1][stored[number - 1] != 0].astype(float)
        expected = (seen.min(), seen.max(), seen.mean(), seen.std())
        assert band.GetStatistics(False, False) == pytest.approx(expected, rel=1e-6)
    assert (beside(tmp_path) == [name]) is (name == "out.tif")
    overviews = tmp_path / f"{name}.ovr"
    if overviews.exists():
        assert gdal.Open(str(overviews)).GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "DEFLATE"


def test_without_a_request_there_are_neither(make_scene: Callable[..., RasterScene], tmp_path: Path) -> None:
    with make_scene() as scene:
        result = written(scene, tmp_path / "out.tif", image(3))
    band = result.GetRasterBand(1)
    assert band.GetOverviewCount() == 0
    assert band.GetMetadataItem("STATISTICS_MEAN") is None


@pytest.mark.parametrize(
    ("dtype", "chosen", "stored"),
    [
        (np.uint16, 65535, 65535),
        (np.uint8, 7, 7),
        (np.int16, -32768, -32768),
        (np.float32, -1.5, -1.5),
        (np.float32, float("nan"), float("nan")),
        (np.float32, 0.1, float(np.float32(0.1))),
    ],
)
def test_nodata_may_be_chosen(
    make_scene: Callable[..., RasterScene], tmp_path: Path, dtype: Any, chosen: float, stored: float
) -> None:
    """The chosen value replaces the MS's, and no valid pixel gets it."""
    fused = image(2, dtype, hole=True)
    fused.values[:, 300] = np.nan_to_num(chosen)
    with make_scene(2, dtype, nodata=200) as scene:
        result = written(scene, tmp_path / "out.tif", fused, nodata=chosen)
    expected = np.zeros((SIDE, SIDE), bool)
    expected[HOLE] = True
    for number in (1, 2):
        band = result.GetRasterBand(number)
        assert band.GetNoDataValue() == pytest.approx(stored, nan_ok=True)
        assert np.array_equal(band.GetMaskBand().ReadAsArray() == 0, expected)


def test_nodata_may_be_chosen_where_nothing_is_missing(
    make_scene: Callable[..., RasterScene], tmp_path: Path
) -> None:
    with make_scene(3, np.uint8) as scene:
        result = written(scene, tmp_path / "out.tif", image(3, np.uint8), nodata=0)
    assert result.GetRasterBand(1).GetNoDataValue() == 0
    assert result.ReadAsArray().min() == 1


@pytest.mark.filterwarnings("error::RuntimeWarning")
@pytest.mark.parametrize(
    ("dtype", "chosen", "said"),
    [
        (np.uint16, -1, "-1 can't be stored as UInt16: choose a whole number from 0 to 65535, or another"),
        (np.uint8, 256, "256 can't be stored as Byte: choose a whole number from 0 to 255"),
        (np.uint8, 0.5, "0.5 can't be stored as Byte"),
        (np.int16, float("nan"), "nan can't be stored as Int16: choose a whole number from -32768 to 32767"),
        (np.uint8, float("inf"), "inf can't be stored as Byte"),
        (np.float32, 1e300, "1e+300 can't be stored as Float32: choose nan or a number up to 3.4e+38"),
    ],
)
def test_nodata_that_the_type_can_t_hold(
    make_scene: Callable[..., RasterScene], tmp_path: Path, dtype: Any, chosen: float, said: str
) -> None:
    with make_scene(1, dtype) as scene, pytest.raises(InputError) as error:
        plan_output(str(tmp_path / "out.tif"), fused_profile(scene), nodata=chosen)
    assert str(error.value).startswith(f"the nodata value {said}")
    assert beside(tmp_path) == []


def test_bits_too_few_for_the_nodata_value(make_scene: Callable[..., RasterScene], tmp_path: Path) -> None:
    """GDAL clips values that don't fit, which can turn valid pixels into nodata or nodata into valid ones."""
    with make_scene(3) as scene:
        frame, bits = fused_profile(scene), {"creation_options": ["NBITS=11"]}
        for nodata in (65535, 2047):
            with pytest.raises(InputError, match=r"NBITS=11 \(other pixels are nodata"):
                plan_output(str(tmp_path / "out.tif"), frame, nodata=nodata, **bits)
        plan_output(str(tmp_path / "out.tif"), frame, nodata=0, **bits)


def test_files_of_an_input_that_a_format_s_own_files_would_replace(
    make_pair: PairMaker, tmp_path: Path
) -> None:
    make_pair()
    for name in ("pan", "ms"):
        gdal.GetDriverByName("ENVI").CreateCopy(
            str(tmp_path / name), gdal.Open(str(tmp_path / f"{name}.tif"))
        )
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with (
        open_scene(Source(str(tmp_path / "pan")), Source(str(tmp_path / "ms"))) as scene,
        pytest.raises(OutputError, match=r"would replace 'ms\.hdr', a file of the MS 'ms': choose another"),
    ):
        plan_output(str(tmp_path / "ms.bil"), fused_profile(scene))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_an_older_output_s_files_go_with_it(make_scene: Callable[..., RasterScene], tmp_path: Path) -> None:
    with make_scene() as scene:
        written(scene, tmp_path / "out.bil", image(3), overviews=True, statistics=True)
        assert "out.bil.ovr" in beside(tmp_path)
        written(scene, tmp_path / "out.bil", image(3))
    assert beside(tmp_path) == ["out.bil", "out.bil.aux.xml", "out.hdr", "out.prj"]


@pytest.mark.parametrize("name", ["out.tif", "out.jp2"])
def test_cancelling_while_it_is_completed_leaves_nothing(
    make_scene: Callable[..., RasterScene], tmp_path: Path, name: str
) -> None:
    def stop(fraction: float) -> None:
        if fraction > 0.1:
            raise Cancelled

    (tmp_path / name).write_bytes(b"precious")
    with (
        make_scene() as scene,
        pytest.raises(Cancelled),
        RasterWriter(plan_output(str(tmp_path / name), fused_profile(scene), overviews=True)) as writer,
    ):
        write(writer, image(3))
        writer.complete({}, stop)
    assert beside(tmp_path) == [name]
    assert (tmp_path / name).read_bytes() == b"precious"


def test_two_outputs_are_published_both_or_neither(
    make_scene: Callable[..., RasterScene], tmp_path: Path
) -> None:
    with (
        make_scene() as scene,
        RasterWriter(plan_output(str(tmp_path / "a.tif"), fused_profile(scene))) as first,
        RasterWriter(plan_output(str(tmp_path / "b.tif"), fused_profile(scene))) as second,
    ):
        for writer in (first, second):
            write(writer, image(3))
            writer.complete({})
        (tmp_path / "b.tif").mkdir()
        with pytest.raises(
            OutputError, match=r"the output '.*b\.tif' can't be written \((Is a directory|Access .*)\)"
        ):
            publish(first, second)
    assert beside(tmp_path) == ["b.tif"]


@pytest.mark.slow
def test_every_extension_gives_a_raster_or_one_error(
    make_scene: Callable[..., RasterScene], tmp_path: Path
) -> None:
    """Try every format that this GDAL can write, in the hardest case: several bands with nodata."""
    held = []
    with make_scene(3, np.uint8, nodata=0) as scene:
        for ending in extensions():
            try:
                plan_output(str(tmp_path / f"out.{ending}"), fused_profile(scene))
                held.append(ending)
            except OutputError as error:
                assert str(error).count("\n") == 0
            assert beside(tmp_path) == [], ending
    assert {"tif", "tiff", "img", "jp2", "png", "bil"} <= set(held)


FULL = """
    import resource, sys
    import numpy as np
    from osgeo import gdal
    from trapan.core.errors import OutputError
    from trapan.core.scene.tiles import tiles
    from trapan.core.raster.scene import open_scene
    from trapan.core.raster.source import Source
    from trapan.core.raster.plan import plan_output
    from trapan.core.raster.profile import fused_profile
    from trapan.core.raster.writer import RasterWriter
    from trapan.core.scene.scene import Pixels
    from trapan.tests.publishing import finish

    pan, ms, output, limit = sys.argv[1:]
    noise = np.random.default_rng(0)
    with open_scene(Source(pan), Source(ms)) as scene:
        try:
            with RasterWriter(plan_output(output, fused_profile(scene), overviews=True)) as writer:
                for tile in tiles(scene.alignment.pan.size, 256):
                    part = noise.uniform(0, 255, (3, tile.rows, tile.cols)).astype(np.float32)
                    writer.write(tile, Pixels(part, np.ones(part.shape[1:], bool)))
                writer.dataset.FlushCache()
                if limit:
                    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
                finish(writer, {"A": "b"})
        except OutputError as error:
            print(error)
            sys.exit(7)
"""


def run_full(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(FULL), *arguments], capture_output=True, text=True, check=False
    )


def assert_refused(run: subprocess.CompletedProcess, output: Path) -> None:
    assert run.returncode == 7, run.stderr
    assert run.stdout.startswith(f"the output '{output}' can't be written (")
    assert run.stdout.count("\n") == 1 and ".trapan-" not in run.stdout
    assert beside(output.parent) == [output.name]
    assert output.read_bytes() == b"precious"


@POSIX
@pytest.mark.slow
@pytest.mark.parametrize("name", ["tif", "img", "jp2", "png", "bil", "jpg", "webp"])
def test_a_disk_that_is_full_at_the_end_leaves_the_old_output(
    make_scene: Callable[..., RasterScene], tmp_path: Path, name: str
) -> None:
    make_scene(3, np.uint8).close()
    output = tmp_path / f"out.{name}"
    output.write_bytes(b"precious")
    assert_refused(
        run_full(str(tmp_path / "pan.tif"), str(tmp_path / "ms.tif"), str(output), "20000"), output
    )


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of 600 kB and return a folder on it."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root can mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "taken"), [("out.tif", 400_000), ("out.jp2", 0), ("out.png", 0)])
def test_a_disk_without_room_leaves_the_old_output(
    make_scene: Callable[..., RasterScene], tmp_path: Path, small_disk: Path, name: str, taken: int
) -> None:
    """The disk has no room for a GeoTIFF and its copy of half a megabyte each."""
    make_scene(3, np.uint8).close()
    if taken:
        (small_disk / "other").write_bytes(bytes(taken))
    output = small_disk / name
    output.write_bytes(b"precious")
    run = run_full(str(tmp_path / "pan.tif"), str(tmp_path / "ms.tif"), str(output), "")
    (small_disk / "other").unlink(missing_ok=True)
    assert_refused(run, output)
