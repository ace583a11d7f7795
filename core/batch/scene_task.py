"""One scene of many: a job sent to whoever fuses it, and what is heard back, as plain JSON values."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import Any, Callable, Mapping, Optional

from ..engine.select import cli_engine_factory
from ..errors import EngineError, InputError, OutputError
from ..exchange.task import EngineFactory
from ..jobs.pansharpen import PansharpenJob, run_pansharpen
from ..redaction import safe_to_show
from ..schema import parse, read

Message = Mapping[str, Any]
"""One of: progress (0 to 1), stage, warning; and at last done (the run's document), or failed (a sentence)
with again, whether another attempt may succeed."""

SendMessage = Callable[[Message], object]


def run_scene_job(
    job: PansharpenJob,
    send: SendMessage,
    is_cancelled: Callable[[], bool],
    open_engine: Optional[EngineFactory] = None,
) -> None:
    """Fuses a scene and sends what there is to tell, its end too.

    Args:
        job: the scene's.
        send: where to.
        is_cancelled: whether to stop, asked many times a second.
        open_engine: opens what computes; as on the command line where None.

    Raises:
        Cancelled: as was asked; nothing is left behind.
        Exception: what nothing foresees; see :func:`unforeseen`.
    """
    try:
        outcome = run_pansharpen(job, _Sender(send, is_cancelled), open_engine or cli_engine_factory())
    except InputError as error:
        send({"failed": str(error), "again": False})
    except (OutputError, EngineError) as error:
        send(retryable_failure(str(error)))
    else:
        send({"done": outcome.document})


def retryable_failure(sentence: str) -> Message:
    """The message for what may go well another time."""
    return {"failed": safe_to_show(sentence), "again": True}


def unforeseen(error: Exception) -> Message:
    """The message for a scene that raised what nothing foresees."""
    return retryable_failure(f"{type(error).__name__}: {error}")


@dataclass(frozen=True)
class _Line:
    """What a message's line may hold."""

    progress: Optional[float] = None
    stage: Optional[str] = None
    warning: Optional[str] = None
    done: Optional[dict[str, Any]] = None
    failed: Optional[str] = None
    again: Optional[bool] = None


def to_line(message: Message) -> str:
    """Write a message as one line of JSON."""
    return json.dumps(message, allow_nan=False)


def from_line(line: str) -> Message:
    """Read the message that :func:`to_line` wrote.

    Raises:
        ValueError: the line holds something else.
    """
    told = vars(read(_Line, parse(line)))
    message = {name: value for name, value in told.items() if value is not None}
    if not message or ("failed" in message) != ("again" in message):
        raise ValueError("holds no message")
    return message


def job_to_json(job: PansharpenJob) -> str:
    """The job as one line of JSON."""
    nodata = None if job.nodata is None else str(job.nodata)  # NaN is a nodata value, and JSON has none
    return json.dumps({**asdict(job), "nodata": nodata}, allow_nan=False)


def job_from_json(text: str) -> PansharpenJob:
    """The job that a line of JSON tells.

    Raises:
        ValueError: it tells none.
    """
    values = read(dict[str, Any], parse(text))
    nodata = values.pop("nodata", None)
    return replace(read(PansharpenJob, values), nodata=None if nodata is None else float(read(str, nodata)))


class _Sender:
    """A feedback that sends what it is told, and the log's warnings only: many scenes say much."""

    def __init__(self, send: SendMessage, is_cancelled: Callable[[], bool]) -> None:
        self._send = send
        self.is_cancelled = is_cancelled

    def set_progress(self, fraction: float) -> None:
        self._send({"progress": fraction})

    def set_stage(self, name: str) -> None:
        self._send({"stage": name})

    def info(self, message: str) -> None:
        pass

    def warning(self, message: str) -> None:
        self._send({"warning": message})
