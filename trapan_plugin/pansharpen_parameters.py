"""The parameters of "Pansharpen (TRA-PAN)", as the dialog lists them."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..core.exchange import settings
from ..core.jobs.pansharpen import DEVICES
from . import parameters as p
from .translation import tr

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
    outputs = [_output(), _report(), p.advanced(_saved_weights())]
    return [*p.pair(), *method(), *map(p.advanced, _details()), *outputs]


def gdal_type(output_type: str) -> str:
    """GDAL's name of an `OUTPUT_TYPE`; empty where the MS layer decides."""
    return "" if output_type == LIKE_MS else output_type


def options(text: str) -> tuple[str, ...]:
    """The single NAME=VALUE of `CREATION_OPTIONS`."""
    return tuple(option.strip() for option in text.split("|") if option.strip())


def method() -> list[QgsProcessingParameterDefinition]:
    """Sensor, preset and device, new definitions."""
    return [
        p.sensor(),
        p.explained(
            p.choice(PRESET, tr("Preset"), tuple(settings.PRESETS), "balanced"),
            tr("How long to train: a quick look, the usual, or the final product."),
        ),
        p.explained(
            p.choice(DEVICE, tr("Device"), DEVICES, "auto"),
            tr("Where to compute; auto takes a graphics card where there is one."),
        ),
    ]


def _details() -> list[QgsProcessingParameterDefinition]:
    return [
        p.explained(
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
        p.register(),
        p.explained(
            p.whole_number(SEED, tr("Seed"), 0, LARGEST_SEED, default=0),
            tr("Of all that is random. The same seed gives the same pixels on the same machine."),
        ),
        p.explained(
            p.whole_number(WARMUP_STEPS, tr("Steps of the warm-up"), 1),
            tr("Of stage one's training; the preset's number where empty."),
        ),
        p.explained(
            p.whole_number(RAO_STEPS, tr("Steps of the random alternation (RAO)"), 1),
            tr("Of stage two's training; the preset's number where empty."),
        ),
    ]


def _weights() -> list[QgsProcessingParameterDefinition]:
    kind = tr("Weights (*.safetensors)")
    return [
        p.explained(
            QgsProcessingParameterFile(WEIGHTS, tr("Weights to begin from"), optional=True, fileFilter=kind),
            tr("A network that was trained on another scene of the sensor; a fresh one where empty."),
        ),
        p.explained(
            p.choice(WEIGHTS_USE, tr("Use of the weights"), (FINE_TUNE, APPLY_ONLY), FINE_TUNE),
            tr("Train them further in a quarter of the steps, or fuse with them as they are, at once."),
        ),
    ]


def _saved_weights() -> QgsProcessingParameterDefinition:
    kind = tr("Weights (*.safetensors)")
    return p.explained(
        QgsProcessingParameterFileDestination(
            SAVE_WEIGHTS, tr("Save the weights"), kind, optional=True, createByDefault=False
        ),
        tr("The trained network, to begin from with other scenes of the sensor."),
    )


def output_type() -> QgsProcessingParameterDefinition:
    """A new definition."""
    return p.explained(
        p.choice(OUTPUT_TYPE, tr("Output data type"), OUTPUT_TYPES, LIKE_MS),
        tr("Type of the fused pixels; auto is the MS layer's."),
    )


def _creation_options() -> QgsProcessingParameterDefinition:
    parameter = QgsProcessingParameterString(
        CREATION_OPTIONS, tr("Additional creation options"), "", optional=True
    )
    parameter.setMetadata({"widget_wrapper": {"widget_type": "rasteroptions"}})
    return p.explained(parameter, tr("For GDAL's driver of the output's format, NAME=VALUE, separated by |."))


def _contents() -> list[QgsProcessingParameterDefinition]:
    return [
        p.explained(
            QgsProcessingParameterNumber(
                NODATA, tr("Nodata value"), Qgis.ProcessingNumberParameterType.Double, optional=True
            ),
            tr("What pixels get that PAN or MS have no value for; the MS layer's own where empty."),
        ),
        p.explained(
            QgsProcessingParameterBoolean(OVERVIEWS, tr("Add overviews"), False),
            tr("Smaller copies within the raster, for fast display."),
        ),
        p.explained(
            QgsProcessingParameterBoolean(STATISTICS, tr("Add statistics"), False),
            tr("Each band's least, greatest and mean value and deviation, of all its pixels."),
        ),
        p.explained(
            QgsProcessingParameterBoolean(COG, tr("Cloud-optimised GeoTIFF (COG)"), False),
            tr("For servers and object storage, with overviews; the output's name must end in .tif."),
        ),
    ]


def _output() -> QgsProcessingParameterDefinition:
    return p.explained(
        QgsProcessingParameterRasterDestination(OUTPUT, tr("Fused")),
        tr(
            "The raster to write, a GeoTIFF or another of GDAL's formats by its ending. An existing one is "
            "replaced only when the fusion has succeeded."
        ),
    )


def _report() -> QgsProcessingParameterDefinition:
    return p.report(
        tr("One HTML file with pictures, error maps, indices next to GDAL's Brovey, and loss curves.")
    )
