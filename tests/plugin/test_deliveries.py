"""Deliveries as QGIS opens them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProject, QgsRasterLayer
from trapan.tests import deliveries

MakeParameters = Callable[..., "dict[str, Any]"]


@pytest.mark.skipif(gdal.GetDriverByName("JP2OpenJPEG") is None, reason="GDAL has no JPEG 2000")
def test_a_sentinel_2_product(
    algorithm: QgsProcessingAlgorithm, project: QgsProject, make_parameters: MakeParameters,
    run: Callable[..., Any], tmp_path: Path,
) -> None:  # fmt: skip
    product = deliveries.sentinel2(tmp_path)
    names = (f"SENTINEL2_L2A:{product}:{pixel}m:EPSG_{deliveries.EPSG}" for pixel in (10, 20))
    layers = [QgsRasterLayer(name, name[-16:]) for name in names]
    assert all(layer.isValid() for layer in layers)
    project.addMapLayers(layers)
    pan, ms = (layer.id() for layer in layers)

    result = run(make_parameters(PAN=pan, MS=ms, SENSOR="generic"))

    fused = gdal.Open(result["OUTPUT"])
    assert (fused.RasterXSize, fused.RasterYSize) == (deliveries.SIDE, deliveries.SIDE)
    names = [fused.GetRasterBand(number).GetDescription().split(",")[0] for number in range(1, 7)]
    assert fused.RasterCount == 6 and names == ["B5", "B6", "B7", "B8A", "B11", "B12"]

    context = QgsProcessingContext()
    fine, message = algorithm.checkParameterValues(make_parameters(PAN=str(product), MS=ms), context)
    assert not fine and message.startswith(
        f"the PAN 'MTD_MSIL2A.xml' is a container without bands: choose one of the rasters in it, "
        f"SENTINEL2_L2A:{product}:10m:EPSG_32631, "
    )
