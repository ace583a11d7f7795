"""One message with one button: install the engine."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsApplication, QgsSettings
from qgis.gui import QgisInterface, QgsMessageBar
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ...core.engine.interpreter import engine_folder
from ..engine import runtime
from ..translation import tr

OFFERED = "trapan/engine_offered"
"""Key of QGIS's settings: the offer has been shown after the plugin was activated."""


def offer_once(iface: QgisInterface) -> None:
    """Show the offer in QGIS's main window, once per profile, as soon as the window is there."""
    if QgsSettings().value(OFFERED, False, bool) or not runtime.missing_engine_message():
        return
    QgsSettings().setValue(OFFERED, True)
    bar = iface.messageBar()
    if bar is not None:
        QTimer.singleShot(0, lambda: show(bar, tr("TRA-PAN needs PyTorch, which is not installed yet")))


def show(bar: QgsMessageBar, reason: str) -> None:
    """Show why the engine is needed, what its installation takes, and the button that starts it.

    Args:
        bar: message bar of QGIS's main window or of a dialog.
        reason: a sentence without its full stop.
    """
    text = tr(
        "{}. The installation takes a few minutes and 1 GB in {} (several GB with an NVIDIA GPU). It leaves "
        "QGIS's Python unchanged."
    ).format(reason, engine_folder())
    message = bar.createMessage("TRA-PAN", text)
    if message is None:  # only in the stubs
        return
    button = QPushButton(tr("Install the engine"))

    def install() -> None:
        bar.popWidget(message)
        start_installation(bar.window())

    button.clicked.connect(install)
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
