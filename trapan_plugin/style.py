"""The fused layer's look: natural colours or the user's own, stretched as the MS layer is."""

from __future__ import annotations

from typing import Any, ClassVar, Optional

from qgis.core import QgsProcessingLayerPostProcessorInterface, QgsRasterLayer

from ..core.sensors.bands import natural_colour
from ..core.sensors.catalogue import SENSORS
from .stretch import Bands, show, shown, shown_by_default, stretch_by_itself, stretch_like


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
    wanted = shown(ms) if ms is not None else ()
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
        show(layer, bands)
        if ms is None:
            stretch_by_itself(layer)
        else:
            stretch_like(layer, ms, tuple(self._fused[band - 1] for band in bands))
        layer.triggerRepaint()
        layer.emitStyleChanged()
        self._done = True
