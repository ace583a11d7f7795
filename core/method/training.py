"""Stage one's warm-up and stage two's random alternation optimisation (RAO) of the fusion network."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import partial
from typing import cast

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel

from ..exchange.settings import Settings
from .backbones import Injection
from .cuda_graphs import GraphRunner
from .device import allow_tf32, append_device
from .losses import FullResolutionLoss, ReducedResolutionLoss
from .optimiser import BestWeights, ScheduledAdam

AVERAGING = 0.98
"""Decay of the moving average of the weights, per step."""

RISE = 0.05
"""Share of the steps in which the learning rate rises to its value; it falls as a cosine afterwards."""

JUDGEMENTS = 8
"""How many times stage two scores the averaged weights to keep the best."""

JUDGED = 3
"""Batches of each constraint in a score: always the same patches."""


class Trainer:
    """A fusion network on its way: the optimiser's state that both stages share.

    All draws are made beforehand; a step takes the next one by a counter on the device and asks the device
    for nothing, so that it can be captured.

    Where the device's memory runs out, a step is made again in parts: fewer patches go through the network
    at a time, and their gradients are added up. Where one patch is too much, the CPU goes on. Nothing that
    was done is done again, and nothing changes but the rounding; where a batch has nodata, the mean over its
    valid pixels becomes the mean of its parts' means.

    Args:
        network: f, trained in place; take the attribute `network` for the result.
        reduced, full: the two constraints.
        settings: steps, learning rate and chances.
        generator: of all random draws, on the CPU.
        warn: told where the device can't do its best.

    Attributes:
        averaged: the network with the moving average of the weights.
        devices_used: the device; "cuda, then cpu" where its memory ran out.
    """

    def __init__(
        self,
        network: Injection,
        reduced: ReducedResolutionLoss,
        full: FullResolutionLoss,
        settings: Settings,
        generator: torch.Generator,
        warn: Callable[[str], None] = lambda message: None,
    ) -> None:
        network.trust.fill_(1.0)  # a network trained before is judged again
        self.averaged_network = AveragedModel(network)
        self._network, self._settings, self._say = network, settings, warn
        self._constraints: dict[str, ReducedResolutionLoss | FullResolutionLoss] = {
            "reduced": reduced,
            "full": full,
        }
        self._take_weights()
        device = self._weights[0].device
        steps = settings.warmup_steps + settings.rao_steps
        chances = torch.rand(settings.rao_steps, generator=generator).tolist()
        self._followed = ["reduced"] * settings.warmup_steps + [
            "full" if chance < settings.full_probability else "reduced" for chance in chances
        ]
        self._done = 0
        rates = [settings.learning_rate * _rate(step / steps) for step in range(steps)]
        self._descent = ScheduledAdam(self._weights, rates)
        self._draws = {
            name: constraint.draws(steps, generator).to(device)
            for name, constraint in self._constraints.items()
        }
        self._at_once = self._batch = max(drawn.shape[1] - 1 for drawn in self._draws.values())
        self._judged = self._batches_judged(device)
        self._best = BestWeights(self._average, self._score)
        self._run_on(GraphRunner(device, warn))
        self.devices_used = self._runner.device.type

    def warm_up(self, progress: Callable[[float], None]) -> None:
        """Stage one: supervised at reduced resolution.

        Args:
            progress: told the fraction done.
        """
        steps = self._settings.warmup_steps
        with self._runner.synchronised(), allow_tf32():
            for index in range(steps):
                self._next(index / steps, progress)

    def alternate(self, progress: Callable[[float], None]) -> None:
        """Stage two: each step draws which constraint it follows; the best averaged weights are kept."""
        steps = self._settings.rao_steps
        if not steps:
            return
        every = max(1, steps // JUDGEMENTS)
        with self._runner.synchronised(), allow_tf32():
            self._do("judge")
            for index in range(steps):
                self._next(index / steps, progress)
                if (index + 1) % every == 0 or index + 1 == steps:
                    self._do("judge")
            self._best.restore()

    def bound(self) -> None:
        """Bounds the detail that the averaged network injects by what the held-out pixels allow."""
        with self._runner.synchronised(), allow_tf32():
            self._do("bound")

    @property
    def network(self) -> Injection:
        """f with the moving average of the weights: the result."""
        return cast(Injection, self.averaged_network.module)

    @property
    def losses(self) -> list[tuple[str, float]]:
        """Each step's (constraint, loss): "reduced" or "full"."""
        return list(zip(self._followed, self._descent.losses))

    def _next(self, fraction: float, progress: Callable[[float], None]) -> None:
        if self._runner.wait_if_due(self._done):
            progress(fraction)
        self._do(self._followed[self._done])
        self._done += 1

    def _step(self, name: str) -> None:
        """One step of the weights, and of their average."""
        self._descent.step(self._losses(name, self._network, self._descent.current_row(self._draws[name])))
        with torch.no_grad():
            torch._foreach_lerp_(self._average, self._weights, 1 - AVERAGING)

    def _losses(self, name: str, network: nn.Module, drawn: Tensor) -> Iterator[Tensor]:
        """Parts that add up to a batch's loss, of as many patches each as the memory holds at once."""
        constraint, places, turn = self._constraints[name], drawn[:-1], drawn[-1:]
        if len(places) <= self._at_once:
            yield constraint.loss(network, drawn)
            return
        for part in torch.split(places, self._at_once):
            yield len(part) / len(places) * constraint.loss(network, torch.cat([part, turn]))

    def _batches_judged(self, device: torch.device) -> list[tuple[str, float, Tensor]]:
        """The (constraint, weight, batch) of which a score is made."""
        generator = torch.Generator().manual_seed(self._settings.seed)
        share = self._settings.full_probability
        return [
            (name, weight / JUDGED, drawn)
            for name, weight in (("full", share), ("reduced", 1 - share))
            for drawn in self._constraints[name].draws(JUDGED, generator).to(device)
        ]

    def _score(self) -> Tensor:
        """The expected loss of a stage-two step, on patches that are the same at every call."""
        return torch.stack(
            [
                weight * loss
                for name, weight, drawn in self._judged
                for loss in self._losses(name, self.averaged_network, drawn)
            ]
        ).sum()

    @torch.no_grad()
    def _bound(self) -> None:
        shares = [constraint.proven(self.network) for constraint in self._constraints.values()]
        self.network.trust.copy_(torch.minimum(*shares))

    def _take_weights(self) -> None:
        self._weights: list[Tensor] = list(self._network.parameters())
        self._average: list[Tensor] = list(self.averaged_network.module.parameters())

    def _run_on(self, runner: GraphRunner) -> None:
        self._runner = runner
        self._work = {name: runner.capture(partial(self._step, name)) for name in self._constraints}
        self._work["judge"] = runner.capture(self._best.evaluate)
        self._work["bound"] = self._bound

    def _do(self, name: str) -> None:
        """A step of a constraint, or the judging, done once: with as much less memory as it takes."""
        while True:
            try:
                self._work[name]()
                return
            except torch.OutOfMemoryError:
                if self._at_once == 1 and self._runner.device.type == "cpu":
                    raise
            # only here has the traceback let go of what the failed work holds on the device
            self._take_less_memory()

    def _take_less_memory(self) -> None:
        """Halves what goes through the network at a time; where that is one patch, the CPU goes on."""
        device = self._runner.device.type
        self._runner.release_graphs()
        if self._at_once > 1:
            self._at_once = (self._at_once + 1) // 2
            self._say(
                f"The memory of {device} has run out in training: going on with batches of at most "
                f"{self._at_once}."
            )
            return
        self._say(f"The memory of {device} has run out even for one patch: training goes on with the CPU.")
        self._move(torch.device("cpu"))

    def _move(self, device: torch.device) -> None:
        """Takes all that training goes on from to another device, where the memory holds whole batches."""
        self._network.to(device)
        self.averaged_network.to(device)
        self._take_weights()
        self._descent.move_to(self._weights)
        self._best.move_to(self._average)
        self._constraints = {name: one.to(device) for name, one in self._constraints.items()}
        self._draws = {name: drawn.to(device) for name, drawn in self._draws.items()}
        self._judged = [(name, weight, drawn.to(device)) for name, weight, drawn in self._judged]
        self._at_once = self._batch
        self._run_on(GraphRunner(device, self._say))
        self.devices_used = append_device(self.devices_used, device)


def _rate(done: float) -> float:
    """Learning rate's share at a fraction of the steps: a short rise, then half a cosine."""
    return min(1.0, (done + 1e-3) / RISE) * 0.5 * (1 + math.cos(math.pi * done))
