"""Output formats, overviews and statistics, and an output that the project shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsProject, QgsRasterLayer, QgsVectorLayer

MakeParameters = Callable[..., "dict[str, Any]"]
Run = Callable[..., "dict[str, Any]"]


def test_file_extension_selects_the_format(run: Run, make_parameters: MakeParameters, tmp_path: Path) -> None:
    output = run(make_parameters(OUTPUT=str(tmp_path / "fused.jp2")))["OUTPUT"]

    fused, layer = gdal.Open(output), QgsRasterLayer(output)
    assert fused.GetDriver().ShortName == "JP2OpenJPEG"
    assert layer.isValid() and layer.bandCount() == 4
    assert sorted(path.name for path in tmp_path.iterdir()) == ["fused.jp2", "fused.jp2.aux.xml"]


def test_geopackage_of_a_project_gets_the_raster_and_keeps_its_layers(
    processing: Any, project: QgsProject, make_parameters: MakeParameters, tmp_path: Path
) -> None:
    path = tmp_path / "project.gpkg"
    point = (
        '{"type": "Feature", "properties": {"n": 1}, "geometry": {"type": "Point", "coordinates": [4, 43]}}'
    )
    gdal.VectorTranslate(str(path), point, format="GPKG", layerName="roads")

    results = processing.runAndLoadResults(
        "trapan:pansharpen", make_parameters(OUTPUT=str(path), MS_BANDS=[2])
    )

    assert results["OUTPUT"] == f"GPKG:{path}:project"
    (layer,) = project.mapLayers().values()
    assert isinstance(layer, QgsRasterLayer) and layer.isValid()
    assert (layer.bandCount(), layer.width()) == (1, 128)
    assert QgsVectorLayer(f"{path}|layername=roads").featureCount() == 1


def test_format_does_not_support_the_bands(run: Run, make_parameters: MakeParameters, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match=r"can't be written as BMP with 4 band\(s\)"):
        run(make_parameters(OUTPUT=str(tmp_path / "fused.bmp")))

    assert list(tmp_path.iterdir()) == []


def test_nodata_overviews_and_statistics(run: Run, make_parameters: MakeParameters) -> None:
    output = run(make_parameters(NODATA=65535, OVERVIEWS=True, STATISTICS=True))["OUTPUT"]

    layer, fused = QgsRasterLayer(output), gdal.Open(output)
    assert layer.dataProvider().sourceNoDataValue(2) == 65535
    assert fused.GetRasterBand(2).GetMetadataItem("STATISTICS_MEAN")
    plain = gdal.Open(run(make_parameters())["OUTPUT"])
    assert plain.GetRasterBand(2).GetNoDataValue() is None
    assert plain.GetRasterBand(2).GetMetadataItem("STATISTICS_MEAN") is None


def test_nodata_value_outside_the_type(run: Run, make_parameters: MakeParameters) -> None:
    with pytest.raises(QgsProcessingException, match="nodata value -1 can't be stored as UInt16: choose"):
        run(make_parameters(NODATA=-1))


def test_output_that_the_project_shows(
    run: Run,
    make_parameters: MakeParameters,
    tmp_path: Path,
    in_project: Callable[[Path, str], QgsRasterLayer],
    pixels: Callable[..., np.ndarray],
    project: QgsProject,
) -> None:
    """The layer shows the new raster, and no file of the old one is left."""
    output = Path(run(make_parameters(SEED=1))["OUTPUT"])
    layer = in_project(output, "Fused")
    first = pixels(output)

    run(make_parameters(SEED=2))

    second = pixels(output)
    assert not np.array_equal(first, second)
    assert layer.isValid()
    assert np.array_equal(shown(layer), second[0])
    project.clear()
    assert list(tmp_path.iterdir()) == [output]


def shown(layer: QgsRasterLayer) -> np.ndarray:
    """Return the pixels of the layer's first band as QGIS reads them."""
    block = layer.dataProvider().block(1, layer.extent(), layer.width(), layer.height())
    values = np.frombuffer(block.data(), np.uint16)
    return values.reshape(layer.height(), layer.width())
