"""Take the pictures of dialogs and maps for the documentation, in a QGIS of its own under Xvfb.

    scripts/dialog_pictures.py PAN MS FOLDER [--locale LOCALE] [--only GROUP ...]

`docs/images` holds those of a WorldView-2 pair: offer, install, toolbox, dialog, preview, advanced, run,
assess, batch, map-ms, map-brovey, map-fused and map-false-colour.

The script starts QGIS twice with an empty profile, in which the checkout is the plugin, and runs itself
there: first without an engine, whose installation it begins and cancels, then with the PyTorch of `.venv` in
the place of an installed engine. Home folder and rasters are in `/var/tmp/trapan`, so that no picture shows a
path of the machine. `--only map` takes the four maps alone, in about a minute.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any, Callable

import numpy as np

SIZE = 1000, 800
"""Width and height of a dialog in pixels."""

EXTENT = 256
"""Side in PAN pixels of the extent that is fused."""

PATIENCE = 1800
"""Longest wait for a run in seconds."""

INSTALLATION = 1000, 520
"""Width and height of the dialog of the installation in pixels."""

OFFER = 1200, 320
"""Width and height of QGIS's window with the offer of the engine."""

WINDOW = 900, 560
"""Width and height of QGIS's window in pixels."""

LAYERS = 330
"""Width of its layers panel in pixels: the longest name fits."""

PART = 0.37, 0.57
"""Centre of the part that the maps show, as shares of the PAN band's width and height: roofs, trees, cars."""

MAGNIFICATION = 2
"""Screen pixels per PAN pixel, along one axis, in the maps."""

NATURAL, FALSE = (5, 3, 2), (7, 5, 3)
"""Band combinations of a WorldView-2 MS image."""

FOLDER = Path("/var/tmp/trapan")
"""Home folder and rasters of the QGIS that the pictures show. QGIS marks layers in /tmp as temporary."""

GROUPS = "install", "toolbox", "dialog", "batch", "preview", "run", "map"
"""Pictures that are taken together."""

INSTALL, USE = "install", "use"
"""What QGIS is started for."""


def main() -> None:
    """Start QGIS, which runs this file again: without an engine, then with one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    for name in "pan", "ms", "folder":
        parser.add_argument(name, type=Path)
    parser.add_argument("--locale", default="en_US")
    parser.add_argument("--only", nargs="+", choices=GROUPS, default=GROUPS)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    FOLDER.mkdir()
    try:
        pan, ms = (shutil.copyfile(path, FOLDER / path.name) for path in (arguments.pan, arguments.ms))
        for purpose in (INSTALL, USE):
            groups = [name for name in arguments.only if (name == INSTALL) == (purpose == INSTALL)]
            if groups:
                files = str(pan), str(ms), str(arguments.folder.absolute())
                _start_qgis(purpose, arguments.locale, *files, ",".join(groups))
    finally:
        shutil.rmtree(FOLDER)


def _start_qgis(purpose: str, locale: str, *arguments: str) -> None:
    root = Path(__file__).resolve().parent.parent
    with tempfile.TemporaryDirectory() as config:
        profile = Path(config, "profiles", "default")
        plugins, settings = profile / "python" / "plugins", profile / "QGIS" / "QGIS3.ini"
        for made in plugins, settings.parent:
            made.mkdir(parents=True, exist_ok=True)
        (plugins / "trapan").symlink_to(root)
        settings.write_text(
            "[PythonPlugins]\nprocessing=true\ntrapan=true\n"
            f"[locale]\noverrideFlag=true\nuserLocale={locale}\n"
            "[qgis]\ncheckVersion=false\n[app]\nprojections\\unknownCrsBehavior=NoAction\n",
            "utf-8",
        )
        if purpose == USE:
            _link_engine(root / ".venv", FOLDER / ".local" / "share" / "trapan" / "engine")
        hidden = [name for name in os.environ if name.startswith("TRAPAN_")] + ["XDG_DATA_HOME"]
        search = [folder for folder in os.environ["PATH"].split(":") if folder != str(root / ".venv" / "bin")]
        environment = {
            **{name: value for name, value in os.environ.items() if name not in hidden},
            "QGIS_CUSTOM_CONFIG_PATH": config,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(FOLDER),
            "PATH": ":".join(["/usr/bin", *search]),  # QGIS takes the first Python, which must be its own
        }
        qgis = ["xvfb-run", "-a", "-s", "-screen 0 1600x1200x24", "qgis", "--nologo", "--noversioncheck"]
        itself = ["--code", __file__, "--py-args", purpose, *arguments, "--"]
        subprocess.run([*qgis, *itself], env=environment, check=True)


def _link_engine(venv: Path, engine: Path) -> None:
    """Make a virtual environment look like the engine that the plugin installs."""
    engine.mkdir(parents=True)
    for path in venv.resolve().iterdir():
        (engine / path.name).symlink_to(path)
    (engine / "trapan-engine.json").write_text("{}", "utf-8")


def take(purpose: str, pan: str, ms: str, folder: str, groups: str) -> None:
    """Open windows and dialogs in the running QGIS and save a picture of each."""
    from qgis.utils import iface

    iface.mainWindow().showNormal()
    iface.mainWindow().resize(*WINDOW)
    _wait(2)
    if purpose == INSTALL:
        _take_installation(Path(folder))
    else:
        _take_use(pan, ms, Path(folder), groups.split(","))


def _take_installation(pictures: Path) -> None:
    """Take the offer and the running installation, which is cancelled before it downloads PyTorch."""
    from qgis.core import QgsApplication
    from qgis.PyQt.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QTextEdit
    from qgis.utils import iface

    window = iface.mainWindow()
    window.resize(*OFFER)
    _save(window, pictures / "offer.png")
    (button,) = iface.messageBar().currentItem().findChildren(QPushButton)
    button.click()
    _wait(1)
    (dialog,) = (found for found in window.findChildren(QDialog) if hasattr(found, "runAlgorithm"))
    dialog.resize(*INSTALLATION)
    (log,) = dialog.findChildren(QTextEdit, "txtLog") or dialog.findChildren(QPlainTextEdit, "txtLog")
    _wait(PATIENCE, lambda: "Installing collected packages" in log.toPlainText())
    _save(dialog, pictures / "install.png")
    dialog.cancelButton().click()
    _wait(PATIENCE, lambda: QgsApplication.taskManager().countActiveTasks() == 0)


def _take_use(pan: str, ms: str, pictures: Path, groups: list[str]) -> None:
    from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle

    layers = [QgsRasterLayer(pan, "WorldView-2 PAN"), QgsRasterLayer(ms, "WorldView-2 MS")]
    QgsProject.instance().addMapLayers(layers)
    _show_bands(layers[1], NATURAL)
    _wait(3)
    layer = layers[0]
    side = EXTENT * layer.rasterUnitsPerPixelX()
    box = QgsRectangle.fromCenterAndSize(layer.extent().center(), side, side)
    sides = box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum()

    if "toolbox" in groups:
        _take_toolbox(pictures)
    if "dialog" in groups:
        for algorithm in "batch", "assess", "degrade", "installengine", "engineinfo":
            dialog = _open(algorithm, {}, advanced=True)
            _save(dialog, pictures / f"trapan-{algorithm}.png")
            dialog.close()
        dialog = _open("pansharpen", {"PRESET": "fast"}, advanced=False)
        _save(dialog, pictures / "dialog.png")
        dialog.close()
    if "batch" in groups:
        _take_batch_process(pictures)
    if "preview" in groups:
        _take_preview(pictures, layers[1])
    if "run" in groups:
        _take_run(pictures, f"{','.join(map(str, sides))} [{layer.crs().authid()}]")
    if "map" in groups:
        _take_maps(pictures, *layers)


def _show_bands(layer: Any, bands: tuple[int, int, int]) -> None:
    """Choose the band combination of a layer, with QGIS's default stretch."""
    renderer = layer.renderer()
    renderer.setRedBand(bands[0])
    renderer.setGreenBand(bands[1])
    renderer.setBlueBand(bands[2])
    layer.setDefaultContrastEnhancement()
    layer.triggerRepaint()


def _take_toolbox(pictures: Path) -> None:
    from qgis.PyQt.QtWidgets import QDockWidget
    from qgis.utils import iface

    toolbox = iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")
    toolbox.show()
    toolbox.setFloating(True)
    toolbox.resize(420, 330)
    toolbox.searchBox.setText("pansharpen")
    _save(toolbox, pictures / "toolbox.png")
    toolbox.hide()


def _take_batch_process(pictures: Path) -> None:
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
    from qgis.core import QgsApplication
    from qgis.utils import iface

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("trapan:pansharpen")
    dialog = BatchAlgorithmDialog(algorithm, iface.mainWindow())
    rows = [
        {
            "PARAMETERS": {"SENSOR": "WorldView-2", "PRESET": preset},
            "OUTPUTS": {"OUTPUT": f"/data/fused/wv2_{preset}.tif"},
        }
        for preset in ("fast", "balanced", "best")
    ]
    dialog.mainWidget().load_batch_file_3_40_version({"rows": rows})
    dialog.show()
    dialog.resize(1310, 400)
    _save(dialog, pictures / "batch.png")
    dialog.close()


def _take_preview(pictures: Path, ms: Any) -> None:
    """Take QGIS's window with the preview of the whole scene."""
    import qgis.utils
    from qgis.core import QgsApplication, QgsProject

    iface = qgis.utils.iface
    _hide_tools()
    iface.setActiveLayer(ms)
    iface.zoomToActiveLayer()
    _wait(2)
    qgis.utils.plugins["trapan"].actions.preview()
    _wait(5)
    _wait(PATIENCE, lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    _wait(2)
    iface.messageBar().clearWidgets()
    _save(iface.mainWindow(), pictures / "preview.png", is_photo=True)
    project = QgsProject.instance()
    project.removeMapLayers(
        [found.id() for found in project.mapLayers().values() if "preview" in found.name()]
    )


def _hide_tools() -> None:
    """Leave only menu, layers and map in QGIS's window."""
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtWidgets import QDockWidget, QToolBar
    from qgis.utils import iface

    iface.mainWindow().findChild(QDockWidget, "Browser").hide()
    for bar in iface.mainWindow().findChildren(QToolBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
        bar.hide()
    layers = iface.mainWindow().findChild(QDockWidget, "Layers")
    iface.mainWindow().resizeDocks([layers], [LAYERS], Qt.Orientation.Horizontal)


def _take_maps(pictures: Path, pan: Any, ms: Any) -> None:
    """Take QGIS's window with a part of the scene: MS, Brovey, and fused with the preset balanced."""
    import qgis.utils
    from qgis.core import QgsApplication, QgsPointXY, QgsProject, QgsRectangle

    iface, project = qgis.utils.iface, QgsProject.instance()
    before = {pan.id(), ms.id()}
    project.removeMapLayers([key for key in project.mapLayers() if key not in before])
    dialog = _open("pansharpen", {"SENSOR": "WorldView-2", "DEVICE": "cpu"}, advanced=False)
    dialog.runButton().click()
    _wait(5)
    _wait(PATIENCE, lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    dialog.close()
    (fused,) = (layer for key, layer in project.mapLayers().items() if key not in before)
    iface.setActiveLayer(fused)
    qgis.utils.plugins["trapan"].actions.add_brovey()
    (brovey,) = (
        layer for key, layer in project.mapLayers().items() if key not in before and layer is not fused
    )
    _hide_tools()
    _wait(2)
    canvas, whole, pixel = iface.mapCanvas(), pan.extent(), pan.rasterUnitsPerPixelX()
    centre = QgsPointXY(
        whole.xMinimum() + PART[0] * whole.width(), whole.yMaximum() - PART[1] * whole.height()
    )
    width, height = (side / MAGNIFICATION * pixel for side in (canvas.width(), canvas.height()))
    canvas.setExtent(QgsRectangle.fromCenterAndSize(centre, width, height))
    for name, layer in ("ms", ms), ("brovey", brovey), ("fused", fused), ("false-colour", fused):
        if name == "false-colour":
            _show_bands(fused, FALSE)
        for node in project.layerTreeRoot().findLayers():
            node.setExpanded(node.layer() is layer)
            node.setItemVisibilityChecked(node.layer() is layer)
        iface.setActiveLayer(layer)
        iface.messageBar().clearWidgets()
        _wait(1)
        canvas.waitWhileRendering()
        _save(iface.mainWindow(), pictures / f"map-{name}.png", is_photo=True)


def _take_run(pictures: Path, extent: str) -> None:
    from qgis.core import QgsApplication
    from qgis.PyQt.QtWidgets import QScrollArea

    parameters = {"SENSOR": "WorldView-2", "PRESET": "fast", "DEVICE": "cpu", "EXTENT": extent}
    dialog = _open("pansharpen", parameters, advanced=True)
    _wait(1)
    for area in dialog.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(260)
    _save(dialog, pictures / "advanced.png")
    dialog.runButton().click()
    _wait(5)
    _wait(PATIENCE, lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    _save(dialog, pictures / "run.png")
    dialog.close()
    dialog = _open("assess", {"SENSOR": "WorldView-2", "DEVICE": "cpu"}, advanced=False)
    dialog.runButton().click()
    _wait(5)
    _wait(PATIENCE, lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    _save(dialog, pictures / "assess.png")


def _open(algorithm: str, parameters: dict[str, Any], advanced: bool) -> Any:
    import processing
    from qgis.PyQt.QtWidgets import QGroupBox

    dialog = processing.createAlgorithmDialog(f"trapan:{algorithm}", parameters)
    dialog.show()
    dialog.resize(*SIZE)  # showing restores the size of the last dialog
    _wait(1)
    group = dialog.findChild(QGroupBox, "grpAdvanced")
    if group:
        group.setProperty("collapsed", not advanced)
    return dialog


def _save(widget: Any, path: Path, is_photo: bool = False) -> None:
    """Save a picture of a widget with 256 colours: a third of the file size.

    Args:
        widget: what the picture shows.
        path: its file.
        is_photo: choose the colours with the least error, as for a map; otherwise the most frequent shades.
    """
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtGui import QImage

    _wait(1)
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits().asstring(picture.sizeInBytes()), np.uint32)
    palette = (_cluster(pixels) if is_photo else _most_frequent(pixels)).tolist()
    dither = Qt.ImageConversionFlag.ThresholdDither
    picture.convertToFormat(QImage.Format.Format_Indexed8, palette, dither).save(str(path))


def _most_frequent(pixels: Any) -> Any:
    """Return the most frequent of up to 256 shades."""
    colours, counts = np.unique(pixels, return_counts=True)
    colours = colours[np.argsort(-counts)]
    _, most_frequent = np.unique(colours & 0xFFF0F0F0, return_index=True)  # one colour of each shade
    return colours[np.sort(most_frequent)[:256]]


def _cluster(pixels: Any) -> Any:
    """Return 256 colours with the least squared error (k-means)."""
    from scipy.cluster.vq import kmeans2

    channels = pixels[:, None] >> np.array([16, 8, 0], np.uint32) & 255
    sample = channels[:: len(channels) // 30000].astype(float)
    centres, _ = kmeans2(sample, 256, iter=20, minit="++", seed=0)
    red, green, blue = np.unique(centres.round().astype(np.uint32), axis=0).T
    return 0xFF000000 | red << 16 | green << 8 | blue


def _wait(seconds: float, until: Callable[[], bool] = lambda: False) -> None:
    """Let QGIS work for some seconds, or until a condition holds."""
    from qgis.PyQt.QtWidgets import QApplication

    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        QApplication.processEvents()
        time.sleep(0.01)


if "qgis.utils" in sys.modules:
    code = 1
    try:
        take(*sys.argv[-5:])
        code = 0
    except Exception:
        traceback.print_exc()
    os._exit(code)  # without QGIS's question whether to save the project
elif __name__ == "__main__":
    main()
