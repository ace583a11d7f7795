"""Which engine QGIS runs, whether it is installed, and how many threads it may use. Imports no torch."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingContext

from ...core.engine import interpreter, select
from ...core.engine.process import start_process
from ...core.errors import EngineError
from ...core.exchange.task import EngineFactory
from ..translation import tr, tr_core
from . import settings

PROCESSING_OPTION = f"{settings.PREFIX}MAX_THREADS"
"""Key of Settings > Options > Processing > General > Max Threads."""


def engine_factory() -> EngineFactory:
    """Return the factory for the engine of QGIS's settings; by default the engine runs in a subprocess."""
    return select.engine_factory(start_process, settings.python(), settings.in_process())


def missing_engine_message() -> str:
    """Return a sentence that says what is missing and how to get it; empty if the engine can run."""
    if settings.in_process() and interpreter.has_torch():
        return ""
    try:
        found = interpreter.find_interpreter(settings.python())
    except EngineError as error:
        return tr_core(str(error))
    if found:
        return ""
    return tr("the TRA-PAN engine is not installed: run 'Install the engine' in the Processing toolbox")


def can_be_installed() -> bool:
    """Tell whether the installation gives QGIS a missing engine, because nothing else names a Python."""
    try:
        return interpreter.find_interpreter(settings.python()) is None
    except EngineError:
        return False


def missing_engine_message_for_registration() -> str:
    """Return the same for a job that needs the engine only for the registration."""
    message = missing_engine_message()
    return tr("{}; or switch REGISTER off").format(message) if message else ""


def max_threads(context: QgsProcessingContext) -> int | None:
    """Return the number of threads that QGIS allows; None without a limit.

    The smallest of three limits counts: the run's own (*Advanced* menu of the dialog), and the options of
    Processing and of QGIS.
    """
    limits = (
        context.maximumThreads(),
        settings.read(PROCESSING_OPTION, 0),
        QgsApplication.maxThreads(),
    )
    # without a limit, QgsApplication.maxThreads() is -1 and the other two are 0
    return min((limit for limit in limits if limit > 0), default=None)
