"""Where the engine runs: in this process, or in one of its own."""

from __future__ import annotations

from . import engine_here
from .child import Start
from .errors import EngineError
from .interpreter import find, has_torch
from .task import OpenEngine

INSTALL = "install it with 'Install the engine' in the Processing toolbox, or with 'trapan engine install'"


def choose(start: Start, setting: str = "", here: bool = False) -> OpenEngine:
    """What opens the engine.

    Args:
        start: how to start a process here.
        setting: the user's Python with the engine; see `interpreter.find`.
        here: in this process wherever it has torch.

    Raises:
        EngineError: what is set is no program, or there is no Python with the engine.
    """
    if here and has_torch():
        return engine_here.opened
    python = find(setting)
    if python is None:
        if has_torch():
            return engine_here.opened
        raise EngineError(f"the TRA-PAN engine is not installed: {INSTALL}")
    from .worker_engine import opener

    return opener(python, start)
