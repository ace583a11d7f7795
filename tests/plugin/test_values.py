"""Values that QGIS reads as others: it checks the parameters of dialogs and scripts, but not of models."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProperty,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QVariant

from .test_background import Recorder

Make = Callable[..., "dict[str, Any]"]


class Errors(Recorder):
    """Records errors, too."""

    def __init__(self) -> None:
        super().__init__()
        self.errors: list[str] = []

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N802 - QGIS names
        self.errors.append(error)


def error_in_model(parameters: dict[str, Any]) -> str:
    """Run the algorithm in a model that gives it the parameters, and return its error."""
    child = QgsProcessingModelChildAlgorithm("trapan:pansharpen")
    child.setChildId("fuse")
    for name, value in parameters.items():
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    model, feedback = QgsProcessingModelAlgorithm(), Errors()
    model.addChildAlgorithm(child)
    _, fine = model.run({}, QgsProcessingContext(), feedback)
    assert not fine
    return feedback.errors[0]


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("SEED", "abc", "SEED can't be 'abc': enter a number or leave it empty"),
        ("SEED", -5, "SEED can't be -5: enter a number from 0 to 2147483647"),
        ("SEED", 2.5, "SEED can't be 2.5: enter a whole number"),
        ("WARMUP_STEPS", -3, "WARMUP_STEPS can't be -3: enter a number from 1 to 1000000"),
        ("RAO_STEPS", 0, "RAO_STEPS can't be 0: enter a number from 1 to 1000000"),
        ("MS_RATIO", "nan", "MS_RATIO can't be nan: enter a number from 1 to 16"),
        (
            "EXTENT",
            "rubbish",
            "EXTENT can't be 'rubbish': give xmin,xmax,ymin,ymax or a layer, or leave it empty",
        ),
        ("NODATA", "1_0", "NODATA can't be '1_0': enter a number or leave it empty"),
        ("NODATA", "１", "NODATA can't be '１': enter a number or leave it empty"),
        ("NODATA", [0, 1], "NODATA can't be '[0, 1]': give a single value, or leave it empty"),
        (
            "CREATION_OPTIONS",
            ["TILED=YES"],
            "CREATION_OPTIONS can't be '['TILED=YES']': give a single value, or leave it empty",
        ),
        (
            "EXTENT",
            [0, 10, 0, 10],
            "EXTENT can't be '[0, 10, 0, 10]': give xmin,xmax,ymin,ymax or a layer, or leave it empty",
        ),
        (
            "EXTENT",
            f"{'9' * 309},0,0,0",
            f"EXTENT can't be '{'9' * 100}…': give xmin,xmax,ymin,ymax or a layer, or leave it empty",
        ),
        (
            "EXTENT",
            QgsRectangle(),
            "EXTENT can't be '<QgsRectangle()>': give xmin,xmax,ymin,ymax or a layer, or leave it empty",
        ),
        ("REGISTER", "no", "REGISTER can't be 'no': give true or false"),
        ("COG", "off", "COG can't be 'off': give true or false"),
        (
            "MS_BANDS",
            "red",
            "MS_BANDS can't be 'red': enter numbers of bands, such as 5,3,2, or leave it empty",
        ),
        (
            "PAN_BAND",
            [1, "x"],
            "PAN_BAND can't be '1,x': enter numbers of bands, such as 5,3,2, or leave it empty",
        ),
        (
            "PRESET",
            ["fast", "best"],
            "PRESET can't be '['fast', 'best']': choose one of fast, balanced, best",
        ),
    ],
)
def test_is_refused_in_a_model_as_in_a_dialog(
    algorithm: QgsProcessingAlgorithm, make_parameters: Make, name: str, value: Any, message: str
) -> None:
    parameters = make_parameters(**{name: value})

    assert algorithm.checkParameterValues(parameters, QgsProcessingContext()) == (False, message)
    assert error_in_model(parameters) == message


@pytest.mark.parametrize(
    ("value", "bands"),
    [
        ("3,2", (3, 2)),
        ("3;2", (3, 2)),
        (" 3, 2 ", (3, 2)),
        (2, (2,)),
        ("2", (2,)),
        ([3.0, "2"], (3, 2)),
        (QgsProperty.fromExpression("'3,2'"), (3, 2)),
        (QgsProperty.fromExpression("array(3, 2)"), (3, 2)),
        (QgsProperty.fromExpression("NULL"), ()),
        ("", ()),
        (None, ()),
    ],
)
def test_bands_are_a_number_a_list_or_a_text(
    algorithm: Any, make_parameters: Make, value: Any, bands: tuple[int, ...]
) -> None:
    context, parameters = QgsProcessingContext(), make_parameters(MS_BANDS=value)

    assert algorithm.checkParameterValues(parameters, context)[0]
    assert algorithm._read_parameters(parameters, context).pair.ms.bands == bands


@pytest.mark.parametrize("value", [True, False, "true", "False", 1, "0", QgsProperty.fromExpression("1 = 2")])
def test_switches_are_true_or_false(algorithm: Any, make_parameters: Make, value: Any) -> None:
    context, parameters = QgsProcessingContext(), make_parameters(OVERVIEWS=value)

    assert algorithm.checkParameterValues(parameters, context)[0]
    assert algorithm._read_parameters(parameters, context).overviews == (value in (True, "true", 1))


EMPTY_NUMBER = QVariant(QVariant.Double)
"""A number output of an earlier step of a model that is unknown."""


@pytest.mark.parametrize(
    ("name", "value", "field", "expected"),
    [
        ("NODATA", np.float32(1.5), "nodata", 1.5),
        ("NODATA", np.int16(-3), "nodata", -3),
        ("NODATA", EMPTY_NUMBER, "nodata", None),
        ("RAO_STEPS", EMPTY_NUMBER, "rao_steps", None),
        ("SEED", np.int64(5), "seed", 5),
        ("SEED", QVariant(5), "seed", 5),
        ("REGISTER", np.bool_(True), "register", True),
        ("WEIGHTS", Path("network.safetensors"), "weights", "network.safetensors"),
        ("EXTENT", np.array("0,10,20,30"), "extent", (0, 20, 10, 30)),
        ("EXTENT", EMPTY_NUMBER, "extent", None),
        ("EXTENT", "0,10,20,30 []", "extent", (0, 20, 10, 30)),
        ("EXTENT", QgsProperty.fromExpression("NULL"), "extent", None),
    ],
)
def test_values_of_scripts_and_of_earlier_steps_count(
    algorithm: Any, make_parameters: Make, name: str, value: Any, field: str, expected: Any
) -> None:
    """QGIS ignores NumPy's numbers and paths, reads NumPy's True as false and an empty number as 0."""
    context, read = QgsProcessingContext(), []
    algorithm._prepare = lambda parameters, context: read.append(
        algorithm._read_parameters(parameters, context)
    )
    parameters = make_parameters(**{name: value})

    assert algorithm.checkParameterValues(parameters, context) == (True, "")
    assert algorithm.prepareAlgorithm(parameters, context, QgsProcessingFeedback())
    assert getattr(read[0], field) == expected


def test_paths_and_tuples_are_inputs_and_outputs(run: Callable[..., Any], pair: Any, tmp_path: Path) -> None:
    ms, output = tmp_path / "bands.tif", tmp_path / "new.tif"
    ms.write_bytes(pair.ms.read_bytes())
    steps = {"WARMUP_STEPS": 1, "RAO_STEPS": 1, "DEVICE": "cpu", "SENSOR": "generic"}

    results = run({"PAN": pair.pan, "MS": pair.ms, "MS_FILES": (ms,), "OUTPUT": output, **steps})

    assert results["OUTPUT"] == str(output)
    assert QgsRasterLayer(str(output)).bandCount() == 8
