"""Find a shift of many MS pixels between PAN band and MS image, and move the scene by it.

The sub-pixel search of `core.method.registration` covers one MS pixel around the georeference. This search
runs before it and moves the georeference by whole MS pixels. Its wrong shifts also tell how much of a foreign
PAN band the MS bands explain by chance, so a pair of two scenes is refused here.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import fft, ndimage

from ..errors import InputError
from .chips import MIN_MS_SIDE, Chips, read_chips, usable_ms_pixels
from .scene import AnyMovable, Scene

Array = NDArray[Any]

MAX_SHIFT = 32
"""Largest shift that is searched, in MS pixels: a quarter of the side of the usual chip."""

MAX_SHARE = 1 / 3
"""Largest shift as a share of a chip's side; beyond it, too little of the chip overlaps."""

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

CLEAR = 3.0
"""Ratio of what all other shifts leave unexplained to what the best one does, from which the shift of a small
scene is unique, too. True shifts have 6 or more, random ones of unrelated images hardly more than 1."""

NEIGHBOURS = 2
"""Distance in MS pixels within which shifts are the same peak of R2."""

LEAST_MOVE = 0.75
"""Smallest shift that moves a scene, in MS pixels: the sub-pixel search finds smaller ones. It reaches one MS
pixel, and this search is accurate to a quarter."""

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

Shift = tuple[int, int]


@dataclass(frozen=True)
class Likeness:
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


@dataclass(frozen=True)
class CoarseShift:
    """The shift between PAN band and MS image in whole MS pixels.

    Attributes:
        shift: shift of the MS image (row, col) that moves the scene, in MS pixels; (0, 0) if none can be
            trusted or the sub-pixel search finds it.
        r2: share of the band-passed PAN that the band-passed MS bands explain at this shift, 0 to about 1.
        r2_georeference: the same at the georeference.
        others: shifts of the parts of the scene that contradict `shift`, in MS pixels.
        parts: number of parts.
        likeness: how alike PAN and MS are at the georeference.
    """

    shift: Shift
    r2: float
    r2_georeference: float
    others: tuple[Shift, ...]
    parts: int
    likeness: Likeness


def refuse_foreign(scene: Scene, found: CoarseShift) -> None:
    """Refuse a PAN and an MS image that do not show the same ground.

    Args:
        scene: the PAN/MS pair.
        found: its coarse shift.

    Raises:
        InputError: the MS bands explain no more of the PAN than by chance.
    """
    likeness = found.likeness
    if likeness.is_foreign:
        pan_name, ms_name = scene.names
        raise InputError(
            f"{pan_name} and {ms_name} do not show the same ground: the bands explain "
            f"{100 * likeness.r2:.1f} % of the detail of the PAN where the georeference puts them, "
            f"and by chance {100 * likeness.chance:.1f} % at other shifts of up to {likeness.limit} MS "
            "pixels: choose the PAN and the MS of one acquisition, or correct the georeference of one of them"
        )


def correct_coarse_shift(
    scene: AnyMovable, chips: Chips, found: CoarseShift, warn: Callable[[str], None]
) -> tuple[AnyMovable, Chips]:
    """Move a scene by the shift of many MS pixels that its chips show; without one, return both unchanged.

    Args:
        scene: the PAN/MS pair.
        chips: its chips.
        found: their coarse shift.
        warn: called with a log line if the scene is moved, or if its parts contradict each other.

    Raises:
        InputError: the moved PAN and MS share too few valid pixels.
    """
    rows, cols = (scene.alignment.ratio * each for each in found.shift)
    if len(found.others) > 1:
        places = ", ".join(f"({row:+d}, {col:+d})" for row, col in sorted(set(found.others)))
        warn(
            f"{len(found.others)} of {found.parts} parts of the scene contradict the others on the shift "
            f"between PAN and MS: they show (rows, columns) {places} MS pixels, not ({found.shift[0]:+d}, "
            f"{found.shift[1]:+d}). One shift can't fit all of it: check that both layers are orthorectified "
            "with the same elevation model."
        )
    if not any(found.shift):
        return scene, chips
    warn(
        f"The MS lies about {rows:+d} rows and {cols:+d} columns of PAN pixels from its georeference. It is "
        f"moved to the PAN, whose detail its bands then explain by {100 * min(found.r2, 1):.0f} % instead of "
        f"{100 * min(found.r2_georeference, 1):.0f} %. Pixels of the PAN without MS are nodata."
    )
    moved = scene.moved(*found.shift)
    return moved, read_chips(moved, lambda fraction: None)


def find_coarse_shift(chips: Chips) -> CoarseShift:
    """Find the shift in whole MS pixels that maximises R2 between band-passed PAN band and MS image.

    A shift is trusted if R2 is high there, all other shifts have half of it or leave three times as much
    unexplained, and most parts of the scene that have a unique shift of their own have the same.

    Args:
        chips: the chips of the scene.
    """
    rows, cols = chips.ms.shape[-2:]
    limit = min(MAX_SHIFT, int(MAX_SHARE * min(rows, cols)), min(rows, cols) - MIN_MS_SIDE)
    if limit < 1:
        return CoarseShift((0, 0), 0.0, 0.0, (), 1, Likeness(is_chance=True))
    pan, bands, valid = _band_passed(chips)
    whole, parts = _r2_surfaces(pan, _decorrelate(bands, valid), valid, limit)
    best = _best(whole)
    r2, r2_georeference = (float(whole[limit + row, limit + col]) for row, col in (best, (0, 0)))
    shifts = [_best(part) for part in parts if _is_unique(part)]
    agreeing = [shift for shift in shifts if _distance(shift, best) < NEIGHBOURS]
    if shifts:
        trusted = 2 * len(agreeing) > len(shifts) and (_is_unique(whole) or _is_clear(whole))
    else:  # The parts of a small scene overlap too little to have a shift of their own.
        trusted = _is_unique(whole) and _is_clear(whole)
    likeness = Likeness() if trusted else _likeness(pan, bands, valid, whole)
    if not trusted or max(map(abs, _refined(whole, best))) <= LEAST_MOVE:
        best, r2 = (0, 0), r2_georeference
    others = tuple(shift for shift in shifts if _distance(shift, best) > NEIGHBOURS)
    return CoarseShift(best, r2, r2_georeference, others, len(parts), likeness)


def _likeness(pan: Array, bands: Array, valid: Array, whole: Array) -> Likeness:
    """Compare R2 near the georeference with R2 near wrong shifts.

    A pair is foreign if the bands explain no more of the PAN than near wrong shifts, and chance is so low
    that a true shift would stand out, although the bands explain each other. Bands of noise, as over calm
    water, do not, and a PAN of noise may belong to them.

    Args:
        pan: as for `_r2_surfaces`.
        bands: band-passed.
        valid: as for `_r2_surfaces`.
        whole: R2 of the whole scene at all shifts, in which strong edges count most.
    """
    # Clouds in one of the images have the strongest edges, so each place counts the same.
    pan, bands, limit = _normalised(pan[None], valid)[0], _normalised(bands, valid), len(whole) // 2
    surface, _ = _r2_surfaces(pan, _decorrelate(bands, valid), valid, limit)
    r2, chance = _chance(surface)
    is_chance = not r2 > chance
    # Waves move between PAN and MS. Where they are nearly everywhere, a little land or ships have the
    # strongest edges. At the georeference, these must lie on each other better than at any wrong shift.
    r2_of_edges, chance_of_edges = _chance(whole, 100)
    is_foreign = (
        is_chance
        and not r2_of_edges > chance_of_edges
        and UNIQUE * chance < MIN_R2
        and _show_the_same(bands[:, valid])
    )
    return Likeness(r2, chance, limit, is_chance, is_foreign)


def _normalised(images: Array, valid: Array) -> Array:
    """Divide band-passed images, [images, chips, rows, cols], by their deviation around each pixel."""
    power = ndimage.uniform_filter(images**2, (0, 0, EVEN, EVEN))
    even = np.where(valid, images / np.sqrt(power + FLAT), np.float32(0))
    deviation = even[:, valid].std(axis=1)[:, None, None, None]
    return np.asarray(even / np.where(deviation > 0, deviation, 1))


def _chance(surface: Array, percentile: float = CHANCE) -> tuple[float, float]:
    """Return the highest R2 near no shift, and a percentile of those near wrong shifts, or NaN."""
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


def _r2_surfaces(pan: Array, bands: Array, valid: Array, limit: int) -> tuple[Array, Array]:
    """Compute R2 at all shifts up to `limit` MS pixels, by cross-correlation with Fourier transforms.

    Args:
        pan: band-passed, [chips, rows, cols].
        bands: band-passed and decorrelated, so that R2 is the sum of their squared correlations with the PAN,
            [bands, chips, rows, cols].
        valid: bool, [chips, rows, cols].
        limit: largest shift in MS pixels.

    Returns:
        R2 of the whole scene, [shifts, shifts], and of each of its parts, [parts, shifts, shifts].
    """
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


def _band_passed(chips: Chips) -> tuple[Array, Array, Array]:
    """Band-pass PAN and MS at MS scale.

    Returns:
        PAN [chips, rows, cols], bands [bands, chips, rows, cols] and validity, all 0 where invalid.
    """
    ratio, (count, _, rows, cols) = chips.ratio, chips.ms.shape
    pairs = zip(chips.pan_valid[:, 0], chips.ms_valid[:, 0])
    valid = np.stack([usable_ms_pixels(pan_valid, ms_valid, ratio) for pan_valid, ms_valid in pairs])
    # Clipped before it is averaged, because one hot pixel would decide the mean of its surroundings.
    pan = _clip(chips.pan, chips.pan_valid)
    # One axis after the other: NumPy takes ten times as long for both at once.
    pan = pan.reshape(count, rows, ratio, cols * ratio).mean(axis=2, dtype=np.float32)
    pan = pan.reshape(count, rows, cols, ratio).mean(axis=3, dtype=np.float32)
    bands = np.stack([_band_pass(band, valid) for band in chips.ms.swapaxes(0, 1)])
    return _band_pass(pan, valid), bands, valid


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


def _best(surface: Array) -> Shift:
    """Return the shift with the highest R2 of a surface whose middle is no shift."""
    row, col = np.unravel_index(surface.argmax(), surface.shape)
    return int(row) - surface.shape[0] // 2, int(col) - surface.shape[1] // 2


def _is_unique(surface: Array) -> bool:
    """Say whether the highest R2 of a surface is far above all others."""
    return bool(surface.max() >= max(MIN_R2, UNIQUE * _second(surface)))


def _is_clear(surface: Array) -> bool:
    """Say whether all other shifts leave far more unexplained than the one with the highest R2."""
    return bool(surface.max() >= MIN_R2 and 1 - _second(surface) >= CLEAR * max(1 - surface.max(), 0))


def _second(surface: Array) -> float:
    """Return the highest R2 of a surface away from its peak."""
    row, col = np.unravel_index(surface.argmax(), surface.shape)
    beside = surface.copy()
    first_row, first_col = max(row - NEIGHBOURS, 0), max(col - NEIGHBOURS, 0)
    beside[first_row : row + NEIGHBOURS + 1, first_col : col + NEIGHBOURS + 1] = 0
    return float(beside.max())


def _refined(surface: Array, best: Shift) -> tuple[float, float]:
    """Refine a shift below one MS pixel by a parabola through R2 along each axis."""
    middle = surface.shape[0] // 2
    refined = []
    for axis, at in enumerate(best):
        line = np.moveaxis(surface, axis, 0)[:, middle + best[1 - axis]]
        place = min(max(middle + at, 1), len(line) - 2)
        before, here, after = line[place - 1 : place + 2]
        curvature = before - 2 * here + after
        step = 0.5 * (before - after) / curvature if curvature < 0 else 0.0
        refined.append(at + float(np.clip(step, -0.5, 0.5)))
    return refined[0], refined[1]


def _distance(one: Shift, other: Shift) -> int:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]))
