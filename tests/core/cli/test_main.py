"""The command `trapan`, from its arguments to its exit code."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")
pytest.importorskip("torch")

from trapan.core import version
from trapan.core.cli.main import main
from trapan.core.synthetic.demo import ORIGIN, write_pair

pytestmark = pytest.mark.usefixtures("small_patches")

REAL = Path(__file__).parents[4] / "shared" / "data"
FEW_STEPS = ["--sensor", "WorldView-3", "--warmup-steps", "2", "--rao-steps", "2"]


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """A generated PAN of 128 x 128 and its eight-band MS."""
    pan, ms, _ = write_pair(tmp_path_factory.mktemp("pair"), 128)
    return str(pan), str(ms)


def test_json_is_one_document_on_stdout_and_the_log_on_stderr(
    pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    output = str(tmp_path / "out.tif")
    assert main(["pansharpen", *pair, output, *FEW_STEPS, "--json"]) == 0
    said = capsys.readouterr()
    document = json.loads(said.out)
    expected = ["output", "grid", "bands", "device", "settings", "registration", "dam", "seconds", "indices"]
    assert set(expected) <= set(document)
    assert document["output"] == output
    assert document["registration"]["phase"] == pytest.approx([1.25, 2.0], abs=0.25)
    fused, pan = gdal.Open(output), gdal.Open(pair[0])
    assert fused.GetGeoTransform() == pan.GetGeoTransform()
    assert (fused.RasterXSize, fused.RasterYSize, fused.RasterCount) == (128, 128, 8)
    assert json.loads(fused.GetMetadata_Dict("TRAPAN")["INDICES"]) == document["indices"]
    assert "Stage two\n" in said.err
    assert "\r" not in said.err, "no bar where nobody looks"


def test_every_option_reaches_the_engine(
    pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    output = str(tmp_path / "out.tif")
    part = [str(value) for value in (ORIGIN[0] + 8, ORIGIN[1] - 56, ORIGIN[0] + 56, ORIGIN[1] - 16)]
    options = ["--ms-bands", "5,3,2", "--pan-band", "1", "--preset", "fast", "--device", "cpu", "--seed", "7"]
    options += ["--extent", *part, "--output-type", "Float32", "--co", "COMPRESS=LZW", "--no-register"]
    assert main(["pansharpen", *pair, output, *FEW_STEPS, *options, "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["bands"] == [5, 3, 2]
    assert document["sensor"]["ms_gains"] == [0.365, 0.36, 0.355]
    settings = document["settings"]
    assert (settings["preset"], settings["seed"], settings["register"]) == ("fast", 7, False)
    assert (settings["warmup_steps"], settings["rao_steps"]) == (2, 2)
    assert document["registration"]["shift"] == [0.0, 0.0]
    fused = gdal.Open(output)
    assert (fused.RasterXSize, fused.RasterYSize) == (96, 80)
    assert fused.GetGeoTransform() == (ORIGIN[0] + 8, 0.5, 0, ORIGIN[1] - 16, 0, -0.5)
    assert [fused.GetRasterBand(n).GetDescription() for n in (1, 2, 3)] == ["Red", "Green", "Blue"]
    assert fused.GetRasterBand(1).DataType == gdal.GDT_Float32
    assert fused.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "LZW"


def test_summary_and_awkward_paths(
    pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    folder = tmp_path / "Straße & 'quoted', 東京 ; $HOME"
    folder.mkdir()
    pan, ms, output = (str(folder / f"{name} é.tif") for name in ("p&n", "m's", "fused"))
    for source, target in zip(pair, (pan, ms)):
        Path(target).write_bytes(Path(source).read_bytes())
    assert main(["pansharpen", pan, ms, output, *FEW_STEPS]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == output
    assert "128 x 128 pixels, 8 band(s)" in lines[1]
    assert "HQNR 0." in lines[2]
    assert lines[4].startswith("  R_D_LAMBDA 0.")
    assert lines[4].endswith("(0 is best; at MS scale, by the published MTF gains)")
    assert "trust the reprojected indices" in lines[-2]
    assert sorted(path.name for path in folder.iterdir()) == ["fused é.tif", "m's é.tif", "p&n é.tif"]


def test_summary_of_a_pair_with_too_many_gaps_to_score(
    pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    from osgeo import gdal

    striped = str(tmp_path / "striped.tif")
    dataset = gdal.GetDriverByName("GTiff").CreateCopy(striped, gdal.Open(pair[1]))
    bands = dataset.ReadAsArray()
    bands[:, ::5] = 0
    dataset.WriteArray(bands)
    for number in range(1, dataset.RasterCount + 1):
        dataset.GetRasterBand(number).SetNoDataValue(0)
    dataset = None
    assert main(["pansharpen", pair[0], striped, str(tmp_path / "out.tif"), *FEW_STEPS]) == 0
    assert "HQNR not scored" in capsys.readouterr().out


def test_demo_writes_a_pair_and_its_truth(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    folder = tmp_path / "new" / "demo"
    assert main(["demo", str(folder), "--size", "128", "--seed", "3"]) == 0
    assert capsys.readouterr().out.splitlines() == [str(folder / f"{n}.tif") for n in ("pan", "ms", "truth")]
    assert sorted(path.name for path in folder.iterdir()) == ["ms.tif", "pan.tif", "truth.tif"]
    pan, ms, truth = (gdal.Open(str(folder / f"{name}.tif")) for name in ("pan", "ms", "truth"))
    assert pan.GetGeoTransform() == truth.GetGeoTransform() == (ORIGIN[0], 0.5, 0, ORIGIN[1], 0, -0.5)
    assert ms.GetGeoTransform() == (ORIGIN[0], 2.0, 0, ORIGIN[1], 0, -2.0)
    assert ms.GetSpatialRef().GetAuthorityCode(None) == "32631"
    assert [ms.GetRasterBand(n).GetDescription() for n in (1, 5, 8)] == ["Coastal", "Red", "NIR2"]
    assert ms.GetRasterBand(5).GetColorInterpretation() == gdal.GCI_RedBand
    assert (ms.RasterXSize, truth.RasterXSize, truth.RasterCount) == (32, 128, 8)
    coarse = truth.ReadAsArray().reshape(8, 32, 4, 32, 4).mean(axis=(2, 4))
    for seen, true in zip(ms.ReadAsArray(), coarse):
        assert np.corrcoef(seen.ravel(), true.ravel())[0, 1] > 0.9
    again = tmp_path / "again"
    assert main(["demo", str(again), "--size", "128", "--seed", "3"]) == 0
    assert np.array_equal(gdal.Open(str(again / "pan.tif")).ReadAsArray(), pan.ReadAsArray())


@pytest.mark.parametrize("name", ["pan", "ms", "truth"])
def test_demo_replaces_its_own_files_only(name: str, tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    for seed in ("1", "2"):
        assert main(["demo", str(tmp_path), "--size", "128", "--seed", seed]) == 0
    own = tmp_path / f"{name}.tif"
    users = tmp_path.parent / "users.tif"
    gdal.GetDriverByName("GTiff").Create(str(users), 9, 9)
    for content in (users.read_bytes(), b"notes"):
        own.write_bytes(content)
        before = {path: path.read_bytes() for path in tmp_path.iterdir()}
        capsys.readouterr()
        assert main(["demo", str(tmp_path), "--size", "128"]) == 1
        assert f"the file '{own}' exists and is not one of the demonstration" in capsys.readouterr().err
        assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_demo_that_cannot_be_written_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    (tmp_path / "file").write_text("in the way")
    assert main(["demo", str(tmp_path / "file"), "--size", "128"]) == 1
    assert f"the folder '{tmp_path / 'file'}' can't be created" in capsys.readouterr().err
    assert main(["demo", str(tmp_path), "--size", "130"]) == 1
    assert "is not a multiple of the ratio 4" in capsys.readouterr().err


def test_version(capsys: pytest.CaptureFixture) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    assert capsys.readouterr().out == f"trapan {version.VERSION}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "required: COMMAND"),
        (["sharpen"], "invalid choice: 'sharpen'"),
        (["pansharpen", "pan.tif", "ms.tif"], "required: OUTPUT"),
        (["pansharpen", "p", "m", "o", "--preset", "perfect"], "invalid choice: 'perfect'"),
        (["pansharpen", "p", "m", "o", "--device", "abacus"], "invalid choice: 'abacus'"),
        (["pansharpen", "p", "m", "o", "--sensor", "Sputnik"], "the sensor 'Sputnik' is not known"),
        (["pansharpen", "p", "m", "o", "--ms-bands", "5,x"], "'x' is not a whole number of at least 1"),
        (["pansharpen", "p", "m", "o", "--ms-bands", "0"], "'0' is not a whole number of at least 1"),
        (["pansharpen", "p", "m", "o", "--seed", "-1"], "'-1' is not a whole number from 0 to 2147483647"),
        (["pansharpen", "p", "m", "o", "--seed", "+-1"], "'+-1' is not a whole number from 0 to 2147483647"),
        (["pansharpen", "p", "m", "o", "--rao-steps", "0"], "'0' is not a whole number of at least 1"),
        (["pansharpen", "p", "m", "o", "--extent", "1", "2", "3"], "--extent: expected 4 arguments"),
        (["pansharpen", "p", "m", "o", "--extent", "0", "-1.2e6", "1e5", "nan"], "'nan' is not a number"),
        (["batch", "s", "o", "--ms-ratio", "inf"], "'inf' is not a number"),
        (["demo"], "required: DIR"),
    ],
)
def test_wrong_usage_exits_with_2(arguments: list[str], said: str, capsys: pytest.CaptureFixture) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    streams = capsys.readouterr()
    assert said in streams.err
    assert streams.out == ""


@pytest.mark.slow
def test_real_worldview_2_pair_is_registered_where_it_is_known_to_lie(
    tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    if not REAL.is_dir():
        pytest.skip(f"the real scenes are not there: {REAL}")
    pan, ms = str(REAL / "wv2_pan.tif"), str(REAL / "wv2_ms.tif")
    x, y = gdal.Open(pan).GetGeoTransform()[0:4:3]
    part = [str(value) for value in (x, y - 256, x + 256, y)]
    options = [
        "--sensor",
        "worldview-2",
        "--warmup-steps",
        "2",
        "--rao-steps",
        "2",
        "--extent",
        *part,
        "--json",
    ]
    assert main(["pansharpen", pan, ms, str(tmp_path / "out.tif"), *options]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["grid"]["rows"] == document["grid"]["cols"] == 512
    assert document["registration"]["phase"] == pytest.approx([1.25, 1.5], abs=0.25)
    assert document["dam"]["r2"] > 0.9


def test_a_pattern_that_the_shell_has_replaced(capsys: pytest.CaptureFixture) -> None:
    """`trapan batch scenes/*.tif fused` without quotes."""
    with pytest.raises(SystemExit) as stop:
        main(["batch", "a_ms.tif", "a_pan.tif", "b_ms.tif", "fused"])
    assert stop.value.code == 2
    assert "unrecognized arguments: b_ms.tif fused: quote a pattern" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["demo", "a", "b"])
    assert "unrecognized arguments: b\n" in capsys.readouterr().err
