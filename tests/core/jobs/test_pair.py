"""The CRS and the nodata values that a user gives reach the rasters, a batch's scenes and the signature."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from trapan.core.exchange.settings import PRESETS
from trapan.core.feedback import SilentFeedback
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.jobs.signature import job_signature
from trapan.core.raster.source import Source
from trapan.core.scene.grid import Window

pytest.importorskip("osgeo.gdal")

from trapan.core.batch.discovery import list_scene_jobs

from ..conftest import texture

PairMaker = Callable[..., "tuple[Path, Path]"]


def test_pair_opens_with_the_given_crs_and_nodata(make_pair: PairMaker) -> None:
    values = texture(3, 32, 32)
    values[:, :8] = 0
    pan, ms = map(str, make_pair(None, {"values": values, "epsg": None}))
    pair = Pair(Source(pan, srs="EPSG:32632", nodata=(7,)), Source(ms, srs="EPSG:32632", nodata=(0,)))
    with pair.open(SilentFeedback()) as scene:
        valid = scene.read_ms(Window(0, 0, 32, 32)).valid
        np.testing.assert_array_equal(valid, np.arange(32)[:, None] >= np.full(32, 8))
        pixels = scene.read_pan(Window(0, 0, 128, 128))
        np.testing.assert_array_equal(pixels.valid, pixels.values[0] != 7)
        assert scene.pan.crs.GetAuthorityCode(None) == "32632"


def test_each_scene_of_a_batch_gets_them(make_pair: PairMaker, tmp_path: Path) -> None:
    make_pair()
    template = PansharpenJob(Pair(Source("", nodata=(0.0,), bands=(1,)), Source((), srs="EPSG:32631")), "")
    (scene,) = list_scene_jobs(str(tmp_path), str(tmp_path / "out"), template, False, SilentFeedback())
    pair = scene.job.pair
    assert (pair.ms.srs, pair.pan.nodata) == ("EPSG:32631", (0.0,))
    assert Path(pair.pan.path).name == "pan.tif"


def test_signature_depends_on_them_and_is_plain_json(make_pair: PairMaker) -> None:
    pan, ms = map(str, make_pair())
    jobs = [
        PansharpenJob(Pair(Source(pan), Source(ms, nodata=nodata, srs=srs)), "o.tif")
        for nodata, srs in (((), ""), ((0.0,), ""), ((0.0, math.nan), ""), ((), "EPSG:32631"))
    ]
    signatures = [job_signature(job) for job in jobs]
    assert all(signatures[i] != signatures[j] for i in range(4) for j in range(i))
    assert signatures[2] == job_signature(jobs[2])


def test_signature_depends_on_what_an_aux_xml_declares_but_not_on_its_statistics(
    make_pair: PairMaker,
) -> None:
    gdal = pytest.importorskip("osgeo.gdal")
    pan, ms = map(str, make_pair())
    job = PansharpenJob(Pair(Source(pan), Source(ms)), "o.tif")

    def signature_after(change: Callable[[Any], object]) -> dict[str, Any]:
        dataset = gdal.Open(ms)  # read-only, so that changes go to ms.tif.aux.xml
        change(dataset)
        dataset = None
        return job_signature(job)

    plain = job_signature(job)
    assert signature_after(lambda dataset: dataset.GetRasterBand(1).ComputeStatistics(False)) == plain
    with_nodata = signature_after(lambda dataset: dataset.GetRasterBand(1).SetNoDataValue(7))
    assert with_nodata != plain
    assert signature_after(lambda dataset: dataset.SetGeoTransform((9, 1, 0, 9, 0, -1))) != with_nodata


@pytest.mark.parametrize("preset", ["fast", "best"])
def test_signature_is_the_same_whether_the_preset_s_values_are_given_or_not(
    make_pair: PairMaker, preset: str
) -> None:
    pan, ms = map(str, make_pair())
    job, values = PansharpenJob(Pair(Source(pan), Source(ms)), "o.tif", preset=preset), PRESETS[preset]
    given = replace(
        job,
        register=values.register,
        seed=values.seed,
        warmup_steps=values.warmup_steps,
        rao_steps=values.rao_steps,
    )
    assert job_signature(job) == job_signature(given)
    assert (
        job_signature(replace(job, seed=1))
        != job_signature(job)
        != job_signature(replace(job, register=False))
    )
    trained = replace(job, weights="w.safetensors")
    quarter = replace(trained, rao_steps=math.ceil(values.rao_steps / 4))
    assert job_signature(trained, "sha") == job_signature(quarter, "sha")
    assert job_signature(replace(trained, apply_only=True), "sha") != job_signature(trained, "sha")
