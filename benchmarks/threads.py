"""Measure what waiting threads cost while other programs compute: wall-clock and CPU seconds of a short run.

    python benchmarks/threads.py --runs 3

Variants of OpenMP's environment alternate, each in a process of its own, with 0, 1 and 2 competing processes.
PyTorch is loaded before the clock starts. The variant "short spin" is what TRA-PAN sets.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from contextlib import contextmanager
from typing import Iterator

VARIANTS: dict[str, dict[str, str]] = {
    "one thread": {"OMP_NUM_THREADS": "1"},
    "default": {},
    "passive": {"OMP_WAIT_POLICY": "PASSIVE"},
    "short spin": {"GOMP_SPINCOUNT": "1000"},
}

COMPETITOR = "while True: pass"
"""A process that keeps one core busy."""


def measure(steps: int) -> tuple[float, float]:
    """Fuse a generated pair; return wall-clock and CPU seconds."""
    from trapan.core.exchange.settings import preset_settings
    from trapan.core.method.pansharpen import fuse
    from trapan.core.sensors.catalogue import get_sensor
    from trapan.core.synthetic.scene import generate_scene

    scene = generate_scene(get_sensor("WorldView-3"), 256, seed=1)
    settings = preset_settings("fast", warmup_steps=steps, rao_steps=steps)
    begin, cpu = time.perf_counter(), time.process_time()
    fuse(scene.pan, scene.ms, sensor="WorldView-3", settings=settings, device="cpu")
    return time.perf_counter() - begin, time.process_time() - cpu


@contextmanager
def competitors(count: int) -> Iterator[None]:
    """Keep a number of cores busy inside the context."""
    processes = [subprocess.Popen([sys.executable, "-c", COMPETITOR]) for _ in range(count)]
    try:
        yield
    finally:
        for process in processes:
            process.kill()
            process.wait()


def measure_in_process(variant: str, steps: int) -> tuple[float, float]:
    """Call `measure` in a process with the variant's environment."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("OMP_", "GOMP_"))
    }
    command = [sys.executable, __file__, "--one", "--steps", str(steps)]
    done = subprocess.run(
        command, env={**environment, **VARIANTS[variant]}, capture_output=True, text=True, check=True
    )
    wall, cpu = json.loads(done.stdout)
    return wall, cpu


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--steps", type=int, default=12, help="of each stage")
    parser.add_argument("--variants", nargs="+", choices=VARIANTS, default=list(VARIANTS))
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(measure(given.steps)))
        return
    seconds: dict[tuple[str, int], list[tuple[float, float]]] = defaultdict(list)
    for _ in range(given.runs):
        for count in range(3):
            for variant in given.variants:
                with competitors(count):
                    seconds[variant, count].append(measure_in_process(variant, given.steps))
    print("| wall-clock / CPU seconds | 0 competing | 1 competing | 2 competing |\n|---|---|---|---|")
    for variant in given.variants:
        cells = (tuple(map(statistics.median, zip(*seconds[variant, count]))) for count in range(3))
        print(f"| {variant} | {' | '.join(f'{wall:.1f} / {cpu:.1f}' for wall, cpu in cells)} |")


if __name__ == "__main__":
    main()
