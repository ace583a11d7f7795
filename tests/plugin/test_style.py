"""The style of the fused layer: band combination and stretch."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any, Callable, Optional

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsSingleBandGrayRenderer,
)
from trapan.trapan_plugin.layers.order import raise_above
from trapan.trapan_plugin.layers.style import bands_to_show, show_bands

Load = Callable[..., QgsRasterLayer]
Bands = "tuple[int, ...]"

STRETCHED = QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
NOT_STRETCHED = QgsContrastEnhancement.ContrastEnhancementAlgorithm.NoEnhancement


@pytest.fixture
def load(
    algorithm: QgsProcessingAlgorithm,
    make_parameters: Callable[..., dict[str, Any]],
    project: QgsProject,
    tmp_path: Path,
) -> Load:
    """Fuse and load the result as the dialog does; return the layer in the project."""

    def load(meanwhile: Callable[[], None] = lambda: None, **given: Any) -> QgsRasterLayer:
        from processing.gui.Postprocessing import handleAlgorithmResults

        output = QgsProcessingOutputLayerDefinition(str(tmp_path / "fused.tif"), project)
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        context.setProject(project)
        parameters = make_parameters(OUTPUT=output, **given)
        results, fine = algorithm.run(parameters, context, feedback, {}, False)
        assert fine
        meanwhile()
        gc.collect()  # QGIS holds only a pointer to the post-processor
        assert handleAlgorithmResults(algorithm, context, feedback, parameters)
        (layer,) = (layer for layer in project.mapLayers().values() if layer.source() == results["OUTPUT"])
        return layer

    return load


@pytest.mark.parametrize(
    ("shown", "fused", "natural", "expected"),
    [
        ((4, 2, 1), (1, 2, 3, 4), (3, 2, 1), (4, 2, 1)),
        ((4, 2, 1), (2, 1, 4, 3), (4, 1, 2), (3, 1, 2)),
        ((1, 2, 3), (1, 2, 3, 4), (3, 2, 1), (3, 2, 1)),
        ((1, 2, 3), (4, 3, 2, 1), None, (4, 3, 2)),
        ((4, 2, 1), (1, 2, 3), (3, 2, 1), (3, 2, 1)),
        ((4, 2, 1), (1, 2, 3), None, (1, 2, 3)),
        ((4, 2, 1), (4, 3), None, (1,)),
        ((4,), (1, 4), None, (2,)),
        ((4,), (1, 2, 3, 4), (3, 2, 1), (4,)),
        ((4,), (1, 2, 3), None, (1, 2, 3)),
    ],
)
def test_bands_to_show(
    pair: Any, shown: Bands, fused: Bands, natural: Optional[Bands], expected: Bands
) -> None:
    """The user's band combination comes first, then natural colours, then QGIS's default."""
    ms = QgsRasterLayer(str(pair.ms), "MS")
    kind = QgsMultiBandColorRenderer if len(shown) == 3 else QgsSingleBandGrayRenderer
    ms.setRenderer(kind(ms.dataProvider(), *shown))

    assert bands_to_show(ms, fused, natural) == expected


def test_bands_to_show_without_the_ms() -> None:
    assert bands_to_show(None, (1, 2, 3, 4), (3, 2, 1)) == (3, 2, 1)
    assert bands_to_show(None, (1, 2, 3, 4), None) == (1, 2, 3)


def test_fused_layer_takes_the_user_s_combination_and_stretch(load: Load, pair: Any, in_project: Any) -> None:
    ms = in_project(pair.ms, "MS")
    ms.setRenderer(QgsMultiBandColorRenderer(ms.dataProvider(), 4, 3, 2))
    ms.setContrastEnhancement(STRETCHED, QgsRasterMinMaxOrigin.Limits.MinMax)

    layer = load(MS=ms.id(), MS_BANDS=[2, 3, 4])

    assert _shown(layer) == (3, 2, 1)
    assert _stretches(layer) == _stretches(ms)


def test_natural_colours_by_band_names(load: Load, pair: Any, in_project: Any) -> None:
    """The bands that both layers show have the same stretch."""
    ms = in_project(pair.ms, "MS")
    assert _shown(ms) == (1, 2, 3)

    layer = load(MS=ms.id(), SENSOR="generic", MS_BANDS=[4, 3, 2, 1])

    assert _shown(layer) == (2, 3, 4)
    assert _stretches(layer) == _stretches(ms)[::-1]


def test_natural_colours_that_the_ms_layer_does_not_show(load: Load, pair: Any, in_project: Any) -> None:
    """The stretch is the one that the MS layer would have in these bands."""
    ms = in_project(pair.ms, "MS")
    ms.setRenderer(QgsSingleBandGrayRenderer(ms.dataProvider(), 4))
    ms.setContrastEnhancement(STRETCHED, QgsRasterMinMaxOrigin.Limits.MinMax)

    layer = load(MS=ms.id(), MS_BANDS=[1, 2, 3])

    assert _shown(layer) == (3, 2, 1)
    values = gdal.Open(str(pair.ms)).ReadAsArray()
    assert _stretches(layer) == [(values[band].min(), values[band].max()) for band in (2, 1, 0)]


def test_limits_that_the_user_has_set_say_nothing_of_bands_that_are_not_shown(
    load: Load, pair: Any, in_project: Any
) -> None:
    """QGIS has no limits for these bands: the fused layer was black."""
    ms = in_project(pair.ms, "MS")
    renderer = QgsMultiBandColorRenderer(ms.dataProvider(), 4, 3, 2)
    for set_enhancement in (
        renderer.setRedContrastEnhancement,
        renderer.setGreenContrastEnhancement,
        renderer.setBlueContrastEnhancement,
    ):
        enhancement = QgsContrastEnhancement(renderer.dataType(1))
        enhancement.setMinimumValue(100)
        enhancement.setMaximumValue(900)
        enhancement.setContrastEnhancementAlgorithm(STRETCHED)
        set_enhancement(enhancement)
    ms.setRenderer(renderer)

    layer = load(MS=ms.id(), MS_BANDS=[1, 2, 3])

    assert _shown(layer) == (3, 2, 1)
    assert all(low < high for low, high in _stretches(layer))


def test_bytes_are_not_stretched(load: Load, pair: Any, in_project: Any, tmp_path: Path) -> None:
    """Bytes are shown from 0 to 255, and so is the fused layer of any type."""
    as_bytes = str(tmp_path / "bytes.tif")
    gdal.Translate(as_bytes, str(pair.ms), outputType=gdal.GDT_Byte, scaleParams=[[]])
    ms = in_project(Path(as_bytes), "MS")
    ms.renderer().redContrastEnhancement().setContrastEnhancementAlgorithm(NOT_STRETCHED)
    ms.renderer().greenContrastEnhancement().setContrastEnhancementAlgorithm(NOT_STRETCHED)
    ms.renderer().blueContrastEnhancement().setContrastEnhancementAlgorithm(NOT_STRETCHED)

    assert _stretches(load(MS=ms.id(), OUTPUT_TYPE="Float32")) == [(0, 255)] * 3


def test_ms_is_not_stretched(load: Load, pair: Any, in_project: Any, pixels: Callable[..., Any]) -> None:
    ms = in_project(pair.ms, "MS")
    ms.setRenderer(QgsMultiBandColorRenderer(ms.dataProvider(), 4, 3, 2))

    layer = load(MS=ms.id())

    values = pixels(layer.source())
    for band, (low, high) in zip(_shown(layer), _stretches(layer)):
        assert values[band - 1].min() <= low < high <= values[band - 1].max()
        assert high - low < values[band - 1].max() - values[band - 1].min()


def test_layer_is_named_after_the_ms_and_tells_its_history(load: Load, pair: Any, in_project: Any) -> None:
    layer = load(MS=in_project(pair.ms, "Harbour").id(), SEED=7)

    assert layer.name() == "Harbour pansharpened"
    metadata = layer.metadata()
    assert metadata.title() == "Harbour pansharpened"
    assert f"The bands of {pair.ms.name} at the resolution of {pair.pan.name}" in metadata.abstract()
    assert "HQNR 0." in metadata.abstract()
    inputs, method, versions = metadata.history()
    assert inputs == f"PAN: {pair.pan.name}, MS: {pair.ms.name}, bands 1, 2, 3, 4"
    assert method == "Sensor: GeoEye-1, steps: 1 + 1, seed: 7"
    assert "trapan" in versions and "gdal" in versions


def test_ms_layer_was_removed(load: Load, pair: Any, in_project: Any, project: QgsProject) -> None:
    ms = in_project(pair.ms, "MS").id()

    assert _shown(load(meanwhile=lambda: project.removeMapLayer(ms), MS=ms)) == (3, 2, 1)


def test_one_band_in_grey(load: Load, pixels: Callable[..., Any]) -> None:
    """The MS comes from a file, without a style."""
    layer = load(MS_BANDS=[4])

    assert _shown(layer) == (1,)
    ((low, high),) = _stretches(layer)
    assert pixels(layer.source()).min() <= low < high


def _shown(layer: QgsRasterLayer) -> Bands:
    renderer = layer.renderer()
    if isinstance(renderer, QgsMultiBandColorRenderer):
        return renderer.redBand(), renderer.greenBand(), renderer.blueBand()
    assert isinstance(renderer, QgsSingleBandGrayRenderer)
    return (renderer.inputBand(),)


def _stretches(layer: QgsRasterLayer) -> list[tuple[float, float]]:
    renderer = layer.renderer()
    found = (
        [
            renderer.redContrastEnhancement(),
            renderer.greenContrastEnhancement(),
            renderer.blueContrastEnhancement(),
        ]
        if isinstance(renderer, QgsMultiBandColorRenderer)
        else [renderer.contrastEnhancement()]
    )
    assert all(enhancement.contrastEnhancementAlgorithm() == STRETCHED for enhancement in found)
    return [(enhancement.minimumValue(), enhancement.maximumValue()) for enhancement in found]


def test_fused_layer_is_raised_above_a_pan_that_hides_it(
    project: QgsProject, pair: Any, in_project: Callable[[Path, str], QgsRasterLayer]
) -> None:
    """QGIS inserts it above the active layer. What else lies above the pair stays there."""
    fused, ms, pan, roads = (in_project(pair.ms, name) for name in ("fused", "ms", "pan", "roads"))
    root = project.layerTreeRoot()
    node = root.findLayer(pan.id())
    root.insertGroup(1, "scene").insertChildNode(0, node.clone())
    root.removeChildNode(node)

    for _ in range(2):
        raise_above(fused, [pan.id(), ms.id()], project)
        assert [layer.name() for layer in root.layerOrder()] == ["roads", "fused", "pan", "ms"]
    assert len(project.mapLayers()) == 4 and roads.isValid()


def test_fused_layer_is_raised_within_the_group_that_was_chosen_for_results(
    project: QgsProject, pair: Any, in_project: Callable[[Path, str], QgsRasterLayer]
) -> None:
    """A pair of earlier results lies in the same group."""
    fused, pan = (in_project(pair.ms, name) for name in ("fused", "pan"))
    root = project.layerTreeRoot()
    group = root.addGroup("results")
    for layer in (pan, fused):
        node = root.findLayer(layer.id())
        group.addChildNode(node.clone())
        root.removeChildNode(node)

    raise_above(fused, [pan.id()], project, "results")

    assert [node.name() for node in group.findLayers()] == ["fused", "pan"]


@pytest.mark.parametrize("by", ["the options", "a model"])
def test_fused_layer_stays_in_the_group_that_was_chosen_for_results(
    processing: Any, project: QgsProject, pair: Any, make_parameters: Callable[..., Any], by: str
) -> None:
    from processing.core.ProcessingConfig import ProcessingConfig
    from processing.gui.Postprocessing import handleAlgorithmResults

    pan, ms = QgsRasterLayer(str(pair.pan), "pan"), QgsRasterLayer(str(pair.ms), "ms")
    project.addMapLayers([pan, ms])
    group = project.layerTreeRoot().addGroup("results")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("trapan:pansharpen")
    output = make_parameters()["OUTPUT"]
    given = {"PAN": pan.id(), "MS": ms.id(), "OUTPUT": QgsProcessingOutputLayerDefinition(output, project)}
    parameters, context, feedback = make_parameters(**given), QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(project)
    assert algorithm.run(parameters, context, feedback)[1]
    if by == "a model":
        context.layerToLoadOnCompletionDetails(output).groupName = "results"
    else:
        ProcessingConfig.setSettingValue(ProcessingConfig.RESULTS_GROUP_NAME, "results")

    try:
        assert handleAlgorithmResults(algorithm, context, feedback, parameters)
    finally:
        ProcessingConfig.setSettingValue(ProcessingConfig.RESULTS_GROUP_NAME, "")

    assert [node.layer().source() for node in group.findLayers()] == [output]


def test_a_fused_layer_keeps_the_style_of_the_user_when_its_file_is_overwritten(
    load: Load,
) -> None:
    first = load(SEED=1)
    assert _shown(first) == (3, 2, 1)
    show_bands(first, (4, 3, 2))
    first.setOpacity(0.5)

    second = load(SEED=2)

    assert second is first and _shown(second) == (4, 3, 2) and second.opacity() == 0.5
    assert "seed: 2" in second.metadata().history()[1]


def test_a_fused_layer_that_the_user_has_not_styled_is_styled_for_the_new_raster(load: Load) -> None:
    first = load()
    assert _shown(first) == (3, 2, 1)

    second = load(MS_BANDS=[3, 2, 1, 4])

    assert second is first and _shown(second) == (1, 2, 3)


@pytest.mark.parametrize("by", ["the options", "the output's style"])
def test_a_style_that_was_chosen_for_results_in_processing_counts(
    load: Load, in_project: Callable[..., Any], pair: Any, tmp_path: Path, by: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    from processing.core.ProcessingConfig import ProcessingConfig
    from processing.gui.RenderingStyles import RenderingStyles

    model, style = QgsRasterLayer(str(pair.ms), "model"), str(tmp_path / "style.qml")
    show_bands(model, (4, 3, 2))
    model.saveNamedStyle(style)
    if by == "the options":
        monkeypatch.setattr(ProcessingConfig.settings[ProcessingConfig.RASTER_STYLE], "value", style)
    else:
        monkeypatch.setitem(RenderingStyles.styles, "trapan:pansharpen", {"OUTPUT": style})

    assert _shown(load()) == (4, 3, 2)
