"""The plugin's object: puts the provider into QGIS and takes it out again."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QTranslator

from . import translation
from .provider import TrapanProvider


class TrapanPlugin:
    """What QGIS loads, in the desktop as in `qgis_process`.

    Args:
        iface: the desktop's interface; None in `qgis_process` and in scripts.
    """

    def __init__(self, iface: Optional[QgisInterface]) -> None:
        self.iface = iface
        self.provider: Optional[TrapanProvider] = None
        self.translator: Optional[QTranslator] = None

    def initProcessing(self) -> None:  # noqa: N802 - the name is QGIS's
        """Adds the provider; all that `qgis_process` calls."""
        if self.provider is None:
            self.translator = translation.install()
            self.provider = TrapanProvider()
            QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:  # noqa: N802 - the name is QGIS's
        """Called by the desktop; the toolbox is all the interface there is."""
        self.initProcessing()

    def unload(self) -> None:
        """Takes the provider out; the registry deletes it."""
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
            translation.remove(self.translator)
            self.translator = None
