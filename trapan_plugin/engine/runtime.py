"""The engine as QGIS runs it: where, and whether it can, found without importing torch."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication, QgsProcessingContext, QgsSettings

from ...core.engine import interpreter, select
from ...core.engine.process import start_process
from ...core.errors import EngineError
from ...core.exchange.task import EngineFactory
from ..translation import tr
from . import settings

# MERGED-DOC """How many of the CPU's threads QGIS grants."""


def engine_factory() -> EngineFactory:
    """What opens the engine as the settings say; in a process of its own where they say nothing."""
    return select.engine_factory(start_process, settings.python(), settings.in_process())


def missing_engine_message() -> str:
    """One sentence that says what is missing and how to get it; empty where the engine can run."""
    if settings.in_process() and interpreter.has_torch():
        return ""
    try:
        found = interpreter.find_interpreter(settings.python())
    except EngineError as error:
        return str(error)
    if found:
        return ""
    return tr("the TRA-PAN engine is not installed: run 'Install the engine' in the Processing toolbox")


def missing_engine_message_for_registration() -> str:
    """What is missing, for what can be done without it as long as nothing is registered."""
    return tr("{}; or switch REGISTER off").format(missing_engine_message())


PROCESSING_OPTION = "/Processing/Configuration/MAX_THREADS"
"""Settings > Options > Processing > General > Max Threads."""


def most_threads(context: QgsProcessingContext) -> Optional[int]:
    """The least that the run itself (the dialog's *Advanced* menu) and the options of Processing and of QGIS
    allow; None where none of them sets a limit."""
    limits = (
        context.maximumThreads(),
        QgsSettings().value(PROCESSING_OPTION, 0, int),
        QgsApplication.maxThreads(),
    )
    # QGIS's is -1 where there is no limit
    return min((limit for limit in limits if limit > 0), default=None)
