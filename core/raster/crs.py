"""Where rasters lie: their grids and CRSs, and the way from the pixels of one to those of another."""

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

_UNMOVED = 0.01
"""Pixels. Two CRSs that lie closer together than this over a scene, such as UTM on WGS 84 and on ETRS89, are
one as far as its pixels go."""

_FARTHEST = 1e13
"""Pixels that a coordinate may be away from 0: up to there 64-bit numbers tell hundredths apart."""


@dataclass(frozen=True)
class GeoGrid:
    """Where a raster's pixels lie.

    Attributes:
        grid: in the CRS's units.
        system: GDAL's CRS; None where there is none.
    """

    grid: Grid
    system: Any


def grid_of(layer: Layer) -> Grid:
    """The grid of a raster that has a georeference.

    Raises:
        InputError: its pixels have no area.
    """
    (x, a, b, y, c, d), size = layer.transform, layer.size
    area = a * d - b * c
    if area == 0:
        raise InputError(f"{layer} has pixels without an area: georeference it anew")
    reach = max(map(abs, (x, y, size.cols * a, size.rows * b, size.cols * c, size.rows * d)))
    if not (math.isfinite(area) and reach < _FARTHEST * math.sqrt(abs(area))):
        raise InputError(
            f"{layer} has the geotransform {layer.transform}, whose numbers give its pixels no place: "
            "georeference it again"
        )
    return Grid(size, layer.transform)


def geogrid_of(layer: Layer) -> GeoGrid:
    """Where a raster that has a georeference lies, without the heights of its CRS; errors as of `grid_of`."""
    system = layer.crs
    if system is not None:
        system = system.Clone()
        call(system.StripVertical)
    return GeoGrid(grid_of(layer), system)


def same_crs(first: Layer, second: Layer) -> bool:
    """Whether two rasters lie in one CRS, or neither has a georeference.

    Raises:
        InputError: only one of them has a georeference or a CRS.
    """
    if first.is_georeferenced != second.is_georeferenced:
        without = second if first.is_georeferenced else first
        raise InputError(
            f"{without} has no georeference and the other layer has one: georeference it, "
            "or choose the file that came with its world file"
        )
    if not first.is_georeferenced:
        return True
    systems = first.crs, second.crs
    if systems == (None, None):
        return True
    for layer, system in zip((first, second), systems):
        if system is None:
            raise InputError(
                f"{layer} has no CRS and the other layer has one: assign it the CRS that its "
                "coordinates are in"
            )
    one, other = geogrid_of(first), geogrid_of(second)
    return bool(call(one.system.IsSame, other.system, list(_SAME_CRS))) or _unmoved(one, other.system)


def check_same_crs(first: Layer, second: Layer) -> None:
    """Raises an `InputError` unless :func:`same_crs`."""
    if not same_crs(first, second):
        raise InputError(
            f"{describe_crs_difference(first, second)}: reproject the {second.role} to the CRS of {first}"
        )


def describe_crs_difference(first: Layer, second: Layer) -> str:
    """Which CRSs two rasters are in."""
    names = [text(layer.crs.GetName()) for layer in (first, second)]
    return f"{first} is in the CRS '{names[0]}' and {second} in '{names[1]}'"


def pixel_transform(start: GeoGrid, end: GeoGrid) -> Callable[[Iterable[Position]], list[Position]]:
    """What takes positions among the pixels of one place to those among the pixels of another.

    A position that can't be taken there becomes NaN.

    Raises:
        GdalError: there is no way between the two CRSs.
    """
    transformer = call(gdal.Transformer, empty_dataset(start), empty_dataset(end), [])

    def take(positions: Iterable[Position]) -> list[Position]:
        found = []
        for row, col in positions:
            done, point = False, (math.nan, math.nan)
            with capture_messages():
                done, point = transformer.TransformPoint(False, col + 0.5, row + 0.5)
            col, row = point[0] - 0.5, point[1] - 0.5
            known = done and math.isfinite(row) and math.isfinite(col)
            found.append((row, col) if known else (math.nan, math.nan))
        return found

    return take


def empty_dataset(place: GeoGrid) -> Any:
    """A dataset in memory that has a place and no band."""
    size = place.grid.size
    dataset = call(gdal.GetDriverByName("MEM").Create, "", size.cols, size.rows, 0)
    set_geogrid(dataset, place)
    return dataset


def set_geogrid(dataset: Any, place: GeoGrid) -> None:
    """Gives a dataset its place."""
    call(dataset.SetGeoTransform, list(place.grid.transform))
    if place.system is not None:
        call(dataset.SetSpatialRef, place.system)


def spread(rows: tuple[float, float], cols: tuple[float, float], count: int) -> list[Position]:
    """`count` x `count` positions that are evenly spread over a rectangle, its edges among them."""
    steps = [index / (count - 1) for index in range(count)]
    return [
        (rows[0] + down * (rows[1] - rows[0]), cols[0] + right * (cols[1] - cols[0]))
        for down in steps
        for right in steps
    ]


def _unmoved(place: GeoGrid, system: Any) -> bool:
    """Whether a place's pixels are where they are in another CRS too."""
    size = place.grid.size
    positions = spread((0, size.rows - 1), (0, size.cols - 1), 3)
    try:
        moved = pixel_transform(place, GeoGrid(place.grid, system))(positions)
    except GdalError:
        return False
    return all(
        abs(row - to_row) <= _UNMOVED and abs(col - to_col) <= _UNMOVED
        for (row, col), (to_row, to_col) in zip(positions, moved)
    )
