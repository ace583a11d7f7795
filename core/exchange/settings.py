"""Settings of the method as one immutable value, and the presets that users choose from."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from ..errors import InputError


@dataclass(frozen=True)
class Settings:
    """Everything that decides the fused pixels, apart from the input, the device and the versions.

    Attributes:
        preset: the name that these settings started from.
        seed: of every random draw.
        register: find the phase between MS and PAN; else trust the georeference.
        measure: measure the blur between PAN and MS; else trust the sensor's published gains.
        warmup_steps: stage one's supervised steps at reduced resolution.
        rao_steps: stage two's steps.
        full_probability: chance of a stage-two step to follow the full-resolution constraint.
        batch: patches per step.
        patch: side of a patch in PAN pixels.
        learning_rate: the optimiser's, at its highest.
        backbone: the fusion network, one of `network.BACKBONES`.
        width: its channels.
        blocks: its residual blocks.
        correlation: weight of the local-correlation term.
        compensate: take what DAM cannot explain out of the full-resolution target.
    """

    preset: str = "balanced"
    seed: int = 0
    register: bool = True
    measure: bool = True
    warmup_steps: int = 100
    rao_steps: int = 300
    full_probability: float = 0.25
    batch: int = 4
    patch: int = 64
    learning_rate: float = 2e-3
    backbone: str = "adaptive"
    width: int = 32
    blocks: int = 4
    correlation: float = 0.5
    compensate: bool = True


PRESETS = {
    "fast": Settings(preset="fast", warmup_steps=40, rao_steps=110),
    "balanced": Settings(),
    "best": Settings(preset="best", warmup_steps=150, rao_steps=650, width=48),
}


FINE_TUNING = 0.25
"""Share of the steps that a network takes which was trained on another scene of the sensor."""


def preset_settings(name: str, **changes: object) -> Settings:
    """The preset of that name, with single settings changed; a change to None is the preset's own.

    Raises:
        InputError: there is no such preset.
    """
    if name not in PRESETS:
        raise InputError(f"there is no preset '{name}': choose one of {', '.join(PRESETS)}")
    return override_settings(PRESETS[name], **changes)


def override_settings(settings: Settings, **changes: object) -> Settings:
    """Settings of which some are others; a change to None is none."""
    return replace(settings, **{key: value for key, value in changes.items() if value is not None})  # type: ignore[arg-type]


def fine_tuning_settings(settings: Settings, trained: Settings, apply_only: bool) -> Settings:
    """Settings for a network that is trained already: its own shape, and a quarter of the steps, or none."""
    share = 0.0 if apply_only else FINE_TUNING
    return replace(
        settings,
        backbone=trained.backbone,
        width=trained.width,
        blocks=trained.blocks,
        warmup_steps=math.ceil(share * settings.warmup_steps),
        rao_steps=math.ceil(share * settings.rao_steps),
    )
