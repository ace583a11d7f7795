"""Whether two grids make a PAN/MS pair, and how they lie to each other; one sentence where they don't.

Torch-free, GDAL-free: grids and the names that messages call them by.
"""

from __future__ import annotations

import math
from typing import Optional

from .errors import InputError
from .grid import Grid, Relation, Size, Window, relate

Extent = tuple[float, float, float, float]

# Beyond this angle, in radians, two axes are held for rotated; less is judged by the drift.
_SAME_DIRECTION = 0.001

# Pixels this far apart, in pixels, are the same: coordinates are rounded.
_SAME_PIXEL = 0.05


def pair(pan: Grid, ms: Grid, extent: Optional[Extent], pan_name: str, ms_name: str) -> Relation:
    """The relation of a PAN and an MS that can be fused.

    Args:
        pan, ms: their grids, on the same CRS.
        extent: xmin, ymin, xmax, ymax in that CRS; the common part where None.
        pan_name, ms_name: what messages call the two.

    Raises:
        InputError: the two are swapped, rotated against each other, at no whole ratio from 2 to 16, do
            not overlap, run apart over the scene, or share too small a part.
    """
    _check_axes(pan, ms, pan_name, ms_name)
    within = None if extent is None else _window(pan, extent)
    relation = relate(pan, ms, within, pan_name=pan_name, ms_name=ms_name)
    _check_drift(pan, ms, relation, pan_name, ms_name)
    remedy = "choose layers that share a larger area" if extent is None else "draw a larger extent"
    _check_size(relation, pan_name, ms_name, remedy)
    return relation


def placed(inner: Grid, outer: Grid, inner_name: str, outer_name: str) -> Window:
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


def corner_aligned(pan: Size, ms: Size, pan_name: str, ms_name: str) -> tuple[Grid, Grid]:
    """Grids for two rasters without a georeference: upper left corners together, in PAN pixels.

    Their sizes need not divide, but must agree to one MS pixel. Rows count downwards from 0, as QGIS
    shows such rasters.

    Raises:
        InputError: no whole ratio explains the two sizes.
    """
    if ms.cols > pan.cols:
        raise InputError(_swapped(pan_name, ms_name))
    ratio = round(pan.cols / ms.cols)
    if max(abs(pan.cols - ratio * ms.cols), abs(pan.rows - ratio * ms.rows)) > ratio:
        raise InputError(
            f"{pan_name} has {pan} pixels and {ms_name} {ms}, which no whole ratio explains, and neither "
            "has a georeference: choose two rasters of the same extent, or georeference both"
        )
    return (
        Grid(pan, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)),
        Grid(ms, (0.0, float(ratio), 0.0, 0.0, 0.0, -float(ratio))),
    )


def _swapped(pan_name: str, ms_name: str) -> str:
    return f"{pan_name} has larger pixels than {ms_name}: swap the PAN and the MS"


def _check_axes(pan: Grid, ms: Grid, pan_name: str, ms_name: str) -> None:
    p, m = pan.transform, ms.transform
    if math.hypot(m[1], m[4]) < 0.99 * math.hypot(p[1], p[4]):
        raise InputError(_swapped(pan_name, ms_name))
    for x, y in ((1, 4), (2, 5)):
        cosine = (p[x] * m[x] + p[y] * m[y]) / math.hypot(p[x], p[y]) / math.hypot(m[x], m[y])
        if cosine < math.cos(_SAME_DIRECTION):
            raise InputError(
                f"the grids of {pan_name} and {ms_name} are rotated or mirrored against each other: "
                "warp the MS so that its rows and columns run as the PAN's do"
            )


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


def _check_drift(pan: Grid, ms: Grid, relation: Relation, pan_name: str, ms_name: str) -> None:
    """Refuses a ratio that is whole to 1 % yet loses half an MS pixel over a scene, which no phase mends."""
    part, phase, ratio = relation.ms, relation.phase, relation.ratio
    off = 0.0
    for i in (0, part.rows - 1):
        for j in (0, part.cols - 1):
            row, col = pan.position(*ms.coordinates(part.row + i, part.col + j))
            off = max(off, abs(relation.pan.row + phase.row + ratio * i - row))
            off = max(off, abs(relation.pan.col + phase.col + ratio * j - col))
    if off > ratio / 2:
        raise InputError(
            f"the grids of {pan_name} and {ms_name} run apart by {off:.0f} PAN pixels over the scene: "
            f"resample the MS to pixels of exactly {ratio} PAN pixels on the PAN's axes, or fuse a smaller "
            "extent"
        )


def _check_size(relation: Relation, pan_name: str, ms_name: str, remedy: str) -> None:
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
