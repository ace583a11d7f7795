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


def blur_deviation(gain: float, ratio: int) -> float:
    """Standard deviation, in PAN pixels, of the Gaussian whose MTF is `gain` at the MS Nyquist frequency.

    A Gaussian of deviation s has the transfer exp(-2 (pi s f)^2); the MS Nyquist frequency is
    f = 1 / (2 ratio) cycles per PAN pixel (Aiazzi et al., "MTF-tailored multiscale fusion", 2006).

    Raises:
        ValueError: the gain is not between 0 and 1.
    """
    if not 0 < gain < 1:
        raise ValueError(f"an MTF gain of {gain} is not between 0 and 1")
    return ratio / math.pi * math.sqrt(-2 * math.log(gain))


def decimation(gains: tuple[float, ...], ratio: int, phase: Phase, ms: Size, pan: Size) -> Separable:
    """D: blurs PAN-size images with their MTF-matched Gaussian and samples them at the MS pixels' centres.

    Args:
        gains: MTF gain at the MS Nyquist frequency, one a band, or a single one for all bands.
        ratio: PAN pixels per MS pixel.
        phase: where the centre of MS pixel (0, 0) lies in PAN pixels.
        ms: the size that comes out.
        pan: the size that goes in; its borders are replicated.
    """
    rows = [_blur_matrix(blur_deviation(gain, ratio), ratio, phase.row, ms.rows, pan.rows) for gain in gains]
    cols = [_blur_matrix(blur_deviation(gain, ratio), ratio, phase.col, ms.cols, pan.cols) for gain in gains]
    if len(set(gains)) == 1:
        return Separable(rows[0], cols[0])
    return Separable(torch.stack(rows), torch.stack(cols))


def expansion(ratio: int, phase: Phase, ms: Size, pan: Size) -> Separable:
    """U: interpolates MS-size images at the PAN pixels' centres, with a windowed sinc.

    Args: as for `decimation`; borders of the MS are replicated.
    """
    return Separable(
        _sinc_matrix(ratio, phase.row, pan.rows, ms.rows), _sinc_matrix(ratio, phase.col, pan.cols, ms.cols)
    )


def detail_reach(gain: float, ratio: int) -> int:
    """How many pixels to each side `detail` sees."""
    return _blur_reach(blur_deviation(gain, ratio))


def detail(pan: Tensor, gain: float, ratio: int) -> Tensor:
    """What of the PAN the MS does not see: the PAN less itself blurred by the MTF of that gain.

    Args:
        pan: [n, 1, rows, cols]; borders are replicated.
        gain: MTF gain at the MS Nyquist frequency.
        ratio: PAN pixels per MS pixel.
    """
    return pan - blurred(pan, blur_deviation(gain, ratio))


def softening(gain: float, softer: float, size: Size) -> Separable:
    """How an instrument sees an image whose gain at the image's Nyquist frequency is `softer`, not `gain`.

    Gaussians multiply: what lies between the two is one more, whose variance is the difference of theirs.

    Args:
        gain, softer: 0 to 1; where `softer` is not the lower of the two the image stays as it is.
        size: the image's, in and out; its borders are replicated.
    """
    variance = blur_deviation(softer, 1) ** 2 - blur_deviation(gain, 1) ** 2
    if variance <= 0:
        return Separable(torch.eye(size.rows), torch.eye(size.cols))
    deviation = math.sqrt(variance)
    reach = _blur_reach(deviation)
    away = torch.arange(-reach, reach + 1, dtype=torch.float64)
    weights = torch.exp(-0.5 * (away / deviation) ** 2)

    def blur(length: int) -> Tensor:
        return _matrix(torch.arange(length)[:, None] + away, weights.expand(length, -1), length)

    return Separable(blur(size.rows), blur(size.cols))


def _blur_reach(deviation: float) -> int:
    return math.ceil(4 * deviation)


def blurred(image: Tensor, deviation: float) -> Tensor:
    """A one-band image, [n, 1, rows, cols], blurred by a Gaussian of that deviation in pixels; same size."""
    reach = _blur_reach(deviation)
    away = torch.arange(-reach, reach + 1, dtype=image.dtype, device=image.device)
    taps = torch.exp(-0.5 * (away / deviation) ** 2)
    taps = (taps / taps.sum()).reshape(1, 1, 1, -1)
    wide = functional.pad(image, (reach,) * 4, mode="replicate")
    return functional.conv2d(functional.conv2d(wide, taps), taps.mT)


def _blur_matrix(deviation: float, ratio: int, phase: float, out: int, inside: int) -> Tensor:
    centres = phase + ratio * torch.arange(out, dtype=torch.float64)
    reach = math.ceil(BLUR_REACH * ratio / 4)
    taps = torch.round(centres)[:, None] + torch.arange(-reach, reach + 1)
    weights = torch.exp(-0.5 * ((taps - centres[:, None]) / deviation) ** 2)
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
