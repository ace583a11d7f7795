"""Place an MS image on a PAN band by sensor models (RPC) or control points, or within corners' precision.

Raw products have no georeference but rational polynomials, which say where each image was cut. NITF keeps its
corners in whole arcseconds or metres, which may be many pixels.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..feedback import Feedback
from ..scene.alignment import footprint
from ..scene.grid import RATIO_TOLERANCE, Grid
from . import metadata_values as metadata
from .dataset import GdalError, call
from .geogrid import spread
from .layer import Layer

_POINTS = 5
"""Positions along each side of the MS image by which its place on the PAN is fitted."""

_MAX_RESIDUAL = 1.0
"""Largest error of an affine fit in PAN pixels; a larger one shows RPC that don't belong together."""

_LEAST_GCPS = 4
"""Fewest ground control points that place an image; three fit any affine transform, even a wrong one."""

_LINE_WIDTH = 1e-3
"""Width per length of control points that count as a line: errors grow a thousandfold across it."""

_CORNER_STEPS = {"G": 1 / 3600, "D": 1e-3, "N": 1.0, "S": 1.0, "U": 1.0}
"""Step of NITF's corners in units of the CRS, by its field ICORDS: arcseconds, degrees / 1000, metres."""


def grid_by_rpc(pan: Layer, ms: Layer, pan_grid: Grid) -> Grid | None:
    """Return the MS image's grid in the coordinates of the PAN's grid, by the RPC of both.

    A ratio that is whole but for the rounding of the RPC becomes whole.

    Args:
        pan: the PAN layer.
        ms: the MS layer.
        pan_grid: the PAN's grid.

    Returns:
        The grid; None if one of them has no RPC or the two don't belong together.
    """
    rpcs = metadata.rpc(pan.dataset), metadata.rpc(ms.dataset)
    if not all(rpcs):
        return None
    height = f"RPC_HEIGHT={float(rpcs[1]['HEIGHT_OFF'])!r}"
    return _grid_by(pan, ms, pan_grid, ["METHOD=RPC", height, "RPC_PIXEL_ERROR_THRESHOLD=0.001"])


def grid_by_gcps(pan: Layer, ms: Layer, pan_grid: Grid, feedback: Feedback) -> Grid | None:
    """Return the MS image's grid in the coordinates of the PAN's grid, by the ground control points of both.

    Args:
        pan: the PAN layer.
        ms: the MS layer.
        pan_grid: the PAN's grid.
        feedback: receives a warning if there are points that can't be used.

    Returns:
        The grid; None if one of them has no points, or too few, they lie on one line, are in two CRSs or do
        not belong together.
    """
    if not pan.dataset.GetGCPCount() and not ms.dataset.GetGCPCount():
        return None
    fault = _gcp_fault(pan, ms) or _gcp_fault(ms, pan)
    grid = None if fault else _grid_by(pan, ms, pan_grid, ["METHOD=GCP_POLYNOMIAL"])
    if not grid:
        fault = fault or f"those of {ms} do not agree with those of {pan}"
        feedback.warning(
            f"The ground control points (GCP) are not used, because {fault}: add or correct points, or "
            "georeference both rasters."
        )
    return grid


def _gcp_fault(layer: Layer, other: Layer) -> str:
    """Say why a layer's control points can't place it on another layer; empty if they can."""
    if not layer.dataset.GetGCPCount():
        return f"{layer} has no control points"
    points = metadata.gcps(layer.dataset)
    if len(points) < _LEAST_GCPS:
        return f"{layer} has {len(points)} with finite coordinates and {_LEAST_GCPS} are needed"
    on_image = np.array([(point.GCPPixel, point.GCPLine) for point in points])
    on_ground = np.array([(point.GCPX, point.GCPY) for point in points])
    if _lie_on_one_line(on_image) or _lie_on_one_line(on_ground):
        return f"those of {layer} lie on one line"
    crs, other_crs = layer.dataset.GetGCPSpatialRef(), other.dataset.GetGCPSpatialRef()
    if crs is None and other_crs is not None:
        return f"those of {layer} have no CRS but those of {other} have one"
    if crs is not None and other_crs is not None and not crs.IsSame(other_crs):
        return f"those of {layer} and of {other} are in two CRSs"
    return ""


def _lie_on_one_line(points: NDArray[np.float64]) -> bool:
    """Tell whether points of [points, 2] lie on one line or in one place."""
    length, width = np.linalg.svd(points - points.mean(axis=0), compute_uv=False)
    return bool(width <= _LINE_WIDTH * length)


def _grid_by(pan: Layer, ms: Layer, pan_grid: Grid, options: list[str]) -> Grid | None:
    """Fit the MS image's grid to positions that GDAL's transformers project to the ground and to the PAN."""
    rows, cols = ms.size.rows - 1, ms.size.cols - 1
    positions = np.array(spread((0, rows), (0, cols), _POINTS))
    try:
        on_pan = _through_ground(ms, pan, positions, options)
    except GdalError:
        return None
    design = np.column_stack([np.ones(len(positions)), positions - [rows / 2, cols / 2]])
    fit, *_ = np.linalg.lstsq(design, on_pan, rcond=None)
    if not np.abs(design @ fit - on_pan).max() <= _MAX_RESIDUAL:  # NaN too
        return None
    scales = fit[1:]
    whole = np.diag(np.rint(np.diag(scales)))
    drift = np.abs(np.array([rows, cols]) / 2 @ np.abs(scales - whole)).max()
    if drift <= _MAX_RESIDUAL and np.abs(scales - whole).max() <= RATIO_TOLERANCE * whole.max():
        scales = whole
    corner = fit[0] - np.array([(rows + 1) / 2, (cols + 1) / 2]) @ scales
    return _on_grid(pan_grid, ms, corner, scales)


def corner_precision(layer: Layer) -> float:
    """Return the step to which a layer's corners are rounded in units of its CRS; 0 if they are not."""
    if layer.dataset.GetDriver().ShortName != "NITF" or not layer.is_georeferenced:
        return 0.0
    items = metadata.items(layer.dataset)
    if any(key.startswith("NITF_BLOCKA") for key in items):
        return 0.0
    return _CORNER_STEPS.get(items.get("NITF_ICORDS", ""), 0.0)


def is_within_precision(layer: Layer, grid: Grid, expected: Grid) -> bool:
    """Tell whether a layer's grid is the expected one but for the rounding of its corners.

    Args:
        layer: the layer.
        grid: its grid.
        expected: the expected grid, in the same CRS.
    """
    return grid.size == expected.size and _largest_difference(grid, expected) <= corner_precision(layer)


def grid_within_precision(pan: Layer, ms: Layer, pan_grid: Grid, ms_grid: Grid) -> Grid:
    """Return the MS grid that fits the PAN's best within the precision of the corners of both.

    It has a whole ratio and the PAN's upper left corner, or if that is too far, the MS image's centre.

    Args:
        pan: the PAN layer.
        ms: the MS layer, in the PAN's CRS.
        pan_grid: the PAN's grid.
        ms_grid: the MS image's grid.

    Returns:
        `ms_grid` if the corners are exact or none fits.
    """
    tolerance = corner_precision(pan) + corner_precision(ms)
    if not tolerance:
        return ms_grid
    rows, cols = ms.size.rows, ms.size.cols
    centre = np.array(pan_grid.position(*ms_grid.coordinates((rows - 1) / 2, (cols - 1) / 2)))
    measured = footprint(pan_grid, ms_grid).ratio
    for ratio in dict.fromkeys((round(pan.size.cols / cols), round(measured))):
        scales = np.diag([float(ratio), float(ratio)])
        for corner in (np.array([-0.5, -0.5]), centre - np.array([rows, cols]) @ scales / 2):
            grid = _on_grid(pan_grid, ms, corner, scales)
            if _largest_difference(grid, ms_grid) <= tolerance:
                return grid
    return ms_grid


def place_by_geometry(pan: Layer, ms: Layer, pan_grid: Grid, ms_grid: Grid, feedback: Feedback) -> Grid:
    """Return the MS grid of a georeferenced pair, corrected where the corners are rounded.

    Args:
        pan: the PAN layer.
        ms: the MS layer, in the PAN's CRS.
        pan_grid: the PAN's grid.
        ms_grid: the MS image's grid.
        feedback: receives a line for the log.
    """
    step = max(corner_precision(pan), corner_precision(ms))
    if not step:
        return ms_grid
    by_rpc = grid_by_rpc(pan, ms, pan_grid)
    placed = by_rpc or grid_within_precision(pan, ms, pan_grid, ms_grid)
    if placed != ms_grid:
        how = "their sensor models (RPC) decide" if by_rpc else "a whole ratio that fits them decides"
        feedback.info(
            f"The corners of {pan} and {ms} are rounded to {step:.3g} units of the CRS: {how} on their "
            "alignment."
        )
    return placed


def _through_ground(ms: Layer, pan: Layer, positions: Any, options: list[str]) -> Any:
    """Project MS positions to the ground, and from there to the PAN; both (row, col)."""
    to_ground, to_pan = (call(gdal.Transformer, layer.dataset, None, options) for layer in (ms, pan))
    on_pan = []
    for row, col in positions:
        success, (x, y, _) = call(to_ground.TransformPoint, False, float(col) + 0.5, float(row) + 0.5)
        there, (pixel, line, _) = call(to_pan.TransformPoint, True, x, y)
        on_pan.append((line - 0.5, pixel - 0.5) if success and there else (math.nan, math.nan))
    return np.array(on_pan)


def _on_grid(pan_grid: Grid, ms: Layer, corner: Any, scales: Any) -> Grid:
    """Return the grid of MS pixels that are given in PAN pixels.

    Args:
        pan_grid: the PAN's grid.
        ms: the MS layer.
        corner: PAN (row, col) of the MS image's corner, in pixel-centre coordinates.
        scales: PAN (row, col) steps of an MS row (first line) and column (second line).
    """
    x, y = pan_grid.coordinates(*map(float, corner))
    _, a, b, _, c, d = pan_grid.transform
    (down_row, down_col), (right_row, right_col) = scales.tolist()
    along_cols = (right_col * a + right_row * b, right_col * c + right_row * d)
    along_rows = (down_col * a + down_row * b, down_col * c + down_row * d)
    return Grid(ms.size, (x, along_cols[0], along_rows[0], y, along_cols[1], along_rows[1]))


def _largest_difference(grid: Grid, other: Grid) -> float:
    """Compute the largest difference of two grids' corner pixels in units of the CRS."""
    corners = spread((0, grid.size.rows - 1), (0, grid.size.cols - 1), 2)
    points = (np.array([each.coordinates(*corner) for corner in corners]) for each in (grid, other))
    first, second = points
    return float(np.abs(first - second).max())
