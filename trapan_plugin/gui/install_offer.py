"""One message with one button: install the engine."""

from __future__ import annotations

import os
from html import escape
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsApplication, QgsSettings
from qgis.gui import QgisInterface, QgsMessageBar
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ...core.engine.interpreter import engine_folder
from ..engine import runtime, settings
from ..translation import tr

OFFERED = "trapan/engine_offered"
"""Key of QGIS's settings: the offer has been shown after the plugin was activated."""


def offer_once(iface: QgisInterface) -> None:
    """Show the offer in QGIS's main window, once per profile, as soon as the window is there."""
    if settings.read(OFFERED, False) or not runtime.missing_engine_message():
        return
    QgsSettings().setValue(OFFERED, True)
    bar = iface.messageBar()
    if bar is not None:
        QTimer.singleShot(0, lambda: show(bar, "TRA-PAN"))


def show(bar: QgsMessageBar, title: str = "") -> None:
    """Show that the engine is missing, what its installation takes, and the button that starts it.

    Args:
        bar: message bar of QGIS's main window or of a dialog.
        title: who says it, where that is not clear.
    """
    if not runtime.can_be_installed():  # the settings name a Python that is none
        bar.pushWarning(title, escape(runtime.missing_engine_message(), quote=False))
        return
    text = tr("Needs PyTorch: 1 GB in {}, a few minutes").format(escape(_short(engine_folder()), quote=False))
    for shown in bar.items():
        if shown.text() == text:  # asked for again, as by another Preview
            bar.popWidget(shown)
    message = bar.createMessage(title, text)
    if message is None:  # only in the stubs
        return
    button = QPushButton(tr("Install the engine"))
    button.setToolTip(tr("With an NVIDIA GPU it takes several GB. QGIS's Python stays unchanged."))

    def install() -> None:
        # later, because it deletes the button whose signal this is
        QTimer.singleShot(0, message.dismiss)
        start_installation(bar.window())

    button.clicked.connect(install)
    settings.signals.engine_measured.connect(message.dismiss)  # installed from another window
    layout = message.layout()
    if layout is not None:
        layout.addWidget(button)
    bar.pushWidget(message, Qgis.MessageLevel.Warning)


def start_installation(parent: QWidget | None) -> None:
    """Open the dialog of "Install the engine" and run it with its defaults.

    Args:
        parent: the window that asks for it; Processing opens its dialogs modally, which blocks other windows.
    """
    registry = QgsApplication.processingRegistry()
    algorithm = registry.createAlgorithmById("trapan:installengine") if registry else None
    if algorithm is not None:
        dialog: Any = algorithm.createCustomParametersWidget(parent)
        dialog.show()
        dialog.runAlgorithm()


def _short(folder: Path) -> str:
    """Return the path of a folder, with ~ for the user's home."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home raises without a home
    return str(Path("~", folder.relative_to(home))) if folder.is_relative_to(home) else str(folder)
