"""Base classes of the algorithms: check parameters, run in a background task, and report errors."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Iterator, TypeVar, cast

from qgis.core import (
    Qgis,
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
from ...core.feedback import Cancelled
from ...core.redaction import printable
from .. import help_text, icons, runs
from ..layers.on_the_fly import Copies
from ..layers.reload import reload_layers
from ..qgis_exceptions import QgsProcessingException
from ..translation import tr, tr_core
from .values import check_values, plain_values

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

    def _choice(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        value = self.parameterAsString(parameters, name, context)
        choices = cast(QgsProcessingParameterEnum, self.parameterDefinition(name)).options()
        if value not in choices:
            value = value or str(parameters.get(name))  # QGIS has no text for a list
            raise InputError(tr("{} can't be '{}': choose one of {}").format(name, value, ", ".join(choices)))
        return value


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
