"""GDAL's weighted Brovey of a fused layer's pair, computed while the map is drawn."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.core import QgsProcessingUtils, QgsRasterLayer

from ..translation import tr
from .provenance import RecordedRun


def brovey_layer(run: RecordedRun, ms: QgsRasterLayer, fused: QgsRasterLayer) -> QgsRasterLayer | None:
    """Create a layer of a virtual raster that GDAL pansharpens, with the bands and style of the fused layer.

    Args:
        run: the inputs of the fused layer, with one MS file.
        ms: a layer of the MS.
        fused: the fused layer.

    Returns:
        None if the layers have two CRSs: GDAL would take their coordinates for those of one.
    """
    path = Path(QgsProcessingUtils.generateTempFilename("brovey.vrt"))
    path.write_text(_virtual_raster(run.pan, (*run.pan_bands, 1)[0], str(run.ms), run.bands), "utf-8")
    layer = QgsRasterLayer(str(path), tr("{} Brovey").format(ms.name()), "gdal")
    renderer = fused.renderer()
    if not layer.isValid() or not layer.crs() == ms.crs() == fused.crs() or renderer is None:
        return None
    layer.setRenderer(renderer.clone())
    return layer


def _virtual_raster(pan: str, pan_band: int, ms: str, ms_bands: tuple[int, ...]) -> str:
    """Return the XML of the virtual raster: equal weights, cubic resampling, the bands as they were fused."""
    bands = "".join(
        f'<SpectralBand dstBand="{number}">{_source(ms, band)}</SpectralBand>'
        for number, band in enumerate(ms_bands, start=1)
    )
    return (
        '<VRTDataset subClass="VRTPansharpenedDataset"><PansharpeningOptions>'
        f"<PanchroBand>{_source(pan, pan_band)}</PanchroBand>{bands}"
        "</PansharpeningOptions></VRTDataset>"
    )


def _source(path: str, band: int) -> str:
    return f'<SourceFilename relativeToVRT="0">{escape(path)}</SourceFilename><SourceBand>{band}</SourceBand>'
