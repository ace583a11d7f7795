"""Merge the tiles of large images; the tiles of PAN and MS do not cover the same ground."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Sequence

from ..sensors.product_names import NUMBERED_TILE, TILE

PATTERN, NUMBERED_PATTERNS = "R*C*", ("_*_*", "-*-*")
"""Parts of a GDAL name that stand for all tiles; `raster.mosaic` opens such a name."""

_INDEXED = re.compile(r"""filename\s*=\s*"([^"]+)"|href\s*=\s*"([^"]+)\"""", re.IGNORECASE)
"""Names of tiles in a .TIL file of Maxar and in a DIM_*.XML file of Airbus."""

_MAX_INDEX_BYTES = 2**24
"""Size limit of an index; those of large products have less than 1 MiB."""


@dataclass(frozen=True)
class Mosaic:
    """A raster, which may consist of tiles.

    Attributes:
        path: GDAL name: the file, the index of its tiles, or the name of a tile with `PATTERN`.
        files: the file, or its tiles.
        notes: sentences about missing tiles.
    """

    path: str
    files: tuple[Path, ...]
    notes: tuple[str, ...] = ()


def merge_tiles(paths: Sequence[Path], numbered: bool) -> list[Mosaic]:
    """Merge the tiles among files of one role.

    Args:
        paths: files whose names differ in the tile only.
        numbered: whether their names end in the numbers of tiles, see `product_names.NUMBERED_TILE`.

    Returns:
        One mosaic per image; several if files are no tiles of one image, such as a GeoTIFF and its copy.
    """
    groups: dict[Path, list[Path]] = defaultdict(list)
    for path in paths:
        groups[path.with_name(_pattern(path, numbered))].append(path)
    return [
        Mosaic(str(tiles[0]), tuple(tiles)) if len(tiles) == 1 else _mosaic(name, tiles)
        for name, tiles in groups.items()
    ]


def _mosaic(pattern: Path, tiles: Sequence[Path]) -> Mosaic:
    names = {path.name.casefold() for path in tiles}
    missing: set[str] = set()
    for index, indexed in _indexes(pattern.parent):
        if indexed == names:
            return Mosaic(str(index), tuple(tiles))
        if names < indexed and all(
            TILE.sub(PATTERN, name).casefold() == pattern.name.casefold() for name in indexed
        ):
            missing |= {match[0].upper() for name in indexed - names for match in TILE.finditer(name)}
    missing |= _holes(tiles)
    notes = (f"'{pattern.name}' lacks the tile(s) {', '.join(sorted(missing))}, which are not fused",)
    return Mosaic(str(pattern), tuple(tiles), notes if missing else ())


def _holes(tiles: Sequence[Path]) -> set[str]:
    """Return the tiles that are missing in the rectangle of rows and columns."""
    places = {tile_place(path.stem) for path in tiles}
    rows, cols = ({place[axis] for place in places} for axis in (0, 1))
    return {f"R{row}C{col}" for row in rows for col in cols if (row, col) not in places}


def tile_place(stem: str) -> tuple[int, int]:
    """Read row and column of a tile from the name of its file."""
    match = TILE.search(stem) or NUMBERED_TILE.search(stem)
    numbers = re.findall(r"\d+", match[0]) if match else ("0", "0")
    return int(numbers[0]), int(numbers[1])


def _pattern(path: Path, numbered: bool) -> str:
    """Return the name that stands for all tiles of a file's image."""
    if not numbered:
        return TILE.sub(PATTERN, path.name)
    stem = NUMBERED_TILE.sub(lambda match: NUMBERED_PATTERNS[match["dash"] is not None], path.stem)
    return f"{stem}{path.suffix}"


def _indexes(folder: Path) -> list[tuple[Path, set[str]]]:
    """List the index files of a folder with the names of their tiles, in lower case."""
    found = []
    for path in sorted(folder.iterdir()):
        is_maxar = path.suffix.lower() == ".til" and any(
            path.with_suffix(suffix).is_file()
            for suffix in (".IMD", ".imd")  # GDAL needs it
        )
        is_airbus = path.name.upper().startswith("DIM_") and path.suffix.lower() == ".xml"
        if (is_maxar or is_airbus) and path.stat().st_size <= _MAX_INDEX_BYTES:
            text = path.read_text("utf-8", errors="replace")
            names = {re.split(r"[\\/]", first or second)[-1] for first, second in _INDEXED.findall(text)}
            found.append((path, {name.casefold() for name in names if TILE.search(name)}))
    return found
