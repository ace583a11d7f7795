"""Stage one's warm-up and stage two's random alternation optimisation (RAO) of the fusion network."""

from __future__ import annotations

import copy
import math
from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from .constraints import Full, Reduced
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

    Args:
        network: f, trained in place; take `averaged` for the result.
        reduced, full: the two constraints.
        settings: steps, learning rate and chances.
        generator: of all random draws, on the CPU.

    Attributes:
        losses: each step's (constraint, loss): "reduced" or "full".
    """

    def __init__(
        self, network: nn.Module, reduced: Reduced, full: Full, settings: Settings, generator: torch.Generator
    ) -> None:
        self.averaged = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(AVERAGING))  # type: ignore[no-untyped-call]
        self._network, self._reduced, self._full = network, reduced, full
        self._settings, self._generator = settings, generator
        self._optimiser = torch.optim.Adam(network.parameters(), lr=settings.learning_rate)
        steps = settings.warmup_steps + settings.rao_steps
        self._schedule = torch.optim.lr_scheduler.LambdaLR(
            self._optimiser, lambda step: _rate(step / max(steps, 1))
        )
        self._losses: list[tuple[str, Tensor]] = []

    def warm_up(self, step: Callable[[float], None]) -> None:
        """Stage one: supervised at reduced resolution.

        Args:
            step: told the fraction done.
        """
        for index in range(self._settings.warmup_steps):
            step(index / self._settings.warmup_steps)
            self._learn("reduced")

    def alternate(self, step: Callable[[float], None]) -> None:
        """Stage two: each step draws which constraint it follows; the best averaged weights are kept."""
        steps = self._settings.rao_steps
        every = max(1, steps // JUDGEMENTS)
        best = copy.deepcopy(self.averaged.state_dict())
        best_score = self._score() if steps else math.inf
        for index in range(steps):
            step(index / steps)
            chance = float(torch.rand((), generator=self._generator))
            self._learn("full" if chance < self._settings.full_probability else "reduced")
            if (index + 1) % every == 0 or index + 1 == steps:
                score = self._score()
                if score < best_score:
                    best, best_score = copy.deepcopy(self.averaged.state_dict()), score
        self.averaged.load_state_dict(best)

    @property
    def losses(self) -> list[tuple[str, float]]:
        return [(name, float(loss)) for name, loss in self._losses]

    def _learn(self, name: str) -> None:
        constraint: Reduced | Full = self._full if name == "full" else self._reduced
        loss = constraint.loss(self._network, self._generator)
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        self._optimiser.step()
        self._schedule.step()
        self.averaged.update_parameters(self._network)
        self._losses.append((name, loss.detach()))

    def _score(self) -> float:
        """The expected loss of a stage-two step, on patches that are the same at every call."""
        share = self._settings.full_probability
        generator = torch.Generator().manual_seed(self._settings.seed)
        with torch.no_grad():
            return sum(
                share * float(self._full.loss(self.averaged, generator))
                + (1 - share) * float(self._reduced.loss(self.averaged, generator))
                for _ in range(JUDGED)
            )


def _rate(done: float) -> float:
    """Learning rate's share at a fraction of the steps: a short rise, then half a cosine."""
    return min(1.0, (done + 1e-3) / RISE) * 0.5 * (1 + math.cos(math.pi * done))
