"""The algorithm `trapan:pansharpen`: QGIS's parameters to a job, and its outcome back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsRasterLayer,
)

from ...core.jobs.pansharpen import PansharpenJob, run_pansharpen
from ...core.quality.names import SUMMARY_INDICES as INDICES
from .. import help_text
from ..engine import runtime
from ..engine.runtime import most_threads
from ..feedback import QgisFeedback
from ..layers.inputs import check_not_input
from ..layers.reload import reload_layers
from ..layers.style import FusedLayerStyle, natural_bands
from ..translation import tr
from . import parameters as own
from . import parameters as p
from .base import TrapanAlgorithm, qgis_errors

SECONDS = "SECONDS"


class PansharpenAlgorithm(TrapanAlgorithm):
    """Fuses a PAN and an MS layer. The work is done by `core.job.run`, in QGIS's background task."""

    def __init__(self) -> None:
        super().__init__()
        self._job: Optional[PansharpenJob] = None
        self._written = ""
        self._ms, self._ms_bands = "", 0

    def name(self) -> str:
        return "pansharpen"

    def displayName(self) -> str:  # noqa: N802 - the name is QGIS's
        return tr("Pansharpen (TRA-PAN)")

    def tags(self) -> list[str]:
        words = tr("pansharpening,fusion,sharpen,panchromatic,multispectral,brovey,zero-shot,deep learning")
        return words.split(",")

    def shortDescription(self) -> str:  # noqa: N802 - the name is QGIS's
        return tr("Sharpens a multispectral layer with a panchromatic one, by training on this pair alone.")

    def shortHelpString(self) -> str:  # noqa: N802 - the name is QGIS's
        return help_text.pansharpen()

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:  # noqa: N802
        for parameter in own.all_parameters():
            self.addParameter(parameter)
        for index in INDICES:
            self.addOutput(QgsProcessingOutputNumber(index, index))
        self.addOutput(QgsProcessingOutputNumber(SECONDS, tr("Seconds")))

    def canExecute(self) -> tuple[bool, str]:  # noqa: N802 - the name is QGIS's
        """The toolbox shows the sentence instead of the dialog."""
        obstacle = runtime.missing_engine_message()
        return not obstacle, obstacle

    def prepareAlgorithm(  # noqa: N802 - the name is QGIS's
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """In the main thread, where the project's layers live."""
        obstacle = runtime.missing_engine_message()
        if obstacle:
            raise QgsProcessingException(obstacle)
        with qgis_errors():
            self._job = self._asked(parameters, context)
        ms = self.parameterAsRasterLayer(parameters, p.MS, context)
        self._ms, self._ms_bands = ms.id(), ms.bandCount()
        return True

    def processAlgorithm(  # noqa: N802 - the name is QGIS's
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """In the background task."""
        output = self.parameterAsOutputLayer(parameters, own.OUTPUT, context)
        with qgis_errors():
            outcome = run_pansharpen(
                replace(self._job, output=output), QgisFeedback(feedback), runtime.engine_factory()
            )
        if context.willLoadLayerOnCompletion(output):
            natural = natural_bands(outcome.document, self._ms_bands)
            style = FusedLayerStyle(self._ms, tuple(outcome.document["bands"]), natural)
            context.layerToLoadOnCompletionDetails(output).setPostProcessor(style)
        indices = {name: outcome.indices[name] for name in INDICES}
        others = {p.REPORT: self._job.report, own.SAVE_WEIGHTS: self._job.save_weights}
        others = {name: path for name, path in others.items() if path}
        self._written = outcome.output
        return {own.OUTPUT: outcome.output, **others, **indices, SECONDS: outcome.seconds["total"]}

    def postProcessAlgorithm(  # noqa: N802 - the name is QGIS's
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """In the main thread again."""
        if self._written and context.project() is not None:
            reload_layers(context.project(), self._written)
        return {}

    def _asked(self, parameters: dict[str, Any], context: QgsProcessingContext) -> PansharpenJob:
        pan = self._layer(parameters, p.PAN, context)
        weights = self.parameterAsFile(parameters, own.WEIGHTS, context)
        use = self._choice(parameters, own.WEIGHTS_USE, context)
        job = PansharpenJob(
            self._pair(parameters, context, pan, self._layer(parameters, p.MS, context)),
            output=self.parameterAsFileOutput(parameters, own.OUTPUT, context),
            preset=self._choice(parameters, own.PRESET, context),
            device=self._choice(parameters, own.DEVICE, context),
            extent=self._extent(parameters, pan, context),
            register=self.parameterAsBoolean(parameters, p.REGISTER, context),
            seed=self.parameterAsInt(parameters, own.SEED, context),
            warmup_steps=self._optional_number(parameters, own.WARMUP_STEPS, context),
            rao_steps=self._optional_number(parameters, own.RAO_STEPS, context),
            output_type=own.gdal_type(self._choice(parameters, own.OUTPUT_TYPE, context)),
            report=self.parameterAsFileOutput(parameters, p.REPORT, context),
            threads=most_threads(context),
            creation_options=own.options(self.parameterAsString(parameters, own.CREATION_OPTIONS, context)),
            nodata=self._optional_value(parameters, own.NODATA, context),
            overviews=self.parameterAsBoolean(parameters, own.OVERVIEWS, context),
            statistics=self.parameterAsBoolean(parameters, own.STATISTICS, context),
            weights=weights,
            apply_only=bool(weights) and use == own.APPLY_ONLY,
            save_weights=self.parameterAsFileOutput(parameters, own.SAVE_WEIGHTS, context),
            cog=self.parameterAsBoolean(parameters, own.COG, context),
        )
        check_not_input(job.output, job.pair)
        return job

    def _extent(
        self, parameters: dict[str, Any], pan: QgsRasterLayer, context: QgsProcessingContext
    ) -> Optional[tuple[float, float, float, float]]:
        box = self.parameterAsExtent(parameters, own.EXTENT, context, pan.crs())
        if box.isNull():
            return None
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
