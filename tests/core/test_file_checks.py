"""Errors before any work: outputs that would overwrite a file, and names that the file system rejects."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable, Sequence

import pytest

gdal = pytest.importorskip("osgeo.gdal")
pytest.importorskip("torch")

from trapan.core.batch import runner
from trapan.core.batch.discovery import list_scene_jobs
from trapan.core.batch.local import local_executor
from trapan.core.batch.records import BatchProgress, Executor, SceneJob
from trapan.core.batch.summary import format_summary
from trapan.core.cli.main import main
from trapan.core.engine.select import cli_engine_factory
from trapan.core.errors import OutputError
from trapan.core.exchange.settings import PRESETS, Settings
from trapan.core.feedback import SilentFeedback
from trapan.core.file_checks import File, check, check_name, check_report_path, same_file
from trapan.core.jobs.assess import (
    PairAssessmentJob,
    ReferenceAssessmentJob,
    assess_against_pair,
    assess_against_reference,
)
from trapan.core.jobs.degrade import DegradeJob
from trapan.core.jobs.degrade import run_degrade as degrade
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen import run_pansharpen
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.local_files import local_file
from trapan.core.raster.files import files_read
from trapan.core.raster.source import Source
from trapan.core.synthetic.demo import write_pair
from trapan.tests.platforms import LINKS, LINKS_WORK, POSIX

pytestmark = pytest.mark.usefixtures("small_patches")

WHY = "choose another name"


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Write a generated PAN of 64 x 64 and its MS to the test's folder."""
    return write_pair(tmp_path / "d", 64)[:2]


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a weights file for the generated pair."""
    folder = tmp_path_factory.mktemp("trained")
    pan, ms, _ = map(str, write_pair(folder, 64))
    tiny = Settings(preset="tiny", warmup_steps=1, rao_steps=1, batch=1, patch=32, width=4, blocks=1)
    file = folder / "w.safetensors"
    job = PansharpenJob(
        Pair(Source(pan), Source(ms), sensor="WorldView-3"),
        str(folder / "o.tif"),
        device="cpu",
        preset="tiny",
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(PRESETS, "tiny", tiny)
        run_pansharpen(replace(job, save_weights=str(file)), SilentFeedback())
    return file.read_bytes()


def linked(how: str, old: Path, new: Path) -> Path:
    try:
        new.hardlink_to(old) if how == "hard link" else new.symlink_to(old)
    except (AttributeError, OSError, NotImplementedError) as error:
        if how == "hard link" and hasattr(os, "link"):
            os.link(old, new)
        else:
            pytest.skip(f"no {how} can be made here: {error}")
    return new


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_files_are_compared_by_identity(tmp_path: Path) -> None:
    (tmp_path / "a.tif").touch()
    (tmp_path / "sub").mkdir()
    read = [File(str(tmp_path / "a.tif"), "the PAN 'a.tif'")]
    same = [
        tmp_path / "sub" / ".." / "a.tif",
        linked("hard link", tmp_path / "a.tif", tmp_path / "hard.tif"),
    ]
    if LINKS_WORK:
        same += [
            linked("symbolic link", tmp_path / "a.tif", tmp_path / "soft.tif"),
            linked("symbolic link", tmp_path, tmp_path / "folder") / "a.tif",
        ]
    for path in same:
        with pytest.raises(OutputError, match=f"the report 'x' would overwrite the PAN 'a.tif': {WHY}"):
            check(read, [File(str(path), "the report 'x'")])
    check(
        read, [File(str(tmp_path / "A.tif"), "the report 'x'")] if not (tmp_path / "A.tif").exists() else []
    )


@pytest.mark.parametrize(
    "other", ["x.tif", "X.TIF", "sub/../x.tif", "Ü.tif", pytest.param("folder/x.tif", marks=LINKS)]
)
def test_missing_outputs_are_compared_by_name(tmp_path: Path, other: str) -> None:
    (tmp_path / "sub").mkdir()
    if other.startswith("folder"):
        linked("symbolic link", tmp_path, tmp_path / "folder")
    one = "U\u0308.tif" if other.startswith("Ü") else "x.tif"
    written = [File(str(tmp_path / one), "the output 'x'"), File(str(tmp_path / other), "the output 'y'")]
    with pytest.raises(OutputError, match="the output 'x' and the output 'y' would both write"):
        check([], written)
    with pytest.raises(OutputError, match="the output 'x' would overwrite"):
        check([replace(written[1], what="the PAN of another scene")], written[:1])


def test_sources_of_nested_virtual_rasters_are_read(pair: tuple[Path, Path], tmp_path: Path) -> None:
    inner = str(tmp_path / "inner.vrt")
    gdal.BuildVRT(inner, str(pair[1])).FlushCache()
    outer = str(tmp_path / "outer.dat")  # the content counts, not the extension
    gdal.BuildVRT(outer, inner).FlushCache()
    assert {Path(path).name for path in files_read(outer)} == {"outer.dat", "inner.vrt", "ms.tif"}
    assert files_read("/vsicurl/https://x.org/p.tif") == []


@pytest.mark.parametrize(
    "name",
    [
        "{}",
        "/vsisubfile/0_,{}",
        "/vsisubfile/8_,/vsisubfile/0_,{}",
        "/vsizip/{}/folder/pan.tif",
        "/vsitar/{{{}}}/pan.tif",
        "/vsizip/{{/vsisubfile/0_,{}}}/pan.tif",
        "/vsigzip/{}",
        "/vsicrypt/key=secret,file={}",
        "/vsicached?chunk_size=4096&file={}",
        "vrt://{}?bands=1",
        "vrt:///vsisubfile/0_,{}?bands=1",
        "GTIFF_DIR:2:{}",
        "GPKG:{}:table",
        'NETCDF:"{}":band',
    ],
)
def test_the_local_file_behind_a_name_of_gdal(tmp_path: Path, name: str) -> None:
    file = tmp_path / "a, b" / "pan=1.tif"
    file.parent.mkdir()
    file.touch()
    assert local_file(name.format(file)) == str(file)


@pytest.mark.parametrize(
    "name", ["missing.tif", "/vsimem/x.tif", "/vsicurl/https://x.org/p.tif", "/vsizip/missing.zip/x", "PG:x"]
)
def test_a_name_without_a_local_file_stays(name: str) -> None:
    assert local_file(name) == name


@pytest.mark.parametrize("name", ["/vsisubfile/0_,{}", "vrt:///vsisubfile/0_,{}?bands=1"])
def test_the_output_does_not_overwrite_the_file_in_a_name_of_gdal(
    pair: tuple[Path, Path], tmp_path: Path, name: str
) -> None:
    job = PansharpenJob(
        Pair(Source(name.format(pair[0])), Source(str(pair[1])), sensor="WorldView-3"),
        str(pair[0]),
        device="cpu",
    )
    before = contents(tmp_path)

    with pytest.raises(OutputError, match=f"the output '.*' is a file of the PAN 'pan.tif.*': {WHY}"):
        run_pansharpen(job, SilentFeedback())

    assert contents(tmp_path) == before


def test_a_report_does_not_overwrite_the_archive_of_an_input(pair: tuple[Path, Path], tmp_path: Path) -> None:
    archive = tmp_path / "scene.html"
    with zipfile.ZipFile(archive, "w") as file:
        file.write(pair[0], "pan.tif")
    inputs = Pair(Source(f"/vsizip/{{{archive}}}/pan.tif"), Source(str(pair[1])), sensor="WorldView-3")
    job = PansharpenJob(inputs, str(tmp_path / "out.tif"), device="cpu", report=str(archive))
    before = contents(tmp_path)

    with pytest.raises(OutputError, match=f"the report '.*' would overwrite .*the PAN 'pan.tif': {WHY}"):
        run_pansharpen(job, SilentFeedback())

    assert contents(tmp_path) == before


SINGLE: dict[str, tuple[dict[str, str], str]] = {
    "report over the MS": ({"ms": "ms.html", "report": "ms.html"}, "the report '.*' would overwrite the MS"),
    "output over the weights": (
        {"weights": "fused.tif", "output": "fused.tif"},
        "the output '.*' would overwrite the weights",
    ),
    "output's world file over the weights": (
        {"weights": "fused.tfw", "output": "fused.tif"},
        "the output '.*' would overwrite the weights",
    ),
    "report over the weights": (
        {"weights": "w.html", "report": "w.html"},
        "the report '.*' would overwrite the weights",
    ),
    "trained weights over those it begins with": (
        {"weights": "w.safetensors", "save_weights": "w.safetensors"},
        "the file of trained weights '.*' would overwrite the weights",
    ),
}


@pytest.mark.parametrize("case", SINGLE)
def test_job_does_not_overwrite_its_inputs(
    case: str, pair: tuple[Path, Path], weights: bytes, tmp_path: Path
) -> None:
    names, message = SINGLE[case]
    names = {"ms": "d/ms.tif", "output": "out.tif", **names}
    if names["ms"] != "d/ms.tif":
        pair[1].rename(tmp_path / names["ms"])
    if "weights" in names:
        (tmp_path / names["weights"]).write_bytes(weights)
    paths = {name: str(tmp_path / path) for name, path in names.items()}
    job = PansharpenJob(
        Pair(Source(str(pair[0])), Source(paths.pop("ms")), sensor="WorldView-3"), device="cpu", **paths
    )
    before = contents(tmp_path)

    with pytest.raises(OutputError, match=f"{message}.*: {WHY}"):
        run_pansharpen(job, SilentFeedback())

    assert contents(tmp_path) == before


def test_degrade_and_assess_do_not_overwrite_their_inputs(pair: tuple[Path, Path], tmp_path: Path) -> None:
    ms, fused = str(pair[1]), str(pair[1].with_name("truth.tif"))
    linked("hard link", pair[1], tmp_path / "hard.html")
    report = str(tmp_path / "hard.html")
    before = contents(tmp_path)
    both = Pair(Source(str(pair[0])), Source(ms), sensor="WorldView-3")
    refused: Sequence[tuple[Callable[[], Any], str]] = (
        (
            lambda: assess_against_pair(
                PairAssessmentJob(Source(fused), both, register=False, report=report), SilentFeedback()
            ),
            "the MS 'ms.tif'",
        ),
        (
            lambda: assess_against_reference(
                ReferenceAssessmentJob(Source(ms), Source(ms), report=report), SilentFeedback()
            ),
            "the fused image 'ms.tif'",
        ),
    )
    for call, what in refused:
        with pytest.raises(OutputError, match=what):
            call()
    assert contents(tmp_path) == before


@LINKS
def test_degrade_does_not_write_twice_through_a_link(pair: tuple[Path, Path], tmp_path: Path) -> None:
    both = Pair(Source(str(pair[0])), Source(str(pair[1])), sensor="WorldView-3")
    linked("symbolic link", tmp_path / "one.tif", tmp_path / "two.tif")
    before = contents(tmp_path)
    with pytest.raises(OutputError, match="would both write"):
        degrade(DegradeJob(both, str(tmp_path / "one.tif"), str(tmp_path / "two.tif")), SilentFeedback())
    assert contents(tmp_path) == before


def test_demo_removes_sidecar_files_of_an_older_raster(tmp_path: Path) -> None:
    (tmp_path / "pan.tif.aux.xml").write_text("<PAMDataset><Metadata/></PAMDataset>")
    write_pair(tmp_path, 64)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ms.tif", "pan.tif", "truth.tif"]


def test_the_summary_does_not_overwrite_the_list(tmp_path: Path) -> None:
    table = tmp_path / "summary.csv"
    table.write_text("pan,ms\np.tif,m.tif\n")
    with pytest.raises(
        OutputError, match=r"the summary of the batch would overwrite the list '.*summary\.csv'"
    ):
        list_scene_jobs(
            str(table),
            str(tmp_path),
            PansharpenJob(Pair(Source(""), Source(())), ""),
            False,
            SilentFeedback(),
        )
    assert (
        len(
            list_scene_jobs(
                str(table),
                str(tmp_path / "out"),
                PansharpenJob(Pair(Source(""), Source(())), ""),
                False,
                SilentFeedback(),
            )
        )
        == 1
    )


BATCHES: dict[str, tuple[list[dict[str, str]], str]] = {
    "an output that is another scene's input": (
        [{"output": "o/a.tif"}, {"pan": "o/a.tif", "output": "o/b.tif"}],
        "the output .* of the scene '0' would overwrite the PAN 'a.tif' of the scene '1'",
    ),
    "an output that is a link to another scene's input": (
        [{"output": "o/link.tif"}, {"output": "o/b.tif"}],
        "the output .* of the scene '0' would overwrite the MS 'ms.tif' of the scene '[01]'",
    ),
    "a report over another scene's MS": (
        [{"output": "o/m.tif", "report": "o/m.html"}, {"ms": "o/m.html", "output": "o/b.tif"}],
        "the report .* of the scene '0' would overwrite the MS 'm.html' of the scene '1'",
    ),
    "the weights by an output": (
        [{"output": "o/a.tif", "weights": "o/w.tif"}, {"output": "o/w.tif", "weights": "o/w.tif"}],
        "the output .* of the scene '1' would overwrite the weights",
    ),
    "a report over the summary": (
        [{"output": "o/summary.tif", "report": "o/Summary.html"}],
        "the summary of the batch and the report .* of the scene '0' would both write",
    ),
    "two formats with one report": (
        [{"output": "o/a.tif", "report": "o/a.html"}, {"output": "o/a.img", "report": "o/a.html"}],
        "would both write",
    ),
    "one output through a link of folders": (
        [{"output": "o/a.tif"}, {"output": "p/A.tif"}],
        "of the scene '0' and the output .* of the scene '1' would both write",
    ),
}


@pytest.mark.parametrize(
    "case", [pytest.param(case, marks=LINKS if "link" in case else ()) for case in BATCHES]
)
def test_batch_with_a_conflict_stops_before_any_work(
    case: str, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    scenes, message = BATCHES[case]
    (tmp_path / "o").mkdir()
    for name in ("a.tif", "m.html", "w.tif"):
        if any(f"o/{name}" in (scene.get("pan"), scene.get("ms"), scene.get("weights")) for scene in scenes):
            (tmp_path / "o" / name).write_bytes(pair[1].read_bytes())
    if "link" in case:
        linked("symbolic link", tmp_path / "o", tmp_path / "p")
        linked("symbolic link", pair[1], tmp_path / "o" / "link.tif")
    listed = []
    for number, scene in enumerate(scenes):
        paths = {
            key: str(tmp_path / path) for key, path in {"pan": "d/pan.tif", "ms": "d/ms.tif", **scene}.items()
        }
        listed.append(
            SceneJob(
                str(number),
                PansharpenJob(Pair(Source(paths.pop("pan")), Source((paths.pop("ms"),))), **paths),
            )
        )
    before = contents(tmp_path)

    def executor(scene_jobs: Sequence[SceneJob], batch_progress: BatchProgress) -> None:
        raise AssertionError("a scene was fused")

    with pytest.raises(OutputError, match=message):
        runner.run_batch(listed, executor, str(tmp_path / "o"), SilentFeedback())

    assert contents(tmp_path) == before


LATIN = "caf\udce9"
"""As `os.fsdecode` returns the name caf\\xe9; Windows has no such names."""
SHOWN = r"caf\udce9"
FEW = ["--device", "cpu", "--warmup-steps", "2", "--rao-steps", "2"]


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pair")
    write_pair(folder, 64)[2].unlink()
    return folder


@pytest.fixture
def latin_pair(generated: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Return a generated pair in the folder "good"; a copy lies in a folder whose name is not UTF-8."""
    shutil.copytree(generated, tmp_path / "good")
    if sys.platform == "win32":
        pytest.skip("names are UTF-16")
    try:
        shutil.copytree(generated, tmp_path / LATIN)
    except OSError:
        pytest.skip("this file system accepts only UTF-8 names")
    return tmp_path / "good" / "pan.tif", tmp_path / "good" / "ms.tif"


# Replacements for parts of a valid command, and the expected error.
NOT_UTF_8: dict[str, tuple[Callable[[Path], dict[str, Any]], str]] = {
    "PAN": (lambda at: {"pan": at / LATIN / "pan.tif"}, "the PAN 'pan.tif' has a name or a folder"),
    "several MS": (
        lambda at: {"ms": [at / "good/ms.tif", at / f"{LATIN}.tif"]},
        f"the MS '{SHOWN}.tif' has a name or a folder",
    ),
    "output": (lambda at: {"output": at / f"{LATIN}.tif"}, f"{SHOWN}.tif' has a name or a folder"),
    "report": (lambda at: {"more": ["--report", at / f"{LATIN}.html"]}, "the report '"),
    "weights": (lambda at: {"more": ["--weights", at / f"{LATIN}.safetensors"]}, "the weights '"),
    "saved weights": (
        lambda at: {"more": ["--save-weights", at / f"{LATIN}.safetensors"]},
        "the weights file '",
    ),
}


@pytest.mark.parametrize(
    "folder", ["/vsis3/bucket", "/vsimem", "/vsizip/a.zip", "s3://bucket", "https://host/a"]
)
def test_output_in_no_folder_of_this_computer_is_refused(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for path in (f"{folder}/out.tif", str(Path(folder, "out.tif")), f"{folder}/scenes"):
        with pytest.raises(OutputError, match="is not in a folder of this computer"):
            check_name("the output", path)
    if os.name == "posix":
        Path("a:b").mkdir()
        check_name("the output", "a:b/out.tif")
    for path in ("10:30.tif", "C:/nowhere/out.tif", "/vsi/out.tif", r"\\server\vsi\out.tif"):
        check_name("the output", path)


@pytest.mark.parametrize("case", NOT_UTF_8)
def test_name_that_is_not_utf_8_gives_a_one_line_error(
    latin_pair: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str], case: str
) -> None:
    shutil.copy(latin_pair[1], tmp_path / f"{LATIN}.tif")
    changes, message = NOT_UTF_8[case]
    given = {
        "pan": latin_pair[0],
        "ms": [latin_pair[1]],
        "output": tmp_path / "out.tif",
        "more": [],
        **changes(tmp_path),
    }
    words = [given["pan"], *given["ms"], given["output"], *given["more"], *FEW]
    assert main(["pansharpen", *map(str, words)]) == 1
    error = capsys.readouterr().err
    assert error.startswith("trapan: ") and error.count("\n") == 1
    assert message in error and "not UTF-8: rename it" in error
    assert not (tmp_path / "out.tif").exists()


@POSIX
def test_pipes_are_found_in_virtual_rasters_that_name_themselves(tmp_path: Path) -> None:
    """By ever longer paths; in a subprocess, because the search went on for ever."""
    for name in "ab":
        (tmp_path / name).mkdir()
    (tmp_path / "link").symlink_to(tmp_path)
    sources = "".join(
        f"<SourceFilename>{source}</SourceFilename>"
        for source in ("a/../x.vrt", "b/../x.vrt", "link/x.vrt", "none/../x.vrt", "p.tif")
    )
    (tmp_path / "x.vrt").write_text(f"<VRTDataset>{sources}</VRTDataset>")
    os.mkfifo(tmp_path / "p.tif")
    code = "import sys; from trapan.core.file_checks import pipe_of; print(pipe_of(sys.argv[1]))"
    command = [sys.executable, "-c", code, str(tmp_path / "x.vrt")]
    found = subprocess.run(command, timeout=20, capture_output=True, text=True, check=True).stdout
    assert Path(found.strip()).name == "p.tif"


def test_neighbouring_files_and_the_working_folder_may_have_any_name(
    latin_pair: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path / LATIN)
    Path(os.fsdecode(b"pan\xe9_metadata.xml")).write_text("<SATELLITEID>WV02</SATELLITEID>")
    assert main(["pansharpen", "pan.tif", "ms.tif", "out.tif", *FEW, "--report", "page.html"]) == 0
    assert Path("out.tif").is_file() and "ms.tif" in Path("page.html").read_text("utf-8")


def fuse_folder(folder: Path, out: Path, executor: Executor) -> list[Any]:
    template = PansharpenJob(Pair(Source(""), Source(())), "", device="cpu", warmup_steps=2, rao_steps=2)
    listed = list_scene_jobs(str(folder), str(out), template, False, SilentFeedback())
    return runner.run_batch(listed, executor, str(out), SilentFeedback())


def test_batch_continues_after_a_name_that_is_not_utf_8(
    latin_pair: tuple[Path, Path], tmp_path: Path
) -> None:
    results = fuse_folder(tmp_path, tmp_path / "out", runner.sequential_executor(cli_engine_factory()))
    assert [result.state for result in results] == ["failed", "fused"]
    assert "not UTF-8: rename it" in results[0].error
    assert f"{SHOWN} " in format_summary(results)
    for name in ("summary.csv", "summary.html"):
        assert SHOWN in (tmp_path / "out" / name).read_text("utf-8")


def test_batch_continues_after_a_name_that_is_too_long(generated: Path, tmp_path: Path) -> None:
    shutil.copytree(generated, tmp_path / "in" / ("a" * 150) / ("b" * 150))
    shutil.copytree(generated, tmp_path / "in" / "good")
    results = fuse_folder(tmp_path / "in", tmp_path / "out", runner.sequential_executor(cli_engine_factory()))
    assert [result.state for result in results] == ["failed", "fused"]
    assert "has too long a name for its sidecar files" in results[0].error


def with_unexpected_error(generated: Path, out: Path) -> list[SceneJob]:
    """Return two scenes; the first raises an unexpected error, because its creation option is a number."""
    pair = Pair(Source(str(generated / "pan.tif")), Source(str(generated / "ms.tif")))
    good = PansharpenJob(pair, str(out / "b.tif"), device="cpu", warmup_steps=2, rao_steps=2)
    bad = replace(good, output=str(out / "a.tif"), creation_options=(5,))  # type: ignore[arg-type]
    return [SceneJob("a", bad), SceneJob("b", good)]


def test_unexpected_error_fails_only_its_scene(generated: Path, tmp_path: Path) -> None:
    executor = runner.sequential_executor(cli_engine_factory())
    bad, good = runner.run_batch(
        with_unexpected_error(generated, tmp_path), executor, str(tmp_path), SilentFeedback()
    )
    assert (bad.state, good.state) == ("failed", "fused")
    assert bad.error.startswith("TypeError: expected string")


def test_processes_continue_after_an_unexpected_error_and_a_name_that_is_not_utf_8(
    latin_pair: tuple[Path, Path], tmp_path: Path
) -> None:
    bad, good = with_unexpected_error(tmp_path / "good", tmp_path)
    latin = replace(
        good.job, pair=Pair(Source(str(tmp_path / LATIN / "pan.tif")), Source(str(latin_pair[1])))
    )
    results = runner.run_batch(
        [bad, SceneJob("b", latin)], local_executor(1, "cpu"), str(tmp_path), SilentFeedback()
    )
    assert [result.state for result in results] == ["failed", "failed"]
    assert "ValueError: creation_options[0] is not a" in results[0].error
    assert "\n" not in results[0].error and "not UTF-8: rename it" in results[1].error


def test_unexpected_error_while_an_older_output_is_read_fails_only_its_scene(
    generated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from trapan.core.raster import metadata

    read_provenance = metadata.read_provenance

    def failing(path: str) -> Any:
        if path.endswith("a.tif"):
            raise RuntimeError("https://h.org/x.tif?sig=s3cret")
        return read_provenance(path)

    monkeypatch.setattr(metadata, "read_provenance", failing)
    started: list[str] = []

    def executor(scene_jobs: Any, batch_progress: BatchProgress) -> None:
        started.extend(scene_job.name for scene_job in scene_jobs)

    results = runner.run_batch(
        with_unexpected_error(generated, tmp_path), executor, str(tmp_path), SilentFeedback()
    )
    assert started == ["b"], "the failed scene is not fused"
    assert results[0].error == "RuntimeError: https://h.org/x.tif?***"


@pytest.mark.parametrize("resume", [False, True])
def test_longest_name_of_an_output(generated: Path, tmp_path: Path, resume: bool) -> None:
    pair = [str(generated / "pan.tif"), str(generated / "ms.tif")]
    most = 255 - len("..trapan-resume" if resume else ".aux.xml")
    more = ["--resume"] if resume else ["--report", str(tmp_path / "r.html")]
    assert main(["pansharpen", *pair, str(tmp_path / f"{'x' * (most - 4)}.tif"), *FEW, *more]) == 0
    assert main(["pansharpen", *pair, str(tmp_path / f"{'y' * (most - 3)}.tif"), *FEW, *more]) == 1
    assert not list(tmp_path.glob("y*")) and not list(tmp_path.glob(".*"))


LONG = "x" * 300


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["pansharpen", "PAN", "MS", f"{LONG}.tif"], "has too long a name for its sidecar files"),
        (["pansharpen", "PAN", "MS", f"{LONG}/out.tif"], "has too long a name for its sidecar files"),
        (["pansharpen", "PAN", "MS", "o.tif", "--report", f"{LONG}.html"], "has too long a name: choose"),
        (["pansharpen", "PAN", "MS", "o.tif", "--save-weights", f"{LONG}.safetensors"], "too long a name"),
        (["pansharpen", "PAN", "MS", "o.tif", "--weights", f"{LONG}.safetensors"], "File name too long"),
        (["pansharpen", "PAN", f"{LONG}.tif", "o.tif"], "can't be opened as a raster"),
        (["pansharpen", "PAN", f"/vsicurl/http://127.0.0.1:9/m.tif?sig={LONG}", "o.tif"], "m.tif?***'"),
        (["batch", LONG, "out"], "does not exist: check its name"),
        (["batch", "IN", LONG], "has too long a name: choose"),
        (["demo", LONG, "--size", "64"], "too long"),
    ],
)
@POSIX
def test_name_that_is_too_long_gives_a_one_line_error(
    generated: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("o.tif").write_bytes(b"older")
    there = {"PAN": str(generated / "pan.tif"), "MS": str(generated / "ms.tif"), "IN": str(generated)}
    assert main([there.get(word, word) for word in words]) == 1
    error = capsys.readouterr().err
    assert message in error and error.count("\n") == 1
    assert Path("o.tif").read_bytes() == b"older"


@pytest.mark.slow
def test_address_longer_than_a_path_can_be_an_input(generated: Path, tmp_path: Path, served: str) -> None:
    for name in ("pan.tif", "ms.tif"):
        shutil.copy(generated / name, tmp_path)
    out, signature = tmp_path / "out.tif", f"?X-Amz-Signature={LONG}"
    for _ in ("new", "replaced"):
        pair = [f"{served}/pan.tif{signature}", f"{served}/ms.tif{signature}"]
        assert main(["pansharpen", *pair, str(out), *FEW]) == 0
    assert out.is_file()


def test_same_file_and_check_name(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a")
    os.link(tmp_path / "a", tmp_path / "b")
    assert same_file(str(tmp_path / "a"), str(tmp_path / "b"))
    assert not same_file(str(tmp_path / "a"), str(tmp_path / "c"))
    assert same_file("PG:table", "PG:table") and not same_file(f"/vsimem/{LONG}", "/vsimem/x")
    check_name("the output", str(tmp_path / "é" / "x.tif"), ".aux.xml")
    with pytest.raises(
        OutputError, match=r"the output 'caf\\udce9' has a name or a folder that is not UTF-8"
    ):
        check_name("the output", LATIN)
    with pytest.raises(OutputError, match=r"the report .* has too long a name: choose a shorter one"):
        check_report_path(f"{LONG}.html")
