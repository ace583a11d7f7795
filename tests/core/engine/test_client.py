"""The engine in a process of its own: the same pixels, and what happens when either process fails."""

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
from trapan.core.engine import process as child
from trapan.core.engine.interpreter import Interpreter
from trapan.core.errors import EngineError, InputError, OutputError
from trapan.core.exchange.task import EngineFactory
from trapan.core.feedback import Cancelled, SilentFeedback
from trapan.core.jobs import assess, degrade
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen import PansharpenJob, PansharpenResult, run_pansharpen
from trapan.core.synthetic.demo import write_pair

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="scripted workers need a shebang, kills SIGKILL"),
    pytest.mark.usefixtures("small_patches"),
]

IN_THE_WORKER = ["registration", "stage one", "stage two", "fusing"]
HELLO = json.dumps({"what": "hello", "version": version.VERSION})
PROMPT = 5.0
"""Seconds within which a worker is gone, whatever it does."""
QGIS_S_OWN = [
    "PYTHONHOME", "PYTHONPATH", "PYTHONEXECUTABLE", "LD_LIBRARY_PATH", "PROJ_LIB", "PROJ_DATA", "GDAL_DATA"
]  # fmt: skip
"""Variables that some of QGIS's builds set for itself."""


class Listener(SilentFeedback):
    """Keeps what it hears, and does something in a stage."""

    def __init__(self, stage: str = "", act: Callable[[], object] = lambda: None) -> None:
        self.stage, self.act, self.cancelled = stage, act, False
        self.heard: list[str] = []
        self.infos: list[str] = []

    def set_stage(self, name: str) -> None:
        self.heard.append(name)
        if name == self.stage:
            self.act()

    def cancel(self) -> None:
        self.cancelled = True

    def info(self, message: str) -> None:
        self.infos.append(message)

    def is_cancelled(self) -> bool:
        return self.cancelled


class Workers:
    """Starts workers and remembers them."""

    def __init__(self) -> None:
        self.started: list[Any] = []

    def start(self, command: Any, environment: Any) -> child.Subprocess:
        self.started.append(child.start_process(command, environment))
        return self.started[-1]

    def kill(self) -> None:
        os.kill(self.started[-1]._process.pid, signal.SIGKILL)


@pytest.fixture
def workers() -> Workers:
    return Workers()


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: Workers) -> Iterator[Path]:
    """Where the scratch files go; afterwards none is left and no worker runs."""
    folder = tmp_path / "scratch ü"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.glob("trapan-*")) == []
    assert [one.code for one in workers.started if one.code is None] == []


@pytest.fixture
def apart(workers: Workers) -> EngineFactory:
    return opened_apart(workers)


def opened_apart(workers: Workers) -> EngineFactory:
    """The engine in a process of its own, run by the Python that runs the tests."""
    return client.worker_engine_factory(
        Interpreter(str(interpreter.running_python()), "the test"), workers.start
    )


@pytest.fixture
def scripted(workers: Workers, tmp_path: Path) -> Callable[[str], EngineFactory]:
    """An engine whose Python is a script that says what the test wants, whatever it is asked to run."""

    def make(code: str) -> EngineFactory:
        program = tmp_path / "python with a script"
        program.write_text(f"#!{sys.executable}\nimport os, signal, sys, time\n{textwrap.dedent(code)}")
        program.chmod(0o700)
        return client.worker_engine_factory(Interpreter(str(program), "the test"), workers.start)

    return make


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    pan, ms, _ = write_pair(tmp_path_factory.mktemp("pair"), 128)
    return Pair(str(pan), str(ms), sensor="WorldView-3")


@pytest.fixture
def job(pair: Pair, tmp_path: Path) -> PansharpenJob:
    """Fuses over an older output with hardly any training."""
    (tmp_path / "out").mkdir()
    output = tmp_path / "out" / "fused.tif"
    output.write_bytes(b"older")
    return few_steps(pair, output)


def few_steps(pair: Pair, output: Path) -> PansharpenJob:
    return PansharpenJob(pair, str(output), warmup_steps=2, rao_steps=2, device="cpu", threads=1)


def untouched(job: PansharpenJob) -> bool:
    """Whether the older output is all there is."""
    output = Path(job.output)
    return list(output.parent.iterdir()) == [output] and output.read_bytes() == b"older"


def pixels(path: str) -> np.ndarray:
    return gdal.Open(path).ReadAsArray()


@dataclass(frozen=True)
class Undisturbed:
    """A run in a worker that nothing disturbs, of a pair with a hole, where QGIS has set its own environment.

    Attributes:
        job: what was asked.
        outcome: what came of it.
        listener: what was heard.
        scratch: mode and size of the scratch file's folder and of the file.
        here: what comes of the same job in this process.
    """

    job: PansharpenJob
    outcome: PansharpenResult
    listener: Listener
    scratch: list[tuple[int, int]]
    here: PansharpenResult


@pytest.fixture(scope="module")
def undisturbed(pair: Pair, tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    folder = tmp_path_factory.mktemp("undisturbed")
    ms, output = folder / "holed.tif", folder / "there.tif"
    gdal.GetDriverByName("GTiff").CreateCopy(str(ms), gdal.Open(pair.ms))
    dataset = gdal.Open(str(ms), gdal.GA_Update)
    holed = dataset.ReadAsArray()
    holed[:, 3:9, 20:25] = 0
    dataset.WriteArray(holed)
    for number in range(1, 9):
        dataset.GetRasterBand(number).SetNoDataValue(0)
    del dataset
    job = replace(few_steps(replace(pair, ms=str(ms)), output), report=str(folder / "report.html"))
    here = run_pansharpen(
        replace(job, output=str(folder / "here.tif")), SilentFeedback(), local.open_local_engine
    )
    seen: list[tuple[int, int]] = []
    make = client.make

    def watched(folder: Path) -> Path:
        path = make(folder)
        seen.extend((stat.st_mode & 0o777, stat.st_size) for stat in (folder.stat(), path.stat()))
        return path

    workers, listener = Workers(), Listener()
    with pytest.MonkeyPatch.context() as patch:
        for name in QGIS_S_OWN:
            patch.setenv(name, "/QGIS's own")
        patch.setattr(tempfile, "tempdir", str(folder))
        patch.setattr(client, "make", watched)
        outcome = run_pansharpen(job, listener, opened_apart(workers))
    assert list(folder.glob("trapan-*")) == []
    assert [one.code for one in workers.started if one.code is None] == []
    return Undisturbed(job, outcome, listener, seen, here)


def test_same_pixels_and_findings_as_in_this_process(undisturbed: Undisturbed) -> None:
    here, there = undisturbed.here, undisturbed.outcome
    np.testing.assert_array_equal(pixels(there.output), pixels(here.output))
    assert (pixels(there.output) == 0).any()
    for name in ("registration", "dam", "indices", "sensor", "device", "versions"):
        assert there.document[name] == here.document[name]
    assert there.document["seconds"].keys() == here.document["seconds"].keys()
    assert "<svg" in Path(undisturbed.job.report).read_text(encoding="utf-8")


def test_progress_log_and_stages_arrive(undisturbed: Undisturbed) -> None:
    listener = undisturbed.listener
    assert listener.heard == ["reading", *IN_THE_WORKER, "assessing", "writing", "report"]
    assert any(line.startswith("Registration: the MS lies") for line in listener.infos)
    assert any("process of its own" in line and sys.prefix in line for line in listener.infos)


def test_windows_larger_than_a_slot_go_through_in_parts(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from trapan.core.engine import server, shared_pixels
    from trapan.core.scene.grid import Window
    from trapan.core.scene.scene import Pixels

    monkeypatch.setattr(shared_pixels, "BYTES", 1500)
    folder = tmp_path / "slots"
    folder.mkdir()
    monkeypatch.setattr(
        shared_pixels, "create_scratch_file", lambda at: _file(at / "slots", shared_pixels.COUNT * 1500)
    )
    pool = shared_pixels.PixelSlots(shared_pixels.create_scratch_file(folder))
    whole = np.random.default_rng(0).random((3, 40, 50)).astype(np.float32)
    valid = whole[0] > 0.1
    written = np.zeros_like(whole)

    class Pipe:
        """The process that asks, at the other end of the same slots."""

        def __init__(self) -> None:
            self.said: list[dict[str, Any]] = []

        def say(self, what: str, **message: Any) -> None:
            window = Window(*message["window"])
            part = (slice(None), *window.slices)
            if what == "read":
                pool.put(message["slot"], Pixels(whole[part], valid[window.slices]))
            else:
                written[part] = pool.get(message["slot"], 3, window).values
            self.said.append(message)

        def hear(self) -> dict[str, Any]:
            return {"slot": self.said.pop(0)["slot"]}

    exchange = server._Exchange(Pipe(), pool)
    read = exchange.read("ms", 3, Window(0, 0, 40, 50))
    np.testing.assert_array_equal(read.values, whole)
    np.testing.assert_array_equal(read.valid, valid)
    exchange.write(Window(0, 0, 40, 50), read)
    np.testing.assert_array_equal(written, whole)


def _file(path: Path, size: int) -> Path:
    path.write_bytes(bytes(size))
    return path


@pytest.mark.parametrize("stage", IN_THE_WORKER)
def test_a_worker_that_is_killed_is_one_sentence_and_the_next_run_works(
    stage: str, job: PansharpenJob, apart: EngineFactory, workers: Workers
) -> None:
    with pytest.raises(EngineError, match=r"was ended by SIGKILL .*memory runs out"):
        run_pansharpen(job, Listener(stage, workers.kill), apart)
    assert untouched(job)
    if stage == IN_THE_WORKER[-1]:
        run_pansharpen(job, SilentFeedback(), apart)
        assert pixels(job.output).shape == (8, 128, 128)


@pytest.mark.parametrize("stage", ["reading", *IN_THE_WORKER])
def test_cancelling_ends_the_worker_at_once(stage: str, job: PansharpenJob, apart: EngineFactory) -> None:
    asked = []
    listener = Listener(stage)
    listener.act = lambda: (asked.append(time.monotonic()), listener.cancel())
    with pytest.raises(Cancelled):
        run_pansharpen(job, listener, apart)
    assert time.monotonic() - asked[0] < 2
    assert untouched(job)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("print('Welcome to QGIS!')", "is not the TRA-PAN engine: it said 'Welcome to QGIS!'"),
        ("print('[1, 2]')", "is not the TRA-PAN engine"),
        (f"print('''{HELLO}'''); print('\\x00' * 300)", "is not the TRA-PAN engine"),
        (f"print('''{HELLO}'''); print('{{\"what\": \"dance\"}}')", "is not the TRA-PAN engine"),
        ("print('{\"what\": \"hello\", \"version\": \"0.0.1\"}', flush=True); time.sleep(60)",
         "has version 0.0.1 and TRA-PAN .*: start QGIS again"),
        ("sys.exit('No module named numpy')", "ended with the code 1 .*No module named numpy"),
        ("", "ended with the code 0 .* does not run the engine: choose a Python from 3.10 on .*'Install"),
        (f"print('''{HELLO}''', flush=True); sys.exit('No module named scipy')",
         "lacks something: run 'Install the engine'.*No module named scipy"),
        ("print('[' * 100000)", "is not the TRA-PAN engine"),
        ("print(chr(27) + '[31mred')", r"it said '\\x1b\[31mred'"),
        ("print('x' * 5000, file=sys.stderr); os.kill(os.getpid(), signal.SIGSEGV)",
         "was ended by SIGSEGV .* a library of it crashed"),
        (f"print('''{HELLO}''', flush=True); sys.exit('CUDA error: an illegal memory access')",
         "CUDA failed: run it on the CPU.*illegal memory access"),
        (f"print('''{HELLO}''', flush=True); raise MemoryError", "its memory ran out"),
        (f"print('''{HELLO}''', flush=True); raise RuntimeError('CUDA error: no kernel\\n1\\n2\\n3\\n4')",
         r"CUDA failed.* words: File \".*, line \d+, in <module> \| RuntimeError: CUDA error: no .* \| 1$"),
    ],
)  # fmt: skip
def test_what_is_no_engine_or_dies_is_one_sentence(
    code: str, said: str, job: PansharpenJob, scripted: Callable[[str], EngineFactory]
) -> None:
    begin = time.monotonic()
    with pytest.raises(EngineError, match=said) as raised:
        run_pansharpen(job, SilentFeedback(), scripted(code))
    assert "\n" not in str(raised.value)
    assert time.monotonic() - begin < PROMPT
    assert untouched(job)


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ({"what": "read"}, "read"),
        ({"what": "read", "source": "pan", "window": [0, 0, 10**6, 10**6], "slot": 0}, "1000000"),
        ({"what": "done", "registration": 5}, "done"),
        ({"what": "done", "dam_r2": math.inf}, "done"),
    ],
)
def test_the_engine_s_words_with_other_contents_are_one_sentence(
    message: dict[str, Any], shown: str, job: PansharpenJob, scripted: Callable[[str], EngineFactory]
) -> None:
    code = f"""
        print('''{HELLO}''', flush=True)
        input()
        print('{{"what": "ready"}}', flush=True)
        input()
        print('''{json.dumps(message)}''', flush=True)
        time.sleep(0.5)
    """
    with pytest.raises(EngineError, match=f"is not the TRA-PAN engine: it said .*{shown}"):
        run_pansharpen(job, SilentFeedback(), scripted(code))
    assert untouched(job)


def test_an_older_python_says_so() -> None:
    code = f"import runpy, sys; sys.version_info = (3, 9); runpy.run_path({str(client.BOOTSTRAP_SCRIPT)!r})"
    done = subprocess.run([sys.executable, "-c", code], input="", capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("the engine needs Python 3.10 or a later one, and this is 3.")
    assert len(done.stderr.splitlines()) == 1


DEAF = f"""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    print('''{HELLO}''', flush=True)
    while True:
        time.sleep(1)
"""


def test_a_worker_that_hangs_is_given_up(
    job: PansharpenJob, scripted: Callable[[str], EngineFactory], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "HEARTBEAT_TIMEOUT", 0.5)
    with pytest.raises(EngineError, match=r"has not answered for 0\.5 s"):
        run_pansharpen(job, SilentFeedback(), scripted("\n    " + DEAF.strip()))
    assert untouched(job)


def test_a_worker_that_hears_nothing_is_killed_on_cancelling(
    job: PansharpenJob, scripted: Callable[[str], EngineFactory]
) -> None:
    listener = Listener()
    listener.info = lambda message: listener.cancel()  # type: ignore[method-assign]
    begin = time.monotonic()
    with pytest.raises(Cancelled):
        run_pansharpen(job, listener, scripted(DEAF))
    assert time.monotonic() - begin < PROMPT + 1  # and Python's own start
    assert untouched(job)


def test_a_full_disk_here_ends_the_worker(
    job: PansharpenJob, apart: EngineFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    from trapan.core.raster.writer import RasterWriter

    def full(writer: object, window: object, fused: object) -> None:
        raise OutputError("the disk is full")

    monkeypatch.setattr(RasterWriter, "write", full)
    with pytest.raises(OutputError, match="the disk is full"):
        run_pansharpen(job, SilentFeedback(), apart)
    assert untouched(job)


def test_a_folder_for_temporary_files_that_has_gone_is_said(
    job: PansharpenJob, apart: EngineFactory, scratch: Path
) -> None:
    scratch.rmdir()
    with pytest.raises(OutputError, match=r"can't be written in the folder for temporary files .*TMPDIR"):
        run_pansharpen(job, SilentFeedback(), apart)
    assert untouched(job)


def test_no_room_for_the_scratch_file_is_said(
    job: PansharpenJob, apart: EngineFactory, monkeypatch: pytest.MonkeyPatch, scratch: Path
) -> None:
    def full(folder: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(client, "make", full)
    with pytest.raises(OutputError, match=f"can't be written in '{scratch}' .*No space left.*TMPDIR"):
        run_pansharpen(job, SilentFeedback(), apart)


def test_the_scratch_file_is_its_owner_s_alone_and_of_one_size(undisturbed: Undisturbed) -> None:
    assert [mode for mode, _ in undisturbed.scratch] == [0o700, 0o600]
    assert undisturbed.scratch[1][1] == 64 << 20


def test_a_scratch_file_that_can_t_be_removed_while_it_is_mapped_goes_with_the_worker(
    job: PansharpenJob, apart: EngineFactory, workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows."""
    remove = client.shutil.rmtree
    removed: list[Any] = []

    def unless_mapped(folder: Any, ignore_errors: bool = False) -> None:
        if not Path(folder).name.startswith("trapan-") or workers.started[-1].code is not None:
            removed.append(Path(folder).name)
            remove(folder, ignore_errors)

    monkeypatch.setattr(client.shutil, "rmtree", unless_mapped)
    run_pansharpen(job, SilentFeedback(), apart)
    assert any(name.startswith("trapan-") for name in removed)


def test_what_the_worker_finds_fault_with_is_the_user_s_sentence(
    job: PansharpenJob, apart: EngineFactory
) -> None:
    import torch

    if torch.backends.mps.is_available():
        pytest.skip("this machine has what the test takes for missing")
    with pytest.raises(EngineError, match="the device 'mps' is not available"):
        run_pansharpen(replace(job, device="mps"), SilentFeedback(), apart)
    assert untouched(job)


def test_other_jobs_register_in_the_worker(pair: Pair, apart: EngineFactory, tmp_path: Path) -> None:
    fused = str(pair.pan).replace("pan.tif", "truth.tif")
    here = assess.assess_against_pair(assess.PairAssessmentJob(fused, pair), SilentFeedback())
    there = assess.assess_against_pair(assess.PairAssessmentJob(fused, pair), SilentFeedback(), apart)
    assert there.indices == here.indices
    assert there.document["registration"] == here.document["registration"]
    outputs = str(tmp_path / "p.tif"), str(tmp_path / "m.tif")
    reduced = degrade.run_degrade(degrade.DegradeJob(pair, *outputs), SilentFeedback(), apart)
    assert reduced["registration"] == here.document["registration"]


HOST = """
    import os, signal, sys
    from trapan.core import child, interpreter, worker_engine
    from trapan.core.feedback import Silent
    from trapan.core.jobs.pansharpen import Job, run
    from trapan.core.jobs.pair import Pair

    pan, ms, output, steps, last_word = sys.argv[1:]

    class Waiting(Silent):
        def set_stage(self, name):
            if name == "stage two":
                worker_engine.SILENCE = 2.5
                print(name, flush=True)

    def start(command, environment):
        started = child.start(command, environment)
        print(started._process.pid, flush=True)
        send = started.send
        def sent(line):
            send(line)
            if f'"what": "{last_word}"' in line:
                os.kill(os.getpid(), signal.SIGKILL)
        started.send = sent
        return started

    python = interpreter.Interpreter(str(interpreter.own()), "the test")
    steps = {"warmup_steps": 2, "rao_steps": int(steps)}
    job = Job(Pair(pan, ms, sensor="WorldView-3"), output, **steps, device="cpu", threads=1)
    run(job, Waiting(), worker_engine.opener(python, start))
"""


@pytest.fixture
def host(job: PansharpenJob, scratch: Path) -> Callable[..., Any]:
    """Starts a process that has the engine in one of its own. Gives it and the worker's number."""

    def start(steps: int, last_word: str = "") -> tuple[subprocess.Popen[str], int]:
        words = [job.pair.pan, job.pair.ms, job.output, str(steps), last_word]
        started = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(HOST), *words],
            env={**os.environ, "TMPDIR": str(scratch)},
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        return started, int(started.stdout.readline())

    return start


@pytest.mark.parametrize("last_word", ["open", "scratch", "pansharpen", ""])
def test_when_the_process_that_asks_is_killed_the_worker_goes_and_leaves_nothing(
    last_word: str, host: Callable[..., Any], scratch: Path
) -> None:
    asking, worker = host(100000, last_word)
    if not last_word:
        assert asking.stdout.readline() == "stage two\n"
        asking.kill()
    assert asking.wait() == -signal.SIGKILL
    until = time.monotonic() + PROMPT
    while _runs(worker) and time.monotonic() < until:
        time.sleep(0.02)
    assert not _runs(worker)
    assert list(scratch.glob("trapan-*")) == []


def test_a_computer_that_sleeps_is_no_silent_worker(host: Callable[..., Any], job: PansharpenJob) -> None:
    asking, _ = host(10)
    assert asking.stdout.readline() == "stage two\n"
    os.killpg(asking.pid, signal.SIGSTOP)
    time.sleep(3.5)
    os.killpg(asking.pid, signal.SIGCONT)
    assert asking.wait(60) == 0
    assert pixels(job.output).shape == (8, 128, 128)


def _runs(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_what_qgis_sets_for_itself_does_not_reach_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker without it runs: see `undisturbed`."""
    for name in QGIS_S_OWN:
        monkeypatch.setenv(name, "/QGIS's own")
    monkeypatch.setenv("TRAPAN_TEST", "kept")
    environment = interpreter.clean_environment()
    assert "/QGIS's own" not in environment.values()
    assert environment["TRAPAN_TEST"] == "kept"


def test_qgis_s_folders_are_taken_out_of_windows_search_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSGEO4W_ROOT", "/opt/OSGeo4W")
    monkeypatch.setenv("PATH", os.pathsep.join(["/opt/OSGeo4W/bin", "/usr/bin", "/opt/OSGeo4W-tools"]))
    assert interpreter.clean_environment()["PATH"] == os.pathsep.join(["/usr/bin", "/opt/OSGeo4W-tools"])


def test_what_a_library_prints_goes_to_the_standard_error() -> None:
    code = """
        import os
        from trapan.core.engine.server import own_pipes
        heard, told = own_pipes()
        print("a library")
        os.write(1, b"another\\n")
        told.write("a message\\n")
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], input="", capture_output=True, text=True, check=True
    )
    assert done.stdout == "a message\n"
    assert "a library" in done.stderr and "another" in done.stderr


def test_a_child_is_stopped_though_a_process_of_its_own_holds_its_pipes() -> None:
    started = child.start_process(["/bin/sh", "-c", "sleep 30 & echo begun; wait"], os.environ)
    assert started.read_line(10) == "begun"
    begin = time.monotonic()
    started.stop()
    assert time.monotonic() - begin < PROMPT
    assert started.exit_code == -signal.SIGTERM


class TestInterpreter:
    def test_the_variable_goes_before_the_setting_and_that_before_what_is_installed(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.setenv("TRAPAN_ENGINE", str(tmp_path / "engine"))
        monkeypatch.delenv("TRAPAN_PYTHON", raising=False)
        first, second, third = (tmp_path / name for name in ("a b", "é", "engine/bin/python"))
        for program in (first, second, third):
            program.parent.mkdir(parents=True, exist_ok=True)
            program.symlink_to(sys.executable)
        assert interpreter.find_interpreter() == Interpreter(
            str(interpreter.running_python()), "the Python that runs here, which has PyTorch"
        )
        (tmp_path / "engine" / "trapan-engine.json").write_text("{}")
        assert interpreter.find_interpreter() == Interpreter(str(third), "the engine's own environment")
        assert interpreter.find_interpreter(str(second)) == Interpreter(str(second), "the setting")
        monkeypatch.setenv("TRAPAN_PYTHON", str(first))
        assert interpreter.find_interpreter(str(second)) == Interpreter(str(first), "TRAPAN_PYTHON")

    def test_what_is_set_and_no_program_is_refused(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.delenv("TRAPAN_PYTHON", raising=False)
        for none in ("/none/python", "~nobody-of-that-name/python", "/" + 5000 * "x"):
            with pytest.raises(EngineError, match=r"', which the setting names .* is no program"):
                interpreter.find_interpreter(none)
        monkeypatch.setenv("TRAPAN_PYTHON", str(tmp_path))
        with pytest.raises(EngineError, match=r"TRAPAN_PYTHON names .* is no program"):
            interpreter.find_interpreter()

    def test_qgis_s_own_binary_is_never_used(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "executable", "/usr/bin/qgis")
        found = interpreter.running_python()
        assert found is not None and found.name.startswith("python") and found.is_file()


def test_a_wrong_raster_is_refused_before_a_worker_is_started(
    job: PansharpenJob, apart: EngineFactory, workers: Workers
) -> None:
    with pytest.raises(InputError):
        run_pansharpen(replace(job, pair=replace(job.pair, pan="/none.tif")), SilentFeedback(), apart)
    assert workers.started == []
