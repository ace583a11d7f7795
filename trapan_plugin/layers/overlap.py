"""The area that a PAN and an MS layer have in common."""

from __future__ import annotations

from qgis.core import QgsCoordinateTransform, QgsProject, QgsRasterLayer, QgsRectangle

from ..qgis_exceptions import QgsCsException


def common_extent(pan: QgsRasterLayer, ms: QgsRasterLayer) -> QgsRectangle:
    """Return the common area in the CRS of the PAN; empty if there is none.

    Without a CRS, the layers fit pixel by pixel, and the area is that of the PAN.
    """
    if not pan.crs().isValid():
        return pan.extent()
    transform = QgsCoordinateTransform(ms.crs(), pan.crs(), QgsProject.instance())
    try:
        return pan.extent().intersect(transform.transformBoundingBox(ms.extent()))
    except QgsCsException:
        return QgsRectangle()
