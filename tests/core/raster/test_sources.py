"""Sources of rasters, from archives to web servers, and files that are no rasters."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path
from threading import Event
from typing import Any, Callable, Iterator, Sequence

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")
from osgeo import ogr, osr
from trapan.core.errors import InputError, OutputError
from trapan.core.raster import dataset
from trapan.core.raster.layers import open_layer
from trapan.core.raster.metadata import band_names, identity
from trapan.core.raster.profile import fused_profile
from trapan.core.raster.scene import RasterScene, open_scene
from trapan.core.raster.source import Source
from trapan.core.raster.stack import check_output_not_ms_band, short_names
from trapan.core.scene.grid import Window
from trapan.tests.platforms import POSIX

from ..conftest import Quiet, texture

PairMaker = Callable[..., "tuple[Path, Path]"]
RasterMaker = Callable[..., Path]


def copied(path: Path, driver: str, ending: str, options: Sequence[str] = ()) -> str:
    target = path.with_suffix(ending)
    made = gdal.GetDriverByName(driver).CreateCopy(str(target), gdal.Open(str(path)), options=list(options))
    assert made is not None
    del made
    return str(target)


def zipped(path: Path) -> str:
    archive = path.with_suffix(".zip")
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.write(path, f"product/{path.name}")
    return f"/vsizip/{archive}/product/{path.name}"


SOURCES: dict[str, Callable[[Path], str]] = {
    "JP2": lambda path: copied(path, "JP2OpenJPEG", ".jp2", ["QUALITY=100", "REVERSIBLE=YES"]),
    "VRT": lambda path: copied(path, "VRT", ".vrt"),
    "COG": lambda path: copied(path, "COG", ".cog.tif", ["BLOCKSIZE=128", "COMPRESS=DEFLATE"]),
    "zip": zipped,
}


def read(scene: RasterScene) -> tuple[np.ndarray, np.ndarray]:
    relation = scene.alignment
    pan = scene.read_pan(Window(0, 0, relation.pan.rows, relation.pan.cols))
    ms = scene.read_ms(Window(0, 0, relation.ms.rows, relation.ms.cols))
    assert pan.valid.all() and ms.valid.all()
    return pan.values, ms.values


def values(path: Path) -> np.ndarray:
    return gdal.Open(str(path)).ReadAsArray()


@pytest.mark.parametrize("source", SOURCES)
def test_formats_and_archives_give_the_same_pixels_and_places(make_pair: PairMaker, source: str) -> None:
    pan, ms = make_pair()
    with open_scene(Source(str(pan)), Source(str(ms))) as plain:
        expected = plain.alignment
    with open_scene(Source(SOURCES[source](pan)), Source(SOURCES[source](ms))) as scene:
        assert scene.alignment == expected
        for found, path in zip(read(scene), (pan, ms)):
            assert np.array_equal(found.squeeze(), values(path))


def test_over_http(make_pair: PairMaker, served: str) -> None:
    pan, ms = make_pair()
    with open_scene(Source(f"{served}/{pan.name}"), Source(f"{served}/{ms.name}")) as scene:
        for found, path in zip(read(scene), (pan, ms)):
            assert np.array_equal(found.squeeze(), values(path))


def test_file_missing_on_the_server(make_pair: PairMaker, served: str) -> None:
    pan, _ = make_pair()
    with pytest.raises(
        InputError,
        match=r"^the MS 'nothing\.tif' does not exist or can't be reached: check the address '/vsicurl/http",
    ):
        open_scene(Source(str(pan)), Source(f"{served}/nothing.tif"))
    closed = "/vsicurl/http://127.0.0.1:9/nothing.tif"  # nothing listens on port 9
    with pytest.raises(
        InputError, match=rf"^the MS 'nothing\.tif' .*can't be reached.*: check the address '{closed}'"
    ):
        open_scene(Source(str(pan)), Source(closed))


@pytest.fixture
def stalls(monkeypatch: pytest.MonkeyPatch, served: str) -> Iterator[Any]:
    """Let the server keep silent once the event is set, and GDAL wait a second for it."""
    stalled, ended, answer = Event(), Event(), Quiet.do_GET

    def answer_unless_stalled(handler: Quiet) -> None:
        if stalled.is_set():
            ended.wait()
            return
        answer(handler)

    monkeypatch.setattr(Quiet, "do_GET", answer_unless_stalled)
    monkeypatch.setitem(dataset._PATIENCE, "GDAL_HTTP_LOW_SPEED_TIME", "1")
    yield stalled
    ended.set()


def test_a_server_that_no_longer_answers_is_not_waited_for(
    make_raster: RasterMaker, make_pair: PairMaker, served: str, stalls: Any
) -> None:
    pan, ms = make_pair(ms={"values": texture(3, 32, 32)})
    large = make_raster("large.tif", texture(900, 900), pixel=0.5)
    with open_scene(Source(f"{served}/{large.name}"), Source(str(ms))) as scene:
        stalls.set()
        said = r"^the PAN 'large\.tif' can't be read from its server to the end \(.*\): check the connection"
        with pytest.raises(InputError, match=said):
            scene.pan.read(Window(0, 0, 900, 900))
    with pytest.raises(
        InputError,
        match=r"^the PAN 'pan\.tif' is no raster, or its server fails .*check the address '/vsicurl/",
    ):
        open_scene(Source(f"{served}/{pan.name}"), Source(str(ms)))


def test_the_time_to_wait_for_a_server_is_the_user_s() -> None:
    name = "GDAL_HTTP_LOW_SPEED_TIME"
    assert dataset.call(gdal.GetConfigOption, name) == dataset._PATIENCE[name]
    assert gdal.GetConfigOption(name) is None
    gdal.SetConfigOption(name, "7")
    try:
        assert dataset.call(gdal.GetConfigOption, name) == "7"
    finally:
        gdal.SetConfigOption(name, None)


def split(ms: Path, make_raster: RasterMaker, groups: Sequence[Sequence[int]], **options: Any) -> list[str]:
    """Write an MS as files LC08_x_B1.tif and so on; each has the given bands, counted from 0."""
    whole = values(ms)
    return [
        str(make_raster(f"LC08_x_B{number}.tif", whole[list(group)], pixel=2.0, **options))
        for number, group in enumerate(groups, 1)
    ]


def test_a_file_for_each_band_is_one_ms(make_pair: PairMaker, make_raster: RasterMaker) -> None:
    pan, ms = make_pair(bands=4)
    parts = split(ms, make_raster, [[0], [1], [2], [3]])
    with (
        open_scene(Source(str(pan)), Source(str(ms))) as plain,
        open_scene(Source(str(pan)), Source(parts)) as scene,
    ):
        assert scene.alignment == plain.alignment
        assert np.array_equal(read(scene)[1], values(ms))
        assert str(scene.ms) == "the MS 'LC08_x_B1.tif and 3 more'"
        assert [band.GetDescription() for band in scene.ms.selected_bands()] == ["B1", "B2", "B3", "B4"]
        assert set(scene.ms.files()) == set(parts), "none of them may be the output"
        assert scene.ms.path_or_paths == parts


@pytest.mark.parametrize(
    ("pattern", "bands"),
    [
        ("/d/LC08_x_{}.TIF", ["B2", "B4"]),
        ('NETCDF:"/d/x.nc":{}', ["Band1", "Band2"]),
        ('HDF4_EOS:EOS_GRID:"/d/x.hdf":Grid:sur_refl_{}', ["b01", "b02"]),
        ("GPKG:/d/x.gpkg:{}", ["blue", "red"]),
        ("GTIFF_DIR:{}:/d/x.tif", ["1", "2"]),
        ("/d/{}/x.tif", ["blue", "red"]),
        ("/vsicurl/https://h/{}/x.tif?token=a{}", ["blue", "red"]),
    ],
)
def test_bands_are_named_after_what_differs(pattern: str, bands: list[str]) -> None:
    assert short_names([pattern.replace("{}", band) for band in bands]) == bands


def test_subdatasets_of_one_file_give_their_names_to_the_bands(make_pair: PairMaker, tmp_path: Path) -> None:
    pan, ms = make_pair(dtype=np.uint8)
    package = tmp_path / "bands.gpkg"
    for number, name in enumerate(("blue", "green", "red"), 1):
        gdal.Translate(
            str(package),
            str(ms),
            format="GPKG",
            bandList=[number],
            creationOptions=[f"RASTER_TABLE={name}", "APPEND_SUBDATASET=YES", "TILE_FORMAT=PNG"],
        )
    tables = [f"GPKG:{package}:{name}" for name in ("blue", "green", "red")]
    with open_scene(Source(str(pan)), Source(tuple(tables))) as scene:
        assert band_names(scene.ms) == ("blue", "green", "red")
        assert np.array_equal(scene.read_ms(Window(0, 0, 32, 32)).values, values(ms))


def test_bands_are_counted_through_all_files(make_pair: PairMaker, make_raster: RasterMaker) -> None:
    """Pléiades Neo is delivered as two files of three bands."""
    pan, ms = make_pair(bands=6)
    parts = split(ms, make_raster, [[0, 1, 2], [3, 4, 5]])
    with open_scene(Source(str(pan)), Source(parts, bands=(6, 1, 4))) as scene:
        assert np.array_equal(read(scene)[1], values(ms)[[5, 0, 3]])
        assert [band.GetDescription() for band in scene.ms.selected_bands()] == ["B2 3", "B1 1", "B2 1"]
    with pytest.raises(InputError, match=r"the MS 'LC08_x_B1.tif and 1 more' has no band 7: .* 1 to 6"):
        open_scene(Source(str(pan)), Source(parts, bands=(7,)))


def with_masked_row(dataset: Any) -> None:
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    mask = np.full((32, 32), 255, np.uint8)
    mask[4] = 0
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(mask)


def test_each_file_s_nodata_mask_and_alpha_hold(make_pair: PairMaker, make_raster: RasterMaker) -> None:
    pan, ms = make_pair(bands=3)
    whole = values(ms)

    alpha = np.full((32, 32), 255, np.uint16)
    alpha[:, 5] = 0
    parts = [
        make_raster("n.tif", np.where(np.arange(32)[:, None] == 3, 9999, whole[0]), pixel=2.0, nodata=9999),
        make_raster("m.tif", whole[1], pixel=2.0, edit=with_masked_row),
        make_raster("a.tif", np.stack([whole[2], alpha]), pixel=2.0, options=("ALPHA=YES",)),
    ]
    with open_scene(Source(str(pan)), Source([str(part) for part in parts])) as scene:
        assert scene.bands == 3, "an alpha band is no band to fuse"
        found = scene.read_ms(Window(0, 0, 32, 32))
        expected = np.ones((32, 32), bool)
        expected[[3, 4]] = False
        expected[:, 5] = False
        assert np.array_equal(found.valid, expected)
        assert np.array_equal(found.values[:, expected], whole[:, expected])


@pytest.mark.parametrize("is_stacked", [False, True])
def test_nodata_values_of_all_bands_are_a_mask(
    make_pair: PairMaker, make_raster: RasterMaker, is_stacked: bool
) -> None:
    def declare(dataset: Any) -> None:
        dataset.SetMetadataItem("NODATA_VALUES", "0 0")

    pan, _ = make_pair()
    image = texture(2, 32, 32)
    image[:, 4] = image[0, 5] = 0
    ms = [str(make_raster("ms.tif", image, pixel=2.0, edit=declare))]
    ms += [str(make_raster("other.tif", texture(32, 32), pixel=2.0))] if is_stacked else []
    with open_scene(Source(str(pan)), Source(tuple(ms))) as scene:
        assert np.array_equal(np.flatnonzero(~scene.read_ms(Window(0, 0, 32, 32)).valid.all(axis=1)), [4])
        assert fused_profile(scene).default_nodata(np.dtype(np.uint16)) == 0.0


def test_a_mask_of_one_of_several_files_gives_the_output_a_nodata_value(
    make_pair: PairMaker, make_raster: RasterMaker
) -> None:
    pan, ms = make_pair(bands=2)
    parts = [
        make_raster("a.tif", values(ms)[0], pixel=2.0),
        make_raster("m.tif", values(ms)[1], pixel=2.0, edit=with_masked_row),
    ]
    with open_scene(Source(str(pan)), Source(tuple(map(str, parts)))) as scene:
        assert np.array_equal(np.flatnonzero(~scene.read_ms(Window(0, 0, 32, 32)).valid.all(axis=1)), [4])
        assert not scene.ms.has_no_nodata
        assert fused_profile(scene).default_nodata(np.dtype(np.uint16)) == 0.0


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"pixel": 2.5}, "the geotransforms"),
        ({"values": np.ones((40, 32), np.uint16)}, "32 x 32 and 32 x 40 pixels"),
        ({"origin": (600002.0, 4840000.0)}, "the geotransforms"),
        ({"epsg": 32632}, "different CRSs"),
        ({"georeferenced": False}, "only one georeference"),
    ],
)
def test_files_on_different_grids_are_rejected(
    make_pair: PairMaker, make_raster: RasterMaker, other: dict[str, Any], said: str
) -> None:
    pan, ms = make_pair()
    given = {"name": "B5.tif", "values": values(ms)[0], "pixel": 2.0, **other}
    part = make_raster(given.pop("name"), given.pop("values"), **given)
    with pytest.raises(InputError, match=f"^the MS 'ms.tif' and the MS 'B5.tif' are not on one grid.*{said}"):
        open_scene(
            Source(str(pan)),
            Source(
                (
                    str(ms),
                    str(part),
                )
            ),
        )


def test_one_file_given_twice_is_rejected(make_pair: PairMaker, make_raster: RasterMaker) -> None:
    """As by "Select all" among the layers of a project; its bands were fused twice."""
    pan, ms = make_pair()
    other = make_raster("B5.tif", values(ms)[0], pixel=2.0)
    same = ms.with_name("link.tif")
    same.hardlink_to(ms)
    for again in (str(ms), str(same)):
        with pytest.raises(
            InputError, match=rf"^the MS '{Path(again).name}' is given twice, .* each file once"
        ):
            open_scene(Source(str(pan)), Source((str(ms), str(other), again)))


def test_one_of_several_that_is_missing_or_damaged_is_named(
    make_pair: PairMaker, make_raster: RasterMaker, tmp_path: Path
) -> None:
    pan, ms = make_pair(bands=2)
    parts = split(ms, make_raster, [[0], [1]])
    with pytest.raises(InputError, match=r"the MS 'B9\.tif' does not exist"):
        open_scene(
            Source(str(pan)),
            Source(
                (
                    *parts,
                    str(tmp_path / "B9.tif"),
                )
            ),
        )
    with pytest.raises(InputError, match="are the same file"):
        open_scene(Source(parts[1]), Source(parts))
    whole = Path(parts[1]).read_bytes()
    Path(parts[1]).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(InputError, match=r"^the MS 'LC08_x_B2\.tif' is damaged or cut short"):
        open_scene(Source(str(pan)), Source(parts))


def test_an_output_that_was_forgotten_is_not_taken_for_one(
    make_pair: PairMaker, make_raster: RasterMaker, tmp_path: Path
) -> None:
    """`trapan pansharpen PAN *_B?.TIF` would overwrite the last band."""
    _, ms = make_pair(bands=3)
    parts = split(ms, make_raster, [[0], [1], [2]])
    layer = open_layer("MS", Source(tuple(parts[:2])))
    with pytest.raises(
        OutputError, match=r"B3\.tif' is a raster as large as the MS 'LC08_x_B1.tif and 1 more'"
    ):
        check_output_not_ms_band(parts[2], layer)
    check_output_not_ms_band(str(tmp_path / "new.tif"), layer)
    check_output_not_ms_band(str(make_raster("fused.tif", np.ones((128, 128)))), layer)
    with pytest.raises(OutputError, match=r"B2\.tif' is a raster as large as the MS 'LC08_x_B1.tif'"):
        check_output_not_ms_band(parts[1], open_layer("MS", Source(tuple(parts[:1]))))
    gdal.Open(parts[2], gdal.GA_Update).SetMetadata({"SENSOR": json.dumps({"name": "x"})}, "TRAPAN")
    check_output_not_ms_band(parts[2], layer)


def geojson(folder: Path) -> Path:
    path = folder / "roads.geojson"
    source = ogr.GetDriverByName("GeoJSON").CreateDataSource(str(path))
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    layer = source.CreateLayer("roads", system)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (1 2)"))
    layer.CreateFeature(feature)
    del feature, layer, source
    return path


def geopackage(folder: Path) -> Path:
    path = folder / "fields.gpkg"
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    source.CreateLayer("fields")
    del source
    return path


def folder_of_rasters(folder: Path) -> Path:
    path = folder / "LC08_scene"
    path.mkdir()
    (path / "LC08_B2.TIF").write_bytes((folder / "ms.tif").read_bytes())
    return path


def archive(folder: Path) -> Path:
    path = folder / "scene.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.write(folder / "ms.tif", "ms.tif")
    return path


def web_map(folder: Path) -> Path:
    path = folder / "web.xml"
    path.write_text(
        "<GDAL_WMS><Service name='TMS'><ServerUrl>http://127.0.0.1:9/${z}/${x}/${y}.png</ServerUrl></Service>"
        "<DataWindow><UpperLeftX>600000</UpperLeftX><UpperLeftY>4840000</UpperLeftY><LowerRightX>600064"
        "</LowerRightX><LowerRightY>4839936</LowerRightY><TileLevel>1</TileLevel><YOrigin>top</YOrigin>"
        "</DataWindow><Projection>EPSG:32631</Projection><BandsCount>3</BandsCount></GDAL_WMS>"
    )
    return path


def pipe(folder: Path) -> Path:
    os.mkfifo(folder / "p.tif")
    return folder / "p.tif"


def pipe_beside(folder: Path) -> Path:
    os.mkfifo(folder / "ms.tif.aux.xml")
    return folder / "ms.tif"


def pipe_in_a_virtual_raster(folder: Path) -> Path:
    gdal.Translate(str(folder / "inner.vrt"), str(folder / "ms.tif"), format="VRT")
    gdal.BuildVRT(str(folder / "outer.vrt"), [str(folder / "inner.vrt")]).FlushCache()
    inner = folder / "inner.vrt"
    inner.write_text(inner.read_text().replace("ms.tif", "p.tif"))
    os.mkfifo(folder / "p.tif")
    return folder / "outer.vrt"


def subdataset_of_a_pipe(folder: Path) -> Path:
    return Path(f"GTIFF_DIR:1:{pipe(folder)}")


def virtual_raster(folder: Path, band: str) -> Path:
    """Write a virtual raster with one band on the MS's grid, from the given XML."""
    path = folder / "made.vrt"
    gdal.Translate(str(path), str(folder / "ms.tif"), format="VRT")
    head = path.read_text().partition("<VRTRasterBand")[0]
    path.write_text(f"{head}<VRTRasterBand dataType='Float32' band='1' {band}</VRTRasterBand></VRTDataset>")
    return path


def python_in_a_virtual_raster(folder: Path) -> Path:
    code = f"def f(*a, **k): open({str(folder / 'ran')!r}, 'w')"
    return virtual_raster(
        folder,
        "subClass='VRTDerivedRasterBand'><PixelFunctionType>f</PixelFunctionType><PixelFunctionLanguage>Python"
        f"</PixelFunctionLanguage><PixelFunctionCode><![CDATA[{code}]]></PixelFunctionCode>",
    )


def unknown_function_in_a_virtual_raster(folder: Path) -> Path:
    return virtual_raster(
        folder,
        "subClass='VRTDerivedRasterBand'><PixelFunctionType>nosuch</PixelFunctionType><SimpleSource>"
        "<SourceFilename relativeToVRT='1'>ms.tif</SourceFilename><SourceBand>1</SourceBand></SimpleSource>",
    )


def source_that_is_not_there(folder: Path) -> Path:
    return virtual_raster(
        folder,
        "><SimpleSource><SourceFilename relativeToVRT='1'>none.tif</SourceFilename>"
        "<SourceBand>1</SourceBand></SimpleSource>",
    )


def remote_source_that_is_not_there(folder: Path) -> Path:
    return virtual_raster(
        folder,
        "><SimpleSource><SourceFilename>/vsicurl/http://me:secret@127.0.0.1:9/m.tif?sig=abc</SourceFilename>"
        "<SourceBand>1</SourceBand></SimpleSource>",
    )


@POSIX
@pytest.mark.parametrize(
    ("made", "said"),
    [
        (pipe, r"the MS 'p\.tif' is a pipe or a device, and reading it might never end: choose a file"),
        (pipe_beside, r"the MS 'ms\.tif' comes with '.*ms\.tif\.aux\.xml', which is a pipe or a device"),
        (pipe_in_a_virtual_raster, r"the MS 'outer\.vrt' comes with '.*p\.tif', which is a pipe or a device"),
        (subdataset_of_a_pipe, r"the MS '.*' .*is a pipe or a device"),
        (lambda _: Path("/dev/zero"), r"the MS 'zero' is a pipe or a device"),
        (
            python_in_a_virtual_raster,
            r"the MS 'made\.vrt' computes its pixels with Python code in a VRT, which",
        ),
        (
            unknown_function_in_a_virtual_raster,
            r"the MS 'made\.vrt' computes its pixels with a function that",
        ),
        (remote_source_that_is_not_there, r"the MS 'made\.vrt' refers to a missing file \(.*\*\*\*@127"),
        (source_that_is_not_there, r"the MS 'made\.vrt' refers to a missing file \(.*none\.tif"),
    ],
)
def test_pipes_and_programs_as_inputs_are_named(
    make_pair: PairMaker, tmp_path: Path, made: Callable[[Path], Path], said: str
) -> None:
    pan, _ = make_pair()
    path = str(made(tmp_path))
    identity(path)  # nor does that wait
    with pytest.raises(InputError, match=f"^{said}") as caught:
        open_scene(Source(str(pan)), Source(path))
    assert "damaged" not in str(caught.value)
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (
            geojson,
            r"the MS 'roads\.geojson' is a vector file \(GeoJSON\), which has no pixels: choose a raster",
        ),
        (geopackage, r"the MS 'fields\.gpkg' is a vector file \(GPKG\)"),
        (folder_of_rasters, r"the MS 'LC08_scene' is a folder: choose the raster files in it"),
        (archive, r"the MS 'scene\.zip' is an archive: give the raster in it, as /vsizip/.*scene\.zip/NAME"),
        (web_map, r"the MS 'web\.xml' comes from a web map service \(WMS\), which delivers pictures"),
    ],
)
def test_file_that_is_no_raster_is_described(
    make_pair: PairMaker, tmp_path: Path, made: Callable[[Path], Path], said: str
) -> None:
    pan, _ = make_pair()
    with pytest.raises(InputError, match=f"^{said}") as caught:
        open_scene(Source(str(pan)), Source(str(made(tmp_path))))
    assert "\n" not in str(caught.value)


@POSIX
def test_file_that_the_user_may_not_read_is_not_called_damaged(make_pair: PairMaker) -> None:
    _, ms = make_pair()
    ms.chmod(0)
    user = os.geteuid()
    if user == 0:  # root may read anything
        os.seteuid(65534)
    try:
        with pytest.raises(InputError, match=r"^this user may not read the MS 'ms\.tif' .*: allow it for"):
            open_layer("MS", Source(str(ms)))
    finally:
        os.seteuid(user)
