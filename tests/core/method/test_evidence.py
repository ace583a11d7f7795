"""No band comes out worse than plain expansion: bands that the PAN does not show, and defective pixels."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from scipy import ndimage
from trapan.core.exchange.settings import PRESETS
from trapan.core.feedback import Stages
from trapan.core.method import evidence
from trapan.core.method.pansharpen import FusedImage, fuse
from trapan.core.quality.filters import expand
from trapan.core.scene.grid import Phase
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic
from trapan.tests.recording import RecordingFeedback

QUICK = replace(PRESETS["fast"], batch=2, patch=32, width=16, blocks=2)
SIDE = 128
EDGE = 8
PHASE = Phase(1.25, 2.0)


@pytest.fixture(scope="module")
def scene() -> synthetic.SyntheticScene:
    return synthetic.generate_scene(get_sensor("GeoEye-1"), SIDE, seed=4, phase=PHASE)


@pytest.fixture(scope="module")
def sound(scene: synthetic.SyntheticScene) -> FusedImage:
    """The scene, fused as it is."""
    return fuse(scene.pan, scene.ms, settings=QUICK, device="cpu")


def errors(image: np.ndarray, truth: np.ndarray, counts: np.ndarray | bool = True) -> np.ndarray:
    """Compute the RMSE of each band inside the border, on the masked pixels."""
    inner = (..., slice(EDGE, -EDGE), slice(EDGE, -EDGE))
    square = np.where(counts, (image - truth) ** 2, np.nan)[inner]
    return np.asarray(np.sqrt(np.nanmean(square, axis=(1, 2))))


@pytest.mark.parametrize("kind", ["unrelated", "like the PAN"])
def test_a_smooth_band_gets_no_detail(scene: synthetic.SyntheticScene, kind: str) -> None:
    """Unrelated to the PAN or far softer than it, it gets no texture of the PAN, and a warning names it."""
    rng = np.random.default_rng(5)
    texture = rng.standard_normal((SIDE, SIDE)) if kind == "unrelated" else scene.truth[2].astype(float)
    smooth = ndimage.gaussian_filter(texture, 8.0 if kind == "unrelated" else 12.0, mode="reflect")
    truth = (400 + 100 * (smooth - smooth.mean()) / smooth.std()).astype(np.float32)
    seen = synthetic.degrade_band(truth, 0.3, 4, PHASE)
    ms = np.concatenate([scene.ms, np.rint(seen + rng.normal(0, 1, seen.shape))[None]])
    notes = RecordingFeedback()
    fused = fuse(scene.pan, ms, settings=QUICK, device="cpu", feedback=notes)
    truths = np.concatenate([scene.truth, truth[None]])
    ratio = errors(fused.image, truths) / errors(expand(ms, 4, PHASE), truths)
    assert ratio[-1] <= 1.1
    assert (ratio[:-1] < 0.7).all()
    assert fused.findings.injected[-1] < 0.5 < 0.8 < min(fused.findings.injected[:-1])
    assert [message.split(":")[0] for message in notes.warnings] == ["Band 5"]


def test_all_detail_of_an_ordinary_scene_is_injected(sound: FusedImage) -> None:
    assert min(sound.findings.injected) > 0.9


def test_a_pan_of_noise_adds_nothing(scene: synthetic.SyntheticScene) -> None:
    """Neither its texture nor a shift that fits it by chance; two bands may be unlike their PAN."""
    ms, truth = scene.ms[:2], scene.truth[:2]
    noise = np.random.default_rng(1).integers(1, 2047, scene.pan.shape)
    notes = RecordingFeedback()
    fused = fuse(noise, ms, settings=QUICK, phase=PHASE, device="cpu", feedback=notes)
    assert fused.findings.phase == PHASE
    ratio = errors(fused.image, truth) / errors(expand(ms, 4, PHASE), truth)
    assert (ratio <= 1.1).all()
    assert any("using the georeference as it is" in message for message in notes.warnings)


def test_defects_of_the_pan_spoil_no_other_pixels(scene: synthetic.SyntheticScene, sound: FusedImage) -> None:
    """Salt and pepper, hot pixels beyond the range and a noise line, all in one PAN."""
    rng = np.random.default_rng(2)
    pan = scene.pan.copy()
    spots = rng.choice(pan.size, pan.size // 100, replace=False)
    pan.flat[spots[::2]], pan.flat[spots[1::2]] = 2047, 1
    pan.flat[spots[:20]] = 65535
    pan[41] = rng.integers(1, 2047, SIDE)
    notes = RecordingFeedback()
    fused = fuse(pan, scene.ms, settings=QUICK, device="cpu", feedback=notes)
    elsewhere = pan == scene.pan
    ours, usual = (errors(image, scene.truth, elsewhere) for image in (fused.image, sound.image))
    assert (ours < 1.12 * usual).all()
    ratio = errors(fused.image, scene.truth) / errors(expand(scene.ms, 4, PHASE), scene.truth)
    assert (ratio < 0.8).all()
    assert np.allclose(fused.findings.registration.shift, sound.findings.registration.shift, atol=0.25)
    (warning,) = [message for message in notes.warnings if "defective" in message]
    assert warning.startswith("The PAN: ") and "65535" in warning


def test_an_impossible_value_in_one_band_spoils_no_other_pixels(
    scene: synthetic.SyntheticScene, sound: FusedImage
) -> None:
    ms = scene.ms.astype(np.float32)
    ms[2, 12, 15] = 1e30
    notes = RecordingFeedback()
    fused = fuse(scene.pan, ms, settings=QUICK, device="cpu", feedback=notes)
    assert (errors(fused.image, scene.truth) < 1.12 * errors(sound.image, scene.truth)).all()
    (warning,) = notes.warnings
    assert warning.startswith("The MS, band 3: 1 defective pixel") and "1e+30" in warning


# --- what held-out blocks prove


def test_share_of_detail_does_not_depend_on_the_scale() -> None:
    generator = torch.Generator().manual_seed(0)
    detail = torch.randn(40, 6, 64, generator=generator)
    other = torch.randn(40, 6, 64, generator=generator)
    scale = torch.tensor([1.0, 0.01, 1.0, 1.0, 1.0, 0.0])[:, None]
    part = torch.tensor([1.0, 1.0, 0.5, 0.0, -1.0, 1.0])[:, None]
    injected, missing = scale * detail, scale * (part * detail + 0.5 * other)
    shares = evidence.proven(
        (injected * missing).sum(-1), (injected * injected).sum(-1), evidence.REDUCED_GAINS
    )
    assert shares[[0, 1, 5]].tolist() == [1.0, 1.0, 1.0]
    assert 0 < shares[2] < 0.5
    assert shares[[3, 4]].tolist() == [0.0, 0.0]


def test_a_block_that_contradicts_all_others_takes_no_detail_away() -> None:
    generator = torch.Generator().manual_seed(0)
    products = 1 + 0.05 * torch.randn(24, 1, generator=generator)
    energies = torch.ones(24, 1)
    products[7], energies[7] = -4.0, 3.0
    assert evidence.proven(products, energies, evidence.FULL_GAINS).tolist() == [1.0]
    products[::2] = 0.0
    assert float(evidence.proven(products, energies, evidence.FULL_GAINS)) < 0.1


def test_few_blocks_with_nearly_all_of_the_detail_prove_it() -> None:
    """Along a coast, land differs more than the noise of the sea, but only land shows detail."""
    generator = torch.Generator().manual_seed(0)
    energies = 0.01 * (0.5 + torch.rand(32, 1, generator=generator))
    products = energies * torch.randn(32, 1, generator=generator)
    energies[:3, 0], products[:3, 0] = torch.tensor([5.0, 3.0, 2.0]), torch.tensor([5.5, 2.6, 2.2])
    assert evidence.proven(products, energies, evidence.REDUCED_GAINS).item() == 1
    products[2, 0] = -1.0  # moved between PAN and MS
    assert evidence.proven(products, energies, evidence.REDUCED_GAINS).item() == 1
    products[:3] *= 0.2
    assert evidence.proven(products, energies, evidence.REDUCED_GAINS).item() == 0


def test_each_coarse_band_is_named_but_not_hundreds_of_them() -> None:
    notes = RecordingFeedback()
    evidence.warn_of_missing_detail((1.0, 0.25), ("Red", "NIR"), Stages(notes, {}))
    assert notes.warnings == [
        "Band 2 (NIR): only 25 % of its detail is injected, so it stays coarser. Held-out pixels do not show "
        "that the rest is in the PAN band."
    ]
    notes.warnings.clear()
    evidence.warn_of_missing_detail((1.0, *[0.25] * 200), (), Stages(notes, {}))
    assert all(line.startswith(f"Band {band}:") for band, line in enumerate(notes.warnings[:16], 2))
    assert notes.warnings[16:] == ["Number of further bands with the same warning: 184."]


def test_detail_is_disproved_only_beyond_doubt() -> None:
    generator = torch.Generator().manual_seed(0)
    energies = 0.5 + torch.rand(24, 1, generator=generator)
    little = energies * (0.1 + 0.05 * torch.randn(24, 1, generator=generator))
    assert evidence.not_disproved(little, energies).item() == 0
    assert evidence.not_disproved(0.45 * energies + 10 * (little - 0.1 * energies), energies).item() == 1
    assert evidence.not_disproved(little[:3], energies[:3]).item() == 1  # too few blocks


@pytest.mark.parametrize("side", [16, 32, 80, 128, 320])
def test_an_eighth_of_every_scene_is_held_out(side: int) -> None:
    held = evidence.held_out(side, side)
    assert 0.1 < float(held.float().mean()) < 0.15
    assert held.any(dim=0).float().mean() > 0.9
