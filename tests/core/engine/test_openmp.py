"""How the engine's threads wait, and how many there are."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from trapan.core.engine import openmp
from trapan.core.engine.client import BOOTSTRAP_SCRIPT
from trapan.core.engine.local import open_local_engine
from trapan.core.engine.openmp import COUNT_VARIABLES, WAIT_VARIABLES, count_cores, default_threads
from trapan.core.feedback import SilentFeedback

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
@pytest.mark.skipif(sys.platform != "linux", reason="other systems have another OpenMP")
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
@pytest.mark.skipif(sys.platform != "linux", reason="other systems have another OpenMP")
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
    openmp.spin_briefly()
    assert [each for each in WAIT_VARIABLES if each in os.environ] == [name]
    assert openmp.describe_waiting() == f"{name}=1000"


@pytest.mark.parametrize("name", COUNT_VARIABLES)
def test_a_user_s_number_of_threads_wins(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for each in COUNT_VARIABLES:
        monkeypatch.delenv(each, raising=False)
    assert default_threads() == count_cores()
    monkeypatch.setenv(name, "1000")
    assert default_threads() is None


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n")


HYPERTHREADS = {
    f"sys/devices/system/cpu/cpu{number}/topology/thread_siblings_list": f"{number % 4},{number % 4 + 4}"
    for number in range(8)
}
OLDER = "sys/fs/cgroup/cpu/cpu.cfs_"
NEWER = {"proc/self/cgroup": "0::/a.slice"}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have neither of the folders")
@pytest.mark.parametrize(
    ("processors", "files", "expected"),
    [
        (range(8), {}, 8),
        (range(8), HYPERTHREADS, 4),
        ((1, 2, 5), HYPERTHREADS, 2),
        (range(8), {**HYPERTHREADS, **NEWER, "sys/fs/cgroup/a.slice/cpu.max": "150000 100000"}, 2),
        (range(8), {**NEWER, "sys/fs/cgroup/cpu.max": "300000 100000"}, 3),
        (range(8), {**NEWER, "sys/fs/cgroup/cpu.max": "max 100000"}, 8),
        (range(8), {f"{OLDER}quota_us": "50000", f"{OLDER}period_us": "100000"}, 1),
        (range(8), {f"{OLDER}quota_us": "-1", f"{OLDER}period_us": "100000"}, 8),
    ],
)
def test_cores_are_physical_and_those_that_are_granted(
    processors: tuple[int, ...],
    files: dict[str, str],
    expected: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write(tmp_path, files)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(processors))
    assert count_cores(tmp_path) == expected


def test_the_engine_takes_no_more_threads_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    usual = torch.get_num_threads()
    monkeypatch.setattr("trapan.core.engine.local.default_threads", lambda: 1)
    with open_local_engine("cpu", usual + 1, SilentFeedback()):
        assert torch.get_num_threads() == 1
    assert torch.get_num_threads() == usual
