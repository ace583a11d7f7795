"""A QGIS just installed, whose Python has no PyTorch: the algorithm is there and says how to get it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Callable

import pytest
import trapan

VENV = Path(sys.prefix) / "bin"

CAN_EXECUTE = """
import sys
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
sys.path.insert(0, sys.argv[1])
import trapan
plugin = trapan.classFactory(None)
plugin.initProcessing()
algorithm = QgsApplication.processingRegistry().createAlgorithmById("trapan:pansharpen")
print(*algorithm.canExecute(), sep="|")
plugin.unload()
"""


@pytest.fixture(scope="module")
def without_torch() -> str:
    """A PATH that leads to the system's own Python."""
    folders = os.environ["PATH"].split(os.pathsep)
    path = os.pathsep.join(folder for folder in folders if Path(folder).resolve() != VENV.resolve())
    python = shutil.which("python3", path=path)
    if subprocess.run([str(python), "-c", "import torch"], capture_output=True).returncode == 0:
        pytest.skip(f"{python} has PyTorch, so that its absence can't be tried here")
    return path


def test_toolbox_shows_one_sentence_in_place_of_the_dialog(without_torch: str, tmp_path: Path) -> None:
    (tmp_path / "trapan").symlink_to(Path(trapan.__file__).parent)

    done = subprocess.run(
        [str(shutil.which("python3", path=without_torch)), "-c", CAN_EXECUTE, str(tmp_path)],
        env={**os.environ, "PATH": without_torch, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stderr
    able, sentence = done.stdout.strip().split("|")
    assert able == "False"
    assert sentence.startswith("TRA-PAN needs PyTorch") and "pip install" in sentence
    assert "\n" not in sentence


def test_qgis_process_lists_the_algorithm_and_fails_with_the_sentence(
    without_torch: str,
    qgis_process: Callable[..., Any],
    asked: Callable[..., dict[str, Any]],
    tmp_path: Path,
) -> None:
    parameters = [f"--{name}={value}" for name, value in asked().items()]

    listed = qgis_process("list", PATH=without_torch)
    done = qgis_process("run", "trapan:pansharpen", *parameters, PATH=without_torch)

    assert "trapan:pansharpen" in listed.stdout
    assert done.returncode != 0
    assert "TRA-PAN needs PyTorch" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert list(tmp_path.iterdir()) == []
