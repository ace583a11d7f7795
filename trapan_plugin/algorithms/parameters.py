"""Names, defaults and help texts of the Processing parameters.

Scripts and `qgis_process` use the names, so they never change. All functions return new definitions, in the
dialog's order, because Processing takes ownership of them.
"""

from __future__ import annotations

from typing import TypeVar

from qgis.core import (
    Qgis,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ...core.exchange import settings
from ...core.jobs.parameters import DEVICES, LARGEST_SEED, OUTPUT_TYPES
from ...core.scene.grid import RATIOS
from ...core.sensors import catalogue
from ..layers.proposal import propose_pair
from ..translation import tr

PAN = "PAN"
PAN_BAND = "PAN_BAND"
MS = "MS"
MS_BANDS = "MS_BANDS"
MS_FILES = "MS_FILES"
MS_RATIO = "MS_RATIO"
SENSOR = "SENSOR"
PRESET = "PRESET"
DEVICE = "DEVICE"
EXTENT = "EXTENT"
REGISTER = "REGISTER"
SEED = "SEED"
WARMUP_STEPS = "WARMUP_STEPS"
RAO_STEPS = "RAO_STEPS"
WEIGHTS = "WEIGHTS"
WEIGHTS_USE = "WEIGHTS_USE"
SAVE_WEIGHTS = "SAVE_WEIGHTS"
OUTPUT_TYPE = "OUTPUT_TYPE"
NODATA = "NODATA"
OVERVIEWS = "OVERVIEWS"
STATISTICS = "STATISTICS"
COG = "COG"
CREATION_OPTIONS = "CREATION_OPTIONS"
OUTPUT = "OUTPUT"
REPORT = "REPORT"

FINE_TUNE, APPLY_ONLY = "fine-tune", "apply only"
"""Values of WEIGHTS_USE."""

LIKE_MS = "auto"
"""Value of OUTPUT_TYPE that takes the MS layer's pixel type."""

Definition = TypeVar("Definition", bound=QgsProcessingParameterDefinition)


def all_parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters of "Pansharpen (TRA-PAN)"."""
    outputs = [_output(), _pansharpen_report(), advanced(_save_weights())]
    return [*pair(), *method(), *map(advanced, _details()), *outputs]


def pair(
    *,
    optional: bool = False,
    proposed: tuple[str | None, str | None] | None = None,
    bands: tuple[int, ...] = (),
) -> list[QgsProcessingParameterDefinition]:
    """Return the parameters for the PAN and the MS layer and their bands.

    Args:
        optional: whether the layers may be left empty.
        proposed: ids of the layers that the dialog proposes; by default two that look like a pair.
        bands: MS bands that the dialog proposes, counted from 1; none to propose all.
    """
    pan, ms = propose_pair() if proposed is None else proposed
    ms_bands = QgsProcessingParameterBand(
        MS_BANDS, tr("MS bands (none chosen: all)"), None, MS, optional=True, allowMultiple=True
    )
    if bands:
        ms_bands.setGuiDefaultValueOverride(list(bands))
    return [
        layer(
            PAN,
            tr("Panchromatic layer (PAN)"),
            tr("The high-resolution layer. A fused raster has its grid."),
            optional=optional,
            proposed=pan,
        ),
        with_help(
            QgsProcessingParameterBand(
                PAN_BAND, tr("PAN band (none chosen: all)"), None, PAN, optional=True, allowMultiple=True
            ),
            tr(
                "The panchromatic band of the PAN layer. Several bands, such as those of a drone image, are "
                "combined into one that resembles the MS. If none is chosen: all except alpha and quality "
                "bands."
            ),
        ),
        layer(
            MS,
            tr("Multispectral layer (MS)"),
            tr("The multispectral layer of the same scene, with larger pixels."),
            optional=optional,
            proposed=ms,
        ),
        with_help(
            ms_bands,
            tr(
                "The bands to use, in the order of the output. If none is chosen: all except alpha and "
                "quality bands."
            ),
        ),
        with_help(
            QgsProcessingParameterMultipleLayers(
                MS_FILES,
                tr("More MS layers, if each band is a file"),
                Qgis.ProcessingSourceType.Raster,
                optional=True,
            ),
            tr("Their bands follow those of the MS layer, in this order. For Landsat, for example."),
        ),
    ]


def layer(
    name: str, title: str, help_text: str, *, optional: bool = False, proposed: str | None = None
) -> QgsProcessingParameterDefinition:
    """Return a raster layer; `proposed` is the id of the layer that the dialog shows at first."""
    parameter = QgsProcessingParameterRasterLayer(name, title, optional=optional)
    if proposed is not None:
        parameter.setGuiDefaultValueOverride(proposed)
    return with_help(parameter, help_text)


def method() -> list[QgsProcessingParameterDefinition]:
    """Return sensor, preset and device."""
    return [
        sensor(),
        with_help(
            choice(PRESET, tr("Preset"), tuple(settings.PRESETS), "balanced"),
            tr("Training length: fast for a preview, balanced for most work, best for final products."),
        ),
        with_help(
            choice(DEVICE, tr("Device"), DEVICES, "auto"),
            tr("Where to compute. auto uses a GPU if PyTorch finds one."),
        ),
    ]


def sensor() -> QgsProcessingParameterDefinition:
    return with_help(
        choice(SENSOR, tr("Sensor"), (catalogue.AUTO, *catalogue.SENSORS), catalogue.AUTO),
        tr(
            "Sets how strongly each band is blurred (MTF gain). auto identifies the sensor from the metadata "
            "of the layers and reports it in the log."
        ),
    )


def ms_ratio() -> QgsProcessingParameterDefinition:
    return with_help(
        QgsProcessingParameterNumber(
            MS_RATIO,
            tr("True ratio of a resampled MS"),
            Qgis.ProcessingNumberParameterType.Double,
            None,
            optional=True,
            minValue=RATIOS.start - 1,
            maxValue=RATIOS.stop - 1,
        ),
        tr(
            "If the MS was resampled to smaller pixels, such as those of the PAN: PAN pixels per pixel that "
            "it was made from. If empty, its spectrum decides."
        ),
    )


def training() -> list[QgsProcessingParameterDefinition]:
    """Return registration, seed and numbers of steps."""
    return [
        register(),
        with_help(
            integer(SEED, tr("Seed"), 0, LARGEST_SEED, default=0),
            tr("Random seed. The same seed gives the same pixels on the same machine."),
        ),
        with_help(
            integer(WARMUP_STEPS, tr("Steps of the warm-up"), 1),
            tr("Training steps of stage one. If empty, the preset decides."),
        ),
        with_help(
            integer(RAO_STEPS, tr("Steps of the random alternation (RAO)"), 1),
            tr("Training steps of stage two. If empty, the preset decides."),
        ),
    ]


def register() -> QgsProcessingParameterDefinition:
    return with_help(
        QgsProcessingParameterBoolean(REGISTER, tr("Register the MS to the PAN"), True),
        tr("Estimates the sub-pixel shift between the layers. If off, the georeference is used as it is."),
    )


def output_type() -> QgsProcessingParameterDefinition:
    return with_help(
        choice(OUTPUT_TYPE, tr("Output data type"), OUTPUT_TYPES, LIKE_MS),
        tr("Data type of the fused raster. auto uses the type of the MS layer."),
    )


def report(help_text: str) -> QgsProcessingParameterDefinition:
    """Return the optional HTML report with its help text."""
    return with_help(
        QgsProcessingParameterFileDestination(
            REPORT, tr("Report"), tr("HTML files (*.html)"), optional=True, createByDefault=False
        ),
        help_text,
    )


def choice(name: str, title: str, values: tuple[str, ...], default: str) -> QgsProcessingParameterDefinition:
    """Return a choice with the same values in the dialog, in scripts and in `qgis_process`."""
    return QgsProcessingParameterEnum(name, title, list(values), defaultValue=default, usesStaticStrings=True)


def integer(
    name: str, title: str, least: int, largest: int = 1_000_000, default: int | None = None
) -> QgsProcessingParameterDefinition:
    """Return a whole number, which is optional if it has no default."""
    return QgsProcessingParameterNumber(
        name,
        title,
        Qgis.ProcessingNumberParameterType.Integer,
        default,
        optional=default is None,
        minValue=least,
        maxValue=largest,
    )


def with_help(parameter: Definition, text: str) -> Definition:
    """Set the help text that the dialog shows as a tooltip."""
    parameter.setHelp(text)
    return parameter


def advanced(parameter: Definition) -> Definition:
    """Move the parameter to the dialog's "Advanced Parameters"."""
    parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
    return parameter


def gdal_type(output_type: str) -> str:
    """Return GDAL's name of an OUTPUT_TYPE; empty for the MS layer's type."""
    return "" if output_type == LIKE_MS else output_type


def split_options(text: str) -> tuple[str, ...]:
    """Split CREATION_OPTIONS into single NAME=VALUE options."""
    return tuple(option.strip() for option in text.split("|") if option.strip())


def _details() -> list[QgsProcessingParameterDefinition]:
    return [
        with_help(
            QgsProcessingParameterExtent(EXTENT, tr("Extent to fuse"), optional=True),
            tr("Fuses only this extent, for example to test settings. If empty: the overlap of PAN and MS."),
        ),
        ms_ratio(),
        *training(),
        *weights(),
        output_type(),
        *output_details(),
        _creation_options(),
    ]


def weights() -> list[QgsProcessingParameterDefinition]:
    """Return the initial weights and their use."""
    file_filter = tr("Weights (*.safetensors)")
    return [
        with_help(
            QgsProcessingParameterFile(WEIGHTS, tr("Initial weights"), optional=True, fileFilter=file_filter),
            tr("A network trained on another scene of the same sensor. If empty, a new one is trained."),
        ),
        with_help(
            choice(WEIGHTS_USE, tr("Use of the weights"), (FINE_TUNE, APPLY_ONLY), FINE_TUNE),
            tr(
                "fine-tune trains the network further, with a quarter of the steps. apply only fuses without "
                "training."
            ),
        ),
    ]


def _save_weights() -> QgsProcessingParameterDefinition:
    return with_help(
        QgsProcessingParameterFileDestination(
            SAVE_WEIGHTS,
            tr("Save the weights"),
            tr("Weights (*.safetensors)"),
            optional=True,
            createByDefault=False,
        ),
        tr("Saves the trained network, for use with other scenes of the same sensor."),
    )


def output_details() -> list[QgsProcessingParameterDefinition]:
    """Return nodata value, overviews, statistics and COG."""
    return [
        with_help(
            QgsProcessingParameterNumber(
                NODATA, tr("Nodata value"), Qgis.ProcessingNumberParameterType.Double, optional=True
            ),
            tr(
                "Value of output pixels where PAN or MS is nodata. If empty, the nodata value of the MS "
                "layer is used."
            ),
        ),
        with_help(
            QgsProcessingParameterBoolean(OVERVIEWS, tr("Add overviews"), False),
            tr("Stores reduced-resolution copies (pyramids) in the raster for faster display."),
        ),
        with_help(
            QgsProcessingParameterBoolean(STATISTICS, tr("Add statistics"), False),
            tr("Stores minimum, maximum, mean and standard deviation of each band, from all pixels."),
        ),
        with_help(
            QgsProcessingParameterBoolean(COG, tr("Cloud-optimised GeoTIFF (COG)"), False),
            tr(
                "Writes a COG with overviews, for web servers and object storage. The file name must end in "
                ".tif."
            ),
        ),
    ]


def _creation_options() -> QgsProcessingParameterDefinition:
    parameter = QgsProcessingParameterString(
        CREATION_OPTIONS, tr("Additional creation options"), "", optional=True
    )
    parameter.setMetadata({"widget_wrapper": {"widget_type": "rasteroptions"}})
    return with_help(parameter, tr("Options for the GDAL driver as NAME=VALUE, separated by |."))


def _output() -> QgsProcessingParameterDefinition:
    return with_help(
        QgsProcessingParameterRasterDestination(OUTPUT, tr("Fused")),
        tr(
            "The fused raster. The file extension selects the format; GeoTIFF is the default. An existing "
            "file is replaced only after a successful run."
        ),
    )


def _pansharpen_report() -> QgsProcessingParameterDefinition:
    return report(
        tr(
            "An HTML page with pictures, error maps, loss curves, and quality indices compared with GDAL's "
            "Brovey."
        )
    )
