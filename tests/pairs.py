"""Standardised chips made of tensors, for tests of single steps of the method."""

from __future__ import annotations

import torch
from torch import Tensor
from trapan.core.method.standardise import Standardisation, StandardisedChips
from trapan.core.scene.grid import Phase


def as_pair(pan: Tensor, ms: Tensor, phase: Phase, **masks: Tensor) -> StandardisedChips:
    """Take images as standardised chips that are valid everywhere but for `masks`.

    Args:
        pan: [chips, 1, ratio * rows, ratio * cols].
        ms: [chips, bands, rows, cols].
        phase: phase of the georeference.
        masks: `pan_valid` and `ms_valid` of `StandardisedChips`.
    """
    valid = {"pan_valid": torch.ones_like(pan).bool(), "ms_valid": torch.ones_like(ms[:, :1]).bool()}
    mean, deviation = torch.zeros(ms.shape[1], 1, 1), torch.ones(ms.shape[1], 1, 1)
    return StandardisedChips(
        pan=pan,
        ms=ms,
        ratio=pan.shape[-1] // ms.shape[-1],
        phase=phase,
        standardisation=Standardisation(0.0, 1.0, mean, deviation),
        **{**valid, **masks},
    )
