"""A scene's chips as standardised tensors on the device: what every later step works with."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from .chips import Chips
from .grid import Phase


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

    def fused(self, fused: Tensor) -> Tensor:
        """Back from standardised to the MS's own values."""
        return fused * self.ms_deviation + self.ms_mean


@dataclass(frozen=True)
class Sample:
    """Standardised chips on the device.

    Attributes:
        pan: P, [chips, 1, ratio * rows, ratio * cols].
        ms: M, [chips, bands, rows, cols].
        pan_valid: bool, [chips, 1, ratio * rows, ratio * cols].
        ms_valid: bool, [chips, 1, rows, cols].
        ratio: PAN pixels per MS pixel.
        phase: the georeference's phase, in a chip's PAN pixels.
        standardisation: how to get back.
    """

    pan: Tensor
    ms: Tensor
    pan_valid: Tensor
    ms_valid: Tensor
    ratio: int
    phase: Phase
    standardisation: Standardisation


def sample(chips: Chips, device: torch.device) -> Sample:
    """Standardises chips by their valid pixels' statistics and moves them to the device."""
    pan_mean, pan_deviation = _statistics(chips.pan[chips.pan_valid])
    bands = [_statistics(chips.ms[:, band][chips.ms_valid[:, 0]]) for band in range(chips.ms.shape[1])]
    standardisation = Standardisation(
        pan_mean,
        pan_deviation,
        torch.tensor([mean for mean, _ in bands], device=device).reshape(-1, 1, 1),
        torch.tensor([deviation for _, deviation in bands], device=device).reshape(-1, 1, 1),
    )
    return Sample(
        standardisation.pan(torch.from_numpy(chips.pan).to(device)),
        standardisation.ms(torch.from_numpy(chips.ms).to(device)),
        torch.from_numpy(chips.pan_valid).to(device),
        torch.from_numpy(chips.ms_valid).to(device),
        chips.ratio,
        chips.phase,
        standardisation,
    )


def _statistics(values: np.ndarray) -> tuple[float, float]:
    """Mean and deviation; a constant band has deviation 1, so that it stays what it is."""
    deviation = float(values.std(dtype=np.float64))
    return float(values.mean(dtype=np.float64)), deviation if deviation > 0 else 1.0
