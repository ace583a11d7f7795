"""Reload project layers whose file has been replaced."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer

from ...core.file_checks import same_file


def reload_layers(project: QgsProject, output: str) -> None:
    """Make the project's layers of a file show its new content. Call it in the main thread.

    QGIS keeps the old file open. When GDAL closes it, GDAL may write the old statistics to the `.aux.xml`
    file next to the new raster. The original `.aux.xml` is therefore restored after the first reload.

    Args:
        project: project whose layers are reloaded.
        output: path of the replaced file.
    """
    path, aux_path = Path(output), Path(f"{output}.aux.xml")
    layers = [
        layer
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsRasterLayer) and _shows(layer, path)
    ]
    if not layers:
        return
    original = aux_path.read_bytes() if aux_path.exists() else None
    _reload(layers)
    if original is None:
        aux_path.unlink(missing_ok=True)
    else:
        aux_path.write_bytes(original)
    _reload(layers)
    for layer in layers:
        layer.triggerRepaint()


def _reload(layers: list[QgsRasterLayer]) -> None:
    for layer in layers:
        provider = layer.dataProvider()
        if provider is not None:
            provider.reloadData()


def _shows(layer: QgsRasterLayer, path: Path) -> bool:
    return layer.providerType() == "gdal" and same_file(layer.source(), str(path))
