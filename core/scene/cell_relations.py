"""Relate bands and PAN linearly in small cells of the MS grid, to measure the shifts between them.

What a relation leaves unexplained depends on the shifts between its images.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Array = NDArray[Any]

CELL = 6
"""Side in MS pixels of the cells in which two bands are related linearly. In larger cells, materials mix that
the bands show differently, and shadows between them look like a shift."""

LOCAL_MEAN = 5
"""Side in MS pixels of the local mean that is subtracted, for the same reason."""

CONCENTRATION = 2
"""Power of the share explained that weights a cell: cells in which the relation holds decide."""

MIN_UNEXPLAINED = 1e-3
"""Smallest share of a cell's variance that counts as unexplained; rounding alone leaves about as much."""

SAME_EDGES = 0.9
"""Correlation in a cell from which two images show the same edges there."""

RELATED = 0.5
"""Share of the cells with the same edges from which two bands are compared directly, without the PAN."""

STEEPEST = 10
"""Largest norm of a cell's slopes, relative to that of its values; beside a defect they are steeper."""

RIDGE = 1e-3
"""Share of a cell's variance that is added to each predictor's: two bands may be the same."""


def in_cells(image: Array) -> Array:
    """Divide [..., rows, cols] into whole cells, [..., cells, pixels]."""
    down, right = image.shape[-2] // CELL, image.shape[-1] // CELL
    whole = image[..., : down * CELL, : right * CELL].reshape(*image.shape[:-2], down, CELL, right, CELL)
    cells = whole.swapaxes(-3, -2)
    return np.asarray(cells.reshape(*image.shape[:-2], down * right, CELL * CELL))


def inner_products(images: Array, cells: Array) -> Array:
    """Compute the inner products of values and slopes in each cell, [3 images, 3 images, cells].

    Each image has three rows: its values, of mean 0 and norm 1, and their slopes along rows and columns.
    """
    sharp = images - _local_mean(images)
    vectors = in_cells(np.stack([sharp, *np.gradient(sharp, axis=(1, 2))], axis=1)).take(cells, axis=2)
    vectors -= vectors.mean(axis=-1, keepdims=True)
    # In double precision: beside a defect of 1e30, squares leave the range of single precision.
    norms = np.linalg.norm(vectors.astype(np.float64), axis=-1, keepdims=True)
    even = (norms[:, :1] > 0) & (norms.max(axis=1, keepdims=True) <= STEEPEST * norms[:, :1])
    vectors = np.divide(vectors, norms[:, :1], out=np.zeros_like(vectors), where=even)
    by_cell = vectors.reshape(-1, *vectors.shape[2:]).swapaxes(0, 1)
    return np.ascontiguousarray((by_cell @ by_cell.swapaxes(1, 2)).transpose(1, 2, 0))


def _local_mean(images: Array) -> Array:
    """Return the mean of LOCAL_MEAN x LOCAL_MEAN pixels around each pixel of [images, rows, cols]."""
    # Not `uniform_filter`: an extreme value leaves rounding in its running sum up to the end of the row.
    taps = np.full(LOCAL_MEAN, 1 / LOCAL_MEAN)
    along_cols = ndimage.correlate1d(images, taps, axis=2, mode="nearest")
    return np.asarray(ndimage.correlate1d(along_cols, taps, axis=1, mode="nearest"))


def choose_relations(products: Array) -> list[Array]:
    """Choose the relations between the images.

    A band is a multiple of another one that shows the same edges. Two other bands, such as Red and NIR over
    vegetation, are related through the PAN: each of the three is a mixture of the other two. If they were
    compared directly, a shadow beside a tree would look like a shift.

    Args:
        products: as `inner_products` returns them; the last image is the PAN.

    Returns:
        Pairs, [relations, 2], and triples, [relations, 3], if there are any: the index of an image, and of
        those that explain it.
    """
    same_edges = (np.abs(products[:-3:3, :-3:3]) > SAME_EDGES).mean(axis=-1)
    related, others = same_edges >= RELATED, same_edges < RELATED
    pan = len(related)
    pairs = np.argwhere(related & ~np.eye(pan, dtype=bool))
    first, second = np.nonzero(np.triu(others, 1))
    mixed = np.stack([first, second, np.full_like(first, pan)], axis=1)
    triples = np.concatenate([np.roll(mixed, turn, axis=1) for turn in range(3)])
    return [relations for relations in (pairs, triples) if len(relations)]


class NormalEquations(NamedTuple):
    """Normal equations of the shifts of all images of a chip.

    Attributes:
        information: their matrix, [2 images, 2 images].
        sides: right side of each cell, [cells, 2 images].
        explained: share of the variance that a relation explains in each cell, [relations, cells], for pairs
            and triples.
    """

    information: Array
    sides: Array
    explained: list[Array]


def normal_equations(products: Array, relations: list[Array]) -> NormalEquations:
    """Sum the normal equations of all relations.

    In a relation, image i = sum over j of a_j (image j + slopes of j . (shift of j - shift of i)) + noise.

    Args:
        products: inner products of values and slopes in each cell, [3 images, 3 images, cells].
        relations: as `choose_relations` returns them.
    """
    unknowns = 2 * len(products) // 3
    information, sides = np.zeros((unknowns, unknowns)), np.zeros((products.shape[-1], unknowns))
    explained = []
    for related in relations:
        energy, scores, shares = _sensitivity(products, related)
        differences = _differences(related, unknowns)
        information += (differences.swapaxes(1, 2) @ energy @ differences).sum(axis=0)
        sides += np.tensordot(scores, differences, ([0, 1], [0, 1]))
        explained.append(shares)
    return NormalEquations(information, sides, explained)


def share_explained(relations: list[Array], measured: list[NormalEquations]) -> Array:
    """Return the mean share of each image's variance that its best relation explains, [images]."""
    explained = np.zeros(len(measured[0].information) // 2)
    for related, *of_chips in zip(relations, *(each.explained for each in measured)):
        np.maximum.at(explained, related[:, 0], np.concatenate(of_chips, axis=1).mean(axis=1))
    return explained


def _sensitivity(products: Array, related: Array) -> tuple[Array, Array, Array]:
    """Compute how the residual of each relation depends on the shifts between its images.

    The shifts are those of the first image from each that explains it, along rows and columns.

    Returns:
        Their information, summed over the cells, [relations, shifts, shifts]; their right side, [relations,
        shifts, cells]; and the share of the variance that the relation explains, [relations, cells].
    """
    image, predictors = 3 * related[:, 0], 3 * related[:, 1:]
    slopes = (predictors[:, :, None] + [1, 2]).reshape(len(related), -1)
    gram = products[predictors[:, :, None], predictors[:, None]]
    target = products[predictors, image[:, None]]
    inverse = _ridge_inverse(gram)
    factors = np.einsum("rklc,rlc->rkc", inverse, target)
    explained = (factors * (2 * target - np.einsum("rklc,rlc->rkc", gram, factors))).sum(axis=1)
    weight = explained.clip(0) ** CONCENTRATION / (1 - explained).clip(MIN_UNEXPLAINED)
    along = products[slopes[:, :, None], predictors[:, None]]
    residual = products[slopes, image[:, None]] - np.einsum("rskc,rkc->rsc", along, factors)
    # The factors are free, so that the part of a slope along the predictors says nothing.
    energy = products[slopes[:, :, None], slopes[:, None]]
    energy -= np.einsum("rskc,rtkc->rstc", along, np.einsum("rklc,rtlc->rtkc", inverse, along))
    factors = np.repeat(factors, 2, axis=1)
    weighted = weight[:, None] * factors
    return np.einsum("rsc,rstc,rtc->rst", weighted, energy, factors), -weighted * residual, explained


def _ridge_inverse(gram: Array) -> Array:
    """Invert matrices of side 1 or 2, [relations, side, side, cells], with RIDGE added to their diagonal."""
    diagonal = 1 + RIDGE
    if gram.shape[1] == 1:
        return np.full_like(gram, 1 / diagonal)
    correlation = gram[:, 0, 1]
    inverse = np.empty_like(gram)
    inverse[:, 0, 0] = inverse[:, 1, 1] = diagonal / (diagonal**2 - correlation**2)
    inverse[:, 0, 1] = inverse[:, 1, 0] = -correlation / (diagonal**2 - correlation**2)
    return inverse


def _differences(related: Array, unknowns: int) -> Array:
    """Return the matrices from all shifts to those of `_sensitivity`, [relations, shifts, unknowns]."""
    axes = np.eye(unknowns).reshape(-1, 2, unknowns)
    differences: Array = axes[related[:, :1]] - axes[related[:, 1:]]
    return differences.reshape(len(related), -1, unknowns)
