"""Write on-the-fly rasters of QGIS to temporary GeoTIFFs, because GDAL can't open them."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Iterable, cast
from uuid import uuid4

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsRasterBlockFeedback,
    QgsRasterDataProvider,
    QgsRasterFileWriter,
    QgsRasterLayer,
    QgsRasterPipe,
    QgsRectangle,
)
from qgis.PyQt.QtCore import Qt

from ...core.errors import InputError, OutputError
from ...core.feedback import Cancelled
from ..translation import tr

PROVIDER = "virtualraster"
"""Name of the data provider of on-the-fly rasters, which the raster calculator makes."""


@dataclass
class Copy:
    """A layer to write, taken on the main thread; `write` may run on another one.

    Attributes:
        name: name of the layer in messages.
        path: the GeoTIFF to write.
        provider: a copy of the layer's data provider.
        extent: extent of the layer.
        size: columns and rows.
        crs: CRS of the layer.
    """

    name: str
    path: Path
    provider: QgsRasterDataProvider
    extent: QgsRectangle
    size: tuple[int, int]
    crs: QgsCoordinateReferenceSystem

    def write(self, feedback: QgsProcessingFeedback) -> None:
        """Write the pixels with their values.

        Raises:
            InputError: the layer can't be read, or the file can't be written.
            Cancelled: the user cancelled.
        """
        feedback.pushInfo(
            tr("The on-the-fly layer '{}' is written to a temporary GeoTIFF.").format(self.name)
        )
        pipe = QgsRasterPipe()
        pipe.set(self.provider)  # takes ownership
        writing = QgsRasterBlockFeedback()
        # A queued signal would wait for the event loop of this thread, which has none.
        direct = Qt.ConnectionType.DirectConnection
        feedback.canceled.connect(writing.cancel, direct)  # type: ignore[call-arg]  # missing in the stubs
        outcome = QgsRasterFileWriter(str(self.path)).writeRaster(
            pipe, *self.size, self.extent, self.crs, QgsCoordinateTransformContext(), writing
        )
        if feedback.isCanceled():
            raise Cancelled
        if outcome != Qgis.RasterFileWriterResult.Success:
            raise InputError(
                tr(
                    "the on-the-fly layer '{}' can't be written to a temporary GeoTIFF: export it as GeoTIFF "
                    "(raw data) and choose the exported layer"
                ).format(self.name)
            )


class Copies:
    """The copies of one run, in a folder of its own: runs at the same time share no file.

    Attributes:
        copies: the copies to write.

    Args:
        temporary: the temporary folder that is set for the run; empty for that of QGIS.
    """

    def __init__(self, temporary: str = "") -> None:
        self.copies: list[Copy] = []
        self._temporary, self._name = temporary, uuid4().hex

    @property
    def folder(self) -> Path:
        """The folder of the copies; it exists only while the run needs them."""
        return Path(self._temporary or QgsProcessingUtils.tempFolder(), f"trapan_layers_{self._name}")

    def path(self, layer: QgsRasterLayer) -> Path:
        """Return the path of a layer's copy: the same at each call."""
        return self.folder / f"{sha256(layer.id().encode()).hexdigest()[:16]}.tif"

    def plan(self, layers: Iterable[QgsRasterLayer]) -> None:
        """Plan a copy of each on-the-fly raster among some layers; call it on the main thread."""
        planned = {layer.id(): self._copy(layer) for layer in layers if layer.providerType() == PROVIDER}
        self.copies = list(planned.values())

    def write(self, feedback: QgsProcessingFeedback) -> None:
        """Write all copies.

        Raises:
            InputError, Cancelled: as for :meth:`Copy.write`.
            OutputError: the temporary folder can't be written.
        """
        try:
            if self.copies:
                self.folder.mkdir(parents=True)
        except OSError as error:
            raise OutputError(
                tr(
                    "the temporary folder '{}' can't be written ({}): choose another one in the settings of "
                    "the algorithm or of Processing"
                ).format(self.folder.parent, error.strerror)
            ) from error
        for copy in self.copies:
            copy.write(feedback)

    def remove(self) -> None:
        """Remove the copies and what GDAL has put beside them."""
        if self.copies:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _copy(self, layer: QgsRasterLayer) -> Copy:
        provider = cast(QgsRasterDataProvider, layer.dataProvider()).clone()
        return Copy(
            layer.name(),
            self.path(layer),
            cast(QgsRasterDataProvider, provider),
            layer.extent(),
            (layer.width(), layer.height()),
            layer.crs(),
        )
