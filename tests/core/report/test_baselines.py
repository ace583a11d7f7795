"""Brovey in NumPy equals GDAL's; the error maps agree with the indices."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from trapan.core.exchange.results import Registration
from trapan.core.quality.evaluate import Findings
from trapan.core.quality.names import FULL_RESOLUTION_INDICES
from trapan.core.quality.no_reference import ChipSink, Scores, ScoringModel, score_chips
from trapan.core.quality.protocols import FullResolutionIndices, d_rho
from trapan.core.quality.reprojected import ReprojectedIndices
from trapan.core.report import baselines
from trapan.core.scene import chips as scene_chips
from trapan.core.scene.grid import Phase, Window
from trapan.core.scene.scene import ArrayScene, ArraySink, Pixels
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene
from trapan.tests.optics import published_optics

SENSOR = get_sensor("WorldView-2")


def ignore(fraction: float) -> None:
    """Ignore the progress."""


@pytest.fixture(scope="module")
def truth_scene() -> scene.SyntheticScene:
    return scene.generate_scene(SENSOR, 256, seed=3, noise=0)


@pytest.fixture
def findings(truth_scene: scene.SyntheticScene) -> Findings:
    """The findings of a run whose fused image is the truth."""
    chips = scene_chips.read_chips(ArrayScene(truth_scene.pan, truth_scene.ms), ignore)
    registration = Registration(truth_scene.phase, (0.0, 0.0), 1.0, 1.0)
    unscored = FullResolutionIndices(*[0.0] * len(FULL_RESOLUTION_INDICES))
    none = Scores(unscored, ReprojectedIndices(0.0, 0.0, 0.0), None)
    return Findings(
        registration=registration,
        phase=truth_scene.phase,
        drift=None,
        optics=published_optics(4, SENSOR.gains(8), SENSOR.pan_gain),
        dam_r2=1.0,
        dam_linear_r2=1.0,
        losses=[],
        dam_losses=(),
        device="cpu",
        versions={},
        injected=(1.0,) * 8,
        precision="bfloat16",
        threads=1,
        **vars(none),
        seconds={},
        chips=chips,
        fused=(truth_scene.truth,),
        as_stored=lambda pixels: pixels,
    )


def brovey_by_gdal(pan: np.ndarray, ms: np.ndarray, ratio: int) -> np.ndarray:
    """Pansharpen two arrays with GDAL, [bands, rows, cols]."""
    gdal = pytest.importorskip("osgeo.gdal")
    from osgeo import gdal_array

    rasters = []
    for image, pixel in ((pan[None], 1), (ms, ratio)):
        dataset = gdal_array.OpenArray(image)
        dataset.SetGeoTransform((0, pixel, 0, 0, 0, -pixel))
        rasters.append(dataset)
    spectral = "".join(f'<SpectralBand dstBand="{index + 1}"/>' for index in range(len(ms)))
    options = f"<PansharpeningOptions>{spectral}</PansharpeningOptions>"
    xml = f"<VRTDataset subClass='VRTPansharpenedDataset'>{options}</VRTDataset>"
    sources = [rasters[1].GetRasterBand(index + 1) for index in range(len(ms))]
    fused = gdal.CreatePansharpenedVRT(xml, rasters[0].GetRasterBand(1), sources).ReadAsArray()
    return np.asarray(fused).reshape(len(ms), *pan.shape)


@pytest.mark.parametrize(("ratio", "bands"), [(4, 8), (4, 1), (2, 3), (3, 3)])
def test_brovey_equals_gdal_pansharpen(ratio: int, bands: int) -> None:
    rng = np.random.default_rng(0)
    ms = rng.uniform(100, 1000, (bands, 24, 30))
    pan = rng.uniform(100, 1000, (24 * ratio, 30 * ratio))
    chips = scene_chips.read_chips(ArrayScene(pan, ms), ignore)
    ours = baselines.gdal_brovey(chips, 0, Phase(9, 9))
    np.testing.assert_allclose(ours, brovey_by_gdal(pan, ms, ratio), rtol=1e-4)


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_brovey_of_whole_numbers_equals_gdal_pansharpen(kind: type[np.integer]) -> None:
    """Dark pixels beside bright ones, which cubic interpolation makes negative."""
    rng = np.random.default_rng(0)
    ms = rng.choice([2, 9, 60, 130], (4, 24, 30)).astype(kind)
    pan = rng.integers(1, 120, (96, 120)).astype(kind)
    chips = scene_chips.read_chips(ArrayScene(pan, ms), ignore)
    ours = np.rint(baselines.gdal_brovey(chips, 0, chips.phase)).clip(0, np.iinfo(kind).max)
    difference = np.abs(ours - brovey_by_gdal(pan, ms, 4))
    assert difference.max() <= 1 and difference.mean() < 0.01


def test_brovey_of_black_ms_is_black() -> None:
    ms, pan = np.ones((3, 16, 16)), np.random.default_rng(0).uniform(1, 9, (64, 64))
    ms[:, 4:12, 4:12] = 0
    chips = scene_chips.read_chips(ArrayScene(pan, ms), ignore)
    fused = baselines.gdal_brovey(chips, 0, chips.phase)
    assert np.isfinite(fused).all()
    assert not fused[:, 28:36, 28:36].any()


def test_the_fused_image_as_baseline_has_the_indices_of_the_run(findings: Findings) -> None:
    fused = findings.fused[0].astype(np.float32)
    with_hole = np.where(np.arange(256)[:, None] < 40, np.nan, fused).astype(np.float32)
    sink = ChipSink(ArraySink(8, findings.chips.windows[0].size), findings.chips)
    sink.write(Window(0, 0, 256, 256), Pixels(with_hole, np.isfinite(with_hole).all(axis=0)))
    gains = SENSOR.gains(8)
    model = ScoringModel(gains, None, findings.phase_at)
    run = score_chips(sink.fused.__getitem__, findings.chips, model, ignore)
    changed = dataclasses.replace(findings, fused=(with_hole,))
    ours = baselines.score_baseline(
        lambda chips, index, phase: np.nan_to_num(with_hole), changed, gains, ignore
    )
    assert ours.by_name() == pytest.approx(run.by_name(), abs=1e-9)


def test_a_baseline_is_stored_as_the_fused_image_is(findings: Findings) -> None:
    def in_steps(pixels: Pixels) -> Pixels:
        return Pixels(50 * np.rint(pixels.values / 50), pixels.valid)

    gains = SENSOR.gains(8)
    stored = dataclasses.replace(findings, as_stored=in_steps)
    found = baselines.score_baseline(baselines.gdal_brovey, stored, gains, ignore)
    rounded = in_steps(Pixels(baselines.gdal_brovey(findings.chips, 0, findings.phase), np.ones(())))
    expected = d_rho(rounded.values, findings.chips.pan[0, 0], ratio=4)
    assert found.indices.d_rho == pytest.approx(expected, abs=1e-4)
    exact = baselines.score_baseline(baselines.gdal_brovey, findings, gains, ignore)
    assert found.indices.d_rho > exact.indices.d_rho + 0.01


def test_plain_expansion_lacks_detail_and_brovey_has_it(findings: Findings) -> None:
    gains = SENSOR.gains(8)
    plain = baselines.score_baseline(baselines.plain_expansion, findings, gains, ignore)
    brovey = baselines.score_baseline(baselines.gdal_brovey, findings, gains, ignore)
    assert plain.indices.d_rho > 0.5 > 0.3 > brovey.indices.d_rho
    assert plain.indices.d_lambda_k < brovey.indices.d_lambda_k
    assert plain.reprojected.r_ergas < brovey.reprojected.r_ergas


def test_the_truth_has_no_spectral_error_and_a_wrong_band_has(findings: Findings) -> None:
    inner = (slice(3, -3), slice(3, -3))
    assert np.median(baselines.spectral_error(findings, 0)[inner]) < 0.005
    wrong = findings.fused[0].copy()
    wrong[:, 100:140, 60:100] *= 1.2
    error = baselines.spectral_error(dataclasses.replace(findings, fused=(wrong,)), 0)
    assert error.shape == (64, 64)
    assert np.median(error[28:32, 18:22]) == pytest.approx(0.2, abs=0.02)
    assert np.median(error[50:, 40:]) < 0.005


def test_the_mean_of_the_spatial_error_is_d_rho(findings: Findings) -> None:
    pan = findings.chips.pan[0, 0]
    expected = d_rho(findings.fused[0], pan, ratio=4)
    assert baselines.spatial_error(findings, 0).mean() == pytest.approx(expected, abs=1e-6)
    sharp = dataclasses.replace(findings, fused=(np.stack([2 * pan + 5] * 8),))
    assert np.median(baselines.spatial_error(sharp, 0)) == pytest.approx(0, abs=1e-4)


def test_error_maps_have_no_value_where_the_fused_image_has_none(findings: Findings) -> None:
    with_hole = findings.fused[0].copy()
    with_hole[2, :9] = np.nan
    run = dataclasses.replace(findings, fused=(with_hole,))
    for error in (baselines.spectral_error(run, 0), baselines.spatial_error(run, 0)):
        assert np.isnan(error[:3]).all() and np.isfinite(error[3:]).all()
