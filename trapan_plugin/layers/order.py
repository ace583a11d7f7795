"""The place of a new layer in the layer tree."""

from __future__ import annotations

from typing import Collection

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsSettings

from .inputs import layer_tree


def raise_above(
    layer: QgsMapLayer, others: Collection[str], project: QgsProject, group_name: str = ""
) -> None:
    """Move a layer above the uppermost of others if one of them lies above it and hides it.

    QGIS inserts a new layer above the active one, which may lie below the PAN. A layer stays in the group
    that was chosen for it.

    Args:
        layer: a layer of the project.
        others: ids of the other layers.
        project: the project.
        group_name: group that was chosen for this layer, as by a model. The group that is chosen in
            Processing's options counts as well.
    """
    tree = layer_tree(project)
    node = tree.findLayer(layer.id())
    first = next((found for found in tree.findLayers() if found.layerId() in {layer.id(), *others}), None)
    if node is None or first is None or first.layerId() == layer.id():
        return
    group, old_group = first.parent(), node.parent()
    chosen = {group_name, _results_group()} - {""}
    if isinstance(old_group, QgsLayerTreeGroup) and old_group.name() in chosen and old_group != group:
        return
    if isinstance(group, QgsLayerTreeGroup) and isinstance(old_group, QgsLayerTreeGroup):
        group.insertChildNode(group.children().index(first), node.clone())
        old_group.removeChildNode(node)
        from qgis.utils import iface

        if iface is not None:
            iface.setActiveLayer(layer)


def _results_group() -> str:
    """Return Settings > Options > Processing > General > Results group name."""
    settings = QgsSettings()
    settings.beginGroup("Processing/Configuration")
    return str(settings.value("RESULTS_GROUP_NAME", "") or "")
