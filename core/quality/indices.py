"""Indices that compare two images of one grid: Q2n, ERGAS, SAM, SCC, PSNR, SSIM and UQI.

Arrays are [bands, rows, cols] in any real type; a mask `valid` is bool, [rows, cols], and what touches a
pixel that is not valid is left out: the pixel, the window or the whole block. Where nothing is left, an
index is NaN. The definitions are those of the public pansharpening toolboxes (Vivone et al., "A New
Benchmark Based on Recent Advances in Multispectral Pansharpening", IEEE GRSM 9(1), 2021), so that figures
compare with published ones.

What an index with a reference is made of are sums, which add up over the windows of an image: each index
stands beside the function that gives its sums.
"""

from __future__ import annotations

import math
from typing import Any, Iterator, Optional

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..scene.grid import Window

Array = NDArray[Any]
Mask = NDArray[np.bool_]

SSIM_SIGMA = 1.5
SSIM_RADIUS = 5
SSIM_K1, SSIM_K2 = 0.01, 0.03

# A block of one value has no deviation to standardise by; this share of its value stands in for it, far
# above the rounding of floats and far below anything that counts as equal.
FLAT = 1e-6


def q2n(
    fused: Array,
    reference: Array,
    *,
    block: int = 32,
    valid: Optional[Mask] = None,
    rounded: bool = True,
) -> float:
    """Quality of a whole spectrum of any length, 0 to 1 (1: identical).

    Bands are the components of a hypercomplex number, padded with zeros to a power of two. Per block,
    both images are standardised by the reference's mean and deviation (plus 1); the index is the
    modulus of their hypercomplex correlation times the agreement of their means. Images that blocks
    don't divide are mirrored at the right and lower border.

    Args:
        fused, reference: [bands, rows, cols].
        block: side of a block in pixels.
        valid: [rows, cols], or None where every pixel is.
        rounded: round values to integers first, as is done with counts; false for reflectances.

    Source: Garzelli and Nencini, "Hypercomplex Quality Assessment of Multi/Hyperspectral Images", IEEE
    GRSL 6(4), 2009.
    """
    return mean_from_sums(q2n_sums(fused, reference, block=block, valid=valid, rounded=rounded))


def q2n_sums(fused: Array, reference: Array, *, block: int, valid: Optional[Mask], rounded: bool) -> Array:
    """Sum of the blocks' Q2n, and their number; arguments as for :func:`q2n`."""
    if rounded:
        fused, reference = np.rint(fused), np.rint(reference)
    signs = _signs(1 << (len(reference) - 1).bit_length())
    rows = zip(_blocks(fused, block, valid), _blocks(reference, block, valid))
    return _sum(np.concatenate([_q2n_blocks(ours, theirs, signs) for ours, theirs in rows]))


def uqi(first: Array, second: Array, *, block: int = 32, valid: Optional[Mask] = None) -> float:
    """Universal image quality index of two single bands [rows, cols], mean over blocks, -1 to 1.

    Source: Wang and Bovik, "A Universal Image Quality Index", IEEE SPL 9(3), 2002.
    """
    pairs = zip(_blocks(first[None], block, valid), _blocks(second[None], block, valid))
    return mean_from_sums(_sum(np.concatenate([_uqi_blocks(one[:, 0], other[:, 0]) for one, other in pairs])))


def ergas(fused: Array, reference: Array, *, ratio: int, valid: Optional[Mask] = None) -> float:
    """Relative dimensionless global error, 0 and up (0: identical), in percent of the bands' means.

    Source: Wald, "Quality of high resolution synthesised images", 2000:
    100 / ratio * sqrt(mean over bands of (RMSE / mean)^2).
    """
    return ergas_from_sums(error_sums(fused, reference, valid), ratio)


def ergas_from_sums(errors: Array, ratio: int) -> float:
    """ERGAS from :func:`error_sums`."""
    squares, levels, pixels = errors
    if not pixels.any():
        return math.nan
    return float(100 / ratio * np.sqrt(np.mean(squares / pixels / (levels / pixels) ** 2)))


def psnr(fused: Array, reference: Array, *, peak: float, valid: Optional[Mask] = None) -> float:
    """Peak signal-to-noise ratio in dB, mean over bands; infinite where a band is identical."""
    return psnr_from_sums(error_sums(fused, reference, valid), peak)


def psnr_from_sums(errors: Array, peak: float) -> float:
    """PSNR from :func:`error_sums`."""
    squares, _, pixels = errors
    if not pixels.any():
        return math.nan
    with np.errstate(divide="ignore"):
        return float(np.mean(10 * np.log10(peak**2 / (squares / pixels))))


def error_sums(fused: Array, reference: Array, valid: Optional[Mask] = None) -> Array:
    """What ERGAS and PSNR are made of, [3, bands]: squared errors, the reference's values, pixels."""
    ours, theirs = _spectra(fused, valid), _spectra(reference, valid)
    pixels = np.full(len(theirs), theirs.shape[1])
    return np.stack([((ours - theirs) ** 2).sum(axis=1), theirs.sum(axis=1), pixels])


def sam(fused: Array, reference: Array, *, valid: Optional[Mask] = None) -> float:
    """Spectral angle, mean over pixels, in degrees (0: same colours). All-zero spectra have none.

    Source: Yuhas et al., "Discrimination among semi-arid landscape endmembers using the Spectral Angle
    Mapper", 1992.
    """
    return mean_from_sums(angle_sums(fused, reference, valid))


def angle_sums(fused: Array, reference: Array, valid: Optional[Mask] = None) -> Array:
    """Sum of the spectral angles in degrees, and their number."""
    ours, theirs = _spectra(fused, valid), _spectra(reference, valid)
    lengths = np.linalg.norm(ours, axis=0) * np.linalg.norm(theirs, axis=0)
    seen = lengths > 0
    cosine = (ours * theirs).sum(axis=0)[seen] / lengths[seen]
    return _sum(np.degrees(np.arccos(np.clip(cosine, -1, 1))))


def scc(fused: Array, reference: Array, *, valid: Optional[Mask] = None) -> float:
    """Spatial correlation: of the two images' Sobel gradients, over all bands, 0 to 1.

    Source: Zhou et al., "A wavelet transform method to merge Landsat TM and SPOT panchromatic data",
    IJRS 19(4), 1998, with the toolbox's gradient: magnitude, zeros around the image less its outermost
    pixels.
    """
    return scc_from_sums(gradient_sums(fused, reference, valid))


def scc_from_sums(gradients: Array) -> float:
    """SCC from :func:`gradient_sums`."""
    product, ours, theirs = gradients
    scale = math.sqrt(float(ours) * float(theirs))
    return float(product) / scale if scale > 0 else math.nan


def gradient_sums(
    fused: Array, reference: Array, valid: Optional[Mask] = None, part: Optional[Window] = None
) -> Array:
    """Sums of the gradients' products: fused with reference, each with itself.

    Args:
        fused, reference, valid: as for :func:`scc`.
        part: the pixels to sum over; all where None. Those around it are what the gradient sees: two
            on every side where it is cut out of an image.
    """
    rows, cols = _chosen(part, reference.shape)
    ours, theirs = (
        np.pad(_gradient(image, valid), ((0, 0), (1, 1), (1, 1)))[:, rows, cols]
        for image in (fused, reference)
    )
    return np.array([(ours * theirs).sum(), (ours * ours).sum(), (theirs * theirs).sum()])


def ssim(fused: Array, reference: Array, *, peak: float, valid: Optional[Mask] = None) -> float:
    """Structural similarity, mean over bands and over windows that lie in the image, -1 to 1.

    Source: Wang et al., "Image Quality Assessment: From Error Visibility to Structural Similarity",
    IEEE TIP 13(4), 2004: 11 x 11 Gaussian window of deviation 1.5, K1 = 0.01, K2 = 0.03.
    """
    return mean_from_sums(ssim_sums(fused, reference, peak=peak, valid=valid))


def ssim_sums(
    fused: Array,
    reference: Array,
    *,
    peak: float,
    valid: Optional[Mask] = None,
    part: Optional[Window] = None,
) -> Array:
    """Sum of the similarities of all bands and windows, and their number.

    Args:
        fused, reference, peak, valid: as for :func:`ssim`.
        part: the pixels whose windows to sum over; all where None. Those around it are what the windows
            see: `SSIM_RADIUS` on every side where it is cut out of an image.
    """
    seen = np.ones(reference.shape[1:], bool) if valid is None else valid
    inside = np.zeros_like(seen)
    inside[_chosen(part, reference.shape)] = True
    inside &= ndimage.binary_erosion(seen, np.ones((2 * SSIM_RADIUS + 1,) * 2))
    pairs = zip(_blank(fused, valid), _blank(reference, valid))
    return _sum(np.concatenate([_ssim_map(ours, theirs, peak)[inside] for ours, theirs in pairs]))


def mean_from_sums(sums: Array) -> float:
    """The mean of what a sum and a number are of; NaN of nothing."""
    total, number = sums
    return float(total / number) if number else math.nan


def _signs(size: int) -> Array:
    """Signs of the hypercomplex units' products: unit i times unit j is signs[i, j] times unit i XOR j.

    Built by doubling: (a, b)(c, d) = (ac - d*b, a*d* + cb*), where * conjugates.
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


def _q2n_blocks(fused: Array, reference: Array, signs: Array) -> Array:
    """Q2n of each block; both arrays are [blocks, bands, pixels]."""
    bands = reference.shape[1]
    mean = reference.mean(axis=2, keepdims=True)
    deviation = np.maximum(reference.std(axis=2, ddof=1, keepdims=True), FLAT * np.abs(mean))
    deviation[deviation == 0] = 1
    theirs, ours = (reference - mean) / deviation, (fused - mean) / deviation
    # Padding bands are 0 in both images, hence 1 in both once standardised.
    ours_mean = ours.mean(axis=2)
    ours = ours - ours_mean[..., None]
    length = np.sqrt(((ours_mean + 1) ** 2).sum(axis=1) + len(signs) - bands)
    variance = _variance(theirs).sum(axis=1) + _variance(ours).sum(axis=1)
    covariance = theirs @ ours.transpose(0, 2, 1) / (theirs.shape[2] - 1)
    correlation = np.linalg.norm(_hypercomplex(covariance, signs), axis=1)
    agreement = 2 * math.sqrt(len(signs)) * length / (len(signs) + length**2)
    return np.asarray(agreement * _share(2 * correlation, variance, FLAT))


def _hypercomplex(covariance: Array, signs: Array) -> Array:
    """[blocks, components] from the bands' covariances [blocks, bands, bands], the second conjugated.

    The mean product of two hypercomplex numbers is a signed sum of the bands' mean products, so that
    no product per pixel is needed.
    """
    columns = np.arange(covariance.shape[2])
    conjugate = np.where(columns == 0, 1.0, -1.0)
    components = np.zeros((len(covariance), len(signs)))
    for row in columns:
        components[:, row ^ columns] += signs[row, columns] * conjugate * covariance[:, row]
    return components


def _uqi_blocks(first: Array, second: Array) -> Array:
    """UQI of each block; both arrays are [blocks, pixels]. What is constant in both agrees."""
    one, other = first.mean(axis=1), second.mean(axis=1)
    deviations = (first - one[:, None]) * (second - other[:, None])
    covariance = deviations.sum(axis=1) / (first.shape[1] - 1)
    variance, level = _variance(first) + _variance(second), one**2 + other**2
    return _share(2 * covariance, variance, FLAT**2 * level) * _share(2 * one * other, level, 0)


def _share(part: Array, whole: Array, flat: Any) -> Array:
    """part / whole, and 1 where the whole is not above `flat`: nothing there that could disagree."""
    share: Array = np.divide(part, whole, out=np.ones(len(part)), where=whole > flat)
    return share


def _blocks(image: Array, block: int, valid: Optional[Mask]) -> Iterator[Array]:
    """Wholly valid blocks, one row of blocks at a time, as float64 [blocks, bands, pixels]."""
    rows, cols = image.shape[1:]
    margin = ((0, -rows % block), (0, -cols % block))
    seen = np.pad(np.ones((rows, cols), bool) if valid is None else valid, margin, mode="symmetric")
    image = np.pad(image, ((0, 0), *margin), mode="symmetric")
    for row in range(0, image.shape[1], block):
        strip = image[:, row : row + block].reshape(len(image), block, -1, block)
        whole = seen[row : row + block].reshape(block, -1, block).all(axis=(0, 2))
        chosen = strip[:, :, whole].transpose(2, 0, 1, 3)
        yield chosen.reshape(len(chosen), len(image), block * block).astype(np.float64)


def _ssim_map(ours: Array, theirs: Array, peak: float) -> Array:
    one, other, ours_square, theirs_square, product = (
        ndimage.gaussian_filter(values, SSIM_SIGMA, truncate=SSIM_RADIUS / SSIM_SIGMA)
        for values in (ours, theirs, ours**2, theirs**2, ours * theirs)
    )
    level, mean_product = one**2 + other**2, one * other
    c1, c2 = (SSIM_K1 * peak) ** 2, (SSIM_K2 * peak) ** 2
    luminance = (2 * mean_product + c1) / (level + c1)
    structure = (2 * (product - mean_product) + c2) / (ours_square + theirs_square - level + c2)
    return np.asarray(luminance * structure)


def _gradient(image: Array, valid: Optional[Mask]) -> Array:
    """Sobel magnitude [bands, rows - 2, cols - 2]; 0 where a pixel it needs is not valid."""
    inner = _blank(image, valid)[:, 1:-1, 1:-1]
    # One band at a time: ndimage.sobel smooths along every other axis, the bands' too.
    magnitude: Array = np.stack(
        [np.hypot(ndimage.sobel(b, 0, mode="constant"), ndimage.sobel(b, 1, mode="constant")) for b in inner]
    )
    if valid is not None:
        magnitude *= ndimage.binary_erosion(valid[1:-1, 1:-1], np.ones((3, 3)), border_value=1)
    return magnitude


def _spectra(image: Array, valid: Optional[Mask]) -> Array:
    """Valid pixels as float64 [bands, pixels]."""
    chosen = image.reshape(len(image), -1) if valid is None else image[:, valid]
    return chosen.astype(np.float64)


def _blank(image: Array, valid: Optional[Mask]) -> Array:
    """The image as float64 with 0 for what is not valid, which may be NaN."""
    return image.astype(np.float64) if valid is None else np.where(valid, image, 0.0).astype(np.float64)


def _variance(values: Array) -> Array:
    return np.asarray(values.var(axis=-1, ddof=1))


def _sum(values: Array) -> Array:
    """The sum of the values and their number."""
    return np.array([values.sum(), values.size])


def _chosen(part: Optional[Window], shape: tuple[int, ...]) -> tuple[slice, slice]:
    return Window(0, 0, *shape[1:]).slices if part is None else part.slices
