"""The imaging model along one axis as dense matrices: blur, decimation, expansion, softening. NumPy only."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .blur import Profile

Array = NDArray[Any]

EXPANSION_REACH = 6
"""How far the expansion's kernel reaches, in MS pixels to each side."""

BLUR_REACH = 20
"""How far the MTF-matched blur reaches at ratio 4, in PAN pixels to each side: the field's 41 x 41 taps."""


def decimation(profile: Profile, ratio: int, phase: float, out: int, inside: int) -> Array:
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


def expansion(ratio: int, phase: float, out: int, inside: int) -> Array:
    """U along one axis: `inside` MS pixels at the centres of `out` PAN pixels, with a windowed sinc.

    Args, returns: as for `decimation`.
    """
    centres = (np.arange(out, dtype=np.float64) - phase) / ratio
    taps = np.floor(centres)[:, None] + np.arange(1 - EXPANSION_REACH, EXPANSION_REACH + 1)
    away = taps - centres[:, None]
    window = np.cos(0.5 * np.pi * np.clip(away / EXPANSION_REACH, -1, 1)) ** 2
    return _matrix(taps, np.sinc(away) * window, inside)


def softening(deviation: float, length: int) -> Array:
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
