"""The progress bar on a real terminal, and its absence elsewhere."""

from __future__ import annotations

import io
import os
import time

import pytest
from trapan.core.console import REDRAW, Console


def test_bar_on_a_terminal_leaves_the_log_readable() -> None:
    pty = pytest.importorskip("pty", reason="terminals to test with are POSIX's")
    try:
        master, slave = pty.openpty()
    except OSError as error:
        pytest.skip(f"this machine gives no terminal to test with: {error}")
    with os.fdopen(slave, "w") as terminal:
        console = Console(terminal)
        console.set_stage("stage one")
        time.sleep(REDRAW)
        console.set_progress(0.5)
        console.info("DAM explains 99 %.")
        console.set_status("1 of 2, b 20 % fusing")
        time.sleep(REDRAW)
        console.set_progress(0.6)
        console.end()
        seen = ""
        while not seen.endswith(" \r"):
            seen += os.read(master, 65536).decode()
    os.close(master)
    assert "[###############---------------]  50 %  stage one" in seen
    assert "60 %  1 of 2, b 20 % fusing" in seen
    lines = [part.strip() for part in seen.replace("\n", "\r").split("\r")]
    assert "DAM explains 99 %." in lines
    assert lines[-1] == "", "the bar is gone at the end"


def test_no_bar_where_nobody_looks() -> None:
    log = io.StringIO()
    console = Console(log)
    console.set_stage("stage one")
    console.set_progress(0.5)
    console.set_status("1 of 2")
    console.info("DAM explains 99 %.")
    console.warning("No published MTF gains.")
    console.end()
    assert log.getvalue() == "Stage one\nDAM explains 99 %.\nWarning: No published MTF gains.\n"
