"""The linear operators of the imaging model: decimation, upsampling and blurs, at any phase.

All are separable. Each operator is a matrix for the rows and one for the columns:
`image -> rows @ image @ cols.T`. A matrix contains phase, blur and border at once, its gradient is the
transposed product, and every device multiplies small dense matrices fast. Each output pixel depends only on
input pixels nearby, so on the CPU large matrices are multiplied in blocks, without the zeros far from the
diagonal.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from .. import imaging
from ..imaging import Blur
from ..scene.grid import BandOffsets, Phase, Size

BLOCK = 64
"""Pixels of the longer side of a block: a third of them lie in the overlap of the usual blur."""

_Blocks = list[tuple[slice, Tensor]]


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
        return self.along_cols(self.along_rows(image))

    def along_rows(self, image: Tensor) -> Tensor:
        """Map [..., bands, rows in, cols] to [..., bands, rows out, cols]."""
        if not self._row_blocks:
            return self.rows @ image
        return torch.cat([block @ image[..., inside, :] for inside, block in self._row_blocks], dim=-2)

    def along_cols(self, image: Tensor) -> Tensor:
        """Map [..., bands, rows, cols in] to [..., bands, rows, cols out]."""
        if not self._col_blocks:
            return image @ self.cols.mT
        return torch.cat([image[..., inside] @ block.mT for inside, block in self._col_blocks], dim=-1)

    @cached_property
    def _row_blocks(self) -> _Blocks:
        return _blocks(self.rows)

    @cached_property
    def _col_blocks(self) -> _Blocks:
        return _blocks(self.cols)

    def to(self, device: torch.device) -> SeparableOperator:
        """Copy the matrices to a device."""
        return SeparableOperator(self.rows.to(device), self.cols.to(device))


def _blocks(matrix: Tensor) -> _Blocks:
    """Divide a matrix into blocks of rows and the columns that these use; empty if one product is faster."""
    if matrix.ndim > 2 or matrix.device.type != "cpu" or max(matrix.shape) <= 2 * BLOCK:
        return []
    length = max(1, BLOCK * len(matrix) // max(matrix.shape))
    used = matrix.numpy() != 0  # whose first element of a row is found without reading the rest
    first, last = used.argmax(axis=1), used.shape[1] - used[:, ::-1].argmax(axis=1)
    blocks = []
    for start in range(0, len(matrix), length):
        rows = slice(start, start + length)
        inside = slice(int(first[rows].min()), int(last[rows].max()))
        blocks.append((inside, matrix[rows, inside].contiguous()))
    return blocks


def decimation(
    blurs: tuple[Blur, ...],
    ratio: int,
    phase: Phase,
    ms: Size,
    pan: Size,
    offsets: BandOffsets = (),
) -> SeparableOperator:
    """Build D: blur images of PAN size and sample them at the MS pixel centres.

    Args:
        blurs: one blur per band, or a single one for all bands.
        ratio: PAN pixels per MS pixel.
        phase: the centre of MS pixel (0, 0) in PAN pixels.
        ms: output size.
        pan: input size; borders are replicated.
        offsets: offset (row, col) of each band; see `imaging.decimation_matrix`.
    """
    if offsets and len(blurs) == 1:
        blurs = blurs * len(offsets)
    each = list(zip(blurs, offsets or [(0.0, 0.0)] * len(blurs)))
    if len(set(each)) == 1:
        each = each[:1]
    rows, cols = (
        [_tensor(imaging.decimation_matrix(*along_axis)) for along_axis in along_axes]
        for along_axes in (
            [(blur.rows, ratio, phase.row, ms.rows, pan.rows, offset[0]) for blur, offset in each],
            [(blur.cols, ratio, phase.col, ms.cols, pan.cols, offset[1]) for blur, offset in each],
        )
    )
    if len(each) == 1:
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


def upsample_with_detail(
    ms: Tensor, low_pan: Tensor, pan: Tensor, upsample: Callable[[Tensor], Tensor]
) -> tuple[Tensor, Tensor]:
    """Compute U(M) and the PAN's detail: what is lost if it is reduced like the MS image and upsampled again.

    The detail has the aliasing and the interpolation's ringing of U(M) with the opposite sign, so injecting
    it also removes those (as in MTF-GLP: Aiazzi et al., "MTF-tailored multiscale fusion of high-resolution MS
    and pan imagery", 2006).

    Args:
        ms: M, [..., bands, MS rows, MS cols].
        low_pan: P, reduced like the MS image by the relative blur between the two; where bands have offsets,
            like each band. [..., 1 or bands, MS rows, MS cols].
        pan: P, [..., 1, rows, cols].
        upsample: U.

    Returns:
        U(M), [..., bands, rows, cols], and the detail, [..., 1 or bands, rows, cols].
    """
    both = upsample(torch.cat([ms, low_pan], dim=-3))
    upsampled, low = torch.split(both, [ms.shape[-3], low_pan.shape[-3]], dim=-3)
    return upsampled, pan - low


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
    if image.device.type == "cpu":  # where convolutions of one channel take ten times as long as products
        return _correlate(_correlate(padded, cols, -1), rows, -2)
    return functional.conv2d(functional.conv2d(padded, cols.reshape(1, 1, 1, -1)), rows.reshape(1, 1, -1, 1))


def _correlate(image: Tensor, taps: Tensor, dim: int) -> Tensor:
    """Correlate the last dimension of an image (-1) or the one before (-2) with taps; no padding."""
    length, more = image.shape[dim] - len(taps) + 1, len(taps) - 1
    # Each row has the taps one pixel farther than the one before.
    block = functional.pad(taps, (BLOCK - 1, BLOCK - 1)).unfold(0, BLOCK + more, 1).flip(0)
    parts = []
    for start in range(0, length, BLOCK):
        count = min(BLOCK, length - start)
        inside = image.narrow(dim, start, count + more)
        weights = block[:count, : count + more]
        parts.append(weights @ inside if dim == -2 else inside @ weights.mT)
    return torch.cat(parts, dim)


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
