"""Open a PAN band and an MS image as one scene, on grids that fit.

Threads that read a scene wait for each other.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from types import TracebackType

from ..errors import InputError
from ..feedback import Feedback, SilentFeedback
from ..file_checks import same_file
from ..scene.alignment import (
    Extent,
    align_corners,
    align_pair,
    check_axes,
    check_ratio,
    describe_mismatch,
    extent_window,
    footprint,
)
from ..scene.grid import Grid, GridAlignment, Window, align_grids, pixel_grid
from ..scene.scene import Pixels
from .checks import check_alpha, check_content
from .crs import assign, describe_crs_difference, grid_of, same_crs, without_pixel_counts
from .dataset import close, limit_cache, restore_cache
from .geogrid import wrapped_grid
from .guide import Guide, combine_bands
from .layer import Layer
from .layers import open_layer, quality_bands
from .oversampling import Sampling, true_sampling
from .sensor_geometry import grid_by_gcps, grid_by_rpc, place_by_geometry
from .source import Source
from .warp import WarpedView, covered_share, resample_to_axes, warp_to_crs

_MOSTLY_COVERED = 0.99
"""Share of the PAN from which the MS image counts as covering it; products differ by pixels at the edge."""


class RasterScene:
    """A scene read from two rasters; see `scene.Scene`. Windows are relative to those of the alignment.

    Attributes:
        pan: the PAN layer.
        ms: the MS layer; `ms.bands` are the selected bands, counted from 1, in the output's order.
        pan_grid: the PAN layer's grid in its CRS, or in PAN pixels if it has no georeference.
        grid: the part of `pan_grid` that is fused.
        alignment: position of the MS grid relative to the PAN grid.
        guide: how several bands of the PAN raster are combined; None for a single band.
    """

    def __init__(
        self, pan: Layer, ms: Layer, pan_grid: Grid, alignment: GridAlignment, guide: Guide | None = None
    ) -> None:
        self.pan, self.ms, self.guide = pan, ms, guide
        self.pan_grid, self.grid = pan_grid, pan_grid.subgrid(alignment.pan)
        self._alignment = alignment

    @property
    def alignment(self) -> GridAlignment:
        return self._alignment

    @property
    def sampling(self) -> Sampling | None:
        """The pixels at which the MS image is used in place of its own; None for its own."""
        return self.ms.view.sampling if isinstance(self.ms.view, WarpedView) else None

    @property
    def bands(self) -> int:
        """Number of selected MS bands."""
        return len(self.ms.bands)

    @property
    def names(self) -> tuple[str, str]:
        """Names of the PAN and the MS layer in messages."""
        return str(self.pan), str(self.ms)

    @property
    def band_labels(self) -> tuple[str, ...]:
        """Names of the PAN band and of each MS band in messages, with their numbers."""
        number = " + ".join(map(str, self.pan.bands))
        pan = f"{self.pan}, band {number}" if self.pan.dataset.RasterCount > 1 else str(self.pan)
        return pan, *(f"{self.ms}, band {number}" for number in self.ms.bands)

    @property
    def ms_band_count(self) -> int:
        """Number of bands of the MS raster, selected or not, without alpha bands at its end.

        A product has them only once its borders are masked, as by `gdalwarp -dstalpha`.
        """
        total = int(self.ms.dataset.RasterCount)
        while total in self.ms.alpha_bands:
            total -= 1
        return total

    @property
    def ms_band_indices(self) -> tuple[int, ...]:
        """The selected MS bands, counted from 0, in the output's order."""
        return tuple(number - 1 for number in self.ms.bands)

    def read_pan(self, window: Window) -> Pixels:
        return self.pan.read(window.moved(self._alignment.pan.row, self._alignment.pan.col))

    def read_ms(self, window: Window) -> Pixels:
        return self.ms.read(window.moved(self._alignment.ms.row, self._alignment.ms.col))

    def crop(self, window: Window) -> RasterScene:
        """Return the part of the scene in a PAN window; it shares this scene's open rasters."""
        return RasterScene(self.pan, self.ms, self.pan_grid, self._alignment.crop(window), self.guide)

    def moved(self, rows: int, cols: int) -> RasterScene:
        """Return the scene with the MS moved by MS pixels; it shares this scene's open rasters.

        The MS window changes, because other MS pixels cover the PAN window.
        """
        pan, ms = self._alignment.pan, self._alignment.ms
        all_ms = Window(0, 0, self.ms.size.rows, self.ms.size.cols)
        moved = replace(self._alignment.moved(rows - ms.row, cols - ms.col), ms=all_ms)
        moved = moved.crop(Window(0, 0, pan.rows, pan.cols))
        moved_by = self._alignment.moved(rows, cols).moved_by
        moved = replace(moved, moved_by=moved_by)
        return RasterScene(self.pan, self.ms, self.pan_grid, moved, self.guide)

    def close(self) -> None:
        """Close both rasters; the scene can no longer be read."""
        close(self.pan.dataset)
        close(self.ms.dataset)

    def __enter__(self) -> RasterScene:
        limit_cache()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        restore_cache()


def open_scene(
    pan: Source,
    ms: Source,
    *,
    extent: Extent | None = None,
    ms_ratio: float | None = None,
    feedback: Feedback | None = None,
) -> RasterScene:
    """Open a PAN and an MS raster and check that they can be fused.

    If neither has a georeference, their upper left corners are aligned. An MS image that is in another CRS,
    mirrored, at a non-integer ratio, or interpolated to smaller pixels than it was measured with is resampled
    to the axes of the PAN band while it is read.

    Args:
        pan: the PAN raster; several bands are combined into one by a regression.
        ms: the MS raster, with its bands in the output's order.
        extent: (xmin, ymin, xmax, ymax) in the CRS of the PAN band; None for the common area.
        ms_ratio: width of the pixels that the MS image was made from, in PAN pixels; if None, its spectrum
            tells whether they are larger than its own.
        feedback: receives log lines, and warnings of likely mistakes.

    Raises:
        InputError: a raster can't be used; one sentence names the layer, the fault and the remedy.
    """
    feedback = feedback or SilentFeedback()
    pan_layer = open_layer("PAN", pan)
    with ExitStack() as on_error:
        on_error.callback(close, pan_layer.dataset)
        ms_layer = open_layer("MS", ms)
        on_error.callback(close, ms_layer.dataset)
        pan_layer, ms_layer = assign(pan_layer, pan, feedback), assign(ms_layer, ms, feedback)
        pan_layer, ms_layer = without_pixel_counts(pan_layer, ms_layer)
        pan_layer, ms_layer, pan_grid, alignment = _align(pan_layer, ms_layer, extent, ms_ratio, feedback)
        check_alpha(ms_layer, alignment.ms, feedback)
        if not pan.bands:
            _tell_of_quality_bands(pan_layer, "--pan-band, PAN_BAND", feedback)
        if not ms.bands:
            _tell_of_quality_bands(ms_layer, "--ms-bands, MS_BANDS", feedback)
        pan_layer, guide = combine_bands(pan_layer, ms_layer, alignment, feedback)
        on_error.pop_all()
    return RasterScene(pan_layer, ms_layer, pan_grid, alignment, guide)


def _tell_of_quality_bands(layer: Layer, option: str, feedback: Feedback) -> None:
    """Log the bands that are left out because of their names."""
    left_out = quality_bands(layer.dataset)
    if left_out and not left_out.keys() & set(layer.bands):
        named = ", ".join(f"{number} ({name})" for number, name in left_out.items())
        feedback.info(
            f"Left out of {layer}, because by their names they hold no reflectance: the bands {named}. To "
            f"use them, choose the bands ({option})."
        )


def _align(
    pan: Layer, ms: Layer, extent: Extent | None, ms_ratio: float | None, feedback: Feedback
) -> tuple[Layer, Layer, Grid, GridAlignment]:
    """Align the MS image with the PAN band and check the pixels of both.

    Returns:
        The PAN layer; the MS layer, resampled if necessary; the PAN grid; the alignment.
    """
    if any(same_file(pan.path, path) for path in ms.paths):
        raise InputError(
            f"{pan} and {ms} are the same file: choose the panchromatic raster as PAN and the "
            "multispectral one as MS"
        )
    ms, pan_grid, ms_grid = _resample_if_needed(pan, ms, extent, ms_ratio, feedback)
    alignment = align_pair(pan_grid, ms_grid, extent, str(pan), str(ms))
    whole = Window(0, 0, pan.size.rows, pan.size.cols)
    wanted = whole if extent is None else extent_window(pan_grid, extent)
    covered = covered_share(pan_grid, ms, ms_grid, wanted)
    if covered < _MOSTLY_COVERED:
        of_extent = "" if extent is None else "the extent of "
        feedback.warning(
            f"{ms} covers {100 * covered:.0f} % of {of_extent}{pan}: only this part is fused, and any rest "
            "of the output is nodata."
        )
    pan = check_content(pan, alignment.pan, feedback)
    ms = check_content(ms, alignment.ms, feedback)
    return pan, ms, pan_grid, alignment


def _resample_if_needed(
    pan: Layer, ms: Layer, extent: Extent | None, ms_ratio: float | None, feedback: Feedback
) -> tuple[Layer, Grid, Grid]:
    """Resample the MS image unless it was measured on the axes of the PAN grid at an integer ratio.

    Returns:
        The MS layer, the PAN grid and the MS grid.
    """

    def choose_sampling(own: float, on_axes: Layer | None = None) -> Sampling | None:
        return true_sampling(pan, ms, own, ms_ratio, feedback, on_axes)

    names = str(pan), str(ms)
    if not same_crs(pan, ms):
        resampled, pan_grid = warp_to_crs(pan, ms, choose_sampling), grid_of(pan)
        why = describe_crs_difference(pan, ms)
    else:
        if pan.is_georeferenced:
            pan_grid = grid_of(pan)
            ms_grid = wrapped_grid(grid_of(ms), pan_grid, pan.crs)
            ms_grid = place_by_geometry(pan, ms, pan_grid, ms_grid, feedback)
        else:
            pan_grid, ms_grid = _ungeoreferenced_grids(pan, ms, feedback)
        own_ratio = footprint(pan_grid, ms_grid).ratio
        sampling = choose_sampling(own_ratio)
        check_axes(pan_grid, ms_grid, *names)
        if sampling:
            sampled = resample_to_axes(pan_grid, ms, ms_grid, sampling)
            return sampled, pan_grid, grid_of(sampled)
        check_ratio(own_ratio, *names)
        why = describe_mismatch(pan_grid, ms_grid, extent, *names)
        if not why:
            return ms, pan_grid, ms_grid
        resampled = resample_to_axes(pan_grid, ms, ms_grid)
    ms_grid = grid_of(resampled)
    ratio = align_grids(pan_grid, ms_grid).ratio
    feedback.info(f"Resampling {ms} to pixels of {ratio} PAN pixels on the PAN grid: {why}.")
    return resampled, pan_grid, ms_grid


def _ungeoreferenced_grids(pan: Layer, ms: Layer, feedback: Feedback) -> tuple[Grid, Grid]:
    """Return the grids of two rasters without a georeference in PAN pixels, by RPC, GCPs or the corner."""
    pan_grid = pixel_grid(pan.size)
    ms_grid, by = grid_by_rpc(pan, ms, pan_grid), "sensor models (RPC)"
    if not ms_grid:
        ms_grid, by = grid_by_gcps(pan, ms, pan_grid, feedback), "ground control points (GCP)"
    if ms_grid:
        row, col = pan_grid.position(ms_grid.transform[0], ms_grid.transform[3])
        feedback.info(
            f"Neither {pan} nor {ms} has a georeference: by their {by}, the MS begins "
            f"{row + 0.5:.2f} rows and {col + 0.5:.2f} columns of the PAN after it."
        )
        return pan_grid, ms_grid
    grids = align_corners(pan.size, ms.size, str(pan), str(ms))
    feedback.warning(f"Neither {pan} nor {ms} has a georeference: their upper left corners are aligned.")
    return grids
