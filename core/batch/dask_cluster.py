"""Many scenes on many machines: a Dask task a scene.

Dask pickles tasks and results on its way, as it always does; what TRA-PAN hands to it are strings and plain
dictionaries. Only use schedulers that you trust, as for anything with Dask.
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
from .scene_task import Message, job_from_json, job_to_json, retryable_failure, run_scene_job, unforeseen

PATIENCE = 15
"""Seconds that a scheduler is given to answer."""

GRACE = 10
"""Seconds that workers are given to stop when the batch is."""

SELDOM = 1.0
"""Seconds between two messages of a worker on its progress."""

PAUSE = 0.1
"""Seconds between two rounds of listening."""

SCHEMES = ("tcp", "tls", "ws", "wss", "ucx")
"""Of the addresses that Dask schedulers have; tcp where an address has none."""

_alone = threading.Lock()

Answer = TypeVar("Answer")


def dask_executor(address: str, device: str) -> Executor:
    """A way that fuses on the workers of a Dask scheduler.

    Args:
        address: such as tcp://host:8786.
        device: see `job.DEVICES`; with cuda, workers are asked for that have the resource GPU.

    Raises:
        InputError: that is no such address.
    """
    _check_address(address)

    def way(works: Sequence[SceneJob], batch_progress: BatchProgress) -> None:
        with _client(address, batch_progress) as client:
            _tell_workers(client, device, batch_progress)
            _fuse(client, works, device, batch_progress)

    return way


def _check_address(address: str) -> None:
    scheme, _, rest = address.rpartition("://")
    try:
        parts = urlsplit(f"//{rest}")
        whole = bool(parts.hostname and parts.port) and parts.netloc == rest and not set("@ ") & set(rest)
    except ValueError:  # such as a port of letters
        whole = False
    if not whole or scheme not in ("", *SCHEMES):
        raise InputError(
            f"'{without_secrets(address)}' is not the address of a Dask scheduler: give the one that "
            "'dask scheduler' prints, such as tcp://host:8786"
        )


@contextmanager
def _client(address: str, batch_progress: BatchProgress) -> Iterator[Any]:
    distributed = _dask()
    for name in ("client", "core", "comm"):  # what is lost is told in a sentence
        logging.getLogger(f"distributed.{name}").setLevel(logging.CRITICAL)

    def connect() -> Any:
        asyncio.run(_greet(address))
        return distributed.Client(address, timeout=PATIENCE, set_as_default=False)

    try:
        client = _answer(connect, PATIENCE + GRACE, batch_progress.check_cancelled)
    except Cancelled:
        raise
    except Exception as error:  # what Dask raises depends on what answers in a scheduler's place
        raise EngineError(
            f"no Dask scheduler answers at '{address}': start one with 'dask scheduler' and give the address "
            "that it prints, such as tcp://host:8786"
        ) from error
    try:
        yield client
    finally:
        with suppress(TimeoutError):  # a scheduler that has stopped answering needs no farewell
            _answer(client.close, GRACE)


async def _greet(address: str) -> None:
    """See that a Dask scheduler answers: a client without an answer waits for ever and leaves a traceback."""
    distributed = _dask()
    security = distributed.Security().get_connection_args("client")
    greeting = distributed.comm.connect(address, timeout=PATIENCE, **security)
    await (await asyncio.wait_for(greeting, PATIENCE)).close()


def _answer(ask: Callable[[], Answer], seconds: float, check: Callable[[], object] = lambda: None) -> Answer:
    """Wait for Dask in a thread of its own: some of its calls wait for ever for what does not answer.

    Args:
        ask: calls Dask.
        seconds: how long it may take.
        check: called several times a second; what it raises ends the wait.

    Raises:
        TimeoutError: it took longer.
        Exception: what `ask` raised.
    """
    future: Future[Answer] = Future()

    def run() -> None:
        try:
            future.set_result(ask())
        except Exception as error:
            future.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    until = time.monotonic() + seconds
    while not future.done():
        check()
        if time.monotonic() > until:
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


def _tell_workers(client: Any, device: str, batch_progress: BatchProgress) -> None:
    workers = client.scheduler_info()["workers"].values()
    fit = [worker for worker in workers if device != "cuda" or worker["resources"].get("GPU")]
    batch_progress.feedback.info(f"{len(fit)} Dask worker(s) fuse a scene each.")
    if not fit:
        which = "dask worker --nthreads 1" + (" --resources GPU=1" if device == "cuda" else "")
        batch_progress.feedback.warning(
            f"No such worker is there yet: start some with '{which} {client.scheduler.address}'."
        )


def _fuse(client: Any, works: Sequence[SceneJob], device: str, batch_progress: BatchProgress) -> None:
    run = f"trapan-{uuid.uuid4().hex[:12]}"
    told: queue.Queue[tuple[str, Message]] = queue.Queue()
    client.subscribe_topic(run, lambda event: told.put(tuple(event[1])))
    needs = {"GPU": 1} if device == "cuda" else {}
    left = {}
    for number, work in enumerate(works):
        words = (run, work.name, job_to_json(work.job), VERSION)
        left[client.submit(fuse_on_worker, *words, key=f"{run}-{number}", pure=False, resources=needs)] = (
            work.name
        )
    try:
        while left:
            batch_progress.check_cancelled()
            _hear(told, left.values(), batch_progress)
            for future in [future for future in left if future.done()]:
                batch_progress.handle_message(left.pop(future), _last_message(future))
            time.sleep(PAUSE)
    finally:
        if left:  # stopped
            with suppress(TimeoutError):  # who does not answer can't be stopped
                _answer(lambda: _stop(client, run, left, batch_progress.running), 2 * GRACE)


def _stop(client: Any, run: str, left: Mapping[Any, str], running: Collection[str]) -> None:
    """Let the workers stop the scenes that they fuse, and take back the others."""
    _dask().Event(run, client=client).set()
    client.cancel([future for future, name in left.items() if name not in running])
    _wait([future for future, name in left.items() if name in running])
    client.cancel(list(left))


def _hear(
    told: queue.Queue[tuple[str, Message]], left: Collection[str], batch_progress: BatchProgress
) -> None:
    while not told.empty():
        name, message = told.get()
        if name in left:  # else it came after the last message
            batch_progress.handle_message(name, message)


def _last_message(future: Any) -> Message:
    if future.status == "finished":
        message: Message = future.result()
        return message
    if future.status != "error":
        return retryable_failure("the Dask scheduler has gone or has forgotten it")
    error = future.exception()
    if type(error).__name__ == "KilledWorker":
        return retryable_failure(
            f"one Dask worker after another died of it ({error}): give workers more memory"
        )
    return retryable_failure(f"{type(error).__name__} on a Dask worker: {error}")


def _wait(left: Collection[Any]) -> None:
    """Gives workers the time to stop, so that they leave nothing behind."""
    until = time.monotonic() + GRACE
    while time.monotonic() < until and not all(future.done() for future in left):
        time.sleep(PAUSE)


def fuse_on_worker(run: str, name: str, job: str, version: str) -> Message:
    """The task: fuses a scene on a worker; its result is the scene's last message.

    Args:
        run: by which the batch's messages and its wish to stop are known.
        name: the scene's.
        job: see `attempt.to_text`.
        version: of the package that asks.
    """
    dask = _dask()
    worker = dask.get_worker()
    if version != VERSION:
        different = f"the Dask worker {worker.address} has TRA-PAN {VERSION}, not {version}"
        return {"failed": f"{different}: install the same on all machines", "again": False}
    last: list[Message] = []
    sent = 0.0

    def send(message: Message) -> None:
        nonlocal sent
        if "done" in message or "failed" in message:
            last.append(message)
        elif "progress" not in message or time.monotonic() - sent > SELDOM:
            sent = time.monotonic()
            worker.log_event(run, [name, dict(message)])

    over, stop = threading.Event(), threading.Event()
    asked = dask.Event(run, client=dask.get_client())
    threading.Thread(target=_watch, args=(asked, over, stop), daemon=True).start()
    try:
        with _alone:  # torch's state is the process's
            run_scene_job(job_from_json(job), send, stop.is_set)
    except Cancelled:
        last.append(retryable_failure("the batch was stopped"))
    except Exception as error:  # not raised: Dask logs what a failed task was given, secrets in paths too
        last.append(unforeseen(error))
    finally:
        over.set()
    return last[0]


def _watch(asked: Any, over: threading.Event, stop: threading.Event) -> None:
    """Notices that the batch is to stop, while a scene is fused."""
    while not over.is_set():
        try:
            if asked.wait(timeout=SELDOM):
                stop.set()
                return
        except Exception:  # whatever a lost connection raises: Dask closes this worker
            stop.set()
            return
