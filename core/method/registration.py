"""Registration: the sub-pixel phase between MS image and PAN band that maximises R2.

R2 is the share of the low-passed PAN's variance that a linear regression on the MS bands explains. One or two
bands, such as NIR over vegetation, may have the PAN's edges with either sign; they get a regression in each
block, and R2 is the share of the variance inside the blocks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import torch
from torch import Tensor

from ..exchange.results import Registration
from ..exchange.settings import Settings
from ..feedback import Progress, Stages
from ..imaging import Blur, GaussianMixture, mean_blur, sampling_matrix
from ..scene.grid import Phase
from ..scene.similarity import PAN_BANDS
from .operators import SeparableOperator
from .regression import orthonormal_basis, strongest_components
from .standardise import StandardisedChips

FINEST_STEP = 0.125
"""Last step of the search, in PAN pixels: finer steps change R2 by less than its noise."""

MARGIN = 3
"""MS pixels at a chip's border that are left out, because the low-pass filter reaches beyond it."""

SEARCH_CHIPS = 4
"""Chips on which the search starts, at most."""

SEARCH_PIXELS = 10_000
"""Usable MS pixels of these chips, at least; with fewer, all chips are used. One whole chip has more."""

PIXELS_PER_BAND = 8
"""Usable MS pixels per band, at least. More bands are replaced by their strongest principal components:
hundreds of bands explain a few pixels at any shift, and that of 16 x 16 pixels of 300 bands was random."""

BLOCK = 8
"""Side in MS pixels of the blocks with a regression of their own: with 12, NIR bands err by twice as much."""

LEAST_UNEXPLAINED = 1e-4
"""Share of a block's variance that noise and rounding leave unexplained, at least."""

POOR_R2 = 0.5
"""R2 below which the user is warned that the pair may not fit."""

CHANCE_R2 = 0.1
"""R2 below which the best shift is random, so the georeference is used."""

CHANCE_BY_BLOCK = 0.2
"""The same for each of one or two bands. With a regression in each block, a band of a foreign image explains
up to 16 % (30 % of generated scenes), two bands up to 22 % (40 %); GeoEye-1's and SPOT-6's NIR alone explain
40 and 41 % of their PAN, and a band of a generated coast, nine tenths of which are waves, 60 % or more."""

_Scores = dict[tuple[float, float], tuple[float, float]]
"""The value to maximise and R2 at each shift (row, col) that was tried."""


def register(
    pair: StandardisedChips,
    gains: tuple[float, ...],
    settings: Settings,
    stages: Stages,
    is_chance: Callable[[], bool] = lambda: False,
) -> Registration:
    """Find and log the phase; use the georeference if the settings say so or no shift can be found.

    Args:
        pair: the standardised chips.
        gains: MTF gain at Nyquist of each MS band.
        settings: `register` switches the search on.
        stages: receives progress and log.
        is_chance: whether the bands explain the PAN only by chance; asked if they explain little.
    """
    found = find_phase(pair, gains, stages.sub_progress(0, 0.3), 1.0 if settings.register else 0.0)
    if settings.register:
        stages.feedback.info(str(found))
    searched = max(abs(at - start) for at, start in zip(found.shift, pair.moved_by))
    at_limit = searched > pair.ratio - FINEST_STEP / 2  # whatever the rounding
    if at_limit:
        stages.feedback.warning(
            "The best shift is at the limit of the search, one MS pixel: check the georeference of both "
            "layers, or switch registration off if you trust it."
        )
    if found.r2 < POOR_R2:
        stages.feedback.warning(
            f"The MS bands explain only {100 * found.r2:.0f} % of the PAN: check that both show the same "
            "area at the same time."
        )
    bands = pair.ms.shape[1]
    chance_r2 = CHANCE_R2 if bands >= PAN_BANDS else bands * CHANCE_BY_BLOCK
    if (
        settings.register
        and not any(pair.moved_by)
        and (found.r2 < chance_r2 or (found.r2 < POOR_R2 and (at_limit or is_chance())))
    ):
        stages.feedback.warning("No reliable shift between PAN and MS: using the georeference as it is.")
        return replace(found, phase=pair.phase, shift=(0.0, 0.0), r2=found.r2_georeference)
    return found


def find_phase(
    pair: StandardisedChips,
    gains: tuple[float, ...],
    progress: Progress,
    search_radius: float = 1.0,
) -> Registration:
    """Search the sub-pixel phase that maximises R2.

    The search goes from coarse to fine: first steps of a quarter of an MS pixel around the pair's phase, then
    halved steps down to an eighth of a PAN pixel. It runs on some of the chips; from the phase found there,
    all chips take the last steps. The criterion is that of Vivone et al., "Pansharpening based on
    deconvolution for multiband filter estimation", 2019, extended to sub-pixel shifts.

    Args:
        pair: the standardised chips.
        gains: MTF gain at Nyquist of each MS band.
        progress: called with the fraction done.
        search_radius: largest distance from the pair's phase in MS pixels; 0 only computes R2 there.

    Returns:
        The phase. Its shift counts from the georeference, even if the scene was moved before.
    """
    low_pass = mean_blur(gains, pair.ratio)
    regression = _Regression(pair, low_pass)
    scores: _Scores = {}
    start = best = (0.0, 0.0)
    if search_radius:
        few, scores_of_few = regression, scores
        if len(some := _some_chips(pair.usable_ms)) < len(pair.ms):
            few, scores_of_few = _Regression(pair, low_pass, some), {}
        best = _search(few, scores_of_few, pair.ratio, search_radius, progress)
    for row, col in (start, best):
        if (row, col) not in scores:
            scores.update(regression.scores([row], [col]))
    if search_radius:
        best = _climb(regression, scores, best, FINEST_STEP, search_radius * pair.ratio)
    found = Registration(pair.phase.shifted(*best), best, scores[best][1], scores[start][1])
    return _from_georeference(found, pair, low_pass) if any(pair.moved_by) else found


def _from_georeference(found: Registration, pair: StandardisedChips, low_pass: Blur) -> Registration:
    """Return what was found for a moved pair, with the shift from its georeference and R2 there."""
    (row, found_row), (col, found_col) = zip(pair.moved_by, found.shift)
    georeference = pair.phase.shifted(-row, -col)
    unmoved = replace(pair, phase=georeference, moved_by=(0.0, 0.0))
    within_pan = unmoved.without_ms(~_is_within_pan(pair, georeference))
    ((_, r2),) = _Regression(within_pan, low_pass).scores([0.0], [0.0]).values()
    return replace(found, shift=(row + found_row, col + found_col), r2_georeference=r2)


def _is_within_pan(pair: StandardisedChips, phase: Phase) -> Tensor:
    """Mark the MS pixels whose centres lie in the chip's PAN at a phase, bool, [rows, cols]."""
    rows, cols = (
        ((at := start + pair.ratio * torch.arange(length, device=pair.ms.device)) >= 0)
        & (at < pair.ratio * length)
        for start, length in zip((phase.row, phase.col), pair.ms.shape[-2:])
    )
    return rows[:, None] & cols


def _some_chips(valid: Tensor) -> range:
    """Choose the chips on which the search starts: all, if these few have too few usable pixels."""
    every = -(-len(valid) // SEARCH_CHIPS)
    return range(0, len(valid), every if int(valid[::every].sum()) >= SEARCH_PIXELS else 1)


def _search(
    regression: _Regression,
    scores: _Scores,
    ratio: int,
    search_radius: float,
    progress: Progress,
) -> tuple[float, float]:
    """Search the best shift (row, col) from coarse to fine; arguments as for `find_phase`.

    Args:
        scores: receives those of all shifts that are tried.
    """
    step = ratio / 4
    shifts = [step * number for number in range(-round(4 * search_radius), round(4 * search_radius) + 1)]
    scores.update(regression.scores(shifts, shifts, progress))
    best = max(scores, key=lambda shift: scores[shift])
    while step > FINEST_STEP:
        step /= 2
        best = _climb(regression, scores, best, step, search_radius * ratio)
        progress(0.9)
    return best


def _climb(
    regression: _Regression,
    scores: _Scores,
    best: tuple[float, float],
    step: float,
    limit: float,
) -> tuple[float, float]:
    """Move to the best of eight neighbours until none is better, within `limit` pixels.

    Shifts are multiples of a power of two, so that no rounding puts one beyond the limit.
    """
    while True:
        rows, cols = (
            [shift for shift in (centre - step, centre, centre + step) if abs(shift) <= limit]
            for centre in best
        )
        if any((row, col) not in scores for row in rows for col in cols):
            scores.update(regression.scores(rows, cols))
        better = max(scores, key=lambda shift: scores[shift])
        if better == best:
            return best
        best = better


class _Regression:
    """How well the bands explain the PAN at any shift from the pair's phase.

    The MS bands are factorised once, and the PAN is filtered once for all shifts.

    The regression needs double precision, which Apple's devices lack, so it runs on the CPU there.

    Args:
        pair: the standardised chips.
        low_pass: makes the PAN as sharp as the MS image.
        chips: the chips to use.
    """

    def __init__(self, pair: StandardisedChips, low_pass: Blur, chips: range | slice = slice(None)) -> None:
        self._pan, ms, usable = (images[chips] for images in (pair.pan, pair.ms, pair.usable_ms))
        self._low_pass, self._ratio, self._phase = low_pass, pair.ratio, pair.phase
        self._ms_size = ms.shape[-2:]
        self._double_device = torch.device("cpu") if ms.device.type == "mps" else ms.device
        inner = usable[:, 0].clone()
        margin = min(MARGIN, *(length // 8 for length in self._ms_size))
        inner[:, :margin] = inner[:, -margin:] = False
        inner[..., :margin] = inner[..., -margin:] = False
        self._chip, self._row, self._col = inner.nonzero().unbind(1)
        bands = ms.movedim(1, -1)[inner].to(self._double_device).double()
        blocks = torch.stack([self._chip, self._row // BLOCK, self._col // BLOCK])
        by_block = _FitByBlock(bands, blocks.to(self._double_device)) if ms.shape[1] < PAN_BANDS else None
        self._fit = by_block if by_block and by_block.has_blocks else _Fit(bands)

    def scores(
        self, rows: list[float], cols: list[float], progress: Progress = lambda fraction: None
    ) -> _Scores:
        """Score each shift (row, col) of a grid; `progress` is called with 0 to 0.8."""
        row_phases = [self._phase.row + row for row in rows]
        col_phases = [self._phase.col + col for col in cols]
        row_matrix, row_places = self._samples(self._low_pass.rows, row_phases, axis=-2)
        col_matrix, col_places = self._samples(self._low_pass.cols, col_phases, axis=-1)
        low_pan = SeparableOperator(row_matrix, col_matrix)(self._pan[:, 0])
        # The values of a pixel at all column phases side by side, [chips * centres * cols, phases].
        values = low_pan.index_select(-1, col_places.mT.flatten()).reshape(-1, len(cols))
        scores_by_row = []
        for index, places in enumerate(row_places):
            progress(0.8 * index / len(rows))
            row_of = self._chip * len(row_matrix) + places[self._row]
            target = values.index_select(0, row_of * self._ms_size[1] + self._col)
            target = target.to(self._double_device).double()
            scores_by_row.append(torch.stack(self._fit.scores(target), dim=1))
        found = torch.stack(scores_by_row).tolist()
        return {
            (row, col): (score, r2)
            for row, of_row in zip(rows, found)
            for col, (score, r2) in zip(cols, of_row)
        }

    def _samples(self, profile: GaussianMixture, phases: list[float], axis: int) -> tuple[Tensor, Tensor]:
        """Sample the low-passed PAN along an axis at all centres that some phases need.

        Phases that differ by whole MS pixels share most of their centres.

        Returns:
            The matrix that filters and samples, [centres, length of the PAN], and which centre each MS pixel
            has at each phase, [phases, length of the MS].
        """
        every = np.array(phases)[:, None] + self._ratio * np.arange(self._ms_size[axis])
        centres, which = np.unique(every, return_inverse=True)
        matrix = sampling_matrix(profile, self._ratio, centres, self._pan.shape[axis])
        places = torch.from_numpy(which.reshape(every.shape))
        return torch.from_numpy(matrix).to(self._pan.device), places.to(self._pan.device)


class _Fit:
    """One regression on the bands for all pixels.

    Args:
        bands: [pixels, bands].
    """

    def __init__(self, bands: Tensor) -> None:
        most = max(1, len(bands) // PIXELS_PER_BAND)
        self._basis = orthonormal_basis(strongest_components(bands, most))

    def scores(self, targets: Tensor) -> tuple[Tensor, Tensor]:
        """Compute R2 of each target, [pixels, targets], which is also the value to maximise, [targets]."""
        targets = targets - targets.mean(dim=0)
        r2 = (self._basis.mT @ targets).square().sum(dim=0) / targets.square().sum(dim=0)
        return r2, r2


class _FitByBlock:
    """A regression on few bands with gains, an offset and a noise level of its own in each block.

    Vegetation is bright in NIR and dark in the PAN, and roofs are bright in both, so one gain for all pixels
    explains the edges between them badly and displaces them.

    Args:
        bands: [pixels, bands].
        blocks: the block of each pixel as whole numbers, [numbers, pixels].

    Attributes:
        has_blocks: whether any block has enough pixels.
    """

    def __init__(self, bands: Tensor, blocks: Tensor) -> None:
        numbers, self._block = torch.unique(blocks, dim=1, return_inverse=True)
        self._blocks = numbers.shape[1]
        self._pixels = self._sum_by_block(torch.ones_like(bands[:, :1]))
        used = (self._pixels >= PIXELS_PER_BAND * (1 + bands.shape[1])).double()
        self.has_blocks = bool(used.any())
        self._weight = self._pixels * used / (self._pixels * used).sum()
        self._basis: list[Tensor] = []
        for band in torch.split(bands, 1, dim=1):
            rest = self._centred(band)
            for other in self._basis:
                rest = rest - other * self._sum_by_block(rest * other)[self._block]
            norm = self._sum_by_block(rest.square()).sqrt()
            self._basis.append(rest / norm.clamp(min=1e-6)[self._block])

    def scores(self, targets: Tensor) -> tuple[Tensor, Tensor]:
        """Compute the value to maximise, and the share of the variance in the blocks that the bands explain.

        The first is 1 - the geometric mean of what the bands leave unexplained in the blocks. Its maximum is
        the most likely shift, if each block has a noise level of its own. It says little about the pair: the
        waves of a sea, which no band explains, have most blocks, and land has most of the variance.

        Args:
            targets: [pixels, targets].

        Returns:
            Both for each target, [targets].
        """
        targets = self._centred(targets)
        explained = self._sum_by_block(self._basis[0] * targets).square()
        for other in self._basis[1:]:
            explained += self._sum_by_block(other * targets).square()
        energy = self._sum_by_block(targets.square())
        unexplained = (1 - explained / energy.clamp(min=1e-12)).clamp(min=LEAST_UNEXPLAINED)
        score = 1 - (self._weight * unexplained.log()).sum(dim=0).exp()
        used = (self._weight > 0).double()
        return score, (used * explained).sum(dim=0) / (used * energy).sum(dim=0).clamp(min=1e-12)

    def _centred(self, values: Tensor) -> Tensor:
        return values - (self._sum_by_block(values) / self._pixels)[self._block]

    def _sum_by_block(self, values: Tensor) -> Tensor:
        """Sum values [pixels, any] over each block, [blocks, any]."""
        return values.new_zeros(self._blocks, values.shape[1]).index_add_(0, self._block, values)
