from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from trapan.core.feedback import Cancelled, SilentFeedback
from trapan.core.process_lock import only_run_in_process
from trapan.tests.recording import RecordingFeedback


class Impatient(RecordingFeedback):
    """Is cancelled at its second check."""

    def __init__(self) -> None:
        super().__init__()
        self.checks = 0

    def is_cancelled(self) -> bool:
        self.checks += 1
        return self.checks == 2


@contextmanager
def another_run() -> Iterator[threading.Event]:
    """Let another thread be inside until the event is set, or to the end."""
    inside, done = threading.Event(), threading.Event()

    def run() -> None:
        with only_run_in_process(SilentFeedback()):
            inside.set()
            done.wait(30)

    thread = threading.Thread(target=run)
    thread.start()
    assert inside.wait(30)
    try:
        yield done
    finally:
        done.set()
        thread.join()


def test_a_run_waits_for_another_one_and_says_so() -> None:
    log = RecordingFeedback()
    with another_run() as done:
        threading.Timer(0.3, done.set).start()
        with only_run_in_process(log):
            assert done.is_set()
    assert log.infos == ["Waiting for another run in this process to end."]


def test_the_wait_can_be_cancelled() -> None:
    log = Impatient()
    with another_run() as done:
        with pytest.raises(Cancelled), only_run_in_process(log):
            pytest.fail("the other run is still inside")
        assert not done.is_set()
    with only_run_in_process(log):  # the cancelled run left nothing locked
        assert log.checks == 2


def test_a_run_enters_again_without_waiting() -> None:
    log = RecordingFeedback()
    with only_run_in_process(log), only_run_in_process(log):
        assert log.infos == []
    with another_run():
        pass
