"""Fuse the scenes of a batch in worker processes on this machine; each fuses one scene after the other.

Run as a program, this module is such a worker. It reads one job per line from its standard input (see
`scene_task.job_to_json`) and writes messages as lines of JSON to its standard output. It ends when its
standard input is closed, even while it fuses a scene.
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
from typing import IO, Any, Callable, Mapping, Sequence

from ..engine.local import cuda_devices
from ..engine.process import UTF_8, Subprocess, start_process, wait_for_exit
from ..engine.select import check_cli_engine
from ..engine.standard_streams import claim_standard_streams
from ..engine.worker_exit import explain_worker_exit
from ..feedback import Cancelled
from ..jobs.own_process import require_gdal
from ..threads import count_cores
from .records import BatchProgress, Executor, SceneJob
from .scene_task import (
    Message,
    SendMessage,
    from_line,
    job_from_json,
    job_to_json,
    retryable_failure,
    run_scene_job,
    to_line,
    unexpected_failure,
)

THREADS = 1
"""Cores per CPU worker; measured as the fastest division, see docs/performance.md."""

MEMORY = 3 * 2**30
"""Bytes that a CPU worker may need."""

GRACE = 2.0
"""Seconds that workers get to stop before they are killed."""

ORPHANED = 5.0
"""Seconds that a worker gets to clean up after its standard input was closed."""

PAUSE = 0.02
"""Seconds between two polls of the workers."""

PROGRAM = Path(__file__).resolve().parent.parent / "engine" / "bootstrap.py"

STOP = "stop"
"""Line that asks a worker to end."""


def local_executor(workers: int | None, device: str) -> Executor:
    """Return an executor that fuses in worker processes on this machine.

    Args:
        workers: number of workers; if None, one per CUDA device, or as many as the cores and the memory
            allow.
        device: one of `parameters.DEVICES`.
    """

    def execute(scene_jobs: Sequence[SceneJob], batch_progress: BatchProgress) -> None:
        check_cli_engine(device)  # else each scene fails, and is retried
        environments = worker_environments(workers, device, len(scene_jobs))
        slots = [_WorkerSlot(batch_progress, environment) for environment in environments]
        if len(slots) > 1:
            batch_progress.feedback.info(f"Fusing {len(slots)} scenes at a time, each in its own process.")
        waiting = deque(scene_jobs)
        try:
            while waiting or any(slot.scene_job for slot in slots):
                batch_progress.check_cancelled()
                for slot in slots:
                    if slot.scene_job is None and waiting:
                        slot.start(waiting.popleft())
                    slot.poll()
                time.sleep(PAUSE)
        finally:
            for slot in slots:
                slot.request_stop()
            deadline = time.monotonic() + GRACE
            for slot in slots:
                slot.end(deadline)

    return execute


def worker_environments(workers: int | None, device: str, scenes: int) -> list[dict[str, str]]:
    """Return the environment variables that each worker gets in addition to those of this process.

    They assign a CUDA device or a share of the cores. If OMP_NUM_THREADS is set in this process, each worker
    uses that instead.

    Args:
        workers: see `local_executor`.
        device: one of `parameters.DEVICES`.
        scenes: number of scenes.
    """
    devices = cuda_devices() if device in ("auto", "cuda") else []
    if devices:
        count = min(workers or len(devices), scenes)
        return [{"CUDA_VISIBLE_DEVICES": devices[number % len(devices)]} for number in range(count)]
    cores = count_cores()
    count = max(1, min(workers or _default_workers(cores), scenes))
    if count == 1 or "OMP_NUM_THREADS" in os.environ:
        return [{}] * count
    return [{"OMP_NUM_THREADS": str(max(1, cores // count))} for _ in range(count)]


def _default_workers(cores: int) -> int:
    """Return the number of CPU workers that the cores and the memory allow."""
    from ..raster.metadata import memory

    return min(cores // THREADS, memory() // MEMORY) if memory() else cores // THREADS


class _WorkerSlot:
    """Holds one worker process; a worker that died is replaced for the next scene.

    Attributes:
        scene_job: the scene that the worker fuses; None if it is idle.
    """

    def __init__(self, batch_progress: BatchProgress, environment: Mapping[str, str]) -> None:
        self.scene_job: SceneJob | None = None
        self._batch_progress = batch_progress
        self._environment = {**os.environ, **_import_path(), **environment}
        self._process: Subprocess | None = None

    def start(self, scene_job: SceneJob) -> None:
        """Let the worker fuse a scene."""
        self.scene_job = scene_job
        if self._process is None or self._process.has_ended:
            self.end(0)
            self._process = start_process(
                [sys.executable, *UTF_8, str(PROGRAM), "batch.local"], self._environment
            )
        self._process.send(job_to_json(scene_job.job))

    def poll(self) -> None:
        """Pass the messages that the worker has sent to the batch progress."""
        while self.scene_job and self._process:
            line = self._process.read_line(0)
            if line is not None:
                message = self._parse(line, self._process)
            elif self._process.has_ended:
                self._batch_progress.check_cancelled()  # a signal to the process group ends both processes
                message = self._exit_failure(self._process)
            else:
                return
            if self._batch_progress.handle_message(self.scene_job.name, message):
                self.scene_job = None

    def _parse(self, line: str, process: Subprocess) -> Message:
        """Parse a line; the scene fails if the line is not a message."""
        try:
            return from_line(line)
        except ValueError as error:
            if wait_for_exit(process, GRACE):  # killed while it wrote the line
                return self._exit_failure(process)
            self.end(0)
            return retryable_failure(f"its worker process wrote a line that is not valid ({error})")

    def _exit_failure(self, process: Subprocess) -> Message:
        return retryable_failure(explain_worker_exit(process.exit_code, process.stderr_tail()))

    def request_stop(self) -> None:
        """Ask the worker to end."""
        if self._process:
            self._process.send(STOP)

    def end(self, deadline: float) -> None:
        """Wait until the worker ends, and kill it at the deadline.

        Args:
            deadline: value of `time.monotonic()`.
        """
        if self._process:
            wait_for_exit(self._process, deadline - time.monotonic())
            self._process.stop()
            self._process = None


def _import_path() -> dict[str, str]:
    """Return environment variables that give a worker this process's import path, without the working folder.

    The working folder may hold the user's data, and a json.py among them would be imported.
    """
    working_folder = Path.cwd()
    folders = [
        entry
        for entry in sys.path
        if Path(entry).is_absolute() and Path(entry).resolve() != working_folder and os.pathsep not in entry
    ]
    user_site = {"PYTHONNOUSERSITE": "1"} if sys.flags.no_user_site else {}
    return {"PYTHONPATH": os.pathsep.join(folders), **user_site}


def main() -> int:
    """Run the worker: fuse the jobs from the standard input.

    Returns:
        The exit code.
    """
    stop = threading.Event()
    jobs: queue.SimpleQueue[str | None] = queue.SimpleQueue()  # unlike Queue, safe in a signal handler

    def end() -> None:
        stop.set()
        jobs.put(None)

    def terminate(*_: Any) -> None:
        if stop.is_set():  # the second request: the first took too long
            os._exit(1)
        end()

    # replaces the default, so that a worker cleans up when its whole process group is terminated
    signal.signal(signal.SIGTERM, terminate)
    lines, messages = claim_standard_streams()

    def send(message: Message) -> None:
        messages.write(f"{to_line(message)}\n")
        messages.flush()

    threading.Thread(target=_read_jobs, args=(lines, jobs, end), daemon=True).start()
    require_gdal()
    try:
        for line in iter(jobs.get, None):
            _run_job(line, send, stop.is_set)
    except Cancelled:
        return 130
    return 0


def _run_job(line: str, send: SendMessage, is_cancelled: Callable[[], bool]) -> None:
    """Run one job; an unexpected error fails its scene and leaves the worker to the others."""
    try:
        run_scene_job(job_from_json(line), send, is_cancelled)
    except Cancelled:
        raise
    except Exception as error:
        send(unexpected_failure(error))


def _read_jobs(lines: IO[str], jobs: queue.SimpleQueue[Any], end: Callable[[], None]) -> None:
    """Queue the jobs; exit after the batch process ended, even if the running job does not stop."""
    for line in lines:
        if line.strip() == STOP:
            break
        jobs.put(line)
    end()
    time.sleep(ORPHANED)
    os._exit(1)
