"""How many threads compute, and windows of a scene that they compute side by side."""

from __future__ import annotations

import math
import os
import re
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path, PurePosixPath
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

COUNT_VARIABLES = ("OMP_NUM_THREADS", "MKL_NUM_THREADS")
"""Environment variables by which a user chooses the number of threads; the first with a number counts."""

_NUMBER = re.compile(r"\s*([1-9][0-9]{0,3})\s*(,|$)")
"""A number of threads; OpenMP also takes one for each level of nesting, of which the first counts."""

MOST_WINDOWS = 4
"""Windows that are computed side by side at most: scoring one of 512 x 512 PAN pixels and 8 bands takes
0.1 GB."""


def count_threads(limit: int | None = None) -> int:
    """Return the number of threads to compute with.

    It is the user's choice by an environment variable, or else one per core that the process may use.

    Args:
        limit: largest number of threads; None sets no limit.
    """
    chosen = (_NUMBER.match(os.environ.get(name, "")) for name in COUNT_VARIABLES)
    count = next((int(number[1]) for number in chosen if number), None) or count_cores()
    return max(1, min(count, limit or count))


def count_cores(root: Path = Path("/")) -> int:
    """Count the physical cores that this process may use; on Windows and macOS, all logical ones.

    It may be limited to some cores (`taskset`) or to a share of their time (containers). Two threads on one
    core would only wait for each other.

    Args:
        root: folder that contains sys and proc.
    """
    if sys.platform != "linux":
        return os.cpu_count() or 1
    topology = root / "sys/devices/system/cpu"
    cores = {
        _read(topology / f"cpu{number}/topology/thread_siblings_list", missing=str(number))
        for number in os.sched_getaffinity(0)
    }
    return max(1, min(len(cores), _granted_cores(root)))


def compute_ahead(
    function: Callable[[Item], Result], items: Iterable[Item], threads: int
) -> Iterator[Result]:
    """Yield the function's result for each item, in the order of the items.

    This thread takes the items from their iterator, so that it alone reads files. It is at most one item
    ahead of those that are computed, which bounds the memory. An error of the iterator or of the function is
    raised here, and items that wait are not computed.

    Args:
        function: computes an item in one of the threads.
        items: the items, such as windows of a scene.
        threads: number of threads, of which at most `MOST_WINDOWS` are used; a single one is this thread.
    """
    threads = min(threads, MOST_WINDOWS)
    if threads == 1:
        yield from map(function, items)
        return
    computing: deque[Future[Result]] = deque()
    pool = ThreadPoolExecutor(threads)
    try:
        for item in items:
            computing.append(pool.submit(function, item))
            if len(computing) > threads:
                yield computing.popleft().result()
        while computing:
            yield computing.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _granted_cores(root: Path) -> int:
    """Return how many cores' time the control group and its parents grant, rounded up.

    Without a limit, it is `sys.maxsize`.
    """
    folder = root / "sys/fs/cgroup"
    groups = [line[3:] for line in _read(root / "proc/self/cgroup").splitlines() if line.startswith("0::")]
    own = PurePosixPath(groups[0] if groups else "/")
    newer = [_read(folder / group.relative_to("/") / "cpu.max") for group in (own, *own.parents)]
    older = " ".join(_read(folder / f"cpu/cpu.cfs_{name}_us") for name in ("quota", "period"))
    granted = [sys.maxsize]
    for limit in (*newer, older):
        quota, _, period = limit.partition(" ")
        if quota.isdigit() and period.isdigit():  # else "max", or -1
            granted.append(math.ceil(int(quota) / int(period)))
    return min(granted)


def _read(path: Path, missing: str = "") -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError:
        return missing
