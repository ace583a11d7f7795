"""Fuse the visible part of the map into a temporary layer, with the preset fast."""

from __future__ import annotations

from html import escape
from typing import Any, Callable

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateTransform,
    QgsProcessing,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.gui import QgisInterface, QgsMapCanvas, QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QProgressBar, QPushButton

from ..engine import runtime
from ..layers.overlap import common_extent
from ..qgis_exceptions import QgsCsException
from ..translation import tr
from . import install_offer

MOST_PIXELS, FEWEST_PIXELS = 1000, 256
"""Largest and smallest side of a preview, in PAN pixels."""

_FULL_RUN_ONLY = ("EXTENT", "REPORT", "SAVE_WEIGHTS", "CREATION_OPTIONS", "COG", "OVERVIEWS", "STATISTICS")
"""Parameters that a preview leaves at their defaults."""

_running: set[Preview] = set()
"""Previews at work; without a reference, Python would delete them."""


class Preview:
    """A preview at work.

    Args:
        iface: interface of QGIS Desktop.
        parameters: parameters of "Pansharpen (TRA-PAN)", such as those of its dialog.
        take_weights: is called with the file of the trained network; None to save none.
        adjust: sets what the user has chosen for the run, such as the number of threads, in its context.
    """

    def __init__(
        self,
        iface: QgisInterface,
        parameters: dict[str, Any],
        take_weights: Callable[[str], None] | None = None,
        adjust: Callable[[QgsProcessingContext], None] = lambda context: None,
    ) -> None:
        self._bar = iface.messageBar()
        self._canvas = iface.mapCanvas()
        self._adjust = adjust
        self._parameters = {name: value for name, value in parameters.items() if name not in _FULL_RUN_ONLY}
        # weights that are only applied do not change
        self._take_weights = take_weights if parameters.get("WEIGHTS_USE") != "apply only" else None
        self.task: QgsProcessingAlgRunnerTask | None = None

    def start(self) -> None:
        """Start the run in a background task, or say in the message bar why it can't run."""
        registry, project = QgsApplication.processingRegistry(), QgsProject.instance()
        algorithm = registry.createAlgorithmById("trapan:pansharpen") if registry else None
        if algorithm is None or project is None or self._bar is None or self._canvas is None:
            return
        if runtime.missing_engine_message():
            install_offer.show(self._bar, "TRA-PAN")
            return
        self._algorithm, self._context = algorithm, QgsProcessingContext()
        self._context.setProject(project)
        self._adjust(self._context)
        pan, ms = (
            algorithm.parameterAsRasterLayer(self._parameters, x, self._context) for x in ("PAN", "MS")
        )
        extent = visible_extent(self._canvas, pan, ms) if pan and ms else None
        if pan is None or ms is None or extent is None:
            self._bar.pushWarning(
                "TRA-PAN",
                tr("There is nothing to preview: choose PAN and MS, and show a part of both in the map"),
            )
            return
        output = QgsProcessingOutputLayerDefinition(QgsProcessing.TEMPORARY_OUTPUT, project)
        output.destinationName = tr("{} preview").format(ms.name())
        changed = {"PRESET": "fast", "EXTENT": extent, "OUTPUT": output}
        if self._take_weights is not None:
            changed["SAVE_WEIGHTS"] = QgsProcessingUtils.generateTempFilename("preview.safetensors")
        self._parameters = {**self._parameters, **changed}
        fine, message = algorithm.checkParameterValues(self._parameters, self._context)
        if not fine:
            self._bar.pushWarning("TRA-PAN", escape(message or "", quote=False))
            return
        self._feedback = Progress(self._bar, tr("Preview of {}").format(ms.name()))
        self.task = QgsProcessingAlgRunnerTask(algorithm, self._parameters, self._context, self._feedback)
        self.task.executed.connect(self._finish)
        _running.add(self)
        manager = QgsApplication.taskManager()
        if manager is not None:
            manager.addTask(self.task)

    def _finish(self, fine: bool, results: dict[str, Any]) -> None:
        """Load the preview, or show the error."""
        from processing.gui.Postprocessing import handleAlgorithmResults

        self._feedback.close()
        if fine:
            handleAlgorithmResults(self._algorithm, self._context, self._feedback, results)
            if self._take_weights is not None:
                self._take_weights(results["SAVE_WEIGHTS"])
        elif not self._feedback.isCanceled() and self._bar is not None:
            self._bar.pushWarning("TRA-PAN", escape(self._feedback.error, quote=False))
        _running.discard(self)


class Progress(QgsProcessingFeedback):
    """Shows progress and a cancel button in a message bar; if the user closes the message, the run goes on.

    Attributes:
        error: the last error message.

    Args:
        bar: the message bar.
        title: what is running.
    """

    time_left = pyqtSignal(str)

    def __init__(self, bar: QgsMessageBar, title: str) -> None:
        super().__init__(False)
        self.error = ""
        self._bar, self._item = bar, bar.createMessage("TRA-PAN", escape(title, quote=False))
        self._progress, cancel = QProgressBar(), QPushButton(tr("Cancel"))
        self._progress.setMaximum(100)
        self.progressChanged.connect(self._show)
        self.time_left.connect(self._show_time_left)
        cancel.clicked.connect(self.cancel)
        layout = self._item.layout() if self._item is not None else None
        if layout is not None:
            layout.addWidget(self._progress)
            layout.addWidget(cancel)
        self._bar.pushWidget(self._item, Qgis.MessageLevel.Info)

    def reportError(self, error: str | None, fatalError: bool = False) -> None:  # noqa: N802 - QGIS names
        self.error = error or ""

    def close(self) -> None:
        """Remove the message, unless the user has closed it."""
        if self._item is not None and not sip.isdeleted(self._item):
            self._bar.popWidget(self._item)

    def _show(self, percent: float) -> None:
        if not sip.isdeleted(self._progress):
            self._progress.setValue(int(percent))

    def _show_time_left(self, text: str) -> None:
        if not sip.isdeleted(self._progress):
            self._progress.setFormat(text)


def visible_extent(
    canvas: QgsMapCanvas, pan: QgsRasterLayer, ms: QgsRasterLayer
) -> QgsReferencedRectangle | QgsRectangle | None:
    """Return the visible part of both layers in the CRS of the PAN, at most `MOST_PIXELS` wide and high.

    Returns:
        None if the map shows no part of both.
    """
    project = QgsProject.instance()
    try:
        map_crs = canvas.mapSettings().destinationCrs()
        visible = QgsCoordinateTransform(map_crs, pan.crs(), project).transformBoundingBox(canvas.extent())
    except QgsCsException:
        return None
    common = common_extent(pan, ms)
    shown = common.intersect(visible)
    if shown.isEmpty():
        return None
    box = _capped(shown, pan.rasterUnitsPerPixelX(), pan.rasterUnitsPerPixelY()).intersect(common)
    return QgsReferencedRectangle(box, pan.crs()) if pan.crs().isValid() else box


def _capped(box: QgsRectangle, column: float, row: float) -> QgsRectangle:
    """Return a rectangle around the centre, with sides between `FEWEST_PIXELS` and `MOST_PIXELS`.

    Args:
        box: the rectangle.
        column: width of a pixel.
        row: height of a pixel.
    """
    width = min(max(box.width(), FEWEST_PIXELS * column), MOST_PIXELS * column)
    height = min(max(box.height(), FEWEST_PIXELS * row), MOST_PIXELS * row)
    x, y = box.center().x(), box.center().y()
    return QgsRectangle(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
