"""The source uses nothing that QGIS 4 with Qt 6 has removed.

With Qt 6, an enum value needs the name of its enum (`Qt.AlignmentFlag.AlignCenter`). The bindings have
another name, so `qgis.PyQt` must be imported.
"""

from __future__ import annotations

import ast
import importlib
import inspect
from enum import Enum
from pathlib import Path
from types import ModuleType
from typing import Any, Iterator, Optional

import pytest
import trapan
from qgis.core import QgsApplication

ROOT = Path(trapan.__file__).parent
SHIPPED = [ROOT / "__init__.py", *sorted((ROOT / "trapan_plugin").rglob("*.py"))]
BINDINGS = {"PyQt5", "PyQt6", "PySide2", "PySide6", "sip"}
GONE = {
    "exec_",
    "print_",
    "QDesktopWidget",
    "QRegExp",
    "QRegExpValidator",
    "QTextCodec",
    "QtScript",
    "QtWebKit",
    "QtWebKitWidgets",
    "QtXmlPatterns",
}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_bindings_are_imported_through_qgis(path: Path) -> None:
    names = {
        name.split(".")[0]
        for node in ast.walk(_tree(path))
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for name in (
            [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
        )
    }
    assert names & BINDINGS == set()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_enums_are_scoped(path: Path) -> None:
    assert list(_unscoped(_tree(path), _module(path))) == []


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_nothing_that_qt_6_removed(path: Path) -> None:
    used = {
        name
        for node in ast.walk(_tree(path))
        for name in (
            [node.attr]
            if isinstance(node, ast.Attribute)
            else [alias.name for alias in node.names]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert used & GONE == set()


def test_unscoped_enums_are_detected() -> None:
    """Qt's enums are Python enums; QGIS's are integers."""
    from qgis import core
    from qgis.PyQt import QtCore

    holder = ModuleType("holder")
    holder.Qt, holder.QgsRaster = QtCore.Qt, core.QgsRasterMinMaxOrigin
    source = "(Qt.AlignCenter, Qt.AlignmentFlag.AlignCenter, QgsRaster.MinMax, QgsRaster.Limits.MinMax)"

    assert list(_unscoped(ast.parse(source), holder)) == ["1: Qt.AlignCenter", "1: QgsRaster.MinMax"]


def _unscoped(tree: ast.AST, module: ModuleType) -> Iterator[str]:
    """Yield line and name of enum values that are accessed through another class than their enum."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute):
            continue
        owner = _value(node.value, module)
        if not inspect.isclass(owner) or issubclass(owner, (int, Enum)):
            continue
        if isinstance(getattr(owner, node.attr, None), (int, Enum)):
            yield f"{node.lineno}: {ast.unparse(node)}"


def _value(node: ast.AST, module: ModuleType) -> Optional[Any]:
    """Return the value of a dotted name in a module; None if there is none."""
    if isinstance(node, ast.Name):
        return getattr(module, node.id, None)
    if isinstance(node, ast.Attribute):
        return getattr(_value(node.value, module), node.attr, None)
    return None


def _module(path: Path) -> ModuleType:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return importlib.import_module(".".join(("trapan", *(part for part in parts if part != "__init__"))))


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@pytest.mark.parametrize("declared", [True, False])
def test_plugin_manager_of_a_qt_6_build_accepts_the_plugin(
    declared: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """QGIS's own check, with the version of Qt replaced; without the declaration it rejects the plugin."""
    monkeypatch.syspath_prepend(str(Path(QgsApplication.pkgDataPath(), "python")))
    from pyplugin_installer import installer_data

    monkeypatch.setattr(installer_data, "QT_VERSION_STR", "6.8.1")
    (tmp_path / "trapan").mkdir()
    metadata = (ROOT / "metadata.txt").read_text("utf-8")
    text = metadata if declared else metadata.replace("supportsQt6=True\n", "")
    (tmp_path / "trapan" / "metadata.txt").write_text(text, "utf-8")
    (tmp_path / "trapan" / "__init__.py").write_text("")

    found = installer_data.Plugins().getInstalledPlugin("trapan", str(tmp_path / "trapan"), True)

    assert found["error"] == ("" if declared else "incompatible")
