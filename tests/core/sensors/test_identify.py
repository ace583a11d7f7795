"""Identification of the sensor from clues: spellings of operators and precedence of clues."""

from __future__ import annotations

import pytest
from trapan.core.sensors.catalogue import SENSORS
from trapan.core.sensors.identify import (
    BAND_NAME,
    FILE_NAME,
    Clue,
    find_unknown_satellite,
    identify_sensor,
    match_sensor_name,
    merge_mission_index,
    parse_metadata,
)

NAMES = {
    "QuickBird": ["QB02", "QuickBird-2", "quickbird"],
    "IKONOS": ["IKONOS-2", "IK02"],
    "GeoEye-1": ["GE01", "GeoEye-1", "Geo Eye 1"],
    "WorldView-2": ["WV02", "WorldView-2", "WORLDVIEW 02", "wv2_ms.tif"],
    "WorldView-3": ["WV03", "WorldView03"],
    "WorldView-4": ["WV04", "WorldView-4"],
    "Pléiades": ["PHR 1A", "PHR1B", "Pléiades 1A", "IMG_PHR1A_MS_201202250025599_SEN_R1C1.TIF"],
    "Pléiades Neo": ["PNEO 3", "Pleiades Neo 4", "IMG_PNEO4_202111151358313_MS-FS_ORT_RGB_R1C1.TIF"],
    "SPOT-6/7": ["SPOT 6", "SPOT7", "IMG_SPOT6_MS_201305251009596_ORT_R1C1.JP2"],
    "KOMPSAT-3/3A": ["KOMPSAT-3", "KOMPSAT-3A", "K3A", "K3A_20150601_M.tif", "K3_20171029060300_29078"],
    "SkySat": ["SSC12", "SkySat-C3", "20200814_162132_ssc4_u0001_analytic.tif"],
    "GaoFen-1": ["GF1", "GaoFen-1", "GF1B", "GF1_PMS1_E116.5_N39.4_20131127_L1A0000117600-MSS1.tiff"],
    "GaoFen-2": ["GF2", "GF-2", "GF2_PMS2_E113.6_N23.1_20150123_L1A0000609915-MSS2.tiff"],
    "SuperView-1": ["SV1", "SV1-01", "SuperView-1", "GaoJing-1"],
    "Jilin-1": [
        "JL101A",
        "JL1GF03B",
        "Jilin-1",
        "JL101A_PMS_20160830112354_000014337_105_0013_001_L1_MSS.tif",
    ],
    "PRISMA": ["PRISMA", "PRS_L2D_STD_20200316102051_20200316102055_0001.he5"],
    "Landsat-7": ["LANDSAT_7", "Landsat-7", "LE07_L1TP_199029_20010621_20200917_02_T1_B3.TIF"],
    "Landsat-8/9": [
        "LANDSAT_8",
        "Landsat 9",
        "LC08_L1TP_192029_20200706_20200912_02_T1_B2.TIF",
        "LC80370372013169LGN00_B4.TIF",
        "LO09_L1TP_x",
    ],
}
OTHERS = [
    "",
    "ms.tif",
    "WV01",
    "LANDSAT_5",
    "SPOT 5",
    "KOMPSAT-5",
    "sheet_K3_pan.tif",
    "GF10",
    "GF-3",
    "RE-1",
    "Sentinel-2A",
    "LC08000",
]


def test_every_sensor_can_be_recognised() -> None:
    assert set(NAMES) == set(SENSORS) - {"generic"}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name in NAMES for text in NAMES[name]])
def test_names_that_operators_use(name: str, text: str) -> None:
    assert match_sensor_name(text) == name


@pytest.mark.parametrize("name", [name for name in SENSORS if name != "generic"])
def test_our_own_names(name: str) -> None:
    assert match_sensor_name(name) == name


@pytest.mark.parametrize("text", OTHERS)
def test_other_satellites_and_ordinary_words_are_not_matched(text: str) -> None:
    assert match_sensor_name(text) == ""


def test_satellite_field_precedes_description_and_file_names() -> None:
    satellite = Clue("IMAGE_1.satId", "WV02", "the metadata of")
    described = Clue("TIFFTAG_IMAGEDESCRIPTION", "taken by GeoEye-1", "the metadata of")
    band = Clue(BAND_NAME, "IKONOS blue", "the bands of")
    file = Clue(FILE_NAME, "QB02_x.tif", "")
    everything = [file, band, described, satellite]
    for best, expected in zip(reversed(everything), ("WorldView-2", "GeoEye-1", "IKONOS", "QuickBird")):
        found = identify_sensor(everything)
        assert found is not None and found.sensor == expected and found.clue == best
        assert found.is_guess == (best is file)
        everything.remove(best)
    assert identify_sensor(everything) is None


def test_file_name_does_not_override_an_unknown_satellite() -> None:
    clues = [Clue("SATELLITEID", "RE-1", "the metadata of"), Clue(FILE_NAME, "ge1_x.tif", "")]
    assert identify_sensor(clues) is None
    assert find_unknown_satellite(clues) == clues[0]
    assert identify_sensor([Clue("SATELLITEID", "unknown", ""), clues[1]]).sensor == "GeoEye-1"
    assert find_unknown_satellite([Clue("SATELLITEID", "unknown", ""), clues[1]]) is None


def test_other_fields_that_hold_a_name_are_no_clue() -> None:
    assert identify_sensor([Clue("COPYRIGHT", "WorldView-2 is a mark of its owner", "")]) is None


@pytest.mark.parametrize(
    ("text", "sensor"),
    [
        ("<ProductMetaData>\n  <SatelliteID>GF1</SatelliteID>\n  <SensorID>PMS1</SensorID>", "GaoFen-1"),
        ('<eop:Platform><eop:shortName xml:lang="en">JL1GF03B</eop:shortName>', "Jilin-1"),
        ('{"properties": {"platform": "SSC12", "gsd": 0.8}}', "SkySat"),
        ('  GROUP = IMAGE_ATTRIBUTES\n    SPACECRAFT_ID = "LANDSAT_7"\n', "Landsat-7"),
        ('BEGIN_GROUP = IMAGE_1\n\tsatId = "WV03";\nEND_GROUP = IMAGE_1', "WorldView-3"),
        ('{"title": "", "mission": "", "platform": "SSC12"}', "SkySat"),
        ("<MISSION>PNEO</MISSION><MISSION_INDEX>3</MISSION_INDEX>", "Pléiades Neo"),
        ("<MISSION>SPOT</MISSION><MISSION_INDEX>7</MISSION_INDEX>", "SPOT-6/7"),
    ],
)
def test_fields_of_metadata_files(text: str, sensor: str) -> None:
    found = identify_sensor(parse_metadata(text, "'meta' next to"))
    assert found is not None and found.sensor == sensor and found.clue.location == "'meta' next to"


def test_a_mission_without_its_index_is_not_enough_where_the_index_matters() -> None:
    mission, index = Clue("MISSION", "SPOT", "x"), Clue("MISSION_INDEX", "6", "x")
    assert identify_sensor(merge_mission_index([mission])) is None
    assert identify_sensor(merge_mission_index([mission, index])).sensor == "SPOT-6/7"
    assert identify_sensor(merge_mission_index([mission, Clue("MISSION_INDEX", "5", "x")])) is None


@pytest.mark.parametrize("text", ["<" + "a" * 1_000_000, '"a' * 500_000, "\n" * 1_000_000, "<a " * 300_000])
def test_no_file_beside_a_raster_takes_long_to_read(text: str) -> None:
    """A pattern that repeats without a bound would take hours over these."""
    assert parse_metadata(text, "'odd.xml' next to") == []
