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

CHECK = """
import sys
from qgis.core import QgsApplication, QgsProcessingContext
application = QgsApplication([], False)
application.initQgis()
sys.path.insert(0, sys.argv[1])
import trapan
plugin = trapan.classFactory(None)
plugin.initProcessing()
for name in ("pansharpen", "batch", "degrade", "assess"):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"trapan:{name}")
    parameters = {**dict(zip(("PAN", "MS"), sys.argv[2:])), "FUSED": sys.argv[2], "FOLDER": sys.argv[1]}
    parameters |= {name: "/tmp/x.tif" for name in ("OUTPUT", "OUTPUT_FOLDER", "OUTPUT_PAN", "OUTPUT_MS")}
    print(*algorithm.checkParameterValues(parameters, QgsProcessingContext()), sep="|")
plugin.unload()
"""


@pytest.fixture(scope="module")
def system_python() -> Path:
    """Return the Python that QGIS was built for, outside the virtual environment."""
    python = Path(sys.base_prefix) / "bin" / "python3"
    if subprocess.run([python, "-c", "import torch"], capture_output=True).returncode == 0:
        pytest.skip(f"{python} has PyTorch, so a run without it can't be tested")
    return python


def test_dialogs_say_it_before_a_run(system_python: Path, tmp_path: Path, pair: Any) -> None:
    (tmp_path / "trapan").symlink_to(Path(trapan.__file__).parent)

    done = subprocess.run(
        [system_python, "-c", CHECK, str(tmp_path), str(pair.pan), str(pair.ms)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stderr
    also = f"{SENTENCE}; or switch REGISTER off"
    assert done.stdout.splitlines() == [*[f"False|{SENTENCE}"] * 2, *[f"False|{also}"] * 2]


@pytest.mark.long
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
