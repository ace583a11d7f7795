from __future__ import annotations

import copy
from dataclasses import replace
from functools import lru_cache

import pytest
import torch
from torch import Tensor
from trapan.core.exchange.settings import PRESETS, Settings
from trapan.core.feedback import Cancelled
from trapan.core.method import backbones, dam
from trapan.core.method.backbones import Backbone
from trapan.core.method.determinism import reproducible
from trapan.core.method.device import Threads, run_with_smaller_batches
from trapan.core.method.losses import FullResolutionLoss, ReducedResolutionLoss
from trapan.core.method.network_in_training import NetworkInTraining
from trapan.core.method.standardise import StandardisedChips, low_pass_pan, standardise_chips
from trapan.core.method.training import Trainer
from trapan.core.scene import chips
from trapan.core.scene.scene import ArrayScene
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic
from trapan.tests.optics import published_optics
from trapan.tests.recording import RecordingFeedback

SENSOR = get_sensor("GeoEye-1")
OPTICS = published_optics(SENSOR.ratio, SENSOR.ms_gains, SENSOR.pan_gain)
TINY = replace(PRESETS["fast"], warmup_steps=8, rao_steps=16, batch=2, patch=32, width=8, blocks=1)


@lru_cache(maxsize=1)
def pair() -> tuple[StandardisedChips, dam.SpectralDegradation]:
    scene = synthetic.generate_scene(SENSOR, 96, seed=2)
    with reproducible(0):
        made = standardise_chips(
            chips.read_chips(ArrayScene(scene.pan, scene.ms), lambda fraction: None), torch.device("cpu")
        )
        low = low_pass_pan(made, OPTICS.low_pass, made.phase)
        generator = torch.Generator().manual_seed(0)
        return made, dam.train_dam(made.ms, low, made.usable_ms, generator, lambda fraction: None).model


def losses(settings: Settings) -> tuple[ReducedResolutionLoss, FullResolutionLoss]:
    made, model = pair()
    return (
        ReducedResolutionLoss(made, OPTICS, made.phase, settings, torch.Generator()),
        FullResolutionLoss(made, OPTICS, made.phase, model, settings),
    )


def trainer(settings: Settings, parts: int = 1, threads: Threads | None = None) -> Trainer:
    with reproducible(settings.seed):
        network = backbones.build_backbone(settings.backbone, 4, settings.width, settings.blocks)
        generator = torch.Generator().manual_seed(settings.seed)
        return Trainer(NetworkInTraining(network, parts, threads), *losses(settings), settings, generator)


def run(settings: Settings, parts: int = 1, threads: Threads | None = None) -> Trainer:
    trained = trainer(settings, parts, threads)
    with reproducible(settings.seed):
        trained.warm_up(lambda fraction: None)
        trained.alternate(lambda fraction: None)
    return trained


def weights(trained: Trainer) -> Tensor:
    return torch.cat([weight.detach().flatten() for weight in trained.averaged_network.parameters()])


def expected_loss(network: Backbone, settings: Settings, batches: int = 12) -> float:
    """Compute the expected loss of a stage-two step on batches that did not select the weights."""
    reduced, full = losses(settings)
    share = settings.full_probability
    return share * cost(full, network, 987, batches) + (1 - share) * cost(reduced, network, 987, batches)


def cost(
    loss_function: ReducedResolutionLoss | FullResolutionLoss, network: Backbone, seed: int, batches: int
) -> float:
    drawn = loss_function.draws(batches, torch.Generator().manual_seed(seed))
    with torch.no_grad():
        return sum(float(loss_function.loss(network, batch)) for batch in drawn)


def test_both_stages_bring_their_losses_down() -> None:
    settings = replace(TINY, warmup_steps=60, rao_steps=60, full_probability=0.5)
    trained = trainer(settings)
    start = expected_loss(trained.averaged_network, settings)
    reduced, full = losses(settings)
    before = cost(reduced, trained.averaged_network, 5, 8)
    trained.warm_up(lambda fraction: None)
    assert cost(reduced, trained.averaged_network, 5, 8) < 0.9 * before
    before = cost(full, trained.averaged_network, 5, 8)
    trained.alternate(lambda fraction: None)
    assert cost(full, trained.averaged_network, 5, 8) < 0.9 * before
    assert expected_loss(trained.averaged_network, settings) < 0.8 * start


def test_losses_name_the_loss_function_of_each_step() -> None:
    trained = run(replace(TINY, full_probability=0.5, rao_steps=40))
    names = [name for name, _ in trained.losses]
    assert names[: TINY.warmup_steps] == ["reduced"] * TINY.warmup_steps
    assert len(names) == TINY.warmup_steps + 40
    assert 8 <= names.count("full") <= 32
    assert all(loss > 0 for _, loss in trained.losses)


def test_threads_train_the_same_network_as_one_part_after_the_other() -> None:
    settings = replace(TINY, full_probability=0.5)
    usual = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        with Threads(2) as threads:
            together = run(settings, threads=threads)
        in_turn = run(settings, parts=2)
        whole = run(settings)
    finally:
        torch.set_num_threads(usual)
    assert torch.equal(weights(together), weights(in_turn))
    assert together.losses == in_turn.losses
    torch.testing.assert_close(weights(together), weights(whole), atol=2e-3, rtol=0)


def test_an_error_in_a_thread_ends_the_training() -> None:
    def broken(*_: object) -> Tensor:
        raise RuntimeError("broken")

    with Threads(2) as threads:
        trained = trainer(TINY, threads=threads)
        trained._loss_functions["reduced"].loss = broken  # type: ignore[method-assign]
        with pytest.raises(RuntimeError, match="broken"):
            trained.warm_up(lambda fraction: None)


@pytest.mark.parametrize(("probability", "name"), [(0.0, "reduced"), (1.0, "full")])
def test_the_probability_of_the_full_resolution_loss_is_kept(probability: float, name: str) -> None:
    trained = run(replace(TINY, full_probability=probability))
    assert {used for used, _ in trained.losses[TINY.warmup_steps :]} == {name}


def test_a_seed_gives_the_same_weights_and_another_others() -> None:
    first, again, other = (run(replace(TINY, seed=seed)) for seed in (0, 0, 1))
    assert torch.equal(weights(first), weights(again))
    assert first.losses == again.losses
    assert not torch.allclose(weights(first), weights(other), atol=1e-4)


@pytest.mark.parametrize("learning_rate", [1e-3, 0.05, 1.0])
def test_the_kept_weights_are_not_worse_than_the_last(learning_rate: float) -> None:
    """Also if the learning rate is so high that training diverges."""
    settings = replace(TINY, learning_rate=learning_rate)
    trained = trainer(settings)
    trained.warm_up(lambda fraction: None)
    snapshots: list[Backbone] = []
    trained.alternate(lambda fraction: snapshots.append(copy.deepcopy(trained.averaged_network)))
    assert len(snapshots) >= settings.rao_steps
    assert torch.isfinite(weights(trained)).all()
    assert expected_loss(trained.averaged_network, settings) <= 1.05 * expected_loss(snapshots[-1], settings)


@pytest.mark.parametrize(("warmup", "rao"), [(0, 0), (0, 5), (5, 0), (1, 1)])
def test_stages_can_be_empty(warmup: int, rao: int) -> None:
    trained = run(replace(TINY, warmup_steps=warmup, rao_steps=rao))
    assert len(trained.losses) == warmup + rao
    sharp, detail = torch.randn(1, 1, 16, 16), torch.randn(1, 1, 16, 16)
    ms = torch.randn(1, 4, 16, 16)
    with torch.no_grad():
        unchanged = torch.equal(trained.averaged_network(ms, sharp, detail), ms)
    assert unchanged == (warmup + rao == 0)


def test_progress_is_reported_at_every_step() -> None:
    trained = trainer(TINY)
    for stage, steps in ((trained.warm_up, TINY.warmup_steps), (trained.alternate, TINY.rao_steps)):
        fractions: list[float] = []
        stage(fractions.append)
        assert len(fractions) >= steps
        assert fractions == sorted(fractions)
        assert fractions[0] >= 0 and fractions[-1] <= 1


def test_cancelling_stops_at_the_step() -> None:
    trained = trainer(TINY)

    def stop(fraction: float) -> None:
        if fraction >= 0.5:
            raise Cancelled

    for stage in (trained.warm_up, trained.alternate):
        with pytest.raises(Cancelled):
            stage(stop)
    assert len(trained.losses) == (TINY.warmup_steps + TINY.rao_steps) // 2


FIVE = replace(TINY, batch=5, full_probability=0.5)
"""In the small scene this gives 8 smaller patches at reduced resolution and 5 at full resolution."""


@lru_cache
def whole_batches() -> Trainer:
    """Train with five patches at a time."""
    return run(FIVE)


class Memory:
    """A device's memory for a limited number of patches at a time.

    Attributes:
        limit: the number of patches; larger inputs of the network fail.
        sizes: number of patches in each call of the network.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.limit = 10**6
        self.sizes: list[int] = []
        forward = backbones.AdaptiveInjection.forward

        def limited(network: backbones.AdaptiveInjection, ms: Tensor, *others: Tensor) -> Tensor:
            if len(ms) > self.limit:
                raise torch.OutOfMemoryError("CUDA out of memory")
            self.sizes.append(len(ms))
            return forward(network, ms, *others)

        monkeypatch.setattr(backbones.AdaptiveInjection, "forward", limited)


def assert_same_training(one: Trainer, other: Trainer) -> None:
    """But for rounding, which Adam spreads to weights with a gradient close to zero."""
    names, values = zip(*one.losses)
    other_names, other_values = zip(*other.losses)
    assert names == other_names
    assert values == pytest.approx(other_values, rel=1e-3)
    torch.testing.assert_close(weights(one), weights(other), rtol=0, atol=1e-3)


@pytest.mark.slow
@pytest.mark.parametrize("parts", [2, 5, 8])
def test_batches_in_parts_give_the_same_training(parts: int, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = whole_batches()
    memory = Memory(monkeypatch)
    assert_same_training(run(FIVE, parts), whole)
    assert max(memory.sizes) == {2: 4, 5: 2, 8: 1}[parts]


@pytest.mark.slow
@pytest.mark.parametrize(("limit", "tried"), [(4, [2]), (2, [2, 4])])
def test_when_memory_is_exhausted_training_starts_again_with_smaller_parts(
    limit: int, tried: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = whole_batches()
    memory, notes = Memory(monkeypatch), RecordingFeedback()
    memory.limit = limit
    trained = run_with_smaller_batches(lambda parts: run(FIVE, parts), FIVE.batch, notes)
    assert_same_training(trained, whole)
    assert max(memory.sizes) == limit
    assert [line.partition("restarting with ")[2] for line in notes.warnings] == [
        f"each batch split into {parts} parts." for parts in tried
    ]


def test_without_memory_for_one_patch_training_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    memory, notes = Memory(monkeypatch), RecordingFeedback()
    memory.limit = 0
    with pytest.raises(torch.OutOfMemoryError):
        run_with_smaller_batches(lambda parts: run(FIVE, parts), FIVE.batch, notes)
    assert len(notes.warnings) == 3
