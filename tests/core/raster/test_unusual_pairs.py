"""Unusual pairs, fused from file to file with hardly any training: pixels, messages and errors."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter

gdal = pytest.importorskip("osgeo.gdal")
pytest.importorskip("torch")

from trapan.core.errors import InputError
from trapan.core.jobs import assess, degrade
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen import run_pansharpen
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.raster.source import Source
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic.scene import SyntheticScene, generate_scene
from trapan.tests.recording import RecordingFeedback

pytestmark = pytest.mark.usefixtures("small_patches")

RasterMaker = Callable[..., Path]

SENSOR = "GeoEye-1"
X, Y = 600000.0, 4840000.0


@pytest.fixture(scope="module")
def made() -> SyntheticScene:
    """Generate a scene of four bands and 128 x 128 PAN pixels at ratio 4."""
    return generate_scene(get_sensor(SENSOR), 128, seed=8)


@pytest.fixture
def fuse(make_raster: RasterMaker, tmp_path: Path) -> Callable[..., tuple[Any, RecordingFeedback]]:
    """Write a pair and fuse it; return the output's GDAL dataset and the log."""

    def fused(
        pan: np.ndarray,
        ms: np.ndarray,
        pan_is: dict[str, Any] | None = None,
        ms_is: dict[str, Any] | None = None,
        **options: Any,
    ) -> tuple[Any, RecordingFeedback]:
        log, wide = RecordingFeedback(), pan.shape[-1] / ms.shape[-1]
        pair = Pair(
            Source(str(make_raster("pan.tif", pan, **{"pixel": 0.5, **(pan_is or {})}))),
            Source(str(make_raster("ms.tif", ms, **{"pixel": 0.5 * wide, **(ms_is or {})}))),
            sensor=options.pop("sensor", SENSOR),
        )
        # Windows replaces no file that the test still has open
        output = str(tmp_path / f"fused{len(list(tmp_path.glob('fused*.tif')))}.tif")
        few = {"warmup_steps": 1, "rao_steps": 1, "device": "cpu"}
        run_pansharpen(PansharpenJob(pair, output, **{**few, **options}), log)
        return gdal.Open(output), log

    return fused


def departure(fused: np.ndarray, truth: np.ndarray) -> float:
    """Compute the root mean square error relative to the truth's deviation, without the border."""
    off = (fused.astype(float) - truth)[:, 8:-8, 8:-8]
    return float(np.sqrt(np.nanmean(off**2)) / truth.std())


def closeness(fused: np.ndarray, truth: np.ndarray) -> None:
    """Check the relative error; a mirrored or shifted or unfused image has 0.5 or more."""
    assert departure(fused, truth) < 0.3


@pytest.mark.slow
def test_ratio_16(fuse: Callable) -> None:
    rng = np.random.default_rng(0)
    truth = sum(50 * width * gaussian_filter(rng.normal(size=(1024, 1024)), width) for width in (3, 12, 48))
    truth = (1000 + truth)[None]
    blurred = gaussian_filter(truth[0], 16 / np.pi * np.sqrt(-2 * np.log(0.3)))
    ms = (blurred[7::16, 7::16] + blurred[8::16, 8::16]) / 2
    raster, log = fuse(np.rint(truth[0] / 2).astype(np.uint16), np.rint(ms)[None].astype(np.uint16))
    closeness(raster.ReadAsArray()[None], truth)
    assert not [line for line in log.infos if "Resampling" in line]


@pytest.mark.slow
@pytest.mark.parametrize("wide", [1.5, 2.6])
def test_a_ratio_that_is_not_whole(fuse: Callable, made: SyntheticScene, wide: float) -> None:
    side = int(128 / wide)
    places = wide * np.arange(side) + (wide - 1) / 2
    # box-averaged by interpolation of the cumulative sum: sharper than an instrument, but where it should be
    totals = np.pad(made.truth.cumsum(1).cumsum(2), ((0, 0), (1, 0), (1, 0)))
    edges = np.concatenate([places - wide / 2, places[-1:] + wide / 2]) + 0.5
    at = np.stack([np.stack([np.interp(edges, np.arange(129), line) for line in band]) for band in totals])
    at = np.stack([np.stack([np.interp(edges, np.arange(129), line) for line in band.T]).T for band in at])
    ms = np.rint(np.diff(np.diff(at, axis=1), axis=2) / wide**2).astype(np.uint16)
    raster, log = fuse(made.pan, ms, {}, {"pixel": 0.5 * wide})
    closeness(raster.ReadAsArray(), made.truth[:, : raster.RasterYSize, : raster.RasterXSize])
    assert raster.GetGeoTransform() == (X, 0.5, 0, Y, 0, -0.5)
    assert [line for line in log.infos if line.startswith("Resampling the MS 'ms.tif' to pixels of 2 PAN")]


def test_south_up(fuse: Callable, made: SyntheticScene) -> None:
    upwards = {"transform": (X, 0.5, 0.0, Y - 64, 0.0, 0.5)}, {"transform": (X, 2.0, 0.0, Y - 64, 0.0, 2.0)}
    raster, _ = fuse(made.pan[::-1], made.ms[:, ::-1], *upwards)
    closeness(raster.ReadAsArray(), made.truth[:, ::-1])
    assert raster.GetGeoTransform()[5] == 0.5
    # and the one of them alone
    raster, log = fuse(made.pan, made.ms[:, ::-1], {}, upwards[1])
    closeness(raster.ReadAsArray(), made.truth)
    assert [
        line
        for line in log.infos
        if line.endswith("its rows or columns run in the opposite direction to those of the PAN.")
    ]


def test_a_shared_rotation_and_shear(fuse: Callable, made: SyntheticScene) -> None:
    pan, ms = (X, 0.4, 0.2, Y, 0.3, -0.5), (X, 1.6, 0.8, Y, 1.2, -2.0)
    raster, _ = fuse(made.pan, made.ms, {"transform": pan}, {"transform": ms})
    closeness(raster.ReadAsArray(), made.truth)
    assert raster.GetGeoTransform() == pan


def test_missing_georeference_is_a_warning(fuse: Callable, made: SyntheticScene) -> None:
    raster, log = fuse(made.pan[:126, :124], made.ms, {"georeferenced": False}, {"georeferenced": False})
    closeness(raster.ReadAsArray(), made.truth[:, :126, :124])
    assert log.warnings == [
        "Neither the PAN 'pan.tif' nor the MS 'ms.tif' has a georeference: their upper left corners are "
        "aligned."
    ]


@pytest.mark.slow
def test_300_bands(fuse: Callable, made: SyntheticScene) -> None:
    weights = np.random.default_rng(0).uniform(0.2, 1, (300, 4)) / 4
    ms = np.einsum("kb,bij->kij", weights, made.ms[:, :16, :16].astype(float)).astype(np.uint16)
    truth = np.einsum("kb,bij->kij", weights, made.truth[:, :64, :64])
    raster, _ = fuse(made.pan[:64, :64], ms, sensor="generic")
    assert raster.RasterCount == 300
    closeness(raster.ReadAsArray(), truth)


SCALED: dict[str, tuple[str, float, float]] = {
    "UInt32 up to its end": ("uint32", 2e6, 0.0),
    "Int32 about zero": ("int32", 1e6, -5e8),
    "Int16 about zero": ("int16", 1.0, -500.0),
    "reflectance in Float64": ("float64", 1 / 2047, 0.0),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", SCALED.values(), ids=SCALED)
def test_values_of_any_type_and_range(fuse: Callable, made: SyntheticScene, kind: tuple) -> None:
    dtype, scale, offset = kind
    pan, ms = ((scale * part.astype(float) + offset).astype(dtype) for part in (made.pan, made.ms))
    raster, _ = fuse(pan, ms)
    values = raster.ReadAsArray()
    assert values.dtype == dtype
    closeness((values.astype(float) - offset) / scale, made.truth)


def test_saturated_pixels_may_be_exceeded_up_to_the_types_end(fuse: Callable, made: SyntheticScene) -> None:
    full = 2 * made.ms[2].mean()
    cut = np.minimum(made.ms, full).astype(np.uint16)
    raster, _ = fuse(np.minimum(made.pan, full).astype(np.uint16), cut)
    values = raster.ReadAsArray()
    assert values.max() > full
    closeness(values, np.minimum(made.truth, full))


def test_ragged_edges_and_holes_by_mask_files(fuse: Callable, made: SyntheticScene) -> None:
    rows, cols = np.mgrid[:128, :128]
    keep = (rows + 0.4 * cols + 15 * np.sin(cols / 7) > 40) & (np.hypot(rows - 90, cols - 60) > 9)
    coarse = keep.reshape(32, 4, 32, 4).mean((1, 3)) > 0.5

    def masked(where: np.ndarray) -> Callable[[Any], None]:
        def edit(dataset: Any) -> None:
            dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
            dataset.GetRasterBand(1).GetMaskBand().WriteArray(255 * where.astype(np.uint8))

        return edit

    garbage = np.random.default_rng(0).integers(0, 65535, (128, 128)).astype(np.uint16)
    pan = np.where(keep, made.pan, garbage)
    ms = np.where(coarse, made.ms, garbage[:32, :32])
    raster, _ = fuse(pan, ms, {"edit": masked(keep)}, {"edit": masked(coarse)})
    valid = raster.GetRasterBand(1).GetMaskBand().ReadAsArray() != 0
    assert np.array_equal(valid, keep & coarse.repeat(4, 0).repeat(4, 1))
    values = np.where(valid, raster.ReadAsArray().astype(float), np.nan)
    closeness(values, made.truth)


def test_reflectance_is_not_rounded_away(fuse: Callable, made: SyntheticScene, tmp_path: Path) -> None:
    pan, ms = ((part / 2047).astype(np.float32) for part in (made.pan, made.ms))
    with pytest.raises(InputError, match=r"^the MS 'ms\.tif' has values from .* but the output type Byte"):
        fuse(pan, ms, output_type="Byte")
    assert not list(tmp_path.glob("fused*.tif"))


def test_values_that_the_output_type_cuts_off_are_warned_of(fuse: Callable, made: SyntheticScene) -> None:
    _, log = fuse(made.pan, made.ms, output_type="Byte")
    (warning,) = log.warnings
    assert "of the values of the MS 'ms.tif' lie outside 0 to 255" in warning
    assert warning.endswith("choose UInt16 to keep them.")


def test_values_that_too_few_bits_cut_off_are_warned_of(fuse: Callable, made: SyntheticScene) -> None:
    highest = 2 ** int(np.log2(made.ms.max())) - 1
    bits = f"NBITS={highest.bit_length()}"
    raster, log = fuse(made.pan, made.ms, creation_options=[bits])
    assert raster.ReadAsArray().max() == highest
    (warning,) = log.warnings
    assert f"of the values of the MS 'ms.tif' lie outside 0 to {highest} and are cut off by" in warning
    assert warning.endswith("the creation option NBITS: leave it out to keep them.")


@pytest.mark.slow
def test_zeros_at_the_edge_and_elsewhere_are_warned_of(fuse: Callable, made: SyntheticScene) -> None:
    pan, ms = made.pan.copy(), made.ms.copy()
    pan[:, :32], ms[:, :, :8] = 0, 0
    pan[40:44, 60:64], ms[2, 10, 15] = 0, 0  # dark water
    fused, log = fuse(pan, ms)
    assert [
        line for line in log.warnings if line.startswith("25 % of the PAN 'pan.tif' are zeros that reach")
    ]
    assert [line for line in log.warnings if line.startswith("25 % of the MS 'ms.tif' are zeros that reach")]
    assert fused.GetRasterBand(1).GetNoDataValue() is None
    _, log = fuse(pan, ms, {"nodata": 0}, {"nodata": 0})
    assert log.warnings == []
    pan, ms = made.pan.copy(), made.ms.copy()
    pan[40:100, 40:100] = 0  # a lake is no border
    _, log = fuse(pan, ms)
    assert not [line for line in log.warnings if "zeros" in line or "value 0" in line]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("dtype", "fill"),
    [
        ("uint16", 0),
        ("uint16", 65535),
        ("int16", -9999),
        ("float32", -9999.0),
        ("float32", 9.96921e36),  # netCDF's
        ("float32", 1.70141e38),  # Surfer's
        ("float64", -99999.0),
    ],
)
def test_an_undeclared_fill_value_counts_as_nodata(
    fuse: Callable, made: SyntheticScene, dtype: str, fill: float
) -> None:
    pan, ms = made.pan.astype(dtype), made.ms.astype(dtype)
    pan[:, :32], ms[:, :, :8] = fill, fill
    if fill:
        ms[:, 20:24, 16:20] = fill
    fused, log = fuse(pan, ms)
    undeclared = [line for line in log.warnings if "and count as nodata" in line]
    assert [line.split(",")[0] for line in undeclared] == [
        f"25 % of the PAN 'pan.tif' have the value {fill:g}",
        f"{25 if fill == 0 else 27} % of the MS 'ms.tif' have the value {fill:g}",
    ]
    declared, _ = fuse(pan, ms, {"nodata": fill}, {"nodata": fill})
    assert np.array_equal(fused.ReadAsArray(), declared.ReadAsArray())
    nodata = fused.GetRasterBand(1).GetNoDataValue()
    assert nodata == np.dtype(dtype).type(fill)
    assert (fused.ReadAsArray()[:, :, :32] == nodata).all() and (
        fused.ReadAsArray()[:, :, 40:] != nodata
    ).any()


def test_a_declared_value_says_that_others_are_measurements(fuse: Callable, made: SyntheticScene) -> None:
    ms = made.ms.astype(np.int16)
    ms[:, :, :8] = -9999
    fused, log = fuse(made.pan, ms, ms_is={"nodata": -1})
    assert not [line for line in log.warnings if "count as nodata" in line]
    assert (fused.ReadAsArray()[:, :, :16] != -1).all()


def test_values_too_large_to_square(fuse: Callable, made: SyntheticScene) -> None:
    """As of floating-point numbers in the wrong byte order."""
    huge = (made.ms * 1e34, 2e38 * (1 + 0.1 * made.ms / made.ms.max()))  # the sum of two overflows
    for ms in huge:
        with pytest.raises(InputError, match=r"of the MS 'ms.tif' has values such as \d.* its byte order"):
            fuse(made.pan, ms.astype(np.float32))


def test_a_colour_table_is_warned_of(fuse: Callable, made: SyntheticScene) -> None:
    def painted(dataset: Any) -> None:
        table = gdal.ColorTable()
        table.SetColorEntry(1, (255, 0, 0, 255))
        dataset.GetRasterBand(1).SetRasterColorTable(table)

    _, log = fuse(
        (made.pan // 8).astype(np.uint8), (made.ms[:1] // 8).astype(np.uint8), {}, {"edit": painted}
    )
    assert [line for line in log.warnings if line.startswith("Band 1 of the MS 'ms.tif' has a colour table")]


def test_a_fourth_byte_band_that_is_called_alpha_is_warned_of(fuse: Callable, made: SyntheticScene) -> None:
    pan, ms = (np.minimum(part / 4, 255).astype(np.uint8) for part in (made.pan, made.ms))
    raster, log = fuse(pan, ms)
    assert raster.RasterCount == 3
    assert [
        line for line in log.warnings if line.startswith("Band 4 of the MS 'ms.tif' is a mask and not fused")
    ]
    ms[3] = 255
    ms[3, :5] = 0
    raster, log = fuse(pan, ms)
    assert not [line for line in log.warnings if "mask" in line]


def test_an_ms_in_another_crs_is_reduced_and_judged_like_any(
    made: SyntheticScene, make_raster: RasterMaker, tmp_path: Path
) -> None:
    pan = make_raster("pan.tif", made.pan, pixel=0.5)
    plain = make_raster("plain.tif", made.ms, pixel=2.0)
    gdal.Warp(
        str(tmp_path / "ms.tif"), str(plain), dstSRS="EPSG:32632", xRes=2, yRes=2, resampleAlg="cubic",
        dstNodata=0,
    )  # fmt: skip
    log = RecordingFeedback()
    pair = Pair(Source(str(pan)), Source(str(tmp_path / "ms.tif")), sensor=SENSOR)
    run_pansharpen(
        PansharpenJob(pair, str(tmp_path / "f.tif"), warmup_steps=1, rao_steps=1, device="cpu"), log
    )
    fused = gdal.Open(str(tmp_path / "f.tif"))
    assert fused.GetSpatialRef().IsSame(gdal.Open(str(pan)).GetSpatialRef())
    values = np.where(fused.GetRasterBand(1).GetMaskBand().ReadAsArray(), fused.ReadAsArray(), np.nan)
    row, col = (round(Y - fused.GetGeoTransform()[3]) * 2, round(fused.GetGeoTransform()[0] - X) * 2)
    truth = made.truth[:, row : row + values.shape[1], col : col + values.shape[2]]
    assert np.isfinite(values).mean() > 0.85
    closeness(values, truth)
    judged = assess.assess_against_pair(assess.PairAssessmentJob(Source(str(tmp_path / "f.tif")), pair), log)
    assert all(value is not None for value in judged.indices.values())
    degrade.run_degrade(degrade.DegradeJob(pair, str(tmp_path / "p.tif"), str(tmp_path / "m.tif")), log)
    assert sum(line.startswith("Resampling the MS 'ms.tif'") for line in log.infos) == 3
    reduced_pan, reduced_ms = (gdal.Open(str(tmp_path / name)) for name in ("p.tif", "m.tif"))
    assert reduced_pan.GetSpatialRef().IsSame(fused.GetSpatialRef())
    assert reduced_pan.GetGeoTransform()[1] == pytest.approx(2.0)
    assert reduced_ms.GetGeoTransform()[1] == pytest.approx(8.0)
