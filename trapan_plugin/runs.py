"""The runs at work, which must end before the plugin is unloaded.

QGIS removes the plugin's modules and deletes its provider. A run that goes on fails in the middle, and QGIS
crashes when it asks an algorithm without a provider for its id.
"""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import Iterator

from qgis.core import QgsApplication, QgsFeedback, QgsProcessingProvider, QgsTask
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop

LONGEST_END = 15.0
"""Seconds that cancelled runs get; a step of training or a tile takes fewer, and so does ending a worker."""

_lock = threading.Lock()
_feedbacks: list[QgsFeedback] = []
"""The feedback of each run at work, in whatever thread."""


@contextmanager
def at_work(feedback: QgsFeedback) -> Iterator[None]:
    """Count a run as being at work."""
    with _lock:
        _feedbacks.append(feedback)
    try:
        yield
    finally:
        with _lock:
            _feedbacks.remove(feedback)


def end_all(provider: QgsProcessingProvider) -> None:
    """Cancel all runs, and wait until their windows know. Call it in the main thread.

    Args:
        provider: the provider of the algorithms, which is still registered.
    """
    end = time.monotonic() + LONGEST_END
    with _lock:
        for feedback in _feedbacks:
            feedback.cancel()
    for task in _tasks(provider):
        task.cancel()
    # tasks call their windows in this thread
    while (_feedbacks or _tasks(provider)) and time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        time.sleep(0.01)


def _tasks(provider: QgsProcessingProvider) -> list[QgsTask]:
    """Return the background tasks of a provider's algorithms, until QGIS is done with them."""
    manager = QgsApplication.taskManager()
    # QGIS names a task after its algorithm
    names = [algorithm.displayName() for algorithm in provider.algorithms()]
    tasks = manager.tasks() if manager is not None else []
    return [task for task in tasks if any(name in task.description() for name in names)]
