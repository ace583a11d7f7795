"""The algorithm `trapan:engineinfo`: what a bug report needs to say about the engine."""

from __future__ import annotations

import json
from typing import Any, Optional

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
)

from .. import help_text
from ..engine import settings
from ..feedback import QgisFeedback
from ..translation import tr
from .base import TrapanAlgorithm, qgis_errors

INFORMATION = "INFORMATION"


class EngineInfoAlgorithm(TrapanAlgorithm):
    """Describes the engine: as text in the log, as JSON in its output."""

    def name(self) -> str:
        return "engineinfo"

    def displayName(self) -> str:  # noqa: N802 - the name is QGIS's
        return tr("Engine information")

    def tags(self) -> list[str]:
        return tr("pansharpening,pytorch,torch,python,cuda,gpu,version,bug,report").split(",")

    def shortDescription(self) -> str:  # noqa: N802 - the name is QGIS's
        return tr("Says which Python, PyTorch and devices the engine has, and whether it works.")

    def shortHelpString(self) -> str:  # noqa: N802 - the name is QGIS's
        return help_text.engine_info()

    def flags(self) -> Qgis.ProcessingAlgorithmFlag:
        return super().flags() | Qgis.ProcessingAlgorithmFlag.HideFromModeler

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:  # noqa: N802
        self.addOutput(QgsProcessingOutputString(INFORMATION, tr("Engine information (JSON)")))

    def processAlgorithm(  # noqa: N802 - the name is QGIS's
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """In the background task."""
        with qgis_errors():
            from ...core.engine.process import start_process
            from ...core.install.diagnostics import (  # here, so that the toolbox is there sooner
                collect_diagnostics,
                format_diagnostics,
            )

            python = self._asked(parameters, context)
            document = collect_diagnostics(start_process, QgisFeedback(feedback), python)
        document["host"]["qgis"] = Qgis.QGIS_VERSION
        feedback.pushInfo(format_diagnostics(document))
        return {INFORMATION: json.dumps(document, indent=2)}

    def _asked(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        return settings.python()
