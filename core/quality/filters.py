"""The filters that the definitions of the indices fix: expansion, MTF-matched filter, reduction.

They differ from the imaging model's in taps and borders, and figures compare with published ones only
through them. Bands are [rows, cols], images [bands, rows, cols].
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..scene.grid import Phase

Array = NDArray[Any]

MTF_TAPS = 41
MTF_WINDOW = 0.5
MIRROR = 32

# One half of the symmetric 23-tap half-band filter, from the centre outwards (Aiazzi et al., "Context-driven
# fusion of high spatial and spectral resolution images", IEEE TGRS 40(10), 2002).
HALF_BAND = (
    1.0, 0.610668182370, 0.0, -0.145397186478, 0.0, 0.043619155884,
    0.0, -0.010385513306, 0.0, 0.001615524292, 0.0, -0.000120162964,
)  # fmt: skip


def expand(ms: Array, ratio: int, phase: Phase) -> Array:
    """MS at PAN scale (EXP), so that the centre of MS pixel (0, 0) lies at PAN pixel `phase`.

    Ratios that are powers of two go through the 23-tap half-band filter, once per doubling; others
    through a Kaiser-windowed sinc of the same cut-off, the MS Nyquist frequency. Borders are circular
    there, and MS pixel n lands on PAN pixel ratio * n + ratio // 2. From there to `phase`, the image is
    mirrored by 32 pixels on every side and shifted in the Fourier domain.

    Args:
        ms: [bands, rows, cols].
        ratio: PAN pixels per MS pixel, at least 2.
        phase: in PAN pixels.

    Returns:
        float64, [bands, ratio * rows, ratio * cols].
    """
    shift = phase.shifted(-(ratio // 2), -(ratio // 2))
    return np.stack([_shifted(upsampled(band, ratio), shift) for band in ms])


def apply_mtf(band: Array, ratio: int, gain: float) -> Array:
    """A band [rows, cols] at PAN scale as an MS instrument with that gain at its Nyquist would see it.

    41 x 41 taps, borders replicated. The taps are the inverse transform of a Gaussian sampled at 41
    frequencies under a Kaiser window, not normalised: the toolboxes' filter (Vivone et al. 2021).
    """
    centre = MTF_TAPS // 2
    places = np.arange(-centre, centre + 1)
    deviation = centre / ratio / math.sqrt(-2 * math.log(gain))
    response = np.exp(-0.5 * (places / deviation) ** 2)
    taps = np.fft.fftshift(np.fft.ifft(np.fft.ifftshift(response))).real * np.kaiser(MTF_TAPS, MTF_WINDOW)
    return separable(band, taps, "nearest")


def upsampled(band: Array, ratio: int) -> Array:
    """Pixel n of a band [rows, cols] comes to lie on ratio * n + ratio // 2; circular borders."""
    if ratio & (ratio - 1):
        return np.roll(_sinc_upsampled(band, ratio), ratio // 2, axis=(0, 1))
    taps = np.array(HALF_BAND[:0:-1] + HALF_BAND)
    first = 1
    while ratio > 1:
        spread = np.zeros((2 * band.shape[0], 2 * band.shape[1]))
        spread[first::2, first::2] = band
        band, first, ratio = separable(spread, taps, "wrap"), 0, ratio // 2
    return band


def _sinc_upsampled(band: Array, ratio: int) -> Array:
    """Pixel n of a band [rows, cols] comes to lie on ratio * n; circular borders."""
    # All of SciPy's statistics come with it: 0.1 s of each start, for ratios that few pairs have.
    from scipy import signal

    taps = signal.firwin(20 * ratio + 1, 1 / ratio, window=("kaiser", 5.0))
    # Each output pixel sees every ratio-th tap: these must add up alike, or flat ground gets a pattern.
    place = np.arange(len(taps)) % ratio
    taps /= ratio * np.bincount(place, taps)[place]
    for axis in (0, 1):
        band = signal.resample_poly(band.astype(np.float64), ratio, 1, axis=axis, window=taps, padtype="wrap")
    return band


def _shifted(band: Array, shift: Phase) -> Array:
    if shift == Phase(0, 0):
        return band
    mirrored = np.pad(band, MIRROR, mode="reflect")
    spectrum = ndimage.fourier_shift(np.fft.fft2(mirrored), (shift.row, shift.col))
    return np.fft.ifft2(spectrum).real[MIRROR:-MIRROR, MIRROR:-MIRROR]


def downsample_bicubic(pan: Array, ratio: int) -> Array:
    """Bicubic reduction with antialiasing, borders mirrored; corners stay together."""
    distance = np.abs(np.arange(-3 * ratio, 3 * ratio + 1) - (ratio - 1) / 2) / ratio
    near = 1.5 * distance**3 - 2.5 * distance**2 + 1
    far = -0.5 * distance**3 + 2.5 * distance**2 - 4 * distance + 2
    taps = np.select([distance <= 1, distance <= 2], [near, far], 0.0)
    return separable(pan, taps / taps.sum(), "reflect")[::ratio, ::ratio]


def separable(band: Array, taps: Array, mode: str, origin: int = 0) -> Array:
    rows = ndimage.correlate1d(band.astype(np.float64), taps, axis=0, mode=mode, origin=origin)
    return np.asarray(ndimage.correlate1d(rows, taps, axis=1, mode=mode, origin=origin))
