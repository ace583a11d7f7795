from __future__ import annotations

import numpy as np
import pytest
import torch
from trapan.core.method.sharpness import noise_deviation
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene


def everywhere(image: torch.Tensor) -> torch.Tensor:
    return torch.ones_like(image, dtype=torch.bool)


@pytest.mark.parametrize("level", [0.02, 0.5])
def test_noise_over_structureless_ground_is_measured(level: float) -> None:
    noise = level * torch.randn(2, 1, 256, 256, generator=torch.Generator().manual_seed(0))
    ramp = torch.linspace(0, 30, 256).expand_as(noise)
    # the calmest blocks are also those where the noise happens to be low
    assert noise_deviation(noise + ramp, everywhere(noise)) == pytest.approx(level, rel=0.3)


def test_structure_is_not_taken_for_noise() -> None:
    """Of a generated scene, noise and the rounding of its values are found, not roofs and trees."""
    for noise in (1.0, 3.0):
        pan = scene.generate_scene(get_sensor("WorldView-3"), 256, seed=4, noise=noise).pan.astype(np.float32)
        image = torch.from_numpy(pan)[None, None]
        dark = float(np.percentile(pan, 25))
        true = noise * (1 + dark / 120) ** 0.5
        assert noise_deviation(image, everywhere(image)) == pytest.approx(true, rel=0.4)


def test_invalid_blocks_are_left_out() -> None:
    noise = torch.randn(1, 1, 128, 128, generator=torch.Generator().manual_seed(0))
    valid = everywhere(noise)
    noise[..., :64, :], valid[..., :64, :] = 0.0, False
    assert noise_deviation(noise, valid) == pytest.approx(1.0, rel=0.3)
    assert noise_deviation(noise, torch.zeros_like(valid)) == 0.0
