"""How many threads there are, and windows that they compute side by side."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from trapan.core.threads import COUNT_VARIABLES, MOST_WINDOWS, compute_ahead, count_cores, count_threads
from trapan.tests.platforms import LINUX


@pytest.fixture(autouse=True)
def without_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in COUNT_VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("name", COUNT_VARIABLES)
@pytest.mark.parametrize(("value", "expected"), [("1000", 1000), ("3,2", 3), (" 7 ", 7)])
def test_a_user_s_number_of_threads_wins(
    name: str, value: str, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    assert count_threads() == expected
    assert count_threads(2) == min(2, expected)


def test_without_a_number_there_is_a_thread_per_core(monkeypatch: pytest.MonkeyPatch) -> None:
    assert count_threads() == count_cores()
    assert count_threads(1) == 1


@pytest.mark.parametrize("value", ["", "0", "-1", "many", "1e3", "9" * 5000])
def test_a_variable_that_is_no_number_of_threads_does_not_count(
    value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", value)
    assert count_threads() == count_cores()
    monkeypatch.setenv("MKL_NUM_THREADS", "7")
    assert count_threads() == 7


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n")


HYPERTHREADS = {
    f"sys/devices/system/cpu/cpu{number}/topology/thread_siblings_list": f"{number % 4},{number % 4 + 4}"
    for number in range(8)
}
OLDER = "sys/fs/cgroup/cpu/cpu.cfs_"
NEWER = {"proc/self/cgroup": "0::/a.slice"}
SHARED = {
    "proc/self/cgroup": "0::/user.slice/session.scope",
    "sys/fs/cgroup/user.slice/session.scope/cpu.max": "400000 100000",
}


@LINUX
@pytest.mark.parametrize(
    ("processors", "files", "expected"),
    [
        (range(8), {}, 8),
        (range(8), HYPERTHREADS, 4),
        ((1, 2, 5), HYPERTHREADS, 2),
        (range(8), {**HYPERTHREADS, **NEWER, "sys/fs/cgroup/a.slice/cpu.max": "150000 100000"}, 2),
        (range(8), {**NEWER, "sys/fs/cgroup/cpu.max": "300000 100000"}, 3),
        (range(8), {**NEWER, "sys/fs/cgroup/cpu.max": "max 100000"}, 8),
        (range(8), {**SHARED, "sys/fs/cgroup/user.slice/cpu.max": "200000 100000"}, 2),
        (range(8), {f"{OLDER}quota_us": "50000", f"{OLDER}period_us": "100000"}, 1),
        (range(8), {f"{OLDER}quota_us": "-1", f"{OLDER}period_us": "100000"}, 8),
    ],
)
def test_cores_are_physical_and_those_that_are_granted(
    processors: tuple[int, ...],
    files: dict[str, str],
    expected: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write(tmp_path, files)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(processors))
    assert count_cores(tmp_path) == expected


@pytest.mark.parametrize("threads", [1, 2, 3, MOST_WINDOWS + 5])
def test_results_come_in_order_and_no_item_is_taken_too_early(threads: int) -> None:
    taken, done = [], []
    most = min(threads, MOST_WINDOWS)

    def items() -> Iterator[int]:
        for number in range(12):
            taken.append((number, threading.current_thread()))
            yield number

    def square(number: int) -> int:
        time.sleep(0.01 * (number % 3))  # later items finish before earlier ones
        return number**2

    for result in compute_ahead(square, items(), threads):
        done.append(result)
        assert len(taken) <= len(done) + most
    assert done == [number**2 for number in range(12)]
    assert {thread for _, thread in taken} == {threading.current_thread()}


def test_threads_compute_side_by_side() -> None:
    meeting = threading.Barrier(2, timeout=30)
    assert len(set(compute_ahead(lambda _: (meeting.wait(), threading.get_ident())[1], range(2), 2))) == 2


@pytest.mark.parametrize("threads", [1, 3])
def test_an_error_of_an_item_is_raised_and_the_rest_is_not_computed(threads: int) -> None:
    computed: list[int] = []

    def invert(number: int) -> float:
        computed.append(number)
        return 1 / (3 - number)

    with pytest.raises(ZeroDivisionError):
        list(compute_ahead(invert, range(100), threads))
    assert len(computed) < 20


@pytest.mark.parametrize("threads", [1, 3])
def test_an_error_of_the_iterator_ends_it(threads: int) -> None:
    def items() -> Iterator[int]:
        yield from range(5)
        raise KeyError("cancelled")

    with pytest.raises(KeyError, match="cancelled"):
        list(compute_ahead(lambda number: number, items(), threads))
