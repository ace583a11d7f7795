"""Clouds that only one of PAN and MS shows are left out of the training; nothing else is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from scipy import ndimage
from trapan.core.exchange.settings import PRESETS
from trapan.core.exchange.task import FusionTask
from trapan.core.feedback import Stages
from trapan.core.method.contradiction import leave_out_contradictions
from trapan.core.method.pansharpen import fuse
from trapan.core.method.standardise import standardise_chips
from trapan.core.scene.chips import read_chips
from trapan.core.scene.grid import Phase
from trapan.core.scene.scene import ArrayScene
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic
from trapan.tests.recording import RecordingFeedback

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"
SENSOR = get_sensor("WorldView-3")
PHASE = Phase(1.25, 2.0)
SIDE = 384


@pytest.fixture(scope="module")
def scene() -> synthetic.SyntheticScene:
    return synthetic.generate_scene(SENSOR, SIDE, seed=9, phase=PHASE)


def cloud(share: float) -> np.ndarray:
    """Return the opacity of soft blobs over a share of the PAN grid, 0 to 1."""
    field = ndimage.gaussian_filter(np.random.default_rng(5).standard_normal((SIDE, SIDE)), SIDE / 8)
    above = (field - np.quantile(field, 1 - share)) / (0.4 * field.std())
    return np.asarray((above + 0.5).clip(0, 1), np.float32)


def under(opacity: np.ndarray, image: np.ndarray) -> np.ndarray:
    top = 1.3 * np.quantile(image, 0.999, axis=(-2, -1), keepdims=True)
    return np.asarray((1 - opacity) * image + opacity * top, np.float32)


def left_out(pan: np.ndarray, ms: np.ndarray) -> tuple[np.ndarray, list[str]]:
    """Return the MS pixels that are left out, bool, [rows, cols], and the warnings."""
    pair = standardise_chips(read_chips(ArrayScene(pan, ms), lambda done: None), torch.device("cpu"))
    notes = RecordingFeedback()
    task = FusionTask(SENSOR.gains(len(ms)), SENSOR.pan_gain, PRESETS["fast"])
    kept = leave_out_contradictions(pair, task, Stages(notes, {}))
    return (pair.ms_valid & ~kept.ms_valid)[0, 0].numpy(), notes.warnings


@pytest.mark.parametrize("image", ["pan", "ms"])
@pytest.mark.parametrize("share", [0.1, 0.2])
def test_cloud_in_one_image_is_left_out(scene: synthetic.SyntheticScene, image: str, share: float) -> None:
    opacity = cloud(share)
    low = synthetic.degrade_band(opacity, 0.3, 4, PHASE)
    pan, ms = (under(opacity, scene.pan), scene.ms) if image == "pan" else (scene.pan, under(low, scene.ms))
    found, warnings = left_out(pan, ms)
    assert found[low > 0.5].all()
    assert found[~ndimage.binary_dilation(low > 0.02, iterations=16)].mean() < 0.02
    assert found.mean() < 0.5
    (sentence,) = warnings
    assert f"contradict each other in {100 * found.mean():.1f} % of" in sentence


def test_cloud_in_both_images_stays(scene: synthetic.SyntheticScene) -> None:
    opacity = cloud(0.2)
    low = synthetic.degrade_band(opacity, 0.3, 4, PHASE)
    assert not left_out(under(opacity, scene.pan), under(low, scene.ms))[0].any()


@pytest.mark.parametrize(("rows", "cols"), [(0, 0), (3, -3), (-2, 1)])
def test_nothing_is_left_out_where_only_the_georeference_is_off(
    scene: synthetic.SyntheticScene, rows: int, cols: int
) -> None:
    inside = SIDE - 8
    pan = scene.pan[4 + rows : 4 + rows + inside, 4 + cols : 4 + cols + inside]
    assert not left_out(pan, scene.ms[:, 1:-1, 1:-1])[0].any()


@pytest.mark.parametrize("bands", [slice(6, 7), slice(0, 2)])
def test_one_or_two_bands_may_be_unlike_the_pan(scene: synthetic.SyntheticScene, bands: slice) -> None:
    assert not left_out(scene.pan, scene.ms[bands])[0].any()


@pytest.mark.parametrize("band", ["thermal", "quality"])
def test_bands_unlike_the_pan_contradict_nothing(band: str) -> None:
    """A thermal or quality band does not displace the bands that explain the PAN."""
    landsat = synthetic.generate_scene(get_sensor("Landsat-8/9"), SIDE, seed=2, phase=Phase(0.8, 0.1))
    field = ndimage.gaussian_filter(np.random.default_rng(2).standard_normal(landsat.ms.shape[1:]), 6)
    extra = field / field.std() if band == "thermal" else np.where(field > field.std(), 22280.0, 21824.0)
    assert not left_out(landsat.pan, np.concatenate([landsat.ms, extra[None]]))[0].any()


@pytest.mark.parametrize("name", ["wv2", "ge1", "wv3", "spot6"])
def test_real_scenes_are_used_whole(name: str) -> None:
    if not SHARED.is_dir():
        pytest.skip(f"the real scenes are not in {SHARED}")
    gdal = pytest.importorskip("osgeo.gdal")
    pan, ms = (gdal.Open(str(SHARED / f"{name}_{part}.tif")).ReadAsArray() for part in ("pan", "ms"))
    found, warnings = left_out(pan, ms)
    assert not found.any() and not warnings


@pytest.mark.long
def test_cloud_does_not_decide_the_rest(scene: synthetic.SyntheticScene) -> None:
    """Outside the cloud in the PAN, registration and error are those without it."""
    opacity = cloud(0.1)
    settings = replace(PRESETS["fast"], seed=1, warmup_steps=20, rao_steps=60)
    inner = ~ndimage.binary_dilation(opacity > 0, iterations=16)
    inner[:8] = inner[-8:] = inner[:, :8] = inner[:, -8:] = False
    errors = []
    for pan in (scene.pan, under(opacity, scene.pan)):
        fused = fuse(pan, scene.ms, sensor=SENSOR.name, settings=settings, device="cpu")
        assert fused.findings.registration.shift == pytest.approx(
            (PHASE.row - 1.5, PHASE.col - 1.5), abs=0.25
        )
        errors.append(float(np.sqrt(np.mean((fused.image - scene.truth)[:, inner] ** 2))))
    assert errors[1] < 1.06 * errors[0]
