"""Blurs: separable, along each axis a sum of Gaussians."""

from __future__ import annotations

import math
from dataclasses import dataclass

Profile = tuple[tuple[float, float], ...]
"""The blur along one axis: (weight, deviation in PAN pixels) of each Gaussian; the weights sum to 1."""


@dataclass(frozen=True)
class Blur:
    """A blur as it is along the rows and along the columns.

    An instrument's is one Gaussian along each. Negative weights make a blur that also sharpens, as products
    are on the ground: its transfer exceeds 1 at some frequencies.
    """

    rows: Profile
    cols: Profile

    def then(self, deviation: float) -> Blur:
        """This blur followed by a Gaussian of that deviation in PAN pixels."""
        rows, cols = (
            tuple((weight, math.hypot(own, deviation)) for weight, own in profile)
            for profile in (self.rows, self.cols)
        )
        return Blur(rows, cols)

    def transfer(self, frequency: float) -> tuple[float, float]:
        """The share of the contrast that is left along rows and columns, at cycles per PAN pixel."""
        rows, cols = (
            sum(weight * math.exp(-2 * (math.pi * own * frequency) ** 2) for weight, own in profile)
            for profile in (self.rows, self.cols)
        )
        return rows, cols


def blur_deviation(gain: float, ratio: int) -> float:
    """Standard deviation, in PAN pixels, of the Gaussian whose MTF is `gain` at the MS Nyquist frequency.

    A Gaussian of deviation s has the transfer exp(-2 (pi s f)^2); the MS Nyquist frequency is
    f = 1 / (2 ratio) cycles per PAN pixel (Aiazzi et al., "MTF-tailored multiscale fusion", 2006).

    Raises:
        ValueError: the gain is not between 0 and 1.
    """
    if not 0 < gain < 1:
        raise ValueError(f"an MTF gain of {gain} is not between 0 and 1")
    return ratio / math.pi * math.sqrt(-2 * math.log(gain))


def gaussian(deviation: float) -> Blur:
    """The same Gaussian, of that deviation in PAN pixels, along both axes."""
    return Blur(((1.0, deviation),), ((1.0, deviation),))


def matched(gains: tuple[float, ...], ratio: int) -> tuple[Blur, ...]:
    """The MTF-matched Gaussians of those gains at the MS Nyquist frequency."""
    return tuple(gaussian(blur_deviation(gain, ratio)) for gain in gains)


def mean_gain(gains: tuple[float, ...]) -> float:
    """The MS bands' mean gain, which the PAN is matched with where nothing better is known."""
    return sum(gains) / len(gains)
