"""How the threads of the engine's process share the processor with other programs.

PyTorch computes with OpenMP, whose threads wait for each other several hundred times per training step. By
default they wait in a loop that keeps a core busy for long. If another program needs the core, the thread
that the others wait for gets less of it, and a run takes many times the processor time. OpenBLAS, with which
NumPy multiplies matrices, waits in the same way. See docs/performance.md.
"""

from __future__ import annotations

import os

WAIT_VARIABLES = ("OMP_WAIT_POLICY", "GOMP_SPINCOUNT", "KMP_BLOCKTIME")
"""Environment variables by which a user chooses how threads wait, for GNU's, LLVM's and Intel's OpenMP."""

SPINS = "1000"
"""Turns of the waiting loop before a thread sleeps. Without any, a run takes half as long again on an idle
machine. More cost processor time while other programs run."""

BLAS_VARIABLE = "OPENBLAS_NUM_THREADS"
"""Environment variable for the number of OpenBLAS's threads. NumPy's matrices here are too small to share."""


def set_waiting() -> None:
    """Let threads wait without keeping a core busy, unless the user has chosen otherwise.

    Threads of GNU's OpenMP, which PyTorch uses on Linux, sleep after a few microseconds, and OpenBLAS has one
    thread. Both read the variables when they are loaded, so this comes before the imports of NumPy and
    PyTorch.
    """
    os.environ.setdefault(BLAS_VARIABLE, "1")
    if not any(name in os.environ for name in WAIT_VARIABLES):
        os.environ["GOMP_SPINCOUNT"] = SPINS


def describe_waiting() -> str:
    """Return the variables that decide how threads wait, for the log; empty if none is set."""
    return ", ".join(f"{name}={os.environ[name]}" for name in WAIT_VARIABLES if name in os.environ)
