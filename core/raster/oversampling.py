"""Recognise an MS image that was interpolated to smaller pixels, and find the sampling that it really has."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError
from ..feedback import Feedback, SilentFeedback
from ..scene.alignment import LEAST_RATIO, whole_ratio
from ..scene.grid import RATIO_TOLERANCE, RATIOS, Window
from .layer import Layer
from .undeclared import without_fill

_SIDES = (512, 256, 128, 64)
"""Sides in pixels of the part in the middle that is examined, which must be valid; the spectrum of fewer
pixels is too coarse."""

_MAX_BANDS = 8
"""Bands that are examined; they share the grid, and the spectra of more take memory."""

_LEAST_FACTOR = 1.45
"""Smallest factor that counts; operators resample most products by less."""

_PEAK = 5.0
"""Height above the median of the coherence that proves interpolation: 5.5 and more in images of four sensors
enlarged 1.5 to 6 times by linear, cubic and Lanczos kernels, 4.0 and less in the originals. Blocks of JPEG
reach 40, but fail the test for the shorter period and mean a factor below `_LEAST_FACTOR`."""

_HARMONIC = 0.5
"""Coherence, relative to the strongest one, from which a longer period counts as that of the pixels."""

_REPLICA = 0.5
"""Coherence halfway to a frequency, relative to the mean, that proves a replica there: 0.9 and more if the
period is the factor, 0.35 and less if it only looks like it, because two factors share each period."""

_NEAREST = 1e-12
"""Power that counts as none, relative to the strongest frequency."""


@dataclass(frozen=True)
class Sampling:
    """The pixels at which an MS image is used in place of its own.

    Attributes:
        own: width of its own pixels, in PAN pixels.
        true: width of the pixels that it was interpolated from, in PAN pixels.
        ratio: width of the pixels at which it is used, in PAN pixels.
        source: how `true` is known: "given" by the user, from the "spectrum", or its "own" pixels.
    """

    own: float
    true: float
    ratio: int
    source: str


def true_sampling(
    pan: Layer, ms: Layer, own: float, given: float | None, feedback: Feedback, on_axes: Layer | None = None
) -> Sampling | None:
    """Choose the pixels of an MS image that has other pixels than it was measured with.

    An MS image with pixels below 1.5 PAN pixels always gets larger ones, at least two PAN pixels wide.

    Args:
        pan: the PAN layer.
        ms: the MS layer.
        own: width of its own pixels, in PAN pixels.
        given: width of the true pixels, in PAN pixels, that the user gave; None to look at the spectrum.
        feedback: receives what was found.
        on_axes: the MS image resampled to the axes of the PAN band, if its own are others: it may have been
            measured on them and warped since.

    Returns:
        The sampling; None if the MS image's own pixels are right.

    Raises:
        InputError: the given width is smaller than the pixels or too large.
    """
    if not 1 - RATIO_TOLERANCE <= own <= (RATIOS.stop - 1) * (1 + RATIO_TOLERANCE):
        return None  # `check_ratio` refuses it
    factor = 1.0
    if given is None:
        greatest = (RATIOS.stop - 1) / max(own, 1.0)
        factor = interpolation_factor(ms, greatest)
        if factor == 1 and on_axes is not None and on_axes.view is not None:
            scale = on_axes.view.scale
            factor = max(1.0, interpolation_factor(on_axes, greatest * scale) / scale)
            factor = factor if factor >= _LEAST_FACTOR else 1.0
        # Both were enlarged on the ground: the relation of their pixels stays.
        if own >= LEAST_RATIO and factor > 1 and factor / interpolation_factor(pan) < _LEAST_FACTOR:
            factor = 1.0
    elif not own * (1 - RATIO_TOLERANCE) <= given <= (RATIOS.stop - 1) * (1 + RATIO_TOLERANCE):
        raise InputError(
            f"the ratio {given:g} is given for {ms}, but its pixels are {own:.3g} pixels of {pan} wide: give "
            f"the width of the pixels that it was made from, from {own:.3g} to {RATIOS.stop - 1} PAN pixels"
        )
    else:
        factor = given / own
    is_resampled = factor > 1 + RATIO_TOLERANCE
    if not is_resampled and own >= LEAST_RATIO * (1 - RATIO_TOLERANCE):
        return None
    true = own * factor if is_resampled else own
    source = "own" if not is_resampled else "spectrum" if given is None else "given"
    sampling = Sampling(own, true, whole_ratio(true), source)
    _report(sampling, ms, feedback)
    return sampling


def _report(sampling: Sampling, ms: Layer, feedback: Feedback) -> None:
    """Log which pixels are used, and how to choose others."""
    ratio = sampling.ratio
    pixels = f"{ms} has pixels of {sampling.own:.3g} PAN pixels"
    if sampling.source == "given":
        feedback.info(f"{pixels}, made from pixels of {sampling.true:.3g}, as given: it is used at {ratio}.")
    elif sampling.source == "spectrum":
        feedback.warning(
            f"{pixels}, but its spectrum shows that it was interpolated from pixels of {sampling.true:.3g}: "
            f"it is used at {ratio}. If that is wrong, give the true ratio (--ms-ratio, MS_RATIO)."
        )
    else:
        feedback.warning(
            f"A pixel of {ms} is only {sampling.own:.3g} PAN pixels wide: it is averaged to {ratio}, the "
            "smallest ratio at which there is detail to add. If it was made from larger pixels, give the "
            "true ratio (--ms-ratio, MS_RATIO)."
        )


def interpolation_factor(layer: Layer, greatest: float = RATIOS.stop - 1) -> float:
    """Estimate by how much a layer was enlarged by interpolation.

    Enlarging by a factor q leaves replicas of the spectrum at multiples of 1/q cycles per pixel, which are
    coherent with the original. A smooth image has none, however little power its high frequencies have.

    Args:
        layer: the layer.
        greatest: the greatest factor that can be true. Replicas at 1/q with q just above 1 appear as those of
            a great factor, q / (q - 1), because the spectrum repeats itself.

    Returns:
        Pixels of the layer per original pixel along an axis; 1 if it was not interpolated, or if nodata or
        too few pixels prevent the estimate.
    """
    values = _middle(layer)
    if values is None:
        return 1.0
    along_cols, along_rows = (_factor_along(part, greatest) for part in (values, values.transpose(0, 2, 1)))
    is_same = abs(along_cols - along_rows) <= 0.05 * along_cols
    return (along_cols + along_rows) / 2 if is_same and along_cols >= _LEAST_FACTOR else 1.0


def _middle(layer: Layer) -> NDArray[np.float64] | None:
    """Read the largest valid part in the middle of a layer, [bands, rows, cols]; None if there is none."""
    layer = replace(layer, bands=layer.bands[:: -(-len(layer.bands) // _MAX_BANDS)])
    size = layer.size
    for side in _SIDES:
        rows, cols = min(side, size.rows), min(side, size.cols)
        if min(rows, cols) >= _SIDES[-1]:
            window = Window((size.rows - rows) // 2, (size.cols - cols) // 2, rows, cols)
            _, pixels = without_fill(layer, window, layer.read(window), SilentFeedback())
            if pixels.valid.all():
                return pixels.values.astype(np.float64)
    return None


def _factor_along(values: NDArray[np.float64], greatest: float) -> float:
    """Estimate the factor, up to the greatest, along the last axis of [bands, rows, cols]; 1 if none."""
    repeated = (np.diff(values, axis=2) == 0).mean(axis=(0, 1)) > 0.98
    if repeated.mean() > 1 - 1 / _LEAST_FACTOR:  # enlarged without interpolation, by repeated pixels
        return float(1 / (1 - repeated.mean())) if not repeated.all() else 1.0
    coherence = _coherence(values)
    length = values.shape[2]
    period = math.floor(length / min(greatest, RATIOS.stop - 1))
    least = min(period, math.floor(length * (1 - 1 / _LEAST_FACTOR)))  # a factor below 2 repeats there
    mean = coherence.mean(axis=1)
    mean[:least] = 0
    strongest, typical = int(mean.argmax()), float(np.median(mean[least:]))
    if mean[strongest] < _PEAK * typical or not math.isfinite(typical):
        return 1.0
    for shift in range(period, len(mean)):
        is_peak = mean[shift] == mean[max(shift - 3, 0) : shift + 4].max()
        if is_peak and mean[shift] >= _HARMONIC * mean[strongest] and _has_replica(coherence[shift], shift):
            return length / shift
    return length / (length - strongest)


def _coherence(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Compute the coherence between frequencies at a distance, over all rows and bands.

    Args:
        values: [bands, rows, cols].

    Returns:
        [distance, frequency] along the last axis, in steps of 1 / cols cycles per pixel; distances up to 0.5.
    """
    length = values.shape[2]
    spectrum = np.fft.fft((values - values.mean(axis=2, keepdims=True)) * np.hanning(length), axis=2)
    power = (np.abs(spectrum) ** 2).mean(axis=1, keepdims=True)
    least = np.maximum(_NEAREST * power.max(axis=2, keepdims=True), np.finfo(np.float64).tiny)
    whitened = (spectrum / np.sqrt(power + least)).reshape(-1, length)
    products = whitened.T @ whitened.conj() / len(whitened)
    frequencies = np.arange(length)
    shifted = (products[frequencies, (frequencies - shift) % length] for shift in range(length // 2 + 1))
    return np.stack([np.abs(row) ** 2 for row in shifted])


def _has_replica(coherence: NDArray[np.float64], shift: int) -> bool:
    """Tell whether the frequencies around half a distance are coherent with those at the other side of 0."""
    around = np.array([at for at in range(-(shift // 4), shift // 4 + 1) if abs(at) > 2], int)
    if not len(around):
        return True
    return bool(coherence[(shift // 2 + around) % len(coherence)].mean() >= _REPLICA * coherence.mean())
