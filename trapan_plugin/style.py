"""The fused layer's look: the MS layer's band combination, stretched."""

from __future__ import annotations

from typing import ClassVar

from qgis.core import (
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsSingleBandGrayRenderer,
)


def shown_bands(ms: QgsRasterLayer, fused: tuple[int, ...]) -> tuple[int, ...]:
    """Bands of the fused raster that show what the MS layer shows.

    Args:
        ms: the MS layer as it is styled now.
        fused: the MS bands that are fused, 1-based, in the fused raster's order.

    Returns:
        Red, green and blue, or one band for grey, 1-based. Where the MS layer shows a band that is
        not fused, or is styled in another way: the first three, or the first.
    """
    renderer = ms.renderer()
    shown: tuple[int, ...] = ()
    if isinstance(renderer, QgsMultiBandColorRenderer):
        shown = (renderer.redBand(), renderer.greenBand(), renderer.blueBand())
    elif isinstance(renderer, QgsSingleBandGrayRenderer):
        shown = (renderer.inputBand(),)
    if shown and all(band in fused for band in shown):
        return tuple(fused.index(band) + 1 for band in shown)
    return (1, 2, 3) if len(fused) >= 3 else (1,)


class FusedLayerStyle(QgsProcessingLayerPostProcessorInterface):
    """Styles the fused layer when QGIS loads it.

    QGIS keeps only a bare pointer, past the life of the algorithm that made it; so each is kept here
    until it has done its work and another is made.

    Args:
        bands: as :func:`shown_bands` returns.
    """

    _kept: ClassVar[list[FusedLayerStyle]] = []

    def __init__(self, bands: tuple[int, ...]) -> None:
        super().__init__()
        self._bands = bands
        self._done = False
        FusedLayerStyle._kept = [style for style in FusedLayerStyle._kept if not style._done]
        FusedLayerStyle._kept.append(self)

    def postProcessLayer(self, layer, context, feedback) -> None:  # noqa: N802 - the name is QGIS's
        """Called in the main thread, once the layer is in the project."""
        provider = layer.dataProvider()
        if len(self._bands) == 3:
            layer.setRenderer(QgsMultiBandColorRenderer(provider, *self._bands))
        else:
            layer.setRenderer(QgsSingleBandGrayRenderer(provider, *self._bands))
        layer.setContrastEnhancement(
            QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum,
            QgsRasterMinMaxOrigin.Limits.CumulativeCut,
        )
        layer.triggerRepaint()
        layer.emitStyleChanged()
        self._done = True
