"""Interfaces of the method's input and output, and their implementations over NumPy arrays."""

from __future__ import annotations

import copy
import math
from dataclasses import dataclass
from typing import Protocol, TypeVar

import numpy as np

from ..errors import EngineError, InputError
from .grid import RATIOS, GridAlignment, Phase, Size, Window

NODATA_MAGNITUDE = np.float32(3.4e38)
"""Magnitude from which a value is nodata. Some programs write the lowest or highest number of single
precision, 3.4028e38, without declaring it."""


@dataclass(frozen=True)
class Pixels:
    """Pixels of a window.

    Attributes:
        values: float32, [bands, rows, cols]; undefined where `valid` is false.
        valid: bool, [rows, cols]; false where any band is nodata or not `measured`.
    """

    values: np.ndarray
    valid: np.ndarray


class Scene(Protocol):
    """A PAN/MS pair that is read by windows.

    Coordinates are relative to the PAN window and the MS window of `alignment`.

    Attributes:
        alignment: ratio and phase; `alignment.pan.size` and `alignment.ms.size` are the sizes of the pair.
        bands: number of MS bands, at least 1.
        names: names of the PAN and the MS in messages.
        band_labels: names of the PAN band and of each MS band in messages.
    """

    @property
    def alignment(self) -> GridAlignment: ...

    @property
    def bands(self) -> int: ...

    @property
    def names(self) -> tuple[str, str]: ...

    @property
    def band_labels(self) -> tuple[str, ...]: ...

    def read_pan(self, window: Window) -> Pixels:
        """Read the PAN band in a window.

        Args:
            window: window inside `alignment.pan.size`.
        """

    def read_ms(self, window: Window) -> Pixels:
        """Read the MS bands in a window.

        Args:
            window: window inside `alignment.ms.size`.
        """


AnyMovable = TypeVar("AnyMovable", bound="MovableScene")


class MovableScene(Scene, Protocol):
    """A scene whose MS image can be moved on the PAN band."""

    def moved(self: AnyMovable, rows: int, cols: int) -> AnyMovable:
        """Return the scene with another georeference of the MS image; the PAN window stays.

        Args:
            rows: rows to move by, in MS pixels.
            cols: columns to move by, in MS pixels.
        """


@dataclass(frozen=True)
class DerivedScene:
    """A scene with the pixels of another one, of which a subclass changes some; see `Scene`.

    Attributes:
        scene: the original scene.
    """

    scene: Scene

    @property
    def alignment(self) -> GridAlignment:
        return self.scene.alignment

    @property
    def bands(self) -> int:
        return self.scene.bands

    @property
    def names(self) -> tuple[str, str]:
        return self.scene.names

    @property
    def band_labels(self) -> tuple[str, ...]:
        return self.scene.band_labels

    def read_pan(self, window: Window) -> Pixels:
        return self.scene.read_pan(window)

    def read_ms(self, window: Window) -> Pixels:
        return self.scene.read_ms(window)


class Sink(Protocol):
    """Takes the fused image window by window, each pixel once."""

    def write(self, window: Window, fused: Pixels) -> None:
        """Write a window.

        Args:
            window: window of `alignment.pan.size`.
            fused: its pixels; the output is nodata where `fused.valid` is false.
        """


class Output(Sink, Protocol):
    """A sink that knows how it stores the pixels."""

    def as_stored(self, fused: Pixels) -> Pixels:
        """Return pixels as the output holds them, such as rounded.

        Args:
            fused: pixels of any window.
        """


class ArrayScene:
    """A scene over two arrays with the same extent.

    Args:
        pan: [rows, cols], any real type; NaN, infinities and masked values are nodata.
        ms: [bands, rows, cols], in the same form.
        ratio: PAN pixels per MS pixel; computed from the sizes if None.
        phase: position of the centre of MS pixel (0, 0) in PAN pixels; aligned corners if None.

    Raises:
        InputError: an input is not an array of real numbers, the shapes don't fit, or the ratio is not a
            whole number from 2 to 16.
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
            raise InputError(f"the MS has shape {ms.shape} and is empty: give at least one band")
        if ratio is None:
            ratio = round(pan.shape[1] / ms.shape[2])
        if not isinstance(ratio, (int, np.integer)) or ratio not in RATIOS:
            raise InputError(
                f"the ratio of PAN and MS is {ratio}, but only whole ratios from {RATIOS.start} to "
                f"{RATIOS.stop - 1} can be fused: give a PAN and an MS of one product"
            )
        ratio = int(ratio)
        if pan.shape != (ratio * ms.shape[1], ratio * ms.shape[2]):
            raise InputError(
                f"a PAN of {pan.shape[1]} x {pan.shape[0]} pixels is not a whole multiple of an MS of "
                f"{ms.shape[2]} x {ms.shape[1]}: give arrays that cover the same extent"
            )
        if phase is None:
            phase = Phase((ratio - 1) / 2, (ratio - 1) / 2)
        if not isinstance(phase, Phase) or not (math.isfinite(phase.row) and math.isfinite(phase.col)):
            raise InputError(
                f"the phase {phase!r} is invalid: give a finite trapan.core.scene.grid.Phase(row, col)"
            )
        self._pan, self._ms = pan, ms
        self._alignment = GridAlignment(ratio, Window(0, 0, *pan.shape), Window(0, 0, *ms.shape[1:]), phase)

    @property
    def alignment(self) -> GridAlignment:
        return self._alignment

    @property
    def bands(self) -> int:
        return int(self._ms.shape[0])

    @property
    def band_labels(self) -> tuple[str, ...]:
        pan, ms = self.names
        return pan, *(f"{ms}, band {number}" for number in range(1, self.bands + 1))

    def moved(self, rows: int, cols: int) -> ArrayScene:
        scene = copy.copy(self)
        scene._alignment = self._alignment.moved(rows, cols)
        return scene

    def read_pan(self, window: Window) -> Pixels:
        return _pixels(self._pan[window.slices][None])

    def read_ms(self, window: Window) -> Pixels:
        return _pixels(self._ms[(slice(None), *window.slices)])


class ArraySink:
    """Collects the fused image in an array; an `Output`.

    Args:
        bands: number of bands.
        size: size of the PAN window.

    Attributes:
        fused: float32, [bands, rows, cols]; NaN where nodata or not yet written.
    """

    def __init__(self, bands: int, size: Size) -> None:
        self.fused = np.full((bands, size.rows, size.cols), np.nan, np.float32)

    def write(self, window: Window, fused: Pixels) -> None:
        pixels = self.fused[(slice(None), *window.slices)]
        pixels[:] = fused.values
        if not fused.valid.all():
            pixels[:, ~fused.valid] = np.nan

    def as_stored(self, fused: Pixels) -> Pixels:
        return fused


def check_finite(valid: np.ndarray, is_finite: np.ndarray) -> None:
    """Check that valid pixels are finite; otherwise the output would show them as nodata.

    Args:
        valid: valid pixels of a fused window, bool, [rows, cols].
        is_finite: pixels that are finite in all bands, likewise.

    Raises:
        EngineError: some valid pixels are not finite.
    """
    infinite = valid & ~is_finite
    if infinite.any():
        raise EngineError(
            f"the result is not finite at {infinite.sum()} valid pixels: declare extreme values of the "
            "layers as nodata, or choose other weights or the preset's number of steps"
        )


def measured(values: np.ndarray) -> np.ndarray:
    """Tell which values can be measurements: not NaN, not infinite, and below `NODATA_MAGNITUDE`."""
    return np.asarray(np.abs(values) < NODATA_MAGNITUDE)


def _check_array(name: str, array: object) -> None:
    if not isinstance(array, np.ndarray):
        raise InputError(f"{name} is a {type(array).__name__}: give a NumPy array")
    if array.dtype.kind not in "buif":
        raise InputError(f"{name} has the data type {array.dtype}: give an array of real numbers")


def _pixels(values: np.ndarray) -> Pixels:
    if values.dtype.kind in "bui" and not isinstance(values, np.ma.MaskedArray):
        return Pixels(values.astype(np.float32), np.ones(values.shape[1:], bool))
    with np.errstate(over="ignore"):  # they become infinite
        single = values.astype(np.float32)
    values = np.asarray(np.ma.filled(single, np.nan))  # type: ignore[no-untyped-call]
    return Pixels(values, measured(values).all(axis=0))
