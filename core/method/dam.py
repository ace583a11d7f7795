"""The degradation-aware model (DAM): the pixel-wise spectral degradation from MS bands to PAN."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Callable, cast

import torch
from torch import Tensor, nn

from .cuda_graphs import GraphRunner
from .optimiser import BestWeights, ScheduledAdam

HIDDEN = 32
STEPS = 200
RATE = 1e-2
"""Learning rate at the first step; it falls as half a cosine."""
JUDGED = 20
"""Steps from one look at the held-out pixels to the next."""
HELD_OUT = 5
"""One pixel in this many is held out of the training."""
MOST_PIXELS = 65536


class SpectralDegradation(nn.Module):
    """g: a pixel-wise MLP of three linear layers with sigmoids, over a linear regression.

    The MLP starts at zero, so g starts as the regression and learns what the regression leaves.

    Args:
        bands: number of MS bands.
    """

    def __init__(self, bands: int) -> None:
        super().__init__()
        self.linear = nn.Conv2d(bands, 1, 1)
        last = nn.Conv2d(HIDDEN, 1, 1)
        self.rest = nn.Sequential(
            nn.Conv2d(bands, HIDDEN, 1), nn.Sigmoid(), nn.Conv2d(HIDDEN, HIDDEN, 1), nn.Sigmoid(), last
        )
        last.weight.data.zero_()
        _bias(last).data.zero_()

    def forward(self, ms: Tensor) -> Tensor:
        """Maps standardised bands [n, bands, rows, cols] to a standardised PAN [n, 1, rows, cols]."""
        predicted: Tensor = self.linear(ms) + self.rest(ms)
        return predicted


def _bias(layer: nn.Conv2d) -> Tensor:
    return cast(Tensor, layer.bias)


@dataclass(frozen=True)
class Dam:
    """A trained and frozen degradation-aware model.

    Attributes:
        model: g.
        r2: share of the low-passed PAN's variance that g explains on pixels held out of its training.
        linear_r2: the same for the least-squares regression.
        losses: the mean absolute error of each training step.
    """

    model: SpectralDegradation
    r2: float
    linear_r2: float
    losses: tuple[float, ...]


def train_dam(
    ms: Tensor,
    low_pan: Tensor,
    valid: Tensor,
    generator: torch.Generator,
    progress: Callable[[float], None],
    warn: Callable[[str], None] = lambda message: None,
) -> Dam:
    """Learns g(M) = D_M(P) at MS scale; the best weights on held-out pixels are kept.

    Args:
        ms: standardised, [chips, bands, rows, cols].
        low_pan: D_M(P), standardised, [chips, 1, rows, cols].
        valid: bool, [chips, 1, rows, cols]: pixels to use.
        generator: of the random draws, on the CPU.
        progress: told the fraction done.
        warn: told where the device can't do its best.
    """
    bands = ms.movedim(1, -1)[valid[:, 0]]
    target = low_pan[valid]
    order = torch.randperm(len(target), generator=generator)[:MOST_PIXELS].to(ms.device)
    held, used = order[::HELD_OUT], torch.cat([order[i::HELD_OUT] for i in range(1, HELD_OUT)])
    model = SpectralDegradation(bands.shape[1]).to(ms.device)
    _start_linear(model, bands[used], target[used])
    inside, outside = _images(bands[used]), _images(bands[held])
    wanted, unseen = target[used], target[held]
    weights: list[Tensor] = list(model.rest.parameters())
    best = BestWeights(weights, lambda: -_r2(model, outside, unseen))
    best.evaluate()
    linear_r2 = -float(best.best_score)
    descent = ScheduledAdam(
        weights, [0.5 * RATE * (1 + math.cos(math.pi * at / STEPS)) for at in range(STEPS)]
    )
    runner = GraphRunner(ms.device, warn)
    learn = runner.capture(lambda: descent.step([(model(inside).flatten() - wanted).abs().mean()]))
    with runner.synchronised():
        for index in range(STEPS):
            if runner.wait_if_due(index):
                progress(index / STEPS)
            learn()
            if (index + 1) % JUDGED == 0:
                best.evaluate()
        best.restore()
    model.requires_grad_(False)
    return Dam(model, -float(best.best_score), linear_r2, tuple(descent.losses))


def _start_linear(model: SpectralDegradation, bands: Tensor, target: Tensor) -> None:
    """Sets the linear part to the least-squares regression; a trace of ridge holds it where bands repeat."""
    # double precision, which Apple's devices don't have
    design = torch.cat([bands, torch.ones_like(bands[:, :1])], dim=1).cpu().double()
    normal = design.mT @ design
    normal += 1e-6 * len(design) * torch.eye(len(normal), dtype=normal.dtype)
    weights = torch.linalg.solve(normal, design.mT @ target.cpu().double()).float()
    with torch.no_grad():
        model.linear.weight.copy_(weights[:-1].reshape(1, -1, 1, 1))
        _bias(model.linear).copy_(weights[-1:])


def _images(pixels: Tensor) -> Tensor:
    """[pixels, bands] as an image of one row, [1, bands, 1, pixels]."""
    return pixels.mT[None, :, None]


def _r2(model: SpectralDegradation, bands: Tensor, target: Tensor) -> Tensor:
    error: Tensor = (model(bands).flatten() - target).square().sum()
    return 1 - error / (target - target.mean()).square().sum()
