"""Valid inputs, and the error messages for invalid ones."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsReferencedRectangle,
)
from trapan.core.raster.layers import open_layer
from trapan.core.raster.source import Source
from trapan.trapan_plugin.layers.inputs import bands_by_default

MakeParameters = Callable[..., "dict[str, Any]"]


def test_valid_input_is_accepted(algorithm: QgsProcessingAlgorithm, make_parameters: MakeParameters) -> None:
    assert algorithm.checkParameterValues(make_parameters(), _context()) == (True, "")


def test_same_layer_twice(error_of: Callable[..., str], make_parameters: MakeParameters, pair: Any) -> None:
    message = error_of(make_parameters(MS=str(pair.pan)))

    assert "'pan é'" in message and "choose two" in message


def test_same_file_by_two_names(
    error_of: Callable[..., str], make_parameters: MakeParameters, pair: Any, tmp_path: Path
) -> None:
    (tmp_path / "other.tif").symlink_to(pair.pan)

    assert "choose two" in error_of(make_parameters(MS=str(tmp_path / "other.tif")))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"PAN_BAND": 2}, ["'pan é'", "no band 2"]),
        ({"MS_BANDS": [1, 5]}, ["'ms & 4'", "no band 5"]),
        ({"MS_BANDS": "0"}, ["'ms & 4'", "no band 0"]),
    ],
)
def test_band_out_of_range(
    error_of: Callable[..., str], make_parameters: MakeParameters, given: dict[str, Any], expected: list[str]
) -> None:
    message = error_of(make_parameters(**given))

    assert all(part in message for part in expected)


@pytest.mark.parametrize("role", ["PAN", "MS"])
def test_missing_file(
    error_of: Callable[..., str], make_parameters: MakeParameters, tmp_path: Path, role: str
) -> None:
    missing = tmp_path / "not there.tif"

    message = error_of(make_parameters(**{role: str(missing)}))

    assert f"the {role} '{missing}'" in message and "check that the file exists" in message


@pytest.mark.parametrize("by", ["id", "name"])
def test_layer_of_the_project_whose_file_is_gone(
    error_of: Callable[..., str],
    make_parameters: MakeParameters,
    pair: Any,
    project: QgsProject,
    tmp_path: Path,
    by: str,
) -> None:
    """As after moving a project's data: QGIS keeps the layer, and marks it as unavailable."""
    file = tmp_path / "moved.tif"
    file.write_bytes(pair.ms.read_bytes())
    layer = QgsRasterLayer(str(file), "Harbour")
    project.addMapLayer(layer)
    given = layer.id() if by == "id" else layer.name()
    saved = tmp_path / "project.qgs"
    assert project.write(str(saved))
    project.clear()
    file.unlink()
    project.read(str(saved))

    message = error_of(make_parameters(MS=given))

    assert message.endswith(
        "the MS 'Harbour' can't be read from 'moved.tif': repair its data source, or choose another layer"
    )


def test_file_is_not_a_raster(
    error_of: Callable[..., str], make_parameters: MakeParameters, tmp_path: Path
) -> None:
    text = tmp_path / "letter.tif"
    text.write_text("Dear reader")

    assert str(text) in error_of(make_parameters(PAN=str(text)))


def test_layer_from_a_web_service(
    error_of: Callable[..., str], make_parameters: MakeParameters, project: QgsProject, tmp_path: Path
) -> None:
    tiles = QgsRasterLayer(f"type=xyz&url=file://{tmp_path}/{{z}}/{{x}}/{{y}}.png", "Web map", "wms")
    assert tiles.isValid()
    project.addMapLayer(tiles)

    message = error_of(make_parameters(MS=tiles.id()))

    assert "'Web map' is a web map (wms)" in message and "save the picture" in message


@pytest.mark.parametrize(
    ("ending", "options"),
    [("|option:NUM_THREADS=2", "NUM_THREADS=2"), (" authcfg='k1e2y3s'", "authcfg=k1e2y3s")],
)
def test_layer_opened_with_options(
    error_of: Callable[..., str],
    make_parameters: MakeParameters,
    pair: Any,
    project: QgsProject,
    ending: str,
    options: str,
) -> None:
    layer = QgsRasterLayer(f"{pair.pan}{ending}", "With options")
    assert layer.isValid()
    project.addMapLayer(layer)

    message = error_of(make_parameters(PAN=layer.id()))

    assert message.startswith(f"the layer 'With options' is opened with options ({options}) that the engine")


@pytest.mark.parametrize("loaded", [False, True])
def test_output_is_an_input(
    error_of: Callable[..., str], make_parameters: MakeParameters, pair: Any, tmp_path: Path, loaded: bool
) -> None:
    ms = Path(shutil.copy(pair.ms, tmp_path))
    before = ms.read_bytes()
    output = QgsProcessingOutputLayerDefinition(str(ms), QgsProject.instance()) if loaded else str(ms)

    message = error_of(make_parameters(MS=str(ms), OUTPUT=output))

    assert "'ms & 4'" in message and "choose another file name" in message
    assert ms.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "value", "known"),
    [
        ("SENSOR", "Sputnik", "WorldView-2"),
        ("SENSOR", "4", "WorldView-2"),
        ("PRESET", "slow", "balanced"),
        ("DEVICE", "tpu", "cuda"),
        ("OUTPUT_TYPE", "CFloat32", "UInt16"),
    ],
)
def test_invalid_choice(
    error_of: Callable[..., str], make_parameters: MakeParameters, name: str, value: str, known: str
) -> None:
    message = error_of(make_parameters(**{name: value}))

    assert name in message and f"'{value}'" in message and known in message


def test_number_out_of_range(error_of: Callable[..., str], make_parameters: MakeParameters) -> None:
    assert "RAO_STEPS" in error_of(make_parameters(RAO_STEPS=-1))


@pytest.mark.parametrize("name", ["NODATA", "WARMUP_STEPS", "RAO_STEPS"])
def test_text_for_a_number(error_of: Callable[..., str], make_parameters: MakeParameters, name: str) -> None:
    """QGIS would read it as 0."""
    assert (
        error_of(make_parameters(**{name: "none"}))
        == f"{name} can't be 'none': enter a number or leave it empty"
    )


def test_missing_layer(error_of: Callable[..., str], make_parameters: MakeParameters) -> None:
    assert "no PAN layer is given" in error_of(make_parameters(PAN=None))
    invalid = QgsRasterLayer("/gone/pan.tif", "PAN")
    assert "the PAN '/gone/pan.tif' can't be opened as a raster" in error_of(make_parameters(PAN=invalid))


def test_swapped_layers_are_named_as_in_the_project(
    run: Callable[..., Any],
    make_parameters: MakeParameters,
    pair: Any,
    in_project: Callable[..., QgsRasterLayer],
) -> None:
    """The engine detects this error; its message uses the names of the layers in the project."""
    pan, ms = in_project(pair.pan, "Town, grey"), in_project(pair.ms, "Town, colours")

    with pytest.raises(QgsProcessingException) as error:
        run(make_parameters(PAN=ms.id(), MS=pan.id()))

    assert "'Town, grey'" in str(error.value) and "'Town, colours'" in str(error.value)
    assert "swap" in str(error.value)


def test_bands_are_fused_in_the_order_given(
    run: Callable[..., Any], make_parameters: MakeParameters, pair: Any, pixels: Callable[..., np.ndarray]
) -> None:
    fused = pixels(run(make_parameters(MS_BANDS=[4, 1]))["OUTPUT"]).astype(float)

    ms = pixels(pair.ms).astype(float)
    assert fused.shape == (2, 128, 128)
    small = fused.reshape(2, 32, 4, 32, 4).mean(axis=(2, 4))
    for band, source in zip(small, (3, 0)):
        alike = [np.corrcoef(band.ravel(), other.ravel())[0, 1] for other in ms]
        assert int(np.argmax(alike)) == source


def test_extent_in_another_crs(
    run: Callable[..., Any],
    make_parameters: MakeParameters,
    pair: Any,
    in_project: Callable[..., QgsRasterLayer],
) -> None:
    """The CRS of the map may differ from that of the layers."""
    pan = in_project(pair.pan, "PAN")
    part = pan.extent()
    part.setXMaximum(part.xMinimum() + 32)
    part.setYMinimum(part.yMaximum() - 32)
    abroad = QgsCoordinateReferenceSystem("EPSG:4326")
    given = QgsCoordinateTransform(pan.crs(), abroad, QgsProject.instance()).transformBoundingBox(part)

    fused = QgsRasterLayer(run(make_parameters(EXTENT=QgsReferencedRectangle(given, abroad)))["OUTPUT"])

    assert 64 <= fused.width() <= 68 and 64 <= fused.height() <= 68
    offset = (fused.extent().xMinimum() - pan.extent().xMinimum()) / pan.rasterUnitsPerPixelX()
    assert offset == pytest.approx(round(offset), abs=1e-6)


def test_project_layers_by_name(
    run: Callable[..., Any],
    make_parameters: MakeParameters,
    pair: Any,
    in_project: Callable[..., QgsRasterLayer],
) -> None:
    in_project(pair.pan, "Grey")
    in_project(pair.ms, "Colours")

    assert QgsRasterLayer(run(make_parameters(PAN="Grey", MS="Colours"))["OUTPUT"]).bandCount() == 4


def test_layer_objects(algorithm: QgsProcessingAlgorithm, make_parameters: MakeParameters, pair: Any) -> None:
    """Layers as a script in QGIS's Python console passes them."""
    pan, ms = QgsRasterLayer(str(pair.pan), "Grey"), QgsRasterLayer(str(pair.ms), "Colours")

    assert algorithm.checkParameterValues(make_parameters(PAN=pan, MS=ms), _context()) == (True, "")


def _context() -> QgsProcessingContext:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return context


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Blue", "Red", "udm2", "SCL, Scene Classification"], (1, 2)),
        (["Blue", "Red", "alpha", "QA_PIXEL"], (1, 2)),
        (["fmask", "alpha", "b", "c"], (3, 4)),
        (["qa1", "qa2", "alpha", "cld"], (1, 2, 4)),
    ],
)
def test_bands_that_are_fused_by_default_are_those_of_the_run(
    names: list[str], expected: tuple[int, ...], tmp_path: Path
) -> None:
    """Alpha and quality bands are left out, quality bands only if others remain."""
    path = str(tmp_path / "ms.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, 20, 20, len(names))
    for number, name in enumerate(names, 1):
        band = dataset.GetRasterBand(number)
        band.SetDescription(name)
        band.SetColorInterpretation(gdal.GCI_AlphaBand if name == "alpha" else gdal.GCI_Undefined)
    del dataset, band
    assert bands_by_default(QgsRasterLayer(path, "ms")) == expected
    assert open_layer("MS", Source(path, name="ms")).bands == expected
