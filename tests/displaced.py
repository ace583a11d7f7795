"""Generated and real pairs, and the same with the MS many pixels from its georeference."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest
from trapan.core.scene.grid import Phase
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
GEOEYE = get_sensor("GeoEye-1")
PHASE = Phase(1.25, 2.0)
SIDE = 320


@lru_cache(maxsize=4)
def made(seed: int = 3, noise: float = 1.0, side: int = SIDE) -> synthetic.SyntheticScene:
    return synthetic.generate_scene(GEOEYE, side, seed=seed, noise=noise, phase=PHASE)


def displaced(pan: np.ndarray, ms: np.ndarray, rows: int, cols: int) -> tuple[np.ndarray, np.ndarray]:
    """Cut a pair so that the MS lies `rows` and `cols` MS pixels from where its corners say."""
    height, width = ms.shape[1:]
    ms = ms[:, max(rows, 0) : height + min(rows, 0), max(cols, 0) : width + min(cols, 0)]
    pan = pan[4 * max(-rows, 0) : 4 * (height - max(rows, 0)), 4 * max(-cols, 0) : 4 * (width - max(cols, 0))]
    return pan, ms


def real(name: str) -> tuple[np.ndarray, np.ndarray]:
    if not SHARED.is_dir():
        pytest.skip(f"the real scenes are not in {SHARED}")
    gdal = pytest.importorskip("osgeo.gdal")
    pan, ms = (gdal.Open(str(SHARED / f"{name}_{part}.tif")).ReadAsArray() for part in ("pan", "ms"))
    return pan, ms
