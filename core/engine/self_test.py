"""Report the engine's versions and devices, and check that it computes, for bug reports."""

from __future__ import annotations

import platform
import sys
import time
from typing import Any

import numpy as np
import torch

from ..exchange.settings import preset_settings
from ..exchange.task import stage_shares
from ..feedback import Stage
from ..method.device import limit_threads
from ..method.pansharpen import fuse
from ..scene.grid import Size


def run_self_test() -> dict[str, Any]:
    """Fuse a tiny generated pair and describe the engine.

    Returns:
        Plain JSON values: python (path of the program), platform, versions, devices (with number of threads
        or memory), self_test_seconds (duration of the fusion) and pace (see `PansharpenResult`).

    Raises:
        RuntimeError: the fused image has values that are not finite.
    """
    begin = time.monotonic()
    noise = np.random.default_rng(0).normal(500, 100, (5, 96, 96)).cumsum(axis=2).astype(np.float32)
    settings = preset_settings("fast", warmup_steps=3, rao_steps=5)
    with limit_threads(1):  # more threads only wait for each other in so small a task
        image = fuse(noise[0], noise[1:, ::4, ::4], settings=settings).image
    if not np.isfinite(image).all():
        raise RuntimeError("the self-test produced pixels that are not finite")
    return {
        "python": sys.executable,
        "platform": platform.platform(),
        "versions": {
            "python": platform.python_version(),
            "torch": str(torch.__version__),
            "numpy": np.__version__,
            "cuda": torch.version.cuda,
        },
        "devices": _list_devices(),
        "self_test_seconds": round(time.monotonic() - begin, 3),
        "pace": round(_measure_pace(), 3),
    }


def _measure_pace() -> float:
    """Return the seconds for a network pass over a million pixels, from a second of training."""
    noise = np.random.default_rng(1).normal(500, 100, (9, 256, 256)).cumsum(axis=2).astype(np.float32)
    settings = preset_settings("fast", warmup_steps=5, rao_steps=15)
    begin = time.monotonic()
    fuse(noise[0], noise[1:, ::4, ::4], settings=settings)
    shares = stage_shares(Size(256, 256), settings)
    return (time.monotonic() - begin) / (sum(shares.values()) - shares[Stage.WRITING])


def _list_devices() -> list[str]:
    devices = [f"cpu: {torch.get_num_threads()} threads"]
    for index in range(torch.cuda.device_count()):
        properties = torch.cuda.get_device_properties(index)
        devices.append(f"cuda:{index}: {properties.name}, {properties.total_memory >> 20} MiB")
    if torch.backends.mps.is_available():
        devices.append("mps")
    return devices
