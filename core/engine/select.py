"""Where the engine runs: in this process, or in one of its own."""

from __future__ import annotations

import os
from typing import ContextManager, Optional

from ..errors import EngineError
from ..exchange.task import Engine, EngineFactory
from ..feedback import Feedback
from . import local
from .interpreter import PYTHON_VARIABLE, find_interpreter, has_torch
from .process import StartProcess, start_process

INSTALL_HINT = (
    "install it with 'Install the engine' in the Processing toolbox, or with 'trapan engine install'"
)


def cli_engine_factory() -> EngineFactory:
    """In this process, which there is nothing but the engine's to lose in, unless another Python is named."""
    return engine_factory(start_process, in_process=not os.environ.get(PYTHON_VARIABLE))


def engine_factory(start: StartProcess, setting: str = "", in_process: bool = False) -> EngineFactory:
    """What opens the engine, found when it is opened.

    Args:
        start: how to start a process here.
        setting: the user's Python with the engine; see `interpreter.find_interpreter`.
        in_process: in this process wherever that has torch.
    """

    def opened(device: str, threads: Optional[int], feedback: Feedback) -> ContextManager[Engine]:
        if in_process and has_torch():
            return local.open_local_engine(device, threads, feedback)
        python = find_interpreter(setting)
        if python is None:
            raise EngineError(f"the TRA-PAN engine is not installed: {INSTALL_HINT}")
        from . import client

        return client.worker_engine_factory(python, start)(device, threads, feedback)

    return opened
