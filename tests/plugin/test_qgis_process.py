"""`qgis_process` in a subprocess with its own profile, as a server or a script uses the plugin."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest

Process = Callable[..., "subprocess.CompletedProcess[str]"]


def _run(parameters: dict[str, Any]) -> list[str]:
    return [
        "run",
        "trapan:pansharpen",
        *(f"--{name}={value}" for name, value in parameters.items()),
    ]


def test_listed(qgis_process: Process) -> None:
    assert "trapan:pansharpen\tPansharpen (TRA-PAN)" in qgis_process("list").stdout


@pytest.mark.long
def test_fuses_and_shows_progress(
    qgis_process: Process, make_parameters: Callable[..., dict[str, Any]], pixels: Callable[..., np.ndarray]
) -> None:
    parameters = make_parameters(MS_BANDS="3;2", OUTPUT_TYPE="Float32")

    done = qgis_process(*_run(parameters))

    assert done.returncode == 0, done.stderr
    shown = done.stdout
    assert f"OUTPUT:\t{parameters['OUTPUT']}" in shown and "HQNR:\t0." in shown
    places = [
        shown.index(stage) for stage in ("Reading", "Registration", "Stage one", "Stage two", "Writing")
    ]
    assert places == sorted(places)
    assert "100 - done" in shown
    fused = pixels(parameters["OUTPUT"])
    assert fused.shape == (2, 128, 128) and fused.dtype == np.float32


def test_bad_input_fails_and_keeps_the_existing_output(
    qgis_process: Process, make_parameters: Callable[..., dict[str, Any]], pair: Any, tmp_path: Path
) -> None:
    output = tmp_path / "fused.tif"
    output.write_bytes(b"as it was")

    for given in ({"MS": str(pair.pan)}, {"PAN": str(pair.ms), "MS": str(pair.pan)}):
        done = qgis_process(*_run(make_parameters(**given)))

        assert done.returncode != 0
        assert "ERROR" in done.stderr and "Traceback" not in done.stderr + done.stdout
        assert output.read_bytes() == b"as it was"
        assert list(tmp_path.iterdir()) == [output]
