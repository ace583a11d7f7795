"""Score a fused image: with a reference at reduced resolution, without one at full resolution.

Images are [bands, rows, cols], the PAN band is [rows, cols]. Masks are bool, [rows, cols]; see
:mod:`indices`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Iterator, Sequence

import numpy as np

from ..errors import InputError
from ..scene.chips import fill_nodata
from ..scene.grid import Phase, Size, Window
from ..scene.scene import Pixels
from .block_indices import q2n, uqi
from .filters import (
    apply_mtf,
    box_sum,
    downsample_bicubic,
    erode_mask,
    expand,
    upsample_nearest,
    working_type,
)
from .indices import Array, Mask, ergas, psnr, sam, scc, ssim


@dataclass(frozen=True)
class ReferenceIndices:
    """Indices of a fused image against its reference; see the functions of the same names.

    Attributes:
        q2n: 0 to 1, 1 is best.
        ergas: 0 and up, 0 is best.
        sam: degrees, 0 is best.
        scc: 0 to 1, 1 is best.
        psnr: dB, higher is better.
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
    """Indices of a fused image without a reference; see the functions of the same names.

    Attributes:
        d_lambda_k: spectral distortion, 0 to 1, 0 is best.
        d_s: spatial distortion, 0 and up, 0 is best.
        hqnr: (1 - d_lambda_k) (1 - d_s), 1 is best.
        d_rho: 0 to 2, 0 is best; it shows noise, to which HQNR is blind.
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
    valid: Mask | None = None,
) -> ReferenceIndices:
    """Score a fused image against its reference.

    Args:
        fused: [bands, rows, cols]. Q2n rounds its values to integers if the reference holds only integers.
        reference: [bands, rows, cols].
        ratio: PAN pixels per MS pixel, for ERGAS.
        peak: largest possible value of the data, 2^bits - 1 for integers; for PSNR and SSIM.
        border: pixels to leave out on every side.
        valid: [rows, cols]; None if every pixel is valid.

    Raises:
        InputError: the shapes differ, or no pixel remains inside the border.
    """
    _require_same(fused.shape, reference.shape, "the fused image", "the reference")
    rows, cols = inside_border(Size(*reference.shape[1:]), border).slices
    fused, reference = fused[:, rows, cols], reference[:, rows, cols]
    valid = None if valid is None else valid[rows, cols]
    return ReferenceIndices(
        q2n(fused, reference, valid=valid, rounded=holds_integers(reference, valid)),
        ergas(fused, reference, ratio=ratio, valid=valid),
        sam(fused, reference, valid=valid),
        scc(fused, reference, valid=valid),
        psnr(fused, reference, peak=peak, valid=valid),
        ssim(fused, reference, peak=peak, valid=valid),
    )


def score_full_resolution(
    fused: Array,
    pan: Array,
    ms: Array,
    *,
    ratio: int,
    phase: Phase,
    gains: Sequence[float],
    valid: Mask | None = None,
    ms_valid: Mask | None = None,
) -> FullResolutionIndices:
    """Score a fused image against its PAN band and MS image.

    Args:
        fused: [bands, rows, cols] on the PAN grid.
        pan: [rows, cols], at most `ratio` times the size of the MS image.
        ms: [bands, rows, cols]. D_lambda^(K) rounds all values to integers if the MS image holds only
            integers.
        ratio: PAN pixels per MS pixel.
        phase: where the centre of MS pixel (0, 0) lies, in PAN pixels.
        gains: MTF gain of each MS band at the MS Nyquist frequency, 0 to 1.
        valid: mask on the PAN grid; None if every pixel is valid.
        ms_valid: mask on the MS grid; None if every pixel is valid.

    Raises:
        InputError: the shapes do not match.
    """
    _require_same(fused.shape[1:], pan.shape, "the fused image", "the PAN band")
    if not len(fused) == len(ms) == len(gains):
        raise InputError(
            f"the fused image has {len(fused)} bands, the MS image {len(ms)}, and there are {len(gains)} MTF "
            "gains: give the same number of each"
        )
    if pan.shape[0] > ratio * ms.shape[1] or pan.shape[1] > ratio * ms.shape[2]:
        raise InputError(
            f"the PAN band of {Size(*pan.shape)} pixels is larger than {ratio} times the MS image of "
            f"{Size(*ms.shape[1:])} pixels: crop the PAN band to the MS image"
        )
    rounded = holds_integers(ms, ms_valid)
    valid, ms_valid = _drop_if_complete(valid), _drop_if_complete(ms_valid)
    if ms_valid is not None:
        covered = upsample_nearest(ms_valid, Size(*pan.shape), ratio, phase)
        valid = covered if valid is None else valid & covered
        ms = _fill(ms, ms_valid)
    expanded = expand(ms, ratio, phase)[:, : pan.shape[0], : pan.shape[1]]
    spectral = d_lambda_k(fused, expanded, ratio=ratio, gains=gains, valid=valid, rounded=rounded)
    spatial = d_s(fused, expanded, pan, ratio=ratio, valid=valid)
    hqnr = (1 - spectral) * (1 - spatial)
    return FullResolutionIndices(spectral, spatial, hqnr, d_rho(fused, pan, ratio=ratio, valid=valid))


def d_lambda_k(
    fused: Array,
    expanded: Array,
    *,
    ratio: int,
    gains: Sequence[float],
    valid: Mask | None = None,
    rounded: bool = True,
) -> float:
    """Compute the spectral distortion D_lambda^(K).

    It is 1 - Q2n of the MTF-filtered fused image against the expanded MS image.

    Args:
        fused: [bands, rows, cols] on the PAN grid.
        expanded: the MS image on the PAN grid, [bands, rows, cols].
        ratio: PAN pixels per MS pixel.
        gains: MTF gain of each MS band at the MS Nyquist frequency, 0 to 1.
        valid: mask on the PAN grid; None if every pixel is valid.
        rounded: round values to integers first, as is usual for integer data.

    Source: Khan et al., "Pansharpening Quality Assessment Using the Modulation Transfer Functions of
    Instruments", IEEE TGRS 47(11), 2009; at PAN scale as in Vivone et al. 2021.
    """
    blurred = np.stack([apply_mtf(band, ratio, gain) for band, gain in zip(_fill(fused, valid), gains)])
    return 1 - q2n(blurred, expanded, valid=valid, rounded=rounded)


def d_s(
    fused: Array,
    expanded: Array,
    pan: Array,
    *,
    ratio: int,
    valid: Mask | None = None,
) -> float:
    """Compute the spatial distortion D_S.

    It is the mean difference between each band's UQI with the PAN band at PAN scale and at MS scale. For the
    latter the PAN band is downsampled bicubically (antialiased) and upsampled. This uses the phase
    ratio // 2 for every pair, as the definition does.

    Args:
        fused: [bands, rows, cols] on the PAN grid.
        expanded: the MS image on the PAN grid, [bands, rows, cols].
        pan: [rows, cols].
        ratio: PAN pixels per MS pixel.
        valid: mask on the PAN grid; None if every pixel is valid.

    Source: Alparone et al., "Multispectral and Panchromatic Data Fusion Assessment Without Reference",
    PE&RS 74(2), 2008, with exponent 1.
    """
    small = downsample_bicubic(_fill(pan[None], valid)[0], ratio)
    low_pan = expand(small[None], ratio, Phase(ratio // 2, ratio // 2))[0, : pan.shape[0], : pan.shape[1]]
    at_pan_scale = uqi(fused, pan, valid=valid)
    at_ms_scale = uqi(expanded, low_pan, valid=valid)
    return float(np.abs(at_pan_scale - at_ms_scale).mean())


def d_rho(fused: Array, pan: Array, *, ratio: int, valid: Mask | None = None) -> float:
    """Compute D_rho: 1 - local correlation with the PAN band, mean over pixels and bands, 0 to 2.

    The mean of a window of ratio x ratio pixels (zeros around the image) is subtracted from each pixel. The
    differences are correlated in the same window. A window without structure has correlation 0.

    Args:
        fused: [bands, rows, cols] on the PAN grid.
        pan: [rows, cols].
        ratio: PAN pixels per MS pixel.
        valid: mask on the PAN grid; None if every pixel is valid.

    Source: Scarpa and Ciotola, "Full-Resolution Quality Assessment for Pansharpening", Remote Sensing
    14(8), 2022, and its authors' code.
    """
    scored = None if valid is None else erode_mask(valid, 2 * ratio)
    maps = local_correlation(_fill(fused, valid), _fill(pan[None], valid)[0], ratio=ratio)
    return 1 - float(np.mean([_mean_where(correlation, scored) for correlation in maps]))


def local_correlation(fused: Array, pan: Array, *, ratio: int) -> Iterator[Array]:
    """Yield each band's local correlation with the PAN band, -1 to 1, [rows, cols], as in :func:`d_rho`.

    Args:
        fused: [bands, rows, cols] on the PAN grid, without nodata.
        pan: [rows, cols], without nodata.
        ratio: side of the windows in pixels.
    """
    pan_detail = _subtract_local_mean(pan, ratio)
    pan_energy = box_sum(pan_detail**2, ratio)
    for band in fused:
        detail = _subtract_local_mean(band, ratio)
        scale = np.sqrt(box_sum(detail**2, ratio) * pan_energy)
        product = box_sum(detail * pan_detail, ratio)
        yield np.divide(product, scale, out=np.zeros_like(scale), where=scale > 0)


def inside_border(size: Size, border: int) -> Window:
    """Return the window of an image without its border.

    Args:
        size: of the fused image, in pixels.
        border: pixels to leave out on every side.

    Raises:
        InputError: no pixel remains.
    """
    if min(size.rows, size.cols) <= 2 * border:
        raise InputError(
            f"the fused image of {size} pixels has no pixel inside a border of {border} pixels: "
            "choose a larger image or a smaller border"
        )
    return Window(border, border, size.rows - 2 * border, size.cols - 2 * border)


def holds_integers(values: Array, valid: Mask | None = None) -> bool:
    """Check whether all valid values are whole numbers; `valid` is [rows, cols] for an image."""
    chosen = values if valid is None else values[:, valid]
    return bool(np.array_equal(chosen, np.rint(chosen)))


def _subtract_local_mean(band: Array, side: int) -> Array:
    band = band.astype(working_type(band))
    detail: Array = band - box_sum(band, side) / side**2
    return detail


def _drop_if_complete(valid: Mask | None) -> Mask | None:
    return None if valid is None or valid.all() else valid


def _fill(image: Array, valid: Mask | None) -> Array:
    """Replace nodata by the nearest valid pixel, so that filters spread no artefact from its edge."""
    return image if valid is None else fill_nodata(Pixels(image, valid))


def _mean_where(values: Array, mask: Mask | None) -> float:
    chosen = values if mask is None else values[mask]
    return float(chosen.mean()) if chosen.size else math.nan


def _require_same(shape: Sequence[int], other_shape: Sequence[int], name: str, other_name: str) -> None:
    if tuple(shape) != tuple(other_shape):
        raise InputError(
            f"{name} and {other_name} differ in shape, {tuple(shape)} and {tuple(other_shape)}: "
            "give arrays that match"
        )
