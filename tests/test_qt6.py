"""The plugin's use of Qt works with PyQt6, where QGIS 4 and the Qt 6 builds of QGIS 3 have `qgis.PyQt`.

PyQt6 can't be loaded beside QGIS's PyQt5. The tests therefore run where there is PyQt6 and no QGIS, as in
`make test-engine`: `qgis.PyQt` is PyQt6 there, and QGIS's own classes are stand-ins.
"""

from __future__ import annotations

import ast
import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any, Iterator

import pytest

QtGui = pytest.importorskip("PyQt6.QtGui", reason="PyQt6 is not installed, see `make test-engine`")
import trapan
from PyQt6 import QtCore, QtNetwork, QtWidgets

SHIPPED = sorted((Path(trapan.__file__).parent / "trapan_plugin").rglob("*.py"))
MODULES = {"QtCore": QtCore, "QtGui": QtGui, "QtNetwork": QtNetwork, "QtWidgets": QtWidgets}
MOVED = {"QAction": QtGui.QAction}
"""Classes that `qgis.PyQt.QtWidgets` has with both bindings."""


class StandIns(ModuleType):
    """A module of QGIS in which every name is an empty class."""

    __path__: list[str] = []  # noqa: RUF012 - makes it a package

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        created = type(name, (), {})
        setattr(self, name, created)
        return created


@pytest.fixture(scope="module", autouse=True)
def application() -> Iterator[Any]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("QT_QPA_PLATFORM", "offscreen")
        yield QtWidgets.QApplication([])


@pytest.fixture(scope="module", autouse=True)
def qgis_with_qt6() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("qgis", "qgis.core", "qgis.gui", "qgis.utils", "qgis.PyQt"):
            patch.setitem(sys.modules, name, StandIns(name))
        for name, module in MODULES.items():
            patch.setitem(sys.modules, f"qgis.PyQt.{name}", module)
        patch.setattr(QtWidgets, "QAction", QtGui.QAction, raising=False)
        patch.setattr(sys.modules["qgis.gui"], "QgsMapCanvasItem", CanvasItem, raising=False)
        yield


class CanvasItem(QtWidgets.QGraphicsItem):
    def __init__(self, canvas: Any) -> None:
        super().__init__()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_names_exist(path: Path) -> None:
    """Classes and their attributes, such as `Qt.Key.Key_Space`."""
    tree = ast.parse(path.read_text("utf-8"))
    imported = {
        alias.name: MOVED.get(alias.name) or getattr(MODULES[node.module.rpartition(".")[2]], alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt.")
        for alias in node.names
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            _value(node, imported)


@pytest.mark.parametrize("name", ["icons", "help_text", "engine.proxy", "gui.swipe"])
def test_modules_load(name: str) -> None:
    assert importlib.import_module(f"trapan.trapan_plugin.{name}").__doc__


def test_icon_and_help() -> None:
    icons = importlib.import_module("trapan.trapan_plugin.icons")
    help_text = importlib.import_module("trapan.trapan_plugin.help_text")

    assert not icons.icon().isNull()
    assert help_text.help_page("pansharpen").startswith("file:///")
    assert "panchromatic" in help_text.pansharpen()


def test_swipe_shows_one_layer_on_each_side_of_the_line() -> None:
    swipe = importlib.import_module("trapan.trapan_plugin.gui.swipe")
    widget = QtWidgets.QWidget()
    widget.resize(100, 60)
    curtain = swipe.Curtain(widget)
    curtain.clear("MS", "Fused")
    for side, colour in enumerate(("red", "blue")):
        image = QtGui.QImage(100, 60, QtGui.QImage.Format.Format_RGB32)
        image.fill(QtGui.QColor(colour))
        curtain.show_image(side, image)
    curtain.divide_at(30.0)
    target = QtGui.QImage(100, 60, QtGui.QImage.Format.Format_RGB32)

    painter = QtGui.QPainter(target)
    curtain.paint(painter)
    painter.end()

    shown = [target.pixelColor(column, 10).name() for column in (5, 25, 35, 95)]
    assert shown == ["#ff0000", "#ff0000", "#0000ff", "#0000ff"]


def _value(node: ast.AST, imported: dict[str, Any]) -> Any:
    """Return the value of a dotted name that begins with a Qt class; None for other expressions."""
    if isinstance(node, ast.Name):
        return imported.get(node.id)
    if isinstance(node, ast.Attribute):
        owner = _value(node.value, imported)
        return getattr(owner, node.attr) if isinstance(owner, type) else None
    return None
