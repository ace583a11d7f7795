"""The algorithm `trapan:pansharpen`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsRasterLayer,
)

from ...core.errors import EngineError
from ...core.jobs.pansharpen import PansharpenJob, run_pansharpen
from ...core.quality.names import SUMMARY_INDICES as INDICES
from .. import help_text
from ..engine import runtime
from ..feedback import QgisFeedback
from ..layers.inputs import check_not_input
from ..layers.reload import reload_layers
from ..layers.style import FusedLayerStyle, natural_bands
from ..translation import tr
from . import parameters as p
from .base import TrapanAlgorithm, prepared

SECONDS = "SECONDS"


class PansharpenAlgorithm(TrapanAlgorithm):
    """Fuses a PAN and an MS layer with `core.jobs.pansharpen`."""

    def __init__(self) -> None:
        super().__init__()
        self._job: PansharpenJob | None = None
        self._written = ""
        self._ms_id, self._ms_band_count = "", 0

    def name(self) -> str:
        return "pansharpen"

    def displayName(self) -> str:  # noqa: N802 - QGIS API name
        return tr("Pansharpen (TRA-PAN)")

    def tags(self) -> list[str]:
        words = tr("pansharpening,fusion,sharpen,panchromatic,multispectral,brovey,zero-shot,deep learning")
        return words.split(",")

    def shortDescription(self) -> str:  # noqa: N802 - QGIS API name
        return tr("Sharpens a multispectral layer with a panchromatic layer. Trains on this pair only.")

    def shortHelpString(self) -> str:  # noqa: N802 - QGIS API name
        return help_text.pansharpen()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802 - QGIS API name
        for parameter in p.all_parameters():
            self.addParameter(parameter)
        for index in INDICES:
            self.addOutput(QgsProcessingOutputNumber(index, index))
        self.addOutput(QgsProcessingOutputNumber(SECONDS, tr("Seconds")))

    def canExecute(self) -> tuple[bool, str | None]:  # noqa: N802 - QGIS API name
        """Check that the engine is installed; if not, the toolbox shows the message instead of the dialog."""
        message = runtime.missing_engine_message()
        return not message, message

    def _prepare(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        message = runtime.missing_engine_message()
        if message:
            raise EngineError(message)
        self._job = self._read_parameters(parameters, context)
        ms = self._layer(parameters, p.MS, context)
        self._ms_id, self._ms_band_count = ms.id(), ms.bandCount()

    def _run(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        output = self.parameterAsOutputLayer(parameters, p.OUTPUT, context)
        job = replace(prepared(self._job), output=output)
        result = run_pansharpen(job, QgisFeedback(feedback), runtime.engine_factory())
        if context.willLoadLayerOnCompletion(output):
            natural = natural_bands(result.document, self._ms_band_count)
            style = FusedLayerStyle(self._ms_id, tuple(result.document["bands"]), natural)
            if result.output != output:  # a table of a GeoPackage, whose path names all of them
                layers = context.layersToLoadOnCompletion()
                layers[result.output] = layers.pop(output)
                context.setLayersToLoadOnCompletion(layers)
            # Last: QGIS frees the post-processor with the details that it was set on.
            context.layerToLoadOnCompletionDetails(result.output).setPostProcessor(style)
        self._written = result.output
        indices = {name: result.indices[name] for name in INDICES}
        files = {p.OUTPUT: result.output, p.REPORT: job.report, p.SAVE_WEIGHTS: job.save_weights}
        written = {name: path for name, path in files.items() if path}
        return {**written, **indices, SECONDS: result.seconds["total"]}

    def postProcessAlgorithm(  # noqa: N802 - QGIS API name
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> dict[str, Any]:
        """Reload project layers whose file was replaced; runs on the main thread."""
        project = context.project()
        if self._written and project is not None:
            reload_layers(project, self._written)
        return {}

    def _read_parameters(self, parameters: dict[str, Any], context: QgsProcessingContext) -> PansharpenJob:
        pan = self._layer(parameters, p.PAN, context)
        weights = self.parameterAsFile(parameters, p.WEIGHTS, context)
        weights_use = self._choice(parameters, p.WEIGHTS_USE, context)
        job = PansharpenJob(
            self._pair(parameters, context, pan, self._layer(parameters, p.MS, context)),
            output=self.parameterAsFileOutput(parameters, p.OUTPUT, context),
            preset=self._choice(parameters, p.PRESET, context),
            device=self._choice(parameters, p.DEVICE, context),
            extent=self._extent(parameters, pan, context),
            register=self.parameterAsBoolean(parameters, p.REGISTER, context),
            seed=self.parameterAsInt(parameters, p.SEED, context),
            warmup_steps=self._optional_integer(parameters, p.WARMUP_STEPS, context),
            rao_steps=self._optional_integer(parameters, p.RAO_STEPS, context),
            output_type=p.gdal_type(self._choice(parameters, p.OUTPUT_TYPE, context)),
            report=self.parameterAsFileOutput(parameters, p.REPORT, context),
            threads=runtime.max_threads(context),
            creation_options=p.split_options(self.parameterAsString(parameters, p.CREATION_OPTIONS, context)),
            nodata=self._optional_number(parameters, p.NODATA, context),
            overviews=self.parameterAsBoolean(parameters, p.OVERVIEWS, context),
            statistics=self.parameterAsBoolean(parameters, p.STATISTICS, context),
            weights=weights,
            apply_only=bool(weights) and weights_use == p.APPLY_ONLY,
            save_weights=self.parameterAsFileOutput(parameters, p.SAVE_WEIGHTS, context),
            cog=self.parameterAsBoolean(parameters, p.COG, context),
        )
        check_not_input(job.output, job.pair)
        return job

    def _extent(
        self, parameters: dict[str, Any], pan: QgsRasterLayer, context: QgsProcessingContext
    ) -> tuple[float, float, float, float] | None:
        box = self.parameterAsExtent(parameters, p.EXTENT, context, pan.crs())
        if box.isNull():
            return None
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
