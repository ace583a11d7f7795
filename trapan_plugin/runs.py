"""The runs at work, which must end before the plugin is unloaded.

QGIS removes the plugin's modules and deletes its provider. A run that goes on fails in the middle, and QGIS
crashes when it asks an algorithm without a provider for its id.
"""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import Iterator

from qgis.core import Qgis, QgsApplication, QgsFeedback, QgsMessageLog, QgsProcessingProvider, QgsTask
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop

from .translation import tr

LONGEST_END = 15.0
"""Seconds that cancelled runs get; a step of training or a tile takes fewer, and so does ending a worker."""

_lock = threading.Lock()
_working: list[tuple[QgsFeedback, int]] = []
"""The feedback of each run at work, and its thread."""


@contextmanager
def at_work(feedback: QgsFeedback) -> Iterator[None]:
    """Count a run as being at work."""
    run = feedback, threading.get_ident()
    with _lock:
        _working.append(run)
    try:
        yield
    finally:
        with _lock:
            _working.remove(run)


def end_all(provider: QgsProcessingProvider) -> None:
    """Cancel all runs, and wait until their windows know. Call it in the main thread.

    A run of this thread, such as one of the Python console, can end only after this function.

    Args:
        provider: the provider of the algorithms, which is still registered.
    """
    end = time.monotonic() + LONGEST_END
    for feedback, _ in tuple(_working):
        feedback.cancel()
    for task in _tasks(provider):
        task.cancel()
    # tasks call their windows in this thread
    while (_in_other_threads() or _tasks(provider)) and time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        time.sleep(0.01)
    if _in_other_threads():
        message = tr("A run of TRA-PAN has not ended {:.0f} seconds after it was cancelled: restart QGIS")
        QgsMessageLog.logMessage(message.format(LONGEST_END), "TRA-PAN", Qgis.MessageLevel.Warning)


def _in_other_threads() -> bool:
    return any(thread != threading.get_ident() for _, thread in tuple(_working))


def _tasks(provider: QgsProcessingProvider) -> list[QgsTask]:
    """Return the background tasks of a provider's algorithms, until QGIS is done with them."""
    manager = QgsApplication.taskManager()
    # QGIS names a task after its algorithm
    names = [algorithm.displayName() for algorithm in provider.algorithms()]
    tasks = manager.tasks() if manager is not None else []
    return [task for task in tasks if any(name in task.description() for name in names)]
