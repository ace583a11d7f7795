"""Training steps as CUDA graphs: on a stand-in for graphs, and on a GPU if there is one."""

from __future__ import annotations

import gc
import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves
from trapan.core.exchange.settings import preset_settings
from trapan.core.method import backbones, cuda_graphs, dam, pansharpen, training
from trapan.core.method.cuda_graphs import SWITCH, GraphedStep, as_graph
from trapan.core.method.determinism import reproducible
from trapan.core.method.losses import FullResolutionLoss, ReducedResolutionLoss
from trapan.core.method.network_in_training import NetworkInTraining
from trapan.core.method.patches import PatchTable
from trapan.core.method.standardise import StandardisedChips, low_pass_pan, standardise_chips
from trapan.core.method.training import Trainer
from trapan.core.scene import chips
from trapan.core.scene.scene import ArrayScene
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic
from trapan.tests.optics import published_optics

SENSOR = get_sensor("GeoEye-1")
OPTICS = published_optics(SENSOR.ratio, SENSOR.ms_gains, SENSOR.pan_gain)
SETTINGS = preset_settings(
    "fast", warmup_steps=8, rao_steps=32, full_probability=0.4, batch=2, patch=32, width=8, blocks=1
)
WAITING = {"_local_scalar_dense", "nonzero", "masked_select", "_unique2", "equal", "lift_fresh"}
"""Operations that wait for a value on the device, or copy one from Python: CUDA cannot capture them."""


class Graph:
    """A stand-in for `torch.cuda.CUDAGraph` that refuses what CUDA cannot capture.

    A capture records operations and undoes them at the end. A replay runs the same operations on the same
    memory.
    """

    def __init__(self) -> None:
        self.operations: list[tuple[Any, Any, Any, list[Tensor]]] = []
        self.replays = 0

    def capture_begin(self, capture_error_mode: str) -> None:
        assert capture_error_mode == "thread_local"
        self._capture = Capture(self)
        self._capture.__enter__()

    def capture_end(self) -> None:
        capture = self.__dict__.pop("_capture")
        capture.__exit__(None, None, None)
        capture.undo()
        if capture.failed:  # as CUDA ends a capture that failed
            raise RuntimeError("CUDA error: operation failed due to a previous error")

    def replay(self) -> None:
        self.replays += 1
        with torch.no_grad():
            for function, args, kwargs, memory in self.operations:
                for target, value in zip(memory, _tensors(function(*args, **kwargs))):
                    if target is not value:
                        target.copy_(value)


class Capture(TorchDispatchMode):
    def __init__(self, graph: Graph) -> None:
        super().__init__()
        self._graph = graph
        self._before: list[tuple[Tensor, Tensor]] = []
        self.failed = False

    def __torch_dispatch__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        name = function.overloadpacket.__name__
        if name in WAITING or (
            name.startswith("index") and any(t.dtype == torch.bool for t in _tensors(args[1:]))
        ):
            self.failed = True
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
    """Capture on the CPU; the list receives the graphs."""
    # Otherwise the stand-in imports it, and what fails in there keeps the frames of the training.
    importlib.import_module("torch._dynamo")
    captured: list[Graph] = []

    def new() -> Graph:
        captured.append(Graph())
        return captured[-1]

    @contextmanager
    def stream(_: object) -> Iterator[None]:
        yield

    stand_ins = {"CUDAGraph": new, "Stream": Stream, "stream": stream, "current_stream": Stream}
    for name, stand_in in stand_ins.items():
        monkeypatch.setattr(torch.cuda, name, stand_in)
    monkeypatch.setattr(cuda_graphs, "_FAILED", set())
    for module in (dam, training):
        monkeypatch.setattr(module, "as_graph", lambda step, device, warn: GraphedStep(step, warn))
    return captured


def pair(device: str = "cpu") -> StandardisedChips:
    scene = synthetic.generate_scene(SENSOR, 96, seed=2)
    return standardise_chips(
        chips.read_chips(ArrayScene(scene.pan, scene.ms), lambda fraction: None), torch.device(device)
    )


def train(chips: StandardisedChips) -> Trainer:
    """Run both stages as `pansharpen` does."""
    generator = torch.Generator().manual_seed(0)

    def progress(fraction: float) -> None:
        pass

    with reproducible(0):
        low = low_pass_pan(chips, OPTICS.low_pass, chips.phase)
        model = dam.train_dam(chips.ms, low, chips.usable_ms, generator, progress).model
        reduced = ReducedResolutionLoss(chips, OPTICS, chips.phase, SETTINGS, generator)
        full = FullResolutionLoss(chips, OPTICS, chips.phase, model, SETTINGS)
        gains = reduced.injection_gains()
        network = backbones.build_backbone("adaptive", 4, SETTINGS.width, SETTINGS.blocks, gains)
        trainer = Trainer(NetworkInTraining(network.to(chips.ms.device)), reduced, full, SETTINGS, generator)
        trainer.warm_up(progress)
        trainer.alternate(progress)
    return trainer


def weights(trainer: Trainer) -> list[Tensor]:
    return [weight.detach().cpu() for weight in trainer.averaged_network.parameters()]


@pytest.fixture(scope="module")
def plain() -> Trainer:
    return train(pair())


def test_replayed_steps_give_the_same_training(plain: Trainer, graphs: list[Graph]) -> None:
    trainer = train(pair())
    assert trainer.losses == plain.losses
    assert all(torch.equal(one, other) for one, other in zip(weights(trainer), weights(plain)))
    names = [name for name, _ in trainer.losses]
    evaluations = SETTINGS.rao_steps // (SETTINGS.rao_steps // training.EVALUATIONS) + 1
    # DAM, both losses and the evaluation; each runs once before its graph.
    expected = [dam.STEPS, names.count("reduced"), names.count("full"), evaluations]
    assert sorted(graph.replays + 1 for graph in graphs) == sorted(expected)


def test_each_call_runs_the_step_once_with_its_own_argument(graphs: list[Graph]) -> None:
    total = torch.zeros(1)
    step = GraphedStep(lambda batch: total.add_(batch).clone(), pytest.fail)
    expected = 0.0
    for value in range(1, 10):
        expected += value
        assert step(torch.full((1,), float(value))).item() == expected
        assert total.item() == expected
    assert [graph.replays for graph in graphs] == [8]


def test_the_result_of_a_step_does_not_change_later(graphs: list[Graph]) -> None:
    step = GraphedStep(lambda batch: batch * 2, pytest.fail)
    losses = [step(torch.full((1,), float(value))) for value in range(8)]
    assert [loss.item() for loss in losses] == [2.0 * value for value in range(8)]


def test_a_step_that_can_not_be_captured_runs_without_a_graph_and_is_logged_once(graphs: list[Graph]) -> None:
    said: list[str] = []
    total = torch.zeros(1)

    def waiting(batch: Tensor) -> Tensor:
        total.add_(batch.item())
        return total.clone()

    for begin in (0, 10):
        step = GraphedStep(waiting, said.append)
        for value in range(begin, begin + 10):
            assert step(torch.full((1,), float(value))).item() == sum(range(value + 1))
    assert said == [
        "A training step can't be captured as a CUDA graph (operation not permitted when stream is "
        "capturing: _local_scalar_dense): training continues without, which takes several times as long."
    ]
    assert [graph.replays for graph in graphs] == [0]


def test_memory_that_runs_out_in_a_capture_is_raised(graphs: list[Graph]) -> None:
    def hungry(batch: Tensor) -> Tensor:
        if calls:
            raise torch.OutOfMemoryError("CUDA out of memory")
        calls.append(batch)
        return batch

    calls: list[Tensor] = []
    step = GraphedStep(hungry, pytest.fail)
    step(torch.ones(1))
    with pytest.raises(torch.OutOfMemoryError):
        step(torch.ones(1))


def test_nothing_of_the_training_is_in_memory_while_the_scene_is_fused(
    graphs: list[Graph], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Graphs, tables and losses are gone without the help of the garbage collector."""
    replays, kept = [], []
    fuse_scene = pansharpen.fuse_scene

    def seen(*arguments: Any, **options: Any) -> Any:
        replays.extend(graph.replays for graph in graphs)
        graphs.clear()
        kept.extend(each for each in training_objects() if id(each) not in before)
        return fuse_scene(*arguments, **options)

    monkeypatch.setattr(pansharpen, "fuse_scene", seen)
    scene = synthetic.generate_scene(SENSOR, 96, seed=2)
    gc.collect()
    gc.disable()
    try:
        before = {id(each) for each in training_objects()}
        pansharpen.fuse(scene.pan, scene.ms, settings=SETTINGS, device="cpu")
    finally:
        gc.enable()
    assert len(replays) == 4 and min(replays) > 0
    assert kept == []


def training_objects() -> list[object]:
    kinds = (Trainer, GraphedStep, PatchTable, ReducedResolutionLoss, FullResolutionLoss, Graph)
    return [each for each in gc.get_objects() if type(each) in kinds]


def test_graphs_replay_on_cuda_unless_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    def step(batch: Tensor) -> Tensor:
        return batch

    monkeypatch.delenv(SWITCH, raising=False)
    assert as_graph(step, torch.device("cpu"), pytest.fail) is step
    assert isinstance(as_graph(step, torch.device("cuda"), pytest.fail), GraphedStep)
    monkeypatch.setenv(SWITCH, "0")
    assert as_graph(step, torch.device("cuda"), pytest.fail) is step


@pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device here")
def test_training_on_cuda_agrees_with_the_cpu(plain: Trainer, monkeypatch: pytest.MonkeyPatch) -> None:
    graphed = train(pair("cuda"))
    assert not cuda_graphs._FAILED
    ours, theirs = ([loss for _, loss in one.losses[-10:]] for one in (graphed, plain))
    assert sum(ours) == pytest.approx(sum(theirs), rel=0.05)
    monkeypatch.setenv(SWITCH, "0")
    without = train(pair("cuda"))
    assert without.losses == graphed.losses
    assert all(torch.equal(one, other) for one, other in zip(weights(without), weights(graphed)))
