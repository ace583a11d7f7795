from __future__ import annotations

import copy
import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

import pytest
import torch
from torch import Tensor, nn
from trapan.core.exchange.settings import PRESETS, Settings
from trapan.core.feedback import Cancelled
from trapan.core.method import backbones, dam, optimiser, training
from trapan.core.method.cuda_graphs import GraphRunner
from trapan.core.method.device import reproducible
from trapan.core.method.losses import FullResolutionLoss, ReducedResolutionLoss, low_pass_pan, usable_ms_mask
from trapan.core.method.optics import published_optics
from trapan.core.method.standardise import StandardisedChips, standardise_chips
from trapan.core.method.training import Trainer
from trapan.core.scene import chips
from trapan.core.scene.scene import ArrayScene
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic

SENSOR = get_sensor("GeoEye-1")
OPTICS = published_optics(SENSOR.ratio, SENSOR.ms_gains, SENSOR.pan_gain)
TINY = replace(PRESETS["fast"], warmup_steps=8, rao_steps=16, batch=2, patch=32, width=8, blocks=1)


@lru_cache(maxsize=1)
def pair() -> tuple[StandardisedChips, dam.SpectralDegradation]:
    scene = synthetic.generate_scene(SENSOR, 96, seed=2)
    with reproducible(0):
        made = standardise_chips(
            chips.read_chips(ArrayScene(scene.pan, scene.ms), lambda done: None), torch.device("cpu")
        )
        low = low_pass_pan(made, OPTICS.relative_blur.blur, made.phase)
        generator = torch.Generator().manual_seed(0)
        return made, dam.train_dam(made.ms, low, usable_ms_mask(made), generator, lambda done: None).model


def constraints(settings: Settings) -> tuple[ReducedResolutionLoss, FullResolutionLoss]:
    made, model = pair()
    return (
        ReducedResolutionLoss(made, OPTICS, made.phase, settings, torch.Generator()),
        FullResolutionLoss(made, OPTICS, made.phase, model, settings),
    )


def optimisation(settings: Settings, say: Callable[[str], None] = print) -> Trainer:
    with reproducible(settings.seed):
        net = backbones.build_backbone(settings.backbone, 4, settings.width, settings.blocks)
        return Trainer(
            net, *constraints(settings), settings, torch.Generator().manual_seed(settings.seed), say
        )


def run(settings: Settings) -> Trainer:
    made = optimisation(settings)
    with reproducible(settings.seed):
        made.warm_up(lambda done: None)
        made.alternate(lambda done: None)
    return made


def weights(of: Trainer) -> Tensor:
    return torch.cat([weight.detach().flatten() for weight in of.averaged_network.module.parameters()])


def expected_loss(net: nn.Module, settings: Settings, batches: int = 12) -> float:
    """What a stage-two step costs on average, on batches that the optimisation has not judged by."""
    reduced, full = constraints(settings)
    share = settings.full_probability
    return share * cost(full, net, 987, batches) + (1 - share) * cost(reduced, net, 987, batches)


def cost(
    constraint: ReducedResolutionLoss | FullResolutionLoss, net: nn.Module, seed: int, batches: int
) -> float:
    drawn = constraint.draws(batches, torch.Generator().manual_seed(seed))
    with torch.no_grad():
        return sum(float(constraint.loss(net, batch)) for batch in drawn)


def test_both_stages_bring_their_losses_down() -> None:
    settings = replace(TINY, warmup_steps=30, rao_steps=50, full_probability=0.5)
    made = optimisation(settings)
    start = expected_loss(made.averaged_network, settings)
    reduced, full = constraints(settings)
    before = cost(reduced, made.averaged_network, 5, 8)
    made.warm_up(lambda done: None)
    assert cost(reduced, made.averaged_network, 5, 8) < 0.9 * before
    before = cost(full, made.averaged_network, 5, 8)
    made.alternate(lambda done: None)
    assert cost(full, made.averaged_network, 5, 8) < 0.9 * before
    assert expected_loss(made.averaged_network, settings) < 0.8 * start


def test_losses_tell_which_constraint_each_step_followed() -> None:
    made = run(replace(TINY, full_probability=0.5, rao_steps=40))
    names = [name for name, _ in made.losses]
    assert names[: TINY.warmup_steps] == ["reduced"] * TINY.warmup_steps
    assert len(names) == TINY.warmup_steps + 40
    assert 8 <= names.count("full") <= 32
    assert all(loss > 0 for _, loss in made.losses)


@pytest.mark.parametrize(("chance", "constraint"), [(0.0, "reduced"), (1.0, "full")])
def test_the_chance_of_the_full_resolution_constraint_is_kept(chance: float, constraint: str) -> None:
    made = run(replace(TINY, full_probability=chance))
    assert {name for name, _ in made.losses[TINY.warmup_steps :]} == {constraint}


def test_a_seed_gives_the_same_weights_and_another_others() -> None:
    first, again, other = (run(replace(TINY, seed=seed)) for seed in (0, 0, 1))
    assert torch.equal(weights(first), weights(again))
    assert first.losses == again.losses
    assert not torch.allclose(weights(first), weights(other), atol=1e-4)


@pytest.mark.parametrize("learning_rate", [1e-3, 0.05, 1.0])
def test_the_kept_weights_are_not_worse_than_the_last(learning_rate: float) -> None:
    """Also where the learning rate is so high that the optimisation runs away."""
    settings = replace(TINY, learning_rate=learning_rate)
    made = optimisation(settings)
    made.warm_up(lambda done: None)
    seen: list[nn.Module] = []
    made.alternate(lambda done: seen.append(copy.deepcopy(made.averaged_network.module)))
    assert len(seen) >= settings.rao_steps
    assert torch.isfinite(weights(made)).all()
    assert expected_loss(made.averaged_network, settings) <= 1.05 * expected_loss(seen[-1], settings)


@pytest.mark.parametrize(("warmup", "rao"), [(0, 0), (0, 5), (5, 0), (1, 1)])
def test_stages_may_be_left_out(warmup: int, rao: int) -> None:
    made = run(replace(TINY, warmup_steps=warmup, rao_steps=rao))
    assert len(made.losses) == warmup + rao
    sharp, detail = torch.randn(1, 1, 16, 16), torch.randn(1, 1, 16, 16)
    ms = torch.randn(1, 4, 16, 16)
    with torch.no_grad():
        unchanged = torch.equal(made.averaged_network(ms, sharp, detail), ms)
    assert unchanged == (warmup + rao == 0)


def test_progress_is_told_at_every_step() -> None:
    made = optimisation(TINY)
    for stage, steps in ((made.warm_up, TINY.warmup_steps), (made.alternate, TINY.rao_steps)):
        told: list[float] = []
        stage(told.append)
        assert len(told) >= steps
        assert told == sorted(told)
        assert told[0] >= 0 and told[-1] <= 1


def test_cancelling_stops_at_the_step() -> None:
    made = optimisation(TINY)

    def stop(done: float) -> None:
        if done >= 0.5:
            raise Cancelled

    for stage in (made.warm_up, made.alternate):
        with pytest.raises(Cancelled):
            stage(stop)
    assert len(made.losses) == (TINY.warmup_steps + TINY.rao_steps) // 2


FIVE = replace(TINY, batch=5, full_probability=0.5)
STEPS = FIVE.warmup_steps + FIVE.rao_steps


class Memory:
    """A device's memory that holds so many patches at a time, and the numbers that went through the network.

    Attributes:
        most: how many; it may change on the way.
        fails: calls of the network, counted from 0, that find no memory however few they are.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.most: float = math.inf
        self.fails: set[int] = set()
        self.held: list[int] = []
        calls, forward = iter(range(10**6)), backbones.AdaptiveInjection.forward

        def limited(net: Any, ms: Tensor, *others: Tensor) -> Tensor:
            if next(calls) in self.fails or len(ms) > self.most:
                raise torch.OutOfMemoryError("CUDA out of memory")
            self.held.append(len(ms))
            return forward(net, ms, *others)

        monkeypatch.setattr(backbones.AdaptiveInjection, "forward", limited)


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> Memory:
    return Memory(monkeypatch)


@pytest.fixture
def gpu(monkeypatch: pytest.MonkeyPatch, memory: Memory) -> None:
    """The CPU under CUDA's name, until training moves: the CPU has all the memory there is."""

    def runner(device: torch.device, say: Callable[[str], None]) -> GraphRunner:
        made = GraphRunner(device, say)
        made.device = next(devices)
        if made.device.type == "cpu":
            memory.most = math.inf
        return made

    devices = iter([torch.device("cuda"), torch.device("cpu")])
    monkeypatch.setattr(training, "Runner", runner)


def both_stages(made: Trainer, at: Callable[[int], None] = lambda step: None) -> Trainer:
    """Trains; `at` is told the number of each step before it is made."""
    numbers = iter(range(STEPS))
    with reproducible(FIVE.seed):
        for stage in (made.warm_up, made.alternate):
            stage(lambda done: at(next(numbers)))
    return made


@pytest.fixture(scope="module")
def plain() -> tuple[Trainer, list[int]]:
    """Both stages with all the memory there is, and the patches of each call of the network."""
    with pytest.MonkeyPatch.context() as patch:
        memory = Memory(patch)
        return both_stages(optimisation(FIVE)), memory.held


def same(one: Trainer, other: Trainer) -> bool:
    """But for rounding, which Adam spreads to weights whose gradient is next to nothing."""
    names, losses = zip(*one.losses)
    others, expected = zip(*other.losses)
    assert names == others
    assert losses == pytest.approx(expected, rel=1e-3)
    return torch.allclose(weights(one), weights(other), rtol=0, atol=1e-3)


def test_where_memory_runs_out_a_step_is_made_in_parts(
    plain: tuple[Trainer, list[int]], memory: Memory
) -> None:
    """The very same steps, each once, of the same patches."""
    memory.most, said = 2, []
    made = both_stages(optimisation(FIVE, said.append))
    assert same(made, plain[0])
    assert sum(memory.held) == sum(plain[1])
    assert memory.held[:8] == [2, 2, 2, 2] * 2 and max(memory.held) == 2
    assert [line.partition("with ")[2] for line in said] == [
        "batches of at most 4.",
        "batches of at most 2.",
    ]


def test_one_step_in_parts_is_the_whole_step() -> None:
    whole, parts = optimisation(FIVE), optimisation(FIVE)
    parts._at_once = 2
    for name in ("reduced", "full"):
        (drawn,) = whole._constraints[name].draws(1, torch.Generator().manual_seed(4))
        losses = [sum(one._losses(name, one._network, drawn)) for one in (whole, parts)]
        for loss in losses:
            loss.backward()
        assert losses[1].item() == pytest.approx(losses[0].item(), rel=1e-6)
        gradients = [torch.cat([weight.grad.flatten() for weight in one._weights]) for one in (whole, parts)]
        torch.testing.assert_close(gradients[1], gradients[0], rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("call", [0, 4, 13, 40])
def test_a_step_that_fails_half_way_leaves_nothing_behind(
    plain: tuple[Trainer, list[int]], memory: Memory, call: int
) -> None:
    """Not the gradient of its first part either."""
    memory.most, memory.fails = 3, {call}
    made = both_stages(optimisation(FIVE))
    assert same(made, plain[0])
    assert int(made._descent._adam.state[made._weights[0]]["step"]) == STEPS == len(made.losses)


@pytest.mark.parametrize("when", [0, 3, FIVE.warmup_steps, STEPS - 1])
def test_where_one_patch_is_too_much_the_cpu_goes_on_from_there(
    plain: tuple[Trainer, list[int]], gpu: None, memory: Memory, when: int
) -> None:
    """To the bit: what was done stays, and nothing of it is done again."""
    said: list[str] = []
    made = optimisation(FIVE, said.append)

    def short(step: int) -> None:
        assert len(made.losses) == step
        if step == when:
            memory.most = 0

    both_stages(made, short)
    assert made.losses == plain[0].losses and torch.equal(weights(made), weights(plain[0]))
    assert memory.held == plain[1]
    assert [line for line in said if "one patch" in line] == said[-1:] and len(said) == 4
    assert "training goes on with the CPU" in said[-1]
    assert made.devices_used == "cuda, then cpu"


def test_the_judging_too_may_run_out_of_memory(
    plain: tuple[Trainer, list[int]], gpu: None, memory: Memory
) -> None:
    made = optimisation(FIVE)
    with reproducible(FIVE.seed):
        made.warm_up(lambda done: None)
        memory.most = 0
        made.alternate(lambda done: None)
    assert made.losses == plain[0].losses and torch.equal(weights(made), weights(plain[0]))
    assert memory.held == plain[1]


def test_without_memory_for_one_patch_on_the_cpu_it_is_an_error(memory: Memory) -> None:
    memory.most, said = 0, []
    made = optimisation(FIVE, said.append)
    with pytest.raises(torch.OutOfMemoryError):
        both_stages(made)
    assert made.losses == [] and len(said) == 3


def test_another_error_is_not_taken_for_want_of_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> Tensor:
        raise RuntimeError("DefaultCPUAllocator: can't allocate memory")

    monkeypatch.setattr(backbones.AdaptiveInjection, "forward", failing)
    said: list[str] = []
    with pytest.raises(RuntimeError, match="DefaultCPUAllocator"):
        both_stages(optimisation(FIVE, said.append))
    assert said == []


def test_nothing_is_left_on_the_device_that_training_moves_from(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one other device that is always there has no memory at all, and can't tell Adam its rate."""
    made = both_stages(optimisation(FIVE))
    full = made._constraints["full"]
    full._model = copy.deepcopy(full._model)  # the other tests' stays where it is
    there = torch.device("meta")
    monkeypatch.setattr(optimiser, "_adam", lambda weights, rate: torch.optim.Adam(weights))
    made._move(there)
    found = list(tensors(made, set()))
    assert len(found) > 60
    assert {tensor.device for tensor in found} == {there}


def tensors(thing: object, seen: set[int]) -> Iterator[Tensor]:
    """All that hang on something, gradients apart."""
    if id(thing) in seen or isinstance(thing, (str, int, float, type)):
        return
    seen.add(id(thing))
    if isinstance(thing, Tensor):
        yield thing
    elif isinstance(thing, dict):
        for item in [*thing, *thing.values()]:
            yield from tensors(item, seen)
    elif isinstance(thing, (list, tuple, set)):
        for item in thing:
            yield from tensors(item, seen)
    elif hasattr(thing, "__dict__"):
        yield from tensors(vars(thing), seen)
