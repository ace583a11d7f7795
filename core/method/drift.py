"""How the phase between MS and PAN drifts over a scene: from row to row and from column to column.

A pushbroom scanner takes row after row, with detectors side by side: where the platform trembles, rows are
off by some part of a pixel, and beyond the seams of its detectors, columns are.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple, Optional

import numpy as np
import torch
from numpy.typing import NDArray
from scipy import ndimage
from torch import Tensor
from torch.nn import functional

from ..exchange.results import Drift
from ..imaging import Blur
from ..scene.chips import fill_nodata, ms_to_pan_window, usable_ms_pixels, whole_ms_window
from ..scene.grid import Phase, Size, Window
from ..scene.scene import Scene
from .losses import low_pass_pan, usable_ms_mask
from .operators import SeparableOperator, decimation, upsampling
from .standardise import StandardisedChips

Array = NDArray[Any]

WIDE = 64
"""Side of the windows that are looked at, in MS pixels."""

STRIPS = 6
"""Rows of windows, and columns of windows, that are looked at: at most."""

BIN = 16
"""MS rows, or columns, that are taken to share one shift."""

MARGIN = 8
"""MS pixels around a window that the blur and the mean reach, but for taps that weigh next to nothing."""

SMOOTH = 9
"""Side, in MS pixels, of the mean that is taken off: haze and light change over a scene, as no shift does."""

APART = 0.5
"""PAN pixels to either side between which the change of the blurred PAN with the phase is taken."""

USUAL = 0.3
"""PAN pixels that a drift usually has: where there is little to see, less is believed."""

ALIKE = 4.0
"""Neighbouring pixels whose errors are as good as one."""

LEAST_NOISE = 1e-9
"""Of a pixel that the bands explain wholly, or of none: what is not there to be seen is no drift."""

ROUNDS = 10
"""How often the rows' shifts and the columns' are found in turn."""

FINER = 2
"""Times the PAN's sampling, at which a cubic interpolation leaves its finest detail nearly as it is."""

PAYS = 0.03
"""Share of what the bands leave unexplained that a drift must explain, of pixels it was not found from."""


def measure_drift(
    scene: Scene, pair: StandardisedChips, phase: Phase, low_pass: Blur, progress: Callable[[float], None]
) -> Optional[Drift]:
    """Finds how the phase drifts; None where that does not explain the pair clearly better than one phase.

    In windows along rows and columns of them the least-squares combination of the MS bands is held against
    the PAN as blurred as the MS, and the shift that explains the difference is solved for (Lucas and Kanade,
    "An iterative image registration technique", 1981, one step from the phase that fits the whole scene), as
    the sum of a part for every 16 rows and one for every 16 columns. What is found from one half of the
    squares of a chequerboard is judged by the other.

    Args:
        scene: the PAN/MS pair.
        pair: its chips.
        phase: the registered phase, in a chip's PAN pixels.
        low_pass: makes the PAN as sharp as the MS is.
        progress: told the fraction done.
    """
    offset, usable = whole_ms_window(scene.alignment)
    bins = (usable.rows - 2 * MARGIN) // BIN, (usable.cols - 2 * MARGIN) // BIN
    if min(bins) < 2 * WIDE // BIN:
        return None
    cells = _cells(scene, pair, phase, low_pass, bins, progress)
    if not _explained(cells, bins) > PAYS * cells.error.sum():
        return None
    rows, cols = _solved(cells, bins, np.ones(len(cells.row), bool))
    first = ms_to_pan_window(Window(usable.row + MARGIN, usable.col + MARGIN, 0, 0), pair.ratio, offset)
    return Drift(_knots(rows, first.row, pair.ratio), _knots(cols, first.col, pair.ratio))


def remove_drift(pair: StandardisedChips, drift: Drift, places: tuple[Window, ...]) -> StandardisedChips:
    """Chips whose PAN is moved by the drift, so that one phase holds for all of them.

    Args:
        pair: the chips.
        drift: of the scene.
        places: the chips' windows of the scene's PAN.
    """
    size = Size(*pair.pan.shape[-2:])
    enlarge = upsampling(FINER, Phase(0, 0), size, _finer(size)).to(pair.pan.device)
    rows, cols = np.arange(size.rows)[:, None], np.arange(size.cols)
    moved = []
    for pan, place in zip(pair.pan, places):
        down, across = drift.shift_field(place)
        moved.append(_taken(enlarge(pan), rows + down, cols + across))
    return replace(pair, pan=torch.stack(moved))


def finer(ratio: int, phase: Phase, ms: Size, pan: Size) -> tuple[int, Phase, Size, Size]:
    """What `expansion` is to be asked for so that `warp_by_drift` can take from it: the same at a finer sampling."""
    return FINER * ratio, Phase(FINER * phase.row, FINER * phase.col), ms, _finer(pan)


def warp_by_drift(image: Tensor, window: Window, inner: Window, drift: Drift) -> Tensor:
    """U(M), made by one phase, as it is by the drifting one.

    Args:
        image: [bands, rows, cols], at the finer sampling.
        window: of the scene's PAN, where the image lies.
        inner: the part of it that is given, `drift_margin` pixels from its border.
        drift: of the scene.
    """
    down, across = drift.shift_field(inner)
    rows = np.arange(inner.row, inner.row + inner.rows)[:, None] - window.row
    cols = np.arange(inner.col, inner.col + inner.cols) - window.col
    return _taken(image, rows - down, cols - across)


def drift_margin(drift: Drift) -> int:
    """How many pixels around a window it takes to warp it."""
    return math.ceil(drift.max_shift) + 2


def _finer(size: Size) -> Size:
    return Size(FINER * size.rows, FINER * size.cols)


def _taken(image: Tensor, rows: Array, cols: Array) -> Tensor:
    """An image of the finer sampling at places, [rows out, cols out] each, by cubic interpolation."""
    height, width = image.shape[-2:]
    # grid_sample counts from -1 to 1, from the centre of the first pixel to that of the last
    places = np.stack([2 * FINER * cols / (width - 1) - 1, 2 * FINER * rows / (height - 1) - 1], axis=-1)
    if image.device.type == "mps":  # has no cubic interpolation
        return _taken(image.cpu(), rows, cols).to(image.device)
    grid = torch.from_numpy(places[None].astype(np.float32)).to(image.device)
    return functional.grid_sample(
        image[None], grid, mode="bicubic", padding_mode="border", align_corners=True
    )[0]


class _Cells(NamedTuple):
    """What squares of `BIN` x `BIN` MS pixels say of the shift there.

    Attributes:
        row, col: which of the bins, [cells].
        half: of the scene, in a chequerboard of `WIDE`, 0 or 1, [cells].
        normal: the normal equations' matrix, [cells, 2, 2].
        right: their right side, [cells, 2].
        error: squares of what the bands don't explain, summed, [cells].
        pixels: how many, [cells].
    """

    row: Array
    col: Array
    half: Array
    normal: Array
    right: Array
    error: Array
    pixels: Array


def _cells(
    scene: Scene,
    pair: StandardisedChips,
    phase: Phase,
    low_pass: Blur,
    bins: tuple[int, int],
    progress: Callable[[float], None],
) -> _Cells:
    """Looks at the windows of some rows and some columns of them; args as for `measure_drift`.

    Args:
        bins: how many there are down and across.
    """
    offset, usable = whole_ms_window(scene.alignment)
    look = _looker(scene, pair, phase, low_pass)
    inside = np.indices((WIDE // BIN, WIDE // BIN)).reshape(2, -1)
    windows, found = _windows(bins), []
    for number, (row, col) in enumerate(windows):
        progress(number / len(windows))
        inner = Window(BIN * row, BIN * col, WIDE, WIDE).moved(usable.row + MARGIN, usable.col + MARGIN)
        window = inner.grown(MARGIN)
        seen = look(window, ms_to_pan_window(window, pair.ratio, offset))
        rows, cols = inside + np.array([[row], [col]])
        # by where the cell lies: windows overlap, and no cell may judge what was found from it
        found.append((rows, cols, (rows * BIN // WIDE + cols * BIN // WIDE) % 2, *seen))
    return _Cells(*(np.concatenate(column) for column in zip(*found)))


def _windows(bins: tuple[int, int]) -> list[tuple[int, int]]:
    """First bins, (row, col), of the windows, in the order in which they lie in a file."""
    starts, strips = [], []
    for count in bins:
        last = count - WIDE // BIN
        starts.append(np.linspace(0, last, math.ceil(count * BIN / WIDE)).round().astype(int).tolist())
        strips.append(set(np.linspace(0, len(starts[-1]) - 1, STRIPS).astype(int).tolist()))
    return [
        (row, col)
        for down, row in enumerate(starts[0])
        for across, col in enumerate(starts[1])
        if down in strips[0] or across in strips[1]
    ]


def _looker(
    scene: Scene, pair: StandardisedChips, phase: Phase, low_pass: Blur
) -> Callable[[Window, Window], tuple[Array, ...]]:
    """What sums up a window of the MS and the same of the PAN, cell by cell; args as for `measure_drift`.

    It gives `normal`, `right`, `error` and `pixels` of `_Cells`, of the window less its margin.
    """
    standard, weights = pair.standardisation, _combination(pair, phase, low_pass)
    side = WIDE + 2 * MARGIN
    sizes = Size(side, side), Size(pair.ratio * side, pair.ratio * side)

    def at(row: float, col: float) -> SeparableOperator:
        return decimation((low_pass,), pair.ratio, phase.shifted(row, col), *sizes).to(weights.device)

    here = at(0, 0)
    after, before = at(APART, APART), at(-APART, -APART)
    maps = (
        here,
        SeparableOperator((after.rows - before.rows) / (2 * APART), here.cols),
        SeparableOperator(here.rows, (after.cols - before.cols) / (2 * APART)),
    )

    def look(window: Window, place: Window) -> tuple[Array, ...]:
        ms, pan = scene.read_ms(window), scene.read_pan(place)
        bands = standard.ms(torch.from_numpy(fill_nodata(ms)).to(weights.device))
        sharp = standard.pan(torch.from_numpy(fill_nodata(pan)).to(weights.device))
        low, by_row, by_col = (each(sharp)[0] for each in maps)
        left = torch.einsum("brc,b->rc", bands, weights[:-1]) + weights[-1] - low
        parts = torch.stack([left, by_row, by_col])[None]
        mean = functional.avg_pool2d(parts, SMOOTH, stride=1, padding=SMOOTH // 2, count_include_pad=False)
        error, down, across = (parts - mean)[0].cpu().double().numpy()
        return _summed(error, down, across, usable_ms_pixels(pan.valid, ms.valid, pair.ratio))

    return look


def _combination(pair: StandardisedChips, phase: Phase, low_pass: Blur) -> Tensor:
    """Weights of the MS bands, and a constant, that explain the chips' blurred PAN best, [bands + 1]."""
    valid = usable_ms_mask(pair)
    bands = pair.ms.movedim(1, -1)[valid[:, 0]]
    design = torch.cat([bands, torch.ones_like(bands[:, :1])], dim=1).cpu().double()
    target = low_pass_pan(pair, low_pass, phase)[valid].cpu().double()
    normal = design.mT @ design
    normal += 1e-6 * len(design) * torch.eye(len(normal), dtype=normal.dtype)
    weights: Tensor = torch.linalg.solve(normal, design.mT @ target).float().to(pair.ms.device)
    return weights


def _summed(error: Array, down: Array, across: Array, valid: Array) -> tuple[Array, ...]:
    """Sums over the cells inside the margin, row by row of cells."""
    known = valid.astype(np.float64)
    # what moved or glints is no shift
    spread = math.sqrt((error**2 * known).sum() / max(known.sum(), 1))
    known[np.abs(error) > 3 * spread] = 0

    def sums(values: Array) -> Array:
        inner = (values * known)[MARGIN:-MARGIN, MARGIN:-MARGIN]
        return np.asarray(inner.reshape(WIDE // BIN, BIN, WIDE // BIN, BIN).sum(axis=(1, 3)).ravel())

    mixed = sums(down * across)
    normal = np.stack([sums(down * down), mixed, mixed, sums(across * across)], axis=-1).reshape(-1, 2, 2)
    right = np.stack([sums(down * error), sums(across * error)], axis=-1)
    return normal, right, sums(error**2), sums(np.ones_like(error))


def _solved(cells: _Cells, bins: tuple[int, int], use: Array) -> tuple[Array, Array]:
    """The shifts of the rows' bins and of the columns', [bins, 2], from some of the cells."""
    noise = max(cells.error.sum() / max(cells.pixels.sum(), 1), LEAST_NOISE)
    trust = ALIKE * noise / USUAL**2 * np.eye(2)
    shifts = [np.zeros((count, 2)) for count in bins]
    for _ in range(ROUNDS):
        for own, other, index, across in ((0, 1, cells.row, cells.col), (1, 0, cells.col, cells.row)):
            left = cells.right - np.einsum("nij,nj->ni", cells.normal, shifts[other][across])
            normal, right = np.zeros((bins[own], 2, 2)), np.zeros((bins[own], 2))
            np.add.at(normal, index[use], cells.normal[use])
            np.add.at(right, index[use], left[use])
            found = np.linalg.solve(normal + trust, right[..., None])[..., 0]
            seen = np.bincount(index[use], cells.pixels[use], bins[own]) > 0
            if seen.any():  # what lies between is as its neighbours are
                at = np.arange(bins[own])
                found = np.stack([np.interp(at, at[seen], shift[seen]) for shift in found.T], axis=-1)
            # a single bin that departs from both of its neighbours does so by chance
            shifts[own] = ndimage.median_filter(found, size=(3, 1), mode="nearest")
    return shifts[0], shifts[1]


def _explained(cells: _Cells, bins: tuple[int, int]) -> float:
    """By how much the squares of the errors fall in either half of the cells by what the other says."""
    gained = 0.0
    for half in (0, 1):
        rows, cols = _solved(cells, bins, cells.half == half)
        shift = (rows[cells.row] + cols[cells.col])[cells.half != half]
        normal, right = cells.normal[cells.half != half], cells.right[cells.half != half]
        gained += float((2 * shift * right).sum() - np.einsum("ni,nij,nj->", shift, normal, shift))
    return gained


def _knots(shifts: Array, first: int, ratio: int) -> tuple[tuple[float, float, float], ...]:
    """PAN row (or column) of each bin's centre and its shift."""
    centres = first + ratio * (BIN * np.arange(len(shifts)) + BIN / 2) - 0.5
    return tuple((float(at), float(row), float(col)) for at, (row, col) in zip(centres, shifts.round(4)))
