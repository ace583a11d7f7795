"""Take the pictures of the dialogs for the documentation, in a QGIS of its own under Xvfb.

    scripts/dialog_pictures.py PAN MS FOLDER [LOCALE]

`docs/images` holds those of a WorldView-2 pair: toolbox, dialog, advanced, run and batch. The script starts QGIS with an empty profile, in which the checkout is the plugin, and runs itself there.
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

SIZE = 1000, 800
"""Width and height of a dialog in pixels."""


def main(pan: str, ms: str, folder: str, locale: str = "en_US") -> None:
    """Start QGIS, which runs this file again."""
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
        environment = {
            **os.environ,
            "QGIS_CUSTOM_CONFIG_PATH": config,
            "QT_QPA_PLATFORM": "xcb",
            "PATH": f"{root / '.venv' / 'bin'}:{os.environ['PATH']}",
        }
        qgis = [
            "qgis",
            "--nologo",
            "--noversioncheck",
            "--code",
            __file__,
            "--py-args",
            pan,
            ms,
            folder,
            "--",
        ]
        screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1200x24"]
        subprocess.run([*screen, *qgis], env=environment, check=True)


def take(pan: str, ms: str, folder: str) -> None:
    """Open the dialogs in the running QGIS and save a picture of each."""
    import processing
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProject, QgsRasterLayer, QgsRectangle
    from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QGroupBox, QProgressBar, QScrollArea
    from qgis.utils import iface

    def wait(seconds: float, until: Callable[[], bool] = lambda: False) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end and not until():
            QApplication.processEvents()
            time.sleep(0.01)

    def save(widget: Any, name: str) -> None:
        wait(1)
        widget.grab().save(str(Path(folder, f"{name}.png")))

    def open_dialog(algorithm: str, parameters: dict[str, Any], advanced: bool) -> Any:
        dialog = processing.createAlgorithmDialog(f"trapan:{algorithm}", parameters)
        dialog.resize(*SIZE)
        dialog.show()
        wait(1)
        if group := dialog.findChild(QGroupBox, "grpAdvanced"):
            group.setProperty("collapsed", not advanced)
        return dialog

    names = {"WorldView-2 PAN": pan, "WorldView-2 MS": ms}
    layers = {name: QgsRasterLayer(path, name) for name, path in names.items()}
    QgsProject.instance().addMapLayers(layers.values())
    wait(3)

    toolbox = iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")
    toolbox.show()
    toolbox.setFloating(True)
    toolbox.resize(420, 330)
    toolbox.searchBox.setText("pansharpen")
    save(toolbox, "toolbox")
    toolbox.hide()

    for algorithm in "batch", "assess", "degrade", "installengine", "engineinfo":
        dialog = open_dialog(algorithm, {}, advanced=True)
        save(dialog, f"trapan-{algorithm}")
        dialog.close()

    dialog = open_dialog("pansharpen", {"PRESET": "fast"}, advanced=False)
    save(dialog, "dialog")
    dialog.close()

    layer = layers["WorldView-2 PAN"]
    box = QgsRectangle.fromCenterAndSize(layer.extent().center(), *(512 * layer.rasterUnitsPerPixelX(),) * 2)
    part = [box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum()]
    extent = f"{','.join(map(str, part))} [{layer.crs().authid()}]"
    parameters = {"SENSOR": "WorldView-2", "PRESET": "fast", "DEVICE": "cpu", "EXTENT": extent}
    dialog = open_dialog("pansharpen", parameters, advanced=True)
    wait(1)
    for area in dialog.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(285)
    save(dialog, "advanced")

    dialog.runButton().click()
    bar = dialog.findChild(QProgressBar)
    wait(300, lambda: bar.value() > 0.4 * bar.maximum() > 0)
    save(dialog, "run")
    wait(300, lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    save(dialog, "finished")
    dialog.close()

    pansharpen = QgsApplication.processingRegistry().createAlgorithmById("trapan:pansharpen")
    batch = BatchAlgorithmDialog(pansharpen, iface.mainWindow())
    rows = [{"SENSOR": "WorldView-2", "PRESET": preset} for preset in ("fast", "balanced", "best")]
    batch.mainWidget().load_batch_file_3_40_version(
        {
            "rows": [
                {"PARAMETERS": row, "OUTPUTS": {"OUTPUT": f"/data/fused/{row['PRESET']}.tif"}} for row in rows
            ]
        }
    )
    batch.show()
    batch.resize(1310, 400)
    save(batch, "batch")


if "qgis.utils" in sys.modules:
    try:
        take(*sys.argv[-3:])
    except BaseException:
        traceback.print_exc()
    os._exit(0)  # without QGIS's question whether to save the project
elif __name__ == "__main__":
    main(*sys.argv[1:])
