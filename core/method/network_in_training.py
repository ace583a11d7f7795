"""One step of a network's training: gradients of a batch, Adam, and the moving average of the weights."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable
from typing import Any, Union

import torch
from torch import Tensor

from .backbones import Backbone, copy_differing, with_rounded_weights
from .device import Threads
from .losses import FullResolutionLoss, ReducedResolutionLoss
from .optimiser import build_adam

AVERAGING = 0.98
"""Decay of the moving average of the weights, per step."""

LossFunction = Union[ReducedResolutionLoss, FullResolutionLoss]

RunParts = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
"""Calls a function for each element, and returns the results in the order of the elements, as `map` does."""


class NetworkInTraining:
    """A fusion network with the moving average of its weights and its optimiser.

    Its methods can be captured as CUDA graphs. It holds no graph, which would keep its own memory.

    Args:
        network: f, trained in place.
        parts: number of parts that each batch is split into, at least; more save memory. Their gradients are
            summed, which changes them by rounding and, in a batch with nodata, because the loss is then the
            mean of the parts' means instead of the mean over all valid pixels.
        threads: compute the parts side by side; None if one after the other. There are at least as many
            parts as threads.

    Attributes:
        averaged: f with the moving average of the weights.
        optimizer: optimises the weights of f.
    """

    def __init__(self, network: Backbone, parts: int = 1, threads: Threads | None = None) -> None:
        network.trust.fill_(1.0)  # a network from a file may still have another scene's limits
        self.averaged = copy.deepcopy(network)
        self.optimizer = build_adam(network.parameters())
        self._rounded, self._rounded_average = map(with_rounded_weights, (network, self.averaged))
        self._weights: list[Tensor] = list(network.parameters())
        self._averages: list[Tensor] = list(self.averaged.parameters())
        self._parts = max(parts, threads.count if threads else 1)
        self._run_parts: RunParts = threads.map if threads else map

    def take_step(self, loss_function: LossFunction, batch: Tensor) -> Tensor:
        """Take one optimiser step on a batch and update the moving average of the weights.

        Args:
            loss_function: one of the two losses.
            batch: a row of the loss function's `draws`.

        Returns:
            The loss before the step, a scalar tensor.
        """
        rounded_weights = list(self._rounded.parameters())

        def backward(share_and_part: tuple[float, Tensor]) -> tuple[Tensor, list[Tensor]]:
            share, part = share_and_part
            loss = loss_function.loss(self._rounded, part)
            if self._parts > 1:
                loss = share * loss
            # Not `loss.backward()`: threads would add to the same gradients in any order.
            return loss.detach(), _with_types_of(self._weights, torch.autograd.grad(loss, rounded_weights))

        losses, gradients = zip(*self._run_parts(backward, _split(batch, self._parts)))
        for weight, *of_parts in zip(self._weights, *gradients):
            weight.grad = sum(of_parts[1:], of_parts[0])
        self.optimizer.step()
        copy_differing(rounded_weights, self._weights)
        with torch.no_grad():
            torch._foreach_lerp_(self._averages, self._weights, 1 - AVERAGING)
        loss: Tensor = sum(losses[1:], losses[0])
        return loss

    @torch.no_grad()
    def mean_loss(self, weighted_batches: Iterable[tuple[LossFunction, float, Tensor]]) -> Tensor:
        """Return the weighted mean of the averaged network's losses on batches, a scalar tensor.

        Args:
            weighted_batches: loss functions, weights whose sum is 1, and rows of the loss functions' `draws`.
        """

        @torch.no_grad()
        def loss_of(part: tuple[LossFunction, float, Tensor]) -> Tensor:
            loss_function, weight, batch = part
            return weight * loss_function.loss(self._rounded_average, batch)

        copy_differing(list(self._rounded_average.parameters()), self._averages)
        parts = [
            (loss_function, weight * share, part)
            for loss_function, weight, batch in weighted_batches
            for share, part in _split(batch, self._parts)
        ]
        return torch.stack(list(self._run_parts(loss_of, parts))).sum()


def _with_types_of(weights: list[Tensor], gradients: tuple[Tensor, ...]) -> list[Tensor]:
    """Convert the gradients of rounded weights to float32; a single kernel converts all of them."""
    result = [
        gradient if gradient.dtype == weight.dtype else torch.empty_like(gradient, dtype=weight.dtype)
        for weight, gradient in zip(weights, gradients)
    ]
    copy_differing(result, gradients)
    return result


def _split(batch: Tensor, parts: int) -> list[tuple[float, Tensor]]:
    """Split a batch into parts, each with its share of the patches."""
    if parts == 1:
        return [(1.0, batch)]
    positions, orientation = batch[:-1], batch[-1:]
    return [
        (len(part) / len(positions), torch.cat([part, orientation])) for part in torch.chunk(positions, parts)
    ]
