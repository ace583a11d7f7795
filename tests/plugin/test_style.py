"""The fused layer appears as the MS layer looks: its band combination, and a stretch."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.core import (
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandGrayRenderer,
)

Show = Callable[..., QgsRasterLayer]


@pytest.fixture
def shown(
    algorithm: QgsProcessingAlgorithm,
    asked: Callable[..., dict[str, Any]],
    project: QgsProject,
    tmp_path: Path,
) -> Show:
    """Fuses and loads the result as the dialog does; gives the layer in the project."""

    def show(**given: Any) -> QgsRasterLayer:
        from processing.gui.Postprocessing import handleAlgorithmResults

        output = QgsProcessingOutputLayerDefinition(str(tmp_path / "fused.tif"), project)
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        context.setProject(project)
        parameters = asked(OUTPUT=output, **given)
        results, fine = algorithm.run(parameters, context, feedback, {}, False)
        assert fine
        gc.collect()  # what QGIS only points to must outlive this
        assert handleAlgorithmResults(algorithm, context, feedback, parameters)
        (layer,) = (layer for layer in project.mapLayers().values() if layer.source() == results["OUTPUT"])
        return layer

    return show


def test_band_combination_of_the_ms_layer(shown: Show, pair: Any, in_project: Any) -> None:
    ms = in_project(pair.ms, "MS")
    ms.setRenderer(QgsMultiBandColorRenderer(ms.dataProvider(), 4, 3, 2))

    renderer = shown(MS=ms.id()).renderer()

    assert isinstance(renderer, QgsMultiBandColorRenderer)
    assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (4, 3, 2)


def test_combination_follows_the_bands_that_are_fused(shown: Show, pair: Any, in_project: Any) -> None:
    ms = in_project(pair.ms, "MS")
    ms.setRenderer(QgsMultiBandColorRenderer(ms.dataProvider(), 3, 2, 1))

    renderer = shown(MS=ms.id(), MS_BANDS=[3, 1, 4, 2]).renderer()

    assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (1, 4, 2)


def test_band_that_is_shown_but_not_fused(shown: Show, pair: Any, in_project: Any) -> None:
    ms = in_project(pair.ms, "MS")
    ms.setRenderer(QgsMultiBandColorRenderer(ms.dataProvider(), 3, 2, 1))

    renderer = shown(MS=ms.id(), MS_BANDS=[4, 3, 2]).renderer()

    assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (1, 2, 3)


def test_one_band_in_grey(shown: Show, pair: Any, in_project: Any) -> None:
    ms = in_project(pair.ms, "MS")
    ms.setRenderer(QgsSingleBandGrayRenderer(ms.dataProvider(), 4))

    renderer = shown(MS=ms.id(), MS_BANDS=[1, 4]).renderer()

    assert isinstance(renderer, QgsSingleBandGrayRenderer)
    assert renderer.inputBand() == 2
    assert renderer.contrastEnhancement().maximumValue() > renderer.contrastEnhancement().minimumValue()


def test_stretch(shown: Show, pixels: Callable[..., Any]) -> None:
    layer = shown()

    stretch = layer.renderer().redContrastEnhancement()
    values = pixels(layer.source())[layer.renderer().redBand() - 1]
    algorithm = QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
    assert stretch.contrastEnhancementAlgorithm() == algorithm
    assert values.min() <= stretch.minimumValue() < stretch.maximumValue() <= values.max()
    assert stretch.maximumValue() - stretch.minimumValue() < values.max() - values.min()
