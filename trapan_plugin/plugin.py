"""The plugin object: adds the provider to QGIS and removes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from qgis.core import QgsApplication, QgsProcessingRegistry

# When QGIS reloads a plugin, it removes the packages that it has seen as the target of an import. Elsewhere
# these packages are only part of a longer name.
from ..core import engine, exchange, install, jobs, quality, raster, report, scene, sensors  # noqa: F401
from . import layers, translation  # noqa: F401
from .provider import TrapanProvider

if TYPE_CHECKING:
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtCore import QTranslator


class TrapanPlugin:
    """The object that QGIS Desktop and `qgis_process` load.

    Args:
        iface: interface of QGIS Desktop; None in `qgis_process` and in scripts.
    """

    def __init__(self, iface: QgisInterface | None) -> None:
        self.iface = iface
        self.provider: TrapanProvider | None = None
        self.translator: QTranslator | None = None

    def initProcessing(self) -> None:  # noqa: N802 - QGIS API name
        """Add the provider. `qgis_process` calls only this method."""
        if self.provider is None:
            self.translator = translation.install()
            self.provider = TrapanProvider()
            _registry().addProvider(self.provider)

    def initGui(self) -> None:  # noqa: N802 - QGIS API name
        """Add the provider in QGIS Desktop. The toolbox is the plugin's only user interface."""
        self.initProcessing()

    def unload(self) -> None:
        """Remove the provider, which the registry then deletes, and the translation."""
        if self.provider is not None:
            _registry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            translation.remove(self.translator)
            self.translator = None


def _registry() -> QgsProcessingRegistry:
    # None only before QGIS has started, when no plugin is loaded
    return cast(QgsProcessingRegistry, QgsApplication.processingRegistry())
