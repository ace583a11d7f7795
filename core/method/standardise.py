"""Chips as standardised tensors on the device, the input of all later steps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import torch
from torch import Tensor

from ..scene.chips import Chips, usable_ms_pixels
from ..scene.grid import Phase
from ..scene.odd_values import common_limits


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
        moved_by: PAN pixels (rows, columns) by which the phase was moved from the georeference.
    """

    pan: Tensor
    ms: Tensor
    pan_valid: Tensor
    ms_valid: Tensor
    ratio: int
    phase: Phase
    standardisation: Standardisation
    moved_by: tuple[float, float] = (0.0, 0.0)

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
    pan, ms = _clip(chips.pan, chips.pan_valid), np.empty_like(chips.ms)
    for band in range(ms.shape[1]):
        ms[:, band : band + 1] = _clip(chips.ms[:, band : band + 1], chips.ms_valid)
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
        chips.moved_by,
    )


def _clip(band: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Clip extreme values to three times the common range."""
    limits = common_limits(band, valid)
    return band if limits is None else band.clip(*limits)


def _statistics(values: np.ndarray) -> tuple[float, float]:
    """Compute mean and deviation; a constant band gets deviation 1, so that it becomes 0."""
    deviation = float(values.std(dtype=np.float64))
    return float(values.mean(dtype=np.float64)), deviation if deviation > 0 else 1.0
