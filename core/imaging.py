"""Blurs: separable, along each axis a sum of Gaussians."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

# MERGED-DOC """The imaging model along one axis as dense matrices: blur, decimation, expansion, softening. NumPy only."""
GaussianMixture = tuple[tuple[float, float], ...]
"""The blur along one axis: (weight, deviation in PAN pixels) of each Gaussian; the weights sum to 1."""


@dataclass(frozen=True)
class Blur:
    """A blur as it is along the rows and along the columns.

    An instrument's is one Gaussian along each. Negative weights make a blur that also sharpens, as products
    are on the ground: its transfer exceeds 1 at some frequencies.
    """

    rows: GaussianMixture
    cols: GaussianMixture

    def followed_by_gaussian(self, deviation: float) -> Blur:
        """This blur followed by a Gaussian of that deviation in PAN pixels."""
        rows, cols = (
            tuple((weight, math.hypot(own, deviation)) for weight, own in profile)
            for profile in (self.rows, self.cols)
        )
        return Blur(rows, cols)

    def gain_at(self, frequency: float) -> tuple[float, float]:
        """The share of the contrast that is left along rows and columns, at cycles per PAN pixel."""
        rows, cols = (
            sum(weight * math.exp(-2 * (math.pi * own * frequency) ** 2) for weight, own in profile)
            for profile in (self.rows, self.cols)
        )
        return rows, cols


def blur_deviation(gain: float, ratio: int) -> float:
    """Standard deviation, in PAN pixels, of the Gaussian whose MTF is `gain` at the MS Nyquist frequency.

    A Gaussian of deviation s has the transfer exp(-2 (pi s f)^2); the MS Nyquist frequency is
    f = 1 / (2 ratio) cycles per PAN pixel (Aiazzi et al., "MTF-tailored multiscale fusion", 2006).

    Raises:
        ValueError: the gain is not between 0 and 1.
    """
    if not 0 < gain < 1:
        raise ValueError(f"an MTF gain of {gain} is not between 0 and 1")
    return ratio / math.pi * math.sqrt(-2 * math.log(gain))


def gaussian_blur(deviation: float) -> Blur:
    """The same Gaussian, of that deviation in PAN pixels, along both axes."""
    return Blur(((1.0, deviation),), ((1.0, deviation),))


def mtf_matched_blurs(gains: tuple[float, ...], ratio: int) -> tuple[Blur, ...]:
    """The MTF-matched Gaussians of those gains at the MS Nyquist frequency."""
    return tuple(gaussian_blur(blur_deviation(gain, ratio)) for gain in gains)


def mean_gain(gains: tuple[float, ...]) -> float:
    """The MS bands' mean gain, which the PAN is matched with where nothing better is known."""
    return sum(gains) / len(gains)


Array = NDArray[Any]

UPSAMPLING_REACH = 6
"""How far the expansion's kernel reaches, in MS pixels to each side."""

BLUR_REACH = 20
"""How far the MTF-matched blur reaches at ratio 4, in PAN pixels to each side: the field's 41 x 41 taps."""


def decimation_matrix(profile: GaussianMixture, ratio: int, phase: float, out: int, inside: int) -> Array:
    """D along one axis: blurs `inside` PAN pixels and samples them at the centres of `out` MS pixels.

    Args:
        profile: the blur's.
        ratio: PAN pixels per MS pixel.
        phase: where the centre of MS pixel 0 lies in PAN pixels.
        out, inside: lengths; beyond the border the last pixel is repeated.

    Returns:
        float32, [out, inside].
    """
    centres = phase + ratio * np.arange(out, dtype=np.float64)
    reach = math.ceil(BLUR_REACH * ratio / 4)
    taps = np.round(centres)[:, None] + np.arange(-reach, reach + 1)
    away = taps - centres[:, None]
    weights = sum(weight * gaussian_taps(away, deviation) for weight, deviation in profile)
    return _matrix(taps, np.asarray(weights), inside)


def upsampling_matrix(ratio: int, phase: float, out: int, inside: int) -> Array:
    """U along one axis: `inside` MS pixels at the centres of `out` PAN pixels, with a windowed sinc.

    Args, returns: as for `decimation_matrix`.
    """
    centres = (np.arange(out, dtype=np.float64) - phase) / ratio
    taps = np.floor(centres)[:, None] + np.arange(1 - UPSAMPLING_REACH, UPSAMPLING_REACH + 1)
    away = taps - centres[:, None]
    window = np.cos(0.5 * np.pi * np.clip(away / UPSAMPLING_REACH, -1, 1)) ** 2
    return _matrix(taps, np.sinc(away) * window, inside)


def smoothing_matrix(deviation: float, length: int) -> Array:
    """A Gaussian blur along one axis, [length, length], of a deviation in pixels; at 0 nothing changes."""
    if deviation == 0:
        return np.eye(length, dtype=np.float32)
    away = np.arange(-gaussian_reach(deviation), gaussian_reach(deviation) + 1, dtype=np.float64)
    weights = np.broadcast_to(gaussian_taps(away, deviation), (length, len(away)))
    return _matrix(np.arange(length)[:, None] + away, weights, length)


def gaussian_reach(deviation: float) -> int:
    """Pixels to each side beyond which a Gaussian's taps are left out."""
    return math.ceil(4 * deviation)


def gaussian_taps(away: Array, deviation: float) -> Array:
    """A Gaussian's taps at distances, the last dimension of which sums to 1."""
    taps = np.exp(-0.5 * (away / deviation) ** 2)
    return np.asarray(taps / taps.sum(axis=-1, keepdims=True))


def _matrix(taps: Array, weights: Array, inside: int) -> Array:
    """Sums weights into a dense matrix, each row to 1; taps beyond the border fall on its last pixel."""
    out = len(taps)
    places = np.arange(out)[:, None] * inside + taps.astype(np.int64).clip(0, inside - 1)
    matrix = np.bincount(places.ravel(), weights.ravel(), out * inside).reshape(out, inside)
    return np.asarray((matrix / matrix.sum(axis=1, keepdims=True)).astype(np.float32))
