"""How sharp PAN, MS and fused image are against each other: measured from the pair, or as published."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from itertools import count

from torch import Tensor

from . import mtf
from .exchange.results import Between, Optics
from .imaging import Blur, matched, mean_gain
from .scene.grid import Phase
from .sharpness import softness

SHARPENED = 1.05
"""Contrast in the MS over that in the PAN, above which the MS was sharpened."""

BETTER = 0.95
"""The share of what the published gains leave unexplained that the measured blur may leave at most."""

TRUSTED = 0.95
"""How much of the PAN the MS bands must explain at least: what they don't see, such as fields that one band
shows otherwise than the PAN, is else taken for blur."""

SHARPEST = 0.55
"""Gain of an MS at its Nyquist frequency, relative to its PAN's, from which on the PAN is the soft one: too
little of its detail is left beyond so slight a blur."""


def published(ratio: int, gains: tuple[float, ...]) -> Between:
    """What lies between PAN and MS by the bands' published gains alone."""
    (blur,) = matched((mean_gain(gains),), ratio)
    return Between(blur, blur.transfer(0.5 / ratio), False, False, math.nan, math.nan)


def between(
    pan: Tensor,
    ms: Tensor,
    ms_valid: Tensor,
    ratio: int,
    phase: Phase,
    gains: tuple[float, ...],
    step: Callable[[float], None],
) -> Between:
    """Measures what lies between PAN and MS.

    Published gains are those of the instrument; products are resampled and sharpened on the ground. The
    measured blur (`mtf.Fit`) replaces the published where the bands explain the PAN well, it explains pixels
    that were held out of the measurement clearly better, and it is one that optics can have.

    Args:
        pan: [chips, 1, ratio * rows, ratio * cols].
        ms: [chips, bands, rows, cols].
        ms_valid: bool, [chips, 1, rows, cols]: pixels to use.
        ratio: PAN pixels per MS pixel.
        phase: the registered phase.
        gains: published gain at the MS Nyquist frequency of each band.
        step: told the fraction done.
    """
    rounds = count()
    trusted = published(ratio, gains)
    fit = mtf.Fit(pan, ms, ms_valid, ratio, phase, lambda: step(next(rounds) / (2 * mtf.ROUNDS)))
    found = fit.held_out()
    r2_published = fit.r2(trusted.blur)
    r2 = fit.r2(found) if found else r2_published
    if r2 >= TRUSTED and 1 - r2 < BETTER * (1 - r2_published):
        blur = fit.whole()
        if _credible(blur, ratio):
            return Between(blur, blur.transfer(0.5 / ratio), _sharpened(blur, ratio), True, r2, r2_published)
    return replace(trusted, r2=r2, r2_published=r2_published)


def optics(
    pan: Tensor, pan_valid: Tensor, ms_valid: Tensor, ratio: int, phase: Phase,
    found: Between, gains: tuple[float, ...], pan_gain: float, step: Callable[[float], None],
) -> Optics:  # fmt: skip
    """All blurs of the imaging model: the PAN's softness is measured (`sharpness`) within what is published.

    Args: as for `between`, and
        pan_valid: bool, of the PAN's size.
        found: what lies between PAN and MS.
        pan_gain: the PAN's published gain at its own Nyquist frequency: it is taken for no softer.
    """
    own = math.sqrt(math.prod(max(gain, 0.0) for gain in found.at_nyquist))
    most = mtf.softening_deviation(max(own, mean_gain(gains)), pan_gain)
    soft = softness(pan, pan_valid, ms_valid, ratio, phase, found.blur, most, step)
    return _optics(found, soft, ratio, gains)


def as_published(ratio: int, gains: tuple[float, ...], pan_gain: float) -> Optics:
    """The optics by a sensor's published gains alone, args as for `optics`."""
    return _optics(published(ratio, gains), mtf.softening_deviation(mean_gain(gains), pan_gain), ratio, gains)


def _optics(found: Between, soft: float, ratio: int, gains: tuple[float, ...]) -> Optics:
    reduced_pan = found.blur.then(soft * ratio)
    rows, cols = reduced_pan.transfer(0.5 / ratio)
    return Optics(
        between=found,
        bands=(found.blur.then(soft),) if found.measured else matched(gains, ratio),
        reduced_pan=reduced_pan,
        softness=soft,
        pan_gain=(rows + cols) / 2,
    )


def _credible(blur: Blur, ratio: int) -> bool:
    """Whether the gain at the MS Nyquist frequency is one that an MS can have beside a sharper PAN."""
    return all(0 < gain < SHARPEST for gain in blur.transfer(0.5 / ratio))


def _sharpened(blur: Blur, ratio: int) -> bool:
    return max(max(blur.transfer(share * 0.5 / ratio)) for share in (0.25, 0.5, 0.75)) > SHARPENED
