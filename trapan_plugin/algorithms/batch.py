"""The algorithm `trapan:batch`: many scenes, one after the other or on a Dask cluster."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
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
from ...core.batch.discovery import list_scene_jobs
from ...core.errors import InputError
from ...core.feedback import Cancelled
from ...core.jobs.pair import Pair
from ...core.jobs.pansharpen import PansharpenJob
from .. import help_text
from ..engine import runtime
from ..engine.runtime import most_threads
from ..feedback import QgisFeedback
from ..translation import tr
from . import parameters as own
from . import parameters as p
from .base import TrapanAlgorithm, qgis_errors

FOLDER = "FOLDER"
LIST = "LIST"
REPORTS = "REPORTS"
SCHEDULER = "SCHEDULER"
OUTPUT_FOLDER = "OUTPUT_FOLDER"
SUMMARY = "SUMMARY"
COUNTS = {"FUSED": records.FUSED, "KEPT": records.KEPT, "FAILED": records.FAILED}


@dataclass(frozen=True)
class _Asked:
    """What the parameters ask for; see `scene_list.works` and `batch_cluster.cluster`."""

    scenes: str
    folder: str
    template: PansharpenJob
    reports: bool
    scheduler: str


class BatchAlgorithm(TrapanAlgorithm):
    """Fuses many scenes. The work is done by `core.batch.run`, in QGIS's background task."""

    def __init__(self) -> None:
        super().__init__()
        self._job: Optional[_Asked] = None

    def name(self) -> str:
        return "batch"

    def displayName(self) -> str:  # noqa: N802 - the name is QGIS's
        return tr("Pansharpen many scenes (TRA-PAN)")

    def tags(self) -> list[str]:
        return tr("pansharpening,batch,bulk,folder,archive,stac,csv,dask,cluster,panchromatic").split(",")

    def shortDescription(self) -> str:  # noqa: N802 - the name is QGIS's
        return tr("Sharpens all the PAN/MS pairs of a folder, a table or a list of STAC items.")

    def shortHelpString(self) -> str:  # noqa: N802 - the name is QGIS's
        return help_text.batch()

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:  # noqa: N802
        details = [*own.training(), own.output_type(), _scheduler()]
        for parameter in (*_scenes(), *own.method(), *map(p.advanced, details), _reports(), _folder()):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputHtml(SUMMARY, tr("Summary")))
        titles = (tr("Scenes fused"), tr("Scenes kept, which were done before"), tr("Scenes that failed"))
        for count, title in zip(COUNTS, titles):
            self.addOutput(QgsProcessingOutputNumber(count, title))

    def prepareAlgorithm(  # noqa: N802 - the name is QGIS's
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """In the main thread."""
        with qgis_errors():
            self._job = self._asked(parameters, context)
        if not self._job.scheduler and runtime.missing_engine_message():
            raise QgsProcessingException(runtime.missing_engine_message())
        return True

    def processAlgorithm(  # noqa: N802 - the name is QGIS's
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """In the background task."""
        asked, told = self._job, QgisFeedback(feedback)
        with qgis_errors():
            scenes = list_scene_jobs(asked.scenes, asked.folder, asked.template, asked.reports, told)
            way = (
                dask_executor(asked.scheduler, asked.template.device)
                if asked.scheduler
                else runner.sequential_executor(runtime.engine_factory())
            )
            try:
                results = runner.run_batch(scenes, way, asked.folder, told)
            except Cancelled as stop:
                raise QgsProcessingException(tr("cancelled: the scenes that are done stay")) from stop
        states = [result.state for result in results]
        counts = {name: states.count(state) for name, state in COUNTS.items()}
        return {OUTPUT_FOLDER: asked.folder, SUMMARY: str(Path(asked.folder, "summary.html")), **counts}

    def _asked(self, parameters: dict[str, Any], context: QgsProcessingContext) -> _Asked:
        given = [self.parameterAsFile(parameters, name, context) for name in (FOLDER, LIST)]
        if bool(given[0]) == bool(given[1]):
            raise InputError(tr("give either {} or {}: they say where the scenes are").format(FOLDER, LIST))
        template = PansharpenJob(
            Pair("", (), sensor=self._choice(parameters, p.SENSOR, context)),
            output="",
            preset=self._choice(parameters, own.PRESET, context),
            device=self._choice(parameters, own.DEVICE, context),
            register=self.parameterAsBoolean(parameters, p.REGISTER, context),
            seed=self.parameterAsInt(parameters, own.SEED, context),
            warmup_steps=self._optional_number(parameters, own.WARMUP_STEPS, context),
            rao_steps=self._optional_number(parameters, own.RAO_STEPS, context),
            output_type=own.gdal_type(self._choice(parameters, own.OUTPUT_TYPE, context)),
            threads=most_threads(context),
        )
        return _Asked(
            given[0] or given[1],
            self.parameterAsFileOutput(parameters, OUTPUT_FOLDER, context),
            template,
            self.parameterAsBoolean(parameters, REPORTS, context),
            self.parameterAsString(parameters, SCHEDULER, context).strip(),
        )


def _scenes() -> list[QgsProcessingParameterDefinition]:
    return [
        p.with_help(
            QgsProcessingParameterFile(
                FOLDER,
                tr("Folder with PAN/MS pairs"),
                Qgis.ProcessingFileParameterBehavior.Folder,
                optional=True,
            ),
            tr("With its subfolders. Two files are a pair where their names differ in PAN and MS only."),
        ),
        p.with_help(
            QgsProcessingParameterFile(
                LIST,
                tr("List of scenes, in place of a folder"),
                optional=True,
                fileFilter=tr("Lists of scenes (*.csv *.json *.geojson)"),
            ),
            tr("A CSV file with the columns pan and ms, or STAC items as JSON."),
        ),
    ]


def _scheduler() -> QgsProcessingParameterDefinition:
    return p.with_help(
        QgsProcessingParameterString(SCHEDULER, tr("Address of a Dask scheduler"), optional=True),
        tr("Such as tcp://host:8786: its workers fuse the scenes. Here, one after the other, where empty."),
    )


def _reports() -> QgsProcessingParameterDefinition:
    return p.with_help(
        QgsProcessingParameterBoolean(REPORTS, tr("Write a report of each scene"), False),
        tr("An HTML page beside each fused raster, to which the summary leads."),
    )


def _folder() -> QgsProcessingParameterDefinition:
    return p.with_help(
        QgsProcessingParameterFolderDestination(OUTPUT_FOLDER, tr("Folder of the fused scenes")),
        tr("For the rasters and the summary. What is there, of the same files and settings, is kept."),
    )
