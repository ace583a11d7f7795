"""Layers of the project whose file is replaced: they show the new raster as the user has set them up."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsContrastEnhancement,
    QgsCoordinateReferenceSystem,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsRasterRange,
    QgsRectangle,
    QgsSingleBandGrayRenderer,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage
from trapan.core.version import VERSION
from trapan.trapan_plugin.layers.reload import reload_layers

InProject = Callable[[Path, str], QgsRasterLayer]

LEFT, TOP = 500000.0, 5000000.0
STRETCHED = QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum


def write(path: Path, size: int = 64, bands: int = 4, value: int = 100, to: str = "GTiff") -> Path:
    """Write or replace a raster with pixels of 1 m, whose values are around `value` times the band."""
    dataset = gdal.GetDriverByName("MEM").Create("", size, size, bands, gdal.GDT_UInt16)
    dataset.SetGeoTransform((LEFT, 1, 0, TOP, 0, -1))
    dataset.SetProjection(QgsCoordinateReferenceSystem("EPSG:32631").toWkt())
    for band in range(1, bands + 1):
        dataset.GetRasterBand(band).WriteArray(np.arange(size**2).reshape(size, size) % 100 + value * band)
    new = path.with_name(f"new{path.suffix}")
    gdal.GetDriverByName(to).CreateCopy(str(new), dataset)
    new.replace(path)
    return path


def drawn(layer: QgsRasterLayer, size: int = 128) -> tuple[int, list[str]]:
    """Draw `size` metres from the upper left corner; return how many metres are drawn, and the errors."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(LEFT, TOP - size, LEFT + size, TOP))
    settings.setOutputSize(QSize(size, size))
    settings.setBackgroundColor(QColor(255, 0, 255))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage().convertToFormat(QImage.Format.Format_RGB32)
    count = sum(image.pixelColor(at, at).name() != "#ff00ff" for at in range(size))
    return count, [error.message for error in job.errors()]


@pytest.mark.parametrize(("before", "after"), [(32, 96), (96, 32)])
def test_a_raster_of_another_extent_is_drawn_as_far_as_it_goes(
    project: QgsProject, in_project: InProject, tmp_path: Path, before: int, after: int
) -> None:
    path = write(tmp_path / "a.tif", before)
    layers = [in_project(path, name) for name in ("one", "two")]
    assert [drawn(layer) for layer in layers] == [(before, [])] * 2

    reload_layers(project, str(write(path, after)))

    for layer in layers:
        assert (layer.width(), layer.extent().width()) == (after, after)
        assert drawn(layer) == (after, [])


def test_statistics_and_histogram_are_those_of_the_new_raster(
    project: QgsProject, in_project: InProject, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.tif", value=100)
    layer = in_project(path, "a")
    old = layer.dataProvider()
    assert old.bandStatistics(1).maximumValue == 199
    before = old.histogram(1).histogramVector

    reload_layers(project, str(write(path, value=1000)))

    provider = layer.dataProvider()
    assert (provider.bandStatistics(1).minimumValue, provider.bandStatistics(1).maximumValue) == (1000, 1099)
    assert provider.histogram(1).minimum > 900
    assert sum(provider.histogram(1).histogramVector) == sum(before) == 64**2
    fresh = QgsRasterLayer(str(path), "fresh")
    assert fresh.dataProvider().bandStatistics(1).maximumValue == 1099


@pytest.mark.parametrize("has_statistics", [False, True])
def test_the_old_statistics_are_not_written_beside_the_new_raster(
    project: QgsProject, in_project: InProject, tmp_path: Path, has_statistics: bool
) -> None:
    path, beside = write(tmp_path / "a.tif"), tmp_path / "a.tif.aux.xml"
    layer = in_project(path, "a")
    layer.dataProvider().bandStatistics(1)
    write(path, value=1000)
    beside.unlink(missing_ok=True)
    if has_statistics:
        dataset = gdal.Open(str(path))
        dataset.GetRasterBand(1).ComputeStatistics(False)
        dataset = None
    expected = beside.read_bytes() if has_statistics else None

    reload_layers(project, str(path))

    assert (beside.read_bytes() if beside.exists() else None) == expected
    assert layer.dataProvider().bandStatistics(1).maximumValue == 1099


def test_what_the_user_has_set_on_a_layer_stays(
    project: QgsProject, in_project: InProject, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.tif")
    layer = in_project(path, "a")
    group = project.layerTreeRoot().addGroup("group")
    node = project.layerTreeRoot().findLayer(layer)
    group.addChildNode(node.clone())
    project.layerTreeRoot().removeChildNode(node)
    node = project.layerTreeRoot().findLayer(layer)
    node.setItemVisibilityChecked(False)
    node.setExpanded(False)
    layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), 4, 3, 2))
    layer.setContrastEnhancement(STRETCHED)
    layer.renderer().setOpacity(0.4)
    layer.brightnessFilter().setBrightness(20)
    layer.setName("mine")
    layer.setCustomProperty("x", 5)
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32632"))
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(0, 5)])
    metadata = layer.metadata()
    metadata.setTitle("title")
    layer.setMetadata(metadata)
    layer_id = layer.id()

    reload_layers(project, str(write(path, 96, value=300)))

    assert project.mapLayer(layer_id) is layer and layer.name() == "mine" and layer.isValid()
    renderer = layer.renderer()
    assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (4, 3, 2)
    assert renderer.redContrastEnhancement().minimumValue() == pytest.approx(400, abs=5)
    assert renderer.opacity() == 0.4 and layer.brightnessFilter().brightness() == 20
    assert layer.customProperty("x") == 5 and layer.crs().authid() == "EPSG:32632"
    (user,) = layer.dataProvider().userNoDataValues(1)
    assert (user.min(), user.max()) == (0, 5)
    assert layer.metadata().title() == "title"
    node = project.layerTreeRoot().findLayer(layer)
    assert node.parent().name() == "group" and not node.isExpanded() and not node.itemVisibilityChecked()


def test_a_raster_in_another_crs_is_drawn_where_it_lies(
    project: QgsProject, in_project: InProject, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.tif")
    layer = in_project(path, "a")
    write(path)
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.SetProjection(QgsCoordinateReferenceSystem("EPSG:32633").toWkt())
    dataset = None

    reload_layers(project, str(path))

    assert layer.crs().authid() == layer.metadata().crs().authid() == "EPSG:32633"


def test_a_layer_shows_bands_that_its_new_file_has(
    project: QgsProject, in_project: InProject, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.tif")
    colour, pseudo, kept = (in_project(path, name) for name in "abc")
    colour.setRenderer(QgsMultiBandColorRenderer(colour.dataProvider(), 4, 3, 2))
    colour.renderer().setOpacity(0.5)
    pseudo.setRenderer(QgsSingleBandPseudoColorRenderer(pseudo.dataProvider(), 2))
    kept.setRenderer(QgsSingleBandGrayRenderer(kept.dataProvider(), 1))

    reload_layers(project, str(write(path, bands=1)))

    for layer in (colour, pseudo, kept):
        assert layer.renderer().usesBands() == [1] and layer.bandCount() == 1
        assert drawn(layer) == (64, [])
    assert colour.renderer().opacity() == 0.5
    assert colour.renderer().contrastEnhancement().contrastEnhancementAlgorithm() == STRETCHED
    assert kept.renderer().contrastEnhancement() is None


def test_an_overwritten_output_with_fewer_bands_is_shown_in_natural_colours(
    project: QgsProject, run: Callable[..., Any], make_parameters: Callable[..., Any], in_project: InProject
) -> None:
    output = Path(run(make_parameters())["OUTPUT"])
    layer = in_project(output, "fused")
    layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), 4, 3, 2))

    run(make_parameters(MS_BANDS=[3, 2, 1], EXTENT="500000,500040,4999950,5000000 [EPSG:32631]"))

    renderer = layer.renderer()
    assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (1, 2, 3)
    assert layer.extent().width() == 40 and drawn(layer, 40) == (40, [])
    assert VERSION in str(gdal.Open(str(output)).GetMetadata("TRAPAN"))


def test_layers_of_tables_and_with_options_are_reloaded(
    project: QgsProject, in_project: InProject, tmp_path: Path
) -> None:
    package, plain = tmp_path / "a.gpkg", tmp_path / "a.tif"
    write(package, 32, 1, to="GPKG")
    write(plain, 32)
    names = (f"GPKG:{package}:new", f"{plain}|option:NUM_THREADS=2", f"GTIFF_DIR:1:{plain}")
    layers = [QgsRasterLayer(name, name) for name in names]
    assert all(layer.isValid() for layer in layers)
    project.addMapLayers(layers)

    write(package, 96, 1, to="GPKG")
    write(plain, 96)
    for output in (package, plain):
        reload_layers(project, str(output))

    assert [layer.width() for layer in layers] == [96, 96, 96]
