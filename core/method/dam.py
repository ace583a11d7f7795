"""The degradation-aware model (DAM): the pixel-wise spectral degradation from MS bands to PAN."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Callable

import torch
from torch import Tensor, nn

from ..feedback import Progress
from .cuda_graphs import as_graph
from .optimiser import BestWeights, build_adam, set_learning_rate
from .regression import ridge_regression

HIDDEN = 32
"""Units in each hidden layer."""

STEPS = 200
"""Training steps."""

BATCH = 4096
"""Pixels of a training step, about. All pixels in each step take 4 to 14 times as long and change R2 by less
than 3e-5."""

RATE = 1e-2
"""Learning rate of the first step; it falls as half a cosine."""

EVALUATION_INTERVAL = 20
"""Steps between two evaluations on the held-out pixels."""

HELD_OUT = 5
"""One pixel in this many is held out of the training."""

MAX_PIXELS = 65536
"""Pixels to train and evaluate on, at most: more take longer and change nothing."""


class SpectralDegradation(nn.Module):
    """g: a linear regression plus a pixel-wise MLP of three linear layers with sigmoids.

    The MLP starts at zero, so g starts as the regression and learns its residual.

    Args:
        bands: number of MS bands.
    """

    def __init__(self, bands: int) -> None:
        super().__init__()
        self.linear = nn.Linear(bands, 1)
        last = nn.Linear(HIDDEN, 1)
        self.rest = nn.Sequential(
            nn.Linear(bands, HIDDEN), nn.Sigmoid(), nn.Linear(HIDDEN, HIDDEN), nn.Sigmoid(), last
        )
        last.weight.data.zero_()
        last.bias.data.zero_()

    def forward(self, ms: Tensor) -> Tensor:
        """Map standardised bands, [n, bands, rows, cols], to a standardised PAN, [n, 1, rows, cols]."""
        # Products of matrices: each adds its bias at once, which a convolution does not on CUDA.
        pixels = ms.movedim(1, -1).contiguous()
        predicted: Tensor = self.linear(pixels) + self.rest(pixels)
        return predicted.movedim(-1, 1)

    @torch.no_grad()
    def set_regression(self, weights: Tensor) -> None:
        """Set the linear part to the result of `ridge_regression`."""
        self.linear.weight.copy_(weights[:-1])
        self.linear.bias.copy_(weights[-1:])


@dataclass(frozen=True)
class Dam:
    """A trained and frozen degradation-aware model.

    Attributes:
        model: g.
        r2: share of the low-passed PAN's variance that g explains on held-out pixels.
        linear_r2: the same share for the linear regression.
        losses: mean absolute error of each training step.
    """

    model: SpectralDegradation
    r2: float
    linear_r2: float
    losses: tuple[float, ...]

    def __str__(self) -> str:
        return (
            f"DAM explains {100 * self.r2:.2f} % of the low-passed PAN on held-out pixels, "
            f"the linear regression {100 * self.linear_r2:.2f} %."
        )


def train_dam(
    ms: Tensor,
    low_pan: Tensor,
    valid: Tensor,
    generator: torch.Generator,
    progress: Progress,
    warn: Callable[[str], None] = lambda message: None,
) -> Dam:
    """Train g(M) = D_M(P) at MS scale; keep the best weights on held-out pixels.

    Args:
        ms: standardised MS image, [chips, bands, rows, cols].
        low_pan: D_M(P), standardised, [chips, 1, rows, cols].
        valid: pixels to use, bool, [chips, 1, rows, cols].
        generator: source of the draws, on the CPU.
        progress: called with the fraction done before each step.
        warn: called with a line for the log if CUDA can't replay the steps.
    """
    bands, target = ms.movedim(1, -1)[valid[:, 0]], low_pan[valid]
    order = torch.randperm(len(target), generator=generator)[:MAX_PIXELS].to(ms.device)
    held_out, used = order[::HELD_OUT], torch.cat([order[i::HELD_OUT] for i in range(1, HELD_OUT)])
    model = SpectralDegradation(bands.shape[1]).to(ms.device)
    model.set_regression(ridge_regression(bands[used], target[used]))
    model.linear.requires_grad_(False)
    evaluation_image, evaluation_target = _as_image(bands[held_out]), target[held_out]
    parts = max(1, round(len(used) / BATCH))
    by_part = used[: len(used) // parts * parts].reshape(-1, parts).mT
    batches, targets = bands[by_part], target[by_part]
    best = BestWeights(model.rest.parameters(), lambda: -_r2(model, evaluation_image, evaluation_target))
    best.evaluate()
    linear_r2 = -best.best_score
    optimizer, losses = build_adam(model.rest.parameters()), []

    def step_on(part: Tensor) -> Tensor:
        optimizer.zero_grad()
        batch, batch_target = batches.index_select(0, part)[0], targets.index_select(0, part)[0]
        loss = (model(_as_image(batch)).flatten() - batch_target).abs().mean()
        loss.backward()
        optimizer.step()
        before: Tensor = loss.detach()
        return before

    take_step = as_graph(step_on, ms.device, warn)
    part_numbers = torch.split(torch.arange(parts, device=ms.device), 1)
    for step in range(STEPS):
        progress(step / STEPS)
        set_learning_rate(optimizer, 0.5 * RATE * (1 + math.cos(math.pi * step / STEPS)))
        losses.append(take_step(part_numbers[step % parts]))
        if (step + 1) % EVALUATION_INTERVAL == 0:
            best.evaluate()
    best.restore()
    model.requires_grad_(False)
    return Dam(model, -best.best_score, linear_r2, tuple(torch.stack(losses).tolist()))


def _as_image(pixels: Tensor) -> Tensor:
    """Reshape [pixels, bands] to an image of one row, [1, bands, 1, pixels]."""
    return pixels.mT[None, :, None]


def _r2(model: SpectralDegradation, bands: Tensor, target: Tensor) -> Tensor:
    error: Tensor = (model(bands).flatten() - target).square().sum()
    return 1 - error / (target - target.mean()).square().sum()
