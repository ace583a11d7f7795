"""What the tables of parameters say about each one: `core/jobs/parameters.py` and `batch_parameters.py`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any


class Kind(Enum):
    """How the command line reads a parameter."""

    TEXT = auto()
    FILE = auto()  # an input file, made absolute because a worker may run in another folder
    RASTER = auto()  # path, address or GDAL name
    RASTERS = auto()  # one or more
    CHOICE = auto()
    SENSOR = auto()
    BANDS = auto()  # 1-based band numbers separated by commas
    VALUES = auto()  # numbers separated by commas
    INTEGER = auto()
    NUMBER = auto()  # finite
    NUMBER_OR_NAN = auto()
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
        field: field of `PansharpenJob`, with dots for those of its `Pair` and `Source`s; empty if it is none.
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
