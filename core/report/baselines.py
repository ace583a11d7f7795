"""What a report sets the fused image against: plain expansion, GDAL's Brovey and the pair, chip by chip.

Arrays only, so that a report needs no GDAL; the tests hold the Brovey to GDAL's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

import numpy as np
from numpy.typing import NDArray

from ..imaging import decimation_matrix
from ..quality.filters import expand
from ..quality.no_reference import score_chips
from ..quality.protocols import FullResolutionIndices, local_correlation
from ..scene.chips import Chips, fill_nodata
from ..scene.grid import Phase
from ..scene.scene import Pixels

if TYPE_CHECKING:
    from ..quality.evaluate import Findings

Array = NDArray[Any]
Method = Callable[[Chips, int, Phase], Array]
"""From the chips, the index of one and the registered phase to a fused image [bands, rows, cols]."""


def plain_expansion(chips: Chips, index: int, phase: Phase) -> Array:
    """EXP: the MS expanded to the PAN grid at the registered phase, with none of the PAN's detail."""
    return expand(chips.ms[index], chips.ratio, phase)


def gdal_brovey(chips: Chips, index: int, phase: Phase) -> Array:
    """What `gdal_pansharpen` makes of the pair: weighted Brovey, equal weights, cubic resampling.

    GDAL knows the georeference alone, so the registered phase is not used.
    """
    ms, pan = chips.ms[index], chips.pan[index, 0]
    rows = _cubic(pan.shape[0], ms.shape[1], chips.ratio, chips.phase.row)
    cols = _cubic(pan.shape[1], ms.shape[2], chips.ratio, chips.phase.col)
    resampled = rows @ ms.astype(np.float64) @ cols.T
    intensity = resampled.mean(axis=0)
    return np.asarray(
        resampled * np.divide(pan, intensity, out=np.zeros_like(intensity), where=intensity != 0)
    )


def score_baseline(
    method: Method, findings: Findings, gains: tuple[float, ...], progress: Callable[[float], None]
) -> FullResolutionIndices:
    """A method's mean over the chips, on the very pixels and at the phase that the run was assessed with.

    Args:
        method: one of those above.
        findings: the run's.
        gains: MTF gain of each MS band.
        progress: told the fraction done.
    """
    chips = findings.chips

    def image(index: int) -> Array:
        known = np.isfinite(findings.fused[index]).all(axis=0)
        return np.where(known, method(chips, index, findings.phase_at(chips.windows[index])), np.nan)

    return score_chips(image, chips, gains, findings.phase_at, progress)


def spectral_error(findings: Findings, index: int) -> Array:
    """How far the fused image, seen as the MS instrument would see it, departs from the MS.

    Returns:
        |D(F) - M| / |M|, norms over the bands; [rows, cols] at MS scale, NaN where there is no value.
    """
    chips, fused = findings.chips, findings.fused[index]
    ms, phase = chips.ms[index], findings.phase_at(chips.windows[index])
    sizes = tuple(zip(ms.shape[1:], fused.shape[1:]))
    rows, cols = (
        np.stack([decimation_matrix(profile, chips.ratio, *place) for profile in profiles])
        for profiles, place in (
            ([blur.rows for blur in findings.optics.bands], (phase.row, *sizes[0])),
            ([blur.cols for blur in findings.optics.bands], (phase.col, *sizes[1])),
        )
    )
    seen = rows @ _whole(fused) @ cols.transpose(0, 2, 1)
    level = np.linalg.norm(ms, axis=0)
    error = np.linalg.norm(seen - ms, axis=0)
    whole = _blocks(np.isfinite(fused).all(axis=0), chips.ratio) == 1
    known = chips.ms_valid[index, 0] & whole & (level > 0)
    return np.asarray(np.divide(error, level, out=np.full_like(level, np.nan), where=known))


def spatial_error(findings: Findings, index: int) -> Array:
    """One minus the fused bands' local correlation with PAN, as D_rho takes it, mean over the bands.

    Returns:
        0 to 2, mean over an MS pixel's PAN pixels; [rows, cols] at MS scale, NaN where there is no value.
    """
    chips, fused = findings.chips, findings.fused[index]
    maps = list(local_correlation(_whole(fused), chips.pan[index, 0], ratio=chips.ratio))
    known = np.isfinite(fused).all(axis=0) & chips.pan_valid[index, 0]
    whole = _blocks(known, chips.ratio) == 1
    return np.where(whole, 1 - _blocks(np.mean(maps, axis=0), chips.ratio), np.nan)


def _cubic(pan: int, ms: int, ratio: int, phase: float) -> Array:
    """Catmull-Rom interpolation along one axis as a matrix [pan, ms]; taps beyond the border are left out."""
    distance = np.abs((np.arange(pan)[:, None] - phase) / ratio - np.arange(ms))
    near = 1.5 * distance**3 - 2.5 * distance**2 + 1
    far = -0.5 * distance**3 + 2.5 * distance**2 - 4 * distance + 2
    weights = np.select([distance <= 1, distance <= 2], [near, far], 0.0)
    return np.asarray(weights / weights.sum(axis=1, keepdims=True))


def _whole(fused: Array) -> Array:
    """The fused image with the nearest value where it has none."""
    return fill_nodata(Pixels(fused, np.isfinite(fused).all(axis=0)))


def _blocks(values: Array, ratio: int) -> Array:
    """Means over ratio x ratio pixels."""
    rows, cols = values.shape[0] // ratio, values.shape[1] // ratio
    return np.asarray(values.reshape(rows, ratio, cols, ratio).mean(axis=(1, 3)))
