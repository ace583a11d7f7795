"""The model that is part of the plugin: pansharpen, then NDVI."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
import trapan
from qgis.core import (
    QgsMultiBandColorRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
)
from trapan.core.exchange.settings import PRESETS
from trapan.core.sensors.catalogue import AUTO, SENSORS

MODEL = Path(trapan.__file__).parent / "resources" / "models" / "pansharpen_ndvi.model3"


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


def _shorten(model: QgsProcessingModelAlgorithm) -> None:
    """Set two steps per stage, because the preset's would take half a minute."""
    child = model.childAlgorithm("pansharpen")
    for name in ("WARMUP_STEPS", "RAO_STEPS"):
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(2)])
    model.setChildAlgorithm(child)
