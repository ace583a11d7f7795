"""The algorithm `trapan:installengine`: the Python that the engine runs in."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFolder,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...core.engine.interpreter import engine_folder
from ...core.engine.process import start_process
from ...core.install.install import install_engine, remove_engine
from ...core.install.packages import InstallOptions
from ...core.install.torch_build import DEVICES, PYTORCH
from .. import help_text
from ..engine.proxy import proxy_url
from ..feedback import QgisFeedback
from ..translation import tr
from . import parameters as p
from .base import TrapanAlgorithm, qgis_errors

ACTION, DEVICE, WHEELS, INDEX, PYTHON, FOLDER = "ACTION", "DEVICE", "WHEELS", "INDEX", "PYTHON", "FOLDER"
INSTALL, DRY_RUN, REPAIR, REMOVE = "install", "dry run", "repair", "remove"


class InstallEngineAlgorithm(TrapanAlgorithm):
    """Installs the engine. The work is done by `core.engine_install`, in QGIS's background task."""

    def __init__(self) -> None:
        super().__init__()
        self._wish: Optional[InstallOptions] = None

    def name(self) -> str:
        return "installengine"

    def displayName(self) -> str:  # noqa: N802 - the name is QGIS's
        return tr("Install the engine")

    def tags(self) -> list[str]:
        return tr("pansharpening,pytorch,torch,python,cuda,gpu,setup,repair,remove").split(",")

    def shortDescription(self) -> str:  # noqa: N802 - the name is QGIS's
        return tr("Installs the Python with PyTorch that the engine runs in, apart from QGIS's own.")

    def shortHelpString(self) -> str:  # noqa: N802 - the name is QGIS's
        return help_text.install_engine()

    def flags(self) -> Qgis.ProcessingAlgorithmFlag:
        return super().flags() | Qgis.ProcessingAlgorithmFlag.HideFromModeler

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:  # noqa: N802
        for parameter in (
            p.with_help(
                p.choice(ACTION, tr("What to do"), (INSTALL, DRY_RUN, REPAIR, REMOVE), INSTALL),
                tr("A dry run only says what would happen; a repair installs anew what is there."),
            ),
            p.with_help(
                p.choice(DEVICE, tr("Device"), DEVICES, DEVICES[0]),
                tr("The build of PyTorch: auto takes CUDA where the NVIDIA driver allows one."),
            ),
            p.with_help(
                p.advanced(
                    _file(WHEELS, tr("Folder of wheels"), Qgis.ProcessingFileParameterBehavior.Folder)
                ),
                tr("Installs from this folder, without any network."),
            ),
            p.with_help(
                p.advanced(QgsProcessingParameterString(INDEX, tr("Package index (URL)"), optional=True)),
                tr("An index that has everything, PyTorch too, in place of the public ones."),
            ),
            p.with_help(
                p.advanced(
                    _file(PYTHON, tr("Python to build on"), Qgis.ProcessingFileParameterBehavior.File)
                ),
                tr("A Python from 3.10 to 3.14 with venv and pip; else the first one found is taken."),
            ),
        ):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputFolder(FOLDER, tr("Folder of the engine")))

    def prepareAlgorithm(  # noqa: N802 - the name is QGIS's
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """In the main thread, where QGIS's network settings live."""
        with qgis_errors():
            self._wish = self._asked(parameters, context)
        return True

    def processAlgorithm(  # noqa: N802 - the name is QGIS's
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """In the background task."""
        with qgis_errors():
            if self._choice(parameters, ACTION, context) == REMOVE:
                remove_engine(QgisFeedback(feedback))
            else:
                install_engine(self._wish, start_process, QgisFeedback(feedback))
        return {FOLDER: str(engine_folder())}

    def _asked(self, parameters: dict[str, Any], context: QgsProcessingContext) -> InstallOptions:
        action = self._choice(parameters, ACTION, context)
        index = self.parameterAsString(parameters, INDEX, context)
        return InstallOptions(
            self._choice(parameters, DEVICE, context),
            wheels=self.parameterAsString(parameters, WHEELS, context),
            index=index,
            python=self.parameterAsString(parameters, PYTHON, context),
            proxy=proxy_url(index or PYTORCH),
            dry_run=action == DRY_RUN,
            repair=action == REPAIR,
        )


def _file(
    name: str, title: str, behavior: Qgis.ProcessingFileParameterBehavior
) -> QgsProcessingParameterFile:
    return QgsProcessingParameterFile(name, title, behavior, optional=True)
