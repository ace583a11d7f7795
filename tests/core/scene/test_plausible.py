"""Values that the MS image and the PAN band don't support are clipped, all others stay."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from trapan.core.scene.chips import read_chips
from trapan.core.scene.grid import Phase, Window
from trapan.core.scene.plausible import PlausibleSink
from trapan.core.scene.scene import ArrayScene, ArraySink, Pixels

RATIO, SIDE = 4, 20


def write(
    ms: NDArray[np.float32], fused: NDArray[np.float32], pan: NDArray[np.float32], phase: Phase | None = None
) -> NDArray[np.float32]:
    """Write a fused image in tiles; return what the sink behind gets."""
    scene = ArrayScene(pan, ms, RATIO, phase)
    sink = ArraySink(len(ms), scene.alignment.pan.size)
    plausible = PlausibleSink(sink, scene, read_chips(scene, lambda done: None))
    for window in (Window(0, 0, 50, 80), Window(50, 0, 30, 35), Window(50, 35, 30, 45)):
        part = fused[(slice(None), *window.slices)]
        plausible.write(window, Pixels(part, np.isfinite(part).all(axis=0)))
    return sink.fused


def draw(low: float, high: float, bands: int = 2, side: int = SIDE, seed: int = 0) -> NDArray[np.float32]:
    """Draw values that include both ends of a range in each band."""
    values = np.random.default_rng(seed).uniform(low, high, (bands, side, side)).astype(np.float32)
    values[:, 0, 0], values[:, -1, -1] = low, high
    return values


PAN = draw(100, 200, 1, RATIO * SIDE)[0]


def test_reflectance_is_not_negative_and_not_several_times_the_largest() -> None:
    fused = draw(0.1, 0.3, side=RATIO * SIDE)
    fused[0, 40, 40], fused[1, 41, 41] = -0.29, 1.37
    clipped = write(draw(0.01, 0.39), fused, PAN)
    assert clipped[0, 40, 40] == 0
    assert 0.39 <= clipped[1, 41, 41] <= 0.78
    fused[0, 40, 40], fused[1, 41, 41] = clipped[0, 40, 40], clipped[1, 41, 41]
    np.testing.assert_array_equal(clipped, fused)


def test_where_the_ms_is_negative_the_image_may_be_as_negative() -> None:
    ms = draw(0.02, 0.4)
    ms[:, 3:7, 3:7] = -0.03
    fused = np.full((2, RATIO * SIDE, RATIO * SIDE), -0.2, np.float32)
    clipped = write(ms, fused, PAN)
    np.testing.assert_allclose(clipped[:, 16:24, 16:24], -0.03)
    assert (clipped[:, 60:, 60:] == 0).all()


def test_quantities_around_zero_keep_their_sign() -> None:
    fused = draw(-30, 30, side=RATIO * SIDE)
    np.testing.assert_array_equal(write(draw(-20, 25), fused, PAN), fused)
    np.testing.assert_array_equal(write(draw(-25, -5), -np.abs(fused), PAN), -np.abs(fused))


def test_a_small_bright_object_in_the_pan_stays() -> None:
    """Of a boat on water of even brightness, an MS pixel shows a 16th of the contrast."""
    pan, ms = PAN.copy(), draw(100, 120)
    pan[41, 41] = 2000
    ms[:, 10, 10] = 100 + (2000 - 100) / RATIO**2
    fused = np.full((2, RATIO * SIDE, RATIO * SIDE), 110, np.float32)
    fused[:, 41, 41] = 1900
    assert (write(ms, fused, pan)[:, 41, 41] == 1900).all()
    # The PAN supports nothing of the kind elsewhere.
    fused[:, 70, 70] = 1900
    assert (write(ms, fused, pan)[:, 70, 70] < 400).all()


def test_nodata_and_a_phase_beyond_the_corner_are_no_obstacle() -> None:
    ms, pan = draw(0.05, 0.4), PAN.copy()
    ms[:, :5], pan[:12] = np.nan, np.nan
    fused = np.full((2, RATIO * SIDE, RATIO * SIDE), -1, np.float32)
    fused[:, :20] = np.nan
    for phase in (Phase(-3.0, 7.5), Phase(9.5, 1.5)):
        clipped = write(ms, fused, pan, phase)
        assert np.isnan(clipped[:, :20]).all()
        assert (clipped[:, 20:] == 0).all()
