"""The plugin object: adds the provider to QGIS and removes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from qgis.core import QgsApplication, QgsProcessingRegistry

# When QGIS reloads a plugin, it removes the packages that it has seen as the target of an import. Elsewhere
# these packages are only part of a longer name.
from ..core import engine, exchange, install, jobs, quality, raster, report, scene, sensors  # noqa: F401
from . import gui, layers, runs, translation  # noqa: F401
from .provider import TrapanProvider

if TYPE_CHECKING:
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtCore import QTranslator

    from .gui.actions import Actions


class TrapanPlugin:
    """The object that QGIS Desktop and `qgis_process` load.

    Args:
        iface: interface of QGIS Desktop; None in `qgis_process` and in scripts.
    """

    def __init__(self, iface: QgisInterface | None) -> None:
        self.iface = iface
        self.provider: TrapanProvider | None = None
        self.translator: QTranslator | None = None
        self.actions: Actions | None = None

    def initProcessing(self) -> None:  # noqa: N802 - QGIS API name
        """Add the provider. `qgis_process` calls only this method."""
        if self.provider is None:
            self.translator = translation.install()
            self.provider = TrapanProvider()
            _registry().addProvider(self.provider)

    def initGui(self) -> None:  # noqa: N802 - QGIS API name
        """Add the provider, the menu entries and the offer to install the engine in QGIS Desktop."""
        self.initProcessing()
        if self.iface is None or self.actions is not None:
            return
        # imported here, because `qgis_process` needs none of it
        from .gui import install_offer
        from .gui.actions import Actions

        self.actions = Actions(self.iface)
        self.actions.add()
        install_offer.offer_once(self.iface)

    def unload(self) -> None:
        """End all runs, and remove windows, menu entries, the provider and the translation."""
        if self.provider is not None:
            runs.end_all(self.provider)
            if self.iface is not None:
                from .gui import windows

                windows.close_all(self.provider)
        if self.actions is not None:
            self.actions.remove()
            self.actions = None
        if self.provider is not None:
            # the registry deletes it
            _registry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            translation.remove(self.translator)
            self.translator = None


def _registry() -> QgsProcessingRegistry:
    # None only before QGIS has started, when no plugin is loaded
    return cast(QgsProcessingRegistry, QgsApplication.processingRegistry())
