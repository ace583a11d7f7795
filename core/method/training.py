"""Train the fusion network: supervised warm-up, then random alternation optimisation (RAO)."""

from __future__ import annotations

import copy
import math
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import torch
from torch import Tensor

from ..exchange.settings import Settings
from .backbones import Backbone, copy_differing, with_rounded_weights
from .cuda_graphs import as_graph
from .device import Threads
from .losses import FullResolutionLoss, ReducedResolutionLoss
from .optimiser import BestWeights, Optimizer, build_adam, set_learning_rate

AVERAGING = 0.98
"""Decay of the moving average of the weights, per step."""

RISE = 0.05
"""Share of the steps during which the learning rate rises; it then decays along a half cosine."""

EVALUATIONS = 8
"""Number of times that stage two scores the averaged weights, to keep the best."""

EVALUATION_BATCHES = 3
"""Batches per loss in each evaluation; always the same ones, so that scores compare."""


RunParts = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
"""Calls a function for each element, and returns the results in the order of the elements, as `map` does."""


class Trainer:
    """Training state of a fusion network: weights, their moving average, Adam state and random draws.

    Args:
        network: f, trained in place.
        reduced: supervised loss at reduced resolution.
        full: physical losses at full resolution.
        settings: number of steps, learning rate and probability of the full-resolution loss.
        generator: CPU generator for all random draws.
        parts: number of parts that each batch is split into, at least; more save memory. Their gradients are
            summed, which changes them by rounding and, in a batch with nodata, because the loss is then the
            mean of the parts' means instead of the mean over all valid pixels.
        threads: compute the parts side by side; None if one after the other. There are at least as many
            parts as threads.
        warn: called with a line for the log if CUDA can't replay the steps.

    Attributes:
        averaged_network: f with the moving average of the weights; this is the trained network.
    """

    def __init__(
        self,
        network: Backbone,
        reduced: ReducedResolutionLoss,
        full: FullResolutionLoss,
        settings: Settings,
        generator: torch.Generator,
        parts: int = 1,
        threads: Threads | None = None,
        warn: Callable[[str], None] = lambda message: None,
    ) -> None:
        network.trust.fill_(1.0)  # a network from a file may still have another scene's limits
        self.averaged_network = copy.deepcopy(network)
        self._settings, self._parts = settings, max(parts, threads.count if threads else 1)
        self._run_parts: RunParts = threads.map if threads else map
        self._loss_functions: dict[str, ReducedResolutionLoss | FullResolutionLoss] = {
            "reduced": reduced,
            "full": full,
        }
        device, steps = network.trust.device, settings.warmup_steps + settings.rao_steps
        # Draw everything here, in this order: the order decides which pixels a seed gives.
        self._draws = torch.rand(settings.rao_steps, generator=generator).tolist()
        self._batches = {
            name: loss_function.draws(steps, generator).to(device)
            for name, loss_function in self._loss_functions.items()
        }
        self._rates = [settings.learning_rate * _relative_rate(step / steps) for step in range(steps)]
        self._optimizer = build_adam(network.parameters())
        rounded = with_rounded_weights(network)
        self._warn = warn
        self._updates = {
            name: as_graph(
                partial(
                    update_weights,
                    network,
                    rounded,
                    self.averaged_network,
                    self._optimizer,
                    loss_function,
                    self._parts,
                    self._run_parts,
                ),
                device,
                warn,
            )
            for name, loss_function in self._loss_functions.items()
        }
        self._history: list[tuple[str, Tensor]] = []

    @property
    def losses(self) -> list[tuple[str, float]]:
        """Name of the loss function, "reduced" or "full", and the loss of each step."""
        return [(name, float(loss)) for name, loss in self._history]

    def warm_up(self, progress: Callable[[float], None]) -> None:
        """Minimise the supervised loss at reduced resolution (stage one).

        Args:
            progress: called with the fraction done before each step.
        """
        steps = self._settings.warmup_steps
        for step in range(steps):
            progress(step / steps)
            self._take_step("reduced")

    def alternate(self, progress: Callable[[float], None]) -> None:
        """Minimise a randomly drawn loss at each step (stage two); keep the best averaged weights.

        Args:
            progress: called with the fraction done before each step.
        """
        steps = self._settings.rao_steps
        if not steps:
            return
        interval = max(1, steps // EVALUATIONS)
        best = BestWeights(self.averaged_network.parameters(), self._expected_loss())
        best.evaluate()
        for step in range(steps):
            progress(step / steps)
            draw_full = self._draws[step] < self._settings.full_probability
            self._take_step("full" if draw_full else "reduced")
            if (step + 1) % interval == 0 or step + 1 == steps:
                best.evaluate()
        best.restore()

    def _take_step(self, name: str) -> None:
        """Take the next step with one of the two loss functions."""
        step = len(self._history)
        set_learning_rate(self._optimizer, self._rates[step])
        loss = self._updates[name](self._batches[name][step])
        self._history.append((name, loss))

    def _expected_loss(self) -> Callable[[], Tensor]:
        """Return a function that computes the expected loss of a stage-two step on fixed batches."""
        generator = torch.Generator().manual_seed(self._settings.seed)
        probability = self._settings.full_probability
        batches = [
            (name, weight / EVALUATION_BATCHES, batch)
            for name, weight in (("full", probability), ("reduced", 1 - probability))
            for batch in self._loss_functions[name]
            .draws(EVALUATION_BATCHES, generator)
            .to(self._batches[name].device)
        ]

        rounded = with_rounded_weights(self.averaged_network)

        @torch.no_grad()
        def loss_of(part: tuple[str, float, Tensor]) -> Tensor:
            name, weight, batch = part
            return weight * self._loss_functions[name].loss(rounded, batch)

        @torch.no_grad()
        def expected_loss(_: Tensor) -> Tensor:
            copy_differing(list(rounded.parameters()), list(self.averaged_network.parameters()))
            parts = [
                (name, weight * share, part)
                for name, weight, batch in batches
                for share, part in _split(batch, self._parts)
            ]
            return torch.stack(list(self._run_parts(loss_of, parts))).sum()

        nothing = torch.empty(0, device=self._batches["full"].device)
        evaluate = as_graph(expected_loss, nothing.device, self._warn)
        return lambda: evaluate(nothing)


@torch.no_grad()
def bound_detail(network: Backbone, *losses: ReducedResolutionLoss | FullResolutionLoss) -> None:
    """Limit the detail that a trained network injects to what held-out pixels support under all losses."""
    shares = [loss.proven(network) for loss in losses]
    network.trust.copy_(torch.stack(shares).amin(dim=0))


def update_weights(
    network: Backbone,
    rounded: Backbone,
    averaged_network: Backbone,
    optimizer: Optimizer,
    loss_function: ReducedResolutionLoss | FullResolutionLoss,
    parts: int,
    run_parts: RunParts,
    batch: Tensor,
) -> Tensor:
    """Take one optimiser step on a batch and update the moving average of the weights.

    Args:
        network: f.
        rounded: f `with_rounded_weights`, which computes the loss.
        averaged_network: f with the averaged weights.
        optimizer: optimises the weights of `network`.
        loss_function: one of the two losses.
        parts: number of parts that the batch is split into.
        run_parts: calls a function for each part.
        batch: a row of the loss function's `draws`.

    Returns:
        The loss before the step, a scalar tensor.
    """
    weights: list[Tensor] = list(network.parameters())
    rounded_weights = list(rounded.parameters())

    def backward(share_and_part: tuple[float, Tensor]) -> tuple[Tensor, list[Tensor]]:
        share, part = share_and_part
        loss = loss_function.loss(rounded, part)
        if parts > 1:
            loss = share * loss
        # Not `loss.backward()`: threads would add to the same gradients in any order.
        return loss.detach(), _with_types_of(weights, torch.autograd.grad(loss, rounded_weights))

    losses, gradients = zip(*run_parts(backward, _split(batch, parts)))
    for weight, *of_parts in zip(weights, *gradients):
        weight.grad = sum(of_parts[1:], of_parts[0])
    optimizer.step()
    copy_differing(rounded_weights, weights)
    with torch.no_grad():
        torch._foreach_lerp_(list(averaged_network.parameters()), weights, 1 - AVERAGING)
    loss: Tensor = sum(losses[1:], losses[0])
    return loss


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


def _relative_rate(fraction: float) -> float:
    """Return the learning rate after a fraction of the steps, relative to the maximum."""
    return min(1.0, (fraction + 1e-3) / RISE) * 0.5 * (1 + math.cos(math.pi * fraction))
