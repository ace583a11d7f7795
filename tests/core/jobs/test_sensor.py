"""The sensor identified from product files, its log line, and its gains."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")

from trapan.core.errors import InputError
from trapan.core.jobs.sensor import resolve_sensor
from trapan.core.raster.scene import open_scene
from trapan.core.raster.source import Source
from trapan.core.sensors.catalogue import AUTO, SENSORS
from trapan.tests.recording import RecordingFeedback

RasterMaker = Callable[..., Path]

MTL_1 = """GROUP = L1_METADATA_FILE
  GROUP = PRODUCT_METADATA
    SPACECRAFT_ID = "LANDSAT_8"
    SENSOR_ID = "OLI_TIRS"
    DATE_ACQUIRED = 2016-07-06
    SCENE_CENTER_TIME = "10:00:00.0000000Z"
  END_GROUP = PRODUCT_METADATA
END_GROUP = L1_METADATA_FILE
END
"""
MTL_2 = """GROUP = LANDSAT_METADATA_FILE
  GROUP = PRODUCT_CONTENTS
    LANDSAT_PRODUCT_ID = "LE07_L1TP_199029_20010621_20200917_02_T1"
  END_GROUP = PRODUCT_CONTENTS
  GROUP = IMAGE_ATTRIBUTES
    SPACECRAFT_ID = "LANDSAT_7"
    SENSOR_ID = "ETM"
  END_GROUP = IMAGE_ATTRIBUTES
END_GROUP = LANDSAT_METADATA_FILE
END
"""


def texture(*shape: int, seed: int = 0) -> np.ndarray:
    """Return random values from 1 to 200."""
    return np.random.default_rng(seed).integers(1, 201, shape).astype(np.uint16)


def imd(satellite: str, bands: str) -> str:
    groups = "".join(f"BEGIN_GROUP = BAND_{b}\n\tULLon = 4.1;\nEND_GROUP = BAND_{b}\n" for b in bands.split())
    return (
        f'version = "28.4";\nbandId = "MS1";\n{groups}BEGIN_GROUP = IMAGE_1\n\tsatId = "{satellite}";\n'
        "\tfirstLineTime = 2012-05-01T10:00:00.000000Z;\n\tcloudCover = 0.0;\nEND_GROUP = IMAGE_1\nEND;\n"
    )


def dimap(mission: str, index: str, image: str, bands: str) -> str:
    order = "".join(
        f"<Raster_Index><BAND_ID>{band}</BAND_ID><BAND_INDEX>{number}</BAND_INDEX></Raster_Index>"
        for number, band in enumerate(bands.split(), 1)
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<Dimap_Document><Metadata_Identification><METADATA_FORMAT version="2.0">DIMAP</METADATA_FORMAT>
</Metadata_Identification><Dataset_Identification><DATASET_NAME>x</DATASET_NAME></Dataset_Identification>
<Dataset_Content><Dataset_Components><Component><COMPONENT_PATH href="x.XML"/></Component>
</Dataset_Components></Dataset_Content>
<Raster_Data><Data_Access><Data_Files><Data_File tile_R="1" tile_C="1"><DATA_FILE_PATH
href="{image}"/></Data_File></Data_Files></Data_Access><Raster_Dimensions><NROWS>32</NROWS><NCOLS>32</NCOLS>
<NBANDS>4</NBANDS></Raster_Dimensions><Raster_Encoding><DATA_TYPE>INTEGER</DATA_TYPE><NBITS>16</NBITS>
</Raster_Encoding><Raster_Display><Raster_Index_List>{order}</Raster_Index_List></Raster_Display></Raster_Data>
<Dataset_Sources><Source_Identification><Strip_Source><MISSION>{mission}</MISSION>
<MISSION_INDEX>{index}</MISSION_INDEX><INSTRUMENT>{mission}</INSTRUMENT><IMAGING_DATE>2020-01-01</IMAGING_DATE>
<IMAGING_TIME>10:00:00.0Z</IMAGING_TIME></Strip_Source></Source_Identification></Dataset_Sources></Dimap_Document>"""


@pytest.fixture
def product(make_raster: RasterMaker, tmp_path: Path) -> Callable[..., tuple[Path, Path]]:
    """Write a PAN, an MS, and text files beside them by name."""

    def make(ms: str, texts: dict[str, str], bands: int = 4, pan: str = "pan.tif", **options: Any) -> Any:
        made = make_raster(ms, texture(bands, 32, 32, seed=1), pixel=2.0, **options)
        for name, text in texts.items():
            (tmp_path / name).write_text(text)
        return make_raster(pan, texture(128, 128), pixel=0.5), made

    return make


def found(
    pan: Any, ms: Any, sensor: str = AUTO
) -> tuple[str, RecordingFeedback, tuple[float, ...], tuple[str, ...]]:
    listener = RecordingFeedback()
    paths = tuple(map(str, ms)) if isinstance(ms, list) else str(ms)
    with open_scene(Source(str(pan)), Source(paths)) as scene:
        resolved = resolve_sensor(sensor, scene, listener)
        return resolved.name, listener, resolved.ms_gains, resolved.band_names


PRODUCTS = {
    "Maxar IMD": ("WV02", "17APR_MS.TIF", {"17APR_MS.IMD": imd("WV02", "B G R N"), "17APR_MS.RPB": ""}),
    "Landsat MTL, collection 1": ("Landsat-8/9", "LC08_x_B2.TIF", {"LC08_x_MTL.txt": MTL_1}),
    "Landsat MTL, collection 2": ("Landsat-7", "scene_B2.TIF", {"scene_MTL.txt": MTL_2}),
    "GeoEye": (
        "GeoEye-1",
        "po_2.tif",
        {"po_2_metadata.txt": "Source Image Metadata\nSensor: GeoEye-1\n", "po_2_rpc.txt": ""},
    ),
    "KOMPSAT": (
        "KOMPSAT-3/3A",
        "MSC_1.tif",
        {
            "MSC_1.eph": "",
            "MSC_1.rpc": "",
            "MSC_1.txt": 'AUX_SATELLITE_NAME\t"KOMPSAT-3A"\nIMG_ACQISITION_START_TIME\t"2015 06 01"\n',
        },
    ),
    "DIMAP": (
        "Pléiades",
        "IMG_1_R1C1.TIF",
        {"DIM_1.XML": dimap("PHR", "1B", "IMG_1_R1C1.TIF", "B2 B1 B0 B3")},
    ),
    "DIMAP of Pléiades Neo": (
        "Pléiades Neo",
        "IMG_1_R1C1.TIF",
        {"DIM_1.XML": dimap("PNEO", "3", "IMG_1_R1C1.TIF", "R G B NIR")},
    ),
    "XML of the same name": (
        "GaoFen-1",
        "scene-MSS1.tiff",
        {"scene-MSS1.xml": "<ProductMetaData><SatelliteID>GF1</SatelliteID></ProductMetaData>"},
    ),
    "XML of nearly the same name": (
        "Jilin-1",
        "scene_L1_MSS.tif",
        {"scene_L1_MSS_meta.xml": "<Product><SatelliteID>JL101A</SatelliteID></Product>"},
    ),
    "JSON": (
        "SkySat",
        "2020_u0001_analytic.tif",
        {"2020_u0001_metadata.json": '{"properties": {"gsd": 0.8, "satellite_id": "SSC12"}}'},
    ),
}


@pytest.mark.parametrize("kind", PRODUCTS)
def test_products_are_recognised_by_their_metadata(product: Callable[..., Any], kind: str) -> None:
    expected, name, texts = PRODUCTS[kind]
    sensor, listener, _, _ = found(*product(name, texts))
    assert sensor == ("WorldView-2" if expected == "WV02" else expected)
    assert len(listener.infos) == 1
    assert listener.infos[0].startswith(f"Sensor: {sensor}, identified by ")
    assert listener.infos[0].endswith(f"the MS '{name}'.")


def test_products_in_archives_are_recognised_too(product: Callable[..., Any], tmp_path: Path) -> None:
    pan, ms = product("x.tif", {"x.xml": "<p><SatelliteID>GF2</SatelliteID></p>"})
    with zipfile.ZipFile(tmp_path / "scene.zip", "w") as archive:
        for path in (ms, tmp_path / "x.xml"):
            archive.write(path, f"scene/{path.name}")
    assert found(pan, f"/vsizip/{tmp_path}/scene.zip/scene/x.tif")[0] == "GaoFen-2"


def test_log_names_the_source_of_the_sensor(product: Callable[..., Any]) -> None:
    _, listener, _, _ = found(*product("LC08_x_B2.TIF", {"LC08_x_MTL.txt": MTL_1}))
    assert listener.infos == [
        "Sensor: Landsat-8/9, identified by SATELLITEID 'LANDSAT_8' in the metadata of the MS "
        "'LC08_x_B2.TIF'."
    ]
    texts = {"x.xml": "<p><SatelliteID>SV1</SatelliteID></p>"}
    _, listener, _, _ = found(*product("x.tif", texts))
    assert listener.infos == [
        "Sensor: SuperView-1, identified by SatelliteID 'SV1' in 'x.xml' next to the MS 'x.tif'."
    ]


def test_a_tag_of_the_file_itself(product: Callable[..., Any]) -> None:
    def tagged(dataset: Any) -> None:
        dataset.SetMetadataItem("TIFFTAG_IMAGEDESCRIPTION", "QuickBird scene of 2004, ortho-ready")

    sensor, listener, gains, _ = found(*product("ms.tif", {}, edit=tagged))
    assert sensor == "QuickBird" and gains == SENSORS["QuickBird"].ms_gains
    assert "TIFFTAG_IMAGEDESCRIPTION 'QuickBird scene of 2004" in listener.infos[0]


def test_an_envi_header(make_raster: RasterMaker, tmp_path: Path) -> None:
    pan = make_raster("pan.tif", texture(128, 128), pixel=0.5)
    ms = make_raster("ms.tif", texture(4, 32, 32, seed=1), pixel=2.0)
    envi = gdal.GetDriverByName("ENVI").CreateCopy(str(tmp_path / "ms.dat"), gdal.Open(str(ms)))
    del envi
    with (tmp_path / "ms.hdr").open("a") as header:
        header.write("sensor type = IKONOS\n")
    assert found(pan, tmp_path / "ms.dat")[0] == "IKONOS"


def test_sensor_is_identified_from_the_pan_if_the_ms_has_no_metadata(product: Callable[..., Any]) -> None:
    texts = {"p.IMD": imd("WV03", "P"), "p.RPB": ""}
    sensor, listener, _, _ = found(*product("colours.tif", texts, pan="p.tif"))
    assert sensor == "WorldView-3"
    assert listener.infos[0].endswith("of the PAN 'p.tif'.")


def test_pair_from_two_satellites_is_logged(product: Callable[..., Any]) -> None:
    texts = {"p.IMD": imd("WV03", "P"), "p.RPB": "", "m.IMD": imd("GE01", "B G R N"), "m.RPB": ""}
    sensor, listener, _, _ = found(*product("m.tif", texts, pan="p.tif"))
    assert sensor == "GeoEye-1"
    assert "the MS 'm.tif' is from GeoEye-1, but the PAN 'p.tif' is from WorldView-3" in listener.warnings[0]


def test_sensor_from_a_file_name_is_logged_as_a_guess(product: Callable[..., Any]) -> None:
    sensor, listener, _, _ = found(*product("ikonos_2005_ms.tif", {}))
    assert sensor == "IKONOS" and listener.infos == []
    assert listener.warnings[0].startswith("Sensor: IKONOS, guessed from the file name 'ikonos_2005_ms.tif'")


def test_unknown_sensor_is_generic_and_logged(product: Callable[..., Any]) -> None:
    sensor, listener, gains, _ = found(*product("ms.tif", {}))
    assert sensor == "generic" and gains == (0.3,) * 4
    assert listener.infos == [
        "Sensor: not named by the MS 'ms.tif' or the PAN 'pan.tif'. Generic values are used; "
        "choose the sensor if you know it."
    ]
    assert "using generic gains (MS 0.3, PAN 0.15)" in listener.warnings[0]


def test_a_satellite_that_is_not_known_is_generic_and_named(product: Callable[..., Any]) -> None:
    texts = {"ge1_x.xml": "<p><SatelliteID>ZY3-1</SatelliteID></p>"}
    sensor, listener, _, _ = found(*product("ge1_x.tif", texts))
    assert sensor == "generic"
    assert (
        "not in the catalogue: SatelliteID 'ZY3-1' in 'ge1_x.xml' next to the MS 'ge1_x.tif'"
        in listener.infos[0]
    )


def test_chosen_sensor_overrides_all_metadata(product: Callable[..., Any]) -> None:
    files = product("m.tif", {"m.IMD": imd("WV02", "B G R N"), "m.RPB": ""})
    for chosen in ("QuickBird", "generic"):
        sensor, listener, gains, _ = found(*files, sensor=chosen)
        assert sensor == chosen and listener.infos == []
        assert set(gains) <= set(SENSORS[chosen].ms_gains)
    with pytest.raises(InputError, match="the sensor 'Sputnik' is not known: choose auto or one of generic"):
        found(*files, sensor="Sputnik")


def test_four_bands_of_eight_get_their_own_gains(product: Callable[..., Any]) -> None:
    """Write a WorldView-3 product with four bands that only its IMD names."""
    files = product("m.tif", {"m.IMD": imd("WV03", "B G R N"), "m.RPB": ""})
    sensor, listener, gains, names = found(*files)
    assert sensor == "WorldView-3" and listener.warnings == []
    assert gains == (0.355, 0.360, 0.365, 0.335)
    assert names == ("B", "G", "R", "N")
    _, listener, gains, names = found(*product("x.tif", {}), sensor="WorldView-3")
    assert gains == pytest.approx((np.mean(SENSORS["WorldView-3"].ms_gains),) * 4)
    assert "the MS 'x.tif' has 4 bands, unlike a WorldView-3 product with its 8 bands" in listener.warnings[0]
    assert names == ()


def test_four_bytes_of_a_product_are_its_bands(make_raster: RasterMaker) -> None:
    """GDAL calls the fourth an alpha band, which is no reason for the mean gain."""
    pan = make_raster("pan.tif", texture(128, 128), pixel=0.5)
    ms = make_raster("ms.tif", texture(4, 32, 32, seed=1).astype(np.uint8), pixel=2.0)
    assert gdal.Open(str(ms)).GetRasterBand(4).GetColorInterpretation() == gdal.GCI_AlphaBand
    _, listener, gains, _ = found(pan, ms, sensor="QuickBird")
    assert gains == SENSORS["QuickBird"].ms_gains[:3]
    assert not any("unlike" in warning for warning in listener.warnings)


@pytest.mark.parametrize("order", ["B2 B1 B0 B3", "B0 B1 B2 B3"])
def test_pleiades_bands_are_read_from_the_dimap_in_either_order(
    product: Callable[..., Any], tmp_path: Path, order: str
) -> None:
    pan, ms = product("IMG_1_R1C1.TIF", {"DIM_1.XML": dimap("PHR", "1A", "IMG_1_R1C1.TIF", order)})
    _, _, gains, names = found(pan, ms)
    red = order.split().index("B2")
    assert gains[red] == 0.29 and gains.count(0.285) == 3
    assert names[red] == "B2 (Red)"
    with open_scene(Source(str(pan)), Source(str(ms))) as scene:
        pleiades = SENSORS["Pléiades"]
        assert pleiades.natural_colour(scene.ms_band_count, names) == ((0, 1, 2) if red == 0 else (2, 1, 0))


def test_landsat_files_for_each_band(make_raster: RasterMaker, tmp_path: Path) -> None:
    name = "LC08_L1TP_192029_20200706_20200912_02_T1"
    pan = make_raster(f"{name}_B8.TIF", texture(128, 128), pixel=15.0)
    bands = [
        make_raster(f"{name}_B{band}.TIF", texture(64, 64, seed=band), pixel=30.0) for band in (5, 4, 3, 2)
    ]
    (tmp_path / f"{name}_MTL.txt").write_text(MTL_2.replace("LANDSAT_7", "LANDSAT_9"))
    sensor, listener, gains, names = found(pan, bands)
    assert sensor == "Landsat-8/9" and listener.warnings == []
    assert gains == (0.53, 0.55, 0.55, 0.55)
    assert names == ("B5 (NIR)", "B4 (Red)", "B3 (Green)", "B2 (Blue)")


def test_files_of_a_virtual_raster_name_its_bands(make_raster: RasterMaker, tmp_path: Path) -> None:
    """Use QGIS's Build virtual raster with one file per band, as the help recommends."""
    name = "LC09_L1TP_192029_20220706_20220912_02_T1"
    pan = make_raster(f"{name}_B8.TIF", texture(128, 128), pixel=15.0)
    bands = [
        str(make_raster(f"{name}_B{band}.TIF", texture(64, 64, seed=band), pixel=30.0)) for band in (4, 2)
    ]
    vrt = gdal.BuildVRT(str(tmp_path / "ms.vrt"), bands, separate=True)
    del vrt
    sensor, _, gains, names = found(pan, tmp_path / "ms.vrt")
    assert sensor == "Landsat-8/9" and gains == (0.55, 0.55)
    assert names == ("B4 (Red)", "B2 (Blue)")


def test_sources_of_a_virtual_raster_tell(product: Callable[..., Any], tmp_path: Path) -> None:
    """Build a virtual raster as QGIS does."""
    pan, ms = product("m.tif", {"m.IMD": imd("GE01", "B G R N"), "m.RPB": ""})
    vrt = gdal.BuildVRT(str(tmp_path / "merged.vrt"), [str(ms)])
    del vrt
    sensor, _, gains, _ = found(pan, tmp_path / "merged.vrt")
    assert sensor == "GeoEye-1" and gains == (0.23,) * 4


def test_metadata_of_a_neighbour_are_not_taken(product: Callable[..., Any]) -> None:
    texts = {"other.xml": "<SatelliteID>GF2</SatelliteID>", "ms2.xml": "<SatelliteID>GF2</SatelliteID>"}
    texts["readme.txt"] = "sensor = GF2\n"
    assert found(*product("ms.tif", texts))[0] == "generic"
