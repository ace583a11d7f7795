"""Chips as standardised tensors on the device, the input of all later steps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import torch
from scipy import ndimage
from torch import Tensor

from ..scene.chips import Chips, fill_nodata, usable_ms_pixels
from ..scene.grid import BandOffsets, Phase
from ..scene.odd_values import common_limits
from ..scene.scene import Pixels

AROUND = np.ones((1, 7, 7), bool)
"""Pixels around an extreme one, [1, rows, cols], that are left out, too: optics carry a value of a hundred
times the range of the others three pixels far."""


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
        pan_valid: bool, [chips, 1, ratio * rows, ratio * cols]; false at extreme values, too.
        ms_valid: bool, [chips, 1, rows, cols]; false where any band is extreme, too.
        ratio: PAN pixels per MS pixel.
        phase: the georeference's phase, in a chip's PAN pixels.
        standardisation: conversion of PAN and MS values.
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

    Values farther outside the common range than the width of that range, such as hot or saturated pixels and
    undeclared nodata, become invalid with those around, and are filled like nodata. Otherwise a handful of
    them would decide every mean and regression.

    Args:
        chips: the chips as read.
        device: where to compute.
    """
    pan, pan_valid = _without_extremes(chips.pan, chips.pan_valid)
    ms, ms_valid = _without_extremes(chips.ms, chips.ms_valid)
    pan_mean, pan_deviation = _statistics(pan[pan_valid])
    bands = [_statistics(ms[:, band][ms_valid[:, 0]]) for band in range(ms.shape[1])]
    standardisation = Standardisation(
        pan_mean,
        pan_deviation,
        torch.tensor([mean for mean, _ in bands], device=device).reshape(-1, 1, 1),
        torch.tensor([deviation for _, deviation in bands], device=device).reshape(-1, 1, 1),
    )
    return StandardisedChips(
        standardisation.pan(torch.from_numpy(pan).to(device)),
        standardisation.ms(torch.from_numpy(ms).to(device)),
        torch.from_numpy(pan_valid).to(device),
        torch.from_numpy(ms_valid).to(device),
        chips.ratio,
        chips.phase,
        standardisation,
        chips.moved_by,
        chips.band_offsets,
    )


def _without_extremes(images: np.ndarray, valid: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Make extreme values invalid and fill them; see `odd_values.common_limits`.

    Args:
        images: [chips, bands, rows, cols].
        valid: bool, [chips, 1, rows, cols].

    Returns:
        The images and their valid pixels.
    """
    kept = valid.copy()
    for band in np.moveaxis(images, 1, 0):
        low, high = common_limits(band[valid[:, 0]])
        is_extreme = ((band < low) | (band > high)) & valid[:, 0]
        if is_extreme.any():
            kept[:, 0] &= ~ndimage.binary_dilation(is_extreme, AROUND)
    if kept.sum() == valid.sum():
        return images, valid
    # Invalid pixels were filled with extreme values, too.
    filled = [fill_nodata(Pixels(*pixels)) for pixels in zip(images, kept[:, 0])]
    return np.stack(filled), kept


def _statistics(values: np.ndarray) -> tuple[float, float]:
    """Compute mean and deviation; a constant band gets deviation 1, so that it becomes 0."""
    deviation = float(values.std(dtype=np.float64))
    return float(values.mean(dtype=np.float64)), deviation if deviation > 0 else 1.0
