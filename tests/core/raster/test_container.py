"""Outputs beside other contents: GeoPackages keep them, other files are refused before the run."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from trapan.core.errors import InputError, OutputError
from trapan.core.scene.grid import Window
from trapan.core.scene.scene import Pixels

gdal = pytest.importorskip("osgeo.gdal")

from trapan.core.raster.output_plan import OutputPlan
from trapan.core.raster.plan import plan_output
from trapan.core.raster.profile import fused_profile
from trapan.core.raster.scene import open_scene
from trapan.core.raster.source import Source
from trapan.core.raster.writer import RasterWriter
from trapan.tests.platforms import POSIX
from trapan.tests.publishing import finish

PairMaker = Callable[..., "tuple[Path, Path]"]

POINT = {"type": "Feature", "properties": {"n": 1}, "geometry": {"type": "Point", "coordinates": [4, 43]}}


@pytest.fixture
def write(make_pair: PairMaker) -> Callable[..., OutputPlan]:
    """Write an image of three Byte bands, all of one value, as an output of a pair of Byte rasters."""

    def run(output: Path, value: int = 7, before: Callable[[], object] = lambda: None, **options: Any) -> Any:
        with open_scene(*map(Source, map(str, make_pair(dtype=np.uint8)))) as scene:
            plan = plan_output(str(output), fused_profile(scene), **options)
            with RasterWriter(plan) as writer:
                fused = np.full((3, 128, 128), value, np.float32)
                writer.write(Window(0, 0, 128, 128), Pixels(fused, np.ones((128, 128), bool)))
                before()
                finish(writer, {"RUN": str(value)})
        return plan

    return run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Write a GeoPackage with a vector layer, a raster of another program, and a table that GDAL ignores."""
    path = tmp_path / "project.gpkg"
    gdal.VectorTranslate(str(path), json.dumps(POINT), format="GPKG", layerName="roads")
    grid = gdal.GetDriverByName("MEM").Create("", 8, 8, 1)
    grid.SetGeoTransform((600000, 1, 0, 4840000, 0, -1))
    grid.GetRasterBand(1).Fill(5)  # newer versions of GDAL store no empty tiles
    gdal.GetDriverByName("GPKG").CreateCopy(
        str(path), grid, options=["APPEND_SUBDATASET=YES", "RASTER_TABLE=scan"]
    )
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE layer_styles (qml TEXT)")
        database.execute("INSERT INTO layer_styles VALUES ('red')")
    database.close()
    return path


def contents(path: Path) -> dict[str, int]:
    """Count the rows of a GeoPackage's tables with content."""
    database = sqlite3.connect(path)
    names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    counted = {
        name: int(database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
        for name in names
        if not name.startswith(("gpkg_", "rtree_", "sqlite_"))
    }
    database.close()
    return counted


def raster(path: Path, table: str) -> tuple[int, dict[str, str]]:
    dataset = gdal.Open(f"GPKG:{path}:{table}")
    return int(dataset.ReadAsArray()[0, 5, 5]), dataset.GetMetadata("TRAPAN")


@pytest.mark.parametrize("append", [(), ("APPEND_SUBDATASET=YES",)], ids=["default", "append"])
def test_geopackage_gets_a_table_and_keeps_the_others(
    write: Callable[..., OutputPlan], project: Path, append: tuple[str, ...]
) -> None:
    before = contents(project)
    plan = write(project, creation_options=[*append, "RASTER_TABLE=fused"], overviews=True)
    assert plan.raster_name(project) == f"GPKG:{project}:fused"
    after = contents(project)
    assert after.pop("fused") > 0
    assert after == before == {"roads": 1, "scan": 1, "layer_styles": 1}
    assert raster(project, "fused") == (7, {"RUN": "7"})
    assert gdal.OpenEx(str(project), gdal.OF_VECTOR).GetLayerByName("roads").GetFeatureCount() == 1
    assert sorted(path.name for path in project.parent.iterdir()) == ["ms.tif", "pan.tif", "project.gpkg"]


def test_table_is_named_after_the_file_and_replaced_by_the_next_run(
    write: Callable[..., OutputPlan], project: Path
) -> None:
    write(project)
    before = contents(project)
    write(project, 9)
    assert contents(project) == before
    assert raster(project, "project") == (9, {"RUN": "9"})
    with sqlite3.connect(project) as database:
        records = database.execute("SELECT count(*) FROM gpkg_contents WHERE table_name = 'project'")
        assert records.fetchone() == (1,)
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()


@POSIX
@pytest.mark.parametrize(("file", "table"), [("a", "b:c"), ("a", 'b"c'), ("a:b", "c"), ('a"b', "c")])
def test_table_that_gdal_cannot_name_is_refused_before_the_run(
    file: str, table: str, write: Callable[..., OutputPlan], project: Path
) -> None:
    output = project.rename(project.with_name(f"{file}.gpkg"))
    before = output.read_bytes()
    with pytest.raises(
        OutputError, match=f"^the table '{table}' can't be added to the output '.*{file}.gpkg'"
    ):
        write(output, creation_options=[f"RASTER_TABLE={table}"], before=lambda: pytest.fail("not refused"))
    assert output.read_bytes() == before


@pytest.mark.parametrize("table", ["b c", "b'c", "b,c", "é"])
def test_table_with_an_unusual_name(table: str, write: Callable[..., OutputPlan], project: Path) -> None:
    write(project, creation_options=[f"RASTER_TABLE={table}"])
    assert (gdal.Open(f"GPKG:{project}:{table}").ReadAsArray()[:3] == 7).all()


def test_geopackage_of_our_own_is_replaced_and_takes_further_tables(
    write: Callable[..., OutputPlan], tmp_path: Path
) -> None:
    path = tmp_path / "fused.gpkg"
    assert write(path).raster_name(path) == str(path)
    write(path, 8)
    assert list(contents(path)) == ["fused"]
    write(path, 9, creation_options=["RASTER_TABLE=second"])
    assert raster(path, "fused")[0] == 8
    assert raster(path, "second")[0] == 9


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("RASTER_TABLE=roads", "has a table 'roads' that TRA-PAN did not write"),
        ("RASTER_TABLE=Scan", "has a table 'Scan' that TRA-PAN did not write"),
        ("APPEND_SUBDATASET=NO", "which APPEND_SUBDATASET=NO would remove"),
    ],
)
def test_geopackage_whose_tables_would_be_lost_is_refused(
    write: Callable[..., OutputPlan], project: Path, option: str, said: str
) -> None:
    before = project.read_bytes()
    with pytest.raises(OutputError, match=said):
        write(project, creation_options=[option])
    assert project.read_bytes() == before


def test_geopackage_that_a_program_writes_to_is_refused(
    write: Callable[..., OutputPlan], project: Path
) -> None:
    other = sqlite3.connect(project)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("INSERT INTO layer_styles VALUES ('blue')")
    other.commit()
    with pytest.raises(OutputError, match="is open in another program"):
        write(project)
    other.close()

    def change() -> None:
        with sqlite3.connect(project) as database:
            database.execute("INSERT INTO layer_styles VALUES ('green')")
        database.close()

    with pytest.raises(OutputError, match="was changed by another program"):
        write(project, before=change)
    assert contents(project) == {"roads": 1, "scan": 1, "layer_styles": 3}


@pytest.mark.parametrize("exists", [False, True])
def test_table_that_another_run_has_written_meanwhile_is_not_lost(
    exists: bool, write: Callable[..., OutputPlan], tmp_path: Path
) -> None:
    """Both runs planned a file of its own and ended well, and the second replaced the file of the first."""
    path = tmp_path / "fused.gpkg"
    if exists:
        write(path, creation_options=("RASTER_TABLE=b",))

    def write_another() -> None:
        write(path, 8, creation_options=("RASTER_TABLE=a", "APPEND_SUBDATASET=YES"))

    with pytest.raises(OutputError, match=r"was changed by another program|table 'a' that TRA-PAN did not"):
        write(path, 9, before=write_another, creation_options=("RASTER_TABLE=b", "APPEND_SUBDATASET=YES"))

    tables = {"a": 8, **({"b": 7} if exists else {})}
    with sqlite3.connect(path) as database:
        found = {name for (name,) in database.execute("SELECT table_name FROM gpkg_contents")}
    assert found == tables.keys()
    for table, value in tables.items():
        assert gdal.Open(f"GPKG:{path}:{table}").ReadAsArray()[0, 0, 0] == value


def test_vector_layer_that_was_written_meanwhile_is_not_lost(
    write: Callable[..., OutputPlan], tmp_path: Path
) -> None:
    path = tmp_path / "fused.gpkg"

    def draw() -> None:
        gdal.VectorTranslate(str(path), json.dumps(POINT), format="GPKG", layerName="roads")

    with pytest.raises(OutputError, match="was changed by another program"):
        write(path, before=draw)
    assert gdal.OpenEx(str(path)).GetLayer("roads").GetFeatureCount() == 1


def test_database_of_another_kind_is_refused(write: Callable[..., OutputPlan], tmp_path: Path) -> None:
    path = tmp_path / "roads.sqlite"
    gdal.VectorTranslate(str(path), json.dumps(POINT), format="SQLite", layerName="roads")
    before = path.read_bytes()
    with pytest.raises(OutputError, match=r"holds 'roads', which would be lost|can't be written"):
        write(path)
    assert path.read_bytes() == before


def test_tiff_of_several_images_is_refused_unless_it_is_our_own(
    write: Callable[..., OutputPlan], tmp_path: Path, make_pair: PairMaker
) -> None:
    path, (pan, _) = tmp_path / "pages.tif", make_pair(dtype=np.uint8)
    gdal.Translate(str(path), str(pan))
    gdal.Translate(str(path), str(pan), creationOptions=["APPEND_SUBDATASET=YES"])
    with pytest.raises(OutputError, match=r"holds 'GTIFF_DIR:1:.*', which would be lost"):
        write(path)
    assert len(gdal.Open(str(path)).GetSubDatasets()) == 2
    write(tmp_path / "out.tif")
    write(tmp_path / "out.tif", 8)
    assert gdal.Open(str(tmp_path / "out.tif")).ReadAsArray()[0, 0, 0] == 8


def test_appending_to_a_format_that_is_replaced_is_refused(
    write: Callable[..., OutputPlan], tmp_path: Path
) -> None:
    with pytest.raises(InputError, match="APPEND_SUBDATASET=YES can't be used for GTiff"):
        write(tmp_path / "out.tif", creation_options=["APPEND_SUBDATASET=YES"])


@pytest.mark.parametrize("name", ["out.gpkg", "out.png", "out.webp", "out.jp2"])
def test_bands_without_a_colour_are_written_as_the_trial_promised(
    write: Callable[..., OutputPlan], tmp_path: Path, name: str
) -> None:
    write(tmp_path / name)
    assert (gdal.Open(str(tmp_path / name)).ReadAsArray()[:3] == 7).all()


def test_gdals_own_reason_is_shown_where_it_only_warns(tmp_path: Path) -> None:
    from trapan.core.raster.convert import create_copy
    from trapan.core.raster.dataset import GdalError

    image = gdal.GetDriverByName("MEM").Create("", 8, 8, 3)
    image.SetGeoTransform((600000, 1, 0, 4840000, 0, -1))
    image.GetRasterBand(1).SetColorInterpretation(gdal.GCI_GrayIndex)
    driver = gdal.GetDriverByName("GPKG")
    with pytest.raises(GdalError, match="Gray color interpretation not supported"):
        create_copy(image, tmp_path / "o.gpkg", driver, [], lambda done: None, gdal.CE_Failure)


@pytest.mark.parametrize(
    "colours", [(gdal.GCI_BlueBand, gdal.GCI_GreenBand, gdal.GCI_RedBand), (gdal.GCI_RedBand,)]
)
def test_bands_in_another_order_of_colours_are_kept(
    make_pair: PairMaker, tmp_path: Path, colours: tuple[int, ...]
) -> None:
    def paint(dataset: Any) -> None:
        for number, colour in enumerate(colours, 1):
            dataset.GetRasterBand(number).SetColorInterpretation(colour)

    pair = make_pair(
        ms={"edit": paint, "options": ("PHOTOMETRIC=MINISBLACK",)}, dtype=np.uint8, bands=len(colours)
    )
    fused = np.random.default_rng(0).integers(1, 201, (len(colours), 128, 128)).astype(np.float32)
    with open_scene(*map(Source, map(str, pair))) as scene:
        assert [band.GetColorInterpretation() for band in scene.ms.selected_bands()] == list(colours)
        with RasterWriter(plan_output(str(tmp_path / "out.gpkg"), fused_profile(scene))) as writer:
            writer.write(Window(0, 0, 128, 128), Pixels(fused, np.ones((128, 128), bool)))
            finish(writer, {})
    assert np.array_equal(gdal.Open(str(tmp_path / "out.gpkg")).ReadAsArray(), fused.squeeze())
