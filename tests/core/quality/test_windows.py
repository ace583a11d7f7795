from __future__ import annotations

import numpy as np
import pytest
from trapan.core.quality.block_indices import BLOCK
from trapan.core.quality.windows import MIN_SIDE, ms_windows, reference_side
from trapan.core.scene.alignment import MIN_MS_SIDE
from trapan.core.scene.grid import Size
from trapan.core.scene.tiles import MANY_BANDS


def test_windows_of_many_bands_have_no_more_values() -> None:
    few = reference_side(4)
    for bands in (30, 100, 300, 2000):
        side = reference_side(bands)
        assert side % BLOCK == 0 and BLOCK < side < few
        assert side == MIN_SIDE or side**2 * bands <= few**2 * MANY_BANDS


@pytest.mark.parametrize("ratio", [2, 3, 4, 6, 8, 16])
def test_the_parts_that_are_scored_cover_a_chip_once(ratio: int) -> None:
    for bands in (3, 25, 60, 158, 300):
        for side in (16, 50, 64, 128, 320):
            seen = np.zeros((side, side), int)
            for part in ms_windows(Size(side, side), ratio, bands):
                assert min(part.rows, part.cols) >= min(MIN_MS_SIDE, side)
                seen[part.slices] += 1
            assert (seen == 1).all()
