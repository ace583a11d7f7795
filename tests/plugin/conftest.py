"""Fixtures: QGIS with the plugin, and a small generated pair in a folder with special characters."""

from __future__ import annotations

import gc
import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Iterator

import numpy as np
import pytest
import trapan
from osgeo import gdal, osr
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
)
from qgis.PyQt.QtCore import QEvent
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic.scene import generate_scene
from trapan.trapan_plugin.engine import settings
from trapan.trapan_plugin.plugin import TrapanPlugin

EPSG = 32631
PIXEL = 0.5
SIDE = 128
ROOT = Path(trapan.__file__).parent
VENV = Path(sys.prefix) / "bin"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all tests of this folder, so that `make test-fast` leaves them out."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qgis)


@dataclass(frozen=True)
class Pair:
    """A generated GeoEye-1 scene at ratio 4: two UInt16 GeoTIFFs, the MS with four bands."""

    pan: Path
    ms: Path


@pytest.fixture(scope="session")
def processing(qgis_app: QgsApplication) -> Any:
    """Load QGIS's `processing` package with the native and the GDAL algorithms."""
    sys.path.append(str(Path(QgsApplication.pkgDataPath(), "python", "plugins")))
    import processing
    from processing.core.Processing import Processing
    from processing.gui import ParametersPanel, Postprocessing

    # these pass parts of pytest-qgis's fake interface to QGIS, which rejects them
    ParametersPanel.iface = Postprocessing.iface = None
    Processing.initialize()
    return processing


@pytest.fixture(scope="session", autouse=True)
def plugin(processing: Any) -> Iterator[TrapanPlugin]:
    """Load the plugin as `qgis_process` does. Once per session, because QGIS deletes a removed provider."""
    plugin = TrapanPlugin(None)
    plugin.initProcessing()
    yield plugin
    plugin.unload()


@pytest.fixture(scope="session", autouse=True)
def layers_freed_before_gdal(qgis_app: QgsApplication) -> Iterator[None]:
    """Free the layers of failed runs, which tracebacks refer to, before QGIS's end removes GDAL's drivers."""
    yield
    gc.collect()


@pytest.fixture(scope="session", autouse=True)
def inside_qgis(qgis_app: QgsApplication) -> Iterator[None]:
    """Run the engine in this process, because a worker needs seconds to load torch.

    `test_worker` and the tests with `qgis_process` run it in a worker, as users do.
    """
    QgsSettings().setValue(settings.PREFIX + settings.IN_PROCESS, True)
    yield
    QgsSettings().remove(settings.PREFIX + settings.IN_PROCESS)


@pytest.fixture(scope="module", autouse=True)
def short_steps(small_patches: None) -> None:
    """Use small patches: these tests check how parameters and results are passed, not the pixels."""


@pytest.fixture
def algorithm() -> QgsProcessingAlgorithm:
    created = QgsApplication.processingRegistry().createAlgorithmById("trapan:pansharpen")
    assert created is not None
    return created


@pytest.fixture(scope="session")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """Create a pair of 128 x 128 PAN and 32 x 32 MS pixels."""
    return make_pair(tmp_path_factory.mktemp("Szenen & Bänder 'neu'"), SIDE)


def make_pair(folder: Path, side: int) -> Pair:
    generated = generate_scene(get_sensor("GeoEye-1"), side, seed=1)
    pair = Pair(folder / "pan é.tif", folder / "ms & 4.tif")
    _write(pair.pan, generated.pan[None], PIXEL)
    _write(pair.ms, generated.ms, PIXEL * generated.ratio, ("Blue", "Green", "Red", "NIR"))
    return pair


@pytest.fixture
def make_parameters(pair: Pair, tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """Return the parameters of the shortest run, changed or extended by keywords."""

    def parameters(**given: Any) -> dict[str, Any]:
        return {
            "PAN": str(pair.pan),
            "MS": str(pair.ms),
            "SENSOR": "GeoEye-1",
            "DEVICE": "cpu",
            "WARMUP_STEPS": 1,
            "RAO_STEPS": 1,
            "OUTPUT": str(tmp_path / "fused.tif"),
            **given,
        }

    return parameters


@pytest.fixture
def run(processing: Any, project: QgsProject) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Run the algorithm in the project as a script does."""

    def run(parameters: dict[str, Any]) -> dict[str, Any]:
        return processing.run("trapan:pansharpen", parameters)

    return run


@pytest.fixture
def error_of(
    algorithm: QgsProcessingAlgorithm, run: Callable[..., Any], project: QgsProject
) -> Callable[..., str]:
    """Return the error message of the dialog; a script raises the same."""

    def error_of(parameters: dict[str, Any]) -> str:
        context = QgsProcessingContext()
        context.setProject(project)
        fine, message = algorithm.checkParameterValues(parameters, context)
        assert not fine
        with pytest.raises(QgsProcessingException, match=re.escape(message)):
            run(parameters)
        return message

    return error_of


@pytest.fixture
def project(qgis_app: QgsApplication) -> Iterator[QgsProject]:
    """Return the project, empty before and after the test."""
    project = QgsProject.instance()
    _empty(project)
    yield project
    _empty(project)


@pytest.fixture
def in_project(project: QgsProject) -> Callable[[Path, str], QgsRasterLayer]:
    """Add a raster file to the project under a name."""

    def add(path: Path, name: str) -> QgsRasterLayer:
        layer = QgsRasterLayer(str(path), name)
        assert layer.isValid()
        project.addMapLayer(layer)
        return layer

    return add


@pytest.fixture
def opened(project: QgsProject) -> Iterator[Callable[[str], Any]]:
    """Open an algorithm's dialog as the toolbox does."""
    dialogs: list[Any] = []

    def open_dialog(algorithm: str) -> Any:
        created = QgsApplication.processingRegistry().createAlgorithmById(algorithm)
        dialogs.append(created.createCustomParametersWidget(None))
        return dialogs[-1]

    yield open_dialog
    for dialog in dialogs:
        dialog.close()
        dialog.deleteLater()


@pytest.fixture(scope="session")
def qgis_process(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run `qgis_process` with the plugin enabled and the Python of the tests first on the path."""
    profile = tmp_path_factory.mktemp("profile")
    plugins = profile / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "trapan").symlink_to(ROOT)
    environment = {
        **os.environ,
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "QT_QPA_PLATFORM": "offscreen",
        "PATH": f"{VENV}{os.pathsep}{os.environ['PATH']}",
    }

    def call(*arguments: str, **others: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["qgis_process", *arguments], env={**environment, **others}, capture_output=True, text=True
        )

    assert call("plugins", "enable", "trapan").returncode == 0
    return call


@pytest.fixture(scope="session")
def pixels() -> Callable[[str | Path], np.ndarray]:
    """Read all bands of a raster file: [bands, rows, cols]."""

    def read(path: str | Path) -> np.ndarray:
        dataset = gdal.Open(str(path))
        values = dataset.ReadAsArray()
        return values if values.ndim == 3 else values[None]

    return read


def process_events(until: Callable[[], bool], seconds: float = 900) -> None:
    """Let QGIS work until a condition holds, and delete what is to be deleted later, as in QGIS Desktop."""
    begin = time.monotonic()
    while not until():
        assert time.monotonic() - begin < seconds, "waited too long"
        QgsApplication.processEvents()
        QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.01)


def _empty(project: QgsProject) -> None:
    """Clear the project if it is not empty; clearing takes QGIS 0.3 s."""
    if project.isDirty() or project.mapLayers() or project.layerTreeRoot().children():
        project.clear()


def _write(path: Path, values: np.ndarray, pixel: float, bands: tuple[str, ...] = ()) -> None:
    count, rows, cols = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, count, gdal.GDT_UInt16)
    system = osr.SpatialReference()
    system.ImportFromEPSG(EPSG)
    dataset.SetProjection(system.ExportToWkt())
    dataset.SetGeoTransform((500000.0, pixel, 0.0, 5000000.0, 0.0, -pixel))
    dataset.WriteArray(values)
    for number, name in enumerate(bands, 1):
        dataset.GetRasterBand(number).SetDescription(name)
