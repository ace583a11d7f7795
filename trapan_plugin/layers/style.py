"""The fused layer's look: natural colours or the user's own, stretched as the MS layer is."""

from __future__ import annotations

from typing import Any, ClassVar, Optional, Tuple

from qgis.core import (
    Qgis,
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsSingleBandGrayRenderer,
)

from ...core.sensors.bands import natural_colour
from ...core.sensors.catalogue import SENSORS

# MERGED-DOC """What raster layers show, and how to stretch one as another is, so that the two compare."""


def natural_bands(document: dict[str, Any], total: int) -> Optional[Bands]:
    """Red, green and blue of the fused raster, counted from 1; None where neither names nor sensor tell them.

    Args:
        document: what the run told, as in `core.job.Outcome`.
        total: how many bands the MS has.
    """
    by_name = natural_colour(document["band_names"])
    if by_name is not None:
        return tuple(index + 1 for index in by_name)
    by_sensor = SENSORS[document["sensor"]["name"]].natural_colour(total)
    fused = document["bands"]
    if by_sensor is None or not all(index + 1 in fused for index in by_sensor):
        return None
    return tuple(fused.index(index + 1) + 1 for index in by_sensor)


def bands_to_show(ms: Optional[QgsRasterLayer], fused: Bands, natural: Optional[Bands]) -> Bands:
    """Bands of the fused raster to show, counted from 1.

    Args:
        ms: the MS layer as it is styled now; None where it is gone.
        fused: the MS bands that were fused, in the fused raster's order.
        natural: the fused raster's red, green and blue, where they are known.

    Returns:
        What the user shows of the MS. Where that is only what QGIS shows by itself, natural colours if they
        are known; where a band of it was not fused, natural colours or the first band or three.
    """
    otherwise = natural or ((1, 2, 3) if len(fused) >= 3 else (1,))
    wanted = shown_bands(ms) if ms is not None else ()
    if not wanted or not set(wanted) <= set(fused):
        return otherwise
    if natural is not None and wanted == shown_by_default(ms):
        return natural
    return tuple(fused.index(band) + 1 for band in wanted)


class FusedLayerStyle(QgsProcessingLayerPostProcessorInterface):
    """Styles the fused layer when QGIS loads it.

    QGIS keeps only a bare pointer, past the life of the algorithm that made it; so each is kept here
    until it has done its work and another is made.

    Args:
        ms: the MS layer's id.
        fused, natural: as :func:`bands_to_show` takes them.
    """

    _kept: ClassVar[list[FusedLayerStyle]] = []

    def __init__(self, ms: str, fused: Bands, natural: Optional[Bands]) -> None:
        super().__init__()
        self._ms, self._fused, self._natural = ms, fused, natural
        self._done = False
        FusedLayerStyle._kept = [style for style in FusedLayerStyle._kept if not style._done]
        FusedLayerStyle._kept.append(self)

    def postProcessLayer(self, layer, context, feedback) -> None:  # noqa: N802 - the name is QGIS's
        """Called in the main thread, once the layer is in the project."""
        ms = context.getMapLayer(self._ms)
        bands = bands_to_show(ms, self._fused, self._natural)
        show_bands(layer, bands)
        if ms is None:
            stretch_by_percentiles(layer)
        else:
            stretch_like(layer, ms, tuple(self._fused[band - 1] for band in bands))
        layer.triggerRepaint()
        layer.emitStyleChanged()
        self._done = True


Bands = Tuple[int, ...]
"""Red, green and blue, or one in grey; counted from 1."""

Algorithm = QgsContrastEnhancement.ContrastEnhancementAlgorithm


def show_bands(layer: QgsRasterLayer, bands: Bands) -> None:
    """Makes the layer show these bands, not stretched yet."""
    kind = QgsMultiBandColorRenderer if len(bands) == 3 else QgsSingleBandGrayRenderer
    layer.setRenderer(kind(layer.dataProvider(), *bands))


def shown_bands(layer: QgsRasterLayer) -> Bands:
    """The bands that the layer shows; none where it is styled in another way."""
    renderer = layer.renderer()
    if isinstance(renderer, QgsMultiBandColorRenderer):
        return renderer.redBand(), renderer.greenBand(), renderer.blueBand()
    return (renderer.inputBand(),) if isinstance(renderer, QgsSingleBandGrayRenderer) else ()


def shown_by_default(layer: QgsRasterLayer) -> Bands:
    """The bands that the layer would show if nobody had styled it."""
    options = QgsRasterLayer.LayerOptions()
    options.loadDefaultStyle = False
    return shown_bands(QgsRasterLayer(layer.source(), layer.name(), layer.providerType(), options))


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
        stretch_by_percentiles(layer)
        return
    renderer = layer.renderer()
    copies = [
        _enhancement(renderer.dataType(band), *limits) for band, limits in zip(shown_bands(layer), found)
    ]
    if len(copies) == 1:
        renderer.setContrastEnhancement(*copies)
        return
    renderer.setRedContrastEnhancement(copies[0])
    renderer.setGreenContrastEnhancement(copies[1])
    renderer.setBlueContrastEnhancement(copies[2])


def stretch_by_percentiles(layer: QgsRasterLayer) -> None:
    """Between the usual percentiles of its own values."""
    layer.setContrastEnhancement(
        Algorithm.StretchToMinimumMaximum, QgsRasterMinMaxOrigin.Limits.CumulativeCut
    )


def _range(model: QgsRasterLayer, band: int) -> Optional[Tuple[float, float]]:
    """The values of a band that the model makes black and white; None where nothing says."""
    of_shown = dict(zip(shown_bands(model), _enhancements(model)))
    if not any(_stretches(enhancement) for enhancement in of_shown.values()):
        return (0.0, 255.0) if model.dataProvider().dataType(band) == Qgis.DataType.Byte else None
    if not _stretches(of_shown.get(band)):
        alike = model.clone()
        show_bands(alike, (band,))
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
