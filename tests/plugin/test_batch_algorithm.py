"""The algorithm `trapan:batch` in QGIS."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QUrl
from trapan.core.batch import records, runner
from trapan.core.batch.discovery import list_scene_jobs
from trapan.core.engine.local import open_local_engine
from trapan.core.feedback import SilentFeedback
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.raster.source import Source


@pytest.fixture
def batch() -> QgsProcessingAlgorithm:
    return QgsApplication.processingRegistry().createAlgorithmById("trapan:batch")


@pytest.fixture
def scenes(pair: Any, tmp_path: Path) -> Path:
    """Create a folder with two scenes; the MS of the second is truncated."""
    folder = tmp_path / "Szenen é"
    for name in ("eins", "zwei"):
        (folder / name).mkdir(parents=True)
        shutil.copy(pair.pan, folder / name / "PAN.tif")
        shutil.copy(pair.ms, folder / name / "MUL.tif")
    (folder / "zwei" / "MUL.tif").write_bytes(pair.ms.read_bytes()[:2000])
    return folder


@pytest.fixture
def make_parameters(scenes: Path, tmp_path: Path) -> Callable[..., dict[str, Any]]:
    def parameters(**given: Any) -> dict[str, Any]:
        return {
            "FOLDER": str(scenes),
            "SENSOR": "GeoEye-1",
            "DEVICE": "cpu",
            "WARMUP_STEPS": 1,
            "RAO_STEPS": 1,
            "OUTPUT_FOLDER": str(tmp_path / "fused"),
            **given,
        }

    return parameters


@pytest.fixture
def run(processing: Any, project: QgsProject) -> Callable[..., dict[str, Any]]:
    return lambda parameters, **given: processing.run("trapan:batch", parameters, **given)


def test_folder_gives_the_pixels_of_single_runs_and_keeps_finished_scenes(
    run: Callable[..., Any],
    processing: Any,
    make_parameters: Callable[..., Any],
    scenes: Path,
    tmp_path: Path,
    pixels: Callable[..., np.ndarray],
) -> None:
    found = run(make_parameters(REPORTS=True))

    assert (found["FUSED"], found["KEPT"], found["FAILED"]) == (1, 0, 1)
    page = Path(found["SUMMARY"]).read_text("utf-8")
    assert "is damaged" in page and "href='eins.html'" in page
    assert (tmp_path / "fused" / "eins.html").is_file()
    one = {
        "PAN": str(scenes / "eins" / "PAN.tif"),
        "MS": str(scenes / "eins" / "MUL.tif"),
        "OUTPUT": str(tmp_path / "one.tif"),
    }
    alone = make_parameters(**one)
    del alone["FOLDER"], alone["OUTPUT_FOLDER"]
    processing.run("trapan:pansharpen", alone)
    assert np.array_equal(pixels(tmp_path / "fused" / "eins.tif"), pixels(one["OUTPUT"]))

    shutil.copy(scenes / "eins" / "MUL.tif", scenes / "zwei" / "MUL.tif")
    again = run(make_parameters(REPORTS=True))
    assert (again["FUSED"], again["KEPT"], again["FAILED"]) == (1, 1, 0)


def test_scenes_that_the_command_line_has_fused_are_kept(
    run: Callable[..., Any], make_parameters: Callable[..., Any], scenes: Path
) -> None:
    """At the command line, an option that is left out has no value; in QGIS it has the default."""
    parameters = make_parameters()
    folder = parameters["OUTPUT_FOLDER"]
    inputs = Pair(Source(""), Source(()), sensor="GeoEye-1")
    template = PansharpenJob(inputs, "", device="cpu", warmup_steps=1, rao_steps=1)
    jobs = list_scene_jobs(str(scenes), folder, template, False, SilentFeedback())
    executor = runner.sequential_executor(open_local_engine)
    states = [result.state for result in runner.run_batch(jobs, executor, folder, SilentFeedback())]
    assert states == [records.FUSED, records.FAILED]

    found = run(parameters)

    assert (found["FUSED"], found["KEPT"], found["FAILED"]) == (0, 1, 1)


def test_run_fails_where_no_scene_could_be_fused(
    run: Callable[..., Any], make_parameters: Callable[..., Any], scenes: Path, tmp_path: Path
) -> None:
    """`qgis_process` ended with 0 and a model went on, without a single output."""
    shutil.rmtree(scenes / "eins")

    with pytest.raises(
        QgsProcessingException, match=r"none of the 1 scenes .* 'zwei', failed: the MS 'MUL.tif' is damaged"
    ):
        run(make_parameters())

    with (tmp_path / "fused" / "summary.csv").open(encoding="utf-8") as file:
        assert [row["state"] for row in csv.DictReader(file)] == ["failed"]


def test_missing_device_is_told_once_and_no_scene_is_tried(
    run: Callable[..., Any], make_parameters: Callable[..., Any], scenes: Path, tmp_path: Path
) -> None:
    """Each scene started an engine and failed, and then once more."""
    with pytest.raises(QgsProcessingException, match=r"^the device 'mps' is not available"):
        run(make_parameters(DEVICE="mps"))

    with (tmp_path / "fused" / "summary.csv").open(encoding="utf-8") as file:
        assert [row["state"] for row in csv.DictReader(file)] == ["not reached"] * 2


def test_outputs_are_loaded_on_request_with_bands_and_nodata_as_asked(
    batch: QgsProcessingAlgorithm,
    make_parameters: Callable[..., Any],
    scenes: Path,
    project: QgsProject,
    processing: Any,
) -> None:
    from processing.gui.Postprocessing import handleAlgorithmResults

    shutil.rmtree(scenes / "zwei")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(project)
    given = make_parameters(LOAD_OUTPUTS=True, MS_BANDS="3, 1", NODATA=7, COG=True)

    results, fine = batch.run(given, context, feedback, {}, False)

    assert fine and handleAlgorithmResults(batch, context, feedback, results)
    (layer,) = project.mapLayers().values()
    assert (layer.name(), layer.bandCount()) == ("eins", 2)
    assert layer.dataProvider().sourceNoDataValue(1) == 7
    assert gdal.Open(layer.source()).GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
    assert gdal.Open(layer.source()).GetMetadata_Dict("TRAPAN")["BANDS"] == "[3, 1]"


def test_table_and_temporary_folder(
    run: Callable[..., Any], make_parameters: Callable[..., Any], scenes: Path
) -> None:
    table = scenes / "list.csv"
    table.write_text("pan,ms,name\neins/PAN.tif,eins/MUL.tif,Rhône\n", "utf-8")
    given = make_parameters(LIST=str(table), OUTPUT_FOLDER=QgsProcessing.TEMPORARY_OUTPUT)
    del given["FOLDER"]

    found = run(given)

    assert Path(found["OUTPUT_FOLDER"], "Rhône.tif").is_file()
    with Path(found["OUTPUT_FOLDER"], "summary.csv").open(encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    assert (row["name"], row["state"], row["device"]) == ("Rhône", "fused", "cpu")


def test_cancelling_keeps_finished_scenes(
    run: Callable[..., Any], make_parameters: Callable[..., Any], scenes: Path
) -> None:
    class Impatient(QgsProcessingFeedback):
        """Cancels as soon as the first scene is fused."""

        def pushInfo(self, info: str) -> None:  # noqa: N802 - the name is QGIS's
            if ": fused" in info:
                self.cancel()

    shutil.rmtree(scenes / "zwei")
    shutil.copytree(scenes / "eins", scenes / "zwei")
    given = make_parameters()

    with pytest.raises(QgsProcessingException, match="cancelled: finished scenes are kept"):
        run(given, feedback=Impatient())

    folder = Path(given["OUTPUT_FOLDER"])
    assert sorted(path.name for path in folder.iterdir()) == ["eins.tif", "summary.csv", "summary.html"]
    assert "zwei,not reached" in (folder / "summary.csv").read_text("utf-8")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"FOLDER": ""}, "from either FOLDER or LIST"),
        ({"LIST": "scenes.csv"}, "from either FOLDER or LIST"),
        ({"PRESET": "slow"}, "PRESET can't be 'slow'"),
        ({"MS_BANDS": "red"}, "MS_BANDS can't be 'red': enter numbers of bands"),
        ({"WEIGHTS_USE": "apply only"}, "weights"),
    ],
)
def test_dialog_reports_invalid_parameters(
    batch: QgsProcessingAlgorithm, make_parameters: Callable[..., Any], given: dict[str, Any], expected: str
) -> None:
    fine, message = batch.checkParameterValues(make_parameters(**given), QgsProcessingContext())

    assert not fine and expected in message and "\n" not in message


def test_bands_are_a_list_or_a_text(
    batch: QgsProcessingAlgorithm, make_parameters: Callable[..., Any]
) -> None:
    for bands in ([3, 1], "3, 1"):
        fine, message = batch.checkParameterValues(make_parameters(MS_BANDS=bands), QgsProcessingContext())
        assert fine, message


def test_errors_without_scenes_or_scheduler(
    run: Callable[..., Any], make_parameters: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(QgsProcessingException, match="no PAN/MS pair found"):
        run(make_parameters(FOLDER=str(tmp_path / "empty")))
    pytest.importorskip("distributed", reason="Dask is not installed")
    with pytest.raises(QgsProcessingException, match="'nowhere' is not the address of a Dask scheduler"):
        run(make_parameters(SCHEDULER="nowhere"))


def test_group_and_help(batch: QgsProcessingAlgorithm) -> None:
    assert batch.displayName() == "Pansharpen many scenes (TRA-PAN)"
    assert batch.group() == "Pansharpening"
    page = Path(QUrl(batch.helpUrl()).toLocalFile()).read_text("utf-8")
    for parameter in batch.parameterDefinitions():
        assert f"<code>{parameter.name()}</code>" in page and parameter.help()
    for output in batch.outputDefinitions():
        assert f"<code>{output.name()}</code>" in page
    assert "CSV" in batch.shortHelpString()


def test_list_only_shows_pairs_and_reasons_and_writes_nothing(
    run: Callable[..., Any], make_parameters: Callable[..., Any], scenes: Path, tmp_path: Path
) -> None:
    class Log(QgsProcessingFeedback):
        def __init__(self) -> None:
            super().__init__(False)
            self.lines: list[str] = []

        def pushInfo(self, info: str) -> None:  # noqa: N802 - the name is QGIS's
            self.lines.append(info)

    shutil.copy(scenes / "eins" / "PAN.tif", scenes / "drei_pan.tif")
    log = Log()

    found = run(make_parameters(LIST_ONLY=True), feedback=log)

    assert (found["FUSED"], found["KEPT"], found["FAILED"]) == (0, 0, 0) and not found.get("SUMMARY")
    assert f"  PAN     {scenes}/eins/PAN.tif" in log.lines
    assert f"no pair: {scenes}/drei_pan.tif: no MS has the same name otherwise" in log.lines
    assert not list(tmp_path.glob("fused/*"))
