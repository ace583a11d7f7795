"""Read scenes from a CSV file with the columns pan and ms."""

from __future__ import annotations

import csv
from pathlib import Path

from ..errors import InputError
from ..jobs.pair import Pair
from ..local_files import absolute_name, raster_name
from ..raster.source import Source
from ..redaction import file_name
from ..scene.grid import RATIOS
from ..sensors.catalogue import AUTO, get_sensor
from .records import SceneEntry

REQUIRED_COLUMNS = ("pan", "ms")
COLUMNS = (*REQUIRED_COLUMNS, "name", "output", "sensor", "ms_ratio")
"""Columns of a CSV file."""


def read_table(path: Path) -> list[SceneEntry]:
    """Read the scenes of a CSV file, whose first line names its columns.

    The columns are pan and ms (several files separated by ;), and optionally name, output (relative to the
    batch folder), sensor and ms_ratio. Paths of inputs are relative to the folder of the CSV file, also those
    in names of subdatasets; web addresses are read by GDAL.

    Args:
        path: the CSV file.

    Raises:
        InputError: the file is not such a table; the message names the line and the column.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            lines = [(reader.line_num, row) for row in reader if any(text.strip() for text in row)]
    except UnicodeDecodeError:
        raise InputError(f"the list '{path}' is not encoded in UTF-8: save it as CSV UTF-8") from None
    except csv.Error as error:
        raise InputError(f"the list '{path}' is not a valid CSV file ({error}): check its quotes") from None
    if not lines:
        raise InputError(
            f"the list '{path}' is empty: start it with the line 'pan,ms', followed by one line per scene"
        )
    (number, titles), *rows = lines
    columns = [title.strip().lower() for title in titles]
    for title in columns:
        if title not in COLUMNS or columns.count(title) > 1:
            raise _column_error(
                path,
                number,
                title,
                f"is {'given twice' if title in COLUMNS else 'unknown'}",
                f"use each of {', '.join(COLUMNS)} at most once, separated by commas",
            )
    for title in REQUIRED_COLUMNS:
        if title not in columns:
            raise _column_error(path, number, title, "is missing", "add it to the first line")
    if not rows:
        raise InputError(f"the list '{path}' has no scene: add one line per scene below the first line")
    return [_parse_row(path, number, columns, row) for number, row in rows]


def _parse_row(path: Path, number: int, columns: list[str], row: list[str]) -> SceneEntry:
    if len(row) != len(columns):
        raise InputError(
            f"the list '{path}', line {number}, has {len(row)} values for {len(columns)} columns: give one "
            "value per column, and put values that contain commas in quotes"
        )
    values = {name: value.strip() for name, value in zip(columns, row)}
    for name, value in values.items():
        if "\0" in value:
            raise _column_error(path, number, name, "has a NUL character", "remove it")
    for name in REQUIRED_COLUMNS:
        if not values[name].strip(";"):
            raise _column_error(path, number, name, "is empty", "name the file")
    sensor = values.get("sensor") or AUTO
    try:
        sensor = sensor if sensor == AUTO else get_sensor(sensor).name
    except InputError as error:
        raise InputError(f"the list '{path}', line {number}, column 'sensor': {error}") from None
    folder = path.absolute().parent
    pan = absolute_name(raster_name(values["pan"]), folder)
    ms_names = filter(None, map(str.strip, values["ms"].split(";")))
    ms = tuple(absolute_name(raster_name(name), folder) for name in ms_names)
    name = values.get("name") or Path(values.get("output") or file_name(pan)).stem
    location = f"in line {number} of '{path}'"
    ratio = _parse_ratio(path, number, values.get("ms_ratio", ""))
    pair = Pair(Source(pan), Source(ms), sensor, ratio)
    return SceneEntry(name, pair, values.get("output", ""), location)


def _parse_ratio(path: Path, number: int, value: str) -> float | None:
    if not value:
        return None
    try:
        ratio = float(value)
    except ValueError:
        ratio = 0.0
    if not 1 <= ratio <= RATIOS.stop - 1:
        raise _column_error(
            path,
            number,
            "ms_ratio",
            f"is '{value}'",
            f"give a number from 1 to {RATIOS.stop - 1}, or nothing",
        )
    return ratio


def _column_error(path: Path, number: int, column: str, problem: str, remedy: str) -> InputError:
    return InputError(f"the list '{path}', line {number}: the column '{column}' {problem}: {remedy}")
