"""A raster seen on another grid: resampled by GDAL, window by window, while it is read."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any, Callable, Iterable

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, gdal_array, osr

from ..errors import InputError
from ..scene.alignment import Footprint, check_ratio, footprint, resampling_grid
from ..scene.grid import Grid, Size, Window, no_overlap_error
from ..scene.scene import Pixels
from .crs import GeoGrid, Position, describe_crs_difference, geogrid_of, pixel_transform, set_geogrid, spread
from .dataset import GdalError, Layer, call

_REACH = 3
"""Of GDAL's widest kernel here, in pixels of the coarser of the two grids."""

_AS_LARGE = 0.95
"""From this scale up a raster's own pixels are as large as those it is seen on: nothing is to be averaged."""

_EDGE = 21
"""Positions along a raster's edge by which its shape in another CRS is known."""

_MARGIN = 64
"""MS pixels around the PAN that are seen: what fusing at its edge looks at."""


@dataclass(frozen=True)
class WarpedView:
    """How a raster is seen on another grid; a `raster_layer.View`.

    Attributes:
        target_grid: where it is seen.
        source_grid: where its own pixels lie.
        scale: the width of its own pixels in pixels of the grid.
        transformer_options: what tells GDAL which way between the two CRSs to take, the same for every window.
    """

    target_grid: GeoGrid
    source_grid: GeoGrid
    scale: float
    transformer_options: tuple[str, ...]

    @property
    def size(self) -> Size:
        return self.target_grid.grid.size

    @property
    def transform(self) -> tuple[float, ...]:
        return self.target_grid.grid.transform

    @property
    def crs(self) -> Any:
        return self.target_grid.system

    def source_window(self, window: Window) -> Window:
        """The raster's own pixels that a window depends on; may be none."""
        rows = (window.row - 0.5, window.row + window.rows - 0.5)
        cols = (window.col - 0.5, window.col + window.cols - 0.5)
        at = pixel_transform(self.target_grid, self.source_grid)(spread(rows, cols, 9))
        known = [position for position in at if not math.isnan(position[0])]
        if not known:
            return Window(0, 0, 0, 0)
        halo = math.ceil(_REACH / min(1.0, self.scale)) + 2
        top, left = (math.floor(min(place[axis] for place in known)) for axis in (0, 1))
        bottom, right = (math.ceil(max(place[axis] for place in known)) for axis in (0, 1))
        whole = Window(top, left, bottom - top + 1, right - left + 1)
        return whole.grown(halo).clipped(self.source_grid.grid.size)

    def read(self, own: Callable[[Window], Pixels], bands: int, window: Window) -> Pixels:
        """A window, resampled: a pixel is valid where the raster's own pixel at its centre is.

        Args:
            own: reads the raster's own pixels.
            bands: how many there are.
            window: of the grid.

        Raises:
            GdalError: it can't be resampled.
        """
        seen = np.full((bands, window.rows, window.cols), np.nan, np.float32)
        part = self.source_window(window)
        if part.rows and part.cols:
            pixels = own(part)
            if pixels.valid.any():
                values = np.where(pixels.valid, pixels.values, np.float32(np.nan))
                source = _dataset(
                    values, GeoGrid(self.source_grid.grid.subgrid(part), self.source_grid.system)
                )
                target = _dataset(
                    seen, GeoGrid(self.target_grid.grid.subgrid(window), self.target_grid.system)
                )
                self._resample(source, target)
        valid = np.isfinite(seen).all(axis=0)
        return Pixels(seen, valid)

    def _resample(self, source: Any, target: Any) -> None:
        # GDAL takes the scale from the windows' sizes unless told, so that windows would differ. Its Lanczos
        # kernel is the better one, but misplaces pixels by up to one where it is told to make them larger.
        kernel, scale = ("lanczos", 1.0) if self.scale >= _AS_LARGE else ("cubic", self.scale)
        call(
            gdal.Warp,
            target,
            source,
            resampleAlg=kernel,
            errorThreshold=0,
            srcNodata="nan",
            dstNodata="nan",
            warpOptions=[f"XSCALE={scale!r}", f"YSCALE={scale!r}"],
            transformerOptions=list(self.transformer_options),
        )
        call(target.FlushCache)


def warp_to_crs(pan: Layer, ms: Layer) -> Layer:
    """The MS as it is seen in the PAN's CRS, on the PAN's axes.

    Raises:
        InputError: there is no way between the CRSs, the two don't overlap, or their ratio is none of 1.5
            to 16.
    """
    there, own = geogrid_of(pan), geogrid_of(ms)
    try:
        near = _near(there, own, str(pan), str(ms))
    except GdalError as error:
        why, remedy = str(error), f"reproject the MS to the CRS of {pan}"
        if any(layer.crs is not None and layer.crs.IsLocal() for layer in (pan, ms)):
            why = "one of them has no place on the earth"
            remedy = "assign it the CRS that it is in, for example with gdal_edit.py -a_srs"
        raise InputError(f"{describe_crs_difference(pan, ms)} ({why}): {remedy}") from None
    check_ratio(near.ratio, str(pan), str(ms))
    grid = resampling_grid(there.grid, near)
    seen = GeoGrid(grid, there.system)
    return replace(ms, view=WarpedView(seen, own, _scale(there.grid, grid, near), _area_of_interest(seen)))


def resample_to_axes(pan: Grid, ms: Layer, own: Grid) -> Layer:
    """The MS as it is seen on the PAN's axes, at a whole ratio.

    Args:
        pan: the PAN's grid.
        ms: in the PAN's CRS.
        own: its grid.
    """
    place = footprint(pan, own)
    system = geogrid_of(ms).system if ms.is_georeferenced else None
    grid = resampling_grid(pan, place)
    return replace(
        ms, view=WarpedView(GeoGrid(grid, system), GeoGrid(own, system), _scale(pan, grid, place), ())
    )


def _scale(pan: Grid, grid: Grid, own: Footprint) -> float:
    """The width of a raster's own pixels in pixels of the grid that it is seen on."""
    return own.ratio / footprint(pan, grid).ratio


def _near(pan: GeoGrid, ms: GeoGrid, pan_name: str, ms_name: str) -> Footprint:
    """Where an MS in another CRS lies among the PAN's pixels, as far as it is near them."""
    to_ms = pixel_transform(pan, ms)
    rows, cols = ms.grid.size.rows, ms.grid.size.cols
    over_ms = pixel_transform(ms, pan)(spread((-0.5, rows - 0.5), (-0.5, cols - 0.5), _EDGE))
    inner = spread((0, pan.grid.size.rows - 1), (0, pan.grid.size.cols - 1), _EDGE)
    common = [
        place
        for place, there in zip(inner, to_ms(inner))
        if -0.5 <= there[0] <= rows - 0.5 and -0.5 <= there[1] <= cols - 0.5
    ] or [place for place in over_ms if _inside(place, pan.grid.size)]
    if not common:
        raise no_overlap_error(pan_name, ms_name)
    ratio = _ratio(to_ms, common[len(common) // 2])
    known = [place for place in over_ms if not math.isnan(place[0])] + common
    margin = _MARGIN * ratio
    (top, bottom), (left, right) = (
        (
            max(min(place[axis] for place in known), -margin),
            min(max(place[axis] for place in known), length + margin),
        )
        for axis, length in ((0, pan.grid.size.rows), (1, pan.grid.size.cols))
    )
    return Footprint(top, left, bottom, right, ratio)


def _inside(place: Position, size: Size) -> bool:
    return 0 <= place[0] <= size.rows - 1 and 0 <= place[1] <= size.cols - 1


def _ratio(to_ms: Callable[[Iterable[Position]], list[Position]], at: Position) -> float:
    """PAN pixels per MS pixel about a PAN pixel, by the area."""
    step = 16.0
    here, down, right = to_ms([at, (at[0] + step, at[1]), (at[0], at[1] + step)])
    area = (down[0] - here[0]) * (right[1] - here[1]) - (down[1] - here[1]) * (right[0] - here[0])
    return step / math.sqrt(abs(area)) if area else math.inf


def _dataset(values: NDArray[np.float32], place: GeoGrid) -> Any:
    """A dataset over an array; NaN is nodata."""
    dataset = call(gdal_array.OpenArray, values)
    set_geogrid(dataset, place)
    return dataset


def _area_of_interest(place: GeoGrid) -> tuple[str, ...]:
    """Where PROJ has several ways between two datums, the one that holds there: the same for every window."""
    size = place.grid.size
    corners = [place.grid.coordinates(*at) for at in spread((0, size.rows), (0, size.cols), 2)]
    (west, east), (south, north) = ((min(axis), max(axis)) for axis in zip(*corners))
    world = osr.SpatialReference()
    call(world.ImportFromEPSG, 4326)
    world.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    try:
        to_world = call(osr.CoordinateTransformation, place.system, world)
        bounds = call(to_world.TransformBounds, west, south, east, north, _EDGE)
    except GdalError:  # a CRS that is nowhere on Earth has no such ways
        return ()
    return (f"AREA_OF_INTEREST={','.join(map(repr, bounds))}",)
