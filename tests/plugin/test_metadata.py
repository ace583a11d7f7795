"""What the toolbox and the dialog show before a run."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
)
from qgis.PyQt.QtCore import QUrl

BASIC = ["PAN", "PAN_BAND", "MS", "MS_BANDS", "MS_FILES", "SENSOR", "PRESET", "DEVICE", "OUTPUT", "REPORT"]


def test_name_group_and_tags(algorithm: QgsProcessingAlgorithm) -> None:
    assert algorithm.id() == "trapan:pansharpen"
    assert algorithm.displayName() == "Pansharpen (TRA-PAN)"
    assert algorithm.group() == "Pansharpening"
    assert set(algorithm.tags()) >= {
        "pansharpening",
        "fusion",
        "sharpen",
        "panchromatic",
        "multispectral",
        "brovey",
        "zero-shot",
        "deep learning",
    }


def test_icon_can_be_drawn(algorithm: QgsProcessingAlgorithm) -> None:
    image = algorithm.icon().pixmap(32, 32).toImage()

    colours = {image.pixel(col, row) for col in range(image.width()) for row in range(image.height())}
    assert len(colours) > 1


def test_help_page_comes_with_the_plugin(algorithm: QgsProcessingAlgorithm) -> None:
    text = Path(QUrl(algorithm.helpUrl()).toLocalFile()).read_text("utf-8")

    for parameter in algorithm.parameterDefinitions():
        assert f"<code>{parameter.name()}</code>" in text


def test_algorithm_and_parameters_have_short_help(
    algorithm: QgsProcessingAlgorithm,
) -> None:
    assert "panchromatic" in algorithm.shortHelpString()
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())


def test_most_parameters_are_advanced(algorithm: QgsProcessingAlgorithm) -> None:
    shown = [
        parameter.name()
        for parameter in algorithm.parameterDefinitions()
        if not parameter.flags() & Qgis.ProcessingParameterFlag.Advanced
    ]

    assert shown == BASIC


def test_only_pan_ms_and_output_are_required(algorithm: QgsProcessingAlgorithm) -> None:
    needed = [
        parameter.name()
        for parameter in algorithm.parameterDefinitions()
        if parameter.defaultValue() is None and not parameter.flags() & Qgis.ProcessingParameterFlag.Optional
    ]

    assert needed == ["PAN", "MS", "OUTPUT"]


def test_outputs(algorithm: QgsProcessingAlgorithm) -> None:
    outputs = {output.name(): type(output) for output in algorithm.outputDefinitions()}

    numbers = ["HQNR", "D_LAMBDA_K", "D_S", "D_RHO", "RED_BAND", "NIR_BAND", "SECONDS"]
    assert outputs == {
        "OUTPUT": QgsProcessingOutputRasterLayer,
        "REPORT": QgsProcessingOutputHtml,
        "SAVE_WEIGHTS": QgsProcessingOutputFile,
        **dict.fromkeys(numbers, QgsProcessingOutputNumber),
    }


def test_flags(algorithm: QgsProcessingAlgorithm) -> None:
    flags = algorithm.flags()

    assert flags & Qgis.ProcessingAlgorithmFlag.CanCancel
    assert flags & Qgis.ProcessingAlgorithmFlag.SupportsBatch
    assert not flags & Qgis.ProcessingAlgorithmFlag.HideFromModeler
    assert not flags & Qgis.ProcessingAlgorithmFlag.NoThreading
