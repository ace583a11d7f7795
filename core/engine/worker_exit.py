"""Explain why a worker ended without a result, from its exit code and the end of its standard error."""

from __future__ import annotations

import signal

from ..errors import NO_MEMORY
from ..redaction import safe_to_show

QUOTED_LINES = 3
"""Number of lines quoted from the standard error of a worker that died; a log shows them at a glance."""

QUOTED_LENGTH = 300
"""Maximum number of characters quoted from such a line."""

_OUT_OF_MEMORY = "it ran out of memory: close other programs, or fuse a part of the scene"
_CRASHED = "one of its libraries crashed: run on the CPU, or reinstall the engine"
_CUDA_FAILED = "CUDA failed: run on the CPU, or update the GPU driver and free GPU memory"
_KILLED = (
    "the system or a user killed it, usually because memory runs out: close other programs, or fuse a part "
    "of the scene"
)
_INSTALL = "run 'Install the engine' ('trapan engine install')"

_LACKS_PACKAGE = f"its Python lacks a package: {_INSTALL}"

_CAUSE_BY_STDERR = (
    # "cannot allocate memory in static TLS block": a library that must be loaded before others, not memory
    (("static TLS block",), _LACKS_PACKAGE),
    (("CUDA out of memory", "CUDA error", "CUDNN", "cuBLAS", "OutOfMemoryError"), _CUDA_FAILED),
    (NO_MEMORY, _OUT_OF_MEMORY),
)
_MISSING_MODULE = ("No module named", "ImportError", "DLL load failed")
_CRASH_SIGNALS = {"SIGSEGV", "SIGBUS", "SIGILL", "SIGABRT", "SIGFPE"}
_WINDOWS_CRASHES = (0xC0000005, 0xC000001D, 0xC0000374, 0xC0000409)
"""NTSTATUS codes: access violation, illegal instruction, heap corruption, stack buffer overrun."""


def explain_worker_exit(code: int | None, stderr: str, not_the_engine: str = "") -> str:
    """Explain in one sentence why a worker ended without a result, and what may help.

    Args:
        code: exit code; a negative value is the signal that ended the process.
        stderr: the end of its standard error.
        not_the_engine: path of the program if it has not identified itself as the engine, else empty.
    """
    name = _signal_name(code)
    ending = f"was ended by {name}" if name else f"ended with code {code}"
    lines = " | ".join(safe_to_show(line.strip())[:QUOTED_LENGTH] for line in _last_lines(stderr))
    quote = f"; its last output: {lines}" if lines else ""
    cause = _cause(code, name, stderr, not_the_engine)
    return f"the engine process {ending} before it finished: {cause}{quote}"


def _last_lines(stderr: str) -> list[str]:
    """Return the last lines, or the last frame and the exception of a Python traceback.

    PyTorch's exceptions end with general advice, so their last lines say little.
    """
    lines = [line for line in stderr.splitlines() if line.strip()]
    frames = [number for number, line in enumerate(lines) if line.startswith('  File "')]
    if not frames:
        return lines[-QUOTED_LINES:]
    frame, *rest = lines[frames[-1] :]
    return [frame, *(line for line in rest if not line.startswith("    "))][:QUOTED_LINES]


def _signal_name(code: int | None) -> str:
    if code is None or code >= 0:
        return ""
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"


def _cause(code: int | None, signal_name: str, stderr: str, not_the_engine: str) -> str:
    for words, cause in _CAUSE_BY_STDERR:
        if any(word in stderr for word in words):
            return cause
    if signal_name in _CRASH_SIGNALS or (code or 0) & 0xFFFFFFFF in _WINDOWS_CRASHES:
        return _CRASHED
    if signal_name:
        return _KILLED
    if not_the_engine:
        return (
            f"'{not_the_engine}' does not run the engine: choose a Python from 3.10 on with PyTorch, or "
            f"{_INSTALL}"
        )
    if any(word in stderr for word in _MISSING_MODULE):
        return _LACKS_PACKAGE
    return "an unexpected error: please report it with this output"
