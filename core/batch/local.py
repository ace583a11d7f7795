"""Many scenes on this machine: processes that each fuse one scene after the other.

Run as a program, this module is such a process: a job a line on its standard input, see `attempt.to_text`,
messages as lines of JSON on its standard output. It ends where its standard input does, even amid a scene.
"""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
import time
from collections import deque
from pathlib import Path
from typing import Any, Callable, Mapping, Optional, Sequence

from ..engine.client import explain_worker_exit
from ..engine.local import cuda_devices
from ..engine.process import Subprocess, start_process, wait_for_exit
from ..feedback import Cancelled
from ..jobs.own_process import require_gdal
from .records import BatchProgress, Executor, SceneJob
from .scene_task import (
    Message,
    from_line,
    job_from_json,
    job_to_json,
    retryable_failure,
    run_scene_job,
    to_line,
)

THREADS = 1
"""A CPU process's share of the cores: as measured, see docs/performance.md."""

MEMORY = 3 * 2**30
"""Bytes that a process on the CPU may need."""

GRACE = 2.0
"""Seconds that processes are given to go when they are asked to."""

ORPHANED = 5.0
"""Seconds that a process has to clean up in once the batch has ended without it."""

PAUSE = 0.02
"""Seconds between two rounds of listening."""

PROGRAM = Path(__file__).resolve().parent.parent / "engine" / "bootstrap.py"

STOP = "stop"


def local_executor(workers: Optional[int], device: str) -> Executor:
    """A way that fuses in processes of this machine.

    Args:
        workers: how many; where None one a CUDA device, or as many on the CPU as its cores and memory allow.
        device: see `job.DEVICES`.
    """

    def way(works: Sequence[SceneJob], batch_progress: BatchProgress) -> None:
        seats = [
            _WorkerSlot(batch_progress, place) for place in worker_environments(workers, device, len(works))
        ]
        if len(seats) > 1:
            batch_progress.feedback.info(f"{len(seats)} processes fuse a scene each.")
        waiting = deque(works)
        try:
            while waiting or any(seat.work for seat in seats):
                batch_progress.check_cancelled()
                for seat in seats:
                    if seat.work is None and waiting:
                        seat.take(waiting.popleft())
                    seat.poll()
                time.sleep(PAUSE)
        finally:
            for seat in seats:
                seat.request_stop()
            until = time.monotonic() + GRACE
            for seat in seats:
                seat.end(until)

    return way


def worker_environments(workers: Optional[int], device: str, scenes: int) -> list[dict[str, str]]:
    """For each process what its environment has besides this one's: its CUDA device or share of the cores.

    OMP_NUM_THREADS, where it is set, says what each process may take.
    """
    cards = cuda_devices() if device in ("auto", "cuda") else []
    if cards:
        many = min(workers or len(cards), scenes)
        return [{"CUDA_VISIBLE_DEVICES": cards[number % len(cards)]} for number in range(many)]
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    many = max(1, min(workers or _as_many_as_fit(cores), scenes))
    if many == 1 or "OMP_NUM_THREADS" in os.environ:
        return [{}] * many
    return [{"OMP_NUM_THREADS": str(max(1, cores // many))} for _ in range(many)]


def _as_many_as_fit(cores: int) -> int:
    from ..raster.metadata import memory

    return min(cores // THREADS, memory() // MEMORY) if memory() else cores // THREADS


class _WorkerSlot:
    """A place for one process at a time; one that has died is followed by another."""

    def __init__(self, batch_progress: BatchProgress, place: Mapping[str, str]) -> None:
        self.work: Optional[SceneJob] = None
        self._board = batch_progress
        self._environment = {**os.environ, **_import_path(), **place}
        self._child: Optional[Subprocess] = None

    def take(self, work: SceneJob) -> None:
        """Begins a scene."""
        self.work = work
        if self._child is None or self._child.has_ended:
            self.end(0)
            self._child = start_process([sys.executable, str(PROGRAM), "batch.local"], self._environment)
        self._child.send(job_to_json(work.job))

    def poll(self) -> None:
        """Hands on what the process has said since."""
        while self.work and self._child:
            line = self._child.read_line(0)
            if line is not None:
                heard = self._understood(line, self._child)
            elif self._child.has_ended:
                self._board.check_cancelled()  # a signal to the whole process group ends both
                heard = retryable_failure(
                    explain_worker_exit(self._child.exit_code, self._child.stderr_tail())
                )
            else:
                return
            if self._board.handle_message(self.work.name, heard):
                self.work = None

    def _understood(self, line: str, child: Subprocess) -> Message:
        """The message of a line, or the failure of a scene whose process writes something else."""
        try:
            return from_line(line)
        except ValueError as error:
            if wait_for_exit(child, GRACE):  # the line breaks off because the process was killed
                return retryable_failure(explain_worker_exit(child.exit_code, child.stderr_tail()))
            self.end(0)
            return retryable_failure(f"the process that fuses it wrote a line that is not valid ({error})")

    def request_stop(self) -> None:
        """Asks the process to go, which it does soon."""
        if self._child:
            self._child.send(STOP)

    def end(self, until: float) -> None:
        """Sees that no process is left; it may go by itself until that time."""
        if self._child:
            while not self._child.has_ended and time.monotonic() < until:
                self._child.read_line(0.05)
            self._child.stop()
            self._child = None


def _import_path() -> dict[str, str]:
    """Return the variables by which a process imports from where this one does, save the working folder.

    The user's data lie there, and a json.py among them would run.
    """
    here = Path.cwd()
    folders = [
        entry
        for entry in sys.path
        if Path(entry).is_absolute() and Path(entry).resolve() != here and os.pathsep not in entry
    ]
    user_site = {"PYTHONNOUSERSITE": "1"} if sys.flags.no_user_site else {}
    return {"PYTHONPATH": os.pathsep.join(folders), **user_site}


def main() -> int:
    """The process: fuses what its standard input asks for."""
    stop = threading.Event()
    jobs: queue.SimpleQueue[Optional[str]] = queue.SimpleQueue()  # a signal's handler may put into this one

    def end() -> None:
        stop.set()
        jobs.put(None)

    def terminate(*_: Any) -> None:
        if stop.is_set():  # it was asked to stop before, and has taken too long
            os._exit(1)
        end()

    for name in ("SIGINT", "SIGHUP"):  # the terminal's; whoever has started this process stops it
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    # not the default: where a whole process group is to end, each process cleans up
    signal.signal(signal.SIGTERM, terminate)
    messages = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what libraries print is no message

    def send(message: Message) -> None:
        messages.write(f"{to_line(message)}\n")
        messages.flush()

    threading.Thread(target=_read, args=(jobs, end), daemon=True).start()
    require_gdal()
    try:
        for line in iter(jobs.get, None):
            run_scene_job(job_from_json(line), send, stop.is_set)
    except Cancelled:
        return 130
    return 0


def _read(jobs: queue.SimpleQueue[Any], end: Callable[[], None]) -> None:
    """Take in the jobs; end with the process that sends them, even where no cancellation is heard."""
    for line in sys.stdin:
        if line.strip() == STOP:
            break
        jobs.put(line)
    end()
    time.sleep(ORPHANED)
    os._exit(1)
