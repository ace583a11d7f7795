"""The algorithm `trapan:degrade` in QGIS."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QUrl

from .conftest import Pair, make_pair


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """Create a pair of 256 x 256 PAN and 64 x 64 MS pixels, so that the reduced pair can still be fused."""
    return make_pair(tmp_path_factory.mktemp("größer & 'neu'"), 256)


@pytest.fixture
def degrade() -> QgsProcessingAlgorithm:
    return QgsApplication.processingRegistry().createAlgorithmById("trapan:degrade")


@pytest.fixture
def make_parameters(pair: Any, tmp_path: Path) -> Callable[..., dict[str, Any]]:
    def parameters(**given: Any) -> dict[str, Any]:
        return {
            "PAN": str(pair.pan),
            "MS": str(pair.ms),
            "SENSOR": "GeoEye-1",
            "OUTPUT_PAN": str(tmp_path / "klein & 1.tif"),
            "OUTPUT_MS": str(tmp_path / "klein é.tif"),
            **given,
        }

    return parameters


@pytest.fixture
def run(processing: Any, project: QgsProject) -> Callable[..., dict[str, Any]]:
    return lambda parameters: processing.run("trapan:degrade", parameters)


def test_reduced_pair_can_be_fused_and_compared_with_the_ms(
    run: Callable[..., Any], processing: Any, make_parameters: Callable[..., Any], pair: Any, tmp_path: Path
) -> None:
    reduced = run(make_parameters())
    pan, ms, source = (
        gdal.Open(str(name)) for name in (reduced["OUTPUT_PAN"], reduced["OUTPUT_MS"], pair.ms)
    )
    assert pan.GetGeoTransform() == source.GetGeoTransform()
    assert (pan.RasterXSize, ms.RasterXSize, ms.RasterCount) == (64, 16, 4)
    assert ms.GetRasterBand(3).GetDescription() == "Red"

    fused = processing.run(
        "trapan:pansharpen",
        {
            "PAN": reduced["OUTPUT_PAN"],
            "MS": reduced["OUTPUT_MS"],
            "SENSOR": "GeoEye-1",
            "DEVICE": "cpu",
            "WARMUP_STEPS": 2,
            "RAO_STEPS": 1,
            "OUTPUT": str(tmp_path / "fused.tif"),
        },
    )["OUTPUT"]
    found = processing.run("trapan:assess", {"FUSED": fused, "REFERENCE": str(pair.ms), "BORDER": 8})
    assert 0.5 < found["Q2N"] < 1 and found["PSNR"] > 20


def test_temporary_outputs_and_chosen_bands(
    run: Callable[..., Any], make_parameters: Callable[..., Any]
) -> None:
    temporary = QgsProcessing.TEMPORARY_OUTPUT
    found = run(make_parameters(OUTPUT_PAN=temporary, OUTPUT_MS=temporary, MS_BANDS=[4, 1], REGISTER=False))

    ms = gdal.Open(found["OUTPUT_MS"])
    assert [ms.GetRasterBand(n).GetDescription() for n in (1, 2)] == ["NIR", "Blue"]
    assert Path(found["OUTPUT_PAN"]).is_file()
    assert '"searched": false' in ms.GetMetadata_Dict("TRAPAN")["REGISTRATION"]


def test_open_layers_show_the_new_raster(
    run: Callable[..., Any], make_parameters: Callable[..., Any], project: QgsProject
) -> None:
    def corner() -> float:
        return layer.dataProvider().block(1, layer.extent(), layer.width(), layer.height()).value(0, 0)

    layer = QgsRasterLayer(run(make_parameters(MS_BANDS=[1], REGISTER=False))["OUTPUT_MS"], "reduced")
    project.addMapLayer(layer)
    before = corner()

    written = run(make_parameters(MS_BANDS=[4], REGISTER=False))["OUTPUT_MS"]

    assert corner() == gdal.Open(written).ReadAsArray()[0, 0] != before


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"MS": "pan"}, "choose two layers"),
        ({"OUTPUT_MS": "ms"}, "is the file of the layer 'ms & 4'"),
        ({"PAN_BAND": 2}, "has no band 2"),
        ({"PAN": None}, "no PAN layer is given"),
        ({"SENSOR": "Sputnik"}, "SENSOR can't be 'Sputnik'"),
    ],
)
def test_dialog_reports_invalid_parameters(
    degrade: QgsProcessingAlgorithm,
    make_parameters: Callable[..., Any],
    pair: Any,
    given: dict[str, Any],
    expected: str,
) -> None:
    files = {"pan": str(pair.pan), "ms": str(pair.ms)}
    parameters = make_parameters(**{name: files.get(value, value) for name, value in given.items()})

    fine, message = degrade.checkParameterValues(parameters, QgsProcessingContext())

    assert not fine and expected in message and "\n" not in message


def test_one_file_for_both_outputs(
    run: Callable[..., Any], make_parameters: Callable[..., Any], tmp_path: Path
) -> None:
    with pytest.raises(QgsProcessingException, match="choose two files"):
        run(make_parameters(OUTPUT_MS=str(tmp_path / "klein & 1.tif")))
    assert list(tmp_path.iterdir()) == []


def test_group_and_help(degrade: QgsProcessingAlgorithm) -> None:
    assert degrade.displayName() == "Reduce a pair (TRA-PAN)"
    assert degrade.group() == "Pansharpening"
    page = Path(QUrl(degrade.helpUrl()).toLocalFile()).read_text("utf-8")
    for parameter in degrade.parameterDefinitions():
        assert f"<code>{parameter.name()}</code>" in page and parameter.help()
    assert "Wald" in degrade.shortHelpString()
