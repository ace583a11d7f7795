"""Raster layers as inputs: their GDAL names, immediate checks, and the pair that the dialog proposes."""

from __future__ import annotations

import math
import os
from itertools import product
from typing import Iterable, cast

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsLayerTree,
    QgsMapLayerFactory,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsProject,
    QgsProviderRegistry,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ...core.errors import InputError
from ...core.file_checks import same_file
from ...core.jobs.pair import Pair
from ..qgis_exceptions import QgsCsException
from ..translation import tr

SMALLEST_RATIO, LARGEST_RATIO = 1.4, 17.0
"""PAN pixels per MS pixel of a proposed pair.

Slightly wider than the 1.5 to 16 that can be fused: a borderline pair is proposed, and the engine explains
why it can't be fused.
"""


def gdal_name(layer: QgsRasterLayer) -> str:
    """Return the name by which GDAL opens the layer.

    Raises:
        InputError: the layer does not come from GDAL, or GDAL needs open options for it.
    """
    provider = _provider(layer)
    if provider.name() != "gdal":
        raise InputError(
            tr(
                "the layer '{}' comes from the data provider '{}', not from a raster file: export it as "
                "GeoTIFF (raw data) and choose the exported layer"
            ).format(layer.name(), provider.name())
        )
    name = provider.dataSourceUri()
    # None only before QGIS has started
    registry = cast(QgsProviderRegistry, QgsProviderRegistry.instance())
    parts = registry.decodeUri("gdal", name)
    options = [*parts.get("openOptions", []), *parts.get("credentialOptions", {})]
    if options:
        raise InputError(
            tr(
                "the layer '{}' is opened with options ({}) that the engine does not support: export it as "
                "GeoTIFF (raw data) and choose the exported layer"
            ).format(layer.name(), ", ".join(options))
        )
    return name


def explain_not_raster(role: str, value: str, context: QgsProcessingContext) -> str:
    """Return the error message for a parameter value that is not a raster layer.

    Args:
        role: name of the parameter.
        value: name or id of a layer, name of a group, or path.
        context: gives the project that may contain the layer or group.
    """
    project = context.project()
    layer = project.mapLayer(value) if project else None
    layer = layer or QgsProcessingUtils.mapLayerFromString(value, context)
    if layer is not None and not isinstance(layer, QgsRasterLayer):
        layer_type = QgsMapLayerFactory.typeToString(layer.type())
        return tr("the {} '{}' is a layer of type '{}', not a raster: choose a raster layer").format(
            role, layer.name(), layer_type
        )
    if project and _layer_tree(project).findGroup(value):
        return tr("the {} '{}' is a layer group: choose a raster layer in it").format(role, value)
    if os.path.isdir(value):  # noqa: PTH112 - Path raises an error if the text is too long for a path
        return tr("the {} '{}' is a folder: choose the raster file in it").format(role, value)
    return tr("the {} '{}' can't be opened as a raster: check that the file exists and is complete").format(
        role, value
    )


def check_bands(layer: QgsRasterLayer, bands: Iterable[int]) -> None:
    """Check that the layer has all bands, counted from 1.

    Raises:
        InputError: a band does not exist.
    """
    for band in bands:
        if not 1 <= band <= layer.bandCount():
            raise InputError(
                tr("the layer '{}' has no band {}: choose from its {} band(s)").format(
                    layer.name(), band, layer.bandCount()
                )
            )


def bands_without_alpha(layer: QgsRasterLayer) -> tuple[int, ...]:
    """Return the bands that are fused if the user chooses none, counted from 1."""
    provider = _provider(layer)
    return tuple(
        band
        for band in range(1, layer.bandCount() + 1)
        if provider.colorInterpretation(band) != Qgis.RasterColorInterpretation.AlphaBand
    )


def check_different(pan: QgsRasterLayer, ms: QgsRasterLayer) -> None:
    """Check that PAN and MS are two files.

    Raises:
        InputError: they are the same file.
    """
    if same_file(gdal_name(pan), gdal_name(ms)):
        raise InputError(tr("PAN and MS are the same layer '{}': choose two layers").format(pan.name()))


def check_not_input(output: str, pair: Pair) -> None:
    """Check that an output does not overwrite an input.

    Raises:
        InputError: the output is the file of the PAN or of the MS.
    """
    ms_files = (pair.ms,) if isinstance(pair.ms, str) else pair.ms
    for source, name in ((pair.pan, pair.pan_name), *((file, pair.ms_name) for file in ms_files)):
        if same_file(source, output):
            raise InputError(
                tr("the output '{}' is the file of the layer '{}': choose another file name").format(
                    output, name
                )
            )


def propose_pair() -> tuple[str | None, str | None]:
    """Return the ids of the layers to propose as PAN and MS; None twice if no two layers look like a pair.

    The PAN layer has one band and smaller pixels, and the layers overlap. For the MS, layers with several
    bands come first, then the order of the layer tree counts.
    """
    project = QgsProject.instance()
    if project is None or not _in_main_thread():
        return None, None
    layers = [
        layer
        for layer in _layer_tree(project).layerOrder()
        if isinstance(layer, QgsRasterLayer) and layer.isValid() and layer.providerType() == "gdal"
    ]
    single_band = [layer for layer in layers if len(bands_without_alpha(layer)) == 1]
    multi_band = [layer for layer in layers if layer not in single_band]
    for candidates in (multi_band, single_band):
        for pan, ms in product(single_band, candidates):
            if _is_pair(pan, ms, project):
                return pan.id(), ms.id()
    return None, None


def _in_main_thread() -> bool:
    """Models create their algorithms in a background task, which must not use the project."""
    application = QCoreApplication.instance()
    return application is not None and application.thread() == QThread.currentThread()


def _is_pair(pan: QgsRasterLayer, ms: QgsRasterLayer, project: QgsProject) -> bool:
    """Check that the layers overlap and that their ratio is plausible."""
    if _has_no_georeference(pan) and _has_no_georeference(ms):
        ratio = math.sqrt(pan.width() * pan.height() / (ms.width() * ms.height()))
        return SMALLEST_RATIO <= ratio <= LARGEST_RATIO
    extent = ms.extent()
    if pan.crs() != ms.crs():
        try:
            extent = QgsCoordinateTransform(ms.crs(), pan.crs(), project).transformBoundingBox(extent)
        except QgsCsException:
            return False
    ratio = _pixel_size(extent, ms) / _pixel_size(pan.extent(), pan)
    return SMALLEST_RATIO <= ratio <= LARGEST_RATIO and pan.extent().intersects(extent)


def _has_no_georeference(layer: QgsRasterLayer) -> bool:
    return not layer.crs().isValid() and layer.extent().width() == layer.width()


def _pixel_size(extent: QgsRectangle, layer: QgsRasterLayer) -> float:
    """Return the side of the layer's pixels, in the units of its extent."""
    return math.sqrt(extent.width() * extent.height() / (layer.width() * layer.height()))


def _provider(layer: QgsRasterLayer) -> QgsRasterDataProvider:
    # a valid layer always has a data provider
    return cast(QgsRasterDataProvider, layer.dataProvider())


def _layer_tree(project: QgsProject) -> QgsLayerTree:
    # a project always has a layer tree; only the stubs allow None
    return cast(QgsLayerTree, project.layerTreeRoot())
