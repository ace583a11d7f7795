"""The algorithm `trapan:degrade`: the reduced-resolution pair of a scene."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterRasterDestination,
)

from ...core.jobs.degrade import DegradeJob, run_degrade
from .. import help_text
from ..engine import runtime
from ..engine.runtime import most_threads
from ..feedback import QgisFeedback
from ..layers.inputs import check_not_input
from ..translation import tr
from . import parameters as p
from .base import TrapanAlgorithm, qgis_errors

OUTPUT_PAN = "OUTPUT_PAN"
OUTPUT_MS = "OUTPUT_MS"


class DegradeAlgorithm(TrapanAlgorithm):
    """Reduces a pair by its ratio. The work is done by `core.degrade.run`, in QGIS's background task."""

    def __init__(self) -> None:
        super().__init__()
        self._job: Optional[DegradeJob] = None

    def name(self) -> str:
        return "degrade"

    def displayName(self) -> str:  # noqa: N802 - the name is QGIS's
        return tr("Reduce a pair (TRA-PAN)")

    def tags(self) -> list[str]:
        return tr("pansharpening,wald,protocol,mtf,degrade,downsample,quality,reference").split(",")

    def shortDescription(self) -> str:  # noqa: N802 - the name is QGIS's
        return tr("Writes a PAN/MS pair at reduced resolution, whose truth is the MS itself.")

    def shortHelpString(self) -> str:  # noqa: N802 - the name is QGIS's
        return help_text.degrade()

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:  # noqa: N802
        outputs = (
            p.with_help(
                QgsProcessingParameterRasterDestination(OUTPUT_PAN, tr("Reduced PAN")),
                tr("The GeoTIFF to write, on the MS's pixels."),
            ),
            p.with_help(
                QgsProcessingParameterRasterDestination(OUTPUT_MS, tr("Reduced MS")),
                tr("The GeoTIFF to write, its pixels larger by the ratio."),
            ),
        )
        for parameter in (*p.pair(), p.sensor(), p.advanced(p.register()), *outputs):
            self.addParameter(parameter)

    def prepareAlgorithm(  # noqa: N802 - the name is QGIS's
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """In the main thread, where the project's layers live."""
        with qgis_errors():
            self._job = self._asked(parameters, context)
        if self._job.register and runtime.missing_engine_message():
            raise QgsProcessingException(runtime.missing_engine_message_for_registration())
        return True

    def processAlgorithm(  # noqa: N802 - the name is QGIS's
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """In the background task."""
        outputs = {
            name: self.parameterAsOutputLayer(parameters, name, context) for name in (OUTPUT_PAN, OUTPUT_MS)
        }
        job = replace(self._job, output_pan=outputs[OUTPUT_PAN], output_ms=outputs[OUTPUT_MS])
        with qgis_errors():
            run_degrade(job, QgisFeedback(feedback), runtime.engine_factory())
        return outputs

    def _asked(self, parameters: dict[str, Any], context: QgsProcessingContext) -> DegradeJob:
        pan = self._layer(parameters, p.PAN, context)
        ms = self._layer(parameters, p.MS, context)
        job = DegradeJob(
            self._pair(parameters, context, pan, ms),
            output_pan=self.parameterAsFileOutput(parameters, OUTPUT_PAN, context),
            output_ms=self.parameterAsFileOutput(parameters, OUTPUT_MS, context),
            register=self.parameterAsBoolean(parameters, p.REGISTER, context),
            threads=most_threads(context),
        )
        for output in (job.output_pan, job.output_ms):
            check_not_input(output, job.pair)
        return job
