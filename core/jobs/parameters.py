"""The parameters of one scene: one entry for the command line, the batch, the docs and the checks of QGIS.

`core/cli` generates its options from this table, `scripts/parameters.py` the tables of docs/parameters.md.
Tests compare the help pages and the QGIS definitions with it. QGIS keeps its own texts, because `tr()` needs
literals. The module needs neither torch nor GDAL. `batch_parameters` has those that only a batch has.
"""

from __future__ import annotations

from ..exchange.settings import PRECISIONS, PRESETS
from ..sensors.catalogue import AUTO, SENSORS
from .parameter import Kind, Parameter

DEVICES = ("auto", "cuda", "cpu", "mps")

LARGEST_SEED = 2**31 - 1
"""The largest value of a QGIS number parameter, which is a signed 32-bit integer."""

OUTPUT_TYPES = ("auto", "Byte", "UInt16", "Int16", "UInt32", "Int32", "Float32", "Float64")
"""Pixel types that QGIS offers; the command line takes any that the format can store."""


def _presets() -> str:
    """Describe the training lengths of the presets."""
    lengths = ", ".join(
        f"{name} {preset.warmup_steps} + {preset.rao_steps}"
        + (f" for each of {preset.networks} networks" if preset.networks > 1 else "")
        for name, preset in PRESETS.items()
    )
    return f"training steps ({lengths}): fast for a look, best for a final product"


PAN = Parameter(
    "PAN",
    "PAN",
    Kind.RASTER,
    "the panchromatic raster; a fused raster has its grid",
    field="pair.pan.path",
    metavar="PAN",
)
MS = Parameter(
    "MS",
    "MS",
    Kind.RASTERS,
    "the multispectral raster; where each band or group of bands is a file, all of them, in order",
    field="pair.ms.path",
    metavar="MS",
)
OUTPUT = Parameter(
    "OUTPUT",
    "OUTPUT",
    Kind.TEXT,
    "the raster to write: a GeoTIFF (.tif), or another GDAL format by its file extension; an existing file "
    "is replaced only after the run has succeeded",
    field="output",
    metavar="OUTPUT",
)
PAN_BAND = Parameter(
    "PAN_BAND",
    "--pan-band",
    Kind.BANDS,
    "the panchromatic band of the PAN raster; several, such as 1,2,3, are combined into one",
    field="pair.pan.bands",
    default=(),
    default_text="all but alpha and quality bands",
    metavar="N,N",
    in_batch=True,
)
MS_BANDS = Parameter(
    "MS_BANDS",
    "--ms-bands",
    Kind.BANDS,
    "the MS bands to use, in this order, such as 5,3,2",
    field="pair.ms.bands",
    default=(),
    default_text="all but alpha and quality bands",
    metavar="N,N",
    in_batch=True,
    in_qgis_batch=True,
)
PAN_SRS = Parameter(
    "",
    "--pan-srs",
    Kind.TEXT,
    "CRS of the PAN raster in place of the file's, such as EPSG:32631",
    field="pair.pan.srs",
    default="",
    default_text="the file's",
    metavar="CRS",
    in_batch=True,
)
MS_SRS = Parameter(
    "",
    "--ms-srs",
    Kind.TEXT,
    "CRS of the MS raster in place of the file's, such as EPSG:32631",
    field="pair.ms.srs",
    default="",
    default_text="the file's",
    metavar="CRS",
    in_batch=True,
)
PAN_NODATA = Parameter(
    "",
    "--pan-nodata",
    Kind.VALUES,
    "nodata values of the PAN band in place of the file's, such as 0 or 0,65535; nan stands for none",
    field="pair.pan.nodata",
    default=(),
    default_text="the file's",
    metavar="V,V",
    in_batch=True,
)
MS_NODATA = Parameter(
    "",
    "--ms-nodata",
    Kind.VALUES,
    "nodata values of all MS bands in place of the file's, such as 0 or 0,65535; nan stands for none",
    field="pair.ms.nodata",
    default=(),
    default_text="the file's",
    metavar="V,V",
    in_batch=True,
)
MS_RATIO = Parameter(
    "MS_RATIO",
    "--ms-ratio",
    Kind.NUMBER,
    "PAN pixels per pixel that the MS was made from, such as 4, if it was resampled to smaller pixels",
    field="pair.ms_ratio",
    default_text="from its spectrum",
    metavar="R",
    in_batch=True,
    in_qgis_batch=True,
)
SENSOR = Parameter(
    "SENSOR",
    "--sensor",
    Kind.SENSOR,
    f"sensor whose MTF gains are used: {AUTO}, which reads the metadata, or one of {', '.join(SENSORS)}",
    field="pair.sensor",
    default=AUTO,
    default_text=AUTO,
    choices=(AUTO, *SENSORS),
    metavar="S",
    in_batch=True,
    in_qgis_batch=True,
)
PRESET = Parameter(
    "PRESET",
    "--preset",
    Kind.CHOICE,
    _presets(),
    field="preset",
    default="balanced",
    default_text="balanced",
    choices=tuple(PRESETS),
    in_batch=True,
    in_qgis_batch=True,
)
DEVICE = Parameter(
    "DEVICE",
    "--device",
    Kind.CHOICE,
    "where to compute; auto uses an NVIDIA GPU if PyTorch finds one, else the CPU",
    field="device",
    default="auto",
    default_text="auto",
    choices=DEVICES,
    in_batch=True,
    in_qgis_batch=True,
)
PRECISION = Parameter(
    "",
    "--precision",
    Kind.CHOICE,
    "number format of the network's convolutions; auto is bfloat16, which takes half the time, where the CPU "
    "or GPU computes with it, else float32",
    field="precision",
    default="auto",
    default_text="auto",
    choices=PRECISIONS,
    in_batch=True,
)
SEED = Parameter(
    "SEED",
    "--seed",
    Kind.INTEGER,
    "random seed; the same seed gives the same pixels on the same machine",
    field="seed",
    default_text="0",
    qgis_default=0,
    limits=(0, LARGEST_SEED),
    metavar="N",
    in_batch=True,
    in_qgis_batch=True,
)
WARMUP_STEPS = Parameter(
    "WARMUP_STEPS",
    "--warmup-steps",
    Kind.INTEGER,
    "training steps of stage one",
    field="warmup_steps",
    default_text="the preset's",
    metavar="N",
    in_batch=True,
    in_qgis_batch=True,
)
RAO_STEPS = Parameter(
    "RAO_STEPS",
    "--rao-steps",
    Kind.INTEGER,
    "training steps of stage two",
    field="rao_steps",
    default_text="the preset's",
    metavar="N",
    in_batch=True,
    in_qgis_batch=True,
)
EXTENT = Parameter(
    "EXTENT",
    "--extent",
    Kind.EXTENT,
    "fuse only this part, given in the CRS of the PAN band",
    field="extent",
    default_text="where PAN and MS overlap",
    metavar=("XMIN", "YMIN", "XMAX", "YMAX"),
)
WEIGHTS = Parameter(
    "WEIGHTS",
    "--weights",
    Kind.FILE,
    "start from the network in this file, saved by --save-weights for another scene of the sensor, and train "
    "it for a quarter of the preset's steps",
    field="weights",
    default="",
    metavar="FILE",
    in_batch=True,
    in_qgis_batch=True,
)
WEIGHTS_USE = Parameter(
    "WEIGHTS_USE",
    "--apply-only",
    Kind.SWITCH,
    "fuse with the network of --weights without training it",
    field="apply_only",
    default=False,
    qgis_default="fine-tune",
    choices=("fine-tune", "apply only"),
    in_batch=True,
    in_qgis_batch=True,
)
SAVE_WEIGHTS = Parameter(
    "SAVE_WEIGHTS",
    "--save-weights",
    Kind.TEXT,
    "also save the trained network (.safetensors), for other scenes of the sensor",
    field="save_weights",
    default="",
    metavar="FILE",
)
OUTPUT_TYPE = Parameter(
    "OUTPUT_TYPE",
    "--output-type",
    Kind.TEXT,
    "GDAL data type of the output, such as UInt16; values are rounded and clipped to its range",
    field="output_type",
    default="",
    default_text="the MS type",
    qgis_default="auto",
    choices=OUTPUT_TYPES,
    metavar="T",
    in_batch=True,
    in_qgis_batch=True,
)
CREATION_OPTIONS = Parameter(
    "CREATION_OPTIONS",
    "--co",
    Kind.REPEATED,
    "GDAL creation option of the output format",
    field="creation_options",
    default=(),
    default_text="tiled and compressed",
    qgis_default="",
    metavar="NAME=VALUE",
    in_batch=True,
)
NODATA = Parameter(
    "NODATA",
    "--nodata",
    Kind.NUMBER_OR_NAN,
    "nodata value of the output; nan is allowed",
    field="nodata",
    default_text="the MS nodata value",
    metavar="V",
    in_batch=True,
    in_qgis_batch=True,
)
OVERVIEWS = Parameter(
    "OVERVIEWS",
    "--overviews",
    Kind.SWITCH,
    "add overviews to the output, for fast display",
    field="overviews",
    default=False,
    in_batch=True,
    in_qgis_batch=True,
)
STATISTICS = Parameter(
    "STATISTICS",
    "--statistics",
    Kind.SWITCH,
    "add the statistics of each band to the output, computed from all pixels",
    field="statistics",
    default=False,
    in_batch=True,
    in_qgis_batch=True,
)
COG = Parameter(
    "COG",
    "--cog",
    Kind.SWITCH,
    "write a cloud-optimised GeoTIFF, with overviews",
    field="cog",
    default=False,
    in_batch=True,
    in_qgis_batch=True,
)
REPORT = Parameter(
    "REPORT",
    "--report",
    Kind.TEXT,
    "also write an HTML report: pictures, error maps, indices, loss curves",
    field="report",
    default="",
    metavar="HTML",
)
REGISTER = Parameter(
    "REGISTER",
    "--no-register",
    Kind.OFF_SWITCH,
    "trust the georeference instead of searching the sub-pixel shift between MS and PAN",
    field="register",
    qgis_default=True,
    in_batch=True,
    in_qgis_batch=True,
)
RESUME = Parameter(
    "",
    "--resume",
    Kind.SWITCH,
    "keep the trained network and the finished tiles next to OUTPUT until the run is done; the same command "
    "then continues after a stop or a crash",
    field="resume",
    default=False,
)

PANSHARPEN = tuple(each for each in vars().values() if isinstance(each, Parameter))
"""All parameters of one scene, in the order in which they are defined: that of `trapan pansharpen --help`."""
