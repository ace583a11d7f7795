"""The dialog proposes two layers of the project that look like a pair."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingModelAlgorithm,
    QgsRasterLayer,
)

Add = Callable[[Path, str], QgsRasterLayer]


def _chosen(dialog: Any) -> list[Any]:
    given = dialog.createProcessingParameters()
    return [given.get(name) for name in ("PAN", "MS")]


@pytest.mark.parametrize("algorithm", ["trapan:pansharpen", "trapan:degrade"])
@pytest.mark.parametrize("pan_first", [True, False])
def test_pan_and_ms_are_recognised(
    opened: Callable[[str], Any], in_project: Add, pair: Any, algorithm: str, pan_first: bool
) -> None:
    """The proposal does not depend on the order in which the layers were loaded."""
    files = [(pair.pan, "a"), (pair.ms, "b")]
    layers = {name: in_project(path, name) for path, name in (files if pan_first else files[::-1])}

    assert _chosen(opened(algorithm)) == [layers["a"].id(), layers["b"].id()]


def test_band_choices_are_those_of_the_proposed_layers(
    opened: Callable[[str], Any], in_project: Add, pair: Any
) -> None:
    in_project(pair.ms, "b"), in_project(pair.pan, "a")

    wrappers = opened("trapan:pansharpen").mainWidget().wrappers

    assert wrappers["PAN_BAND"].wrappedWidget() is not None
    assert wrappers["MS_BANDS"].wrappedWidget() is not None


def test_pair_must_overlap_and_differ_in_resolution(
    opened: Callable[[str], Any], in_project: Add, pair: Any, tmp_path: Path
) -> None:
    """The project also has a hillshade elsewhere and a result on the PAN grid; the pair has two CRSs."""
    elsewhere, fused, abroad = (tmp_path / f"{name}.tif" for name in ("elsewhere", "fused", "abroad"))
    gdal.Translate(str(elsewhere), str(pair.pan), outputBounds=[0, 4e6, 128, 4e6 - 128])
    gdal.Translate(str(fused), str(pair.ms), width=128, height=128)
    gdal.Warp(str(abroad), str(pair.ms), dstSRS="EPSG:4326")
    pan = in_project(pair.pan, "PAN")
    ms = in_project(abroad, "MS abroad")
    in_project(fused, "Fused")
    in_project(elsewhere, "Hillshade")

    assert _chosen(opened("trapan:pansharpen")) == [pan.id(), ms.id()]


@pytest.mark.parametrize("pan_first", [True, False])
@pytest.mark.parametrize("bare", [False, True])
def test_an_ms_of_one_band_and_a_pair_without_a_georeference(
    opened: Callable[[str], Any], in_project: Add, pair: Any, tmp_path: Path, bare: bool, pan_first: bool
) -> None:
    """They are recognised by resolution alone, or by bands and sizes."""
    pan, ms = tmp_path / "p.tif", tmp_path / "m.tif"
    options = ["-co", "PROFILE=BASELINE"] if bare else []
    gdal.Translate(str(pan), str(pair.pan), options=options)
    gdal.Translate(str(ms), str(pair.ms), options=options or ["-b", "2"])
    for leftover in tmp_path.glob("*.aux.xml"):
        leftover.unlink()
    files = [(pan, "a"), (ms, "b")]
    layers = {name: in_project(path, name) for path, name in (files if pan_first else files[::-1])}

    assert _chosen(opened("trapan:pansharpen")) == [layers["a"].id(), layers["b"].id()]


def test_assess_proposes_no_layers(opened: Callable[[str], Any], in_project: Add, pair: Any) -> None:
    """The user must choose between a pair and a reference."""
    in_project(pair.pan, "a"), in_project(pair.ms, "b")

    assert _chosen(opened("trapan:assess")) == [None, None]


def test_model_step_does_not_store_the_proposed_layers(
    in_project: Add, pair: Any, algorithm: QgsProcessingAlgorithm
) -> None:
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog

    in_project(pair.pan, "a"), in_project(pair.ms, "b")
    dialog = ModelerParametersDialog(algorithm.create(), QgsProcessingModelAlgorithm())

    step = dialog.createAlgorithm()

    for name in ("PAN", "MS"):
        (source,) = step.parameterSources()[name]
        assert source.staticValue() is None


def test_background_task_does_not_use_the_project(
    in_project: Add, pair: Any, algorithm: QgsProcessingAlgorithm
) -> None:
    """Models create their algorithms in a background task."""
    in_project(pair.pan, "a"), in_project(pair.ms, "b")

    def proposed() -> Any:
        created = algorithm.create()
        return created.parameterDefinition("PAN").guiDefaultValueOverride()

    with ThreadPoolExecutor() as background:
        assert background.submit(proposed).result() is None
    assert proposed() is not None


@pytest.mark.parametrize("first", [False, True])
def test_quality_bands_do_not_count(
    opened: Callable[[str], Any], in_project: Add, pair: Any, tmp_path: Path, first: bool
) -> None:
    """Flags are larger than the measurements, and do not correlate with the PAN."""
    source, path = gdal.Open(str(pair.ms)), tmp_path / "scene.tif"
    flags = np.random.default_rng(0).choice([21824, 54596], (1, 32, 32))
    names = [source.GetRasterBand(number).GetDescription() for number in range(1, 5)]
    images, names = [source.ReadAsArray(), flags], [*names, "QA_PIXEL"]
    if first:
        images, names = images[::-1], [names[-1], *names[:-1]]
    options = ["PHOTOMETRIC=MINISBLACK", "ALPHA=NO"]
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 32, 32, 5, gdal.GDT_UInt16, options)
    raster.SetProjection(source.GetProjection())
    raster.SetGeoTransform(source.GetGeoTransform())
    raster.WriteArray(np.concatenate(images))
    for number, name in enumerate(names, start=1):
        raster.GetRasterBand(number).SetDescription(name)
    del raster
    pan, ms = in_project(pair.pan, "a"), in_project(path, "b")

    assert _chosen(opened("trapan:pansharpen")) == [pan.id(), ms.id()]


@pytest.mark.parametrize("algorithm", ["trapan:pansharpen", "trapan:degrade"])
def test_computed_rasters_are_never_the_pan(
    opened: Callable[[str], Any], in_project: Add, pair: Any, tmp_path: Path, algorithm: str
) -> None:
    """An NDVI, a class map and a hillshade on the PAN grid lie above the pair."""
    pan, ms = in_project(pair.pan, "Scene grey"), in_project(pair.ms, "Scene")
    for path, name in _computed(pair, tmp_path):
        in_project(path, name)

    assert _chosen(opened(algorithm)) == [pan.id(), ms.id()]


def test_nothing_is_proposed_rather_than_nonsense(
    opened: Callable[[str], Any], in_project: Add, pair: Any, tmp_path: Path
) -> None:
    in_project(pair.ms, "Scene")
    for path, name in _computed(pair, tmp_path):
        in_project(path, name)

    assert _chosen(opened("trapan:pansharpen")) == [None, None]


def test_a_layer_named_pan_comes_first(
    opened: Callable[[str], Any], in_project: Add, pair: Any, tmp_path: Path
) -> None:
    """A brightness that somebody computed from the PAN correlates as well, and lies above it."""
    copy = tmp_path / "smooth.tif"
    gdal.Translate(str(copy), str(pair.pan))
    pan, ms = in_project(pair.pan, "GE01_P001"), in_project(pair.ms, "GE01_M001")
    in_project(copy, "smooth")

    assert _chosen(opened("trapan:pansharpen")) == [pan.id(), ms.id()]


def test_two_scenes_of_different_sensors_are_no_pair(
    opened: Callable[[str], Any], in_project: Add, pair: Any
) -> None:
    in_project(pair.pan, "WorldView-2 PAN"), in_project(pair.ms, "GeoEye-1")

    assert _chosen(opened("trapan:pansharpen")) == [None, None]


def _computed(pair: Any, folder: Path) -> list[tuple[Path, str]]:
    """Write rasters on the PAN grid that are no PAN: by their name, data type or pixels."""
    source, ms = gdal.Open(str(pair.pan)), gdal.Open(str(pair.ms)).ReadAsArray().astype(float)
    ndvi = ((ms[3] - ms[2]) / (ms[3] + ms[2])).repeat(4, 0).repeat(4, 1)
    noise = np.random.default_rng(0).integers(0, 255, ndvi.shape)
    rasters = [
        ("NDVI", ndvi, gdal.GDT_Float32),
        ("vegetation", ndvi, gdal.GDT_Float32),
        ("NDVI scaled", (100 + 100 * ndvi), gdal.GDT_Byte),
        ("shade", noise, gdal.GDT_Byte),
        ("flat", np.ones_like(ndvi), gdal.GDT_Byte),
    ]
    written = []
    for name, values, kind in rasters:
        path = folder / f"{name}.tif"
        raster = gdal.GetDriverByName("GTiff").Create(str(path), 128, 128, 1, kind)
        raster.SetProjection(source.GetProjection())
        raster.SetGeoTransform(source.GetGeoTransform())
        raster.WriteArray(values)
        written.append((path, name))
    return written
