"""Open the tiles of one image as one raster; their name has R*C* in place of the row and the column.

Names that end in _*_* or -*-* stand for tiles as gdal_retile and Earth Engine number them.
"""

from __future__ import annotations

import re
from typing import Any, Mapping

from osgeo import gdal

from ..errors import InputError
from ..local_files import path_text
from .dataset import GdalError, all_bands, call, open_raster
from .metadata_values import description

_PATTERNS = (
    (re.compile(r"R\*_?C\*"), r"R\d{1,3}_?C\d{1,3}"),
    (re.compile(r"_\*_\*(?=\.[^.]*$)"), r"_\d{1,4}_\d{1,4}"),
    (re.compile(r"-\*-\*(?=\.[^.]*$)"), r"-\d{10}-\d{10}"),
)
"""Parts of a name that stand for the row and the column, and what tiles have in their place."""

_SAME = 1.0
"""Pixels by which tiles of one row or column may be out of line; grids are rounded."""


def tiles_of(path: str) -> list[str]:
    """List the tiles that a name with R*C* stands for.

    Args:
        path: GDAL's name of a raster.

    Returns:
        Paths of the tiles in the order of their names; empty if the name stands for no tiles.
    """
    folder, _, name = path.replace("\\", "/").rpartition("/")
    between, parts = next(
        ((tile, pattern.split(name)) for pattern, tile in _PATTERNS if pattern.search(name)), ("", [])
    )
    if len(parts) != 2:
        return []
    is_tile = re.compile(f"{re.escape(parts[0])}{between}{re.escape(parts[1])}", re.IGNORECASE)
    try:  # GDAL also lists archives and buckets
        names = map(path_text, call(gdal.ReadDir, folder or ".") or ())
    except GdalError:
        return []
    return sorted(f"{path[: len(path) - len(name)]}{file}" for file in names if is_tile.fullmatch(file))


def open_tiles(role: str, name: str, tiles: list[str]) -> Any:
    """Open tiles as one virtual raster in memory; pixels that no tile covers have no data.

    Args:
        role: role of the raster, such as "PAN".
        name: name in messages.
        tiles: paths of the tiles.

    Returns:
        The GDAL dataset.

    Raises:
        InputError: the tiles are not parts of one image.
    """
    try:
        # GDAL 3.6 aborts when it lists the sources of a dataset that BuildVRT has just made
        return open_raster(_virtual_raster(tiles))
    except GdalError as error:
        raise InputError(
            f"the tiles of the {role} '{name}' can't be joined ({error}): give the .TIL or DIM_*.XML file of "
            "the product, or a mosaic of them"
        ) from error


def are_tiles(places: Mapping[tuple[int, int], str]) -> bool:
    """Tell whether rasters lie beside each other as their numbers say, on one grid.

    Args:
        places: GDAL's name of each raster by its two numbers: row and column, or column and row.
    """
    grids = {}
    for place, path in places.items():
        try:
            grids[place] = _grid(open_raster(path))
        except GdalError:
            return False
    known = {place: grid for place, grid in grids.items() if grid is not None}
    if len(known) < len(grids) or len({kind for *_, kind in known.values()}) > 1:
        return False
    rows = {place: along_rows for place, (along_rows, _, _) in known.items()}
    cols = {place: along_cols for place, (_, along_cols, _) in known.items()}
    return any(_in_line(rows, first) and _in_line(cols, 1 - first) for first in (0, 1))


def _grid(dataset: Any) -> tuple[tuple[float, int], tuple[float, int], tuple[object, ...]] | None:
    """Return the start and length of a raster in pixels, along rows and columns, and what tiles share.

    None without a geotransform, or with a rotated one.
    """
    transform, crs = dataset.GetGeoTransform(can_return_null=True), dataset.GetSpatialRef()
    if transform is None or transform[2] or transform[4]:
        return None
    x, width, _, y, _, height = transform
    pixel = float(f"{width:.6g}"), float(f"{height:.6g}")  # grids are rounded
    kind = (*pixel, dataset.RasterCount, crs.ExportToWkt() if crs is not None else "")
    return (y / height, dataset.RasterYSize), (x / width, dataset.RasterXSize), kind


def _in_line(starts: Mapping[tuple[int, int], tuple[float, int]], axis: int) -> bool:
    """Tell whether the starts of tiles along a direction depend on one of their numbers only, without gaps.

    Args:
        starts: start in pixels and number of pixels of each tile.
        axis: the number, 0 or 1.
    """
    lines: dict[int, list[tuple[float, int]]] = {}
    for place, start in starts.items():
        lines.setdefault(place[axis], []).append(start)
    if any(max(line)[0] - min(line)[0] > _SAME for line in lines.values()):
        return False
    ordered = [
        (number, min(line)[0], max(size for _, size in line)) for number, line in sorted(lines.items())
    ]
    return all(
        start < following and (following <= start + size + _SAME or after > number + 1)
        for (number, start, size), (after, following, _) in zip(ordered, ordered[1:])
    )


def gdal_name(path: str) -> str:
    """Return a name that GDAL itself can open: for tiles, the XML of their virtual raster."""
    tiles = tiles_of(path)
    return _virtual_raster(tiles) if tiles else path


def _virtual_raster(tiles: list[str]) -> str:
    """Return the XML of the virtual raster of tiles, with the band names of the first tile."""
    mosaic, first = call(gdal.BuildVRT, "", tiles, strict=True), open_raster(tiles[0])
    for band, source in zip(all_bands(mosaic), all_bands(first)):
        band.SetDescription(description(source))
    return str(mosaic.GetMetadata("xml:VRT")[0])
