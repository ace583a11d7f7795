"""The linear operators of the imaging model: decimation, upsampling and blurs, at any phase.

All are separable. Each operator is a matrix for the rows and one for the columns:
`image -> rows @ image @ cols.T`. A matrix contains phase, blur and border at once, its gradient is the
transposed product, and every device multiplies small dense matrices fast.
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
    """A separable linear operator on images.

    Attributes:
        rows: matrix along the rows, [rows out, rows in], or one per band, [bands, rows out, rows in].
        cols: matrix along the columns, [cols out, cols in], or one per band.
    """

    rows: Tensor
    cols: Tensor

    def __call__(self, image: Tensor) -> Tensor:
        """Map [..., bands, rows in, cols in] to [..., bands, rows out, cols out]."""
        return self.rows @ image @ self.cols.mT

    def to(self, device: torch.device) -> SeparableOperator:
        """Copy the matrices to a device."""
        return SeparableOperator(self.rows.to(device), self.cols.to(device))


def decimation(blurs: tuple[Blur, ...], ratio: int, phase: Phase, ms: Size, pan: Size) -> SeparableOperator:
    """Build D: blur images of PAN size and sample them at the MS pixel centres.

    Args:
        blurs: one blur per band, or a single one for all bands.
        ratio: PAN pixels per MS pixel.
        phase: the centre of MS pixel (0, 0) in PAN pixels.
        ms: output size.
        pan: input size; borders are replicated.
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
    """Build U: interpolate images of MS size at the PAN pixel centres with a windowed sinc.

    Args:
        ratio: PAN pixels per MS pixel.
        phase: the centre of MS pixel (0, 0) in PAN pixels.
        ms: input size; borders are replicated.
        pan: output size.
    """
    return SeparableOperator(
        _tensor(imaging.upsampling_matrix(ratio, phase.row, pan.rows, ms.rows)),
        _tensor(imaging.upsampling_matrix(ratio, phase.col, pan.cols, ms.cols)),
    )


def blur_reach(blur: Blur) -> int:
    """Return the pixels to each side on which a blurred pixel depends."""
    return max(imaging.gaussian_reach(deviation) for _, deviation in (*blur.rows, *blur.cols))


def detail(pan: Tensor, blur: Blur) -> Tensor:
    """Compute the PAN's detail: PAN minus low-passed PAN.

    Args:
        pan: [n, 1, rows, cols]; borders are replicated.
        blur: the relative blur between PAN and MS image.
    """
    return pan - blurred(pan, blur)


def blurred(image: Tensor, blur: Blur) -> Tensor:
    """Blur an image of one band, [n, 1, rows, cols], at the same size; borders are replicated."""
    reach = blur_reach(blur)
    offsets = np.arange(-reach, reach + 1, dtype=np.float64)
    rows, cols = (
        _tensor(sum(weight * imaging.gaussian_taps(offsets, deviation) for weight, deviation in mixture)).to(
            image
        )
        for mixture in (blur.rows, blur.cols)
    )
    padded = functional.pad(image, (reach,) * 4, mode="replicate")
    return functional.conv2d(functional.conv2d(padded, cols.reshape(1, 1, 1, -1)), rows.reshape(1, 1, -1, 1))


def softening(deviation: float, size: Size) -> SeparableOperator:
    """Build S: a Gaussian blur at the same size.

    Args:
        deviation: the Gaussian's standard deviation in pixels; 0 leaves the image as it is.
        size: input and output size; borders are replicated.
    """
    return SeparableOperator(
        _tensor(imaging.smoothing_matrix(deviation, size.rows)),
        _tensor(imaging.smoothing_matrix(deviation, size.cols)),
    )


def _tensor(array: object) -> Tensor:
    return torch.from_numpy(np.asarray(array))
