"""One scene of many: a job sent to whoever fuses it, and what is heard back, as plain JSON values."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, Callable, Mapping, Optional

from .engines import on_the_command_line
from .errors import EngineError, InputError, OutputError
from .job import Job, run
from .pair import Pair
from .redaction import safe_to_show
from .task import OpenEngine

Message = Mapping[str, Any]
"""One of: progress (0 to 1), stage, warning; and at last done (the run's document), or failed (a sentence)
with again, whether another attempt may succeed."""

Send = Callable[[Message], object]


def attempt(
    job: Job, send: Send, is_cancelled: Callable[[], bool], open_engine: Optional[OpenEngine] = None
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
        outcome = run(job, _Sender(send, is_cancelled), open_engine or on_the_command_line())
    except InputError as error:
        send({"failed": str(error), "again": False})
    except (OutputError, EngineError) as error:
        send(failed(str(error)))
    else:
        send({"done": outcome.document})


def failed(sentence: str) -> Message:
    """The message for what may go well another time."""
    return {"failed": safe_to_show(sentence), "again": True}


def unforeseen(error: Exception) -> Message:
    """The message for a scene that raised what nothing foresees."""
    return failed(f"{type(error).__name__}: {error}")


def to_text(job: Job) -> str:
    """The job as one line of JSON."""
    return json.dumps(asdict(job))


def from_text(text: str) -> Job:
    """The job that a line of JSON tells."""
    values = _with_tuples(json.loads(text))
    return Job(**{**values, "pair": Pair(**_with_tuples(values["pair"]))})


def _with_tuples(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}


class _Sender:
    """A feedback that sends what it is told, and the log's warnings only: many scenes say much."""

    def __init__(self, send: Send, is_cancelled: Callable[[], bool]) -> None:
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
