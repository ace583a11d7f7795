"""Drift: the change of the phase between MS image and PAN band from row to row and from column to column.

A pushbroom scanner records one row after another with detectors side by side. If the platform vibrates, rows
are displaced by a part of a pixel. Beyond the seams between detectors, columns are.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from scipy import ndimage
from torch import Tensor

from ..exchange.results import Drift
from ..exchange.task import FusionTask
from ..feedback import Progress, Stages
from ..imaging import Blur, mean_blur
from ..scene.chips import fill_nodata, usable_ms_pixels, whole_ms_window
from ..scene.grid import Phase, Size, Window
from ..scene.scene import Scene
from .operators import SeparableOperator, decimation
from .regression import ridge_regression
from .standardise import StandardisedChips, low_pass_pan

Array = NDArray[Any]

WINDOW_SIDE = 64
"""Side of the windows in which drift is measured, in MS pixels: a few bins each, read at once."""

STRIPS = 6
"""Rows of windows, and columns of windows, at most: bounds the time for large scenes."""

BIN = 16
"""MS rows, or columns, that share one shift; fewer have too little detail for a reliable shift."""

MARGIN = 8
"""MS pixels read around a window: the reach of the blur and the local mean."""

SMOOTH = 9
"""Side, in MS pixels, of the local mean that is subtracted: haze and light vary slowly, shifts do not."""

HALF_STEP = 0.5
"""PAN pixels to either side of the phase between which the blurred PAN is differentiated."""

USUAL_DRIFT = 0.3
"""Typical drift in PAN pixels; this prior damps shifts where there is little detail."""

PIXELS_PER_ERROR = 4.0
"""Neighbouring pixels per independent error, because their errors are correlated."""

MIN_NOISE = 1e-9
"""Minimum error variance; keeps the equations solvable where the bands explain the pixels completely."""

ROUNDS = 10
"""Alternations between estimating the row shifts and the column shifts."""

MIN_GAIN = 0.03
"""Share of the unexplained variance that a drift must explain on pixels that it was not estimated from."""


def find_drift(
    scene: Scene, pair: StandardisedChips, phase: Phase, task: FusionTask, stages: Stages
) -> Drift | None:
    """Measure and log the drift; None if there is none or the settings trust the georeference.

    Args:
        scene: the PAN/MS pair.
        pair: its standardised chips.
        phase: the registered phase, in a chip's PAN pixels.
        task: gains and settings.
        stages: receives progress and log.
    """
    if not task.settings.register:
        return None
    low_pass = mean_blur(task.gains, pair.ratio)
    drift = measure_drift(scene, pair, phase, low_pass, stages.sub_progress(0.3, 0.5))
    if drift:
        stages.feedback.info(str(drift))
    return drift


def measure_drift(
    scene: Scene, pair: StandardisedChips, phase: Phase, low_pass: Blur, progress: Progress
) -> Drift | None:
    """Measure the drift of the phase; None if a single phase explains the pair about as well.

    The least-squares combination of the MS bands is compared with the low-passed PAN in rows and columns of
    windows. One step of Lucas and Kanade ("An iterative image registration technique", 1981), from the phase
    that fits the whole scene, gives the shift that explains the difference. The shift is the sum of a part
    for every 16 rows and a part for every 16 columns. The estimate from one half of a chequerboard's squares
    is evaluated on the other half.

    Args:
        scene: the PAN/MS pair.
        pair: its standardised chips.
        phase: the registered phase, in a chip's PAN pixels.
        low_pass: makes the PAN as sharp as the MS image.
        progress: called with the fraction done.
    """
    usable = whole_ms_window(scene.alignment)
    bins = (usable.rows - 2 * MARGIN) // BIN, (usable.cols - 2 * MARGIN) // BIN
    if min(bins) < 2 * WINDOW_SIDE // BIN:
        return None
    cells = _measure_cells(scene, pair, phase, low_pass, bins, progress)
    if not cross_validated_gain(cells, bins) > MIN_GAIN * cells.error.sum():
        return None
    rows, cols = solve_drift(cells, bins, np.ones(len(cells.row), bool))
    first = scene.alignment.ms_to_pan(usable.grown(-MARGIN))
    return Drift(_knots(rows, first.row, pair.ratio), _knots(cols, first.col, pair.ratio))


class _Cells(NamedTuple):
    """Normal equations of the shift in each cell, a square of `BIN` x `BIN` MS pixels.

    Attributes:
        row: index of the cell's row bin, [cells].
        col: index of the cell's column bin, [cells].
        half: colour of the cell in a chequerboard of `WINDOW_SIDE`, 0 or 1, [cells].
        normal: matrices of the normal equations, [cells, 2, 2].
        right: their right sides, [cells, 2].
        error: sums of the squares that the bands do not explain, [cells].
        pixels: numbers of valid pixels, [cells].
    """

    row: Array
    col: Array
    half: Array
    normal: Array
    right: Array
    error: Array
    pixels: Array


def _measure_cells(
    scene: Scene,
    pair: StandardisedChips,
    phase: Phase,
    low_pass: Blur,
    bins: tuple[int, int],
    progress: Progress,
) -> _Cells:
    """Measure the cells of some rows and columns of windows; `bins` counts the row and column bins."""
    usable = whole_ms_window(scene.alignment)
    measure = _window_measurement(scene, pair, phase, low_pass)
    cells_inside = np.indices((WINDOW_SIDE // BIN, WINDOW_SIDE // BIN)).reshape(2, -1)
    first_bins, measured = _first_bins(bins), []
    for number, (row, col) in enumerate(first_bins):
        progress(number / len(first_bins))
        inner = Window(BIN * row, BIN * col, WINDOW_SIDE, WINDOW_SIDE)
        window = inner.moved(usable.row + MARGIN, usable.col + MARGIN).grown(MARGIN)
        sums = measure(window)
        rows, cols = cells_inside + np.array([[row], [col]])
        # The cell's position decides its half: windows overlap, and a cell must not evaluate its own
        # estimate.
        half = (rows * BIN // WINDOW_SIDE + cols * BIN // WINDOW_SIDE) % 2
        measured.append((rows, cols, half, *sums))
    return _Cells(*(np.concatenate(column) for column in zip(*measured)))


def _first_bins(bins: tuple[int, int]) -> list[tuple[int, int]]:
    """Choose the windows, as (row, col) of their first bins, in the order of the pixels in a file."""
    starts, strips = [], []
    for count in bins:
        last = count - WINDOW_SIDE // BIN
        starts.append(np.linspace(0, last, math.ceil(count * BIN / WINDOW_SIDE)).round().astype(int).tolist())
        strips.append(set(np.linspace(0, len(starts[-1]) - 1, STRIPS).astype(int).tolist()))
    return [
        (row, col)
        for down, row in enumerate(starts[0])
        for across, col in enumerate(starts[1])
        if down in strips[0] or across in strips[1]
    ]


def _window_measurement(
    scene: Scene, pair: StandardisedChips, phase: Phase, low_pass: Blur
) -> Callable[[Window], tuple[Array, ...]]:
    """Return a function that measures the cells of a window of the MS image.

    The function returns `normal`, `right`, `error` and `pixels` of `_Cells`, for the window without its
    margin.
    """
    standard, weights = pair.standardisation, _band_weights(pair, phase, low_pass)
    side = WINDOW_SIDE + 2 * MARGIN
    at = torch.arange(side, device=weights.device)
    near = ((at[:, None] - at).abs() <= SMOOTH // 2).float()
    near /= near.sum(dim=1, keepdim=True)
    local_mean = SeparableOperator(near, near)
    sizes = Size(side, side), Size(pair.ratio * side, pair.ratio * side)

    def shifted(row: float, col: float) -> SeparableOperator:
        return decimation((low_pass,), pair.ratio, phase.shifted(row, col), *sizes).to(weights.device)

    centre = shifted(0, 0)
    after, before = shifted(HALF_STEP, HALF_STEP), shifted(-HALF_STEP, -HALF_STEP)
    operators = (
        centre,
        SeparableOperator((after.rows - before.rows) / (2 * HALF_STEP), centre.cols),
        SeparableOperator(centre.rows, (after.cols - before.cols) / (2 * HALF_STEP)),
    )

    def measure(window: Window) -> tuple[Array, ...]:
        ms, pan = scene.read_ms(window), scene.read_pan(scene.alignment.ms_to_pan(window))
        bands = standard.ms(torch.from_numpy(fill_nodata(ms)).to(weights.device))
        sharp = standard.pan(torch.from_numpy(fill_nodata(pan)).to(weights.device))
        low, by_row, by_col = (operator(sharp)[0] for operator in operators)
        residual = torch.einsum("brc,b->rc", bands, weights[:-1]) + weights[-1] - low
        images = torch.stack([residual, by_row, by_col])
        error, row_slope, col_slope = (images - local_mean(images)).cpu().double().numpy()
        return _sum_cells(error, row_slope, col_slope, usable_ms_pixels(pan.valid, ms.valid, pair.ratio))

    return measure


def _band_weights(pair: StandardisedChips, phase: Phase, low_pass: Blur) -> Tensor:
    """Regress the chips' low-passed PAN on the MS bands; weights and constant on the device, [bands + 1]."""
    valid = pair.usable_ms
    bands, target = pair.ms.movedim(1, -1)[valid[:, 0]], low_pass_pan(pair, (low_pass,), phase)[valid]
    return ridge_regression(bands, target).to(pair.ms.device)


def _sum_cells(error: Array, row_slope: Array, col_slope: Array, valid: Array) -> tuple[Array, ...]:
    """Sum the normal equations over each cell inside the margin, in row-major order."""
    weight = valid.astype(np.float64)
    # Outliers are vehicles and glints, not shifts.
    spread = math.sqrt((error**2 * weight).sum() / max(weight.sum(), 1))
    weight[np.abs(error) > 3 * spread] = 0

    def sums(values: Array) -> Array:
        inner = (values * weight)[MARGIN:-MARGIN, MARGIN:-MARGIN]
        blocks = inner.reshape(WINDOW_SIDE // BIN, BIN, WINDOW_SIDE // BIN, BIN)
        return np.asarray(blocks.sum(axis=(1, 3)).ravel())

    mixed = sums(row_slope * col_slope)
    normal = np.stack(
        [sums(row_slope * row_slope), mixed, mixed, sums(col_slope * col_slope)], axis=-1
    ).reshape(-1, 2, 2)
    right = np.stack([sums(row_slope * error), sums(col_slope * error)], axis=-1)
    return normal, right, sums(error**2), sums(np.ones_like(error))


def solve_drift(cells: _Cells, bins: tuple[int, int], use: Array) -> tuple[Array, Array]:
    """Solve for the shifts of the row bins and of the column bins.

    Args:
        cells: the measured cells.
        bins: numbers of row and column bins.
        use: which cells to use, bool, [cells].

    Returns:
        Shifts of row and col in PAN pixels, [row bins, 2] and [column bins, 2].
    """
    noise = max(cells.error.sum() / max(cells.pixels.sum(), 1), MIN_NOISE)
    damping = PIXELS_PER_ERROR * noise / USUAL_DRIFT**2 * np.eye(2)
    shifts = [np.zeros((count, 2)) for count in bins]
    for _ in range(ROUNDS):
        for own, other, index, other_index in ((0, 1, cells.row, cells.col), (1, 0, cells.col, cells.row)):
            residual = cells.right - np.einsum("nij,nj->ni", cells.normal, shifts[other][other_index])
            normal, right = np.zeros((bins[own], 2, 2)), np.zeros((bins[own], 2))
            np.add.at(normal, index[use], cells.normal[use])
            np.add.at(right, index[use], residual[use])
            solved = np.linalg.solve(normal + damping, right[..., None])[..., 0]
            measured = np.bincount(index[use], cells.pixels[use], bins[own]) > 0
            if measured.any():  # interpolate over bins without valid pixels
                at = np.arange(bins[own])
                solved = np.stack(
                    [np.interp(at, at[measured], shift[measured]) for shift in solved.T], axis=-1
                )
            # A single bin that differs from both of its neighbours does so by chance.
            shifts[own] = ndimage.median_filter(solved, size=(3, 1), mode="nearest")
    return shifts[0], shifts[1]


def cross_validated_gain(cells: _Cells, bins: tuple[int, int]) -> float:
    """Sum by how much each half of the cells' squared errors falls with the other half's shifts."""
    gain = 0.0
    for half in (0, 1):
        rows, cols = solve_drift(cells, bins, cells.half == half)
        shift = (rows[cells.row] + cols[cells.col])[cells.half != half]
        normal, right = cells.normal[cells.half != half], cells.right[cells.half != half]
        gain += float((2 * shift * right).sum() - np.einsum("ni,nij,nj->", shift, normal, shift))
    return gain


def _knots(shifts: Array, first: int, ratio: int) -> tuple[tuple[float, float, float], ...]:
    """Return each bin's centre, as a row or column of the PAN, with its shift of row and col."""
    centres = first + ratio * (BIN * np.arange(len(shifts)) + BIN / 2) - 0.5
    return tuple((float(at), float(row), float(col)) for at, (row, col) in zip(centres, shifts.round(4)))
