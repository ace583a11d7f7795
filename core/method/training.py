"""Train the fusion network: supervised warm-up, then random alternation optimisation (RAO)."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

import torch
from torch import Tensor

from ..exchange.settings import Settings
from ..feedback import Progress
from .backbones import Backbone
from .cuda_graphs import as_graph
from .losses import FullResolutionLoss, ReducedResolutionLoss
from .network_in_training import LossFunction, NetworkInTraining
from .optimiser import BestWeights, set_learning_rate

RISE = 0.05
"""Share of the steps during which the learning rate rises; it then decays along a half cosine."""

EVALUATIONS = 8
"""Number of times that stage two scores the averaged weights, to keep the best."""

EVALUATION_BATCHES = 3
"""Batches per loss in each evaluation; always the same ones, so that scores compare."""


class Trainer:
    """The two stages of training: batches, learning rates and random draws for a network.

    Args:
        network: f, trained in place, with its optimiser.
        reduced: supervised loss at reduced resolution.
        full: physical losses at full resolution.
        settings: number of steps, learning rate and probability of the full-resolution loss.
        generator: CPU generator for all random draws.
        warn: called with a line for the log if CUDA can't replay the steps.

    Attributes:
        averaged_network: f with the moving average of the weights; this is the trained network.
    """

    def __init__(
        self,
        network: NetworkInTraining,
        reduced: ReducedResolutionLoss,
        full: FullResolutionLoss,
        settings: Settings,
        generator: torch.Generator,
        warn: Callable[[str], None] = lambda message: None,
    ) -> None:
        self._network, self.averaged_network = network, network.averaged
        self._settings, self._warn = settings, warn
        self._loss_functions: dict[str, LossFunction] = {"reduced": reduced, "full": full}
        self._device, steps = network.averaged.trust.device, settings.warmup_steps + settings.rao_steps
        # Draw everything here, in this order: the order decides which pixels a seed gives.
        self._draws = torch.rand(settings.rao_steps, generator=generator).tolist()
        self._batches = {
            name: loss_function.draws(steps, generator).to(self._device)
            for name, loss_function in self._loss_functions.items()
        }
        self._rates = [settings.learning_rate * _relative_rate(step / steps) for step in range(steps)]
        self._steps = {
            name: as_graph(partial(self._network.take_step, loss_function), self._device, warn)
            for name, loss_function in self._loss_functions.items()
        }
        self._history: list[tuple[str, Tensor]] = []

    @property
    def losses(self) -> list[tuple[str, float]]:
        """Name of the loss function, "reduced" or "full", and the loss of each step."""
        return [(name, float(loss)) for name, loss in self._history]

    def warm_up(self, progress: Progress) -> None:
        """Minimise the supervised loss at reduced resolution (stage one).

        Args:
            progress: called with the fraction done before each step.
        """
        steps = self._settings.warmup_steps
        for step in range(steps):
            progress(step / steps)
            self._take_step("reduced")

    def alternate(self, progress: Progress) -> None:
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
        set_learning_rate(self._network.optimizer, self._rates[step])
        loss = self._steps[name](self._batches[name][step])
        self._history.append((name, loss))

    def _expected_loss(self) -> Callable[[], Tensor]:
        """Return a function that computes the expected loss of a stage-two step on fixed batches."""
        generator = torch.Generator().manual_seed(self._settings.seed)
        probability = self._settings.full_probability
        batches = [
            (self._loss_functions[name], weight / EVALUATION_BATCHES, batch)
            for name, weight in (("full", probability), ("reduced", 1 - probability))
            for batch in self._loss_functions[name].draws(EVALUATION_BATCHES, generator).to(self._device)
        ]
        network = self._network  # the graph must not refer to this object, which refers to the graph
        evaluate = as_graph(lambda _: network.mean_loss(batches), self._device, self._warn)
        nothing = torch.empty(0, device=self._device)
        return lambda: evaluate(nothing)


@torch.no_grad()
def bound_detail(network: Backbone, *losses: LossFunction) -> None:
    """Limit the detail that a trained network injects to what held-out pixels support under all losses."""
    shares = [loss.proven(network) for loss in losses]
    network.trust.copy_(torch.stack(shares).amin(dim=0))


def _relative_rate(fraction: float) -> float:
    """Return the learning rate after a fraction of the steps, relative to the maximum."""
    return min(1.0, (fraction + 1e-3) / RISE) * 0.5 * (1 + math.cos(math.pi * fraction))
