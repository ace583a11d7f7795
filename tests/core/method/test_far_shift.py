"""A pair that is many pixels off is fused as if it were not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from trapan.core.exchange.settings import PRESETS
from trapan.core.jobs.assess import PairAssessmentJob, assess_against_pair
from trapan.core.jobs.degrade import DegradeJob, run_degrade
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen import run_pansharpen
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.method.pansharpen import fuse
from trapan.core.quality.filters import expand
from trapan.core.raster.source import Source
from trapan.core.scene.grid import Phase, Window
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic
from trapan.tests.recording import RecordingFeedback

QUICK = replace(PRESETS["fast"], warmup_steps=20, rao_steps=10, batch=2, patch=32, width=16, blocks=2)
GEOEYE = get_sensor("GeoEye-1")
PHASE = Phase(1.25, 2.0)
ORIGIN = (600000.0, 4840000.0)
SIDE = 256
ROWS, COLS = 12, -9


@pytest.fixture(scope="module")
def scene() -> synthetic.SyntheticScene:
    return synthetic.generate_scene(GEOEYE, SIDE, seed=3, phase=PHASE)


def test_the_covered_part_is_fused_and_the_rest_is_nodata(scene: synthetic.SyntheticScene) -> None:
    pan, ms, truth = scene.pan[: -4 * ROWS, -4 * COLS :], scene.ms[:, ROWS:, :COLS], scene.truth
    notes = RecordingFeedback()
    fused = fuse(pan, ms, settings=QUICK, device="cpu", feedback=notes)
    expected = 4 * ROWS + PHASE.row - 1.5, 4 * COLS + PHASE.col - 1.5
    assert fused.findings.registration.shift == pytest.approx(expected, abs=0.25)
    assert fused.findings.phase == Phase(1.5, 1.5).shifted(*fused.findings.registration.shift)
    assert any(f"{4 * ROWS:+d} rows and {4 * COLS:+d} columns" in message for message in notes.warnings)
    covered = np.zeros(pan.shape, bool)
    covered[4 * ROWS :, : 4 * COLS] = True
    valid = np.isfinite(fused.image).all(axis=0)
    assert valid[covered].all()
    # The border pixel of the MS may be repeated once.
    assert not valid[: 4 * ROWS - 4].any() and not valid[:, 4 * COLS + 4 :].any()
    inner = (slice(None), slice(4 * ROWS + 8, -8), slice(8, 4 * COLS - 8))
    truth = truth[:, : -4 * ROWS, -4 * COLS :][inner]
    # MS pixel (0, 0) lies on PAN row 4 * ROWS + 1.25 and column 4 * COLS + 2 of the cut pair
    smooth = expand(scene.ms, 4, PHASE)[:, : -4 * ROWS, -4 * COLS :][inner]
    error, usual = (np.sqrt(np.mean((image - truth) ** 2)) for image in (fused.image[inner], smooth))
    assert error < 0.8 * usual


def test_jobs_read_the_ms_pixels_beyond_the_georeferenced_window(
    make_raster: Callable[..., Path], tmp_path: Path
) -> None:
    """The PAN lies inside the MS, whose georeference is off: the whole PAN is fused, scored and reduced."""
    pytest.importorskip("osgeo.gdal")
    scene = synthetic.generate_scene(GEOEYE, 384, seed=3, phase=PHASE)
    inside = Window(64, 48, 224, 240)
    west, north = ORIGIN[0] + 0.5 * inside.col, ORIGIN[1] - 0.5 * inside.row
    pan = str(make_raster("pan.tif", scene.pan[inside.slices], pixel=0.5, origin=(west, north)))
    wrong = (ORIGIN[0] - 2.0 * 9, ORIGIN[1] + 2.0 * 12)  # the pixels belong 12 rows down and 9 columns right
    ms = str(make_raster("ms.tif", scene.ms, pixel=2.0, origin=wrong))
    pair = Pair(Source(pan), Source(ms), sensor="GeoEye-1")
    shift = pytest.approx([4 * 12 + PHASE.row - 1.5, 4 * 9 + PHASE.col - 1.5], abs=0.25)

    output = str(tmp_path / "fused.tif")
    job = PansharpenJob(pair, output, warmup_steps=4, rao_steps=2, device="cpu")
    notes = RecordingFeedback()
    run = run_pansharpen(job, notes)
    assert run.document["registration"]["shift"] == shift
    assert run.document["registration"]["r2_georeference"] < 0.8 < run.document["registration"]["r2"]
    from osgeo import gdal

    fused = gdal.Open(output)
    assert (fused.RasterYSize, fused.RasterXSize) == (224, 240)
    valid: Any = fused.GetRasterBand(1).GetMaskBand().ReadAsArray()
    assert (valid != 0).all()
    truth = scene.truth[(slice(None), *inside.slices)]
    smooth = expand(scene.ms, 4, PHASE)[(slice(None), *inside.slices)]
    error, usual = (np.sqrt(np.mean((image - truth) ** 2)) for image in (fused.ReadAsArray(), smooth))
    assert error < 1.1 * usual

    found = assess_against_pair(PairAssessmentJob(Source(output), pair), RecordingFeedback())
    assert found.document["registration"]["shift"] == shift
    for name, value in run.indices.items():
        assert found.indices[name] == pytest.approx(value, abs=0.02)

    reduced = DegradeJob(pair, str(tmp_path / "p.tif"), str(tmp_path / "m.tif"))
    document = run_degrade(reduced, RecordingFeedback())
    assert document["registration"]["shift"] == shift
    low = gdal.Open(str(tmp_path / "p.tif")).ReadAsArray().astype(float)
    grid = document["grid"]
    assert min(grid["rows"], grid["cols"]) >= 28
    at = gdal.Open(str(tmp_path / "p.tif")).GetGeoTransform()
    row, col = round((wrong[1] - at[3]) / 2), round((at[0] - wrong[0]) / 2)
    same = scene.ms.mean(axis=0)[row : row + low.shape[0], col : col + low.shape[1]]
    assert np.corrcoef(low[2:-2, 2:-2].ravel(), same[2:-2, 2:-2].ravel())[0, 1] > 0.9
