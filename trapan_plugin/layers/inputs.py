"""Raster layers as inputs: their GDAL names and immediate checks."""

from __future__ import annotations

import os
import re
from itertools import takewhile
from typing import Iterable, Sequence, cast

from qgis.core import (
    Qgis,
    QgsLayerTree,
    QgsMapLayerFactory,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsProject,
    QgsProviderRegistry,
    QgsRasterDataProvider,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ...core.errors import InputError
from ...core.file_checks import same_file
from ...core.jobs.pair import Pair
from ...core.local_files import REMOTE, local_file
from ...core.redaction import file_name
from ...core.sensors.bands import is_quality_band
from ..translation import tr
from . import on_the_fly

_WEB_MAPS = ("wms", "arcgismapserver")
"""Data providers of web maps; `wms` also provides WMTS and XYZ tiles. QGIS exports them only as rendered."""


def gdal_name(layer: QgsRasterLayer, copies: on_the_fly.Copies) -> str:
    """Return the name by which GDAL opens the layer; that of its copy if it is an on-the-fly raster.

    Args:
        layer: the layer.
        copies: the copies of the run.

    Raises:
        InputError: the layer is a web map, does not come from GDAL, or GDAL needs open options for it.
    """
    provider = provider_of(layer)
    if provider.name() == on_the_fly.PROVIDER:
        return str(copies.path(layer))
    if provider.name() in _WEB_MAPS:
        raise InputError(
            tr(
                "the layer '{}' is a web map ({}), which delivers rendered pictures, not measurements: "
                "choose the raster file that it shows, or save the picture with Export > Save As and choose "
                "that layer"
            ).format(layer.name(), provider.name())
        )
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
    login = [f"authcfg={parts['authcfg']}"] if parts.get("authcfg") else []
    options = [*parts.get("openOptions", []), *parts.get("credentialOptions", {}), *login]
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
    layer = layer or next(iter(project.mapLayersByName(value) if project else []), None)
    layer = layer or QgsProcessingUtils.mapLayerFromString(value, context)
    if layer is not None and not isinstance(layer, QgsRasterLayer):
        layer_type = QgsMapLayerFactory.typeToString(layer.type())
        return tr("the {} '{}' is a layer of type '{}', not a raster: choose a raster layer").format(
            role, layer.name(), layer_type
        )
    if layer is not None and not layer.isValid():
        return tr(
            "the {} '{}' can't be read from '{}': repair its data source, or choose another layer"
        ).format(role, layer.name(), file_name(layer.source()))
    if project and layer_tree(project).findGroup(value):
        return tr("the {} '{}' is a layer group: choose a raster layer in it").format(role, value)
    if os.path.isdir(value):  # noqa: PTH112 - Path raises an error if the text is too long for a path
        return tr("the {} '{}' is a folder: choose the raster file in it").format(role, value)
    # imported here so that the plugin loads without GDAL's Python bindings
    from ...core.raster.unusable import container_message

    container = container_message(role, value)
    if container:
        return container
    return tr("the {} '{}' can't be opened as a raster: check that the file exists and is complete").format(
        role, value
    )


def common_name(names: Sequence[str]) -> str:
    """Return the name of several layers of one scene: what their names have in common, or the first one."""
    if len(names) == 1:
        return names[0]
    same = takewhile(lambda characters: len(set(characters)) == 1, zip(*names))
    return re.sub(r"[\W_]+B?0?$", "", "".join(characters[0] for characters in same)) or names[0]


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


def bands_by_default(layer: QgsRasterLayer) -> tuple[int, ...]:
    """Return the bands that are fused if the user chooses none, counted from 1.

    They are all but alpha and quality bands, or the quality bands if there are no others.
    """
    provider = provider_of(layer)
    others = [
        band
        for band in range(1, layer.bandCount() + 1)
        if provider.colorInterpretation(band) != Qgis.RasterColorInterpretation.AlphaBand
    ]
    measured = [band for band in others if not is_quality_band(provider.bandDescription(band))]
    return tuple(measured or others)


def check_not_input(output: str, pair: Pair) -> None:
    """Check that an output does not overwrite an input.

    Raises:
        InputError: the output is the file of the PAN or of the MS.
    """
    for source in (pair.pan, pair.ms):
        if any(same_file(local_file(file), output) for file in source.files):
            raise InputError(
                tr("the output '{}' is the file of the layer '{}': choose another file name").format(
                    output, source.name
                )
            )


def is_remote(layer: QgsRasterLayer) -> bool:
    """Tell whether the pixels come over the network, so that a look at them takes time."""
    return REMOTE.search(layer.source()) is not None


def in_main_thread() -> bool:
    """Models create their algorithms in a background task, which must not use the project."""
    application = QCoreApplication.instance()
    return application is not None and application.thread() == QThread.currentThread()


def provider_of(layer: QgsRasterLayer) -> QgsRasterDataProvider:
    """Return the data provider of a valid layer."""
    # a valid layer always has a data provider
    return cast(QgsRasterDataProvider, layer.dataProvider())


def layer_tree(project: QgsProject) -> QgsLayerTree:
    """Return the layer tree of a project."""
    # a project always has a layer tree; only the stubs allow None
    return cast(QgsLayerTree, project.layerTreeRoot())
