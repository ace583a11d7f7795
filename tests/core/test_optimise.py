from __future__ import annotations

import copy
from dataclasses import replace
from functools import lru_cache

import pytest
import torch
from torch import Tensor, nn
from trapan.core import chips, dam, network, synthetic
from trapan.core.constraints import Full, Reduced, match_pan, valid_ms
from trapan.core.device import reproducible
from trapan.core.feedback import Cancelled
from trapan.core.optics import as_published
from trapan.core.optimise import Optimisation
from trapan.core.presets import PRESETS, Settings
from trapan.core.sample import Sample, sample
from trapan.core.scene import ArrayScene
from trapan.core.sensors import sensor

SENSOR = sensor("GeoEye-1")
OPTICS = as_published(SENSOR.ratio, SENSOR.ms_gains, SENSOR.pan_gain)
TINY = replace(PRESETS["fast"], warmup_steps=8, rao_steps=16, batch=2, patch=32, width=8, blocks=1)


@lru_cache(maxsize=1)
def pair() -> tuple[Sample, dam.SpectralDegradation]:
    scene = synthetic.scene(SENSOR, 96, seed=2)
    with reproducible(0):
        made = sample(chips.read(ArrayScene(scene.pan, scene.ms), lambda done: None), torch.device("cpu"))
        low = match_pan(made, OPTICS.between.blur, made.phase)
        generator = torch.Generator().manual_seed(0)
        return made, dam.train(made.ms, low, valid_ms(made), generator, lambda done: None).model


def constraints(settings: Settings) -> tuple[Reduced, Full]:
    made, model = pair()
    return (
        Reduced(made, OPTICS, made.phase, settings, torch.Generator()),
        Full(made, OPTICS, made.phase, model, settings),
    )


def optimisation(settings: Settings) -> Optimisation:
    with reproducible(settings.seed):
        net = network.build(settings.backbone, 4, settings.width, settings.blocks)
        return Optimisation(
            net, *constraints(settings), settings, torch.Generator().manual_seed(settings.seed)
        )


def run(settings: Settings) -> Optimisation:
    made = optimisation(settings)
    with reproducible(settings.seed):
        made.warm_up(lambda done: None)
        made.alternate(lambda done: None)
    return made


def weights(of: Optimisation) -> Tensor:
    return torch.cat([weight.detach().flatten() for weight in of.averaged.module.parameters()])


def expected_loss(net: nn.Module, settings: Settings, batches: int = 12) -> float:
    """What a stage-two step costs on average, on batches that the optimisation has not judged by."""
    reduced, full = constraints(settings)
    share = settings.full_probability
    return share * cost(full, net, 987, batches) + (1 - share) * cost(reduced, net, 987, batches)


def cost(constraint: Reduced | Full, net: nn.Module, seed: int, batches: int) -> float:
    drawn = constraint.draws(batches, torch.Generator().manual_seed(seed))
    with torch.no_grad():
        return sum(float(constraint.loss(net, batch)) for batch in drawn)


def test_both_stages_bring_their_losses_down() -> None:
    settings = replace(TINY, warmup_steps=30, rao_steps=50, full_probability=0.5)
    made = optimisation(settings)
    start = expected_loss(made.averaged, settings)
    reduced, full = constraints(settings)
    before = cost(reduced, made.averaged, 5, 8)
    made.warm_up(lambda done: None)
    assert cost(reduced, made.averaged, 5, 8) < 0.9 * before
    before = cost(full, made.averaged, 5, 8)
    made.alternate(lambda done: None)
    assert cost(full, made.averaged, 5, 8) < 0.9 * before
    assert expected_loss(made.averaged, settings) < 0.8 * start


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
    made.alternate(lambda done: seen.append(copy.deepcopy(made.averaged.module)))
    assert len(seen) >= settings.rao_steps
    assert torch.isfinite(weights(made)).all()
    assert expected_loss(made.averaged, settings) <= 1.05 * expected_loss(seen[-1], settings)


@pytest.mark.parametrize(("warmup", "rao"), [(0, 0), (0, 5), (5, 0), (1, 1)])
def test_stages_may_be_left_out(warmup: int, rao: int) -> None:
    made = run(replace(TINY, warmup_steps=warmup, rao_steps=rao))
    assert len(made.losses) == warmup + rao
    sharp, detail = torch.randn(1, 1, 16, 16), torch.randn(1, 1, 16, 16)
    ms = torch.randn(1, 4, 16, 16)
    with torch.no_grad():
        unchanged = torch.equal(made.averaged(ms, sharp, detail), ms)
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
