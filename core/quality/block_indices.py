"""Indices that compare two images on one grid block by block: Q2n and UQI.

Images are [bands, rows, cols] in any real type. A mask `valid` is bool, [rows, cols]. A block that touches an
invalid pixel is left out. An index is NaN if nothing remains. The definitions are those of the public
toolboxes, see `indices`. Both indices follow from the means and covariances of the bands in each block.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from .filters import working_type
from .indices import Array, Mask, mean_from_sums

BLOCK = 32
"""Side of a block in pixels, as in the public toolboxes."""

FLAT = 1e-6
"""Smallest deviation of a block, as a share of its mean, by which Q2n and UQI divide.

It is far above the rounding error of floats and far below any visible contrast.
"""


def q2n(
    fused: Array,
    reference: Array,
    *,
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
        valid: [rows, cols]; None if every pixel is valid.
        rounded: round values to integers first, as is usual for integer data; false for reflectances.

    Source: Garzelli and Nencini, "Hypercomplex Quality Assessment of Multi/Hyperspectral Images", IEEE
    GRSL 6(4), 2009.
    """
    return mean_from_sums(q2n_sums(fused, reference, valid=valid, rounded=rounded))


def q2n_sums(fused: Array, reference: Array, *, valid: Mask | None, rounded: bool) -> Array:
    """Sum Q2n over the blocks and count them, [2]; arguments as for :func:`q2n`."""
    scores = _q2n_blocks(*_block_moments((reference, fused), valid, rounded))
    return np.array([scores.sum(), scores.size])


def uqi(image: Array, band: Array, *, valid: Mask | None = None) -> Array:
    """Compute the universal image quality index of each band of an image with a further band.

    Args:
        image: [bands, rows, cols].
        band: [rows, cols].
        valid: [rows, cols]; None if every pixel is valid.

    Returns:
        [bands]: means over the blocks, -1 to 1; NaN if no block is valid.

    Source: Wang and Bovik, "A Universal Image Quality Index", IEEE SPL 9(3), 2002.
    """
    scores = _uqi_blocks(*_block_moments((image, band[None]), valid))
    return scores.mean(axis=0) if len(scores) else np.full(len(image), math.nan)


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


def _block_moments(images: Sequence[Array], valid: Mask | None, rounded: bool = False) -> tuple[Array, Array]:
    """Compute the means and covariances of all bands of some images in each completely valid block.

    Args:
        images: each [bands, rows, cols].
        valid: [rows, cols]; None if every pixel is valid.
        rounded: round the values to integers first.

    Returns:
        float64, [blocks, bands] and [blocks, bands, bands].
    """
    means, covariances = [], []
    for pixels in _blocks(images, valid):
        if rounded:
            np.rint(pixels, out=pixels)
        mean = pixels.mean(axis=2)
        pixels -= mean[..., None]  # before the products, which would lose the digits of single precision
        means.append(mean)
        covariances.append(pixels @ pixels.transpose(0, 2, 1) / (BLOCK**2 - 1))
    return np.concatenate(means).astype(np.float64), np.concatenate(covariances).astype(np.float64)


def _blocks(images: Sequence[Array], valid: Mask | None) -> Iterator[Array]:
    """Yield the completely valid blocks of each row of blocks, [blocks, bands of all images, pixels]."""
    rows, cols = images[0].shape[1:]
    precision = np.result_type(*map(working_type, images))
    margin = ((0, -rows % BLOCK), (0, -cols % BLOCK))
    mask = np.pad(np.ones((rows, cols), bool) if valid is None else valid, margin, mode="symmetric")
    if margin != ((0, 0), (0, 0)):
        images = [np.pad(image, ((0, 0), *margin), mode="symmetric") for image in images]
    for row in range(0, len(mask), BLOCK):
        complete = mask[row : row + BLOCK].reshape(BLOCK, -1, BLOCK).all(axis=(0, 2))
        strips = [image[:, row : row + BLOCK].reshape(len(image), BLOCK, -1, BLOCK) for image in images]
        chosen = np.empty((complete.sum(), sum(map(len, images)), BLOCK, BLOCK), precision)
        np.concatenate([strip[:, :, complete].transpose(2, 0, 1, 3) for strip in strips], axis=1, out=chosen)
        yield chosen.reshape(*chosen.shape[:2], BLOCK**2)
