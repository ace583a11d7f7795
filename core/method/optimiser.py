"""Gradient descent that asks the device for nothing on its way, so that its steps can be captured."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

import torch
from torch import Tensor
from torch.torch_version import TorchVersion


class ScheduledAdam:
    """Adam with a learning rate that changes from step to step, and the losses it went through.

    Args:
        weights: trained in place.
        rates: the learning rate of each step there will be.
    """

    def __init__(self, weights: list[Tensor], rates: list[float]) -> None:
        self._weights, device = weights, weights[0].device
        self._rate = torch.zeros((), device=device)
        self._adam = _adam(weights, self._rate)
        self._rates = torch.tensor(rates, device=device)
        self._losses = torch.zeros_like(self._rates)
        self._numbers = torch.arange(len(rates), device=device)
        self._at = torch.zeros(1, dtype=torch.int64, device=device)

    @property
    def losses(self) -> list[float]:
        """Of each step so far."""
        return self._losses[: int(self._at)].tolist()

    def current_row(self, rows: Tensor) -> Tensor:
        """The row of a table on the device that belongs to the present step."""
        return rows.index_select(0, self._at)[0]

    def step(self, parts: Iterable[Tensor]) -> None:
        """Goes one step down the gradient of a loss.

        Until Adam moves the weights nothing is done that the step, made again, does not do over: the device's
        memory may run out on the way.

        Args:
            parts: add up to the loss; each is taken when the one before has let go of its memory.
        """
        self._adam.zero_grad(set_to_none=True)
        losses = []
        for part in parts:
            part.backward()  # type: ignore[no-untyped-call]
            losses.append(part.detach())
        with torch.no_grad():
            loss = sum(losses[1:], losses[0])
            self._losses.copy_(torch.where(self._numbers == self._at, loss, self._losses))
            self._rate.copy_(self.current_row(self._rates))
            self._adam.step()
            self._at += 1

    def move_to(self, weights: list[Tensor]) -> None:
        """Goes on with the weights as they are on another device."""
        device = weights[0].device
        self._rate, self._rates = self._rate.to(device), self._rates.to(device)
        self._losses, self._numbers = self._losses.to(device), self._numbers.to(device)
        self._at = self._at.to(device)
        moments = [self._adam.state[weight] for weight in self._weights]
        self._weights, self._adam = weights, _adam(weights, self._rate)
        for weight, ours in zip(weights, moments):
            self._adam.state[weight] = {name: value.to(device) for name, value in ours.items()}


def _adam(weights: list[Tensor], rate: Tensor) -> torch.optim.Adam:
    kind = weights[0].device.type
    # PyTorch 2.4 refuses to fuse where CUDA lays a gradient out otherwise than its weight
    fused = kind == "cpu" or (kind == "cuda" and TorchVersion(torch.__version__) >= "2.5")
    return torch.optim.Adam(weights, lr=rate, fused=fused, capturable=kind == "cuda")


class BestWeights:
    """The best of some weights so far, kept on their device.

    Args:
        weights: that change from one judgement to the next.
        score: of the weights as they are, 0-dimensional; the less the better.
    """

    def __init__(self, weights: list[Tensor], score: Callable[[], Tensor]) -> None:
        self._weights, self._score = weights, score
        self._kept = [weight.detach().clone() for weight in weights]
        self.best_score = torch.full((), math.inf, device=weights[0].device)

    @torch.no_grad()
    def evaluate(self) -> None:
        """Keeps the weights where they are better than all before; a score that is no number is not."""
        score = self._score()
        better = score < self.best_score
        for kept, weight in zip(self._kept, self._weights):
            kept.copy_(torch.where(better, weight, kept))
        self.best_score.copy_(torch.where(better, score, self.best_score))

    @torch.no_grad()
    def restore(self) -> None:
        """Puts the best weights back."""
        torch._foreach_copy_(self._weights, self._kept)

    def move_to(self, weights: list[Tensor]) -> None:
        """Goes on with the weights as they are on another device; their score is expected there."""
        device, self._weights = weights[0].device, weights
        self._kept, self.best_score = [kept.to(device) for kept in self._kept], self.best_score.to(device)
