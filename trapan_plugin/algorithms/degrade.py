"""The algorithm `trapan:degrade`: a PAN/MS pair at reduced resolution."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterRasterDestination

from ...core.jobs.degrade import DegradeJob, run_degrade
from .. import help_text
from ..engine import runtime
from ..feedback import QgisFeedback
from ..layers.inputs import check_not_input
from ..translation import tr
from . import parameters as p
from .base import prepared
from .pair_algorithm import PairAlgorithm

OUTPUT_PAN = "OUTPUT_PAN"
OUTPUT_MS = "OUTPUT_MS"


class DegradeAlgorithm(PairAlgorithm):
    """Reduces a pair by its ratio with `core.jobs.degrade`."""

    _job: DegradeJob | None

    def name(self) -> str:
        return "degrade"

    def displayName(self) -> str:  # noqa: N802 - QGIS API name
        return tr("Reduce a pair (TRA-PAN)")

    def tags(self) -> list[str]:
        return tr("pansharpening,wald,protocol,mtf,degrade,downsample,quality,reference").split(",")

    def shortDescription(self) -> str:  # noqa: N802 - QGIS API name
        return tr("Reduces the resolution of a PAN/MS pair, so that the original MS becomes the reference.")

    def shortHelpString(self) -> str:  # noqa: N802 - QGIS API name
        return help_text.degrade()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802 - QGIS API name
        outputs = (
            p.with_help(
                QgsProcessingParameterRasterDestination(OUTPUT_PAN, tr("Reduced PAN")),
                tr("The reduced PAN band, a GeoTIFF on the pixels of the MS layer."),
            ),
            p.with_help(
                QgsProcessingParameterRasterDestination(OUTPUT_MS, tr("Reduced MS")),
                tr("The reduced MS image, a GeoTIFF with pixels larger by the ratio."),
            ),
        )
        for parameter in (
            *p.pair(),
            p.sensor(),
            p.advanced(p.ms_ratio()),
            p.advanced(p.register()),
            *outputs,
        ):
            self.addParameter(parameter)

    def _missing_engine(self, job: DegradeJob) -> str:
        return runtime.missing_engine_message_for_registration() if job.register else ""

    def _run(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        outputs = {
            name: self.parameterAsOutputLayer(parameters, name, context) for name in (OUTPUT_PAN, OUTPUT_MS)
        }
        job = replace(prepared(self._job), output_pan=outputs[OUTPUT_PAN], output_ms=outputs[OUTPUT_MS])
        run_degrade(job, QgisFeedback(feedback), runtime.engine_factory())
        self.written += outputs.values()
        for name, source in ((OUTPUT_PAN, job.pair.pan), (OUTPUT_MS, job.pair.ms)):
            if context.willLoadLayerOnCompletion(outputs[name]):
                details = context.layerToLoadOnCompletionDetails(outputs[name])
                self._name_layer(details, name, tr("{} reduced").format(source.name))
        return outputs

    def _read_parameters(self, parameters: dict[str, Any], context: QgsProcessingContext) -> DegradeJob:
        pan = self._layer(parameters, p.PAN, context)
        ms = self._layer(parameters, p.MS, context)
        job = DegradeJob(
            self._pair(parameters, context, pan, ms),
            output_pan=self.parameterAsFileOutput(parameters, OUTPUT_PAN, context),
            output_ms=self.parameterAsFileOutput(parameters, OUTPUT_MS, context),
            register=self.parameterAsBoolean(parameters, p.REGISTER, context),
            threads=runtime.max_threads(context),
        )
        for output in (job.output_pan, job.output_ms):
            check_not_input(output, job.pair)
        return job
