"""The error messages that occur only in QGIS, as docs/bad-input.md lists them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Callable

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProject,
    QgsRasterLayer,
    QgsRasterRange,
    QgsVectorLayer,
)


def test_the_table_in_the_documentation_is_up_to_date(
    algorithm: QgsProcessingAlgorithm,
    make_parameters: Callable[..., dict[str, Any]],
    pair: Any,
    project: QgsProject,
    tmp_path: Path,
    documented: Callable,
) -> None:
    web = QgsRasterLayer(f"type=xyz&url=file://{tmp_path}/{{z}}/{{x}}/{{y}}.png", "Web map", "wms")
    opened = QgsRasterLayer(f"{pair.pan}|option:NUM_THREADS=2", "With options")
    unavailable = QgsRasterLayer(str(tmp_path / "gone.tif"), "Harbour")
    roads = QgsVectorLayer("LineString", "Roads", "memory")
    ranged = QgsRasterLayer(str(shutil.copy(pair.pan, tmp_path / "ranges.tif")), "With ranges")
    ranged.dataProvider().setUserNoDataValue(1, [QgsRasterRange(0, 5000)])
    bands = [
        QgsRasterLayer(str(shutil.copy(pair.ms, tmp_path / f"{x}.tif")), x) for x in ("Band 1", "Band 2")
    ]
    bands[0].setCrs(QgsCoordinateReferenceSystem("EPSG:32632"))
    project.addMapLayers([web, opened, unavailable, roads, ranged, *bands])
    text = tmp_path / "letter.tif"
    text.write_text("Dear reader")
    ms = shutil.copy(pair.ms, tmp_path / "ms.tif")
    cases = {
        "no PAN": make_parameters(PAN=None),
        "no MS": make_parameters(MS=None),
        "a file that is not there": make_parameters(PAN=str(tmp_path / "gone.tif")),
        "a file that is not a raster": make_parameters(PAN=str(text)),
        "a layer whose file is gone": make_parameters(MS=unavailable.id()),
        "a web map": make_parameters(MS=web.id()),
        "a vector layer": make_parameters(MS=roads.id()),
        "a layer that was opened with options": make_parameters(PAN=opened.id()),
        "more additional nodata values than can be compared": make_parameters(PAN=ranged.id()),
        "MS layers with two CRSs": make_parameters(MS=bands[0].id(), MS_FILES=[bands[1].id()]),
        "further MS bands that are not there": make_parameters(MS_FILES=[str(tmp_path / "gone.tif")]),
        "a vector layer as further MS bands": make_parameters(MS_FILES=[roads]),
        "one layer as both": make_parameters(MS=str(pair.pan)),
        "a PAN band that is not there": make_parameters(PAN_BAND=2),
        "an MS band that is not there": make_parameters(MS_BANDS=[1, 5]),
        "an output over an input": make_parameters(MS=str(ms), OUTPUT=str(ms)),
        "a choice that does not exist": make_parameters(PRESET="slow"),
        "weights to apply, without a file": make_parameters(WEIGHTS_USE="apply only"),
        "a word for a number": make_parameters(NODATA="none"),
        "a number out of range": make_parameters(SEED=-5),
        "a list for a single value": make_parameters(CREATION_OPTIONS=["TILED=YES"]),
        "a word for true or false": make_parameters(REGISTER="no"),
        "a word for a band": make_parameters(MS_BANDS="red"),
        "an extent that is none": make_parameters(EXTENT="all"),
        "an extent in an unknown CRS": make_parameters(EXTENT="0,64,-64,0 [EPSG:99999]"),
    }
    context = QgsProcessingContext()
    context.setProject(project)
    sentences = {}
    for what, parameters in cases.items():
        fine, message = algorithm.checkParameterValues(parameters, context)
        assert not fine and message.count("\n") == 0, what
        sentences[what] = message.replace(f"{tmp_path}/", "").replace(f"{pair.pan.parent}/", "")
    documented("Only in QGIS", sentences)
