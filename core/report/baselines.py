"""Baselines that a report compares with, and maps of the fused image's errors, chip by chip.

Everything is computed on arrays, so that a report needs no GDAL. A test compares the Brovey method with
GDAL's own result.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

import numpy as np
from numpy.typing import NDArray

from ..feedback import Progress
from ..imaging import apply_banded, decimation_matrix
from ..quality.filters import cubic_kernel, expand
from ..quality.no_reference import Scores, ScoringModel, score_chips
from ..quality.protocols import holds_integers, local_correlation
from ..scene.chips import Chips, fill_nodata
from ..scene.grid import Phase
from ..scene.scene import Pixels

if TYPE_CHECKING:
    from ..quality.evaluate import Findings

Array = NDArray[Any]
Method = Callable[[Chips, int, Phase], Array]
"""Takes the chips, the index of a chip and the registered phase; returns an image [bands, rows, cols]."""


def plain_expansion(chips: Chips, index: int, phase: Phase) -> Array:
    """Expand the MS image to the PAN grid at the registered phase (EXP), without detail of the PAN band."""
    return expand(chips.ms[index], chips.ratio, phase)


def gdal_brovey(chips: Chips, index: int, phase: Phase) -> Array:
    """Compute the result of `gdal_pansharpen`: weighted Brovey, equal weights, cubic resampling.

    GDAL uses the georeference only, so the registered phase is ignored. Offsets between the bands, which GDAL
    would keep, are already removed from the chips. GDAL resamples whole numbers to whole numbers, which for 8
    bits raises D_rho as much as rounding the result does.
    """
    ms, pan = chips.ms[index], chips.pan[index, 0]
    rows = _cubic_matrix(pan.shape[0], ms.shape[1], chips.ratio, chips.phase.row)
    cols = _cubic_matrix(pan.shape[1], ms.shape[2], chips.ratio, chips.phase.col)
    resampled = apply_banded(rows, cols, ms.astype(np.float64))
    if holds_integers(ms):
        resampled = np.rint(resampled)
        resampled = resampled if ms.min() < 0 else resampled.clip(min=0)
    intensity = resampled.mean(axis=0)
    return np.asarray(
        resampled * np.divide(pan, intensity, out=np.zeros_like(intensity), where=intensity != 0)
    )


def score_baseline(
    method: Method,
    findings: Findings,
    gains: tuple[float, ...],
    progress: Progress,
    threads: int = 1,
) -> Scores:
    """Score a baseline on the same pixels, at the same phase and by the same blurs as the fused image.

    It is stored as the fused image is.

    Args:
        method: one of the functions above.
        findings: of the run.
        gains: MTF gain of each MS band at the MS Nyquist frequency, 0 to 1.
        progress: takes the fraction done, 0 to 1.
        threads: number of threads.
    """
    chips = findings.chips

    def image(index: int) -> Array:
        valid = np.isfinite(findings.fused[index]).all(axis=0)
        values = method(chips, index, findings.phase_at(chips.windows[index])).astype(np.float32)
        return np.where(valid, findings.as_stored(Pixels(values, valid)).values, np.float32(np.nan))

    model = ScoringModel(gains, findings.optics.measured_bands, findings.phase_at)
    return score_chips(image, chips, model, progress, threads)


def spectral_error(findings: Findings, index: int) -> Array:
    """Map the relative difference between the MS image and the fused image degraded to MS scale.

    Args:
        findings: of the run.
        index: of the chip.

    Returns:
        |D(F) - M| / |M| with norms over the bands; [rows, cols] at MS scale, NaN where it has no value.
    """
    chips, fused = findings.chips, findings.fused[index]
    ms, phase = chips.ms[index], findings.phase_at(chips.windows[index])
    ratio, bands = chips.ratio, findings.optics.bands
    blurs = bands if len(bands) > 1 else bands * len(fused)
    (ms_rows, ms_cols), (pan_rows, pan_cols) = ms.shape[1:], fused.shape[1:]
    degraded = np.stack(
        [
            apply_banded(
                decimation_matrix(blur.rows, ratio, phase.row, ms_rows, pan_rows),
                decimation_matrix(blur.cols, ratio, phase.col, ms_cols, pan_cols),
                band,
            )
            for blur, band in zip(blurs, _fill(fused))
        ]
    )
    level = np.linalg.norm(ms, axis=0)
    error = np.linalg.norm(degraded - ms, axis=0)
    complete = _block_means(np.isfinite(fused).all(axis=0), ratio) == 1
    known = chips.ms_valid[index, 0] & complete & (level > 0)
    return np.asarray(np.divide(error, level, out=np.full_like(level, np.nan), where=known))


def spatial_error(findings: Findings, index: int) -> Array:
    """Map 1 - local correlation of the fused bands with the PAN band, as in D_rho, mean over the bands.

    Args:
        findings: of the run.
        index: of the chip.

    Returns:
        0 to 2, mean over the PAN pixels of an MS pixel; [rows, cols] at MS scale, NaN where it has no value.
    """
    chips, fused = findings.chips, findings.fused[index]
    maps = list(local_correlation(_fill(fused), chips.pan[index, 0], ratio=chips.ratio))
    known = np.isfinite(fused).all(axis=0) & chips.pan_valid[index, 0]
    complete = _block_means(known, chips.ratio) == 1
    return np.where(complete, 1 - _block_means(np.mean(maps, axis=0), chips.ratio), np.nan)


def _cubic_matrix(pan: int, ms: int, ratio: int, phase: float) -> Array:
    """Return cubic interpolation along one axis as a matrix [pan, ms], without taps beyond the border."""
    weights = cubic_kernel((np.arange(pan)[:, None] - phase) / ratio - np.arange(ms))
    return np.asarray(weights / weights.sum(axis=1, keepdims=True))


def _fill(fused: Array) -> Array:
    """Replace NaN by the nearest value."""
    return fill_nodata(Pixels(fused, np.isfinite(fused).all(axis=0)))


def _block_means(values: Array, ratio: int) -> Array:
    """Average over blocks of ratio x ratio pixels."""
    rows, cols = values.shape[0] // ratio, values.shape[1] // ratio
    return np.asarray(values.reshape(rows, ratio, cols, ratio).mean(axis=(1, 3)))
