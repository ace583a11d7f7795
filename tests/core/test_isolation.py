"""Processes that the package starts run no file of the working folder, where the user's data lie."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

pytest.importorskip("osgeo.gdal")
pytest.importorskip("torch")

from trapan.core.batch.local import processes
from trapan.core.batch.records import Work
from trapan.core.batch.runner import run
from trapan.core.engine import client, interpreter
from trapan.core.engine.interpreter import Interpreter
from trapan.core.engine.process import program, start
from trapan.core.feedback import Silent
from trapan.core.install.install import install
from trapan.core.install.packages import Wish
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen import Job

PLANTED = (
    "sitecustomize", "usercustomize", "json", "queue", "re", "numpy", "torch", "trapan", "pip", "venv",
)  # fmt: skip


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, full of modules that leave a mark when they run."""
    folder = tmp_path / "data"
    folder.mkdir()
    for name in PLANTED:
        (folder / f"{name}.py").write_text(f"open({str(folder / 'ran')!r}, 'a').write('{name} ')\n")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PYTHONPATH", os.pathsep)  # an empty entry is the working folder
    monkeypatch.setattr(sys, "path", [*sys.path, "", str(folder)])
    yield folder
    assert not (folder / "ran").exists(), f"these ran: {(folder / 'ran').read_text()}"


def test_a_batch_s_process(data: Path) -> None:
    work = Work("a", Job(Pair("pan.tif", "ms.tif"), "out.tif"))

    (result,) = run([work], processes(1, "cpu"), "out", Silent())

    assert result.sentence.startswith("the PAN 'pan.tif' is not there"), "the working folder is still its own"


def test_the_engine_s_process(data: Path) -> None:
    python = Interpreter(str(interpreter.own()), "the test")

    assert client.describe(python, start, Silent())["self_test_seconds"] > 0


def test_the_installer_s_processes(data: Path, stand_ins: object) -> None:
    install(Wish("cpu", wheels=str(stand_ins.wheels)), start, Silent())  # type: ignore[attr-defined]

    assert stand_ins.engine.is_dir()  # type: ignore[attr-defined]


def test_programs_are_not_looked_for_in_the_working_folder(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted = data / "nvidia-smi"
    planted.write_text("#!/bin/sh\ntouch ran\n")
    planted.chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", os.environ["PATH"]]))

    assert program("nvidia-smi") != str(planted)
    assert Path(str(program("sh"))).is_absolute()
