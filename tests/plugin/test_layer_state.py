"""CRS and nodata values that the user set on QGIS layers, and on-the-fly rasters, reach the engine."""

from __future__ import annotations

import json
import math
import re
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsPointXY,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsRasterRange,
)
from trapan.core.feedback import Cancelled
from trapan.trapan_plugin.layers.on_the_fly import Copies
from trapan.trapan_plugin.layers.state import given_crs, given_nodata
from trapan.trapan_plugin.qgis_exceptions import QgsProcessingException

UTM32 = QgsCoordinateReferenceSystem("EPSG:32632")
MakeParameters = Callable[..., "dict[str, Any]"]
InProject = Callable[[Path, str], QgsRasterLayer]


def copy_of(source: Path, target: Path, change: Callable[[Any], object] = lambda _: None) -> Path:
    gdal.Translate(str(target), str(source))
    dataset = gdal.Open(str(target), gdal.GA_Update)
    change(dataset)
    dataset = None
    return target


def strip_crs(dataset: Any) -> None:
    dataset.SetProjection("")


def put_zeros(dataset: Any) -> None:
    values = dataset.ReadAsArray()
    values[..., :8] = 0
    dataset.WriteArray(values)


DARK = 150


def put_dark_water(dataset: Any) -> None:
    values = dataset.ReadAsArray()
    values[..., 8:16] = DARK
    dataset.WriteArray(values)


def request_of(path: str | Path) -> dict[str, Any]:
    return json.loads(gdal.Open(str(path)).GetMetadataItem("REQUEST", "TRAPAN"))["pair"]


def nodata_of(path: str) -> float | None:
    dataset = gdal.Open(path)  # the band needs it
    return dataset.GetRasterBand(1).GetNoDataValue()


def run_algorithm(processing: Any, name: str, parameters: dict[str, Any]) -> dict[str, Any]:
    return processing.run(f"trapan:{name}", parameters)


def test_a_layer_as_it_was_opened_gives_nothing(in_project: InProject, pair: Any) -> None:
    pan, ms = in_project(pair.pan, "pan"), in_project(pair.ms, "ms")
    assert given_crs([pan]) == given_crs([ms]) == ""
    assert given_nodata([pan], (1,)) == given_nodata([ms], ()) == ()


def test_a_crs_that_the_user_set_on_both_layers(
    in_project: InProject, pair: Any, make_parameters: MakeParameters, run: Callable[..., Any], tmp_path: Path
) -> None:
    pan = in_project(copy_of(pair.pan, tmp_path / "pan.tif", strip_crs), "pan")
    ms = in_project(copy_of(pair.ms, tmp_path / "ms.tif"), "ms")
    pan.setCrs(UTM32)
    ms.setCrs(UTM32)  # the file says EPSG:32631

    result = run(make_parameters(PAN=pan.id(), MS=ms.id()))

    fused = gdal.Open(result["OUTPUT"])
    assert fused.GetSpatialRef().GetAuthorityCode(None) == "32632"
    assert (fused.RasterXSize, fused.RasterYSize) == (128, 128)
    assert request_of(result["OUTPUT"])["ms_srs"] == "EPSG:32632"


def test_a_crs_of_the_users_own_is_passed_as_wkt(in_project: InProject, pair: Any) -> None:
    layer = in_project(pair.pan, "pan")
    own = QgsCoordinateReferenceSystem()
    own.createFromProj("+proj=tmerc +lat_0=0 +lon_0=3.5 +k=0.9996 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m")
    layer.setCrs(own)
    assert re.match(r"(PROJ|BOUND)CRS\[", given_crs([layer]))


def test_ms_layers_of_two_crs_are_refused(
    algorithm: QgsProcessingAlgorithm, in_project: InProject, pair: Any, make_parameters: MakeParameters,
    project: QgsProject, tmp_path: Path,
) -> None:  # fmt: skip
    layers = [in_project(copy_of(pair.ms, tmp_path / f"{name}.tif"), name) for name in "ab"]
    layers[0].setCrs(UTM32)
    context = QgsProcessingContext()
    context.setProject(project)
    parameters = make_parameters(MS=layers[0].id(), MS_FILES=[layers[1].id()])
    assert algorithm.checkParameterValues(parameters, context) == (
        False,
        "the layers 'a' and 'b' have different CRSs: set the same one on both",
    )


def test_additional_nodata_values_are_not_fused(
    in_project: InProject, pair: Any, make_parameters: MakeParameters, run: Callable[..., Any],
    pixels: Callable[..., np.ndarray], tmp_path: Path,
) -> None:  # fmt: skip
    ms = in_project(copy_of(pair.ms, tmp_path / "ms.tif", put_zeros), "ms")
    for band in range(1, 5):
        ms.dataProvider().setUserNoDataValue(band, [QgsRasterRange(0, 0)])

    result = run(make_parameters(MS=ms.id()))

    assert request_of(result["OUTPUT"])["ms_nodata"] == ["0.0"]
    fused = pixels(result["OUTPUT"])
    nodata = nodata_of(result["OUTPUT"])
    assert (fused[:, :, :28] == nodata).all() and (fused[:, :, 36:] != nodata).all()


def test_additional_nodata_values_of_scaled_bands_are_those_that_qgis_shows(
    in_project: InProject, pair: Any, make_parameters: MakeParameters, run: Callable[..., Any],
    pixels: Callable[..., np.ndarray], tmp_path: Path,
) -> None:  # fmt: skip
    """Reflectance: a stored 500 is 0.04 on the map and for the user, who gives that as the nodata value."""

    def scale(dataset: Any) -> None:
        values = dataset.ReadAsArray()
        values[..., :8] = 500
        dataset.WriteArray(values)
        for number in range(1, 5):
            dataset.GetRasterBand(number).SetScale(0.0001)
            dataset.GetRasterBand(number).SetOffset(-0.01)

    ms = in_project(copy_of(pair.ms, tmp_path / "ms.tif", scale), "ms")
    provider = ms.dataProvider()
    shown, shows = provider.sample(QgsPointXY(500001, 4999999), 1)
    for band in range(1, 5):
        provider.setUserNoDataValue(band, [QgsRasterRange(0.04, 0.04)])

    result = run(make_parameters(MS=ms.id()))

    assert shows and shown == pytest.approx(0.04)
    assert request_of(result["OUTPUT"])["ms_nodata"] == ["500.0"]
    fused = pixels(result["OUTPUT"])
    assert (fused[:, :, :28] == nodata_of(result["OUTPUT"])).all()
    provider.setUserNoDataValue(1, [QgsRasterRange(shown, shown), QgsRasterRange(0.00003, 0.00003)])
    first, second = given_nodata([ms], (1,))
    assert first == 500 and second == pytest.approx(100.3)


def test_a_nodata_value_that_the_user_switched_off(
    in_project: InProject, pair: Any, make_parameters: MakeParameters, run: Callable[..., Any],
    pixels: Callable[..., np.ndarray], tmp_path: Path,
) -> None:  # fmt: skip
    common = int(np.median(pixels(pair.pan)))
    pan = in_project(
        copy_of(pair.pan, tmp_path / "pan.tif", lambda d: d.GetRasterBand(1).SetNoDataValue(common)), "pan"
    )
    pan.dataProvider().setUseSourceNoDataValue(1, False)
    (given,) = given_nodata([pan], (1,))
    assert math.isnan(given)

    result = run(make_parameters(PAN=pan.id()))

    assert request_of(result["OUTPUT"])["pan_nodata"] == ["nan"]
    assert nodata_of(result["OUTPUT"]) is None


def test_source_and_additional_values_and_ranges_are_joined(
    in_project: InProject, pair: Any, tmp_path: Path
) -> None:
    layer = in_project(
        copy_of(pair.pan, tmp_path / "pan.tif", lambda d: d.GetRasterBand(1).SetNoDataValue(7)), "pan"
    )
    layer.dataProvider().setUserNoDataValue(
        1, [QgsRasterRange(0, 0), QgsRasterRange(10, 12, QgsRasterRange.BoundsType.IncludeMin)]
    )
    assert given_nodata([layer], (1,)) == (7, 0, 10, 11)


def test_a_range_of_too_many_values_is_refused(
    algorithm: QgsProcessingAlgorithm, in_project: InProject, pair: Any, make_parameters: MakeParameters,
    project: QgsProject,
) -> None:  # fmt: skip
    layer = in_project(pair.pan, "pan")
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(0, 5000)])
    context = QgsProcessingContext()
    context.setProject(project)
    fine, message = algorithm.checkParameterValues(make_parameters(PAN=layer.id()), context)
    assert not fine
    assert message.startswith("the layer 'pan' has the additional nodata values 0 to 5000, which are too")


def test_degrade_and_assess_take_them_too(
    processing: Any, project: QgsProject, in_project: InProject, pair: Any, make_parameters: MakeParameters,
    run: Callable[..., Any], pixels: Callable[..., np.ndarray], tmp_path: Path,
) -> None:  # fmt: skip
    pan = in_project(copy_of(pair.pan, tmp_path / "pan.tif", strip_crs), "pan")
    ms = in_project(copy_of(pair.ms, tmp_path / "ms.tif", put_zeros), "ms")
    pan.setCrs(UTM32)
    ms.setCrs(UTM32)
    for band in range(1, 5):
        ms.dataProvider().setUserNoDataValue(band, [QgsRasterRange(0, 0)])
    given = {"PAN": pan.id(), "MS": ms.id(), "SENSOR": "GeoEye-1", "REGISTER": False}

    reduced = run_algorithm(
        processing,
        "degrade",
        {**given, "OUTPUT_PAN": str(tmp_path / "rp.tif"), "OUTPUT_MS": str(tmp_path / "rm.tif")},
    )
    dataset = gdal.Open(reduced["OUTPUT_MS"])
    assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32632"
    nodata = dataset.GetRasterBand(1).GetNoDataValue()
    assert nodata is not None and (dataset.ReadAsArray()[:, :, 0] == nodata).all()

    fused = run(make_parameters(PAN=pan.id(), MS=ms.id()))["OUTPUT"]
    named = run_algorithm(processing, "assess", {**given, "FUSED": fused})
    recorded = run_algorithm(processing, "assess", {"FUSED": fused, "REGISTER": False})
    assert 0 < named["HQNR"] < 1
    assert recorded["HQNR"] == named["HQNR"]  # the metadata of the fused raster hold what was given


def test_an_on_the_fly_raster_is_written_to_a_temporary_file(
    project: QgsProject, pair: Any, make_parameters: MakeParameters, run: Callable[..., Any],
    pixels: Callable[..., np.ndarray], tmp_path: Path,
) -> None:  # fmt: skip
    source = copy_of(pair.pan, tmp_path / "source.tif")
    layer = on_the_fly(source, '"a@1" * 2')
    project.addMapLayer(layer)

    result = run(make_parameters(PAN=layer.id(), OUTPUT=str(tmp_path / "twice.tif")))
    expected = run(make_parameters(PAN=str(double_of(source, tmp_path)), OUTPUT=str(tmp_path / "file.tif")))

    np.testing.assert_array_equal(pixels(result["OUTPUT"]), pixels(expected["OUTPUT"]))
    assert copies() == []


def test_two_runs_with_one_on_the_fly_raster_share_no_file(
    project: QgsProject, pair: Any, make_parameters: MakeParameters, pixels: Callable[..., np.ndarray],
    tmp_path: Path,
) -> None:  # fmt: skip
    layer = on_the_fly(copy_of(pair.pan, tmp_path / "source.tif"), '"a@1" * 2')
    project.addMapLayer(layer)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(project)
    registry = QgsApplication.processingRegistry()
    first, second = (registry.createAlgorithmById("trapan:pansharpen") for _ in range(2))
    outputs = [str(tmp_path / name) for name in ("first.tif", "second.tif")]
    given = [make_parameters(PAN=layer.id(), OUTPUT=output) for output in outputs]
    assert first.prepare(given[0], context, feedback) and second.prepare(given[1], context, feedback)
    run_first = first._run

    def run_second_meanwhile(*arguments: Any) -> Any:
        assert len(copies()) == 1
        second.runPrepared(given[1], context, feedback)  # writes and removes its own copy
        assert len(copies()) == 1
        return run_first(*arguments)

    first._run = run_second_meanwhile
    first.runPrepared(given[0], context, feedback)

    np.testing.assert_array_equal(pixels(outputs[0]), pixels(outputs[1]))
    assert copies() == []


def test_on_the_fly_rasters_are_written_to_the_temporary_folder_of_the_run(
    project: QgsProject, algorithm: QgsProcessingAlgorithm, pair: Any, make_parameters: MakeParameters,
    tmp_path: Path,
) -> None:  # fmt: skip
    """A user sets one where the system's is too small. One that can't be written gives one sentence."""
    layer = on_the_fly(copy_of(pair.pan, tmp_path / "source.tif"), '"a@1" * 2')
    project.addMapLayer(layer)
    parameters, chosen, seen = make_parameters(PAN=layer.id()), tmp_path / "temporary", []
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(project)
    context.setTemporaryFolder(str(chosen))
    feedback.progressChanged.connect(lambda percent: seen.extend(chosen.rglob("*.tif")))

    _, fine = algorithm.create().run(parameters, context, feedback)

    assert fine and seen and list(chosen.iterdir()) == []
    chosen.rmdir()
    chosen.write_text("a file")
    _, fine = algorithm.create().run(parameters, context, feedback)
    assert not fine
    assert f"the temporary folder '{chosen}' can't be written (Not a directory): " in feedback.textLog()


def test_a_cancelled_run_leaves_no_copy_of_an_on_the_fly_raster(
    algorithm: QgsProcessingAlgorithm, project: QgsProject, pair: Any, make_parameters: MakeParameters,
    tmp_path: Path,
) -> None:  # fmt: skip
    class CancelWhenReading(QgsProcessingFeedback):
        copied = False

        def pushInfo(self, info: str) -> None:  # noqa: N802 - QGIS API name
            self.copied = self.copied or bool(copies())
            if self.copied:
                self.cancel()

    layer = on_the_fly(copy_of(pair.pan, tmp_path / "source.tif"), '"a@1" * 2')
    project.addMapLayer(layer)
    context, feedback = QgsProcessingContext(), CancelWhenReading()
    context.setProject(project)
    parameters = make_parameters(PAN=layer.id())
    assert algorithm.prepare(parameters, context, feedback)
    with pytest.raises(QgsProcessingException, match="cancelled"):
        algorithm.runPrepared(parameters, context, feedback)
    assert feedback.copied and copies() == []
    assert not Path(parameters["OUTPUT"]).exists()


def test_cancelling_stops_the_copy_of_an_on_the_fly_raster(
    project: QgsProject, pair: Any, tmp_path: Path
) -> None:
    """QGIS cancels in its main thread, while a task's thread writes."""
    large = tmp_path / "large.tif"
    gdal.Translate(str(large), str(pair.pan), width=3000, height=3000)
    copies, feedback, ended = Copies(), QgsProcessingFeedback(), []
    copies.plan([on_the_fly(large, '"a@1" + 1')])
    (copy,) = copies.copies

    def write() -> None:
        try:
            copies.write(feedback)
        except Cancelled:
            ended.append(gdal.Open(str(copy.path)).ReadAsArray()[-1].any())

    with ThreadPoolExecutor() as pool:
        writing = pool.submit(write)
        while not copy.path.exists() and not writing.done():
            time.sleep(0.001)
        feedback.cancel()
    writing.result()
    copies.remove()
    assert ended == [False], "the last row was written, too"


def test_nodata_of_an_on_the_fly_raster_stays_nodata(
    project: QgsProject, pair: Any, make_parameters: MakeParameters, run: Callable[..., Any],
    pixels: Callable[..., np.ndarray], tmp_path: Path,
) -> None:  # fmt: skip
    def hole(dataset: Any) -> None:
        dataset.GetRasterBand(1).SetNoDataValue(0)
        values = dataset.ReadAsArray()
        values[:, :40] = 0
        dataset.WriteArray(values)

    layer = on_the_fly(copy_of(pair.pan, tmp_path / "source.tif", hole), '"a@1" + 5')
    project.addMapLayer(layer)

    result = run(make_parameters(PAN=layer.id()))

    nodata = nodata_of(result["OUTPUT"])
    fused = pixels(result["OUTPUT"])
    assert nodata is not None
    assert (fused[:, :, :40] == nodata).all() and (fused[:, :, 41:] != nodata).all()


def test_an_rgba_image_as_the_pan_is_combined(
    in_project: InProject,
    pair: Any,
    make_parameters: MakeParameters,
    run: Callable[..., Any],
    pixels: Callable[..., np.ndarray],
    tmp_path: Path,
) -> None:
    """A drone's image with alpha, at 0.625 m beside an MS of 2 m: ratio 3.2."""
    pan = pixels(pair.pan)[0].astype(float)
    fine = str(tmp_path / "fine.tif")
    gdal.Warp(fine, str(pair.pan), xRes=0.625, yRes=0.625, resampleAlg="average")
    grey = gdal.Open(fine).ReadAsArray() * 250.0 / pan.max()
    noise = np.random.default_rng(0).uniform(0, 250, grey.shape)
    alpha = np.full(grey.shape, 255.0)
    alpha[:16] = 0
    drone = tmp_path / "drone.tif"
    rows, cols = grey.shape
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(drone), cols, rows, 4, gdal.GDT_Byte, ["ALPHA=YES", "PHOTOMETRIC=RGB"]
    )
    reference = gdal.Open(fine)
    dataset.SetGeoTransform(reference.GetGeoTransform())
    dataset.SetSpatialRef(reference.GetSpatialRef())
    dataset.WriteArray(np.stack([grey, noise, grey, alpha]).astype(np.uint8))
    dataset = None
    layer = in_project(drone, "drone")

    result = run(make_parameters(PAN=layer.id()))

    bands = json.loads(gdal.Open(result["OUTPUT"]).GetMetadataItem("PAN_BANDS", "TRAPAN"))
    assert bands["bands"] == [1, 3]
    assert bands["weights"] == [pytest.approx(0.5, abs=0.01)] * 2
    grid = json.loads(gdal.Open(result["OUTPUT"]).GetMetadataItem("GRID", "TRAPAN"))
    assert grid["ratio"] == 3
    nodata, fused = nodata_of(result["OUTPUT"]), pixels(result["OUTPUT"])
    assert (fused[:, :16] == nodata).all() and (fused[:, 20:] != nodata).all()

    alone = run(make_parameters(PAN=layer.id(), PAN_BAND=[3], OUTPUT=str(tmp_path / "alone.tif")))
    assert json.loads(gdal.Open(alone["OUTPUT"]).GetMetadataItem("PAN_BANDS", "TRAPAN")) is None


def test_the_true_ratio_of_a_resampled_ms(
    in_project: InProject, pair: Any, make_parameters: MakeParameters, run: Callable[..., Any], tmp_path: Path
) -> None:
    fine = tmp_path / "fine.tif"
    gdal.Warp(str(fine), str(pair.ms), xRes=1.0, yRes=1.0, resampleAlg="bilinear")
    layer = in_project(fine, "ms")
    for given, ratio, source in ((None, 4, "spectrum"), (4, 4, "given"), (2, 2, None)):
        result = run(make_parameters(MS=layer.id(), MS_RATIO=given, OUTPUT=str(tmp_path / f"{given}.tif")))
        document = gdal.Open(result["OUTPUT"]).GetMetadata_Dict("TRAPAN")
        assert json.loads(document["GRID"])["ratio"] == ratio
        assert (json.loads(document["MS_SAMPLING"]) or {}).get("source") == source


def test_crs_and_nodata_that_the_user_set_on_a_fused_layer_and_its_reference(
    processing: Any, in_project: InProject, pair: Any, make_parameters: MakeParameters,
    run: Callable[..., Any], tmp_path: Path,
) -> None:  # fmt: skip
    output = Path(run(make_parameters())["OUTPUT"])
    fused = in_project(copy_of(output, tmp_path / "a.tif", strip_crs), "fused")
    to_pair = {"FUSED": fused.id(), "PAN": str(pair.pan), "MS": str(pair.ms), "REGISTER": False}
    with pytest.raises(QgsProcessingException, match="the fused image 'fused' has no CRS"):
        run_algorithm(processing, "assess", to_pair)
    fused.setCrs(QgsCoordinateReferenceSystem("EPSG:32631"))
    expected = run_algorithm(processing, "assess", {**to_pair, "FUSED": str(output)})
    assert run_algorithm(processing, "assess", to_pair)["HQNR"] == expected["HQNR"]

    reference = in_project(copy_of(output, tmp_path / "b.tif", put_dark_water), "reference")
    reference.setCrs(UTM32)
    to_reference = {"FUSED": fused.id(), "REFERENCE": reference.id()}
    with pytest.raises(QgsProcessingException, match="reproject"):
        run_algorithm(processing, "assess", to_reference)
    fused.setCrs(UTM32)
    assert run_algorithm(processing, "assess", to_reference)["PSNR"] < 50
    for band in range(1, 5):
        reference.dataProvider().setUserNoDataValue(band, [QgsRasterRange(DARK, DARK)])
    assert run_algorithm(processing, "assess", to_reference)["ERGAS"] == 0  # nothing else differs


def copies() -> list[Path]:
    """List the temporary copies of on-the-fly rasters, and their folders."""
    return list(Path(QgsProcessingUtils.tempFolder()).glob("trapan_layers*"))


def on_the_fly(source: Path, formula: str) -> QgsRasterLayer:
    opened = QgsRasterLayer(str(source), "a")
    box = opened.extent()
    uri = (
        f"?crs={opened.crs().authid()}&extent={box.xMinimum()},{box.yMinimum()},{box.xMaximum()},"
        f"{box.yMaximum()}&width={opened.width()}&height={opened.height()}&formula={formula}"
        f"&a:uri={source}&a:provider=gdal"
    )
    layer = QgsRasterLayer(uri, "Computed", "virtualraster")
    assert layer.isValid()
    return layer


def double_of(source: Path, folder: Path) -> Path:
    dataset = gdal.Open(str(source))
    target = folder / "double.tif"
    size = dataset.RasterXSize, dataset.RasterYSize
    written = gdal.GetDriverByName("GTiff").Create(str(target), *size, 1, gdal.GDT_Float64)
    written.SetGeoTransform(dataset.GetGeoTransform())
    written.SetSpatialRef(dataset.GetSpatialRef())
    written.WriteArray(dataset.ReadAsArray() * 2.0)
    return target
