"""Percentiles of many values, compared with NumPy's."""

from __future__ import annotations

import numpy as np
import pytest
from trapan.core.scene.percentiles import tail_limits

SHARES = (0.1, 2.0, 5.0, 50.0)


@pytest.mark.parametrize("count", [1, 2, 5, 100, 5000, 50_000])
@pytest.mark.parametrize("share", SHARES)
def test_they_are_those_of_numpy(count: int, share: float) -> None:
    rng = np.random.default_rng(count)
    kinds = {
        "continuous": rng.normal(1000, 300, count),
        "whole": rng.integers(1, 2048, count),
        "constant": np.full(count, 7),
        "ascending": np.arange(count),
        "two values": rng.random(count) < 0.01,
    }
    for name, values in kinds.items():
        expected = np.percentile(values.astype(np.float32), (share, 100 - share))
        assert tail_limits(values.astype(np.float32), share) == pytest.approx(expected, rel=1e-6), name


@pytest.mark.parametrize("share", SHARES)
def test_a_sample_that_misleads_changes_nothing(share: float) -> None:
    """Every 32nd value is low, and the sample takes every 32nd."""
    values = np.random.default_rng(0).normal(1000, 300, 65536).astype(np.float32)
    values[::32] -= 10_000
    assert tail_limits(values, share) == pytest.approx(np.percentile(values, (share, 100 - share)), rel=1e-6)
