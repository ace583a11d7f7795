"""The progress bar on a real terminal, and its absence elsewhere."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from trapan.core.cli.console import REDRAW_INTERVAL, Console


def test_bar_on_a_terminal_leaves_the_log_readable() -> None:
    pty = pytest.importorskip("pty", reason="terminals to test with are POSIX's")
    try:
        master, slave = pty.openpty()
    except OSError as error:
        pytest.skip(f"this machine gives no terminal to test with: {error}")
    with os.fdopen(slave, "w") as terminal:
        console = Console(terminal)
        console.set_stage("stage one")
        time.sleep(REDRAW_INTERVAL)
        console.set_progress(0.5)
        console.info("DAM explains 99 %.")
        console.set_status("1 of 2, b 20 % fusing")
        time.sleep(REDRAW_INTERVAL)
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


def test_a_terminal_without_a_size_stops_no_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """The null device of Windows says that it is a terminal, but has no size."""

    def no_size(number: int) -> os.terminal_size:
        raise OSError(6, "The handle is invalid")

    monkeypatch.setattr(os, "get_terminal_size", no_size)
    with Path(os.devnull).open("w") as null_device:
        monkeypatch.setattr(null_device, "isatty", lambda: True, raising=False)
        console = Console(null_device)
        console.set_stage("stage one")
        console.info("DAM explains 99 %.")
        console.end()


def test_no_progress_bar_without_a_terminal() -> None:
    log = io.StringIO()
    console = Console(log)
    console.set_stage("stage one")
    console.set_progress(0.5)
    console.set_status("1 of 2")
    console.info("DAM explains 99 %.")
    console.warning("No published MTF gains.")
    console.end()
    assert log.getvalue() == "Stage one\nDAM explains 99 %.\nWarning: No published MTF gains.\n"


def test_gdal_prints_no_errors_of_other_threads_in_a_process_of_our_own() -> None:
    pytest.importorskip("osgeo.gdal")
    program = """
        import threading
        from osgeo import gdal
        from trapan.core.jobs.own_process import require_gdal
        require_gdal()
        thread = threading.Thread(target=gdal.Error, args=(gdal.CE_Failure, 1, "compression failed"))
        thread.start()
        thread.join()
    """
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
