"""The filters that the definitions of the quality indices prescribe, and resampling of images and masks.

The filters differ from the imaging model's in taps and borders. Indices are comparable with published values
only if these filters are used. A band is [rows, cols], an image [bands, rows, cols].
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..scene.grid import Phase, Size

Array = NDArray[Any]

MTF_TAPS = 41
"""Taps of the MTF-matched filter along each axis, as in the public toolboxes (Vivone et al. 2021)."""

MTF_WINDOW = 0.5
"""Shape parameter of that filter's Kaiser window, as in the toolboxes."""

MIRROR = 32
"""Pixels of reflection around a band before a Fourier shift, so that the borders don't wrap around."""

# One half of the symmetric 23-tap half-band filter, from the centre outwards (Aiazzi et al., "Context-driven
# fusion of high spatial and spectral resolution images", IEEE TGRS 40(10), 2002).
HALF_BAND = (
    1.0, 0.610668182370, 0.0, -0.145397186478, 0.0, 0.043619155884,
    0.0, -0.010385513306, 0.0, 0.001615524292, 0.0, -0.000120162964,
)  # fmt: skip


def expand(ms: Array, ratio: int, phase: Phase) -> Array:
    """Upsample the MS image to the PAN grid (EXP).

    The centre of MS pixel (0, 0) moves to PAN pixel `phase`. A ratio that is a power of two uses the
    23-tap half-band filter, once per doubling. Other ratios use a Kaiser-windowed sinc with the same cut-off,
    the MS Nyquist frequency. Borders are circular in this step, and MS pixel n lands on PAN pixel
    ratio * n + ratio // 2. Then the image is mirrored by 32 pixels on every side and shifted to `phase` in
    the Fourier domain.

    Args:
        ms: [bands, rows, cols].
        ratio: PAN pixels per MS pixel, at least 2.
        phase: where the centre of MS pixel (0, 0) lies, in PAN pixels.

    Returns:
        float64, [bands, ratio * rows, ratio * cols].
    """
    shift = phase.shifted(-(ratio // 2), -(ratio // 2))
    return np.stack([_shift(upsample_band(band, ratio), shift) for band in ms])


def apply_mtf(band: Array, ratio: int, gain: float) -> Array:
    """Filter a band at PAN scale with the MTF-matched Gaussian of an MS sensor.

    The filter has 41 x 41 taps and replicates the borders. Its taps are the inverse Fourier transform of a
    Gaussian sampled at 41 frequencies, under a Kaiser window, and are not normalised. This is the toolboxes'
    filter (Vivone et al. 2021).

    Args:
        band: [rows, cols].
        ratio: PAN pixels per MS pixel.
        gain: MTF gain at the MS Nyquist frequency, 0 to 1.

    Returns:
        float64, [rows, cols].
    """
    centre = MTF_TAPS // 2
    frequencies = np.arange(-centre, centre + 1)
    deviation = centre / ratio / math.sqrt(-2 * math.log(gain))
    response = np.exp(-0.5 * (frequencies / deviation) ** 2)
    taps = np.fft.fftshift(np.fft.ifft(np.fft.ifftshift(response))).real * np.kaiser(MTF_TAPS, MTF_WINDOW)
    return correlate_separable(band, taps, "nearest")


def upsample_band(band: Array, ratio: int) -> Array:
    """Upsample a band [rows, cols] so that pixel n lands on ratio * n + ratio // 2; circular borders."""
    if ratio & (ratio - 1):
        return np.roll(_upsample_by_sinc(band, ratio), ratio // 2, axis=(0, 1))
    taps = np.array(HALF_BAND[:0:-1] + HALF_BAND)
    first = 1
    while ratio > 1:
        zero_stuffed = np.zeros((2 * band.shape[0], 2 * band.shape[1]))
        zero_stuffed[first::2, first::2] = band
        band, first, ratio = correlate_separable(zero_stuffed, taps, "wrap"), 0, ratio // 2
    return band


def _upsample_by_sinc(band: Array, ratio: int) -> Array:
    """Upsample a band [rows, cols] so that pixel n lands on ratio * n; circular borders."""
    # Imported here because scipy.signal loads scipy.stats: 0.1 s of each start, for rare ratios.
    from scipy import signal

    taps = signal.firwin(20 * ratio + 1, 1 / ratio, window=("kaiser", 5.0))
    # Each output pixel uses every ratio-th tap. Every such subset must have the same sum, or flat ground
    # gets a pattern.
    subset = np.arange(len(taps)) % ratio
    taps /= ratio * np.bincount(subset, taps)[subset]
    for axis in (0, 1):
        band = signal.resample_poly(band.astype(np.float64), ratio, 1, axis=axis, window=taps, padtype="wrap")
    return band


def _shift(band: Array, shift: Phase) -> Array:
    """Shift a band [rows, cols] by a fraction of a pixel in the Fourier domain."""
    if shift == Phase(0, 0):
        return band
    mirrored = np.pad(band, MIRROR, mode="reflect")
    spectrum = ndimage.fourier_shift(np.fft.fft2(mirrored), (shift.row, shift.col))
    return np.fft.ifft2(spectrum).real[MIRROR:-MIRROR, MIRROR:-MIRROR]


def downsample_bicubic(pan: Array, ratio: int) -> Array:
    """Downsample a band [rows, cols] bicubically with antialiasing; corners aligned, borders mirrored."""
    taps = cubic_kernel((np.arange(-3 * ratio, 3 * ratio + 1) - (ratio - 1) / 2) / ratio)
    return correlate_separable(pan, taps / taps.sum(), "reflect")[::ratio, ::ratio]


def cubic_kernel(distance: Array) -> Array:
    """Evaluate the cubic convolution kernel with a = -0.5 (Catmull-Rom) at distances in pixels.

    Source: Keys, "Cubic convolution interpolation for digital image processing", IEEE TASSP 29(6), 1981.
    """
    distance = np.abs(distance)
    near = 1.5 * distance**3 - 2.5 * distance**2 + 1
    far = -0.5 * distance**3 + 2.5 * distance**2 - 4 * distance + 2
    return np.select([distance <= 1, distance <= 2], [near, far], 0.0)


def correlate_separable(band: Array, taps: Array, mode: str, origin: int = 0) -> Array:
    """Correlate rows and columns of a band with the same taps, in float64.

    Args:
        band: [rows, cols].
        taps: weights along one axis.
        mode: SciPy's name for the treatment of the borders.
        origin: shift of the taps, as in `scipy.ndimage.correlate1d`.
    """
    rows = ndimage.correlate1d(band.astype(np.float64), taps, axis=0, mode=mode, origin=origin)
    return np.asarray(ndimage.correlate1d(rows, taps, axis=1, mode=mode, origin=origin))


def upsample_nearest(image: Array, size: Size, ratio: int, phase: Phase) -> Array:
    """Give each PAN pixel the value of the nearest MS pixel.

    Args:
        image: [..., rows, cols] on the MS grid: an image or a mask.
        size: of the PAN grid.
        ratio: PAN pixels per MS pixel.
        phase: where the centre of MS pixel (0, 0) lies, in PAN pixels.

    Returns:
        The type of `image`, [..., size.rows, size.cols].
    """
    row = np.rint((np.arange(size.rows) - phase.row) / ratio).astype(int).clip(0, image.shape[-2] - 1)
    col = np.rint((np.arange(size.cols) - phase.col) / ratio).astype(int).clip(0, image.shape[-1] - 1)
    return np.asarray(image[..., row[:, None], col])


def erode_mask(valid: Array, reach: int) -> Array:
    """Mark the pixels of a mask [rows, cols] whose neighbours within `reach` are all valid.

    The neighbourhood is a square of 2 * reach + 1 pixels. Pixels beyond the image count as valid.
    """
    return np.asarray(ndimage.minimum_filter(valid, 2 * reach + 1, mode="nearest"))
