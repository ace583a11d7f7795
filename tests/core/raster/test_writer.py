"""The fused GeoTIFF: georeference, band metadata, and complete files or none."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import tempfile
import textwrap
import threading
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from trapan.core.errors import EngineError, InputError, OutputError
from trapan.core.scene.alignment import Extent
from trapan.core.scene.grid import Window
from trapan.core.scene.scene import Pixels
from trapan.core.scene.tiles import tiles
from trapan.tests.gdal_state import gdal_exceptions

gdal = pytest.importorskip("osgeo.gdal")

from trapan.core.raster.encode import encode
from trapan.core.raster.plan import plan_output
from trapan.core.raster.profile import fused_profile
from trapan.core.raster.scene import RasterScene, open_scene
from trapan.core.raster.source import Source
from trapan.core.raster.verify import check_structure
from trapan.core.raster.writer import RasterWriter
from trapan.tests.platforms import LINKS, POSIX, ROOT
from trapan.tests.publishing import finish

PairMaker = Callable[..., "tuple[Path, Path]"]

TYPES = {"uint8": "Byte", "uint16": "UInt16", "int16": "Int16", "float32": "Float32"}
WHOLE = [name for name in TYPES if name != "float32"]


def texture(*shape: int, dtype: Any = np.uint16, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(1, 201, shape).astype(dtype)


def opened(
    pair: tuple[Path, Path], ms_bands: tuple[int, ...] = (), extent: Extent | None = None
) -> RasterScene:
    return open_scene(Source(str(pair[0])), Source(str(pair[1]), ms_bands), extent=extent)


def written(
    scene: RasterScene,
    output: Path,
    fused: np.ndarray,
    valid: np.ndarray | None = None,
    side: int = 50,
    metadata: dict[str, str] | None = None,
    **options: Any,
) -> Any:
    """Write a fused image window by window and open the result."""
    valid = np.ones(fused.shape[1:], bool) if valid is None else valid
    with RasterWriter(plan_output(str(output), fused_profile(scene), **options)) as writer:
        for tile in tiles(scene.alignment.pan.size, side):
            part = fused[(slice(None), *tile.slices)].astype(np.float32)
            writer.write(tile, Pixels(part, valid[tile.slices]))
        finish(writer, metadata or {})
    return gdal.Open(str(output))


def beside(output: Path) -> list[str]:
    """List the files in the output's folder except the inputs."""
    return sorted(path.name for path in output.parent.iterdir() if path.name not in ("pan.tif", "ms.tif"))


@pytest.mark.parametrize("dtype", TYPES)
def test_pixels_type_and_place(make_pair: PairMaker, tmp_path: Path, dtype: str) -> None:
    fused = texture(3, 128, 128, dtype=dtype)
    with opened(make_pair(dtype=dtype)) as scene:
        result = written(scene, tmp_path / "out.tif", fused)
    pan = gdal.Open(str(tmp_path / "pan.tif"))
    assert np.array_equal(result.ReadAsArray(), fused)
    assert gdal.GetDataTypeName(result.GetRasterBand(3).DataType) == TYPES[dtype]
    assert result.GetGeoTransform() == pan.GetGeoTransform()
    assert result.GetSpatialRef().IsSame(pan.GetSpatialRef())
    assert beside(tmp_path / "out.tif") == ["out.tif"]


def test_the_output_is_tiled_and_compressed(make_pair: PairMaker, tmp_path: Path) -> None:
    with opened(make_pair({"values": texture(600, 600)}, {"values": texture(2, 150, 150)})) as scene:
        result = written(scene, tmp_path / "out.tif", np.ones((2, 600, 600)))
    assert result.GetRasterBand(1).GetBlockSize() == [256, 256]
    structure = result.GetMetadata_Dict("IMAGE_STRUCTURE")
    assert (structure["COMPRESSION"], structure["PREDICTOR"]) == ("DEFLATE", "2")
    assert (tmp_path / "out.tif").stat().st_size < 600 * 600


def test_floats_have_their_own_predictor(make_pair: PairMaker, tmp_path: Path) -> None:
    with opened(make_pair(dtype="float32")) as scene:
        result = written(scene, tmp_path / "out.tif", texture(3, 128, 128, dtype="float32"))
    assert result.GetMetadata_Dict("IMAGE_STRUCTURE")["PREDICTOR"] == "3"


def test_the_common_part_of_a_product_whose_sizes_do_not_divide(make_pair: PairMaker, tmp_path: Path) -> None:
    pan = {"values": texture(575, 580), "pixel": 0.3, "origin": (400429.8, 5000000.0)}
    ms = {"values": texture(2, 143, 144), "pixel": 1.2, "origin": (400430.4, 5000000.0)}
    with opened(make_pair(pan, ms)) as scene:
        result = written(scene, tmp_path / "out.tif", texture(2, 572, 576), side=100)
    assert (result.RasterYSize, result.RasterXSize) == (572, 576)
    origin = gdal.Open(str(tmp_path / "pan.tif")).GetGeoTransform()
    expected = (origin[0] + 2 * 0.3, 0.3, 0.0, 5000000.0, 0.0, -0.3)
    assert result.GetGeoTransform() == pytest.approx(expected, abs=1e-9)


def test_a_rotated_grid(make_pair: PairMaker, tmp_path: Path) -> None:
    cos, sin = math.cos(0.3), math.sin(0.3)
    pan = (600000.0, 0.5 * cos, 0.5 * sin, 4840000.0, 0.5 * sin, -0.5 * cos)
    ms = (pan[0] + 4 * pan[1], 2 * cos, 2 * sin, pan[3] + 4 * pan[4], 2 * sin, -2 * cos)
    with opened(make_pair({"transform": pan}, {"transform": ms})) as scene:
        result = written(scene, tmp_path / "out.tif", np.ones((3, 128, 124)))
    assert result.GetGeoTransform() == pytest.approx((ms[0], pan[1], pan[2], ms[3], pan[4], pan[5]))


@pytest.mark.parametrize("dtype", WHOLE)
def test_values_are_rounded_and_clipped_never_wrapped(
    make_pair: PairMaker, tmp_path: Path, dtype: str
) -> None:
    least, greatest = np.iinfo(dtype).min, np.iinfo(dtype).max
    fused = np.full((3, 128, 128), 10.0)
    fused[0, 0, :8] = [least - 1, least - 1e6, greatest + 1, 1e30, -1e30, 10.4, 10.6, greatest - 0.4]
    with opened(make_pair(dtype=dtype)) as scene:
        result = written(scene, tmp_path / "out.tif", fused)
    row = result.GetRasterBand(1).ReadAsArray()[0, :8]
    assert row.tolist() == [least, least, greatest, greatest, least, 10, 11, greatest]


@pytest.mark.parametrize("kind", ["Byte", "Int16", "UInt32", "Int32", "Float32", "Float64"])
def test_another_type_may_be_asked_for(make_pair: PairMaker, tmp_path: Path, kind: str) -> None:
    fused = np.full((3, 128, 128), 5e9)
    fused[1], fused[2] = -5e9, 33
    with opened(make_pair()) as scene:
        result = written(scene, tmp_path / "out.tif", fused, output_type=kind)
    assert gdal.GetDataTypeName(result.GetRasterBand(1).DataType) == kind
    values = result.ReadAsArray()[:, 0, 0]
    limits = (
        (5e9, -5e9) if kind.startswith("Float") else (np.iinfo(values.dtype).max, np.iinfo(values.dtype).min)
    )
    assert values.tolist() == [*limits, 33]


@pytest.mark.parametrize("dtype", WHOLE)
@pytest.mark.parametrize("place", ["least", "middle", "greatest"])
def test_a_valid_pixel_never_becomes_nodata(
    make_pair: PairMaker, tmp_path: Path, dtype: str, place: str
) -> None:
    least, greatest = int(np.iinfo(dtype).min), int(np.iinfo(dtype).max)
    nodata = {"least": least, "middle": 100, "greatest": greatest}[place]
    fused = np.full((3, 128, 128), 10.0)
    fused[0, 0, :6] = [nodata, nodata + 0.3, nodata - 0.3, nodata - 1, nodata + 1, nodata]
    valid = np.ones((128, 128), bool)
    valid[0, 5] = False
    ms = {"values": texture(3, 32, 32, dtype=dtype), "nodata": nodata}
    with opened(make_pair(dtype=dtype, ms=ms)) as scene:
        result = written(scene, tmp_path / "out.tif", fused, valid)
    band = result.GetRasterBand(1)
    assert band.GetNoDataValue() == nodata
    expected = {
        "least": [least + 1, least + 1, least + 1, least + 1, least + 1, least],
        "middle": [101, 101, 99, 99, 101, 100],
        "greatest": [greatest - 1, greatest - 1, greatest - 1, greatest - 1, greatest - 1, greatest],
    }[place]
    assert band.ReadAsArray()[0, :6].tolist() == expected
    assert (band.GetMaskBand().ReadAsArray() == 0).sum() == 1


@pytest.mark.parametrize("nodata", [-9999.0, 0.0, -3.4028234663852886e38, 3.4028234663852886e38, 0.1])
def test_a_valid_float_never_reads_as_nodata(make_pair: PairMaker, tmp_path: Path, nodata: float) -> None:
    fused = np.full((3, 128, 128), 10.0, np.float32)
    near = np.float32(nodata)
    fused[0, 0, :3] = [near, np.nextafter(near, np.float32(0)), np.nextafter(near, np.float32(1))]
    valid = np.ones((128, 128), bool)
    valid[7, 7] = False
    ms = {"values": texture(3, 32, 32, dtype="float32"), "nodata": nodata}
    with opened(make_pair(dtype="float32", ms=ms)) as scene:
        result = written(scene, tmp_path / "out.tif", fused, valid)
    band = result.GetRasterBand(1)
    assert np.float32(band.GetNoDataValue()) == near
    assert np.argwhere(band.GetMaskBand().ReadAsArray() == 0).tolist() == [[7, 7]]
    expected = np.clip(fused[0, 0, :3], -1e30, 1e30)
    assert band.ReadAsArray()[0, :3] == pytest.approx(expected, rel=1e-5, abs=1e-37)


def test_floats_without_nodata_get_nan(make_pair: PairMaker, tmp_path: Path) -> None:
    valid = np.ones((128, 128), bool)
    valid[3:5, 9] = False
    with opened(make_pair(dtype="float32")) as scene:
        result = written(scene, tmp_path / "out.tif", np.full((3, 128, 128), -2.5), valid)
    assert math.isnan(result.GetRasterBand(2).GetNoDataValue())
    values = result.ReadAsArray()
    assert np.isnan(values[:, 3:5, 9]).all()
    assert np.isnan(values).sum() == 6


@pytest.mark.filterwarnings("error")
def test_a_nodata_value_beyond_float32_is_no_warning(make_pair: PairMaker, tmp_path: Path) -> None:
    def with_mask(dataset: Any) -> None:  # which GDAL heeds in place of the nodata value
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        dataset.GetRasterBand(1).GetMaskBand().Fill(255)

    pan, ms = texture(128, 128, dtype="float64"), texture(3, 32, 32, dtype="float64", seed=1)
    pan[0, 0], ms[:, 9, 9] = 1e300, 1e300
    pair = make_pair({"values": pan, "nodata": 1e300}, {"values": ms, "nodata": 1e300, "edit": with_mask})
    with opened(pair) as scene:
        assert not scene.read_pan(Window(0, 0, 1, 1)).valid.any()
        assert not scene.read_ms(Window(9, 9, 1, 1)).valid.any()
        assert fused_profile(scene).default_nodata(np.dtype("float64")) == 1e300
        assert np.isnan(fused_profile(scene).default_nodata(np.dtype("float32"))), (
            "what the type can't hold is NaN"
        )


@pytest.mark.parametrize(("dtype", "nodata"), [("uint8", 0), ("uint16", 0), ("int16", -32768)])
def test_whole_numbers_get_a_nodata_value_where_the_pan_has_gaps(
    make_pair: PairMaker, tmp_path: Path, dtype: str, nodata: int
) -> None:
    valid = np.ones((128, 128), bool)
    valid[0, 0] = False
    pan = {"values": texture(128, 128, dtype=dtype), "nodata": 200}
    with opened(make_pair(dtype=dtype, pan=pan)) as scene:
        result = written(scene, tmp_path / "out.tif", np.full((3, 128, 128), nodata), valid)
    assert result.GetRasterBand(1).GetNoDataValue() == nodata
    values = result.ReadAsArray()
    assert (values[:, 0, 0] == nodata).all()
    assert (values == nodata).sum() == 3


@pytest.mark.parametrize("nodata", [-9999.0, math.nan, 0.5, 300.0])
def test_a_nodata_value_that_the_type_cannot_hold(
    make_pair: PairMaker, tmp_path: Path, nodata: float
) -> None:
    ms = {"values": texture(3, 32, 32, dtype="float32"), "nodata": nodata}
    with opened(make_pair(dtype="float32", ms=ms)) as scene:
        result = written(scene, tmp_path / "out.tif", np.full((3, 128, 128), 9.0), output_type="Byte")
    assert result.GetRasterBand(1).GetNoDataValue() == 0


def test_no_nodata_value_where_nothing_can_be_missing(make_pair: PairMaker, tmp_path: Path) -> None:
    with opened(make_pair()) as scene:
        result = written(scene, tmp_path / "out.tif", np.zeros((3, 128, 128)))
        assert result.GetRasterBand(1).GetNoDataValue() is None
        assert (result.ReadAsArray() == 0).all()
        with pytest.raises(ValueError, match="lacks values"):
            written(scene, tmp_path / "other.tif", np.zeros((3, 128, 128)), np.zeros((128, 128), bool))
    assert beside(tmp_path / "out.tif") == ["out.tif"]


@pytest.mark.parametrize("nodata", [-9999.0, 0.5, 1e30])
def test_a_value_that_no_pixel_can_have_is_no_nodata(
    make_pair: PairMaker, tmp_path: Path, nodata: float
) -> None:
    ms = {"values": texture(3, 32, 32), "nodata": nodata}
    with opened(make_pair({"nodata": nodata}, ms)) as scene:
        result = written(scene, tmp_path / "out.tif", np.zeros((3, 128, 128)))
    assert result.GetRasterBand(1).GetNoDataValue() is None
    assert (result.ReadAsArray() == 0).all()


@pytest.mark.parametrize("nodata", [-9999.0, 0.5, 7.5, 1e30])
def test_such_a_value_marks_no_pixel(make_pair: PairMaker, nodata: float) -> None:
    """GDAL's mask drops the fraction of 0.5, so that it marks the zeros."""
    pan, ms = texture(128, 128), texture(3, 32, 32, seed=1)
    pan[5:9], ms[:, 3:5], ms[:, 7:9] = 0, 0, 7
    with opened(make_pair({"values": pan, "nodata": nodata}, {"values": ms, "nodata": nodata})) as scene:
        assert scene.pan.has_no_nodata and scene.ms.has_no_nodata
        for layer in (scene.pan, scene.ms):
            assert layer.read(Window(0, 0, layer.size.rows, layer.size.cols)).valid.all()


@pytest.mark.parametrize("wrong", [np.nan, np.inf, -np.inf])
def test_a_fused_value_that_is_not_finite_is_no_nodata(wrong: float) -> None:
    values = np.array([[[1.0, wrong, wrong]], [[1.0, 2.0, 3.0]]], np.float32)
    valid = np.array([[True, True, False]])
    with pytest.raises(EngineError, match=r"^the result is not finite at 1 valid pixels: "):
        encode(Pixels(values, valid), np.dtype("int16"), -1.0)
    stored = encode(Pixels(values, np.zeros((1, 3), bool)), np.dtype("int16"), -1.0)
    assert stored.tolist() == [[[-1, -1, -1]], [[-1, -1, -1]]]


def describe_bands(dataset: Any) -> None:
    colours = (gdal.GCI_BlueBand, gdal.GCI_GreenBand, gdal.GCI_RedBand, gdal.GCI_Undefined)
    for number, name in enumerate(("Blue", "Green", "Red", "Near infrared"), start=1):
        band = dataset.GetRasterBand(number)
        band.SetDescription(name)
        band.SetColorInterpretation(colours[number - 1])
        band.SetScale(0.5 * number)
        band.SetOffset(-number)
        band.SetUnitType("W/m²")


@pytest.mark.parametrize("dtype", ["uint8", "uint16"])
def test_the_bands_meaning_is_carried_over(make_pair: PairMaker, tmp_path: Path, dtype: str) -> None:
    ms = {
        "values": texture(4, 32, 32, dtype=dtype),
        "edit": describe_bands,
        "options": ("PHOTOMETRIC=MINISBLACK",),
    }
    with opened(make_pair(dtype=dtype, ms=ms), ms_bands=(4, 3, 2, 1)) as scene:
        result = written(scene, tmp_path / "out.tif", np.ones((4, 128, 128)))
    bands = [result.GetRasterBand(number) for number in (1, 2, 3, 4)]
    assert [band.GetDescription() for band in bands] == ["Near infrared", "Red", "Green", "Blue"]
    assert [band.GetColorInterpretation() for band in bands] == [
        gdal.GCI_Undefined,
        gdal.GCI_RedBand,
        gdal.GCI_GreenBand,
        gdal.GCI_BlueBand,
    ]
    assert [band.GetScale() for band in bands] == [2.0, 1.5, 1.0, 0.5]
    assert [band.GetOffset() for band in bands] == [-4, -3, -2, -1]
    assert {band.GetUnitType() for band in bands} == {"W/m²"}
    assert {band.GetMaskFlags() for band in bands} == {gdal.GMF_ALL_VALID}


def test_names_that_only_the_files_of_a_virtual_raster_tell(make_pair: PairMaker, tmp_path: Path) -> None:
    pan, ms = make_pair()
    for number in (1, 2, 3):
        gdal.Translate(str(tmp_path / f"x_B{number}.tif"), str(ms), bandList=[number])
    gdal.BuildVRT(str(tmp_path / "x.vrt"), [str(tmp_path / f"x_B{n}.tif") for n in (1, 2, 3)], separate=True)
    with opened((pan, tmp_path / "x.vrt"), ms_bands=(3, 1)) as scene:
        result = written(scene, tmp_path / "out.tif", np.ones((2, 128, 128)))
    assert [result.GetRasterBand(number).GetDescription() for number in (1, 2)] == ["B3", "B1"]


@pytest.mark.parametrize("in_files", [1, 3])
@pytest.mark.parametrize(
    ("unit", "header"), [("Nanometers", "2200.5, 660, 480"), ("Micrometers", "2.2005, 0.66, 0.48")]
)
def test_wavelengths_of_the_file_are_carried_over(
    make_pair: PairMaker, tmp_path: Path, unit: str, header: str, in_files: int
) -> None:
    pan, ms = make_pair()
    paths = []
    for bands in np.split(np.arange(1, 4), in_files):
        paths.append(str(tmp_path / f"ms{len(paths)}.dat"))
        gdal.Translate(paths[-1], str(ms), format="ENVI", bandList=bands.tolist())
        own = ", ".join(header.split(", ")[number - 1] for number in bands)
        with Path(paths[-1]).with_suffix(".hdr").open("a") as file:
            file.write(f"wavelength units = {unit}\nwavelength = {{{own}}}\n")
    with open_scene(Source(str(pan)), Source(paths, bands=(3, 1))) as scene:
        plan = plan_output(str(tmp_path / "out.tif"), fused_profile(scene))
        with RasterWriter(plan) as writer:
            writer.write(Window(0, 0, 128, 128), Pixels(np.ones((2, 128, 128)), np.ones((128, 128), bool)))
            writer.set_wavelengths((0.5, None))  # of a sensor
            finish(writer, {})
    result = gdal.Open(str(tmp_path / "out.tif"))
    items = [result.GetRasterBand(n).GetMetadataItem("CENTRAL_WAVELENGTH_UM", "IMAGERY") for n in (1, 2)]
    # GDAL from 3.10 on rounds those of an ENVI header to nm
    assert items == ["0.48", "2.2" if int(gdal.VersionInfo()) >= 3_100_000 else "2.2005"]


@pytest.mark.parametrize("order", [(1, 2, 3), (3, 2, 1)])
def test_three_byte_bands_keep_their_colours(
    make_pair: PairMaker, tmp_path: Path, order: tuple[int, ...]
) -> None:
    ms = {"values": texture(3, 32, 32, dtype="uint8"), "options": ("PHOTOMETRIC=RGB",)}
    with opened(make_pair(dtype="uint8", ms=ms), ms_bands=order) as scene:
        result = written(scene, tmp_path / "out.tif", np.ones((3, 128, 128)))
    colours = (gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand)
    got = [result.GetRasterBand(number).GetColorInterpretation() for number in (1, 2, 3)]
    assert got == [colours[number - 1] for number in order]


def with_polynomials(dataset: Any) -> None:
    numbers = " ".join(str(n / 20) for n in range(1, 21))
    keys = ("LINE_NUM_COEFF", "LINE_DEN_COEFF", "SAMP_NUM_COEFF", "SAMP_DEN_COEFF")
    offsets = {
        "LINE_OFF": "70.25",
        "SAMP_OFF": "80.5",
        "LAT_OFF": "43.7",
        "LONG_OFF": "4.2",
        "HEIGHT_OFF": "20",
    }
    scales = {f"{name}_SCALE": "100" for name in ("LINE", "SAMP", "LAT", "LONG", "HEIGHT")}
    dataset.SetMetadata({**dict.fromkeys(keys, numbers), **offsets, **scales}, "RPC")


def test_rational_polynomials_move_with_the_window(make_pair: PairMaker, tmp_path: Path) -> None:
    pair = make_pair({"edit": with_polynomials}, {"origin": (600003.0, 4839998.0)})
    with opened(pair) as scene:
        assert scene.alignment.pan == Window(4, 6, 124, 122)
        result = written(scene, tmp_path / "out.tif", np.ones((3, 124, 122)))
    before = gdal.Open(str(pair[0])).GetMetadata_Dict("RPC")
    after = result.GetMetadata_Dict("RPC")
    assert float(after["LINE_OFF"]) == 66.25
    assert float(after["SAMP_OFF"]) == 74.5
    assert after["SAMP_NUM_COEFF"].split() == before["SAMP_NUM_COEFF"].split()


def with_points(dataset: Any) -> None:
    from osgeo import osr

    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    places = [(0, 0), (128, 0), (0, 128), (128, 128)]
    points = [gdal.GCP(4 + c / 1e5, 43 - r / 1e5, 12, c, r, "", str(i)) for i, (c, r) in enumerate(places)]
    dataset.SetGCPs(points, system.ExportToWkt())


def test_ground_control_points_move_with_the_window(make_pair: PairMaker, tmp_path: Path) -> None:
    pair = make_pair({"georeferenced": False, "edit": with_points}, {"georeferenced": False})
    with opened(pair, extent=(6.0, -128.0, 128.0, -4.0)) as scene:
        result = written(scene, tmp_path / "out.tif", np.ones((3, 124, 122)))
    places = [(point.GCPPixel, point.GCPLine) for point in result.GetGCPs()]
    assert places == [(-6, -4), (122, -4), (-6, 124), (122, 124)]
    assert pytest.approx(4.00128) == result.GetGCPs()[3].GCPX
    assert "WGS 84" in result.GetGCPProjection()
    assert result.GetGeoTransform(can_return_null=True) is None


def test_without_a_georeference_the_output_has_none(make_pair: PairMaker, tmp_path: Path) -> None:
    with opened(make_pair({"georeferenced": False}, {"georeferenced": False})) as scene:
        result = written(scene, tmp_path / "out.tif", np.ones((3, 128, 128)))
    assert result.GetGeoTransform(can_return_null=True) is None
    assert result.GetSpatialRef() is None


def test_metadata_goes_into_its_own_domain(make_pair: PairMaker, tmp_path: Path) -> None:
    metadata = {"SETTINGS": json.dumps({"seed": 0}), "NOTE": 'ünï & <b> "q" = 1'}
    with opened(make_pair()) as scene:
        result = written(scene, tmp_path / "out.tif", np.ones((3, 128, 128)), metadata=metadata)
    assert result.GetMetadata_Dict("TRAPAN") == metadata


def test_the_users_creation_options_come_first(make_pair: PairMaker, tmp_path: Path) -> None:
    options = ("compress=LZW", "BLOCKXSIZE=64", "BLOCKYSIZE=32", "INTERLEAVE=BAND", "TFW=YES")
    with opened(make_pair()) as scene:
        result = written(scene, tmp_path / "out.tif", np.ones((3, 128, 128)), creation_options=options)
    structure = result.GetMetadata_Dict("IMAGE_STRUCTURE")
    assert (structure["COMPRESSION"], structure["INTERLEAVE"]) == ("LZW", "BAND")
    assert result.GetRasterBand(1).GetBlockSize() == [64, 32]
    assert beside(tmp_path / "out.tif") == ["out.tfw", "out.tif"]


@pytest.mark.parametrize(
    "options", [("COMPRESS=NONE", "TILED=NO"), ("NBITS=11",), ("COMPRESS=ZSTD",), ("COMPRESS=PACKBITS",)]
)
def test_options_that_go_without_the_predictor(
    make_pair: PairMaker, tmp_path: Path, options: tuple[str, ...]
) -> None:
    fused = texture(3, 128, 128)
    with opened(make_pair()) as scene:
        result = written(scene, tmp_path / "out.tif", fused, creation_options=options)
    assert np.array_equal(result.ReadAsArray(), fused)


def test_metadata_that_the_profile_keeps_out_of_the_file_stays_beside_it(
    make_pair: PairMaker, tmp_path: Path
) -> None:
    with opened(make_pair()) as scene:
        options = {"creation_options": ("PROFILE=BASELINE",), "metadata": {"A": "b"}}
        result = written(scene, tmp_path / "out.tif", np.ones((3, 128, 128)), **options)
    assert beside(tmp_path / "out.tif") == ["out.tif", "out.tif.aux.xml"]
    assert result.GetMetadata_Dict("TRAPAN") == {"A": "b"}


def assert_rejected(
    scene: RasterScene, output: Path | str, error: type[Exception], match: str, **options: Any
) -> None:
    """Check that planning the output fails with one sentence."""
    with pytest.raises(error, match=match) as caught:
        plan_output(str(output), fused_profile(scene), **options)
    assert "\n" not in str(caught.value)


@POSIX
def test_an_output_that_is_a_pipe(make_pair: PairMaker, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.tif")
    with opened(make_pair()) as scene:
        assert_rejected(
            scene, tmp_path / "pipe.tif", OutputError, "is a pipe or a device: give the name of a file"
        )


@LINKS
def test_an_output_that_is_a_link_to_an_input(make_pair: PairMaker, tmp_path: Path) -> None:
    pan, ms = make_pair()
    (tmp_path / "linked.tif").symlink_to(ms)
    with opened((pan, ms)) as scene:
        assert_rejected(scene, tmp_path / "linked.tif", OutputError, r"is a file of the MS 'ms\.tif'")


def test_an_output_that_cannot_be(make_pair: PairMaker, tmp_path: Path) -> None:
    pan, ms = make_pair()
    (tmp_path / "folder.tif").mkdir()
    before = beside(tmp_path / "x")
    with opened((pan, ms)) as scene:
        assert_rejected(
            scene, tmp_path / "none" / "out.tif", OutputError, "the folder of the output .* does not exist: "
        )
        assert_rejected(scene, tmp_path / "folder.tif", OutputError, "is a folder: ")
        assert_rejected(
            scene,
            tmp_path / "out.doc",
            OutputError,
            r"out\.doc' does not have the extension of a raster .*: use a",
        )
        assert_rejected(scene, tmp_path / "out.vrt", OutputError, r"out\.vrt' does not have the extension")
        assert_rejected(
            scene, tmp_path / "out", OutputError, r"out' does not have the extension of a raster format"
        )
        assert_rejected(scene, pan, OutputError, r"is a file of the PAN 'pan\.tif': choose another name")
        assert_rejected(scene, ms, OutputError, r"is a file of the MS 'ms\.tif'")
        assert_rejected(
            scene, tmp_path / "o.tif", InputError, "output type 'CInt16' .*: choose", output_type="CInt16"
        )
    assert beside(tmp_path / "x") == before


def test_a_world_file_of_an_input_is_not_taken_for_the_output_s(make_pair: PairMaker, tmp_path: Path) -> None:
    pan, ms = make_pair({"name": "pan.tiff", "options": ("TFW=YES", "PROFILE=BASELINE")})
    with opened((pan, ms)) as scene:
        assert_rejected(
            scene,
            tmp_path / "pan.tif",
            OutputError,
            r"would replace 'pan\.tfw', a file of the PAN 'pan\.tiff'",
        )
    assert (tmp_path / "pan.tfw").exists()


def test_the_source_of_a_virtual_raster_is_an_input(make_pair: PairMaker, tmp_path: Path) -> None:
    pan, ms = make_pair()
    virtual = tmp_path / "virtual.vrt"
    gdal.BuildVRT(str(virtual), [str(ms)]).FlushCache()
    with opened((pan, virtual)) as scene:
        assert_rejected(scene, ms, OutputError, r"is a file of the MS 'virtual\.vrt'")


@POSIX
def test_a_folder_that_cannot_be_written_to(make_pair: PairMaker, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write anywhere")
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o555)
    with opened(make_pair()) as scene:
        assert_rejected(scene, locked / "out.tif", OutputError, "can't be written to: choose another")


@ROOT
def test_a_file_of_another_user_in_a_shared_folder(make_pair: PairMaker) -> None:
    """As in /tmp, where only its owner may replace it; root becomes a user without rights."""
    with tempfile.TemporaryDirectory() as shared, opened(make_pair()) as scene:
        Path(shared).chmod(0o1777)
        target = Path(shared, "out.tif")
        target.write_bytes(b"precious")
        os.seteuid(65534)
        try:
            with pytest.raises(OutputError, match="belongs to another user") as raised:
                plan_output(str(target), fused_profile(scene))
        finally:
            os.seteuid(0)
        assert str(target) in str(raised.value)
        assert target.read_bytes() == b"precious"


@pytest.mark.parametrize(
    ("option", "match"),
    [
        ("COMPRESS", "'COMPRESS' is not NAME=VALUE"),
        ("=5", "'=5' is not NAME=VALUE"),
        ("COMPRESS=BEST", "creation options COMPRESS=BEST .*: correct or remove"),
        ("FOO=1", "creation options FOO=1 .*: correct or remove"),
        ("BLOCKXSIZE=17", "creation options BLOCKXSIZE=17"),
        ("COMPRESS=JPEG", "creation options COMPRESS=JPEG"),
    ],
)
def test_a_creation_option_that_gdal_does_not_know(
    make_pair: PairMaker, tmp_path: Path, option: str, match: str
) -> None:
    with opened(make_pair()) as scene:
        assert_rejected(scene, tmp_path / "out.tif", InputError, match, creation_options=[option])
    assert beside(tmp_path / "out.tif") == []
    assert gdal.ReadDir("/vsimem/") in (None, [])


def test_nothing_is_printed_when_gdal_raises_exceptions(
    make_pair: PairMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """GDAL reports this error, but creates the dataset, and reports it again when that is freed."""
    ignored: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", ignored.append)
    with gdal_exceptions(True), opened(make_pair()) as scene:
        output, options = tmp_path / "out.tif", ["COMPRESS=JPEG"]
        assert_rejected(scene, output, InputError, "options COMPRESS=JPEG", creation_options=options)
    assert ignored == []


def test_leaving_unfinished_leaves_nothing(make_pair: PairMaker, tmp_path: Path) -> None:
    output = tmp_path / "out.tif"
    output.write_bytes(b"precious")

    class GivenUpError(Exception):
        pass

    with opened(make_pair()) as scene:
        with (
            pytest.raises(GivenUpError),
            RasterWriter(plan_output(str(output), fused_profile(scene))) as writer,
        ):
            writer.write(
                Window(0, 0, 128, 128), Pixels(np.ones((3, 128, 128), np.float32), np.ones((128, 128), bool))
            )
            assert len(beside(output)) == 2
            raise GivenUpError
        assert beside(output) == ["out.tif"]
        with RasterWriter(plan_output(str(output), fused_profile(scene))):
            pass
    assert beside(output) == ["out.tif"]
    assert output.read_bytes() == b"precious"


def test_nothing_stands_under_the_targets_name_before_the_end(make_pair: PairMaker, tmp_path: Path) -> None:
    output = tmp_path / "out.tif"
    with opened(make_pair()) as scene, RasterWriter(plan_output(str(output), fused_profile(scene))) as writer:
        writer.write(
            Window(0, 0, 128, 128), Pixels(np.ones((3, 128, 128), np.float32), np.ones((128, 128), bool))
        )
        assert not output.exists()
        finish(writer, {})
        assert output.exists()


def test_a_previous_output_is_replaced_with_its_side_files(make_pair: PairMaker, tmp_path: Path) -> None:
    output = tmp_path / "out.tif"
    with opened(make_pair()) as scene:
        first = written(scene, output, texture(3, 128, 128))
        first.GetRasterBand(1).ComputeStatistics(False)
        first.BuildOverviews("AVERAGE", [2])
        first = None
        output.with_suffix(".tfw").write_text("9\n0\n0\n-9\n0\n0\n")
        assert beside(output) == ["out.tfw", "out.tif", "out.tif.aux.xml", "out.tif.ovr"]
        second = written(scene, output, np.full((3, 128, 128), 77))
    assert beside(output) == ["out.tif"]
    assert second.GetRasterBand(1).GetMetadataItem("STATISTICS_MAXIMUM") is None
    assert (second.ReadAsArray() == 77).all()


def test_the_output_has_the_permissions_of_any_new_file(make_pair: PairMaker, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.touch()
    with opened(make_pair()) as scene:
        written(scene, tmp_path / "out.tif", np.ones((3, 128, 128)))
    assert (tmp_path / "out.tif").stat().st_mode == other.stat().st_mode


@pytest.mark.parametrize(
    "name",
    [
        "with space & more.tif",
        pytest.param('it\'s "q".TIFF', marks=POSIX),
        "Ærø-東京.tif",
        "100% [x] {y}.tif",
    ],
)
def test_awkward_names_simply_work(make_pair: PairMaker, tmp_path: Path, name: str) -> None:
    (tmp_path / "ø & ' folder").mkdir()
    output = tmp_path / "ø & ' folder" / name
    with opened(make_pair()) as scene:
        written(scene, output, np.ones((3, 128, 128)))
    assert beside(output) == [name]


def test_a_name_without_a_folder_is_in_the_working_one(
    make_pair: PairMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with opened(make_pair()) as scene:
        written(scene, Path("out.tif"), np.ones((3, 128, 128)))
    assert beside(tmp_path / "out.tif") == ["out.tif"]


@pytest.mark.parametrize("on", [False, True])
def test_gdals_exception_mode_stays(make_pair: PairMaker, tmp_path: Path, on: bool) -> None:
    with gdal_exceptions(on):
        with opened(make_pair()) as scene:
            written(scene, tmp_path / "out.tif", np.ones((3, 128, 128)))
            assert_rejected(
                scene, tmp_path / "bad.tif", InputError, "BEST", creation_options=["COMPRESS=BEST"]
            )
        assert bool(gdal.GetUseExceptions()) is on


FULL_DISK = """
    import resource, sys
    import numpy as np
    from osgeo import gdal
    from trapan.core.errors import OutputError
    from trapan.core.scene.tiles import tiles
    from trapan.core.raster.dataset import silence_libtiff
    from trapan.core.raster.scene import open_scene
    from trapan.core.raster.source import Source
    from trapan.core.raster.plan import plan_output
    from trapan.core.raster.profile import fused_profile
    from trapan.core.raster.writer import RasterWriter
    from trapan.core.scene.scene import Pixels
    from trapan.tests.publishing import finish

    pan, ms, output, exceptions, cache, limit = sys.argv[1:]
    if exceptions == "on":
        gdal.UseExceptions()
    silence_libtiff()
    gdal.SetCacheMax(int(cache))
    noise = np.random.default_rng(0)
    with open_scene(Source(pan), Source(ms)) as scene:
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
        try:
            with RasterWriter(plan_output(output, fused_profile(scene))) as writer:
                for tile in tiles(scene.alignment.pan.size, 256):
                    part = noise.uniform(0, 60000, (3, tile.rows, tile.cols)).astype(np.float32)
                    writer.write(tile, Pixels(part, np.ones(part.shape[1:], bool)))
                finish(writer, {"A": "b"})
        except OutputError as error:
            print(error)
            sys.exit(7)
"""


@POSIX
@pytest.mark.slow
@pytest.mark.parametrize("exceptions", ["on", "off"])
@pytest.mark.parametrize("cache", [1_000_000, 500_000_000], ids=["while writing", "at the end"])
@pytest.mark.parametrize("limit", [0, 200_000, 2_000_000])
def test_a_full_disk_leaves_the_old_output(
    make_pair: PairMaker, tmp_path: Path, exceptions: str, cache: int, limit: int
) -> None:
    pan, ms = make_pair({"values": texture(768, 768)}, {"values": texture(3, 192, 192)})
    output = tmp_path / "out.tif"
    output.write_bytes(b"precious")
    run = subprocess.run(
        [
            sys.executable,
            "-Wignore::FutureWarning",  # GDAL 3.7 and later warn where exceptions are neither on nor off
            "-c",
            textwrap.dedent(FULL_DISK),
            pan,
            ms,
            output,
            exceptions,
            str(cache),
            str(limit),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 7, run.stderr
    assert run.stderr == ""
    assert run.stdout.startswith(f"the output '{output}' can't be written (File too large): free disk space")
    assert run.stdout.count("\n") == 1
    assert beside(output) == ["out.tif"]
    assert output.read_bytes() == b"precious"


def test_a_damaged_staged_file_is_never_published(
    make_pair: PairMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "out.tif"
    output.write_bytes(b"precious")
    noise = np.random.default_rng(0).uniform(0, 60000, (3, 128, 128)).astype(np.float32)

    def truncate_and_check(path: str, *expected: Any) -> None:
        """Truncate the file between closing and verifying, as another process may."""
        with Path(path).open("r+b") as file:
            file.truncate(Path(path).stat().st_size // 2)
        check_structure(path, *expected)

    with opened(make_pair()) as scene, RasterWriter(plan_output(str(output), fused_profile(scene))) as writer:
        writer.write(Window(0, 0, 128, 128), Pixels(noise, np.ones((128, 128), bool)))
        monkeypatch.setattr("trapan.core.raster.verify.check_structure", truncate_and_check)
        with pytest.raises(OutputError, match=r"out\.tif' can't be written"):
            finish(writer, {"A": "b"})
    assert beside(output) == ["out.tif"]
    assert output.read_bytes() == b"precious"


def test_while_a_window_is_written_the_caller_is_at_the_next(
    make_pair: PairMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fused = texture(3, 128, 128)
    begun, go_on, order = threading.Event(), threading.Event(), []
    with (
        opened(make_pair()) as scene,
        RasterWriter(plan_output(str(tmp_path / "out.tif"), fused_profile(scene))) as writer,
    ):
        write = writer.dataset.WriteArray

        def slow(values: np.ndarray, col: int, row: int) -> Any:
            begun.set()
            assert go_on.wait(10), "the caller waits for the window that it has handed over"
            order.append((row, col))
            return write(values, col, row)

        monkeypatch.setattr(writer, "dataset", SlowDataset(writer.dataset, slow))
        first, *others = tiles(scene.alignment.pan.size, 64)
        memory = fused[(slice(None), *first.slices)].astype(np.float32)
        writer.write(first, Pixels(memory, np.ones((64, 64), bool)))
        assert begun.wait(10) and not order
        memory[:] = 0  # as a slot that the next window is put into
        go_on.set()
        for tile in others:
            part = fused[(slice(None), *tile.slices)].astype(np.float32)
            writer.write(tile, Pixels(part, np.ones((64, 64), bool)))
        finish(writer, {})
    assert order == [(tile.row, tile.col) for tile in (first, *others)]
    assert np.array_equal(gdal.Open(str(tmp_path / "out.tif")).ReadAsArray(), fused)


class SlowDataset:
    """GDAL dataset with a replaced WriteArray."""

    def __init__(self, dataset: Any, write: Callable[..., Any]) -> None:
        self._dataset, self.WriteArray = dataset, write

    def __getattr__(self, name: str) -> Any:
        return getattr(self._dataset, name)
