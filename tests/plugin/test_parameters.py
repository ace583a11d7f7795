"""The QGIS definitions of the parameters agree with the table in core/jobs/parameters.py."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)
from trapan.core.jobs.batch_parameters import BATCH_ONLY
from trapan.core.jobs.parameter import Kind, Parameter
from trapan.core.jobs.parameters import PANSHARPEN

TABLES = {
    "trapan:pansharpen": [item for item in PANSHARPEN if item.qgis],
    "trapan:batch": [item for item in (*BATCH_ONLY, *PANSHARPEN) if item.qgis and item.in_qgis_batch],
}
PAIRS = [(name, item) for name, table in TABLES.items() for item in table]


def definition(algorithm: str, name: str) -> Any:
    """Return the QGIS definition of a parameter."""
    return QgsApplication.processingRegistry().algorithmById(algorithm).parameterDefinition(name)


@pytest.mark.parametrize("algorithm", TABLES)
def test_algorithm_has_the_parameters_of_the_table(algorithm: str) -> None:
    definitions = QgsApplication.processingRegistry().algorithmById(algorithm).parameterDefinitions()
    names = [item.name() for item in definitions if item.name() != "MS_FILES"]  # on the command line: MS
    assert sorted(names) == sorted(item.qgis for item in TABLES[algorithm])


@pytest.mark.parametrize(("algorithm", "parameter"), PAIRS)
def test_defaults_choices_and_limits_are_those_of_the_table(algorithm: str, parameter: Parameter) -> None:
    found = definition(algorithm, parameter.qgis)
    default = parameter.default if parameter.qgis_default is None else parameter.qgis_default
    assert (found.defaultValue() or None) == (default or None)
    assert isinstance(found, QgsProcessingParameterEnum) == bool(parameter.choices)
    if parameter.choices:
        assert tuple(found.options()) == parameter.choices
        assert found.usesStaticStrings()
    elif parameter.kind in (Kind.SWITCH, Kind.OFF_SWITCH):
        assert isinstance(found, QgsProcessingParameterBoolean)
    elif parameter.kind is Kind.INTEGER and isinstance(found, QgsProcessingParameterNumber):
        smallest, largest = parameter.limits
        assert found.minimum() == smallest
        assert largest is None or found.maximum() == largest
