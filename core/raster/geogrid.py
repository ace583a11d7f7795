"""Grids with a CRS, and pixel positions that are transformed from one to another."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Callable, Iterable

from osgeo import gdal

from ..scene.grid import Grid
from .dataset import call, capture_messages

Position = tuple[float, float]
"""(row, col) in pixel-centre coordinates."""


@dataclass(frozen=True)
class GeoGrid:
    """A grid together with its CRS.

    Attributes:
        grid: the grid in units of the CRS.
        crs: GDAL's CRS; None if there is none.
    """

    grid: Grid
    crs: Any


def pixel_transform(start: GeoGrid, end: GeoGrid) -> Callable[[Iterable[Position]], list[Position]]:
    """Return a function that transforms pixel positions from one grid to another.

    Positions that can't be transformed become NaN. Longitudes wrap to the end grid's side of the date line.

    Args:
        start: grid of the given positions.
        end: grid of the returned positions.

    Raises:
        GdalError: there is no transformation between the two CRSs.
    """
    transformer = call(gdal.Transformer, _empty_dataset(start), _empty_dataset(end), [])
    turn = _turn(end.crs)

    def transform(positions: Iterable[Position]) -> list[Position]:
        transformed = []
        with capture_messages():
            for row, col in positions:
                try:
                    success, point = transformer.TransformPoint(False, col + 0.5, row + 0.5)
                except RuntimeError:  # GDAL's exceptions are switched on in this process
                    success, point = False, (math.nan, math.nan)
                row, col = point[1] - 0.5, point[0] - 0.5
                is_known = success and math.isfinite(row) and math.isfinite(col)
                transformed.append(_wrap(row, col, end.grid, turn) if is_known else (math.nan, math.nan))
        return transformed

    return transform


def wrapped_grid(grid: Grid, onto: Grid, crs: Any) -> Grid:
    """Return a grid with its longitudes on the same side of the date line as another grid of its CRS.

    Args:
        grid: the grid.
        onto: the other grid.
        crs: the CRS of both; None if there is none.
    """
    turn = _turn(crs)
    if not turn:
        return grid
    (x, _), (onto_x, _) = (
        each.coordinates((each.size.rows - 1) / 2, (each.size.cols - 1) / 2) for each in (grid, onto)
    )
    turns = turn * round((onto_x - x) / turn)
    return Grid(grid.size, (grid.transform[0] + turns, *grid.transform[1:])) if turns else grid


def _turn(crs: Any) -> float:
    """Return the length of a turn around the Earth in units of a geographic CRS; 0 for other CRSs."""
    return 2 * math.pi / crs.GetAngularUnits() if crs is not None and crs.IsGeographic() else 0.0


def _wrap(row: float, col: float, grid: Grid, turn: float) -> Position:
    """Move a position by whole turns around the Earth to where it is nearest to a grid's centre."""
    if not turn:
        return row, col
    x, y = grid.coordinates(row, col)
    centre, _ = grid.coordinates((grid.size.rows - 1) / 2, (grid.size.cols - 1) / 2)
    turns = round((centre - x) / turn)
    return grid.position(x + turn * turns, y) if turns else (row, col)


def _empty_dataset(geogrid: GeoGrid) -> Any:
    """Create an in-memory dataset with a georeference and no bands."""
    size = geogrid.grid.size
    dataset = call(gdal.GetDriverByName("MEM").Create, "", size.cols, size.rows, 0)
    set_geogrid(dataset, geogrid)
    return dataset


def set_geogrid(dataset: Any, geogrid: GeoGrid) -> None:
    """Set a dataset's geotransform and CRS."""
    call(dataset.SetGeoTransform, list(geogrid.grid.transform))
    if geogrid.crs is not None:
        call(dataset.SetSpatialRef, geogrid.crs)


def spread(rows: tuple[float, float], cols: tuple[float, float], count: int) -> list[Position]:
    """List `count` x `count` evenly spaced positions of a rectangle, including its edges.

    Args:
        rows: first and last row.
        cols: first and last column.
        count: positions along each side, at least 2.
    """
    steps = [index / (count - 1) for index in range(count)]
    return [
        (rows[0] + down * (rows[1] - rows[0]), cols[0] + right * (cols[1] - cols[0]))
        for down in steps
        for right in steps
    ]
