"""What the engine asks of its input and output, and the same over NumPy arrays."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ..errors import EngineError, InputError
from .grid import RATIOS, GridAlignment, Phase, Size, Window


@dataclass(frozen=True)
class Pixels:
    """Pixels of a window.

    Attributes:
        values: float32, [bands, rows, cols]; whatever stands where `valid` is false must not be used.
        valid: bool, [rows, cols]; false where any band is nodata, NaN or infinite.
    """

    values: np.ndarray
    valid: np.ndarray


class Scene(Protocol):
    """A PAN/MS pair to read by windows. Coordinates are those of `relation`'s two windows.

    Attributes:
        relation: ratio and phase; `relation.pan.size` and `relation.ms.size` are the pair's sizes.
        bands: number of MS bands, at least 1.
        names: what messages call the PAN and the MS.
    """

    @property
    def alignment(self) -> GridAlignment: ...

    @property
    def bands(self) -> int: ...

    @property
    def names(self) -> tuple[str, str]: ...

    def read_pan(self, window: Window) -> Pixels:
        """PAN pixels (one band) of a window that lies inside `relation.pan.size`."""

    def read_ms(self, window: Window) -> Pixels:
        """MS pixels of a window that lies inside `relation.ms.size`."""


class Sink(Protocol):
    """Where the fused image goes, by windows of `relation.pan.size`, each pixel once."""

    def write(self, window: Window, fused: Pixels) -> None:
        """Writes a window; where `fused.valid` is false the output becomes nodata."""


class ArrayScene:
    """A scene over two arrays that share their extent.

    Args:
        pan: [rows, cols], any real type; NaN, infinities and what a masked array masks are nodata.
        ms: [bands, rows, cols], likewise.
        ratio: PAN pixels per MS pixel; found from the sizes where it is not given.
        phase: where the centre of MS pixel (0, 0) lies in PAN pixels; corners together where not given.

    Raises:
        InputError: one of the two is no array of real numbers, their shapes don't fit each other, or the
            ratio is no whole number from 2 to 16.
    """

    names = ("the PAN", "the MS")

    def __init__(
        self, pan: np.ndarray, ms: np.ndarray, ratio: int | None = None, phase: Phase | None = None
    ) -> None:
        for name, array in zip(self.names, (pan, ms)):
            _check_array(name, array)
        if pan.ndim != 2 or ms.ndim != 3:
            raise InputError(
                f"the PAN has shape {pan.shape} and the MS {ms.shape}: give arrays of shape "
                "(rows, cols) and (bands, rows, cols)"
            )
        if not ms.size:
            raise InputError(f"the MS has shape {ms.shape} and so no pixels: give at least one band")
        if ratio is None:
            ratio = round(pan.shape[1] / ms.shape[2])
        if not isinstance(ratio, (int, np.integer)) or ratio not in RATIOS:
            raise InputError(
                f"the ratio of PAN and MS is {ratio}, and only whole ratios from {RATIOS.start} to "
                f"{RATIOS.stop - 1} can be fused: give a PAN and an MS of one product"
            )
        ratio = int(ratio)
        if pan.shape != (ratio * ms.shape[1], ratio * ms.shape[2]):
            raise InputError(
                f"a PAN of {pan.shape[1]} x {pan.shape[0]} pixels is no whole multiple of an MS of "
                f"{ms.shape[2]} x {ms.shape[1]}: give arrays that cover the same extent"
            )
        if phase is None:
            phase = Phase((ratio - 1) / 2, (ratio - 1) / 2)
        if not isinstance(phase, Phase) or not (math.isfinite(phase.row) and math.isfinite(phase.col)):
            raise InputError(f"the phase {phase!r} is no place: give trapan.core.scene.grid.Phase(row, col)")
        self._pan, self._ms = pan, ms
        self._relation = GridAlignment(ratio, Window(0, 0, *pan.shape), Window(0, 0, *ms.shape[1:]), phase)

    @property
    def alignment(self) -> GridAlignment:
        return self._relation

    @property
    def bands(self) -> int:
        return int(self._ms.shape[0])

    def read_pan(self, window: Window) -> Pixels:
        return _pixels(self._pan[window.slices][None])

    def read_ms(self, window: Window) -> Pixels:
        return _pixels(self._ms[(slice(None), *window.slices)])


class ArraySink:
    """Collects the fused image in an array.

    Attributes:
        fused: float32, [bands, rows, cols]; NaN where nodata or not yet written.
    """

    def __init__(self, bands: int, size: Size) -> None:
        self.fused = np.full((bands, size.rows, size.cols), np.nan, np.float32)

    def write(self, window: Window, fused: Pixels) -> None:
        place = self.fused[(slice(None), *window.slices)]
        place[:] = fused.values
        if not fused.valid.all():
            place[:, ~fused.valid] = np.nan


def check_finite(fused: Pixels) -> None:
    """Refuse a result that is not finite where there is data: it would pass for nodata.

    Raises:
        EngineError: there are such pixels.
    """
    wrong = fused.valid & ~np.isfinite(fused.values).all(axis=0)
    if wrong.any():
        raise EngineError(
            f"the result is not finite at {wrong.sum()} pixels that have data: declare extreme values of the "
            "layers as nodata if there are any, or else choose other weights or the preset's own steps"
        )


def _check_array(name: str, array: object) -> None:
    if not isinstance(array, np.ndarray):
        raise InputError(f"{name} is of the type {type(array).__name__}: give a NumPy array")
    if array.dtype.kind not in "buif":
        raise InputError(f"{name} has the type {array.dtype}: give an array of real numbers")


def _pixels(values: np.ndarray) -> Pixels:
    values = np.asarray(np.ma.filled(values.astype(np.float32), np.nan))  # type: ignore[no-untyped-call]
    return Pixels(values, np.isfinite(values).all(axis=0))
