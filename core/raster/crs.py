"""Read the grids and CRSs of layers, and compare them."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import Any

from osgeo import osr

from ..errors import InputError
from ..feedback import Feedback
from ..redaction import safe_to_show
from ..scene.grid import Grid
from . import metadata_values as metadata
from .dataset import GdalError, call, capture_messages
from .geogrid import GeoGrid, pixel_transform, spread
from .layer import Layer
from .metadata_values import text
from .source import Source

_SAME_CRS = (
    "CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS",
    "IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES",
    "IGNORE_COORDINATE_EPOCH=YES",
)

_NOT_LOCAL = re.compile(r"(https?|ftp):|/vsi", re.IGNORECASE)

_SAME_POSITION = 0.01
"""Pixels by which equal CRSs may differ over a scene, such as UTM on WGS 84 and UTM on ETRS89."""

_AREA_MARGIN = 6.0
"""Degrees beyond its area of use at which a CRS is doubted: scenes reach into the next UTM zone."""

_MAX_COORDINATE = 1e13
"""Largest coordinate in pixels: up to there 64-bit numbers resolve a hundredth of a pixel."""


def check_database() -> None:
    """Raise a `GdalError` unless PROJ can read its database of CRSs."""
    wgs84()


def wgs84() -> Any:
    """Return GDAL's CRS of longitude and latitude in degrees, in this order."""
    crs = osr.SpatialReference()
    call(crs.ImportFromEPSG, 4326)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def grid_of(layer: Layer) -> Grid:
    """Return the grid of a layer that has a georeference.

    Raises:
        InputError: the geotransform gives pixels no area or no finite position.
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


def parse_crs(value: str, layer: Layer) -> Any:
    """Return GDAL's CRS for the text by which a user names the CRS of a layer.

    Args:
        value: an authority's code such as EPSG:32631, WKT, or a PROJ string.
        layer: the layer, for messages.

    Raises:
        InputError: the text is not a CRS.
    """
    crs = osr.SpatialReference()
    try:
        # GDAL would fetch an address.
        is_known = not _NOT_LOCAL.match(value) and call(crs.SetFromUserInput, value) == 0
    except GdalError:
        is_known = False
    if not is_known:
        raise InputError(
            f"the CRS '{safe_to_show(value)[:80]}' that is given for {layer} is unknown: give a code such as "
            "EPSG:32631"
        )
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def assign(layer: Layer, source: Source, feedback: Feedback) -> Layer:
    """Return the layer with the CRS and the nodata values that the user gave.

    Args:
        layer: the layer.
        source: the raster as the user named it.
        feedback: receives what is taken in place of the file's.

    Raises:
        InputError: the text is not a CRS.
    """
    if source.srs:
        crs, declared = parse_crs(source.srs, layer), layer.crs
        layer = replace(layer, assigned_crs=crs)
        if not layer.is_georeferenced:
            feedback.warning(
                f"{layer} has no geotransform, so the CRS '{text(crs.GetName())}' has no effect."
            )
        elif declared is None or not declared.IsSame(crs):
            instead = f", not in '{text(declared.GetName())}'" if declared is not None else ""
            feedback.info(f"{layer} is taken to be in the CRS '{text(crs.GetName())}'{instead}, as given.")
        if layer.is_georeferenced:
            _warn_if_outside_area(layer, crs, feedback)
    if source.nodata:
        layer = replace(layer, assigned_nodata=source.nodata)
        values = ", ".join(f"{value:g}" for value in source.nodata if not math.isnan(value)) or "no value"
        feedback.info(f"{layer}: {values} is nodata, as given, whatever the file declares.")
    return layer


def _warn_if_outside_area(layer: Layer, crs: Any, feedback: Feedback) -> None:
    """Warn if a layer's centre lies far outside the area of use of the CRS that is given for it."""
    area = crs.GetAreaOfUse()
    if area is None:
        return
    x, y = grid_of(layer).coordinates((layer.size.rows - 1) / 2, (layer.size.cols - 1) / 2)
    world, lon, lat = wgs84(), math.inf, math.inf
    with capture_messages():
        lon, lat, _ = osr.CoordinateTransformation(crs, world).TransformPoint(x, y)
    west, east = area.west_lon_degree - _AREA_MARGIN, area.east_lon_degree + _AREA_MARGIN
    south, north = area.south_lat_degree - _AREA_MARGIN, area.north_lat_degree + _AREA_MARGIN
    width = east - west if east > west else east - west + 360  # an area may cross the date line
    if not (south <= lat <= north and (lon - west) % 360 <= width):
        feedback.warning(
            f"The centre of {layer}, x = {x:.10g}, y = {y:.10g}, lies far outside the area of the CRS "
            f"'{text(crs.GetName())}' that is given for it: check the CRS."
        )


def without_pixel_counts(first: Layer, second: Layer) -> tuple[Layer, Layer]:
    """Return two layers without geotransforms that only count pixels, which are no georeference.

    NumPy, OTB, SNAP and ENVI ("Arbitrary") write such geotransforms: pixels of size 1 without a CRS. They
    stay where both layers have coordinates of one local system, as a PAN in pixels and an MS of ratio 4.

    Args:
        first: a layer.
        second: the other layer of the pair.
    """
    layers = (first, second)
    counting = [_counts_pixels(layer) for layer in layers]
    if any(layer.crs is not None for layer in layers):
        dropped = counting
    elif all(layer.is_georeferenced for layer in layers):
        dropped = [all(counting)] * 2
    else:  # one has no transform: the other's may count the first one's pixels
        dropped = [layer.is_georeferenced and _starts_at_zero(layer) for layer in layers]
    first, second = (
        replace(layer, ignores_transform=True) if drop else layer for layer, drop in zip(layers, dropped)
    )
    return first, second


def _counts_pixels(layer: Layer) -> bool:
    """Tell whether a layer without a CRS has pixels of size 1 that are counted from a corner."""
    return _starts_at_zero(layer) and abs(layer.transform[1]) == abs(layer.transform[5]) == 1


def _starts_at_zero(layer: Layer) -> bool:
    """Tell whether a layer without a CRS has a geotransform with the origin in a corner, within a pixel."""
    if layer.crs is not None or not layer.is_georeferenced:
        return False
    (x, a, b, y, c, d), size = layer.transform, layer.size
    lengths = ((x, size.cols * a, a), (y, size.rows * d, d))
    near = (min(abs(start), abs(start + length)) <= abs(pixel) for start, length, pixel in lengths)
    return bool(b == c == 0 and all(near))


def same_crs(first: Layer, second: Layer) -> bool:
    """Tell whether two layers have the same CRS, or both have no georeference.

    Args:
        first: a layer.
        second: another layer.

    Raises:
        InputError: only one of them has a georeference or a CRS.
    """
    if first.is_georeferenced != second.is_georeferenced:
        without = second if first.is_georeferenced else first
        if metadata.rpc(without.dataset):
            raise InputError(
                f"{without} has only a sensor model (RPC) but the other layer has a georeference: "
                "orthorectify it with gdalwarp -rpc"
            )
        if metadata.gcps(without.dataset):
            raise InputError(
                f"{without} has only ground control points but the other layer has a georeference: warp it "
                "with gdalwarp, which applies them"
            )
        counts = " (its geotransform only counts pixels)" if without.ignores_transform else ""
        raise InputError(
            f"{without} has no georeference{counts} but the other layer has one: georeference it, "
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
