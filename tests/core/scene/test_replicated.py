"""Bands of larger pixels that were repeated: found and interpolated, and no other band is changed."""

from __future__ import annotations

import numpy as np
import pytest
from trapan.core.exchange.settings import PRESETS
from trapan.core.method.pansharpen import fuse
from trapan.core.quality.filters import expand
from trapan.core.scene.chips import Chips, read_chips
from trapan.core.scene.grid import Phase, Window
from trapan.core.scene.replicated import interpolate_blocks
from trapan.core.scene.scene import ArrayScene, Scene
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic.scene import SyntheticScene, degrade_band, generate_scene

RATIO, SIDE = 4, 480


def repeated(image: np.ndarray, side: int, first: tuple[int, int], size: tuple[int, int]) -> np.ndarray:
    """Repeat each pixel `side` x `side` times, and cut so that a block begins at `first`."""
    row, col = ((side - each) % side for each in first)
    return np.kron(image, np.ones((side, side), np.float32))[row : row + size[0], col : col + size[1]]


@pytest.fixture(scope="module")
def generated() -> SyntheticScene:
    return generate_scene(get_sensor("WorldView-3"), SIDE, seed=3)


def with_blocks(
    generated: SyntheticScene, sides: dict[int, int], first: tuple[int, int] = (0, 0)
) -> np.ndarray:
    """Record some bands with larger pixels, and repeat them; noise of 2 as in the others."""
    ms, rng = generated.ms.astype(np.float32), np.random.default_rng(1)
    for band, side in sides.items():
        ratio = RATIO * side
        around = [(RATIO * ((side - each) % side), 2 * ratio) for each in first]
        truth = np.pad(generated.truth[band], around, mode="edge")
        truth = truth[tuple(slice(length // ratio * ratio) for length in truth.shape)]
        large = degrade_band(truth, 0.3, ratio, Phase((ratio - 1) / 2, (ratio - 1) / 2))
        ms[band] = repeated(np.rint(rng.normal(large, 2)), side, first, ms.shape[1:])
    return ms


def interpolate(scene: Scene, chips: Chips | None = None) -> tuple[Scene, Chips, list[str]]:
    notes: list[str] = []
    chips = chips or read_chips(scene, lambda done: None)
    return (*interpolate_blocks(scene, chips, notes.append), notes)


@pytest.mark.parametrize(("side", "first"), [(2, (0, 0)), (2, (1, 0)), (3, (0, 2)), (4, (1, 3)), (6, (5, 2))])
def test_blocks_are_interpolated_between_their_centres(side: int, first: tuple[int, int]) -> None:
    rows, cols = np.mgrid[:110, :130]
    wave = 500 + 100 * np.sin(rows / 9) + 100 * np.cos(cols / 7)
    large = wave[: 110 // side + 2, : 130 // side + 2].astype(np.float32)
    noise = np.random.default_rng(0).normal(500, 100, (2, 96, 114)).astype(np.float32)
    noise[1] = repeated(large, side, first, noise.shape[1:])
    scene, chips, notes = interpolate(ArrayScene(np.zeros((384, 456)) + np.arange(456), noise))
    assert notes == [
        "Bands of the MS repeat each value in a block of pixels, from nearest-neighbour resampling, and are "
        f"interpolated: band 2 ({side} x {side})."
    ]
    values = scene.read_ms(Window(0, 0, 96, 114)).values
    np.testing.assert_array_equal(values, chips.ms[0])
    np.testing.assert_array_equal(values[0], noise[0])
    at = [(np.arange(n) + (side - f) % side - (side - 1) / 2) / side for n, f in zip((96, 114), first)]
    expected = 500 + 100 * np.sin(at[0][:, None] / 9) + 100 * np.cos(at[1] / 7)
    inner = (slice(2 * side, -2 * side),) * 2
    np.testing.assert_allclose(values[1][inner], expected[inner], rtol=0, atol=1.0)
    for window in (Window(0, 0, 20, 30), Window(37, 41, 13, 7), Window(80, 90, 16, 24)):
        np.testing.assert_allclose(
            scene.read_ms(window).values, values[(slice(None), *window.slices)], rtol=1e-6
        )


def test_nodata_does_not_hide_blocks(generated: SyntheticScene) -> None:
    ms = with_blocks(generated, {6: 2})
    ms[:, 31:48, 60:77] = np.nan
    scene, _, notes = interpolate(ArrayScene(generated.pan, ms))
    assert len(notes) == 1
    pixels = scene.read_ms(Window(20, 50, 40, 40))
    np.testing.assert_array_equal(pixels.valid, np.isfinite(ms[0, 20:60, 50:90]))
    assert np.isfinite(pixels.values).all()


def test_other_images_are_unchanged(generated: SyntheticScene) -> None:
    ms = generated.ms.astype(np.float32)
    mask, step = (ms[6:7] > np.percentile(ms[6], 80)) * 255.0, np.zeros((1, *ms.shape[1:]))
    step[:, 40:], step[:, :, 60:] = 1, 2
    all_alike = with_blocks(generated, dict.fromkeys(range(8), 2))
    for image in (ms, all_alike, np.concatenate([ms, mask]), np.concatenate([ms, step])):
        scene = ArrayScene(generated.pan, image)
        chips = read_chips(scene, lambda done: None)
        assert interpolate(scene, chips) == (scene, chips, [])


@pytest.mark.parametrize(("side", "first"), [(2, (1, 0)), (3, (0, 2))])
def test_repeated_bands_become_sharp(generated: SyntheticScene, side: int, first: tuple[int, int]) -> None:
    ms, inner = with_blocks(generated, {6: side, 7: side}, first), (..., slice(16, -16), slice(16, -16))
    fused = fuse(generated.pan, ms, sensor="WorldView-3", settings=PRESETS["fast"], device="cpu")
    errors = [
        np.square(image - generated.truth)[inner].mean(axis=(1, 2))
        for image in (fused.image, expand(ms, RATIO, generated.phase))
    ]
    assert np.sqrt(errors[0] / errors[1])[6:].max() < 0.5
