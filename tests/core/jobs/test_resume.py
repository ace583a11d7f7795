"""Resuming a killed run: its network, its tiles, the same pixels."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import textwrap
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")
pytest.importorskip("torch")
pytest.importorskip("safetensors")

from trapan.core.cli.main import main
from trapan.core.engine import client, interpreter, process
from trapan.core.engine.interpreter import Interpreter
from trapan.core.errors import EngineError, InputError, OutputError
from trapan.core.exchange import task
from trapan.core.exchange.settings import PRESETS
from trapan.core.exchange.task import FusionTask
from trapan.core.feedback import Cancelled, SilentFeedback
from trapan.core.jobs import resume
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen import run_pansharpen
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.jobs.resume import open_resume_store
from trapan.core.raster.source import Source
from trapan.core.raster.writer import RasterWriter
from trapan.core.scene.grid import Window
from trapan.core.scene.scene import ArrayScene, Pixels
from trapan.core.schema import read
from trapan.core.synthetic.demo import write_pair
from trapan.tests.platforms import KILL, KILLED, LINKS, OPEN_FILES_CAN_GO, POSIX
from trapan.tests.recording import RecordingFeedback

pytestmark = pytest.mark.usefixtures("small_patches")

SIDE = 48
"""Of a tile: a pair of 128 x 128 has nine."""

SHORT: dict[str, Any] = {
    "warmup_steps": 2,
    "rao_steps": 2,
    "device": "cpu",
    "output_type": "Float32",
    "precision": "float32",  # bfloat16 may round the convolutions of other tiles otherwise
}

HOST = """
    import json, os, signal, sys
    from dataclasses import replace
    from trapan.core.feedback import SilentFeedback
    from trapan.core.jobs.pansharpen import run_pansharpen
    from trapan.core.jobs.pansharpen_job import PansharpenJob
    from trapan.core.exchange import task
    from trapan.core.jobs.pair import Pair
    from trapan.core.raster.source import Source
    from trapan.core.exchange.settings import PRESETS

    class Killer(SilentFeedback):
        stage, asked = "", 0

        def set_stage(self, name):
            self.stage = name

        def is_cancelled(self):
            self.asked += self.stage == sys.argv[4]
            if self.asked == int(sys.argv[5]):
                os.kill(os.getpid(), int(sys.argv[7]))
            return False

    task.TILE = 48
    PRESETS["balanced"] = replace(PRESETS["balanced"], batch=1, patch=32)  # as small_patches has them
    pair = Pair(Source(sys.argv[1]), Source(sys.argv[2]), sensor="WorldView-3")
    job = PansharpenJob(pair, sys.argv[3], resume=True, **json.loads(sys.argv[6]))
    run_pansharpen(job, Killer())
"""


class Listener(RecordingFeedback):
    """Calls `act` at the check for cancellation after the `times`-th in a stage; cancels if that is true."""

    def __init__(self, stage: str = "", times: int = 0, act: Any = None) -> None:
        super().__init__()
        self.stage, self.left, self.act = stage, times, act

    def is_cancelled(self) -> bool:
        if self.act and self.stages and self.stages[-1] == self.stage:
            self.left -= 1
            return self.left == -1 and bool(self.act())
        return False


@pytest.fixture(autouse=True)
def small_tiles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(task, "TILE", SIDE)


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    pan, ms, _ = write_pair(tmp_path_factory.mktemp("pair"), 128)
    return Pair(Source(str(pan)), Source(str(ms)), sensor="WorldView-3")


@pytest.fixture(scope="module")
def whole(pair: Pair, tmp_path_factory: pytest.TempPathFactory) -> tuple[np.ndarray, dict[str, Any]]:
    """Return pixels and document of an uninterrupted run."""
    output = str(tmp_path_factory.mktemp("whole") / "fused.tif")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(task, "TILE", SIDE)
        outcome = run_pansharpen(PansharpenJob(pair, output, **SHORT), SilentFeedback())
    return pixels(output), outcome.document


@pytest.fixture
def job(pair: Pair, tmp_path: Path) -> PansharpenJob:
    output = tmp_path / "fused ü.tif"
    return PansharpenJob(pair, str(output), resume=True, **SHORT)


def pixels(path: str) -> np.ndarray:
    return gdal.Open(path).ReadAsArray()


def killed(job: PansharpenJob, stage: str, at: int) -> None:
    """Run the job in a process that is killed at the n-th check for cancellation in a stage."""
    settings = json.dumps({**SHORT, "seed": job.seed})
    given = [job.pair.pan.path, str(job.pair.ms.path), job.output, stage, str(at), settings, str(int(KILL))]
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(HOST), *given], capture_output=True, text=True
    )
    assert done.returncode == KILLED, done.stderr
    assert not Path(job.output).exists()


def left(job: PansharpenJob) -> Path:
    output = Path(job.output)
    return output.with_name(f".{output.name}.trapan-resume")


def listed(job: PansharpenJob) -> int:
    return len((left(job) / "tiles.jsonl").read_text("utf-8").splitlines())


@pytest.fixture(scope="module")
def broken_off(pair: Pair, tmp_path_factory: pytest.TempPathFactory) -> PansharpenJob:
    """Return a job whose run was killed during fusion."""
    output = tmp_path_factory.mktemp("killed") / "fused ü.tif"
    job = PansharpenJob(pair, str(output), resume=True, **SHORT)
    killed(job, "fusing", 6)
    return job


@pytest.fixture
def killed_while_fusing(broken_off: PansharpenJob, job: PansharpenJob) -> PansharpenJob:
    """Return the job after a killed run."""
    shutil.copytree(Path(broken_off.output).parent, Path(job.output).parent, dirs_exist_ok=True)
    return job


@pytest.mark.slow
def test_kill_during_fusion_resumes_with_network_and_tiles(
    killed_while_fusing: PansharpenJob, whole: Any
) -> None:
    job = killed_while_fusing
    there = listed(job)
    assert 2 <= there < 9
    feedback = Listener()
    outcome = run_pansharpen(job, feedback)
    assert feedback.stages == ["reading", "registration", "fusing", "assessing", "writing"]
    assert f"Resuming with the network and {there} finished tiles of an earlier run." in feedback.infos
    np.testing.assert_array_equal(pixels(job.output), whole[0])
    assert outcome.pace is None, "its stages say too little of a whole run"
    for name in ("indices", "registration", "dam", "settings"):
        assert outcome.document[name] == whole[1][name]
    assert [path.name for path in Path(job.output).parent.iterdir()] == [Path(job.output).name]


@pytest.mark.parametrize("side", [32, 96])
def test_run_with_other_tiles_is_resumed(
    killed_while_fusing: PansharpenJob, whole: Any, side: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The killed run may have used another device. No pixel is written twice, not even to the same value."""
    monkeypatch.setattr(task, "TILE", side)
    written, write = [], RasterWriter.write

    def watched(writer: RasterWriter, window: Window, fused: Pixels) -> None:
        written.append(window.rows * window.cols)
        write(writer, window, fused)

    monkeypatch.setattr(RasterWriter, "write", watched)
    run_pansharpen(killed_while_fusing, SilentFeedback())
    assert sum(written) == whole[0][0].size
    # pixels of other tiles are rounded differently in the last digit
    np.testing.assert_allclose(pixels(killed_while_fusing.output), whole[0], rtol=0, atol=1e-3)


@pytest.mark.slow
def test_kill_during_training_starts_over_even_with_other_settings(job: PansharpenJob, whole: Any) -> None:
    killed(replace(job, seed=7), "stage two", 2)
    feedback = Listener()
    run_pansharpen(job, feedback)
    assert "stage two" in feedback.stages
    np.testing.assert_array_equal(pixels(job.output), whole[0])


def test_tiles_that_break_off_or_are_zeroed_are_fused_again(
    killed_while_fusing: PansharpenJob, whole: Any
) -> None:
    """After a power failure a file may have its length but not its content."""
    job = killed_while_fusing
    before = listed(job)
    lines = (left(job) / "tiles.jsonl").read_text("utf-8").splitlines()
    # Beyond it may be a part of the tile that was being written.
    length = sum(4 * 8 * rows * cols for _, _, rows, cols, *_ in map(json.loads, lines))
    with (left(job) / "tiles.raw").open("r+b") as file:
        file.write(bytes(4 * 8 * SIDE * SIDE))
        file.truncate(length - 1)
    with (left(job) / "tiles.jsonl").open("a") as file:
        file.write("[0, 96, 4")
    feedback = Listener()
    run_pansharpen(job, feedback)
    assert any(f"and {before - 2} finished tiles" in line for line in feedback.infos)
    assert [line for line in feedback.warnings if "2 tile(s) in" in line]
    np.testing.assert_array_equal(pixels(job.output), whole[0])


@pytest.mark.parametrize("name", ["weights.safetensors", "result.json"])
def test_zeroed_network_is_rejected(killed_while_fusing: PansharpenJob, name: str) -> None:
    job = killed_while_fusing
    network = left(job) / "network" / name
    content = network.read_bytes()
    number = content.replace(b'"r2": 0.9', b'"r2": 0.8')  # still valid JSON
    network.write_bytes(number if name == "result.json" else content[:-1000] + bytes(1000))
    with pytest.raises(InputError, match=r"checkpoint in .* is damaged \(the checksum is wrong\): remove"):
        run_pansharpen(job, SilentFeedback())
    assert listed(job)


SCENE = ArrayScene(np.ones((64, 64), np.float32), np.ones((1, 16, 16), np.float32))


def keeps(output: Path, feedback: SilentFeedback) -> tuple[Window, ...]:
    """Return the tiles with which a run would be resumed."""
    with suppress(Cancelled), open_resume_store(str(output), {}, True, SCENE, feedback) as run:
        assert run is not None
        found = run.finished_tiles
        raise Cancelled
    return found


@pytest.fixture
def one_tile(tmp_path: Path) -> Path:
    """Return an output with a checkpoint and one finished tile."""
    output = tmp_path / "fused.tif"
    with suppress(Cancelled), open_resume_store(str(output), {}, True, SCENE, SilentFeedback()) as run:
        assert run is not None
        Path(run.checkpoint_folder, "result.json").write_text("{}")
        run.save_tile(Window(0, 0, 32, 32), Pixels(np.ones((1, 32, 32), np.float32), np.ones((32, 32), bool)))
        raise Cancelled
    assert keeps(output, SilentFeedback()) == (Window(0, 0, 32, 32),)
    return output


@pytest.mark.parametrize(
    "line",
    [
        "[0, 0, 1e999, 32, 1, 0, 0]",
        "[NaN, 0, 32, 32, 1, 0, 0]",
        "[0, 0, 32, 32, 1, 0]",
        '[0, 0, 32, 32, "1", 0, 0]',
        "[0, 40, 32, 32, 1, 0, 0]",
        "[-32, 0, 32, 32, 1, 0, 0]",
        "[0, 0, 32, 32, 2, 0, 0]",
        "[0, 0, 32, 32, 1, 9223372036854775807, 0]",
        f"[0, 0, 32, 32, 1, {'9' * 5000}, 0]",
        "[" * 100000,
        "\xff",
    ],
)
def test_a_list_of_tiles_that_no_run_has_written_is_not_used(one_tile: Path, line: str) -> None:
    path = one_tile.with_name(".fused.tif.trapan-resume") / "tiles.jsonl"
    whole = path.read_bytes()
    path.write_bytes(line.encode("latin-1") + b"\n" + whole)
    assert keeps(one_tile, SilentFeedback()) in ((), (Window(0, 0, 32, 32),))
    assert path.read_bytes() in (b"", whole)


def test_tiles_without_their_network_are_not_used(one_tile: Path) -> None:
    """A run that is killed while it removes the folder may have removed the network first."""
    shutil.rmtree(one_tile.with_name(".fused.tif.trapan-resume") / "network")
    assert keeps(one_tile, SilentFeedback()) == ()


@pytest.mark.parametrize("name", ["weights.safetensors", "result.json.part"])
def test_a_checkpoint_that_was_not_written_to_its_end_does_not_count(one_tile: Path, name: str) -> None:
    network = one_tile.with_name(".fused.tif.trapan-resume") / "network"
    (network / "result.json").rename(network / name)
    with (
        suppress(Cancelled),
        open_resume_store(str(one_tile), {"seed": 5}, True, SCENE, SilentFeedback()) as run,
    ):
        assert run is not None and run.finished_tiles == ()
        assert list(network.iterdir()) == []
        raise Cancelled
    assert not network.parent.exists()


def test_a_run_that_does_not_resume_removes_what_an_interrupted_one_has_left(
    killed_while_fusing: PansharpenJob, whole: Any
) -> None:
    job = replace(killed_while_fusing, resume=False)
    with pytest.raises(Cancelled):
        run_pansharpen(job, Listener("fusing", 1, lambda: True))
    assert left(job).is_dir()
    run_pansharpen(job, SilentFeedback())
    np.testing.assert_array_equal(pixels(job.output), whole[0])
    assert [path.name for path in Path(job.output).parent.iterdir()] == [Path(job.output).name]


def test_what_a_running_process_or_another_user_owns_is_not_removed(one_tile: Path) -> None:
    folder = one_tile.with_name(".fused.tif.trapan-resume")
    before = sorted(folder.rglob("*"))
    with suppress(Cancelled), open_resume_store(str(one_tile), {}, True, SCENE, SilentFeedback()):
        with open_resume_store(str(one_tile), {}, False, SCENE, SilentFeedback()) as store:
            assert store is None
        assert sorted(folder.rglob("*")) == before
        raise Cancelled
    (folder / "network" / "diary.txt").write_text("mine")
    with open_resume_store(str(one_tile), {}, False, SCENE, SilentFeedback()):
        pass
    assert (folder / "network" / "result.json").is_file()
    (folder / "network" / "diary.txt").unlink()
    with open_resume_store(str(one_tile), {}, False, SCENE, SilentFeedback()):
        pass
    assert not folder.exists()


@pytest.fixture
def as_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse to delete a file that this process has open, where the system does not."""
    if sys.platform == "win32":
        return
    real, descriptors = os.unlink, Path("/proc/self/fd")
    if not descriptors.exists():
        pytest.skip("open files are listed in /proc")

    def unlink(path: Any, *, dir_fd: int | None = None) -> None:
        folder = Path() if dir_fd is None else descriptors / str(dir_fd)
        if (folder / path).resolve() in [file.resolve() for file in descriptors.iterdir()]:
            raise PermissionError(13, "The process cannot access the file", path)
        real(path, dir_fd=dir_fd)

    monkeypatch.setattr(os, "unlink", unlink)


def run_without_checkpoint(output: Path, error: type[BaseException] | None) -> None:
    with suppress(Cancelled), open_resume_store(str(output), {}, True, SCENE, SilentFeedback()):
        if error:
            raise error


@pytest.mark.usefixtures("as_on_windows")
@pytest.mark.parametrize("error", [Cancelled, None])
def test_nothing_is_left_where_an_open_file_cant_be_deleted(
    tmp_path: Path, error: type[BaseException] | None
) -> None:
    run_without_checkpoint(tmp_path / "fused.tif", error)
    assert list(tmp_path.iterdir()) == []


def lock_after_another_run(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let another run of the output end between the opening and the locking of the next run's lock."""
    real = resume.lock

    def lock(file: Any) -> None:
        monkeypatch.setattr(resume, "lock", real)
        with suppress(InputError):
            run_without_checkpoint(output, None)
        real(file)

    monkeypatch.setattr(resume, "lock", lock)


@OPEN_FILES_CAN_GO
def test_lock_that_its_last_owner_removed_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A third process could lock a new file."""
    lock_after_another_run(tmp_path / "fused.tif", monkeypatch)
    with pytest.raises(InputError, match="another process is writing"):
        run_without_checkpoint(tmp_path / "fused.tif", Cancelled)
    run_without_checkpoint(tmp_path / "fused.tif", Cancelled)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("as_on_windows")
def test_lock_that_its_last_owner_left_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock_after_another_run(tmp_path / "fused.tif", monkeypatch)
    assert keeps(tmp_path / "fused.tif", SilentFeedback()) == ()
    assert list(tmp_path.iterdir()) == []


def another_mode(folder: Path, away: Path) -> None:
    folder.chmod(0o775)


def a_link(folder: Path, away: Path) -> None:
    folder.rename(away / "moved")
    folder.symlink_to(away / "moved")


def a_linked_file(folder: Path, away: Path) -> None:
    (folder / "request.json").unlink()
    (folder / "request.json").symlink_to(away / "precious")


def a_linked_lock(folder: Path, away: Path) -> None:
    (folder / "lock").unlink()
    os.link(away / "precious", folder / "lock")


def a_linked_network(folder: Path, away: Path) -> None:
    (folder / "network" / "result.json.part").symlink_to(away / "precious")


def another_folder(folder: Path, away: Path) -> None:
    (folder / "diary.txt").write_text("mine")


@pytest.mark.parametrize(
    "plant",
    [
        pytest.param(another_mode, marks=POSIX),
        pytest.param(a_link, marks=LINKS),
        pytest.param(a_linked_file, marks=LINKS),
        a_linked_lock,
        pytest.param(a_linked_network, marks=LINKS),
        another_folder,
    ],
)
def test_folder_planted_by_another_user_is_rejected_and_unchanged(
    one_tile: Path, tmp_path_factory: pytest.TempPathFactory, plant: Any
) -> None:
    folder, away = one_tile.with_name(".fused.tif.trapan-resume"), tmp_path_factory.mktemp("away")
    (away / "precious").write_text("precious")
    plant(folder, away)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(
        InputError, match=r"has files or permissions that TRA-PAN did not set, .*: remove it, choose"
    ):
        keeps(one_tile, SilentFeedback())
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert (away / "precious").read_text() == "precious"


@pytest.mark.slow
def test_run_of_a_killed_worker_is_resumed_in_another(job: PansharpenJob, whole: Any) -> None:
    started: list[Any] = []

    def start(command: Any, environment: Any) -> process.Subprocess:
        started.append(process.start_process(command, environment))
        return started[-1]

    apart = client.worker_engine_factory(Interpreter(str(interpreter.running_python()), "the test"), start)
    larger = replace(job, save_weights=str(Path(job.output).with_name("town.safetensors")))

    def kill() -> None:
        with suppress(ProcessLookupError):  # it is asked once more after that
            os.kill(started[0].pid, KILL)

    killer = Listener("fusing", 1, kill)
    with pytest.raises(EngineError):
        run_pansharpen(larger, killer, apart)
    assert (left(job) / "network" / "result.json").is_file()
    feedback = Listener()
    run_pansharpen(larger, feedback, apart)
    assert "stage two" not in feedback.stages
    # a worker's tiles are larger than this test's, and rounded otherwise in the last digit
    np.testing.assert_allclose(pixels(job.output), whole[0], rtol=0, atol=1e-3)
    assert Path(larger.save_weights).is_file()


def test_worker_gets_the_finished_tiles() -> None:
    task = FusionTask(
        (0.3, 0.2), 0.15, PRESETS["best"], checkpoint="/kept", finished_tiles=(Window(0, 48, 48, 40),)
    )
    assert read(FusionTask, json.loads(json.dumps(asdict(task)))) == task


def test_cancellation_keeps_a_trained_network_only(job: PansharpenJob) -> None:
    with pytest.raises(Cancelled):
        run_pansharpen(job, Listener("stage two", 0, lambda: True))
    assert not left(job).exists()
    with pytest.raises(Cancelled):
        run_pansharpen(job, Listener("fusing", 3, lambda: True))
    assert listed(job) >= 1


def test_other_settings_are_rejected_and_the_checkpoint_stays(job: PansharpenJob) -> None:
    with pytest.raises(Cancelled):
        run_pansharpen(job, Listener("fusing", 3, lambda: True))
    kept = sorted(left(job).rglob("*"))
    with pytest.raises(
        InputError, match="belongs to a run with other inputs or settings: use the same ones, or"
    ):
        run_pansharpen(replace(job, seed=5), SilentFeedback())
    assert sorted(left(job).rglob("*")) == kept
    assert json.loads((left(job) / "request.json").read_text("utf-8"))["seed"] == 0


def test_two_processes_do_not_make_one_output(job: PansharpenJob) -> None:
    def again() -> bool:
        with pytest.raises(InputError, match="another process is writing"):
            run_pansharpen(job, SilentFeedback())
        return True

    with pytest.raises(Cancelled):
        run_pansharpen(job, Listener("fusing", 3, again))


def test_full_disk_is_reported(job: PansharpenJob, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    listener = Listener("fusing", 1, lambda: monkeypatch.setattr(os, "fsync", full))
    with pytest.raises(
        OutputError, match=r"can't be written \(No space left on device\): free disk space in the folder of"
    ):
        run_pansharpen(job, listener)


@POSIX
@pytest.mark.parametrize("keeps_checkpoint", [True, False])
def test_weights_that_do_not_fit_on_the_disk_are_named_as_the_user_names_them(
    job: PansharpenJob, tmp_path: Path, keeps_checkpoint: bool
) -> None:
    """A limit of the size of files takes the place of a full disk."""
    weights = str(tmp_path / "town.safetensors")
    job = replace(job, resume=keeps_checkpoint, save_weights="" if keeps_checkpoint else weights)
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    listener = Listener("stage two", 0, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (8192, hard)))
    try:
        with pytest.raises(OutputError) as error:
            run_pansharpen(job, listener)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    remedy = {
        True: f"the checkpoint of '{job.output}' can't be written (File too large): free disk space in the "
        "folder of the output, or omit --resume",
        False: f"the weights '{weights}' can't be saved (File too large): free disk space or choose another "
        "folder",
    }
    assert str(error.value) == remedy[keeps_checkpoint]
    assert list(tmp_path.iterdir()) == []


def test_at_the_command(
    killed_while_fusing: PansharpenJob, whole: Any, capsys: pytest.CaptureFixture
) -> None:
    job = killed_while_fusing
    given = ["pansharpen", job.pair.pan.path, str(job.pair.ms.path), job.output, "--sensor", "WorldView-3"]
    steps, precise = ["--warmup-steps", "2", "--rao-steps", "2"], ["--precision", "float32"]
    assert main([*given, *steps, "--device", "cpu", "--output-type", "Float32", *precise, "--resume"]) == 0
    assert "Resuming with the network" in capsys.readouterr().err
    np.testing.assert_array_equal(pixels(job.output), whole[0])
