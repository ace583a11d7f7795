"""How the threads of the engine's process share the processor with other programs.

PyTorch computes with OpenMP, whose threads wait for each other several hundred times per training step. By
default they wait in a loop that keeps a core busy for long. If another program needs the core, the thread
that the others wait for gets less of it, and a run takes many times the processor time. See
docs/performance.md.
"""

from __future__ import annotations

import math
import os
import sys
from pathlib import Path

WAIT_VARIABLES = ("OMP_WAIT_POLICY", "GOMP_SPINCOUNT", "KMP_BLOCKTIME")
"""Environment variables by which a user chooses how threads wait, for GNU's, LLVM's and Intel's OpenMP."""

SPINS = "1000"
"""Turns of the waiting loop before a thread sleeps. Without any, a run takes half as long again on an idle
machine. More cost processor time while other programs run."""

COUNT_VARIABLES = ("OMP_NUM_THREADS", "MKL_NUM_THREADS")
"""Environment variables by which a user chooses the number of threads."""


def spin_briefly() -> None:
    """Let waiting threads sleep after a few microseconds, unless the user has chosen otherwise.

    Only GNU's OpenMP, which PyTorch uses on Linux, knows the variable. It reads it when it is loaded, so this
    comes before the import of PyTorch.
    """
    if not any(name in os.environ for name in WAIT_VARIABLES):
        os.environ["GOMP_SPINCOUNT"] = SPINS


def describe_waiting() -> str:
    """Return the variables that decide how threads wait, for the log; empty if none is set."""
    return ", ".join(f"{name}={os.environ[name]}" for name in WAIT_VARIABLES if name in os.environ)


def default_threads() -> int | None:
    """Return the number of threads to compute with at most; None if the user has chosen one."""
    return None if any(name in os.environ for name in COUNT_VARIABLES) else count_cores()


def count_cores(root: Path = Path("/")) -> int:
    """Count the physical cores that this process may use.

    It may be limited to some cores (`taskset`) or to a share of their time (containers). Two threads on one
    core would only wait for each other.

    Args:
        root: folder that contains sys and proc.
    """
    if sys.platform != "linux":
        return os.cpu_count() or 1
    topology = root / "sys/devices/system/cpu"
    cores = {
        _read(topology / f"cpu{number}/topology/thread_siblings_list", missing=str(number))
        for number in os.sched_getaffinity(0)
    }
    return max(1, min(len(cores), _granted_cores(root)))


def _granted_cores(root: Path) -> int:
    """Return how many cores' time the control group grants, rounded up; `sys.maxsize` without a limit."""
    folder = root / "sys/fs/cgroup"
    groups = [line[3:] for line in _read(root / "proc/self/cgroup").splitlines() if line.startswith("0::")]
    newer = [_read(folder / group.lstrip("/") / "cpu.max") for group in [*groups, "/"]]
    older = " ".join(_read(folder / f"cpu/cpu.cfs_{name}_us") for name in ("quota", "period"))
    for limit in (*newer, older):
        quota, _, period = limit.partition(" ")
        if quota.isdigit() and period.isdigit():  # else "max", or -1
            return math.ceil(int(quota) / int(period))
    return sys.maxsize


def _read(path: Path, missing: str = "") -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError:
        return missing
