"""The client's end: start the worker, send it requests, serve its reads and writes, and end it.

The client reads the scene and writes the fused image, with the GDAL of this process. The messages are listed
in `messages`. `server` is the other end.
"""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from .. import version
from ..errors import EngineError, OutputError
from ..exchange.results import FusionResult, Measurements
from ..exchange.task import Engine, EngineFactory, FusionTask
from ..feedback import Cancelled, Feedback, Stage, Stages
from ..schema import parse, read
from .interpreter import Interpreter, clean_environment
from .messages import ERRORS, LogLine, ReadRequest, StageEntered, StageProgress, WorkerError, WriteRequest
from .process import STOP_TIMEOUT, UTF_8, StartProcess, Subprocess, wait_for_exit
from .shared_pixels import PixelSlots, create_scratch_file
from .worker_exit import explain_worker_exit

if TYPE_CHECKING:
    from ..scene.chips import Chips
    from ..scene.scene import Scene, Sink

BOOTSTRAP_SCRIPT = Path(__file__).with_name("bootstrap.py")
"""The script that runs `server`."""

POLL_INTERVAL = 0.1
"""Seconds between two checks for cancellation."""

START_TIMEOUT = 120.0
"""Seconds until a worker's first message. A virus scanner can make this long."""

HEARTBEAT_TIMEOUT = 60.0
"""Seconds without any message after which a worker counts as hung."""

LONGEST_POLL = 1.0
"""Maximum seconds that one poll adds to the silence. A longer poll means that the computer was asleep."""

Message = dict[str, Any]
Values = TypeVar("Values")


def worker_engine_factory(python: Interpreter, start: StartProcess) -> EngineFactory:
    """Return the factory of engines that run in a worker.

    Args:
        python: the interpreter that runs the worker.
        start: the function that starts a process.
    """

    @contextmanager
    def open_engine(device: str, threads: int | None, feedback: Feedback) -> Iterator[Engine]:
        with _start_worker(python, start, feedback) as worker:
            worker.open(device, threads)
            yield worker

    return open_engine


def describe_engine(python: Interpreter, start: StartProcess, feedback: Feedback) -> Message:
    """Run the self-test in a worker and return its result, see `self_test.run_self_test`.

    Args:
        python: the interpreter that runs the worker.
        start: the function that starts a process.
        feedback: takes the log and may cancel.

    Raises:
        EngineError: the worker can't be started or dies.
        Cancelled: the user cancelled.
    """
    with _start_worker(python, start, feedback) as worker:
        worker.open("auto", None)
        return worker.describe()


@contextmanager
def _start_worker(python: Interpreter, start: StartProcess, feedback: Feedback) -> Iterator[_Worker]:
    """Start a worker and check its version. The process is gone when the context ends."""
    feedback.info(f"Starting the engine in a separate process: {python.path} ({python.origin}).")
    try:
        process = start([python.path, *UTF_8, str(BOOTSTRAP_SCRIPT)], clean_environment())
    except OSError as error:
        raise EngineError(
            f"the Python '{python.path}' can't be started ({error.strerror or error}): choose another one"
        ) from error
    worker = _Worker(process, python, feedback)
    try:
        worker.check_version()
        yield worker
    finally:
        process.send(json.dumps({"type": "stop"}))
        wait_for_exit(process, STOP_TIMEOUT)
        process.stop()
        worker.remove_scratch()


class _Worker:
    """An `Engine` that passes its work to a subprocess.

    Args:
        process: the subprocess, just started.
        python: the interpreter that runs it.
        feedback: takes the log and may cancel.
    """

    def __init__(self, process: Subprocess, python: Interpreter, feedback: Feedback) -> None:
        self._process, self._python, self._feedback = process, python, feedback
        self._is_engine = False
        self._scratch_folders: list[str] = []

    def check_version(self) -> None:
        """Wait for the worker's greeting.

        Raises:
            EngineError: the process is not the engine, or the engine of another version.
        """
        hello = self._next_message(START_TIMEOUT)
        if hello["type"] != "hello":
            raise self._not_the_engine(json.dumps(hello))
        if hello.get("version") != version.VERSION:
            raise EngineError(
                f"the engine that '{self._python.path}' runs has version {hello.get('version')}, but TRA-PAN "
                f"has version {version.VERSION}: restart QGIS if TRA-PAN was updated while it was open, or "
                f"choose another Python ({self._python.origin} chose this one)"
            )
        self._is_engine = True

    def open(self, device: str, threads: int | None) -> None:
        """Let the worker load PyTorch and find the device, see `EngineFactory`."""
        self._send("open", device=device, threads=threads)
        self._serve_until("ready", {})

    def remove_scratch(self) -> None:
        """Remove scratch folders that Windows kept while the worker had the file mapped."""
        for folder in self._scratch_folders:
            shutil.rmtree(folder, ignore_errors=True)

    def describe(self) -> Message:
        """Let the worker run its self-test and return the result."""
        self._send("describe")
        result = self._serve_until("done", {})
        return {key: value for key, value in result.items() if key != "type"}

    def pansharpen(
        self, scene: Scene, chips: Chips, sink: Sink, task: FusionTask, stages: Stages
    ) -> FusionResult:
        return self._typed(FusionResult, self._run("pansharpen", scene, chips, sink, task, stages))

    def measure(self, scene: Scene, chips: Chips, task: FusionTask, stages: Stages) -> Measurements:
        return self._typed(Measurements, self._run("measure", scene, chips, None, task, stages))

    def _run(
        self, kind: str, scene: Scene, chips: Chips, sink: Sink | None, task: FusionTask, stages: Stages
    ) -> Message:
        """Send a request on a scene, serve the worker's reads and writes, and return its result."""
        description = {
            "alignment": asdict(scene.alignment),
            "bands": scene.bands,
            "names": scene.names,
            "band_labels": scene.band_labels,
        }
        windows = [asdict(window) for window in chips.windows]
        with _scratch_file(self._announce_scratch) as (path, slots):

            def fill(message: Message) -> None:
                request = self._typed(ReadRequest, message)
                read_window = scene.read_pan if request.source == "pan" else scene.read_ms
                slots.put(request.slot, read_window(request.window))
                self._send("filled", slot=request.slot)

            def write(message: Message) -> None:
                request = self._typed(WriteRequest, message)
                if sink is not None:
                    sink.write(request.window, slots.get(request.slot, request.bands, request.window))
                self._send("written", slot=request.slot)

            handlers = {
                # Both processes have mapped the file. Without a name, it can't be left behind by a crash.
                "mapped": lambda message: shutil.rmtree(path.parent, ignore_errors=True),
                "read": fill,
                "write": write,
                "stage": lambda message: stages.enter(Stage(self._typed(StageEntered, message).name)),
                "progress": lambda message: stages.update(self._typed(StageProgress, message).fraction),
            }
            self._send(kind, slots=str(path), scene=description, chip_windows=windows, task=asdict(task))
            return self._serve_until("done", handlers)

    def _announce_scratch(self, folder: str) -> None:
        self._scratch_folders.append(folder)
        self._send("scratch", folder=folder)

    def _send(self, kind: str, /, **values: Any) -> None:
        self._process.send(json.dumps({"type": kind, **values}))

    def _serve_until(self, end: str, handlers: dict[str, Callable[[Message], None]]) -> Message:
        """Handle the worker's messages until one of type `end` arrives, and return that one."""
        log: dict[str, Callable[[Message], None]] = {
            "info": lambda message: self._feedback.info(self._typed(LogLine, message).message),
            "warning": lambda message: self._feedback.warning(self._typed(LogLine, message).message),
            "heartbeat": lambda message: None,
            "error": self._raise_error,
        }
        while True:
            message = self._next_message(HEARTBEAT_TIMEOUT)
            if message["type"] == end:
                return message
            handle = {**log, **handlers}.get(message["type"])
            if handle is None:
                raise self._not_the_engine(json.dumps(message))
            handle(message)

    def _next_message(self, timeout: float) -> Message:
        """Wait for a message; raise if the worker is silent or dies, or if the user cancels."""
        silence = 0.0
        while silence < timeout:
            if self._feedback.is_cancelled():
                raise Cancelled
            begin = time.monotonic()
            line = self._process.read_line(POLL_INTERVAL)
            silence += min(time.monotonic() - begin, LONGEST_POLL)
            if line is not None:
                return self._parse(line)
            if self._process.has_ended:
                raise self._exit_error()
        raise EngineError(
            f"the engine process has not responded for {timeout:g} s and was stopped: run again; if it hangs "
            "again, choose another device"
        )

    def _parse(self, line: str) -> Message:
        try:
            message = parse(line)
        except ValueError:
            # A killed worker may leave half a line.
            died = wait_for_exit(self._process, POLL_INTERVAL) and self._process.exit_code != 0
            raise self._exit_error() if died else self._not_the_engine(line) from None
        if not isinstance(message, dict) or not isinstance(message.get("type"), str):
            raise self._not_the_engine(line)
        return message

    def _typed(self, kind: type[Values], message: Message) -> Values:
        """Convert a message to its dataclass."""
        try:
            return read(kind, message)
        except ValueError:
            raise self._not_the_engine(json.dumps(message)) from None

    def _raise_error(self, message: Message) -> None:
        error = self._typed(WorkerError, message)
        raise ERRORS[error.kind](error.message)

    def _exit_error(self) -> Exception:
        """Return the exception for a worker that has ended."""
        if self._feedback.is_cancelled():  # Ctrl+C ends the whole process group.
            return Cancelled()
        not_the_engine = "" if self._is_engine else self._python.path
        return EngineError(
            explain_worker_exit(self._process.exit_code, self._process.stderr_tail(), not_the_engine)
        )

    def _not_the_engine(self, line: str) -> EngineError:
        """Return the error for a line that the engine never sends."""
        return EngineError(
            f"'{self._python.path}' does not run the TRA-PAN engine: it printed {line[:100]!r}; choose the "
            "Python that has the engine, or run 'Install the engine' ('trapan engine install')"
        )


@contextmanager
def _scratch_file(announce: Callable[[str], None]) -> Iterator[tuple[Path, PixelSlots]]:
    """Create a scratch file in a folder that only its owner can enter, and remove both at the end.

    Args:
        announce: called with the folder while it is empty, so that the worker can remove it if this process
            is killed.

    Yields:
        The file's path and its slots.

    Raises:
        OutputError: the file can't be written.
    """
    with ExitStack() as cleanup:
        where = "the folder for temporary files"
        try:
            folder = Path(tempfile.mkdtemp(prefix="trapan-"))
            cleanup.callback(shutil.rmtree, folder, ignore_errors=True)
            where = f"'{folder.parent}'"
            announce(str(folder))
            path = create_scratch_file(folder)
            slots = cleanup.enter_context(closing(PixelSlots(path)))
        except OSError as error:
            raise OutputError(
                f"the engine's scratch file (64 MiB) can't be written in {where} "
                f"({error.strerror or error}): free some disk space there, or set the environment variable "
                "TMPDIR to another folder"
            ) from error
        yield path, slots
