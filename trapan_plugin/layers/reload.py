"""Reload project layers whose file has been replaced."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsDataProvider,
    QgsLayerMetadata,
    QgsProject,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterRange,
)

from ...core.file_checks import same_file
from ...core.local_files import local_file
from .style import show_existing_bands


def reload_layers(project: QgsProject, output: str) -> set[str]:
    """Make the project's layers of a file show its new content. Call it in the main thread.

    QGIS keeps the old file open. When GDAL closes it, GDAL may write the old statistics to the `.aux.xml`
    file next to the new raster. The original `.aux.xml` is therefore restored after the first reload.

    Args:
        project: project whose layers are reloaded.
        output: path of the replaced file, or GDAL's name of a table in it.

    Returns:
        Ids of the layers.
    """
    path = local_file(output)
    aux_path = Path(f"{path}.aux.xml")
    layers = [
        layer
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsRasterLayer) and _shows(layer, path)
    ]
    if not layers:
        return set()
    original = aux_path.read_bytes() if aux_path.exists() else None
    options = QgsDataProvider.ProviderOptions()
    options.transformContext = project.transformContext()
    _reload(layers, options)
    if original is None:
        aux_path.unlink(missing_ok=True)
    else:
        aux_path.write_bytes(original)
    _reload(layers, options)
    for layer in layers:
        show_existing_bands(layer)
        layer.triggerRepaint()
    return {layer.id() for layer in layers}


def _reload(layers: list[QgsRasterLayer], options: QgsDataProvider.ProviderOptions) -> None:
    """Open the file again, because a provider keeps the size, the bands and the statistics of the old one.

    A new provider knows nothing of what the user has set on the layer in place of what the file says.
    """
    for layer in layers:
        crs, metadata, old = layer.crs(), QgsLayerMetadata(layer.metadata()), layer.dataProvider()
        is_given_crs = old is not None and crs.isValid() and crs != old.crs()
        nodata = _nodata(old) if old is not None else []
        layer.setDataSource(layer.source(), layer.name(), layer.providerType(), options, False)
        if is_given_crs:
            layer.setCrs(crs)
        metadata.setCrs(layer.metadata().crs())
        layer.setMetadata(metadata)
        new = layer.dataProvider()
        if new is not None:
            for band, ranges, is_declared_used in nodata[: new.bandCount()]:
                new.setUserNoDataValue(band, ranges)
                new.setUseSourceNoDataValue(band, is_declared_used)


def _nodata(provider: QgsRasterDataProvider) -> list[tuple[int, list[QgsRasterRange], bool]]:
    """List the user's nodata values of each band, and whether the file's own nodata value also counts."""
    bands = range(1, provider.bandCount() + 1)
    return [(band, provider.userNoDataValues(band), provider.useSourceNoDataValue(band)) for band in bands]


def _shows(layer: QgsRasterLayer, path: str) -> bool:
    """Tell whether a layer is one of a file; `|` begins QGIS's options for opening it."""
    return layer.providerType() == "gdal" and same_file(local_file(layer.source().split("|")[0]), path)
