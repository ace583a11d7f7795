"""The algorithm `trapan:installengine`: install, repair and remove the engine environment."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFolder,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...core.engine.client import describe_engine
from ...core.engine.interpreter import Interpreter, engine_folder, venv_python
from ...core.engine.process import start_process
from ...core.errors import EngineError
from ...core.install.install import install_engine, remove_engine
from ...core.install.packages import InstallOptions
from ...core.install.torch_build import DEVICES, PYTORCH
from .. import help_text
from ..engine import settings
from ..engine.proxy import proxy_url
from ..feedback import QgisFeedback
from ..translation import tr
from . import parameters as p
from .base import EngineAlgorithm, prepared

ACTION, DEVICE, WHEELS, INDEX, PYTHON, FOLDER = "ACTION", "DEVICE", "WHEELS", "INDEX", "PYTHON", "FOLDER"
INSTALL, DRY_RUN, REPAIR, REMOVE = "install", "dry run", "repair", "remove"


class InstallEngineAlgorithm(EngineAlgorithm):
    """Installs the engine with `core.install`."""

    _job: InstallOptions | None

    def name(self) -> str:
        return "installengine"

    def displayName(self) -> str:  # noqa: N802 - QGIS API name
        return tr("Install the engine")

    def tags(self) -> list[str]:
        return tr("pansharpening,pytorch,torch,python,cuda,gpu,setup,repair,remove").split(",")

    def shortDescription(self) -> str:  # noqa: N802 - QGIS API name
        return tr("Installs PyTorch in a separate Python environment for the TRA-PAN engine.")

    def shortHelpString(self) -> str:  # noqa: N802 - QGIS API name
        return help_text.install_engine()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802 - QGIS API name
        for parameter in (
            p.with_help(
                p.choice(ACTION, tr("What to do"), (INSTALL, DRY_RUN, REPAIR, REMOVE), INSTALL),
                tr("dry run only lists the steps. repair reinstalls the existing engine."),
            ),
            p.with_help(
                p.choice(DEVICE, tr("Device"), DEVICES, DEVICES[0]),
                tr("PyTorch build. auto chooses CUDA if the NVIDIA driver supports it, otherwise the CPU."),
            ),
            p.with_help(
                p.advanced(
                    _file(WHEELS, tr("Folder of wheels"), Qgis.ProcessingFileParameterBehavior.Folder)
                ),
                tr("Installs from this folder, without a network."),
            ),
            p.with_help(
                p.advanced(QgsProcessingParameterString(INDEX, tr("Package index (URL)"), optional=True)),
                tr("Replaces the public indexes. It must have all packages, including PyTorch."),
            ),
            p.with_help(
                p.advanced(_file(PYTHON, tr("Base Python"), Qgis.ProcessingFileParameterBehavior.File)),
                tr("A Python 3.10 to 3.14 with venv and pip. If empty, the first one found is used."),
            ),
        ):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputFolder(FOLDER, tr("Folder of the engine")))

    def _run(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        if self._choice(parameters, ACTION, context) == REMOVE:
            remove_engine(QgisFeedback(feedback))
        else:
            options, to_qgis = prepared(self._job), QgisFeedback(feedback)
            install_engine(options, start_process, to_qgis)
            if not options.dry_run:
                _measure_pace(to_qgis)
        return {FOLDER: str(engine_folder())}

    def _read_parameters(self, parameters: dict[str, Any], context: QgsProcessingContext) -> InstallOptions:
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


def _measure_pace(feedback: QgisFeedback) -> None:
    """Run the self-test of the installed engine, whose pace the forecast of a run needs."""
    python = Interpreter(str(venv_python(engine_folder())), "the installed engine")
    try:
        tested = describe_engine(python, start_process, feedback)
    except EngineError as error:
        feedback.warning(tr("The self-test of the engine failed: {}").format(error))
        return
    settings.set_pace("auto", float(tested["pace"]))


def _file(
    name: str, title: str, behavior: Qgis.ProcessingFileParameterBehavior
) -> QgsProcessingParameterFile:
    # QGIS's default filter rejects names without a dot, such as /usr/bin/python3
    return QgsProcessingParameterFile(name, title, behavior, optional=True, fileFilter=tr("All files (*)"))
