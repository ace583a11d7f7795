"""Style of the fused layer: which bands it shows, and the contrast stretch of the MS layer.

The fused layer shows the band combination of the MS layer, or natural colours. It gets the stretch of the MS
layer, so that the two can be compared on the map.
"""

from __future__ import annotations

from typing import Any, ClassVar, Collection, Tuple

from qgis.core import (
    Qgis,
    QgsContrastEnhancement,
    QgsLayerMetadata,
    QgsMapLayer,
    QgsMultiBandColorRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsSingleBandGrayRenderer,
)

from ...core.quality.names import SUMMARY_INDICES
from ...core.redaction import file_name
from ...core.sensors.fused_bands import natural_bands
from ..engine.settings import has_processing
from ..translation import tr
from .order import raise_above

Bands = Tuple[int, ...]
"""Red, green and blue, or one grey band; counted from 1."""

_LOOK = "trapan/look"
"""Property of a fused layer: the look that this module has given it."""

Algorithm = QgsContrastEnhancement.ContrastEnhancementAlgorithm


class FusedLayerStyle(QgsProcessingLayerPostProcessorInterface):
    """Styles the fused layer when QGIS loads it.

    Args:
        ms_id: id of the MS layer; empty if the MS are several layers.
        document: provenance document of the run.
        pair: ids of the PAN and MS layers, above which the fused layer is shown.
        reloaded: ids of layers that were in the project before; filled later. A user's style of them stays.
    """

    # QGIS stores only a pointer, which outlives the algorithm. This list keeps each object alive until it has
    # styled its layer.
    _alive: ClassVar[list[FusedLayerStyle]] = []

    def __init__(
        self,
        ms_id: str,
        document: dict[str, Any],
        pair: Collection[str] = (),
        reloaded: Collection[str] = (),
    ) -> None:
        super().__init__()
        self._ms_id, self._document, self._pair = ms_id, document, tuple(pair)
        self._reloaded = reloaded
        self._fused: Bands = tuple(document["bands"])
        self._natural = natural_bands(document)
        self._done = False
        FusedLayerStyle._alive = [style for style in FusedLayerStyle._alive if not style._done]
        FusedLayerStyle._alive.append(self)

    def postProcessLayer(  # noqa: N802 - QGIS API name
        self,
        layer: QgsMapLayer | None,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback | None,
    ) -> None:
        """Style the layer. QGIS calls this in the main thread when the layer is in the project."""
        if isinstance(layer, QgsRasterLayer):
            ms, chosen = context.getMapLayer(self._ms_id), chosen_style()
            if chosen:
                layer.loadNamedStyle(chosen)
            elif layer.id() not in self._reloaded or layer.customProperty(_LOOK) == _look(layer):
                self._style(layer, ms if isinstance(ms, QgsRasterLayer) else None)
            project = context.project()
            if project is not None:
                details = context.layersToLoadOnCompletion().get(layer.source())
                group = details.groupName if details is not None else ""
                raise_above(layer, self._pair, project, group or "")
            layer.setMetadata(layer_metadata(layer.name(), layer.metadata(), self._document))
        self._done = True

    def _style(self, layer: QgsRasterLayer, ms: QgsRasterLayer | None) -> None:
        bands = bands_to_show(ms, self._fused, self._natural)
        show_bands(layer, bands)
        if ms is None:
            stretch_by_percentiles(layer)
        else:
            stretch_like(layer, ms, tuple(self._fused[band - 1] for band in bands))
        layer.setCustomProperty(_LOOK, _look(layer))
        layer.triggerRepaint()
        layer.emitStyleChanged()


def chosen_style() -> str:
    """Return the style file that the user has chosen in Processing for this output or for all rasters."""
    if not has_processing():
        return ""
    from processing.core.ProcessingConfig import ProcessingConfig
    from processing.gui.RenderingStyles import RenderingStyles

    style = RenderingStyles.getStyle("trapan:pansharpen", "OUTPUT")
    return str(style or ProcessingConfig.getSetting(ProcessingConfig.RASTER_STYLE) or "")


def _look(layer: QgsRasterLayer) -> str:
    """Describe what a style of this module sets, to recognise one that the user has changed."""
    return str((shown_bands(layer), [_limits(stretch) for stretch in _enhancements(layer)], layer.opacity()))


def show_existing_bands(layer: QgsRasterLayer) -> None:
    """Give a layer whose file has lost bands that it shows the style of a fused layer."""
    # imported here so that the plugin loads without GDAL's Python bindings
    from ...core.raster.metadata import read_provenance

    renderer = layer.renderer()
    if renderer is None or max([*renderer.usesBands(), renderer.alphaBand()]) <= layer.bandCount():
        return
    document, opacity = read_provenance(layer.source()) or {}, renderer.opacity()
    is_fused = "sensor" in document  # a degraded raster has other provenance
    natural = natural_bands(document) if is_fused else None
    show_bands(layer, bands_to_show(None, tuple(range(1, layer.bandCount() + 1)), natural))
    stretch_by_percentiles(layer)
    layer.setOpacity(opacity)
    layer.emitStyleChanged()


def layer_metadata(title: str, metadata: QgsLayerMetadata, document: dict[str, Any]) -> QgsLayerMetadata:
    """Return a layer's metadata with title, abstract and history of the run.

    Args:
        title: name of the layer.
        metadata: the metadata that QGIS has read from the file.
        document: provenance document of the run.
    """
    pan, ms = document["pan"], document["ms"]
    names = [file_name(path) for path in (pan, *([ms] if isinstance(ms, str) else ms))]
    values = {name: document["indices"][name] for name in SUMMARY_INDICES}
    indices = ", ".join(f"{name} {value:.3f}" for name, value in values.items() if value is not None)
    metadata.setTitle(title)
    metadata.setAbstract(
        tr("The bands of {} at the resolution of {}, fused by TRA-PAN (arXiv 2505.06576). {}").format(
            ", ".join(names[1:]), names[0], indices
        )
    )
    versions = ", ".join(f"{name} {version}" for name, version in document["versions"].items())
    settings = document["settings"]
    metadata.setHistory(
        [
            tr("PAN: {}, MS: {}, bands {}").format(
                names[0], ", ".join(names[1:]), ", ".join(map(str, document["bands"]))
            ),
            tr("Sensor: {}, steps: {} + {}, seed: {}").format(
                document["sensor"]["name"],
                settings["warmup_steps"],
                settings["rao_steps"],
                settings["seed"],
            ),
            tr("Versions: {}").format(versions),
        ]
    )
    return metadata


def bands_to_show(ms: QgsRasterLayer | None, fused: Bands, natural: Bands | None) -> Bands:
    """Return the bands of the fused raster to show, counted from 1.

    Args:
        ms: the MS layer with its current style; None if it has been removed.
        fused: the MS bands that were fused, in the order of the fused raster.
        natural: red, green and blue of the fused raster; None if unknown.

    Returns:
        The band combination of the MS layer, if the user has chosen it and all its bands were fused.
        Otherwise natural colours if they are known, and the bands 1 to 3 or band 1 if not.
    """
    fallback = natural or ((1, 2, 3) if len(fused) >= 3 else (1,))
    shown = shown_bands(ms) if ms is not None else ()
    if ms is None or not shown or not set(shown) <= set(fused):
        return fallback
    if natural is not None and shown == default_bands(ms):
        return natural
    return tuple(fused.index(band) + 1 for band in shown)


def show_bands(layer: QgsRasterLayer, bands: Bands) -> None:
    """Make the layer show the bands, without a stretch."""
    provider = layer.dataProvider()
    if len(bands) == 3:
        red, green, blue = bands
        layer.setRenderer(QgsMultiBandColorRenderer(provider, red, green, blue))
    else:
        layer.setRenderer(QgsSingleBandGrayRenderer(provider, bands[0]))


def show_like(layer: QgsRasterLayer, fused: QgsRasterLayer, bands: Bands) -> None:
    """Make a layer of the MS show the bands of the fused layer, with the same stretch.

    Args:
        layer: the layer of the MS.
        fused: the fused layer.
        bands: the MS bands that were fused, in the order of the fused layer, counted from 1.
    """
    shown = shown_bands(fused)
    if shown:
        show_bands(layer, tuple(bands[band - 1] for band in shown))
        stretch_like(layer, fused, shown)


def shown_bands(layer: QgsRasterLayer) -> Bands:
    """Return the bands that the layer shows; empty for renderers other than RGB and grey."""
    renderer = layer.renderer()
    if isinstance(renderer, QgsMultiBandColorRenderer):
        return renderer.redBand(), renderer.greenBand(), renderer.blueBand()
    return (renderer.inputBand(),) if isinstance(renderer, QgsSingleBandGrayRenderer) else ()


def default_bands(layer: QgsRasterLayer) -> Bands:
    """Return the bands that QGIS shows when no style is set."""
    options = QgsRasterLayer.LayerOptions()
    options.loadDefaultStyle = False
    return shown_bands(QgsRasterLayer(layer.source(), layer.name(), layer.providerType(), options))


def stretch_like(layer: QgsRasterLayer, model: QgsRasterLayer, bands: Bands) -> None:
    """Stretch the shown bands of a layer with the limits of another layer.

    The layer gets its own percentile stretch if the model is not stretched and its pixels are not bytes.

    Args:
        layer: layer to stretch, which shows as many bands as `bands` has.
        model: layer in the same units, whose stretch is copied.
        bands: bands of the model, which need not be the ones that it shows.
    """
    limits = [_stretch_limits(model, band) for band in bands]
    renderer = layer.renderer()
    known = [pair for pair in limits if pair is not None]
    if len(known) < len(limits) or renderer is None:
        stretch_by_percentiles(layer)
        return
    enhancements = [
        _enhancement(renderer.dataType(band), low, high)
        for band, (low, high) in zip(shown_bands(layer), known)
    ]
    if isinstance(renderer, QgsSingleBandGrayRenderer):
        renderer.setContrastEnhancement(enhancements[0])
    elif isinstance(renderer, QgsMultiBandColorRenderer):
        renderer.setRedContrastEnhancement(enhancements[0])
        renderer.setGreenContrastEnhancement(enhancements[1])
        renderer.setBlueContrastEnhancement(enhancements[2])


def stretch_by_percentiles(layer: QgsRasterLayer) -> None:
    """Stretch the layer between QGIS's default percentiles of its values."""
    layer.setContrastEnhancement(
        Algorithm.StretchToMinimumMaximum, QgsRasterMinMaxOrigin.Limits.CumulativeCut
    )


def _stretch_limits(model: QgsRasterLayer, band: int) -> tuple[float, float] | None:
    """Return the values of a band that the model shows as black and white; None if they are undefined."""
    enhancements = dict(zip(shown_bands(model), _enhancements(model)))
    if not any(_limits(enhancement) for enhancement in enhancements.values()):
        provider = model.dataProvider()
        is_byte = provider is not None and provider.dataType(band) == Qgis.DataType.Byte
        return (0.0, 255.0) if is_byte else None
    return _limits(enhancements.get(band)) or _limits_if_shown(model, band)


def _limits_if_shown(model: QgsRasterLayer, band: int) -> tuple[float, float] | None:
    """Return the limits that the model would have if it showed this band in grey.

    There are none if the user has set those of other bands by hand.
    """
    copy, renderer = model.clone(), model.renderer()
    if copy is None or renderer is None:
        return None
    show_bands(copy, (band,))
    copy.setContrastEnhancement(Algorithm.StretchToMinimumMaximum, renderer.minMaxOrigin().limits())
    return _limits(_enhancements(copy)[0])


def _enhancements(layer: QgsRasterLayer) -> tuple[QgsContrastEnhancement | None, ...]:
    """Return the contrast enhancements of the shown bands."""
    renderer = layer.renderer()
    if isinstance(renderer, QgsMultiBandColorRenderer):
        return (
            renderer.redContrastEnhancement(),
            renderer.greenContrastEnhancement(),
            renderer.blueContrastEnhancement(),
        )
    return (renderer.contrastEnhancement(),) if isinstance(renderer, QgsSingleBandGrayRenderer) else ()


def _limits(enhancement: QgsContrastEnhancement | None) -> tuple[float, float] | None:
    """Return the limits of a stretch; None if there is no stretch."""
    if enhancement is None or enhancement.contrastEnhancementAlgorithm() == Algorithm.NoEnhancement:
        return None
    low, high = enhancement.minimumValue(), enhancement.maximumValue()
    return (low, high) if low < high else None


def _enhancement(data_type: Qgis.DataType, low: float, high: float) -> QgsContrastEnhancement:
    enhancement = QgsContrastEnhancement(data_type)
    enhancement.setMinimumValue(low)
    enhancement.setMaximumValue(high)
    enhancement.setContrastEnhancementAlgorithm(Algorithm.StretchToMinimumMaximum)
    return enhancement
