from __future__ import annotations

import subprocess
import sys

import pytest
import torch
from trapan.core.method.determinism import reproducible
from trapan.tests.platforms import POSIX


def test_one_seed_gives_the_same_draws_and_another_others() -> None:
    draws = []
    for seed in (3, 3, 4):
        with reproducible(seed):
            draws.append(torch.rand(5))
    assert torch.equal(draws[0], draws[1])
    assert not torch.equal(draws[0], draws[2])


@pytest.mark.parametrize("deterministic", [False, True])
@pytest.mark.parametrize("fails", [False, True])
def test_torchs_state_is_put_back(deterministic: bool, fails: bool) -> None:
    torch.use_deterministic_algorithms(deterministic, warn_only=deterministic)
    try:
        before = state()
        draws = torch.get_rng_state()
        try:
            with reproducible(0):
                assert torch.are_deterministic_algorithms_enabled()
                torch.rand(3)
                if fails:
                    raise RuntimeError("in the middle")
        except RuntimeError:
            assert fails
        assert state() == before
        assert torch.equal(torch.get_rng_state(), draws)
    finally:
        torch.use_deterministic_algorithms(False)


PERMITTING = [
    "cudnn.allow_tf32 = True",
    "torch.set_float32_matmul_precision('medium')",
    "cudnn.allow_tf32 = False; torch.set_float32_matmul_precision('high')",
]
PERMITTING_BY_NEWER_NAMES = [
    "cudnn.conv.fp32_precision = 'ieee'",
    "cudnn.rnn.fp32_precision = 'ieee'; torch.backends.cuda.matmul.fp32_precision = 'tf32'",
    "torch.backends.mkldnn.matmul.fp32_precision = 'bf16'",
]


@pytest.mark.slow
@POSIX
def test_float32_is_never_rounded() -> None:
    """Whatever a process permits, by torch's older or newer names; both names can be read inside."""
    has_newer_names = hasattr(torch.backends.cudnn, "conv")
    preparations = PERMITTING + (PERMITTING_BY_NEWER_NAMES if has_newer_names else [])
    script = """
import os, sys, torch, warnings
from trapan.core.method.determinism import reproducible
warnings.simplefilter("ignore")
cudnn, matmul = torch.backends.cudnn, torch.backends.cuda.matmul
mkldnn = torch.backends.mkldnn
new = [cudnn.conv, cudnn.rnn, matmul, mkldnn.conv, mkldnn.matmul] if hasattr(cudnn, "conv") else []

def flags():
    older = (
        lambda: cudnn.allow_tf32, lambda: matmul.allow_tf32, torch.get_float32_matmul_precision
    )
    return [*map(read, older), *(each.fp32_precision for each in new)]

def read(flag):
    try:
        return flag()
    except RuntimeError:
        return "unreadable"

def check():
    before = flags()
    warnings.simplefilter("error")
    for failing in (False, True):
        try:
            with reproducible(0):
                assert flags() == [False, False, "highest", *(["ieee"] * len(new))], flags()
                if failing:
                    raise ValueError
        except ValueError:
            assert failing
        assert flags() == before, (before, flags())

for preparation in sys.argv[1:]:
    child = os.fork()
    if child == 0:
        exec(preparation)
        check()
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0, preparation
    print(preparation)
"""
    command = [sys.executable, "-c", script, *preparations]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    assert done.stdout.splitlines() == preparations
    if not has_newer_names:
        pytest.skip("this PyTorch has no newer names; the older ones were checked")


@pytest.mark.slow
def test_a_run_on_the_cpu_does_not_touch_other_devices() -> None:
    """Neither are CUDA's generators read, which starts CUDA, nor is a seed queued for them."""
    script = """
import torch
from trapan.core.feedback import SilentFeedback
from trapan.core.method.determinism import reproducible
from trapan.core.method.device import choose_device

def fail(*_):
    raise AssertionError("CUDA is not asked")

queued = list(torch.cuda._queued_calls)
for name in ("is_available", "get_rng_state", "manual_seed", "manual_seed_all", "_lazy_init"):
    setattr(torch.cuda, name, fail)
with reproducible(3, choose_device("cpu", SilentFeedback())):
    drawn = torch.rand(4)
assert torch.equal(drawn, torch.rand(4, generator=torch.Generator().manual_seed(3)))
assert torch.cuda._queued_calls == queued
"""
    subprocess.run([sys.executable, "-c", script], check=True)


@pytest.mark.parametrize("dtype", [torch.float64, torch.bfloat16])
def test_float32_is_the_default_type_inside_whatever_the_caller_chose(dtype: torch.dtype) -> None:
    usual = torch.get_default_dtype()
    torch.set_default_dtype(dtype)
    try:
        with reproducible(0):
            assert torch.ones(1).dtype == torch.float32
        assert torch.get_default_dtype() == dtype
    finally:
        torch.set_default_dtype(usual)


def test_only_the_chosen_device_s_generator_is_kept_and_seeded(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[object, ...]] = []
    stand_ins = {
        "current_device": lambda: 1,
        "get_rng_state": lambda index: calls.append(("kept", index)) or "state",
        "set_rng_state": lambda state, index: calls.append(("restored", index, state)),
        "manual_seed": lambda seed: calls.append(("seeded", seed)),
        "manual_seed_all": lambda seed: calls.append(("all seeded", seed)),
    }
    for name, stand_in in stand_ins.items():
        monkeypatch.setattr(torch.cuda, name, stand_in)
    with reproducible(7, torch.device("cuda")):
        pass
    assert calls == [("kept", 1), ("seeded", 7), ("restored", 1, "state")]


@pytest.mark.parametrize("switched_off", [torch.no_grad, torch.inference_mode])
def test_gradients_are_on_inside_whatever_the_caller_does(switched_off: type) -> None:
    weight = torch.ones(1, requires_grad=True)
    with switched_off():
        with reproducible(0):
            (2 * weight).sum().backward()
        assert not torch.is_grad_enabled()
        assert torch.is_inference_mode_enabled() == (switched_off is torch.inference_mode)
    assert weight.grad is not None and weight.grad.item() == 2


def state() -> tuple[object, ...]:
    return (
        torch.are_deterministic_algorithms_enabled(),
        torch.is_deterministic_algorithms_warn_only_enabled(),
        torch.utils.deterministic.fill_uninitialized_memory,  # type: ignore[attr-defined]
        torch.backends.cudnn.benchmark,
        torch.backends.cudnn.allow_tf32,
        torch.get_float32_matmul_precision(),
        torch.get_num_threads(),
        torch.get_default_dtype(),
        torch.is_grad_enabled(),
    )
