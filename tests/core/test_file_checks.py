"""Outputs that would overwrite an input or another output: refused before any work."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable, Sequence

import pytest

gdal = pytest.importorskip("osgeo.gdal")

from trapan.core.batch import runner
from trapan.core.batch.discovery import list_scene_jobs
from trapan.core.batch.records import BatchProgress, SceneJob
from trapan.core.errors import OutputError
from trapan.core.exchange.settings import PRESETS, Settings
from trapan.core.feedback import SilentFeedback
from trapan.core.file_checks import File, check
from trapan.core.jobs.assess import (
    PairAssessmentJob,
    ReferenceAssessmentJob,
    assess_against_pair,
    assess_against_reference,
)
from trapan.core.jobs.degrade import DegradeJob
from trapan.core.jobs.degrade import run_degrade as degrade
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen import PansharpenJob, run_pansharpen
from trapan.core.raster.files import files_read
from trapan.core.synthetic.demo import write_pair

WHY = "choose another name"


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """A generated PAN of 64 x 64 and its MS, in a folder of the test's own."""
    return write_pair(tmp_path / "d", 64)[:2]


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file of weights for the generated pair."""
    pytest.importorskip("torch")
    folder = tmp_path_factory.mktemp("trained")
    pan, ms, _ = map(str, write_pair(folder, 64))
    tiny = Settings(preset="tiny", warmup_steps=1, rao_steps=1, batch=1, patch=32, width=4, blocks=1)
    file = folder / "w.safetensors"
    job = PansharpenJob(
        Pair(pan, ms, sensor="WorldView-3"), str(folder / "o.tif"), device="cpu", preset="tiny"
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
        linked("symbolic link", tmp_path / "a.tif", tmp_path / "soft.tif"),
        linked("symbolic link", tmp_path, tmp_path / "folder") / "a.tif",
    ]
    for path in same:
        with pytest.raises(OutputError, match=f"the report 'x' would overwrite the PAN 'a.tif': {WHY}"):
            check(read, [File(str(path), "the report 'x'")])
    check(
        read, [File(str(tmp_path / "A.tif"), "the report 'x'")] if not (tmp_path / "A.tif").exists() else []
    )


@pytest.mark.parametrize("other", ["x.tif", "X.TIF", "sub/../x.tif", "Ü.tif", "folder/x.tif"])
def test_outputs_that_are_not_there_yet_are_compared_by_name(tmp_path: Path, other: str) -> None:
    (tmp_path / "sub").mkdir()
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
    outer = str(tmp_path / "outer.dat")  # what a file is, not what it is called, counts
    gdal.BuildVRT(outer, inner).FlushCache()
    assert {Path(path).name for path in files_read(outer)} == {"outer.dat", "inner.vrt", "ms.tif"}
    assert files_read("/vsicurl/https://x.org/p.tif") == []


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
def test_a_job_overwrites_nothing_that_it_reads(
    case: str, pair: tuple[Path, Path], weights: bytes, tmp_path: Path
) -> None:
    names, said = SINGLE[case]
    names = {"ms": "d/ms.tif", "output": "out.tif", **names}
    if names["ms"] != "d/ms.tif":
        pair[1].rename(tmp_path / names["ms"])
    if "weights" in names:
        (tmp_path / names["weights"]).write_bytes(weights)
    paths = {name: str(tmp_path / path) for name, path in names.items()}
    job = PansharpenJob(Pair(str(pair[0]), paths.pop("ms"), sensor="WorldView-3"), device="cpu", **paths)
    before = contents(tmp_path)

    with pytest.raises(OutputError, match=f"{said}.*: {WHY}"):
        run_pansharpen(job, SilentFeedback())

    assert contents(tmp_path) == before


def test_degrade_and_assess_overwrite_nothing_that_they_read(pair: tuple[Path, Path], tmp_path: Path) -> None:
    ms, fused = str(pair[1]), str(pair[1].with_name("truth.tif"))
    linked("hard link", pair[1], tmp_path / "hard.html")
    report = str(tmp_path / "hard.html")
    before = contents(tmp_path)
    both = Pair(str(pair[0]), ms, sensor="WorldView-3")
    refused: Sequence[tuple[Callable[[], Any], str]] = (
        (
            lambda: assess_against_pair(
                PairAssessmentJob(fused, both, register=False, report=report), SilentFeedback()
            ),
            "the MS 'ms.tif'",
        ),
        (
            lambda: assess_against_reference(ReferenceAssessmentJob(ms, ms, report=report), SilentFeedback()),
            "the fused image 'ms.tif'",
        ),
    )
    for call, what in refused:
        with pytest.raises(OutputError, match=what):
            call()
    with pytest.raises(OutputError, match="would both write"):
        linked("symbolic link", tmp_path / "one.tif", tmp_path / "two.tif")
        degrade(DegradeJob(both, str(tmp_path / "one.tif"), str(tmp_path / "two.tif")), SilentFeedback())
    assert contents(tmp_path) == before


def test_demo_leaves_no_side_file_of_an_older_raster(tmp_path: Path) -> None:
    (tmp_path / "pan.tif.aux.xml").write_text("<PAMDataset><Metadata/></PAMDataset>")
    write_pair(tmp_path, 64)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ms.tif", "pan.tif", "truth.tif"]


def test_the_summary_does_not_overwrite_the_list(tmp_path: Path) -> None:
    table = tmp_path / "summary.csv"
    table.write_text("pan,ms\np.tif,m.tif\n")
    with pytest.raises(
        OutputError, match=r"the summary of the batch would overwrite the list '.*summary\.csv'"
    ):
        list_scene_jobs(str(table), str(tmp_path), PansharpenJob(Pair("", ()), ""), False, SilentFeedback())
    assert (
        len(
            list_scene_jobs(
                str(table), str(tmp_path / "out"), PansharpenJob(Pair("", ()), ""), False, SilentFeedback()
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


@pytest.mark.parametrize("case", BATCHES)
def test_a_batch_is_refused_whole_before_any_work(case: str, pair: tuple[Path, Path], tmp_path: Path) -> None:
    scenes, said = BATCHES[case]
    (tmp_path / "o").mkdir()
    for name in ("a.tif", "m.html", "w.tif"):
        if any(f"o/{name}" in (scene.get("pan"), scene.get("ms"), scene.get("weights")) for scene in scenes):
            (tmp_path / "o" / name).write_bytes(pair[1].read_bytes())
    linked("symbolic link", tmp_path / "o", tmp_path / "p")
    linked("symbolic link", pair[1], tmp_path / "o" / "link.tif")
    listed = []
    for number, scene in enumerate(scenes):
        paths = {
            key: str(tmp_path / path) for key, path in {"pan": "d/pan.tif", "ms": "d/ms.tif", **scene}.items()
        }
        listed.append(
            SceneJob(str(number), PansharpenJob(Pair(paths.pop("pan"), (paths.pop("ms"),)), **paths))
        )
    before = contents(tmp_path)

    def way(works: Sequence[SceneJob], board: BatchProgress) -> None:
        raise AssertionError("no work is begun")

    with pytest.raises(OutputError, match=said):
        runner.run_batch(listed, way, str(tmp_path / "o"), SilentFeedback())

    assert contents(tmp_path) == before
