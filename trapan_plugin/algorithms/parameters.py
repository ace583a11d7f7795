"""The parameters that algorithms share, and how all of them are made. Names are what scripts use."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    Qgis,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ...core.exchange import settings
from ...core.jobs.parameters import DEVICES

# QGIS unloads the modules that it saw imported: naming the package here makes it see the package
from ...core.sensors import catalogue
from ..layers.inputs import propose_pair
from ..translation import tr

# MERGED-DOC """The parameters of "Pansharpen (TRA-PAN)", as the dialog lists them."""
PAN = "PAN"
PAN_BAND = "PAN_BAND"
MS = "MS"
MS_BANDS = "MS_BANDS"
SENSOR = "SENSOR"
REGISTER = "REGISTER"
REPORT = "REPORT"


def pair(*, optional: bool = False) -> list[QgsProcessingParameterDefinition]:
    """PAN and MS and their bands, new definitions: Processing takes them over.

    Where they must be given, the dialog starts with the project's layers that look like a pair.
    """
    pan, ms = (None, None) if optional else propose_pair()
    return [
        with_help(
            _layer(PAN, tr("Panchromatic layer (PAN)"), optional, pan),
            tr("The sharp layer. The fused raster lies on its grid."),
        ),
        with_help(
            QgsProcessingParameterBand(PAN_BAND, tr("PAN band"), 1, PAN, optional=optional),
            tr("Which band of the PAN layer is the panchromatic one."),
        ),
        with_help(
            _layer(MS, tr("Multispectral layer (MS)"), optional, ms),
            tr("The layer with the colours. Its pixels are larger than the PAN's."),
        ),
        with_help(
            QgsProcessingParameterBand(
                MS_BANDS, tr("MS bands (none chosen: all)"), None, MS, optional=True, allowMultiple=True
            ),
            tr("Which bands are fused and in which order; all but an alpha band where none is chosen."),
        ),
    ]


def _layer(
    name: str, title: str, optional: bool, proposed: Optional[str]
) -> QgsProcessingParameterDefinition:
    parameter = QgsProcessingParameterRasterLayer(name, title, optional=optional)
    if proposed is not None:
        parameter.setGuiDefaultValueOverride(proposed)
    return parameter


def sensor() -> QgsProcessingParameterDefinition:
    return with_help(
        choice(SENSOR, tr("Sensor"), (catalogue.AUTO, *catalogue.SENSORS), catalogue.AUTO),
        tr(
            "Whose optics took the scene: how strongly they blur is known per sensor. auto recognises it by "
            "the layers' metadata; the log says by what."
        ),
    )


def register() -> QgsProcessingParameterDefinition:
    return with_help(
        QgsProcessingParameterBoolean(REGISTER, tr("Register the MS to the PAN"), True),
        tr("Finds the sub-pixel shift between the two; else their georeference is trusted."),
    )


def report(text: str) -> QgsProcessingParameterDefinition:
    """The optional report, explained by `text`."""
    return with_help(
        QgsProcessingParameterFileDestination(
            REPORT, tr("Report"), tr("HTML files (*.html)"), optional=True, createByDefault=False
        ),
        text,
    )


def choice(name: str, title: str, values: tuple[str, ...], default: str) -> QgsProcessingParameterDefinition:
    """A choice whose values are the same words in the dialog, in scripts and in `qgis_process`."""
    return QgsProcessingParameterEnum(name, title, list(values), defaultValue=default, usesStaticStrings=True)


def whole_number(
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


def with_help(parameter: QgsProcessingParameterDefinition, text: str) -> QgsProcessingParameterDefinition:
    parameter.setHelp(text)
    return parameter


def advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
    return parameter


PRESET = "PRESET"
DEVICE = "DEVICE"
EXTENT = "EXTENT"
SEED = "SEED"
WARMUP_STEPS = "WARMUP_STEPS"
RAO_STEPS = "RAO_STEPS"
OUTPUT_TYPE = "OUTPUT_TYPE"
CREATION_OPTIONS = "CREATION_OPTIONS"
NODATA = "NODATA"
OVERVIEWS = "OVERVIEWS"
STATISTICS = "STATISTICS"
COG = "COG"
WEIGHTS = "WEIGHTS"
WEIGHTS_USE = "WEIGHTS_USE"
SAVE_WEIGHTS = "SAVE_WEIGHTS"
OUTPUT = "OUTPUT"

FINE_TUNE, APPLY_ONLY = "fine-tune", "apply only"

LIKE_MS = "auto"
OUTPUT_TYPES = (LIKE_MS, "Byte", "UInt16", "Int16", "UInt32", "Int32", "Float32", "Float64")
LARGEST_SEED = 2**31 - 1


def all_parameters() -> list[QgsProcessingParameterDefinition]:
    """New definitions, in the dialog's order; Processing takes them over."""
    outputs = [_output(), _report(), advanced(_saved_weights())]
    return [*pair(), *method(), *map(advanced, _details()), *outputs]


def gdal_type(output_type: str) -> str:
    """GDAL's name of an `OUTPUT_TYPE`; empty where the MS layer decides."""
    return "" if output_type == LIKE_MS else output_type


def options(text: str) -> tuple[str, ...]:
    """The single NAME=VALUE of `CREATION_OPTIONS`."""
    return tuple(option.strip() for option in text.split("|") if option.strip())


def method() -> list[QgsProcessingParameterDefinition]:
    """Sensor, preset and device, new definitions."""
    return [
        sensor(),
        with_help(
            choice(PRESET, tr("Preset"), tuple(settings.PRESETS), "balanced"),
            tr("How long to train: a quick look, the usual, or the final product."),
        ),
        with_help(
            choice(DEVICE, tr("Device"), DEVICES, "auto"),
            tr("Where to compute; auto takes a graphics card where there is one."),
        ),
    ]


def _details() -> list[QgsProcessingParameterDefinition]:
    return [
        with_help(
            QgsProcessingParameterExtent(EXTENT, tr("Extent to fuse"), optional=True),
            tr("Fuses a part only, to try first; all that PAN and MS share where empty."),
        ),
        *training(),
        *_weights(),
        output_type(),
        *_contents(),
        _creation_options(),
    ]


def training() -> list[QgsProcessingParameterDefinition]:
    """Registration, seed and steps, new definitions."""
    return [
        register(),
        with_help(
            whole_number(SEED, tr("Seed"), 0, LARGEST_SEED, default=0),
            tr("Of all that is random. The same seed gives the same pixels on the same machine."),
        ),
        with_help(
            whole_number(WARMUP_STEPS, tr("Steps of the warm-up"), 1),
            tr("Of stage one's training; the preset's number where empty."),
        ),
        with_help(
            whole_number(RAO_STEPS, tr("Steps of the random alternation (RAO)"), 1),
            tr("Of stage two's training; the preset's number where empty."),
        ),
    ]


def _weights() -> list[QgsProcessingParameterDefinition]:
    kind = tr("Weights (*.safetensors)")
    return [
        with_help(
            QgsProcessingParameterFile(WEIGHTS, tr("Weights to begin from"), optional=True, fileFilter=kind),
            tr("A network that was trained on another scene of the sensor; a fresh one where empty."),
        ),
        with_help(
            choice(WEIGHTS_USE, tr("Use of the weights"), (FINE_TUNE, APPLY_ONLY), FINE_TUNE),
            tr("Train them further in a quarter of the steps, or fuse with them as they are, at once."),
        ),
    ]


def _saved_weights() -> QgsProcessingParameterDefinition:
    kind = tr("Weights (*.safetensors)")
    return with_help(
        QgsProcessingParameterFileDestination(
            SAVE_WEIGHTS, tr("Save the weights"), kind, optional=True, createByDefault=False
        ),
        tr("The trained network, to begin from with other scenes of the sensor."),
    )


def output_type() -> QgsProcessingParameterDefinition:
    """A new definition."""
    return with_help(
        choice(OUTPUT_TYPE, tr("Output data type"), OUTPUT_TYPES, LIKE_MS),
        tr("Type of the fused pixels; auto is the MS layer's."),
    )


def _creation_options() -> QgsProcessingParameterDefinition:
    parameter = QgsProcessingParameterString(
        CREATION_OPTIONS, tr("Additional creation options"), "", optional=True
    )
    parameter.setMetadata({"widget_wrapper": {"widget_type": "rasteroptions"}})
    return with_help(parameter, tr("For GDAL's driver of the output's format, NAME=VALUE, separated by |."))


def _contents() -> list[QgsProcessingParameterDefinition]:
    return [
        with_help(
            QgsProcessingParameterNumber(
                NODATA, tr("Nodata value"), Qgis.ProcessingNumberParameterType.Double, optional=True
            ),
            tr("What pixels get that PAN or MS have no value for; the MS layer's own where empty."),
        ),
        with_help(
            QgsProcessingParameterBoolean(OVERVIEWS, tr("Add overviews"), False),
            tr("Smaller copies within the raster, for fast display."),
        ),
        with_help(
            QgsProcessingParameterBoolean(STATISTICS, tr("Add statistics"), False),
            tr("Each band's least, greatest and mean value and deviation, of all its pixels."),
        ),
        with_help(
            QgsProcessingParameterBoolean(COG, tr("Cloud-optimised GeoTIFF (COG)"), False),
            tr("For servers and object storage, with overviews; the output's name must end in .tif."),
        ),
    ]


def _output() -> QgsProcessingParameterDefinition:
    return with_help(
        QgsProcessingParameterRasterDestination(OUTPUT, tr("Fused")),
        tr(
            "The raster to write, a GeoTIFF or another of GDAL's formats by its ending. An existing one is "
            "replaced only when the fusion has succeeded."
        ),
    )


def _report() -> QgsProcessingParameterDefinition:
    return report(
        tr("One HTML file with pictures, error maps, indices next to GDAL's Brovey, and loss curves.")
    )
