"""A pansharpening job: its files, its messages and its clean-up."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")
torch = pytest.importorskip("torch")

from trapan.core.errors import EngineError, InputError, OutputError
from trapan.core.feedback import Cancelled, SilentFeedback
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen import PansharpenResult, run_pansharpen
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.quality.names import FULL_RESOLUTION_INDICES, MEASURED_INDICES, REPROJECTED_INDICES
from trapan.core.raster.source import Source
from trapan.core.synthetic.demo import ORIGIN, PHASE, write_pair
from trapan.tests.platforms import OPEN_FILES_CAN_GO
from trapan.tests.recording import RecordingFeedback

pytestmark = pytest.mark.usefixtures("small_patches")

STAGES = ["reading", "registration", "stage one", "stage two", "fusing", "assessing", "writing"]


@pytest.fixture(scope="module")
def few_steps(tmp_path_factory: pytest.TempPathFactory) -> PansharpenJob:
    """Return a job with few steps on a generated eight-band pair of 128 x 128."""
    folder = tmp_path_factory.mktemp("pair")
    pan, ms, _ = write_pair(folder, 128)
    output = str(folder / "fused.tif")
    pair = Pair(Source(str(pan)), Source(str(ms)), sensor="WorldView-3")
    return PansharpenJob(pair, output, warmup_steps=2, rao_steps=2, device="cpu")


@pytest.fixture(scope="module")
def done(few_steps: PansharpenJob) -> tuple[PansharpenResult, RecordingFeedback]:
    listener = RecordingFeedback()
    return run_pansharpen(few_steps, listener), listener


@pytest.fixture
def into(few_steps: PansharpenJob, tmp_path: Path) -> Callable[..., PansharpenJob]:
    """Return the job with an output in the test's folder and other changes of its rasters or of itself."""

    def changed(
        pan: dict[str, Any] | None = None,
        ms: dict[str, Any] | None = None,
        sensor: str = "WorldView-3",
        **changes: Any,
    ) -> PansharpenJob:
        of_pair = few_steps.pair
        pair = Pair(replace(of_pair.pan, **(pan or {})), replace(of_pair.ms, **(ms or {})), sensor)
        return replace(few_steps, pair=pair, output=str(tmp_path / "out.tif"), **changes)

    return changed


def pixels(path: str) -> np.ndarray:
    return gdal.Open(path).ReadAsArray()


def test_output_lies_on_the_pan_grid_with_the_bands_of_the_ms(few_steps: PansharpenJob, done: tuple) -> None:
    fused, pan, ms = (
        gdal.Open(name) for name in (done[0].output, few_steps.pair.pan.path, few_steps.pair.ms.path)
    )
    assert fused.GetGeoTransform() == pan.GetGeoTransform()
    assert (fused.RasterXSize, fused.RasterYSize) == (128, 128)
    assert fused.GetSpatialRef().IsSame(pan.GetSpatialRef())
    for number in range(1, 9):
        band, source = fused.GetRasterBand(number), ms.GetRasterBand(number)
        assert band.GetDescription() == source.GetDescription()
        assert band.DataType == gdal.GDT_UInt16
        assert band.ReadAsArray().mean() == pytest.approx(source.ReadAsArray().mean(), rel=0.05)


def test_log_begins_with_what_the_run_needs(few_steps: PansharpenJob, done: tuple) -> None:
    result, listener = done
    assert listener.infos[0].startswith("128 x 128 PAN pixels, 8 bands: 1 tile, about 0.6 GB of memory.")
    assert result.pace > 0
    cancelled = RecordingFeedback(cancel_in="reading")
    with pytest.raises(Cancelled):
        run_pansharpen(few_steps, cancelled, pace=result.pace)
    assert "Expected time: fast " in cancelled.infos[0]


def test_document_tells_the_whole_run(few_steps: PansharpenJob, done: tuple) -> None:
    document = done[0].document
    assert json.loads(json.dumps(document)) == document
    assert document["output"] == few_steps.output
    assert document["grid"] == {
        "rows": 128,
        "cols": 128,
        "geotransform": [ORIGIN[0], 0.5, 0.0, ORIGIN[1], 0.0, -0.5],
        "ratio": 4,
    }
    assert document["bands"] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert document["device"] == "cpu"
    assert document["threads"] == torch.get_num_threads()
    assert document["sensor"]["name"] == "WorldView-3"
    assert (document["settings"]["preset"], document["settings"]["warmup_steps"]) == ("balanced", 2)
    assert document["versions"]["torch"] == torch.__version__
    assert document["versions"]["gdal"] == gdal.__version__
    assert document["dam"]["r2"] >= document["dam"]["linear_r2"] > 0.9
    assert set(document["seconds"]) == {*STAGES, "total"}
    assert document["seconds"]["total"] == pytest.approx(sum(done[0].seconds[s] for s in STAGES), abs=0.01)


def test_registration_finds_the_shift_that_the_pair_was_made_with(done: tuple) -> None:
    registration = done[0].document["registration"]
    assert registration["searched"]
    assert registration["phase"] == pytest.approx([PHASE.row, PHASE.col], abs=0.25)
    assert registration["shift"] == pytest.approx([PHASE.row - 1.5, PHASE.col - 1.5], abs=0.25)
    assert registration["r2"] > registration["r2_georeference"]


def test_indices_are_the_document_s_and_consistent(done: tuple) -> None:
    indices = done[0].indices
    assert indices == done[0].document["indices"]
    measured = done[0].document["sensor"]["measured_ms_gain"] is not None
    names = (*FULL_RESOLUTION_INDICES, *REPROJECTED_INDICES, *(MEASURED_INDICES if measured else ()))
    assert tuple(indices) == names
    assert 0 < indices["R_D_LAMBDA"] < 0.5 and 0 < indices["R_ERGAS"] < 10 and 0 < indices["R_SAM"] < 10
    assert "trust the reprojected indices" in done[0].document["indices_advice"]
    assert indices["HQNR"] == pytest.approx((1 - indices["D_LAMBDA_K"]) * (1 - indices["D_S"]), abs=1e-6)


def test_output_holds_the_document_in_the_domain_trapan(done: tuple) -> None:
    kept = gdal.Open(done[0].output).GetMetadata_Dict("TRAPAN")
    document = done[0].document
    for name in (
        "settings",
        "sensor",
        "registration",
        "dam",
        "indices",
        "indices_advice",
        "versions",
        "device",
        "threads",
        "bands",
    ):
        assert json.loads(kept[name.upper()]) == document[name]


def test_progress_rises_to_one_through_all_stages(done: tuple) -> None:
    listener = done[1]
    assert listener.stages == STAGES
    assert listener.progress == sorted(listener.progress)
    assert listener.progress[-1] == 1.0
    assert any("Registration: the MS lies" in line for line in listener.infos)
    assert listener.warnings == []


def test_bands_of_larger_pixels_in_a_virtual_raster_are_recognised(into: Callable, tmp_path: Path) -> None:
    """With GDAL's default, each larger pixel is repeated; the log, the metadata and the report say so."""
    pan, ms, _ = write_pair(tmp_path, 384)
    bands, vrt = [str(tmp_path / f"band-{number}.tif") for number in range(1, 8)], str(tmp_path / "stack.vrt")
    for number, name in enumerate(bands, 1):
        larger = {"width": 32, "height": 32, "resampleAlg": "average"} if number == 7 else {}
        gdal.Translate(name, str(ms), bandList=[number], **larger)
    gdal.BuildVRT(vrt, bands, separate=True, resolution="highest").FlushCache()
    log, report = RecordingFeedback(), tmp_path / "report.html"
    job = into({"path": str(pan)}, {"path": vrt}, report=str(report))
    document = run_pansharpen(job, log).document
    *others, softness = document["sensor"]["band_softness"]
    assert others == [0.0] * 6 and 2.8 <= softness <= 6.0
    assert gdal.Open(job.output).ReadAsArray().shape == (7, 384, 384)
    assert any("repeat each value in a block" in line and "7 (3 x 3)" in line for line in log.infos)
    assert any(line.startswith("Some bands are softer than the others") for line in log.infos)
    assert "Further blur of each MS band" in report.read_text(encoding="utf-8")


@OPEN_FILES_CAN_GO
@pytest.mark.parametrize(("role", "name"), [("PAN", "pan.tif"), ("MS", "ms.tif")])
def test_an_input_that_another_program_writes_during_the_run(
    role: str, name: str, into: Callable, tmp_path: Path
) -> None:
    class Writing(RecordingFeedback):
        def set_stage(self, stage: str) -> None:
            super().set_stage(stage)
            if stage == "fusing":
                with (tmp_path / name).open("ab") as file:
                    file.write(b"more")
                (tmp_path / ("ms.tif" if role == "PAN" else "pan.tif")).unlink()  # is read from the open file

    pan, ms, _ = write_pair(tmp_path, 128)
    log = Writing()
    run_pansharpen(into({"path": str(pan)}, {"path": str(ms)}), log)
    (warning,) = (warning for warning in log.warnings if "another program" in warning)
    assert warning.startswith(
        f"The file '{name}' of the {role} was written by another program during the run"
    )


def test_report_comes_with_the_output(into: Callable, tmp_path: Path) -> None:
    listener = RecordingFeedback()
    path = tmp_path / "report.html"
    outcome = run_pansharpen(into(report=str(path)), listener)
    assert listener.stages == [*STAGES, "report"]
    assert outcome.document["report"] == str(path)
    text = path.read_text("utf-8")
    assert f"{outcome.indices['HQNR']:.3f}" in text
    assert text.count("<img") >= 5


def test_report_that_cannot_be_written_is_an_error_before_any_work(into: Callable, tmp_path: Path) -> None:
    listener = RecordingFeedback()
    with pytest.raises(OutputError, match=r"the report '.*nowhere.*' can't be written"):
        run_pansharpen(into(report=str(tmp_path / "nowhere" / "report.html")), listener)
    with pytest.raises(OutputError, match=r"the report '.*pan.tif' has no HTML file extension"):
        run_pansharpen(into(report=str(tmp_path / "pan.tif")), listener)
    assert listener.stages == []
    assert list(tmp_path.iterdir()) == []


def test_same_seed_gives_the_same_pixels_and_another_seed_others(done: tuple, into: Callable) -> None:
    first = pixels(done[0].output)
    assert np.array_equal(first, pixels(run_pansharpen(into(seed=0), SilentFeedback()).output))
    assert not np.array_equal(first, pixels(run_pansharpen(into(seed=1), SilentFeedback()).output))


def test_torch_s_global_state_is_put_back(into: Callable) -> None:
    threads, state = torch.get_num_threads(), torch.get_rng_state()
    run_pansharpen(into(), SilentFeedback())
    assert torch.get_num_threads() == threads
    assert torch.equal(torch.get_rng_state(), state)
    assert not torch.are_deterministic_algorithms_enabled()


def test_generic_sensor_and_other_band_counts_are_logged(into: Callable) -> None:
    listener = RecordingFeedback("reading")
    with pytest.raises(Cancelled):
        run_pansharpen(into(sensor="GaoFen-2"), listener)
    assert "No published MTF gains for the sensor 'GaoFen-2'" in listener.warnings[0]
    listener = RecordingFeedback("reading")
    with pytest.raises(Cancelled):
        run_pansharpen(into(sensor="GeoEye-1"), listener)
    assert "the MS 'ms.tif' has 8 bands, unlike a GeoEye-1 product with its 4 bands" in listener.warnings[0]


@pytest.mark.slow
@pytest.mark.parametrize("stage", STAGES)
def test_cancelling_in_any_stage_leaves_nothing(stage: str, into: Callable, tmp_path: Path) -> None:
    (tmp_path / "out.tif").write_bytes(b"an older output")
    listener = RecordingFeedback(stage)
    with pytest.raises(Cancelled):
        run_pansharpen(into(), listener)
    assert listener.stages[-1] == stage
    assert [path.name for path in tmp_path.iterdir()] == ["out.tif"]
    assert (tmp_path / "out.tif").read_bytes() == b"an older output"


@pytest.mark.parametrize(
    ("changes", "error", "said"),
    [
        ({"sensor": "Sputnik"}, InputError, "the sensor 'Sputnik' is not known"),
        ({"preset": "perfect"}, InputError, "there is no preset 'perfect'"),
        ({"device": "abacus"}, EngineError, "the device 'abacus' is not available"),
        ({"output_type": "CFloat32"}, InputError, "the output type 'CFloat32' can't be written"),
        ({"pan": {"name": "Berlin, pan", "bands": (2,)}}, InputError, "the PAN 'Berlin, pan' has no band 2"),
    ],
)
def test_impossible_requests_are_errors_before_any_work(
    changes: dict, error: type, said: str, into: Callable, tmp_path: Path
) -> None:
    listener = RecordingFeedback()
    with pytest.raises(error, match=said):
        run_pansharpen(into(**changes), listener)
    assert listener.stages == []
    assert list(tmp_path.iterdir()) == []


def test_cpu_starts_over_if_device_memory_runs_out_before_training(
    into: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first run fails as on a GPU with too little memory."""
    from trapan.core.engine import local
    from trapan.core.method import device
    from trapan.core.method import pansharpen as recipe

    trained, fuse = [], recipe.pansharpen

    def limited(scene: Any, chips: Any, sink: Any, task: Any, on: torch.device, stages: Any) -> Any:
        trained.append(on.type)
        if on.type != "cpu":
            raise torch.OutOfMemoryError("CUDA out of memory")
        return fuse(scene, chips, sink, task, on, stages)

    monkeypatch.setattr(recipe, "pansharpen", limited)
    monkeypatch.setattr(device, "choose_device", lambda name, feedback: torch.device("cuda"))
    listener = RecordingFeedback()
    outcome = run_pansharpen(into(), listener, local.open_local_engine)
    assert trained == ["cuda", "cpu"]
    assert any("ran out of memory: starting again on the CPU" in line for line in listener.warnings)
    assert outcome.document["device"] == "cpu"


@pytest.mark.parametrize("too_much", [lambda: torch.empty(1 << 50), lambda: np.ones(1 << 50)])
def test_memory_that_is_exhausted_on_the_cpu_gives_one_error(
    too_much: Callable[[], object], into: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from trapan.core.method import pansharpen as recipe

    monkeypatch.setattr(recipe, "pansharpen", lambda *_: too_much())
    with pytest.raises(EngineError, match=r"^this process gets no more memory: close other programs, "):
        run_pansharpen(into(), SilentFeedback())
    assert list(tmp_path.iterdir()) == []


def test_a_job_can_be_made_without_torch() -> None:
    code = "import sys, trapan.core.cli.main, trapan.core.jobs.pansharpen; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
