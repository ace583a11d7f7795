"""Let the runs of one process take turns, because torch's state belongs to the whole process."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from .feedback import Cancelled, Feedback

POLL_INTERVAL = 0.1
"""Seconds between two checks for cancellation."""

_lock = threading.RLock()


@contextmanager
def only_run_in_process(feedback: Feedback) -> Iterator[None]:
    """Wait until no other thread is inside, and keep others out.

    Number of threads, generators, default type and rounding flags of torch belong to the process: two runs at
    once would draw each other's weights. The thread that is inside may enter again, as the self-test does.

    Args:
        feedback: takes the log and may cancel the wait.

    Raises:
        Cancelled: the user cancelled the wait.
    """
    if not _lock.acquire(blocking=False):
        feedback.info("Waiting for another run in this process to end.")
        while not _lock.acquire(timeout=POLL_INTERVAL):
            if feedback.is_cancelled():
                raise Cancelled
    try:
        yield
    finally:
        _lock.release()
