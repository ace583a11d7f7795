"""Geometry: sizes, windows, grids and the alignment of an MS grid to a PAN grid.

Conventions: Rows and columns are 0-based and count from the upper left. A pixel's *centre* has integer
coordinates: pixel (0, 0) reaches from -0.5 to 0.5. The centre of MS pixel (i, j) lies at PAN pixel
(ratio * i + phase.row, ratio * j + phase.col). With aligned corners, phase = (ratio - 1) / 2.
"""

from __future__ import annotations

import math
from dataclasses import astuple, dataclass, replace
from typing import Tuple

from ..errors import InputError


@dataclass(frozen=True)
class Size:
    """Number of rows and columns of a raster or window, in pixels."""

    rows: int
    cols: int

    def __str__(self) -> str:
        return f"{self.cols} x {self.rows}"


@dataclass(frozen=True)
class Phase:
    """Position of the centre of MS pixel (0, 0), in PAN pixels."""

    row: float
    col: float

    def shifted(self, rows: float, cols: float) -> Phase:
        """Return the phase shifted by PAN pixels.

        Args:
            rows: PAN pixels to add to the row.
            cols: PAN pixels to add to the column.
        """
        return Phase(self.row + rows, self.col + cols)


@dataclass(frozen=True)
class Window:
    """A rectangle of pixels: rows row .. row + rows - 1, columns col .. col + cols - 1."""

    row: int
    col: int
    rows: int
    cols: int

    @property
    def size(self) -> Size:
        """Number of rows and columns."""
        return Size(self.rows, self.cols)

    @property
    def slices(self) -> tuple[slice, slice]:
        """Row and column slices for an array whose last two axes are rows and columns."""
        return slice(self.row, self.row + self.rows), slice(self.col, self.col + self.cols)

    def grown(self, halo: int) -> Window:
        """Return the window with more pixels on every side; it may reach beyond the raster.

        Args:
            halo: number of pixels to add on each side.
        """
        return Window(self.row - halo, self.col - halo, self.rows + 2 * halo, self.cols + 2 * halo)

    def aligned(self, stride: int) -> Window:
        """Return the smallest window around this one whose edges are at multiples of a number of pixels.

        Args:
            stride: the number of pixels.
        """
        row, col = (start // stride * stride for start in (self.row, self.col))
        last_row, last_col = (
            -(-end // stride) * stride for end in (self.row + self.rows, self.col + self.cols)
        )
        return Window(row, col, last_row - row, last_col - col)

    def clipped(self, size: Size) -> Window:
        """Return the part of the window inside a raster; it may be empty.

        Args:
            size: size of the raster.
        """
        row, col = min(max(self.row, 0), size.rows), min(max(self.col, 0), size.cols)
        last_row = max(min(self.row + self.rows, size.rows), row)
        last_col = max(min(self.col + self.cols, size.cols), col)
        return Window(row, col, last_row - row, last_col - col)

    def moved(self, rows: int, cols: int) -> Window:
        """Return the window moved by a number of rows and columns.

        Args:
            rows: rows to move by.
            cols: columns to move by.
        """
        return Window(self.row + rows, self.col + cols, self.rows, self.cols)

    def relative_to(self, other: Window) -> Window:
        """Return the window counted from the first pixel of another one.

        Args:
            other: the other window, in the same coordinates.
        """
        return self.moved(-other.row, -other.col)

    def scaled_up(self, ratio: int) -> Window:
        """Return the window on a grid with `ratio` x `ratio` pixels for each pixel.

        Args:
            ratio: finer pixels per pixel along one axis.
        """
        return Window(*(ratio * edge for edge in astuple(self)))

    def scaled_down(self, ratio: int) -> Window:
        """Return the window on a grid with one pixel for `ratio` x `ratio`; the inverse of `scaled_up`.

        Args:
            ratio: pixels per coarser pixel along one axis, of which all edges are multiples.
        """
        return Window(*(edge // ratio for edge in astuple(self)))

    def without(self, other: Window) -> list[Window]:
        """Return the part of the window outside another one, as up to four windows that don't overlap.

        Args:
            other: the window to leave out.
        """
        last_row, last_col = self.row + self.rows, self.col + self.cols
        top, bottom = (min(max(edge, self.row), last_row) for edge in (other.row, other.row + other.rows))
        left, right = (min(max(edge, self.col), last_col) for edge in (other.col, other.col + other.cols))
        if top == bottom or left == right:
            return [self]
        parts = [
            Window(self.row, self.col, top - self.row, self.cols),
            Window(top, self.col, bottom - top, left - self.col),
            Window(top, right, bottom - top, last_col - right),
            Window(bottom, self.col, last_row - bottom, self.cols),
        ]
        return [part for part in parts if part.rows and part.cols]


@dataclass(frozen=True)
class Grid:
    """The size of a raster and its affine geotransform in GDAL order.

    Attributes:
        size: rows and columns.
        transform: x = t[0] + col * t[1] + row * t[2], y = t[3] + col * t[4] + row * t[5], for the
            corner of a pixel, in units of the CRS.
    """

    size: Size
    transform: tuple[float, float, float, float, float, float]

    def coordinates(self, row: float, col: float) -> tuple[float, float]:
        """Convert pixel-centre coordinates to (x, y).

        Args:
            row: row, integer at pixel centres.
            col: column, integer at pixel centres.
        """
        t = self.transform
        col, row = col + 0.5, row + 0.5
        return t[0] + col * t[1] + row * t[2], t[3] + col * t[4] + row * t[5]

    def position(self, x: float, y: float) -> tuple[float, float]:
        """Convert (x, y) to (row, col) in pixel-centre coordinates.

        Args:
            x: x in units of the CRS.
            y: y in units of the CRS.
        """
        t = self.transform
        det = t[1] * t[5] - t[2] * t[4]
        dx, dy = x - t[0], y - t[3]
        return (t[1] * dy - t[4] * dx) / det - 0.5, (t[5] * dx - t[2] * dy) / det - 0.5

    def subgrid(self, window: Window) -> Grid:
        """Return the grid of a window.

        Args:
            window: window of this grid.
        """
        x, y = self.coordinates(window.row - 0.5, window.col - 0.5)
        t = self.transform
        return Grid(window.size, (x, t[1], t[2], y, t[4], t[5]))


def pixel_grid(size: Size) -> Grid:
    """Return the grid of a raster without a georeference: its pixels, and y decreases from 0, as in QGIS."""
    return Grid(size, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0))


BandOffsets = Tuple[Tuple[float, float], ...]
"""Offset (row, col) of each MS band from the common position, in PAN pixels."""


@dataclass(frozen=True)
class GridAlignment:
    """Ratio, windows and phase of an MS grid on a PAN grid.

    Attributes:
        ratio: PAN pixels per MS pixel, the same along rows and columns.
        pan: the window of the PAN raster that is fused; its grid is the output's.
        ms: the window of the MS raster that covers it.
        phase: position of the centre of the MS window's pixel (0, 0), in pixels of the PAN window.
        moved_by: PAN pixels (rows, columns) by which the phase was moved from the georeference.
        band_offsets: offset of each MS band that was removed; empty if there was none.
    """

    ratio: int
    pan: Window
    ms: Window
    phase: Phase
    moved_by: tuple[float, float] = (0.0, 0.0)
    band_offsets: BandOffsets = ()

    @property
    def ms_start(self) -> tuple[int, int]:
        """The PAN (row, col) where the footprint of MS pixel (0, 0) starts, to the nearest PAN pixel."""
        row, col = (round(at - (self.ratio - 1) / 2) for at in (self.phase.row, self.phase.col))
        return row, col

    def ms_to_pan(self, window: Window) -> Window:
        """Return the PAN pixels that whole MS pixels cover; the window may reach beyond the PAN.

        Args:
            window: window of MS pixels.
        """
        return window.scaled_up(self.ratio).moved(*self.ms_start)

    def pan_to_ms(self, window: Window) -> Window:
        """Return the MS pixels that a PAN window touches; the window may reach beyond the MS.

        Args:
            window: window of PAN pixels.
        """
        row, col = self.ms_start
        return window.moved(-row, -col).aligned(self.ratio).scaled_down(self.ratio)

    def moved(self, rows: int, cols: int) -> GridAlignment:
        """Return the alignment with the MS moved on the PAN.

        Args:
            rows: rows to move by, in MS pixels.
            cols: columns to move by, in MS pixels.
        """
        rows, cols = self.ratio * rows, self.ratio * cols
        moved_by = self.moved_by[0] + rows, self.moved_by[1] + cols
        return replace(self, phase=self.phase.shifted(rows, cols), moved_by=moved_by)

    def crop(self, window: Window) -> GridAlignment:
        """Return the alignment of a part of the PAN window.

        Args:
            window: the part, in coordinates of the PAN window.
        """
        row, rows = _covering(window.row, window.rows, self.phase.row, self.ratio, self.ms.rows)
        col, cols = _covering(window.col, window.cols, self.phase.col, self.ratio, self.ms.cols)
        return replace(
            self,
            pan=window.moved(self.pan.row, self.pan.col),
            ms=Window(self.ms.row + row, self.ms.col + col, rows, cols),
            phase=self.phase.shifted(self.ratio * row - window.row, self.ratio * col - window.col),
        )


RATIOS = range(2, 17)
"""Supported ratios, in PAN pixels per MS pixel."""

RATIO_TOLERANCE = 0.01
"""Largest relative difference between a measured ratio and a whole one: the drift corrects the rest."""


def align_grids(
    pan: Grid,
    ms: Grid,
    within: Window | None = None,
    *,
    pan_name: str = "the PAN",
    ms_name: str = "the MS",
) -> GridAlignment:
    """Align two grids with the same CRS and axes over their common part.

    The common part consists of the PAN pixels whose centres lie in the MS and in `within`. Origins, extents
    and sizes may differ; the sizes need not be multiples of each other.

    Args:
        pan: grid of the PAN raster.
        ms: grid of the MS raster.
        within: window of the PAN to stay in; the whole PAN if None.
        pan_name: name of the PAN in messages.
        ms_name: name of the MS in messages.

    Raises:
        InputError: the ratio is not within 1 % of a whole number from 2 to 16, the grids don't overlap, or
            `within` does not touch their common part.
    """
    ratio = _ratio(pan, ms, pan_name, ms_name)
    row, col = pan.position(*ms.coordinates(0, 0))
    phase = Phase(_snap(row), _snap(col))
    rows = _common(phase.row, ratio, ms.size.rows, pan.size.rows)
    cols = _common(phase.col, ratio, ms.size.cols, pan.size.cols)
    part = Window(rows.start, cols.start, len(rows), len(cols))
    if part.rows == 0 or part.cols == 0:
        raise no_overlap_error(pan_name, ms_name)
    if within is not None:
        part = within.relative_to(part).clipped(part.size).moved(part.row, part.col)
        if part.rows == 0 or part.cols == 0:
            raise InputError(
                f"the extent doesn't touch the common part of {pan_name} and {ms_name}: "
                "draw it over both layers"
            )
    whole = GridAlignment(ratio, Window(0, 0, *astuple(pan.size)), Window(0, 0, *astuple(ms.size)), phase)
    return whole.crop(part)


def no_overlap_error(pan_name: str, ms_name: str) -> InputError:
    """Return the error for a PAN and an MS that don't overlap.

    Args:
        pan_name: name of the PAN in messages.
        ms_name: name of the MS in messages.
    """
    return InputError(
        f"{pan_name} and {ms_name} don't overlap: choose two layers of the same area, "
        "and check that both have the right CRS and georeference"
    )


def pixel_ratios(pan: Grid, ms: Grid) -> tuple[float, float]:
    """Return the size of an MS pixel along its columns and its rows, in PAN pixels.

    Args:
        pan: grid of the PAN.
        ms: grid of the MS, with the same CRS and axes.
    """
    along_cols, along_rows = (
        math.hypot(*ms.transform[axis::3]) / math.hypot(*pan.transform[axis::3]) for axis in (1, 2)
    )
    return along_cols, along_rows


def common_ratio(along_cols: float, along_rows: float) -> int | None:
    """Return the supported ratio that both `pixel_ratios` are, within the tolerance; None if none is."""
    ratio = round(along_cols)
    error = max(abs(along_cols - ratio), abs(along_rows - ratio))
    return None if ratio not in RATIOS or error > RATIO_TOLERANCE * ratio else ratio


def _ratio(pan: Grid, ms: Grid, pan_name: str, ms_name: str) -> int:
    along_cols, along_rows = pixel_ratios(pan, ms)
    ratio = common_ratio(along_cols, along_rows)
    if ratio is None:
        raise InputError(
            f"a pixel of {ms_name} is {along_cols:.3f} x {along_rows:.3f} pixels of {pan_name}, but only "
            f"whole ratios from {RATIOS.start} to {RATIOS.stop - 1} can be fused: choose a PAN and an MS "
            "layer of one product, or resample the MS to a whole ratio"
        )
    return ratio


def _snap(value: float) -> float:
    """Round to a thousandth of a PAN pixel, which removes rounding errors of coordinates."""
    return round(value * 1000) / 1000


def _common(phase: float, ratio: int, ms: int, pan: int) -> range:
    """Return the PAN pixels along one axis whose centres lie in the MS."""
    first = math.ceil(phase - ratio / 2)
    last = math.ceil(phase + ratio * (ms - 1) + ratio / 2) - 1
    return range(max(first, 0), max(min(last + 1, pan), max(first, 0)))


def _covering(start: int, length: int, phase: float, ratio: int, ms: int) -> tuple[int, int]:
    """Return the first MS pixel and the number of MS pixels that cover PAN pixels along one axis."""
    first = math.floor((start - phase) / ratio + 0.5)
    last = math.floor((start + length - 1 - phase) / ratio + 0.5)
    first, last = max(first, 0), min(last, ms - 1)
    return first, last - first + 1
