"""How good a fused image is: against a reference at reduced resolution, without one at full resolution.

Arrays are [bands, rows, cols]; PAN [rows, cols]; masks bool, [rows, cols], see :mod:`indices`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Iterator, Optional, Sequence

import numpy as np
from scipy import ndimage

from ..errors import InputError
from ..scene.grid import Phase
from .filters import apply_mtf, downsample_bicubic, expand, separable, upsampled
from .indices import Array, Mask, ergas, psnr, q2n, sam, scc, ssim, uqi


@dataclass(frozen=True)
class ReferenceIndices:
    """Indices of a fused image against the truth; see the functions of the same names.

    Attributes:
        q2n: 0 to 1, 1 is best.
        ergas: 0 and up, 0 is best.
        sam: degrees, 0 is best.
        scc: 0 to 1, 1 is best.
        psnr: dB, the more the better.
        ssim: -1 to 1, 1 is best.
    """

    q2n: float
    ergas: float
    sam: float
    scc: float
    psnr: float
    ssim: float


@dataclass(frozen=True)
class FullResolutionIndices:
    """Indices of a fused image where no truth is known; see the functions of the same names.

    Attributes:
        d_lambda_k: spectral distortion, 0 to 1, 0 is best.
        d_s: spatial distortion, 0 and up, 0 is best.
        hqnr: (1 - d_lambda_k) (1 - d_s), 1 is best.
        d_rho: 0 to 2, 0 is best; tells the noise that HQNR doesn't see.
    """

    d_lambda_k: float
    d_s: float
    hqnr: float
    d_rho: float


def score_with_reference(
    fused: Array,
    reference: Array,
    *,
    ratio: int,
    peak: float,
    border: int = 0,
    valid: Optional[Mask] = None,
    block: int = 32,
) -> ReferenceIndices:
    """Scores a fused image against the truth.

    Args:
        fused, reference: [bands, rows, cols]. Q2n rounds them to integers where the reference holds
            nothing else.
        ratio: PAN pixels per MS pixel, for ERGAS.
        peak: largest value the data can have (2^bits - 1 for counts), for PSNR and SSIM.
        border: pixels to cut on every side first.
        valid: [rows, cols], or None where every pixel is.
        block: side of Q2n's blocks.

    Raises:
        InputError: the shapes differ, or nothing is left inside the border.
    """
    _require_same(fused.shape, reference.shape, "the fused image", "the reference")
    if min(reference.shape[1:]) <= 2 * border:
        raise InputError(
            f"the fused image of {reference.shape[2]} x {reference.shape[1]} pixels has nothing left "
            f"inside a border of {border}: choose a larger image or a smaller border"
        )
    inner = slice(border, -border or None)
    fused, reference = fused[:, inner, inner], reference[:, inner, inner]
    seen = None if valid is None else valid[inner, inner]
    return ReferenceIndices(
        q2n(fused, reference, block=block, valid=seen, rounded=_whole(reference, seen)),
        ergas(fused, reference, ratio=ratio, valid=seen),
        sam(fused, reference, valid=seen),
        scc(fused, reference, valid=seen),
        psnr(fused, reference, peak=peak, valid=seen),
        ssim(fused, reference, peak=peak, valid=seen),
    )


def score_full_resolution(
    fused: Array,
    pan: Array,
    ms: Array,
    *,
    ratio: int,
    phase: Phase,
    gains: Sequence[float],
    block: int = 32,
    valid: Optional[Mask] = None,
    ms_valid: Optional[Mask] = None,
) -> FullResolutionIndices:
    """Scores a fused image against the PAN and MS it was made from.

    Args:
        fused: [bands, rows, cols] on the PAN grid.
        pan: [rows, cols], at most `ratio` times the MS's size.
        ms: [bands, rows, cols]. D_lambda^(K) rounds values to integers where the MS holds nothing else.
        ratio: PAN pixels per MS pixel.
        phase: where the centre of MS pixel (0, 0) lies in PAN pixels.
        gains: MTF gain at the MS Nyquist frequency of each band.
        block: side of the blocks of D_lambda^(K) and D_S.
        valid: mask on the PAN grid, or None where every pixel is valid.
        ms_valid: mask on the MS grid, likewise.

    Raises:
        InputError: the shapes don't fit each other.
    """
    _require_same(fused.shape[1:], pan.shape, "the fused image", "the PAN")
    _require_same((len(fused), len(gains)), (len(ms),) * 2, "the fused image's bands and gains", "the MS's")
    if pan.shape[0] > ratio * ms.shape[1] or pan.shape[1] > ratio * ms.shape[2]:
        raise InputError(
            f"the PAN of {pan.shape[1]} x {pan.shape[0]} pixels reaches beyond {ratio} times the MS of "
            f"{ms.shape[2]} x {ms.shape[1]}: give the part of the PAN that the MS covers"
        )
    rounded = _whole(ms, ms_valid)
    if ms_valid is not None:
        covered = _on_pan(ms_valid, pan.shape, ratio, phase)
        valid = covered if valid is None else valid & covered
        ms = _filled(ms, ms_valid)
    expanded = expand(ms, ratio, phase)[:, : pan.shape[0], : pan.shape[1]]
    spectral = d_lambda_k(
        fused, expanded, ratio=ratio, gains=gains, block=block, valid=valid, rounded=rounded
    )
    spatial = d_s(fused, expanded, pan, ratio=ratio, block=block, valid=valid)
    hqnr = (1 - spectral) * (1 - spatial)
    return FullResolutionIndices(spectral, spatial, hqnr, d_rho(fused, pan, ratio=ratio, valid=valid))


def d_lambda_k(
    fused: Array,
    expanded: Array,
    *,
    ratio: int,
    gains: Sequence[float],
    block: int = 32,
    valid: Optional[Mask] = None,
    rounded: bool = True,
) -> float:
    """Spectral distortion D_lambda^(K): 1 - Q2n of the MTF-filtered fused image against the expanded MS.

    Args:
        fused, expanded: [bands, rows, cols] at PAN scale.
        ratio, gains, block, valid: see :func:`score_full_resolution`.
        rounded: see :func:`indices.q2n`.

    Source: Khan et al., "Pansharpening Quality Assessment Using the Modulation Transfer Functions of
    Instruments", IEEE TGRS 47(11), 2009; at PAN scale as in Vivone et al. 2021.
    """
    blurred = np.stack([apply_mtf(band, ratio, gain) for band, gain in zip(_filled(fused, valid), gains)])
    return 1 - q2n(blurred, expanded, block=block, valid=valid, rounded=rounded)


def d_s(
    fused: Array,
    expanded: Array,
    pan: Array,
    *,
    ratio: int,
    block: int = 32,
    valid: Optional[Mask] = None,
) -> float:
    """Spatial distortion D_S: how far each band's UQI with PAN departs from that at MS scale.

    The low-resolution PAN is reduced bicubically (antialiased) and expanded again, at phase ratio // 2
    whatever the pair's own is: that is the definition.

    Args:
        fused, expanded: [bands, rows, cols] at PAN scale.
        pan: [rows, cols].
        ratio, block, valid: see :func:`score_full_resolution`.

    Source: Alparone et al., "Multispectral and Panchromatic Data Fusion Assessment Without Reference",
    PE&RS 74(2), 2008, with exponent 1.
    """
    small = downsample_bicubic(_filled(pan[None], valid)[0], ratio)
    low = upsampled(small, ratio)[: pan.shape[0], : pan.shape[1]]
    differences = [
        abs(uqi(ours, pan, block=block, valid=valid) - uqi(theirs, low, block=block, valid=valid))
        for ours, theirs in zip(fused, expanded)
    ]
    return float(np.mean(differences))


def d_rho(fused: Array, pan: Array, *, ratio: int, valid: Optional[Mask] = None) -> float:
    """One minus the local correlation of each band with PAN, mean over pixels and bands, 0 to 2.

    Local means of windows of ratio x ratio pixels (zeros around the image) are taken off; what is left
    is correlated in the same window. A window without structure correlates with nothing.

    Source: Scarpa and Ciotola, "Full-Resolution Quality Assessment for Pansharpening", Remote Sensing
    14(8), 2022, and its authors' code.
    """
    seen = None if valid is None else _clear(valid, 2 * ratio)
    maps = local_correlation(_filled(fused, valid), _filled(pan[None], valid)[0], ratio=ratio)
    return 1 - float(np.mean([_mean_where(local, seen) for local in maps]))


def local_correlation(fused: Array, pan: Array, *, ratio: int) -> Iterator[Array]:
    """Each band's local correlation with PAN, -1 to 1, [rows, cols], as :func:`d_rho` takes it.

    Args:
        fused: [bands, rows, cols] on the PAN grid, without nodata.
        pan: [rows, cols], likewise.
        ratio: side of the windows.
    """
    pan_detail = _detail(pan, ratio)
    pan_energy = _box(pan_detail**2, ratio)
    for band in fused:
        detail = _detail(band, ratio)
        scale = np.sqrt(np.maximum(_box(detail**2, ratio) * pan_energy, 0))
        product = _box(detail * pan_detail, ratio)
        yield np.divide(product, scale, out=np.zeros_like(scale), where=scale > 0)


def _detail(band: Array, side: int) -> Array:
    """The band less its local mean."""
    detail: Array = band - _box(band, side) / side**2
    return detail


def _box(band: Array, side: int) -> Array:
    """Sums over windows of side x side pixels; of an even side, one more after than before the pixel."""
    return separable(band, np.ones(side), "constant", origin=side % 2 - 1)


def _filled(image: Array, valid: Optional[Mask]) -> Array:
    """What is not valid takes the nearest valid value, so that filters carry nothing odd over the edge."""
    if valid is None or valid.all() or not valid.any():
        return image
    row, col = ndimage.distance_transform_edt(~valid, return_distances=False, return_indices=True)
    return np.asarray(image[:, row, col])


def _on_pan(ms_valid: Mask, shape: Sequence[int], ratio: int, phase: Phase) -> Array:
    """An MS mask on the PAN grid: each PAN pixel takes the nearest MS pixel's."""
    row = np.rint((np.arange(shape[0]) - phase.row) / ratio).astype(int).clip(0, ms_valid.shape[0] - 1)
    col = np.rint((np.arange(shape[1]) - phase.col) / ratio).astype(int).clip(0, ms_valid.shape[1] - 1)
    return np.asarray(ms_valid[row[:, None], col])


def _clear(valid: Mask, reach: int) -> Array:
    """Where all pixels within `reach` are valid; beyond the image counts as valid."""
    return np.asarray(ndimage.minimum_filter(valid, 2 * reach + 1, mode="nearest"))


def _whole(image: Array, valid: Optional[Mask]) -> bool:
    chosen = image if valid is None else image[:, valid]
    return bool(np.array_equal(chosen, np.rint(chosen)))


def _mean_where(values: Array, seen: Optional[Mask]) -> float:
    chosen = values if seen is None else values[seen]
    return float(chosen.mean()) if chosen.size else math.nan


def _require_same(one: Sequence[int], other: Sequence[int], name: str, other_name: str) -> None:
    if tuple(one) != tuple(other):
        raise InputError(
            f"{name} has shape {tuple(one)} and {other_name} {tuple(other)}: give arrays that fit each other"
        )
