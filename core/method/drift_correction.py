"""Warp the PAN band, or upsample the MS image, along a drift that `drift` has measured."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from ..exchange.results import Drift
from ..imaging import UPSAMPLING_REACH, interpolation_matrix, windowed_sinc
from ..scene.grid import Phase, Window
from .operators import SeparableOperator
from .standardise import StandardisedChips

Array = NDArray[Any]


def remove_drift(pair: StandardisedChips, drift: Drift, windows: tuple[Window, ...]) -> StandardisedChips:
    """Warp the chips' PAN by the drift, so that one phase holds for all chips.

    Args:
        pair: the standardised chips.
        drift: the scene's drift.
        windows: the chips' windows of the scene's PAN.
    """
    warped = [warp_by_drift(pan, window, drift) for pan, window in zip(pair.pan, windows)]
    return replace(pair, pan=torch.stack(warped))


def warp_by_drift(pan: Tensor, window: Window, drift: Drift) -> Tensor:
    """Warp a PAN so that the MS image has the same phase everywhere.

    Args:
        pan: [1, rows, cols].
        window: its window of the scene's PAN, which may reach beyond it.
        drift: the scene's drift.
    """
    rows, cols = np.arange(window.rows), np.arange(window.cols)
    by_row, by_col = drift.at_rows(window.row + rows), drift.at_cols(window.col + cols)
    pan = _shift_lines(_shift_lines(pan, by_row[1], -1), by_col[0], -2)
    return _interpolation(rows + by_row[0], cols + by_col[1], pan)(pan)


def upsample_by_drift(ms: Tensor, ratio: int, phase: Phase, window: Window, drift: Drift) -> Tensor:
    """Upsample an MS image whose phase drifts.

    The shift is the sum of a row profile and a column profile, each of which displaces both rows and columns.
    The row shifts of the row profile and the column shifts of the column profile enter the matrices of U.
    The others displace whole lines of the MS image, before it has the pixels of the PAN.

    Args:
        ms: M, [bands, rows, cols].
        ratio: PAN pixels per MS pixel.
        phase: the centre of MS pixel (0, 0) without drift, in pixels of `window`.
        window: window of the scene's PAN, which may reach beyond it.
        drift: the scene's drift.

    Returns:
        U(M) over `window`, [bands, rows, cols].
    """
    ms_rows, ms_cols = (
        start + ratio * np.arange(length) for start, length in zip((phase.row, phase.col), ms.shape[-2:])
    )
    ms = _shift_lines(ms, -drift.at_rows(window.row + ms_rows)[1] / ratio, -1)
    ms = _shift_lines(ms, -drift.at_cols(window.col + ms_cols)[0] / ratio, -2)
    rows, cols = np.arange(window.rows), np.arange(window.cols)
    rows = (rows - drift.at_rows(window.row + rows)[0] - phase.row) / ratio
    cols = (cols - drift.at_cols(window.col + cols)[1] - phase.col) / ratio
    return _interpolation(rows, cols, ms)(ms)


def _interpolation(rows: Array, cols: Array, image: Tensor) -> SeparableOperator:
    """Build the interpolation of an image at coordinates in its pixels, on its device."""
    matrices = (interpolation_matrix(at, length) for at, length in zip((rows, cols), image.shape[-2:]))
    return SeparableOperator(*map(torch.from_numpy, matrices)).to(image.device)


def _shift_lines(image: Tensor, shifts: Array, dim: int) -> Tensor:
    """Interpolate each line of an image at a constant distance from its pixels.

    Args:
        image: [bands, rows, cols].
        shifts: distance in pixels for each row, along it, or for each column, [lines].
        dim: -1 to shift rows along the columns, -2 to shift columns along the rows.
    """
    reach = UPSAMPLING_REACH + math.ceil(np.abs(shifts).max())
    taps = windowed_sinc(np.arange(-reach, reach + 1)[:, None] - shifts)
    weights = torch.from_numpy((taps / taps.sum(axis=0)).astype(np.float32)).to(image.device)
    weights = weights[:, :, None] if dim == -1 else weights[:, None]
    padding = (reach, reach, 0, 0) if dim == -1 else (0, 0, reach, reach)
    padded = functional.pad(image[None], padding, mode="replicate")[0]
    total = torch.zeros_like(image)
    for offset, weight in enumerate(weights):
        total.addcmul_(padded.narrow(dim, offset, image.shape[dim]), weight)
    return total
