"""Results of a fusion as torch-free values: registration, drift, optics and losses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray

from ..imaging import Blur
from ..scene.grid import Phase, Window
from ..schema import Nullable

Knots = tuple[tuple[float, float, float], ...]
"""Knots along one axis: (coordinate, row shift, column shift), all in PAN pixels of the scene."""


@dataclass(frozen=True)
class Drift:
    """Change of the registered phase over a scene: the sum of a row profile and a column profile.

    Both are linear between their knots and constant beyond them.

    Attributes:
        rows: shift as a function of the row.
        cols: shift as a function of the column.
    """

    rows: Knots
    cols: Knots

    def at_rows(self, rows: NDArray[Any]) -> NDArray[np.float64]:
        """Compute the part of the shift (row, col) of each row, in PAN pixels, [2, rows].

        Args:
            rows: coordinates in the scene's PAN, [rows].
        """
        return _interpolate(self.rows, rows)

    def at_cols(self, cols: NDArray[Any]) -> NDArray[np.float64]:
        """Compute the part of the shift (row, col) of each column, in PAN pixels, [2, cols].

        Args:
            cols: coordinates in the scene's PAN, [cols].
        """
        return _interpolate(self.cols, cols)

    def mean(self, window: Window) -> tuple[float, float]:
        """Compute the mean shift (row, col) over a window, in PAN pixels.

        Args:
            window: window of the scene's PAN.
        """
        by_row = self.at_rows(np.arange(window.row, window.row + window.rows)).mean(axis=1)
        by_col = self.at_cols(np.arange(window.col, window.col + window.cols)).mean(axis=1)
        row, col = (by_row + by_col).tolist()
        return row, col

    @property
    def max_shift(self) -> float:
        """Largest absolute shift along either axis, in PAN pixels."""
        parts = [np.array(knots)[:, 1:] for knots in (self.rows, self.cols)]
        highest, lowest = (sum(end(part, axis=0) for part in parts) for end in (np.max, np.min))
        return float(np.maximum(highest, -lowest).max())

    def __str__(self) -> str:
        """Format the log line."""
        return (
            f"The shift between MS and PAN drifts by up to {self.max_shift:.2f} PAN pixels over the scene; "
            "it is corrected for each row and column of the MS."
        )


def _interpolate(knots: Knots, coordinates: NDArray[Any]) -> NDArray[Any]:
    at, *shifts = np.array(knots).T
    return np.stack([np.interp(coordinates, at, shift) for shift in shifts])


@dataclass(frozen=True)
class Registration:
    """The phase that best explains the PAN band.

    Attributes:
        phase: the registered phase, in PAN pixels of the chips.
        shift: registered phase minus the georeference's, (row, col), in PAN pixels.
        r2: share of the low-passed PAN variance that a linear fit of the MS bands explains, 0 to 1.
        r2_georeference: the same at the georeference's phase.
    """

    phase: Phase
    shift: tuple[float, float]
    r2: Nullable
    r2_georeference: Nullable

    def __str__(self) -> str:
        """Format the log line."""
        return (
            f"Registration: the MS lies {self.shift[0]:+.3f} rows and {self.shift[1]:+.3f} columns of PAN "
            f"pixels from its georeference. The bands explain {100 * self.r2:.2f} % of the low-passed PAN, "
            f"{100 * self.r2_georeference:.2f} % without registration."
        )


@dataclass(frozen=True)
class RelativeBlur:
    """The blur that makes the PAN band as sharp as the MS image.

    Attributes:
        blur: the blur, in PAN pixels.
        at_nyquist: the blur's gain at the MS Nyquist frequency along rows and columns.
        sharpened: whether the MS has more contrast than the PAN at some frequencies, as in products that
            the operator sharpened.
        measured: whether the blur was measured; otherwise it follows from the mean published gain.
        r2: share of the PAN variance that the MS bands explain on held-out pixels under the measured blur,
            used or not, 0 to 1.
        r2_published: the same under the blur of the published gains.
    """

    blur: Blur
    at_nyquist: tuple[float, float]
    sharpened: bool
    measured: bool
    r2: Nullable
    r2_published: Nullable

    def __str__(self) -> str:
        """Format the log line."""
        if not self.measured:
            return "MTF: using the published gains; no credible blur fits this pair clearly better."
        rows, cols = self.at_nyquist
        sharpened = " The MS product is sharpened; fusing corrects for it."
        return (
            f"MTF, measured: MS gain at Nyquist {rows:.2f} along rows, {cols:.2f} along columns. "
            f"With it the bands explain {100 * self.r2:.2f} % of the blurred PAN on held-out pixels, "
            f"{100 * self.r2_published:.2f} % with the published gains.{sharpened if self.sharpened else ''}"
        )


@dataclass(frozen=True)
class Optics:
    """The blurs of the imaging model.

    Attributes:
        relative_blur: blur between PAN and MS, used in D_M and for the detail of the PAN band.
        bands: blurs of D, from the fused image to the MS: one for all bands, or one per band.
        reduced_pan: blur of D_P: makes the PAN at MS scale as sharp for its pixel size as the PAN.
        softness: deviation of S in PAN pixels: how much softer the PAN is than the fused image.
        band_softness: how much softer each MS band is than the sharpest ones, as a deviation in PAN pixels;
            empty if no band is. `bands` contain it.
    """

    relative_blur: RelativeBlur
    bands: tuple[Blur, ...]
    reduced_pan: Blur
    softness: float
    band_softness: tuple[float, ...] = ()

    @property
    def low_pass(self) -> tuple[Blur, ...]:
        """The blurs between the PAN and each MS band: one for all bands, or one per band."""
        blur = self.relative_blur.blur
        return tuple(blur.followed_by_gaussian(each) for each in self.band_softness) or (blur,)

    @property
    def measured_bands(self) -> tuple[Blur, ...] | None:
        """The blurs of D if they were measured; None if they follow from the published gains."""
        return self.bands if self.relative_blur.measured or self.band_softness else None


@dataclass(frozen=True)
class Measurements:
    """What is measured on a pair before training.

    Attributes:
        registration: the registered phase in PAN pixels of the chips, and how well it fits.
        phase: the registered phase, in pixels of the scene's PAN window.
        drift: change of the phase over the scene; None if one phase fits all of it.
        optics: blurs of the imaging model.
    """

    registration: Registration
    phase: Phase
    drift: Optional[Drift]
    optics: Optics

    def phase_at(self, window: Window) -> Phase:
        """Return the phase in a window that begins at the footprint of an MS pixel, in its PAN pixels.

        Args:
            window: window of the scene's PAN, such as a chip or a part of one.
        """
        phase = self.registration.phase
        return phase.shifted(*self.drift.mean(window)) if self.drift else phase


@dataclass(frozen=True)
class FusionResult(Measurements):
    """Measurements and training losses of one fused scene.

    Attributes:
        dam_r2: share of the PAN variance that DAM explains on held-out pixels; None without training.
        dam_linear_r2: the same for linear regression.
        losses: (name of the loss, value) of each optimisation step.
        dam_losses: DAM's mean absolute error at each training step.
        device: cpu, cuda or mps; "cuda, then cpu" if the GPU ran out of memory.
        versions: versions of torch, numpy and python.
        injected: share of each band's detail that the fused image contains, 0 to 1. Held-out pixels show how
            much of it helps.
        precision: number format of the network's convolutions, bfloat16 or float32.
        threads: number of CPU threads in training. Their gradients are summed, so it changes the pixels.
    """

    dam_r2: Optional[float]
    dam_linear_r2: Optional[float]
    losses: list[tuple[str, Nullable]]
    dam_losses: tuple[Nullable, ...]
    device: str
    versions: dict[str, str]
    injected: tuple[float, ...]
    precision: str
    threads: int
