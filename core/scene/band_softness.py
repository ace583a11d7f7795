"""Measure how much softer some MS bands are than the others.

Products stack bands of different pixel sizes on one grid: short-wave or thermal infrared, which was recorded
with pixels of two or three times the size, beside visible bands. Their detail is that of larger pixels.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from .chips import Chips, usable_ms_pixels
from .outliers import common_limits

Array = NDArray[Any]

FINE, COARSE = 0.7, 1.4
"""Standard deviations of the Gaussians that separate the finest detail from the next coarser, in pixels."""

AROUND = 11
"""Side, in MS pixels, of the local mean that is subtracted from detail: haze and light vary slowly."""

MARGIN = 8
"""MS pixels around nodata and the border that are left out, at most: the reach of the Gaussians."""

MAX_CHIPS = 4
"""Chips to measure on; more change a softness by less than 0.05 MS pixels."""

MAX_BANDS = 32
"""Bands above which nothing is measured: each may be related to all sharper ones."""

SOFTENED = 0.55
"""Largest share of fine detail, relative to that of the sharpest band, of a band that may be soft. A Gaussian
of 0.7 MS pixels leaves 0.5 at most. The bands of four real scenes have 0.69 or more, of their ninths 0.49;
JPEG compression of another band made a near infrared band with 0.57 look soft."""

SOFTNESSES = (0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75)
"""Deviations, in MS pixels, of the Gaussians that are tried."""

LEAST, LARGEST = 0.7, 1.5
"""Softness in MS pixels from which a band counts as soft, and up to which the imaging model can describe it.
Bands of one pixel size with so little fine detail have up to 0.58 in parts of real scenes, because fine
detail differs between bands, and up to 0.66 in generated scenes with twelve times the usual noise."""

LEAST_SHARED = 0.6
"""The same by detail that both images share, one octave coarser, in which noise that differs from place to
place cancels out. It is 0.67 or more for soft bands with up to 14 times the usual noise. Speckle, or noise in
half of one band, made others look soft by 0.72 to 0.85 MS pixels, but by this at most 0.54."""

UNEXPLAINED = 0.8
"""Largest share of what sharper bands leave unexplained of a soft band that is left once they are softened.
For the bands of four real scenes, all of one pixel size, it is 0.79 or more."""

CALM = 15
"""Side in MS pixels of the parts in which noise is measured."""

CALMEST, OF_NOISE = 0.05, 0.74
"""Quantile of the power in all parts that is taken as noise, because others have structure, and that quantile
in white noise of unit power. Without subtracting the noise of a band, others look soft beside it: noise of a
fifth of one band's deviation raised the error of another from 0.34 to 0.55 of plain upsampling."""

IMPULSE = np.pad(np.ones((1, 1), np.float32), 16)
"""The response of a filter to it has the energy that the filter leaves of white noise of unit deviation."""

MIN_PIXELS = 200
"""Minimum number of MS pixels for a measurement."""


def find_band_softness(chips: Chips) -> tuple[float, ...]:
    """Find bands that are softer than the others.

    A soft band is explained by the sharper ones better if these are softened, too. The Gaussian that explains
    it best can be too wide, because sharper bands also show fine detail that this band never had. So the
    power of its own detail must agree: the softened sharper bands have no finer detail than the band
    (natural scenes look alike at neighbouring scales; see `method.sharpness`). The narrower of the two
    Gaussians counts.

    Args:
        chips: the chips of the scene.

    Returns:
        How much softer each band is than the sharpest ones: the standard deviation of a Gaussian in PAN
        pixels; 0 for most bands. Empty if no band is soft.
    """
    bands = chips.ms.shape[1]
    if not 1 < bands <= MAX_BANDS:
        return ()
    images, inside = _prepare_bands(chips)
    if inside.sum() < MIN_PIXELS:
        return ()
    shares = np.array([_fine_share(band, _noise(band, inside), inside) for band in images])
    sharpest_first = np.argsort(-shares)
    softness, sharp = np.zeros(bands), [int(sharpest_first[0])]
    for band in map(int, sharpest_first[1:]):
        if 0 < shares[band] <= SOFTENED * shares[sharp[0]]:
            softness[band] = _measure_softness(images[sharp], images[band], shares[band], inside)
        if not softness[band]:
            sharp.append(band)
    return tuple((chips.ratio * softness).round(3).tolist()) if softness.any() else ()


def _prepare_bands(chips: Chips) -> tuple[Array, Array]:
    """Return the bands of some chips, clipped to their common values, and the pixels to measure on.

    Returns:
        Bands of unit deviation, float32, [bands, chips, rows, cols], and the pixels to use, bool, [chips,
        rows, cols]: those far from nodata, from extreme values and from the border.
    """
    index = np.unique(np.linspace(0, len(chips.ms) - 1, min(len(chips.ms), MAX_CHIPS)).astype(int))
    masks = zip(chips.pan_valid[index, 0], chips.ms_valid[index, 0])
    usable = np.stack([usable_ms_pixels(*both, chips.ratio) for both in masks])
    if not usable.any():
        return chips.ms[index].swapaxes(0, 1), usable
    images, common = [], usable.copy()
    for band in chips.ms[index].swapaxes(0, 1):
        low, high = common_limits(band[usable])
        common &= (band >= low) & (band <= high)
        values = band.clip(low, high).astype(np.float64)
        images.append((values - values.mean()) / (values.std() or 1))
    rows, cols = (min(MARGIN, length // 4) for length in usable.shape[1:])
    far = ndimage.minimum_filter(common, (1, 2 * rows + 1, 2 * cols + 1), mode="constant", cval=False)
    return np.array(images, np.float32), far


def _softened(images: Array, softness: float) -> Array:
    """Blur [..., rows, cols] by a Gaussian of a deviation in pixels."""
    deviations = [0.0] * (images.ndim - 2) + [softness] * 2
    return np.asarray(ndimage.gaussian_filter(images, deviations, mode="nearest"))


def _octaves(images: Array, finest: float = FINE) -> tuple[Array, Array]:
    """Return the finest detail and the next coarser of [..., rows, cols]."""
    fine, coarse = _softened(images, finest), _softened(images, finest * COARSE / FINE)
    return images - fine, fine - coarse


def _noise(image: Array, inside: Array) -> float:
    """Measure the deviation of white noise in [chips, rows, cols].

    It is that of Immerkaer ("Fast noise variance estimation", 1996) in the calmest parts.
    """
    laplacian = ndimage.convolve1d(ndimage.convolve1d(image, (1, -2, 1), -1), (1, -2, 1), -2) / 6
    power = ndimage.uniform_filter(np.square(laplacian), (1, CALM, CALM))
    return float(np.sqrt(np.quantile(power[inside], CALMEST) / OF_NOISE))


def _fine_share(
    image: Array, noise: float, inside: Array, softness: float = 0.0, finest: float = FINE
) -> float:
    """Compute the energy of the finest detail over that of the next coarser, both without noise; or 0.

    Args:
        image: [chips, rows, cols].
        noise: deviation of its white noise.
        inside: pixels to use, bool, [chips, rows, cols].
        softness: deviation of a Gaussian that blurs image and noise before, in pixels.
        finest: deviation of the Gaussian that separates the finest detail, in pixels.
    """
    octaves = zip(*(_octaves(_softened(each, softness), finest) for each in (image, IMPULSE)))
    fine, coarse = (
        float(np.mean(detail[inside] ** 2) - noise**2 * np.square(response).sum())
        for detail, response in octaves
    )
    return max(fine, 0.0) / coarse if coarse > 0 else 0.0


def _shared_softness(image: Array, soft: Array, inside: Array) -> float:
    """Measure how much softer a band is by the detail that it shares with an image, in MS pixels.

    Args:
        image: what explains the band, [chips, rows, cols].
        soft: the band, [chips, rows, cols].
        inside: pixels to use, bool, [chips, rows, cols].
    """
    of_soft, shares = _octaves(soft, COARSE), []
    for softness in SOFTNESSES:
        octaves = zip(_octaves(_softened(image, softness), COARSE), of_soft)
        fine, coarse = (float(np.mean(each[inside] * other[inside])) for each, other in octaves)
        shares.append(fine / coarse if coarse > 0 else 0.0)
    return _where_equal(shares, _fine_share(soft, _noise(soft, inside), inside, finest=COARSE))


def _measure_softness(sharp: Array, soft: Array, share: float, inside: Array) -> float:
    """Measure how much softer a band is than sharper ones, in MS pixels; 0 if they do not explain it.

    Args:
        sharp: the sharper bands, [bands, chips, rows, cols].
        soft: the band, [chips, rows, cols].
        share: its energy of the finest detail over that of the next coarser.
        inside: pixels to use, bool, [chips, rows, cols].
    """
    target = _detail(soft)[inside]
    fits = [_regress(target, _detail(_softened(sharp, each))[:, inside]) for each in SOFTNESSES]
    unexplained = np.array([rest for _, rest in fits])
    best = int(unexplained.argmin())
    if unexplained[best] > UNEXPLAINED * unexplained[0]:
        return 0.0
    mixture = np.tensordot(fits[best][0], sharp, 1)
    if _shared_softness(mixture, soft, inside) < LEAST_SHARED:
        return 0.0
    noise = _noise(mixture, inside)
    shares = [_fine_share(mixture, noise, inside, each) for each in SOFTNESSES]
    softness = min(_vertex(unexplained, best), _where_equal(shares, share), LARGEST)
    return softness if softness >= LEAST else 0.0


def _where_equal(shares: list[float], share: float) -> float:
    """Return the softness at which falling shares of fine detail, one for each of `SOFTNESSES`, reach one."""
    return float(np.interp(-share, np.negative(shares), SOFTNESSES))


def _detail(images: Array) -> Array:
    """Subtract the mean `AROUND` each pixel of [..., rows, cols]."""
    sides = [1] * (images.ndim - 2) + [AROUND] * 2
    return np.asarray(images - ndimage.uniform_filter(images, sides, mode="nearest"))


def _regress(target: Array, bands: Array) -> tuple[Array, float]:
    """Explain values [pixels] by bands [bands, pixels]; return their weights and the unexplained energy."""
    weights = np.linalg.lstsq(bands @ bands.T, bands @ target, rcond=None)[0]
    return weights, float(np.square(target - weights @ bands).sum())


def _vertex(unexplained: Array, best: int) -> float:
    """Refine the best of the `SOFTNESSES` by a parabola through its unexplained energy and those beside it.

    Args:
        unexplained: energy that each of the `SOFTNESSES` leaves unexplained, [softnesses].
        best: index of the smallest.
    """
    if not 0 < best < len(SOFTNESSES) - 1:
        return SOFTNESSES[best]
    before, least, after = unexplained[best - 1 : best + 2]
    step = SOFTNESSES[1] - SOFTNESSES[0]
    return float(SOFTNESSES[best] + step / 2 * (before - after) / (before - 2 * least + after))
