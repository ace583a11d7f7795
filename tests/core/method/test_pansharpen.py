from __future__ import annotations

import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple, replace
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn
from trapan.core.errors import EngineError, InputError, OutputError
from trapan.core.exchange.results import FusionResult
from trapan.core.exchange.settings import PRESETS
from trapan.core.feedback import Cancelled
from trapan.core.method import backbones
from trapan.core.method import pansharpen as recipe
from trapan.core.method.pansharpen import FusedImage, fuse
from trapan.core.quality.filters import expand
from trapan.core.quality.protocols import score_full_resolution, score_with_reference
from trapan.core.scene.grid import Phase
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic
from trapan.tests.recording import RecordingFeedback

TINY = replace(PRESETS["fast"], warmup_steps=3, rao_steps=6, batch=2, patch=32, width=8, blocks=1)
STAGES = ["reading", "registration", "stage one", "stage two", "fusing", "assessing"]


class Notes(RecordingFeedback):
    """Also records the order of stages and progress, and cancels at the `last` check."""

    def __init__(self, last: int = sys.maxsize) -> None:
        super().__init__()
        self.events: list[str] = []
        self.cancel_checks, self.last = 0, last

    def set_progress(self, fraction: float) -> None:
        super().set_progress(fraction)
        self.events.append("progress")

    def set_stage(self, name: str) -> None:
        super().set_stage(name)
        self.events.append(name)

    def is_cancelled(self) -> bool:
        self.cancel_checks += 1
        return self.cancel_checks >= self.last


@lru_cache(maxsize=4)
def made(
    name: str = "GeoEye-1", side: int = 96, ratio: int = 4, phase: Phase | None = None, seed: int = 3
) -> synthetic.SyntheticScene:
    return synthetic.generate_scene(get_sensor(name), side, seed=seed, ratio=ratio, phase=phase)


def fused(scene: synthetic.SyntheticScene, **arguments: Any) -> FusedImage:
    return fuse(scene.pan, scene.ms, **{"ratio": scene.ratio, "settings": TINY, "device": "cpu", **arguments})


@lru_cache
def undisturbed() -> FusedImage:
    """Fuse the usual scene, for comparison with runs in other circumstances."""
    return fused(made())


# --- the state of the process


def test_runs_at_the_same_time_give_the_pixels_of_runs_one_after_the_other() -> None:
    seeds, scene = (0, 1), made()
    alone = [undisturbed().image, fused(scene, settings=replace(TINY, seed=1)).image]
    before = torch_state()
    with ThreadPoolExecutor(2) as pool:
        together = list(pool.map(lambda seed: fused(scene, settings=replace(TINY, seed=seed)).image, seeds))
    assert torch_state() == before
    for image, expected in zip(together, alone):
        np.testing.assert_array_equal(image, expected)


def test_the_type_that_the_caller_made_torchs_default_does_not_matter() -> None:
    expected = undisturbed().image
    torch.set_default_dtype(torch.float64)
    try:
        np.testing.assert_array_equal(fused(made()).image, expected)
        assert torch.get_default_dtype() == torch.float64
    finally:
        torch.set_default_dtype(torch.float32)


def torch_state() -> tuple[object, ...]:
    return (
        torch.get_num_threads(),
        torch.get_deterministic_debug_mode(),
        torch.utils.deterministic.fill_uninitialized_memory,  # type: ignore[attr-defined]
        torch.backends.cudnn.benchmark,
        torch.get_rng_state().tolist(),
    )


# --- how good it is


@pytest.mark.long
def test_it_beats_expansion_and_brovey_by_a_wide_margin() -> None:
    """Against the truth, in all indices, though the given phase is half a PAN pixel off."""
    scene = made("WorldView-3", 192, phase=Phase(1.25, 2.0))
    result = fused(scene, sensor="WorldView-3", settings=PRESETS["fast"])
    expanded = expand(scene.ms, scene.ratio, scene.phase)
    brovey = expanded * scene.pan / np.maximum(expanded.mean(axis=0), 1)
    ours, exp, classical = (
        score_with_reference(image, scene.truth, ratio=4, peak=scene.peak, border=16)
        for image in (result.image, expanded, brovey)
    )
    assert ours.ergas < 0.5 * exp.ergas and ours.ergas < 0.8 * classical.ergas
    assert ours.sam < 0.95 * min(exp.sam, classical.sam)
    assert 1 - ours.q2n < 0.3 * (1 - exp.q2n) and 1 - ours.q2n < 0.6 * (1 - classical.q2n)
    assert ours.psnr > exp.psnr + 6 and ours.psnr > classical.psnr + 2
    found = result.findings
    assert (found.phase.row, found.phase.col) == pytest.approx((1.25, 2.0), abs=0.25)
    assert found.dam_r2 >= found.dam_linear_r2 > 0.9
    assert found.indices.hqnr > 0.85


# --- what may go in


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "ratio", "side"),
    [("GeoEye-1", 2, 64), ("GeoEye-1", 3, 72), ("WorldView-2", 4, 64), ("GeoEye-1", 8, 128)],
)
def test_ratios_and_numbers_of_bands(name: str, ratio: int, side: int) -> None:
    scene = made(name, side, ratio)
    image = fused(scene, sensor=name).image
    assert image.shape == scene.truth.shape
    assert image.dtype == np.float32
    assert np.isfinite(image).all()
    near = score_with_reference(image, scene.truth, ratio=ratio, peak=scene.peak, border=8)
    assert near.psnr > 20


@pytest.mark.parametrize("bands", [[2], [0, 1, 2], [3, 0]])
def test_any_bands_in_the_order_given(bands: list[int]) -> None:
    scene = made()
    image = fuse(scene.pan, scene.ms[bands], settings=TINY, device="cpu").image
    assert image.shape == (len(bands), 96, 96)
    for got, expected in zip(image, scene.truth[bands]):
        assert np.corrcoef(got.ravel(), expected.ravel())[0, 1] > 0.85


@pytest.mark.slow
@pytest.mark.parametrize("kind", [np.uint8, np.int16, np.uint16, np.float32, np.float64])
def test_any_number_type(kind: Any) -> None:
    scene = made(side=64)
    pan, ms = (np.clip(image / 8, 0, 255).astype(kind) for image in (scene.pan, scene.ms))
    before = pan.copy(), ms.copy()
    image = fuse(pan, ms, settings=TINY, device="cpu").image
    assert image.dtype == np.float32 and np.isfinite(image).all()
    assert abs(float(image.mean()) - ms.mean()) < 0.05 * ms.mean()
    assert np.array_equal(pan, before[0]) and np.array_equal(ms, before[1])


def test_radiometry_of_pan_and_ms_need_not_compare() -> None:
    """Another unit and offset of either raster changes nothing but the result's unit, and where 0 is."""
    scene, plain = made(), undisturbed().image
    other = fuse(scene.pan * 1e-4 + 7, scene.ms * 50.0 + 3000, settings=TINY, device="cpu").image
    assert np.abs(np.maximum((other - 3000) / 50, 0) - plain).max() < 0.02 * plain.std()


def test_nodata_stays_in_place() -> None:
    scene = made()
    pan, ms = scene.pan.astype(np.float32), scene.ms.astype(np.float32)
    pan[10:20, 60:75] = np.nan
    pan[50, 50] = np.inf
    ms[1, 15:18, 3:6] = np.nan
    missing = ~np.isfinite(pan)
    missing[60:72, 12:24] = True
    image = fuse(pan, ms, settings=TINY, device="cpu").image
    assert np.array_equal(np.isnan(image), np.broadcast_to(missing, image.shape))


def test_the_value_of_nodata_does_not_matter() -> None:
    """NaN or infinity give the same pixels."""
    scene = made()
    images = []
    for hole in (np.nan, -np.inf):
        pan, ms = scene.pan.astype(np.float32), scene.ms.astype(np.float32)
        pan[10:20, 60:75], ms[:, 15:18, 3:6] = hole, hole
        images.append(fuse(pan, ms, settings=TINY, device="cpu").image)
    assert np.array_equal(*images, equal_nan=True)


def test_the_given_phase_is_used_without_registration() -> None:
    trusting = replace(TINY, register=False)
    scene = made(phase=Phase(0.5, 2.5))
    given, default = (fused(scene, settings=trusting, phase=phase) for phase in (scene.phase, None))
    assert given.findings.phase == Phase(0.5, 2.5)
    assert default.findings.phase == Phase(1.5, 1.5)
    errors = [float(np.abs(one.image - scene.truth).mean()) for one in (given, default)]
    assert errors[0] < 0.95 * errors[1]


# --- what is refused


def test_bad_input_gives_one_error_before_training() -> None:
    scene = made()
    notes = Notes()
    for arrays, arguments, error, message in (
        ((scene.pan[:-1], scene.ms), {}, InputError, "96 x 95"),
        ((scene.pan, scene.ms), {"sensor": "Sputnik"}, InputError, "'Sputnik'"),
        ((scene.pan, scene.ms), {"device": "abacus"}, EngineError, "'abacus'"),
        ((scene.pan[:32, :32], scene.ms[:, :8, :8]), {}, InputError, "16 x 16"),
        ((np.full((96, 96), np.nan), scene.ms), {}, InputError, "nodata"),
        ((np.full((96, 96), 5), scene.ms), {}, InputError, "same value"),
    ):
        with pytest.raises(error, match=message) as caught:
            fuse(*arrays, settings=TINY, feedback=notes, **arguments)  # type: ignore[arg-type]
        assert "\n" not in str(caught.value)
    assert "stage one" not in notes.events


# --- how it behaves


def test_a_seed_gives_the_same_pixels_and_another_others() -> None:
    first, again = undisturbed(), fused(made())
    other = fused(made(), settings=replace(TINY, seed=1))
    assert np.array_equal(first.image, again.image)
    assert first.findings.losses == again.findings.losses
    assert not np.array_equal(first.image, other.image)


def test_the_callers_random_state_makes_no_difference() -> None:
    scene = made()
    images = []
    for seed in (11, 12):
        torch.manual_seed(seed)
        np.random.seed(seed)
        images.append(fused(scene).image)
    assert np.array_equal(*images)


@pytest.mark.parametrize("cancelled", [False, True])
def test_torchs_state_is_restored(cancelled: bool) -> None:
    torch.manual_seed(77)
    before, draws = state(), torch.get_rng_state()
    if cancelled:
        with pytest.raises(Cancelled):
            fused(made(), feedback=Notes(last=60))
    else:
        fused(made())
    assert state() == before
    assert torch.equal(torch.get_rng_state(), draws)


@pytest.mark.parametrize("switched_off", [torch.no_grad, torch.inference_mode])
def test_it_works_where_the_caller_has_switched_gradients_off(switched_off: type) -> None:
    with switched_off():
        image = fused(made()).image
        assert not torch.is_grad_enabled()
    assert np.array_equal(image, undisturbed().image)


def test_stages_come_in_order_and_progress_rises_to_the_end() -> None:
    notes = Notes()
    result = fused(made(), feedback=notes)
    assert [name for name in notes.events if name != "progress"] == STAGES
    assert notes.progress == sorted(notes.progress)
    assert notes.progress[0] >= 0 and notes.progress[-1] == 1.0
    moving = {name for name, following in zip(notes.events, notes.events[1:]) if following == "progress"}
    assert {"stage one", "stage two", "fusing"} <= moving
    assert list(result.findings.seconds) == STAGES
    assert any("Registration" in line for line in notes.infos)
    assert any("DAM" in line for line in notes.infos)


def test_progress_moves_in_small_steps() -> None:
    """No stage jumps: each training step is reported."""
    notes = Notes()
    fused(made(), feedback=notes)
    inside = [list(group) for name, group in groupby(notes.events, lambda one: one == "progress") if name]
    assert max(len(group) for group in inside) >= TINY.warmup_steps
    assert notes.cancel_checks > TINY.warmup_steps + TINY.rao_steps + 200


def test_cancelling_takes_effect_at_the_next_check() -> None:
    whole = Notes()
    fused(made(), feedback=whole)
    rng = np.random.default_rng(0)
    for last in (1, 2, *rng.integers(3, whole.cancel_checks, 6), whole.cancel_checks):
        notes = Notes(int(last))
        with pytest.raises(Cancelled):
            fused(made(), feedback=notes)
        assert notes.cancel_checks == last
        assert not notes.progress or notes.progress[-1] < 1


class StandInGpu:
    """The CPU under the name "cuda" until a run falls back to the CPU.

    Attributes:
        runs: devices on which `pansharpen` ran.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.runs: list[str] = []
        pansharpen = recipe.pansharpen

        def run(
            scene: Any, chips: Any, sink: Any, task: Any, device: torch.device, stages: Any
        ) -> FusionResult:
            self.runs.append(device.type)
            return pansharpen(scene, chips, sink, task, torch.device("cpu"), stages)

        monkeypatch.setattr(recipe, "choose_device", lambda name, feedback: torch.device("cuda"))
        monkeypatch.setattr(recipe, "pansharpen", run)


@pytest.mark.slow
@pytest.mark.parametrize("step", ["standardise_chips", "register", "find_optics"])
def test_running_out_of_memory_before_training_restarts_on_the_cpu(
    monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    expected = undisturbed().image
    gpu, usual, notes = StandInGpu(monkeypatch), getattr(recipe, step), Notes()

    def limited(*arguments: Any) -> Any:
        if gpu.runs == ["cuda"]:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return usual(*arguments)

    monkeypatch.setattr(recipe, step, limited)
    result = fused(made(), feedback=notes)
    assert gpu.runs == ["cuda", "cpu"]
    assert notes.warnings == ["CUDA ran out of memory: starting again on the CPU."]
    assert np.array_equal(result.image, expected) and result.findings.device == "cpu"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("limit", "runs", "logged"),
    [
        (2, ["cuda"], ["each batch split into 2 parts"]),
        (0, ["cuda", "cpu"], ["each batch split into 2 parts", "starting again on the CPU"]),
    ],
)
def test_training_out_of_memory_uses_smaller_batches_then_the_cpu(
    monkeypatch: pytest.MonkeyPatch, limit: int, runs: list[str], logged: list[str]
) -> None:
    """The settings' batch of 2 gives 3 smaller patches at reduced resolution."""
    expected = undisturbed()
    gpu, forward, notes = StandInGpu(monkeypatch), backbones.AdaptiveInjection.forward, Notes()

    def limited(network: backbones.AdaptiveInjection, ms: torch.Tensor, *others: torch.Tensor) -> Any:
        if torch.is_grad_enabled() and gpu.runs == ["cuda"] and len(ms) > limit:
            raise RuntimeError("cuDNN error: unable to find an engine to execute this computation")
        return forward(network, ms, *others)

    monkeypatch.setattr(backbones.AdaptiveInjection, "forward", limited)
    result = fused(made(), feedback=notes)
    assert gpu.runs == runs
    assert len(notes.warnings) == len(logged)
    assert all(part in line for part, line in zip(logged, notes.warnings))
    names, losses = zip(*result.findings.losses)
    expected_names, expected_losses = zip(*expected.findings.losses)
    assert names == expected_names
    if runs == ["cuda"]:
        assert losses == pytest.approx(expected_losses, rel=1e-3)
        assert np.abs(result.image - expected.image).max() < 0.01 * expected.image.std()
    else:
        assert losses == expected_losses and np.array_equal(result.image, expected.image)


class PlainBackbone(nn.Module):
    """A backbone that shares no code with those of the package: one convolution."""

    reach = 1
    stride = 1
    precision = torch.float32
    trust: torch.Tensor

    def __init__(self, bands: int, width: int, blocks: int) -> None:
        super().__init__()
        self.register_buffer("trust", torch.ones(bands))
        self.convolution = nn.Conv2d(bands + 2, bands, 3, padding=1)
        nn.init.zeros_(self.convolution.weight)
        nn.init.zeros_(self.convolution.bias)

    def start_from_gains(self, gains: torch.Tensor) -> None:
        self.convolution.weight.data[:, -1, 1, 1] = gains

    def forward(self, ms: torch.Tensor, pan: torch.Tensor, detail: torch.Tensor) -> torch.Tensor:
        injected = self.convolution(torch.cat([ms, pan, detail], dim=1))
        return ms + self.trust[:, None, None] * injected


def test_any_backbone_plugs_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Trained, saved, loaded and fused in tiles."""
    monkeypatch.setitem(backbones.BACKBONES, "plain", PlainBackbone)
    scene, path = made(), str(tmp_path / "plain.safetensors")
    trained = fused(scene, settings=replace(TINY, backbone="plain"), save_weights=path)
    near = score_with_reference(trained.image, scene.truth, ratio=4, peak=scene.peak, border=8)
    assert near.psnr > 20
    applied = fused(scene, weights=path, apply_only=True)
    assert np.array_equal(applied.image, trained.image)


def test_weights_that_cannot_be_saved_are_an_error(tmp_path: Path) -> None:
    """While the network is trained, its place is taken."""
    path = tmp_path / "town.safetensors"

    class TakesThePlace(RecordingFeedback):
        def set_progress(self, fraction: float) -> None:
            path.mkdir(exist_ok=True)

    with pytest.raises(OutputError, match=r"the weights .* can't be saved"):
        fused(made(), save_weights=str(path), feedback=TakesThePlace())


def test_the_mean_of_networks_is_trained_saved_applied_and_trained_further(tmp_path: Path) -> None:
    scene, path = made(), str(tmp_path / "three.safetensors")
    settings = replace(TINY, networks=3)
    trained = fused(scene, settings=settings, save_weights=path)
    assert not np.array_equal(trained.image, undisturbed().image)
    applied = fused(scene, weights=path, apply_only=True)
    assert np.array_equal(applied.image, trained.image)
    further = fused(scene, settings=settings, weights=path)
    assert not np.array_equal(further.image, trained.image)


def test_findings_agree_with_the_image() -> None:
    scene = made(phase=Phase(1.25, 2.0))
    result = fused(scene, sensor="GeoEye-1")
    found = result.findings
    assert len(found.losses) == TINY.warmup_steps + TINY.rao_steps
    assert (found.phase.row - 1.5, found.phase.col - 1.5) == pytest.approx(found.registration.shift)
    assert found.registration.r2 > found.registration.r2_georeference
    whole = score_full_resolution(
        result.image, scene.pan, scene.ms, ratio=4, phase=found.phase, gains=get_sensor("GeoEye-1").ms_gains
    )
    # chips are float32, in which the filters then compute
    assert astuple(found.indices) == pytest.approx(astuple(whole), abs=1e-6)


@pytest.mark.slow
def test_neither_gdal_nor_qgis_is_needed() -> None:
    """In a Python that refuses to import them."""
    program = """
        import sys


        class Refuse:
            def find_spec(self, name, path=None, target=None):
                if name.split(".")[0] in ("osgeo", "qgis", "gdal"):
                    raise ImportError(f"{name} is not here")


        sys.meta_path.insert(0, Refuse())
        import numpy as np
        from trapan.core.method.pansharpen import fuse
        from trapan.core.exchange.settings import preset_settings

        rng = np.random.default_rng(0)
        ms = rng.random((2, 16, 16))
        pan = np.kron(ms.mean(axis=0), np.ones((4, 4)))
        result = fuse(pan, ms, settings=preset_settings("fast", warmup_steps=1, rao_steps=1))
        assert result.image.shape == (2, 64, 64) and np.isfinite(result.image).all()
        assert not {"osgeo", "qgis"} & set(sys.modules)
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(program)], check=True, timeout=120)


def state() -> tuple[object, ...]:
    return (
        torch.are_deterministic_algorithms_enabled(),
        torch.is_deterministic_algorithms_warn_only_enabled(),
        torch.backends.cudnn.benchmark,
        torch.get_num_threads(),
        torch.get_default_dtype(),
        torch.is_grad_enabled(),
        torch.is_inference_mode_enabled(),
    )
