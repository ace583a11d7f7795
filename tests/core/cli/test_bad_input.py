"""Invalid requests on the command line: one error line, exit code 1, and no changed file.

Add a case here, and docs/bad-input.md has it too.
"""

from __future__ import annotations

import math
import os
import re
import sqlite3
import sys
import time
import zipfile
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")
osr = pytest.importorskip("osgeo.osr")
torch = pytest.importorskip("torch")

from trapan.core.cli.main import main
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic.scene import generate_scene
from trapan.tests.gdal_state import gdal_exceptions
from trapan.tests.platforms import POSIX


def set_sensor_model(dataset: Any) -> None:
    scalars = {
        f"{axis}_{part}": "1"
        for axis in ("LINE", "SAMP", "LAT", "LONG", "HEIGHT")
        for part in ("OFF", "SCALE")
    }
    terms = " ".join(["1", *("0" for _ in range(19))])
    polynomials = {f"{axis}_{part}_COEFF": terms for axis in ("LINE", "SAMP") for part in ("NUM", "DEN")}
    dataset.SetMetadata({**scalars, **polynomials}, "RPC")


def set_control_points(dataset: Any) -> None:
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32631)
    points = [gdal.GCP(5e5 + 2 * x, 5e6 - 2 * y, 0, x, y) for x in (0, 32) for y in (0, 32)]
    dataset.SetGCPs(points, crs.ExportToWkt())


def swapped(pan: Path, ms: Path) -> tuple[Path, Path]:
    return ms, pan


def pan_twice(pan: Path, ms: Path) -> tuple[Path, Path]:
    return pan, pan


def cut_short(pan: Path, ms: Path) -> tuple[Path, Path]:
    ms.write_bytes(ms.read_bytes()[:2000])
    return pan, ms


def too_few_bytes(pan: Path, ms: Path) -> tuple[Path, Path]:
    """Write a raw file that is shorter than its header says."""
    path = ms.with_name("ms.img")
    gdal.GetDriverByName("ENVI").CreateCopy(str(path), gdal.Open(str(ms)))
    path.write_bytes(path.read_bytes()[:2000])
    return pan, path


def corrupt(pan: Path, ms: Path) -> tuple[Path, Path]:
    pan.write_bytes(pan.read_bytes()[:4] + bytes(range(256)) * 50)
    return pan, ms


def missing(pan: Path, ms: Path) -> tuple[Path, Path]:
    ms.unlink()
    return pan, ms


def in_latin_1(pan: Path, ms: Path) -> tuple[Path, Path]:
    if sys.platform == "win32":
        pytest.skip("names are UTF-16")
    try:
        return pan, ms.rename(ms.with_name(os.fsdecode(b"\xe9t\xe9.tif")))
    except OSError:
        pytest.skip("this file system takes no names but UTF-8")


def no_raster(pan: Path, ms: Path) -> tuple[Path, Path]:
    pan.write_text("not a raster at all")
    return pan, ms


def vector(pan: Path, ms: Path) -> tuple[Path, Path]:
    path = ms.with_name("roads.geojson")
    path.write_text('{"type": "FeatureCollection", "features": []}')
    return pan, path


def folder(pan: Path, ms: Path) -> tuple[Path, Path]:
    return pan, ms.parent


def archive(pan: Path, ms: Path) -> tuple[Path, Path]:
    path = ms.with_name("product.zip")
    with zipfile.ZipFile(path, "w") as made:
        made.write(ms, "ms.tif")
    return pan, path


def geopackage(pan: Path, ms: Path) -> tuple[Path, Path]:
    with sqlite3.connect(ms.with_name("project.gpkg")) as database:
        database.execute("CREATE TABLE roads (n INTEGER)")
    database.close()
    return pan, ms


def open_geopackage(pan: Path, ms: Path) -> tuple[Path, Path]:
    ms.with_name("project.gpkg-wal").write_bytes(b"")
    return geopackage(pan, ms)


def pages(pan: Path, ms: Path) -> tuple[Path, Path]:
    path = str(ms.with_name("pages.tif"))
    for options in ([], ["APPEND_SUBDATASET=YES"]):
        gdal.Translate(path, str(pan), creationOptions=options)
    return pan, ms


def turned(angle: float, pixel: float) -> dict[str, Any]:
    cos, sin = pixel * math.cos(angle), pixel * math.sin(angle)
    return {"transform": (600000.0, cos, sin, 4840000.0, sin, -cos)}


def other_ground(pan: Path, ms: Path) -> tuple[Path, Path]:
    for path, seed in ((pan, 103), (ms, 3)):
        scene = generate_scene(get_sensor("GeoEye-1"), 128, seed=seed)
        dataset = gdal.Open(str(path), gdal.GA_Update)
        dataset.WriteArray(scene.pan if path == pan else scene.ms[: dataset.RasterCount])
    return pan, ms


ROWS = np.arange(128 * 128, dtype=np.uint16).reshape(128, 128)

# What is given, as the documentation words it: what differs from a good pair, and a part of the sentence.
BAD_INPUT: dict[str, dict[str, Any]] = {
    "a file that is not there": {"spoil": missing, "said": "the MS 'ms.tif' does not exist"},
    "a name that is not UTF-8": {"spoil": in_latin_1, "said": "has a name or a folder that is not UTF-8"},
    "a file that is not a raster": {
        "spoil": no_raster,
        "said": "the PAN 'pan.tif' can't be opened as a raster",
    },
    "a raster whose first bytes are garbage": {"spoil": corrupt, "said": "can't be opened as a raster"},
    "a raster that is cut short": {"spoil": cut_short, "said": "the MS 'ms.tif' is damaged or cut short"},
    "a raw raster with fewer pixels than its header says": {
        "spoil": too_few_bytes,
        "said": "the MS 'ms.img' is damaged or cut short (the file has 2000 of at least 6144 bytes)",
    },
    "a vector file": {"spoil": vector, "said": "the MS 'roads.geojson' is a vector file"},
    "a folder": {"spoil": folder, "said": "is a folder: choose the raster files in it"},
    "an archive": {"spoil": archive, "said": "the MS 'product.zip' is an archive"},
    "PAN and MS interchanged": {"spoil": swapped, "said": "swap the PAN and the MS"},
    "one file as both": {
        "spoil": pan_twice,
        "said": "the PAN 'pan.tif' and the MS 'pan.tif' are the same file",
    },
    "a PAN band that is not there": {
        "options": ["--pan-band", "2"],
        "said": "the PAN 'pan.tif' has no band 2",
    },
    "an MS band that is not there": {
        "options": ["--ms-bands", "1,4"],
        "said": "the MS 'ms.tif' has no band 4",
    },
    "complex pixels": {
        "pan": {"values": ROWS.astype(np.complex64)},
        "said": "of the PAN 'pan.tif' has the type CFloat32",
    },
    "a band of one value": {
        "pan": {"values": np.full((128, 128), 7, np.uint16)},
        "said": "'pan.tif' has the value 7 everywhere",
    },
    "bands of one value": {
        "ms": {"values": ROWS[:96, :32].reshape(3, 32, 32) * np.uint16([[[1]], [[0]], [[0]]])},
        "said": "2 bands of the MS 'ms.tif' have one value",
    },
    "only nodata": {
        "ms": {"values": np.full((3, 32, 32), 7, np.uint16), "nodata": 7},
        "said": "the MS 'ms.tif' has no valid pixel",
    },
    "a band of only nodata": {
        "ms": {"values": ROWS[:96, :32].reshape(3, 32, 32) * np.uint16([[[1]], [[0]], [[1]]]), "nodata": 0},
        "said": "band 2 of the MS 'ms.tif' has only nodata",
    },
    "bands of only nodata": {
        "ms": {"values": ROWS[:96, :32].reshape(3, 32, 32) * np.uint16([[[1]], [[0]], [[0]]]), "nodata": 0},
        "said": "2 bands of the MS 'ms.tif' have only nodata",
    },
    "bands that are nowhere valid together": {
        "ms": {"values": ROWS[:32, :32] * (ROWS[:32, :32] % 2 == np.uint16([[[0]], [[1]]])), "nodata": 0},
        "said": "no pixel of the MS 'ms.tif' in the common part",
    },
    "reflectance into whole numbers": {
        "pan": {"values": np.linspace(0, 1, 128 * 128, dtype=np.float32).reshape(128, 128)},
        "ms": {"values": np.linspace(0, 1, 3 * 32 * 32, dtype=np.float32).reshape(3, 32, 32)},
        "options": ["--output-type", "UInt16"],
        "said": "choose Float32, or scale the MS first",
    },
    "a georeference on one only": {
        "ms": {"georeferenced": False},
        "said": "has no georeference but the other",
    },
    "ground control points beside a georeference": {
        "ms": {"georeferenced": False, "edit": set_control_points},
        "said": "the MS 'ms.tif' has only ground control points but the other",
    },
    "a sensor model beside a georeference": {
        "ms": {"georeferenced": False, "edit": set_sensor_model},
        "said": "the MS 'ms.tif' has only a sensor model (RPC) but the other",
    },
    "a geotransform that counts pixels beside a georeference": {
        "ms": {"transform": (0.0, 1.0, 0.0, 0.0, 0.0, 1.0), "epsg": None},
        "said": "has no georeference (its geotransform only counts pixels)",
    },
    "a given CRS that is none": {
        "options": ["--ms-srs", "EPSG:0"],
        "said": "the CRS 'EPSG:0' that is given for the MS 'ms.tif' is unknown",
    },
    "a CRS on one only": {"ms": {"epsg": None}, "said": "has no CRS but the other layer has one"},
    "no georeference, and sizes that don't fit": {
        "pan": {"georeferenced": False},
        "ms": {"georeferenced": False, "values": ROWS[None, :32, :77]},
        "said": "which fit no single ratio",
    },
    "layers apart": {"ms": {"origin": (7e5, 4.8e6)}, "said": "'pan.tif' and the MS 'ms.tif' don't overlap"},
    "layers apart, in two CRSs": {
        "ms": {"epsg": 32632},
        "said": "'pan.tif' and the MS 'ms.tif' don't overlap",
    },
    "grids rotated against each other": {"ms": turned(0.2, 2.0), "said": "are rotated against each other"},
    "pixels without an area": {
        "ms": {"transform": (600000.0, 2.0, 2.0, 4840000.0, 2.0, 2.0)},
        "said": "has pixels without an area",
    },
    "a geotransform that is not numeric": {
        "ms": {"transform": (600000.0, math.nan, 0.0, 4840000.0, 0.0, -2.0)},
        "said": "which does not locate its pixels",
    },
    "a ratio above 16": {"ms": {"pixel": 8.5}, "said": "only ratios from 1 to 16 can be fused"},
    "a given ratio below that of the pixels": {
        "options": ["--ms-ratio", "2"],
        "said": "the ratio 2 is given for the MS 'ms.tif', but its pixels are 4 pixels of the PAN",
    },
    "a PAN of several bands that the MS does not resemble": {
        "pan": {"values": np.mgrid[1:129, 1:129].astype(np.uint16)},
        "ms": {"values": (900 - np.mgrid[:32, :32].sum(axis=0, keepdims=True)).astype(np.uint16)},
        "said": "no band of the PAN 'pan.tif' resembles the MS 'ms.tif'",
    },
    "too small a common part": {
        "pan": {"values": np.arange(40 * 40, dtype=np.uint16).reshape(40, 40)},
        "said": "has only 10 x 10 MS pixels",
    },
    "a PAN of other ground, or of noise": {
        "spoil": other_ground,
        "logged": True,
        "said": "the PAN 'pan.tif' and the MS 'ms.tif' do not show the same ground",
    },
    "an extent elsewhere": {
        "options": ["--extent", "0", "0", "9", "9"],
        "said": "the extent doesn't touch the common part",
    },
    "an output type that GDAL has but the engine does not": {
        "options": ["--output-type", "CFloat32"],
        "said": "the output type 'CFloat32' can't be written",
    },
    "a nodata value beyond the type": {
        "options": ["--nodata", "-9999"],
        "said": "the nodata value -9999 can't be stored as UInt16",
    },
    "a creation option without a value": {
        "options": ["--co", "COMPRESS"],
        "said": "the creation option 'COMPRESS' is not NAME=VALUE",
    },
    "a creation option that GDAL doesn't know": {
        "options": ["--co", "COMPRESS=BEST"],
        "said": "can't write a GeoTIFF with the creation options COMPRESS=BEST",
    },
    "a compression that takes fewer bands": {
        "pan": {"values": (ROWS % 250).astype(np.uint8)},
        "ms": {"values": np.stack([(ROWS[:32, :32] % 250).astype(np.uint8)] * 8)},
        "options": ["--co", "COMPRESS=JPEG"],
        "said": "can't write a GeoTIFF with the creation options COMPRESS=JPEG (JPEGLib:Too many",
    },
    "an output in a folder that is not there": {
        "output": "nowhere/out.tif",
        "said": "the folder of the output",
    },
    "an output over the PAN": {
        "output": "pan.tif",
        "said": "is a file of the PAN 'pan.tif': choose another name",
    },
    "an output over the MS": {
        "output": "ms.tif",
        "said": "is a file of the MS 'ms.tif': choose another name",
    },
    "a table that another program wrote": {
        "spoil": geopackage,
        "output": "project.gpkg",
        "options": ["--co", "RASTER_TABLE=roads"],
        "said": "has a table 'roads' that TRA-PAN did not write",
    },
    "a GeoPackage whose other tables are to be removed": {
        "spoil": geopackage,
        "output": "project.gpkg",
        "options": ["--co", "APPEND_SUBDATASET=NO"],
        "said": "also holds 'roads', which APPEND_SUBDATASET=NO would remove",
    },
    "a GeoPackage that a program has open": {
        "spoil": open_geopackage,
        "output": "project.gpkg",
        "said": "is open in another program",
    },
    "an output over a file of several images": {
        "spoil": pages,
        "output": "pages.tif",
        "said": "which would be lost: choose another file",
    },
    "appending to a GeoTIFF": {
        "options": ["--co", "APPEND_SUBDATASET=YES"],
        "said": "the creation option APPEND_SUBDATASET=YES can't be used for GTiff",
    },
    "an output in no raster format": {"output": "out.doc", "said": "use a name that ends in .tif"},
    "too many bands for the output's format": {
        "ms": {"values": np.stack([ROWS[:32, :32]] * 8)},
        "output": "out.png",
        "said": "can't be written as PNG with 8 band(s) of UInt16",
    },
    "a fourth band where the format has a mask": {
        "ms": {"values": np.stack([ROWS[:32, :32]] * 4)},
        "output": "out.png",
        "said": "(it has its last band as a mask when read back)",
    },
    "a report that is not a web page": {
        "options": ["--report", "report.tif"],
        "said": "has no HTML file extension",
    },
    "a report in a folder that is not there": {
        "options": ["--report", "nowhere/report.html"],
        "said": "choose a file in an existing, writable folder",
    },
}


def sentence(case: dict[str, Any], make_pair: Callable, folder: Path, capfd: pytest.CaptureFixture) -> str:
    """Return the error of a case; check that no file in the folder changes."""
    paths = make_pair(case.get("pan"), case.get("ms"))
    pan, ms = case["spoil"](*paths) if "spoil" in case else paths
    (folder / "out.tif").write_bytes(b"an older output")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    output = str(folder / case.get("output", "out.tif"))
    assert main(["pansharpen", str(pan), str(ms), output, *case.get("options", [])]) == 1
    streams = capfd.readouterr()
    assert streams.out == ""
    *logged, said = streams.err.splitlines()
    assert said.startswith("trapan: ")
    assert bool(logged) == case.get("logged", False)  # the engine is open by then
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
    return said.removeprefix("trapan: ").strip()


@pytest.mark.parametrize("exceptions", [False, True], ids=["off", "on"])
@pytest.mark.parametrize("case", BAD_INPUT.values(), ids=BAD_INPUT.keys())
def test_bad_input_gives_one_error_at_once_and_changes_nothing(
    case: dict[str, Any], make_pair: Callable, tmp_path: Path, capfd: pytest.CaptureFixture, exceptions: bool
) -> None:
    """With GDAL's exceptions on, GDAL from 3.7 on prints warnings that nothing captures."""
    with gdal_exceptions(exceptions):
        begin = time.monotonic()
        assert case["said"] in sentence(case, make_pair, tmp_path, capfd)
        assert time.monotonic() - begin < 5


@POSIX  # it has a name that is not UTF-8
def test_the_table_in_the_documentation_is_up_to_date(
    make_pair: Callable, tmp_path: Path, capfd: pytest.CaptureFixture, documented: Callable
) -> None:
    sentences = {}
    for what, case in BAD_INPUT.items():
        for path in tmp_path.iterdir():
            path.unlink()
        said = (
            sentence(case, make_pair, tmp_path, capfd)
            .replace(f"{tmp_path}/", "")
            .replace(tmp_path.name, "data")
        )
        # GDAL's own words change from version to version.
        sentences[what] = re.sub(r" \((?!s\)|it ).*\)(?=:)", " (…)", said)
    documented("On the command line and in QGIS", sentences)


def test_device_that_is_not_there(make_pair: Callable, tmp_path: Path, capfd: pytest.CaptureFixture) -> None:
    absent = "mps" if torch.cuda.is_available() else "cuda"
    pan, ms = make_pair()
    (tmp_path / "out.tif").write_bytes(b"an older output")
    arguments = ["pansharpen", str(pan), str(ms), str(tmp_path / "out.tif"), "--device", absent]
    assert main(arguments) == 1
    log = capfd.readouterr().err.splitlines()
    assert "PAN pixels" in log[0]
    assert log[1] == "Loading PyTorch."
    assert log[2].startswith(f"trapan: the device '{absent}' is not available: choose one of auto, ")
    assert len(log) == 3
    assert (tmp_path / "out.tif").read_bytes() == b"an older output"
    assert len(list(tmp_path.iterdir())) == 3
