"""Chips as standardised tensors on the device, the input of all later steps."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import torch
from scipy import ndimage
from torch import Tensor

from ..exchange.results import Optics
from ..imaging import Blur, gaussian_blur
from ..scene.chips import Chips, fill_nodata, usable_ms_pixels
from ..scene.grid import BandOffsets, Phase, Size
from ..scene.outliers import common_limits
from ..scene.scene import Pixels
from .operators import blurred, decimation

AROUND = np.ones((1, 7, 7), bool)
"""Pixels around an extreme one, [1, rows, cols], that are left out, too: optics carry a value of a hundred
times the range of the others three pixels far."""

KEPT = 0.5
"""Share of the usable pixels that must remain without the extreme ones. Fewer remain if each of many bands
has its own defective pixels, which no optics spread; filling them costs less than leaving them out. With 200
bands and a fifth of 32 x 32 pixels left, registration was wrong by 3 PAN pixels."""


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
        left_out: valid MS pixels that are not usable, either, bool, [..., rows, cols]; None for none.
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
    left_out: Tensor | None = None

    @property
    def pan_size(self) -> Size:
        """Size of a chip's PAN."""
        return Size(*self.pan.shape[-2:])

    @property
    def ms_size(self) -> Size:
        """Size of a chip's MS image."""
        return Size(*self.ms.shape[-2:])

    @cached_property
    def usable_ms(self) -> Tensor:
        """MS pixels to use: not left out, with valid surroundings in both rasters; [chips, 1, rows, cols].

        See `chips.usable_ms_pixels`.
        """
        masks = zip(self.pan_valid[:, 0].cpu().numpy(), self.ms_valid[:, 0].cpu().numpy())
        usable = [usable_ms_pixels(pan_valid, ms_valid, self.ratio) for pan_valid, ms_valid in masks]
        marks = torch.from_numpy(np.stack(usable)[:, None]).to(self.ms.device)
        return marks if self.left_out is None else marks & ~self.left_out

    def without_ms(self, marks: Tensor) -> StandardisedChips:
        """Leave marked MS pixels out of `usable_ms`; `marks` is bool, [..., rows, cols]."""
        return replace(self, left_out=marks if self.left_out is None else self.left_out | marks)


def standardise_chips(
    chips: Chips, device: torch.device, warn: Callable[[str], None] = lambda message: None
) -> StandardisedChips:
    """Standardise chips by the statistics of their valid pixels and copy them to the device.

    Values farther outside the common range than the width of that range, such as hot or saturated pixels and
    undeclared nodata, become invalid with those around, and are filled like nodata. Otherwise a handful of
    them would decide every mean and regression. If fewer than `KEPT` of the usable pixels would remain, only
    the extreme values are filled, in their band, and stay valid.

    Args:
        chips: the chips as read.
        device: where to compute.
        warn: called with a line for the log if so many pixels have an extreme value that they stay valid.
    """
    chips = _without_extremes(chips, warn)
    bands = [_statistics(band[chips.ms_valid[:, 0]]) for band in np.moveaxis(chips.ms, 1, 0)]
    standardisation = Standardisation(
        *_statistics(chips.pan[chips.pan_valid]),
        torch.tensor([mean for mean, _ in bands], device=device).reshape(-1, 1, 1),
        torch.tensor([deviation for _, deviation in bands], device=device).reshape(-1, 1, 1),
    )
    return StandardisedChips(
        pan=standardisation.pan(torch.from_numpy(chips.pan).to(device)),
        ms=standardisation.ms(torch.from_numpy(chips.ms).to(device)),
        pan_valid=torch.from_numpy(chips.pan_valid).to(device),
        ms_valid=torch.from_numpy(chips.ms_valid).to(device),
        ratio=chips.ratio,
        phase=chips.phase,
        standardisation=standardisation,
        moved_by=chips.moved_by,
        band_offsets=chips.band_offsets,
    )


def _without_extremes(chips: Chips, warn: Callable[[str], None]) -> Chips:
    """Make extreme values invalid and fill them; only fill them if that would cost too many usable pixels."""
    pan_extremes = _find_extremes(chips.pan, chips.pan_valid)
    ms_extremes = _find_extremes(chips.ms, chips.ms_valid)
    if not (pan_extremes.any() or ms_extremes.any()):
        return chips
    pan, pan_valid = _leave_out(chips.pan, chips.pan_valid, pan_extremes)
    ms, ms_valid = _leave_out(chips.ms, chips.ms_valid, ms_extremes)
    without = replace(chips, pan=pan, ms=ms, pan_valid=pan_valid, ms_valid=ms_valid)
    if _usable_pixels(without) >= KEPT * _usable_pixels(chips):
        return without
    warn(
        "Values far outside the range of the others are scattered over so many pixels that leaving these out "
        "would hinder the training: each is replaced by the nearest other value of its band."
    )
    return replace(
        chips,
        pan=_fill_bands(chips.pan, chips.pan_valid & ~pan_extremes),
        ms=_fill_bands(chips.ms, chips.ms_valid & ~ms_extremes),
    )


def _find_extremes(images: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Mark the valid extreme values of each band; see `outliers.common_limits`.

    Args:
        images: [chips, bands, rows, cols].
        valid: bool, [chips, 1, rows, cols].

    Returns:
        bool, of the shape of the images.
    """
    extremes = np.zeros(images.shape, bool)
    for band, found in zip(np.moveaxis(images, 1, 0), np.moveaxis(extremes, 1, 0)):
        low, high = common_limits(band[valid[:, 0]])
        found[...] = ((band < low) | (band > high)) & valid[:, 0]
    return extremes


def _leave_out(images: np.ndarray, valid: np.ndarray, extremes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Fill all bands `AROUND` the extreme values of any; return the images and their valid pixels."""
    found = extremes.any(axis=1)
    if not found.any():
        return images, valid
    kept = valid & ~ndimage.binary_dilation(found, AROUND)[:, None]
    # Invalid pixels were filled with extreme values, too.
    return _fill_bands(images, kept), kept


def _fill_bands(images: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Replace invalid values with the nearest valid one of their band.

    Args:
        images: [chips, bands, rows, cols].
        valid: bool, of the same shape, or [chips, 1, rows, cols] for all bands.
    """
    if valid.shape[1] == 1:
        return np.stack([fill_nodata(Pixels(*pixels)) for pixels in zip(images, valid[:, 0])])
    bands = zip(np.moveaxis(images, 1, 0), np.moveaxis(valid, 1, 0))
    return np.concatenate([_fill_bands(band[:, None], kept[:, None]) for band, kept in bands], axis=1)


def _usable_pixels(chips: Chips) -> int:
    """Count the MS pixels that `StandardisedChips.usable_ms` marks."""
    masks = zip(chips.pan_valid[:, 0], chips.ms_valid[:, 0])
    return sum(int(usable_ms_pixels(*both, chips.ratio).sum()) for both in masks)


def low_pass_pan(
    pair: StandardisedChips, low_pass: tuple[Blur, ...], phase: Phase, offsets: BandOffsets = ()
) -> Tensor:
    """Compute D_M(P): the PAN at MS scale and MS sharpness, [chips, 1 or bands, rows, cols].

    Args:
        pair: the standardised chips.
        low_pass: makes the PAN as sharp as the MS image: one blur, or one per band.
        phase: the registered phase.
        offsets: offset of each band, to sample the PAN as each band is; see `imaging.decimation_matrix`.
    """
    reduce_pan = decimation(low_pass, pair.ratio, phase, pair.ms_size, pair.pan_size, offsets)
    return reduce_pan.to(pair.pan.device)(pair.pan)


def equally_soft(pair: StandardisedChips, optics: Optics, phase: Phase) -> tuple[Tensor, Tensor]:
    """Compute M and D_M(P) as soft as the softest band, so that one mixture of the bands explains the PAN.

    Args:
        pair: the standardised chips.
        optics: the blurs of the imaging model.
        phase: the registered phase.

    Returns:
        M, [chips, bands, rows, cols], and D_M(P), [chips, 1, rows, cols]. M is unchanged if no band is softer
        than the others.
    """
    low_pan = low_pass_pan(pair, (optics.relative_blur.blur,), phase)
    if not optics.band_softness:
        return pair.ms, low_pan
    softest = max(optics.band_softness)

    def softened(image: Tensor, softness: float) -> Tensor:
        if softness == softest:
            return image
        return blurred(image, gaussian_blur(math.sqrt(softest**2 - softness**2) / pair.ratio))

    bands = map(softened, torch.split(pair.ms, 1, dim=1), optics.band_softness)
    return torch.cat(list(bands), dim=1), softened(low_pan, 0.0)


def _statistics(values: np.ndarray) -> tuple[float, float]:
    """Compute mean and deviation; a constant band gets deviation 1, so that it becomes 0."""
    deviation = float(values.std(dtype=np.float64))
    return float(values.mean(dtype=np.float64)), deviation if deviation > 0 else 1.0
