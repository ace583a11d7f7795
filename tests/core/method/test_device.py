from __future__ import annotations

import subprocess
import sys

import pytest
import torch
from trapan.core.errors import EngineError
from trapan.core.feedback import SilentFeedback
from trapan.core.method.device import (
    append_device,
    choose_device,
    is_out_of_memory,
    reproducible,
    run_with_cpu_fallback,
    run_with_smaller_batches,
)
from trapan.tests.recording import RecordingFeedback


def test_the_cpu_is_always_there() -> None:
    assert choose_device("cpu", SilentFeedback()) == torch.device("cpu")


def test_auto_chooses_cuda_if_available_and_logs_the_device() -> None:
    log = RecordingFeedback()
    there = torch.cuda.is_available()
    assert choose_device("auto", log).type == ("cuda" if there else "cpu")
    assert len(log.infos) == 1
    assert (torch.cuda.get_device_name() if there else "CPU") in log.infos[0]


@pytest.mark.parametrize("name", ["cuda", "mps"])
def test_missing_device_is_rejected(name: str) -> None:
    if {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}[name]:
        pytest.skip(f"this machine has the device {name}")
    with pytest.raises(EngineError, match=rf"'{name}' is not available.*cpu"):
        choose_device(name, SilentFeedback())


def test_unknown_device_is_rejected() -> None:
    with pytest.raises(EngineError, match="'abacus'"):
        choose_device("abacus", SilentFeedback())


class AcceleratorError(RuntimeError):
    """Raise the error of newer PyTorch releases."""


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2 GiB"), True),
        (AcceleratorError("CUDA error: out of memory"), True),
        (RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"), True),
        (RuntimeError("cuDNN error: Unable to find an engine to execute this computation"), True),
        (RuntimeError("MPS backend out of memory (MPS allocated: 17 GB)"), True),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory"), False),
        (RuntimeError("CUDA error: an illegal memory access was encountered"), False),
        (ValueError("out of memory"), False),
    ],
)
def test_errors_that_mean_exhausted_memory(error: Exception, expected: bool) -> None:
    assert is_out_of_memory(error) == expected


def test_when_a_device_s_memory_is_exhausted_the_cpu_runs_the_work() -> None:
    log, devices = RecordingFeedback(), []

    def work(device: torch.device) -> str:
        devices.append(device.type)
        if device.type not in able:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return f"done by {device.type}"

    able = ["cuda", "cpu"]
    assert run_with_cpu_fallback(torch.device("cuda"), work, log) == "done by cuda"
    assert devices == ["cuda"] and log.warnings == []
    able = ["cpu"]
    assert run_with_cpu_fallback(torch.device("cuda"), work, log) == "done by cpu"
    assert devices == ["cuda", "cuda", "cpu"]
    assert log.warnings == ["CUDA ran out of memory: starting again on the CPU."]
    able = []
    with pytest.raises(torch.OutOfMemoryError):
        run_with_cpu_fallback(torch.device("cpu"), work, log)
    assert len(devices) == 4 and len(log.warnings) == 1


def test_smaller_batches_are_tried_up_to_single_patches() -> None:
    log, tried = RecordingFeedback(), []

    def work(parts: int) -> str:
        tried.append(parts)
        if parts < enough:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return "done"

    enough = 3
    assert run_with_smaller_batches(work, 6, log) == "done"
    assert tried == [1, 2, 4] and len(log.warnings) == 2
    assert log.warnings[0] == (
        "The device ran out of memory during training: restarting with each batch split into 2 parts."
    )
    tried, enough = [], 100
    with pytest.raises(torch.OutOfMemoryError):
        run_with_smaller_batches(work, 6, log)
    assert tried == [1, 2, 4, 6]


def test_another_error_is_raised_at_once() -> None:
    log = RecordingFeedback()

    def work(_: object) -> None:
        raise RuntimeError("DefaultCPUAllocator: can't allocate memory")

    with pytest.raises(RuntimeError, match="DefaultCPUAllocator"):
        run_with_cpu_fallback(torch.device("cuda"), work, log)
    with pytest.raises(RuntimeError, match="DefaultCPUAllocator"):
        run_with_smaller_batches(work, 4, log)
    assert log.warnings == []


def test_devices_are_listed_in_order() -> None:
    cpu, cuda = torch.device("cpu"), torch.device("cuda")
    assert append_device("cuda", cuda) == "cuda"
    assert append_device("cuda", cpu) == append_device("cuda, then cpu", cpu) == "cuda, then cpu"


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


NEWER = hasattr(torch.backends.cudnn, "conv")


@pytest.mark.slow
@pytest.mark.parametrize("value", ["True", "'ieee'"])
def test_only_allow_tf32_allows_rounding(value: str) -> None:
    """The imaging model is exact even where the process lets CUDA round, by torch's older or newer name."""
    older = value in ("True", "False")
    if not older and not NEWER:
        pytest.skip("this PyTorch has only the older name")
    convolutions, name = ("cudnn", "allow_tf32") if older else ("cudnn.conv", "fp32_precision")
    asked = f"torch.backends.{convolutions}.{name}, torch.backends.cuda.matmul.{name}"
    inside = [("cudnn.conv", "fp32_precision"), ("cudnn", "allow_tf32")][not NEWER]
    seen = f"torch.backends.{inside[0]}.{inside[1]} in (True, 'tf32')"
    script = f"""
import torch
from trapan.core.method.device import reproducible, allow_tf32
{asked} = {value}, {value}
with reproducible(0):
    assert not ({seen})
    try:
        with allow_tf32():
            assert {seen}
            raise ValueError
    except ValueError:
        assert not ({seen})
assert ({asked}) == ({value}, {value})
"""
    subprocess.run([sys.executable, "-c", script], check=True)


@pytest.mark.parametrize("switched_off", [torch.no_grad, torch.inference_mode])
def test_gradients_are_on_inside_whatever_the_caller_does(switched_off: type) -> None:
    weight = torch.ones(1, requires_grad=True)
    with switched_off():
        with reproducible(0):
            (2 * weight).sum().backward()
        assert not torch.is_grad_enabled()
        assert torch.is_inference_mode_enabled() == (switched_off is torch.inference_mode)
    assert weight.grad is not None and weight.grad.item() == 2


def rounding() -> tuple[object, object]:
    """By the name that can always be read."""
    if NEWER:
        return torch.backends.cudnn.conv.fp32_precision, torch.backends.cuda.matmul.fp32_precision
    return torch.backends.cudnn.allow_tf32, torch.backends.cuda.matmul.allow_tf32


def state() -> tuple[object, ...]:
    return (
        torch.are_deterministic_algorithms_enabled(),
        torch.is_deterministic_algorithms_warn_only_enabled(),
        torch.utils.deterministic.fill_uninitialized_memory,  # type: ignore[attr-defined]
        torch.backends.cudnn.benchmark,
        *rounding(),
        torch.get_num_threads(),
        torch.get_default_dtype(),
        torch.is_grad_enabled(),
    )
