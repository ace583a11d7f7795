"""What to say of a process that has ended without an answer: what ended it, why, and what may help."""

from __future__ import annotations

import signal
from typing import Optional

from .redaction import safe_to_show

LINES = 3
"""How many of its last lines are repeated."""

LONGEST = 300
"""Letters of such a line that are repeated."""

_MEMORY = "its memory ran out: close other programs, fuse a part of the scene, or use a machine with more"
_CRASH = "a library of it crashed: run it on the CPU, or install the engine anew"
_CUDA = "CUDA failed: run it on the CPU, or see that the GPU's driver is up to date and its memory free"
_KILLED = (
    "something ended it, as systems do when memory runs out: close other programs, or fuse a part of a scene"
)

_BY_WORDS = (
    (("CUDA out of memory", "CUDA error", "CUDNN", "cuBLAS", "OutOfMemoryError"), _CUDA),
    (("MemoryError", "can't allocate memory", "bad_alloc", "Cannot allocate memory"), _MEMORY),
)
_LACKS = ("No module named", "ImportError", "DLL load failed")
_CRASHES = {"SIGSEGV", "SIGBUS", "SIGILL", "SIGABRT", "SIGFPE"}
_WINDOWS_CRASHES = (0xC0000005, 0xC000001D, 0xC0000374, 0xC0000409)


def sentence(code: Optional[int], errors: str, stranger: str = "") -> str:
    """One sentence for the user.

    Args:
        code: its exit code, or less than 0 the signal that ended it.
        errors: the end of what it wrote to its standard error.
        stranger: the program, where it has not said that it runs the engine.
    """
    name = _signal(code)
    how = f"was ended by {name}" if name else f"ended with the code {code}"
    words = " | ".join(safe_to_show(line.strip())[:LONGEST] for line in _last_lines(errors))
    said = f"; its last words: {words}" if words else ""
    return f"the engine's process {how} before it was done: {_cause(code, name, errors, stranger)}{said}"


def _last_lines(errors: str) -> list[str]:
    """Of a Python traceback where it was raised and what: PyTorch ends that with general advice."""
    lines = [line for line in errors.splitlines() if line.strip()]
    places = [number for number, line in enumerate(lines) if line.startswith('  File "')]
    if not places:
        return lines[-LINES:]
    place, *rest = lines[places[-1] :]
    return [place, *(line for line in rest if not line.startswith("    "))][:LINES]


def _signal(code: Optional[int]) -> str:
    if code is None or code >= 0:
        return ""
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"


def _cause(code: Optional[int], name: str, errors: str, stranger: str) -> str:
    for words, cause in _BY_WORDS:
        if any(word in errors for word in words):
            return cause
    if name in _CRASHES or (code or 0) & 0xFFFFFFFF in _WINDOWS_CRASHES:
        return _CRASH
    if name:
        return _KILLED
    if stranger:
        return (
            f"'{stranger}' does not run the engine: choose a Python from 3.10 on with PyTorch, or run "
            "'Install the engine' ('trapan engine install')"
        )
    if any(word in errors for word in _LACKS):
        return "its Python lacks something: run 'Install the engine' ('trapan engine install')"
    return "an error that it was not made for: please report it with these words"
