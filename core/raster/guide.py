"""Combine the bands of a PAN raster into one, for images without a panchromatic band as the sharp one.

Such a guide is the 10 m bands of Sentinel-2 for those of 20 and 60 m, or an RGB image from a drone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import optimize

from ..errors import InputError
from ..feedback import Feedback
from ..scene.grid import GridAlignment, Window
from .layer import Layer

_SIDE = 64
"""Side in MS pixels of the parts that are read."""

_PARTS = 3
"""Number of parts along each axis."""

_RIDGE = 0.01
"""Penalty on the weights of standardised bands: bands that hardly differ share their weight."""

_LEAST_WEIGHT = 0.05
"""Smallest share of a band in the sum of the weights; the noise of others outweighs what they add."""

_LEAST_PIXELS = 100
"""Fewest valid MS pixels for a regression."""


@dataclass(frozen=True)
class Guide:
    """How the bands of the PAN raster are combined.

    Attributes:
        bands: the bands, counted from 1.
        weights: their weights, which sum up to 1.
        r2: share of the variance of the mean of the standardised MS bands that the combination explains at
            MS scale.
    """

    bands: tuple[int, ...]
    weights: tuple[float, ...]
    r2: float


def combine_bands(
    pan: Layer, ms: Layer, alignment: GridAlignment, feedback: Feedback
) -> tuple[Layer, Guide | None]:
    """Combine the bands of the PAN layer by a regression of the MS image on them at MS scale.

    The weights are those of a non-negative ridge regression of the mean of the standardised MS bands, because
    negative ones would add noise. Bands with a small share are left out.

    Args:
        pan: the PAN layer.
        ms: the MS layer.
        alignment: position of the MS image on the PAN.
        feedback: receives the weights.

    Returns:
        The PAN layer, read as one band, and the guide; None if the layer has one band.

    Raises:
        InputError: too few pixels are valid, or no band resembles the MS image.
    """
    if len(pan.bands) == 1:
        return pan, None
    bands, target = _samples(pan, ms, alignment)
    if len(target) < _LEAST_PIXELS:
        raise InputError(
            f"{pan} has {len(pan.bands)} bands, but only {len(target)} valid MS pixels to weight them by: "
            "choose one of them as the PAN band (--pan-band, PAN_BAND)"
        )
    weights = _regress(bands, target)
    if not weights.any():
        raise InputError(
            f"no band of {pan} resembles {ms}: choose the sharp one as the PAN band (--pan-band, PAN_BAND), "
            "or another layer"
        )
    used = tuple(number for number, weight in zip(pan.bands, weights) if weight)
    shares = tuple(float(weight) for weight in weights[weights > 0])
    r2 = float(np.corrcoef(bands @ weights, target)[0, 1] ** 2)
    guide = Guide(used, shares, r2)
    terms = " + ".join(f"{weight:.2f} x band {number}" for number, weight in zip(used, shares))
    feedback.warning(
        f"{len(pan.bands)} bands of {pan} are combined into one PAN band: {terms}. It explains "
        f"{100 * r2:.0f} % of the mean MS band. To use one of them, choose it as the PAN band (--pan-band, "
        "PAN_BAND)."
    )
    return replace(pan, bands=used, weights=shares), guide


def _samples(
    pan: Layer, ms: Layer, alignment: GridAlignment
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Read parts of both layers at MS scale.

    Returns:
        The PAN bands [pixels, bands] and the mean of the standardised MS bands [pixels].
    """
    ratio, pans, images = alignment.ratio, [], []
    for window in _parts(alignment):
        covered = alignment.ms_to_pan(window).moved(alignment.pan.row, alignment.pan.col)
        if covered != covered.clipped(pan.size):
            continue
        fine = pan.read(covered)
        coarse = ms.read(window.moved(alignment.ms.row, alignment.ms.col))
        blocks = fine.values.reshape(len(fine.values), window.rows, ratio, window.cols, ratio)
        is_whole = fine.valid.reshape(window.rows, ratio, window.cols, ratio).all(axis=(1, 3))
        is_valid = is_whole & coarse.valid
        pans.append(blocks.astype(np.float64).mean(axis=(2, 4))[:, is_valid])
        images.append(coarse.values[:, is_valid].astype(np.float64))
    if not pans:
        return np.zeros((0, len(pan.bands))), np.zeros(0)
    image = np.concatenate(images, axis=1)
    deviations = image.std(axis=1, keepdims=True) if image.size else 1.0
    scaled = image / np.where(deviations == 0, 1.0, deviations)
    return np.concatenate(pans, axis=1).T, scaled.mean(axis=0)


def _parts(alignment: GridAlignment) -> list[Window]:
    """Return windows of the MS image, spread over it; a rim that may lie outside the PAN is left out."""
    rows, cols = alignment.ms.rows - 2, alignment.ms.cols - 2
    height, width = min(_SIDE, rows), min(_SIDE, cols)
    starts = [
        sorted({1 + round(at * (length - side) / (_PARTS - 1)) for at in range(_PARTS)})
        for length, side in ((rows, height), (cols, width))
    ]
    return [Window(row, col, height, width) for row in starts[0] for col in starts[1]]


def _regress(bands: NDArray[np.float64], target: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the weights of bands [pixels, bands], which sum up to 1; all 0 if none resembles the target."""
    deviations = bands.std(axis=0)
    deviations[deviations == 0] = np.inf
    scaled = (bands - bands.mean(axis=0)) / deviations
    weights = np.zeros(bands.shape[1])
    used = np.ones(bands.shape[1], bool)
    while used.any():
        count = int(used.sum())
        penalty = np.sqrt(_RIDGE * len(target)) * np.eye(count)
        found, _ = optimize.nnls(
            np.concatenate([scaled[:, used], penalty]),
            np.concatenate([target - target.mean(), np.zeros(count)]),
        )
        weights[:] = 0
        weights[used] = found
        if not found.any():
            return weights
        shares = weights / weights.sum()
        small = used & (shares < _LEAST_WEIGHT)
        if not small.any():
            break
        used &= ~small
    weights /= deviations
    return np.asarray(weights / weights.sum())
