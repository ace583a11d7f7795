"""Check the import rules, and what must load without PyTorch, GDAL or QGIS and on Python 3.9."""

from __future__ import annotations

import ast
import builtins
import subprocess
import sys
from pathlib import Path
from typing import Iterator

import pytest

ROOT = Path(__file__).resolve().parent.parent
IN_THE_WORKER = ("core/method/", "core/engine/server.py", "core/engine/self_test.py")
"""Modules that need PyTorch, and so Python 3.10."""

BOOTSTRAP = "core/engine/bootstrap.py"
"""A program, not a module: it runs what its arguments name."""


def _modules(*folders: str) -> list[Path]:
    paths = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    return [path for path in paths if path.relative_to(ROOT).as_posix() != BOOTSTRAP]


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(["trapan", *parts]).removesuffix(".__init__")


def _without_torch(*folders: str) -> list[Path]:
    return [
        path for path in _modules(*folders) if not path.relative_to(ROOT).as_posix().startswith(IN_THE_WORKER)
    ]


def test_import_rules_of_pyproject_hold() -> None:
    importlinter = pytest.importorskip("importlinter.cli")
    assert importlinter.lint_imports(str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_engine_tests_need_no_qgis() -> None:
    users = [
        path.name
        for path in _modules("tests/core")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for name in [getattr(node, "module", None) or node.names[0].name]
        if name.split(".")[0] in ("qgis", "processing")
    ]
    assert users == []


def test_core_loads_without_torch() -> None:
    _import_without("torch", _without_torch("core"))


def test_plugin_loads_without_torch() -> None:
    pytest.importorskip("qgis")
    # the dialog extends one of QGIS's Processing plugin, which only a running QGIS has on its path
    _import_without("torch", [path for path in _modules("trapan_plugin") if path.stem != "dialog"])


@pytest.mark.slow
def test_worker_loads_without_gdal() -> None:
    _import_without("osgeo", [path for path in _modules("core") if path not in _without_torch("core")])


@pytest.mark.slow
def test_core_loads_without_qgis() -> None:
    _import_without("qgis", _modules("core"))


def test_importing_the_package_loads_nothing_else() -> None:
    code = "import sys; before = set(sys.modules); import trapan; print(*(set(sys.modules) - before))"
    assert set(_python(code).split()) - {"__future__"} == {"trapan"}


@pytest.mark.slow
def test_public_names_are_there() -> None:
    code = "import trapan; print(*(type(getattr(trapan, name)).__name__ for name in trapan.__all__))"
    assert _python(code).split() == ["dict", *["type"] * 5, "function", "function"]


def test_modules_outside_the_worker_run_on_python_3_9() -> None:
    paths = [*_without_torch("core"), *_modules("trapan_plugin"), ROOT / "__init__.py"]
    assert [f"{_name(path)}: {fault}" for path in paths for fault in _faults_on_3_9(path)] == []


def _faults_on_3_9(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 9))
    annotations = {id(part) for node in _annotations(tree) for part in ast.walk(node)}
    outside = [node for node in ast.walk(tree) if id(node) not in annotations]
    yield from (f"X | Y outside an annotation, line {node.lineno}" for node in outside if _is_union(node))
    later = {("dataclass", "slots"), ("dataclass", "kw_only"), ("field", "kw_only"), ("zip", "strict")}
    for node in outside:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            for keyword in node.keywords:
                if (node.func.id, keyword.arg) in later:
                    yield f"{node.func.id}({keyword.arg}=...), line {node.lineno}"
    if annotations and "annotations" not in _future(tree):
        yield "annotations are evaluated"


def _annotations(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        for field in ("annotation", "returns"):
            found = getattr(node, field, None)
            if found is not None:
                yield found


def _is_union(node: ast.AST) -> bool:
    """Return whether this is `X | Y` of types, as far as syntax shows: one is None or a builtin type."""
    if not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr)):
        return False
    return any(
        (isinstance(side, ast.Constant) and side.value is None)
        or (isinstance(side, ast.Name) and isinstance(getattr(builtins, side.id, None), type))
        for side in (node.left, node.right)
    )


def _future(tree: ast.Module) -> set[str]:
    return {
        alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module == "__future__"
        for alias in node.names
    }


def _import_without(missing: str, paths: list[Path]) -> None:
    """Import modules in a new Python in which `missing` cannot be imported."""
    assert paths
    _python(
        f"import sys, importlib; sys.modules[{missing!r}] = None\n"
        f"for module in {[_name(path) for path in paths]}: importlib.import_module(module)"
    )


def _python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
