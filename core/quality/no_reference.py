"""Score a scene at full resolution window by window, during fusion or afterwards."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, astuple, dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..feedback import Progress
from ..imaging import Blur, mtf_matched_blurs
from ..scene.chips import Chips, whole_ms_window
from ..scene.grid import Phase, Size, Window
from ..scene.scene import ArraySink, Output, Pixels, Scene
from ..threads import compute_ahead
from .names import MEASURED, TRUST_MEASURED, TRUST_PUBLISHED
from .protocols import FullResolutionIndices, score_full_resolution
from .reprojected import ReprojectedIndices, ReprojectedSums, reprojected_sums
from .windows import ms_windows


@dataclass(frozen=True)
class Scores:
    """All indices of a fused image without a reference.

    Attributes:
        indices: at PAN scale, means over the windows' valid pixels.
        reprojected: at MS scale, by the blur of the published MTF gains.
        reprojected_measured: the same by the measured blur; None if none was measured.
    """

    indices: FullResolutionIndices
    reprojected: ReprojectedIndices
    reprojected_measured: ReprojectedIndices | None

    def by_name(self) -> dict[str, float]:
        """Return the values by the names in `names`, without those by the measured blur if there is none."""
        measured = asdict(self.reprojected_measured) if self.reprojected_measured else {}
        return {
            **{name.upper(): value for name, value in asdict(self.indices).items()},
            **{name.upper(): value for name, value in asdict(self.reprojected).items()},
            **{name.upper() + MEASURED: value for name, value in measured.items()},
        }

    @property
    def advice(self) -> str:
        """The sentence that says which of the reprojected indices to trust; empty if none has a value."""
        if all(math.isnan(value) for value in astuple(self.reprojected)):
            return ""
        return TRUST_MEASURED if self.reprojected_measured else TRUST_PUBLISHED


@dataclass(frozen=True)
class ScoringModel:
    """How the MS image shows the scene, as far as the indices depend on it.

    Attributes:
        gains: published MTF gain of each MS band at the MS Nyquist frequency, 0 to 1.
        measured: the measured blur of the MS image, see `Optics.measured_bands`; None if there is none.
        phase_at: the phase on a window of the scene's PAN band, see `Measurements.phase_at`.
    """

    gains: tuple[float, ...]
    measured: tuple[Blur, ...] | None
    phase_at: Callable[[Window], Phase]


class ChipSink:
    """A sink that passes the fused image on and keeps the pixels on the chips as the output holds them.

    Args:
        sink: takes the fused image.
        chips: the chips of the scene.
    """

    def __init__(self, sink: Output, chips: Chips) -> None:
        self._sink, self._chips = sink, chips
        bands = chips.ms.shape[1]
        self._copies = [ArraySink(bands, window.size) for window in chips.windows]

    def write(self, window: Window, fused: Pixels) -> None:
        """Pass a window on and copy its pixels that lie on a chip."""
        self._sink.write(window, fused)
        for chip, copy in zip(self._chips.windows, self._copies):
            shared = window.relative_to(chip).clipped(chip.size)
            if shared.rows and shared.cols:
                rows, cols = shared.moved(chip.row - window.row, chip.col - window.col).slices
                part = Pixels(fused.values[:, rows, cols], fused.valid[rows, cols])
                copy.write(shared, self._sink.as_stored(part))

    @property
    def fused(self) -> tuple[np.ndarray, ...]:
        """The fused image on each chip, float32, [bands, rows, cols]; NaN is nodata."""
        return tuple(copy.fused for copy in self._copies)


@dataclass(frozen=True)
class ScoringWindow:
    """The pixels of one window that is scored.

    Attributes:
        fused: [bands, rows, cols] on the PAN grid.
        pan: [rows, cols].
        ms: [bands, rows / ratio, cols / ratio].
        valid: bool, [rows, cols]: both the fused image and the PAN band have a value.
        ms_valid: bool, [rows / ratio, cols / ratio].
    """

    fused: NDArray[Any]
    pan: NDArray[Any]
    ms: NDArray[Any]
    valid: NDArray[np.bool_]
    ms_valid: NDArray[np.bool_]


def score_chips(
    image: Callable[[int], NDArray[Any]],
    chips: Chips,
    model: ScoringModel,
    progress: Progress,
    threads: int = 1,
) -> Scores:
    """Score any image on the chips, using memory for only one window per thread at a time.

    Args:
        image: takes the index of a chip and returns the image on it, [bands, rows, cols]; NaN where it has
            no value.
        chips: the chips of the scene.
        model: how the MS image shows the scene.
        progress: takes the fraction done, 0 to 1.
        threads: number of threads.

    Returns:
        The indices over the chips' valid pixels; NaN where no chip could be scored.
    """
    bands, *size = chips.ms.shape[1:]
    parts = list(ms_windows(Size(*size), chips.ratio, bands))

    def read_windows() -> Iterator[tuple[ScoringWindow, Phase]]:
        for index, chip in enumerate(chips.windows):
            chip_image = image(index)
            for ms_window in parts:
                pan_window = ms_window.scaled_up(chips.ratio)
                rows, cols = pan_window.slices
                fused = chip_image[:, rows, cols]
                pixels = ScoringWindow(
                    np.nan_to_num(fused),
                    chips.pan[index, 0, rows, cols],
                    chips.ms[(index, slice(None), *ms_window.slices)],
                    np.isfinite(fused).all(axis=0) & chips.pan_valid[index, 0, rows, cols],
                    chips.ms_valid[index, 0][ms_window.slices],
                )
                yield pixels, model.phase_at(pan_window.moved(chip.row, chip.col))

    total = len(chips.windows) * len(parts)
    return _score_windows(read_windows(), chips.ratio, model, lambda done: progress(done / total), threads)


def score_scene(
    read_fused: Callable[[Window], Pixels],
    scene: Scene,
    model: ScoringModel,
    progress: Progress,
    threads: int = 1,
) -> Scores:
    """Score a fused image on its whole scene, in the memory of one window per thread.

    Args:
        read_fused: reads a window of the fused image, in the coordinates of the scene's PAN window.
        scene: the PAN/MS pair of the fused image.
        model: how the MS image shows the scene.
        progress: takes the fraction done, 0 to 1.
        threads: number of threads.

    Returns:
        The indices over the scene's valid pixels; NaN where no window could be scored.

    Raises:
        InputError: there are fewer than 16 x 16 whole MS pixels.
    """
    ratio = scene.alignment.ratio
    usable = whole_ms_window(scene.alignment)
    windows = list(ms_windows(usable.size, ratio, scene.bands))

    def read_windows() -> Iterator[tuple[ScoringWindow, Phase]]:
        for window in windows:
            ms_window = window.moved(usable.row, usable.col)
            pan_window = scene.alignment.ms_to_pan(ms_window)
            fused, pan = read_fused(pan_window), scene.read_pan(pan_window)
            ms = scene.read_ms(ms_window)
            pixels = ScoringWindow(
                np.where(fused.valid, fused.values, 0),
                pan.values[0],
                ms.values,
                fused.valid & pan.valid,
                ms.valid,
            )
            yield pixels, model.phase_at(pan_window)

    return _score_windows(read_windows(), ratio, model, lambda done: progress(done / len(windows)), threads)


def _score_windows(
    windows: Iterable[tuple[ScoringWindow, Phase]],
    ratio: int,
    model: ScoringModel,
    progress: Callable[[int], None],
    threads: int,
) -> Scores:
    """Score windows: means weighted by valid MS pixels at PAN scale, sums over all MS pixels at MS scale.

    Args:
        windows: each with the phase in its own PAN pixels.
        ratio: PAN pixels per MS pixel.
        model: how the MS image shows the scene.
        progress: takes the number of windows that are done, from 0 on.
        threads: number of threads.
    """
    gains = model.gains
    totals = np.zeros((2, len(fields(FullResolutionIndices))))
    blurs = [mtf_matched_blurs(gains, ratio), *([model.measured] if model.measured else [])]
    sums = [ReprojectedSums.zero(len(gains)) for _ in blurs]

    def score(at: tuple[ScoringWindow, Phase]) -> tuple[NDArray[Any], list[ReprojectedSums]] | None:
        window, phase = at
        if not (window.valid.any() and window.ms_valid.any()):
            return None
        shared: dict[str, Any] = {
            "ratio": ratio,
            "phase": phase,
            "valid": window.valid,
            "ms_valid": window.ms_valid,
        }
        indices = score_full_resolution(window.fused, window.pan, window.ms, gains=gains, **shared)
        scores = np.array(astuple(indices))
        weight = np.isfinite(scores) * window.ms_valid.sum()
        reprojected = [reprojected_sums(window.fused, window.ms, blurs=blur, **shared) for blur in blurs]
        return np.stack([np.nan_to_num(scores) * weight, weight]), reprojected

    progress(0)
    for done, found in enumerate(compute_ahead(score, windows, threads), 1):
        progress(done)
        if found:
            scores, reprojected = found
            totals += scores
            sums = [total + more for total, more in zip(sums, reprojected)]
    means = (float(total / weight) if weight else math.nan for total, weight in totals.T)
    published, *by_measured = (total.indices(ratio) for total in sums)
    return Scores(FullResolutionIndices(*means), published, by_measured[0] if by_measured else None)
