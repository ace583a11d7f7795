"""Indices that compare two images on one grid: Q2n, ERGAS, SAM, SCC, PSNR, SSIM and UQI.

Images are [bands, rows, cols] in any real type. A mask `valid` is bool, [rows, cols]. A pixel, window or
block that touches an invalid pixel is left out. An index is NaN if nothing remains. The definitions are those
of the public pansharpening toolboxes (Vivone et al., "A New Benchmark Based on Recent Advances in
Multispectral Pansharpening", IEEE GRSM 9(1), 2021), so that values are comparable with published ones.

The index of a large image is computed from sums over its windows. The function `..._sums` gives an index's
sums for one window, and `..._from_sums` the index from their total.
"""

from __future__ import annotations

import math
from typing import Any, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..scene.grid import Window
from .filters import working_type

Array = NDArray[Any]
Mask = NDArray[np.bool_]

SSIM_SIGMA = 1.5
"""Deviation in pixels of SSIM's Gaussian window (Wang et al. 2004)."""

SSIM_RADIUS = 5
"""Pixels to each side of that window: 11 x 11 pixels in total."""

SSIM_K1, SSIM_K2 = 0.01, 0.03
"""SSIM's stabilising constants for luminance and structure, as shares of the peak."""

FLAT = 1e-6
"""Smallest deviation of a block, as a share of its mean, by which Q2n and UQI divide.

It is far above the rounding error of floats and far below any visible contrast.
"""


def q2n(
    fused: Array,
    reference: Array,
    *,
    block: int = 32,
    valid: Mask | None = None,
    rounded: bool = True,
) -> float:
    """Compute Q2n, the quality of all bands together, 0 to 1 (1: identical).

    The bands are the components of a hypercomplex number, padded with zeros to a power of two. In each block
    both images are standardised by the reference's mean and deviation (plus 1). The index is the modulus of
    their hypercomplex correlation times the agreement of their means. An image that is not a multiple of the
    block is mirrored at its right and lower border.

    Args:
        fused: [bands, rows, cols].
        reference: [bands, rows, cols].
        block: side of a block in pixels.
        valid: [rows, cols]; None if every pixel is valid.
        rounded: round values to integers first, as is usual for integer data; false for reflectances.

    Source: Garzelli and Nencini, "Hypercomplex Quality Assessment of Multi/Hyperspectral Images", IEEE
    GRSL 6(4), 2009.
    """
    return mean_from_sums(q2n_sums(fused, reference, block=block, valid=valid, rounded=rounded))


def q2n_sums(fused: Array, reference: Array, *, block: int, valid: Mask | None, rounded: bool) -> Array:
    """Sum Q2n over the blocks and count them, [2]; arguments as for :func:`q2n`."""
    return _sum_and_count(_q2n_blocks(*_block_moments((reference, fused), block, valid, rounded)))


def uqi(image: Array, band: Array, *, block: int = 32, valid: Mask | None = None) -> Array:
    """Compute the universal image quality index of each band of an image with a further band.

    Args:
        image: [bands, rows, cols].
        band: [rows, cols].
        block: side of a block in pixels.
        valid: [rows, cols]; None if every pixel is valid.

    Returns:
        [bands]: means over the blocks, -1 to 1; NaN if no block is valid.

    Source: Wang and Bovik, "A Universal Image Quality Index", IEEE SPL 9(3), 2002.
    """
    scores = _uqi_blocks(*_block_moments((image, band[None]), block, valid))
    return scores.mean(axis=0) if len(scores) else np.full(len(image), math.nan)


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
    scored &= ndimage.binary_erosion(mask, np.ones((2 * SSIM_RADIUS + 1,) * 2))
    pairs = zip(_zero_nodata(fused, valid), _zero_nodata(reference, valid))
    return _sum_and_count(np.concatenate([_ssim_map(ours, theirs, peak)[scored] for ours, theirs in pairs]))


def mean_from_sums(sums: Array) -> float:
    """Divide a sum by its count; NaN if the count is 0."""
    total, count = sums
    return float(total / count) if count else math.nan


def _signs(size: int) -> Array:
    """Return the signs of the hypercomplex units' products, [size, size].

    Unit i times unit j is signs[i, j] times unit i XOR j. The table is built by Cayley-Dickson
    doubling: (a, b)(c, d) = (ac - d*b, a*d* + cb*), where * conjugates.
    """
    signs = np.ones((1, 1))
    while len(signs) < size:
        conjugate = np.where(np.arange(len(signs)) == 0, 1.0, -1.0)
        signs = np.block(
            [
                [signs, conjugate[:, None] * conjugate * signs],
                [conjugate[:, None] * signs.T, -conjugate * signs.T],
            ]
        )
    return signs


def _q2n_blocks(means: Array, covariances: Array) -> Array:
    """Compute Q2n of each block from the `_block_moments` of the reference's bands, then the fused ones."""
    bands = means.shape[1] // 2
    signs = _signs(1 << (bands - 1).bit_length())
    variances = np.diagonal(covariances, axis1=1, axis2=2)
    mean = means[:, :bands]
    deviation = np.maximum(np.sqrt(variances[:, :bands]), FLAT * np.abs(mean))
    deviation[deviation == 0] = 1
    ours_mean = (means[:, bands:] - mean) / deviation
    # The padding bands are 0 in both images, so they are 1 in both after standardisation.
    length = np.sqrt(((ours_mean + 1) ** 2).sum(axis=1) + len(signs) - bands)
    variance = ((variances[:, :bands] + variances[:, bands:]) / deviation**2).sum(axis=1)
    covariance = covariances[:, :bands, bands:] / (deviation[:, :, None] * deviation[:, None])
    correlation = np.linalg.norm(_hypercomplex(covariance, signs), axis=1)
    agreement = 2 * math.sqrt(len(signs)) * length / (len(signs) + length**2)
    return np.asarray(agreement * _divide_or_one(2 * correlation, variance, FLAT))


def _hypercomplex(covariance: Array, signs: Array) -> Array:
    """Compute the hypercomplex covariance [blocks, components], the second factor conjugated.

    The mean product of two hypercomplex numbers is a signed sum of the mean products of their components.
    The bands' covariances [blocks, bands, bands] therefore suffice, and no product per pixel is needed.
    """
    columns = np.arange(covariance.shape[2])
    conjugate = np.where(columns == 0, 1.0, -1.0)
    components = np.zeros((len(covariance), len(signs)))
    for row in columns:
        components[:, row ^ columns] += signs[row, columns] * conjugate * covariance[:, row]
    return components


def _uqi_blocks(means: Array, covariances: Array) -> Array:
    """Compute UQI of each band with the last one, [blocks, bands - 1], from the `_block_moments`.

    A block that is constant in both bands agrees.
    """
    one, other = means[:, :-1], means[:, -1:]
    variances = np.diagonal(covariances, axis1=1, axis2=2)
    variance, level = variances[:, :-1] + variances[:, -1:], one**2 + other**2
    structure = _divide_or_one(2 * covariances[:, :-1, -1], variance, FLAT**2 * level)
    return structure * _divide_or_one(2 * one * other, level, 0)


def _divide_or_one(numerator: Array, denominator: Array, flat: Any) -> Array:
    """Divide, or return 1 where the denominator is at most `flat`: a flat block cannot disagree."""
    quotient: Array = np.divide(
        numerator, denominator, out=np.ones(numerator.shape), where=denominator > flat
    )
    return quotient


def _block_moments(
    images: Sequence[Array], block: int, valid: Mask | None, rounded: bool = False
) -> tuple[Array, Array]:
    """Compute the means and covariances of all bands of some images in each completely valid block.

    Args:
        images: each [bands, rows, cols].
        block: side of a block in pixels.
        valid: [rows, cols]; None if every pixel is valid.
        rounded: round the values to integers first.

    Returns:
        float64, [blocks, bands] and [blocks, bands, bands].
    """
    means, covariances = [], []
    for pixels in _blocks(images, block, valid):
        if rounded:
            np.rint(pixels, out=pixels)
        mean = pixels.mean(axis=2)
        pixels -= mean[..., None]  # before the products, which would lose the digits of single precision
        means.append(mean)
        covariances.append(pixels @ pixels.transpose(0, 2, 1) / (block**2 - 1))
    return np.concatenate(means).astype(np.float64), np.concatenate(covariances).astype(np.float64)


def _blocks(images: Sequence[Array], block: int, valid: Mask | None) -> Iterator[Array]:
    """Yield the completely valid blocks of each row of blocks, [blocks, bands of all images, pixels]."""
    rows, cols = images[0].shape[1:]
    precision = np.result_type(*map(working_type, images))
    margin = ((0, -rows % block), (0, -cols % block))
    mask = np.pad(np.ones((rows, cols), bool) if valid is None else valid, margin, mode="symmetric")
    if margin != ((0, 0), (0, 0)):
        images = [np.pad(image, ((0, 0), *margin), mode="symmetric") for image in images]
    for row in range(0, len(mask), block):
        complete = mask[row : row + block].reshape(block, -1, block).all(axis=(0, 2))
        strips = [image[:, row : row + block].reshape(len(image), block, -1, block) for image in images]
        chosen = np.empty((complete.sum(), sum(map(len, images)), block, block), precision)
        np.concatenate([strip[:, :, complete].transpose(2, 0, 1, 3) for strip in strips], axis=1, out=chosen)
        yield chosen.reshape(*chosen.shape[:2], block**2)


def _ssim_map(ours: Array, theirs: Array, peak: float) -> Array:
    """Compute the structural similarity of two bands at each pixel, [rows, cols]."""
    one, other, ours_square, theirs_square, product = (
        ndimage.gaussian_filter(values, SSIM_SIGMA, truncate=SSIM_RADIUS / SSIM_SIGMA)
        for values in (ours, theirs, ours**2, theirs**2, ours * theirs)
    )
    level, mean_product = one**2 + other**2, one * other
    c1, c2 = (SSIM_K1 * peak) ** 2, (SSIM_K2 * peak) ** 2
    luminance = (2 * mean_product + c1) / (level + c1)
    structure = (2 * (product - mean_product) + c2) / (ours_square + theirs_square - level + c2)
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
