"""The algorithm `trapan:assess` in QGIS."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QUrl
from trapan.trapan_plugin.layers.provenance import recorded_pair

WITHOUT = ["D_LAMBDA_K", "D_S", "HQNR", "D_RHO", "R_D_LAMBDA", "R_SAM", "R_ERGAS"]
WITH = ["Q2N", "ERGAS", "SAM", "SCC", "PSNR", "SSIM"]


@pytest.fixture
def assess() -> QgsProcessingAlgorithm:
    return QgsApplication.processingRegistry().createAlgorithmById("trapan:assess")


@pytest.fixture
def fused(pair: Any, tmp_path: Path) -> str:
    """Write the MS image on the PAN grid by repeating each pixel."""
    source, path = gdal.Open(str(pair.ms)), str(tmp_path / "fused & 1.tif")
    values = source.ReadAsArray().repeat(4, 1).repeat(4, 2)
    written = gdal.GetDriverByName("GTiff").Create(path, 128, 128, 4, gdal.GDT_UInt16)
    written.SetProjection(source.GetProjection())
    written.SetGeoTransform(gdal.Open(str(pair.pan)).GetGeoTransform())
    written.WriteArray(values)
    return path


@pytest.fixture
def run(processing: Any, project: QgsProject) -> Callable[..., dict[str, Any]]:
    def run(**parameters: Any) -> dict[str, Any]:
        return processing.run("trapan:assess", parameters)

    return run


def test_inputs_of_any_name_are_found(fused: str, pair: Any, tmp_path: Path) -> None:
    """GDAL's names of subdatasets and of numbered tiles are no paths."""
    (tmp_path / "pan_R1C1.tif").write_bytes(pair.pan.read_bytes())
    names = {
        str(pair.pan): True,
        f"GTIFF_DIR:1:{pair.pan}": True,
        str(tmp_path / "pan_R*C*.tif"): True,
        str(tmp_path / "gone_R*C*.tif"): False,
        str(tmp_path / "gone.tif"): False,
        r"C:\gone.tif": False,
    }
    found = {}
    for name in names:
        recorded = {"PAN": name, "MS": str(pair.ms), "BANDS": [1], "SENSOR": {"name": "generic"}}
        dataset = gdal.Open(fused, gdal.GA_Update)
        dataset.SetMetadata({key: json.dumps(value) for key, value in recorded.items()}, "TRAPAN")
        del dataset
        found[name] = recorded_pair(QgsRasterLayer(fused, "fused")) is not None
    assert found == names


def test_against_the_pair(run: Callable[..., dict[str, Any]], fused: str, pair: Any) -> None:
    found = run(FUSED=fused, PAN=str(pair.pan), MS=str(pair.ms), SENSOR="GeoEye-1")

    assert [name for name in (*WITHOUT, *WITH) if name in found] == WITHOUT
    assert found["HQNR"] == pytest.approx((1 - found["D_LAMBDA_K"]) * (1 - found["D_S"]), abs=0.01)
    assert 0.3 < found["D_RHO"] <= 1.1, "the image has no detail"


@pytest.mark.parametrize("register", [True, False])
def test_log_shows_the_registration_and_the_indices(
    processing: Any, project: QgsProject, fused: str, pair: Any, register: bool
) -> None:
    feedback = QgsProcessingFeedback()
    given = {"FUSED": fused, "PAN": str(pair.pan), "MS": str(pair.ms), "REGISTER": register}

    found = processing.run("trapan:assess", given, feedback=feedback)

    assert ("Registration: the MS lies" in feedback.textLog()) is register
    assert f"HQNR: {found['HQNR']:.4f}" in feedback.textLog()
    assert f"R_ERGAS: {found['R_ERGAS']:.4f}" in feedback.textLog()
    advice = "trust the reprojected indices" if register else "trust those by the measured blur"
    assert advice in feedback.textLog()
    assert "using generic gains" in feedback.textLog()


def test_against_a_reference(
    run: Callable[..., dict[str, Any]], fused: str, tmp_path: Path, pixels: Callable[..., np.ndarray]
) -> None:
    other = str(tmp_path / "brighter.tif")
    gdal.GetDriverByName("GTiff").CreateCopy(other, gdal.Open(fused)).WriteArray(pixels(fused) + 10)
    report = tmp_path / "report.html"

    found = run(FUSED=fused, REFERENCE=other, PEAK=1000, BORDER=4, REPORT=str(report))

    assert [name for name in (*WITHOUT, *WITH) if name in found] == WITH
    assert found["PSNR"] == pytest.approx(20 * np.log10(1000 / 10), abs=1e-3)
    assert found["SCC"] == pytest.approx(1, abs=1e-3)
    assert found["REPORT"] == str(report)
    assert f"{found['PSNR']:.4f}" in report.read_text("utf-8")
    level = pixels(other)[:, 4:-4, 4:-4].mean(axis=(1, 2))
    assert found["ERGAS"] == pytest.approx(25 * np.sqrt(np.mean((10 / level) ** 2)), abs=1e-4)
    halved = run(FUSED=fused, REFERENCE=other, RATIO=2, BORDER=4)
    assert halved["ERGAS"] == pytest.approx(2 * found["ERGAS"], abs=2e-4)


def test_layers_are_named_as_in_the_project(
    run: Callable[..., dict[str, Any]], fused: str, pair: Any, in_project: Callable[..., QgsRasterLayer]
) -> None:
    result, pan, ms = (
        in_project(Path(fused), "Result"),
        in_project(pair.pan, "Grey"),
        in_project(pair.ms, "Colours"),
    )

    with pytest.raises(QgsProcessingException, match="the fused image 'Colours' does not lie on the grid"):
        run(FUSED=ms.id(), PAN=pan.id(), MS=ms.id())
    with pytest.raises(QgsProcessingException, match="'Result' has 4 bands, but 2 bands of the MS 'Colours'"):
        run(FUSED=result.id(), PAN=pan.id(), MS=ms.id(), MS_BANDS=[1, 2])


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, "its metadata name no PAN and MS that still exist"),
        ({"PAN": "pan"}, "with PAN alone: choose the MS that was fused, too"),
        ({"MS": "ms"}, "with MS alone: choose the PAN that was fused, too"),
        ({"PAN": "pan", "MS": "ms", "REFERENCE": "ms"}, "choose either both PAN and MS, or only REFERENCE"),
        ({"PAN": "pan", "MS": "pan"}, "choose two layers"),
        ({"PAN": "pan", "MS": "ms", "MS_BANDS": [5]}, "has no band 5"),
        ({"REFERENCE": "ms", "PEAK": 1e300}, "the largest possible value can't be '1e+300': give a number"),
        ({"REFERENCE": "ms", "PEAK": 0}, "the largest possible value can't be '0'"),
        ({"REFERENCE": "ms", "PEAK": "much"}, "PEAK can't be 'much': enter a number or leave it empty"),
        ({"REFERENCE": "/not/there.tif"}, "the REFERENCE '/not/there.tif' can't be opened"),
    ],
)
def test_dialog_reports_invalid_parameters(
    assess: QgsProcessingAlgorithm, fused: str, pair: Any, given: dict[str, Any], expected: str
) -> None:
    files = {"pan": str(pair.pan), "ms": str(pair.ms)}
    parameters = {
        name: files.get(value, value) if isinstance(value, str) else value for name, value in given.items()
    }

    fine, message = assess.checkParameterValues({"FUSED": fused, **parameters}, QgsProcessingContext())

    assert not fine and expected in message and "\n" not in message


def test_pair_and_bands_of_a_fused_layer_are_proposed(
    processing: Any,
    make_parameters: Callable[..., dict[str, Any]],
    opened: Callable[[str], Any],
    in_project: Callable[..., QgsRasterLayer],
    pair: Any,
) -> None:
    """They are those that the metadata of the fused raster name."""
    pan, ms = in_project(pair.pan, "Grey"), in_project(pair.ms, "Colours")
    written = processing.run("trapan:pansharpen", make_parameters(MS_BANDS=[4, 3]))
    fused = in_project(Path(written["OUTPUT"]), "Result")

    given = opened("trapan:assess").createProcessingParameters()

    assert [given.get(name) for name in ("FUSED", "PAN", "MS")] == [fused.id(), pan.id(), ms.id()]
    assert given["MS_BANDS"] == [4, 3]
    feedback = QgsProcessingFeedback()
    found = processing.run("trapan:assess", {"FUSED": fused.id()}, feedback=feedback)
    assert found["HQNR"] == pytest.approx(written["HQNR"], abs=2e-4)
    assert f"PAN: {pair.pan}, MS: {pair.ms}" in feedback.textLog()


@pytest.mark.parametrize("is_other", [False, True])
def test_inputs_that_were_moved_with_the_fused_raster_are_found(
    processing: Any,
    run: Callable[..., dict[str, Any]],
    make_parameters: Callable[..., dict[str, Any]],
    pair: Any,
    tmp_path: Path,
    is_other: bool,
) -> None:
    """As when the folder of a project is moved or copied; another raster of that name is not taken."""
    old, new = tmp_path / "old", tmp_path / "moved" / "new"
    (old / "data").mkdir(parents=True)
    names = {"PAN": old / "data" / "pan.tif", "MS": old / "data" / "ms.tif"}
    for name, source in (("PAN", pair.pan), ("MS", pair.ms)):
        names[name].write_bytes(source.read_bytes())
    given = {name: str(path) for name, path in names.items()}
    processing.run("trapan:pansharpen", make_parameters(**given, OUTPUT=str(old / "fused.tif")))
    new.parent.mkdir()
    old.rename(new)
    os.utime(new / "data" / "ms.tif", (1e9, 1e9))
    if is_other:
        other = gdal.Open(str(new / "data" / "pan.tif"), gdal.GA_Update)
        other.GetRasterBand(1).SetNoDataValue(7)
        del other

    found = recorded_pair(QgsRasterLayer(str(new / "fused.tif"), "fused"))

    if is_other:
        assert found is None
        return
    assert (found.pan.path, found.ms.path) == (str(new / "data" / "pan.tif"), str(new / "data" / "ms.tif"))
    assert run(FUSED=str(new / "fused.tif"))["HQNR"] is not None


def test_group_parameters_and_help(assess: QgsProcessingAlgorithm) -> None:
    assert assess.displayName() == "Assess a fused image (TRA-PAN)"
    assert assess.group() == "Pansharpening"
    hidden = [
        parameter.name()
        for parameter in assess.parameterDefinitions()
        if parameter.flags() & Qgis.ProcessingParameterFlag.Advanced
    ]
    assert hidden == ["MS_RATIO", "REGISTER", "RATIO", "PEAK", "BORDER"]
    assert [output.name() for output in assess.outputDefinitions() if output.name() != "REPORT"] == [
        *WITHOUT,
        *WITH,
    ]
    page = Path(QUrl(assess.helpUrl()).toLocalFile()).read_text("utf-8")
    for definition in (*assess.parameterDefinitions(), *assess.outputDefinitions()):
        assert f"<code>{definition.name()}</code>" in page
    assert all(parameter.help() for parameter in assess.parameterDefinitions())
    assert "reference" in assess.shortHelpString()


def test_qgis_process(qgis_process: Callable[..., Any], fused: str, pair: Any) -> None:
    done = qgis_process("run", "trapan:assess", f"--FUSED={fused}", f"--REFERENCE={fused}", "--json")

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["Q2N"] == pytest.approx(1)
