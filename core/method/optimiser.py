"""The optimiser that DAM and the fusion network share."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

import torch
from torch import Tensor
from torch.torch_version import TorchVersion


def build_adam(weights: Iterable[Tensor]) -> torch.optim.Adam:
    """Create an Adam optimiser whose learning rate is a tensor; set it with `set_learning_rate`."""
    parameters = list(weights)
    device = parameters[0].device
    # PyTorch 2.4 refuses to fuse if CUDA lays out a gradient differently from its weight.
    fused = device.type == "cpu" or (device.type == "cuda" and TorchVersion(torch.__version__) >= "2.5")
    # A tensor on the device lets a captured CUDA graph see each new rate.
    rate = torch.zeros((), device=device)
    return torch.optim.Adam(parameters, lr=rate, fused=fused, capturable=device.type == "cuda")


def set_learning_rate(optimizer: torch.optim.Optimizer, rate: float) -> None:
    """Set the learning rate of the next step."""
    for group in optimizer.param_groups:
        group["lr"].fill_(rate)


class BestWeights:
    """A copy of the weights with the lowest score so far.

    Args:
        weights: the weights, which training changes in place.
        score: computes the score of the current weights, a tensor without dimensions. Lower is better.

    Attributes:
        best_score: the lowest score, infinite before the first evaluation.
    """

    def __init__(self, weights: Iterable[Tensor], score: Callable[[], Tensor]) -> None:
        self._weights, self._score = list(weights), score
        self._copy = self._copy_weights()
        self.best_score = math.inf

    def evaluate(self) -> None:
        """Score the current weights and copy them if they are the best; NaN is never best."""
        with torch.no_grad():
            score = float(self._score())
        if score < self.best_score:
            self.best_score, self._copy = score, self._copy_weights()

    @torch.no_grad()
    def restore(self) -> None:
        """Write the best weights back."""
        torch._foreach_copy_(self._weights, self._copy)

    def _copy_weights(self) -> list[Tensor]:
        return [weight.detach().clone() for weight in self._weights]
