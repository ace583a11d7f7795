"""What the plugin's algorithms have in common: their place in the toolbox, and reading what was given."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Iterator, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsRasterLayer,
)
from qgis.PyQt.QtGui import QIcon

from ...core.errors import EngineError, InputError, OutputError
from ...core.feedback import Cancelled
from ...core.jobs.pair import Pair
from ...core.redaction import printable
from .. import help_text, icons
from ..layers.inputs import check_bands, check_different, explain_not_raster, gdal_name
from ..translation import tr
from . import parameters as p


class TrapanAlgorithm(QgsProcessingAlgorithm):
    """An algorithm of the provider. Its own modules add name, parameters and work."""

    def createInstance(self) -> TrapanAlgorithm:  # noqa: N802 - the name is QGIS's
        return type(self)()

    def group(self) -> str:
        return tr("Pansharpening")

    def groupId(self) -> str:  # noqa: N802 - the name is QGIS's
        return "pansharpening"

    def icon(self) -> QIcon:
        return icons.icon()

    def svgIconPath(self) -> str:  # noqa: N802 - the name is QGIS's
        return icons.PATH

    def helpUrl(self) -> str:  # noqa: N802 - the name is QGIS's
        return help_text.help_page(self.name())

    def checkParameterValues(  # noqa: N802 - the name is QGIS's
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """What the dialog can say before it starts a task."""
        try:
            self._read_parameters(parameters, context)
        except InputError as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)

    def _read_parameters(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        """The job that the parameters ask for; `InputError` where they can't be meant."""
        raise NotImplementedError

    def _layer(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> QgsRasterLayer:
        layer = self._optional_layer(parameters, name, context)
        if layer is None:
            raise InputError(tr("no {0} layer is given: choose one for {0}").format(name))
        return layer

    def _optional_layer(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> Optional[QgsRasterLayer]:
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is not None and layer.isValid():
            return layer
        given = self.parameterAsString(parameters, name, context)
        if not given:
            return None
        raise InputError(explain_not_raster(name, given, context))

    def _pair(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        pan: QgsRasterLayer,
        ms: QgsRasterLayer,
    ) -> Pair:
        """The two layers with their bands and sensor; `InputError` where they can be no pair."""
        pair = Pair(
            gdal_name(pan),
            gdal_name(ms),
            pan_band=self.parameterAsInt(parameters, p.PAN_BAND, context),
            ms_bands=tuple(self.parameterAsInts(parameters, p.MS_BANDS, context)),
            sensor=self._choice(parameters, p.SENSOR, context),
            pan_name=pan.name(),
            ms_name=ms.name(),
        )
        check_bands(pan, [pair.pan_band])
        check_bands(ms, pair.ms_bands)
        check_different(pair)
        return pair

    def _choice(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        given = self.parameterAsString(parameters, name, context)
        known = self.parameterDefinition(name).options()
        if given not in known:
            raise InputError(
                tr("{} can't be '{}': choose one of {}, by name").format(name, given, ", ".join(known))
            )
        return given

    def _optional_number(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> Optional[int]:
        if not self._given(parameters, name, context):
            return None
        return self.parameterAsInt(parameters, name, context)

    def _optional_value(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> Optional[float]:
        if not self._given(parameters, name, context):
            return None
        return self.parameterAsDouble(parameters, name, context)

    def _given(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> bool:
        """Whether an optional number is given; QGIS takes any word for 0."""
        given = self.parameterAsString(parameters, name, context)
        try:
            float(given or 0)
        except ValueError:
            raise InputError(tr("{} can't be '{}': give a number, or nothing").format(name, given)) from None
        return bool(given)


@contextmanager
def qgis_errors() -> Iterator[None]:
    """Turns the engine's errors into the exception whose sentence QGIS shows."""
    try:
        yield
    except Cancelled as stop:
        raise QgsProcessingException(tr("cancelled: nothing was written")) from stop
    except (InputError, OutputError, EngineError) as error:
        raise QgsProcessingException(printable(str(error))) from error
