"""The algorithm `trapan:engineinfo`: what a bug report needs to say about the engine."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import Qgis, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputString

from ...core.engine.process import start_process
from .. import help_text
from ..engine import settings
from ..feedback import QgisFeedback
from ..translation import tr
from .base import EngineAlgorithm

INFORMATION = "INFORMATION"


class EngineInfoAlgorithm(EngineAlgorithm):
    """Describes the engine, as text in the log and as JSON in its output."""

    def name(self) -> str:
        return "engineinfo"

    def displayName(self) -> str:  # noqa: N802 - QGIS API name
        return tr("Engine information")

    def tags(self) -> list[str]:
        return tr("pansharpening,pytorch,torch,python,cuda,gpu,version,bug,report").split(",")

    def shortDescription(self) -> str:  # noqa: N802 - QGIS API name
        return tr("Reports the engine's Python, PyTorch and devices, and tests whether it works.")

    def shortHelpString(self) -> str:  # noqa: N802 - QGIS API name
        return help_text.engine_info()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802 - QGIS API name
        self.addOutput(QgsProcessingOutputString(INFORMATION, tr("Engine information (JSON)")))

    def _run(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        # imported here so that the toolbox loads faster
        from ...core.install.diagnostics import collect_diagnostics, format_diagnostics

        document = collect_diagnostics(start_process, QgisFeedback(feedback), settings.python())
        document["host"]["qgis"] = Qgis.version()
        if document["engine"]:
            settings.set_pace("auto", float(document["engine"]["pace"]))
        feedback.pushInfo(format_diagnostics(document))
        return {INFORMATION: json.dumps(document, indent=2)}

    def _read_parameters(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Accept all parameters: there are none."""
