"""Align a PAN and an MS grid, or explain why they are not a pair.

The functions take grids, not rasters, and the names that messages use for them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from ..errors import InputError
from .grid import (
    RATIO_TOLERANCE,
    RATIOS,
    Grid,
    GridAlignment,
    Size,
    Window,
    align_grids,
    common_ratio,
    pixel_grid,
    pixel_ratios,
)

Extent = tuple[float, float, float, float]
"""xmin, ymin, xmax and ymax in units of a CRS."""

LEAST_RATIO = 1.5
"""Smallest ratio, in PAN pixels per MS pixel, of an MS that is used at its own pixels or nearly so. Below,
it is averaged to 2: at ratio 1 there is nothing to add, and on generated SkySat scenes (1.25) this still
gains 2.6 to 3.6 dB over interpolation."""

MIN_MS_SIDE = 16
"""Smallest side of a scene in MS pixels: with fewer, registration can't distinguish phases."""

# Radians. Axes at a larger angle count as rotated; `describe_mismatch` checks smaller ones as drift.
_SAME_DIRECTION = 0.001

# Pixels. Grids that differ by less are the same, because coordinates are rounded.
_SAME_PIXEL = 0.05

# Share of the length by which a raster without a georeference may be clipped.
_MAX_CLIPPED = 0.03

# Pixel widths count as equal if their quotient is at least this.
_EQUAL_WIDTH = 0.95

# Pixels. Compensates rounded coordinates before a length is rounded to a whole number.
_ROUNDING = 1e-6


@dataclass(frozen=True)
class Footprint:
    """The extent of a raster in PAN pixels, independent of its own grid and CRS.

    Attributes:
        top: upper edge in pixel-centre coordinates of the PAN.
        left: left edge in pixel-centre coordinates of the PAN.
        bottom: lower edge in pixel-centre coordinates of the PAN.
        right: right edge in pixel-centre coordinates of the PAN.
        ratio: square root of the area of one of its pixels, in PAN pixels.
    """

    top: float
    left: float
    bottom: float
    right: float
    ratio: float


def align_pair(pan: Grid, ms: Grid, extent: Extent | None, pan_name: str, ms_name: str) -> GridAlignment:
    """Align a PAN and an MS grid that match; see :func:`describe_mismatch`.

    Args:
        pan: grid of the PAN.
        ms: grid of the MS, with the same CRS.
        extent: part to fuse, in that CRS; the whole common part if None.
        pan_name: name of the PAN in messages.
        ms_name: name of the MS in messages.

    Raises:
        InputError: the two do not overlap, or their common part is too small.
    """
    within = None if extent is None else extent_window(pan, extent).clipped(pan.size)
    alignment = align_grids(pan, ms, within, pan_name=pan_name, ms_name=ms_name)
    remedy = "choose layers that share a larger area" if extent is None else "draw a larger extent"
    _check_size(alignment, pan_name, ms_name, remedy)
    return alignment


def describe_mismatch(pan: Grid, ms: Grid, extent: Extent | None, pan_name: str, ms_name: str) -> str:
    """Describe why two grids do not match and the MS must be resampled.

    Args:
        pan: grid of the PAN.
        ms: grid of the MS, with the same CRS; `check_axes` and `check_ratio` accept the two.
        extent: part to fuse, in that CRS; the whole common part if None.
        pan_name: name of the PAN in messages.
        ms_name: name of the MS in messages.

    Returns:
        A clause for the log; empty if the grids match.

    Raises:
        InputError: the two do not overlap, or `extent` does not touch their common part.
    """
    if min(_axis_cosines(pan, ms)) < 0:
        return "its rows or columns run in the opposite direction to those of the PAN"
    along_cols, along_rows = pixel_ratios(pan, ms)
    if common_ratio(along_cols, along_rows) is None:
        return f"its own pixels are {along_cols:.3f} x {along_rows:.3f} PAN pixels"
    within = None if extent is None else extent_window(pan, extent).clipped(pan.size)
    alignment = align_grids(pan, ms, within, pan_name=pan_name, ms_name=ms_name)
    drift = _grid_drift(pan, ms, alignment)
    if drift > alignment.ratio / 2:
        return f"its grid drifts from that of the PAN by {drift:.0f} PAN pixels over the scene"
    return ""


def footprint(pan: Grid, ms: Grid) -> Footprint:
    """Compute the footprint of an MS in PAN pixels.

    Args:
        pan: grid of the PAN.
        ms: grid of the MS, with the same CRS.
    """
    corners = product((-0.5, ms.size.rows - 0.5), (-0.5, ms.size.cols - 0.5))
    positions = _positions(ms, corners, pan)
    top, left = (min(position[axis] for position in positions) for axis in (0, 1))
    bottom, right = (max(position[axis] for position in positions) for axis in (0, 1))
    p, m = pan.transform, ms.transform
    area = abs((m[1] * m[5] - m[2] * m[4]) / (p[1] * p[5] - p[2] * p[4]))
    return Footprint(top, left, bottom, right, math.sqrt(area))


def check_axes(pan: Grid, ms: Grid, pan_name: str, ms_name: str) -> None:
    """Check that the axes of two grids are parallel; they may run in opposite directions.

    Args:
        pan: grid of the PAN.
        ms: grid of the MS, with the same CRS.
        pan_name: name of the PAN in messages.
        ms_name: name of the MS in messages.

    Raises:
        InputError: the grids are rotated against each other.
    """
    if any(abs(cosine) < math.cos(_SAME_DIRECTION) for cosine in _axis_cosines(pan, ms)):
        raise InputError(
            f"the grids of {pan_name} and {ms_name} are rotated against each other: "
            "warp the MS so that its rows and columns are parallel to those of the PAN"
        )


def check_ratio(ratio: float, pan_name: str, ms_name: str) -> None:
    """Check that a ratio is from 1 to 16, within 1 %.

    Args:
        ratio: PAN pixels per MS pixel.
        pan_name: name of the PAN in messages.
        ms_name: name of the MS in messages.

    Raises:
        InputError: the ratio is out of range.
    """
    if ratio < 1 - RATIO_TOLERANCE:
        raise InputError(f"{pan_name} has larger pixels than {ms_name}: swap the PAN and the MS")
    most = RATIOS.stop - 1
    if not ratio <= most * (1 + RATIO_TOLERANCE):  # NaN too
        raise InputError(
            f"a pixel of {ms_name} is {ratio:.3g} pixels of {pan_name} wide, but only ratios from 1 to "
            f"{most} can be fused: choose a PAN and an MS layer of one product"
        )


def whole_ratio(ratio: float) -> int:
    """Choose the whole ratio to which an MS of another ratio is resampled, from 2 to 16.

    It is the largest whole number that makes its pixels at most 5 % wider than those of the MS. Compared with
    the nearest whole number, this gains 2.4 dB on generated scenes (ratios 2.7 and 3.7) at full resolution.
    On two real scenes at reduced resolution (ratios 2.6 and 3.6) it gains 0.5 dB for GeoEye-1 and loses
    0.3 dB for WorldView-2.

    Args:
        ratio: PAN pixels per MS pixel.
    """
    return min(max(math.floor(ratio / _EQUAL_WIDTH + _ROUNDING), RATIOS.start), RATIOS.stop - 1)


def resampling_grid(pan: Grid, extent: Footprint) -> Grid:
    """Return the grid to which an MS is resampled so that it matches the PAN.

    The grid has the axes of the PAN, the origin of the MS and a :func:`whole_ratio`.

    Args:
        pan: grid of the PAN.
        extent: footprint of the MS on the PAN.
    """
    ratio = whole_ratio(extent.ratio)
    rows, cols = (
        max(1, math.ceil(length / ratio - 0.5 - _ROUNDING))
        for length in (extent.bottom - extent.top, extent.right - extent.left)
    )
    x, y = pan.coordinates(extent.top, extent.left)
    _, a, b, _, c, d = pan.transform
    return Grid(Size(rows, cols), (x, ratio * a, ratio * b, y, ratio * c, ratio * d))


def locate_window(inner: Grid, outer: Grid, inner_name: str, outer_name: str) -> Window:
    """Find the window of a grid that another grid covers pixel by pixel.

    Args:
        inner: grid of the part.
        outer: grid of the whole, with the same CRS.
        inner_name: name of the part in messages.
        outer_name: name of the whole in messages.

    Raises:
        InputError: the pixels of the two grids differ, or `inner` extends beyond `outer`.
    """
    corners = list(product((0, inner.size.rows - 1), (0, inner.size.cols - 1)))
    positions = _positions(inner, corners, outer)
    first, last = positions[0], positions[-1]
    window = Window(round(first[0]), round(first[1]), inner.size.rows, inner.size.cols)
    error = max(
        max(abs(position[0] - row - window.row), abs(position[1] - col - window.col))
        for position, (row, col) in zip(positions, corners)
    )
    where = (
        f"its first pixel lies at row {first[0]:.2f}, column {first[1]:.2f} there and its last at row "
        f"{last[0]:.2f}, column {last[1]:.2f}"
    )
    if error > _SAME_PIXEL:
        raise InputError(
            f"{inner_name} does not lie on the grid of {outer_name} ({where}): choose rasters of one "
            "product, or warp one to the grid of the other"
        )
    if window != window.clipped(outer.size):
        raise InputError(f"{inner_name} extends beyond {outer_name} ({where}): clip it to that extent")
    return window


def align_corners(pan: Size, ms: Size, pan_name: str, ms_name: str) -> tuple[Grid, Grid]:
    """Return grids for two rasters without a georeference by aligning their upper left corners.

    The sizes need not be multiples of each other: a whole ratio is accepted if they differ from it by at most
    one MS pixel or 3 %, because one of the rasters may be clipped. Otherwise the lower right corners are
    aligned as well. Coordinates are PAN pixels, and y decreases downwards from 0, as in QGIS.

    Args:
        pan: size of the PAN.
        ms: size of the MS.
        pan_name: name of the PAN in messages.
        ms_name: name of the MS in messages.

    Raises:
        InputError: no single ratio fits both sizes.
    """
    along_rows, along_cols = pan.rows / ms.rows, pan.cols / ms.cols
    ratio = round(along_cols)
    lengths = ((pan.cols, ms.cols), (pan.rows, ms.rows))
    if all(abs(fine - ratio * coarse) <= max(ratio, _MAX_CLIPPED * fine) for fine, coarse in lengths):
        along_rows = along_cols = ratio
    elif abs(pan.rows - along_cols * ms.rows) > along_cols:
        raise InputError(
            f"{pan_name} has {pan} pixels and {ms_name} has {ms}, which fit no single ratio, and neither "
            "has a georeference: choose two rasters of the same extent, or georeference both"
        )
    return (
        pixel_grid(pan),
        Grid(ms, (0.0, float(along_cols), 0.0, 0.0, 0.0, -float(along_rows))),
    )


def _positions(grid: Grid, pixels: Iterable[tuple[float, float]], other: Grid) -> list[tuple[float, float]]:
    """Return the positions (row, col) of pixels of a grid on another grid."""
    return [other.position(*grid.coordinates(*pixel)) for pixel in pixels]


def _axis_cosines(pan: Grid, ms: Grid) -> list[float]:
    """Compute the cosine between the axes of two grids along the columns and along the rows."""
    p, m = pan.transform, ms.transform
    return [
        (p[x] * m[x] + p[y] * m[y]) / math.hypot(p[x], p[y]) / math.hypot(m[x], m[y])
        for x, y in ((1, 4), (2, 5))
    ]


def extent_window(grid: Grid, extent: Extent) -> Window:
    """Return the window of pixels whose centres lie in an extent; it may be empty, or reach beyond the grid.

    Args:
        grid: the grid.
        extent: xmin, ymin, xmax and ymax in its CRS.

    Raises:
        InputError: a number of the extent is not finite.
    """
    if not all(math.isfinite(value) for value in extent):
        raise InputError(f"the extent {extent} is not four numbers: give xmin, ymin, xmax and ymax")
    xmin, ymin, xmax, ymax = extent
    corners = [grid.position(x, y) for x in (xmin, xmax) for y in (ymin, ymax)]
    rows, cols = zip(*corners)
    row, col = math.ceil(min(rows)), math.ceil(min(cols))
    return Window(row, col, math.floor(max(rows)) - row + 1, math.floor(max(cols)) - col + 1)


def _grid_drift(pan: Grid, ms: Grid, alignment: GridAlignment) -> float:
    """Compute by how many PAN pixels rounding the ratio displaces the MS grid over a scene."""
    ms_window, phase, ratio = alignment.ms, alignment.phase, alignment.ratio
    corners = list(product((0, ms_window.rows - 1), (0, ms_window.cols - 1)))
    positions = _positions(ms, [(ms_window.row + i, ms_window.col + j) for i, j in corners], pan)
    return max(
        max(
            abs(alignment.pan.row + phase.row + ratio * i - row),
            abs(alignment.pan.col + phase.col + ratio * j - col),
        )
        for (i, j), (row, col) in zip(corners, positions)
    )


def _check_size(alignment: GridAlignment, pan_name: str, ms_name: str, remedy: str) -> None:
    """Check that the common part is large enough for training.

    The MS reduced by the ratio must have at least 4 x 4 pixels.
    """
    ratio = alignment.ratio
    least = max(MIN_MS_SIDE, 4 * ratio)
    common = Size(alignment.pan.rows // ratio, alignment.pan.cols // ratio)
    if min(common.rows, common.cols) < least:
        raise InputError(
            f"the common part of {pan_name} and {ms_name} has only {common} MS pixels, but a ratio of "
            f"{ratio} needs {least} x {least}: {remedy}"
        )
