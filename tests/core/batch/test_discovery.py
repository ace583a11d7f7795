"""The scenes of a batch: pairs found by file names, in tables and in STAC items."""

from __future__ import annotations

import json
import os
import re
import tempfile
from pathlib import Path
from random import Random
from typing import Any

import pytest
from trapan.core.batch.discovery import list_scene_jobs, list_scenes
from trapan.core.batch.folder import find_pairs
from trapan.core.batch.stac import read_stac_items
from trapan.core.batch.table import read_table
from trapan.core.errors import InputError
from trapan.core.feedback import SilentFeedback
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.raster.source import Source
from trapan.tests.platforms import POSIX
from trapan.tests.recording import RecordingFeedback


def laid(folder: Path, *names: str) -> Path:
    """Create empty files with these names."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return folder


def pairs_and_rest(given: str | Path, folder: Path) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """Return the pairs by name and the files without a partner, relative to the folder."""
    entries, left = find_pairs(str(given), folder / "out")

    def short(path: str) -> str:
        return Path(path).relative_to(folder).as_posix()

    pairs = {entry.name: (short(entry.pair.pan.path), *map(short, entry.pair.ms.files)) for entry in entries}
    return pairs, [short(unpaired.name) for unpaired in left]


@pytest.mark.parametrize(
    ("names", "scene"),
    [
        (("wv2_pan.tif", "wv2_ms.tif"), "wv2"),
        (("16JUL-P2AS_R1C1-05_P001.TIF", "16JUL-M2AS_R1C1-05_P001.TIF"), "16JUL_R1C1-05_P001"),
        (("a/05_P001_PAN/x-P3DS-05.TIF", "a/05_P001_MUL/x-M3DS-05.TIF"), "a_05_P001_x-05"),
        (("GF2_PMS1_E1_L1A7-PAN1.tiff", "GF2_PMS1_E1_L1A7-MSS1.tiff"), "GF2_PMS1_E1_L1A7"),
        (("one/PAN.tif", "one/MS.tif"), "one"),
        (("PAN/x.tif", "MS/x.tif"), "x"),
        (("B1/x-pan.tif", "B1/x-mul.tif"), "B1_x"),
        (("s/IMG_PHR1A_P_001/IMG_P_25599_R1C1.JP2", "s/IMG_PHR1A_MS_002/IMG_MS_26276_R1C1.JP2"), "s"),
        (
            ("po_57_pan_0.tif", "po_57_blu_0.tif", "po_57_grn_0.tif", "po_57_red_0.tif", "po_57_nir_0.tif"),
            "po_57_0",
        ),
        (("LC08_x_T1_B8.TIF", *(f"LC08_x_T1_B{band}.TIF" for band in range(1, 8))), "LC08_x_T1"),
        (("SkySat_1_panchromatic.tif", "SkySat_1_multispectral.tif"), "SkySat_1"),
    ],
)
def test_products_names_make_pairs(tmp_path: Path, names: tuple[str, ...], scene: str) -> None:
    assert pairs_and_rest(laid(tmp_path, *names), tmp_path) == ({scene: names}, [])


def test_files_without_a_partner_are_listed_or_skipped(tmp_path: Path) -> None:
    names = (
        "a_pan.tif", "a_ms.tif", "a_pan.tif.aux.xml", "b_pan.tif", "c_ms.tif", "d_pan.tif", "d_ms.tif",
        "d_mul.tif", "e_pan_ms.tif", "notes.txt", "LC08_B10.TIF", "out/a_ms.tif", ".trapan-1.part/a_pan.tif",
    )  # fmt: skip

    pairs, left = pairs_and_rest(laid(tmp_path, *names), tmp_path)

    assert pairs == {"a": ("a_pan.tif", "a_ms.tif")}
    assert sorted(left) == [
        "LC08_B10.TIF", "b_pan.tif", "c_ms.tif", "d_ms.tif", "d_mul.tif", "d_pan.tif", "e_pan_ms.tif",
    ]  # fmt: skip


def test_each_file_that_is_left_has_its_reason(tmp_path: Path) -> None:
    laid(
        tmp_path, "b_pan.tif", "c_ms.tif", "d_pan.tif", "d_ms.tif", "d_mul.tif", "e_pan_ms.tif", "f.tif",
        "g_pan.tif", "g_b1.tif", "g_band1.tif", "h_pansharpened.tif", "i_pan.tif", "i_pan.jp2", "i_ms.tif",
    )  # fmt: skip

    reasons = {Path(part.name).name: part.reason for part in find_pairs(str(tmp_path), tmp_path / "out")[1]}

    several = "several MS images have the same name otherwise"
    assert reasons == {
        "b_pan.tif": "no MS has the same name otherwise",
        "c_ms.tif": "no PAN has the same name otherwise",
        **dict.fromkeys(("d_pan.tif", "d_ms.tif", "d_mul.tif"), several),
        "e_pan_ms.tif": "its name has words for PAN and for MS",
        "f.tif": "its name has no word for PAN or MS",
        **dict.fromkeys(("g_pan.tif", "g_b1.tif", "g_band1.tif"), "one MS band is there twice"),
        "h_pansharpened.tif": "its name tells of a pansharpened image or a mask",
        **dict.fromkeys(
            ("i_pan.tif", "i_pan.jp2", "i_ms.tif"), "several PAN bands have the same name otherwise"
        ),
    }


@pytest.mark.parametrize(
    ("beside", "inside", "pairs"),
    [
        (("A_PAN.tif", "A_MS.tif"), ("A_PAN/q_pan.tif", "A_PAN/r_ms.tif"), ["A", "A_q"]),
        (("053_PAN.TIF", "053_MUL.TIF"), ("053_MUL/12-P2AS.TIF", "053_MUL/13-M2AS.TIF"), ["053", "053_12"]),
        (("A_MS.tif",), ("A_PAN/q_pan.tif", "A_PAN/r_ms.tif"), ["A_q"]),
        (("s/A_MS.tif",), ("s/A_PAN/q_pan.tif", "s/A_PAN/r_ms.tif"), ["s_A_q"]),
    ],
)
def test_pair_in_a_folder_replaces_no_files_of_the_same_name_beside_it(
    tmp_path: Path, beside: tuple[str, ...], inside: tuple[str, ...], pairs: list[str]
) -> None:
    found, left = pairs_and_rest(laid(tmp_path, *beside, *inside), tmp_path)

    assert list(found) == pairs
    assert found[pairs[-1]] == inside
    assert left == (list(beside) if len(pairs) == 1 else [])


def test_each_file_is_in_one_pair_or_listed_as_unpaired(tmp_path: Path) -> None:
    random = Random(0)
    folders = ["", "A_PAN/", "A_MS/", "A/", "A_PAN/B/", "s/", "s/A_PAN/"]
    stems = ["A_PAN", "A_MS", "A_b1", "A_b2", "A_rgb", "q_pan", "r_ms", "A_pan_R1C1", "A_pan_R1C2", "x"]
    for number in range(60):
        names = {f"{random.choice(folders)}{random.choice(stems)}.tif" for _ in range(random.randint(2, 9))}
        folder = laid(tmp_path / str(number), *names)

        entries, left = find_pairs(str(folder), folder / "out")

        # the name of a tile stands for all tiles
        paired = [
            path
            for entry in entries
            for name in (entry.pair.pan.path, *entry.pair.ms.files)
            for path in folder.glob(str(Path(name).relative_to(folder)))
        ]
        found = [
            path.relative_to(folder).as_posix() for path in (*paired, *(Path(part.name) for part in left))
        ]
        assert sorted(found) == sorted(names)


@POSIX
@pytest.mark.parametrize("mode", [0o000, 0o444, 0o111])
@pytest.mark.parametrize("pattern", ["", "*/*.tif", "**/*.tif"])
def test_folder_that_the_user_may_not_read_is_listed(mode: int, pattern: str) -> None:
    """One that can be listed and not entered ended in a traceback; the others were passed over in silence."""
    user = os.geteuid()
    with tempfile.TemporaryDirectory() as name:  # pytest's folders are for this user alone
        folder, locked = Path(name), Path(name, "locked")
        folder.chmod(0o755)
        laid(folder, "open/a_pan.tif", "open/a_ms.tif", "locked/b_pan.tif", "locked/b_ms.tif")
        locked.chmod(mode)
        if user == 0:  # root may read anything
            os.seteuid(65534)
        try:
            entries, left = find_pairs(str(folder / pattern), folder / "out")
        finally:
            os.seteuid(user)
            locked.chmod(0o755)
    assert [entry.name for entry in entries] == ["open_a"]
    assert [(part.name, part.reason) for part in left] == [(str(locked), "this user may not read the folder")]


def test_pattern_takes_what_it_matches(tmp_path: Path) -> None:
    laid(
        tmp_path,
        *(f"{year}/{name}/{role}.tif" for year in (2023, 2024) for name in "ab" for role in ("pan", "ms")),
    )

    one = pairs_and_rest(tmp_path / "2024" / "[b]*" / "*.tif", tmp_path)
    assert one == ({"b": ("2024/b/pan.tif", "2024/b/ms.tif")}, [])
    assert list(pairs_and_rest(tmp_path / "20*", tmp_path)[0]) == ["2023_a", "2023_b", "2024_a", "2024_b"]


def test_table(tmp_path: Path) -> None:
    table = tmp_path / "scenes.csv"
    table.write_text(
        "\ufeffPAN,ms,output,Sensor\n"
        'a/pan.tif,"a/ms, 1.tif",x/a.img,worldview-3\n'
        "\n"
        "/vsicurl/https://x.org/b.tif, b2.tif; b3.tif ,,\n",
        "utf-8",
    )

    first, second = read_table(table)

    assert (first.name, first.output) == ("a", "x/a.img")
    assert first.pair == Pair(
        Source(str(tmp_path / "a/pan.tif")), Source((str(tmp_path / "a/ms, 1.tif"),)), sensor="WorldView-3"
    )
    assert (second.name, second.output, second.pair.sensor) == ("b", "", "auto")
    assert second.pair.pan.path == "/vsicurl/https://x.org/b.tif"
    assert second.pair.ms.path == (str(tmp_path / "b2.tif"), str(tmp_path / "b3.tif"))


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("NETCDF:s/x.nc:Band1", "NETCDF:{}/s/x.nc:Band1"),
        ('NETCDF:"s/x.nc":Band1', 'NETCDF:"{}/s/x.nc":Band1'),
        ("NETCDF:{}/s/x.nc:Band1", "NETCDF:{}/s/x.nc:Band1"),
        (
            "SENTINEL2_L2A:/vsizip/s/p.zip/p.SAFE/m.xml:10m:E",
            "SENTINEL2_L2A:/vsizip/{}/s/p.zip/p.SAFE/m.xml:10m:E",
        ),
        ("/vsizip/s/p.zip/pan.tif", "/vsizip/{}/s/p.zip/pan.tif"),
        ("vrt://s/x.nc?bands=1", "vrt://{}/s/x.nc?bands=1"),
        pytest.param("s/1:2.tif", "{}/s/1:2.tif", marks=POSIX),  # the colon
        pytest.param("12:30.tif", "{}/12:30.tif", marks=POSIX),
        ("NETCDF:missing.nc:Band1", "NETCDF:missing.nc:Band1"),
        ("https://x.org/s/x.nc?q=1", "/vsicurl/https://x.org/s/x.nc?q=1"),
        ("S3://s/x.nc", "/vsis3/s/x.nc"),
    ],
)
def test_table_names_subdatasets_and_addresses(tmp_path: Path, name: str, meant: str) -> None:
    laid(tmp_path, "s/x.nc", "s/p.zip")
    if ":" in name and name.endswith(".tif") and os.name == "posix":
        laid(tmp_path, name)
    table = tmp_path / "scenes.csv"
    quoted = name.format(tmp_path).replace('"', '""')
    table.write_text(f'pan,ms\n"{quoted}","m.tif;{quoted}"\n', "utf-8")

    (entry,) = read_table(table)

    # Windows joins folders with backslashes, which GDAL reads too
    paths = [path.replace(os.sep, "/") for path in (entry.pair.pan.path, *entry.pair.ms.path)]
    here = tmp_path.as_posix()
    assert paths == [meant.format(here), f"{here}/m.tif", meant.format(here)]


TABLES = {
    "a table without a line": ("", "is empty: start it with the line 'pan,ms'"),
    "a table without scenes": ("pan,ms\n\n", "has no scene: add one line per scene below the first line"),
    "a column misspelt": ("pan,mss\na,b\n", "line 1: the column 'mss' is unknown: use each of pan, ms,"),
    "semicolons for commas": ("pan;ms\na;b\n", "the column 'pan;ms' is unknown: .*separated by commas"),
    "a column twice": ("pan,pan,ms\n", "line 1: the column 'pan' is given twice"),
    "a column missing": ("pan,name\na,b\n", "line 1: the column 'ms' is missing: add it to the first line"),
    "a scene without its MS": ("pan,ms\na,b\n\nc,\n", "line 4: the column 'ms' is empty: name the file"),
    "a line with too many values": (
        "pan,ms\na,b,c\n",
        "line 2, has 3 values for 2 columns: give one value per column",
    ),
    "a sensor that is not known": (
        "pan,ms,sensor\na,b,Sputnik\n",
        "line 2, column 'sensor': .*'Sputnik' is not known: choose",
    ),
    "a ratio that is none": (
        "pan,ms,ms_ratio\na,b,many\n",
        "line 2: the column 'ms_ratio' is 'many': give a number from 1 to 16, or nothing",
    ),
    "a name that is a path": (
        "pan,ms,name\na,b,../c\n",
        "the name '../c', in line 2 of .*, contains a folder separator: give",
    ),
    "an output outside the output folder": (
        "pan,ms,output\na,b,../c.tif\n",
        "the output '../c.tif', in line 2 of .*, leads out of the output folder: give",
    ),
    "quotes that do not end": ('pan,ms\n"a,b\n', "is not a valid CSV file .*check its quotes"),
}


def refused(text: str) -> str:
    table = Path("scenes.csv")
    table.write_text(text, "utf-8")
    with pytest.raises(InputError) as error:
        list_scene_jobs(str(table), "out", TEMPLATE, False, SilentFeedback())
    return str(error.value)


@pytest.mark.parametrize("what", TABLES)
def test_invalid_table_is_rejected_with_line_column_and_remedy(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text, said = TABLES[what]
    sentence = refused(text)
    assert re.search(said, sentence) and "'scenes.csv'" in sentence and "\n" not in sentence


def test_table_of_them_in_the_documentation(
    documented: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    documented("Lists of scenes", {what: refused(text) for what, (text, _) in TABLES.items()})


def test_table_in_another_encoding_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "scenes.csv").write_bytes("pan,ms\nü,b\n".encode("latin-1"))
    with pytest.raises(InputError, match="is not encoded in UTF-8: save it as CSV UTF-8"):
        read_table(tmp_path / "scenes.csv")


def item(name: str, assets: dict[str, dict[str, Any]], **properties: Any) -> dict[str, Any]:
    return {
        "type": "Feature",
        "stac_version": "1.0.0",
        "id": name,
        "geometry": None,
        "properties": {"datetime": "2024-05-01T10:00:00Z", **properties},
        "links": [],
        "assets": assets,
    }


def bands(*names: str, **fields: Any) -> dict[str, Any]:
    """Return an asset's fields with bands as in the extension eo before STAC 1.1."""
    return {"eo:bands": [{"name": name, "common_name": name} for name in names], **fields}


WORLDVIEW = item(
    "wv",
    {
        "pan": {"href": "wv/p.tif", "bands": [{"name": "PAN", "eo:common_name": "pan"}], "gsd": 0.5},
        "ms": {"href": "wv/m.tif", "gsd": 2.0, **bands("blue", "green", "red", "nir")},
        "sharp": {"href": "wv/f.tif", "gsd": 0.5, **bands("blue", "green", "red")},
        "look": {"href": "wv/l.jpg", "roles": ["thumbnail"], **bands("red", "green", "blue")},
    },
    platform="worldview-02",
)
LANDSAT = item(
    "LC08",
    {
        "B8": {"href": "s3://usgs/B8.TIF", "eo:bands": [{"name": "B8", "common_name": "pan", "gsd": 15}]},
        "red": {"href": "s3://usgs/B4.TIF", **bands("red", gsd=30)},
        "blue": {"href": "s3://usgs/B2.TIF", **bands("blue", gsd=30)},
        "green": {"href": "s3://usgs/B3.TIF", **bands("green", gsd=30)},
        "lwir11": {"href": "s3://usgs/B10.TIF", **bands("lwir11", gsd=100)},
        "qa": {"href": "s3://usgs/qa.TIF", "roles": ["metadata"]},
    },
    platform="landsat-8",
)
PLAIN = item(
    "plain", {"pan": {"href": "https://x.org/p.tif"}, "multispectral": {"href": "https://x.org/m.tif"}}
)


def test_stac_items_in_a_list_and_a_collection(tmp_path: Path) -> None:
    pytest.importorskip("pystac", reason="pystac is not installed")
    collection = {
        "type": "FeatureCollection",
        "features": [LANDSAT, item("empty", {"pan": {"href": "p.tif"}})],
    }
    (tmp_path / "more.json").write_text(json.dumps(collection))
    (tmp_path / "items.json").write_text(json.dumps([WORLDVIEW, "more.json", PLAIN]))

    entries, left = read_stac_items(str(tmp_path / "items.json"))

    here = tmp_path.as_posix()  # as pystac writes paths
    assert [(entry.name, entry.pair) for entry in entries] == [
        ("wv", Pair(Source(f"{here}/wv/p.tif"), Source((f"{here}/wv/m.tif",)), sensor="WorldView-2")),
        (
            "LC08",
            Pair(
                Source("/vsis3/usgs/B8.TIF"),
                Source(tuple(f"/vsis3/usgs/B{number}.TIF" for number in (2, 3, 4))),
                sensor="Landsat-8/9",
            ),
        ),
        ("plain", Pair(Source("/vsicurl/https://x.org/p.tif"), Source(("/vsicurl/https://x.org/m.tif",)))),
    ]
    assert [(unpaired.name, unpaired.reason) for unpaired in left] == [
        ("the item 'empty'", "its assets are no PAN and MS (pan)")
    ]


def test_names_in_a_list_are_relative_to_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pystac", reason="pystac is not installed")
    (tmp_path / "items.json").write_text(json.dumps([WORLDVIEW]))
    monkeypatch.chdir(tmp_path)

    (entry,), _ = read_stac_items("items.json")

    assert Path(entry.pair.pan.path) == tmp_path / "wv/p.tif"


@pytest.mark.parametrize("text", ["", "7", '{"type": "Feature"}', '["missing.json"]', '{"features": 3}'])
def test_file_that_is_not_stac_is_rejected(tmp_path: Path, text: str) -> None:
    pytest.importorskip("pystac", reason="pystac is not installed")
    (tmp_path / "items.json").write_text(text)
    with pytest.raises(InputError, match=r"can't be read as STAC \(.*give an item, an item collection"):
        read_stac_items(str(tmp_path / "items.json"))


TEMPLATE = PansharpenJob(Pair(Source("", bands=(1,)), Source((), bands=(3, 2, 1))), "", preset="fast", seed=4)


def test_jobs_of_a_list(tmp_path: Path) -> None:
    laid(tmp_path, "a_pan.tif", "a_ms.tif", "b_pan.tif")
    feedback = RecordingFeedback()

    (work,) = list_scene_jobs(str(tmp_path), str(tmp_path / "out"), TEMPLATE, True, feedback)

    assert work.name == "a"
    out = tmp_path / "out"
    assert (work.job.output, work.job.report) == (str(out / "a.tif"), str(out / "a.html"))
    assert (work.job.preset, work.job.seed, work.job.pair.ms.bands) == ("fast", 4, (3, 2, 1))
    assert feedback.warnings == [
        f"Not fused, because no MS has the same name otherwise: {tmp_path / 'b_pan.tif'}."
    ]


@pytest.mark.parametrize("scenes", ["", "scenes"])
def test_scenes_in_the_output_folder_are_said_to_be_there(tmp_path: Path, scenes: str) -> None:
    laid(tmp_path / scenes, "a_pan.tif", "a_ms.tif")
    with pytest.raises(InputError, match=r"lie in the output folder .*: choose another output folder"):
        list_scene_jobs(str(tmp_path / scenes), str(tmp_path), TEMPLATE, False, RecordingFeedback())


def test_where_nothing_pairs_each_file_is_listed_with_its_reason(tmp_path: Path) -> None:
    laid(tmp_path, "a_pan.tif", "b.tif", "c.tif")
    heard = RecordingFeedback()

    with pytest.raises(
        InputError, match=r"no PAN/MS pair found in '.*', which has 3 rasters: give PAN and MS"
    ):
        list_scene_jobs(str(tmp_path), str(tmp_path / "out"), TEMPLATE, False, heard)

    assert heard.warnings == [
        f"Not fused, because its name has no word for PAN or MS: {tmp_path / 'b.tif'}, {tmp_path / 'c.tif'}.",
        f"Not fused, because no MS has the same name otherwise: {tmp_path / 'a_pan.tif'}.",
    ]


def test_archives_are_said_to_be_packed_where_nothing_pairs(tmp_path: Path) -> None:
    laid(tmp_path, "LC08_1.tar", "x.ZIP", ".hidden/y.zip")
    heard = RecordingFeedback()

    with pytest.raises(InputError, match=r"no PAN/MS pair found in '.*', which has no raster: give"):
        list_scene_jobs(str(tmp_path), str(tmp_path / "out"), TEMPLATE, False, heard)
    said = "Not fused, because it is an archive, which must be unpacked first"
    assert heard.warnings == [f"{said}: {tmp_path / 'LC08_1.tar'}, {tmp_path / 'x.ZIP'}."]

    laid(tmp_path, "a_pan.tif", "a_ms.tif")
    heard = RecordingFeedback()
    list_scene_jobs(str(tmp_path), str(tmp_path / "out"), TEMPLATE, False, heard)
    assert heard.warnings == []


def test_scenes_of_one_name_are_numbered(tmp_path: Path) -> None:
    laid(tmp_path, "a/b/x_pan.tif", "a/b/x_ms.tif", "a_b/x_pan.tif", "a_b/x_ms.tif", "a/b/y_pan.tif")

    listed = list_scene_jobs(str(tmp_path), str(tmp_path / "out"), TEMPLATE, False, SilentFeedback())

    assert [job.name for job in listed] == ["a_b_x", "a_b_x_2"]
    assert [Path(job.job.pair.pan.path).parent for job in listed] == [tmp_path / "a/b", tmp_path / "a_b"]


def test_items_of_one_id_stop_no_list(tmp_path: Path) -> None:
    pytest.importorskip("pystac", reason="pystac is not installed")
    other = {**PLAIN, "collection": "b", "assets": {key: {"href": f"o/{key}.tif"} for key in ("pan", "ms")}}
    (tmp_path / "items.json").write_text(json.dumps([PLAIN, other, PLAIN]))

    listed, unpaired = list_scenes(
        str(tmp_path / "items.json"), str(tmp_path / "out"), TEMPLATE, False, SilentFeedback()
    )

    assert [(job.name, Path(job.job.output).name) for job in listed] == [
        ("plain", "plain.tif"),
        ("plain_2", "plain_2.tif"),
    ]
    assert [(part.name, part.reason) for part in unpaired] == [
        ("the second 'plain'", "the same pair is there twice")
    ]


def numbers(*bands: int) -> dict[str, Any]:
    return {"href": f"https://x.org/LC08_L1TP_1_B{bands[0] + 1}.TIF", "eo:bands": list(bands)}


LANDSAT_09 = {
    **item("LC08_L1TP_107018_20181001_20181001_01_RT", {f"B{n + 1}": numbers(n) for n in range(11)}),
    "stac_version": "0.9.0",
}
OLD_ITEMS = {
    # as github.com/stac-utils/pystac tests/data-files/examples/0.9.0/extensions/commons/landsat-item.json;
    # its bands are listed in the collection; its asset 'index' has no href
    "numbers of bands of the collection": (
        {**LANDSAT_09, "assets": {**LANDSAT_09["assets"], "index": {"type": "text/html"}}},
        (8, 1, 2, 3, 4, 5, 6, 7),
    ),
    # as .../examples/landsat-0.6.0/156/029/2015-01-01/LC81560292015001LGN00.json, which names no version
    "STAC 0.6 without a version": (
        {key: value for key, value in LANDSAT_09.items() if key != "stac_version"},
        (8, 1, 2, 3, 4, 5, 6, 7),
    ),
    # as .../examples/0.9.0/extensions/eo/example-landsat8.json
    "numbers of bands of the item": (
        {
            **LANDSAT_09,
            "properties": {
                "datetime": "2018-10-01T01:08:32Z",
                "eo:bands": [
                    {"name": f"B{n + 1}", "common_name": name}
                    for n, name in enumerate(
                        ("coastal", "blue", "green", "red", "nir", "swir16", "swir22", "pan")
                    )
                ],
            },
        },
        (8, 1, 2, 3, 4, 5, 6, 7),
    ),
    # INPE's items, such as CBERS4A_WPM15911220200110
    "keys instead of common names": (
        item(
            "CBERS4A",
            {
                key: {"href": f"https://x.org/CBERS_4A_WPM_20200110_159_112_L4_BAND{n}.tif"}
                for n, key in enumerate(("pan", "blue", "green", "red", "nir"))
            },
            satellite="CBERS4A",
        ),
        (0, 1, 2, 3, 4),
    ),
    "keys of the camera": (
        item(
            "CBERS4A",
            {
                f"B{n}": {"href": f"https://x.org/CBERS_4A_WPM_20200110_159_112_L4_BAND{n}.tif?key=a@b"}
                for n in (4, 3, 0, 1, 2)
            },
        ),
        (0, 1, 2, 3, 4),
    ),
}


@pytest.mark.parametrize("what", OLD_ITEMS)
def test_items_without_common_names_give_pairs_by_number_key_or_file_name(what: str, tmp_path: Path) -> None:
    pytest.importorskip("pystac", reason="pystac is not installed")
    old, order = OLD_ITEMS[what]
    (tmp_path / "items.json").write_text(json.dumps([item("empty", {}), old]))

    (entry,), (left,) = read_stac_items(str(tmp_path / "items.json"))

    assert (entry.fault, left.name) == ("", "the item 'empty'")
    found = [re.search(r"_B(?:AND)?(\d+)\.", path) for path in (entry.pair.pan.path, *entry.pair.ms.files)]
    assert tuple(int(match[1]) for match in found if match) == order


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("nothing", "no PAN/MS pair found in"),
        ("missing.csv", "'.*missing.csv' does not exist: check its name"),
        ("folder", "'.*folder' does not exist: check its name"),
        ("folder/*.tif", "no PAN/MS pair found in"),
        ("none.json", "the list '.*none.json' has no STAC item with a PAN and an MS image: give items"),
        ("pan.txt", "is not a list of scenes: give a folder, a pattern, a .csv or a .json"),
        pytest.param(
            "pipe.csv",
            "pipe.csv' is a pipe or a device: give a folder, a pattern, a .csv or a .json",
            marks=POSIX,
        ),
        ("twice.csv", "two scenes have the name 'a', in line 2 of .* and in line 3 of .*: give each its own"),
        ("one.csv", "two scenes have the output '.*[/\\\\]x.tif'"),
    ],
)
def test_lists_that_can_not_be_meant(tmp_path: Path, given: str, said: str) -> None:
    laid(tmp_path, "nothing/a.tif", "pan.txt")
    if given == "pipe.csv":
        os.mkfifo(tmp_path / given)
    (tmp_path / "none.json").write_text("[]")
    (tmp_path / "twice.csv").write_text("pan,ms,name\n1.tif,2.tif,a\n3.tif,4.tif,A\n")
    (tmp_path / "one.csv").write_text("pan,ms,name,output\n1.tif,2.tif,a,x.tif\n3.tif,4.tif,b,X.tif\n")
    with pytest.raises(InputError, match=said):
        list_scene_jobs(str(tmp_path / given), str(tmp_path / "out"), TEMPLATE, False, SilentFeedback())
