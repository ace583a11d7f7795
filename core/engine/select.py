"""Where the engine runs: in this process, or in one of its own."""

from __future__ import annotations

import os
from typing import ContextManager, Optional

from ..errors import EngineError
from ..exchange.task import Engine, OpenEngine
from ..feedback import Feedback
from . import local
from .interpreter import VARIABLE, find, has_torch
from .process import Start, start

INSTALL = "install it with 'Install the engine' in the Processing toolbox, or with 'trapan engine install'"


def on_the_command_line() -> OpenEngine:
    """In this process, which there is nothing but the engine's to lose in, unless another Python is named."""
    return opener(start, here=not os.environ.get(VARIABLE))


def opener(start: Start, setting: str = "", here: bool = False) -> OpenEngine:
    """What opens the engine, found when it is opened.

    Args:
        start: how to start a process here.
        setting: the user's Python with the engine; see `interpreter.find`.
        here: in this process wherever that has torch.
    """

    def opened(device: str, threads: Optional[int], feedback: Feedback) -> ContextManager[Engine]:
        if here and has_torch():
            return local.opened(device, threads, feedback)
        python = find(setting)
        if python is None:
            raise EngineError(f"the TRA-PAN engine is not installed: {INSTALL}")
        from . import client

        return client.opener(python, start)(device, threads, feedback)

    return opened
