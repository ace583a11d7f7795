"""The entries in QGIS's menus: the dialog with its layers, preview, swipe and GDAL's Brovey."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Callable, Iterator, Optional

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsMultiBandColorRenderer,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.gui import QgsFileWidget, QgsMapCanvas, QgsMapToolPan, QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QAction, QMainWindow, QProgressBar, QPushButton, QTextBrowser, QToolBar
from trapan.core.jobs.pair import Pair
from trapan.core.raster.source import Source
from trapan.trapan_plugin.engine import runtime
from trapan.trapan_plugin.feedback import QgisFeedback
from trapan.trapan_plugin.gui.actions import Actions
from trapan.trapan_plugin.gui.preview import Preview, Progress, visible_extent
from trapan.trapan_plugin.gui.swipe import SwipeTool
from trapan.trapan_plugin.layers.brovey import brovey_layer
from trapan.trapan_plugin.layers.style import show_bands, shown_bands, stretch_by_percentiles

from .conftest import process_events

Add = Callable[[Path, str], QgsRasterLayer]


class Interface:
    """The part of QGIS Desktop's interface that the plugin uses, with real widgets."""

    def __init__(self) -> None:
        self.window, self.canvas, self.bar = QMainWindow(), QgsMapCanvas(), QgsMessageBar()
        self.canvas.resize(200, 100)
        self.active: Optional[QgsRasterLayer] = None
        self.raster_menu: list[str] = []
        self.context_menu: list[str] = []
        self.toolbars: list[QToolBar] = []

    def mainWindow(self) -> QMainWindow:  # noqa: N802
        return self.window

    def mapCanvas(self) -> QgsMapCanvas:  # noqa: N802
        return self.canvas

    def messageBar(self) -> QgsMessageBar:  # noqa: N802
        return self.bar

    def activeLayer(self) -> Optional[QgsRasterLayer]:  # noqa: N802
        return self.active

    def addPluginToRasterMenu(self, menu: str, action: QAction) -> None:  # noqa: N802
        self.raster_menu.append(f"{menu} > {action.text()}")

    def removePluginRasterMenu(self, menu: str, action: QAction) -> None:  # noqa: N802
        self.raster_menu.remove(f"{menu} > {action.text()}")

    def addToolBar(self, name: str) -> QToolBar:  # noqa: N802
        self.toolbars.append(self.window.addToolBar(name))
        return self.toolbars[-1]

    def addCustomActionForLayerType(self, action: QAction, menu: str, kind: Any, every: bool) -> None:  # noqa: N802
        self.context_menu.append(action.text())

    def removeCustomActionForLayerType(self, action: QAction) -> None:  # noqa: N802
        self.context_menu.remove(action.text())


@pytest.fixture
def interface(qgis_app: QgsApplication) -> Interface:
    return Interface()


@pytest.fixture
def actions(interface: Interface) -> Iterator[Actions]:
    actions = Actions(interface)
    actions.add()
    yield actions
    actions.remove()


def test_entries_come_and_go(interface: Interface) -> None:
    actions = Actions(interface)

    actions.add()

    assert interface.raster_menu == [
        "Pansharpening (TRA-PAN) > Pansharpen…",
        "Pansharpening (TRA-PAN) > Preview the visible part",
        "Pansharpening (TRA-PAN) > Compare a fused layer (swipe)",
        "Pansharpening (TRA-PAN) > Add GDAL's Brovey of a fused layer",
    ]
    assert interface.context_menu == ["Pansharpen with…", "Compare a fused layer (swipe)"]
    (toolbar,) = interface.toolbars
    assert toolbar.objectName() and toolbar.toggleViewAction().isCheckable()
    actions.remove()
    assert interface.raster_menu == interface.context_menu == []


@pytest.mark.parametrize("chosen", ["PAN", "MS"])
def test_context_menu_fills_in_the_layer_and_its_partner(
    actions: Actions, in_project: Add, pair: Any, tmp_path: Path, chosen: str
) -> None:
    """Another pair lies above."""
    layers = {"MS": in_project(pair.ms, "ms"), "PAN": in_project(pair.pan, "pan")}
    for path in (pair.ms, pair.pan):
        copy = tmp_path / f"other {path.name}"
        gdal.Translate(str(copy), str(path))
        in_project(copy, f"other {path.stem}")

    dialog = actions.open_dialog(layers[chosen])

    given = dialog.createProcessingParameters()
    dialog.close()
    assert given[chosen] == layers[chosen].id()
    partner = QgsProject.instance().mapLayer(given["MS" if chosen == "PAN" else "PAN"])
    assert partner is not None and partner.bandCount() == (4 if chosen == "PAN" else 1)


@pytest.fixture
def large(project: QgsProject, tmp_path: Path) -> tuple[QgsRasterLayer, QgsRasterLayer]:
    """Add an empty pair of 4000 x 4000 and 1000 x 1000 pixels of 0.5 and 2 m, shifted by 100 m."""
    layers = []
    for name, side, pixel, bands, left in (("pan", 4000, 0.5, 1, 5e5), ("ms", 1000, 2.0, 4, 5e5 + 100)):
        path = tmp_path / f"{name}.tif"
        raster = gdal.GetDriverByName("GTiff").Create(
            str(path), side, side, bands, gdal.GDT_UInt16, ["SPARSE_OK=YES"]
        )
        system = osr.SpatialReference()
        system.ImportFromEPSG(32631)
        raster.SetProjection(system.ExportToWkt())
        raster.SetGeoTransform((left, pixel, 0, 5e6, 0, -pixel))
        del raster
        layers.append(QgsRasterLayer(str(path), name))
    project.addMapLayers(layers)
    return layers[0], layers[1]


def test_visible_extent_is_capped_and_lies_in_both_layers(
    interface: Interface, large: tuple[QgsRasterLayer, QgsRasterLayer]
) -> None:
    canvas, (pan, ms) = interface.canvas, large
    canvas.setDestinationCrs(pan.crs())
    canvas.setExtent(pan.extent())
    whole = visible_extent(canvas, pan, ms)
    assert (whole.width(), whole.height()) == (500, 500)
    assert whole.crs() == pan.crs()

    canvas.setExtent(QgsRectangle(500090, 4999900, 500110, 4999910))
    small = visible_extent(canvas, pan, ms)
    assert small.xMinimum() == 500100 and 60 < small.width() <= 128 and small.height() == 128

    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    canvas.setExtent(QgsRectangle(0, 0, 1000, 1000))
    assert visible_extent(canvas, pan, ms) is None


def test_preview_is_a_temporary_layer_of_the_visible_part(
    interface: Interface, in_project: Add, pair: Any, project: QgsProject
) -> None:
    pan, ms = in_project(pair.pan, "pan"), in_project(pair.ms, "Harbour")
    interface.canvas.setDestinationCrs(pan.crs())
    interface.canvas.setExtent(QgsRectangle(500000, 4999936, 500032, 4999968))
    saved: list[str] = []
    preview = Preview(
        interface,
        {"PAN": pan.id(), "MS": ms.id(), "DEVICE": "cpu", "WARMUP_STEPS": 1, "RAO_STEPS": 1, "COG": True},
        saved.append,
    )

    preview.start()
    process_events(lambda: len(project.mapLayers()) == 3)

    (layer,) = (layer for layer in project.mapLayers().values() if layer not in (pan, ms))
    assert [Path(path).suffix for path in saved] == [".safetensors"] and Path(saved[0]).is_file()
    assert layer.name() == "Harbour preview" and layer.isTemporary()
    assert pan.extent().contains(layer.extent())
    settings = gdal.Open(layer.source()).GetMetadata_Dict("TRAPAN")
    assert '"preset": "fast"' in settings["REQUEST"]
    assert interface.bar.currentItem() is None


def test_preview_follows_the_settings_of_the_dialog(
    interface: Interface, in_project: Add, pair: Any, project: QgsProject, opened: Callable[[str], Any],
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """Those behind Advanced > Algorithm Settings, such as the number of threads or the temporary folder."""
    pan, ms = in_project(pair.pan, "pan"), in_project(pair.ms, "ms")
    interface.canvas.setDestinationCrs(pan.crs())
    interface.canvas.setExtent(pan.extent())
    monkeypatch.setattr("qgis.utils.iface", interface)
    dialog = opened("trapan:pansharpen")
    given = {"PAN": pan.id(), "MS": ms.id(), "DEVICE": "cpu", "WARMUP_STEPS": 1, "RAO_STEPS": 1}
    dialog.setParameters(given)
    before = dialog.findChildren(QgsFileWidget)
    titles = {action.text(): action for action in dialog.findChildren(QAction)}
    titles["Algorithm Settings…"].trigger()
    (folder,) = (found for found in dialog.findChildren(QgsFileWidget) if found not in before)
    folder.setFilePath(str(tmp_path))

    dialog._preview()
    process_events(lambda: len(project.mapLayers()) == 3, 60)

    (layer,) = (layer for layer in project.mapLayers().values() if layer not in (pan, ms))
    assert tmp_path in Path(layer.source()).parents


def test_preview_whose_message_is_closed_goes_on(
    interface: Interface, in_project: Add, pair: Any, project: QgsProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each of its many signals raised an error, and the layer was never loaded."""
    errors: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: errors.append(error))
    pan, ms = in_project(pair.pan, "pan"), in_project(pair.ms, "ms")
    interface.canvas.setDestinationCrs(pan.crs())
    interface.canvas.setExtent(pan.extent())
    parameters = {"PAN": pan.id(), "MS": ms.id(), "DEVICE": "cpu", "WARMUP_STEPS": 1, "RAO_STEPS": 1}
    Preview(interface, parameters).start()
    (message,) = interface.bar.items()

    message.dismiss()
    process_events(lambda: sip.isdeleted(message), 5)
    process_events(lambda: len(project.mapLayers()) == 3 or bool(errors), 60)

    assert errors == [] and interface.bar.items() == []


def test_progress_bar_of_a_preview_shows_the_remaining_time(interface: Interface) -> None:
    progress = Progress(interface.messageBar(), "preview")

    QgisFeedback(progress).set_time_left(31.0)

    bars = interface.messageBar().currentItem().findChildren(QProgressBar)
    assert [bar.format() for bar in bars] == ["%p% – about 30 s left"]
    progress.close()


def test_preview_says_why_it_can_t_run(interface: Interface, in_project: Add, pair: Any) -> None:
    pan, ms = in_project(pair.pan, "pan"), in_project(pair.ms, "ms")
    for parameters, reason in (
        ({"PAN": pan.id(), "MS": None}, "choose PAN and MS"),
        ({"PAN": pan.id(), "MS": ms.id(), "PAN_BAND": 3}, "has no band 3"),
    ):
        interface.canvas.setDestinationCrs(pan.crs())
        interface.canvas.setExtent(pan.extent())
        Preview(interface, parameters).start()
        assert reason in interface.bar.currentItem().text()


@pytest.mark.parametrize("name", ["<b>bold</b> & <a href='x'>link</a>", "a < b, c > d"])
def test_names_of_layers_are_shown_as_they_are(
    interface: Interface, in_project: Add, pair: Any, tmp_path: Path, name: str
) -> None:
    """QGIS shows the texts of a message bar as HTML."""
    damaged = tmp_path / "ms.tif"
    gdal.Translate(str(damaged), str(pair.ms))  # a copy has its pixels last, so that it can be opened without
    damaged.write_bytes(damaged.read_bytes()[:-2000])
    pan, ms = in_project(pair.pan, "pan"), in_project(damaged, name)
    interface.canvas.setDestinationCrs(pan.crs())
    interface.canvas.setExtent(pan.extent())
    inputs = {"PAN": pan.id(), "MS": ms.id(), "DEVICE": "cpu"}
    Preview(interface, {**inputs, "MS_BANDS": [9]}).start()
    assert f"'{name}' has no band 9" in _bar_text(interface)
    interface.bar.clearWidgets()

    Preview(interface, inputs).start()

    assert _bar_text(interface).endswith(f"Preview of {name}")
    process_events(lambda: f"the MS '{name}' is damaged" in _bar_text(interface), 60)


def _bar_text(interface: Interface) -> str:
    item = interface.bar.currentItem()
    browsers = item.findChildren(QTextBrowser) if item is not None else []
    return " ".join(browser.toPlainText() for browser in browsers)


def test_preview_offers_to_install_a_missing_engine(
    interface: Interface, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runtime, "missing_engine_message", lambda: "the engine is not installed")
    monkeypatch.setattr(runtime, "can_be_installed", lambda: True)

    Preview(interface, {}).start()

    buttons = [button.text() for button in interface.bar.findChildren(QPushButton)]
    assert "Install the engine" in buttons


def _layers_to_compare(canvas: QgsMapCanvas, project: QgsProject, folder: Path) -> list[QgsRasterLayer]:
    """Add a layer of each colour to the project, the fused one first, and zoom to them."""
    layers = [_coloured(folder / f"{name}.tif", name, colour) for name, colour in _COLOURS.items()]
    project.addMapLayers(layers)
    canvas.setExtent(layers[0].extent())
    return layers


def test_swipe_shows_the_bands_and_the_stretch_of_the_fused_layer_on_both_sides(
    actions: Actions, interface: Interface, in_project: Add, run: Any, make_parameters: Any, pair: Any
) -> None:
    """QGIS shows the bands of this MS as blue, green and red, and the fused layer in natural colours."""
    ms = in_project(pair.ms, "Harbour")
    fused = in_project(run(make_parameters(MS_BANDS=[4, 3, 2, 1]))["OUTPUT"], "fused")
    show_bands(fused, (2, 3, 4))
    stretch_by_percentiles(fused)
    interface.active = fused

    actions.compare()

    tool = interface.canvas.mapTool()
    shown, brovey = tool._compared
    assert (shown.name(), brovey.name()) == ("Harbour", "Harbour Brovey")
    assert shown_bands(shown) == (3, 2, 1) and shown_bands(ms) == (1, 2, 3)
    assert _limits(shown) == _limits(fused)
    tool.end()


def test_swipe_and_brovey_of_an_ms_of_several_files(
    actions: Actions, interface: Interface, in_project: Add, run: Any, make_parameters: Any, pair: Any,
    project: QgsProject, tmp_path: Path, pixels: Callable[..., np.ndarray], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """As of Landsat, with a file for each band."""
    files = [str(tmp_path / f"LC08_x_B{band}.tif") for band in (2, 3, 4, 5)]
    for number, file in enumerate(files, start=1):
        gdal.Translate(file, str(pair.ms), bandList=[number])
    fused = in_project(run(make_parameters(MS=files[0], MS_FILES=files[1:]))["OUTPUT"], "fused")
    show_bands(fused, (3, 2, 1))
    interface.active = fused

    actions.compare()

    tool = interface.canvas.mapTool()
    ms, brovey = tool._compared
    assert shown_bands(ms) == (3, 2, 1) and np.array_equal(pixels(ms.source()), pixels(pair.ms))
    assert ms.name() == "LC08_x.vrt" and brovey.bandCount() == 4 and brovey.extent() == fused.extent()
    tool.end()
    actions.add_brovey()
    assert [layer.name() for layer in project.layerTreeRoot().layerOrder()] == ["fused", "LC08_x.vrt Brovey"]
    with monkeypatch.context() as patch:
        nowhere = str(tmp_path / "removed" / "ms.vrt")
        patch.setattr(QgsProcessingUtils, "generateTempFilename", lambda name: nowhere)
        actions.compare()
    assert f"'{nowhere}' can't be written" in interface.bar.currentItem().text()
    gdal.Translate(files[1], str(pair.ms), bandList=[1], width=16)
    actions.compare()
    assert "'LC08_x_B3.tif' are not on one grid" in interface.bar.currentItem().text()


def test_brovey_of_two_crss_says_what_to_do(
    actions: Actions, interface: Interface, in_project: Add, run: Any, make_parameters: Any, pair: Any,
    project: QgsProject, tmp_path: Path,
) -> None:  # fmt: skip
    ms = str(tmp_path / "ms.tif")
    gdal.Warp(ms, str(pair.ms), dstSRS="EPSG:32632", resampleAlg="cubic")
    interface.active = in_project(run(make_parameters(MS=ms))["OUTPUT"], "fused")

    actions.add_brovey()

    assert interface.bar.currentItem().text() == (
        "GDAL's Brovey of 'fused' needs PAN and MS in one CRS: reproject the MS, and fuse it again"
    )
    assert list(project.mapLayers().values()) == [interface.active]


def test_swipe_says_which_ms_can_t_be_opened(
    actions: Actions, interface: Interface, in_project: Add, run: Any, make_parameters: Any, pair: Any,
    tmp_path: Path,
) -> None:  # fmt: skip
    ms = tmp_path / "ms.tif"
    ms.write_bytes(pair.ms.read_bytes())
    interface.active = in_project(run(make_parameters(MS=str(ms)))["OUTPUT"], "fused")
    ms.write_text("no raster")

    actions.compare()

    assert f"the MS '{ms}' can't be opened as a raster" in interface.bar.currentItem().text()


def _limits(layer: QgsRasterLayer) -> list[tuple[float, float]]:
    renderer = layer.renderer()
    colours = (
        renderer.redContrastEnhancement,
        renderer.greenContrastEnhancement,
        renderer.blueContrastEnhancement,
    )
    return [(stretch().minimumValue(), stretch().maximumValue()) for stretch in colours]


def test_swipe_shows_the_compared_layer_left_of_the_pointer(
    interface: Interface, project: QgsProject, tmp_path: Path
) -> None:
    canvas, pan_tool = interface.canvas, QgsMapToolPan(interface.canvas)
    fused, *compared = _layers_to_compare(canvas, project, tmp_path)
    canvas.setMapTool(pan_tool)
    tool = SwipeTool(canvas, fused, compared)

    canvas.setMapTool(tool)
    tool._curtain.divide_at(50)
    process_events(lambda: _shown(canvas) == [_COLOURS["ms"], _COLOURS["fused"]])
    tool.canvasReleaseEvent(None)
    process_events(lambda: _shown(canvas) == [_COLOURS["brovey"], _COLOURS["fused"]])

    curtain = tool._curtain
    tool.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier))
    assert canvas.mapTool() is pan_tool
    assert curtain not in canvas.scene().items() and tool._curtain is None


def test_swipe_of_a_swipe_returns_to_the_tool_before_both(
    interface: Interface, project: QgsProject, tmp_path: Path
) -> None:
    canvas, pan_tool = interface.canvas, QgsMapToolPan(interface.canvas)
    fused, *compared = _layers_to_compare(canvas, project, tmp_path)
    canvas.setMapTool(pan_tool)
    tools = []
    for _ in range(3):
        tools.append(SwipeTool(canvas, fused, compared))
        canvas.setMapTool(tools[-1])

    escape = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    tools[-1].keyPressEvent(escape)

    assert canvas.mapTool() is pan_tool
    assert [tool._curtain for tool in tools] == [None] * 3


def test_swipe_goes_on_without_a_removed_layer_and_ends_without_any(
    interface: Interface, project: QgsProject, tmp_path: Path
) -> None:
    layers = [_coloured(tmp_path / f"{name}.tif", name, colour) for name, colour in _COLOURS.items()]
    fused, ms, brovey = layers
    project.addMapLayers(layers)
    canvas = interface.canvas
    canvas.setExtent(fused.extent())
    tool = SwipeTool(canvas, fused, [ms, brovey])
    canvas.setMapTool(tool)

    project.removeMapLayer(ms.id())
    tool.canvasReleaseEvent(None)
    tool._curtain.divide_at(50)
    process_events(lambda: _shown(canvas) == [_COLOURS["brovey"], _COLOURS["fused"]])
    project.removeMapLayer(brovey.id())
    canvas.zoomByFactor(2)

    assert canvas.mapTool() is not tool and tool._curtain is None


def test_swipe_ends_with_the_project(interface: Interface, project: QgsProject, tmp_path: Path) -> None:
    """A new project may leave the extent of the map as it is."""
    canvas, pan_tool = interface.canvas, QgsMapToolPan(interface.canvas)
    fused, *compared = _layers_to_compare(canvas, project, tmp_path)
    canvas.setMapTool(pan_tool)
    tool = SwipeTool(canvas, fused, compared)
    canvas.setMapTool(tool)

    project.clear()

    assert canvas.mapTool() is pan_tool and tool._curtain is None


def test_unloading_returns_from_the_swipe_to_the_tool_before(
    interface: Interface, project: QgsProject, tmp_path: Path
) -> None:
    canvas, pan_tool = interface.canvas, QgsMapToolPan(interface.canvas)
    fused, *compared = _layers_to_compare(canvas, project, tmp_path)
    canvas.setMapTool(pan_tool)
    actions = Actions(interface)
    actions.add()
    actions._tool = SwipeTool(canvas, fused, compared)
    canvas.setMapTool(actions._tool)

    actions.remove()

    assert canvas.mapTool() is pan_tool and actions._tool._curtain is None


def test_brovey_has_the_bands_and_the_grid_of_the_fused_layer(
    project: QgsProject, pair: Any, pixels: Callable[..., np.ndarray]
) -> None:
    """With equal weights, the mean of the bands is the PAN band."""
    recorded = Pair(Source(str(pair.pan)), Source(str(pair.ms), (4, 3, 2)), "GeoEye-1")
    fused = QgsRasterLayer(str(pair.pan), "fused")

    layer = brovey_layer(recorded, QgsRasterLayer(str(pair.ms), "Harbour & port"), fused)

    assert layer.name() == "Harbour & port Brovey"
    assert (layer.bandCount(), layer.extent()) == (3, fused.extent())
    assert np.abs(pixels(layer.source()).mean(axis=0) - pixels(pair.pan)[0]).max() <= 1


_COLOURS = {"fused": (0, 0, 255), "ms": (255, 0, 0), "brovey": (0, 255, 0)}


def _coloured(path: Path, name: str, colour: tuple[int, int, int]) -> QgsRasterLayer:
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 20, 10, 3, gdal.GDT_Byte)
    raster.SetGeoTransform((0, 1, 0, 10, 0, -1))
    for number, value in enumerate(colour, start=1):
        raster.GetRasterBand(number).Fill(value)
    del raster
    layer = QgsRasterLayer(str(path), name)
    layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), 1, 2, 3))
    return layer


def _shown(canvas: QgsMapCanvas) -> list[tuple[int, ...]]:
    """Return the colours in the left and in the right quarter of the map."""
    image = canvas.grab().toImage()
    return [image.pixelColor(x, 60).getRgb()[:3] for x in (25, 175)]
