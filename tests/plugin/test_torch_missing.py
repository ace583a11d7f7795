"""Without PyTorch and engine, the algorithm is listed and its message says what to install."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Callable

import pytest
import trapan

SENTENCE = "the TRA-PAN engine is not installed: run 'Install the engine' in the Processing toolbox"

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
def system_python() -> Path:
    """Return the Python that QGIS was built for, outside the virtual environment."""
    python = Path(sys.base_prefix) / "bin" / "python3"
    if subprocess.run([python, "-c", "import torch"], capture_output=True).returncode == 0:
        pytest.skip(f"{python} has PyTorch, so a run without it can't be tested")
    return python


def test_toolbox_shows_the_message_instead_of_the_dialog(system_python: Path, tmp_path: Path) -> None:
    (tmp_path / "trapan").symlink_to(Path(trapan.__file__).parent)

    done = subprocess.run(
        [system_python, "-c", CAN_EXECUTE, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stderr
    able, sentence = done.stdout.strip().split("|")
    assert able == "False"
    assert sentence == SENTENCE


def test_qgis_process_lists_the_algorithm_and_fails_with_the_message(
    system_python: Path,
    qgis_process: Callable[..., Any],
    make_parameters: Callable[..., dict[str, Any]],
    tmp_path: Path,
) -> None:
    parameters = [f"--{name}={value}" for name, value in make_parameters().items()]

    path = str(system_python.parent)

    listed = qgis_process("list", PATH=path)
    done = qgis_process("run", "trapan:pansharpen", *parameters, PATH=path)

    assert "trapan:pansharpen" in listed.stdout
    assert done.returncode != 0
    assert SENTENCE in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert list(tmp_path.iterdir()) == []
