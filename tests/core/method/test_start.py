"""What a process imports on its way to the fused image."""

from __future__ import annotations

import subprocess
import sys

import pytest

COMPILER = ("torch._inductor", "torch._dynamo", "sympy")
"""PyTorch's compiler and its largest dependency: 1.0 s of CPU time, and nothing here is compiled."""

FUSE = """
import sys
import numpy as np
from trapan.core.exchange.settings import preset_settings
from trapan.core.method.pansharpen import fuse

noise = np.random.default_rng(0).normal(500, 100, (5, 96, 96)).cumsum(axis=2).astype(np.float32)
settings = preset_settings("fast", warmup_steps=2, rao_steps=2, batch=1, patch=32)
image = fuse(noise[0], noise[1:, ::4, ::4], settings=settings, device="cpu").image
assert np.isfinite(image).all()
print(sorted(set(sys.argv[1:]) & set(sys.modules)))
"""


@pytest.mark.slow
def test_fusing_on_the_cpu_does_not_import_the_compiler() -> None:
    done = subprocess.run([sys.executable, "-c", FUSE, *COMPILER], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_command_s_last_collection_leaves_its_objects_alone() -> None:
    last = "atexit.register(lambda: print(gc.get_freeze_count() > 1000))"
    start = "sys.argv[1:] = ['--version']; from trapan.core.cli.start import main; main()"
    command = [sys.executable, "-c", f"import atexit, gc, sys; {last}; {start}"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "True"


def test_the_engine_s_process_greets_before_it_loads_pytorch() -> None:
    script = "import sys, trapan.core.engine.server; print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_command_line_loads_no_package_before_it_needs_it() -> None:
    """`trapan --version` waits for none of PyTorch, GDAL, SciPy, Dask's client and HTTP."""
    packages = "torch osgeo scipy asyncio http.client"
    script = f"import sys, trapan.core.cli.main; print(sorted(set({packages.split()}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
