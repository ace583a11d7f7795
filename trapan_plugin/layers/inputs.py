"""From QGIS's raster layers to what the engine opens, and what can be said of them at once."""

from __future__ import annotations

import math
import os
from itertools import product
from typing import Iterable, Optional

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayerFactory,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsProject,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ...core.errors import InputError
from ...core.file_checks import same_file
from ...core.jobs.pair import Pair
from ..translation import tr

# MERGED-DOC """Which two of the project's layers a dialog proposes as PAN and MS."""


def gdal_name(layer: QgsRasterLayer) -> str:
    """The name by which GDAL opens the layer's pixels.

    Raises:
        InputError: the layer does not come from GDAL, or not from a name alone.
    """
    provider = layer.dataProvider()
    if provider.name() != "gdal":
        raise InputError(
            tr(
                "the layer '{}' is served by QGIS's provider '{}' and not read from a raster file: "
                "export it as a GeoTIFF (raw data) and choose that"
            ).format(layer.name(), provider.name())
        )
    name: str = provider.dataSourceUri()
    parts = QgsProviderRegistry.instance().decodeUri("gdal", name)
    options = [*parts.get("openOptions", []), *parts.get("credentialOptions", {})]
    if options:
        raise InputError(
            tr(
                "the layer '{}' is opened with options ({}) that the engine would not see: "
                "export it as a GeoTIFF (raw data) and choose that"
            ).format(layer.name(), ", ".join(options))
        )
    return name


def explain_not_raster(role: str, given: str, context: QgsProcessingContext) -> str:
    """The sentence for what was given as a raster layer and is none: another layer, a group, a folder.

    Args:
        role: the parameter's name.
        given: a layer's name or id, a group's name, or a path.
        context: with the project that the layer or group may be in.
    """
    project = context.project()
    layer = project.mapLayer(given) if project else None
    layer = layer or QgsProcessingUtils.mapLayerFromString(given, context)
    if layer is not None and not isinstance(layer, QgsRasterLayer):
        kind = QgsMapLayerFactory.typeToString(layer.type())
        return tr("the {} '{}' is a layer of type '{}' and no raster: choose a raster layer").format(
            role, layer.name(), kind
        )
    if project and project.layerTreeRoot().findGroup(given):
        return tr("the {} '{}' is a group of layers: choose one raster layer in it").format(role, given)
    if os.path.isdir(given):  # noqa: PTH112 - any text may be given, even one too long for a path
        return tr("the {} '{}' is a folder: choose the raster file in it").format(role, given)
    return tr("the {} '{}' can't be opened as a raster: check that the file is there and whole").format(
        role, given
    )


def check_bands(layer: QgsRasterLayer, bands: Iterable[int]) -> None:
    """Raises an `InputError` where the layer lacks one of the bands, counted from 1."""
    for band in bands:
        if not 1 <= band <= layer.bandCount():
            raise InputError(
                tr("the layer '{}' has no band {}: choose from its {} band(s)").format(
                    layer.name(), band, layer.bandCount()
                )
            )


def all_but_alpha(layer: QgsRasterLayer) -> tuple[int, ...]:
    """The bands that the engine fuses where none are chosen, counted from 1."""
    provider = layer.dataProvider()
    return tuple(
        band
        for band in range(1, layer.bandCount() + 1)
        if provider.colorInterpretation(band) != Qgis.RasterColorInterpretation.AlphaBand
    )


def check_different(pair: Pair) -> None:
    """Raises an `InputError` where PAN and MS are one file."""
    if same_file(pair.pan, pair.ms):
        raise InputError(
            tr("the PAN and the MS are both the layer '{}': choose two layers").format(pair.pan_name)
        )


def check_not_input(output: str, pair: Pair) -> None:
    """Raises an `InputError` where an output is the file of the PAN or of the MS."""
    for source, name in ((pair.pan, pair.pan_name), (pair.ms, pair.ms_name)):
        if same_file(source, output):
            raise InputError(
                tr("the output '{}' is the file of the layer '{}': choose another name").format(output, name)
            )


SMALLEST_RATIO, LARGEST_RATIO = 1.4, 17.0
"""Pixels of an MS per pixel of its PAN, a little beyond what can be fused: whether it can is said later."""


def propose_pair() -> tuple[Optional[str], Optional[str]]:
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
