"""GDAL's weighted Brovey of a fused layer's pair, computed while the map is drawn."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.core import QgsProcessingUtils, QgsRasterLayer

from ...core.jobs.pair import Pair
from ..translation import tr


def brovey_layer(pair: Pair, ms: QgsRasterLayer, fused: QgsRasterLayer) -> QgsRasterLayer | None:
    """Create a layer of a virtual raster that GDAL pansharpens, with the bands and style of the fused layer.

    Args:
        pair: the pair that was fused, with one MS file and the bands of the fused layer.
        ms: a layer of the MS.
        fused: the fused layer.

    Returns:
        None if the layers have two CRSs: GDAL would take their coordinates for those of one.
    """
    path = Path(QgsProcessingUtils.generateTempFilename("brovey.vrt"))
    path.write_text(_virtual_raster(pair), "utf-8")
    layer = QgsRasterLayer(str(path), tr("{} Brovey").format(ms.name()), "gdal")
    renderer = fused.renderer()
    if not layer.isValid() or not layer.crs() == ms.crs() == fused.crs() or renderer is None:
        return None
    layer.setRenderer(renderer.clone())
    return layer


def _virtual_raster(pair: Pair) -> str:
    """Return the XML of the virtual raster: equal weights, cubic resampling, the bands as they were fused."""
    pan = _source(pair.pan.files[0], (*pair.pan.bands, 1)[0])
    bands = "".join(
        f'<SpectralBand dstBand="{number}">{_source(pair.ms.files[0], band)}</SpectralBand>'
        for number, band in enumerate(pair.ms.bands, start=1)
    )
    return (
        '<VRTDataset subClass="VRTPansharpenedDataset"><PansharpeningOptions>'
        f"<PanchroBand>{pan}</PanchroBand>{bands}"
        "</PansharpeningOptions></VRTDataset>"
    )


def _source(path: str, band: int) -> str:
    return f'<SourceFilename relativeToVRT="0">{escape(path)}</SourceFilename><SourceBand>{band}</SourceBand>'
