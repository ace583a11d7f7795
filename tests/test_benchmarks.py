"""The benchmarks load: what they import is still there."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

for package in ("torch", "osgeo.gdal"):
    pytest.importorskip(package)

BENCHMARKS = sorted(
    path.stem for path in (Path(__file__).resolve().parent.parent / "benchmarks").glob("*.py")
)


@pytest.mark.parametrize("name", BENCHMARKS)
def test_a_benchmark_loads(name: str) -> None:
    assert importlib.import_module(f"trapan.benchmarks.{name}").__doc__
