"""Stage one's warm-up and stage two's random alternation optimisation (RAO) of the fusion network."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel

from .captured import Runner
from .constraints import Full, Reduced
from .descent import Best, Descent
from .device import tensor_cores
from .presets import Settings

AVERAGING = 0.98
"""Decay of the moving average of the weights, per step."""

RISE = 0.05
"""Share of the steps in which the learning rate rises to its value; it falls as a cosine afterwards."""

JUDGEMENTS = 8
"""How many times stage two scores the averaged weights to keep the best."""

JUDGED = 3
"""Batches of each constraint in a score: always the same patches."""


class Optimisation:
    """A fusion network on its way: the optimiser's state that both stages share.

    All draws are made beforehand; a step takes the next one by a counter on the device and asks the device
    for nothing, so that it can be captured.

    Args:
        network: f, trained in place; take `averaged.module` for the result.
        reduced, full: the two constraints.
        settings: steps, learning rate and chances.
        generator: of all random draws, on the CPU.
        say: told where the device can't do its best.
    """

    def __init__(
        self,
        network: nn.Module,
        reduced: Reduced,
        full: Full,
        settings: Settings,
        generator: torch.Generator,
        say: Callable[[str], None] = lambda message: None,
    ) -> None:
        self.averaged = AveragedModel(network)
        self._network, self._reduced, self._full = network, reduced, full
        self._settings = settings
        self._weights: list[Tensor] = list(network.parameters())
        self._average: list[Tensor] = list(self.averaged.module.parameters())
        device = self._weights[0].device
        steps = settings.warmup_steps + settings.rao_steps
        chances = torch.rand(settings.rao_steps, generator=generator).tolist()
        self._followed = ["reduced"] * settings.warmup_steps + [
            "full" if chance < settings.full_probability else "reduced" for chance in chances
        ]
        self._done = 0
        rates = [settings.learning_rate * _rate(step / steps) for step in range(steps)]
        self._descent = Descent(self._weights, rates)
        self._runner = Runner(device, say)
        self._learn = {
            name: self._runner.captured(
                partial(self._step, constraint, constraint.draws(steps, generator).to(device))
            )
            for name, constraint in (("reduced", reduced), ("full", full))
        }

    def warm_up(self, step: Callable[[float], None]) -> None:
        """Stage one: supervised at reduced resolution.

        Args:
            step: told the fraction done.
        """
        steps = self._settings.warmup_steps
        with self._runner.finishing(), tensor_cores():
            for index in range(steps):
                self._next(index / steps, step)

    def alternate(self, step: Callable[[float], None]) -> None:
        """Stage two: each step draws which constraint it follows; the best averaged weights are kept."""
        steps = self._settings.rao_steps
        if not steps:
            return
        every = max(1, steps // JUDGEMENTS)
        best = Best(self._average, self._scored())
        judge = self._runner.captured(best.judge)
        with self._runner.finishing(), tensor_cores():
            judge()
            for index in range(steps):
                self._next(index / steps, step)
                if (index + 1) % every == 0 or index + 1 == steps:
                    judge()
            best.restore()

    @property
    def losses(self) -> list[tuple[str, float]]:
        """Each step's (constraint, loss): "reduced" or "full"."""
        return list(zip(self._followed, self._descent.losses))

    def _next(self, fraction: float, step: Callable[[float], None]) -> None:
        if self._runner.pace(self._done):
            step(fraction)
        self._learn[self._followed[self._done]]()
        self._done += 1

    def _step(self, constraint: Reduced | Full, draws: Tensor) -> None:
        """One step of the weights, and of their average."""
        self._descent.step(constraint.loss(self._network, self._descent.present(draws)))
        with torch.no_grad():
            torch._foreach_lerp_(self._average, self._weights, 1 - AVERAGING)

    def _scored(self) -> Callable[[], Tensor]:
        """What gives the expected loss of a stage-two step, on patches that are the same at every call."""
        generator = torch.Generator().manual_seed(self._settings.seed)
        share = self._settings.full_probability
        batches = [
            (constraint, weight / JUDGED, drawn)
            for constraint, weight in ((self._full, share), (self._reduced, 1 - share))
            for drawn in constraint.draws(JUDGED, generator).to(self._weights[0].device)
        ]

        def score() -> Tensor:
            losses = [weight * constraint.loss(self.averaged, drawn) for constraint, weight, drawn in batches]
            return torch.stack(losses).sum()

        return score


def _rate(done: float) -> float:
    """Learning rate's share at a fraction of the steps: a short rise, then half a cosine."""
    return min(1.0, (done + 1e-3) / RISE) * 0.5 * (1 + math.cos(math.pi * done))
