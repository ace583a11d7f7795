"""Which Python runs the worker, and what environment it gets."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from trapan.core.engine import interpreter
from trapan.core.engine.interpreter import Interpreter
from trapan.core.errors import EngineError

QGIS_VARIABLES = ("PYTHONHOME", "PYTHONPATH", "PYTHONEXECUTABLE", "LD_LIBRARY_PATH", "PROJ_LIB", "GDAL_DATA")
"""Variables that some builds of QGIS set for their own Python."""


def test_variable_setting_and_installed_engine_are_taken_in_this_order(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pytest.importorskip("torch")
    monkeypatch.setenv("TRAPAN_ENGINE", str(tmp_path / "engine"))
    monkeypatch.delenv("TRAPAN_PYTHON", raising=False)
    first, second, third = (tmp_path / name for name in ("a b", "é", "engine"))
    third = interpreter.venv_python(third)
    for program in (first, second, third):
        program.parent.mkdir(parents=True, exist_ok=True)
        program.touch(0o755)
    assert interpreter.find_interpreter() == Interpreter(
        str(interpreter.running_python()), "the Python of this process, which has PyTorch"
    )
    (tmp_path / "engine" / interpreter.MARKER_FILE).write_text("{}")
    assert interpreter.find_interpreter() == Interpreter(str(third), "the installed engine")
    assert interpreter.find_interpreter(str(second)) == Interpreter(str(second), "the setting")
    monkeypatch.setenv("TRAPAN_PYTHON", str(first))
    assert interpreter.find_interpreter(str(second)) == Interpreter(str(first), "TRAPAN_PYTHON")


def test_a_setting_that_is_no_program_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TRAPAN_PYTHON", raising=False)
    for path in ("/none/python", "~nobody-of-that-name/python", "/" + 5000 * "x"):
        with pytest.raises(EngineError, match=r"', which the setting names .* is not a program"):
            interpreter.find_interpreter(path)
    monkeypatch.setenv("TRAPAN_PYTHON", str(tmp_path))
    with pytest.raises(EngineError, match=r"TRAPAN_PYTHON names .* is not a program"):
        interpreter.find_interpreter()


def test_qgis_itself_is_never_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/usr/bin/qgis")
    python = interpreter.running_python()
    assert python is not None and python.name.startswith("python") and python.is_file()


def test_variables_of_qgis_do_not_reach_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in QGIS_VARIABLES:
        monkeypatch.setenv(name, "/QGIS's own")
    monkeypatch.setenv("TRAPAN_TEST", "kept")
    environment = interpreter.clean_environment()
    assert "/QGIS's own" not in environment.values()
    assert environment["TRAPAN_TEST"] == "kept"


def test_qgis_s_folders_are_removed_from_windows_search_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSGEO4W_ROOT", "/opt/OSGeo4W")
    monkeypatch.setenv("PATH", os.pathsep.join(["/opt/OSGeo4W/bin", "/usr/bin", "/opt/OSGeo4W-tools"]))
    assert interpreter.clean_environment()["PATH"] == os.pathsep.join(["/usr/bin", "/opt/OSGeo4W-tools"])
