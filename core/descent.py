"""Gradient descent that asks the device for nothing on its way, so that its steps can be captured."""

from __future__ import annotations

import math
from collections.abc import Callable

import torch
from torch import Tensor
from torch.torch_version import TorchVersion


class Descent:
    """Adam with a learning rate that changes from step to step, and the losses it went through.

    Args:
        weights: trained in place.
        rates: the learning rate of each step there will be.
    """

    def __init__(self, weights: list[Tensor], rates: list[float]) -> None:
        device = weights[0].device
        self._rate = torch.zeros((), device=device)
        cuda = device.type == "cuda"
        # PyTorch 2.4 refuses to fuse where CUDA lays a gradient out otherwise than its weight
        fused = device.type == "cpu" or (cuda and TorchVersion(torch.__version__) >= "2.5")
        self._adam = torch.optim.Adam(weights, lr=self._rate, fused=fused, capturable=cuda)
        self._rates = torch.tensor(rates, device=device)
        self._losses = torch.zeros_like(self._rates)
        self._numbers = torch.arange(len(rates), device=device)
        self._at = torch.zeros(1, dtype=torch.int64, device=device)

    @property
    def losses(self) -> list[float]:
        """Of each step so far."""
        return self._losses[: int(self._at)].tolist()

    def present(self, rows: Tensor) -> Tensor:
        """The row of a table on the device that belongs to the present step."""
        return rows.index_select(0, self._at)[0]

    def step(self, loss: Tensor) -> None:
        """Goes one step down the gradient of the loss."""
        self._adam.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        with torch.no_grad():
            self._rate.copy_(self.present(self._rates))
            self._adam.step()
            self._losses.copy_(torch.where(self._numbers == self._at, loss, self._losses))
            self._at += 1


class Best:
    """The best of some weights so far, kept on their device.

    Args:
        weights: that change from one judgement to the next.
        score: of the weights as they are, 0-dimensional; the less the better.
    """

    def __init__(self, weights: list[Tensor], score: Callable[[], Tensor]) -> None:
        self._weights, self._score = weights, score
        self._kept = [weight.detach().clone() for weight in weights]
        self.least = torch.full((), math.inf, device=weights[0].device)

    @torch.no_grad()
    def judge(self) -> None:
        """Keeps the weights where they are better than all before; a score that is no number is not."""
        score = self._score()
        better = score < self.least
        for kept, weight in zip(self._kept, self._weights):
            kept.copy_(torch.where(better, weight, kept))
        self.least.copy_(torch.where(better, score, self.least))

    @torch.no_grad()
    def restore(self) -> None:
        """Puts the best weights back."""
        torch._foreach_copy_(self._weights, self._kept)
