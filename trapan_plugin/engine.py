"""The engine as QGIS runs it: where, and whether it can, found without importing torch."""

from __future__ import annotations

from ..core.engine import interpreter, select
from ..core.errors import EngineError
from ..core.exchange.task import OpenEngine
from . import engine_settings, qt_child
from .translation import tr


def opener() -> OpenEngine:
    """What opens the engine as the settings say; in a process of its own where they say nothing."""
    return select.opener(qt_child.start, engine_settings.python(), engine_settings.in_process())


def obstacle() -> str:
    """One sentence that says what is missing and how to get it; empty where the engine can run."""
    if engine_settings.in_process() and interpreter.has_torch():
        return ""
    try:
        found = interpreter.find(engine_settings.python())
    except EngineError as error:
        return str(error)
    if found:
        return ""
    return tr("the TRA-PAN engine is not installed: run 'Install the engine' in the Processing toolbox")


def without_registering() -> str:
    """What is missing, for what can be done without it as long as nothing is registered."""
    return tr("{}; or switch REGISTER off").format(obstacle())
