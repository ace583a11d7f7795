"""A subprocess: its lines, its exit code and its end. The plugin uses the same one as the command line."""

from __future__ import annotations

import os
import signal
import sys
import time

import pytest
from trapan.core.engine import process
from trapan.core.engine.process import Subprocess, start_process
from trapan.tests.platforms import POSIX

pytestmark = POSIX

SHORT = 5.0
"""Seconds within which a process has ended."""


def start(code: str) -> Subprocess:
    return start_process([sys.executable, "-c", f"import os, signal, sys, time\n{code}"], os.environ)


def wait(child: Subprocess) -> None:
    assert process.wait_for_exit(child, SHORT)


def test_lines_arrive_one_by_one_as_they_are_written() -> None:
    child = start("print('ä', flush=True); print(input()); print('no end', end='')")
    assert child.read_line(10) == "ä"
    assert child.read_line(0.05) is None and not child.has_ended and child.exit_code is None
    child.send("späť")
    assert [child.read_line(10), child.read_line(10), child.read_line(0.1)] == ["späť", "no end", None]
    wait(child)
    assert child.exit_code == 0
    child.send("to a process that has ended")
    child.stop()


def test_a_line_without_an_end_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "LONGEST_LINE", 1000)
    child = start("sys.stdout.write('x' * 2500); sys.stdout.flush(); time.sleep(60)")
    line = child.read_line(10)
    child.stop()
    assert line == "x" * 1000


def test_signal_and_end_of_the_standard_error_are_kept() -> None:
    child = start("sys.stderr.write('x' * 100000 + 'last'); os.kill(os.getpid(), signal.SIGSEGV)")
    wait(child)
    assert child.exit_code == -signal.SIGSEGV
    assert child.stderr_tail().endswith("xlast") and len(child.stderr_tail()) == process.STDERR_TAIL
    child.stop()


def test_exit_code() -> None:
    child = start("sys.exit(3)")
    wait(child)
    assert child.exit_code == 3
    child.stop()


@pytest.mark.slow
def test_a_process_that_ignores_the_request_to_end_is_killed() -> None:
    child = start("signal.signal(signal.SIGTERM, signal.SIG_IGN); print(1, flush=True); time.sleep(60)")
    assert child.read_line(10) == "1"
    begin = time.monotonic()
    child.stop()
    assert time.monotonic() - begin < SHORT
    assert child.exit_code == -signal.SIGKILL


@pytest.mark.slow
def test_a_process_whose_child_holds_its_pipes_is_stopped() -> None:
    child = start_process(["/bin/sh", "-c", "sleep 30 & echo begun; wait"], os.environ)
    assert child.read_line(10) == "begun"
    begin = time.monotonic()
    child.stop()
    assert time.monotonic() - begin < SHORT
    assert child.exit_code == -signal.SIGTERM


@pytest.mark.slow
def test_a_process_has_ended_though_its_child_holds_its_pipes() -> None:
    child = start_process(["/bin/sh", "-c", "sleep 30 & echo begun; echo last; exit 3"], os.environ)
    begin, lines = time.monotonic(), []
    while not child.has_ended and time.monotonic() - begin < 20:
        lines.append(child.read_line(0.1))
    assert time.monotonic() - begin < SHORT
    assert [line for line in lines if line] == ["begun", "last"] and child.exit_code == 3
    child.stop()


def test_a_missing_program_cannot_be_started() -> None:
    with pytest.raises(OSError, match=r"[Nn]o such file"):
        start_process(["/none/python"], os.environ)
