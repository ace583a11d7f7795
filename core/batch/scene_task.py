"""Fuse one scene of a batch; its job and its messages are plain JSON values that pass between processes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Callable, Mapping, Optional

from ..engine.select import cli_engine_factory
from ..errors import EngineError, InputError, OutputError
from ..exchange.task import EngineFactory
from ..jobs.pansharpen import run_pansharpen
from ..jobs.pansharpen_job import PansharpenJob
from ..redaction import safe_to_show
from ..schema import parse, plain, read

Message = Mapping[str, Any]
"""One of progress (0 to 1), stage and warning; the last is done (the provenance document), or failed (the
error) with retry, whether another attempt may succeed."""

SendMessage = Callable[[Message], object]


def run_scene_job(
    job: PansharpenJob,
    send: SendMessage,
    is_cancelled: Callable[[], bool],
    open_engine: EngineFactory | None = None,
) -> None:
    """Fuse a scene and send its messages, the last one included.

    Args:
        job: the job of the scene.
        send: receives each message.
        is_cancelled: polled several times a second; returns whether to stop.
        open_engine: opens the engine that computes; that of the command line if None.

    Raises:
        Cancelled: `is_cancelled` returned True; nothing is left behind.
        Exception: an unexpected error; see :func:`unexpected_failure`.
    """
    sender = _Sender(send, is_cancelled)
    try:
        result = run_pansharpen(job, sender, open_engine or cli_engine_factory())
    except InputError as error:
        send({"failed": str(error), "retry": False})
    except OutputError as error:
        # before any progress, the output was only planned: its name or its folder is wrong, and stays wrong
        send({**retryable_failure(str(error)), "retry": sender.has_progress})
    except EngineError as error:
        send(retryable_failure(str(error)))
    else:
        send({"done": result.document})


def retryable_failure(error: str) -> Message:
    """Return the message for a failure that may be transient."""
    return {"failed": safe_to_show(error), "retry": True}


def unexpected_failure(error: Exception) -> Message:
    """Return the message for a scene that raised an unexpected error."""
    return retryable_failure(f"{type(error).__name__}: {error}")


@dataclass(frozen=True)
class _Line:
    """Fields of a message."""

    progress: Optional[float] = None
    stage: Optional[str] = None
    warning: Optional[str] = None
    done: Optional[dict[str, Any]] = None
    failed: Optional[str] = None
    retry: Optional[bool] = None


def to_line(message: Message) -> str:
    """Write a message as one line of JSON."""
    return json.dumps(message, allow_nan=False)


def from_line(line: str) -> Message:
    """Read the message that :func:`to_line` wrote.

    Raises:
        ValueError: the line is not such a message.
    """
    values = vars(read(_Line, parse(line)))
    message = {name: value for name, value in values.items() if value is not None}
    if not message or ("failed" in message) != ("retry" in message):
        raise ValueError("holds no message")
    return message


def job_to_json(job: PansharpenJob) -> str:
    """Write a job as one line of JSON."""
    return json.dumps(plain(job, keep_non_finite=True), allow_nan=False)


def job_from_json(text: str) -> PansharpenJob:
    """Read the job that :func:`job_to_json` wrote.

    Raises:
        ValueError: the text is not such a job.
    """
    return read(PansharpenJob, parse(text))


class _Sender:
    """A feedback that sends progress, stages and warnings; info lines of many scenes would flood the log.

    Attributes:
        has_progress: whether any progress was made.
    """

    def __init__(self, send: SendMessage, is_cancelled: Callable[[], bool]) -> None:
        self._send = send
        self.is_cancelled = is_cancelled
        self.has_progress = False

    def set_progress(self, fraction: float) -> None:
        self.has_progress = self.has_progress or fraction > 0
        self._send({"progress": fraction})

    def set_stage(self, name: str) -> None:
        self._send({"stage": name})

    def set_time_left(self, seconds: float) -> None:
        """Ignore the time left of one scene among many."""

    def info(self, message: str) -> None:
        pass

    def warning(self, message: str) -> None:
        self._send({"warning": message})
