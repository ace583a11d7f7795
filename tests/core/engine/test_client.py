"""The engine in a worker: the same pixels as in this process, and what happens when either process fails."""

from __future__ import annotations

import json
import math
import os
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")
pytest.importorskip("torch")

from trapan.core import version
from trapan.core.engine import client, interpreter, local
from trapan.core.engine.interpreter import Interpreter
from trapan.core.engine.process import Subprocess, start_process
from trapan.core.errors import EngineError, InputError, OutputError
from trapan.core.exchange.task import EngineFactory
from trapan.core.feedback import Cancelled, SilentFeedback
from trapan.core.jobs import assess, degrade
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen import PansharpenResult, run_pansharpen
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.raster.source import Source
from trapan.core.synthetic.demo import write_pair
from trapan.tests.platforms import POSIX
from trapan.tests.recording import RecordingFeedback

pytestmark = [
    POSIX,
    pytest.mark.usefixtures("small_patches"),
]

WORKER_STAGES = ["registration", "stage one", "stage two", "fusing"]
HELLO = json.dumps({"type": "hello", "version": version.VERSION})
END_TIMEOUT = 5.0
"""Seconds within which a worker has ended, whatever it does."""
QGIS_VARIABLES = [
    "PYTHONHOME", "PYTHONPATH", "PYTHONEXECUTABLE", "LD_LIBRARY_PATH", "PROJ_LIB", "PROJ_DATA", "GDAL_DATA"
]  # fmt: skip
"""Variables that some builds of QGIS set for their own Python."""


class Listener(RecordingFeedback):
    """Records a run, calls a function when a stage begins, and can be cancelled from another thread."""

    def __init__(self, stage: str = "", act: Callable[[], object] = lambda: None) -> None:
        super().__init__()
        self.stage, self.act, self.cancelled = stage, act, False

    def set_stage(self, name: str) -> None:
        super().set_stage(name)
        if name == self.stage:
            self.act()

    def cancel(self) -> None:
        self.cancelled = True

    def is_cancelled(self) -> bool:
        return self.cancelled


def worker_pid(worker: Subprocess) -> int:
    """Return the process number, which `Subprocess` does not offer: only tests need it."""
    return worker.pid


class Workers:
    """Starts workers and records them."""

    def __init__(self) -> None:
        self.started: list[Subprocess] = []

    def start(self, command: Any, environment: Any) -> Subprocess:
        self.started.append(start_process(command, environment))
        return self.started[-1]

    def running(self) -> list[Subprocess]:
        return [worker for worker in self.started if worker.exit_code is None]

    def kill(self) -> None:
        """Kill the last worker."""
        os.kill(worker_pid(self.started[-1]), signal.SIGKILL)


@pytest.fixture
def workers() -> Workers:
    return Workers()


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: Workers) -> Iterator[Path]:
    """Return the folder for scratch files; check that none is left and no worker runs after the test."""
    folder = tmp_path / "scratch ü"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.glob("trapan-*")) == []
    assert workers.running() == []


@pytest.fixture
def in_worker(workers: Workers) -> EngineFactory:
    return worker_factory(workers)


def mapped_files() -> str:
    """Return the files in this process's memory, as Linux lists them; nothing on other systems."""
    listed = Path("/proc/self/maps")
    return listed.read_text("utf-8", "replace") if listed.exists() else ""


def worker_factory(workers: Workers) -> EngineFactory:
    """Return the factory of a worker that runs with the Python of the tests."""
    return client.worker_engine_factory(
        Interpreter(str(interpreter.running_python()), "the test"), workers.start
    )


@pytest.fixture
def scripted(workers: Workers, tmp_path: Path) -> Callable[[str], EngineFactory]:
    """Return a function from code to the factory of a worker that runs this code instead of the engine."""

    def make(code: str) -> EngineFactory:
        program = tmp_path / "python with a script"
        program.write_text(f"#!{sys.executable}\nimport os, signal, sys, time\n{textwrap.dedent(code)}")
        program.chmod(0o700)
        return client.worker_engine_factory(Interpreter(str(program), "the test"), workers.start)

    return make


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    pan, ms, _ = write_pair(tmp_path_factory.mktemp("pair"), 128)
    return Pair(Source(str(pan)), Source(str(ms)), sensor="WorldView-3")


@pytest.fixture
def job(pair: Pair, tmp_path: Path) -> PansharpenJob:
    """Return a job with few steps whose output replaces an older one."""
    (tmp_path / "out").mkdir()
    output = tmp_path / "out" / "fused.tif"
    output.write_bytes(b"older")
    return few_steps(pair, output)


def few_steps(pair: Pair, output: Path) -> PansharpenJob:
    return PansharpenJob(pair, str(output), warmup_steps=2, rao_steps=2, device="cpu", threads=1)


def untouched(job: PansharpenJob) -> bool:
    """Return whether the older output is unchanged and the only file."""
    output = Path(job.output)
    return list(output.parent.iterdir()) == [output] and output.read_bytes() == b"older"


def pixels(path: str) -> np.ndarray:
    return gdal.Open(path).ReadAsArray()


@dataclass(frozen=True)
class UndisturbedRun:
    """A run in a worker of a pair with a hole, with the environment variables of QGIS, without any failure.

    Attributes:
        job: the job.
        outcome: its result.
        listener: stages and log.
        scratch: mode and size of the scratch file's folder and of the file.
        here: the result of the same job in this process.
    """

    job: PansharpenJob
    outcome: PansharpenResult
    listener: Listener
    scratch: list[tuple[int, int]]
    here: PansharpenResult


@pytest.fixture(scope="module")
def undisturbed(pair: Pair, tmp_path_factory: pytest.TempPathFactory) -> UndisturbedRun:
    folder = tmp_path_factory.mktemp("undisturbed")
    ms, output = folder / "holed.tif", folder / "there.tif"
    gdal.GetDriverByName("GTiff").CreateCopy(str(ms), gdal.Open(pair.ms.path))
    dataset = gdal.Open(str(ms), gdal.GA_Update)
    holed = dataset.ReadAsArray()
    holed[:, 3:9, 20:25] = 0
    dataset.WriteArray(holed)
    for number in range(1, 9):
        dataset.GetRasterBand(number).SetNoDataValue(0)
    del dataset
    job = replace(few_steps(replace(pair, ms=Source(str(ms))), output), report=str(folder / "report.html"))
    here = run_pansharpen(
        replace(job, output=str(folder / "here.tif")), SilentFeedback(), local.open_local_engine
    )
    scratch: list[tuple[int, int]] = []
    create = client.create_scratch_file

    def create_and_record(folder: Path) -> Path:
        path = create(folder)
        scratch.extend((stat.st_mode & 0o777, stat.st_size) for stat in (folder.stat(), path.stat()))
        return path

    workers, listener = Workers(), Listener()
    with pytest.MonkeyPatch.context() as patch:
        for name in QGIS_VARIABLES:
            patch.setenv(name, "/QGIS's own")
        patch.setattr(tempfile, "tempdir", str(folder))
        patch.setattr(client, "create_scratch_file", create_and_record)
        outcome = run_pansharpen(job, listener, worker_factory(workers))
    assert list(folder.glob("trapan-*")) == []
    assert workers.running() == []
    return UndisturbedRun(job, outcome, listener, scratch, here)


@pytest.mark.slow
def test_same_pixels_and_findings_as_in_this_process(undisturbed: UndisturbedRun) -> None:
    here, there = undisturbed.here, undisturbed.outcome
    np.testing.assert_array_equal(pixels(there.output), pixels(here.output))
    assert (pixels(there.output) == 0).any()
    for name in ("registration", "dam", "indices", "sensor", "device", "versions"):
        assert there.document[name] == here.document[name]
    assert there.document["seconds"].keys() == here.document["seconds"].keys()
    assert "<svg" in Path(undisturbed.job.report).read_text(encoding="utf-8")


def test_progress_log_and_stages_arrive(undisturbed: UndisturbedRun) -> None:
    listener = undisturbed.listener
    assert listener.stages == ["reading", *WORKER_STAGES, "assessing", "writing", "report"]
    assert any(line.startswith("Registration: the MS lies") for line in listener.infos)
    assert any("separate process" in line and sys.prefix in line for line in listener.infos)


@pytest.mark.slow
@pytest.mark.parametrize("stage", WORKER_STAGES)
def test_killed_worker_gives_one_error_and_the_next_run_works(
    stage: str, job: PansharpenJob, in_worker: EngineFactory, workers: Workers
) -> None:
    with pytest.raises(EngineError, match=r"was ended by SIGKILL .*memory runs out"):
        run_pansharpen(job, Listener(stage, workers.kill), in_worker)
    assert untouched(job)
    if stage == WORKER_STAGES[-1]:
        run_pansharpen(job, SilentFeedback(), in_worker)
        assert pixels(job.output).shape == (8, 128, 128)


@pytest.mark.slow
@pytest.mark.parametrize("stage", ["reading", *WORKER_STAGES])
def test_cancelling_ends_the_worker_at_once(stage: str, job: PansharpenJob, in_worker: EngineFactory) -> None:
    cancelled_at: list[float] = []
    listener = Listener(stage)
    listener.act = lambda: (cancelled_at.append(time.monotonic()), listener.cancel())
    with pytest.raises(Cancelled):
        run_pansharpen(job, listener, in_worker)
    assert time.monotonic() - cancelled_at[0] < 2
    assert untouched(job)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("print('Welcome to QGIS!')", "does not run the TRA-PAN engine: it printed 'Welcome to QGIS!'"),
        ("print('[1, 2]')", "does not run the TRA-PAN engine"),
        (f"print('''{HELLO}'''); print('\\x00' * 300)", "does not run the TRA-PAN engine"),
        (f"print('''{HELLO}'''); print('{{\"type\": \"dance\"}}')", "does not run the TRA-PAN engine"),
        ("print('{\"type\": \"hello\", \"version\": \"0.0.1\"}', flush=True); time.sleep(60)",
         "has version 0.0.1, but TRA-PAN has version .*: restart QGIS"),
        ("sys.exit('No module named numpy')", "ended with code 1 .*No module named numpy"),
        ("", "ended with code 0 .* does not run the engine: choose a Python from 3.10 on .*'Install"),
        (f"print('''{HELLO}''', flush=True); sys.exit('No module named scipy')",
         "lacks a package: run 'Install the engine'.*No module named scipy"),
        ("print('[' * 100000)", "does not run the TRA-PAN engine"),
        ("print(chr(27) + '[31mred')", r"it printed '\\x1b\[31mred'"),
        ("print('x' * 5000, file=sys.stderr); os.kill(os.getpid(), signal.SIGSEGV)",
         "was ended by SIGSEGV .* one of its libraries crashed"),
        (f"print('''{HELLO}''', flush=True); sys.exit('CUDA error: an illegal memory access')",
         "CUDA failed: run on the CPU.*illegal memory access"),
        (f"print('''{HELLO}''', flush=True); raise MemoryError", "it ran out of memory"),
        (f"print('''{HELLO}''', flush=True); sys.exit('DefaultCPUAllocator: not enough memory: you')",
         "it ran out of memory"),
        ("raise ImportError('libgomp.so.1: cannot allocate memory in static TLS block')",
         "its Python lacks a package: run 'Install the engine'"),
        (f"print('''{HELLO}''', flush=True); raise RuntimeError('CUDA error: no kernel\\n1\\n2\\n3\\n4')",
         r"CUDA failed.* output: File \".*, line \d+, in <module> \| RuntimeError: CUDA error: no .* \| 1$"),
    ],
)  # fmt: skip
def test_a_worker_that_is_not_the_engine_or_dies_is_one_error(
    code: str, error: str, job: PansharpenJob, scripted: Callable[[str], EngineFactory]
) -> None:
    begin = time.monotonic()
    with pytest.raises(EngineError, match=error) as raised:
        run_pansharpen(job, SilentFeedback(), scripted(code))
    assert "\n" not in str(raised.value)
    assert time.monotonic() - begin < END_TIMEOUT
    assert untouched(job)


@pytest.mark.slow
@pytest.mark.parametrize(
    "message",
    [
        {"type": "read"},
        {"type": "read", "source": "pan", "window": [0, 0, 8, 8], "slot": 0},
        {"type": "progress", "fraction": "half"},
        {"type": "info", "message": 5},
        {"type": "done", "registration": 5},
        {"type": "done", "dam_r2": math.inf},
    ],
)
def test_a_message_with_other_contents_is_one_error(
    message: dict[str, Any], job: PansharpenJob, scripted: Callable[[str], EngineFactory]
) -> None:
    code = f"""
        print('''{HELLO}''', flush=True)
        input()
        print('{{"type": "ready"}}', flush=True)
        input()
        print('''{json.dumps(message)}''', flush=True)
        time.sleep(0.5)
    """
    with pytest.raises(EngineError, match=f"does not run the TRA-PAN engine: it printed .*{message['type']}"):
        run_pansharpen(job, SilentFeedback(), scripted(code))
    assert untouched(job)


def test_older_python_is_reported() -> None:
    code = f"import runpy, sys; sys.version_info = (3, 9); runpy.run_path({str(client.BOOTSTRAP_SCRIPT)!r})"
    done = subprocess.run([sys.executable, "-c", code], input="", capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("the engine needs Python 3.10 or later; this is Python 3.")
    assert len(done.stderr.splitlines()) == 1


HANGING = f"""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    print('''{HELLO}''', flush=True)
    while True:
        time.sleep(1)
"""


@pytest.mark.slow
def test_a_worker_that_hangs_is_stopped(
    job: PansharpenJob, scripted: Callable[[str], EngineFactory], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "HEARTBEAT_TIMEOUT", 0.5)
    with pytest.raises(EngineError, match=r"has not responded for 0\.5 s"):
        run_pansharpen(job, SilentFeedback(), scripted("\n    " + HANGING.strip()))
    assert untouched(job)


@pytest.mark.slow
def test_cancelling_kills_a_hung_worker(job: PansharpenJob, scripted: Callable[[str], EngineFactory]) -> None:
    listener = Listener()
    listener.info = lambda message: listener.cancel()  # type: ignore[method-assign]
    begin = time.monotonic()
    with pytest.raises(Cancelled):
        run_pansharpen(job, listener, scripted(HANGING))
    assert time.monotonic() - begin < END_TIMEOUT + 1  # plus the start of Python
    assert untouched(job)


@pytest.mark.slow
def test_a_full_disk_of_the_client_ends_the_worker(
    job: PansharpenJob, in_worker: EngineFactory, monkeypatch: pytest.MonkeyPatch, scratch: Path
) -> None:
    from trapan.core.raster.writer import RasterWriter

    def full(writer: object, window: object, fused: object) -> None:
        raise OutputError("the disk is full")

    monkeypatch.setattr(RasterWriter, "write", full)
    with pytest.raises(OutputError, match="the disk is full") as raised:
        run_pansharpen(job, SilentFeedback(), in_worker)
    assert untouched(job)
    # While the error is kept, with all variables in its traceback, Windows would keep a mapped file.
    assert raised.tb and str(scratch) not in mapped_files()


WAITING = f"""
    print('''{HELLO}''', flush=True)
    print('{{"type": "ready"}}', flush=True)
    for line in sys.stdin:
        if '"stop"' in line:
            break
"""
"""A worker that has loaded PyTorch, without the seconds that this takes."""


def test_a_missing_folder_for_temporary_files_is_an_error(
    job: PansharpenJob, scripted: Callable[[str], EngineFactory], scratch: Path
) -> None:
    scratch.rmdir()
    with pytest.raises(OutputError, match=r"can't be written in the folder for temporary files .*TMPDIR"):
        run_pansharpen(job, SilentFeedback(), scripted(WAITING))
    assert untouched(job)


def test_no_space_for_the_scratch_file_is_an_error(
    job: PansharpenJob,
    scripted: Callable[[str], EngineFactory],
    monkeypatch: pytest.MonkeyPatch,
    scratch: Path,
) -> None:
    def full(folder: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(client, "create_scratch_file", full)
    with pytest.raises(OutputError, match=rf"written in '{scratch}' \(No space left[^)]*\): free.*TMPDIR"):
        run_pansharpen(job, SilentFeedback(), scripted(WAITING))


def test_the_scratch_file_is_private_and_of_fixed_size(undisturbed: UndisturbedRun) -> None:
    assert [mode for mode, _ in undisturbed.scratch] == [0o700, 0o600]
    assert undisturbed.scratch[1][1] == 64 << 20


@pytest.mark.slow
def test_a_scratch_file_that_cannot_be_removed_while_mapped_is_removed_after_the_worker(
    job: PansharpenJob, in_worker: EngineFactory, workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keep mapped files, as Windows does."""
    remove = client.shutil.rmtree
    removed: list[Any] = []

    def unless_mapped(folder: Any, ignore_errors: bool = False) -> None:
        if not Path(folder).name.startswith("trapan-") or workers.started[-1].exit_code is not None:
            removed.append(Path(folder).name)
            remove(folder, ignore_errors)

    monkeypatch.setattr(client.shutil, "rmtree", unless_mapped)
    run_pansharpen(job, SilentFeedback(), in_worker)
    assert any(name.startswith("trapan-") for name in removed)


@pytest.mark.slow
def test_an_error_in_the_worker_reaches_the_user(job: PansharpenJob, in_worker: EngineFactory) -> None:
    import torch

    if torch.backends.mps.is_available():
        pytest.skip("this machine has the device that the test needs missing")
    with pytest.raises(EngineError, match="the device 'mps' is not available"):
        run_pansharpen(replace(job, device="mps"), SilentFeedback(), in_worker)
    assert untouched(job)


@pytest.mark.slow
def test_assess_and_degrade_find_the_phase_in_the_worker(
    pair: Pair, in_worker: EngineFactory, tmp_path: Path
) -> None:
    fused = pair.pan.path.replace("pan.tif", "truth.tif")
    here = assess.assess_against_pair(assess.PairAssessmentJob(Source(fused), pair), SilentFeedback())
    there = assess.assess_against_pair(
        assess.PairAssessmentJob(Source(fused), pair), SilentFeedback(), in_worker
    )
    assert there.indices == here.indices
    assert there.document["registration"] == here.document["registration"]
    outputs = str(tmp_path / "p.tif"), str(tmp_path / "m.tif")
    reduced = degrade.run_degrade(degrade.DegradeJob(pair, *outputs), SilentFeedback(), in_worker)
    assert reduced["registration"] == here.document["registration"]


HOST = """
    import os, signal, sys
    from trapan.core.engine import client, interpreter, process
    from trapan.core.feedback import SilentFeedback
    from trapan.core.jobs.pair import Pair
    from trapan.core.jobs.pansharpen import run_pansharpen
    from trapan.core.jobs.pansharpen_job import PansharpenJob
    from trapan.core.raster.source import Source

    pan, ms, output, steps, last_message = sys.argv[1:]

    class Waiting(SilentFeedback):
        def set_stage(self, name):
            if name == "stage two":
                client.HEARTBEAT_TIMEOUT = 2.5
                print(name, flush=True)

    def start(command, environment):
        worker = process.start_process(command, environment)
        print(worker.pid, flush=True)
        send = worker.send
        def send_and_die(line):
            send(line)
            if f'"type": "{last_message}"' in line:
                os.kill(os.getpid(), signal.SIGKILL)
        worker.send = send_and_die
        return worker

    python = interpreter.Interpreter(str(interpreter.running_python()), "the test")
    steps = {"warmup_steps": 2, "rao_steps": int(steps)}
    pair = Pair(Source(pan), Source(ms), sensor="WorldView-3")
    job = PansharpenJob(pair, output, **steps, device="cpu", threads=1)
    run_pansharpen(job, Waiting(), client.worker_engine_factory(python, start))
"""


@pytest.fixture
def host(job: PansharpenJob, scratch: Path) -> Callable[..., Any]:
    """Start a client process; return it and the number of its worker's process."""

    def start(steps: int, last_message: str = "") -> tuple[subprocess.Popen[str], int]:
        arguments = [job.pair.pan.path, job.pair.ms.path, job.output, str(steps), last_message]
        started = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(HOST), *arguments],
            env={**os.environ, "TMPDIR": str(scratch)},
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        return started, int(started.stdout.readline())

    return start


@pytest.mark.slow
@pytest.mark.parametrize("last_message", ["open", "scratch", "pansharpen", ""])
def test_when_the_client_is_killed_the_worker_ends_and_leaves_nothing(
    last_message: str, host: Callable[..., Any], scratch: Path
) -> None:
    client_process, worker = host(100000, last_message)
    if not last_message:
        assert client_process.stdout.readline() == "stage two\n"
        client_process.kill()
    assert client_process.wait() == -signal.SIGKILL
    deadline = time.monotonic() + END_TIMEOUT
    while _runs(worker) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not _runs(worker)
    assert list(scratch.glob("trapan-*")) == []


@pytest.mark.long
def test_a_sleeping_computer_is_not_a_hanging_worker(host: Callable[..., Any], job: PansharpenJob) -> None:
    client_process, _ = host(10)
    assert client_process.stdout.readline() == "stage two\n"
    os.killpg(client_process.pid, signal.SIGSTOP)
    time.sleep(3.5)
    os.killpg(client_process.pid, signal.SIGCONT)
    assert client_process.wait(60) == 0
    assert pixels(job.output).shape == (8, 128, 128)


def _runs(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_invalid_raster_is_rejected_before_a_worker_starts(
    job: PansharpenJob, in_worker: EngineFactory, workers: Workers
) -> None:
    with pytest.raises(InputError):
        run_pansharpen(
            replace(job, pair=replace(job.pair, pan=Source("/none.tif"))), SilentFeedback(), in_worker
        )
    assert workers.started == []
