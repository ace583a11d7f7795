"""What raster layers show, and how to stretch one as another is, so that the two compare."""

from __future__ import annotations

from typing import Optional, Tuple

from qgis.core import (
    Qgis,
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsSingleBandGrayRenderer,
)

Bands = Tuple[int, ...]
"""Red, green and blue, or one in grey; counted from 1."""

Algorithm = QgsContrastEnhancement.ContrastEnhancementAlgorithm


def show(layer: QgsRasterLayer, bands: Bands) -> None:
    """Makes the layer show these bands, not stretched yet."""
    kind = QgsMultiBandColorRenderer if len(bands) == 3 else QgsSingleBandGrayRenderer
    layer.setRenderer(kind(layer.dataProvider(), *bands))


def shown(layer: QgsRasterLayer) -> Bands:
    """The bands that the layer shows; none where it is styled in another way."""
    renderer = layer.renderer()
    if isinstance(renderer, QgsMultiBandColorRenderer):
        return renderer.redBand(), renderer.greenBand(), renderer.blueBand()
    return (renderer.inputBand(),) if isinstance(renderer, QgsSingleBandGrayRenderer) else ()


def shown_by_default(layer: QgsRasterLayer) -> Bands:
    """The bands that the layer would show if nobody had styled it."""
    options = QgsRasterLayer.LayerOptions()
    options.loadDefaultStyle = False
    return shown(QgsRasterLayer(layer.source(), layer.name(), layer.providerType(), options))


def stretch_like(layer: QgsRasterLayer, model: QgsRasterLayer, bands: Bands) -> None:
    """Stretches what the layer shows as the model stretches its own bands, or would if it showed these.

    Where the model is not stretched and its values are no bytes, the layer gets a stretch of its own.

    Args:
        layer: shows as many bands.
        model: another layer in the same units.
        bands: the model's.
    """
    found = [_range(model, band) for band in bands]
    if not all(found):
        stretch_by_itself(layer)
        return
    renderer = layer.renderer()
    copies = [_enhancement(renderer.dataType(band), *limits) for band, limits in zip(shown(layer), found)]
    if len(copies) == 1:
        renderer.setContrastEnhancement(*copies)
        return
    renderer.setRedContrastEnhancement(copies[0])
    renderer.setGreenContrastEnhancement(copies[1])
    renderer.setBlueContrastEnhancement(copies[2])


def stretch_by_itself(layer: QgsRasterLayer) -> None:
    """Between the usual percentiles of its own values."""
    layer.setContrastEnhancement(
        Algorithm.StretchToMinimumMaximum, QgsRasterMinMaxOrigin.Limits.CumulativeCut
    )


def _range(model: QgsRasterLayer, band: int) -> Optional[Tuple[float, float]]:
    """The values of a band that the model makes black and white; None where nothing says."""
    of_shown = dict(zip(shown(model), _enhancements(model)))
    if not any(_stretches(enhancement) for enhancement in of_shown.values()):
        return (0.0, 255.0) if model.dataProvider().dataType(band) == Qgis.DataType.Byte else None
    if not _stretches(of_shown.get(band)):
        alike = model.clone()
        show(alike, (band,))
        alike.setContrastEnhancement(
            Algorithm.StretchToMinimumMaximum, model.renderer().minMaxOrigin().limits()
        )
        of_shown = {band: alike.renderer().contrastEnhancement()}
    return of_shown[band].minimumValue(), of_shown[band].maximumValue()


def _enhancements(layer: QgsRasterLayer) -> Tuple[Optional[QgsContrastEnhancement], ...]:
    """Of the bands that the layer shows."""
    renderer = layer.renderer()
    if isinstance(renderer, QgsMultiBandColorRenderer):
        return (
            renderer.redContrastEnhancement(),
            renderer.greenContrastEnhancement(),
            renderer.blueContrastEnhancement(),
        )
    return (renderer.contrastEnhancement(),) if isinstance(renderer, QgsSingleBandGrayRenderer) else ()


def _stretches(enhancement: Optional[QgsContrastEnhancement]) -> bool:
    return (
        enhancement is not None
        and enhancement.contrastEnhancementAlgorithm() != Algorithm.NoEnhancement
        and enhancement.minimumValue() < enhancement.maximumValue()
    )


def _enhancement(kind: Qgis.DataType, low: float, high: float) -> QgsContrastEnhancement:
    made = QgsContrastEnhancement(kind)
    made.setMinimumValue(low)
    made.setMaximumValue(high)
    made.setContrastEnhancementAlgorithm(Algorithm.StretchToMinimumMaximum)
    return made
