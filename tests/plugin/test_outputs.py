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
from trapan.trapan_plugin.layers.inputs import common_name

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
    assert results["HQNR"] == pytest.approx((1 - results["D_LAMBDA_K"]) * (1 - results["D_S"]), abs=2e-4)
    assert all(results[name] == round(results[name], 4) for name in ("HQNR", "D_S"))
    assert (results["RED_BAND"], results["NIR_BAND"]) == (3, 4)
    assert math.isfinite(results["SECONDS"]) and results["SECONDS"] > 0


def test_type_and_creation_options(run: Run, make_parameters: MakeParameters) -> None:
    output = run(make_parameters(OUTPUT_TYPE="Float32", CREATION_OPTIONS="COMPRESS=LZW|TILED=NO"))["OUTPUT"]

    fused = gdal.Open(output)
    assert fused.GetRasterBand(1).DataType == gdal.GDT_Float32
    assert fused.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "LZW"
    assert fused.GetRasterBand(1).GetBlockSize()[0] == fused.RasterXSize


def test_sensor_tells_the_colours_beside_an_alpha_band(
    run: Run, make_parameters: MakeParameters, pair: Any, tmp_path: Path
) -> None:
    """As after `gdalwarp -dstalpha`: five bands were no GeoEye-1 product."""
    source, ms = gdal.Open(str(pair.ms)), tmp_path / "alpha.tif"
    masked = gdal.GetDriverByName("GTiff").Create(str(ms), 32, 32, 5, gdal.GDT_UInt16)
    masked.SetProjection(source.GetProjection())
    masked.SetGeoTransform(source.GetGeoTransform())
    masked.GetRasterBand(5).SetColorInterpretation(gdal.GCI_AlphaBand)  # newer libtiff refuses it later
    values = source.ReadAsArray()
    alpha = np.full_like(values[:1], 65535)
    alpha[:, :, :2] = 0
    masked.WriteArray(np.concatenate([values, alpha]))
    del masked

    results = run(make_parameters(MS=str(ms)))

    assert (results["RED_BAND"], results["NIR_BAND"]) == (3, 4)
    chosen = run(make_parameters(MS=str(ms), MS_BANDS=[4, 5]))
    assert (chosen["RED_BAND"], chosen["NIR_BAND"]) == (None, None)


def test_four_bytes_of_a_product_keep_their_colours(
    run: Run, make_parameters: MakeParameters, pair: Any, tmp_path: Path
) -> None:
    """GDAL calls the fourth band alpha, so three are fused, but the product has four."""
    source, ms = gdal.Open(str(pair.ms)), tmp_path / "bytes.tif"
    values = source.ReadAsArray()
    small = gdal.GetDriverByName("GTiff").Create(str(ms), 32, 32, 4, gdal.GDT_Byte)
    small.SetProjection(source.GetProjection())
    small.SetGeoTransform(source.GetGeoTransform())
    small.WriteArray(np.clip(values / values.max() * 254 + 1, 1, 255).astype(np.uint8))
    assert small.GetRasterBand(4).GetColorInterpretation() == gdal.GCI_AlphaBand
    del small

    results = run(make_parameters(MS=str(ms)))

    assert gdal.Open(results["OUTPUT"]).RasterCount == 3
    assert (results["RED_BAND"], results["NIR_BAND"]) == (3, None)


def test_report_is_an_output(run: Run, make_parameters: MakeParameters, tmp_path: Path) -> None:
    path = tmp_path / "report.html"

    results = run(make_parameters(REPORT=str(path)))

    assert results["REPORT"] == str(path)
    assert f"{results['HQNR']:.3f}" in path.read_text("utf-8")
    assert run(make_parameters())["REPORT"] is None


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


def test_bands_have_their_wavelengths(run: Run, make_parameters: MakeParameters) -> None:
    """GeoEye-1's red is 655 to 690 nm, its near infrared 780 to 920 nm."""
    fused = gdal.Open(run(make_parameters(MS_BANDS=[3, 4]))["OUTPUT"])

    found = [fused.GetRasterBand(number).GetMetadata_Dict("IMAGERY") for number in (1, 2)]
    assert found == [{"CENTRAL_WAVELENGTH_UM": "0.6725"}, {"CENTRAL_WAVELENGTH_UM": "0.85"}]
    unknown = gdal.Open(run(make_parameters(SENSOR="generic"))["OUTPUT"])
    assert unknown.GetRasterBand(1).GetMetadata_Dict("IMAGERY") == {}


def test_an_ms_of_several_layers(
    run: Run, make_parameters: MakeParameters, pair: Any, tmp_path: Path, pixels: Callable[..., np.ndarray]
) -> None:
    """Bands are in the order given, with the names of the files' bands; the pixels are those of one file."""
    layers = []
    for band in (4, 3, 2):
        layers.append(str(tmp_path / f"scene_B{band}.tif"))
        gdal.Translate(layers[-1], str(pair.ms), bandList=[band])

    output = run(make_parameters(MS=layers[0], MS_FILES=layers[1:], OUTPUT=str(tmp_path / "several.tif")))

    fused = gdal.Open(output["OUTPUT"])
    assert [fused.GetRasterBand(number).GetDescription() for number in (1, 2, 3)] == ["NIR", "Red", "Green"]
    assert (output["RED_BAND"], output["NIR_BAND"]) == (2, 1)
    one = run(make_parameters(MS_BANDS=[4, 3, 2]))["OUTPUT"]
    assert np.array_equal(pixels(output["OUTPUT"]), pixels(one))


def test_bands_of_several_layers_are_chosen_by_choosing_layers(
    run: Run, make_parameters: MakeParameters, pair: Any
) -> None:
    with pytest.raises(QgsProcessingException, match="MS_BANDS can't be chosen from several layers"):
        run(make_parameters(MS_FILES=[str(pair.ms)], MS_BANDS=[1]))


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Harbour"], "Harbour"),
        (["LC08_190027_B2", "LC08_190027_B3"], "LC08_190027"),
        (["T33UUP B02", "T33UUP B08"], "T33UUP"),
        (["blue", "red"], "blue"),
    ],
)
def test_name_of_several_layers(names: list[str], expected: str) -> None:
    assert common_name(names) == expected
