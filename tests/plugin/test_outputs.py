"""The fused raster, the output numbers, and the effect of a failed run on existing files."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessing, QgsProcessingException
from trapan.core.exchange.settings import PRESETS

MakeParameters = Callable[..., "dict[str, Any]"]
Run = Callable[..., "dict[str, Any]"]


def test_fused_raster_lies_on_the_pan_grid(run: Run, make_parameters: MakeParameters, pair: Any) -> None:
    fused = gdal.Open(run(make_parameters())["OUTPUT"])
    pan, ms = gdal.Open(str(pair.pan)), gdal.Open(str(pair.ms))

    assert fused.GetGeoTransform() == pan.GetGeoTransform()
    assert (fused.RasterXSize, fused.RasterYSize) == (pan.RasterXSize, pan.RasterYSize)
    assert fused.GetSpatialRef().IsSame(pan.GetSpatialRef())
    for number in range(1, 5):
        band, source = fused.GetRasterBand(number), ms.GetRasterBand(number)
        assert band.GetDescription() == source.GetDescription()
        assert band.DataType == source.DataType


def test_indices_and_seconds_are_numbers(run: Run, make_parameters: MakeParameters) -> None:
    results = run(make_parameters())

    for name in ("HQNR", "D_LAMBDA_K", "D_S", "D_RHO"):
        assert 0 <= results[name] <= 1
    assert results["HQNR"] == pytest.approx((1 - results["D_LAMBDA_K"]) * (1 - results["D_S"]), abs=1e-6)
    assert math.isfinite(results["SECONDS"]) and results["SECONDS"] > 0


def test_type_and_creation_options(run: Run, make_parameters: MakeParameters) -> None:
    output = run(make_parameters(OUTPUT_TYPE="Float32", CREATION_OPTIONS="COMPRESS=LZW|TILED=NO"))["OUTPUT"]

    fused = gdal.Open(output)
    assert fused.GetRasterBand(1).DataType == gdal.GDT_Float32
    assert fused.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "LZW"
    assert fused.GetRasterBand(1).GetBlockSize()[0] == fused.RasterXSize


def test_report_is_an_output(run: Run, make_parameters: MakeParameters, tmp_path: Path) -> None:
    path = tmp_path / "report.html"

    results = run(make_parameters(REPORT=str(path)))

    assert results["REPORT"] == str(path)
    assert f"{results['HQNR']:.3f}" in path.read_text("utf-8")
    assert "REPORT" not in run(make_parameters())


def test_temporary_output(run: Run, make_parameters: MakeParameters) -> None:
    output = Path(run(make_parameters(OUTPUT=QgsProcessing.TEMPORARY_OUTPUT))["OUTPUT"])

    assert output.suffix == ".tif" and output.is_file()


def test_special_characters_in_the_output_path(
    run: Run, make_parameters: MakeParameters, tmp_path: Path
) -> None:
    folder = tmp_path / 'Zürich & Kraków\'s "best"'
    folder.mkdir()

    run(make_parameters(OUTPUT=str(folder / "geschärft 1.tif")))

    assert [file.name for file in folder.iterdir()] == ["geschärft 1.tif"]


def test_same_seed_same_pixels(
    run: Run, make_parameters: MakeParameters, tmp_path: Path, pixels: Callable[..., np.ndarray]
) -> None:
    first, second, other = (
        pixels(run(make_parameters(SEED=seed, OUTPUT=str(tmp_path / f"{number}.tif")))["OUTPUT"])
        for number, seed in enumerate((3, 3, 4))
    )

    assert np.array_equal(first, second)
    assert not np.array_equal(first, other)


def test_steps_and_registration_reach_the_engine(run: Run, make_parameters: MakeParameters) -> None:
    output = run(make_parameters(REGISTER=False, WARMUP_STEPS=None, RAO_STEPS=3, PRESET="fast", EXTENT=None))[
        "OUTPUT"
    ]

    metadata = str(gdal.Open(output).GetMetadata("TRAPAN"))
    assert f'"warmup_steps": {PRESETS["fast"].warmup_steps}' in metadata
    assert '"rao_steps": 3' in metadata
    assert '"register": false' in metadata


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"CREATION_OPTIONS": "COMPRESS=MAGIC"}, "MAGIC"),
        ({"EXTENT": "0,1,0,1"}, "extent"),
        ({"DEVICE": "mps"}, "mps"),
    ],
)
def test_failed_run_keeps_an_existing_output(
    run: Run, make_parameters: MakeParameters, tmp_path: Path, given: dict[str, Any], expected: str
) -> None:
    existing = tmp_path / "fused.tif"
    existing.write_bytes(b"as it was")

    with pytest.raises(QgsProcessingException, match=expected) as error:
        run(make_parameters(OUTPUT=str(existing), **given))

    assert "\n" not in str(error.value)
    assert existing.read_bytes() == b"as it was"
    assert list(tmp_path.iterdir()) == [existing]


def test_output_folder_does_not_exist(run: Run, make_parameters: MakeParameters, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="no folder"):
        run(make_parameters(OUTPUT=str(tmp_path / "no folder" / "fused.tif")))

    assert list(tmp_path.iterdir()) == []
