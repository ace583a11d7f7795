"""A PAN and an MS of different ground are refused, and no others."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage
from trapan.core.errors import InputError
from trapan.core.scene.chips import read_chips
from trapan.core.scene.coarse_shift import find_coarse_shift
from trapan.core.scene.scene import ArrayScene
from trapan.core.scene.similarity import check_same_ground
from trapan.core.synthetic import scene as synthetic
from trapan.tests.displaced import PHASE, SIDE, displaced, made, real


def refused(pan: np.ndarray, ms: np.ndarray) -> str:
    """Return the sentence that refuses a pair, or an empty one."""
    scene = ArrayScene(pan, ms)
    try:
        check_same_ground(scene, find_coarse_shift(read_chips(scene, lambda fraction: None)).similarity)
    except InputError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("side", [64, 80])
@pytest.mark.parametrize("seed", range(3))
def test_pan_that_does_not_belong_is_refused(side: int, seed: int) -> None:
    scene = made(seed, side=4 * side)
    noise = np.random.default_rng(seed).integers(1, 2047, scene.pan.shape)
    for other in (noise, made(seed + 100, side=4 * side).pan, scene.pan[::-1, ::-1], scene.pan[:, ::-1]):
        sentence = refused(other, scene.ms)
        assert sentence.startswith("the PAN and the MS do not show the same ground: the bands explain ")
    assert refused(*displaced(made(seed).pan, made(seed).ms, 40, 0)).count("the same ground") == 1


@pytest.mark.parametrize("name", ["wv2", "ge1", "wv3", "spot6"])
def test_real_pans_belong_to_their_own_ms_alone(name: str) -> None:
    pan, ms = real(name)
    for other in ("wv2", "ge1", "wv3", "spot6"):
        other_pan = real(other)[0]
        side = min(ms.shape[1], len(other_pan) // 4)
        sentence = refused(other_pan[: 4 * side, : 4 * side], ms[:, :side, :side])
        assert bool(sentence) == (other != name)
    for size in (24, 32, 64, 96):
        for row, col in ((0, 0), (10, 31), (30, 7)):
            part = slice(row, row + size), slice(col, col + size)
            cut = pan[4 * row : 4 * (row + size), 4 * col : 4 * (col + size)], ms[(slice(None), *part)]
            assert not refused(*cut)
            assert not refused(cut[0], cut[1][-1:])  # NIR alone, unlike the PAN over vegetation
    assert not refused(-pan.astype(float), ms)


def test_clouds_over_one_image_are_not_refused() -> None:
    scene = made()
    generator = np.random.default_rng(5)
    for size in (16, 32, 64):
        field = ndimage.gaussian_filter(generator.standard_normal(scene.pan.shape), size)
        cloud = ((field - np.quantile(field, 0.8)) / (0.4 * field.std()) + 0.5).clip(0, 1)
        low = cloud.reshape(SIDE // 4, 4, SIDE // 4, 4).mean(axis=(1, 3))
        assert not refused(scene.pan * (1 - cloud) + 3000 * cloud, scene.ms)
        assert not refused(scene.pan, scene.ms * (1 - low) + 3000 * low)


@pytest.mark.parametrize("bands", [1, 4, 8])
def test_calm_water_is_not_refused(bands: int) -> None:
    """Noise in PAN and bands has nothing in common, but nothing contradicts either."""
    generator = np.random.default_rng(bands)
    pan = 400 + generator.normal(0, 4, (SIDE, SIDE))
    ms = 200 + generator.normal(0, 2, (bands, SIDE // 4, SIDE // 4))
    assert not refused(pan, ms)
    assert not refused(pan, ndimage.uniform_filter1d(ms, 2, axis=1))  # resampled


def sea(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Make a scene of open sea, whose waves differ between PAN and MS."""
    generator = np.random.default_rng(seed)

    def waves() -> np.ndarray:
        field = ndimage.gaussian_filter(generator.standard_normal((SIDE, SIDE)), 2)
        return np.asarray(1 + 0.03 * field / field.std())

    levels = np.array([230, 150, 80, 20])[:, None, None]
    ms = levels * synthetic.degrade_band(waves(), 0.3, 4, PHASE)
    return 120 * waves() + generator.normal(0, 1.4, (SIDE, SIDE)), ms + generator.normal(0, 1, ms.shape)


def test_sea_with_a_little_land_is_not_refused() -> None:
    """The waves contradict, but the land has the strongest edges; without it, nothing speaks for the pair."""
    pan, ms = sea(1)
    assert refused(pan, ms)
    pan[:, -16:], ms[..., -4:] = made(1).pan[:, -16:], made(1).ms[..., -4:]
    assert not refused(pan, ms)
    assert refused(pan[:, ::-1], ms) and refused(pan, ms[..., ::-1])


def test_sea_with_ships_is_not_refused() -> None:
    generator = np.random.default_rng(0)
    fleets = []
    for seed in (1, 2):
        pan, ms = sea(seed)
        for row, col in generator.integers(4, SIDE // 4 - 12, (5, 2)):
            pan[4 * row : 4 * row + 8, 4 * col : 4 * col + 28] = 700
            ms[:, row : row + 2, col : col + 7] = 600
        assert not refused(pan, ms)
        fleets.append((pan, ms))
    (pan, ms), (other_pan, other_ms) = fleets
    assert refused(pan, other_ms) and refused(other_pan, ms)
