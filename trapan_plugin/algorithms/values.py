"""Check and read values that QGIS takes for others: it checks those of dialogs and scripts, not of models."""

from __future__ import annotations

import math
import re
import sys
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterNumber,
    QgsProcessingParameters,
    QgsProperty,
)

from ...core.errors import InputError
from ..translation import tr


def check_values(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> None:
    """Check the numbers and switches among the parameters.

    Raises:
        InputError: a number is text, which QGIS reads as 0, or out of range; or a switch is a word such as
            "no", which QGIS reads as true.
    """
    for definition in algorithm.parameterDefinitions():
        text = QgsProcessingParameters.parameterAsString(definition, parameters, context)
        if text and isinstance(definition, QgsProcessingParameterNumber):
            _check_number(definition, text)
        elif text and isinstance(definition, QgsProcessingParameterBoolean):
            _check_switch(definition.name(), text)


def read_bands(
    name: str, parameters: dict[str, Any], context: QgsProcessingContext, *, least: int = 0
) -> tuple[int, ...]:
    """Return the numbers of bands that are given: as a number, a list, or a text such as 5,3,2 or 5;3;2.

    Args:
        name: name of the parameter.
        parameters: values of all parameters.
        context: gives the variables of expressions.
        least: the least number that is read; that the bands exist is checked with their layer.

    Raises:
        InputError: one of them is no whole number, which QGIS reads as 0, or below `least`.
    """
    value = parameters.get(name)
    if isinstance(value, QgsProperty):
        value, _ = value.value(context.expressionContext())
    parts = value if isinstance(value, (list, tuple)) else re.split("[,;]", _as_text(value))
    texts = [text for text in (_as_text(part).strip() for part in parts) if text]
    try:
        numbers = [float(text) for text in texts]
    except ValueError:
        numbers = [-math.inf]
    if not all(number.is_integer() and number >= least for number in numbers):
        message = tr("{} can't be '{}': enter numbers of bands, such as 5,3,2, or leave it empty")
        raise InputError(message.format(name, ",".join(texts)))
    return tuple(map(int, numbers))


def _as_text(value: Any) -> str:
    """Return a value as text; empty for None and for QGIS's NULL."""
    is_null = value is None or (hasattr(value, "isNull") and value.isNull())
    return "" if is_null else str(value)


def _check_number(definition: QgsProcessingParameterNumber, text: str) -> None:
    name, least, largest = definition.name(), definition.minimum(), definition.maximum()
    try:
        number = float(text)
    except ValueError:
        raise InputError(
            tr("{} can't be '{}': enter a number or leave it empty").format(name, text)
        ) from None
    has_limits = least > -sys.float_info.max
    if not least <= number <= largest and (has_limits or not math.isnan(number)):
        message = tr("{} can't be {}: enter a number from {} to {}")
        is_whole = definition.dataType() == Qgis.ProcessingNumberParameterType.Integer
        limits = (int(limit) if is_whole else f"{limit:g}" for limit in (least, largest))
        raise InputError(message.format(name, text, *limits))


def _check_switch(name: str, text: str) -> None:
    if text.casefold() not in ("true", "false", "1", "0"):
        raise InputError(tr("{} can't be '{}': give true or false").format(name, text))
