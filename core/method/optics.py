"""Optics: the blurs of the imaging model, measured from the pair or derived from published MTF gains.

The relative blur makes the PAN band as sharp as the MS image. `blur_fit.BlurFit` measures it.
"""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import compress, count

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from ..exchange.results import Optics, RelativeBlur
from ..exchange.task import FusionTask
from ..feedback import Progress, Stages
from ..imaging import Blur, mean_blur, mean_gain, mtf_matched_blurs
from ..scene.band_softness import LARGEST
from ..scene.grid import Phase
from ..scene.outliers import find_saturated
from .blur_fit import ROUNDS, BlurFit
from .sharpness import measure_softness
from .standardise import StandardisedChips

SHARPENED = 1.05
"""Contrast in the MS image relative to the PAN, above which the MS image was sharpened on the ground."""

BETTER = 0.95
"""Maximum ratio of unexplained variance, measured blur to published gains, to use the measured blur."""

BETTER_DETAIL = 0.99
"""The same for the detail, without local means. Haze or light in one image alone made a blur with more
contrast 5 to 10 % better (generated scenes), but its detail at most 0.4 %. On real scenes the detail gains 2
to 87 %."""

TRUSTED_R2 = 0.95
"""Share of the PAN that the MS bands must explain for the measured blur to be used. Otherwise, what the bands
do not show, such as fields that one band shows differently from the PAN, would be mistaken for blur."""

SHARPEST = 0.55
"""Largest credible gain of the relative blur at the MS Nyquist frequency. Above it the PAN is the softer
image, and too little of its detail is left beyond such a slight blur."""

MANY_SATURATED = 0.05
"""Share of saturated MS pixels from which those near them are not measured. Under clouds and snow they made a
blur 12 to 23 % better that was wrong. A few glints change nothing."""

NEAR_SATURATED = 3
"""MS pixels around a saturated one that are not measured, either: the reach of the blur."""


def find_optics(
    pair: StandardisedChips,
    phase: Phase,
    task: FusionTask,
    stages: Stages,
    band_softness: tuple[float, ...] = (),
) -> Optics:
    """Measure and log the optics of a pair; use the published gains if the settings say so.

    Args:
        pair: the standardised chips.
        phase: the registered phase, in a chip's PAN pixels.
        task: gains and settings.
        stages: receives progress and log.
        band_softness: how much softer each band is than the sharpest ones, see `Optics`.
    """
    pair = _without_saturated(pair)
    sharp, gains = pair, task.gains
    if band_softness:
        # A soft band would make the PAN of all bands as soft as itself.
        is_sharp = [not softness for softness in band_softness]
        sharp, gains = replace(pair, ms=pair.ms[:, is_sharp]), tuple(compress(gains, is_sharp))
        stages.feedback.info(_describe_soft_bands(band_softness, task.band_names, pair.ratio))
    relative_blur = published_blur(pair.ratio, gains)
    if task.settings.measure:
        relative_blur = measure_relative_blur(sharp, phase, gains, stages.sub_progress(0.5, 0.8))
        stages.feedback.info(_describe_fit(relative_blur))
    optics = measure_optics(pair, phase, relative_blur, task, stages.sub_progress(0.8, 1))
    if optics.softness:
        stages.feedback.info(
            f"The PAN is blurred by a Gaussian of {optics.softness:.2f} PAN pixels; fusing corrects for it."
        )
    return _soften_bands(optics, band_softness) if band_softness else optics


def _without_saturated(pair: StandardisedChips) -> StandardisedChips:
    """Leave out the MS pixels near saturated ones, if many are saturated.

    PAN and MS are cut off after their optics, so saturation has sharp edges in both, which are no blur.
    """
    usable = pair.usable_ms
    in_pan = functional.max_pool2d(_saturated(pair.pan, pair.pan_valid), pair.ratio)
    saturated = torch.maximum(in_pan, _saturated(pair.ms, pair.ms_valid))
    if not usable.any() or float(saturated[usable].mean()) < MANY_SATURATED:
        return pair
    near = functional.max_pool2d(saturated, 2 * NEAR_SATURATED + 1, stride=1, padding=NEAR_SATURATED)
    return pair.without_ms(near > 0)


def _saturated(images: Tensor, valid: Tensor) -> Tensor:
    """Return 1 where any band of images [chips, bands, rows, cols] is saturated, [chips, 1, rows, cols]."""
    mask = valid[:, 0].cpu().numpy()
    found = [find_saturated(band, mask) for band in np.moveaxis(images.cpu().numpy(), 1, 0)]
    return torch.from_numpy(np.any(found, axis=0)[:, None]).to(images)


def _describe_soft_bands(band_softness: tuple[float, ...], band_names: tuple[str, ...], ratio: int) -> str:
    """Format the log line about soft bands; a softness at the limit of the measurement may be larger."""
    names = band_names if len(band_names) == len(band_softness) else [""] * len(band_softness)
    bands = ", ".join(
        f"{number}{name and f' ({name})'}: {'≥ ' * (softness >= LARGEST * ratio)}{softness:.2f}"
        for number, (name, softness) in enumerate(zip(names, band_softness), 1)
        if softness
    )
    return (
        f"Some bands are softer than the others; fusing corrects for it. Further blur in PAN pixels: {bands}."
    )


def _describe_fit(relative_blur: RelativeBlur) -> str:
    """Format the log line about the measurement of the relative blur."""
    if math.isnan(relative_blur.r2):
        return (
            "MTF: too few usable MS pixels to measure the blur between PAN and MS; using the published gains."
        )
    if relative_blur.r2 < TRUSTED_R2:
        return (
            f"MTF: the bands explain only {100 * relative_blur.r2:.1f} % of the PAN, too little to "
            "measure the blur between PAN and MS; using the published gains."
        )
    return str(relative_blur)


def _soften_bands(optics: Optics, band_softness: tuple[float, ...]) -> Optics:
    """Add the further blur of soft bands to the blurs of D."""
    bands = optics.bands if len(optics.bands) > 1 else optics.bands * len(band_softness)
    softened = tuple(blur.followed_by_gaussian(each) for blur, each in zip(bands, band_softness))
    return replace(optics, bands=softened, band_softness=band_softness)


def published_blur(ratio: int, gains: tuple[float, ...]) -> RelativeBlur:
    """Return the relative blur that follows from the bands' published gains alone.

    Args:
        ratio: PAN pixels per MS pixel.
        gains: MTF gain at Nyquist of each MS band.
    """
    blur = mean_blur(gains, ratio)
    return RelativeBlur(blur, blur.gain_at(0.5 / ratio), False, False, math.nan, math.nan)


def measure_relative_blur(
    pair: StandardisedChips, phase: Phase, gains: tuple[float, ...], progress: Progress
) -> RelativeBlur:
    """Measure the relative blur between PAN and MS image.

    Published gains are those of the instrument, but products are resampled and sharpened on the ground. The
    measured blur (`BlurFit`) replaces the published one under three conditions: the bands explain the PAN
    well, the blur explains held-out pixels and their detail clearly better, and it is one that optics can
    have.

    Weights of any sign can describe a sharpened product. For a soft one they can give a gain just below 0 at
    Nyquist, which no optics have: it would reverse the contrast. Such a blur is fitted again without negative
    weights, so that its gain is positive at every frequency, and must prove itself in the same way.

    Args:
        pair: the standardised chips.
        phase: the registered phase.
        gains: published MTF gain at Nyquist of each MS band.
        progress: called with the fraction done.
    """
    rounds = count()
    published = published_blur(pair.ratio, gains)
    fit = BlurFit(pair, phase, lambda: progress(next(rounds) / (4 * ROUNDS)))
    r2 = r2_published = fit.r2(published.blur)
    for any_sign in (True, False):
        measured = fit.held_out(any_sign)
        if not measured:
            return published
        r2 = fit.r2(measured)
        if r2 < TRUSTED_R2 or 1 - r2 >= BETTER * (1 - r2_published):
            break
        of_detail = 1 - fit.r2(measured, of_detail=True)
        if of_detail >= BETTER_DETAIL * (1 - fit.r2(published.blur, of_detail=True)):
            break
        blur = fit.whole(any_sign)
        at_nyquist = blur.gain_at(0.5 / pair.ratio)
        if max(at_nyquist) >= SHARPEST:
            break
        if min(at_nyquist) > 0:
            return RelativeBlur(blur, at_nyquist, _is_sharpened(blur, pair.ratio), True, r2, r2_published)
    return replace(published, r2=r2, r2_published=r2_published)


def _is_sharpened(blur: Blur, ratio: int) -> bool:
    """Tell whether a blur raises the contrast of some detail that the MS image shows."""
    return max(max(blur.gain_at(share * 0.5 / ratio)) for share in (0.25, 0.5, 0.75)) > SHARPENED


def measure_optics(
    pair: StandardisedChips,
    phase: Phase,
    relative_blur: RelativeBlur,
    task: FusionTask,
    progress: Progress,
) -> Optics:
    """Derive all blurs of the imaging model; measure how much softer the PAN is than the fused image.

    D, by the published gains, takes the fused image to the MS image, and K does the same to the PAN. The PAN
    is therefore softer than the fused image by S = D / K, if it is softer at all. Two conditions keep a small
    error of a published gain from sharpening noise: the PAN must itself show a softness, and S removes no
    more than that. Without them, or if the published gains do not hold because the MS product was sharpened,
    the fused image is as sharp as the PAN.

    Args:
        pair: the standardised chips.
        phase: the registered phase.
        relative_blur: the blur between PAN and MS image.
        task: the published gains. The PAN is taken for no softer than its own.
        progress: called with the fraction done.
    """
    softness, ms_gain = 0.0, math.sqrt(math.prod(relative_blur.at_nyquist))
    published_gain = mean_gain(task.gains)
    if relative_blur.measured and not relative_blur.sharpened and ms_gain > published_gain:
        upper_bound = softening_deviation(ms_gain, task.pan_gain)
        softer_than_ms = measure_softness(pair, phase, relative_blur.blur, upper_bound, progress)
        if softer_than_ms:
            own_blur = math.hypot(softer_than_ms, softening_deviation(1.0, ms_gain))
            softness = min(pair.ratio * softening_deviation(ms_gain, published_gain), own_blur)
    return assemble_optics(relative_blur, round(softness, 3), pair.ratio, task.gains)


def softening_deviation(gain: float, softer_gain: float) -> float:
    """Compute the Gaussian that lowers a gain at Nyquist to a softer one.

    Args:
        gain: gain at Nyquist before.
        softer_gain: gain at Nyquist after.

    Returns:
        Its standard deviation in pixels; 0 if `softer_gain` is not lower.
    """
    return math.sqrt(-2 * math.log(min(softer_gain / gain, 1.0))) / math.pi


def assemble_optics(
    relative_blur: RelativeBlur, softness: float, ratio: int, gains: tuple[float, ...]
) -> Optics:
    """Derive all blurs of a pair from its relative blur and its softness.

    Args:
        relative_blur: the blur that makes the PAN as sharp as the MS.
        softness: see `Optics`; in pixels.
        ratio: PAN pixels per MS pixel.
        gains: published MTF gain at Nyquist of each MS band; used if the relative blur is not measured.
    """
    measured_blur = (relative_blur.blur.followed_by_gaussian(softness),)
    return Optics(
        relative_blur=relative_blur,
        bands=measured_blur if relative_blur.measured else mtf_matched_blurs(gains, ratio),
        reduced_pan=relative_blur.blur.followed_by_gaussian(softness * ratio),
        softness=softness,
    )
