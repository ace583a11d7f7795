"""Which two of the project's layers a dialog proposes as PAN and MS."""

from __future__ import annotations

import math
from itertools import product
from typing import Optional

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from .layers import all_but_alpha

SMALLEST_RATIO, LARGEST_RATIO = 1.4, 17.0
"""Pixels of an MS per pixel of its PAN, a little beyond what can be fused: whether it can is said later."""


def proposed_pair() -> tuple[Optional[str], Optional[str]]:
    """Ids of the layers to propose as PAN and MS; None twice where no two look like a pair.

    A pair is a layer of one band and another that overlap, the one with smaller pixels. Layers of several
    bands come before others of one, then the uppermost in the layer tree.
    """
    if not _in_main_thread():
        return None, None
    project = QgsProject.instance()
    layers = [
        layer
        for layer in project.layerTreeRoot().layerOrder()
        if isinstance(layer, QgsRasterLayer) and layer.isValid() and layer.providerType() == "gdal"
    ]
    single = [layer for layer in layers if len(all_but_alpha(layer)) == 1]
    for others in ([layer for layer in layers if layer not in single], single):
        for pan, ms in product(single, others):
            if _go_together(pan, ms, project):
                return pan.id(), ms.id()
    return None, None


def _in_main_thread() -> bool:
    """Models make their algorithms in a background task, where the project must be left alone."""
    application = QCoreApplication.instance()
    return application is not None and application.thread() == QThread.currentThread()


def _go_together(pan: QgsRasterLayer, ms: QgsRasterLayer, project: QgsProject) -> bool:
    """Whether the two overlap and the MS has the larger pixels, by as much as pairs have."""
    if _without_georeference(pan) and _without_georeference(ms):
        ratio = math.sqrt(pan.width() * pan.height() / (ms.width() * ms.height()))
        return SMALLEST_RATIO <= ratio <= LARGEST_RATIO
    area = ms.extent()
    if pan.crs() != ms.crs():
        try:
            area = QgsCoordinateTransform(ms.crs(), pan.crs(), project).transformBoundingBox(area)
        except QgsCsException:
            return False
    ratio = _pixel(area, ms) / _pixel(pan.extent(), pan)
    return SMALLEST_RATIO <= ratio <= LARGEST_RATIO and pan.extent().intersects(area)


def _without_georeference(layer: QgsRasterLayer) -> bool:
    return not layer.crs().isValid() and layer.extent().width() == layer.width()


def _pixel(area: QgsRectangle, layer: QgsRasterLayer) -> float:
    """The side of the layer's pixel where the layer covers this area."""
    return math.sqrt(area.width() * area.height() / (layer.width() * layer.height()))
