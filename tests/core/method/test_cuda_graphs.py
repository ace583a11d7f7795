"""The steps as CUDA replays them: on a stand-in for its graphs, and on a GPU where there is one."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Callable

import pytest
import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves
from trapan.core.exchange.settings import preset_settings
from trapan.core.method import backbones, dam, training
from trapan.core.method.cuda_graphs import PACE, WARM_UP, GraphRunner
from trapan.core.method.dam import Dam
from trapan.core.method.device import reproducible
from trapan.core.method.losses import FullResolutionLoss, ReducedResolutionLoss, low_pass_pan, usable_ms_mask
from trapan.core.method.optics import published_optics
from trapan.core.method.optimiser import BestWeights, ScheduledAdam
from trapan.core.method.standardise import StandardisedChips, standardise_chips
from trapan.core.method.training import Trainer
from trapan.core.scene import chips
from trapan.core.scene.scene import ArrayScene
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic

SENSOR = get_sensor("GeoEye-1")
OPTICS = published_optics(SENSOR.ratio, SENSOR.ms_gains, SENSOR.pan_gain)
SETTINGS = preset_settings(
    "fast", warmup_steps=8, rao_steps=32, full_probability=0.4, batch=2, patch=32, width=8, blocks=1
)
CUDA = torch.device("cuda")

ASKING = {"_local_scalar_dense", "nonzero", "masked_select", "_unique2", "equal", "lift_fresh"}
"""Operations that wait for a value of the device's, or bring one from Python: CUDA captures none of them."""


class Graph:
    """Stands in for `torch.cuda.CUDAGraph`, and is as strict about what may be captured.

    While it captures, operations are recorded, and undone at the end; replayed, the same operations
    read and write the same memory.
    """

    def __init__(self) -> None:
        self.operations: list[tuple[Any, Any, Any, list[Tensor]]] = []
        self.replays = 0

    def replay(self) -> None:
        self.replays += 1
        with torch.no_grad():
            for function, args, kwargs, memory in self.operations:
                for kept, value in zip(memory, _tensors(function(*args, **kwargs))):
                    if kept is not value:
                        kept.copy_(value)


class Capture(TorchDispatchMode):
    def __init__(self, graph: Graph) -> None:
        super().__init__()
        self._graph = graph
        self._before: list[tuple[Tensor, Tensor]] = []

    def __torch_dispatch__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        name = function.overloadpacket.__name__
        if name in ASKING or (
            name.startswith("index") and any(t.dtype == torch.bool for t in _tensors(args[1:]))
        ):
            raise RuntimeError(f"operation not permitted when stream is capturing: {name}")
        for argument, value in zip(function._schema.arguments, args):
            if argument.alias_info is not None and argument.alias_info.is_write:
                self._before += [(tensor, tensor.detach().clone()) for tensor in _tensors(value)]
        output = function(*args, **(kwargs or {}))
        is_view = any(
            value.alias_info and not value.alias_info.is_write for value in function._schema.returns
        )
        if not is_view:
            self._graph.operations.append((function, args, kwargs or {}, _tensors(output)))
        return output

    def undo(self) -> None:
        with torch.no_grad():
            for tensor, before in reversed(self._before):
                tensor.copy_(before)


def _tensors(value: Any) -> list[Tensor]:
    return [leaf for leaf in tree_leaves(value) if isinstance(leaf, Tensor)]


class Stream:
    def __init__(self, *_: object) -> None:
        pass

    def wait_stream(self, other: object) -> None:
        pass


@pytest.fixture
def graphs(monkeypatch: pytest.MonkeyPatch) -> list[Graph]:
    """Captures on the CPU; the graphs that are made come into the list."""
    made: list[Graph] = []

    def new() -> Graph:
        made.append(Graph())
        return made[-1]

    @contextmanager
    def graph(into: Graph, **_: object) -> Iterator[None]:
        capture = Capture(into)
        try:
            with capture:
                yield
        finally:
            capture.undo()

    @contextmanager
    def stream(_: object) -> Iterator[None]:
        yield

    stand_ins = {
        "CUDAGraph": new,
        "graph": graph,
        "Stream": Stream,
        "stream": stream,
        "current_stream": Stream,
    }
    for name, stand_in in stand_ins.items():
        monkeypatch.setattr(torch.cuda, name, stand_in)
    monkeypatch.setattr(torch.cuda, "synchronize", lambda device: None)
    for module in (training, dam):
        monkeypatch.setattr(module, "Runner", lambda device, say: GraphRunner(CUDA, say))
    return made


def pair(device: str = "cpu") -> StandardisedChips:
    scene = synthetic.generate_scene(SENSOR, 96, seed=2)
    return standardise_chips(
        chips.read_chips(ArrayScene(scene.pan, scene.ms), lambda done: None), torch.device(device)
    )


def trained(made: StandardisedChips, say: Callable[[str], None] = print) -> tuple[Dam, Trainer]:
    """Both stages, as `pansharpen` goes through them."""
    generator, done = torch.Generator().manual_seed(0), lambda fraction: None
    with reproducible(0):
        low = low_pass_pan(made, OPTICS.relative_blur.blur, made.phase)
        model = dam.train_dam(made.ms, low, usable_ms_mask(made), generator, done, say)
        common = (made, OPTICS, made.phase)
        reduced, full = (
            ReducedResolutionLoss(*common, SETTINGS, generator),
            FullResolutionLoss(*common, model.model, SETTINGS),
        )
        net = backbones.build_backbone(
            "adaptive", 4, SETTINGS.width, SETTINGS.blocks, reduced.injection_gains()
        )
        run = Trainer(net.to(made.ms.device), reduced, full, SETTINGS, generator, say)
        run.warm_up(done)
        run.alternate(done)
    return model, run


def weights(run: Trainer) -> list[Tensor]:
    return [weight.detach().cpu() for weight in run.averaged_network.module.parameters()]


@pytest.fixture(scope="module")
def plain() -> tuple[Dam, Trainer]:
    return trained(pair())


def test_replayed_steps_learn_what_plain_ones_do(plain: tuple[Dam, Trainer], graphs: list[Graph]) -> None:
    said: list[str] = []
    model, run = trained(pair(), said.append)
    assert said == []
    assert model.losses == plain[0].losses and model.r2 == plain[0].r2
    assert run.losses == plain[1].losses
    assert all(torch.equal(one, other) for one, other in zip(weights(run), weights(plain[1])))
    # DAM's step, a step of each constraint, the judging
    assert len(graphs) == 4
    names = [name for name, _ in run.losses]
    expected = [dam.STEPS, names.count("reduced"), names.count("full")]
    assert {graph.replays for graph in graphs} >= {steps - WARM_UP for steps in expected}


def test_where_a_capture_fails_the_steps_run_as_they_are_and_it_is_said_once(
    plain: tuple[Dam, Trainer], graphs: list[Graph], monkeypatch: pytest.MonkeyPatch
) -> None:
    original = BestWeights.evaluate

    def asking(self: BestWeights) -> None:
        original(self)
        float(self.best_score)

    monkeypatch.setattr(BestWeights, "judge", asking)
    said: list[str] = []
    _, run = trained(pair(), said.append)
    assert run.losses == plain[1].losses
    assert all(torch.equal(one, other) for one, other in zip(weights(run), weights(plain[1])))
    assert len(said) == 1 and "not permitted when stream is capturing" in said[0]


def test_every_call_does_the_work_once(graphs: list[Graph]) -> None:
    count = torch.zeros(1)
    work = GraphRunner(CUDA, print).capture(lambda: count.add_(1))  # type: ignore[arg-type, return-value]
    for call in range(1, 10):
        work()
        assert count.item() == call
    assert [graph.replays for graph in graphs] == [9 - WARM_UP]


def test_what_python_changes_between_calls_is_not_seen(graphs: list[Graph]) -> None:
    """The stand-in is as forgetful as CUDA: only tensors may tell a replay what is new."""
    count, steps = torch.zeros(1), [1.0]
    work = GraphRunner(CUDA, print).capture(lambda: count.add_(steps[0]))  # type: ignore[arg-type, return-value]
    for _ in range(WARM_UP + 1):
        work()
    steps[0] = 100.0
    work()
    assert count.item() == WARM_UP + 2


def test_what_is_dropped_is_captured_anew_and_its_memory_is_free(graphs: list[Graph]) -> None:
    count, steps = torch.zeros(1), [1.0]
    runner = GraphRunner(CUDA, print)
    work = runner.capture(lambda: count.add_(steps[0]))  # type: ignore[arg-type, return-value]
    for _ in range(WARM_UP + 2):
        work()
    first = weakref.ref(graphs.pop())
    steps[0] = 100.0
    runner.release_graphs()
    assert first() is None
    for call in range(1, WARM_UP + 3):
        work()
        assert count.item() == WARM_UP + 2 + 100 * call
    assert [graph.replays for graph in graphs] == [2]


def test_where_memory_runs_out_in_between_smaller_batches_are_captured(
    plain: tuple[Dam, Trainer], graphs: list[Graph], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The graph of the warm-up's steps goes too: it holds the memory of whole batches."""
    forward, alternate = backbones.AdaptiveInjection.forward, Trainer.alternate
    most, before = [100], []

    def limited(net: Any, ms: Tensor, *others: Tensor) -> Tensor:
        if len(ms) > most[0]:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return forward(net, ms, *others)

    def short(self: Trainer, step: Any) -> None:
        most[0] = 1
        before.extend((graph, graph.replays) for graph in graphs)
        alternate(self, step)

    monkeypatch.setattr(backbones.AdaptiveInjection, "forward", limited)
    monkeypatch.setattr(Trainer, "alternate", short)
    said: list[str] = []
    _, run = trained(pair(), said.append)
    losses, expected = ([loss for _, loss in one.losses] for one in (run, plain[1]))
    assert losses == pytest.approx(expected, rel=1e-3)
    assert losses[: SETTINGS.warmup_steps] == expected[: SETTINGS.warmup_steps]
    assert said and all("has run out in training" in line for line in said)
    # DAM's step and the warm-up's before; the steps of both constraints and the judging after
    assert len(before) == 2 and len(graphs) == 5
    assert all(graph.replays == replays for graph, replays in before)
    assert all(graph.replays for graph in graphs)


def test_the_device_is_waited_for_now_and_then(graphs: list[Graph], monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[object] = []
    monkeypatch.setattr(torch.cuda, "synchronize", waits.append)
    runner = GraphRunner(CUDA, print)
    told = [index for index in range(3 * PACE) if runner.wait_if_due(index)]
    assert told == [0, PACE, 2 * PACE]
    assert len(waits) == 3
    with pytest.raises(ValueError), runner.synchronised():
        raise ValueError
    assert len(waits) == 4
    assert all(GraphRunner(torch.device("cpu"), print).wait_if_due(index) for index in range(PACE))


def test_a_descent_follows_its_rates() -> None:
    """Adam's first steps are as long as its rate, whatever the gradient."""
    weight = torch.zeros(1, requires_grad=True)
    descent = ScheduledAdam([weight], [0.5, 0.25, 0.0])
    places = []
    for _ in range(3):
        descent.step([100 * weight.sum()])
        places.append(weight.item())
    assert places == pytest.approx([-0.5, -0.75, -0.75], abs=1e-3)
    assert descent.losses == pytest.approx([0.0, -50.0, -75.0], abs=0.1)


def test_the_best_weights_are_kept_and_no_number_is_never_best() -> None:
    weight, scores = torch.zeros(1), iter([2.0, float("nan"), 1.0, 1.0, 3.0])
    best = BestWeights([weight], lambda: torch.tensor(next(scores)))
    for place in range(5):
        weight.fill_(place)
        best.evaluate()
    best.restore()
    assert weight.item() == 2 and best.best_score.item() == 1


@pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device here")
def test_on_cuda_the_steps_are_captured_and_learn_what_the_cpu_does(plain: tuple[Dam, Trainer]) -> None:
    said: list[str] = []
    model, run = trained(pair("cuda"), said.append)
    assert said == []
    assert model.r2 == pytest.approx(plain[0].r2, abs=1e-3)
    ours, theirs = ([loss for _, loss in one.losses[-10:]] for one in (run, plain[1]))
    assert sum(ours) == pytest.approx(sum(theirs), rel=0.05)


@pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device here")
def test_on_cuda_training_ends_though_no_more_memory_is_to_be_had(
    plain: tuple[Dam, Trainer], monkeypatch: pytest.MonkeyPatch
) -> None:
    """From stage two on: what it has already may do for smaller batches, or not even for one patch."""
    alternate = Trainer.alternate

    def short(self: Trainer, step: Any) -> None:
        torch.cuda.empty_cache()
        torch.cuda.set_per_process_memory_fraction(1e-6)
        alternate(self, step)

    monkeypatch.setattr(Trainer, "alternate", short)
    try:
        _, run = trained(pair("cuda"))
    finally:
        torch.cuda.set_per_process_memory_fraction(1.0)
    assert run.devices_used in ("cuda", "cuda, then cpu")
    assert len(run.losses) == len(plain[1].losses)
    ours, theirs = ([loss for _, loss in one.losses[-10:]] for one in (run, plain[1]))
    assert sum(ours) == pytest.approx(sum(theirs), rel=0.05)
