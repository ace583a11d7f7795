"""Tell whether a PAN band and an MS image show the same ground, and refuse a pair that does not.

Wrong shifts tell how much of a foreign PAN band the MS bands explain by chance. A pair whose bands explain no
more than that at the georeference shows two scenes, unless there is too little to see.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..errors import InputError
from .scene import Scene
from .shift_surfaces import MIN_R2, NEIGHBOURS, UNIQUE, BandPassed, r2_surfaces

Array = NDArray[Any]

CHANCE = 99
"""Percentile of the highest R2 within `NEIGHBOURS` of wrong shifts that counts as chance: one foreign PAN in
a hundred passes."""

EVEN = 5
"""Side, in MS pixels, of the surroundings whose contrast is made the same everywhere."""

FLAT = 1e-6
"""Power around a pixel, as a share of that of the image, that is as good as none."""

PAN_BANDS = 3
"""Bands from which on some must resemble the PAN. One or two, such as NIR over vegetation, may not:
GeoEye-1's NIR alone explains 3 % of the detail of its PAN, and in parts of the scene no more than chance."""


@dataclass(frozen=True)
class Similarity:
    """How alike PAN and MS are at the georeference, compared with wrong shifts; by default, alike.

    Attributes:
        r2: share of the band-passed PAN that the bands explain within `NEIGHBOURS` MS pixels of the
            georeference, if each place of the scene counts the same; NaN if not computed.
        chance: such a share that one wrong shift in a hundred exceeds; NaN if too few shifts are searched.
        limit: largest shift that is compared, in MS pixels.
        is_chance: whether the bands explain no more than around wrong shifts, or too few are searched to say.
        is_foreign: whether the MS bands show ground, but not that of the PAN: neither where each place counts
            the same nor by the strongest edges.
    """

    r2: float = math.nan
    chance: float = math.nan
    limit: int = 0
    is_chance: bool = False
    is_foreign: bool = False


def measure_similarity(images: BandPassed, whole: Array) -> Similarity:
    """Compare R2 near the georeference with R2 near wrong shifts.

    A pair is foreign if the bands explain no more of the PAN than near wrong shifts, and chance is so low
    that a true shift would stand out, although the bands explain each other. Bands of noise, as over calm
    water, do not, and a PAN of noise may belong to them.

    Args:
        images: the band-passed images.
        whole: R2 of the whole scene at all shifts, in which strong edges count most; see `r2_surfaces`.
    """
    # Clouds in one of the images have the strongest edges, so each place counts the same.
    even, limit = _even_contrast(images), len(whole) // 2
    surface, _ = r2_surfaces(even, limit)
    r2, chance = _chance(surface)
    is_chance = not r2 > chance
    # Waves move between PAN and MS. Where they are nearly everywhere, a little land or ships have the
    # strongest edges. At the georeference, these must lie on each other better than at any wrong shift.
    r2_of_edges, chance_of_edges = _chance(whole, 100)
    is_foreign = (
        is_chance
        and not r2_of_edges > chance_of_edges
        and UNIQUE * chance < MIN_R2
        and _show_the_same(even.bands[:, even.valid])
    )
    return Similarity(r2, chance, limit, is_chance, is_foreign)


def check_same_ground(scene: Scene, similarity: Similarity) -> None:
    """Refuse a PAN and an MS image that do not show the same ground.

    Args:
        scene: the PAN/MS pair.
        similarity: how alike the two are at the georeference.

    Raises:
        InputError: the MS bands explain no more of the PAN than by chance.
    """
    if similarity.is_foreign:
        pan_name, ms_name = scene.names
        raise InputError(
            f"{pan_name} and {ms_name} do not show the same ground: the bands explain "
            f"{100 * similarity.r2:.1f} % of the detail of the PAN where the georeference puts them, "
            f"and by chance {100 * similarity.chance:.1f} % at other shifts of up to {similarity.limit} MS "
            "pixels: choose the PAN and the MS of one acquisition, or correct the georeference of one of them"
        )


def _even_contrast(images: BandPassed) -> BandPassed:
    """Divide the images by their deviation around each pixel."""

    def divided(image: Array) -> Array:
        power = ndimage.uniform_filter(image**2, (0, 0, EVEN, EVEN))
        even = np.where(images.valid, image / np.sqrt(power + FLAT), np.float32(0))
        deviation = even[:, images.valid].std(axis=1)[:, None, None, None]
        return np.asarray(even / np.where(deviation > 0, deviation, 1))

    return replace(images, pan=divided(images.pan[None])[0], bands=divided(images.bands))


def _chance(surface: Array, percentile: float = CHANCE) -> tuple[float, float]:
    """Return the highest R2 near the georeference, and a percentile of those near wrong shifts, or NaN."""
    near = ndimage.maximum_filter(surface, 2 * NEIGHBOURS + 1, mode="nearest")
    middle, gap = len(surface) // 2, 3 * NEIGHBOURS
    wrong = near.copy()
    wrong[middle - gap : middle + gap + 1, middle - gap : middle + gap + 1] = np.nan
    chance = np.nanpercentile(wrong, percentile) if middle > gap else math.nan
    return float(near[middle, middle]), float(chance)


def _show_the_same(bands: Array) -> bool:
    """Say whether bands [bands, pixels] are enough to resemble the PAN, and two of them show one ground."""
    if len(bands) < PAN_BANDS:
        return False
    shared = np.cov(bands) ** 2  # their variances are 1, or 0 in bands of one value
    return bool((shared - np.diag(np.diag(shared))).max() >= MIN_R2)
