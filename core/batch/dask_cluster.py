"""Fuse the scenes of a batch on a Dask cluster, one Dask task per scene.

TRA-PAN passes only strings and plain dictionaries to Dask, but Dask pickles what it sends. Use only
schedulers that you trust.
"""

from __future__ import annotations

import asyncio
import logging
import queue
import threading
import time
import uuid
from concurrent.futures import Future, wait
from contextlib import contextmanager, suppress
from typing import Any, Callable, Collection, Iterator, Mapping, Sequence, TypeVar
from urllib.parse import urlsplit

from ..errors import EngineError, InputError
from ..feedback import Cancelled
from ..redaction import without_secrets
from ..version import VERSION
from .records import BatchProgress, Executor, SceneJob
from .scene_task import (
    Message,
    job_from_json,
    job_to_json,
    retryable_failure,
    run_scene_job,
    unexpected_failure,
)

PATIENCE = 15
"""Seconds that a scheduler gets to answer; Dask's own default of 30 s is long for a mistyped address."""

GRACE = 10
"""Seconds that workers get to stop after the batch was cancelled."""

PROGRESS_INTERVAL = 1.0
"""Seconds between two progress messages of a worker, to keep the scheduler's event log small."""

PAUSE = 0.1
"""Seconds between two polls of the tasks."""

SCHEMES = ("tcp", "tls", "ws", "wss", "ucx")
"""Schemes of scheduler addresses; an address without one means tcp."""

Answer = TypeVar("Answer")


def dask_executor(address: str, device: str) -> Executor:
    """Return an executor that fuses on the workers of a Dask scheduler.

    Args:
        address: address of the scheduler, such as tcp://host:8786.
        device: one of `parameters.DEVICES`; "cuda" uses only workers with the resource GPU.

    Raises:
        InputError: the address is not valid.
    """
    _check_address(address)

    def execute(scene_jobs: Sequence[SceneJob], batch_progress: BatchProgress) -> None:
        with _client(address, batch_progress) as client:
            _log_workers(client, device, batch_progress)
            _fuse(client, scene_jobs, device, batch_progress)

    return execute


def _check_address(address: str) -> None:
    scheme, _, rest = address.rpartition("://")
    try:
        parts = urlsplit(f"//{rest}")
        is_valid = bool(parts.hostname and parts.port) and parts.netloc == rest and not set("@ ") & set(rest)
    except ValueError:  # such as a port of letters
        is_valid = False
    if not is_valid or scheme not in ("", *SCHEMES):
        raise InputError(
            f"'{without_secrets(address)}' is not the address of a Dask scheduler: give the one that "
            "'dask scheduler' prints, such as tcp://host:8786"
        )


@contextmanager
def _client(address: str, batch_progress: BatchProgress) -> Iterator[Any]:
    distributed = _dask()
    for name in ("client", "core", "comm"):  # lost connections are reported by our own errors
        logging.getLogger(f"distributed.{name}").setLevel(logging.CRITICAL)

    def connect() -> Any:
        asyncio.run(_check_scheduler(address))
        return distributed.Client(address, timeout=PATIENCE, set_as_default=False)

    try:
        client = _answer(connect, PATIENCE + GRACE, batch_progress.check_cancelled)
    except Cancelled:
        raise
    except Exception as error:  # Dask raises various errors if another service answers
        raise EngineError(
            f"no Dask scheduler answers at '{address}': start one with 'dask scheduler' and give the address "
            "that it prints, such as tcp://host:8786"
        ) from error
    try:
        yield client
    finally:
        with suppress(TimeoutError):  # the scheduler may be gone
            _answer(client.close, GRACE)


async def _check_scheduler(address: str) -> None:
    """Check that a Dask scheduler answers; a Dask client would wait forever and print a traceback."""
    distributed = _dask()
    security = distributed.Security().get_connection_args("client")
    connection = distributed.comm.connect(address, timeout=PATIENCE, **security)
    await (await asyncio.wait_for(connection, PATIENCE)).close()


def _answer(
    call: Callable[[], Answer], seconds: float, on_poll: Callable[[], object] = lambda: None
) -> Answer:
    """Call Dask in a thread with a timeout; some of its calls wait forever.

    Args:
        call: calls Dask.
        seconds: timeout.
        on_poll: called several times a second; an exception that it raises ends the wait.

    Raises:
        TimeoutError: the call took longer.
        Exception: the exception that `call` raised.
    """
    future: Future[Answer] = Future()

    def run() -> None:
        try:
            future.set_result(call())
        except Exception as error:
            future.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    deadline = time.monotonic() + seconds
    while not future.done():
        on_poll()
        if time.monotonic() > deadline:
            raise TimeoutError(f"Dask has not answered for {seconds:g} s")
        wait([future], PAUSE)
    return future.result()


def _dask() -> Any:
    try:
        import distributed
    except ImportError as error:
        raise EngineError(
            "Dask is not installed for this Python: install it with "
            "'python3 -m pip install \"dask[distributed]\"'"
        ) from error
    return distributed


def _log_workers(client: Any, device: str, batch_progress: BatchProgress) -> None:
    workers = client.scheduler_info()["workers"].values()
    usable = [worker for worker in workers if device != "cuda" or worker["resources"].get("GPU")]
    batch_progress.feedback.info(f"Fusing on {len(usable)} Dask worker(s), one scene each.")
    if not usable:
        command = "dask worker --nthreads 1" + (" --resources GPU=1" if device == "cuda" else "")
        batch_progress.feedback.warning(
            f"No usable Dask worker yet: start some with '{command} {client.scheduler.address}'."
        )


def _fuse(client: Any, scene_jobs: Sequence[SceneJob], device: str, batch_progress: BatchProgress) -> None:
    run = f"trapan-{uuid.uuid4().hex[:12]}"
    messages: queue.Queue[tuple[str, Message]] = queue.Queue()
    client.subscribe_topic(run, lambda event: messages.put(tuple(event[1])))
    resources = {"GPU": 1} if device == "cuda" else {}
    pending = {}
    for number, scene_job in enumerate(scene_jobs):
        arguments = (run, scene_job.name, job_to_json(scene_job.job), VERSION)
        key = f"{run}-{number}"
        future = client.submit(fuse_on_worker, *arguments, key=key, pure=False, resources=resources)
        pending[future] = scene_job.name
    try:
        while pending:
            batch_progress.check_cancelled()
            _handle_messages(messages, pending.values(), batch_progress)
            for future in [future for future in pending if future.done()]:
                batch_progress.handle_message(pending.pop(future), _last_message(future))
            time.sleep(PAUSE)
    finally:
        if pending:  # cancelled or failed
            with suppress(TimeoutError):  # a scheduler that does not answer can't stop its workers
                _answer(lambda: _stop(client, run, pending, batch_progress.running), 2 * GRACE)


def _stop(client: Any, run: str, pending: Mapping[Any, str], running: Collection[str]) -> None:
    """Stop the running scenes on their workers and cancel the others."""
    _dask().Event(run, client=client).set()
    client.cancel([future for future, name in pending.items() if name not in running])
    _wait([future for future, name in pending.items() if name in running])
    client.cancel(list(pending))


def _handle_messages(
    messages: queue.Queue[tuple[str, Message]], pending: Collection[str], batch_progress: BatchProgress
) -> None:
    while not messages.empty():
        name, message = messages.get()
        if name in pending:  # otherwise it arrived after the last message
            batch_progress.handle_message(name, message)


def _last_message(future: Any) -> Message:
    if future.status == "finished":
        message: Message = future.result()
        return message
    if future.status != "error":
        return retryable_failure("the Dask scheduler lost the scene or is gone")
    error = future.exception()
    if type(error).__name__ == "KilledWorker":
        return retryable_failure(
            f"several Dask workers died while they fused it ({error}): give the workers more memory"
        )
    return retryable_failure(f"{type(error).__name__} on a Dask worker: {error}")


def _wait(futures: Collection[Any]) -> None:
    """Wait until the workers have stopped and cleaned up, at most `GRACE` seconds."""
    deadline = time.monotonic() + GRACE
    while time.monotonic() < deadline and not all(future.done() for future in futures):
        time.sleep(PAUSE)


def fuse_on_worker(run: str, name: str, job: str, version: str) -> Message:
    """Fuse a scene on a Dask worker; this is the Dask task.

    Args:
        run: name of the topic for messages, and of the event that cancels the batch.
        name: name of the scene.
        job: the job, as `scene_task.job_to_json` writes it.
        version: version of TRA-PAN that runs the batch.

    Returns:
        The last message of the scene.
    """
    dask = _dask()
    worker = dask.get_worker()
    if version != VERSION:
        error = f"the Dask worker {worker.address} has TRA-PAN {VERSION}, not {version}"
        return {"failed": f"{error}: install the same version on all machines", "retry": False}
    last: list[Message] = []
    last_sent = 0.0

    def send(message: Message) -> None:
        nonlocal last_sent
        if "done" in message or "failed" in message:
            last.append(message)
        elif "progress" not in message or time.monotonic() - last_sent > PROGRESS_INTERVAL:
            last_sent = time.monotonic()
            worker.log_event(run, [name, dict(message)])

    finished, stop = threading.Event(), threading.Event()
    cancelled = dask.Event(run, client=dask.get_client())
    threading.Thread(target=_watch, args=(cancelled, finished, stop), daemon=True).start()
    try:
        run_scene_job(job_from_json(job), send, stop.is_set)
    except Cancelled:
        last.append(retryable_failure("the batch was stopped"))
    except Exception as error:  # not raised: Dask would log the arguments, and paths may hold secrets
        last.append(unexpected_failure(error))
    finally:
        finished.set()
    return last[0]


def _watch(cancelled: Any, finished: threading.Event, stop: threading.Event) -> None:
    """Set `stop` when the batch is cancelled or the connection is lost."""
    while not finished.is_set():
        try:
            if cancelled.wait(timeout=PROGRESS_INTERVAL):
                stop.set()
                return
        except Exception:  # the connection is lost, and Dask closes this worker
            stop.set()
            return
