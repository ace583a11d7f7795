"""The parameters a user can set: one entry for the command line, the batch, the docs and the checks of QGIS.

`core/cli` generates its options from this table, `scripts/parameters.py` the tables of docs/parameters.md.
Tests compare the help pages and the QGIS definitions with it. QGIS keeps its own texts, because `tr()` needs
literals. The module needs neither torch nor GDAL.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from ..exchange.settings import PRECISIONS, PRESETS
from ..sensors.catalogue import AUTO, SENSORS

DEVICES = ("auto", "cuda", "cpu", "mps")

LARGEST_SEED = 2**31 - 1
"""The largest value of a QGIS number parameter, which is a signed 32-bit integer."""

OUTPUT_TYPES = ("auto", "Byte", "UInt16", "Int16", "UInt32", "Int32", "Float32", "Float64")
"""Pixel types that QGIS offers; the command line takes any that the format can store."""


class Kind(Enum):
    """How the command line reads a parameter."""

    TEXT = auto()
    FILE = auto()  # an input file, made absolute because a worker may run in another folder
    FILES = auto()  # one or more
    CHOICE = auto()
    SENSOR = auto()
    BANDS = auto()  # 1-based band numbers separated by commas
    VALUES = auto()  # numbers separated by commas
    INTEGER = auto()
    NUMBER = auto()
    EXTENT = auto()  # four numbers
    SWITCH = auto()  # the option sets the field to True
    OFF_SWITCH = auto()  # the option sets the field to False
    REPEATED = auto()  # the option may be given several times


@dataclass(frozen=True)
class Parameter:
    """One parameter of `trapan pansharpen`, `trapan batch` and their QGIS algorithms.

    Attributes:
        qgis: name in QGIS; empty where QGIS does not offer it.
        option: option of the command line such as "--seed", or the name of a positional argument.
        kind: how the command line reads it.
        help: what it does, as one sentence without its full stop.
        field: field of `PansharpenJob`, with a dot for a field of its `Pair`; empty if it is none.
        default: default of the field and of the command line.
        default_text: the default in words; empty where the help says it or there is none.
        qgis_default: default in QGIS, if it differs from `default`.
        choices: values that QGIS offers; the command line accepts others where `kind` is not `CHOICE`.
        limits: smallest and largest value of an integer; None is no limit.
        metavar: placeholder in the command line's help.
        in_batch: `trapan batch` has it.
        in_qgis_batch: the QGIS algorithm `trapan:batch` has it.
    """

    qgis: str
    option: str
    kind: Kind
    help: str
    field: str = ""
    default: Any = None
    default_text: str = ""
    qgis_default: Any = None
    choices: tuple[str, ...] = ()
    limits: tuple[int, int | None] = (1, None)
    metavar: str | tuple[str, ...] | None = None
    in_batch: bool = False
    in_qgis_batch: bool = False

    @property
    def is_positional(self) -> bool:
        """Whether the command line takes it without an option's name."""
        return not self.option.startswith("-")

    @property
    def destination(self) -> str:
        """Attribute of the parsed arguments that holds it."""
        return self.option.lstrip("-").replace("-", "_").lower()


def _presets() -> str:
    """Describe the training lengths of the presets."""
    lengths = (f"{name} {preset.warmup_steps} + {preset.rao_steps}" for name, preset in PRESETS.items())
    return f"training length ({', '.join(lengths)} steps): fast for a look, best for a final product"


PAN = Parameter(
    "PAN",
    "PAN",
    Kind.TEXT,
    "the panchromatic raster; the fused raster gets its grid",
    field="pair.pan",
    metavar="PAN",
)
MS = Parameter(
    "MS",
    "MS",
    Kind.FILES,
    "the multispectral raster; where each band or group of bands is a file, all of them, in order",
    field="pair.ms",
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
    field="pair.pan_bands",
    default=(),
    default_text="all but alpha",
    metavar="N,N",
    in_batch=True,
)
MS_BANDS = Parameter(
    "MS_BANDS",
    "--ms-bands",
    Kind.BANDS,
    "MS bands to fuse, in the output's order, such as 5,3,2",
    field="pair.ms_bands",
    default=(),
    default_text="all but alpha",
    metavar="N,N",
    in_batch=True,
    in_qgis_batch=True,
)
PAN_SRS = Parameter(
    "",
    "--pan-srs",
    Kind.TEXT,
    "CRS of the PAN raster in place of the file's, such as EPSG:32631",
    field="pair.pan_srs",
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
    field="pair.ms_srs",
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
    field="pair.pan_nodata",
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
    field="pair.ms_nodata",
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
    Kind.NUMBER,
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

PANSHARPEN = (
    PAN,
    MS,
    OUTPUT,
    PAN_BAND,
    MS_BANDS,
    PAN_SRS,
    MS_SRS,
    PAN_NODATA,
    MS_NODATA,
    MS_RATIO,
    SENSOR,
    PRESET,
    DEVICE,
    PRECISION,
    SEED,
    WARMUP_STEPS,
    RAO_STEPS,
    EXTENT,
    WEIGHTS,
    WEIGHTS_USE,
    SAVE_WEIGHTS,
    OUTPUT_TYPE,
    CREATION_OPTIONS,
    NODATA,
    OVERVIEWS,
    STATISTICS,
    COG,
    REPORT,
    REGISTER,
    RESUME,
)
"""Parameters of one scene, in the order of `trapan pansharpen --help`."""

SCENES = Parameter(
    "FOLDER",
    "SCENES",
    Kind.TEXT,
    "a folder or a quoted pattern with PAN/MS pairs, a CSV file with the columns pan and ms, or STAC items "
    "as JSON",
    metavar="SCENES",
    in_batch=True,
    in_qgis_batch=True,
)
LIST = Parameter(
    "LIST",
    "SCENES",
    Kind.TEXT,
    "a CSV file with the columns pan and ms, or STAC items as JSON; instead of a folder",
    in_qgis_batch=True,
)
OUTPUT_FOLDER = Parameter(
    "OUTPUT_FOLDER",
    "OUT_DIR",
    Kind.TEXT,
    "output folder; created if missing",
    metavar="OUT_DIR",
    in_batch=True,
    in_qgis_batch=True,
)
ALLOW_HOST = Parameter(
    "",
    "--allow-host",
    Kind.REPEATED,
    "let STAC lists and items from the web name files on this host, such as x.org or s3://bucket, besides "
    "their own host",
    default=(),
    metavar="HOST",
    in_batch=True,
)
REPORTS = Parameter(
    "REPORTS",
    "--reports",
    Kind.SWITCH,
    "also write a report of each scene next to its output",
    default=False,
    in_batch=True,
    in_qgis_batch=True,
)
LIST_ONLY = Parameter(
    "LIST_ONLY",
    "--list",
    Kind.SWITCH,
    "only list the pairs, and why other files belong to none; fuse and write nothing",
    default=False,
    in_batch=True,
    in_qgis_batch=True,
)
LOAD_OUTPUTS = Parameter(
    "LOAD_OUTPUTS",
    "",
    Kind.SWITCH,
    "load the fused rasters into the project; only in QGIS",
    default=False,
    in_qgis_batch=True,
)
WORKERS = Parameter(
    "",
    "--workers",
    Kind.INTEGER,
    "number of processes on this machine",
    default_text="one per CUDA device, or as many as cores and memory allow",
    metavar="N",
    in_batch=True,
)
SCHEDULER = Parameter(
    "SCHEDULER",
    "--scheduler",
    Kind.TEXT,
    "fuse on the workers of this Dask scheduler",
    qgis_default="",
    metavar="TCP://HOST:PORT",
    in_batch=True,
    in_qgis_batch=True,
)

BATCH_ONLY = (SCENES, LIST, OUTPUT_FOLDER, ALLOW_HOST, REPORTS, LIST_ONLY, LOAD_OUTPUTS, WORKERS, SCHEDULER)
"""Parameters that only a batch has. `trapan batch` also has those of `PANSHARPEN` marked `in_batch`."""


def format_table(parameters: tuple[Parameter, ...]) -> str:
    """Write the Markdown table of parameters for docs/parameters.md."""
    lines = ["| in QGIS | command line | default | meaning |", "|---|---|---|---|"]
    for parameter in parameters:
        name = f"`{parameter.qgis}`" if parameter.qgis else ""
        option = f"`{parameter.option}`" if parameter.option else ""
        lines.append(f"| {name} | {option} | {_default(parameter)} | {parameter.help} |")
    return "\n".join(lines)


def format_shared_table() -> str:
    """Write the Markdown table of the `PANSHARPEN` parameters that a batch has."""
    lines = ["| `trapan:batch` | `trapan batch` |", "|---|---|"]
    for parameter in PANSHARPEN:
        if parameter.in_batch:
            name = f"`{parameter.qgis}`" if parameter.in_qgis_batch else ""
            lines.append(f"| {name} | `{parameter.option}` |")
    return "\n".join(lines)


def _default(parameter: Parameter) -> str:
    """Name the default of a parameter for the table."""
    if parameter.kind is Kind.SWITCH:
        return "off"
    if parameter.kind is Kind.OFF_SWITCH:
        return "registration on"
    return parameter.default_text
