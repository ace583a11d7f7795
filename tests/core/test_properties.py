"""For any grids, types, nodata and bands, the output is on the PAN grid and valid where both inputs are.

25 pairs by default; `TRAPAN_EXAMPLES=300` draws so many others.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

hypothesis = pytest.importorskip("hypothesis")
gdal = pytest.importorskip("osgeo.gdal")
pytest.importorskip("torch")

from hypothesis import given, note
from hypothesis import strategies as some
from osgeo import gdal_array, osr
from trapan.core.exchange.settings import PRESETS, Settings
from trapan.core.feedback import SilentFeedback
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen import run_pansharpen
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.raster.source import Source
from trapan.tests.random_cases import random_cases

TYPES = ("uint8", "uint16", "int16", "uint32", "int32", "float32", "float64")
TINY = Settings(preset="tiny", warmup_steps=1, rao_steps=1, batch=1, patch=16, width=4, blocks=1)


@dataclass(frozen=True)
class Hole:
    """A block of nodata, as shares of a raster's sides."""

    row: float
    col: float
    rows: float
    cols: float

    def cut(self, shape: tuple[int, int]) -> tuple[slice, slice]:
        row, col = int(self.row * shape[0]), int(self.col * shape[1])
        return (
            slice(row, row + math.ceil(self.rows * shape[0])),
            slice(col, col + math.ceil(self.cols * shape[1])),
        )


@dataclass(frozen=True)
class Raster:
    """One input.

    Attributes:
        dtype: NumPy's name.
        nodata: what fills the hole and is said to be nodata; NaN in the hole where None and the type has it.
        hole: none where None.
        largest: the values are whole and reach from 1 to this.
    """

    dtype: str
    nodata: float | None
    hole: Hole | None
    largest: int

    def values(self, shape: tuple[int, ...], seed: int) -> tuple[np.ndarray, np.ndarray]:
        """The pixels, [..., rows, cols], and where they have a value, [rows, cols]."""
        valid = np.ones(shape[-2:], bool)
        if self.hole is not None and (self.nodata is not None or self.dtype.startswith("float")):
            valid[self.hole.cut(shape[-2:])] = False
        values = np.random.default_rng(seed).integers(1, self.largest, shape, endpoint=True)
        values = np.where(values == self.nodata, values + 1, values)
        gap = math.nan if self.nodata is None else self.nodata
        return np.where(valid, values, gap).astype(self.dtype), valid


@dataclass(frozen=True)
class Case:
    """A pair and what is asked of the output.

    Attributes:
        ratio: PAN pixels per MS pixel.
        ms_size: rows and columns of the MS.
        offset: PAN row and column at which the MS begins.
        more: rows and columns of the PAN beyond the MS.
        angle: by which both grids are turned.
        bands: of the MS.
        output_type, nodata: as in `job.Job`.
    """

    ratio: int
    ms_size: tuple[int, int]
    offset: tuple[int, int]
    more: tuple[int, int]
    angle: float
    bands: int
    pan: Raster
    ms: Raster
    output_type: str
    nodata: float | None

    @property
    def pan_size(self) -> tuple[int, int]:
        sides = zip(self.ms_size, self.offset, self.more)
        rows, cols = (max(self.ratio * side + off + more, 17 * self.ratio) for side, off, more in sides)
        return rows, cols


holes = some.none() | some.builds(Hole, *[some.floats(0, 0.7)] * 2, *[some.floats(0.01, 0.4)] * 2)


@some.composite
def rasters(draw: Any) -> Raster:
    dtype = draw(some.sampled_from(TYPES))
    largest = 200 if dtype == "uint8" else draw(some.sampled_from((200, 2047, 30000)))
    nodata = draw(some.none() | some.sampled_from((0, 7, 199)))
    if dtype not in ("uint8", "uint16", "uint32") and draw(some.booleans()):
        nodata = draw(some.sampled_from((-9999, -1)))
    return Raster(dtype, nodata, draw(holes), largest)


cases = some.builds(
    Case,
    ratio=some.integers(2, 5),
    ms_size=some.tuples(some.integers(25, 30), some.integers(25, 30)),
    offset=some.tuples(some.integers(-7, 7), some.integers(-7, 7)),
    more=some.tuples(some.integers(-7, 7), some.integers(-7, 7)),
    angle=some.sampled_from((0.0, 0.0, 0.3, -2.0)),
    bands=some.integers(1, 5),
    pan=rasters(),
    ms=rasters(),
    output_type=some.sampled_from(("", "", "Byte", "UInt16", "Int16", "Float32", "Float64")),
    nodata=some.none() | some.sampled_from((0, 42, 255)),
)


def write(path: Path, values: np.ndarray, raster: Raster, transform: tuple[float, ...]) -> None:
    values = values if values.ndim == 3 else values[None]
    kind = gdal_array.NumericTypeCodeToGDALTypeCode(values.dtype.type)
    bands, rows, cols = values.shape
    # Else GDAL takes the fourth of four Byte bands for an alpha band.
    options = ["PHOTOMETRIC=MINISBLACK"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, bands, kind, options)
    system = osr.SpatialReference()
    system.ImportFromEPSG(32631)
    dataset.SetSpatialRef(system)
    dataset.SetGeoTransform(transform)
    for number in range(1, bands + 1):
        if raster.nodata is not None:
            dataset.GetRasterBand(number).SetNoDataValue(raster.nodata)
    dataset.WriteArray(values)
    del dataset


def transform(case: Case, pixel: float, row: float, col: float) -> tuple[float, ...]:
    """That of a grid which begins at a place of the PAN's pixels of half a metre."""
    cos, sin = math.cos(case.angle), math.sin(case.angle)
    x, y = 0.5 * col, 0.5 * row
    return (
        600000 + cos * x + sin * y,
        pixel * cos,
        pixel * sin,
        4840000 + sin * x - cos * y,
        pixel * sin,
        -pixel * cos,
    )


def share(case: Case) -> list[tuple[slice, slice]]:
    """Along rows and columns, the PAN pixels that whole MS pixels in it cover, and all that the two share."""
    whole = (
        slice(
            off + case.ratio * max(0, math.ceil(-off / case.ratio)),
            off + case.ratio * min(side, (pan - off) // case.ratio),
        )
        for off, side, pan in zip(case.offset, case.ms_size, case.pan_size)
    )
    shared = (
        slice(max(0, off), min(pan, off + case.ratio * side))
        for off, side, pan in zip(case.offset, case.ms_size, case.pan_size)
    )
    return list(zip(whole, shared))


def place(case: Case, fused: Any) -> tuple[slice, slice]:
    """The rows and columns of the PAN on which the output lies."""
    x, y = (fused.GetGeoTransform()[index] for index in (0, 3))
    cos, sin = math.cos(case.angle), math.sin(case.angle)
    east, south = x - 600000, 4840000 - y
    row, col = (sin * east + cos * south) / 0.5, (cos * east - sin * south) / 0.5
    assert (row, col) == pytest.approx((round(row), round(col)), abs=1e-4), "whole PAN pixels"
    return (
        slice(round(row), round(row) + fused.RasterYSize),
        slice(round(col), round(col) + fused.RasterXSize),
    )


def expected(case: Case, part: tuple[slice, slice], pan: np.ndarray, ms: np.ndarray) -> np.ndarray:
    """Return where both inputs are valid in a part of the PAN."""
    rows, cols = (
        (np.arange(where.start, where.stop) - off) // case.ratio for where, off in zip(part, case.offset)
    )
    return pan[part] & ms[rows[:, None], cols]


@pytest.mark.long
@random_cases(25)
@given(case=cases)
def test_output_lies_on_the_pan_grid_and_is_valid_where_both_inputs_are(
    tmp_path_factory: pytest.TempPathFactory, case: Case
) -> None:
    folder = tmp_path_factory.mktemp("case")
    pan, pan_valid = case.pan.values(case.pan_size, 1)
    ms, ms_valid = case.ms.values((case.bands, *case.ms_size), 2)
    write(folder / "pan.tif", pan, case.pan, transform(case, 0.5, 0, 0))
    write(folder / "ms.tif", ms, case.ms, transform(case, 0.5 * case.ratio, *case.offset))
    pair = Pair(Source(str(folder / "pan.tif")), Source(str(folder / "ms.tif")), sensor="generic")
    job = PansharpenJob(
        pair,
        str(folder / "out.tif"),
        preset="tiny",
        device="cpu",
        register=False,
        output_type=case.output_type,
        nodata=case.nodata,
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(PRESETS, "tiny", TINY)
        run_pansharpen(job, SilentFeedback())
    fused = gdal.Open(job.output)
    part = place(case, fused)
    assert fused.GetGeoTransform() == pytest.approx(
        transform(case, 0.5, part[0].start, part[1].start), abs=1e-6
    )
    for there, (whole, shared) in zip(part, share(case)):
        assert shared.start <= there.start <= whole.start and whole.stop <= there.stop <= shared.stop
    valid = expected(case, part, pan_valid, ms_valid)
    note(f"{np.count_nonzero(~valid)} pixels without a value")
    assert fused.RasterCount == case.bands
    for number in range(1, case.bands + 1):
        band = fused.GetRasterBand(number)
        values, nodata = band.ReadAsArray(), band.GetNoDataValue()
        assert band.DataType == (
            gdal.GetDataTypeByName(case.output_type)
            if case.output_type
            else gdal_array.NumericTypeCodeToGDALTypeCode(np.dtype(case.ms.dtype))
        )
        if case.nodata is not None:
            assert nodata == case.nodata
        assert np.isfinite(values[valid]).all()
        is_nodata = np.isnan(values) if nodata is None or math.isnan(nodata) else values == nodata
        assert np.array_equal(is_nodata, ~valid)
        assert np.array_equal(band.GetMaskBand().ReadAsArray() == 0, ~valid)
    assert [path.name for path in folder.iterdir() if path.name not in ("pan.tif", "ms.tif")] == ["out.tif"]
