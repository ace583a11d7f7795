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
    """The provider `trapan`."""

    def id(self) -> str:
        return "trapan"

    def name(self) -> str:
        return "TRA-PAN"

    def longName(self) -> str:  # noqa: N802 - QGIS API name
        return "TRA-PAN Pansharpening"

    def versionInfo(self) -> str:  # noqa: N802 - QGIS API name
        """Return the version, which QGIS shows in the log of each run."""
        return VERSION

    def icon(self) -> QIcon:
        return icons.icon()

    def svgIconPath(self) -> str:  # noqa: N802 - QGIS API name
        return icons.PATH

    def load(self) -> bool:
        """Add settings and algorithms; the registry calls this once."""
        settings.add(self)
        return super().load()

    def unload(self) -> None:
        """Remove the settings; the registry calls this once."""
        settings.remove()
        super().unload()

    def supportedOutputRasterLayerExtensions(self) -> list[str]:  # noqa: N802 - QGIS API name
        """Return the extensions that GDAL can write, GeoTIFF first."""
        # imported here so that the plugin loads without GDAL's Python bindings
        from ..core.raster.formats import extensions

        return extensions()

    def loadAlgorithms(self) -> None:  # noqa: N802 - QGIS API name
        for algorithm in (
            PansharpenAlgorithm(),
            BatchAlgorithm(),
            AssessAlgorithm(),
            DegradeAlgorithm(),
            InstallEngineAlgorithm(),
            EngineInfoAlgorithm(),
        ):
            self.addAlgorithm(algorithm)
