"""Full-resolution indices of a scene part by part: of one while it is being fused, or of any fused image."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..scene.chips import MIN_MS_SIDE, Chips, ms_to_pan_window, whole_ms_window
from ..scene.grid import Phase, Size, Window, narrowed
from ..scene.scene import ArraySink, Pixels, Scene, Sink
from .protocols import FullResolutionIndices, score_full_resolution

SIDE = 512
"""PAN pixels a side that are scored at a time: a second's work, so that cancelling is prompt."""

NARROWEST = 128
"""The same for very many bands, at least: some blocks of Q2n."""


class ScoringSink:
    """A sink that passes everything on and keeps what falls on the chips.

    Args:
        sink: where the fused image goes.
        chips: the scene's.
    """

    def __init__(self, sink: Sink, chips: Chips) -> None:
        self._sink, self._chips = sink, chips
        bands = chips.ms.shape[1]
        self._kept = [ArraySink(bands, place.size) for place in chips.windows]

    def write(self, window: Window, fused: Pixels) -> None:
        self._sink.write(window, fused)
        for place, kept in zip(self._chips.windows, self._kept):
            here = window.moved(-place.row, -place.col).clipped(place.size)
            if here.rows and here.cols:
                rows, cols = here.moved(place.row - window.row, place.col - window.col).slices
                kept.write(here, Pixels(fused.values[:, rows, cols], fused.valid[rows, cols]))

    @property
    def fused(self) -> tuple[np.ndarray, ...]:
        """The fused image on each chip, float32, [bands, rows, cols]; NaN where there is no value."""
        return tuple(kept.fused for kept in self._kept)

    def score(
        self, gains: tuple[float, ...], phase_on: Callable[[Window], Phase], progress: Callable[[float], None]
    ) -> FullResolutionIndices:
        """Mean over the chips' valid pixels of the indices, registered; NaN where none could be scored.

        Args:
            gains: MTF gain of each MS band.
            phase_on: the phase on a window of the scene's PAN, see `Learnt.phase_on`.
            progress: told the fraction done.
        """
        return score_chips(lambda index: self._kept[index].fused, self._chips, gains, phase_on, progress)


@dataclass(frozen=True)
class Piece:
    """A part of a scene as it is scored.

    Attributes:
        fused: [bands, rows, cols] on the PAN's grid.
        pan: [rows, cols].
        ms: [bands, rows / ratio, cols / ratio].
        valid: bool, [rows, cols]: where both fused and PAN have values.
        ms_valid: bool, of the MS's size.
    """

    fused: NDArray[Any]
    pan: NDArray[Any]
    ms: NDArray[Any]
    valid: NDArray[np.bool_]
    ms_valid: NDArray[np.bool_]


def score_chips(
    image: Callable[[int], NDArray[Any]],
    chips: Chips,
    gains: tuple[float, ...],
    phase_on: Callable[[Window], Phase],
    progress: Callable[[float], None],
) -> FullResolutionIndices:
    """Mean over the chips' valid pixels of any image's indices, in a part's memory besides the image's.

    Args:
        image: from a chip's index, the image on it, [bands, rows, cols]; NaN where it has no value.
        chips: the scene's.
        gains, phase_on, progress: as for `Assessed.indices`.
    """
    bands, *size = chips.ms.shape[1:]
    windows = list(_parts(Size(*size), chips.ratio, bands))

    def pieces() -> Iterator[tuple[Piece, Phase]]:
        for index, place in enumerate(chips.windows):
            whole = image(index)
            for number, part in enumerate(windows):
                progress((index + number / len(windows)) / len(chips.windows))
                here = ms_to_pan_window(part, chips.ratio, (0, 0))
                rows, cols = here.slices
                fused = whole[:, rows, cols]
                piece = Piece(
                    np.nan_to_num(fused),
                    chips.pan[index, 0, rows, cols],
                    chips.ms[(index, slice(None), *part.slices)],
                    np.isfinite(fused).all(axis=0) & chips.pan_valid[index, 0, rows, cols],
                    chips.ms_valid[index, 0][part.slices],
                )
                yield piece, phase_on(here.moved(place.row, place.col))

    return _mean(pieces(), chips.ratio, gains)


def score_scene(
    read_fused: Callable[[Window], Pixels],
    scene: Scene,
    gains: tuple[float, ...],
    phase: Phase,
    progress: Callable[[float], None],
) -> FullResolutionIndices:
    """Mean over a whole scene's valid pixels of the indices, part by part in a part's memory.

    Args:
        read_fused: reads a window of the scene's PAN window from the fused image.
        scene: the PAN/MS pair it was made from.
        gains: MTF gain of each MS band.
        phase: where the centre of MS pixel (0, 0) lies in the scene's PAN pixels.
        progress: told the fraction done.

    Returns:
        The indices; NaN where none could be scored.

    Raises:
        InputError: there are fewer than 16 x 16 whole MS pixels.
    """
    ratio = scene.alignment.ratio
    offset, usable = whole_ms_window(scene.alignment)
    parts = list(_parts(usable.size, ratio, scene.bands))
    phase = phase.shifted(-offset[0], -offset[1])

    def pieces() -> Iterator[tuple[Piece, Phase]]:
        for number, part in enumerate(parts):
            progress(number / len(parts))
            on_ms = part.moved(usable.row, usable.col)
            place = ms_to_pan_window(on_ms, ratio, offset)
            fused, pan, ms = read_fused(place), scene.read_pan(place), scene.read_ms(on_ms)
            piece = Piece(
                np.where(fused.valid, fused.values, 0),
                pan.values[0],
                ms.values,
                fused.valid & pan.valid,
                ms.valid,
            )
            yield piece, phase

    return _mean(pieces(), ratio, gains)


def _mean(
    pieces: Iterable[tuple[Piece, Phase]], ratio: int, gains: tuple[float, ...]
) -> FullResolutionIndices:
    """Mean of the pieces' indices, each by its valid MS pixels; NaN where none could be scored.

    Args:
        pieces: parts of a scene, and where the centre of MS pixel (0, 0) lies in a part's PAN pixels.
        ratio: PAN pixels per MS pixel.
        gains: MTF gain of each MS band.
    """
    totals = np.zeros((2, len(fields(FullResolutionIndices))))
    for piece, phase in pieces:
        if not (piece.valid.any() and piece.ms_valid.any()):
            continue
        scores = np.array(astuple(_score(piece, ratio, phase, gains)))
        weight = np.isfinite(scores) * piece.ms_valid.sum()
        totals += np.nan_to_num(scores) * weight, weight
    return FullResolutionIndices(
        *(float(total / weight) if weight else math.nan for total, weight in totals.T)
    )


def _score(piece: Piece, ratio: int, phase: Phase, gains: tuple[float, ...]) -> FullResolutionIndices:
    return score_full_resolution(
        piece.fused,
        piece.pan,
        piece.ms,
        ratio=ratio,
        phase=phase,
        gains=gains,
        valid=piece.valid,
        ms_valid=piece.ms_valid,
    )


def _parts(size: Size, ratio: int, bands: int) -> Iterator[Window]:
    """The windows that an MS is scored by, one at a time; what is too narrow for one goes to the others."""
    side = max(MIN_MS_SIDE, narrowed(SIDE, bands, NARROWEST) // ratio)
    for row, below in _spans(size.rows, side):
        for col, beyond in _spans(size.cols, side):
            yield Window(row, col, below - row, beyond - col)


def _spans(length: int, side: int) -> list[tuple[int, int]]:
    """Beginnings and ends of stretches of about `side` that cover a length."""
    whole, rest = divmod(length, side)
    ends = [*range(0, length, side), length]
    if whole and rest < MIN_MS_SIDE:
        ends = [length * number // whole for number in range(whole + 1)]
    return list(zip(ends, ends[1:]))
