"""The degradation-aware model (DAM): the pixel-wise spectral degradation from MS bands to PAN."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Callable, cast

import torch
from torch import Tensor, nn

HIDDEN = 32
STEPS = 200
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


def train(
    ms: Tensor, low_pan: Tensor, valid: Tensor, generator: torch.Generator, step: Callable[[float], None]
) -> Dam:
    """Learns g(M) = D_M(P) at MS scale; the best weights on held-out pixels are kept.

    Args:
        ms: standardised, [chips, bands, rows, cols].
        low_pan: D_M(P), standardised, [chips, 1, rows, cols].
        valid: bool, [chips, 1, rows, cols]: pixels to use.
        generator: of the random draws, on the CPU.
        step: told the fraction done.
    """
    bands = ms.movedim(1, -1)[valid[:, 0]]
    target = low_pan[valid]
    order = torch.randperm(len(target), generator=generator)[:MOST_PIXELS].to(ms.device)
    held, used = order[::HELD_OUT], torch.cat([order[i::HELD_OUT] for i in range(1, HELD_OUT)])
    model = SpectralDegradation(bands.shape[1]).to(ms.device)
    _start_linear(model, bands[used], target[used])
    inside, outside = _images(bands[used]), _images(bands[held])
    linear_r2 = _r2(model, outside, target[held])
    best, best_r2 = copy.deepcopy(model.state_dict()), linear_r2
    optimiser = torch.optim.Adam(model.rest.parameters(), lr=1e-2)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, STEPS)
    losses = []
    for index in range(STEPS):
        step(index / STEPS)
        loss = (model(inside).flatten() - target[used]).abs().mean()
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
        schedule.step()
        losses.append(loss.detach())
        if index % 20 == 19:
            r2 = _r2(model, outside, target[held])
            if r2 > best_r2:
                best, best_r2 = copy.deepcopy(model.state_dict()), r2
    model.load_state_dict(best)
    model.requires_grad_(False)
    return Dam(model, best_r2, linear_r2, tuple(torch.stack(losses).tolist()))


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


def _r2(model: SpectralDegradation, bands: Tensor, target: Tensor) -> float:
    with torch.no_grad():
        error = (model(bands).flatten() - target).square().sum()
    return float(1 - error / (target - target.mean()).square().sum())
