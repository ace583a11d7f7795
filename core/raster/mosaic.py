"""Open the tiles of one image as one raster; their name has R*C* in place of the row and the column."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from osgeo import gdal

from ..errors import InputError
from .dataset import GdalError, all_bands, call, open_raster
from .metadata_values import description

_PATTERN = re.compile(r"R\*_?C\*")


def tiles_of(path: str) -> list[str]:
    """List the tiles that a name with R*C* stands for.

    Args:
        path: GDAL's name of a raster.

    Returns:
        Paths of the tiles in the order of their names; empty if the name stands for no tiles.
    """
    parts = _PATTERN.split(Path(path).name)
    if len(parts) != 2:
        return []
    between = "_?".join((r"R\d{1,3}", r"C\d{1,3}"))
    is_tile = re.compile(f"{re.escape(parts[0])}{between}{re.escape(parts[1])}", re.IGNORECASE)
    try:
        return sorted(str(file) for file in Path(path).parent.iterdir() if is_tile.fullmatch(file.name))
    except OSError:
        return []


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
