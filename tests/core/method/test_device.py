from __future__ import annotations

from typing import Any

import pytest
import torch
from trapan.core.errors import EngineError
from trapan.core.feedback import SilentFeedback
from trapan.core.method.device import (
    append_device,
    choose_device,
    is_out_of_memory,
    run_with_cpu_fallback,
    run_with_smaller_batches,
    side_by_side,
)
from trapan.tests.recording import RecordingFeedback


def test_the_cpu_is_always_there() -> None:
    assert choose_device("cpu", SilentFeedback()) == torch.device("cpu")


def test_auto_chooses_cuda_if_available_and_logs_the_device() -> None:
    log = RecordingFeedback()
    there = torch.cuda.is_available()
    assert choose_device("auto", log).type == ("cuda" if there else "cpu")
    cpu = f"Computing on the CPU, threads: {torch.get_num_threads()}."
    assert log.infos == (
        [f"Computing on {torch.cuda.get_device_name()}."] if there else ["No CUDA device.", cpu]
    )


@pytest.fixture
def old_card(monkeypatch: pytest.MonkeyPatch) -> None:
    """A CUDA device that PyTorch has no kernels for: it fails at its first computation."""
    ones = torch.ones

    def fail(*arguments: Any, device: torch.device, **options: Any) -> torch.Tensor:
        if device.type == "cuda":
            raise AcceleratorError(
                "CUDA error: no kernel image is available for execution on the device\nCompile with ..."
            )
        return ones(*arguments, device=device)

    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch, "ones", fail)
    monkeypatch.setenv("CUBLAS_WORKSPACE_CONFIG", ":4096:8")


@pytest.mark.usefixtures("old_card")
def test_auto_warns_of_a_device_that_can_not_compute_and_takes_the_cpu() -> None:
    log = RecordingFeedback()
    assert choose_device("auto", log) == torch.device("cpu")
    assert log.warnings == [
        "The CUDA device can't compute (CUDA error: no kernel image is available for execution on the "
        "device): the CPU does it."
    ]
    assert log.infos == [f"Computing on the CPU, threads: {torch.get_num_threads()}."]


@pytest.mark.usefixtures("old_card")
def test_a_chosen_device_that_can_not_compute_is_refused() -> None:
    expected = r"'cuda' can't compute \(CUDA error: no kernel image .* device\): choose the device cpu"
    with pytest.raises(EngineError, match=expected):
        choose_device("cuda", RecordingFeedback())


def test_a_device_that_computes_wrongly_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch, "ones", lambda size, device, **options: torch.full(size, 2.0))
    monkeypatch.setenv("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    with pytest.raises(EngineError, match="1 times 1 gives 4"):
        choose_device("cuda", RecordingFeedback())


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


def test_threads_side_by_side_do_not_divide_their_work_further() -> None:
    usual = torch.get_num_threads()
    torch.set_num_threads(3)
    try:
        with side_by_side(torch.device("cpu"), 2) as threads:
            assert threads and threads.count == 2
            counts = list(threads.map(lambda _: torch.get_num_threads(), range(4)))
            assert counts == [1] * 4 and torch.get_num_threads() == 1
        assert torch.get_num_threads() == 3
        with side_by_side(torch.device("cuda"), 2) as threads:
            assert threads is None and torch.get_num_threads() == 3
        torch.set_num_threads(1)
        with side_by_side(torch.device("cpu"), 2) as threads:
            assert threads is None
    finally:
        torch.set_num_threads(usual)
