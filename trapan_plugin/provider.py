"""The Processing provider: one entry in the toolbox, with its algorithms."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..core.version import VERSION
from . import icons
from .algorithms.assess import AssessAlgorithm
from .algorithms.batch import BatchAlgorithm
from .algorithms.degrade import DegradeAlgorithm
from .algorithms.engine_info import EngineInfoAlgorithm
from .algorithms.install_engine import InstallEngineAlgorithm
from .algorithms.pansharpen import PansharpenAlgorithm
from .engine import settings


class TrapanProvider(QgsProcessingProvider):
    """Provider `trapan`."""

    def id(self) -> str:
        return "trapan"

    def name(self) -> str:
        return "TRA-PAN"

    def longName(self) -> str:  # noqa: N802 - the name is QGIS's
        return "TRA-PAN Pansharpening"

    def versionInfo(self) -> str:  # noqa: N802 - the name is QGIS's
        """Shown in every run's log."""
        return VERSION

    def icon(self) -> QIcon:
        return icons.icon()

    def svgIconPath(self) -> str:  # noqa: N802 - the name is QGIS's
        return icons.PATH

    def load(self) -> bool:
        """Called by the registry, once."""
        settings.add(self)
        return bool(super().load())

    def unload(self) -> None:
        """Called by the registry, once."""
        settings.remove()
        super().unload()

    def supportedOutputRasterLayerExtensions(self) -> list[str]:  # noqa: N802 - the name is QGIS's
        """GeoTIFF first. GDAL is asked when QGIS asks, so that the plugin loads fast."""
        from ..core.raster.formats import extensions

        return extensions()

    def loadAlgorithms(self) -> None:  # noqa: N802 - the name is QGIS's
        for algorithm in (
            PansharpenAlgorithm(),
            BatchAlgorithm(),
            AssessAlgorithm(),
            DegradeAlgorithm(),
            InstallEngineAlgorithm(),
            EngineInfoAlgorithm(),
        ):
            self.addAlgorithm(algorithm)
