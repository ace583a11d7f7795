"""TRA-PAN Pansharpening: the QGIS plugin and the Python package `trapan`.

Importing it loads neither QGIS nor PyTorch; `from trapan import fuse` loads PyTorch.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in `typing`, which need not be imported for it
if TYPE_CHECKING:
    from typing import Any

    from .core.exchange.settings import PRESETS, Settings
    from .core.jobs.pair import Pair
    from .core.jobs.pansharpen import run_pansharpen
    from .core.jobs.pansharpen_job import PansharpenJob
    from .core.method.pansharpen import FusedImage, fuse
    from .core.raster.source import Source

__all__ = ["PRESETS", "FusedImage", "Pair", "PansharpenJob", "Settings", "Source", "fuse", "run_pansharpen"]

_HOMES = {
    "fuse": "core.method.pansharpen",
    "FusedImage": "core.method.pansharpen",
    "PRESETS": "core.exchange.settings",
    "Settings": "core.exchange.settings",
    "Source": "core.raster.source",
    "Pair": "core.jobs.pair",
    "PansharpenJob": "core.jobs.pansharpen_job",
    "run_pansharpen": "core.jobs.pansharpen",
}


def classFactory(iface: Any) -> Any:  # noqa: N802 - the name is QGIS's
    """Create the plugin; QGIS calls this when it enables it. `iface` is None outside the desktop."""
    from .trapan_plugin.plugin import TrapanPlugin

    return TrapanPlugin(iface)


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
