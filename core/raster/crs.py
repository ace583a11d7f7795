"""Read the grids and CRSs of layers, compare them, and transform pixel positions from one grid to another."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Callable, Iterable

from osgeo import gdal

from ..errors import InputError
from ..scene.grid import Grid
from .dataset import GdalError, Layer, call, capture_messages
from .metadata_values import text

Position = tuple[float, float]
"""(row, col) in pixel-centre coordinates."""

_SAME_CRS = (
    "CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS",
    "IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES",
    "IGNORE_COORDINATE_EPOCH=YES",
)

_SAME_POSITION = 0.01
"""Pixels by which equal CRSs may differ over a scene, such as UTM on WGS 84 and UTM on ETRS89."""

_MAX_COORDINATE = 1e13
"""Largest coordinate in pixels: up to there 64-bit numbers resolve a hundredth of a pixel."""


@dataclass(frozen=True)
class GeoGrid:
    """A grid together with its CRS.

    Attributes:
        grid: The grid in units of the CRS.
        crs: GDAL's CRS; None if there is none.
    """

    grid: Grid
    crs: Any


def grid_of(layer: Layer) -> Grid:
    """Return the grid of a layer that has a georeference.

    Raises:
        InputError: The geotransform gives pixels no area or no finite position.
    """
    (x, a, b, y, c, d), size = layer.transform, layer.size
    area = a * d - b * c
    if area == 0:
        raise InputError(f"{layer} has pixels without an area: georeference it again")
    reach = max(map(abs, (x, y, size.cols * a, size.rows * b, size.cols * c, size.rows * d)))
    if not (math.isfinite(area) and reach < _MAX_COORDINATE * math.sqrt(abs(area))):
        raise InputError(
            f"{layer} has the geotransform {layer.transform}, which does not locate its pixels: "
            "georeference it again"
        )
    return Grid(size, layer.transform)


def geogrid_of(layer: Layer) -> GeoGrid:
    """Return the grid of a georeferenced layer with its horizontal CRS; errors as for :func:`grid_of`."""
    crs = layer.crs
    if crs is not None:
        crs = crs.Clone()
        call(crs.StripVertical)
    return GeoGrid(grid_of(layer), crs)


def same_crs(first: Layer, second: Layer) -> bool:
    """Tell whether two layers have the same CRS, or both have no georeference.

    Args:
        first: A layer.
        second: Another layer.

    Raises:
        InputError: Only one of them has a georeference or a CRS.
    """
    if first.is_georeferenced != second.is_georeferenced:
        without = second if first.is_georeferenced else first
        raise InputError(
            f"{without} has no georeference but the other layer has one: georeference it, "
            "or choose the file that came with its world file"
        )
    if not first.is_georeferenced:
        return True
    if first.crs is None and second.crs is None:
        return True
    for layer in (first, second):
        if layer.crs is None:
            raise InputError(
                f"{layer} has no CRS but the other layer has one: assign it the CRS that its "
                "coordinates are in"
            )
    geogrid, crs = geogrid_of(first), geogrid_of(second).crs
    return bool(call(geogrid.crs.IsSame, crs, list(_SAME_CRS))) or _same_positions(geogrid, crs)


def check_same_crs(first: Layer, second: Layer) -> None:
    """Raise an `InputError` unless two layers have the same CRS; see :func:`same_crs`."""
    if not same_crs(first, second):
        raise InputError(
            f"{describe_crs_difference(first, second)}: reproject the {second.role} to the CRS of {first}"
        )


def describe_crs_difference(first: Layer, second: Layer) -> str:
    """Name the CRSs of two layers, for messages."""
    names = [text(layer.crs.GetName()) for layer in (first, second)]
    return f"{first} is in the CRS '{names[0]}' and {second} in '{names[1]}'"


def pixel_transform(start: GeoGrid, end: GeoGrid) -> Callable[[Iterable[Position]], list[Position]]:
    """Return a function that transforms pixel positions from one grid to another.

    Positions that can't be transformed become NaN.

    Args:
        start: Grid of the given positions.
        end: Grid of the returned positions.

    Raises:
        GdalError: There is no transformation between the two CRSs.
    """
    transformer = call(gdal.Transformer, empty_dataset(start), empty_dataset(end), [])

    def transform(positions: Iterable[Position]) -> list[Position]:
        transformed = []
        for row, col in positions:
            success, point = False, (math.nan, math.nan)
            with capture_messages():
                success, point = transformer.TransformPoint(False, col + 0.5, row + 0.5)
            col, row = point[0] - 0.5, point[1] - 0.5
            is_known = success and math.isfinite(row) and math.isfinite(col)
            transformed.append((row, col) if is_known else (math.nan, math.nan))
        return transformed

    return transform


def empty_dataset(geogrid: GeoGrid) -> Any:
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
        rows: First and last row.
        cols: First and last column.
        count: Positions along each side, at least 2.
    """
    steps = [index / (count - 1) for index in range(count)]
    return [
        (rows[0] + down * (rows[1] - rows[0]), cols[0] + right * (cols[1] - cols[0]))
        for down in steps
        for right in steps
    ]


def _same_positions(geogrid: GeoGrid, crs: Any) -> bool:
    """Tell whether a grid's pixels have nearly the same coordinates in another CRS."""
    size = geogrid.grid.size
    positions = spread((0, size.rows - 1), (0, size.cols - 1), 3)
    try:
        moved = pixel_transform(geogrid, GeoGrid(geogrid.grid, crs))(positions)
    except GdalError:
        return False
    return all(
        abs(row - to_row) <= _SAME_POSITION and abs(col - to_col) <= _SAME_POSITION
        for (row, col), (to_row, to_col) in zip(positions, moved)
    )
