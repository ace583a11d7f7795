"""The sub-pixel phase between MS and PAN: where a regression of the MS bands explains PAN best."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import torch
from torch import Tensor

from .degradation import decimation
from .grid import Phase, Size

FINEST = 0.125
"""The search's last step, in PAN pixels."""


@dataclass(frozen=True)
class Registration:
    """What the search found.

    Attributes:
        phase: the MS's phase in the chips' PAN pixels.
        shift: the phase minus the georeference's, (row, col), in PAN pixels.
        r2: how much of the low-passed PAN's variance the MS bands explain linearly there, 0 to 1.
        r2_georeference: the same where the georeference says.
    """

    phase: Phase
    shift: tuple[float, float]
    r2: float
    r2_georeference: float

    def __str__(self) -> str:
        """A line for the log."""
        return (
            f"Registration: the MS lies {self.shift[0]:+.3f} rows and {self.shift[1]:+.3f} columns of PAN "
            f"pixels from its georeference; the bands explain {100 * self.r2:.2f} % of the low-passed PAN "
            f"there, {100 * self.r2_georeference:.2f} % without."
        )


def register(
    pan: Tensor,
    ms: Tensor,
    valid: Tensor,
    gain: float,
    ratio: int,
    nominal: Phase,
    step: Callable[[float], None],
    reach: float = 1.0,
) -> Registration:
    """Searches the phase at which the linear regression of the MS bands on the low-passed PAN fits best.

    Coarse to fine: quarters of an MS pixel within `reach` around `nominal`, then halving the step down to
    an eighth of a PAN pixel (the criterion is Vivone et al., "Pansharpening based on deconvolution for
    multiband filter estimation", 2019, taken to sub-pixel shifts).

    Args:
        pan: [chips, 1, ratio * rows, ratio * cols].
        ms: [chips, bands, rows, cols].
        valid: bool, [chips, 1, rows, cols]: MS pixels to use.
        gain: MTF gain that low-passes the PAN to the MS's sharpness.
        ratio: PAN pixels per MS pixel.
        nominal: the georeference's phase.
        step: told the fraction done.
        reach: how far from `nominal` to search, in MS pixels; 0 only measures the fit there.
    """
    fit = _Fit(pan, ms, valid, gain, ratio)
    scores: dict[tuple[float, float], float] = {}
    spacing = ratio / 4
    whole = range(-round(4 * reach), round(4 * reach) + 1)
    for row in whole:
        for col in whole:
            step(0.8 * len(scores) / len(whole) ** 2)
            place = (nominal.row + spacing * row, nominal.col + spacing * col)
            scores[place] = fit.r2(Phase(*place))
    best = max(scores, key=lambda place: scores[place])
    while reach and spacing > FINEST:
        spacing /= 2
        best = _climb(fit, scores, best, spacing, nominal, reach * ratio)
        step(0.9)
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
        around = [
            (row, col)
            for row in (best[0] - spacing, best[0], best[0] + spacing)
            for col in (best[1] - spacing, best[1], best[1] + spacing)
            if max(abs(row - nominal.row), abs(col - nominal.col)) <= most
        ]
        scores.update({place: fit.r2(Phase(*place)) for place in around if place not in scores})
        better = max(scores, key=lambda place: scores[place])
        if better == best:
            return best
        best = better


class _Fit:
    """R2 of the regression at any phase: the MS side is factorised and each row phase blurred once.

    The regression is on the CPU: it needs double precision, which Apple's devices don't have.
    """

    def __init__(self, pan: Tensor, ms: Tensor, valid: Tensor, gain: float, ratio: int) -> None:
        self._pan, self._gain, self._ratio = pan, gain, ratio
        self._ms_size, self._pan_size = Size(*ms.shape[-2:]), Size(*pan.shape[-2:])
        self._blurred: dict[float, Tensor] = {}
        self._inner = valid.clone()
        margin = min(3, self._ms_size.rows // 8, self._ms_size.cols // 8)
        self._inner[..., :margin, :] = self._inner[..., -margin:, :] = False
        self._inner[..., :margin] = self._inner[..., -margin:] = False
        bands = ms.movedim(1, -1)[self._inner[:, 0]].cpu().double()
        bands = bands - bands.mean(dim=0)
        self._basis = torch.linalg.qr(bands / (bands.std(dim=0) + 1e-12))[0]

    def r2(self, phase: Phase) -> float:
        low_pass = decimation((self._gain,), self._ratio, phase, self._ms_size, self._pan_size)
        low_pass = low_pass.to(self._pan.device)
        if phase.row not in self._blurred:
            self._blurred[phase.row] = low_pass.rows @ self._pan
        target = (self._blurred[phase.row] @ low_pass.cols.mT)[self._inner].cpu().double()
        target = target - target.mean()
        return float((self._basis.mT @ target).square().sum() / target.square().sum())
