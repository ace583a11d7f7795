from __future__ import annotations

import pytest
import torch
from trapan.core.method.optimiser import BestWeights, build_adam, set_learning_rate


def test_steps_follow_the_learning_rate() -> None:
    """Adam's first steps are as long as its learning rate, whatever the gradient."""
    weight = torch.zeros(1, requires_grad=True)
    optimizer, positions = build_adam([weight]), []
    for rate in (0.5, 0.25, 0.0):
        set_learning_rate(optimizer, rate)
        optimizer.zero_grad()
        (100 * weight.sum()).backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        positions.append(weight.item())
    assert positions == pytest.approx([-0.5, -0.75, -0.75], abs=1e-3)


def test_the_best_weights_are_kept_and_nan_is_never_best() -> None:
    weight, scores = torch.zeros(1), iter([2.0, float("nan"), 1.0, 1.0, 3.0])
    best = BestWeights([weight], lambda: torch.tensor(next(scores)))
    for value in range(5):
        weight.fill_(value)
        best.evaluate()
    best.restore()
    assert weight.item() == 2 and best.best_score == 1


def test_the_fused_steps_are_those_of_pytorch_s_adam() -> None:
    """Bit for bit, with the layout of the network's weights and a rate that changes."""
    ours, theirs = ([first_weights(), first_weights()[:1]] for _ in range(2))
    pairs = [(a.requires_grad_(), b.requires_grad_()) for a, b in zip(ours, theirs)]
    optimizer = build_adam(ours)
    expected = torch.optim.Adam(theirs, lr=torch.zeros(()), fused=True)
    for step in range(20):
        for each in (optimizer, expected):
            set_learning_rate(each, 0.01 / (1 + step))
            each.zero_grad()
        for pair in pairs:
            for weight in pair:
                (weight - step).square().mean().backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        expected.step()
    assert all(torch.equal(a, b) for a, b in pairs)
    assert not torch.equal(ours[0], first_weights())


def first_weights() -> torch.Tensor:
    drawn = torch.randn(6, 4, 3, 3, generator=torch.Generator().manual_seed(0))
    return drawn.contiguous(memory_format=torch.channels_last)
