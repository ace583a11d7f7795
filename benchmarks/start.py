"""Measure the start and the end of a run: seconds up to the first training step, and after the last line.

    python benchmarks/start.py                         `trapan pansharpen`, the engine in the same process
    python benchmarks/start.py --worker --runs 5       the engine in a worker, as in QGIS

Each row is a line of the log of a run with few steps, with the wall-clock and the CPU time of the command and
its worker up to it, medians over the runs. "Stage one" is the last line before the first step. The last row
is the wall-clock time from the last line to the end of the process. The CPU time is from /proc, so this needs
Linux.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

FEW_STEPS = ("--warmup-steps", "2", "--rao-steps", "2")
"""The time up to the first step does not depend on the number of steps."""

TICKS = os.sysconf("SC_CLK_TCK")
"""Units of the times in /proc per second."""


def cpu_seconds(root: int) -> float:
    """Return the CPU time of a process and its children so far."""
    total = 0.0
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        if root in (int(path.parent.name), int(fields[1])):
            total += (int(fields[11]) + int(fields[12])) / TICKS
    return total


def measure(command: list[str], environment: dict[str, str]) -> tuple[dict[str, tuple[float, float]], float]:
    """Run a command.

    Returns:
        Wall-clock and CPU seconds up to each line of the log, by the line's first words, and wall-clock
        seconds from the last line to the end.
    """
    reached: dict[str, tuple[float, float]] = {}
    begin = last = time.monotonic()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    for line in process.stderr:
        words = " ".join(line.split()[:2]).rstrip(".,:")
        last = time.monotonic()
        reached.setdefault(words, (last - begin, cpu_seconds(process.pid)))
    if process.wait() != 0:
        raise RuntimeError(f"the run failed after {list(reached)}")
    return reached, time.monotonic() - last


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--size", type=int, default=256, help="rows and columns of the generated PAN")
    parser.add_argument("--worker", action="store_true", help="run the engine in a worker")
    given = parser.parse_args()
    environment = {**os.environ, **({"TRAPAN_PYTHON": sys.executable} if given.worker else {})}
    trapan = [sys.executable, "-c", "import trapan.core.cli.start as start; raise SystemExit(start.main())"]
    times: dict[str, list[tuple[float, float]]] = defaultdict(list)
    ends: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([*trapan, "demo", folder, "--size", str(given.size)], check=True, capture_output=True)
        names = [str(Path(folder, f"{name}.tif")) for name in ("pan", "ms", "fused")]
        for _ in range(given.runs):
            reached, end = measure([*trapan, "pansharpen", *names, *FEW_STEPS], environment)
            ends.append(end)
            for line, seconds in reached.items():
                times[line].append(seconds)
    for line, values in times.items():
        wall, cpu = map(statistics.median, zip(*values))
        print(f"{line:20} {wall:6.2f} s {cpu:6.2f} s CPU")
    print(f"from there to the end {statistics.median(ends):.2f} s")


if __name__ == "__main__":
    main()
