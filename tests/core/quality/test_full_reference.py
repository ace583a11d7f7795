"""Indices computed window by window equal those of the whole image."""

from __future__ import annotations

from dataclasses import asdict

import numpy as np
import pytest
from trapan.core.errors import InputError
from trapan.core.feedback import Cancelled
from trapan.core.quality.block_indices import BLOCK
from trapan.core.quality.full_reference import (
    HALO,
    ReferenceValues,
    scan_reference,
    score_by_windows,
)
from trapan.core.quality.protocols import inside_border, score_with_reference
from trapan.core.scene.grid import Size, Window
from trapan.core.scene.scene import Pixels


def images(rows: int, cols: int, bands: int = 3) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return a fused image, its reference in whole numbers, and a mask with holes; NaN is invalid."""
    rng = np.random.default_rng(rows * cols)
    reference = np.rint(
        rng.integers(200, 1800, (bands, rows // 4 + 1, cols // 4 + 1))
        .repeat(4, 1)
        .repeat(4, 2)[:, :rows, :cols]
        + rng.normal(0, 40, (bands, rows, cols))
    )
    fused = reference + rng.normal(0, 60, reference.shape)
    valid = np.ones((rows, cols), bool)
    valid[50:81, 60:70] = valid[3, 3] = False
    fused[:, ~valid], reference[:, 50:60, 60:65] = np.nan, np.nan
    return fused, reference, valid


@pytest.mark.parametrize(
    ("rows", "cols", "border"), [(200, 150, 0), (129, 160, 0), (224, 161, 16), (40, 50, 3)]
)
@pytest.mark.parametrize("rounded", [True, False])
def test_the_window_size_makes_no_difference(rows: int, cols: int, border: int, rounded: bool) -> None:
    fused, reference, valid = images(rows, cols)
    if not rounded:
        fused, reference = fused / 2047, reference / 2047
    peak = 2047.0 if rounded else 1.0
    windows: list[Window] = []

    def read(window: Window) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        windows.append(window)
        rows, cols = window.slices
        return fused[:, rows, cols], reference[:, rows, cols], valid[rows, cols]

    found, by_threads = (
        score_by_windows(
            read,
            inside_border(Size(rows, cols), border),
            ReferenceValues(rounded, peak),
            ratio=4,
            side=2 * BLOCK,
            progress=lambda fraction: None,
            threads=threads,
        )
        for threads in (1, 3)
    )
    whole = score_with_reference(fused, reference, valid=valid, ratio=4, peak=peak, border=border)
    assert by_threads == found
    assert asdict(found) == pytest.approx(asdict(whole), rel=1e-9)
    assert max(max(window.rows, window.cols) for window in windows) < 3 * BLOCK + 2 * HALO


def test_scan_finds_peak_and_type_of_a_reference() -> None:
    counts, _, _ = images(64, 64)
    valid = np.isfinite(counts).all(axis=0)
    counts = np.rint(counts.clip(0, 1900))
    counts[:, 0, 0] = 1999.5
    valid[0, 0] = False

    def found(values: np.ndarray, border: int = 0) -> ReferenceValues:
        def read(window: Window) -> Pixels:
            return Pixels(values[(slice(None), *window.slices)], valid[window.slices])

        return scan_reference(read, inside_border(Size(64, 64), border), lambda fraction: None)

    smallest, largest = float(counts[:, valid].min()), float(counts[:, valid].max())
    assert found(counts) == ReferenceValues(True, 2047)
    assert found(counts % 200).peak == 255
    assert found(counts + 200).peak == 4095
    assert found(counts / 2500).peak == pytest.approx(largest / 2500)
    for negative in (counts - 500, -counts, -counts / 2500):  # whose sign changes no index
        unit = 2500 if np.nanmin(negative) > -1 else 1
        assert found(negative).peak == pytest.approx((largest - smallest) / unit)
    counts[:, 5, 5] = 7.25
    assert not found(counts).is_integer
    assert found(counts, border=6).is_integer
    valid[:] = False
    with pytest.raises(InputError, match="no valid pixel"):
        found(counts)


def test_scoring_can_be_cancelled_between_windows() -> None:
    fused, reference, valid = images(128, 128)
    fractions: list[float] = []

    def progress(fraction: float) -> None:
        fractions.append(fraction)
        if fraction >= 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        score_by_windows(
            lambda window: (
                fused[(slice(None), *window.slices)],
                reference[(slice(None), *window.slices)],
                valid[window.slices],
            ),
            Window(0, 0, 128, 128),
            ReferenceValues(True, 2047),
            ratio=4,
            side=2 * BLOCK,
            progress=progress,
            threads=1,
        )
    assert fractions == [0, 0.25, 0.5]
