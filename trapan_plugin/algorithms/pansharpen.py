"""The algorithm `trapan:pansharpen`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)

from ...core.jobs.pansharpen import run_pansharpen
from ...core.jobs.pansharpen_job import PansharpenJob
from ...core.quality.names import SUMMARY_INDICES as INDICES
from ...core.sensors.fused_bands import colour_band
from .. import help_text
from ..engine import runtime, settings
from ..feedback import QgisFeedback
from ..layers.inputs import check_not_input
from ..layers.style import FusedLayerStyle
from ..translation import tr, translate_page
from . import parameters as p
from .base import prepared, rounded
from .pair_algorithm import PairAlgorithm
from .values import read_extent

SECONDS = "SECONDS"
COLOUR_OF_OUTPUT = {"RED_BAND": "Red", "NIR_BAND": "NIR"}
"""The colour whose band number each output is, for spectral indices in models; empty where it is unknown."""


class PansharpenAlgorithm(PairAlgorithm):
    """Fuses a PAN and an MS layer with `core.jobs.pansharpen`."""

    _job: PansharpenJob | None

    def __init__(self) -> None:
        super().__init__()
        self._ms_id, self._ms_name = "", ""
        self._pair_ids: list[str] = []

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
        titles = (tr("Red band of the fused raster"), tr("Near-infrared band of the fused raster"))
        for output, title in zip(COLOUR_OF_OUTPUT, titles):
            self.addOutput(QgsProcessingOutputNumber(output, title))
        self.addOutput(QgsProcessingOutputNumber(SECONDS, tr("Seconds")))

    def _prepare(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        super()._prepare(parameters, context)
        layers = [self._layer(parameters, p.MS, context), *self._more_ms(parameters, context)]
        self._ms_id = layers[0].id() if len(layers) == 1 else ""
        self._pair_ids = [layer.id() for layer in (self._layer(parameters, p.PAN, context), *layers)]
        self._ms_name = prepared(self._job).pair.ms.name

    def _missing_engine(self, job: PansharpenJob) -> str:
        return runtime.missing_engine_message()

    def _run(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        output = self.parameterAsOutputLayer(parameters, p.OUTPUT, context)
        job = replace(prepared(self._job), output=output)
        pace = settings.pace(job.device)
        result = run_pansharpen(job, QgisFeedback(feedback), runtime.engine_factory(), pace)
        settings.set_pace(job.device, result.pace)
        if job.report:
            translate_page(job.report, feedback)
        if context.willLoadLayerOnCompletion(output):
            if result.output != output:  # a table of a GeoPackage, whose path names all of them
                layers: dict[str | None, Any] = dict(context.layersToLoadOnCompletion().items())
                layers[result.output] = layers.pop(output)
                context.setLayersToLoadOnCompletion(layers)
            details = context.layerToLoadOnCompletionDetails(result.output)
            self._name_layer(details, p.OUTPUT, tr("{} pansharpened").format(self._ms_name))
            # Last: QGIS frees the post-processor with the details that it was set on.
            style = FusedLayerStyle(self._ms_id, result.document, self._pair_ids, self.reloaded)
            details.setPostProcessor(style)
        self.written.append(result.output)
        indices = {name: rounded(result.indices[name]) for name in INDICES}
        files = {p.OUTPUT: result.output, p.REPORT: job.report, p.SAVE_WEIGHTS: job.save_weights}
        written = {name: path for name, path in files.items() if path}
        bands = {output: colour_band(result.document, colour) for output, colour in COLOUR_OF_OUTPUT.items()}
        return {**written, **indices, **bands, SECONDS: result.seconds["total"]}

    def _read_parameters(self, parameters: dict[str, Any], context: QgsProcessingContext) -> PansharpenJob:
        pan = self._layer(parameters, p.PAN, context)
        job = self._fusion_job(
            parameters,
            context,
            self._pair(parameters, context, pan, self._layer(parameters, p.MS, context)),
            output=self.parameterAsFileOutput(parameters, p.OUTPUT, context),
            extent=read_extent(self, p.EXTENT, parameters, context, pan.crs()),
            report=self.parameterAsFileOutput(parameters, p.REPORT, context),
            creation_options=p.split_options(self.parameterAsString(parameters, p.CREATION_OPTIONS, context)),
            save_weights=self.parameterAsFileOutput(parameters, p.SAVE_WEIGHTS, context),
        )
        check_not_input(job.output, job.pair)
        return job
