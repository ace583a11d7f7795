"""The physical imaging model: MTF-matched blur and decimation at any phase, and expansion.

Both are linear and separable, so each is a pair of matrices, one along the rows and one along the
columns: `image -> rows @ image @ cols.T`. A matrix holds the phase, the blur and the border at once; the
gradient is the transposed product; and a product of small dense matrices is what every device does best.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from .blur import Blur, Profile
from .grid import Phase, Size

EXPANSION_REACH = 6
"""How far the expansion's kernel reaches, in MS pixels to each side."""

BLUR_REACH = 20
"""How far the MTF-matched blur reaches at ratio 4, in PAN pixels to each side: the field's 41 x 41 taps."""


@dataclass(frozen=True)
class Separable:
    """A separable linear map of images.

    Attributes:
        rows: [rows out, rows in], or [bands, rows out, rows in] where each band has its own.
        cols: likewise for the columns.
    """

    rows: Tensor
    cols: Tensor

    def __call__(self, image: Tensor) -> Tensor:
        """Maps [..., bands, rows in, cols in] to [..., bands, rows out, cols out]."""
        return self.rows @ image @ self.cols.mT

    def to(self, device: torch.device) -> Separable:
        return Separable(self.rows.to(device), self.cols.to(device))


def decimation(blurs: tuple[Blur, ...], ratio: int, phase: Phase, ms: Size, pan: Size) -> Separable:
    """D: blurs PAN-size images and samples them at the MS pixels' centres.

    Args:
        blurs: one a band, or a single one for all bands.
        ratio: PAN pixels per MS pixel.
        phase: where the centre of MS pixel (0, 0) lies in PAN pixels.
        ms: the size that comes out.
        pan: the size that goes in; its borders are replicated.
    """
    rows = [_blur_matrix(blur.rows, ratio, phase.row, ms.rows, pan.rows) for blur in blurs]
    cols = [_blur_matrix(blur.cols, ratio, phase.col, ms.cols, pan.cols) for blur in blurs]
    if len(set(blurs)) == 1:
        return Separable(rows[0], cols[0])
    return Separable(torch.stack(rows), torch.stack(cols))


def expansion(ratio: int, phase: Phase, ms: Size, pan: Size) -> Separable:
    """U: interpolates MS-size images at the PAN pixels' centres, with a windowed sinc.

    Args: as for `decimation`; borders of the MS are replicated.
    """
    return Separable(
        _sinc_matrix(ratio, phase.row, pan.rows, ms.rows), _sinc_matrix(ratio, phase.col, pan.cols, ms.cols)
    )


def blur_reach(blur: Blur) -> int:
    """How many pixels to each side a blur sees."""
    return max(_reach(deviation) for _, deviation in (*blur.rows, *blur.cols))


def detail(pan: Tensor, blur: Blur) -> Tensor:
    """What of the PAN the MS does not see: the PAN less itself as blurred as the MS is.

    Args:
        pan: [n, 1, rows, cols]; borders are replicated.
        blur: what lies between PAN and MS.
    """
    return pan - blurred(pan, blur)


def blurred(image: Tensor, blur: Blur) -> Tensor:
    """A one-band image, [n, 1, rows, cols], blurred; same size, borders replicated."""
    reach = blur_reach(blur)
    away = torch.arange(-reach, reach + 1, dtype=torch.float64)
    rows, cols = (
        sum(weight * _taps(away, deviation) for weight, deviation in profile).to(image)  # type: ignore[union-attr]
        for profile in (blur.rows, blur.cols)
    )
    wide = functional.pad(image, (reach,) * 4, mode="replicate")
    return functional.conv2d(functional.conv2d(wide, cols.reshape(1, 1, 1, -1)), rows.reshape(1, 1, -1, 1))


def softening(deviation: float, size: Size) -> Separable:
    """A Gaussian blur as matrices: for images whose optics are that much softer than another's.

    Args:
        deviation: in the image's pixels; at 0 the image stays as it is.
        size: the image's, in and out; its borders are replicated.
    """
    if deviation == 0:
        return Separable(torch.eye(size.rows), torch.eye(size.cols))
    reach = _reach(deviation)
    away = torch.arange(-reach, reach + 1, dtype=torch.float64)

    def blur(length: int) -> Tensor:
        return _matrix(
            torch.arange(length)[:, None] + away, _taps(away, deviation).expand(length, -1), length
        )

    return Separable(blur(size.rows), blur(size.cols))


def _reach(deviation: float) -> int:
    return math.ceil(4 * deviation)


def _taps(away: Tensor, deviation: float) -> Tensor:
    """A Gaussian's taps at distances, the last dimension of which sums to 1."""
    taps = torch.exp(-0.5 * (away / deviation) ** 2)
    return taps / taps.sum(dim=-1, keepdim=True)


def _blur_matrix(profile: Profile, ratio: int, phase: float, out: int, inside: int) -> Tensor:
    centres = phase + ratio * torch.arange(out, dtype=torch.float64)
    reach = math.ceil(BLUR_REACH * ratio / 4)
    taps = torch.round(centres)[:, None] + torch.arange(-reach, reach + 1)
    away = taps - centres[:, None]
    weights = torch.stack([weight * _taps(away, deviation) for weight, deviation in profile]).sum(dim=0)
    return _matrix(taps, weights, inside)


def _sinc_matrix(ratio: int, phase: float, out: int, inside: int) -> Tensor:
    centres = (torch.arange(out, dtype=torch.float64) - phase) / ratio
    taps = torch.floor(centres)[:, None] + torch.arange(1 - EXPANSION_REACH, EXPANSION_REACH + 1)
    away = taps - centres[:, None]
    window = torch.cos(0.5 * math.pi * (away / EXPANSION_REACH).clamp(-1, 1)) ** 2
    return _matrix(taps, torch.sinc(away) * window, inside)


def _matrix(taps: Tensor, weights: Tensor, inside: int) -> Tensor:
    """Sums weights into a dense matrix, each row to 1; taps beyond the border fall on its last pixel."""
    matrix = torch.zeros(len(taps), inside, dtype=torch.float64)
    matrix.scatter_add_(1, taps.long().clamp(0, inside - 1), weights)
    return (matrix / matrix.sum(dim=1, keepdim=True)).float()
