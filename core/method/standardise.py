"""Chips as standardised tensors on the device, the input of all later steps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import torch
from torch import Tensor

from ..feedback import Stages
from ..scene.chips import Chips, usable_ms_pixels
from ..scene.grid import BandOffsets, Phase

TAIL = 0.1
"""Percentage of the values at each end that do not define the common range."""

TAIL_VALUES = 4
"""Smallest number of such values: in a small scene, 0.1 % is less than one value."""


@dataclass(frozen=True)
class Standardisation:
    """Conversion to zero mean and unit deviation per band, and back.

    Attributes:
        pan_mean: mean of the PAN's valid pixels.
        pan_deviation: their standard deviation.
        ms_mean: mean of each MS band's valid pixels, [bands, 1, 1].
        ms_deviation: their standard deviations, [bands, 1, 1].
    """

    pan_mean: float
    pan_deviation: float
    ms_mean: Tensor
    ms_deviation: Tensor

    def pan(self, pan: Tensor) -> Tensor:
        """Standardise a PAN band."""
        return (pan - self.pan_mean) / self.pan_deviation

    def ms(self, ms: Tensor) -> Tensor:
        """Standardise an MS image, [..., bands, rows, cols]."""
        return (ms - self.ms_mean) / self.ms_deviation

    def fused(self, fused: Tensor) -> Tensor:
        """Convert a standardised fused image back to the MS image's units."""
        return fused * self.ms_deviation + self.ms_mean

    def to(self, device: torch.device) -> Standardisation:
        """Return the same conversion for images on another device."""
        return replace(self, ms_mean=self.ms_mean.to(device), ms_deviation=self.ms_deviation.to(device))


@dataclass(frozen=True)
class Extremes:
    """Extreme values of a band, which are clipped.

    Attributes:
        layer: the PAN, or the MS image and the band's number.
        count: number of values.
        value: the one that is farthest from the common range.
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
        standardisation: conversion of PAN and MS values.
        extremes: the clipped values of each band that has some.
        moved_by: PAN pixels (rows, columns) by which the phase was moved from the georeference.
        band_offsets: offset of each MS band that was removed; empty if there was none.
    """

    pan: Tensor
    ms: Tensor
    pan_valid: Tensor
    ms_valid: Tensor
    ratio: int
    phase: Phase
    standardisation: Standardisation
    extremes: tuple[Extremes, ...] = ()
    moved_by: tuple[float, float] = (0.0, 0.0)
    band_offsets: BandOffsets = ()

    @cached_property
    def usable_ms(self) -> Tensor:
        """MS pixels with valid surroundings in both rasters, bool, [chips, 1, rows, cols].

        See `chips.usable_ms_pixels`.
        """
        masks = zip(self.pan_valid[:, 0].cpu().numpy(), self.ms_valid[:, 0].cpu().numpy())
        usable = [usable_ms_pixels(pan_valid, ms_valid, self.ratio) for pan_valid, ms_valid in masks]
        return torch.from_numpy(np.stack(usable)[:, None]).to(self.ms.device)


def standardise_chips(chips: Chips, device: torch.device) -> StandardisedChips:
    """Standardise chips by the statistics of their valid pixels and copy them to the device.

    Values farther outside the common range than the width of that range, such as hot pixels and undeclared
    nodata, are clipped. Otherwise a handful of them would decide every mean and regression.

    Args:
        chips: the chips as read.
        device: where to compute.
    """
    pan, extremes = _clip(chips.pan, chips.pan_valid, "The PAN")
    ms = np.empty_like(chips.ms)
    for band in range(ms.shape[1]):
        name = f"The MS, band {band + 1}"
        ms[:, band : band + 1], more = _clip(chips.ms[:, band : band + 1], chips.ms_valid, name)
        extremes += more
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
        extremes,
        chips.moved_by,
        chips.band_offsets,
    )


def warn_of_extremes(pair: StandardisedChips, stages: Stages) -> None:
    """Warn of values that `standardise_chips` clipped."""
    for extremes in pair.extremes:
        stages.feedback.warning(
            f"{extremes.layer}: {extremes.count} values, such as {extremes.value:.6g}, are far outside the "
            "range of the others and are clipped in training. If they are not measurements, declare them "
            "as nodata."
        )


def _clip(band: np.ndarray, valid: np.ndarray, layer: str) -> tuple[np.ndarray, tuple[Extremes, ...]]:
    """Clip extreme values to three times the common range; return the band and the values."""
    # The limits must be float32: NumPy 2 would otherwise make the band float64, which the network cannot
    # take.
    tail = min(max(TAIL, 100 * TAIL_VALUES / np.count_nonzero(valid)), 50)
    low, high = np.percentile(band[valid], (tail, 100 - tail)).astype(band.dtype)
    width = high - low
    low, high = low - width, high + width
    if not width > 0 or not np.isfinite([low, high]).all():
        return band, ()
    extremes = band[valid & ((band < low) | (band > high))]
    if not len(extremes):
        return band, ()
    farthest = extremes[np.maximum(extremes - high, low - extremes).argmax()]
    return band.clip(low, high), (Extremes(layer, len(extremes), float(farthest)),)


def _statistics(values: np.ndarray) -> tuple[float, float]:
    """Compute mean and deviation; a constant band gets deviation 1, so that it becomes 0."""
    deviation = float(values.std(dtype=np.float64))
    return float(values.mean(dtype=np.float64)), deviation if deviation > 0 else 1.0
