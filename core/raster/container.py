"""Keep what else an existing output file holds: add a raster to a GeoPackage, refuse other containers.

A GeoPackage is changed in a copy that replaces it once the raster is complete.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Sequence

from osgeo import gdal

from ..errors import InputError, OutputError
from .dataset import GdalError, capture_messages, close, opened, status
from .metadata_values import METADATA_DOMAIN, items, text

_GEOPACKAGE = "GPKG"

_APPEND = "APPEND_SUBDATASET"
"""Creation option that some formats have; the staged copy of the file decides it here."""

_IN_USE = ("-wal", "-shm", "-journal")
"""Endings of files that SQLite keeps beside a database while a program has it open for writing."""

_INTERNAL = ("gpkg_", "sqlite_", "rtree_", "ogr_empty_table")
"""Prefixes of a GeoPackage's tables that hold no content of their own."""

_SEPARATORS = ':"'
"""Characters that split GDAL's name of a table."""

_MAX_NAMED = 5
"""Contents that a message names."""

# Tables that describe a raster table, and the statement that removes its records.
_RASTER_RECORDS = {
    "gpkg_2d_gridded_tile_ancillary": (
        "DELETE FROM gpkg_2d_gridded_tile_ancillary WHERE lower(tpudt_name) = lower(?)"
    ),
    "gpkg_2d_gridded_coverage_ancillary": (
        "DELETE FROM gpkg_2d_gridded_coverage_ancillary WHERE lower(tile_matrix_set_name) = lower(?)"
    ),
    "gpkg_metadata_reference": "DELETE FROM gpkg_metadata_reference WHERE lower(table_name) = lower(?)",
    "gpkg_extensions": "DELETE FROM gpkg_extensions WHERE lower(table_name) = lower(?)",
    "gpkg_tile_matrix": "DELETE FROM gpkg_tile_matrix WHERE lower(table_name) = lower(?)",
    "gpkg_tile_matrix_set": "DELETE FROM gpkg_tile_matrix_set WHERE lower(table_name) = lower(?)",
    "gpkg_contents": "DELETE FROM gpkg_contents WHERE lower(table_name) = lower(?)",
}


@dataclass(frozen=True)
class Addition:
    """A raster table that is added to an existing GeoPackage.

    Attributes:
        target: the GeoPackage.
        table: name of the table.
        replaces: whether the file has a table of this name, an older output.
        state: bytes of the file, and its modification time in nanoseconds, when the output was planned.
    """

    target: Path
    table: str
    replaces: bool
    state: tuple[int, int]

    def stage(self, path: Path) -> None:
        """Copy the GeoPackage to a path, without the table.

        Raises:
            OutputError: a program has changed or opened the GeoPackage since the output was planned.
            OSError: the copy can't be written.
        """
        self.check_unchanged()
        shutil.copy(self.target, path)
        if self.replaces:
            _drop_table(path, self.table)

    def check_unchanged(self) -> None:
        """Raise an `OutputError` if a program has changed or opened the GeoPackage since the plan."""
        _check_not_in_use(self.target)
        if _state(self.target) != self.state:
            raise _changed_error(self.target)


def check_replaceable(target: Path, driver: str, options: Sequence[str]) -> None:
    """Check that an output which was planned as a file of its own may still replace what is there.

    Args:
        target: the output.
        driver: GDAL's short name of its format.
        options: creation options without the one to append, see :func:`without_append`.

    Raises:
        OutputError: a program has written something since the plan that would be lost, such as the table of
            another run that began at the same time.
    """
    if plan_addition(target, driver, options):
        raise _changed_error(target)


def _changed_error(target: Path) -> OutputError:
    return OutputError(
        f"the output '{target}' was changed by another program during the run: run again, or choose another "
        "file"
    )


def plan_addition(target: Path, driver: str, options: Sequence[str]) -> Addition | None:
    """Decide whether an output is added to the existing file, and refuse to replace other contents.

    Args:
        target: the output.
        driver: GDAL's short name of its format.
        options: creation options, NAME=VALUE each.

    Returns:
        The table to add; None if the output is a file of its own, which may replace an older output.

    Raises:
        OutputError: the file holds something else that would be lost, or another program has it open.
        InputError: the option to append is given for a format where the output is always a new file.
    """
    given = dict(option.split("=", 1) for option in options)
    appends = given.get(_APPEND, "").upper()
    if driver != _GEOPACKAGE and appends not in ("", "NO"):
        raise InputError(
            f"the creation option {_APPEND}={given[_APPEND]} can't be used for {driver}, because the output "
            "is always a file of its own: remove it, or use a name that ends in .gpkg"
        )
    if not target.is_file():
        return None
    if driver != _GEOPACKAGE or not _is_sqlite(target):
        _check_single_raster(target)
        return None
    _check_not_in_use(target)
    table = given.get("RASTER_TABLE", target.stem)
    tables = _tables(target)
    others = [name for name in tables if name.lower() != table.lower()]
    replaces = len(others) < len(tables)
    if replaces and not _is_own(raster_name(target, table)):
        raise OutputError(
            f"the output '{target}' has a table '{table}' that TRA-PAN did not write: choose another table "
            "with the creation option RASTER_TABLE=NAME, or another file"
        )
    if not others:
        return None
    if not os.access(target, os.W_OK):
        raise OutputError(f"the output '{target}' is read-only: make it writable, or choose another file")
    if any(character in str(target)[len(target.drive) :] + table for character in _SEPARATORS):
        raise OutputError(
            f"the table '{table}' can't be added to the output '{target}', because GDAL can't tell a colon "
            "or a quotation mark in a name from those between names: choose another file, or another table "
            "with the creation option RASTER_TABLE=NAME"
        )
    if appends == "NO":
        raise OutputError(
            f"the output '{target}' also holds {_listed(others)}, which {_APPEND}=NO would remove: leave it "
            "out, or choose another file"
        )
    return Addition(target, table, replaces, _state(target))


def without_append(options: Sequence[str]) -> list[str]:
    """Return creation options without the option to append, which `Addition` replaces."""
    return [option for option in options if not option.upper().startswith(f"{_APPEND}=")]


def append_options(options: Sequence[str], table: str) -> list[str]:
    """Return creation options that add a table to a GeoPackage."""
    kept = [option for option in options if not option.upper().startswith("RASTER_TABLE=")]
    return [*kept, f"RASTER_TABLE={table}", f"{_APPEND}=YES"]


def raster_name(path: Path, table: str) -> str:
    """Return GDAL's name of a raster table in a GeoPackage."""
    return f"GPKG:{path}:{table}"


def _is_sqlite(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(15) == b"SQLite format 3"


def _state(path: Path) -> tuple[int, int]:
    info = path.stat()
    return info.st_size, info.st_mtime_ns


def _check_not_in_use(target: Path) -> None:
    if any(target.with_name(target.name + ending).exists() for ending in _IN_USE):
        raise OutputError(
            f"the output '{target}' is open in another program, which may write to it, such as QGIS with one "
            "of its layers: close it there, or choose another file"
        )


def _tables(path: Path) -> list[str]:
    """List the tables of a GeoPackage with content, whether it registers them or not."""
    try:
        # Read-only and unlocked, so that SQLite creates no file beside it.
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?immutable=1", uri=True)) as database:
            rows = database.execute(
                "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
            ).fetchall()
    except sqlite3.Error as error:
        raise OutputError(
            f"the output '{path}' is a database that can't be read ({error}): choose another file"
        ) from None
    names = [text(name) for (name,) in rows]
    return [name for name in names if not name.lower().startswith(_INTERNAL)]


def _drop_table(path: Path, table: str) -> None:
    """Remove a raster table and its records from a GeoPackage that no other program uses."""
    try:
        with closing(sqlite3.connect(path)) as database, database:
            existing = {text(name) for (name,) in database.execute("SELECT name FROM sqlite_master")}
            for records, statement in _RASTER_RECORDS.items():
                if records in existing:
                    database.execute(statement, (table,))
            quoted = table.replace('"', '""')
            database.execute(f'DROP TABLE "{quoted}"')
    except sqlite3.Error as error:
        raise GdalError(str(error)) from None


def _is_own(name: str) -> bool:
    """Tell whether TRA-PAN wrote a raster."""
    try:
        with opened(name) as dataset:
            return bool(items(dataset, METADATA_DOMAIN))
    except GdalError:
        return False


def _check_single_raster(target: Path) -> None:
    """Raise an `OutputError` if a file holds vector layers or several rasters that TRA-PAN did not write."""
    dataset: Any = None
    if status(str(target)) is None:
        return
    with capture_messages():
        dataset = gdal.OpenEx(str(target), gdal.OF_RASTER | gdal.OF_VECTOR)
    if dataset is None:  # no raster, such as a file of zero bytes
        return
    layers = [text(dataset.GetLayer(number).GetName()) for number in range(dataset.GetLayerCount())]
    rasters = [text(name) for name, _ in dataset.GetSubDatasets() or ()]
    is_own = bool(items(dataset, METADATA_DOMAIN)) and not layers
    close(dataset)
    contents = layers + (rasters if len(rasters) > 1 else [])
    if contents and not is_own:
        raise OutputError(
            f"the output '{target}' holds {_listed(contents)}, which would be lost: choose another file"
        )


def _listed(names: Sequence[str]) -> str:
    """List names for a message."""
    shown = ", ".join(f"'{name}'" for name in names[:_MAX_NAMED])
    return f"{shown} and {len(names) - _MAX_NAMED} more" if len(names) > _MAX_NAMED else shown
