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
from trapan.trapan_plugin.style import shown_bands

Load = Callable[..., QgsRasterLayer]


@pytest.fixture
def load(
    algorithm: QgsProcessingAlgorithm,
    asked: Callable[..., dict[str, Any]],
    project: QgsProject,
    tmp_path: Path,
) -> Load:
    """Fuses and loads the result as the dialog does; gives the layer in the project."""

    def load(**given: Any) -> QgsRasterLayer:
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

    return load


@pytest.mark.parametrize(
    ("shown", "fused", "expected"),
    [
        ((3, 2, 1), (1, 2, 3, 4), (3, 2, 1)),
        ((3, 2, 1), (3, 1, 4, 2), (1, 4, 2)),
        ((3, 2, 1), (4, 3, 2), (1, 2, 3)),
        ((3, 2, 1), (4, 3), (1,)),
        ((4,), (1, 4), (2,)),
        ((4,), (1, 2, 3), (1, 2, 3)),
    ],
)
def test_bands_to_show(
    pair: Any, shown: tuple[int, ...], fused: tuple[int, ...], expected: tuple[int, ...]
) -> None:
    """What the MS layer shows is looked up among the bands that are fused, in their order."""
    ms = QgsRasterLayer(str(pair.ms), "MS")
    kind = QgsMultiBandColorRenderer if len(shown) == 3 else QgsSingleBandGrayRenderer
    ms.setRenderer(kind(ms.dataProvider(), *shown))

    assert shown_bands(ms, fused) == expected


def test_fused_layer_takes_the_ms_layers_combination(load: Load, pair: Any, in_project: Any) -> None:
    ms = in_project(pair.ms, "MS")
    ms.setRenderer(QgsMultiBandColorRenderer(ms.dataProvider(), 4, 3, 2))

    renderer = load(MS=ms.id(), MS_BANDS=[2, 3, 4]).renderer()

    assert isinstance(renderer, QgsMultiBandColorRenderer)
    assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (3, 2, 1)


def test_one_band_in_grey(load: Load) -> None:
    renderer = load(MS_BANDS=[4]).renderer()

    assert isinstance(renderer, QgsSingleBandGrayRenderer)
    assert renderer.inputBand() == 1
    assert renderer.contrastEnhancement().maximumValue() > renderer.contrastEnhancement().minimumValue()


def test_stretch(load: Load, pixels: Callable[..., Any]) -> None:
    layer = load()

    stretch = layer.renderer().redContrastEnhancement()
    values = pixels(layer.source())[layer.renderer().redBand() - 1]
    algorithm = QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
    assert stretch.contrastEnhancementAlgorithm() == algorithm
    assert values.min() <= stretch.minimumValue() < stretch.maximumValue() <= values.max()
    assert stretch.maximumValue() - stretch.minimumValue() < values.max() - values.min()
