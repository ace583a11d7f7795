"""Settings of the method as one immutable value, and the presets."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from ..errors import InputError

PRECISIONS = ("auto", "float32")
"""Choices of `Settings.precision`."""


@dataclass(frozen=True)
class Settings:
    """All values that decide the fused pixels, apart from input, device, number of threads and versions.

    Attributes:
        preset: name of the preset that these settings are based on; a label, which decides nothing. Take a
            preset from `PRESETS`, or use `preset_settings`.
        seed: seed of all random draws.
        register: whether to search the phase between MS and PAN; otherwise use the georeference.
        measure: whether to measure the blur between PAN and MS; otherwise use the published MTF gains.
        warmup_steps: number of supervised steps at reduced resolution (stage one).
        rao_steps: number of steps of the random alternating optimisation (stage two).
        full_probability: probability, 0 to 1, that a stage-two step uses the full-resolution loss.
        batch: patches per step.
        patch: side of a patch in PAN pixels.
        learning_rate: peak learning rate of the optimiser.
        backbone: fusion network, a key of `core.method.backbones.BACKBONES`.
        width: number of channels of the backbone.
        blocks: number of residual blocks of the backbone.
        networks: number of networks that are trained with different random draws; their mean is the result.
        correlation: weight of the local correlation term in the full-resolution loss.
        compensate: whether to remove what DAM can't explain from the full-resolution target.
        precision: number format of the network's convolutions, one of `PRECISIONS`. "auto" is bfloat16 where
            the device computes with it, else float32.
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
    backbone: str = "two-scale"
    width: int = 32
    blocks: int = 2
    networks: int = 1
    correlation: float = 0.5
    compensate: bool = True
    precision: str = "auto"


PRESETS = {
    "fast": Settings(preset="fast", warmup_steps=45, rao_steps=130, learning_rate=3e-3),
    "balanced": Settings(),
    "best": Settings(preset="best", warmup_steps=150, rao_steps=350, networks=3),
}


FINE_TUNING = 0.25
"""Share of the preset's steps for a network that was trained on another scene of the sensor."""


def preset_settings(name: str, **changes: object) -> Settings:
    """Return a preset with some settings overridden.

    Args:
        name: a key of `PRESETS`.
        changes: new values of single settings; None keeps the preset's value.

    Raises:
        InputError: the preset is unknown.
    """
    if name not in PRESETS:
        raise InputError(f"there is no preset '{name}': choose one of {', '.join(PRESETS)}")
    return override_settings(PRESETS[name], **changes)


def check_settings(settings: Settings) -> None:
    """Check settings that come from a program of the user.

    Raises:
        InputError: they are no `Settings`, such as the name of a preset, or a number of steps is negative.
    """
    if not isinstance(settings, Settings):
        raise InputError(f"the settings are a {type(settings).__name__}: give Settings, or one of PRESETS")
    if min(settings.warmup_steps, settings.rao_steps) < 0:
        raise InputError("the number of training steps is negative: give 0 or more")


def override_settings(settings: Settings, **changes: object) -> Settings:
    """Return settings with some values overridden.

    Args:
        settings: the settings to start from.
        changes: new values of single settings; None keeps the value.
    """
    return replace(settings, **{key: value for key, value in changes.items() if value is not None})  # type: ignore[arg-type]


def fine_tuning_settings(settings: Settings, trained: Settings, apply_only: bool) -> Settings:
    """Return settings for a trained network: its shape, and `FINE_TUNING` of the steps or none.

    Args:
        settings: settings of this run.
        trained: settings that the network was trained with.
        apply_only: whether to skip training.
    """
    share = 0.0 if apply_only else FINE_TUNING
    return replace(
        settings,
        backbone=trained.backbone,
        width=trained.width,
        blocks=trained.blocks,
        networks=trained.networks,
        warmup_steps=math.ceil(share * settings.warmup_steps),
        rao_steps=math.ceil(share * settings.rao_steps),
    )
