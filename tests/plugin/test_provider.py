"""The provider: loading, unloading and import cost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import trapan
from qgis.core import QgsApplication
from trapan.trapan_plugin.plugin import TrapanPlugin

ROOT = Path(trapan.__file__).parent

RELOAD = """
import sys
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
import qgis.utils as utils
registry = QgsApplication.processingRegistry()
sys.path.insert(0, sys.argv[1])
utils.plugin_paths = [sys.argv[1]]
utils.updateAvailablePlugins()
for _ in range(2):
    assert utils.loadPlugin("trapan")
    assert utils.startProcessingPlugin("trapan")
    assert registry.algorithmById("trapan:pansharpen") is not None
    assert "torch" not in sys.modules
    assert utils.unloadPlugin("trapan")
    assert registry.providerById("trapan") is None
    assert registry.algorithmById("trapan:pansharpen") is None
    assert [name for name in sys.modules if name.split(".")[0] == "trapan"] == []
print("twice")
"""

IMPORT = """
import sys
import qgis.core, qgis.gui
import trapan
assert [name for name in sys.modules if name.startswith("trapan.")] == []
trapan.classFactory(None)
print([name for name in ("torch", "scipy", "osgeo") if name in sys.modules])
"""


def test_provider_is_in_the_registry(plugin: TrapanPlugin) -> None:
    provider = QgsApplication.processingRegistry().providerById("trapan")

    assert provider.name() == "TRA-PAN"
    known = {algorithm.id() for algorithm in provider.algorithms()}
    about_scenes = {"trapan:pansharpen", "trapan:batch", "trapan:assess", "trapan:degrade"}
    assert known == about_scenes | {"trapan:installengine", "trapan:engineinfo"}
    groups = {algorithm.id(): algorithm.group() for algorithm in provider.algorithms()}
    assert {name for name, group in groups.items() if group == "Engine"} == known - about_scenes
    assert {name for name, group in groups.items() if group == "Pansharpening"} == about_scenes
    assert f"\nversion={provider.versionInfo()}\n" in (ROOT / "metadata.txt").read_text("utf-8")
    endings = provider.supportedOutputRasterLayerExtensions()
    assert endings[:2] == ["tif", "tiff"]
    assert {"img", "jp2", "png", "gpkg"} <= set(endings)


def test_two_entry_points_add_one_provider(plugin: TrapanPlugin) -> None:
    """QGIS Desktop may call initProcessing before initGui."""
    before = len(QgsApplication.processingRegistry().providers())

    plugin.initGui()

    assert len(QgsApplication.processingRegistry().providers()) == before


def test_unload_and_reload_leave_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "trapan").symlink_to(ROOT)

    assert _python(RELOAD, str(tmp_path)).endswith("twice\n")


def test_importing_the_plugin_imports_no_heavy_packages() -> None:
    assert _python(IMPORT).splitlines()[-1] == "[]"


def _python(program: str, *arguments: str) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
