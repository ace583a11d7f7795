"""What a bug report needs to know of the torch that computes: versions, devices, and whether it works."""

from __future__ import annotations

import platform
import sys
import time
from typing import Any

import numpy as np
import torch

from ..exchange.settings import preset_settings
from ..method.device import limit_threads
from ..method.pansharpen import fuse


def run_self_test() -> dict[str, Any]:
    """As plain JSON values.

    Its keys: python (its program), versions, devices (name, threads or memory), self_test_seconds: how long
    a tiny fusion took, which is done and checked.

    Raises:
        RuntimeError: what was fused there has no values.
    """
    begin = time.monotonic()
    noise = np.random.default_rng(0).normal(500, 100, (5, 96, 96)).cumsum(axis=2).astype(np.float32)
    settings = preset_settings("fast", warmup_steps=3, rao_steps=5)
    with limit_threads(1):  # for so little work more would wait for each other
        image = fuse(noise[0], noise[1:, ::4, ::4], settings=settings).image
    if not np.isfinite(image).all():
        raise RuntimeError("the self test gave an image without values")
    return {
        "python": sys.executable,
        "platform": platform.platform(),
        "versions": {
            "python": platform.python_version(),
            "torch": str(torch.__version__),
            "numpy": np.__version__,
            "cuda": torch.version.cuda,
        },
        "devices": _devices(),
        "self_test_seconds": round(time.monotonic() - begin, 3),
    }


def _devices() -> list[str]:
    found = [f"cpu: {torch.get_num_threads()} threads"]
    for index in range(torch.cuda.device_count()):
        told = torch.cuda.get_device_properties(index)
        found.append(f"cuda:{index}: {told.name}, {told.total_memory >> 20} MiB")
    if torch.backends.mps.is_available():
        found.append("mps")
    return found
