"""DESIGN's rules on who may import whom, and what must run on Python 3.9 and without torch or GDAL."""

from __future__ import annotations

import ast
import builtins
import subprocess
import sys
from pathlib import Path
from typing import Iterator

import pytest

ROOT = Path(__file__).resolve().parent.parent

# The engine's ground floor first; each module imports only what stands before it.
FLOORS = (
    (
        "version",
        "redaction",
        "errors",
        "schema",
        "overwriting",
        "file_names",
        "grid",
        "blur",
        "bands",
        "sensors",
        "recognition",
        "presets",
        "feedback",
        "scene",
        "places",
        "chips",
        "defects",
        "pairing",
        "own_folder",
        "staging",
        "pipes",
        "matrices",
        "learnt",
        "task",
        "weights_file",
        "weights_use",
        "resume",
        "environment",
        "child",
        "interpreter",
        "command",
        "torch_build",
        "base_python",
        "engine_packages",
        "engine_install",
        "slots",
        "worker_death",
        "worker_said",
    ),
    (
        "raster_blocks",
        "raster_layer",
        "raster_metadata",
        "raster_cache",
        "raster_refusal",
        "raster_stack",
        "raster_place",
        "raster_warp",
        "raster_content",
        "raster",
        "raster_frame",
        "raster_fused",
        "raster_pixels",
        "raster_format",
        "raster_seal",
        "raster_copy",
        "raster_plan",
        "raster_writer",
        "raster_array",
        "raster_clues",
        "raster_identity",
        "raster_files",
    ),
    ("scenery.materials", "scenery.canvas", "scenery.plan"),
    ("scenery.town", "scenery.country", "scenery.landscape"),
    ("synthetic", "demo"),
    (
        "device",
        "captured",
        "descent",
        "patches",
        "degradation",
        "mtf",
        "registration",
        "dam",
        "network",
        "noise",
        "sharpness",
        "optics",
        "sample",
        "evidence",
        "constraints",
        "drift",
        "optimise",
        "fusion",
        "weights",
        "checkpoint",
    ),
    ("expansion", "indices", "quality", "assessment", "comparison", "findings"),
    (
        "pair",
        "instrument",
        "pansharpen",
        "engine_here",
        "self_test",
        "worker_pipe",
        "remote",
        "worker",
        "worker_engine",
        "engines",
        "engine_info",
        "start_worker",
        "document",
        "curves",
        "pictures",
        "record",
        "yardsticks",
        "page_file",
        "report",
        "index_page",
        "job",
        "phase_search",
        "assess",
        "reduction",
        "degrade",
        "console",
        "cli_arguments",
        "attempt",
        "batch_board",
        "batch_page",
        "batch",
        "batch_local",
        "batch_cluster",
        "scene_entry",
        "list_address",
        "scene_folder",
        "scene_table",
        "scene_stac",
        "scene_list",
        "cli_batch",
        "cli_quality",
        "cli_engine",
        "cli",
        "start_cli",
    ),
)
ORDER = [module for floor in FLOORS for module in floor]
TORCH = {*FLOORS[5], "pansharpen", "self_test", "remote"}
GDAL = {
    "raster_blocks",
    "raster_layer",
    "raster_cache",
    "raster",
    "raster_frame",
    "raster_fused",
    "raster_pixels",
    "raster_format",
    "raster_seal",
    "raster_copy",
    "raster_plan",
    "raster_writer",
    "raster_array",
    "raster_clues",
    "raster_refusal",
    "raster_stack",
    "raster_place",
    "raster_warp",
    "raster_content",
    "raster_identity",
    "raster_files",
}
NEEDS_GDAL = GDAL | {"demo", "document"}

CORE = {
    ".".join(path.relative_to(ROOT / "core").with_suffix("").parts): path
    for path in sorted((ROOT / "core").rglob("*.py"))
    if path.name != "__init__.py"
}
PACKAGES = {"trapan", "trapan.core", "trapan.core.synthetic.scenery", "trapan.trapan_plugin"}
PLUGIN = sorted((ROOT / "trapan_plugin").rglob("*.py"))
WITHOUT_TORCH = sorted(set(CORE) - TORCH)
ON_PYTHON_3_9 = [CORE[module] for module in WITHOUT_TORCH] + PLUGIN + [ROOT / "__init__.py"]


def test_every_module_of_the_engine_has_its_place() -> None:
    assert sorted(ORDER) == sorted(CORE)


@pytest.mark.parametrize("module", CORE)
def test_engine_imports_only_what_stands_before(module: str) -> None:
    before = ORDER[: ORDER.index(module)]
    inside = [name for name in _imports(CORE[module]) if name.startswith("trapan.")]
    assert [name for name in inside if name.removeprefix("trapan.core.") not in before] == []


@pytest.mark.parametrize("module", CORE)
def test_engine_knows_neither_qgis_nor_outside_its_raster_room_gdal(module: str) -> None:
    outside = {name.split(".")[0] for name in _imports(CORE[module])}
    assert outside.isdisjoint({"qgis", "PyQt5", "PyQt6", "processing"})
    assert module in GDAL or "osgeo" not in outside


@pytest.mark.parametrize("path", PLUGIN, ids=lambda path: path.stem)
def test_plugin_imports_no_torch_and_only_torch_free_modules(path: Path) -> None:
    names = list(_imports(path))
    assert [name for name in names if name.split(".")[0] in ("torch", "osgeo", "numpy", "scipy")] == []
    assert [name for name in names if name.removeprefix("trapan.core.") in TORCH] == []


@pytest.mark.parametrize("path", sorted((ROOT / "tests" / "core").glob("*.py")), ids=lambda path: path.stem)
def test_engine_tests_need_no_qgis(path: Path) -> None:
    assert [name for name in _imports(path) if name.split(".")[0] in ("qgis", "processing")] == []


def test_torch_free_modules_load_without_torch() -> None:
    _run_without("torch", [f"trapan.core.{module}" for module in WITHOUT_TORCH])


def test_plugin_loads_without_torch() -> None:
    plugin = [f"trapan.trapan_plugin.{path.stem}" for path in PLUGIN if path.stem != "__init__"]
    _run_without("torch", ["trapan", *plugin])


def test_engine_loads_without_gdal_and_qgis() -> None:
    _run_without("osgeo", [f"trapan.core.{module}" for module in ORDER if module not in NEEDS_GDAL])
    _run_without("qgis", [f"trapan.core.{module}" for module in ORDER])


def test_importing_the_package_loads_nothing_else() -> None:
    code = "import sys; before = set(sys.modules); import trapan; print(*(set(sys.modules) - before))"
    assert _python(code).split() == ["trapan"]


@pytest.mark.parametrize("path", ON_PYTHON_3_9, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_python_3_9_can_run_it(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 9))
    annotations = {id(part) for node in _annotations(tree) for part in ast.walk(node)}
    outside = [node for node in ast.walk(tree) if id(node) not in annotations]
    assert [node.lineno for node in outside if _is_union(node)] == [], "X | Y outside an annotation"
    keywords = {
        (node.func.id, keyword.arg)
        for node in outside
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        for keyword in node.keywords
    }
    later = {("dataclass", "slots"), ("dataclass", "kw_only"), ("field", "kw_only"), ("zip", "strict")}
    assert keywords & later == set()
    assert "annotations" in _future(tree) or annotations == set(), "annotations are evaluated"


def _imports(path: Path) -> Iterator[str]:
    """Full names of all modules that a file imports, wherever in it the import stands."""
    package = ("trapan", *path.parent.relative_to(ROOT).parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*base, *([node.module] if node.module else [])])
            if module in PACKAGES:
                yield from (f"{module}.{alias.name}" for alias in node.names)
            else:
                yield module


def _annotations(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        for place in ("annotation", "returns"):
            found = getattr(node, place, None)
            if found is not None:
                yield found


def _is_union(node: ast.AST) -> bool:
    """Whether this is `X | Y` of types, as far as that can be seen: one is None or a builtin type."""
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


def _run_without(missing: str, modules: list[str]) -> None:
    """Imports the modules in a Python of their own where `missing` can't be imported."""
    _python(
        f"import sys, importlib; sys.modules[{missing!r}] = None\n"
        f"for module in {modules}: importlib.import_module(module)"
    )


def _python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
