"""The filters that the definitions of the quality indices prescribe, and resampling of images and masks.

The filters differ from the imaging model's in taps and borders. Indices are comparable with published values
only if these filters are used. A band is [rows, cols], an image [bands, rows, cols]. Filters of many taps are
applied in the Fourier domain. They keep single precision (see `working_type`) and otherwise return float64.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import fft, ndimage

from ..scene.grid import Phase, Size

Array = NDArray[Any]

MTF_TAPS = 41
"""Taps of the MTF-matched filter along each axis, as in the public toolboxes (Vivone et al. 2021)."""

MTF_WINDOW = 0.5
"""Shape parameter of that filter's Kaiser window, as in the toolboxes."""

SINGLE_PRECISION = (2.0**-17, 2.0**17)
"""Range of the largest magnitude of an image for which float32 suffices. At its upper end the rounding error
is a hundredth of a digital number, in the sum of all taps. Values of 16 bits are below; radiances in large
units or undeclared nodata may be above. Below its lower end the fourth power of a contrast, as in D_rho,
leaves the range of float32; radiances in W/cm2 are so small."""

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
        float32 or float64, see `working_type`, [bands, ratio * rows, ratio * cols].
    """
    shift = phase.shifted(-(ratio // 2), -(ratio // 2))
    image = ms.astype(working_type(ms))
    for axis, distance in ((-1, shift.col), (-2, shift.row)):  # the columns first, while there are few rows
        image = _shift_lines(_upsample_lines(image, ratio, axis), distance, axis)
    return image


def working_type(image: Array) -> type[np.floating[Any]]:
    """Return float32 for an image of that type whose values are of usual size, else float64."""
    if image.dtype != np.float32 or not image.size:
        return np.float64
    largest = max(float(image.max()), -float(image.min()))
    least, most = SINGLE_PRECISION
    return np.float32 if least <= largest <= most or not largest else np.float64  # NaN compares false


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
        float32 or float64, see `working_type`, [rows, cols].
    """
    centre = MTF_TAPS // 2
    frequencies = np.arange(-centre, centre + 1)
    deviation = centre / ratio / math.sqrt(-2 * math.log(gain))
    response = np.exp(-0.5 * (frequencies / deviation) ** 2)
    taps = np.fft.fftshift(np.fft.ifft(np.fft.ifftshift(response))).real * np.kaiser(MTF_TAPS, MTF_WINDOW)
    padded = np.pad(band.astype(working_type(band)), centre, mode="edge")
    rows, cols = (fft.next_fast_len(length, real=True) for length in padded.shape)
    # The replicated border keeps the circular filter's wrapped pixels out of the part that is returned.
    spectrum = fft.rfft2(padded, (rows, cols))
    _multiply(spectrum, fft.fft(taps, rows), -2)
    _multiply(spectrum, fft.rfft(taps, cols), -1)
    filtered = fft.irfft2(spectrum, (rows, cols), overwrite_x=True)
    first = 2 * centre
    return np.asarray(filtered[first : first + band.shape[0], first : first + band.shape[1]])


def _upsample_lines(image: Array, ratio: int, axis: int) -> Array:
    """Upsample along an axis so that pixel n lands on ratio * n + ratio // 2; circular borders."""
    length = image.shape[axis]
    # Zeros between pixels repeat the spectrum.
    repeated = np.arange(ratio * length // 2 + 1) % length
    spectrum = fft.fft(image, axis=axis).take(repeated, axis)
    _multiply(spectrum, _upsampling_response(length, ratio), axis)
    return np.asarray(fft.irfft(spectrum, ratio * length, axis, overwrite_x=True))


def _multiply(spectrum: Array, response: Array, axis: int) -> None:
    """Multiply a spectrum in place by a response along an axis, -1 or -2."""
    response = response[: spectrum.shape[axis]].astype(spectrum.dtype)
    spectrum *= response if axis == -1 else response[:, None]


@lru_cache(maxsize=16)
def _upsampling_response(length: int, ratio: int) -> Array:
    """Return the Fourier transform [ratio * length] of a pixel 0, upsampled along an axis of that length."""
    line = np.zeros(length)
    line[0] = 1
    if ratio & (ratio - 1):
        return np.asarray(fft.fft(np.roll(_upsample_by_sinc(line, ratio), ratio // 2)))
    taps = np.array(HALF_BAND[:0:-1] + HALF_BAND)
    first = 1
    while ratio > 1:
        zero_stuffed = np.zeros(2 * len(line))
        zero_stuffed[first::2] = line
        line = ndimage.correlate1d(zero_stuffed, taps, mode="wrap")
        first, ratio = 0, ratio // 2
    return np.asarray(fft.fft(line))


def _upsample_by_sinc(line: Array, ratio: int) -> Array:
    """Upsample a line of pixels so that pixel n lands on ratio * n; circular borders."""
    # Imported here because scipy.signal loads scipy.stats: 0.1 s of each start, for rare ratios.
    from scipy import signal

    taps = signal.firwin(20 * ratio + 1, 1 / ratio, window=("kaiser", 5.0))
    # Each output pixel uses every ratio-th tap. Every such subset must have the same sum, or flat ground
    # gets a pattern.
    subset = np.arange(len(taps)) % ratio
    taps /= ratio * np.bincount(subset, taps)[subset]
    return np.asarray(signal.resample_poly(line, ratio, 1, window=taps, padtype="wrap"))


def _shift_lines(image: Array, shift: float, axis: int) -> Array:
    """Shift an image by a fraction of a pixel along an axis, in the Fourier domain."""
    if shift == 0:
        return image
    length = image.shape[axis]
    margin = [(0, 0)] * image.ndim
    margin[axis] = (MIRROR, MIRROR)
    spectrum = fft.rfft(np.pad(image, margin, mode="reflect"), axis=axis, overwrite_x=True)
    _multiply(spectrum, _shift_response(length + 2 * MIRROR, shift), axis)
    shifted = fft.irfft(spectrum, length + 2 * MIRROR, axis, overwrite_x=True)
    return np.asarray(np.moveaxis(np.moveaxis(shifted, axis, 0)[MIRROR:-MIRROR], 0, axis))


def _shift_response(length: int, shift: float) -> Array:
    """Return the Fourier transform [length] of a shift along an axis of that length."""
    frequencies = fft.fftfreq(length)
    response = np.exp(-2j * np.pi * frequencies * shift)
    if length % 2 == 0:
        response[length // 2] = math.cos(math.pi * shift)  # the real part: there is no negative partner
    return np.asarray(response)


def downsample_bicubic(pan: Array, ratio: int) -> Array:
    """Downsample a band [rows, cols] bicubically with antialiasing; corners aligned, borders mirrored."""
    taps = cubic_kernel((np.arange(-3 * ratio, 3 * ratio + 1) - (ratio - 1) / 2) / ratio)
    small = pan.astype(working_type(pan))
    for axis in (1, 0):  # the columns first, because lines in memory are filtered faster
        small = ndimage.correlate1d(small, taps / taps.sum(), axis, mode="reflect")
        small = small[::ratio] if axis == 0 else small[:, ::ratio]
    return np.asarray(small)


def cubic_kernel(distance: Array) -> Array:
    """Evaluate the cubic convolution kernel with a = -0.5 (Catmull-Rom) at distances in pixels.

    Source: Keys, "Cubic convolution interpolation for digital image processing", IEEE TASSP 29(6), 1981.
    """
    distance = np.abs(distance)
    near = 1.5 * distance**3 - 2.5 * distance**2 + 1
    far = -0.5 * distance**3 + 2.5 * distance**2 - 4 * distance + 2
    return np.select([distance <= 1, distance <= 2], [near, far], 0.0)


def box_sum(band: Array, side: int) -> Array:
    """Sum a band over side x side pixels, with zeros around it; the type of `band`, [rows, cols].

    An even side has one more pixel after the centre than before it.
    """
    before, after = (side - 1) // 2, side // 2
    padded = np.pad(band, (before, after))
    rows = padded[: band.shape[0]].copy()
    for offset in range(1, side):
        rows += padded[offset : offset + band.shape[0]]
    total = rows[:, : band.shape[1]].copy()
    for offset in range(1, side):
        total += rows[:, offset : offset + band.shape[1]]
    return np.asarray(total)


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
