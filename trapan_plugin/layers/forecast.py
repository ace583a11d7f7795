"""What a run of "Pansharpen (TRA-PAN)" with the chosen layers needs."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProject, QgsRasterLayer

from ...core.jobs.forecast import Forecast, forecast
from ...core.scene.grid import Size
from ..engine import settings
from .inputs import bands_by_default
from .overlap import common_extent


def forecast_run(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any]) -> Forecast | None:
    """Forecast a run.

    Args:
        algorithm: an instance of "Pansharpen (TRA-PAN)".
        parameters: its parameters, which may be incomplete.

    Returns:
        None without two layers that overlap.
    """
    context = QgsProcessingContext()
    project = QgsProject.instance()
    if project is not None:
        context.setProject(project)
    pan, ms = (algorithm.parameterAsRasterLayer(parameters, name, context) for name in ("PAN", "MS"))
    if pan is None or ms is None or not (pan.isValid() and ms.isValid()):
        return None
    area = common_extent(pan, ms)
    chosen = algorithm.parameterAsExtent(parameters, "EXTENT", context, pan.crs())
    area = area if chosen.isNull() else area.intersect(chosen)
    if area.isEmpty():
        return None
    width, height = pan.rasterUnitsPerPixelX(), pan.rasterUnitsPerPixelY()
    size = Size(round(area.height() / height), round(area.width() / width))
    files = algorithm.parameterAsLayerList(parameters, "MS_FILES", context)
    chosen_bands = algorithm.parameterAsInts(parameters, "MS_BANDS", context)
    rasters = [ms, *(layer for layer in files if isinstance(layer, QgsRasterLayer))]
    bands = len(chosen_bands) or sum(len(bands_by_default(layer)) for layer in rasters)
    device = algorithm.parameterAsString(parameters, "DEVICE", context)
    return forecast(size, bands, _ratio(pan, ms), device, settings.pace(device))


def _ratio(pan: QgsRasterLayer, ms: QgsRasterLayer) -> int:
    """Return the PAN pixels per MS pixel, about: only whole tiles depend on it."""
    if pan.crs() != ms.crs():
        return 1
    return max(1, round(ms.rasterUnitsPerPixelX() / pan.rasterUnitsPerPixelX()))
