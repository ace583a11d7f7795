"""The commands with an MS of several files, and with a sensor that the files name."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")
pytest.importorskip("torch")

from trapan.core.cli.main import main
from trapan.core.cli.options import add_options, pair_from_args
from trapan.core.cli.quality import add_assess, add_degrade
from trapan.core.jobs.parameters import PANSHARPEN
from trapan.core.synthetic.demo import write_pair

pytestmark = pytest.mark.usefixtures("small_patches")

NAME = "LC08_L1TP_192029_20200706_20200912_02_T1"
MTL = 'GROUP = LANDSAT_METADATA_FILE\n  SPACECRAFT_ID = "LANDSAT_8"\nEND_GROUP = LANDSAT_METADATA_FILE\nEND\n'
STEPS = ["--warmup-steps", "2", "--rao-steps", "2", "--json"]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[str], str]:
    """A generated PAN of 128 x 128, four bands of its MS in files named as Landsat's are, and in one."""
    folder = tmp_path_factory.mktemp("product")
    pan, ms, _ = write_pair(folder, 128)
    parts = []
    for number, band in zip((2, 3, 5, 7), (2, 3, 4, 5)):
        path = folder / f"{NAME}_B{band}.TIF"
        part = gdal.Translate(str(path), str(ms), bandList=[number])
        part.GetRasterBand(1).SetDescription("")
        del part
        parts.append(str(path))
    (folder / f"{NAME}_MTL.txt").write_text(MTL)
    whole = gdal.Translate(str(folder / "four.tif"), str(ms), bandList=[2, 3, 5, 7])
    del whole
    return str(pan), parts, str(folder / "four.tif")


@pytest.mark.slow
def test_several_files_are_fused_as_one_raster_of_their_bands_is(
    files: tuple[str, list[str], str], tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    pan, parts, four = files
    one, other = str(tmp_path / "one.tif"), str(tmp_path / "other.tif")
    assert main(["pansharpen", pan, *parts, one, *STEPS]) == 0
    said = capsys.readouterr()
    document = json.loads(said.out)
    assert document["ms"] == parts
    assert document["sensor"]["name"] == "Landsat-8/9"
    assert document["sensor"]["ms_gains"] == [0.55, 0.55, 0.55, 0.53]
    assert document["band_names"] == ["B2 (Blue)", "B3 (Green)", "B4 (Red)", "B5 (NIR)"]
    assert f"identified by SPACECRAFT_ID 'LANDSAT_8' in '{NAME}_MTL.txt' next to the MS" in said.err
    assert main(["pansharpen", pan, four, other, "--sensor", "landsat-8/9", *STEPS]) == 0
    assert json.loads(capsys.readouterr().out)["ms"] == four
    assert np.array_equal(gdal.Open(one).ReadAsArray(), gdal.Open(other).ReadAsArray())
    fused = gdal.Open(one)
    assert [fused.GetRasterBand(number).GetDescription() for number in (1, 4)] == ["B2", "B5"]


def test_a_report_names_several_files_shortly(files: tuple[str, list[str], str], tmp_path: Path) -> None:
    pan, parts, _ = files
    report = tmp_path / "report.html"
    assert main(["pansharpen", pan, *parts, str(tmp_path / "o.tif"), "--report", str(report), *STEPS]) == 0
    assert f"pan.tif + {NAME}_B2.TIF and 3 more" in report.read_text("utf-8")


def test_bands_may_be_chosen_among_all_files(
    files: tuple[str, list[str], str], tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    pan, parts, _ = files
    assert main(["pansharpen", pan, *parts, str(tmp_path / "o.tif"), "--ms-bands", "3,2,1", *STEPS]) == 0
    assert json.loads(capsys.readouterr().out)["band_names"] == ["B4 (Red)", "B3 (Green)", "B2 (Blue)"]


def test_a_forgotten_output_writes_over_no_band(
    files: tuple[str, list[str], str], capsys: pytest.CaptureFixture
) -> None:
    pan, parts, _ = files
    before = Path(parts[-1]).read_bytes()
    assert main(["pansharpen", pan, *parts, *STEPS]) == 1
    said = capsys.readouterr()
    assert "B5.TIF' is a raster as large as the MS" in said.err and said.err.count("\n") == 1
    assert main(["degrade", pan, *parts]) == 1
    assert "is a raster as large as the MS" in capsys.readouterr().err
    assert Path(parts[-1]).read_bytes() == before


def test_none_of_the_files_may_be_the_output(
    files: tuple[str, list[str], str], capsys: pytest.CaptureFixture
) -> None:
    pan, parts, _ = files
    assert main(["pansharpen", pan, *parts, parts[1], *STEPS]) == 1
    assert "B3.TIF" in capsys.readouterr().err


def test_degrade_and_assess_read_several_files_and_their_outputs_keep_the_sensor(
    files: tuple[str, list[str], str], tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    pan, parts, four = files
    small, coarse, fused = (str(tmp_path / f"{name}.tif") for name in ("p", "m", "f"))
    assert main(["degrade", pan, *parts, small, coarse, "--no-register", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["ms"] == parts and document["sensor"]["name"] == "Landsat-8/9"
    assert gdal.Open(coarse).RasterCount == 4
    assert main(["degrade", pan, *parts, small, coarse, "--no-register"]) == 0, (
        "its own outputs may be replaced"
    )
    capsys.readouterr()
    assert main(["degrade", small, coarse, str(tmp_path / "pp.tif"), str(tmp_path / "mm.tif")]) == 1, (
        "too small"
    )
    assert main(["pansharpen", pan, four, fused, *STEPS]) == 0
    capsys.readouterr()
    assert main(["assess", fused, "--pan", pan, "--ms", *parts, "--no-register", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["ms"] == parts and document["sensor"]["name"] == "Landsat-8/9"
    assert 0 < document["indices"]["HQNR"] < 1


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://x.org/pan.tif?sig=A", "/vsicurl/https://x.org/pan.tif?sig=A"),
        ("HTTP://x.org/pan.tif", "/vsicurl/http://x.org/pan.tif"),
        ("s3://bucket/Pan.tif", "/vsis3/bucket/Pan.tif"),
        ("gs://bucket/pan.tif", "/vsigs/bucket/pan.tif"),
        ("/vsis3/bucket/pan.tif", "/vsis3/bucket/pan.tif"),
        ("NETCDF:https.nc:pan", "NETCDF:https.nc:pan"),
    ],
)
def test_inputs_may_be_addresses(address: str, name: str) -> None:
    commands = [
        (lambda parser: add_options(parser, *PANSHARPEN), [address, address, "out.tif"]),
        (add_degrade, [address, address, "p.tif", "m.tif"]),
        (add_assess, [address, "--pan", address, "--ms", address, "--reference", address]),
    ]
    for add, arguments in commands:
        parser = ArgumentParser()
        add(parser)
        given = parser.parse_args(arguments)
        assert pair_from_args(given).pan.files == pair_from_args(given).ms.files == (name,)
    assert (given.fused, given.reference) == (name, name)


def test_the_address_of_a_file_is_read(files: tuple[str, list[str], str], tmp_path: Path) -> None:
    pan, parts, _ = files
    reduced = [str(tmp_path / "my pan.tif"), str(tmp_path / "my ms.tif")]
    assert main(["degrade", Path(pan).as_uri(), *(Path(part).as_uri() for part in parts), *reduced]) == 0
    address, ms = Path(reduced[1]).as_uri(), reduced[1]
    assert "%20" in address
    assert main(["assess", address, "--reference", ms]) == 0
