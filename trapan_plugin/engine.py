"""Whether the engine can run in this QGIS, found without importing torch."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

from .translation import tr


def obstacle() -> str:
    """One sentence that says what is missing and how to get it; empty where the engine can run."""
    if sys.version_info < (3, 10):
        return tr(
            "TRA-PAN needs Python 3.10 or later and this QGIS comes with {}: install a later QGIS"
        ).format(".".join(str(part) for part in sys.version_info[:2]))
    if importlib.util.find_spec("torch") is None:
        return tr("TRA-PAN needs PyTorch, which this QGIS does not have: {} and restart QGIS").format(
            _how_to_get_torch()
        )
    return ""


def without_registering() -> str:
    """What is missing, for what can be done without it as long as nothing is registered."""
    return tr("{}; or switch REGISTER off").format(obstacle())


def _how_to_get_torch() -> str:
    """How to add torch to the Python that runs here; that of QGIS is not always called `python`."""
    if (Path(sys.prefix) / "conda-meta").is_dir():
        return tr("run 'conda install -c conda-forge pytorch' in its environment")
    if sys.platform == "win32":
        return tr("run 'python -m pip install torch' in the OSGeo4W Shell")
    python = Path(sys.prefix) / "bin" / "python3"
    if sys.platform == "darwin":
        return tr("run '{} -m pip install torch' in a terminal").format(python)
    return tr("run '{} -m pip install --user --break-system-packages torch' in a terminal").format(python)
