"""Compute how much of the PAN the MS bands explain at each shift of whole MS pixels.

Both images are band-passed at MS scale, and a few Fourier transforms give R2 at all shifts. `coarse_shift`
looks for the shift with the highest R2; `similarity` compares R2 at the georeference with that at wrong
shifts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import fft, ndimage

from .chips import Chips, usable_ms_pixels

Array = NDArray[Any]

FINE, COARSE = 3, 11
"""Sides, in MS pixels, of the two local means whose difference is the band-passed image. Haze, light and
fields are coarser, noise is finer."""

TAIL = 1.0
"""Percentage of the values at each end that are clipped, so that a few bright roofs do not decide."""

RIDGE = 1e-3
"""Ridge penalty as a share of a band's variance: keeps bands that repeat each other from amplifying noise."""

PARTS = 4
"""Smallest number of parts of the scene whose shifts are compared; fewer chips are quartered."""

MIN_OVERLAP = 0.25
"""Share of a part's pixels that must overlap at a shift."""

MIN_R2 = 0.5
"""R2 above which a shift can be trusted; true shifts of four real scenes have 0.87 to 1."""

UNIQUE = 2.0
"""Ratio of the best R2 to that of all other shifts, from which a shift is unique. True shifts of four real
scenes have 4 to 10, random ones of unrelated images 1 to 1.7."""

NEIGHBOURS = 2
"""Distance in MS pixels within which shifts are the same peak of R2."""


@dataclass(frozen=True)
class BandPassed:
    """Band-passed PAN and MS image of the chips at MS scale, 0 at unusable pixels.

    Attributes:
        pan: [chips, rows, cols].
        bands: [bands, chips, rows, cols].
        valid: usable pixels, bool, [chips, rows, cols].
    """

    pan: Array
    bands: Array
    valid: Array


def band_pass(chips: Chips) -> BandPassed:
    """Band-pass PAN and MS image of the chips at MS scale."""
    ratio, (count, _, rows, cols) = chips.ratio, chips.ms.shape
    pairs = zip(chips.pan_valid[:, 0], chips.ms_valid[:, 0])
    valid = np.stack([usable_ms_pixels(pan_valid, ms_valid, ratio) for pan_valid, ms_valid in pairs])
    # Clipped before it is averaged, because one hot pixel would decide the mean of its surroundings.
    pan = _clip(chips.pan, chips.pan_valid)
    # One axis after the other: NumPy takes ten times as long for both at once.
    pan = pan.reshape(count, rows, ratio, cols * ratio).mean(axis=2, dtype=np.float32)
    pan = pan.reshape(count, rows, cols, ratio).mean(axis=3, dtype=np.float32)
    bands = np.stack([_band_pass(band, valid) for band in chips.ms.swapaxes(0, 1)])
    return BandPassed(_band_pass(pan, valid), bands, valid)


def r2_surfaces(images: BandPassed, limit: int) -> tuple[Array, Array]:
    """Compute R2 at all shifts up to `limit` MS pixels, by cross-correlation with Fourier transforms.

    Args:
        images: the band-passed images.
        limit: largest shift in MS pixels.

    Returns:
        R2 of the whole scene, [shifts, shifts], and of each of its parts, [parts, shifts, shifts]. The
        georeference is in the middle.
    """
    pan, valid = images.pan, images.valid
    # Of bands without correlation, R2 is the sum of their squared correlations with the PAN.
    bands = _decorrelate(images.bands, valid)
    chip_of, masks = _parts(valid)
    shape = [fft.next_fast_len(length + limit, real=True) for length in valid.shape[-2:]]
    at = np.arange(-limit, limit + 1)
    mask_spectra = fft.rfft2(masks.astype(np.float32), shape).conj()

    def spectra_of(images: Array) -> Array:
        return np.asarray(fft.rfft2(images, shape)[chip_of])

    def correlate(spectra: Array, others: Array) -> Array:
        around = fft.irfft2(spectra * others, shape)
        return np.asarray(around[:, at[:, None], at])

    overlap = correlate(spectra_of(valid.astype(np.float32)), mask_spectra).clip(min=1)
    energy = correlate(spectra_of(pan**2), mask_spectra).clip(min=1e-3)
    pan_spectra = spectra_of(pan)
    whole, parts = np.zeros_like(overlap[0]), np.zeros_like(overlap)
    for band in bands:
        products = correlate(pan_spectra, fft.rfft2(band[chip_of] * masks, shape).conj())
        whole += products.sum(axis=0) ** 2
        parts += products**2
    whole /= energy.sum(axis=0) * overlap.sum(axis=0)
    parts /= energy * overlap
    parts[overlap < MIN_OVERLAP * masks.sum(axis=(1, 2))[:, None, None]] = 0
    return whole, parts


def _band_pass(images: Array, valid: Array) -> Array:
    """Return standardised band-passed images, [chips, rows, cols]; extreme values are clipped."""
    images = _clip(images, valid)
    fine, coarse = (ndimage.uniform_filter(images, (0, side, side)) for side in (FINE, COARSE))
    passed = np.where(valid, _clip(fine - coarse, valid), np.float32(0))
    deviation = passed[valid].std()
    return np.asarray(passed / deviation if deviation > 0 else passed)


def _clip(images: Array, valid: Array) -> Array:
    low, high = np.percentile(images[valid], (TAIL, 100 - TAIL)).astype(np.float32)
    return np.asarray(images.clip(low, high))


def _decorrelate(bands: Array, valid: Array) -> Array:
    """Replace bands by combinations of them without correlation, of unit variance."""
    pixels = bands[:, valid].astype(np.float64)
    covariance = pixels @ pixels.T / pixels.shape[1] + RIDGE * np.eye(len(bands))
    root = np.linalg.inv(np.linalg.cholesky(covariance)).astype(np.float32)
    return np.asarray(np.tensordot(root, bands, axes=1))


def _parts(valid: Array) -> tuple[Array, Array]:
    """Divide chips into parts; return the index of the chip and the mask [rows, cols] of each part."""
    if len(valid) >= PARTS:
        return np.arange(len(valid)), valid
    quarters = np.zeros((4, *valid.shape[-2:]), bool)
    row, col = (length // 2 for length in valid.shape[-2:])
    quarters[0, :row, :col] = quarters[1, :row, col:] = quarters[2, row:, :col] = quarters[3, row:, col:] = (
        True
    )
    masks = (valid[:, None] & quarters).reshape(-1, *valid.shape[-2:])
    return np.arange(len(valid)).repeat(4), masks
