"""The algorithm `trapan:pansharpen`: QGIS's parameters to a job, and its outcome back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsRasterLayer,
)
from qgis.PyQt.QtGui import QIcon

from ..core.errors import EngineError, InputError, OutputError
from ..core.feedback import Cancelled
from ..core.job import Job, run
from . import engine, help_text, icons
from . import parameters as p
from .feedback import TaskFeedback
from .layers import all_but_alpha, check_bands, gdal_name, same_file
from .style import FusedLayerStyle, shown_bands
from .translation import tr

INDICES = ("HQNR", "D_LAMBDA_K", "D_S", "D_RHO")
SECONDS = "SECONDS"


class PansharpenAlgorithm(QgsProcessingAlgorithm):
    """Fuses a PAN and an MS layer. The work is done by `core.job.run`, in QGIS's background task."""

    def __init__(self) -> None:
        super().__init__()
        self._job: Optional[Job] = None
        self._shown: tuple[int, ...] = ()

    def createInstance(self) -> PansharpenAlgorithm:  # noqa: N802 - the name is QGIS's
        return PansharpenAlgorithm()

    def name(self) -> str:
        return "pansharpen"

    def displayName(self) -> str:  # noqa: N802 - the name is QGIS's
        return tr("Pansharpen (TRA-PAN)")

    def group(self) -> str:
        return tr("Pansharpening")

    def groupId(self) -> str:  # noqa: N802 - the name is QGIS's
        return "pansharpening"

    def tags(self) -> list[str]:
        words = tr("pansharpening,fusion,sharpen,panchromatic,multispectral,brovey,zero-shot,deep learning")
        return words.split(",")

    def icon(self) -> QIcon:
        return icons.icon()

    def svgIconPath(self) -> str:  # noqa: N802 - the name is QGIS's
        return icons.PATH

    def shortDescription(self) -> str:  # noqa: N802 - the name is QGIS's
        return tr("Sharpens a multispectral layer with a panchromatic one, by training on this pair alone.")

    def shortHelpString(self) -> str:  # noqa: N802 - the name is QGIS's
        return help_text.short_help()

    def helpUrl(self) -> str:  # noqa: N802 - the name is QGIS's
        return help_text.help_page()

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:  # noqa: N802
        for parameter in p.all_parameters():
            self.addParameter(parameter)
        for index in INDICES:
            self.addOutput(QgsProcessingOutputNumber(index, index))
        self.addOutput(QgsProcessingOutputNumber(SECONDS, tr("Seconds")))

    def canExecute(self) -> tuple[bool, str]:  # noqa: N802 - the name is QGIS's
        """The toolbox shows the sentence instead of the dialog."""
        obstacle = engine.obstacle()
        return not obstacle, obstacle

    def checkParameterValues(  # noqa: N802 - the name is QGIS's
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """What the dialog can say before it starts a task."""
        try:
            self._asked(parameters, context)
        except InputError as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(  # noqa: N802 - the name is QGIS's
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """In the main thread, where the project's layers live."""
        obstacle = engine.obstacle()
        if obstacle:
            raise QgsProcessingException(obstacle)
        try:
            self._job = self._asked(parameters, context)
        except InputError as error:
            raise QgsProcessingException(str(error)) from error
        ms = self.parameterAsRasterLayer(parameters, p.MS, context)
        self._shown = shown_bands(ms, self._job.ms_bands or all_but_alpha(ms))
        return True

    def processAlgorithm(  # noqa: N802 - the name is QGIS's
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """In the background task."""
        output = self.parameterAsOutputLayer(parameters, p.OUTPUT, context)
        try:
            outcome = run(replace(self._job, output=output), TaskFeedback(feedback))
        except Cancelled as stop:
            raise QgsProcessingException(tr("cancelled: nothing was written")) from stop
        except (InputError, OutputError, EngineError) as error:
            raise QgsProcessingException(str(error)) from error
        if context.willLoadLayerOnCompletion(output):
            context.layerToLoadOnCompletionDetails(output).setPostProcessor(FusedLayerStyle(self._shown))
        indices = {name: outcome.indices[name] for name in INDICES}
        report = {p.REPORT: self._job.report} if self._job.report else {}
        return {p.OUTPUT: outcome.output, **report, **indices, SECONDS: outcome.seconds["total"]}

    def _asked(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Job:
        """The job that the parameters ask for; `InputError` where they can't be meant."""
        pan = self._layer(parameters, p.PAN, context)
        ms = self._layer(parameters, p.MS, context)
        job = Job(
            pan=gdal_name(pan),
            ms=gdal_name(ms),
            output=self.parameterAsFileOutput(parameters, p.OUTPUT, context),
            pan_band=self.parameterAsInt(parameters, p.PAN_BAND, context),
            ms_bands=tuple(self.parameterAsInts(parameters, p.MS_BANDS, context)),
            sensor=self._choice(parameters, p.SENSOR, context),
            preset=self._choice(parameters, p.PRESET, context),
            device=self._choice(parameters, p.DEVICE, context),
            extent=self._extent(parameters, pan, context),
            register=self.parameterAsBoolean(parameters, p.REGISTER, context),
            seed=self.parameterAsInt(parameters, p.SEED, context),
            warmup_steps=self._optional_number(parameters, p.WARMUP_STEPS, context),
            rao_steps=self._optional_number(parameters, p.RAO_STEPS, context),
            output_type=p.gdal_type(self._choice(parameters, p.OUTPUT_TYPE, context)),
            report=self.parameterAsFileOutput(parameters, p.REPORT, context),
            creation_options=p.options(self.parameterAsString(parameters, p.CREATION_OPTIONS, context)),
            pan_name=pan.name(),
            ms_name=ms.name(),
        )
        check_bands(pan, [job.pan_band])
        check_bands(ms, job.ms_bands)
        _check_different(job)
        return job

    def _layer(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> QgsRasterLayer:
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is not None and layer.isValid():
            return layer
        given = self.parameterAsString(parameters, name, context)
        if not given:
            raise InputError(tr("no {0} layer is given: choose one for {0}").format(name))
        raise InputError(
            tr("the {} '{}' can't be opened as a raster: check that the file is there and whole").format(
                name, given
            )
        )

    def _choice(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        given = self.parameterAsString(parameters, name, context)
        known = self.parameterDefinition(name).options()
        if given not in known:
            raise InputError(
                tr("{} can't be '{}': choose one of {}, by name").format(name, given, ", ".join(known))
            )
        return given

    def _extent(
        self, parameters: dict[str, Any], pan: QgsRasterLayer, context: QgsProcessingContext
    ) -> Optional[tuple[float, float, float, float]]:
        box = self.parameterAsExtent(parameters, p.EXTENT, context, pan.crs())
        if box.isNull():
            return None
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

    def _optional_number(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> Optional[int]:
        given = self.parameterAsString(parameters, name, context)
        return self.parameterAsInt(parameters, name, context) if given else None


def _check_different(job: Job) -> None:
    if same_file(job.pan, job.ms):
        raise InputError(
            tr("the PAN and the MS are both the layer '{}': choose two layers").format(job.pan_name)
        )
    for source, name in ((job.pan, job.pan_name), (job.ms, job.ms_name)):
        if same_file(source, job.output):
            raise InputError(
                tr("the output '{}' is the file of the layer '{}': choose another name").format(
                    job.output, name
                )
            )
