"""The engine in a process of its own: answers one request, pixel by pixel through the process that asks.

`worker_engine` is the other end. Nothing here knows GDAL or QGIS.
"""

from __future__ import annotations

import os
import sys
import traceback

from . import version
from .engine_here import opened
from .errors import EngineError, InputError, OutputError
from .worker_pipe import Pipe, Told, own_pipes


def main() -> None:
    """Says which version this is, answers the one request that comes, and ends.

    It ends at once: Python's own way waits for threads, one of which listens.
    """
    pipe = Pipe(*own_pipes())
    pipe.say("hello", version=version.VERSION)
    code = 0
    try:
        _answer(pipe)
    except (InputError, OutputError, EngineError) as error:
        pipe.say("failed", kind=type(error).__name__, sentence=str(error))
    except Exception:
        traceback.print_exc()
        code = 1
    sys.stderr.flush()
    os._exit(code)


def _answer(pipe: Pipe) -> None:
    request = pipe.hear()
    with opened(request["device"], request["threads"], Told(pipe)) as engine:
        pipe.say("ready")
        from . import remote

        remote.answer(pipe, engine, pipe.hear())
