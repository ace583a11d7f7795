"""The model that is part of the plugin: pansharpen, then NDVI."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
import trapan
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsMultiBandColorRenderer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
)
from trapan.core.exchange.settings import PRESETS
from trapan.core.sensors.catalogue import AUTO, SENSORS

MODEL = Path(trapan.__file__).parent / "resources" / "models" / "pansharpen_ndvi.model3"


Chosen = "dict[str, int]"


@pytest.fixture
def model(plugin: Any) -> QgsProcessingModelAlgorithm:
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(MODEL))
    return model


def test_model_is_valid(model: QgsProcessingModelAlgorithm) -> None:
    assert model.validate() == (True, [])
    assert model.name() == "Pansharpen, then NDVI"


def test_choices_are_those_of_the_algorithm(model: QgsProcessingModelAlgorithm) -> None:
    assert model.parameterDefinition("SENSOR").options() == [AUTO, *SENSORS]
    assert model.parameterDefinition("PRESET").options() == list(PRESETS)


def test_nothing_has_a_false_default(model: QgsProcessingModelAlgorithm) -> None:
    """Else the model's dialog takes the project's first layer as PAN and as MS, and bands 3 and 4."""
    for name in ("PAN", "MS", "RED", "NIR"):
        parameter = model.parameterDefinition(name)
        assert parameter.flags() & Qgis.ProcessingParameterFlag.Optional
        assert not parameter.defaultValue()


def test_model_fails_without_layers(model: QgsProcessingModelAlgorithm, tmp_path: Path) -> None:
    outputs = {"fused": str(tmp_path / "fused.tif"), "ndvi": str(tmp_path / "ndvi.tif")}
    feedback = QgsProcessingFeedback()

    _, fine = model.run(outputs, QgsProcessingContext(), feedback, {}, True)

    assert not fine and "choose a raster layer for PAN" in feedback.textLog()


@pytest.mark.parametrize(
    ("bands", "names", "chosen", "red", "nir"),
    [
        ([4, 2, 1, 3], True, {}, 3, 0),
        ([3, 4, 1, 2], False, {"RED": 1, "NIR": 2}, 0, 1),
    ],
)
def test_red_and_nir_are_found_by_name_or_chosen(
    model: QgsProcessingModelAlgorithm,
    pair: Any,
    project: QgsProject,
    pixels: Callable[..., np.ndarray],
    tmp_path: Path,
    bands: list[int],
    names: bool,
    chosen: Chosen,
    red: int,
    nir: int,
) -> None:
    _shorten(model)
    ms = tmp_path / "ms.tif"
    gdal.Translate(str(ms), str(pair.ms), bandList=bands)
    if not names:
        dataset = gdal.Open(str(ms), gdal.GA_Update)
        for number in range(1, 5):
            dataset.GetRasterBand(number).SetDescription("")
        del dataset
    context = QgsProcessingContext()
    context.setProject(project)
    parameters = {
        "PAN": str(pair.pan),
        "MS": str(ms),
        "SENSOR": "generic",
        "PRESET": "fast",
        "fused": str(tmp_path / "fused.tif"),
        "ndvi": str(tmp_path / "ndvi.tif"),
        **chosen,
    }

    results, fine = model.run(parameters, context, QgsProcessingFeedback(), {}, False)

    assert fine
    fused, ndvi = pixels(results["fused"]).astype(float), pixels(results["ndvi"])[0]
    assert np.allclose(ndvi, (fused[nir] - fused[red]) / (fused[nir] + fused[red]), atol=1e-6)


def test_model_fuses_and_computes_ndvi(
    model: QgsProcessingModelAlgorithm,
    pair: Any,
    in_project: Callable[[Path, str], QgsRasterLayer],
    project: QgsProject,
    pixels: Callable[..., np.ndarray],
    tmp_path: Path,
) -> None:
    from processing.gui.Postprocessing import handleAlgorithmResults

    _shorten(model)
    pan, ms = in_project(pair.pan, "PAN"), in_project(pair.ms, "MS")
    ms.setRenderer(QgsMultiBandColorRenderer(ms.dataProvider(), 4, 3, 2))
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(project)
    parameters = {
        "PAN": pan.id(),
        "MS": ms.id(),
        "SENSOR": "GeoEye-1",
        "PRESET": "fast",
        "RED": 3,
        "NIR": 4,
        "fused": QgsProcessingOutputLayerDefinition(str(tmp_path / "fused.tif"), project),
        "ndvi": str(tmp_path / "ndvi.tif"),
    }

    results, fine = model.run(parameters, context, feedback, {}, False)
    assert handleAlgorithmResults(model, context, feedback, parameters)

    assert fine
    fused, ndvi = pixels(results["fused"]).astype(float), pixels(results["ndvi"])[0]
    assert np.allclose(ndvi, (fused[3] - fused[2]) / (fused[3] + fused[2]), atol=1e-6)
    (layer,) = (layer for layer in project.mapLayers().values() if layer.source() == results["fused"])
    assert (layer.renderer().redBand(), layer.renderer().greenBand(), layer.renderer().blueBand()) == (
        4,
        3,
        2,
    )


def test_exported_script_runs_without_its_optional_outputs(
    make_parameters: Callable[..., Any], project: QgsProject
) -> None:
    child = QgsProcessingModelChildAlgorithm("trapan:pansharpen")
    child.setChildId("fuse")
    outputs = {}
    for name in ("OUTPUT", "REPORT", "SAVE_WEIGHTS"):
        outputs[name] = QgsProcessingModelOutput(name)
        outputs[name].setChildId("fuse")
        outputs[name].setChildOutputName(name)
    given = make_parameters()
    for name in given.keys() - outputs.keys():
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(given[name])])
    child.setModelOutputs(outputs)
    model = QgsProcessingModelAlgorithm("Optional", "tests")
    model.addChildAlgorithm(child)
    script: dict[str, Any] = {}
    kind = QgsProcessing.PythonOutputType.PythonQgsProcessingAlgorithmSubclass
    exec("\n".join(model.asPythonCode(kind, 4)), script)  # as QGIS does with a script
    context = QgsProcessingContext()
    context.setProject(project)
    chosen = {"fuse:OUTPUT": given["OUTPUT"], "fuse:REPORT": None, "fuse:SAVE_WEIGHTS": None}

    results, fine = script["Optional"]().create().run(chosen, context, QgsProcessingFeedback())

    assert fine
    assert results == chosen


def _shorten(model: QgsProcessingModelAlgorithm) -> None:
    """Set two steps per stage, because the preset's would take half a minute."""
    child = model.childAlgorithm("pansharpen")
    for name in ("WARMUP_STEPS", "RAO_STEPS"):
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(2)])
    model.setChildAlgorithm(child)
