"""Any two rasters end in an output, or in one sentence and no trace; nothing else is printed or changed.

60 pairs by default; `TRAPAN_EXAMPLES=1000` draws so many others.
"""

from __future__ import annotations

import math
import os
import re
import sys
import tempfile
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator

import numpy as np
import pytest

hypothesis = pytest.importorskip("hypothesis")
gdal = pytest.importorskip("osgeo.gdal")
pytest.importorskip("torch")

from hypothesis import given, note
from hypothesis import strategies as some
from osgeo import gdal_array, osr
from scipy import ndimage
from trapan.core.errors import EngineError, InputError, OutputError
from trapan.core.exchange.settings import PRESETS, Settings
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen import run_pansharpen
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.raster.source import Source
from trapan.tests.random_cases import random_cases
from trapan.tests.recording import RecordingFeedback

TINY = Settings(preset="tiny", warmup_steps=1, rao_steps=1, batch=1, patch=16, width=4, blocks=1)
SIDE, MARGIN, BANDS = 160, 40, 5

RANGES = {
    "uint8": (1, 250),
    "uint16": (60, 4000),
    "int16": (-500, 2000),
    "int32": (60, 70000),
    "float32": (0.01, 0.6),
    "float64": (-30.0, 300.0),
}
CONTAINERS = {"GTiff": "tif", "VRT": "vrt", "ENVI": "dat", "HFA": "img", "netCDF": "nc", "PNG": "png"}
WHOLE = (slice(None), slice(None))
PLACES = {
    "a strip": (slice(None), slice(0, MARGIN)),
    "nearly all": (slice(2, None), slice(None)),
    "a pixel": (slice(20, 21), slice(20, 21)),
    "all": WHOLE,
}


@dataclass(frozen=True)
class Raster:
    """One input.

    Attributes:
        dtype: a key of `RANGES`, or complex64.
        place: a key of `PLACES` that `value` fills; empty for none.
        value: what fills it, if the type can hold it.
        nodata: declared nodata value; None for none.
        mask: none, a band of the dataset, or the last band as alpha.
        container: a key of `CONTAINERS`.
        has_crs: whether it has the CRS of the pair.
        warped: the CRS that the raster is warped to; empty for none.
        georeferenced: whether it has a geotransform.
        scale: of each band.
    """

    dtype: str
    place: str
    value: float
    nodata: float | None
    mask: str
    container: str
    has_crs: bool
    warped: str
    georeferenced: bool
    scale: float


@dataclass(frozen=True)
class Case:
    """A pair, and what is asked.

    Attributes:
        ratio: PAN pixels per MS pixel.
        offset: PAN row and column at which the MS image begins.
        angle: by which both grids are turned.
        crs: of both, as GDAL's programs take it.
        pan, ms: the two rasters.
        bands: MS bands that are chosen; empty for all.
        extension: that of the output.
        options: fields of the job.
    """

    ratio: float
    offset: tuple[float, float]
    angle: float
    crs: str
    pan: Raster
    ms: Raster
    bands: tuple[int, ...]
    extension: str
    options: dict[str, Any]


def mostly(usual: Any, *others: Any) -> Any:
    """Draw another than the usual value once in ten times."""
    return some.sampled_from((*[usual] * 9 * len(others), *others))


rasters = some.builds(
    Raster,
    dtype=some.sampled_from((*RANGES,)) | mostly("uint16", "complex64"),
    place=some.sampled_from(("", *PLACES)) | some.just(""),
    value=some.sampled_from((0.0, 7.0, -9999.0, 65535.0, math.nan, math.inf, 1e20, -3.4028235e38, 1e30)),
    nodata=mostly(None, 0.0, -9999.0, math.nan, 1e20, 7.0),
    mask=mostly("none", "band", "alpha"),
    container=mostly("GTiff", *CONTAINERS),
    has_crs=mostly(True, False),
    warped=mostly("", "EPSG:3857", "EPSG:32632"),
    georeferenced=mostly(True, False),
    scale=mostly(1.0, 0.5),
)

options = some.sampled_from(
    (
        {},
        {"output_type": "Byte"},
        {"output_type": "Int16"},
        {"output_type": "Float32"},
        {"output_type": "CFloat32"},
        {"nodata": 0.0},
        {"nodata": -1.0},
        {"nodata": math.nan},
        {"nodata": 1e39},
        {"cog": True, "overviews": True},
        {"statistics": True, "overviews": True},
        {"register": False},
        {"creation_options": ("COMPRESS=JPEG",)},
        {"creation_options": ("NBITS=4",)},
        {"creation_options": ("FOO=1",)},
        {"creation_options": ("TILED=NO",)},
        {"extent": (600010.0, 4839930.0, 600070.0, 4839990.0)},
        {"extent": (0.0, 0.0, 1.0, 1.0)},
    )
)

cases = some.builds(
    Case,
    ratio=some.sampled_from((4, 1, 2, 3, 5, 2.5, 1.3)) | mostly(4, 16),
    offset=some.tuples(*[mostly(0, 1, -1, 0.5, 7, -9.3, 300)] * 2),
    angle=mostly(0.0, 0.3, math.pi / 2, math.pi),
    crs=mostly("EPSG:32631", "EPSG:4326", 'LOCAL_CS["here",UNIT["metre",1]]'),
    pan=rasters,
    ms=rasters,
    bands=mostly((), (3, 1), (9,)),
    extension=mostly("tif", "img", "jp2", "png", "nc", "gpkg", "asc", "vrt", "bil", "xyz", ""),
    options=options,
)


def picture() -> np.ndarray:
    """Draw detail of several sizes, 0 to 1, [bands, rows, cols], larger than a PAN."""
    rng = np.random.default_rng(0)
    shape = (BANDS, SIDE + 2 * MARGIN, SIDE + 2 * MARGIN)
    parts = [ndimage.gaussian_filter(rng.standard_normal(shape), (0.4, size, size)) for size in (0.8, 2, 6)]
    drawn = sum(part / part.std() for part in parts)
    return np.asarray((drawn - drawn.min()) / np.ptp(drawn))


TRUTH = picture()


def write(
    folder: Path, name: str, image: np.ndarray, raster: Raster, crs: str, transform: tuple[float, ...]
) -> str:
    """Write a raster, and return the name of the file in its container."""
    low, high = RANGES.get(raster.dtype, (0, 1))
    values = low + image * (high - low)
    if raster.place:
        with np.errstate(invalid="ignore", over="ignore"):
            held = np.array(raster.value).astype(raster.dtype)
        if held == raster.value or raster.dtype.startswith("float"):
            values[(slice(None), *PLACES[raster.place])] = raster.value
    with np.errstate(invalid="ignore", over="ignore"):
        values = values.astype(raster.dtype)
    path = folder / f"{name}.tif"
    kind = gdal_array.NumericTypeCodeToGDALTypeCode(values.dtype.type)
    bands, rows, cols = values.shape
    file = gdal.GetDriverByName("GTiff").Create(
        str(path), cols, rows, bands, kind, ["PHOTOMETRIC=MINISBLACK"]
    )
    if raster.has_crs:
        system = osr.SpatialReference()
        system.SetFromUserInput(crs)
        file.SetSpatialRef(system)
    if raster.georeferenced:
        file.SetGeoTransform(transform)
    for band in map(file.GetRasterBand, range(1, bands + 1)):
        if raster.nodata is not None:
            band.SetNoDataValue(raster.nodata)
        if raster.scale != 1:
            band.SetScale(raster.scale)
    if raster.mask == "alpha" and bands > 1:
        file.GetRasterBand(bands).SetColorInterpretation(gdal.GCI_AlphaBand)
    file.WriteArray(values if bands > 1 else values[0])
    if raster.mask == "band":
        file.CreateMaskBand(gdal.GMF_PER_DATASET)
        file.GetRasterBand(1).GetMaskBand().WriteArray(np.uint8(255 * (np.indices((rows, cols))[0] > 9)))
    del file
    return converted(path, raster)


def converted(path: Path, raster: Raster) -> str:
    """Warp a raster and write it in its container, where GDAL can; return the name of the last file."""
    if raster.warped and raster.has_crs and raster.georeferenced:
        warped = path.with_name(f"{path.stem}_warped.tif")
        if gdal.Warp(str(warped), str(path), dstSRS=raster.warped) is not None:
            path = warped
    if raster.container == "GTiff":
        return str(path)
    other = path.with_name(f"{path.stem}_.{CONTAINERS[raster.container]}")
    done = gdal.Translate(str(other), str(path), format=raster.container)
    return str(other if done is not None else path)


def grid(case: Case, pixels: float, row: float, col: float) -> tuple[float, ...]:
    """Return the geotransform of a grid that begins at a PAN pixel; a PAN pixel is half a unit."""
    cos, sin = math.cos(case.angle), math.sin(case.angle)
    x, y = 600000 + 0.5 * (cos * col + sin * row), 4840000 + 0.5 * (sin * col - cos * row)
    return x, 0.5 * pixels * cos, 0.5 * pixels * sin, y, 0.5 * pixels * sin, -0.5 * pixels * cos


def write_pair(folder: Path, case: Case) -> Pair:
    """Write the PAN and the MS raster of a case."""
    inside = slice(MARGIN, MARGIN + SIDE)
    pan = TRUTH[:, inside, inside].mean(axis=0, keepdims=True)
    centres = (
        MARGIN + start + (np.arange(int(SIDE / case.ratio)) + 0.5) * case.ratio - 0.5 for start in case.offset
    )
    at = np.meshgrid(*centres, indexing="ij")
    soft = ndimage.gaussian_filter(TRUTH, (0, 0.5 * case.ratio, 0.5 * case.ratio))
    ms = np.stack([ndimage.map_coordinates(band, at, order=1, mode="nearest") for band in soft])
    return Pair(
        Source(write(folder, "pan", pan, case.pan, case.crs, grid(case, 1, 0, 0))),
        Source(
            write(folder, "ms", ms, case.ms, case.crs, grid(case, case.ratio, *case.offset)), bands=case.bands
        ),
        sensor="generic",
    )


@contextmanager
def printing_nothing() -> Iterator[None]:
    """Check that no library prints to the standard error, and that Python does not warn."""
    with tempfile.TemporaryFile() as printed:
        sys.stderr.flush()
        saved = os.dup(2)
        os.dup2(printed.fileno(), 2)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                yield
        finally:
            sys.stderr.flush()
            os.dup2(saved, 2)
            os.close(saved)
        printed.seek(0)
        assert printed.read() == b""


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.long
@random_cases(60)
@given(case=cases)
def test_any_pair_is_fused_or_refused_in_one_sentence(
    tmp_path_factory: pytest.TempPathFactory, case: Case
) -> None:
    folder = tmp_path_factory.mktemp("case")
    gdal.PushErrorHandler("CPLQuietErrorHandler")  # not every container holds every raster
    pair = write_pair(folder, case)
    gdal.PopErrorHandler()
    inputs = files_in(folder)
    (folder / "out").mkdir()
    output = folder / "out" / f"fused.{case.extension}".rstrip(".")
    job = PansharpenJob(pair, str(output), preset="tiny", device="cpu", **case.options)
    failure = ""
    with pytest.MonkeyPatch.context() as patch, printing_nothing():
        patch.setitem(PRESETS, "tiny", TINY)
        try:
            result = run_pansharpen(job, RecordingFeedback())
        except (InputError, OutputError, EngineError) as error:
            failure = str(error)
    note(failure or "fused")
    assert files_in(folder) == inputs
    if failure:
        assert re.fullmatch(r"[^\n]+: [^\n]+[^.\n]", failure) and not list(output.parent.iterdir())
    else:
        fused = gdal.Open(result.output)
        valid = fused.GetRasterBand(1).GetMaskBand().ReadAsArray() > 0
        values = fused.ReadAsArray()
        assert np.isfinite(values[..., valid]).all() and valid.any()
