from __future__ import annotations

import numpy as np
import pytest
import torch
from scipy import ndimage
from trapan.core.method.standardise import StandardisedChips, standardise_chips
from trapan.core.scene import chips
from trapan.core.scene.grid import Phase
from trapan.core.scene.scene import ArrayScene

CPU = torch.device("cpu")


def arrays(offset: float = 400.0, scale: float = 60.0) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(1)
    pan, ms = rng.normal(0, 1, (80, 96)), rng.normal(0, 1, (3, 20, 24))
    return offset + scale * pan, offset + scale * np.array([1.0, 5.0, 0.2])[:, None, None] * ms


def sampled(pan: np.ndarray, ms: np.ndarray, phase: Phase | None = None) -> StandardisedChips:
    return standardise_chips(chips.read_chips(ArrayScene(pan, ms, phase=phase), lambda fraction: None), CPU)


def test_pan_and_every_band_get_zero_mean_and_unit_deviation() -> None:
    one = sampled(*arrays())
    for image in (one.pan[:, 0], *one.ms.unbind(1)):
        assert image.dtype == torch.float32
        assert image.mean().item() == pytest.approx(0, abs=1e-4)
        assert image.std(correction=0).item() == pytest.approx(1, abs=1e-4)


@pytest.mark.parametrize(("offset", "scale"), [(0.0, 1e-6), (400.0, 60.0), (1e6, 1000.0)])
def test_the_way_back_gives_the_mss_own_values(offset: float, scale: float) -> None:
    pan, ms = arrays(offset, scale)
    one = sampled(pan, ms)
    np.testing.assert_allclose(one.standardisation.fused(one.ms)[0].numpy(), ms, rtol=1e-5, atol=1e-3 * scale)


def test_nodata_counts_for_nothing() -> None:
    """Only valid pixels make the statistics, however odd the values that fill the rest."""
    pan, ms = arrays()
    pan[:16, :32], ms[:, 5:7, 4:9] = 9000, -4000  # too many to be saturated pixels
    with_odd = sampled(pan, ms).standardisation
    pan[:16, :32], ms[:, 5:7, 4:9] = np.nan, np.nan
    one = sampled(pan, ms)
    ours = one.standardisation
    assert ours.pan_mean == pytest.approx(np.nanmean(pan), rel=1e-5)
    assert ours.pan_deviation == pytest.approx(np.nanstd(pan), rel=1e-5)
    np.testing.assert_allclose(ours.ms_mean.flatten(), np.nanmean(ms, axis=(1, 2)), rtol=1e-5)
    np.testing.assert_allclose(ours.ms_deviation.flatten(), np.nanstd(ms, axis=(1, 2)), rtol=1e-5)
    assert with_odd.pan_deviation > 2 * ours.pan_deviation
    assert (~one.pan_valid).sum() == 512 and (~one.ms_valid).sum() == 10


def test_constant_band_is_unchanged() -> None:
    pan, ms = arrays()
    ms[1] = 0.1
    one = sampled(pan, ms)
    assert not one.ms[:, 1].any()
    np.testing.assert_allclose(one.standardisation.fused(one.ms)[0, 1].numpy(), 0.1, rtol=1e-6)


def test_ratio_and_phase_are_the_chips() -> None:
    one = sampled(*arrays(), Phase(1.25, 2.25))
    assert one.ratio == 4
    assert (one.phase.row % 1, one.phase.col % 1) == (0.25, 0.25)
    assert one.pan.shape[-2:] == torch.Size([4 * one.ms.shape[-2], 4 * one.ms.shape[-1]])


def test_few_extreme_values_have_no_influence() -> None:
    """Hot pixels are left out and filled; what is common, and a heavy tail of highlights, is not."""
    generator = np.random.default_rng(3)
    pan = generator.gamma(4.0, 80.0, (128, 128)).astype(np.float32)
    ms = generator.gamma(4.0, 80.0, (2, 32, 32)).astype(np.float32)
    plain = sampled(pan, ms)
    hot = pan.copy()
    hot.flat[generator.integers(0, hot.size, 10)] = 65535
    found = sampled(hot, ms)
    assert found.standardisation.pan_mean == pytest.approx(plain.standardisation.pan_mean, rel=0.02)
    assert found.standardisation.pan_deviation == pytest.approx(plain.standardisation.pan_deviation, rel=0.1)
    assert float(found.pan.max()) < 20
    assert np.array_equal(
        ~found.pan_valid[0, 0].numpy(), ndimage.binary_dilation(hot != pan, np.ones((7, 7)))
    )


def test_saturated_block_is_left_out() -> None:
    """A sun glint of 65535 in an 11-bit scene, 2 % of the pixels, decides neither range nor deviation."""
    generator = np.random.default_rng(3)
    pan = generator.gamma(4.0, 80.0, (160, 160)).astype(np.float32)
    ms = generator.gamma(4.0, 80.0, (2, 40, 40)).astype(np.float32)
    plain = sampled(pan, ms)
    glint = np.zeros((40, 40), bool)
    glint[20:26, 10:15] = True
    large = np.kron(glint, np.ones((4, 4), bool))
    found = sampled(np.where(large, 65535, pan), np.where(glint, 65535, ms))
    for valid, bright in ((found.pan_valid, large), (found.ms_valid, glint)):
        assert np.array_equal(~valid[0, 0].numpy(), ndimage.binary_dilation(bright, np.ones((7, 7))))
    assert not found.usable_ms[0, 0].numpy()[glint].any()
    assert found.standardisation.pan_deviation == pytest.approx(plain.standardisation.pan_deviation, rel=0.05)
    assert float(found.pan.max()) < 20 and float(found.ms.max()) < 20


def test_scattered_defects_of_many_bands_are_only_filled() -> None:
    """Each of 60 bands has spikes of its own; together they lie near every pixel."""
    generator = np.random.default_rng(3)
    pan = generator.normal(400, 60, (160, 160)).astype(np.float32)
    ms = generator.normal(400, 60, (60, 40, 40)).astype(np.float32)
    plain = sampled(pan, ms)
    spikes = generator.random(ms.shape) < 1.5e-3
    warnings: list[str] = []
    read = chips.read_chips(ArrayScene(pan, np.where(spikes, 3000, ms)), lambda fraction: None)
    found = standardise_chips(read, CPU, warnings.append)
    assert found.usable_ms.all()
    assert len(warnings) == 1 and "nearest other value" in warnings[0]
    restored = found.standardisation.fused(found.ms)[0].numpy()
    np.testing.assert_allclose(restored[~spikes], ms[~spikes], rtol=1e-4)
    assert float(found.ms.max()) < 1.1 * float(plain.ms.max())


def test_frequent_highest_value_is_common() -> None:
    """An 8-bit image stretched so that 2 % of it is 255, and a mask of 0 and 1, lose nothing."""
    pan, ms = arrays(128, 70)
    pan = pan.clip(0, 255).round()
    ms[0] = ms[0] > ms[0].mean()
    found = sampled(pan, ms)
    assert found.pan_valid.all() and found.ms_valid.all()


def test_values_held_to_the_range_stay_float32() -> None:
    """NumPy 2 makes float32 values float64 where they meet float64 limits; the network takes float32."""
    pan, ms = arrays()
    pan[3, 4], ms[1, 5, 6] = 1e30, -1e30
    found = sampled(pan, ms)
    assert found.pan.dtype == found.ms.dtype == torch.float32
    assert float(found.pan.abs().max()) < 20 and float(found.ms.abs().max()) < 20
