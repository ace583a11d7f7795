"""Full-resolution indices of a scene while it is being fused, on the chips that were read from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple

import numpy as np

from .chips import SMALLEST, Chips
from .grid import Phase, Size, Window, tiles
from .quality import FullResolution, full_resolution
from .scene import ArraySink, Pixels, Sink

SIDE = 512
"""PAN pixels a side that are scored at a time: a second's work, so that cancelling is prompt."""


class Assessed:
    """A sink that passes everything on and keeps what falls on the chips.

    Args:
        sink: where the fused image goes.
        chips: the scene's.
    """

    def __init__(self, sink: Sink, chips: Chips) -> None:
        self._sink, self._chips = sink, chips
        bands = chips.ms.shape[1]
        self._kept = [ArraySink(bands, place.size) for place in chips.places]

    def write(self, window: Window, fused: Pixels) -> None:
        self._sink.write(window, fused)
        for place, kept in zip(self._chips.places, self._kept):
            here = window.moved(-place.row, -place.col).clipped(place.size)
            if here.rows and here.cols:
                rows, cols = here.moved(place.row - window.row, place.col - window.col).slices
                kept.write(here, Pixels(fused.values[:, rows, cols], fused.valid[rows, cols]))

    @property
    def fused(self) -> tuple[np.ndarray, ...]:
        """The fused image on each chip, float32, [bands, rows, cols]; NaN where there is no value."""
        return tuple(kept.fused for kept in self._kept)

    def indices(
        self, gains: tuple[float, ...], phase: Phase, step: Callable[[float], None]
    ) -> FullResolution:
        """Mean over the chips' valid pixels of the indices, registered; NaN where none could be scored.

        Args:
            gains: MTF gain of each MS band.
            phase: the registered phase in a chip's PAN pixels.
            step: told the fraction done.
        """
        size, side = Size(*self._chips.ms.shape[-2:]), max(SMALLEST, SIDE // self._chips.ratio)
        parts = [(index, part) for index in range(len(self._kept)) for part in tiles(size, side)]
        scores, weights = [], []
        for number, (index, part) in enumerate(parts):
            step(number / len(parts))
            if min(part.rows, part.cols) >= min(SMALLEST, size.rows, size.cols):
                scores.append(astuple(self._score(index, part, gains, phase)))
                weights.append(part.rows * part.cols * self._chips.ms_valid[index, 0][part.slices].mean())
        table, weight = np.array(scores), np.array(weights)[:, None]
        weight = weight * np.isfinite(table)
        with np.errstate(invalid="ignore"):
            means = np.nansum(table * weight, axis=0) / weight.sum(axis=0)
        return FullResolution(*(float(mean) for mean in means))

    def _score(self, index: int, part: Window, gains: tuple[float, ...], phase: Phase) -> FullResolution:
        chips, ratio = self._chips, self._chips.ratio
        rows, cols = Window(*(ratio * edge for edge in astuple(part))).slices
        fused = self._kept[index].fused[:, rows, cols]
        return full_resolution(
            np.nan_to_num(fused),
            chips.pan[index, 0, rows, cols],
            chips.ms[(index, slice(None), *part.slices)],
            ratio=ratio,
            phase=phase,
            gains=gains,
            valid=np.isfinite(fused).all(axis=0) & chips.pan_valid[index, 0, rows, cols],
            ms_valid=chips.ms_valid[index, 0][part.slices],
        )
