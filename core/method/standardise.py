"""A scene's chips as standardised tensors on the device: what every later step works with."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from ..scene.chips import Chips
from ..scene.grid import Phase


@dataclass(frozen=True)
class Standardisation:
    """Zero mean and unit deviation, per band, and back.

    Attributes:
        pan_mean, pan_deviation: of the PAN's valid pixels.
        ms_mean, ms_deviation: of each MS band's valid pixels, [bands, 1, 1].
    """

    pan_mean: float
    pan_deviation: float
    ms_mean: Tensor
    ms_deviation: Tensor

    def pan(self, pan: Tensor) -> Tensor:
        return (pan - self.pan_mean) / self.pan_deviation

    def ms(self, ms: Tensor) -> Tensor:
        return (ms - self.ms_mean) / self.ms_deviation

    def to(self, device: torch.device) -> Standardisation:
        """The same for images on another device."""
        return replace(self, ms_mean=self.ms_mean.to(device), ms_deviation=self.ms_deviation.to(device))

    def fused(self, fused: Tensor) -> Tensor:
        """Back from standardised to the MS's own values."""
        return fused * self.ms_deviation + self.ms_mean


@dataclass(frozen=True)
class Extremes:
    """Values of a band that were held to the range of the others.

    Attributes:
        layer: the PAN, or which band of the MS.
        count: how many.
        value: the one that is farthest from the others.
    """

    layer: str
    count: int
    value: float


@dataclass(frozen=True)
class StandardisedChips:
    """Standardised chips on the device.

    Attributes:
        pan: P, [chips, 1, ratio * rows, ratio * cols].
        ms: M, [chips, bands, rows, cols].
        pan_valid: bool, [chips, 1, ratio * rows, ratio * cols].
        ms_valid: bool, [chips, 1, rows, cols].
        ratio: PAN pixels per MS pixel.
        phase: the georeference's phase, in a chip's PAN pixels.
        standardisation: how to get back.
        extremes: of each band that has some.
    """

    pan: Tensor
    ms: Tensor
    pan_valid: Tensor
    ms_valid: Tensor
    ratio: int
    phase: Phase
    standardisation: Standardisation
    extremes: tuple[Extremes, ...] = ()


RARE = 0.1
"""Percent of the values at each end that don't say what the range of the others is."""

FEW = 4
"""The same in values: of a small scene, 0.1 % is not one value."""


def standardise_chips(chips: Chips, device: torch.device) -> StandardisedChips:
    """Standardises chips by their valid pixels' statistics and moves them to the device.

    Values that lie further outside the common range than that range is wide, such as hot pixels and an
    undeclared nodata value, are held to it: a handful of them would decide every mean and regression.
    """
    pan, found = _held(chips.pan, chips.pan_valid, "The PAN")
    ms = np.empty_like(chips.ms)
    for band in range(ms.shape[1]):
        name = f"The MS, band {band + 1}"
        ms[:, band : band + 1], more = _held(chips.ms[:, band : band + 1], chips.ms_valid, name)
        found += more
    pan_mean, pan_deviation = _statistics(pan[chips.pan_valid])
    bands = [_statistics(ms[:, band][chips.ms_valid[:, 0]]) for band in range(ms.shape[1])]
    standardisation = Standardisation(
        pan_mean,
        pan_deviation,
        torch.tensor([mean for mean, _ in bands], device=device).reshape(-1, 1, 1),
        torch.tensor([deviation for _, deviation in bands], device=device).reshape(-1, 1, 1),
    )
    return StandardisedChips(
        standardisation.pan(torch.from_numpy(pan).to(device)),
        standardisation.ms(torch.from_numpy(ms).to(device)),
        torch.from_numpy(chips.pan_valid).to(device),
        torch.from_numpy(chips.ms_valid).to(device),
        chips.ratio,
        chips.phase,
        standardisation,
        found,
    )


def _held(band: np.ndarray, valid: np.ndarray, layer: str) -> tuple[np.ndarray, tuple[Extremes, ...]]:
    """A band with its extreme values held to twice the common range, and what these were."""
    # float32 as the band is: NumPy 2 would make the band float64, which the network cannot take
    rare = min(max(RARE, 100 * FEW / np.count_nonzero(valid)), 50)
    least, most = np.percentile(band[valid], (rare, 100 - rare)).astype(band.dtype)
    width = most - least
    least, most = least - width, most + width
    if not width > 0 or not np.isfinite([least, most]).all():
        return band, ()
    odd = band[valid & ((band < least) | (band > most))]
    if not len(odd):
        return band, ()
    farthest = odd[np.maximum(odd - most, least - odd).argmax()]
    return band.clip(least, most), (Extremes(layer, len(odd), float(farthest)),)


def _statistics(values: np.ndarray) -> tuple[float, float]:
    """Mean and deviation; a constant band has deviation 1, so that it stays what it is."""
    deviation = float(values.std(dtype=np.float64))
    return float(values.mean(dtype=np.float64)), deviation if deviation > 0 else 1.0
