"""Write on-the-fly rasters of QGIS to temporary GeoTIFFs, because GDAL can't open them."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Iterable, cast

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

from ...core.errors import InputError
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
        self.path.parent.mkdir(parents=True, exist_ok=True)
        pipe = QgsRasterPipe()
        pipe.set(self.provider)  # takes ownership
        writing = QgsRasterBlockFeedback()
        feedback.canceled.connect(writing.cancel)
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

    def remove(self) -> None:
        """Remove the file and those that GDAL has put beside it."""
        for file in self.path.parent.glob(f"{self.path.stem}.*"):
            file.unlink()


def copy_path(layer: QgsRasterLayer) -> Path:
    """Return the path of a layer's copy: the same at each call, and another one for each process."""
    key = sha256(f"{layer.id()} {layer.source()}".encode()).hexdigest()[:16]
    return Path(QgsProcessingUtils.tempFolder(), "trapan_layers", f"{key}.tif")


def plan_copies(layers: Iterable[QgsRasterLayer]) -> list[Copy]:
    """Return the copies that the on-the-fly rasters among some layers need."""
    copies = {}
    for layer in layers:
        if layer.providerType() != PROVIDER:
            continue
        provider = cast(QgsRasterDataProvider, layer.dataProvider()).clone()
        copies[layer.id()] = Copy(
            layer.name(),
            copy_path(layer),
            cast(QgsRasterDataProvider, provider),
            layer.extent(),
            (layer.width(), layer.height()),
            layer.crs(),
        )
    return list(copies.values())
