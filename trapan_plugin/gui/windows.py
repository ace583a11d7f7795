"""The dialogs of the provider's algorithms, QGIS's own among them."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtWidgets import QApplication


def close_all(provider: QgsProcessingProvider) -> None:
    """Close the dialogs of a provider's algorithms: without the provider, QGIS crashes when one is used.

    Args:
        provider: the provider, which is still registered and has no run at work.
    """
    for window in QApplication.topLevelWidgets():
        algorithm = window.algorithm() if isinstance(window, QgsProcessingAlgorithmDialogBase) else None
        if algorithm is not None and algorithm.provider() is provider:
            window.close()
