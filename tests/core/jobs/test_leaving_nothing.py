"""Runs that are cancelled at any moment or killed in any stage leave older outputs unchanged.

By default 25 runs are cancelled; `TRAPAN_EXAMPLES=100` cancels 100.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("osgeo.gdal")
pytest.importorskip("torch")

from trapan.core.atomic import remove_leftovers
from trapan.core.batch import summary
from trapan.core.errors import OutputError
from trapan.core.exchange.settings import PRESETS, Settings
from trapan.core.feedback import Cancelled, SilentFeedback
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen import run_pansharpen
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.raster.source import Source
from trapan.core.synthetic.demo import write_pair
from trapan.tests.platforms import LINKS, OPEN_FILES_CAN_GO, POSIX

TINY = Settings(preset="tiny", warmup_steps=2, rao_steps=3, batch=1, patch=32, width=4, blocks=1)
CANCELS = int(os.environ.get("TRAPAN_EXAMPLES", 25))
STAGES = ["reading", "registration", "stage one", "stage two", "fusing", "assessing", "writing", "report"]
OLDER = {"out.tif": b"an older output", "out.html": b"an older report"}


class Removing(SilentFeedback):
    """Removes a folder when a stage begins."""

    def __init__(self, stage: str, folder: Path) -> None:
        self._stage, self._folder = stage, folder

    def set_stage(self, name: str) -> None:
        if name == self._stage:
            shutil.rmtree(self._folder)


class Counting(SilentFeedback):
    """Cancels at the n-th poll; never if n is 0."""

    def __init__(self, until: int = 0) -> None:
        self.asked = 0
        self._until = until

    def is_cancelled(self) -> bool:
        self.asked += 1
        return self.asked == self._until


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """A generated PAN of 64 x 64 and its eight-band MS."""
    pan, ms, _ = write_pair(tmp_path_factory.mktemp("pair"), 64)
    return Pair(Source(str(pan)), Source(str(ms)), sensor="WorldView-3")


@pytest.fixture
def job(pair: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PansharpenJob:
    """Return a job whose output and report replace older files."""
    monkeypatch.setitem(PRESETS, "tiny", TINY)
    for name, content in OLDER.items():
        (tmp_path / name).write_bytes(content)
    report = str(tmp_path / "out.html")
    return PansharpenJob(pair, str(tmp_path / "out.tif"), preset="tiny", device="cpu", report=report)


def there(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() if path.is_file() else b"" for path in folder.iterdir()}


@pytest.mark.long
def test_cancels_at_random_moments_leave_nothing(job: PansharpenJob, tmp_path: Path) -> None:
    whole = Counting()
    run_pansharpen(
        replace(job, output=str(tmp_path / "other.tif"), report=str(tmp_path / "other.html")), whole
    )
    for name in ("other.tif", "other.html"):
        (tmp_path / name).unlink()
    moments = random.Random(CANCELS).choices(range(1, whole.asked + 1), k=CANCELS)
    # A copying format, overviews and statistics come with moments of their own.
    formats = ("out.tif", "out.img", "out.jp2")
    for number, moment in enumerate(moments):
        output = tmp_path / formats[number % len(formats)]
        with pytest.raises(Cancelled):
            run_pansharpen(
                replace(job, output=str(output), overviews=True, statistics=True), Counting(moment)
            )
        assert there(tmp_path) == OLDER, f"cancelled at the {moment}th of {whole.asked} moments"


KILLED = """
    import os, signal, sys, time
    from trapan.core.feedback import SilentFeedback
    from trapan.core.jobs.pansharpen import run_pansharpen
    from trapan.core.jobs.pansharpen_job import PansharpenJob
    from trapan.core.method import pansharpen
    from trapan.core.jobs.pair import Pair
    from trapan.core.raster.source import Source
    from trapan.core.exchange.settings import PRESETS, Settings

    pan, ms, folder, *stages = sys.argv[1:]
    tiny = Settings(preset="tiny", warmup_steps=2, rao_steps=3, batch=1, patch=32, width=4, blocks=1)
    PRESETS["tiny"] = tiny

    class Waiting(SilentFeedback):
        # Writes to the pipe when the stage begins, then waits to be killed.
        def __init__(self, stage, pipe):
            self.stage, self.pipe, self.asked = stage, pipe, 0
        def set_stage(self, name):
            self.asked += name == self.stage
        def is_cancelled(self):
            if self.asked:
                self.asked += 1
            if self.asked > 2 or (self.asked == 2 and self.stage in ("fusing", "writing")):
                os.write(self.pipe, b"!")
                time.sleep(60)
            return False

    for stage in stages:
        read_end, write_end = os.pipe()
        child = os.fork()
        if child == 0:
            files = [f"{folder}/{stage}/{name}" for name in ("out.tif", "out.html")]
            pair = Pair(Source(pan), Source(ms), sensor="WorldView-3")
            job = PansharpenJob(pair, files[0], preset="tiny", device="cpu", report=files[1])
            run_pansharpen(job, Waiting(stage, write_end))
            os._exit(1)
        os.close(write_end)
        os.read(read_end, 1)
        os.kill(child, signal.SIGKILL)
        print(stage, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.long
@POSIX
def test_kill_in_any_stage_leaves_the_older_files_and_removable_leftovers(
    job: PansharpenJob, tmp_path: Path
) -> None:
    for stage in STAGES:
        (tmp_path / stage).mkdir()
        for name, content in OLDER.items():
            (tmp_path / stage / name).write_bytes(content)
    arguments = [job.pair.pan.path, str(job.pair.ms.path), str(tmp_path), *STAGES]
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(KILLED), *arguments],
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=120,
    )
    assert done.stdout.splitlines() == [f"{stage} {-signal.SIGKILL}" for stage in STAGES]
    for stage in STAGES:
        left = there(tmp_path / stage)
        hidden = [name for name in left if name.startswith(".trapan-")]
        assert len(hidden) == (stage != "reading"), f"in {stage}"
        assert {name: left[name] for name in left if name not in hidden} == OLDER, f"in {stage}"
        remove_leftovers(tmp_path / stage)
        assert there(tmp_path / stage) == OLDER, f"in {stage}"


@OPEN_FILES_CAN_GO
@pytest.mark.parametrize("resume", [False, True])
@pytest.mark.parametrize("stage", STAGES)
def test_a_folder_that_is_removed_during_the_run_is_said_to_be_missing(
    job: PansharpenJob, tmp_path: Path, stage: str, resume: bool
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    files = {"output": str(gone / "out.tif"), "report": str(gone / "out.html")}
    with pytest.raises(OutputError) as error:
        run_pansharpen(replace(job, **files, resume=resume), Removing(stage, gone))
    names = "|".join(map(re.escape, files.values()))
    what = rf"the folder of the output '({names})' does not exist: create it, or choose another"
    assert re.fullmatch(what, str(error.value)), str(error.value)
    assert there(tmp_path) == OLDER


@LINKS
def test_links_planted_under_the_names_of_outputs_are_replaced_not_followed(
    job: PansharpenJob, tmp_path: Path
) -> None:
    targets = tmp_path / "targets"
    targets.mkdir()
    names = ("out.tif", "out.html", "out.tif.aux.xml", "net.safetensors", "summary.csv", "summary.html")
    demo = ("demo/pan.tif", "demo/ms.tif", "demo/truth.tif")
    (tmp_path / "demo").mkdir()
    for name in (*names, *demo):
        (tmp_path / name).unlink(missing_ok=True)
        target = targets / name.replace("/", "-")  # one each: two outputs must not be the same file
        target.write_bytes(b"precious")
        (tmp_path / name).symlink_to(target)
    run_pansharpen(
        replace(job, save_weights=str(tmp_path / "net.safetensors"), statistics=True), SilentFeedback()
    )
    summary.write_summary(tmp_path, [])
    write_pair(tmp_path / "demo", 64)
    assert {target.read_bytes() for target in targets.iterdir()} == {b"precious"}
    assert [name for name in (*names, *demo) if (tmp_path / name).is_symlink()] == []
