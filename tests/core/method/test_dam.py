from __future__ import annotations

from typing import Callable

import numpy as np
import pytest
import torch
from torch import Tensor
from trapan.core.method.dam import Dam, SpectralDegradation, train_dam

SHAPE = (1, 1, 40, 50)


def bands(count: int, seed: int = 0) -> Tensor:
    """Standardised bands that correlate, as bands do."""
    generator = torch.Generator().manual_seed(seed)
    common = torch.randn(SHAPE, generator=generator)
    own = torch.randn((1, count, *SHAPE[2:]), generator=generator)
    return 0.8 * common + 0.6 * own


def trained(ms: Tensor, target: Tensor, valid: Tensor | None = None, seed: int = 0) -> Dam:
    torch.manual_seed(seed)
    valid = torch.ones(SHAPE, dtype=torch.bool) if valid is None else valid
    return train_dam(ms, target, valid, torch.Generator().manual_seed(seed), lambda fraction: None)


def noise(seed: int) -> Tensor:
    return torch.randn(SHAPE, generator=torch.Generator().manual_seed(seed))


def explained(model: SpectralDegradation, ms: Tensor, target: Tensor) -> float:
    return float(1 - (model(ms) - target).square().sum() / (target - target.mean()).square().sum())


def least_squares(ms: Tensor, target: Tensor) -> float:
    """Compute R2 with NumPy's regression."""
    design = np.column_stack([ms[0].reshape(ms.shape[1], -1).T.numpy(), np.ones(target.numel())])
    wanted = target.flatten().numpy()
    left = wanted - design @ np.linalg.lstsq(design, wanted, rcond=None)[0]
    return float(1 - left.var() / wanted.var())


TARGETS: dict[str, Callable[[Tensor], Tensor]] = {
    "linear": lambda ms: ms.mean(dim=1, keepdim=True),
    "noisy": lambda ms: ms.mean(dim=1, keepdim=True) + 0.3 * noise(5),
    "curved": lambda ms: torch.tanh(2 * ms[:, :1]) + 0.2 * noise(6),
    "unrelated": lambda ms: noise(7),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", TARGETS)
@pytest.mark.parametrize("count", [1, 4, 8])
def test_r2_on_held_out_pixels_is_never_below_the_regression(count: int, name: str) -> None:
    ms = bands(count)
    target = TARGETS[name](ms)
    dam = trained(ms, target)
    assert dam.r2 >= dam.linear_r2
    assert dam.linear_r2 == pytest.approx(least_squares(ms, target), abs=0.05)
    # and not only on those that chose the weights
    assert explained(dam.model, ms, target) >= least_squares(ms, target) - 0.005


def test_r2_is_of_held_out_pixels() -> None:
    """Noise cannot be predicted, however well the training pixels are memorised."""
    few = torch.zeros(SHAPE, dtype=torch.bool)
    few[..., :6, :10] = True
    dam = trained(bands(8), noise(3), few)
    assert dam.linear_r2 < 0.15
    assert dam.r2 < 0.35


def test_a_curved_response_is_learned_beyond_the_regression() -> None:
    ms = bands(4)
    target = torch.tanh(1.5 * ms.mean(dim=1, keepdim=True)) + 0.3 * ms[:, :1] * ms[:, 1:2]
    dam = trained(ms, target)
    left = (1 - dam.r2) / (1 - dam.linear_r2)
    assert left < 0.3
    other = bands(4, seed=9)
    unseen = torch.tanh(1.5 * other.mean(dim=1, keepdim=True)) + 0.3 * other[:, :1] * other[:, 1:2]
    assert explained(dam.model, other, unseen) > dam.linear_r2 + 0.5 * (1 - dam.linear_r2)


@pytest.mark.parametrize("copies", [2, 5])
def test_repeated_bands_do_no_harm(copies: int) -> None:
    one = bands(1)
    target = 0.7 * one + 0.1 * noise(2)
    dam = trained(one.repeat(1, copies, 1, 1), target)
    assert dam.r2 >= dam.linear_r2 == pytest.approx(least_squares(one, target), abs=0.02)
    weights = dam.model.linear.weight.flatten()
    assert weights.sum().item() == pytest.approx(0.7, abs=0.02)
    assert weights.abs().max() < 1


def test_a_constant_band_does_no_harm() -> None:
    ms = bands(3)
    ms[:, 1] = 0
    assert trained(ms, ms.mean(dim=1, keepdim=True)).r2 > 0.999


def test_it_is_frozen_afterwards() -> None:
    ms = bands(3)
    dam = trained(ms, TARGETS["noisy"](ms))
    assert not any(weight.requires_grad for weight in dam.model.parameters())
    dam.model.zero_grad()
    fused = ms.clone().requires_grad_()
    dam.model(fused).sum().backward()
    assert fused.grad is not None and fused.grad.any()
    assert all(weight.grad is None for weight in dam.model.parameters())


def test_masked_pixels_are_ignored() -> None:
    ms = bands(3)
    target = TARGETS["noisy"](ms)
    valid = torch.ones(SHAPE, dtype=torch.bool)
    valid[..., 10:20, 5:30] = False
    odd_ms, odd_target = ms.clone(), target.clone()
    odd_ms[..., 10:20, 5:30], odd_target[..., 10:20, 5:30] = 1e3, float("nan")
    one, other = trained(ms, target, valid), trained(odd_ms, odd_target, valid)
    assert (one.r2, one.linear_r2, one.losses) == (other.r2, other.linear_r2, other.losses)


def test_the_loss_falls_and_a_seed_gives_one_model() -> None:
    ms = bands(4)
    target = TARGETS["curved"](ms)
    first, again, other = trained(ms, target), trained(ms, target), trained(ms, target, seed=1)
    assert np.mean(first.losses[-10:]) < 0.9 * first.losses[0]
    assert first.losses == again.losses
    assert all(torch.equal(a, b) for a, b in zip(first.model.parameters(), again.model.parameters()))
    assert first.losses != other.losses


def test_it_is_a_function_of_one_pixel() -> None:
    ms = bands(3)
    dam = trained(ms, TARGETS["curved"](ms))
    turned = ms.flip(-1).mT
    torch.testing.assert_close(dam.model(turned), dam.model(ms).flip(-1).mT)


def test_no_gradient_is_computed_for_what_is_not_trained() -> None:
    """The linear part is frozen while the rest is trained, and all of g afterwards."""
    ms = bands(3)
    dam = trained(ms, TARGETS["curved"](ms))
    assert dam.model.linear.weight.grad is None
    assert dam.model.rest[0].weight.grad is not None
    fused = ms.clone().requires_grad_()
    dam.model.rest.zero_grad()
    dam.model(fused).sum().backward()
    assert fused.grad is not None
    assert all(weight.grad is None for weight in dam.model.parameters())
