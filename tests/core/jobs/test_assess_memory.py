"""Scoring a long scene needs no more of GDAL's cache than scoring a short one."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from trapan.core.feedback import SilentFeedback
from trapan.core.jobs.pair import Pair
from trapan.core.raster.source import Source

gdal = pytest.importorskip("osgeo.gdal")

from trapan.core.jobs.assess import (
    PairAssessmentJob,
    ReferenceAssessmentJob,
    assess_against_pair,
    assess_against_reference,
)


class Watch(SilentFeedback):
    """Records the largest size of GDAL's cache at the checks for cancellation."""

    most = 0

    def is_cancelled(self) -> bool:
        self.most = max(self.most, gdal.GetCacheUsed())
        return False


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["pair", "reference"])
def test_gdal_cache_does_not_grow_with_the_scene(kind: str, make_raster: Callable[..., Path]) -> None:
    most = []
    for rows in (1024, 4096):
        rng = np.random.default_rng(0)

        def made(name: str, *shape: int, rng: Any = rng, rows: int = rows) -> str:
            values = rng.integers(1, 2000, shape, np.uint16)
            return str(make_raster(f"{name}{rows}.tif", values, pixel=2.0 if name == "ms" else 0.5))

        fused = made("fused", 2, rows, 256)
        watch, already = Watch(), gdal.GetCacheUsed()
        if kind == "pair":
            pair = Pair(Source(made("pan", rows, 256)), Source(made("ms", 2, rows // 4, 64)))
            assess_against_pair(PairAssessmentJob(Source(fused), pair, register=False), watch)
        else:
            assess_against_reference(
                ReferenceAssessmentJob(Source(fused), Source(made("truth", 2, rows, 256))), watch
            )
        most.append(watch.most - already)
    assert most[0] > 0
    # the places that are read beforehand count too, and a long scene has more of them
    assert most[1] < 2 * most[0]
