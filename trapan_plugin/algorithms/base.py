"""Base classes of the algorithms: read parameters, run in a background task, and report errors."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Iterator, TypeVar, cast

from qgis.core import (
    Qgis,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
)
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QWidget

from ...core.errors import EngineError, InputError, OutputError
from ...core.exchange.weights_file import check_use
from ...core.feedback import Cancelled
from ...core.file_checks import same_file
from ...core.jobs.pair import Pair
from ...core.jobs.pansharpen_job import PansharpenJob
from ...core.raster.source import Source
from ...core.redaction import printable
from .. import help_text, icons, runs
from ..engine import runtime
from ..layers.inputs import check_bands, common_name, explain_not_raster, gdal_name
from ..layers.on_the_fly import Copies
from ..layers.reload import reload_layers
from ..layers.state import given_crs, given_nodata
from ..qgis_exceptions import QgsProcessingException
from ..translation import tr, tr_core
from . import parameters as p
from .values import check_values, plain_values, read_bands

Job = TypeVar("Job")


class TrapanAlgorithm(QgsProcessingAlgorithm):
    """An algorithm of the provider.

    Subclasses define `name`, `displayName` and the parameters. They implement :meth:`_read_parameters` and
    :meth:`_run`, and extend :meth:`_prepare` where more must be read in the main thread.

    Attributes:
        uses_engine: whether the dialog offers to install the engine if it is missing.
        written: rasters that :meth:`_run` has written.
        reloaded: ids of the project's layers that showed them before; known when QGIS loads the results.
    """

    uses_engine = True

    def __init__(self) -> None:
        super().__init__()
        self._copies = Copies()
        self._job: Any = None
        self.written: list[str] = []
        self.reloaded: set[str] = set()

    def createInstance(self) -> TrapanAlgorithm:  # noqa: N802 - QGIS API name
        return type(self)()

    def group(self) -> str:
        return tr("Pansharpening")

    def groupId(self) -> str:  # noqa: N802 - QGIS API name
        return "pansharpening"

    def icon(self) -> QIcon:
        return icons.icon()

    def svgIconPath(self) -> str:  # noqa: N802 - QGIS API name
        return icons.PATH

    def helpUrl(self) -> str:  # noqa: N802 - QGIS API name
        return help_text.help_page(self.name())

    def createCustomParametersWidget(  # noqa: N802 - QGIS API name
        self, parent: QWidget | None = None
    ) -> QWidget | None:
        """Return the dialog; QGIS Desktop calls this, where the Processing plugin is loaded."""
        from ..gui.dialog import AlgorithmDialog

        return AlgorithmDialog(self, self.uses_engine, parent)

    def checkParameterValues(  # noqa: N802 - QGIS API name
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str | None]:
        """Check the parameters before the dialog starts a task."""
        parameters = plain_values(parameters)
        try:
            check_values(self, parameters, context)
            job = self._read_parameters(parameters, context)
        except (InputError, OutputError) as error:
            return False, tr_core(str(error))
        missing = self._missing_engine(job)
        if missing:
            return False, missing
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(  # noqa: N802 - QGIS API name
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback | None,
    ) -> bool:
        """Read the parameters in the main thread, where the project's layers live."""
        parameters = plain_values(parameters)
        with qgis_errors():
            # again, because models and tasks of scripts run an algorithm without the check
            check_values(self, parameters, context)
            self._copies = Copies(context.temporaryFolder())
            self._prepare(parameters, context)
            self._copies.plan(self._raster_layers(parameters, context))
        return True

    def processAlgorithm(  # noqa: N802 - QGIS API name
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback | None,
    ) -> dict[str, Any]:
        """Run the algorithm in QGIS's background task."""
        # QGIS always passes a feedback object; only the stubs allow None
        given = cast(QgsProcessingFeedback, feedback)
        try:
            with runs.at_work(given), qgis_errors(self._cancelled_message()):
                self._copies.write(given)
                results = self._run(plain_values(parameters), context, given)
        finally:
            self._copies.remove()
        # scripts that QGIS exports from models read each optional output, even if it is not wanted
        outputs = (definition.name() for definition in self.destinationParameterDefinitions())
        return {**dict.fromkeys(outputs), **results}

    def postProcessAlgorithm(  # noqa: N802 - QGIS API name
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> dict[str, Any]:
        """Reload project layers whose file was replaced; runs on the main thread."""
        project = context.project()
        if project is not None:
            for raster in self.written:
                self.reloaded |= reload_layers(project, raster)
        return {}

    def _raster_layers(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> list[QgsRasterLayer]:
        """Return the layers that are given for the parameters."""
        layers: list[Any] = []
        for definition in self.parameterDefinitions():
            if isinstance(definition, QgsProcessingParameterRasterLayer):
                layers.append(self.parameterAsRasterLayer(parameters, definition.name(), context))
            elif isinstance(definition, QgsProcessingParameterMultipleLayers):
                layers += self.parameterAsLayerList(parameters, definition.name(), context)
        return [layer for layer in layers if isinstance(layer, QgsRasterLayer) and layer.isValid()]

    def _prepare(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Read the job in the main thread, and keep it for :meth:`_run`.

        Raises:
            InputError: a parameter is missing or invalid.
            EngineError: the engine that the job needs can't run.
        """
        job = self._read_parameters(parameters, context)
        message = self._missing_engine(job)
        if message:
            raise EngineError(message)
        self._job = job

    def _missing_engine(self, job: Any) -> str:
        """Return why the engine that a job needs can't run; empty if it can, or if the job needs none."""
        return ""

    def _run(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Do the work and return the outputs by name."""
        raise NotImplementedError

    def _cancelled_message(self) -> str:
        """Return the message for the log after a cancelled run."""
        return tr("cancelled: nothing was written")

    def _read_parameters(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        """Build the job from the parameters.

        Raises:
            InputError: a parameter is missing or invalid.
        """
        raise NotImplementedError

    def _layer(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> QgsRasterLayer:
        layer = self._optional_layer(parameters, name, context)
        if layer is None:
            raise InputError(tr("no {0} layer is given: choose a raster layer for {0}").format(name))
        return layer

    def _optional_layer(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsRasterLayer | None:
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is not None and layer.isValid():
            return layer
        given = parameters.get(name)
        # QGIS's text for a layer that is given as an object is empty if the layer is no valid raster
        if isinstance(given, QgsMapLayer):
            value = given.id() if given.isValid() else given.source()
        else:
            value = self.parameterAsString(parameters, name, context)
        if not value:
            return None
        raise InputError(explain_not_raster(name, value, context))

    def _pair(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        pan: QgsRasterLayer,
        ms: QgsRasterLayer,
    ) -> Pair:
        """Combine the two layers with their bands and sensor.

        Raises:
            InputError: a band does not exist, or both layers are one file.
        """
        pan_bands, ms_bands = (read_bands(name, parameters, context) for name in (p.PAN_BAND, p.MS_BANDS))
        pair = Pair(
            self._source([pan], pan_bands),
            self._source([ms, *self._more_ms(parameters, context)], ms_bands),
            sensor=self._choice(parameters, p.SENSOR, context),
            ms_ratio=self._optional_number(parameters, p.MS_RATIO, context),
        )
        if any(same_file(pair.pan.files[0], file) for file in pair.ms.files):
            raise InputError(tr("PAN and MS are the same layer '{}': choose two layers").format(pan.name()))
        return pair

    def _source(self, layers: list[QgsRasterLayer], bands: tuple[int, ...] = ()) -> Source:
        """Return layers as one raster, with the CRS and the nodata values that the user has given them.

        Args:
            layers: the layers whose bands make up the raster.
            bands: the chosen bands of a single layer, counted from 1; empty for all.

        Raises:
            InputError: a layer is no raster that GDAL reads, or a band does not exist.
        """
        files = tuple(map(self._gdal_name, layers))
        if len(layers) == 1:
            check_bands(layers[0], bands)
        elif bands:
            raise InputError(
                tr("{} can't be chosen from several layers: leave it empty, and choose the layers").format(
                    p.MS_BANDS
                )
            )
        return Source(
            files[0] if len(files) == 1 else files,
            bands,
            common_name([layer.name() for layer in layers]),
            given_crs(layers),
            given_nodata(layers, bands),
        )

    def _fusion_job(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        pair: Pair,
        output: str,
        **more: Any,
    ) -> PansharpenJob:
        """Build a job from the parameters that one scene and many scenes have in common.

        Args:
            parameters: values of all parameters.
            context: gives the layers, and the variables of expressions.
            pair: the pair to fuse.
            output: file to write.
            more: fields of the job that only one of the two has.

        Raises:
            InputError: a value is none of its choices, or the weights can't be used in this way.
            OutputError: the weights can't be saved under their name.
        """
        job = PansharpenJob(
            pair,
            output,
            preset=self._choice(parameters, p.PRESET, context),
            device=self._choice(parameters, p.DEVICE, context),
            register=self.parameterAsBoolean(parameters, p.REGISTER, context),
            seed=self.parameterAsInt(parameters, p.SEED, context),
            warmup_steps=self._optional_integer(parameters, p.WARMUP_STEPS, context),
            rao_steps=self._optional_integer(parameters, p.RAO_STEPS, context),
            output_type=p.gdal_type(self._choice(parameters, p.OUTPUT_TYPE, context)),
            threads=runtime.max_threads(context),
            nodata=self._optional_number(parameters, p.NODATA, context),
            overviews=self.parameterAsBoolean(parameters, p.OVERVIEWS, context),
            statistics=self.parameterAsBoolean(parameters, p.STATISTICS, context),
            weights=self.parameterAsFile(parameters, p.WEIGHTS, context),
            apply_only=self._choice(parameters, p.WEIGHTS_USE, context) == p.APPLY_ONLY,
            cog=self.parameterAsBoolean(parameters, p.COG, context),
            **more,
        )
        check_use(job.weights, job.apply_only, job.save_weights)
        return job

    def _gdal_name(self, layer: QgsRasterLayer) -> str:
        """Return the name by which GDAL opens a layer during this run; errors as for `inputs.gdal_name`."""
        return gdal_name(layer, self._copies)

    def _more_ms(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[QgsRasterLayer]:
        """Return the layers whose bands follow those of the MS layer."""
        layers = self.parameterAsLayerList(parameters, p.MS_FILES, context)
        given = parameters.get(p.MS_FILES)
        # QGIS leaves out what is not a layer, and with it bands of the output
        for value in given if isinstance(given, list) else [given]:
            if isinstance(value, (str, QgsMapLayer)):
                self._optional_layer({p.MS: value}, p.MS, context)
        return [layer for layer in layers if isinstance(layer, QgsRasterLayer)]

    def _name_layer(self, details: QgsProcessingContext.LayerDetails, output: str, name: str) -> None:
        """Name a layer that QGIS is going to load, unless the user has named it."""
        definition = self.parameterDefinition(output)
        if definition is not None and details.name == definition.description():
            details.name = name

    def _choice(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        value = self.parameterAsString(parameters, name, context)
        choices = cast(QgsProcessingParameterEnum, self.parameterDefinition(name)).options()
        if value not in choices:
            value = value or str(parameters.get(name))  # QGIS has no text for a list
            raise InputError(tr("{} can't be '{}': choose one of {}").format(name, value, ", ".join(choices)))
        return value

    def _optional_integer(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> int | None:
        if not self.parameterAsString(parameters, name, context):
            return None
        return self.parameterAsInt(parameters, name, context)

    def _optional_number(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> float | None:
        if not self.parameterAsString(parameters, name, context):
            return None
        return self.parameterAsDouble(parameters, name, context)


class EngineAlgorithm(TrapanAlgorithm):
    """An algorithm of the group "Engine", which models can't use."""

    uses_engine = False

    def group(self) -> str:
        return tr("Engine")

    def groupId(self) -> str:  # noqa: N802 - QGIS API name
        return "engine"

    def flags(self) -> Qgis.ProcessingAlgorithmFlags:
        return super().flags() | Qgis.ProcessingAlgorithmFlag.HideFromModeler


def prepared(job: Job | None) -> Job:
    """Return the job that `prepareAlgorithm` has stored.

    Raises:
        RuntimeError: `processAlgorithm` was called without `prepareAlgorithm`.
    """
    if job is None:
        raise RuntimeError("processAlgorithm needs prepareAlgorithm to run before it")
    return job


def rounded(index: float | None) -> float | None:
    """Round a quality index to the digits that have a meaning, as the log and the report show them."""
    return None if index is None else round(index, 4)


@contextmanager
def qgis_errors(cancelled_message: str = "") -> Iterator[None]:
    """Convert errors for users into `QgsProcessingException`, whose message QGIS shows.

    Args:
        cancelled_message: message for a cancelled run.
    """
    try:
        yield
    except Cancelled as cancelled:
        raise QgsProcessingException(cancelled_message) from cancelled
    except (InputError, OutputError, EngineError) as error:
        raise QgsProcessingException(printable(tr_core(str(error)))) from error
