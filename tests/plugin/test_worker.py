"""The engine in a worker process in QGIS: in background tasks and in `qgis_process`."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsSettings,
)
from trapan.core import version
from trapan.trapan_plugin.engine import runtime, settings

ENGINE = ("torch", "torchgen", "functorch", "numpy", "scipy", "safetensors", "filelock",
          "typing_extensions.py", "sympy", "mpmath", "networkx", "jinja2", "markupsafe",
          "fsspec")  # fmt: skip
"""Packages that the engine's Python needs, with their dependencies."""


@pytest.fixture(scope="module")
def small_patches() -> None:
    """Use the presets' patch size, because pixels are compared with those of `qgis_process`."""


@pytest.fixture(autouse=True)
def outside_qgis(inside_qgis: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """Run the engine in a worker, as users do; return the folder of its scratch files."""
    QgsSettings().setValue(settings.PREFIX + settings.IN_PROCESS, False)
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    QgsSettings().setValue(settings.PREFIX + settings.IN_PROCESS, True)
    assert list(folder.glob("trapan-*")) == []
    assert _workers() == []


@pytest.fixture
def setting() -> Iterator[Callable[[str], None]]:
    """Set the Python with the engine in QGIS's settings."""
    name = settings.PREFIX + settings.PYTHON
    yield lambda value: QgsSettings().setValue(name, value)
    QgsSettings().remove(name)


@pytest.fixture(scope="session")
def engine_python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Create a virtual environment with torch, NumPy and SciPy, without GDAL and QGIS."""
    folder = tmp_path_factory.mktemp("Python für TRA-PAN") / "engine"
    venv.create(folder)
    here = next(folder.glob("lib/python3*/site-packages"))
    for name in ENGINE:
        found = next((Path(place) / name for place in sys.path if (Path(place) / name).exists()), None)
        if found is not None:
            (here / name).symlink_to(found)
    for place in sys.path:
        for found in Path(place).glob("torch-*.dist-info"):
            (here / found.name).symlink_to(found)
    python = folder / "bin" / "python"
    for missing in ("osgeo", "qgis"):
        tried = subprocess.run([python, "-c", f"import {missing}"], capture_output=True, text=True)
        assert f"No module named '{missing}'" in tried.stderr
    return python


def _workers() -> list[int]:
    """Return the ids of this process's workers; tests in other processes may have their own."""
    return [
        int(path.name)
        for path in Path("/proc").glob("[0-9]*")
        if b"bootstrap.py" in _read(path / "cmdline")
        and int(_read(path / "stat").rpartition(b")")[2].split()[1]) == os.getpid()
    ]


def _read(path: Path) -> bytes:
    """Read a file of /proc; for a process that has just ended, return data without a parent."""
    try:
        return path.read_bytes()
    except OSError:
        return b"() Z 0"


class Acting(QgsProcessingFeedback):
    """Calls a function when the log shows a word."""

    def __init__(self, word: str, act: Callable[[], object]) -> None:
        super().__init__()
        self._word, self._act = word, act
        self.at = 0.0

    def setProgressText(self, text: str) -> None:  # noqa: N802 - the name is QGIS's
        if self._word in text:
            self.at = time.monotonic()
            self._act()


def test_same_pixels_as_inside_qgis(
    run: Callable[..., Any],
    make_parameters: Callable[..., Any],
    pixels: Callable[..., np.ndarray],
    tmp_path: Path,
) -> None:
    apart = run(make_parameters())
    QgsSettings().setValue(settings.PREFIX + settings.IN_PROCESS, True)
    inside = run(make_parameters(OUTPUT=str(tmp_path / "inside.tif")))
    np.testing.assert_array_equal(pixels(apart["OUTPUT"]), pixels(inside["OUTPUT"]))
    assert apart["HQNR"] == inside["HQNR"]


@pytest.mark.long
def test_qgis_without_torch_and_a_worker_without_gdal_give_the_same_pixels(
    qgis_process: Callable[..., Any],
    make_parameters: Callable[..., Any],
    run: Callable[..., Any],
    engine_python: Path,
    pixels: Callable[..., np.ndarray],
    tmp_path: Path,
) -> None:
    system = Path(sys.base_prefix) / "bin"
    if subprocess.run([system / "python3", "-c", "import torch"], capture_output=True).returncode == 0:
        pytest.skip(f"{system / 'python3'} has PyTorch, so that its absence can't be tried here")
    report = tmp_path / "report.html"
    parameters = [f"--{name}={value}" for name, value in make_parameters(REPORT=str(report)).items()]

    done = qgis_process(
        "run", "trapan:pansharpen", *parameters, PATH=f"{system}", TRAPAN_PYTHON=str(engine_python)
    )

    assert done.returncode == 0, done.stderr
    assert str(engine_python) in done.stdout and "HQNR:\t0." in done.stdout
    assert "Registration: the MS lies" in done.stdout
    assert report.stat().st_size > 100_000
    QgsSettings().setValue(settings.PREFIX + settings.IN_PROCESS, True)
    inside = run(make_parameters(OUTPUT=str(tmp_path / "inside.tif"), THREADS=None))
    np.testing.assert_array_equal(pixels(make_parameters()["OUTPUT"]), pixels(inside["OUTPUT"]))


@pytest.mark.long
def test_killed_worker_gives_one_error_and_qgis_continues(
    processing: Any, make_parameters: Callable[..., Any], run: Callable[..., Any], tmp_path: Path
) -> None:
    output = tmp_path / "fused.tif"
    output.write_bytes(b"older")
    feedback = Acting("Stage two", lambda: [os.kill(one, signal.SIGKILL) for one in _workers()])
    with pytest.raises(QgsProcessingException, match=r"was ended by SIGKILL .*memory runs out"):
        processing.run("trapan:pansharpen", make_parameters(RAO_STEPS=100000), feedback=feedback)
    assert output.read_bytes() == b"older"
    assert run(make_parameters())["OUTPUT"] == str(output)


def test_cancelling_a_background_task_ends_the_worker(
    make_parameters: Callable[..., Any], tmp_path: Path, project: Any
) -> None:
    feedback = Acting("Stage two", lambda: None)
    context = QgsProcessingContext()
    context.setProject(project)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("trapan:pansharpen")
    task = QgsProcessingAlgRunnerTask(algorithm, make_parameters(RAO_STEPS=100000), context, feedback)
    ended: list[bool] = []
    task.executed.connect(lambda good, results: ended.append(good))
    QgsApplication.taskManager().addTask(task)
    _until(lambda: feedback.at > 0)
    running = _workers()
    cancelled_at = time.monotonic()
    task.cancel()
    _until(lambda: bool(ended))
    assert len(running) == 1
    assert ended == [False]
    assert time.monotonic() - cancelled_at < 5
    assert not (tmp_path / "fused.tif").exists()


def _until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not condition():
        QgsApplication.processEvents()
        time.sleep(0.01)
        assert time.monotonic() < end


def test_chosen_python_is_used_and_an_invalid_one_is_reported_before_the_dialog(
    processing: Any,
    make_parameters: Callable[..., Any],
    setting: Callable[[str], None],
    algorithm: Any,
    tmp_path: Path,
) -> None:
    script = tmp_path / "my python"
    script.write_text(
        f'#!{sys.executable}\nprint(\'{{"type": "hello", "version": "0.0.1"}}\', flush=True)\ninput()\n'
    )
    script.chmod(0o700)
    setting(str(script))
    with pytest.raises(
        QgsProcessingException, match=rf"has version 0\.0\.1, but TRA-PAN has version {version.VERSION}"
    ):
        processing.run("trapan:pansharpen", make_parameters())

    setting(str(tmp_path / "gone"))
    able, sentence = algorithm.checkParameterValues(make_parameters(), QgsProcessingContext())
    assert not able and "is not a program" in sentence


def test_settings_are_shown_in_processing_s_options(processing: Any, setting: Callable[[str], None]) -> None:
    from processing.core.ProcessingConfig import ProcessingConfig

    shown = {entry.name: entry for entry in ProcessingConfig.getSettings()["TRA-PAN"]}
    assert list(shown) == [settings.PYTHON, settings.IN_PROCESS]
    assert shown[settings.PYTHON].description == "Python of the engine"
    with pytest.raises(ValueError, match="/none"):
        shown[settings.PYTHON].setValue("/none")
    ProcessingConfig.setSettingValue(settings.PYTHON, sys.executable)
    assert settings.python() == sys.executable
    assert runtime.missing_engine_message() == ""
