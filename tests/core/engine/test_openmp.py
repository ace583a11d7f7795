"""How the engine's threads wait, and how many there are."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from trapan.core.engine import openmp
from trapan.core.engine.client import BOOTSTRAP_SCRIPT
from trapan.core.engine.local import open_local_engine
from trapan.core.engine.openmp import WAIT_VARIABLES
from trapan.core.feedback import SilentFeedback
from trapan.core.threads import COUNT_VARIABLES, count_cores
from trapan.tests.platforms import LINUX

COMMAND = """
import sys
from trapan.core.cli import start
sys.argv = ["trapan", "--version"]
try:
    start.main()
except SystemExit:
    pass
import torch
"""


def environment(**changes: str) -> dict[str, str]:
    """Return the environment without the user's choices; OpenMP prints its settings when it is loaded."""
    names = set(os.environ) - {*WAIT_VARIABLES, *COUNT_VARIABLES}
    return {**{name: os.environ[name] for name in names}, "OMP_DISPLAY_ENV": "VERBOSE", **changes}


@pytest.mark.slow
@LINUX
@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({}, "GOMP_SPINCOUNT = '1000'"),
        ({"GOMP_SPINCOUNT": "7"}, "GOMP_SPINCOUNT = '7'"),
        ({"OMP_WAIT_POLICY": "ACTIVE"}, "OMP_WAIT_POLICY = 'ACTIVE'"),
    ],
)
def test_threads_of_the_command_line_spin_briefly_unless_the_user_wants_otherwise(
    chosen: dict[str, str], expected: str
) -> None:
    command = [sys.executable, "-c", COMMAND]
    done = subprocess.run(command, env=environment(**chosen), capture_output=True, text=True, check=True)
    assert expected in done.stderr


@pytest.mark.slow
@LINUX
def test_threads_of_the_worker_spin_briefly_and_the_log_says_so() -> None:
    command = [sys.executable, str(BOOTSTRAP_SCRIPT)]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, env=environment(), stdin=pipe, stdout=pipe, stderr=pipe, text=True
    ) as worker:
        assert worker.stdin and worker.stdout and worker.stderr
        worker.stdin.write(json.dumps({"type": "open", "device": "cpu", "threads": None}) + "\n")
        worker.stdin.flush()
        lines = []
        for line in worker.stdout:
            lines.append(json.loads(line).get("message"))
            if json.loads(line)["type"] in ("ready", "error"):
                break
        worker.stdin.write(json.dumps({"type": "stop"}) + "\n")
        worker.stdin.flush()
        shown = worker.stderr.read()
    assert "GOMP_SPINCOUNT = '1000'" in shown
    assert "Threads wait as set by GOMP_SPINCOUNT=1000." in lines
    assert f"Computing on the CPU, threads: {count_cores()}." in lines


@pytest.mark.parametrize("name", WAIT_VARIABLES)
def test_a_user_s_variable_for_waiting_wins(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for each in WAIT_VARIABLES:
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setenv(name, "1000")
    monkeypatch.setenv(openmp.BLAS_VARIABLE, "1")
    openmp.set_waiting()
    assert [each for each in WAIT_VARIABLES if each in os.environ] == [name]
    assert openmp.describe_waiting() == f"{name}=1000"


@pytest.mark.parametrize("chosen", [None, "3"])
def test_openblas_has_one_thread_unless_the_user_wants_more(
    chosen: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(openmp.BLAS_VARIABLE, chosen or "")  # so that it is restored afterwards
    if chosen is None:
        monkeypatch.delenv(openmp.BLAS_VARIABLE)
    openmp.set_waiting()
    assert os.environ[openmp.BLAS_VARIABLE] == (chosen or "1")


@pytest.mark.parametrize(("chosen", "limit", "expected"), [("2", 5, 2), ("5", 2, 2), ("2", None, 2)])
def test_the_engine_takes_no_more_threads_than_it_may(
    chosen: str, limit: int | None, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch

    usual = torch.get_num_threads()
    torch.set_num_threads(4)
    monkeypatch.setenv("OMP_NUM_THREADS", chosen)
    try:
        with open_local_engine("cpu", limit, SilentFeedback()):
            assert torch.get_num_threads() == expected
        assert torch.get_num_threads() == 4
    finally:
        torch.set_num_threads(usual)
