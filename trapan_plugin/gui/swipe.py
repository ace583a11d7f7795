"""A map tool that swipes between a fused layer and the MS, or GDAL's Brovey, that it is compared with."""

from __future__ import annotations

from typing import Sequence

from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QImage, QKeyEvent, QPainter, QPen, QTextOption
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

_MARGIN = 6.0
"""Pixels around the names of the layers."""


class SwipeTool(QgsMapTool):
    """Shows the compared layer to the left of the pointer, and the fused layer to the right.

    A click or the space key takes the next of the compared layers; Escape returns to the tool before.

    Args:
        canvas: the map.
        fused: the layer to the right.
        compared: the layers to the left, one at a time.
    """

    def __init__(
        self, canvas: QgsMapCanvas, fused: QgsRasterLayer, compared: Sequence[QgsRasterLayer]
    ) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self._map, self._fused, self._compared = canvas, fused, list(compared)
        current = canvas.mapTool()
        # after a second comparison, Escape must not return to the first one
        self._previous: QgsMapTool | None = current._previous if isinstance(current, SwipeTool) else current
        self._curtain: Curtain | None = None
        self._jobs: list[QgsMapRendererParallelJob] = []

    def activate(self) -> None:
        """Draw both layers over the map. QGIS calls this when the tool is chosen."""
        super().activate()
        self._curtain = Curtain(self._map)
        self._curtain.divide_at(self._map.width() / 2)
        self._map.extentsChanged.connect(self._draw)
        project = QgsProject.instance()
        if project is not None:
            project.layersRemoved.connect(self._draw_others)
        self._draw()

    def deactivate(self) -> None:
        """Show the map as before. QGIS calls this when another tool is chosen."""
        self._cancel_jobs()
        if self._curtain is not None:
            self._map.extentsChanged.disconnect(self._draw)
            project = QgsProject.instance()
            if project is not None:
                project.layersRemoved.disconnect(self._draw_others)
            scene = self._map.scene()
            if scene is not None:
                scene.removeItem(self._curtain)
            self._curtain = None
        super().deactivate()

    def canvasMoveEvent(self, e: QgsMapMouseEvent | None) -> None:  # noqa: N802 - QGIS API name
        """Move the dividing line to the pointer."""
        if e is not None and self._curtain is not None:
            self._curtain.divide_at(e.pixelPoint().x())

    def canvasReleaseEvent(self, e: QgsMapMouseEvent | None) -> None:  # noqa: N802 - QGIS API name
        """Compare with the next layer."""
        self._compared.append(self._compared.pop(0))
        self._draw()

    def keyPressEvent(self, e: QKeyEvent | None) -> None:  # noqa: N802 - QGIS API name
        """Compare with the next layer, or end the tool."""
        if e is None:
            return
        if e.key() == Qt.Key.Key_Space:
            self.canvasReleaseEvent(None)
            e.accept()
        elif e.key() == Qt.Key.Key_Escape:
            self.end()

    def end(self) -> None:
        """Return to the tool before, if this one is active."""
        if self._map.mapTool() is not self:
            return
        self._map.unsetMapTool(self)
        if self._previous is not None and not sip.isdeleted(self._previous):
            self._map.setMapTool(self._previous)

    def _draw_others(self, removed: list[str]) -> None:
        """Draw without layers that have left the project, or with it."""
        self._draw()

    def _draw(self) -> None:
        """Draw both layers in the background, as the map shows them now.

        Layers that have left the project are no longer compared; without two layers, the tool ends.
        """
        self._cancel_jobs()
        curtain = self._curtain
        if curtain is None:
            return
        self._compared = [layer for layer in self._compared if not sip.isdeleted(layer)]
        if sip.isdeleted(self._fused) or not self._compared:
            self.end()
            return
        curtain.clear(self._compared[0].name(), self._fused.name())
        for side, layer in enumerate((self._compared[0], self._fused)):
            settings = QgsMapSettings(self._map.mapSettings())
            settings.setLayers([layer])
            job = QgsMapRendererParallelJob(settings)
            job.finished.connect(lambda side=side, job=job: curtain.show_image(side, job.renderedImage()))
            self._jobs.append(job)
            job.start()

    def _cancel_jobs(self) -> None:
        for job in self._jobs:
            job.finished.disconnect()
            job.cancelWithoutBlocking()
        self._jobs.clear()


class Curtain(QgsMapCanvasItem):
    """Two images of the map with a dividing line, and the names of what they show."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._map = canvas
        self._images: list[QImage | None] = [None, None]
        self._names = ["", ""]
        self._at = 0.0

    def clear(self, left: str, right: str) -> None:
        """Forget the images and set the names of the two layers."""
        self._images, self._names = [None, None], [left, right]
        self.update()

    def show_image(self, side: int, image: QImage) -> None:
        """Show an image of the map to the left (0) or to the right (1)."""
        self._images[side] = image
        self.update()

    def divide_at(self, column: float) -> None:
        """Move the dividing line to a column of the map, in pixels."""
        self._at = column
        self.update()

    def updatePosition(self) -> None:  # noqa: N802 - QGIS API name
        """Stay at the map's corner; the images are drawn again for another extent."""
        self.setPos(0, 0)

    def boundingRect(self) -> QRectF:  # noqa: N802 - QGIS API name
        return QRectF(0, 0, self._map.width(), self._map.height())

    def paint(
        self,
        painter: QPainter | None,
        option: QStyleOptionGraphicsItem | None = None,
        widget: QWidget | None = None,
    ) -> None:
        """Draw both images up to the dividing line."""
        if painter is None:
            return
        whole, at = self.boundingRect(), self._at
        parts = (QRectF(0, 0, at, whole.height()), QRectF(at, 0, whole.width() - at, whole.height()))
        for image, part in zip(self._images, parts):
            if image is not None and part.width() > 0:
                painter.save()
                painter.setClipRect(part)
                painter.drawImage(whole, image)
                painter.restore()
        painter.setPen(QPen(QColor("white"), 3))
        painter.drawLine(parts[1].topLeft(), parts[1].bottomLeft())
        painter.setPen(QPen(QColor("black"), 1))
        painter.drawLine(parts[1].topLeft(), parts[1].bottomLeft())
        metrics = QFontMetricsF(painter.font())
        height = metrics.height() + _MARGIN
        for name, left in ((self._names[0], True), (self._names[1], False)):
            width = metrics.horizontalAdvance(name) + 2 * _MARGIN
            # at the bottom, because QGIS shows its messages at the top
            top = whole.height() - height - _MARGIN
            box = QRectF(at - width - _MARGIN if left else at + _MARGIN, top, width, height)
            painter.fillRect(box, QColor(255, 255, 255, 200))
            painter.drawText(box, name, QTextOption(Qt.AlignmentFlag.AlignCenter))
