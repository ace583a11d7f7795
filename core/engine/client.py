"""The engine in a process of its own, as the process that asks sees it: started, asked, listened to, ended.

The scene is read and the fused image written here, with this process's GDAL. See `worker` for the other end.
"""

from __future__ import annotations

import json
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, astuple
from pathlib import Path
from typing import Any, Optional, TypeVar

from .. import version
from ..errors import EngineError, OutputError
from ..exchange.results import FusionResult, Registration
from ..exchange.task import Engine, EngineFactory, FusionTask
from ..feedback import Cancelled, Feedback, Stages
from ..redaction import safe_to_show
from ..scene.chips import Chips
from ..scene.grid import Window
from ..scene.scene import Scene, Sink
from ..schema import parse, read
from .interpreter import Interpreter, clean_environment
from .messages import ERRORS, is_valid_message
from .process import STOP_TIMEOUT, StartProcess, Subprocess, wait_for_exit
from .shared_pixels import PixelSlots, create_scratch_file

# MERGED-DOC """What to say of a process that has ended without an answer: what ended it, why, and what may help."""
BOOTSTRAP_SCRIPT = Path(__file__).with_name("bootstrap.py")

ASKED = 0.1
"""Seconds between two questions whether to stop."""

BEGIN = 120.0
"""Seconds until a worker's first word, which on some machines a virus scanner delays."""

HEARTBEAT_TIMEOUT = 60.0
"""Seconds without a sign of life after which a worker is given up."""

BLINK = 1.0
"""Seconds that one wait for it counts at most: it was no more silent while the computer slept."""

Message = dict[str, Any]
Made = TypeVar("Made")


def worker_engine_factory(python: Interpreter, start: StartProcess) -> EngineFactory:
    """What opens an engine in a process of its own.

    Args:
        python: what to run it with.
        start: how to start a process here.
    """

    @contextmanager
    def opened(device: str, threads: Optional[int], feedback: Feedback) -> Iterator[Engine]:
        with _worker(python, start, feedback) as worker:
            worker.open(device, threads)
            yield worker

    return opened


def describe_engine(python: Interpreter, start: StartProcess, feedback: Feedback) -> Message:
    """What `self_test.run_self_test` tells of an engine; raises as an engine does."""
    with _worker(python, start, feedback) as worker:
        worker.open("auto", None)
        return worker.describe()


@contextmanager
def _worker(python: Interpreter, start: StartProcess, feedback: Feedback) -> Iterator[_Worker]:
    """A worker that has said hello. Whatever happens inside, no process is left."""
    feedback.info(f"The engine runs in a process of its own: {python.path} ({python.origin}).")
    try:
        child = start([python.path, str(BOOTSTRAP_SCRIPT)], clean_environment())
    except OSError as error:
        raise EngineError(f"the Python '{python.path}' can't be started ({error}): choose another") from error
    worker = _Worker(child, python, feedback)
    try:
        worker.greet()
        yield worker
    finally:
        child.send(json.dumps({"what": "stop"}))
        wait_for_exit(child, STOP_TIMEOUT)
        child.stop()
        worker.clear()


class _Worker:
    """See `task.Engine`."""

    def __init__(self, child: Subprocess, python: Interpreter, feedback: Feedback) -> None:
        self._child, self._python, self._feedback = child, python, feedback
        self._greeted = False
        self._folders: list[str] = []

    def greet(self) -> None:
        """Hears its first word; raises an `EngineError` where it is none of this version's engine."""
        hello = self._next(BEGIN)
        if hello["what"] != "hello":
            raise self._not_understood(json.dumps(hello))
        if hello.get("version") != version.VERSION:
            raise EngineError(
                f"the engine that '{self._python.path}' runs has version {hello.get('version')} and TRA-PAN "
                f"{version.VERSION}: start QGIS again where TRA-PAN was updated while it ran, or choose "
                f"another Python than the one that {self._python.origin} names"
            )
        self._greeted = True

    def open(self, device: str, threads: Optional[int]) -> None:
        """Lets it load torch and find the device."""
        self._say("open", device=device, threads=threads)
        self._until("ready", {})

    def clear(self) -> None:
        """Removes the scratch file for a system that doesn't while the other process has it mapped."""
        for folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)

    def describe(self) -> Message:
        self._say("describe")
        told = self._until("done", {})
        return {key: value for key, value in told.items() if key != "what"}

    def pansharpen(
        self, scene: Scene, chips: Chips, sink: Sink, task: FusionTask, stages: Stages
    ) -> FusionResult:
        return self._done("pansharpen", FusionResult, scene, chips, sink, stages, task=asdict(task))

    def find_phase(
        self, scene: Scene, chips: Chips, gains: tuple[float, ...], stages: Stages
    ) -> Registration:
        return self._done("register", Registration, scene, chips, None, stages, gains=gains)

    def _done(
        self,
        what: str,
        made: type[Made],
        scene: Scene,
        chips: Chips,
        sink: Optional[Sink],
        stages: Stages,
        **more: Any,
    ) -> Made:
        """Asks for a job, serves its reads and writes, and returns what is made of what came of it."""
        shown = {"relation": asdict(scene.alignment), "bands": scene.bands, "names": scene.names}
        with _scratch(self._announce) as (path, slots):

            def fill(message: Message) -> None:
                window = Window(*message["window"])
                pixels = scene.read_pan(window) if message["source"] == "pan" else scene.read_ms(window)
                slots.put(message["slot"], pixels)
                self._say("filled", slot=message["slot"])

            def write(message: Message) -> None:
                window = Window(*message["window"])
                if sink is not None:
                    sink.write(window, slots.get(message["slot"], message["bands"], window))
                self._say("written", slot=message["slot"])

            places = [astuple(place) for place in chips.windows]
            self._say(what, slots=str(path), scene=shown, places=places, **more)
            told = self._until(
                "done",
                {
                    # mapped by both it needs no name any more, where the system lets go of one that is in use
                    "mapped": lambda message: shutil.rmtree(path.parent, ignore_errors=True),
                    "read": fill,
                    "write": write,
                    "enter": lambda message: stages.enter(message["stage"]),
                    "at": lambda message: stages.update(message["fraction"]),
                },
                scene,
            )
        try:
            return read(made, told)
        except ValueError:
            raise self._not_understood(json.dumps(told)) from None

    def _announce(self, folder: str) -> None:
        self._folders.append(folder)
        self._say("scratch", folder=folder)

    def _say(self, what: str, **more: Any) -> None:
        self._child.send(json.dumps({"what": what, **more}))

    def _until(
        self, end: str, served: dict[str, Callable[[Message], None]], scene: Optional[Scene] = None
    ) -> Message:
        """Serves what it says, of the scene where there is one, until it says `end`."""
        log = {
            "info": lambda message: self._feedback.info(message["line"]),
            "warning": lambda message: self._feedback.warning(message["line"]),
            "alive": lambda message: None,
            "failed": self._fail,
        }
        while True:
            message = self._next(HEARTBEAT_TIMEOUT)
            if message["what"] == end:
                return message
            serve = {**log, **served}.get(message["what"])
            if serve is None or not is_valid_message(message, scene):
                raise self._not_understood(json.dumps(message))
            serve(message)

    def _next(self, patience: float) -> Message:
        silent = 0.0
        while silent < patience:
            if self._feedback.is_cancelled():
                raise Cancelled
            begin = time.monotonic()
            line = self._child.read_line(ASKED)
            silent += min(time.monotonic() - begin, BLINK)
            if line is not None:
                return self._parsed(line)
            if self._child.has_ended:
                raise self._dead()
        raise EngineError(
            f"the engine's process has not answered for {patience:g} s and was ended: run it again, on "
            "another device if it happens there too"
        )

    def _dead(self) -> Exception:
        if self._feedback.is_cancelled():  # a signal to the whole process group ends both
            return Cancelled()
        stranger = "" if self._greeted else self._python.path
        return EngineError(explain_worker_exit(self._child.exit_code, self._child.stderr_tail(), stranger))

    def _parsed(self, line: str) -> Message:
        try:
            message = parse(line)
        except ValueError:
            # a line that breaks off is the last of one that was killed
            dead = wait_for_exit(self._child, ASKED) and self._child.exit_code != 0
            raise self._dead() if dead else self._not_understood(line) from None
        if not isinstance(message, dict) or not isinstance(message.get("what"), str):
            raise self._not_understood(line)
        return message

    def _fail(self, message: Message) -> None:
        raise ERRORS[message["kind"]](message["sentence"])

    def _not_understood(self, line: str) -> EngineError:
        return EngineError(
            f"what '{self._python.path}' runs is not the TRA-PAN engine: it said {line[:100]!r}; choose the "
            "Python with the engine, or run 'Install the engine' ('trapan engine install')"
        )


@contextmanager
def _scratch(tell: Callable[[str], None]) -> Iterator[tuple[Path, PixelSlots]]:
    """A scratch file in a folder that only its owner can enter; gone afterwards, whatever happens.

    Args:
        tell: is told the folder before there is anything in it, for the case that this process is killed.
    """
    folder: Optional[Path] = None
    try:
        try:
            folder = Path(tempfile.mkdtemp(prefix="trapan-"))
            tell(str(folder))
            path = create_scratch_file(folder)
            slots = PixelSlots(path)
        except OSError as error:
            where = f"'{folder.parent}'" if folder else "the folder for temporary files"
            raise OutputError(
                f"the scratch file for the engine can't be written in {where} ({error}): make room there, or "
                "name another folder by the environment variable TMPDIR"
            ) from error
        try:
            yield path, slots
        finally:
            slots.close()
    finally:
        if folder:
            shutil.rmtree(folder, ignore_errors=True)


LINES = 3
"""How many of its last lines are repeated."""

LONGEST = 300
"""Letters of such a line that are repeated."""

_MEMORY = "its memory ran out: close other programs, fuse a part of the scene, or use a machine with more"
_CRASH = "a library of it crashed: run it on the CPU, or install the engine anew"
_CUDA = "CUDA failed: run it on the CPU, or see that the GPU's driver is up to date and its memory free"
_KILLED = (
    "something ended it, as systems do when memory runs out: close other programs, or fuse a part of a scene"
)

_BY_WORDS = (
    (("CUDA out of memory", "CUDA error", "CUDNN", "cuBLAS", "OutOfMemoryError"), _CUDA),
    (("MemoryError", "can't allocate memory", "bad_alloc", "Cannot allocate memory"), _MEMORY),
)
_LACKS = ("No module named", "ImportError", "DLL load failed")
_CRASHES = {"SIGSEGV", "SIGBUS", "SIGILL", "SIGABRT", "SIGFPE"}
_WINDOWS_CRASHES = (0xC0000005, 0xC000001D, 0xC0000374, 0xC0000409)


def explain_worker_exit(code: Optional[int], errors: str, stranger: str = "") -> str:
    """One sentence for the user.

    Args:
        code: its exit code, or less than 0 the signal that ended it.
        errors: the end of what it wrote to its standard error.
        stranger: the program, where it has not said that it runs the engine.
    """
    name = _signal(code)
    how = f"was ended by {name}" if name else f"ended with the code {code}"
    words = " | ".join(safe_to_show(line.strip())[:LONGEST] for line in _last_lines(errors))
    said = f"; its last words: {words}" if words else ""
    return f"the engine's process {how} before it was done: {_cause(code, name, errors, stranger)}{said}"


def _last_lines(errors: str) -> list[str]:
    """Of a Python traceback where it was raised and what: PyTorch ends that with general advice."""
    lines = [line for line in errors.splitlines() if line.strip()]
    places = [number for number, line in enumerate(lines) if line.startswith('  File "')]
    if not places:
        return lines[-LINES:]
    place, *rest = lines[places[-1] :]
    return [place, *(line for line in rest if not line.startswith("    "))][:LINES]


def _signal(code: Optional[int]) -> str:
    if code is None or code >= 0:
        return ""
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"


def _cause(code: Optional[int], name: str, errors: str, stranger: str) -> str:
    for words, cause in _BY_WORDS:
        if any(word in errors for word in words):
            return cause
    if name in _CRASHES or (code or 0) & 0xFFFFFFFF in _WINDOWS_CRASHES:
        return _CRASH
    if name:
        return _KILLED
    if stranger:
        return (
            f"'{stranger}' does not run the engine: choose a Python from 3.10 on with PyTorch, or run "
            "'Install the engine' ('trapan engine install')"
        )
    if any(word in errors for word in _LACKS):
        return "its Python lacks something: run 'Install the engine' ('trapan engine install')"
    return "an error that it was not made for: please report it with these words"
