"""Full-resolution indices of a scene while it is being fused, on the chips that were read from it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .chips import Chips
from .grid import Phase, Window
from .quality import FullResolution, full_resolution
from .scene import ArraySink, Pixels, Sink


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
        """Mean over the chips of the indices, registered.

        Args:
            gains: MTF gain of each MS band.
            phase: the registered phase in a chip's PAN pixels.
            step: told the fraction done.
        """
        chips, scores = self._chips, []
        for index, kept in enumerate(self._kept):
            step(index / len(self._kept))
            scores.append(
                full_resolution(
                    np.nan_to_num(kept.fused),
                    chips.pan[index, 0],
                    chips.ms[index],
                    ratio=chips.ratio,
                    phase=phase,
                    gains=gains,
                    valid=np.isfinite(kept.fused).all(axis=0) & chips.pan_valid[index, 0],
                    ms_valid=chips.ms_valid[index, 0],
                )
            )
        return FullResolution(
            *(float(np.nanmean([getattr(score, name) for score in scores])) for name in _NAMES)
        )


_NAMES = ("d_lambda_k", "d_s", "hqnr", "d_rho")
