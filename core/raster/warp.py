"""Resample a layer to another grid with GDAL, window by window, while it is read."""

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
from .crs import describe_crs_difference, geogrid_of, wgs84
from .dataset import GdalError, call
from .geogrid import GeoGrid, Position, pixel_transform, set_geogrid, spread
from .layer import Layer
from .oversampling import Sampling

_REACH = 3
"""Support radius of GDAL's Lanczos kernel, the widest used here, in pixels of the coarser grid."""

_NO_AVERAGING = 0.95
"""Scale from which source pixels count as at least as large as the target's, so that none are averaged."""

_EDGE_POINTS = 21
"""Positions along each edge of a raster that are transformed to find its outline in another CRS."""

_COVERAGE_POINTS = 32
"""Positions along each axis of the PAN by which the share that the MS image covers is estimated."""

_MARGIN = 64
"""MS pixels around the PAN that are kept, because filters at the edge of the PAN band depend on them."""


@dataclass(frozen=True)
class WarpedView:
    """A view that resamples a layer to another grid; a `layer.ResampledView`.

    Attributes:
        target_grid: grid that the layer is resampled to.
        source_grid: grid of the layer's own pixels.
        scale: width of a source pixel in pixels of the target grid.
        transformer_options: options for GDAL's transformer that fix the transformation between the CRSs, so
            that it is the same for every window.
        sampling: why the target's pixels are not as wide as the source's; None if they are.
    """

    target_grid: GeoGrid
    source_grid: GeoGrid
    scale: float
    transformer_options: tuple[str, ...]
    sampling: Sampling | None = None

    @property
    def size(self) -> Size:
        return self.target_grid.grid.size

    @property
    def transform(self) -> tuple[float, ...]:
        return self.target_grid.grid.transform

    @property
    def crs(self) -> Any:
        return self.target_grid.crs

    def source_window(self, window: Window) -> Window:
        """Return the source pixels that a window of the target grid depends on; may be empty."""
        rows = (window.row - 0.5, window.row + window.rows - 0.5)
        cols = (window.col - 0.5, window.col + window.cols - 0.5)
        positions = pixel_transform(self.target_grid, self.source_grid)(spread(rows, cols, 9))
        known = [position for position in positions if not math.isnan(position[0])]
        if not known:
            return Window(0, 0, 0, 0)
        halo = math.ceil(_REACH / min(1.0, self.scale)) + 2
        top, left = (math.floor(min(position[axis] for position in known)) for axis in (0, 1))
        bottom, right = (math.ceil(max(position[axis] for position in known)) for axis in (0, 1))
        covered = Window(top, left, bottom - top + 1, right - left + 1)
        return covered.grown(halo).clipped(self.source_grid.grid.size)

    def read(self, read_source: Callable[[Window], Pixels], bands: int, window: Window) -> Pixels:
        """Resample a window; a pixel is valid where the source pixel at its centre is valid.

        Args:
            read_source: reads a window of source pixels.
            bands: number of bands.
            window: window of the target grid.

        Returns:
            Pixels of [bands, rows, cols].

        Raises:
            GdalError: the window can't be resampled.
        """
        resampled = np.full((bands, window.rows, window.cols), np.nan, np.float32)
        part = self.source_window(window)
        if part.rows and part.cols:
            pixels = read_source(part)
            if pixels.valid.any():
                values = np.where(pixels.valid, pixels.values, np.float32(np.nan))
                source = _dataset(values, GeoGrid(self.source_grid.grid.subgrid(part), self.source_grid.crs))
                target = _dataset(
                    resampled, GeoGrid(self.target_grid.grid.subgrid(window), self.target_grid.crs)
                )
                self._resample(source, target)
        return Pixels(resampled, np.isfinite(resampled).all(axis=0))

    def _resample(self, source: Any, target: Any) -> None:
        # By default GDAL derives the scale from the sizes of the windows, so neighbours would differ. Its
        # Lanczos kernel is better than cubic, but shifts pixels by up to one when it averages source pixels.
        kernel, scale = ("lanczos", 1.0) if self.scale >= _NO_AVERAGING else ("cubic", self.scale)
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


def warp_to_crs(
    pan: Layer, ms: Layer, choose_sampling: Callable[[float, Layer | None], Sampling | None]
) -> Layer:
    """Resample the MS image to the CRS and axes of the PAN band.

    Args:
        pan: the PAN layer.
        ms: the MS layer, in another CRS.
        choose_sampling: returns the sampling for a width of the MS pixels in PAN pixels, and for the MS image
            on the axes of the PAN band; None for their own.

    Returns:
        The MS layer with a view.

    Raises:
        InputError: there is no transformation between the CRSs, the two do not overlap, or their ratio lies
            outside 1 to 16.
    """
    pan_grid, source = geogrid_of(pan), geogrid_of(ms)
    try:
        covered = _common_footprint(pan_grid, source, str(pan), str(ms))
    except GdalError as error:
        why, remedy = str(error), f"reproject the MS to the CRS of {pan}"
        if any(layer.crs is not None and layer.crs.IsLocal() for layer in (pan, ms)):
            why = "one of them is a local CRS without a position on Earth"
            remedy = "assign it the CRS that it is in, for example with gdal_edit.py -a_srs"
        raise InputError(f"{describe_crs_difference(pan, ms)}, but {why}: {remedy}") from None

    def view(covered: Footprint, sampling: Sampling | None = None) -> WarpedView:
        target = GeoGrid(resampling_grid(pan_grid.grid, covered), pan_grid.crs)
        scale = _scale(pan_grid.grid, target.grid, covered)
        return WarpedView(target, source, scale, _area_of_interest(target), sampling)

    sampling = choose_sampling(covered.ratio, replace(ms, view=view(covered)))
    if sampling:
        covered = replace(covered, ratio=sampling.true)
    else:
        check_ratio(covered.ratio, str(pan), str(ms))
    return replace(ms, view=view(covered, sampling))


def resample_to_axes(pan: Grid, ms: Layer, ms_grid: Grid, sampling: Sampling | None = None) -> Layer:
    """Resample the MS image to the axes of the PAN band at a whole ratio.

    Args:
        pan: the PAN grid.
        ms: the MS layer, in the CRS of the PAN band.
        ms_grid: its grid.
        sampling: the pixels that it was interpolated from; None to keep the width of its own.

    Returns:
        The MS layer with a view.
    """
    covered = footprint(pan, ms_grid)
    covered = replace(covered, ratio=sampling.true if sampling else covered.ratio)
    crs = geogrid_of(ms).crs if ms.is_georeferenced else None
    grid = resampling_grid(pan, covered)
    view = WarpedView(GeoGrid(grid, crs), GeoGrid(ms_grid, crs), _scale(pan, grid, covered), (), sampling)
    return replace(ms, view=view)


def _scale(pan: Grid, target: Grid, source: Footprint) -> float:
    """Compute the width of a source pixel in pixels of the target grid."""
    return source.ratio / footprint(pan, target).ratio


def _common_footprint(pan: GeoGrid, ms: GeoGrid, pan_name: str, ms_name: str) -> Footprint:
    """Find the footprint, in PAN pixels, of an MS image in another CRS; cropped to the PAN and a margin."""
    to_ms = pixel_transform(pan, ms)
    rows, cols = ms.grid.size.rows, ms.grid.size.cols
    ms_positions = pixel_transform(ms, pan)(spread((-0.5, rows - 0.5), (-0.5, cols - 0.5), _EDGE_POINTS))
    pan_positions = spread((0, pan.grid.size.rows - 1), (0, pan.grid.size.cols - 1), _EDGE_POINTS)
    common = [
        position
        for position, (row, col) in zip(pan_positions, to_ms(pan_positions))
        if -0.5 <= row <= rows - 0.5 and -0.5 <= col <= cols - 0.5
    ] or [position for position in ms_positions if _is_inside(position, pan.grid.size)]
    if not common:
        raise no_overlap_error(pan_name, ms_name)
    ratio = _ratio(to_ms, common[len(common) // 2])
    known = [position for position in ms_positions if not math.isnan(position[0])] + common
    margin = _MARGIN * ratio
    (top, bottom), (left, right) = (
        (
            max(min(position[axis] for position in known), -margin),
            min(max(position[axis] for position in known), length + margin),
        )
        for axis, length in ((0, pan.grid.size.rows), (1, pan.grid.size.cols))
    )
    return Footprint(top, left, bottom, right, ratio)


def _is_inside(position: Position, size: Size) -> bool:
    return 0 <= position[0] <= size.rows - 1 and 0 <= position[1] <= size.cols - 1


def _ratio(to_ms: Callable[[Iterable[Position]], list[Position]], position: Position) -> float:
    """Compute the number of PAN pixels per MS pixel around a PAN position, from an area of 16 x 16 pixels."""
    step = 16.0
    row, col = position
    origin, down, right = to_ms([position, (row + step, col), (row, col + step)])
    area = (down[0] - origin[0]) * (right[1] - origin[1]) - (down[1] - origin[1]) * (right[0] - origin[0])
    return step / math.sqrt(abs(area)) if area else math.inf


def _dataset(values: NDArray[np.float32], geogrid: GeoGrid) -> Any:
    """Open an array as a GDAL dataset without copying it."""
    dataset = call(gdal_array.OpenArray, values)
    set_geogrid(dataset, geogrid)
    return dataset


def _area_of_interest(geogrid: GeoGrid) -> tuple[str, ...]:
    """Make PROJ choose the same datum transformation for every window, by the area of the full grid.

    Returns:
        Transformer options for GDAL.
    """
    size = geogrid.grid.size
    corners = [geogrid.grid.coordinates(row, col) for row, col in spread((0, size.rows), (0, size.cols), 2)]
    (west, east), (south, north) = ((min(axis), max(axis)) for axis in zip(*corners))
    try:
        to_world = call(osr.CoordinateTransformation, geogrid.crs, wgs84())
        bounds = call(to_world.TransformBounds, west, south, east, north, _EDGE_POINTS)
    except GdalError:  # a local CRS has no position on Earth, and no datum transformation
        return ()
    # GDAL takes longitudes from -180 to 180; an area across the date line has its west beyond its east.
    west, east = (bound if -180 <= bound <= 180 else (bound + 180) % 360 - 180 for bound in bounds[::2])
    return (f"AREA_OF_INTEREST={west!r},{bounds[1]!r},{east!r},{bounds[3]!r}",)


def covered_share(pan: Grid, ms: Layer, ms_grid: Grid, window: Window) -> float:
    """Compute the share of a window of the PAN that the MS image covers, with nodata or not.

    Args:
        pan: the PAN's grid.
        ms: the MS layer, resampled or not.
        ms_grid: the grid that it is read on, in the coordinates of `pan`.
        window: window of the PAN.
    """
    # The centres of equal parts, so that a rim of a pixel at the edge does not count more than its area.
    half_row, half_col = (length / _COVERAGE_POINTS / 2 - 0.5 for length in (window.rows, window.cols))
    rows = (window.row + half_row, window.row + window.rows - 1 - half_row)
    cols = (window.col + half_col, window.col + window.cols - 1 - half_col)
    points = spread(rows, cols, _COVERAGE_POINTS)
    positions = [ms_grid.position(*pan.coordinates(*point)) for point in points]
    size = ms_grid.size
    if isinstance(ms.view, WarpedView):
        positions = pixel_transform(ms.view.target_grid, ms.view.source_grid)(positions)
        size = ms.view.source_grid.grid.size
    inside = (-0.5 <= row <= size.rows - 0.5 and -0.5 <= col <= size.cols - 0.5 for row, col in positions)
    return sum(inside) / len(points)
