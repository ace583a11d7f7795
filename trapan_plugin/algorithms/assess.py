"""The algorithm `trapan:assess`: quality indices of a fused layer, with or without a reference."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
)

from ...core.errors import InputError
from ...core.jobs.assess import (
    PairAssessmentJob,
    ReferenceAssessmentJob,
    assess_against_pair,
    assess_against_reference,
    check_peak,
)
from ...core.jobs.pair import Pair
from ...core.quality.names import FULL_RESOLUTION_INDICES, REFERENCE_INDICES, REPROJECTED_INDICES
from ...core.redaction import safe_to_show
from ...core.sensors.catalogue import AUTO
from .. import help_text
from ..engine import runtime
from ..feedback import QgisFeedback
from ..layers.provenance import propose_fused, recorded_pair
from ..translation import tr, tr_core, translate_page
from . import parameters as p
from .base import prepared, rounded
from .pair_algorithm import PairAlgorithm
from .values import read_bands

FUSED = "FUSED"
REFERENCE = "REFERENCE"
RATIO = "RATIO"
PEAK = "PEAK"
BORDER = "BORDER"


class AssessAlgorithm(PairAlgorithm):
    """Scores a fused layer with `core.jobs.assess`."""

    _job: PairAssessmentJob | ReferenceAssessmentJob | None

    def name(self) -> str:
        return "assess"

    def displayName(self) -> str:  # noqa: N802 - QGIS API name
        return tr("Assess a fused image (TRA-PAN)")

    def tags(self) -> list[str]:
        return tr("pansharpening,quality,index,hqnr,q2n,ergas,sam,ssim,psnr,fusion,assessment").split(",")

    def shortDescription(self) -> str:  # noqa: N802 - QGIS API name
        return tr("Scores a fused layer from any method against its PAN and MS or against a reference.")

    def shortHelpString(self) -> str:  # noqa: N802 - QGIS API name
        return help_text.assess()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802 - QGIS API name
        for parameter in _parameters():
            self.addParameter(parameter)
        for index in (*FULL_RESOLUTION_INDICES, *REPROJECTED_INDICES, *REFERENCE_INDICES):
            self.addOutput(QgsProcessingOutputNumber(index, index))

    def _missing_engine(self, job: PairAssessmentJob | ReferenceAssessmentJob) -> str:
        if isinstance(job, PairAssessmentJob) and job.register:
            return runtime.missing_engine_message_for_registration()
        return ""

    def _run(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        if isinstance(self._job, PairAssessmentJob):
            report, pair = self._job.report, self._job.pair
            pan, ms = (source.name or ", ".join(source.files) for source in (pair.pan, pair.ms))
            feedback.pushInfo(safe_to_show(f"PAN: {pan}, MS: {ms}"))
            assessment = assess_against_pair(self._job, QgisFeedback(feedback), runtime.engine_factory())
        else:
            job = prepared(self._job)
            report = job.report
            assessment = assess_against_reference(job, QgisFeedback(feedback))
        indices = {name: rounded(value) for name, value in assessment.indices.items()}
        if report:
            translate_page(report, feedback)
        for name, value in indices.items():
            feedback.pushInfo(f"{name}: {'-' if value is None else format(value, '.4f')}")
        if assessment.document.get("indices_advice"):
            feedback.pushInfo(tr_core(assessment.document["indices_advice"]))
        return {**indices, **({p.REPORT: report} if report else {})}

    def _read_parameters(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> PairAssessmentJob | ReferenceAssessmentJob:
        fused = self._layer(parameters, FUSED, context)
        pan = self._optional_layer(parameters, p.PAN, context)
        ms = self._optional_layer(parameters, p.MS, context)
        reference = self._optional_layer(parameters, REFERENCE, context)
        if reference is not None and pan is None and ms is None:
            return self._reference_job(parameters, context, fused, reference)
        if reference is None and pan is not None and ms is not None:
            return self._pair_job(parameters, context, fused, self._pair(parameters, context, pan, ms))
        if reference is None and pan is None and ms is None:
            return self._recorded_pair_job(parameters, context, fused)
        if reference is None:
            given, missing = (p.MS, p.PAN) if pan is None else (p.PAN, p.MS)
            message = tr("can't score the fused image '{}' with {} alone: choose the {} that was fused, too")
            raise InputError(message.format(fused.name(), given, missing))
        raise InputError(
            tr("can't score the fused image '{}': choose either both PAN and MS, or only REFERENCE").format(
                fused.name()
            )
        )

    def _recorded_pair_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, fused: QgsRasterLayer
    ) -> PairAssessmentJob:
        """Take PAN, MS, bands and sensor from the metadata that TRA-PAN has written to the fused raster."""
        recorded = recorded_pair(fused)
        if recorded is None:
            raise InputError(
                tr(
                    "can't score the fused image '{}': its metadata name no PAN and MS that still exist, so "
                    "choose either both, or only REFERENCE"
                ).format(fused.name())
            )
        pan_bands, ms_bands = (read_bands(name, parameters, context) for name in (p.PAN_BAND, p.MS_BANDS))
        sensor = self._choice(parameters, p.SENSOR, context)
        ratio = self._optional_number(parameters, p.MS_RATIO, context)
        pair = Pair(
            replace(recorded.pan, bands=pan_bands or recorded.pan.bands),
            replace(recorded.ms, bands=ms_bands or recorded.ms.bands),
            recorded.sensor if sensor == AUTO else sensor,
            recorded.ms_ratio if ratio is None else ratio,
        )
        return self._pair_job(parameters, context, fused, pair)

    def _pair_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, fused: QgsRasterLayer, pair: Pair
    ) -> PairAssessmentJob:
        return PairAssessmentJob(
            self._source([fused]),
            pair,
            register=self.parameterAsBoolean(parameters, p.REGISTER, context),
            threads=runtime.max_threads(context),
            report=self.parameterAsFileOutput(parameters, p.REPORT, context),
        )

    def _reference_job(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        fused: QgsRasterLayer,
        reference: QgsRasterLayer,
    ) -> ReferenceAssessmentJob:
        peak = self._optional_number(parameters, PEAK, context)
        check_peak(peak)
        return ReferenceAssessmentJob(
            fused=self._source([fused]),
            reference=self._source([reference]),
            ratio=self.parameterAsInt(parameters, RATIO, context),
            peak=peak,
            border=self.parameterAsInt(parameters, BORDER, context),
            threads=runtime.max_threads(context),
            report=self.parameterAsFileOutput(parameters, p.REPORT, context),
        )


def _parameters() -> list[QgsProcessingParameterDefinition]:
    """Return new definitions in the dialog's order; Processing takes ownership of them."""
    proposal = propose_fused()
    return [
        p.layer(
            FUSED,
            tr("Fused layer"),
            tr("The layer to score, on the grid of the PAN or the reference or on a part of it."),
            proposed=proposal.fused,
        ),
        *p.pair(optional=True, proposed=(proposal.pan, proposal.ms), bands=proposal.bands),
        p.sensor(),
        p.with_help(
            QgsProcessingParameterRasterLayer(REFERENCE, tr("Reference"), optional=True),
            tr("The true high-resolution image, instead of PAN and MS."),
        ),
        p.advanced(p.ms_ratio()),
        p.advanced(p.register()),
        *map(p.advanced, _reference_parameters()),
        p.report(tr("An HTML page with the indices.")),
    ]


def _reference_parameters() -> list[QgsProcessingParameterDefinition]:
    return [
        p.with_help(
            p.integer(RATIO, tr("Ratio, with a reference"), 2, 16, default=4),
            tr("PAN pixels per MS pixel along one axis; ERGAS is scaled by it."),
        ),
        p.with_help(
            QgsProcessingParameterNumber(
                PEAK,
                tr("Largest possible value, with a reference"),
                Qgis.ProcessingNumberParameterType.Double,
                None,
                optional=True,
                minValue=0,
            ),
            tr(
                "Peak value for PSNR and SSIM, for example 2047 for 11-bit data. If empty, it is derived "
                "from the reference."
            ),
        ),
        p.with_help(
            p.integer(BORDER, tr("Border to leave out, with a reference"), 0, default=0),
            tr("Width in pixels of the border that is not scored."),
        ),
    ]
