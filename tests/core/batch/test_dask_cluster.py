"""`trapan batch --scheduler`: a Dask scheduler and two workers, each a process on the loopback interface."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Callable, Iterator

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")
pytest.importorskip("torch")
pytest.importorskip("distributed")

import distributed
from osgeo import gdal
from trapan.core.batch import runner
from trapan.core.batch.dask_cluster import dask_executor, fuse_on_worker
from trapan.core.batch.discovery import list_scene_jobs
from trapan.core.batch.records import SceneResult
from trapan.core.engine.select import cli_engine_factory
from trapan.core.errors import EngineError, InputError
from trapan.core.feedback import Cancelled, SilentFeedback
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.raster.source import Source
from trapan.core.synthetic.demo import write_pair

DASK = [sys.executable, "-m", "dask"]
ONE_THREAD = {**os.environ, "OMP_NUM_THREADS": "1"}


@dataclass
class Cluster:
    """A scheduler's address, and its two workers."""

    address: str
    workers: list[subprocess.Popen]


def dask(*arguments: str) -> subprocess.Popen:
    return subprocess.Popen(
        [*DASK, *arguments, "--no-dashboard"],
        env=ONE_THREAD,
        stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )


def worker(address: str) -> subprocess.Popen:
    return dask("worker", address, "--nthreads", "1", "--no-nanny", "--death-timeout", "30")


@pytest.fixture(scope="module")
def dask_cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    file = tmp_path_factory.mktemp("dask") / "scheduler.json"
    scheduler = dask("scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(file))
    workers: list[subprocess.Popen] = []
    try:
        with distributed.Client(scheduler_file=str(file), set_as_default=False) as client:
            address = client.scheduler.address
            workers.extend(worker(address) for _ in range(2))
            client.wait_for_workers(2, timeout=60)
        yield Cluster(address, workers)
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three generated pairs, PAN 64 x 64, in folders a, b and c, and a broken one in d."""
    folder = tmp_path_factory.mktemp("pairs")
    for seed, name in enumerate("abc"):
        write_pair(folder / name, 64, seed)[2].unlink()
    (folder / "d").mkdir()
    for file in ("pan.tif", "ms.tif"):
        (folder / "d" / file).write_bytes((folder / "a" / file).read_bytes()[:3000])
    return folder


def template(rao_steps: int, device: str = "cpu") -> PansharpenJob:
    return PansharpenJob(
        Pair(Source(""), Source(()), sensor="WorldView-3"),
        "",
        device=device,
        warmup_steps=1,
        rao_steps=rao_steps,
    )


class Watching(SilentFeedback):
    """Records the warnings and can be stopped."""

    def __init__(self) -> None:
        self.warnings: list[str] = []
        self.stopped = False

    def warning(self, message: str) -> None:
        self.warnings.append(message)

    def is_cancelled(self) -> bool:
        return self.stopped


def fused(
    pairs: Path, out: Path, way: Any, job: PansharpenJob, status: Callable[[str], None] = lambda text: None
) -> list[SceneResult]:
    return runner.run_batch(
        list_scene_jobs(str(pairs), str(out), job, False, SilentFeedback()),
        way,
        str(out),
        SilentFeedback(),
        status,
    )


@pytest.mark.long
def test_killed_worker_costs_only_time_and_pixels_equal_those_of_one_machine(
    dask_cluster: Cluster, pairs: Path, tmp_path: Path
) -> None:
    killed = []

    def kill_one(status: str) -> None:
        if status.count("stage") == 2 and not killed:
            killed.append(dask_cluster.workers.pop())
            killed[0].send_signal(signal.SIGKILL)

    found = fused(pairs, tmp_path / "far", dask_executor(dask_cluster.address, "cpu"), template(4), kill_one)

    assert killed, "both workers were amid a scene"
    assert [result.state for result in found] == ["fused", "fused", "fused", "failed"]
    assert "'pan.tif' is damaged or cut short" in found[3].error
    one_thread = replace(template(4), threads=1)
    near = fused(pairs, tmp_path / "near", runner.sequential_executor(cli_engine_factory()), one_thread)
    assert [result.state for result in near] == ["fused", "fused", "fused", "failed"]
    for name in "abc":
        one, other = (gdal.Open(str(tmp_path / where / f"{name}.tif")) for where in ("far", "near"))
        assert np.array_equal(one.ReadAsArray(), other.ReadAsArray())
    assert {path.name for path in (tmp_path / "far").iterdir()} == {
        "a.tif", "b.tif", "c.tif", "summary.csv", "summary.html",
    }  # fmt: skip


def test_stopping_stops_the_workers_and_leaves_nothing(
    dask_cluster: Cluster, pairs: Path, tmp_path: Path
) -> None:
    out, feedback = tmp_path / "out", Watching()
    begun: list[float] = []

    def stop(status: str) -> None:
        if "stage two" in status and not feedback.stopped:
            feedback.stopped = True
            begun.append(time.monotonic())

    listed = list_scene_jobs(str(pairs), str(out), template(100_000), False, feedback)
    with pytest.raises(Cancelled):
        runner.run_batch(listed, dask_executor(dask_cluster.address, "cpu"), str(out), feedback, stop)

    assert time.monotonic() - begun[0] < 8
    assert {path.name for path in out.iterdir()} == {"summary.csv", "summary.html"}
    with distributed.Client(dask_cluster.address, set_as_default=False) as client:
        until = time.monotonic() + 5
        while any(client.processing().values()) and time.monotonic() < until:
            time.sleep(0.05)
        assert not any(client.processing().values())
        said = client.submit(fuse_on_worker, "run", "a", "{}", "0.0").result()
    assert "has TRA-PAN" in said["failed"] and "install the same version on all machines" in said["failed"]


def test_cuda_asks_for_workers_with_a_gpu(dask_cluster: Cluster, pairs: Path, tmp_path: Path) -> None:
    feedback = Watching()
    listed = list_scene_jobs(str(pairs), str(tmp_path / "out"), template(1, "cuda"), False, feedback)

    def give_up(status: str) -> None:
        raise AssertionError(f"no worker has the resource, and yet: {status}")

    feedback.warning = lambda message: (feedback.warnings.append(message), setattr(feedback, "stopped", True))  # type: ignore[method-assign]
    with pytest.raises(Cancelled):
        runner.run_batch(
            listed, dask_executor(dask_cluster.address, "cuda"), str(tmp_path / "out"), feedback, give_up
        )

    assert feedback.warnings == [
        "No usable Dask worker yet: start some with 'dask worker --nthreads 1 --resources GPU=1 "
        f"{dask_cluster.address}'."
    ]


@pytest.mark.slow
def test_missing_scheduler_is_reported(pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trapan.core.batch.dask_cluster.PATIENCE", 1)
    with pytest.raises(EngineError, match=r"no Dask scheduler answers at 'tcp://127.0.0.1:9': start one"):
        fused(pairs, tmp_path / "out", dask_executor("tcp://127.0.0.1:9", "cpu"), template(1))


def test_missing_dask_is_reported(pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(EngineError, match="Dask is not installed for this Python: install it with"):
        fused(pairs, tmp_path / "out", dask_executor("tcp://127.0.0.1:9", "cpu"), template(1))


@pytest.fixture
def silent() -> Iterator[str]:
    """Return the address of a port that accepts connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"tcp://127.0.0.1:{server.getsockname()[1]}"


def test_a_port_that_never_answers_is_given_up(
    silent: str, pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trapan.core.batch.dask_cluster.PATIENCE", 0.5)
    with pytest.raises(EngineError, match="no Dask scheduler answers at"):
        fused(pairs, tmp_path / "out", dask_executor(silent, "cpu"), template(1))


@pytest.mark.slow
def test_a_signal_ends_the_wait_for_a_scheduler(silent: str, pairs: Path, tmp_path: Path) -> None:
    code = "from trapan.core.cli.start import main; raise SystemExit(main())"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "batch", str(pairs), str(tmp_path / "out"), "--scheduler", silent],
        stderr=subprocess.PIPE,
        text=True,
    )
    until = time.monotonic() + 30
    while not (tmp_path / "out").exists() and time.monotonic() < until:
        time.sleep(0.05)
    time.sleep(0.5)
    process.terminate()
    assert process.communicate(timeout=20)[1].splitlines()[-1] == "trapan: interrupted"
    assert process.returncode == 130


@pytest.mark.parametrize(
    "address",
    ["", "tcp://", "host", "tcp://host", "host:port", "tcp://host:99999", "ftp://host:1", "tcp://[::1",
     "tcp://a b:1", "tcp://u:secret@host:1"],
)  # fmt: skip
def test_invalid_address_is_reported(address: str) -> None:
    with pytest.raises(InputError, match="is not the address of a Dask scheduler: give the one that") as said:
        dask_executor(address, "cpu")
    assert "secret" not in str(said.value)


def test_unexpected_error_on_a_worker_fails_only_its_scene(
    dask_cluster: Cluster, pairs: Path, tmp_path: Path
) -> None:
    job = replace(template(1), extent=("left", 0.0, 1.0, 1.0))
    found = fused(pairs / "a", tmp_path / "out", dask_executor(dask_cluster.address, "cpu"), job)
    assert [result.error for result in found] == ["ValueError: extent[0] is not a number"]
