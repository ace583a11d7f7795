"""Layers from various sources, wrong choices, and the identified sensor."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path
from typing import Any, Callable

import numpy as np
from osgeo import gdal
from qgis.core import (
    QgsGroupLayer,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

MakeParameters = Callable[..., "dict[str, Any]"]


def test_a_vector_layer(
    error_of: Callable[..., str], make_parameters: MakeParameters, project: QgsProject
) -> None:
    roads = QgsVectorLayer("Point?crs=epsg:32631", "Roads", "memory")
    project.addMapLayer(roads)

    for given in (roads.id(), "Roads"):
        assert (
            error_of(make_parameters(MS=given))
            == "the MS 'Roads' is a layer of type 'vector', not a raster: "
            "choose a raster layer"
        )


def test_a_vector_file(error_of: Callable[..., str], make_parameters: MakeParameters, tmp_path: Path) -> None:
    path = tmp_path / "roads.geojson"
    path.write_text(
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, '
        '"geometry": {"type": "Point", "coordinates": [1, 2]}}]}'
    )

    message = error_of(make_parameters(PAN=str(path)))

    assert "the PAN 'roads' is a layer of type 'vector'" in message


def test_a_group(
    error_of: Callable[..., str],
    make_parameters: MakeParameters,
    project: QgsProject,
    pair: Any,
    in_project: Callable[..., QgsRasterLayer],
) -> None:
    group = project.layerTreeRoot().addGroup("Scene of May")
    group.addLayer(in_project(pair.ms, "Colours"))

    message = error_of(make_parameters(MS="Scene of May"))

    assert message == "the MS 'Scene of May' is a layer group: choose a raster layer in it"


def test_a_group_layer(
    error_of: Callable[..., str], make_parameters: MakeParameters, project: QgsProject
) -> None:
    group = QgsGroupLayer("Blended", QgsGroupLayer.LayerOptions(project.transformContext()))
    project.addMapLayer(group)

    assert "the MS 'Blended' is a layer of type 'group'" in error_of(make_parameters(MS=group.id()))


def test_a_folder(error_of: Callable[..., str], make_parameters: MakeParameters, tmp_path: Path) -> None:
    assert (
        error_of(make_parameters(PAN=str(tmp_path)))
        == f"the PAN '{tmp_path}' is a folder: choose the raster file in it"
    )


def test_a_layer_in_an_archive(
    run: Callable[..., Any],
    make_parameters: MakeParameters,
    pair: Any,
    tmp_path: Path,
    pixels: Callable[..., np.ndarray],
) -> None:
    archive = tmp_path / "product.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.write(pair.ms, "MS/ms.tif")

    fused = pixels(run(make_parameters(MS=f"/vsizip/{archive}/MS/ms.tif"))["OUTPUT"])

    assert np.array_equal(fused, pixels(run(make_parameters(OUTPUT=str(tmp_path / "plain.tif")))["OUTPUT"]))


def test_single_band_files_in_a_virtual_raster(
    processing: Any,
    run: Callable[..., Any],
    make_parameters: MakeParameters,
    pair: Any,
    tmp_path: Path,
    pixels: Callable[..., np.ndarray],
) -> None:
    """The help recommends this."""
    parts = []
    for band in (1, 2, 3, 4):
        part = gdal.Translate(str(tmp_path / f"B{band}.tif"), str(pair.ms), bandList=[band])
        del part
        parts.append(str(tmp_path / f"B{band}.tif"))
    built = processing.run(
        "gdal:buildvirtualraster", {"INPUT": parts, "SEPARATE": True, "OUTPUT": str(tmp_path / "ms.vrt")}
    )["OUTPUT"]

    fused = pixels(run(make_parameters(MS=built))["OUTPUT"])

    assert np.array_equal(fused, pixels(run(make_parameters(OUTPUT=str(tmp_path / "plain.tif")))["OUTPUT"]))


def test_sensor_is_identified_and_logged(
    processing: Any, make_parameters: MakeParameters, pair: Any, tmp_path: Path
) -> None:
    ms = Path(shutil.copy(pair.ms, tmp_path / "scene.tif"))
    (tmp_path / "scene.xml").write_text("<Product><SatelliteID>QB02</SatelliteID></Product>")
    given = make_parameters(MS=str(ms))
    del given["SENSOR"]
    feedback = QgsProcessingFeedback()

    processing.run("trapan:pansharpen", given, feedback=feedback)

    assert "Sensor: QuickBird, identified by SatelliteID 'QB02' in 'scene.xml'" in feedback.textLog()
