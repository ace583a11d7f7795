"""Whether two grids make a PAN/MS pair, and how they lie to each other; one sentence where they don't.

Torch-free, GDAL-free: grids and the names that messages call them by.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Optional

from ..errors import InputError
from .grid import RATIO_TOLERANCE, RATIOS, Grid, GridAlignment, Size, Window, align_grids

Extent = tuple[float, float, float, float]

LEAST_RATIO = 1.5
"""PAN pixels per MS pixel. Below it the MS would lose nearly half its pixels to the least whole ratio, 2."""

# Beyond this angle, in radians, two axes are held for rotated; less is judged by the drift.
_SAME_DIRECTION = 0.001

# Pixels this far apart, in pixels, are the same: coordinates are rounded.
_SAME_PIXEL = 0.05

# Share of its length that a raster without a georeference may have been cut by.
_CUT = 0.03

# Pixels are as wide as others where their widths' ratio is at least this.
_AS_WIDE = 0.95

# Of coordinates, which may take a length below the whole number that it is.
_ROUNDING = 1e-6


@dataclass(frozen=True)
class Footprint:
    """Where a raster lies among the PAN's pixels, whatever its own grid and CRS.

    Attributes:
        top, left, bottom, right: its edges in pixel-centre coordinates of the PAN.
        ratio: PAN pixels that one of its pixels is wide and high, as the side of a square of its area.
    """

    top: float
    left: float
    bottom: float
    right: float
    ratio: float


def align_pair(pan: Grid, ms: Grid, extent: Optional[Extent], pan_name: str, ms_name: str) -> GridAlignment:
    """The relation of a PAN and an MS whose grids need no mending; see :func:`describe_mismatch`.

    Args:
        pan, ms: their grids, on the same CRS.
        extent: xmin, ymin, xmax, ymax in that CRS; the common part where None.
        pan_name, ms_name: what messages call the two.

    Raises:
        InputError: the two do not overlap, or share too small a part.
    """
    within = None if extent is None else _window(pan, extent)
    relation = align_grids(pan, ms, within, pan_name=pan_name, ms_name=ms_name)
    remedy = "choose layers that share a larger area" if extent is None else "draw a larger extent"
    _check_size(relation, pan_name, ms_name, remedy)
    return relation


def describe_mismatch(pan: Grid, ms: Grid, extent: Optional[Extent], pan_name: str, ms_name: str) -> str:
    """What keeps two grids from being a pair as they are, and resampling the MS mends.

    Args:
        pan, ms, extent, pan_name, ms_name: as in :func:`align_pair`.

    Returns:
        A clause for the log; empty where the two are a pair.

    Raises:
        InputError: resampling can't mend it: the two are swapped, rotated against each other, at a ratio
            that is none of 1.5 to 16, or do not overlap.
    """
    mirrored = _mirrored(pan, ms, pan_name, ms_name)
    check_ratio(footprint(pan, ms).ratio, pan_name, ms_name)
    if mirrored:
        return "its rows or columns run against the PAN's"
    along_cols, along_rows = _widths(pan, ms)
    whole = round(along_cols)
    if whole not in RATIOS or max(abs(along_cols - whole), abs(along_rows - whole)) > RATIO_TOLERANCE * whole:
        return f"its own pixels are {along_cols:.3f} x {along_rows:.3f} PAN pixels"
    within = None if extent is None else _window(pan, extent)
    relation = align_grids(pan, ms, within, pan_name=pan_name, ms_name=ms_name)
    off = _drift(pan, ms, relation)
    if off > relation.ratio / 2:
        return f"its grid and the PAN's run apart by {off:.0f} PAN pixels over the scene"
    return ""


def footprint(pan: Grid, ms: Grid) -> Footprint:
    """Where an MS lies that is on the PAN's CRS."""
    rows, cols = ms.size.rows - 0.5, ms.size.cols - 0.5
    corners = [(-0.5, -0.5), (-0.5, cols), (rows, -0.5), (rows, cols)]
    at = [pan.position(*ms.coordinates(*corner)) for corner in corners]
    top, left = (min(place[axis] for place in at) for axis in (0, 1))
    bottom, right = (max(place[axis] for place in at) for axis in (0, 1))
    p, m = pan.transform, ms.transform
    area = abs((m[1] * m[5] - m[2] * m[4]) / (p[1] * p[5] - p[2] * p[4]))
    return Footprint(top, left, bottom, right, math.sqrt(area))


def check_ratio(ratio: float, pan_name: str, ms_name: str) -> None:
    """Raises an `InputError` for a ratio that is none of 1.5 to 16, to 1 %."""
    if ratio < 1 - RATIO_TOLERANCE:
        raise InputError(f"{pan_name} has larger pixels than {ms_name}: swap the PAN and the MS")
    most = RATIOS.stop - 1
    if not LEAST_RATIO * (1 - RATIO_TOLERANCE) <= ratio <= most * (1 + RATIO_TOLERANCE):
        raise InputError(
            f"a pixel of {ms_name} is {ratio:.3g} pixels of {pan_name} wide, and only ratios from "
            f"{LEAST_RATIO} to {most} can be fused: choose a PAN and an MS layer of one product"
        )


def resampling_grid(pan: Grid, place: Footprint) -> Grid:
    """The grid to resample an MS to so that it and the PAN are a pair.

    Its axes are the PAN's, and it begins where the MS does. Its pixels are as many whole PAN pixels wide as
    makes them no wider than the MS's own, but for 5 %. Beside the nearest whole number that is worth 2.4 dB
    on generated scenes (ratios 2.7 and 3.7), where the truth is known at full resolution; on the two real
    ones at reduced resolution (2.6 and 3.6) half a decibel for GeoEye-1, and it costs WorldView-2 a third.
    """
    ratio = math.floor(place.ratio / _AS_WIDE + _ROUNDING)
    ratio = min(max(ratio, RATIOS.start), RATIOS.stop - 1)
    rows, cols = (
        max(1, math.ceil(length / ratio - 0.5 - _ROUNDING))
        for length in (place.bottom - place.top, place.right - place.left)
    )
    x, y = pan.coordinates(place.top, place.left)
    _, a, b, _, c, d = pan.transform
    return Grid(Size(rows, cols), (x, ratio * a, ratio * b, y, ratio * c, ratio * d))


def locate_window(inner: Grid, outer: Grid, inner_name: str, outer_name: str) -> Window:
    """The window of a grid's pixels that another grid consists of.

    Args:
        inner, outer: two grids on the same CRS.
        inner_name, outer_name: what messages call the two.

    Raises:
        InputError: the inner grid's pixels are not the outer's, or it reaches beyond it.
    """
    rows, cols = inner.size.rows - 1, inner.size.cols - 1
    corners = ((0, 0), (0, cols), (rows, 0), (rows, cols))
    found = [outer.position(*inner.coordinates(*corner)) for corner in corners]
    first, last = found[0], found[-1]
    window = Window(round(first[0]), round(first[1]), inner.size.rows, inner.size.cols)
    off = max(
        max(abs(place[0] - row - window.row), abs(place[1] - col - window.col))
        for place, (row, col) in zip(found, corners)
    )
    where = (
        f"its first pixel lies at row {first[0]:.2f}, column {first[1]:.2f} there and its last at row "
        f"{last[0]:.2f}, column {last[1]:.2f}"
    )
    if off > _SAME_PIXEL:
        raise InputError(
            f"{inner_name} does not lie on the grid of {outer_name} ({where}): choose the two that belong "
            "together, or warp the one to the other's grid"
        )
    if window != window.clipped(outer.size):
        raise InputError(f"{inner_name} reaches beyond {outer_name} ({where}): clip it to that extent")
    return window


def align_corners(pan: Size, ms: Size, pan_name: str, ms_name: str) -> tuple[Grid, Grid]:
    """Grids for two rasters without a georeference: upper left corners together, in PAN pixels.

    Their sizes need not divide: a whole ratio holds where they agree to it but for one MS pixel or 3 %, which
    one of the two may have been cut by. Where none does, the lower right corners are laid together too. Rows
    count downwards from 0, as QGIS shows such rasters.

    Raises:
        InputError: no ratio explains the two sizes.
    """
    along_rows, along_cols = pan.rows / ms.rows, pan.cols / ms.cols
    whole = round(along_cols)
    lengths = ((pan.cols, ms.cols), (pan.rows, ms.rows))
    if all(abs(fine - whole * coarse) <= max(whole, _CUT * fine) for fine, coarse in lengths):
        along_rows = along_cols = whole
    elif abs(pan.rows - along_cols * ms.rows) > along_cols:
        raise InputError(
            f"{pan_name} has {pan} pixels and {ms_name} {ms}, which no one ratio explains, and neither "
            "has a georeference: choose two rasters of the same extent, or georeference both"
        )
    check_ratio(along_cols, pan_name, ms_name)
    return (
        Grid(pan, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)),
        Grid(ms, (0.0, float(along_cols), 0.0, 0.0, 0.0, -float(along_rows))),
    )


def _mirrored(pan: Grid, ms: Grid, pan_name: str, ms_name: str) -> bool:
    """Whether an axis of the two runs the other way; any other angle is refused."""
    mirrored = False
    p, m = pan.transform, ms.transform
    for x, y in ((1, 4), (2, 5)):
        cosine = (p[x] * m[x] + p[y] * m[y]) / math.hypot(p[x], p[y]) / math.hypot(m[x], m[y])
        if abs(cosine) < math.cos(_SAME_DIRECTION):
            raise InputError(
                f"the grids of {pan_name} and {ms_name} are rotated against each other: "
                "warp the MS so that its rows and columns run as the PAN's do"
            )
        mirrored = mirrored or cosine < 0
    return mirrored


def _widths(pan: Grid, ms: Grid) -> tuple[float, float]:
    """An MS pixel's width along columns and along rows, in PAN pixels."""
    p, m = pan.transform, ms.transform
    return math.hypot(m[1], m[4]) / math.hypot(p[1], p[4]), math.hypot(m[2], m[5]) / math.hypot(p[2], p[5])


def _window(grid: Grid, extent: Extent) -> Window:
    """The pixels whose centres lie in the box around an extent."""
    if not all(math.isfinite(value) for value in extent):
        raise InputError(f"the extent {extent} is not four numbers: give xmin, ymin, xmax and ymax")
    xmin, ymin, xmax, ymax = extent
    places = [grid.position(x, y) for x in (xmin, xmax) for y in (ymin, ymax)]
    rows, cols = zip(*places)
    row, col = math.ceil(min(rows)), math.ceil(min(cols))
    whole = Window(row, col, math.floor(max(rows)) - row + 1, math.floor(max(cols)) - col + 1)
    return whole.clipped(grid.size)


def _drift(pan: Grid, ms: Grid, relation: GridAlignment) -> float:
    """How far, in PAN pixels, a ratio that is whole to 1 % leads away from the grids over a scene."""
    part, phase, ratio = relation.ms, relation.phase, relation.ratio
    off = 0.0
    for i in (0, part.rows - 1):
        for j in (0, part.cols - 1):
            row, col = pan.position(*ms.coordinates(part.row + i, part.col + j))
            off = max(off, abs(relation.pan.row + phase.row + ratio * i - row))
            off = max(off, abs(relation.pan.col + phase.col + ratio * j - col))
    return off


def _check_size(relation: GridAlignment, pan_name: str, ms_name: str, remedy: str) -> None:
    """Holds the common part to what training at reduced resolution needs.

    The MS reduced by the ratio must keep 4 x 4 pixels, and registration needs 16 x 16 MS pixels to
    tell one phase from another.
    """
    ratio = relation.ratio
    least = max(16, 4 * ratio)
    common = Size(relation.pan.rows // ratio, relation.pan.cols // ratio)
    if min(common.rows, common.cols) < least:
        raise InputError(
            f"the common part of {pan_name} and {ms_name} has only {common} MS pixels and a ratio of "
            f"{ratio} needs {least} x {least}: {remedy}"
        )
