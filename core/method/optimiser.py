"""The optimiser that DAM and the fusion network share."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import Any, Protocol

import torch
from torch import Tensor
from torch.torch_version import TorchVersion

FIRST_DECAY, SECOND_DECAY, SMALLEST_DIVISOR = 0.9, 0.999, 1e-8
"""Adam's usual constants: decay per step of the gradient's mean and mean square, and the number added to the
root of the latter."""


class Optimizer(Protocol):
    """What training needs of an optimiser; `torch.optim.Optimizer` satisfies it."""

    param_groups: list[dict[str, Any]]

    def zero_grad(self) -> None:
        """Forget the gradients of the weights."""

    def step(self) -> object:
        """Update the weights by their gradients."""


def build_adam(weights: Iterable[Tensor]) -> Optimizer:
    """Create an Adam optimiser whose learning rate is a tensor; set it with `set_learning_rate`."""
    parameters = list(weights)
    device = parameters[0].device
    # PyTorch 2.4 refuses to fuse if CUDA lays out a gradient differently from its weight.
    if device.type == "cpu" or (device.type == "cuda" and TorchVersion(torch.__version__) >= "2.5"):
        return FusedAdam(parameters)
    # For MPS and PyTorch 2.4 on CUDA. A tensor on the device lets a captured CUDA graph see each new rate.
    rate = torch.zeros((), device=device)
    return torch.optim.Adam(parameters, lr=rate, capturable=device.type == "cuda")


def set_learning_rate(optimizer: Optimizer, rate: float) -> None:
    """Set the learning rate of the next step."""
    for group in optimizer.param_groups:
        group["lr"].fill_(rate)


class FusedAdam:
    """Adam by PyTorch's fused kernel, bit for bit as `torch.optim.Adam(..., fused=True)`.

    Creating a `torch.optim.Adam` imports PyTorch's compiler, which takes a second and is not used.

    Args:
        weights: the weights, all on one device and of one type, updated in place.

    Attributes:
        param_groups: one group with the weights, `params`, and the learning rate, `lr`, a tensor without
            dimensions on the device.
    """

    def __init__(self, weights: list[Tensor]) -> None:
        device = weights[0].device
        self.param_groups: list[dict[str, Any]] = [
            {"params": weights, "lr": torch.zeros((), device=device)},
        ]
        self._means = [torch.zeros_like(weight) for weight in weights]
        self._squares = [torch.zeros_like(weight) for weight in weights]
        self._steps = [torch.zeros((), device=device) for _ in weights]

    def zero_grad(self) -> None:
        """Forget the gradients of the weights."""
        for weight in self.param_groups[0]["params"]:
            weight.grad = None

    @torch.no_grad()
    def step(self) -> None:
        """Update the weights by their gradients; all of them must have one."""
        group = self.param_groups[0]
        torch._foreach_add_(self._steps, 1)
        torch._fused_adam_(
            group["params"],
            [weight.grad for weight in group["params"]],
            self._means,
            self._squares,
            [],
            self._steps,
            lr=group["lr"],
            beta1=FIRST_DECAY,
            beta2=SECOND_DECAY,
            weight_decay=0.0,
            eps=SMALLEST_DIVISOR,
            amsgrad=False,
            maximize=False,
        )


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
