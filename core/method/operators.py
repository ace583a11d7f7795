"""The physical imaging model: MTF-matched blur and decimation at any phase, and expansion.

Both are linear and separable, so each is a pair of matrices, one along the rows and one along the
columns: `image -> rows @ image @ cols.T`. A matrix holds the phase, the blur and the border at once; the
gradient is the transposed product; and a product of small dense matrices is what every device does best.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from .. import imaging
from ..imaging import Blur
from ..scene.grid import Phase, Size


@dataclass(frozen=True)
class SeparableOperator:
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

    def to(self, device: torch.device) -> SeparableOperator:
        return SeparableOperator(self.rows.to(device), self.cols.to(device))


def decimation(blurs: tuple[Blur, ...], ratio: int, phase: Phase, ms: Size, pan: Size) -> SeparableOperator:
    """D: blurs PAN-size images and samples them at the MS pixels' centres.

    Args:
        blurs: one a band, or a single one for all bands.
        ratio: PAN pixels per MS pixel.
        phase: where the centre of MS pixel (0, 0) lies in PAN pixels.
        ms: the size that comes out.
        pan: the size that goes in; its borders are replicated.
    """
    rows = [
        _tensor(imaging.decimation_matrix(blur.rows, ratio, phase.row, ms.rows, pan.rows)) for blur in blurs
    ]
    cols = [
        _tensor(imaging.decimation_matrix(blur.cols, ratio, phase.col, ms.cols, pan.cols)) for blur in blurs
    ]
    if len(set(blurs)) == 1:
        return SeparableOperator(rows[0], cols[0])
    return SeparableOperator(torch.stack(rows), torch.stack(cols))


def upsampling(ratio: int, phase: Phase, ms: Size, pan: Size) -> SeparableOperator:
    """U: interpolates MS-size images at the PAN pixels' centres, with a windowed sinc.

    Args: as for `decimation`; borders of the MS are replicated.
    """
    return SeparableOperator(
        _tensor(imaging.upsampling_matrix(ratio, phase.row, pan.rows, ms.rows)),
        _tensor(imaging.upsampling_matrix(ratio, phase.col, pan.cols, ms.cols)),
    )


def blur_reach(blur: Blur) -> int:
    """How many pixels to each side a blur sees."""
    return max(imaging.gaussian_reach(deviation) for _, deviation in (*blur.rows, *blur.cols))


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
    away = np.arange(-reach, reach + 1, dtype=np.float64)
    rows, cols = (
        _tensor(sum(weight * imaging.gaussian_taps(away, deviation) for weight, deviation in profile)).to(
            image
        )
        for profile in (blur.rows, blur.cols)
    )
    wide = functional.pad(image, (reach,) * 4, mode="replicate")
    return functional.conv2d(functional.conv2d(wide, cols.reshape(1, 1, 1, -1)), rows.reshape(1, 1, -1, 1))


def softening(deviation: float, size: Size) -> SeparableOperator:
    """A Gaussian blur as matrices: for images whose optics are that much softer than another's.

    Args:
        deviation: in the image's pixels; at 0 the image stays as it is.
        size: the image's, in and out; its borders are replicated.
    """
    return SeparableOperator(
        _tensor(imaging.smoothing_matrix(deviation, size.rows)),
        _tensor(imaging.smoothing_matrix(deviation, size.cols)),
    )


def _tensor(array: object) -> Tensor:
    return torch.from_numpy(np.asarray(array))
