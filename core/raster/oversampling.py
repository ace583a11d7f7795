"""Recognise an MS image that was interpolated to smaller pixels, and find the sampling that it really has."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..feedback import Feedback
from ..scene.alignment import LEAST_RATIO, Extent, describe_mismatch, footprint
from ..scene.grid import RATIO_TOLERANCE, RATIOS, Grid, Window
from .dataset import Layer
from .warp import resample_to_axes

_SIDE = 512
"""Side in pixels of the part in the middle that is examined."""

_LEAST_SIDE = 64
"""Shortest side in pixels; the spectrum of fewer pixels is too coarse."""

_LEAST_FACTOR = 1.45
"""Smallest factor that counts; operators resample most products by less."""

_PEAK = 13
"""Height of the peak above the median that proves interpolation: 16 and more where cubic convolution or
Lanczos enlarged WorldView-3, 10 and less in original images of four sensors."""

_LOST = 0.02
"""Largest power above the lost frequencies, relative to the octave below: 0.001 to 0.015 for the true factor,
0.025 and more for a factor that has only the same period."""


_TEXTURE = 3e-6
"""Smallest share of the power from 0.06 to 0.12 cycles per pixel: 7e-5 and more in images enlarged fourfold,
1e-7 in a ramp, whose second difference is only rounding."""


def true_sampling(
    pan: Grid, ms: Layer, ms_grid: Grid, extent: Extent | None, names: tuple[str, str], feedback: Feedback
) -> Layer | None:
    """Resample an MS image with pixels below 1.5 PAN pixels to those it was interpolated from, or to two.

    Larger pixels are taken as they are, because smooth images look interpolated.

    Args:
        pan: grid of the PAN.
        ms: the MS layer, in the PAN's CRS.
        ms_grid: its grid.
        extent: part to fuse; None for the common area.
        names: names of the PAN and the MS in messages.
        feedback: receives what was found.

    Returns:
        The MS layer with a view; None if its own pixels are right.

    Raises:
        InputError: the two are rotated against each other or do not overlap.
    """
    own = footprint(pan, ms_grid).ratio
    if not 1 - RATIO_TOLERANCE <= own < LEAST_RATIO * (1 - RATIO_TOLERANCE):
        return None
    factor = interpolation_factor(ms)
    true = own * factor
    ratio = min(max(round(true), RATIOS.start), RATIOS.stop - 1)
    x, a, b, y, c, d = ms_grid.transform
    wide = ratio / own
    widened = Grid(ms_grid.size, (x, wide * a, wide * b, y, wide * c, wide * d))
    describe_mismatch(pan, widened, extent, *names)
    if factor > 1:
        feedback.warning(
            f"{names[1]} has pixels of {own:.3g} PAN pixels, but its spectrum shows that it was interpolated "
            f"from pixels of {true:.3g}: it is used at {ratio}."
        )
    else:
        feedback.warning(
            f"A pixel of {names[1]} is only {own:.3g} PAN pixels wide: it is averaged to {ratio}, the "
            "smallest ratio at which there is detail to add."
        )
    return resample_to_axes(pan, ms, ms_grid, ratio, true)


def interpolation_factor(layer: Layer) -> float:
    """Estimate by how much a layer was enlarged by interpolation.

    Interpolated pixels vary less the farther they lie from an original one, so the second difference has the
    period of the original pixels (Gallagher, Detection of linear and cubic interpolation in JPEG compressed
    images, CRV 2005). Enlarging twofold hides this.

    Args:
        layer: the layer.

    Returns:
        Pixels of the layer per original pixel along an axis; 1 if it was not interpolated, or if nodata or
        too few pixels prevent the estimate.
    """
    rows, cols = (min(_SIDE, length) for length in (layer.size.rows, layer.size.cols))
    if min(rows, cols) < _LEAST_SIDE:
        return 1.0
    middle = Window((layer.size.rows - rows) // 2, (layer.size.cols - cols) // 2, rows, cols)
    pixels = layer.read(middle)
    if not pixels.valid.all():
        return 1.0
    values = pixels.values.astype(np.float64)
    along_cols, along_rows = (_factor_along(part) for part in (values, values.transpose(0, 2, 1)))
    is_same = abs(along_cols - along_rows) <= 0.05 * along_cols
    return (along_cols + along_rows) / 2 if is_same and along_cols >= _LEAST_FACTOR else 1.0


def _factor_along(values: NDArray[np.float64]) -> float:
    """Estimate the factor along the last axis of [bands, rows, cols]; 1 if there is none."""
    repeated = (np.diff(values, axis=2) == 0).mean(axis=(0, 1)) > 0.98
    if repeated.mean() > 1 - 1 / _LEAST_FACTOR:  # enlarged without interpolation, by repeated pixels
        return float(1 / (1 - repeated.mean())) if not repeated.all() else 1.0
    frequencies, power = _spectrum(values)
    if power[(frequencies > 0.06) & (frequencies < 0.12)].sum() < _TEXTURE:
        return 1.0
    frequency, height = _periodicity(values)
    if height >= _PEAK:
        return 1 / frequency if _power_lost(values, 1 / frequency) < _LOST else 1 / (1 - frequency)
    return 1.0


def _periodicity(values: NDArray[np.float64]) -> tuple[float, float]:
    """Return the strongest frequency of the second difference in cycles per pixel, and its height."""
    curvature = np.abs(np.diff(values, 2, axis=2))
    mean = curvature.mean(axis=(1, 2), keepdims=True)
    profile = np.log((curvature / np.where(mean > 0, mean, 1)).mean(axis=(0, 1)) + 1e-6)
    profile -= profile.mean()
    spectrum = np.abs(np.fft.rfft(profile * np.hanning(len(profile))))
    frequencies = np.fft.rfftfreq(len(profile), 1.0)
    spectrum[frequencies < 1 / (RATIOS.stop - 1)] = 0
    peak = int(np.argmax(spectrum))
    typical = float(np.median(spectrum[spectrum > 0])) if spectrum.any() else 0.0
    return float(frequencies[peak]), float(spectrum[peak] / typical) if typical else 0.0


def _power_lost(values: NDArray[np.float64], factor: float) -> float:
    """Compare the power that interpolation by a factor can't give with that of the octave below."""
    frequencies, power = _spectrum(values)
    nyquist = 0.5 / factor
    above, below = frequencies > 1.25 * nyquist, (frequencies > nyquist / 2) & (frequencies <= nyquist)
    return float(power[above].mean() / power[below].mean()) if above.any() and below.any() else 1.0


def _spectrum(values: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return frequencies in cycles per pixel along the last axis, and the mean power of all bands."""
    centred = (values - values.mean(axis=2, keepdims=True)) * np.hanning(values.shape[2])
    power = np.abs(np.fft.rfft(centred, axis=2)) ** 2
    total = power.sum(axis=(1, 2), keepdims=True)
    return np.fft.rfftfreq(values.shape[2], 1.0), (power / np.where(total > 0, total, 1)).mean(axis=(0, 1))
