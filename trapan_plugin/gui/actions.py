"""The plugin's entries in the Raster menu, in a toolbar, and in the context menu of raster layers."""

from __future__ import annotations

from html import escape
from typing import Any, Callable

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProject,
    QgsRasterLayer,
)
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from ...core.errors import InputError, OutputError
from ...core.jobs.pair import Pair
from ...core.redaction import file_name
from .. import icons
from ..algorithms.parameters import MS
from ..layers.brovey import brovey_layer
from ..layers.inputs import bands_by_default, explain_not_raster
from ..layers.proposal import propose_pair
from ..layers.provenance import recorded_pair, source_layer, with_one_ms_file
from ..layers.style import show_like
from ..translation import tr, tr_core
from .preview import Preview
from .swipe import SwipeTool


class Actions:
    """The actions of the plugin.

    Args:
        iface: interface of QGIS Desktop.
    """

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._menu = tr("Pansharpening (TRA-PAN)")
        self._tool: SwipeTool | None = None
        self._pansharpen = self._action(tr("Pansharpen…"), lambda: self.open_dialog(None), icons.icon())
        self._preview = self._action(tr("Preview the visible part"), self.preview)
        self._compare = self._action(tr("Compare a fused layer (swipe)"), self.compare)
        self._brovey = self._action(tr("Add GDAL's Brovey of a fused layer"), self.add_brovey)
        self._with = self._action(
            tr("Pansharpen with…"), lambda: self.open_dialog(iface.activeLayer()), icons.icon()
        )

    def add(self) -> None:
        """Add the entries to QGIS's menus."""
        iface = self._iface
        for action in (self._pansharpen, self._preview, self._compare, self._brovey):
            iface.addPluginToRasterMenu(self._menu, action)
        toolbar = iface.addToolBar("TRA-PAN")
        if toolbar is not None:
            toolbar.setObjectName("TrapanToolBar")
            toolbar.addAction(self._pansharpen)
        self._toolbar = toolbar
        for action in (self._with, self._compare):
            iface.addCustomActionForLayerType(action, "", Qgis.LayerType.Raster, True)

    def remove(self) -> None:
        """Remove all entries, and return from the swipe to the map tool before."""
        iface = self._iface
        if self._tool is not None and not sip.isdeleted(self._tool):
            self._tool.end()
        for action in (self._with, self._compare):
            iface.removeCustomActionForLayerType(action)
        for action in (self._pansharpen, self._preview, self._compare, self._brovey):
            iface.removePluginRasterMenu(self._menu, action)
        if self._toolbar is not None:
            self._toolbar.deleteLater()
        for action in (self._pansharpen, self._preview, self._compare, self._brovey, self._with):
            action.deleteLater()

    def open_dialog(self, layer: QgsMapLayer | None) -> Any:
        """Open the dialog of "Pansharpen (TRA-PAN)" with its layers filled in.

        Args:
            layer: a layer that is the PAN or the MS; None for any.

        Returns:
            The dialog, which belongs to QGIS's window and is deleted when it is closed.
        """
        registry = QgsApplication.processingRegistry()
        algorithm = registry.createAlgorithmById("trapan:pansharpen") if registry else None
        if algorithm is None:
            return None
        dialog: Any = algorithm.createCustomParametersWidget(self._iface.mainWindow())
        if isinstance(layer, QgsRasterLayer):
            dialog.setParameters(_filled_in(layer))
        dialog.show()
        return dialog

    def preview(self) -> None:
        """Fuse the visible part of the pair that the dialog would propose."""
        pan, ms = propose_pair()
        Preview(self._iface, {"PAN": pan, "MS": ms}).start()

    def compare(self) -> None:
        """Swipe between the active fused layer, its MS and GDAL's Brovey."""
        canvas, found = self._iface.mapCanvas(), self._fused_layer()
        if canvas is None or found is None:
            return
        fused, ms, brovey = found
        self._tool = SwipeTool(canvas, fused, [ms] if brovey is None else [ms, brovey])
        canvas.setMapTool(self._tool)
        bar = self._iface.messageBar()
        if bar is not None:
            bar.pushInfo("TRA-PAN", tr("Move the pointer over the map. Click: next layer. Esc: end."))

    def add_brovey(self) -> None:
        """Add GDAL's Brovey of the active fused layer to the project, below that layer."""
        found, project = self._fused_layer(), QgsProject.instance()
        if found is None or project is None:
            return
        fused, _, brovey = found
        if brovey is None:
            text = tr(
                "GDAL's Brovey of '{}' needs PAN and MS in one CRS: reproject the MS, and fuse it again"
            )
            self._warn(text.format(fused.name()))
            return
        project.addMapLayer(brovey, False)
        root = project.layerTreeRoot()
        node = root.findLayer(fused.id()) if root is not None else None
        parent = node.parent() if node is not None else None
        if node is not None and isinstance(parent, QgsLayerTreeGroup):
            parent.insertLayer(parent.children().index(node) + 1, brovey)

    def _fused_layer(self) -> tuple[QgsRasterLayer, QgsRasterLayer, QgsRasterLayer | None] | None:
        """Return a fused layer, its MS and GDAL's Brovey; warn if there is none.

        It is the active layer if that is a fused one, otherwise the uppermost. There is no Brovey if PAN and
        MS have two CRSs.
        """
        canvas = self._iface.mapCanvas()
        shown = canvas.layers() if canvas is not None else []
        for layer in (self._iface.activeLayer(), *shown):
            pair = recorded_pair(layer) if isinstance(layer, QgsRasterLayer) else None
            if pair is not None and isinstance(layer, QgsRasterLayer):
                try:
                    pair = with_one_ms_file(pair)
                    ms = _ms_layer(layer, pair)
                except (InputError, OutputError) as error:
                    self._warn(tr_core(str(error)))
                    return None
                return layer, ms, brovey_layer(pair, ms, layer)
        self._warn(tr("There is no layer that TRA-PAN has fused from files that still exist: choose one"))
        return None

    def _warn(self, text: str) -> None:
        bar = self._iface.messageBar()
        if bar is not None:
            bar.pushWarning("TRA-PAN", escape(text, quote=False))

    def _action(self, title: str, run: Callable[[], None], icon: QIcon | None = None) -> QAction:
        action = QAction(icon or QIcon(), title, self._iface.mainWindow())
        action.triggered.connect(lambda checked: run())
        return action


def _filled_in(layer: QgsRasterLayer) -> dict[str, str]:
    """Return the parameters for a layer that the user has chosen, and its likely partner."""
    pan, ms = propose_pair(layer)
    if pan is not None and ms is not None:
        return {"PAN": pan, "MS": ms}
    return {"PAN" if len(bands_by_default(layer)) == 1 else "MS": layer.id()}


def _ms_layer(fused: QgsRasterLayer, pair: Pair) -> QgsRasterLayer:
    """Return a layer of a fused layer's MS, in the style of the fused layer: like is compared with like.

    Raises:
        InputError: the MS can't be opened.
    """
    project = QgsProject.instance()
    given = source_layer(fused, project) if project is not None else None
    path = pair.ms.files[0]
    layer = QgsRasterLayer(path, file_name(path), "gdal") if given is None else given.clone()
    if layer is None or not layer.isValid():
        raise InputError(explain_not_raster(MS, path, QgsProcessingContext()))
    show_like(layer, fused, pair.ms.bands)
    return layer
