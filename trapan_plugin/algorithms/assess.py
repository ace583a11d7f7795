"""The algorithm `trapan:assess`: scores a fused layer against its PAN and MS, or against a reference."""

from __future__ import annotations

from typing import Any, Optional, Union

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
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
)
from ...core.quality.names import FULL_RESOLUTION_INDICES, REFERENCE_INDICES
from .. import help_text
from ..engine import runtime
from ..engine.runtime import most_threads
from ..feedback import QgisFeedback
from ..layers.inputs import gdal_name
from ..translation import tr
from . import parameters as p
from .base import TrapanAlgorithm, qgis_errors

FUSED = "FUSED"
REFERENCE = "REFERENCE"
RATIO = "RATIO"
PEAK = "PEAK"
BORDER = "BORDER"


class AssessAlgorithm(TrapanAlgorithm):
    """Scores a fused layer. The work is done by `core.assess`, in QGIS's background task."""

    def __init__(self) -> None:
        super().__init__()
        self._job: Optional[Union[PairAssessmentJob, ReferenceAssessmentJob]] = None

    def name(self) -> str:
        return "assess"

    def displayName(self) -> str:  # noqa: N802 - the name is QGIS's
        return tr("Assess a fused image (TRA-PAN)")

    def tags(self) -> list[str]:
        return tr("pansharpening,quality,index,hqnr,q2n,ergas,sam,ssim,psnr,fusion,assessment").split(",")

    def shortDescription(self) -> str:  # noqa: N802 - the name is QGIS's
        return tr("Scores a fused layer, whoever made it, against its PAN and MS or against a reference.")

    def shortHelpString(self) -> str:  # noqa: N802 - the name is QGIS's
        return help_text.assess()

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:  # noqa: N802
        for parameter in _parameters():
            self.addParameter(parameter)
        for index in (*FULL_RESOLUTION_INDICES, *REFERENCE_INDICES):
            self.addOutput(QgsProcessingOutputNumber(index, index))

    def prepareAlgorithm(  # noqa: N802 - the name is QGIS's
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """In the main thread, where the project's layers live."""
        with qgis_errors():
            self._job = self._asked(parameters, context)
        if (
            isinstance(self._job, PairAssessmentJob)
            and self._job.register
            and runtime.missing_engine_message()
        ):
            raise QgsProcessingException(runtime.missing_engine_message_for_registration())
        return True

    def processAlgorithm(  # noqa: N802 - the name is QGIS's
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """In the background task."""
        with qgis_errors():
            if isinstance(self._job, PairAssessmentJob):
                found = assess_against_pair(self._job, QgisFeedback(feedback), runtime.engine_factory())
            else:
                found = assess_against_reference(self._job, QgisFeedback(feedback))
        for name, value in found.indices.items():
            feedback.pushInfo(f"{name}: {'-' if value is None else format(value, '.4f')}")
        report = {p.REPORT: self._job.report} if self._job.report else {}
        return {**found.indices, **report}

    def _asked(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> Union[PairAssessmentJob, ReferenceAssessmentJob]:
        fused = self._layer(parameters, FUSED, context)
        pan = self._optional_layer(parameters, p.PAN, context)
        ms = self._optional_layer(parameters, p.MS, context)
        reference = self._optional_layer(parameters, REFERENCE, context)
        if reference is not None and pan is None and ms is None:
            return self._against_reference(parameters, context, fused, reference)
        if reference is None and pan is not None and ms is not None:
            return self._against_pair(parameters, context, fused, pan, ms)
        raise InputError(
            tr(
                "the fused image '{}' is judged either by a PAN and an MS or by a REFERENCE: choose the "
                "one or the other"
            ).format(fused.name())
        )

    def _against_pair(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        fused: QgsRasterLayer,
        pan: QgsRasterLayer,
        ms: QgsRasterLayer,
    ) -> PairAssessmentJob:
        return PairAssessmentJob(
            gdal_name(fused),
            self._pair(parameters, context, pan, ms),
            register=self.parameterAsBoolean(parameters, p.REGISTER, context),
            threads=most_threads(context),
            report=self.parameterAsFileOutput(parameters, p.REPORT, context),
            fused_name=fused.name(),
        )

    def _against_reference(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        fused: QgsRasterLayer,
        reference: QgsRasterLayer,
    ) -> ReferenceAssessmentJob:
        peak = self.parameterAsString(parameters, PEAK, context)
        return ReferenceAssessmentJob(
            fused=gdal_name(fused),
            reference=gdal_name(reference),
            ratio=self.parameterAsInt(parameters, RATIO, context),
            peak=self.parameterAsDouble(parameters, PEAK, context) if peak else None,
            border=self.parameterAsInt(parameters, BORDER, context),
            report=self.parameterAsFileOutput(parameters, p.REPORT, context),
            fused_name=fused.name(),
            reference_name=reference.name(),
        )


def _parameters() -> list[QgsProcessingParameterDefinition]:
    """New definitions, in the dialog's order; Processing takes them over."""
    return [
        p.with_help(
            QgsProcessingParameterRasterLayer(FUSED, tr("Fused layer")),
            tr("What to judge; on the grid of the PAN or of the reference, or on a part of it."),
        ),
        *p.pair(optional=True),
        p.sensor(),
        p.with_help(
            QgsProcessingParameterRasterLayer(REFERENCE, tr("Reference"), optional=True),
            tr("What the fused layer should be, in place of PAN and MS."),
        ),
        p.advanced(p.register()),
        *map(p.advanced, _of_the_reference()),
        p.report(tr("The indices as one HTML file.")),
    ]


def _of_the_reference() -> list[QgsProcessingParameterDefinition]:
    return [
        p.with_help(
            p.whole_number(RATIO, tr("Ratio, with a reference"), 2, 16, default=4),
            tr("PAN pixels per MS pixel, which ERGAS is scaled by."),
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
            tr("For PSNR and SSIM, such as 2047 for 11 bits; from the reference's values where empty."),
        ),
        p.with_help(
            p.whole_number(BORDER, tr("Border to leave out, with a reference"), 0, default=0),
            tr("Pixels on every side that are not judged."),
        ),
    ]
