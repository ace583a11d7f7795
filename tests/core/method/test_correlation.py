"""Bands count as tied to the PAN by what it shows with contrast, even if waves or noise cover the rest."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from scipy import ndimage
from torch import Tensor, nn
from trapan.core.exchange.settings import PRESETS
from trapan.core.method.correlation import tie_to_pan
from trapan.core.method.dam import SpectralDegradation
from trapan.core.method.losses import FullResolutionLoss
from trapan.core.method.standardise import StandardisedChips, standardise_chips
from trapan.core.scene.chips import read_chips
from trapan.core.scene.grid import Phase
from trapan.core.scene.scene import ArrayScene
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic
from trapan.tests.optics import published_optics

SIDE, LAND = 256, 38
PHASE = Phase(1.5, 1.5)
SENSOR = get_sensor("GeoEye-1")
GAINS = (*SENSOR.ms_gains, 0.3)
OPTICS = published_optics(4, GAINS, GAINS[0])


class TooMuch(nn.Module):
    """A network that adds a fifth too much detail, which the pixels of the NIR band alone do not prove."""

    def forward(self, ms: Tensor, pan: Tensor, detail: Tensor) -> Tensor:
        return ms + 1.2 * detail


@pytest.fixture(scope="module")
def coast() -> StandardisedChips:
    """Land beside a sea whose waves differ between PAN and MS, and a last band that the PAN does not show."""
    scene = synthetic.generate_scene(SENSOR, SIDE, seed=1, phase=PHASE)
    rng = np.random.default_rng(2)
    level = np.array([200.0, 120.0, 45.0, 20.0])[:, None, None]

    def waves() -> np.ndarray:
        field = ndimage.gaussian_filter(rng.standard_normal((SIDE, SIDE)), 1.5)
        return np.asarray(1 + 0.03 * field / field.std())

    truth, pan, swell = scene.truth.copy(), scene.pan.astype(np.float32), waves()
    truth[:, :, LAND:] = (level * swell)[:, :, LAND:]
    pan[:, LAND:] = (100 * waves())[:, LAND:]
    smooth = ndimage.gaussian_filter(rng.standard_normal((SIDE, SIDE)), 4)
    truth = np.concatenate([truth, (300 + 50 * smooth / smooth.std())[None]]).astype(np.float32)
    ms = np.stack([synthetic.degrade_band(band, gain, 4, PHASE) for band, gain in zip(truth, GAINS)])
    noisy = ms + rng.normal(0, 1, ms.shape)
    chips = read_chips(ArrayScene(pan, noisy.astype(np.float32)), lambda done: None)
    return standardise_chips(chips, torch.device("cpu"))


def test_land_ties_bands_by_contrast(coast: StandardisedChips) -> None:
    assert tie_to_pan(coast, OPTICS, PHASE)[:-1].max() < 0.7
    *related, unrelated = tie_to_pan(coast, OPTICS, PHASE, by_contrast=True)
    assert min(related) == 1
    assert unrelated == 0


def test_a_band_tied_by_contrast_needs_no_proof_at_full_resolution(coast: StandardisedChips) -> None:
    """Two blocks on the coast once took most of the detail from bands that follow the PAN."""
    model = SpectralDegradation(len(GAINS)).requires_grad_(False)
    full = FullResolutionLoss(coast, OPTICS, PHASE, model, PRESETS["fast"])
    *related, unrelated = full.proven(TooMuch())  # type: ignore[arg-type]
    assert min(related) == 1
    assert unrelated == 0
