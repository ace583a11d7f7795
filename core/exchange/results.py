"""What the engine finds out, as values that need no torch: they come from wherever it runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray

from ..imaging import Blur
from ..scene.grid import Phase, Window
from ..schema import Nullable

Knots = tuple[tuple[float, float, float], ...]
"""Places along one axis of the scene's PAN, and the shift there: of row and col, in PAN pixels."""


@dataclass(frozen=True)
class Drift:
    """How the phase departs from the registered one over a scene: a part by the row and a part by the column.

    Attributes:
        rows, cols: both parts, linear between the knots and constant beyond them.
    """

    rows: Knots
    cols: Knots

    def shift_field(self, window: Window) -> NDArray[np.float64]:
        """The shift of row and col, [2, rows, cols], at each pixel of a window of the scene's PAN."""
        by_row = _between(self.rows, np.arange(window.row, window.row + window.rows))
        by_col = _between(self.cols, np.arange(window.col, window.col + window.cols))
        return np.asarray(by_row[:, :, None] + by_col[:, None])

    def mean(self, window: Window) -> tuple[float, float]:
        """The mean shift over a window: of the row and of the col, in PAN pixels."""
        row, col = self.shift_field(window).mean(axis=(1, 2)).tolist()
        return row, col

    @property
    def max_shift(self) -> float:
        """The largest shift along either axis: every row crosses every column."""
        parts = [np.array(knots)[:, 1:] for knots in (self.rows, self.cols)]
        highest, lowest = (sum(end(part, axis=0) for part in parts) for end in (np.max, np.min))
        return float(np.maximum(highest, -lowest).max())

    def __str__(self) -> str:
        """A line for the log."""
        return (
            f"The shift between MS and PAN drifts over the scene, by up to {self.max_shift:.2f} PAN pixels: it is "
            "followed row by row and column by column of the MS."
        )


def _between(knots: Knots, places: NDArray[Any]) -> NDArray[Any]:
    at, *shifts = np.array(knots).T
    return np.stack([np.interp(places, at, shift) for shift in shifts])


@dataclass(frozen=True)
class Registration:
    """What the search for the phase found.

    Attributes:
        phase: the MS's phase in the chips' PAN pixels.
        shift: the phase minus the georeference's, (row, col), in PAN pixels.
        r2: how much of the low-passed PAN's variance the MS bands explain linearly there, 0 to 1.
        r2_georeference: the same where the georeference says.
    """

    phase: Phase
    shift: tuple[float, float]
    r2: Nullable
    r2_georeference: Nullable

    def __str__(self) -> str:
        """A line for the log."""
        return (
            f"Registration: the MS lies {self.shift[0]:+.3f} rows and {self.shift[1]:+.3f} columns of PAN "
            f"pixels from its georeference; the bands explain {100 * self.r2:.2f} % of the low-passed PAN "
            f"there, {100 * self.r2_georeference:.2f} % without."
        )


@dataclass(frozen=True)
class RelativeBlur:
    """What lies between PAN and MS.

    Attributes:
        blur: makes the PAN as sharp as the MS is.
        at_nyquist: the blur's gain at the MS Nyquist frequency along rows and columns.
        sharpened: whether some detail has more contrast in the MS than in the PAN, as after sharpening on
            the ground.
        measured: whether the blur was measured; else it is that of the published mean gain.
        r2: how much of the PAN the MS bands explain on pixels held out of the measurement, under the blur
            that was measured, taken or not.
        r2_published: the same under the published gains' blur.
    """

    blur: Blur
    at_nyquist: tuple[float, float]
    sharpened: bool
    measured: bool
    r2: Nullable
    r2_published: Nullable

    def __str__(self) -> str:
        """A line for the log."""
        if not self.measured:
            return "The pair does not show the MS to be of another sharpness than by the published MTF gains."
        rows, cols = self.at_nyquist
        sharpened = (
            " It was sharpened on the ground; the fused image is made without that sharpening's rings."
        )
        return (
            f"The MS's MTF, measured: gain at Nyquist {rows:.2f} along rows, {cols:.2f} along columns. "
            f"The bands explain {100 * self.r2:.2f} % of the PAN so blurred on held-out pixels, "
            f"{100 * self.r2_published:.2f} % with the published gains.{sharpened if self.sharpened else ''}"
        )


@dataclass(frozen=True)
class Optics:
    """The blurs of the imaging model.

    Attributes:
        relative_blur: what lies between PAN and MS: in D_M and the PAN's detail.
        bands: D's, from the fused image to the MS: one for all bands or one a band.
        reduced_pan: D_P's: makes the PAN at MS scale as sharp for its pixel as the PAN is for its own.
        softness: S's deviation in pixels: by how much the PAN is softer for its pixel than the MS is for its
            own, and so than the fused image.
        pan_gain: the PAN's gain at its Nyquist frequency that this comes to.
    """

    relative_blur: RelativeBlur
    bands: tuple[Blur, ...]
    reduced_pan: Blur
    softness: float
    pan_gain: float


@dataclass(frozen=True)
class FusionResult:
    """What the engine found out while it fused a scene.

    Attributes:
        registration: the phase and how well it fits, in the chips' PAN pixels.
        phase: the registered phase, in pixels of the scene's PAN window.
        drift: how it drifts over the scene; None where one phase does for all of it.
        optics: how sharp PAN, MS and fused image are against each other.
        dam_r2, dam_linear_r2: what DAM and the linear regression explain of PAN on held-out pixels; None
            where a network was only applied.
        losses: each optimisation step's (constraint, loss).
        dam_losses: DAM's mean absolute error at each of its steps.
        device: what computed: cpu, cuda or mps; "cuda, then cpu" where the GPU's memory ran out.
        versions: of torch, numpy and python where it computed.
        injected: share of each MS band's detail that held-out pixels prove to help, 0 to 1; only that much of
            it is in the fused image.
    """

    registration: Registration
    phase: Phase
    drift: Optional[Drift]
    optics: Optics
    dam_r2: Optional[float]
    dam_linear_r2: Optional[float]
    losses: list[tuple[str, Nullable]]
    dam_losses: tuple[Nullable, ...]
    device: str
    versions: dict[str, str]
    injected: tuple[float, ...]

    def phase_at(self, place: Window) -> Phase:
        """The phase on a chip or a part of it that begins at a whole MS pixel, in its PAN pixels.

        Args:
            place: its window of the scene's PAN.
        """
        phase = self.registration.phase
        return phase.shifted(*self.drift.mean(place)) if self.drift else phase
