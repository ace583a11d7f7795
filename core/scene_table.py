"""A table of scenes: a CSV file with the columns pan and ms."""

from __future__ import annotations

import csv
from pathlib import Path

from .errors import InputError
from .jobs.pair import Pair
from .redaction import file_name
from .scene_entry import Entry
from .sensors.catalogue import AUTO, sensor

NEEDED = ("pan", "ms")
ALLOWED = (*NEEDED, "name", "output", "sensor")


def read_table(path: Path) -> list[Entry]:
    """The scenes of a CSV file, whose first line names its columns.

    The columns are pan and ms (several files separated by ;), and, where wanted, name, output (relative to
    the batch's folder) and sensor. Files are named relative to the table's own folder.

    Raises:
        InputError: one sentence with the table, the line, the column and the remedy.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            lines = [(reader.line_num, row) for row in reader if any(text.strip() for text in row)]
    except UnicodeDecodeError:
        raise InputError(f"the list '{path}' is not in UTF-8: save it as CSV UTF-8") from None
    except csv.Error as error:
        raise InputError(f"the list '{path}' is no CSV ({error}): check its quotes") from None
    if not lines:
        raise InputError(f"the list '{path}' is empty: begin it with a line 'pan,ms' and give a scene a line")
    (number, titles), *rows = lines
    columns = [title.strip().lower() for title in titles]
    for title in columns:
        if title not in ALLOWED or columns.count(title) > 1:
            raise _wrong(
                path,
                number,
                title,
                f"is {'there twice' if title in ALLOWED else 'unknown'}",
                f"name each of {', '.join(ALLOWED)} at most once, separated by commas",
            )
    for title in NEEDED:
        if title not in columns:
            raise _wrong(path, number, title, "is missing", "name it in the first line")
    return [_entry(path, number, columns, row) for number, row in rows]


def _entry(path: Path, number: int, columns: list[str], row: list[str]) -> Entry:
    if len(row) != len(columns):
        raise InputError(
            f"the list '{path}', line {number}, has {len(row)} values for {len(columns)} columns: give each "
            "column one, and put values that contain commas in quotes"
        )
    values = {name: value.strip() for name, value in zip(columns, row)}
    for name, value in values.items():
        if "\0" in value:
            raise _wrong(path, number, name, "has a NUL character", "remove it")
    for name in NEEDED:
        if not values[name].strip(";"):
            raise _wrong(path, number, name, "is empty", "name the file")
    chosen = values.get("sensor") or AUTO
    try:
        chosen = chosen if chosen == AUTO else sensor(chosen).name
    except InputError as error:
        raise InputError(f"the list '{path}', line {number}, column 'sensor': {error}") from None
    pan = _located(values["pan"], path)
    ms = tuple(_located(name.strip(), path) for name in values["ms"].split(";") if name.strip())
    name = values.get("name") or Path(values.get("output") or file_name(pan)).stem
    place = f"in line {number} of '{path}'"
    return Entry(name, Pair(pan, ms, sensor=chosen), values.get("output", ""), place)


def _located(name: str, table: Path) -> str:
    """A file's name as GDAL opens it from anywhere."""
    return name if name.startswith("/vsi") else str(table.absolute().parent / name)


def _wrong(path: Path, number: int, column: str, what: str, remedy: str) -> InputError:
    return InputError(f"the list '{path}', line {number}: the column '{column}' {what}: {remedy}")
