"""Indices that compare two images on one grid pixel by pixel: ERGAS, SAM, SCC, PSNR and SSIM.

Images are [bands, rows, cols] in any real type. A mask `valid` is bool, [rows, cols]. A pixel or window that
touches an invalid pixel is left out. An index is NaN if nothing remains. The definitions are those
of the public pansharpening toolboxes (Vivone et al., "A New Benchmark Based on Recent Advances in
Multispectral Pansharpening", IEEE GRSM 9(1), 2021), so that values are comparable with published ones.

The index of a large image is computed from sums over its windows. The function `..._sums` gives an index's
sums for one window, and `..._from_sums` the index from their total.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..scene.grid import Window

Array = NDArray[Any]
Mask = NDArray[np.bool_]

SSIM_SIGMA = 1.5
"""Deviation in pixels of SSIM's Gaussian window (Wang et al. 2004)."""

SSIM_RADIUS = 5
"""Pixels to each side of that window: 11 x 11 pixels in total."""

SSIM_K1, SSIM_K2 = 0.01, 0.03
"""SSIM's stabilising constants for luminance and structure, as shares of the peak."""


def ergas(fused: Array, reference: Array, *, ratio: int, valid: Mask | None = None) -> float:
    """Compute ERGAS, the relative global error in percent of the bands' means, 0 and up (0: identical).

    Args:
        fused: [bands, rows, cols].
        reference: [bands, rows, cols].
        ratio: PAN pixels per MS pixel.
        valid: [rows, cols]; None if every pixel is valid.

    Source: Wald, "Quality of high resolution synthesised images", 2000:
    100 / ratio * sqrt(mean over bands of (RMSE / mean)^2).
    """
    return ergas_from_sums(error_sums(fused, reference, valid), ratio)


def ergas_from_sums(errors: Array, ratio: int) -> float:
    """Compute ERGAS from the total of :func:`error_sums`; not finite if a band's mean is 0."""
    squares, levels, pixels = errors
    if not pixels.any():
        return math.nan
    with np.errstate(divide="ignore", invalid="ignore"):
        return float(100 / ratio * np.sqrt(np.mean(squares / pixels / (levels / pixels) ** 2)))


def psnr(fused: Array, reference: Array, *, peak: float, valid: Mask | None = None) -> float:
    """Compute the peak signal-to-noise ratio in dB, mean over bands; infinite if a band is identical.

    Args:
        fused: [bands, rows, cols].
        reference: [bands, rows, cols].
        peak: largest possible value of the data.
        valid: [rows, cols]; None if every pixel is valid.
    """
    return psnr_from_sums(error_sums(fused, reference, valid), peak)


def psnr_from_sums(errors: Array, peak: float) -> float:
    """Compute PSNR from the total of :func:`error_sums`."""
    squares, _, pixels = errors
    if not pixels.any():
        return math.nan
    with np.errstate(divide="ignore"):
        return float(np.mean(10 * np.log10(peak**2 / (squares / pixels))))


def error_sums(fused: Array, reference: Array, valid: Mask | None = None) -> Array:
    """Sum squared errors and reference values, and count pixels, per band: [3, bands]; for ERGAS and PSNR."""
    ours, theirs = _spectra(fused, valid), _spectra(reference, valid)
    pixels = np.full(len(theirs), theirs.shape[1])
    return np.stack([((ours - theirs) ** 2).sum(axis=1), theirs.sum(axis=1), pixels])


def sam(fused: Array, reference: Array, *, valid: Mask | None = None) -> float:
    """Compute the spectral angle in degrees, mean over pixels (0: same colours).

    A pixel whose bands are all zero has no angle and is left out.

    Args:
        fused: [bands, rows, cols].
        reference: [bands, rows, cols].
        valid: [rows, cols]; None if every pixel is valid.

    Source: Yuhas et al., "Discrimination among semi-arid landscape endmembers using the Spectral Angle
    Mapper", 1992.
    """
    return mean_from_sums(angle_sums(fused, reference, valid))


def angle_sums(fused: Array, reference: Array, valid: Mask | None = None) -> Array:
    """Sum the spectral angles in degrees and count them, [2]; arguments as for :func:`sam`."""
    ours, theirs = _spectra(fused, valid), _spectra(reference, valid)
    lengths = np.linalg.norm(ours, axis=0) * np.linalg.norm(theirs, axis=0)
    nonzero = lengths > 0
    cosine = (ours * theirs).sum(axis=0)[nonzero] / lengths[nonzero]
    return _sum_and_count(np.degrees(np.arccos(np.clip(cosine, -1, 1))))


def scc(fused: Array, reference: Array, *, valid: Mask | None = None) -> float:
    """Compute the spatial correlation: that of both images' Sobel gradients over all bands, 0 to 1.

    Args:
        fused: [bands, rows, cols].
        reference: [bands, rows, cols].
        valid: [rows, cols]; None if every pixel is valid.

    Source: Zhou et al., "A wavelet transform method to merge Landsat TM and SPOT panchromatic data",
    IJRS 19(4), 1998. The gradient is that of the toolbox: the magnitude, computed without the outermost
    pixels and with zeros around the rest.
    """
    return scc_from_sums(gradient_sums(fused, reference, valid))


def scc_from_sums(gradients: Array) -> float:
    """Compute SCC from the total of :func:`gradient_sums`."""
    product, ours, theirs = gradients
    scale = math.sqrt(float(ours) * float(theirs))
    return float(product) / scale if scale > 0 else math.nan


def gradient_sums(
    fused: Array, reference: Array, valid: Mask | None = None, window: Window | None = None
) -> Array:
    """Sum the products of the gradients: fused with reference, fused with fused, reference with reference.

    Args:
        fused: [bands, rows, cols].
        reference: [bands, rows, cols].
        valid: [rows, cols]; None if every pixel is valid.
        window: the pixels to sum over; None for all. The gradient depends on two more pixels on every side.

    Returns:
        The three sums, [3].
    """
    rows, cols = _slices(window, reference.shape)
    ours, theirs = (
        np.pad(_gradient(image, valid), ((0, 0), (1, 1), (1, 1)))[:, rows, cols]
        for image in (fused, reference)
    )
    return np.array([(ours * theirs).sum(), (ours * ours).sum(), (theirs * theirs).sum()])


def ssim(fused: Array, reference: Array, *, peak: float, valid: Mask | None = None) -> float:
    """Compute the structural similarity, mean over bands and all windows inside the image, -1 to 1.

    Args:
        fused: [bands, rows, cols].
        reference: [bands, rows, cols].
        peak: largest possible value of the data.
        valid: [rows, cols]; None if every pixel is valid.

    Source: Wang et al., "Image Quality Assessment: From Error Visibility to Structural Similarity",
    IEEE TIP 13(4), 2004: 11 x 11 Gaussian window of deviation 1.5, K1 = 0.01, K2 = 0.03.
    """
    return mean_from_sums(ssim_sums(fused, reference, peak=peak, valid=valid))


def ssim_sums(
    fused: Array,
    reference: Array,
    *,
    peak: float,
    valid: Mask | None = None,
    window: Window | None = None,
) -> Array:
    """Sum the similarities over bands and pixels and count them, [2].

    Args:
        fused: [bands, rows, cols].
        reference: [bands, rows, cols].
        peak: largest possible value of the data.
        valid: [rows, cols]; None if every pixel is valid.
        window: the pixels to sum over; None for all. The similarity depends on `SSIM_RADIUS` more pixels on
            every side.
    """
    mask = np.ones(reference.shape[1:], bool) if valid is None else valid
    scored = np.zeros_like(mask)
    scored[_slices(window, reference.shape)] = True
    scored &= ndimage.minimum_filter(mask, 2 * SSIM_RADIUS + 1, mode="constant")
    pairs = zip(_zero_nodata(fused, valid), _zero_nodata(reference, valid))
    return _sum_and_count(np.concatenate([_ssim_map(ours, theirs, peak)[scored] for ours, theirs in pairs]))


def mean_from_sums(sums: Array) -> float:
    """Divide a sum by its count; NaN if the count is 0."""
    total, count = sums
    return float(total / count) if count else math.nan


def _ssim_map(ours: Array, theirs: Array, peak: float) -> Array:
    """Compute the structural similarity of two bands at each pixel, [rows, cols]."""
    one, other, squares, product = (
        ndimage.gaussian_filter(values, SSIM_SIGMA, truncate=SSIM_RADIUS / SSIM_SIGMA)
        for values in (ours, theirs, ours**2 + theirs**2, ours * theirs)
    )
    level, mean_product = one**2 + other**2, one * other
    c1, c2 = (SSIM_K1 * peak) ** 2, (SSIM_K2 * peak) ** 2
    luminance = (2 * mean_product + c1) / (level + c1)
    structure = (2 * (product - mean_product) + c2) / (squares - level + c2)
    return np.asarray(luminance * structure)


def _gradient(image: Array, valid: Mask | None) -> Array:
    """Compute the Sobel magnitude [bands, rows - 2, cols - 2]; 0 if it depends on an invalid pixel."""
    inner = _zero_nodata(image, valid)[:, 1:-1, 1:-1]
    # One band at a time, because ndimage.sobel smooths along every other axis, including the bands.
    magnitude: Array = np.stack(
        [np.hypot(ndimage.sobel(b, 0, mode="constant"), ndimage.sobel(b, 1, mode="constant")) for b in inner]
    )
    if valid is not None:
        magnitude *= ndimage.binary_erosion(valid[1:-1, 1:-1], np.ones((3, 3)), border_value=1)
    return magnitude


def _spectra(image: Array, valid: Mask | None) -> Array:
    """Return the valid pixels as float64 [bands, pixels]."""
    chosen = image.reshape(len(image), -1) if valid is None else image[:, valid]
    return chosen.astype(np.float64)


def _zero_nodata(image: Array, valid: Mask | None) -> Array:
    """Return the image as float64 with 0 for invalid pixels, which may be NaN."""
    return image.astype(np.float64) if valid is None else np.where(valid, image, 0.0).astype(np.float64)


def _sum_and_count(values: Array) -> Array:
    return np.array([values.sum(), values.size])


def _slices(window: Window | None, shape: tuple[int, ...]) -> tuple[slice, slice]:
    return Window(0, 0, *shape[1:]).slices if window is None else window.slices
