"""The algorithm `trapan:batch`: many scenes, one after another or on a Dask cluster."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Sequence

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ...core.batch import records, runner
from ...core.batch.dask_cluster import dask_executor
from ...core.batch.discovery import list_scene_jobs, list_scenes
from ...core.batch.listing import format_listing
from ...core.errors import InputError, OutputError
from ...core.jobs.pair import Pair
from ...core.jobs.pansharpen_job import PansharpenJob
from ...core.raster.source import Source
from .. import help_text
from ..engine import runtime
from ..feedback import QgisFeedback
from ..layers.style import FusedLayerStyle
from ..translation import tr, tr_core, translate_page
from . import parameters as p
from .base import prepared
from .pair_algorithm import PairAlgorithm
from .values import read_bands

FOLDER = "FOLDER"
LIST = "LIST"
REPORTS = "REPORTS"
LIST_ONLY = "LIST_ONLY"
LOAD_OUTPUTS = "LOAD_OUTPUTS"
SCHEDULER = "SCHEDULER"
OUTPUT_FOLDER = "OUTPUT_FOLDER"
SUMMARY = "SUMMARY"
STATE_OF_OUTPUT = {"FUSED": records.FUSED, "KEPT": records.KEPT, "FAILED": records.FAILED}
"""The scene state that each output number counts."""


@dataclass(frozen=True)
class _BatchJob:
    """What the parameters ask for.

    Attributes:
        scenes: path of a folder or of a list of scenes.
        folder: output folder.
        template: the settings of each scene's job.
        reports: whether each scene gets a report.
        scheduler: address of a Dask scheduler; empty to fuse on this machine.
        list_only: whether the pairs are only listed.
        load: whether QGIS loads the fused rasters.
    """

    scenes: str
    folder: str
    template: PansharpenJob
    reports: bool
    scheduler: str
    list_only: bool
    load: bool


class BatchAlgorithm(PairAlgorithm):
    """Fuses many scenes with `core.batch`."""

    _job: _BatchJob | None

    def name(self) -> str:
        return "batch"

    def displayName(self) -> str:  # noqa: N802 - QGIS API name
        return tr("Pansharpen many scenes (TRA-PAN)")

    def tags(self) -> list[str]:
        return tr("pansharpening,batch,bulk,folder,archive,stac,csv,dask,cluster,panchromatic").split(",")

    def shortDescription(self) -> str:  # noqa: N802 - QGIS API name
        return tr("Sharpens all PAN/MS pairs of a folder, a CSV file or STAC items.")

    def shortHelpString(self) -> str:  # noqa: N802 - QGIS API name
        return help_text.batch()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802 - QGIS API name
        details = [
            _ms_bands(),
            p.ms_ratio(),
            *p.training(),
            *p.weights(),
            p.output_type(),
            *p.output_details(),
            _scheduler(),
        ]
        ends = (_reports(), _list_only(), _load_outputs(), _output_folder())
        for parameter in (*_scenes(), *p.method(), *map(p.advanced, details), *ends):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputHtml(SUMMARY, tr("Summary")))
        titles = (tr("Scenes fused"), tr("Scenes kept from an earlier run"), tr("Scenes that failed"))
        for output, title in zip(STATE_OF_OUTPUT, titles):
            self.addOutput(QgsProcessingOutputNumber(output, title))

    def _missing_engine(self, job: _BatchJob) -> str:
        return "" if job.scheduler or job.list_only else runtime.missing_engine_message()

    def _run(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        job, qgis_feedback = prepared(self._job), QgisFeedback(feedback)
        if job.list_only:
            listing = list_scenes(job.scenes, job.folder, job.template, job.reports, qgis_feedback)
            for line in format_listing(*listing).splitlines():
                qgis_feedback.info(line)
            return {OUTPUT_FOLDER: job.folder, **dict.fromkeys(STATE_OF_OUTPUT, 0)}
        scenes = list_scene_jobs(job.scenes, job.folder, job.template, job.reports, qgis_feedback)
        executor = (
            dask_executor(job.scheduler, job.template.device)
            if job.scheduler
            else runner.sequential_executor(runtime.engine_factory())
        )
        results = runner.run_batch(scenes, executor, job.folder, qgis_feedback)
        summary = str(Path(job.folder, "summary.html"))
        fused = [result for result in results if result.state == records.FUSED]
        self.written += [result.output for result in fused]
        reports = [result.report for result in fused if result.report]
        for page in (summary, *reports):
            translate_page(page, feedback)
        _check_not_all_failed(results)
        if job.load:
            for result in results:
                if result.state in (records.FUSED, records.KEPT):
                    _load(result, context, self.reloaded)
        states = [result.state for result in results]
        counts = {output: states.count(state) for output, state in STATE_OF_OUTPUT.items()}
        return {OUTPUT_FOLDER: job.folder, SUMMARY: summary, **counts}

    def _cancelled_message(self) -> str:
        return tr("cancelled: finished scenes are kept")

    def _read_parameters(self, parameters: dict[str, Any], context: QgsProcessingContext) -> _BatchJob:
        folder, scene_list = (self.parameterAsFile(parameters, name, context) for name in (FOLDER, LIST))
        if bool(folder) == bool(scene_list):
            raise InputError(
                tr("the scenes come from either {} or {}: give exactly one").format(FOLDER, LIST)
            )
        pair = Pair(
            Source(""),
            Source((), read_bands(p.MS_BANDS, parameters, context, least=1)),
            sensor=self._choice(parameters, p.SENSOR, context),
            ms_ratio=self._optional_number(parameters, p.MS_RATIO, context),
        )
        return _BatchJob(
            folder or scene_list,
            self.parameterAsFileOutput(parameters, OUTPUT_FOLDER, context),
            self._fusion_job(parameters, context, pair, output=""),
            self.parameterAsBoolean(parameters, REPORTS, context),
            self.parameterAsString(parameters, SCHEDULER, context).strip(),
            self.parameterAsBoolean(parameters, LIST_ONLY, context),
            self.parameterAsBoolean(parameters, LOAD_OUTPUTS, context),
        )


def _check_not_all_failed(results: Sequence[records.SceneResult]) -> None:
    """Raise an `OutputError` if no scene has an output, so that `qgis_process` and models notice it."""
    if all(result.state == records.FAILED for result in results):
        first = results[0]
        raise OutputError(
            tr("none of the {} scenes could be fused; the first one, '{}', failed: {}").format(
                len(results), first.name, tr_core(first.error)
            )
        )


def _load(result: records.SceneResult, context: QgsProcessingContext, reloaded: set[str]) -> None:
    """Let QGIS load the fused raster of a scene, in natural colours where its bands are known."""
    # imported here so that the plugin loads without GDAL's Python bindings
    from ...core.raster.metadata import read_provenance

    details = QgsProcessingContext.LayerDetails(result.name, context.project(), OUTPUT_FOLDER)
    document = read_provenance(result.output)
    context.addLayerToLoadOnCompletion(result.output, details)
    if document:
        details = context.layerToLoadOnCompletionDetails(result.output)
        details.setPostProcessor(FusedLayerStyle("", document, reloaded=reloaded))


def _scenes() -> list[QgsProcessingParameterDefinition]:
    return [
        p.with_help(
            QgsProcessingParameterFile(
                FOLDER,
                tr("Folder with PAN/MS pairs"),
                Qgis.ProcessingFileParameterBehavior.Folder,
                optional=True,
            ),
            tr("Includes subfolders. The paths of a pair differ only in the words for PAN and MS."),
        ),
        p.with_help(
            QgsProcessingParameterFile(
                LIST,
                tr("List of scenes, instead of a folder"),
                optional=True,
                fileFilter=tr("Lists of scenes (*.csv *.json *.geojson)"),
            ),
            tr("A CSV file with the columns pan and ms, or STAC items as JSON."),
        ),
    ]


def _scheduler() -> QgsProcessingParameterDefinition:
    return p.with_help(
        QgsProcessingParameterString(SCHEDULER, tr("Address of a Dask scheduler"), optional=True),
        tr(
            "For example tcp://host:8786; its workers fuse the scenes. If empty, this machine fuses one "
            "scene after another."
        ),
    )


def _reports() -> QgsProcessingParameterDefinition:
    return p.with_help(
        QgsProcessingParameterBoolean(REPORTS, tr("Write a report of each scene"), False),
        tr("An HTML page next to each fused raster, linked from the summary."),
    )


def _list_only() -> QgsProcessingParameterDefinition:
    return p.with_help(
        QgsProcessingParameterBoolean(LIST_ONLY, tr("Only list the pairs"), False),
        tr("The log shows the pairs, and why other files belong to none. Nothing is fused or written."),
    )


def _load_outputs() -> QgsProcessingParameterDefinition:
    return p.with_help(
        QgsProcessingParameterBoolean(LOAD_OUTPUTS, tr("Load the fused rasters"), False),
        tr("Adds the fused raster of each scene to the project at the end."),
    )


def _ms_bands() -> QgsProcessingParameterDefinition:
    return p.with_help(
        QgsProcessingParameterString(p.MS_BANDS, tr("MS bands (empty: all)"), optional=True),
        tr("Numbers of the bands to use in each scene, in the order of the output, for example 5,3,2."),
    )


def _output_folder() -> QgsProcessingParameterDefinition:
    return p.with_help(
        QgsProcessingParameterFolderDestination(OUTPUT_FOLDER, tr("Folder of the fused scenes")),
        tr("For the fused rasters and the summary. Rasters from the same files and settings are kept."),
    )
