"""No subprocess runs a file of the working folder, where the user's data lie."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

pytest.importorskip("osgeo.gdal")
pytest.importorskip("torch")

from trapan.core.batch.local import local_executor
from trapan.core.batch.records import SceneJob
from trapan.core.batch.runner import run_batch
from trapan.core.engine import client, interpreter
from trapan.core.engine.interpreter import Interpreter
from trapan.core.engine.process import find_program, start_process
from trapan.core.feedback import SilentFeedback
from trapan.core.install.install import install_engine
from trapan.core.install.packages import InstallOptions
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.raster.source import Source

PLANTED = (
    "sitecustomize", "usercustomize", "json", "queue", "re", "numpy", "torch", "trapan", "pip", "venv",
)  # fmt: skip


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with modules that leave a mark when they are imported."""
    folder = tmp_path / "data"
    folder.mkdir()
    for name in PLANTED:
        (folder / f"{name}.py").write_text(f"open({str(folder / 'ran')!r}, 'a').write('{name} ')\n")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PYTHONPATH", os.pathsep)  # an empty entry means the working folder
    monkeypatch.setattr(sys, "path", [*sys.path, "", str(folder)])
    yield folder
    assert not (folder / "ran").exists(), f"these ran: {(folder / 'ran').read_text()}"


def test_batch_worker(data: Path) -> None:
    scene_job = SceneJob("a", PansharpenJob(Pair(Source("pan.tif"), Source("ms.tif")), "out.tif"))

    (result,) = run_batch([scene_job], local_executor(1, "cpu"), "out", SilentFeedback())

    assert result.error.startswith("the PAN 'pan.tif' does not exist"), "the worker keeps the working folder"


@pytest.mark.long
def test_engine_worker(data: Path) -> None:
    python = Interpreter(str(interpreter.running_python()), "the test")

    assert client.describe_engine(python, start_process, SilentFeedback())["self_test_seconds"] > 0


@pytest.mark.long
def test_installer(data: Path, stand_ins: object) -> None:
    install_engine(InstallOptions("cpu", wheels=str(stand_ins.wheels)), start_process, SilentFeedback())  # type: ignore[attr-defined]

    assert stand_ins.engine.is_dir()  # type: ignore[attr-defined]


def test_programs_are_not_searched_in_the_working_folder(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    windows = sys.platform == "win32"
    planted = data / ("nvidia-smi.exe" if windows else "nvidia-smi")
    planted.write_text("#!/bin/sh\ntouch ran\n")
    planted.chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", os.environ["PATH"]]))

    assert find_program("nvidia-smi") != str(planted)
    assert Path(str(find_program("cmd" if windows else "sh"))).is_absolute()
