"""Blurs, and the imaging model along one axis as dense matrices: decimation, upsampling and smoothing."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

GaussianMixture = tuple[tuple[float, float], ...]
"""A blur along one axis: (weight, deviation in PAN pixels) of each Gaussian; the weights sum to 1."""


@dataclass(frozen=True)
class Blur:
    """A separable low-pass filter: a sum of Gaussians along each axis.

    A sensor's blur is one Gaussian per axis. Negative weights model products that were also sharpened: the
    gain exceeds 1 at some frequencies.

    Attributes:
        rows: the mixture along the rows axis.
        cols: the mixture along the columns axis.
    """

    rows: GaussianMixture
    cols: GaussianMixture

    def followed_by_gaussian(self, deviation: float) -> Blur:
        """Return this blur followed by a Gaussian.

        Args:
            deviation: standard deviation of the Gaussian in PAN pixels.
        """
        rows, cols = (
            tuple((weight, math.hypot(sigma, deviation)) for weight, sigma in profile)
            for profile in (self.rows, self.cols)
        )
        return Blur(rows, cols)

    def gain_at(self, frequency: float) -> tuple[float, float]:
        """Compute the MTF gains along rows and columns.

        Args:
            frequency: spatial frequency in cycles per PAN pixel.
        """
        rows, cols = (
            sum(weight * math.exp(-2 * (math.pi * sigma * frequency) ** 2) for weight, sigma in profile)
            for profile in (self.rows, self.cols)
        )
        return rows, cols


def blur_deviation(gain: float, ratio: int) -> float:
    """Compute the deviation in PAN pixels of the Gaussian with a given gain at the MS Nyquist frequency.

    A Gaussian of deviation s has the MTF exp(-2 (pi s f)^2); the MS Nyquist frequency is
    f = 1 / (2 ratio) cycles per PAN pixel (Aiazzi et al., "MTF-tailored multiscale fusion", 2006).

    Args:
        gain: MTF gain at the MS Nyquist frequency, between 0 and 1, exclusive.
        ratio: PAN pixels per MS pixel.

    Raises:
        ValueError: the gain is not between 0 and 1.
    """
    if not 0 < gain < 1:
        raise ValueError(f"an MTF gain of {gain} is not between 0 and 1")
    return ratio / math.pi * math.sqrt(-2 * math.log(gain))


def gaussian_blur(deviation: float) -> Blur:
    """Return a blur with the same Gaussian along both axes.

    Args:
        deviation: standard deviation in PAN pixels.
    """
    return Blur(((1.0, deviation),), ((1.0, deviation),))


def mtf_matched_blurs(gains: tuple[float, ...], ratio: int) -> tuple[Blur, ...]:
    """Return the Gaussian blurs that match MTF gains.

    Args:
        gains: MTF gain at the MS Nyquist frequency of each band, 0 to 1.
        ratio: PAN pixels per MS pixel.
    """
    return tuple(gaussian_blur(blur_deviation(gain, ratio)) for gain in gains)


def mean_gain(gains: tuple[float, ...]) -> float:
    """Compute the mean gain of the MS bands, the default for matching the PAN band.

    Args:
        gains: MTF gain at the MS Nyquist frequency of each band, 0 to 1.
    """
    return sum(gains) / len(gains)


def mean_blur(gains: tuple[float, ...], ratio: int) -> Blur:
    """Return the Gaussian blur that matches the mean gain of the MS bands, the usual low-pass of the PAN.

    Args:
        gains: MTF gain at the MS Nyquist frequency of each band, 0 to 1.
        ratio: PAN pixels per MS pixel.
    """
    return gaussian_blur(blur_deviation(mean_gain(gains), ratio))


STRIP = 32
"""Rows of a banded matrix that are applied together: narrow strips skip more zeros, wide ones are faster."""

UPSAMPLING_REACH = 6
"""Support radius of the upsampling kernel in MS pixels."""

BLUR_REACH = 20
"""Support radius of the MTF-matched blur at ratio 4, in PAN pixels: 41 x 41 taps, the usual size."""


def decimation_reach(ratio: int) -> int:
    """Return the support radius in PAN pixels of the blur that `decimation_matrix` applies.

    Args:
        ratio: PAN pixels per MS pixel.
    """
    return math.ceil(BLUR_REACH * ratio / 4)


def decimation_matrix(
    profile: GaussianMixture, ratio: int, phase: float, out: int, inside: int, offset: float = 0.0
) -> Array:
    """Build D along one axis: blur PAN pixels and sample them at the centres of MS pixels.

    The last pixel is repeated beyond the border.

    Args:
        profile: the blur along this axis.
        ratio: PAN pixels per MS pixel.
        phase: position of the centre of MS pixel 0, in PAN pixels.
        out: number of MS pixels.
        inside: number of PAN pixels.
        offset: offset of the band in PAN pixels. The band is sampled at its own phase and interpolated at the
            common one, as the MS image was, so that both have the same aliasing.

    Returns:
        float32, [out, inside].
    """
    halo = UPSAMPLING_REACH + math.ceil(abs(offset) / ratio) if offset else 0
    pixels = np.arange(-halo, out + halo, dtype=np.float64)
    sampled = sampling_matrix(profile, ratio, phase + offset + ratio * pixels, inside)
    if not offset:
        return sampled
    to_common = interpolation_matrix(np.arange(halo, halo + out) - offset / ratio, len(pixels))
    return np.asarray(to_common @ sampled)


def sampling_matrix(profile: GaussianMixture, ratio: int, centres: Array, inside: int) -> Array:
    """Build the blur of PAN pixels and its samples at any centres, along one axis.

    The last pixel is repeated beyond the border.

    Args:
        profile: the blur along this axis.
        ratio: PAN pixels per MS pixel, which decides how far the blur reaches.
        centres: where to sample, in PAN pixels, [out].
        inside: number of PAN pixels.

    Returns:
        float32, [out, inside].
    """
    reach = decimation_reach(ratio)
    nearest, offsets = np.round(centres), np.arange(-reach, reach + 1)
    # Centres that are whole pixels apart, which most are, have the same taps.
    to_nearest, which = np.unique(nearest - centres, return_inverse=True)
    distances = to_nearest[:, None] + offsets
    weights = np.asarray(sum(weight * gaussian_taps(distances, deviation) for weight, deviation in profile))
    return _matrix(nearest[:, None] + offsets, weights[which], inside)


def upsampling_matrix(ratio: int, phase: float, out: int, inside: int) -> Array:
    """Build U along one axis: interpolate MS pixels at the centres of PAN pixels with a windowed sinc.

    The last pixel is repeated beyond the border.

    Args:
        ratio: PAN pixels per MS pixel.
        phase: position of the centre of MS pixel 0, in PAN pixels.
        out: number of PAN pixels.
        inside: number of MS pixels.

    Returns:
        float32, [out, inside].
    """
    return interpolation_matrix((np.arange(out, dtype=np.float64) - phase) / ratio, inside)


def interpolation_matrix(positions: Array, inside: int) -> Array:
    """Build the interpolation of a line of pixels at any positions with a windowed sinc.

    The last pixel is repeated beyond the border.

    Args:
        positions: where to interpolate, in pixels of the line, [out].
        inside: number of pixels of the line.

    Returns:
        float32, [out, inside].
    """
    taps = np.floor(positions)[:, None] + np.arange(1 - UPSAMPLING_REACH, UPSAMPLING_REACH + 1)
    return _matrix(taps, windowed_sinc(taps - positions[:, None]), inside)


def windowed_sinc(distances: Array) -> Array:
    """Evaluate the upsampling kernel, zero beyond `UPSAMPLING_REACH`.

    Args:
        distances: distances from the centre, in pixels of the image that is interpolated.
    """
    window = np.cos(0.5 * np.pi * np.clip(distances / UPSAMPLING_REACH, -1, 1)) ** 2
    return np.asarray(np.sinc(distances) * window)


def smoothing_matrix(deviation: float, length: int) -> Array:
    """Build a Gaussian blur along one axis, float32, [length, length].

    Args:
        deviation: standard deviation in pixels; 0 gives the identity.
        length: number of pixels.
    """
    if deviation == 0:
        return np.eye(length, dtype=np.float32)
    distances = np.arange(-gaussian_reach(deviation), gaussian_reach(deviation) + 1, dtype=np.float64)
    weights = np.broadcast_to(gaussian_taps(distances, deviation), (length, len(distances)))
    return _matrix(np.arange(length)[:, None] + distances, weights, length)


def apply_banded(rows: Array, cols: Array, image: Array) -> Array:
    """Apply a matrix along the rows of an image and another along its columns.

    Strips of each matrix are multiplied with only the pixels that they depend on. NumPy may have a slow BLAS:
    that of Debian and Ubuntu takes 20 times as long as OpenBLAS.

    Args:
        rows: one of the matrices of this module, [rows out, rows in].
        cols: likewise, [cols out, cols in].
        image: [..., rows in, cols in].

    Returns:
        [..., rows out, cols out], of the common type of matrices and image.

    Raises:
        ValueError: the matrices are for an image of another size.
    """
    if image.shape[-2:] != (rows.shape[1], cols.shape[1]):
        raise ValueError(f"matrices for {rows.shape[1]} x {cols.shape[1]} pixels, image of {image.shape}")
    fewer_rows = np.concatenate([strip @ image[..., used, :] for used, strip in _strips(rows)], axis=-2)
    return np.concatenate([fewer_rows[..., used] @ strip.T for used, strip in _strips(cols)], axis=-1)


def _strips(matrix: Array) -> Iterator[tuple[slice, Array]]:
    """Divide a matrix into strips of rows; yield the columns that each uses, and its part in these."""
    for start in range(0, len(matrix), STRIP):
        strip = matrix[start : start + STRIP]
        (used,) = np.nonzero(strip.any(axis=0))
        columns = slice(int(used[0]), int(used[-1]) + 1)
        yield columns, strip[:, columns]


def gaussian_reach(deviation: float) -> int:
    """Return the support radius in pixels: four deviations.

    Args:
        deviation: standard deviation in pixels.
    """
    return math.ceil(4 * deviation)


def gaussian_taps(distances: Array, deviation: float) -> Array:
    """Compute the taps of a Gaussian, which sum to 1 along the last axis.

    Args:
        distances: distances of the taps from the centre, in pixels.
        deviation: standard deviation in pixels.
    """
    taps = np.exp(-0.5 * (distances / deviation) ** 2)
    return np.asarray(taps / taps.sum(axis=-1, keepdims=True))


def _matrix(taps: Array, weights: Array, inside: int) -> Array:
    """Sum tap weights into a dense matrix whose rows sum to 1; taps beyond the border use the last pixel."""
    columns = taps.astype(np.int64).clip(0, inside - 1)
    pixels = np.arange(len(taps))[:, None] * inside + columns
    shares = weights / weights.sum(axis=1, keepdims=True)
    matrix = np.bincount(pixels.ravel(), shares.ravel(), minlength=len(taps) * inside)
    return matrix.reshape(len(taps), inside).astype(np.float32)
