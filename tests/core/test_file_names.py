"""Names that are not UTF-8 or too long: one sentence, and the other scenes of a batch go on."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable

import pytest

pytest.importorskip("osgeo.gdal")
pytest.importorskip("torch")

from trapan.core.batch import runner
from trapan.core.batch.discovery import list_scene_jobs
from trapan.core.batch.local import local_executor
from trapan.core.batch.records import BatchProgress, Executor, SceneJob
from trapan.core.batch.summary import format_summary
from trapan.core.cli.main import main
from trapan.core.engine.select import cli_engine_factory
from trapan.core.errors import OutputError
from trapan.core.feedback import SilentFeedback
from trapan.core.file_checks import check_name, same_file
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen import PansharpenJob, check_report_path
from trapan.core.synthetic.demo import write_pair

pytestmark = pytest.mark.usefixtures("small_patches")

LATIN = os.fsdecode(b"caf\xe9")
SHOWN = r"caf\udce9"
FEW = ["--device", "cpu", "--warmup-steps", "2", "--rao-steps", "2"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pair")
    write_pair(folder, 64)[2].unlink()
    return folder


@pytest.fixture
def pair(made: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A generated pair in a folder of its own, beside which is one whose name is not UTF-8."""
    shutil.copytree(made, tmp_path / "good")
    try:
        shutil.copytree(made, tmp_path / LATIN)
    except OSError:
        pytest.skip("this file system takes no names but UTF-8")
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


@pytest.mark.parametrize("case", NOT_UTF_8)
def test_a_name_that_is_not_utf_8_is_one_sentence(
    pair: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str], case: str
) -> None:
    shutil.copy(pair[1], tmp_path / f"{LATIN}.tif")
    changes, said = NOT_UTF_8[case]
    given = {"pan": pair[0], "ms": [pair[1]], "output": tmp_path / "out.tif", "more": [], **changes(tmp_path)}
    words = [given["pan"], *given["ms"], given["output"], *given["more"], *FEW]
    assert main(["pansharpen", *map(str, words)]) == 1
    error = capsys.readouterr().err
    assert error.startswith("trapan: ") and error.count("\n") == 1
    assert said in error and "not UTF-8: rename it" in error
    assert not (tmp_path / "out.tif").exists()


def test_neighbours_and_the_working_folder_may_have_any_name(
    pair: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path / LATIN)
    Path(os.fsdecode(b"pan\xe9_metadata.xml")).write_text("<SATELLITEID>WV02</SATELLITEID>")
    assert main(["pansharpen", "pan.tif", "ms.tif", "out.tif", *FEW, "--report", "page.html"]) == 0
    assert Path("out.tif").is_file() and "ms.tif" in Path("page.html").read_text("utf-8")


def fused(folder: Path, out: Path, way: Executor) -> list[Any]:
    template = PansharpenJob(Pair("", ()), "", device="cpu", warmup_steps=2, rao_steps=2)
    listed = list_scene_jobs(str(folder), str(out), template, False, SilentFeedback())
    return runner.run_batch(listed, way, str(out), SilentFeedback())


def test_a_batch_goes_on_after_a_name_that_is_not_utf_8(pair: tuple[Path, Path], tmp_path: Path) -> None:
    results = fused(tmp_path, tmp_path / "out", runner.sequential_executor(cli_engine_factory()))
    assert [result.state for result in results] == ["failed", "fused"]
    assert "not UTF-8: rename it" in results[0].error
    assert f"{SHOWN} " in format_summary(results)
    for name in ("summary.csv", "summary.html"):
        assert SHOWN in (tmp_path / "out" / name).read_text("utf-8")


def test_a_batch_goes_on_after_a_name_that_is_too_long(made: Path, tmp_path: Path) -> None:
    shutil.copytree(made, tmp_path / "in" / ("a" * 150) / ("b" * 150))
    shutil.copytree(made, tmp_path / "in" / "good")
    results = fused(tmp_path / "in", tmp_path / "out", runner.sequential_executor(cli_engine_factory()))
    assert [result.state for result in results] == ["failed", "fused"]
    assert "has too long a name for its sidecar files" in results[0].error


def unforeseen(made: Path, out: Path) -> list[SceneJob]:
    """Two scenes, of which the first raises what nothing foresees: its creation option is a number."""
    pair = Pair(str(made / "pan.tif"), str(made / "ms.tif"))
    good = PansharpenJob(pair, str(out / "b.tif"), device="cpu", warmup_steps=2, rao_steps=2)
    bad = replace(good, output=str(out / "a.tif"), creation_options=(5,))  # type: ignore[arg-type]
    return [SceneJob("a", bad), SceneJob("b", good)]


def test_what_nothing_foresees_in_one_scene_is_its_sentence(made: Path, tmp_path: Path) -> None:
    way = runner.sequential_executor(cli_engine_factory())
    bad, good = runner.run_batch(unforeseen(made, tmp_path), way, str(tmp_path), SilentFeedback())
    assert (bad.state, good.state) == ("failed", "fused")
    assert bad.error.startswith("TypeError: expected string")


def test_processes_go_on_after_what_nothing_foresees_and_after_any_name(
    pair: tuple[Path, Path], tmp_path: Path
) -> None:
    bad, good = unforeseen(tmp_path / "good", tmp_path)
    latin = replace(good.job, pair=Pair(str(tmp_path / LATIN / "pan.tif"), str(pair[1])))
    results = runner.run_batch(
        [bad, SceneJob("b", latin)], local_executor(1, "cpu"), str(tmp_path), SilentFeedback()
    )
    assert [result.state for result in results] == ["failed", "failed"]
    assert "ValueError: creation_options[0] is not a" in results[0].error
    assert "\n" not in results[0].error and "not UTF-8: rename it" in results[1].error


def test_what_nothing_foresees_in_looking_whether_a_scene_is_done_is_its_sentence(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from trapan.core.raster import metadata

    looked = metadata.read_provenance

    def told(path: str) -> Any:
        if path.endswith("a.tif"):
            raise RuntimeError("https://h.org/x.tif?sig=s3cret")
        return looked(path)

    monkeypatch.setattr(metadata, "read_provenance", told)
    begun: list[str] = []

    def way(listed: Any, board: BatchProgress) -> None:
        begun.extend(work.name for work in listed)

    results = runner.run_batch(unforeseen(made, tmp_path), way, str(tmp_path), SilentFeedback())
    assert begun == ["b"], "it is not tried again"
    assert results[0].error == "RuntimeError: https://h.org/x.tif?***"


@pytest.mark.parametrize("resume", [False, True])
def test_the_longest_name_that_an_output_may_have(made: Path, tmp_path: Path, resume: bool) -> None:
    pair = [str(made / "pan.tif"), str(made / "ms.tif")]
    most = 255 - len("..trapan-resume" if resume else ".aux.xml")
    more = ["--resume"] if resume else ["--report", str(tmp_path / "r.html")]
    assert main(["pansharpen", *pair, str(tmp_path / f"{'x' * (most - 4)}.tif"), *FEW, *more]) == 0
    assert main(["pansharpen", *pair, str(tmp_path / f"{'y' * (most - 3)}.tif"), *FEW, *more]) == 1
    assert not list(tmp_path.glob("y*")) and not list(tmp_path.glob(".*"))


LONG = "x" * 300


@pytest.mark.parametrize(
    ("words", "said"),
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
@pytest.mark.skipif(os.name != "posix", reason="other systems have other limits")
def test_a_name_that_is_too_long_is_one_sentence(
    made: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("o.tif").write_bytes(b"older")
    there = {"PAN": str(made / "pan.tif"), "MS": str(made / "ms.tif"), "IN": str(made)}
    assert main([there.get(word, word) for word in words]) == 1
    error = capsys.readouterr().err
    assert said in error and error.count("\n") == 1
    assert Path("o.tif").read_bytes() == b"older"


@pytest.mark.slow
def test_an_address_that_is_too_long_for_a_path_is_no_file_of_an_output(
    made: Path, tmp_path: Path, served: str
) -> None:
    for name in ("pan.tif", "ms.tif"):
        shutil.copy(made / name, tmp_path)
    out, signature = tmp_path / "out.tif", f"?X-Amz-Signature={LONG}"
    for _ in ("made", "replaced"):
        pair = [f"{served}/pan.tif{signature}", f"{served}/ms.tif{signature}"]
        assert main(["pansharpen", *pair, str(out), *FEW]) == 0
    assert out.is_file()


def test_what_can_be_said_by_names(tmp_path: Path) -> None:
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
