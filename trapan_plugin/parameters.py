"""The parameters of "Pansharpen (TRA-PAN)", as the dialog lists them. Names are what scripts use."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

# QGIS unloads the modules that it saw imported: naming the package here makes it see the package
from ..core import presets, sensors
from ..core.job import DEVICES
from .translation import tr

PAN = "PAN"
PAN_BAND = "PAN_BAND"
MS = "MS"
MS_BANDS = "MS_BANDS"
SENSOR = "SENSOR"
PRESET = "PRESET"
DEVICE = "DEVICE"
EXTENT = "EXTENT"
REGISTER = "REGISTER"
SEED = "SEED"
WARMUP_STEPS = "WARMUP_STEPS"
RAO_STEPS = "RAO_STEPS"
OUTPUT_TYPE = "OUTPUT_TYPE"
CREATION_OPTIONS = "CREATION_OPTIONS"
OUTPUT = "OUTPUT"
REPORT = "REPORT"

LIKE_MS = "auto"
OUTPUT_TYPES = (LIKE_MS, "Byte", "UInt16", "Int16", "Float32")
LARGEST_SEED = 2**31 - 1


def all_parameters() -> list[QgsProcessingParameterDefinition]:
    """New definitions, in the dialog's order; Processing takes them over."""
    return [*_inputs(), *_method(), *map(_advanced, _details()), _output(), _report()]


def gdal_type(output_type: str) -> str:
    """GDAL's name of an `OUTPUT_TYPE`; empty where the MS layer decides."""
    return "" if output_type == LIKE_MS else output_type


def options(text: str) -> tuple[str, ...]:
    """The single NAME=VALUE of `CREATION_OPTIONS`."""
    return tuple(option.strip() for option in text.split("|") if option.strip())


def _inputs() -> list[QgsProcessingParameterDefinition]:
    return [
        _explained(
            QgsProcessingParameterRasterLayer(PAN, tr("Panchromatic layer (PAN)")),
            tr("The sharp layer. The fused raster lies on its grid."),
        ),
        _explained(
            QgsProcessingParameterBand(PAN_BAND, tr("PAN band"), 1, PAN),
            tr("Which band of the PAN layer is the panchromatic one."),
        ),
        _explained(
            QgsProcessingParameterRasterLayer(MS, tr("Multispectral layer (MS)")),
            tr("The layer with the colours, in the PAN's CRS, with pixels 2 to 16 times as large."),
        ),
        _explained(
            QgsProcessingParameterBand(
                MS_BANDS, tr("MS bands (none chosen: all)"), None, MS, optional=True, allowMultiple=True
            ),
            tr("Which bands are fused and in which order; all but an alpha band where none is chosen."),
        ),
    ]


def _method() -> list[QgsProcessingParameterDefinition]:
    return [
        _explained(
            _choice(SENSOR, tr("Sensor"), tuple(sensors.SENSORS), "generic"),
            tr("Whose optics took the scene: how strongly they blur is known per sensor."),
        ),
        _explained(
            _choice(PRESET, tr("Preset"), tuple(presets.PRESETS), "balanced"),
            tr("How long to train: a quick look, the usual, or the final product."),
        ),
        _explained(
            _choice(DEVICE, tr("Device"), DEVICES, "auto"),
            tr("Where to compute; auto takes a graphics card where there is one."),
        ),
    ]


def _details() -> list[QgsProcessingParameterDefinition]:
    return [
        _explained(
            QgsProcessingParameterExtent(EXTENT, tr("Extent to fuse"), optional=True),
            tr("Fuses a part only, to try first; all that PAN and MS share where empty."),
        ),
        _explained(
            QgsProcessingParameterBoolean(REGISTER, tr("Register the MS to the PAN"), True),
            tr("Finds the sub-pixel shift between the two; else their georeference is trusted."),
        ),
        _explained(
            _whole_number(SEED, tr("Seed"), 0, LARGEST_SEED, default=0),
            tr("Of all that is random. The same seed gives the same pixels on the same machine."),
        ),
        _explained(
            _whole_number(WARMUP_STEPS, tr("Steps of the warm-up"), 1),
            tr("Of stage one's training; the preset's number where empty."),
        ),
        _explained(
            _whole_number(RAO_STEPS, tr("Steps of the random alternation (RAO)"), 1),
            tr("Of stage two's training; the preset's number where empty."),
        ),
        _explained(
            _choice(OUTPUT_TYPE, tr("Output data type"), OUTPUT_TYPES, LIKE_MS),
            tr("Type of the fused pixels; auto is the MS layer's."),
        ),
        _creation_options(),
    ]


def _creation_options() -> QgsProcessingParameterDefinition:
    parameter = QgsProcessingParameterString(
        CREATION_OPTIONS, tr("Additional creation options"), "", optional=True
    )
    parameter.setMetadata({"widget_wrapper": {"widget_type": "rasteroptions"}})
    return _explained(
        parameter, tr("For GDAL's GeoTIFF driver, NAME=VALUE, separated by |; over tiled and compressed.")
    )


def _output() -> QgsProcessingParameterDefinition:
    return _explained(
        QgsProcessingParameterRasterDestination(OUTPUT, tr("Fused")),
        tr("The GeoTIFF to write. An existing one is replaced only when the fusion has succeeded."),
    )


def _report() -> QgsProcessingParameterDefinition:
    return _explained(
        QgsProcessingParameterFileDestination(
            REPORT, tr("Report"), tr("HTML files (*.html)"), optional=True, createByDefault=False
        ),
        tr("One HTML file with pictures, error maps, indices next to GDAL's Brovey, and loss curves."),
    )


def _choice(name: str, title: str, values: tuple[str, ...], default: str) -> QgsProcessingParameterDefinition:
    """A choice whose values are the same words in the dialog, in scripts and in `qgis_process`."""
    return QgsProcessingParameterEnum(name, title, list(values), defaultValue=default, usesStaticStrings=True)


def _whole_number(
    name: str, title: str, least: int, largest: int = 1_000_000, default: int | None = None
) -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterNumber(
        name,
        title,
        Qgis.ProcessingNumberParameterType.Integer,
        default,
        optional=default is None,
        minValue=least,
        maxValue=largest,
    )


def _explained(parameter: QgsProcessingParameterDefinition, text: str) -> QgsProcessingParameterDefinition:
    parameter.setHelp(text)
    return parameter


def _advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
    return parameter
