"""Choose where the engine runs: in this process or in a worker."""

from __future__ import annotations

import os
from typing import ContextManager

from ..errors import EngineError
from ..exchange.task import Engine, EngineFactory
from ..feedback import Feedback
from . import local
from .interpreter import PYTHON_VARIABLE, Interpreter, find_interpreter, has_torch
from .process import StartProcess, start_process

_INSTALL = "install it with 'Install the engine' in the Processing toolbox, or with 'trapan engine install'"


def cli_engine_factory() -> EngineFactory:
    """Return the command line's engine factory.

    The engine runs in-process, where a crash only affects the command line, unless `TRAPAN_PYTHON` names
    another Python.
    """
    return engine_factory(start_process, in_process=not os.environ.get(PYTHON_VARIABLE))


def check_cli_engine(device: str) -> None:
    """Check that :func:`cli_engine_factory` finds an engine, and the device where the engine runs in-process.

    Args:
        device: auto, cuda, cpu or mps.

    Raises:
        EngineError: it does not, so that no scene can be fused.
    """
    if os.environ.get(PYTHON_VARIABLE) or not has_torch():
        require_interpreter("")
    else:
        local.check_device(device)


def engine_factory(start: StartProcess, setting: str = "", in_process: bool = False) -> EngineFactory:
    """Return a factory that finds the engine when it opens it.

    Args:
        start: the function that starts a worker's process.
        setting: path of the Python in the user's settings, see `interpreter.find_interpreter`.
        in_process: run the engine in this process if its Python has PyTorch.
    """

    def open_engine(device: str, threads: int | None, feedback: Feedback) -> ContextManager[Engine]:
        if in_process and has_torch():
            return local.open_local_engine(device, threads, feedback)
        python = require_interpreter(setting)
        from . import client

        return client.worker_engine_factory(python, start)(device, threads, feedback)

    return open_engine


def require_interpreter(setting: str) -> Interpreter:
    """Find the Python that runs the worker, see `interpreter.find_interpreter`.

    Raises:
        EngineError: there is none.
    """
    python = find_interpreter(setting)
    if python is None:
        raise EngineError(f"the TRA-PAN engine is not installed: {_INSTALL}")
    return python
