"""What QGIS 4 with Qt 6 no longer has is not used: seen in the source, since that QGIS isn't here.

Qt 6's Python bindings know an enum's values only by the enum's own name (`Qt.AlignmentFlag.AlignCenter`),
and are named otherwise than Qt 5's, which is why `qgis.PyQt` is there.
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
def test_bindings_are_reached_through_qgis(path: Path) -> None:
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
def test_nothing_that_qt_6_took_away(path: Path) -> None:
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


def test_an_unscoped_enum_would_be_seen() -> None:
    """Of Qt, where they are enums to Python, and of QGIS, where they are numbers."""
    from qgis import core
    from qgis.PyQt import QtCore

    holder = ModuleType("holder")
    holder.Qt, holder.QgsRaster = QtCore.Qt, core.QgsRasterMinMaxOrigin
    source = "(Qt.AlignCenter, Qt.AlignmentFlag.AlignCenter, QgsRaster.MinMax, QgsRaster.Limits.MinMax)"

    assert list(_unscoped(ast.parse(source), holder)) == ["1: Qt.AlignCenter", "1: QgsRaster.MinMax"]


def _unscoped(tree: ast.AST, module: ModuleType) -> Iterator[str]:
    """Lines and names of enum values that are reached through a class which is not their enum."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute):
            continue
        owner = _value(node.value, module)
        if not inspect.isclass(owner) or issubclass(owner, (int, Enum)):
            continue
        if isinstance(getattr(owner, node.attr, None), (int, Enum)):
            yield f"{node.lineno}: {ast.unparse(node)}"


def _value(node: ast.AST, module: ModuleType) -> Optional[Any]:
    """What a dotted name means in a module; None where it is not one."""
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
