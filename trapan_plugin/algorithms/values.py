"""Check and read values that QGIS takes for others: it checks those of dialogs and scripts, not of models."""

from __future__ import annotations

import math
import os
import re
import sys
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameters,
    QgsProcessingParameterString,
    QgsProperty,
)
from qgis.PyQt.QtCore import QVariant

from ...core.errors import InputError
from ..translation import tr
from . import parameters as p

_SINGLE = (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
"""Kinds of parameters that take no list."""

_LONGEST_SHOWN = 100
"""Characters of a wrong extent; QGIS's dialog writes one that it can't read as numbers of 309 digits."""


def plain_values(parameters: dict[str, Any]) -> dict[str, Any]:
    """Return the parameters with values that QGIS understands.

    QGIS takes a value of NumPy, a path object and a tuple for no value, NumPy's True for false, and an empty
    number, such as an output of an earlier step that is unknown, for 0.

    Args:
        parameters: values of a script, a model or a dialog.
    """
    return {name: _plain(value) for name, value in parameters.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, QVariant):
        return None if value.isNull() else value.value()
    if isinstance(value, os.PathLike):
        return os.fspath(value)
    if isinstance(value, (list, tuple)):
        return [_plain(part) for part in value]
    # NumPy's scalars and arrays, without importing NumPy
    return value.tolist() if hasattr(value, "tolist") else value


def check_values(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> None:
    """Check the numbers, switches, texts and files among the parameters.

    Raises:
        InputError: a number is text, which QGIS reads as 0, or out of range; a switch is a word such as "no",
            which QGIS reads as true; or one of them but the bands is a list, which QGIS reads as nothing.
    """
    for definition in algorithm.parameterDefinitions():
        text = QgsProcessingParameters.parameterAsString(definition, parameters, context)
        given = "" if text else _as_text(_evaluated(parameters.get(definition.name()), context))
        if given and isinstance(definition, _SINGLE) and definition.name() != p.MS_BANDS:
            message = tr("{} can't be '{}': give a single value, or leave it empty")
            raise InputError(message.format(definition.name(), given))
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
    value = _evaluated(parameters.get(name), context)
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


def read_extent(
    algorithm: QgsProcessingAlgorithm,
    name: str,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    crs: QgsCoordinateReferenceSystem,
) -> tuple[float, float, float, float] | None:
    """Return an extent as xmin, ymin, xmax, ymax in a CRS; None if none is given.

    Raises:
        InputError: QGIS reads the value as no extent, and would use the whole scene; or the value names an
            unknown CRS, and QGIS would take its coordinates for those of `crs`.
    """
    value = _evaluated(parameters.get(name), context)
    # without a CRS in the brackets, as QGIS writes it for layers without one, the extent is in `crs`
    named_crs = re.fullmatch(r"(?:[^,]*,){3}[^,\[]*\[(.+)\]\s*", value) if isinstance(value, str) else None
    if named_crs and not QgsCoordinateReferenceSystem(named_crs[1]).isValid():
        message = tr("EXTENT is in the CRS '{}', which is unknown: give a code such as EPSG:32631")
        raise InputError(message.format(named_crs[1]))
    box = algorithm.parameterAsExtent(parameters, name, context, crs)
    if not box.isNull():
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
    if value is None or value == "":
        return None
    text = algorithm.parameterAsString(parameters, name, context) or str(value)
    text = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
    message = tr("EXTENT can't be '{}': give xmin,xmax,ymin,ymax or a layer, or leave it empty")
    raise InputError(message.format(text))


def _evaluated(value: Any, context: QgsProcessingContext) -> Any:
    """Return a value, or that of an expression; None for QGIS's NULL."""
    if isinstance(value, QgsProperty):
        value, _ = value.value(context.expressionContext())
    return None if isinstance(value, QVariant) and value.isNull() else value


def _as_text(value: Any) -> str:
    """Return a value as text; empty for None and for QGIS's NULL."""
    is_null = value is None or (hasattr(value, "isNull") and value.isNull())
    return "" if is_null else str(value)


def _check_number(definition: QgsProcessingParameterNumber, text: str) -> None:
    name, least, largest = definition.name(), definition.minimum(), definition.maximum()
    # Python also reads 1_000 and digits of other scripts; QGIS reads them as 0
    number = _float(text) if re.fullmatch("[\x00-\x5e\x60-\x7e]+", text) else None
    if number is None:
        raise InputError(tr("{} can't be '{}': enter a number or leave it empty").format(name, text))
    is_whole = definition.dataType() == Qgis.ProcessingNumberParameterType.Integer
    if is_whole and math.isfinite(number) and not number.is_integer():
        raise InputError(tr("{} can't be {}: enter a whole number").format(name, text))
    has_limits = least > -sys.float_info.max
    if not least <= number <= largest and (has_limits or not math.isnan(number)):
        message = tr("{} can't be {}: enter a number from {} to {}")
        limits = (int(limit) if is_whole else f"{limit:g}" for limit in (least, largest))
        raise InputError(message.format(name, text, *limits))


def _check_switch(name: str, text: str) -> None:
    if text.casefold() not in ("true", "false", "1", "0"):
        raise InputError(tr("{} can't be '{}': give true or false").format(name, text))


def _float(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
