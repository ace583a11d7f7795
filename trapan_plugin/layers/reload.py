"""Layers of the project whose file was replaced while they showed it."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer

from ...core.file_checks import same_file


def reload_layers(project: QgsProject, output: str) -> None:
    """Lets the project's layers of a file show what is in it now.

    Until then QGIS holds the older file open. When GDAL lets go of that, it may write the older one's
    statistics beside the new one; they are taken away again.

    Args:
        project: whose layers; in the main thread.
        output: the file that was replaced.
    """
    target, beside = Path(output), Path(f"{output}.aux.xml")
    shown = [layer for layer in project.mapLayers().values() if _shows(layer, target)]
    if not shown:
        return
    own = beside.read_bytes() if beside.exists() else None
    for layer in shown:
        layer.dataProvider().reloadData()
    if own is None:
        beside.unlink(missing_ok=True)
    else:
        beside.write_bytes(own)
    for layer in shown:
        layer.dataProvider().reloadData()
        layer.triggerRepaint()


def _shows(layer: object, target: Path) -> bool:
    if not isinstance(layer, QgsRasterLayer) or layer.providerType() != "gdal":
        return False
    return same_file(layer.source(), str(target))
