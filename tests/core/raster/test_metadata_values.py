"""Malformed, incomplete or non-UTF-8 product metadata are used as far as possible, without a traceback."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from trapan.core.errors import InputError
from trapan.core.feedback import SilentFeedback
from trapan.core.raster.metadata_values import number, rpc_fault, text

gdal = pytest.importorskip("osgeo.gdal")

from trapan.core.jobs.sensor import resolve_sensor
from trapan.core.raster.metadata import identity
from trapan.core.raster.plan import plan_output
from trapan.core.raster.profile import fused_profile, warn_of_lost_geometry
from trapan.core.raster.scene import RasterScene, open_scene
from trapan.core.raster.source import Source
from trapan.core.raster.writer import RasterWriter
from trapan.core.scene.scene import Pixels
from trapan.core.sensors.catalogue import AUTO
from trapan.tests.publishing import finish
from trapan.tests.recording import RecordingFeedback

PairMaker = Callable[..., "tuple[Path, Path]"]
WHOLE = "+000064.00 pixels"
RPC = {
    **{f"{axis}_OFF": WHOLE for axis in ("LINE", "SAMP")},
    **{f"{axis}_SCALE": WHOLE for axis in ("LINE", "SAMP")},
    **{
        "LAT_OFF": "+43.70000000 degrees",
        "LONG_OFF": "+004.20000000 degrees",
        "HEIGHT_OFF": "+0020.000 meters",
    },
    **{"LAT_SCALE": "+00.1 degrees", "LONG_SCALE": "+000.1 degrees", "HEIGHT_SCALE": "+0500.000 meters"},
    **{
        f"{axis}_{part}_COEFF": " ".join(["+1.000000000000000E+00"] + ["-2.5E-03"] * 19)
        for axis in ("LINE", "SAMP")
        for part in ("NUM", "DEN")
    },
}


def fused(scene: RasterScene, output: Path) -> tuple[Any, list[str]]:
    """Write an output of the scene; return the opened output and the warnings, except those of gains."""
    listener, profile = RecordingFeedback(), fused_profile(scene)
    warn_of_lost_geometry(profile, listener)
    resolve_sensor(AUTO, scene, listener)
    size = scene.alignment.pan
    with RasterWriter(plan_output(str(output), profile)) as writer:
        values = np.ones((scene.bands, size.rows, size.cols), np.float32)
        writer.write(size.moved(-size.row, -size.col), Pixels(values, np.ones(values.shape[1:], bool)))
        finish(writer, {})
    return gdal.Open(str(output)), [line for line in listener.warnings if "MTF gain" not in line]


@pytest.mark.parametrize("ending", [".tif", ".img"])
def test_polynomials_with_units_move_with_the_window(
    make_pair: PairMaker, tmp_path: Path, ending: str
) -> None:
    pan, ms = make_pair(None, {"origin": (600003.0, 4839998.0)})
    (tmp_path / "pan_rpc.txt").write_text("".join(f"{key}: {value}\n" for key, value in _lines()))
    with open_scene(Source(str(pan)), Source(str(ms))) as scene:
        assert scene.pan.dataset.GetMetadataItem("LINE_OFF", "RPC") == WHOLE, "as IKONOS and KOMPSAT have it"
        result, warnings = fused(scene, tmp_path / f"out{ending}")
    assert warnings == []
    found = result.GetMetadata_Dict("RPC")
    assert [float(found[key]) for key in ("LINE_OFF", "SAMP_OFF", "LINE_SCALE")] == [60, 58, 64]
    assert float(found["HEIGHT_OFF"]) == 20 and float(found["LAT_OFF"]) == 43.7


def _lines() -> list[tuple[str, str]]:
    single = [(key, value) for key, value in RPC.items() if "COEFF" not in key]
    terms = [
        (f"{key}_{place}", term)
        for key, value in RPC.items()
        if "COEFF" in key
        for place, term in enumerate(value.split(), 1)
    ]
    return single + terms


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"LAT_OFF": None}, "LAT_OFF is missing"),
        ({"LINE_OFF": None}, "LINE_OFF is missing"),
        ({"SAMP_DEN_COEFF": None}, "SAMP_DEN_COEFF is missing"),
        ({"SAMP_OFF": "none"}, "SAMP_OFF is 'none'"),
        ({"LINE_OFF": "nan"}, "LINE_OFF is 'nan'"),
        ({"HEIGHT_OFF": ""}, "HEIGHT_OFF is missing"),
        ({"LINE_SCALE": "1e999"}, "LINE_SCALE is '1e999'"),
        ({"LAT_SCALE": "0 degrees"}, "LAT_SCALE is '0 degrees'"),
        ({"LINE_NUM_COEFF": "1 2 3"}, "LINE_NUM_COEFF is '1 2 3'"),
        ({"LINE_NUM_COEFF": " ".join(["x"] * 20)}, "LINE_NUM_COEFF is 'x x"),
    ],
)
def test_incomplete_rpc_are_left_out_with_a_warning(
    make_pair: PairMaker, tmp_path: Path, changes: dict[str, Any], fault: str
) -> None:
    held = {key: value for key, value in {**RPC, **changes}.items() if value is not None}
    pan, ms = make_pair()
    source = gdal.Open(str(pan))
    source.SetMetadata(held, "RPC")  # into pan.tif.aux.xml, which keeps the very text
    del source
    with open_scene(Source(str(pan)), Source(str(ms))) as scene:
        result, warnings = fused(scene, tmp_path / "out.tif")
    assert not result.GetMetadata_Dict("RPC")
    assert len(warnings) == 1
    assert f"of the PAN 'pan.tif' are left out of the output, because {fault}" in warnings[0]


def test_gcps_without_finite_coordinates_are_left_out_with_a_warning(
    make_pair: PairMaker, tmp_path: Path
) -> None:
    def with_points(dataset: Any) -> None:
        places = [(math.nan, 0.0), (2.0, 128.0), (3.0, 64.0), (math.inf, 9.0)]
        points = [gdal.GCP(x, 43.0, 0, col, col, "", str(x)) for x, col in places]
        dataset.SetGCPs(points, "")

    pan, ms = make_pair({"georeferenced": False, "edit": with_points}, {"georeferenced": False})
    with open_scene(Source(str(pan)), Source(str(ms))) as scene:
        result, warnings = fused(scene, tmp_path / "out.tif")
    assert [point.GCPX for point in result.GetGCPs()] == [2, 3]
    assert warnings[0].startswith("2 of the ground control points of the PAN 'pan.tif' are left out")


BAD_TRANSFORMS = [
    (600000.0, math.nan, 0.0, 4840000.0, 0.0, -0.5),
    (math.nan, 0.5, 0.0, 4840000.0, 0.0, -0.5),
    (600000.0, 0.5, 0.0, math.inf, 0.0, -0.5),
    (600000.0, 0.5, math.nan, 4840000.0, 0.0, -0.5),
    (1e300, 0.5, 0.0, 4840000.0, 0.0, -0.5),
    (600000.0, 1e200, 0.0, 4840000.0, 0.0, -1e200),
    (600000.0, 1e-9, 0.0, 4840000.0, 0.0, -1e-9),
    (600000.0, 1e308, 1e308, 4840000.0, 1e308, -1e308),
]


@pytest.mark.parametrize("transform", BAD_TRANSFORMS, ids=str)
@pytest.mark.parametrize("role", ["pan", "ms"])
@pytest.mark.parametrize("epsg", [32631, 4326])
def test_singular_geotransform_gives_one_error(
    make_pair: PairMaker, role: str, transform: tuple[float, ...], epsg: int
) -> None:
    pan, ms = make_pair(**{role: {"transform": transform, "epsg": epsg}})
    with pytest.raises(InputError, match=f"{role}.tif' has the geotransform .* georeference it again$"):
        open_scene(Source(str(pan)), Source(str(ms)))


@pytest.mark.slow
@pytest.mark.parametrize("value", ["abc", "", "nan", "inf", "1e300", "-99999999999999999999", "0x10", "1,5"])
@pytest.mark.parametrize("kind", ["Byte", "UInt16", "Float32", "Float64"])
@pytest.mark.filterwarnings("error")
def test_odd_nodata_values_are_no_obstacle(
    make_pair: PairMaker, tmp_path: Path, value: str, kind: str
) -> None:
    pan, ms = make_pair()
    vrt = tmp_path / "ms.vrt"
    gdal.Translate(str(vrt), str(ms), format="VRT", outputType=gdal.GetDataTypeByName(kind), noData=77)
    vrt.write_text(vrt.read_text().replace("<NoDataValue>77", f"<NoDataValue>{value}"))
    with open_scene(Source(str(pan)), Source(str(vrt))) as scene:
        result, _ = fused(scene, tmp_path / "out.tif")
    assert (result.ReadAsArray() == 1).all()
    kept = result.GetRasterBand(1).GetNoDataValue()
    assert kept is None or not math.isinf(kept) or value == "inf"


LATIN = {"band": "Grün".encode("latin-1"), "word": "café".encode("latin-1"), "unit": "µm".encode("latin-1")}


def test_header_that_is_not_utf_8(make_pair: PairMaker, tmp_path: Path) -> None:
    pan, ms = make_pair()
    envi = tmp_path / "ms.img"
    gdal.Translate(str(envi), str(ms), format="ENVI")
    header = b"band names = {%(band)s, b, c}\ndescription = {%(word)s}\nsens\xe9or type = Unkn\xe9\n" % {
        name.encode(): value for name, value in LATIN.items()
    }
    with (tmp_path / "ms.hdr").open("ab") as file:
        file.write(header + b"wavelength units = %s\n" % LATIN["unit"])
    for name, files in (("one.tif", str(envi)), ("two.tif", [str(envi), str(ms)])):
        with open_scene(Source(str(pan)), Source(files)) as scene:
            result, _ = fused(scene, tmp_path / name)
        assert result.GetRasterBand(1).GetDescription() == "Gr\N{REPLACEMENT CHARACTER}n"


def test_virtual_raster_of_a_file_whose_name_is_not_utf_8(make_pair: PairMaker, tmp_path: Path) -> None:
    pan, ms = make_pair()
    latin = tmp_path / "caf\udce9.tif"  # bytes that are not UTF-8
    vrt = tmp_path / "ms.vrt"
    gdal.Translate(str(vrt), str(ms), format="VRT")
    try:
        ms.rename(latin)
    except (OSError, UnicodeError):
        pytest.skip("this file system takes no names but UTF-8")
    vrt.write_bytes(vrt.read_bytes().replace(b">ms.tif<", b">caf\xe9.tif<"))
    assert len(identity(str(vrt))) == 2
    with open_scene(Source(str(pan)), Source(str(vrt))) as scene:
        assert str(latin) in scene.ms.files()
        result, _ = fused(scene, tmp_path / "out.tif")
    assert (result.ReadAsArray() == 1).all()


def test_unit_and_point_names_that_are_not_utf_8(make_pair: PairMaker, tmp_path: Path) -> None:
    pan, ms = make_pair({"georeferenced": False}, {"georeferenced": False})
    for path in (pan, ms):
        points = "".join(
            f'<GCP Id="caf\xe9{place}" Info="\xe9" Pixel="{place}" Line="1" X="1" Y="2"/>' for place in (1, 2)
        )
        bands = "".join(
            f'<PAMRasterBand band="{band}"><UnitType>\xb5W</UnitType><Description>\xe9</Description>'
            "</PAMRasterBand>"
            for band in (1, 2, 3)
        )
        whole = f'<PAMDataset><GCPList Projection="">{points}</GCPList>{bands}</PAMDataset>'
        Path(f"{path}.aux.xml").write_bytes(whole.encode("latin-1"))
    with open_scene(Source(str(pan)), Source(str(ms))) as scene:
        result, warnings = fused(scene, tmp_path / "out.tif")
    assert result.GetGCPCount() == 2 and warnings == []
    assert result.GetRasterBand(1).GetUnitType() == "\N{REPLACEMENT CHARACTER}W"


DIMAP = """<?xml version="1.0" encoding="UTF-8"?>
<Dimap_Document><Metadata_Identification><METADATA_FORMAT version="2.0">DIMAP</METADATA_FORMAT>
</Metadata_Identification><Dataset_Content><Dataset_Components><Component><COMPONENT_PATH href="x.XML"/>
</Component></Dataset_Components></Dataset_Content>
<Raster_Data><Data_Access><Data_Files><Data_File tile_R="1" tile_C="1"><DATA_FILE_PATH
href="IMG_1_R1C1.TIF"/></Data_File></Data_Files></Data_Access><Raster_Dimensions><NROWS>32</NROWS>
<NCOLS>32</NCOLS><NBANDS>4</NBANDS></Raster_Dimensions><Raster_Encoding><DATA_TYPE>INTEGER</DATA_TYPE>
<NBITS>16</NBITS></Raster_Encoding><Raster_Display><Raster_Index_List>{order}</Raster_Index_List>
</Raster_Display></Raster_Data></Dimap_Document>"""


@pytest.mark.parametrize("index", ["", "<BAND_INDEX></BAND_INDEX>", "<BAND_INDEX>first</BAND_INDEX>"])
@pytest.mark.parametrize("all_of_them", [True, False])
def test_dimap_without_an_index_names_no_bands(
    make_pair: PairMaker, tmp_path: Path, index: str, all_of_them: bool
) -> None:
    pan, _ = make_pair(ms={"name": "IMG_1_R1C1.TIF"}, bands=4)
    indices = (
        [index, index, index, index]
        if all_of_them
        else [index] + [f"<BAND_INDEX>{place}</BAND_INDEX>" for place in (2, 3, 4)]
    )
    order = "".join(
        f"<Raster_Index><BAND_ID>B{band}</BAND_ID>{index}</Raster_Index>"
        for band, index in enumerate(indices)
    )
    (tmp_path / "DIM_1.XML").write_text(DIMAP.format(order=order))
    with open_scene(Source(str(pan)), Source(str(tmp_path / "IMG_1_R1C1.TIF"))) as scene:
        assert any("Raster_Index" in key for key in scene.ms.dataset.GetMetadata_Dict("IMD"))
        assert resolve_sensor(AUTO, scene, SilentFeedback()).band_names == ()


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("+000064.00 pixels", 64.0),
        ("-1.5E-03", -0.0015),
        (" .5", 0.5),
        ("7", 7.0),
        ("nan", None),
        ("1e999", None),
        ("", None),
        ("pixels 3", None),
    ],
)
def test_numbers_among_units(given: str, expected: float | None) -> None:
    assert number(given) == expected


def test_text_of_any_kind() -> None:
    assert text(b"caf\xe9") == text("caf\udce9") == "caf\N{REPLACEMENT CHARACTER}"
    assert text("été") == "été" and text(None) == ""


def test_without_polynomials_there_is_no_fault(make_pair: PairMaker) -> None:
    assert rpc_fault(gdal.Open(str(make_pair()[0]))) == ""
