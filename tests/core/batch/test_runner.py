"""`trapan batch` on this machine, with real rasters and real processes, some of which are killed."""

from __future__ import annotations

import csv
import json
import math
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable, Iterator

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")
pytest.importorskip("torch")

from osgeo import gdal
from trapan.core.batch import local, runner, summary
from trapan.core.batch.discovery import list_scene_jobs
from trapan.core.batch.local import MEMORY, local_executor, worker_environments
from trapan.core.batch.records import BatchProgress, SceneJob, SceneResult
from trapan.core.batch.scene_task import job_from_json, job_to_json
from trapan.core.batch.summary import count_states, format_summary, write_summary
from trapan.core.cli.main import main
from trapan.core.engine import process as child
from trapan.core.engine.select import cli_engine_factory
from trapan.core.errors import OutputError
from trapan.core.exchange.settings import PRESETS
from trapan.core.feedback import Cancelled, SilentFeedback
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.raster import metadata as raster_identity
from trapan.core.raster.source import Source
from trapan.core.synthetic.demo import write_pair
from trapan.tests.platforms import LINUX, POSIX
from trapan.tests.recording import RecordingFeedback

FEW = ["--sensor", "WorldView-3", "--device", "cpu", "--warmup-steps", "2", "--rao-steps", "2"]
SOME, MANY = [*FEW[:-1], "120"], [*FEW[:-1], "100000"]


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two generated pairs, PAN 64 x 64, in folders a and b."""
    folder = tmp_path_factory.mktemp("pairs")
    for seed, name in enumerate("ab"):
        write_pair(folder / name, 64, seed)[2].unlink()
    return folder


@pytest.fixture
def scenes(pairs: Path, tmp_path: Path) -> Path:
    return shutil.copytree(pairs, tmp_path / "scenes")


def rows(folder: Path) -> dict[str, dict[str, str]]:
    with (folder / "summary.csv").open(encoding="utf-8") as file:
        return {row["name"]: row for row in csv.DictReader(file)}


def states(folder: Path) -> dict[str, str]:
    return {name: row["state"] for name, row in rows(folder).items()}


def pixels(path: Path) -> np.ndarray:
    return gdal.Open(str(path)).ReadAsArray()


@pytest.fixture
def started(scenes: Path, tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen]]:
    """Start the command in a subprocess that ends with the test."""
    running = []

    def start(*arguments: str) -> subprocess.Popen:
        heeding = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)"
        code = f"{heeding}; from trapan.core.cli.main import main; sys.exit(main())"
        command = [sys.executable, "-c", code, "batch", str(scenes), str(tmp_path / "out"), *arguments]
        running.append(
            subprocess.Popen(
                command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
            )
        )
        return running[-1]

    yield start
    for process in running:
        process.kill()
        process.communicate()


def children(parent: int) -> list[int]:
    """List the child processes that fuse scenes."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(stat.read_text().rpartition(")")[2].split()[1]) == parent:
                found.append(int(stat.parent.name))
        except OSError:  # it has just ended
            continue
    return found


def wait_for(condition: Callable[[], Any], seconds: float = 30) -> Any:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        value = condition()
        if value:
            return value
        time.sleep(0.02)
    return pytest.fail("waited too long")


def both_fusing(out: Path) -> bool:
    """Return whether two scenes are being fused, past the trial of their outputs."""
    before = sorted(out.glob(".trapan-*/lock"))
    time.sleep(0.2)
    return len(before) == 2 and before == sorted(out.glob(".trapan-*/lock"))


def fusing(out: Path) -> list[Path]:
    """List the staging folders."""
    return list(out.glob(".trapan-*"))


@pytest.mark.long
@LINUX
def test_invalid_scene_or_killed_process_does_not_stop_the_others(
    started: Callable[..., subprocess.Popen], scenes: Path, tmp_path: Path
) -> None:
    (scenes / "c").mkdir()
    shutil.copy(scenes / "a" / "pan.tif", scenes / "c")
    (scenes / "c" / "ms.tif").write_bytes((scenes / "a" / "ms.tif").read_bytes()[:3000])
    out, single = tmp_path / "out", tmp_path / "single.tif"

    process = started(*SOME, "--workers", "2")
    wait_for(lambda: both_fusing(out))  # some seconds, also if the workers start one after the other
    os.kill(children(process.pid)[0], signal.SIGKILL)
    printed, log = process.communicate(timeout=60)

    assert process.returncode == 1
    assert states(out) == {"a": "fused", "b": "fused", "c": "failed"}
    assert "failed: the engine process was ended by SIGKILL before it finished: the system or a user" in log
    assert "Retrying " in log and "b: fused, HQNR 0." in log
    assert "c: the MS 'ms.tif' is damaged or cut short" in printed
    assert printed.splitlines()[-1] == "3 scenes: 1 failed, 2 fused"
    assert fusing(out) == []
    assert main(["pansharpen", str(scenes / "b/pan.tif"), str(scenes / "b/ms.tif"), str(single), *SOME]) == 0
    assert np.array_equal(pixels(out / "b.tif"), pixels(single))
    indices = json.loads(gdal.Open(str(single)).GetMetadata("TRAPAN")["INDICES"])
    assert float(rows(out)["b"]["hqnr"]) == pytest.approx(indices["HQNR"])


def again(scenes: Path, out: Path, reports: bool = False, **settings: Any) -> dict[str, str]:
    """Fuse the scenes in this process with few steps and return the results."""
    few = PansharpenJob(
        Pair(Source(""), Source(()), sensor="WorldView-3"), "", device="cpu", warmup_steps=2, rao_steps=2
    )
    listed = list_scene_jobs(str(scenes), str(out), replace(few, **settings), reports, SilentFeedback())
    runner.run_batch(listed, runner.sequential_executor(cli_engine_factory()), str(out), SilentFeedback())
    return states(out)


@pytest.mark.slow
def test_complete_output_with_the_same_signature_is_kept(
    scenes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # ten runs; the other tests compare with commands, in which the preset is as it is
    monkeypatch.setitem(PRESETS, "balanced", replace(PRESETS["balanced"], batch=1, patch=32))
    out = tmp_path / "out"

    assert again(scenes, out) == {"a": "fused", "b": "fused"}
    assert again(scenes, out, threads=1) == {"a": "kept", "b": "kept"}
    before = (out / "a.tif").read_bytes()
    later = time.time() + 10
    os.utime(scenes / "b" / "ms.tif", (later, later))
    assert again(scenes, out) == {"a": "kept", "b": "fused"}
    (scenes / "a" / "pan.tif.aux.xml").write_text("<PAMDataset></PAMDataset>")  # as a viewer leaves it
    (out / "b.tif").write_bytes((out / "b.tif").read_bytes()[:-5000])
    assert again(scenes, out) == {"a": "kept", "b": "fused"}
    assert (out / "a.tif").read_bytes() == before
    assert again(scenes, out, True, nodata=7.0) == {"a": "fused", "b": "fused"}
    (out / "b.html").unlink()
    assert again(scenes, out, True, nodata=7.0) == {"a": "kept", "b": "fused"}
    assert (out / "b.html").is_file() and "href='b.html'" in (out / "summary.html").read_text("utf-8")


@pytest.mark.slow
def test_command_keeps_too_and_tells_programs(
    scenes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert again(scenes, tmp_path / "out") == {"a": "fused", "b": "fused"}

    assert main(["batch", str(scenes), str(tmp_path / "out"), *FEW, "--json"]) == 0

    printed = json.loads(capsys.readouterr().out)["scenes"]
    assert [(scene["name"], scene["state"], scene["device"]) for scene in printed] == [
        ("a", "kept", "cpu"),
        ("b", "kept", "cpu"),
    ]
    assert 0.5 < printed[0]["indices"]["HQNR"] < 1 and printed[0]["seconds"] > 0


@pytest.mark.long
@LINUX
@pytest.mark.parametrize(
    ("send", "name"), [("kill", "SIGINT"), ("killpg", "SIGTERM")], ids=["interrupt", "end of the group"]
)
def test_interrupt_stops_all_at_once_and_what_is_done_stays(
    send: str,
    name: str,
    started: Callable[..., subprocess.Popen],
    scenes: Path,
    tmp_path: Path,
) -> None:
    out = tmp_path / "out"
    shutil.move(scenes / "b", tmp_path / "b")
    assert again(scenes, out) == {"a": "fused"}
    done = (out / "a.tif").read_bytes()
    shutil.move(tmp_path / "b", scenes / "b")
    shutil.copytree(scenes / "b", scenes / "c")
    (scenes / "a" / "ms.tif").touch()  # to be fused anew, into the name of the old one
    process = started(*MANY, "--workers", "2", "--json")
    wait_for(lambda: len(fusing(out)) == 2)
    workers = children(process.pid)
    begin = time.monotonic()

    getattr(os, send)(process.pid, getattr(signal, name))
    printed, log = process.communicate(timeout=20)

    assert process.returncode == 130 and log.splitlines()[-1] == "trapan: interrupted"
    assert time.monotonic() - begin < 5
    assert not [worker for worker in workers if Path(f"/proc/{worker}").exists()]
    assert sorted(path.name for path in out.iterdir()) == ["a.tif", "summary.csv", "summary.html"]
    assert (out / "a.tif").read_bytes() == done
    assert set(states(out).values()) == {"not reached"}
    assert {scene["name"]: scene["state"] for scene in json.loads(printed)["scenes"]} == states(out)


@pytest.mark.slow
@LINUX
def test_workers_do_not_outlive_who_started_them(
    started: Callable[..., subprocess.Popen], tmp_path: Path
) -> None:
    process = started(*MANY, "--workers", "2")
    wait_for(lambda: len(fusing(tmp_path / "out")) == 2)
    workers = children(process.pid)
    assert len(workers) == 2

    process.kill()

    wait_for(lambda: not [worker for worker in workers if Path(f"/proc/{worker}").exists()], 10)
    assert fusing(tmp_path / "out") == []


def test_silent_worker_ends_with_its_parent_process() -> None:
    code = """
import sys, time
from trapan.core.batch import local
local.ORPHANED, local.job_from_json, local.require_gdal = 0.5, str, lambda: None
local.run_scene_job = lambda job, *_: (print(job, end="", file=sys.stderr, flush=True), time.sleep(60))
sys.exit(local.main())
"""
    ended = subprocess.run(
        [sys.executable, "-c", code], input="a job\n", stderr=subprocess.PIPE, text=True, timeout=20
    )
    assert (ended.returncode, ended.stderr) == (1, "a job\n")


@LINUX
def test_libraries_of_a_worker_get_an_empty_standard_input(tmp_path: Path) -> None:
    """On Windows, loading a library would otherwise wait for the thread that reads the jobs, forever."""
    pipe = subprocess.PIPE
    command = [sys.executable, str(local.PROGRAM), "batch.local"]
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as worker:
        job = PansharpenJob(Pair(Source("missing.tif"), Source("ms.tif")), str(tmp_path / "out.tif"))
        worker.stdin.write(f"{job_to_json(job)}\n")
        worker.stdin.flush()
        answer = worker.stdout.readline()
        standard_input = Path(f"/proc/{worker.pid}/fd/0").readlink()
        worker.stdin.write(f"{local.STOP}\n")
        worker.stdin.flush()
    assert "'missing.tif' does not exist" in answer
    assert str(standard_input) == os.devnull


def test_job_survives_conversion_to_json() -> None:
    pair = Pair(
        Source("p é.tif", (2,)),
        Source(("1.tif", "2.tif"), (3, 1), nodata=(0.0, 7.5, math.inf)),
        "IKONOS",
        ms_ratio=3.2,
    )
    job = PansharpenJob(
        pair, "o.tif", extent=(0.1, 2.0, 3.5, 4.0), creation_options=("A=B",), nodata=float("-inf")
    )
    assert job_from_json(job_to_json(job)) == job
    assert "\n" not in job_to_json(job)


def test_no_nodata_value_survives_conversion_to_json() -> None:
    job = PansharpenJob(Pair(Source("p.tif", nodata=(float("nan"),)), Source("m.tif")), "o.tif")
    (value,) = job_from_json(job_to_json(job)).pair.pan.nodata
    assert math.isnan(value)


HOSTILE: list[dict[str, Any]] = [
    {"INDICES": "NaN"},
    {"INDICES": "[" * 100_000},
    {"INDICES": '{"HQNR": 1e999}'},
    {"INDICES": '{"HQNR": "good"}'},
    {"INDICES": "[1]"},
    {"SECONDS": '{"total": null}'},
    {"SECONDS": "5"},
    {"DEVICE": "{}"},
]


@pytest.mark.parametrize("altered", HOSTILE)
def test_an_output_with_altered_metadata_is_fused_again(
    pairs: Path, tmp_path: Path, altered: dict[str, str]
) -> None:
    feedback, output = RecordingFeedback(), tmp_path / "out.tif"
    job = PansharpenJob(
        Pair(Source(str(pairs / "a/pan.tif")), Source(str(pairs / "a/ms.tif"))),
        str(output),
        nodata=float("nan"),
    )
    shutil.copy(pairs / "a/ms.tif", output)
    scene_jobs, unfinished = [SceneJob("a", job)], list[SceneJob]()
    whole = {
        "INDICES": "{}",
        "SECONDS": "{}",
        "DEVICE": '"cpu"',
        "REQUEST": json.dumps(runner.job_signature(job)),
    }
    for metadata, expected in ((whole, []), ({**whole, **altered}, scene_jobs)):
        dataset = gdal.OpenEx(str(output), gdal.OF_UPDATE)
        dataset.SetMetadata(metadata, "TRAPAN")
        del dataset
        unfinished.clear()
        runner.run_batch(
            scene_jobs, lambda jobs, _: unfinished.extend(jobs), str(tmp_path / "batch"), feedback
        )
        assert unfinished == expected
    unreadable = raster_identity.read_provenance(str(output)) is None
    assert unreadable or feedback.warnings[0].startswith(f"a: the metadata of '{output}' are not valid (")


def test_a_document_that_no_run_writes_fails_its_scene() -> None:
    scene_job = SceneJob("a", PansharpenJob(Pair(Source("pan.tif"), Source("ms.tif")), "a.tif"))
    board = BatchProgress([scene_job], SilentFeedback(), lambda text: None)
    assert board.handle_message("a", {"done": {"indices": {"HQNR": [1]}}})
    assert board.results["a"].state == "failed"
    assert board.results["a"].error == "its provenance document is not valid: indices.HQNR is not a number"


@pytest.mark.parametrize(
    "code", ["print('[' * 100_000)", "print('{\"progress\": NaN}')", "print('Welcome!')"]
)
def test_process_that_writes_other_lines_is_stopped_and_fails_its_scene(
    code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = []

    def start(command: Any, environment: Any) -> child.Subprocess:
        waits = f"import time; {code.replace(')', ', flush=True)', 1)}; time.sleep(60)"
        started.append(child.start_process([sys.executable, "-c", waits], environment))
        return started[-1]

    monkeypatch.setattr(local, "start_process", start)
    monkeypatch.setattr(local, "GRACE", 0.2)
    scene_job = SceneJob("a", PansharpenJob(Pair(Source("pan.tif"), Source("ms.tif")), "a.tif"))
    board = BatchProgress([scene_job], SilentFeedback(), lambda text: None)
    local_executor(1, "cpu")([scene_job], board)
    assert board.results["a"].error.startswith("its worker process wrote a line that is not valid (")
    assert started[0].exit_code is not None


def test_places_share_the_cores_and_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(8)), raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 8)  # what other systems than Linux count
    monkeypatch.setattr("trapan.core.raster.metadata.memory", lambda: 100 * MEMORY)
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    assert worker_environments(3, "cpu", 9) == [{}] * 3, "whoever has set it knows why"
    monkeypatch.delenv("OMP_NUM_THREADS")
    assert worker_environments(1, "cpu", 9) == [{}]
    assert worker_environments(3, "cpu", 9) == [{"OMP_NUM_THREADS": "2"}] * 3
    assert worker_environments(None, "cpu", 2) == [{"OMP_NUM_THREADS": "4"}] * 2
    assert len(worker_environments(None, "cpu", 99)) == 8
    monkeypatch.setattr("trapan.core.raster.metadata.memory", lambda: 2 * MEMORY + 1)
    assert worker_environments(None, "cpu", 99) == [{"OMP_NUM_THREADS": "4"}] * 2
    monkeypatch.setattr("trapan.core.raster.metadata.memory", lambda: 1)
    assert worker_environments(None, "cpu", 99) == [{}]


def test_a_process_a_cuda_device(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("torch.cuda.device_count", lambda: 2)
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    assert worker_environments(None, "auto", 9) == [
        {"CUDA_VISIBLE_DEVICES": "0"},
        {"CUDA_VISIBLE_DEVICES": "1"},
    ]
    assert len(worker_environments(3, "cuda", 9)) == 3
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "5, 3")
    assert worker_environments(None, "cuda", 1) == [{"CUDA_VISIBLE_DEVICES": "5"}]


def test_unexpected_error_is_reported_and_the_batch_continues(pairs: Path, tmp_path: Path) -> None:
    def opened(*_: Any) -> Any:
        raise ZeroDivisionError("of the engine")

    listed = [
        SceneJob(
            name,
            PansharpenJob(
                Pair(Source(str(pairs / name / "pan.tif")), Source(str(pairs / name / "ms.tif"))),
                str(tmp_path / f"{name}.tif"),
            ),
        )
        for name in "ab"
    ]

    found = runner.run_batch(listed, runner.sequential_executor(opened), str(tmp_path), SilentFeedback())

    assert [result.error for result in found] == ["ZeroDivisionError: of the engine"] * 2


def test_summary_for_people_and_for_programs(tmp_path: Path) -> None:
    indices = {"HQNR": 0.91234, "D_LAMBDA_K": 0.02, "D_S": 0.07, "D_RHO": None}
    results = [
        SceneResult(
            "a <b>", str(tmp_path / "sub/a & b.tif"), "", "fused", "", indices, 12.34, "cpu", ("beware > 1",)
        ),
        SceneResult("c", str(tmp_path / "c.tif"), "", "failed", 'the MS "x", is < broken'),
        SceneResult("d", str(tmp_path / "d.tif"), ""),
    ]

    write_summary(tmp_path, results)

    page = (tmp_path / "summary.html").read_text("utf-8")
    assert "a &lt;b&gt;" in page and "beware &gt; 1" in page and "is &lt; broken" in page
    assert "href='sub/a%20%26%20b.tif'" in page and "median HQNR 0.9123" in page
    assert "src=" not in page, "the page needs nothing but itself"
    found = rows(tmp_path)
    assert float(found["a <b>"]["hqnr"]) == 0.91234 and found["a <b>"]["d_rho"] == ""
    assert found["c"]["message"] == 'the MS "x", is < broken' and found["c"]["seconds"] == ""
    table = format_summary(results).splitlines()
    assert table[0].split() == ["scene", "state", "device", "HQNR", "D_LAMBDA_K", "D_S", "D_RHO", "seconds"]
    assert len({len(line) for line in table[:4]}) == 1
    assert count_states(results) == "3 scenes: 1 failed, 1 fused, 1 not reached"


def test_progress_covers_scenes_and_what_is_within_them() -> None:
    class ProgressRecorder(SilentFeedback):
        def __init__(self) -> None:
            self.progress: list[float] = []

        def set_progress(self, fraction: float) -> None:
            self.progress.append(fraction)

        def is_cancelled(self) -> bool:
            return True

    feedback, status = ProgressRecorder(), []
    job = PansharpenJob(Pair(Source("p"), Source("m")), "o")
    board = BatchProgress([SceneJob("a", job), SceneJob("b", job)], feedback, status.append)

    assert not board.handle_message("a", {"stage": "stage one"})
    assert not board.handle_message("a", {"progress": 0.5})
    assert board.handle_message("a", {"failed": "why", "retry": True})
    assert not board.handle_message("b", {"progress": 0.2})

    assert feedback.progress == [0, 0.25, 0.5, 0.6]
    assert status[1] == "0 of 2, a 50 %: stage one" and status[-1] == "1 of 2, b 20 %"
    assert board.to_retry == {"a"}
    with pytest.raises(Cancelled):
        board.check_cancelled()
    with pytest.raises(Cancelled):
        local_executor(1, "cpu")([SceneJob("b", job)], board)


def test_an_output_in_a_missing_folder_is_not_tried_twice(
    scenes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = scenes / "list.csv"
    table.write_text("pan,ms,output\na/pan.tif,a/ms.tif,nowhere/x.tif\na/pan.tif,a/ms.tif,y.doc\n")

    assert main(["batch", str(table), str(tmp_path / "out"), *FEW, "--workers", "1"]) == 1

    told = capsys.readouterr()
    assert "Retrying" not in told.err and told.err.count("failed: ") == 2
    assert told.out.splitlines()[-1] == "2 scenes: 2 failed"
    assert "the folder of the output" in told.out


def test_list_shows_pairs_and_reasons_and_writes_nothing(
    scenes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (scenes / "c_pan.tif").touch()
    command = ["batch", str(scenes), str(tmp_path / "out"), "--list"]

    assert main(command) == 0
    shown = capsys.readouterr().out
    assert main([*command, "--json"]) == 0
    document = json.loads(capsys.readouterr().out)

    a_and_b = [(name, scenes / name / "pan.tif", scenes / name / "ms.tif") for name in "ab"]
    assert shown.splitlines() == [
        *(
            line
            for name, pan, ms in a_and_b
            for line in (
                name,
                f"  PAN     {pan}",
                f"  MS      {ms}",
                f"  output  {tmp_path / 'out' / name}.tif",
            )
        ),
        f"no pair: {scenes / 'c_pan.tif'}: no MS has the same name otherwise",
        "2 scenes, 1 without a pair; nothing was fused",
    ]
    assert [(scene["name"], scene["ms"]) for scene in document["scenes"]] == [
        (name, [str(ms)]) for name, _, ms in a_and_b
    ]
    assert document["unpaired"] == [
        {"name": str(scenes / "c_pan.tif"), "reason": "no MS has the same name otherwise"}
    ]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("options", "error"),
    [
        (["--apply-only"], "there are no weights to apply"),
        (["--weights", "missing.safetensors"], "'missing.safetensors' can't be read"),
        (["--output-type", "uint16"], "the output type 'uint16' can't be written"),
        (["--co", "COMPRESS"], "the creation option 'COMPRESS' is not NAME=VALUE"),
    ],
)
def test_a_wrong_parameter_of_all_scenes_ends_the_batch_before_it_begins(
    scenes: Path,
    tmp_path: Path,
    options: list[str],
    error: str,
    capsys: pytest.CaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    output = tmp_path / "out"
    assert main(["batch", str(scenes), str(output), *options]) == 1
    printed = capsys.readouterr()
    assert error in printed.err.replace(f"{tmp_path}{os.sep}", "")
    assert printed.out == "" and not output.exists()


@pytest.mark.parametrize(
    ("python", "device", "error"),
    [("", "mps", "the device 'mps' is not available"), ("/nowhere/python", "cpu", "is not a program")],
)
def test_a_missing_engine_or_device_is_told_once_and_no_scene_is_tried(
    scenes: Path,
    tmp_path: Path,
    python: str,
    device: str,
    error: str,
    capsys: pytest.CaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TRAPAN_PYTHON", python)
    out = tmp_path / "out"

    assert main(["batch", str(scenes), str(out), "--device", device, "--json"]) == 1

    printed = capsys.readouterr()
    assert printed.err.count(error) == 1 and "failed" not in printed.err
    assert [scene["state"] for scene in json.loads(printed.out)["scenes"]] == ["not reached"] * 2
    assert states(out) == {"a": "not reached", "b": "not reached"}


@pytest.mark.parametrize("name", ["summary.csv", "summary.html"])
def test_a_folder_in_place_of_the_summary_is_told_before_the_first_scene(
    name: str, scenes: Path, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    out = tmp_path / "out"
    (out / name).mkdir(parents=True)

    assert main(["batch", str(scenes), str(out), *FEW]) == 1

    assert f"the summary '{name}' can't be written, because the folder" in capsys.readouterr().err
    assert list(out.iterdir()) == [out / name]


@POSIX
def test_a_folder_that_the_user_may_not_write_to_is_told_before_the_first_scene() -> None:
    user = os.geteuid()
    with tempfile.TemporaryDirectory() as name:  # pytest's folders are for this user alone
        folder = Path(name)
        (folder / "out").mkdir()
        scene_job = SceneJob("a", PansharpenJob(Pair(Source("p.tif"), Source("m.tif")), name + "/out/a.tif"))
        for path in (folder / "out", folder):
            path.chmod(0o555)
        if user == 0:  # root may write anywhere
            os.seteuid(65534)
        try:
            with pytest.raises(OutputError, match=r"out' can't be written to \(Permission denied\): choose"):
                runner.run_batch([scene_job], local_executor(1, "cpu"), name + "/out", SilentFeedback())
        finally:
            os.seteuid(user)
            folder.chmod(0o755)


def test_results_are_printed_although_the_summary_fills_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise OutputError("No space left on device")

    monkeypatch.setattr(summary, "write_summary", full)
    job = PansharpenJob(Pair(Source("missing.tif"), Source("m.tif")), str(tmp_path / "a.tif"))
    shown: list[SceneResult] = []

    with pytest.raises(OutputError, match="No space left"):
        runner.run_batch(
            [SceneJob("a", job)],
            runner.sequential_executor(cli_engine_factory()),
            str(tmp_path),
            SilentFeedback(),
            show=shown.extend,
        )

    assert [(result.name, result.state) for result in shown] == [("a", "failed")]
