"""Take the pictures of the dialogs for the documentation, in a QGIS of its own under Xvfb.

    scripts/dialog_pictures.py PAN MS FOLDER [LOCALE]

`docs/images` holds those of a WorldView-2 pair: offer, install, toolbox, dialog, preview, advanced, run,
assess and batch.

The script starts QGIS twice with an empty profile, in which the checkout is the plugin, and runs itself
there: first without an engine, whose installation it begins and cancels, then with the PyTorch of `.venv`.
"""

from __future__ import annotations

import os
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

INSTALL, USE = "install", "use"
"""What QGIS is started for."""


def main(pan: str, ms: str, folder: str, locale: str = "en_US") -> None:
    """Start QGIS, which runs this file again: without an engine, then with one."""
    for purpose in (INSTALL, USE):
        _start_qgis(purpose, pan, ms, folder, locale)


def _start_qgis(purpose: str, pan: str, ms: str, folder: str, locale: str) -> None:
    root = Path(__file__).resolve().parent.parent
    with tempfile.TemporaryDirectory() as config:
        profile = Path(config, "profiles", "default")
        plugins, settings = profile / "python" / "plugins", profile / "QGIS" / "QGIS3.ini"
        for made in plugins, settings.parent, Path(folder):
            made.mkdir(parents=True, exist_ok=True)
        (plugins / "trapan").symlink_to(root)
        settings.write_text(
            "[PythonPlugins]\nprocessing=true\ntrapan=true\n"
            f"[locale]\noverrideFlag=true\nuserLocale={locale}\n"
            "[qgis]\ncheckVersion=false\n[app]\nprojections\\unknownCrsBehavior=NoAction\n",
            "utf-8",
        )
        home = Path(config, "home")
        home.mkdir()
        venv = [str(root / ".venv" / "bin")]
        search = [folder for folder in os.environ["PATH"].split(":") if folder not in venv]
        environment = {
            **os.environ,
            "QGIS_CUSTOM_CONFIG_PATH": config,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(home),  # without an engine
            "PATH": ":".join((venv if purpose == USE else []) + search),
        }
        qgis = ["xvfb-run", "-a", "-s", "-screen 0 1600x1200x24", "qgis", "--nologo", "--noversioncheck"]
        itself = ["--code", __file__, "--py-args", purpose, pan, ms, folder, "--"]
        subprocess.run([*qgis, *itself], env=environment, check=True)


def take(purpose: str, pan: str, ms: str, folder: str) -> None:
    """Open windows and dialogs in the running QGIS and save a picture of each."""
    from qgis.utils import iface

    iface.mainWindow().showNormal()
    iface.mainWindow().resize(*WINDOW)
    _wait(2)
    if purpose == INSTALL:
        _take_installation(Path(folder))
    else:
        _take_use(pan, ms, Path(folder))


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


def _take_use(pan: str, ms: str, pictures: Path) -> None:
    from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle

    layers = [QgsRasterLayer(pan, "WorldView-2 PAN"), QgsRasterLayer(ms, "WorldView-2 MS")]
    QgsProject.instance().addMapLayers(layers)
    _wait(3)
    layer = layers[0]
    side = EXTENT * layer.rasterUnitsPerPixelX()
    box = QgsRectangle.fromCenterAndSize(layer.extent().center(), side, side)
    sides = box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum()

    _take_toolbox(pictures)
    for algorithm in "batch", "assess", "degrade", "installengine", "engineinfo":
        dialog = _open(algorithm, {}, advanced=True)
        _save(dialog, pictures / f"trapan-{algorithm}.png")
        dialog.close()
    dialog = _open("pansharpen", {"PRESET": "fast"}, advanced=False)
    _save(dialog, pictures / "dialog.png")
    dialog.close()
    _take_batch_process(pictures)
    _take_preview(pictures, layers[1])
    _take_run(pictures, f"{','.join(map(str, sides))} [{layer.crs().authid()}]")


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
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtWidgets import QDockWidget, QToolBar

    iface = qgis.utils.iface
    iface.mainWindow().findChild(QDockWidget, "Browser").hide()
    for bar in iface.mainWindow().findChildren(QToolBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
        bar.hide()
    iface.setActiveLayer(ms)
    iface.zoomToActiveLayer()
    _wait(2)
    qgis.utils.plugins["trapan"].actions.preview()
    _wait(5)
    _wait(PATIENCE, lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    _wait(2)
    iface.messageBar().clearWidgets()
    _save(iface.mainWindow(), pictures / "preview.png")
    project = QgsProject.instance()
    project.removeMapLayers(
        [found.id() for found in project.mapLayers().values() if "preview" in found.name()]
    )


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


def _save(widget: Any, path: Path) -> None:
    """Save a picture of a widget with 256 colours, the most frequent shades: a third of the file size."""
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtGui import QImage

    _wait(1)
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits().asstring(picture.sizeInBytes()), np.uint32)
    colours, counts = np.unique(pixels, return_counts=True)
    colours = colours[np.argsort(-counts)]
    _, most_frequent = np.unique(colours & 0xFFF0F0F0, return_index=True)  # one colour of each shade
    palette = colours[np.sort(most_frequent)[:256]].tolist()
    dither = Qt.ImageConversionFlag.ThresholdDither
    picture.convertToFormat(QImage.Format.Format_Indexed8, palette, dither).save(str(path))


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
        take(*sys.argv[-4:])
        code = 0
    except Exception:
        traceback.print_exc()
    os._exit(code)  # without QGIS's question whether to save the project
elif __name__ == "__main__":
    main(*sys.argv[1:])
