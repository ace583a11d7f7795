"""Turn parameters into command-line options, and parsed options into jobs."""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from pathlib import Path
from typing import Any, Callable, Protocol

from ..errors import InputError
from ..jobs.pair import Pair
from ..jobs.pansharpen_job import PansharpenJob
from ..jobs.parameter import Kind, Parameter
from ..jobs.parameters import PANSHARPEN
from ..local_files import raster_name
from ..raster.source import Source
from ..sensors.catalogue import AUTO, get_sensor


class _Options(Protocol):
    """A parser or a group of it."""

    def add_argument(self, *names: str, **keywords: Any) -> Any: ...


def add_options(parser: _Options, *parameters: Parameter) -> None:
    """Add one option or positional argument per parameter."""
    for parameter in parameters:
        text = parameter.help
        if parameter.default_text:
            text += f" (default: {parameter.default_text})"
        keywords: dict[str, Any] = {"help": text, **_keywords(parameter)}
        if parameter.metavar is not None:
            keywords["metavar"] = parameter.metavar
        name = parameter.destination if parameter.is_positional else parameter.option
        parser.add_argument(name, **keywords)


def _keywords(parameter: Parameter) -> dict[str, Any]:
    """Return the arguments of `add_argument` that depend on the parameter's kind."""
    kind = parameter.kind
    if kind in (Kind.SWITCH, Kind.OFF_SWITCH):
        return {"action": "store_true"}
    if kind is Kind.RASTERS:
        return {"type": raster_name, "nargs": "+"}
    if kind is Kind.FILE:
        return {"type": _absolute_path}  # no default: argparse would pass it to the type
    if kind is Kind.REPEATED:
        return {"action": "append", "default": list(parameter.default)}
    if kind is Kind.CHOICE:
        return {"choices": parameter.choices, "default": parameter.default}
    if kind is Kind.EXTENT:
        return {"type": _finite, "nargs": 4}
    types: dict[Kind, Callable[[str], Any]] = {
        Kind.SENSOR: _sensor,
        Kind.BANDS: _bands,
        Kind.VALUES: _values,
        Kind.NUMBER: _finite,
        Kind.NUMBER_OR_NAN: float,
        Kind.RASTER: raster_name,
        Kind.TEXT: str,
    }
    if kind is Kind.INTEGER:
        return {"type": integer(*parameter.limits), "default": parameter.default}
    return {"type": types[kind], "default": parameter.default}


def add_json(parser: argparse.ArgumentParser) -> None:
    """Add the option `--json`."""
    parser.add_argument("--json", action="store_true", help="print one JSON document instead of the summary")


def pair_from_args(args: argparse.Namespace) -> Pair:
    """Build the PAN/MS pair from the parsed arguments; those of a batch name no rasters."""
    given = {"pan": "", "ms": (), **vars(args)}
    values: dict[str, dict[str, Any]] = defaultdict(dict)
    for parameter in PANSHARPEN:
        owner, _, field = parameter.field.rpartition(".")
        if owner:
            value = given[parameter.destination]
            values[owner][field] = tuple(value) if isinstance(value, list) else value
    return Pair(Source(**values["pair.pan"]), Source(**values["pair.ms"]), **values["pair"])


def job_from_args(args: argparse.Namespace) -> PansharpenJob:
    """Build the job from the parsed arguments; that of a batch has no rasters and no output."""
    given = vars(args)
    values: dict[str, Any] = {}
    for parameter in PANSHARPEN:
        if parameter.destination not in given or parameter.field.startswith("pair."):
            continue
        value = given[parameter.destination]
        if parameter.kind is Kind.OFF_SWITCH:
            value = False if value else None
        if value is None:
            value = parameter.default
        values[parameter.field] = tuple(value) if isinstance(value, list) else value
    return PansharpenJob(pair_from_args(args), **{"output": "", **values})


def integer(smallest: int, largest: int | None = None) -> Callable[[str], int]:
    """Return an argparse type for integers from `smallest` to `largest`."""

    def parse(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = smallest - 1
        if number < smallest or (largest is not None and number > largest):
            bounds = f"of at least {smallest}" if largest is None else f"from {smallest} to {largest}"
            raise argparse.ArgumentTypeError(f"'{text}' is not a whole number {bounds}")
        return number

    return parse


def _bands(text: str) -> tuple[int, ...]:
    band_number = integer(1)
    return tuple(band_number(part) for part in text.split(","))


def _values(text: str) -> tuple[float, ...]:
    try:
        return tuple(map(float, text.split(",")))
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number or numbers with commas") from None


def _finite(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise argparse.ArgumentTypeError(f"'{text}' is not a number")
    return number


def _absolute_path(path: str) -> str:
    """Make a path absolute, because a worker in another folder may open it."""
    return str(Path(path).absolute())


def _sensor(name: str) -> str:
    if name.casefold() == AUTO:
        return AUTO
    try:
        return get_sensor(name).name
    except InputError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
