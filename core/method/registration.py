"""The sub-pixel phase between MS and PAN: where a regression of the MS bands explains PAN best."""

from __future__ import annotations

from typing import Callable

import torch
from torch import Tensor

from ..exchange.results import Registration
from ..imaging import Blur
from ..scene.grid import Phase, Size
from .operators import SeparableOperator, decimation

FINEST = 0.125
"""The search's last step, in PAN pixels."""


def find_phase(
    pan: Tensor,
    ms: Tensor,
    valid: Tensor,
    low_pass: Blur,
    ratio: int,
    nominal: Phase,
    progress: Callable[[float], None],
    search_radius: float = 1.0,
) -> Registration:
    """Searches the phase at which the linear regression of the MS bands on the low-passed PAN fits best.

    Coarse to fine: quarters of an MS pixel within `search_radius` around `nominal`, then halving the step down to
    an eighth of a PAN pixel (the criterion is Vivone et al., "Pansharpening based on deconvolution for
    multiband filter estimation", 2019, taken to sub-pixel shifts).

    Args:
        pan: [chips, 1, ratio * rows, ratio * cols].
        ms: [chips, bands, rows, cols].
        valid: bool, [chips, 1, rows, cols]: MS pixels to use.
        low_pass: makes the PAN as sharp as the MS is.
        ratio: PAN pixels per MS pixel.
        nominal: the georeference's phase.
        progress: told the fraction done.
        search_radius: how far from `nominal` to search, in MS pixels; 0 only measures the fit there.
    """
    fit = _Fit(pan, ms, valid, low_pass, ratio)
    spacing = ratio / 4
    away = [spacing * number for number in range(-round(4 * search_radius), round(4 * search_radius) + 1)]
    scores = fit.r2([nominal.row + one for one in away], [nominal.col + one for one in away], progress)
    best = max(scores, key=lambda place: scores[place])
    while search_radius and spacing > FINEST:
        spacing /= 2
        best = _climb(fit, scores, best, spacing, nominal, search_radius * ratio)
        progress(0.9)
    return Registration(
        Phase(*best),
        (best[0] - nominal.row, best[1] - nominal.col),
        scores[best],
        scores[nominal.row, nominal.col],
    )


def _climb(
    fit: _Fit,
    scores: dict[tuple[float, float], float],
    best: tuple[float, float],
    spacing: float,
    nominal: Phase,
    most: float,
) -> tuple[float, float]:
    """Goes to the best of the eight neighbours until none is better, at most `most` pixels from `nominal`."""
    while True:
        rows, cols = (
            [place for place in (at - spacing, at, at + spacing) if abs(place - centre) <= most]
            for at, centre in zip(best, (nominal.row, nominal.col))
        )
        if any((row, col) not in scores for row in rows for col in cols):
            scores.update(fit.r2(rows, cols))
        better = max(scores, key=lambda place: scores[place])
        if better == best:
            return best
        best = better


class _Fit:
    """R2 of the regression at any phase: the MS side is factorised and each row phase blurred once.

    The regression needs double precision, which Apple's devices don't have: it is on the CPU there.
    """

    def __init__(self, pan: Tensor, ms: Tensor, valid: Tensor, low_pass: Blur, ratio: int) -> None:
        self._pan, self._low_pass, self._ratio = pan, low_pass, ratio
        self._ms_size, self._pan_size = Size(*ms.shape[-2:]), Size(*pan.shape[-2:])
        self._blurred: dict[float, Tensor] = {}
        self._exact = torch.device("cpu") if pan.device.type == "mps" else pan.device
        inner = valid[:, 0].clone()
        margin = min(3, self._ms_size.rows // 8, self._ms_size.cols // 8)
        inner[:, :margin] = inner[:, -margin:] = False
        inner[..., :margin] = inner[..., -margin:] = False
        self._inner = inner.flatten().nonzero()[:, 0]
        bands = ms.movedim(1, -1).flatten(0, 2)[self._inner].to(self._exact).double()
        bands = bands - bands.mean(dim=0)
        self._basis = torch.linalg.qr(bands / (bands.std(dim=0) + 1e-12))[0]

    def r2(
        self, rows: list[float], cols: list[float], progress: Callable[[float], None] = lambda done: None
    ) -> dict[tuple[float, float], float]:
        """R2 at each phase (row, col) of a grid; `progress` is told up to 0.8."""
        across = torch.cat([self._blur(Phase(0, col)).cols for col in cols]).to(self._pan.device)
        found = []
        for index, row in enumerate(rows):
            progress(0.8 * index / len(rows))
            if row not in self._blurred:
                self._blurred[row] = self._blur(Phase(row, 0)).rows.to(self._pan.device) @ self._pan
            seen = self._blurred[row] @ across.mT
            seen = seen.reshape(*seen.shape[:-1], len(cols), -1)
            target = seen.movedim(-2, -1).flatten(0, 3)[self._inner].to(self._exact).double()
            target = target - target.mean(dim=0)
            found.append((self._basis.mT @ target).square().sum(dim=0) / target.square().sum(dim=0))
        values = torch.stack(found).tolist()
        return {(row, col): values[i][j] for i, row in enumerate(rows) for j, col in enumerate(cols)}

    def _blur(self, phase: Phase) -> SeparableOperator:
        return decimation((self._low_pass,), self._ratio, phase, self._ms_size, self._pan_size)
