"""Fusion backbones, chosen by name. Each maps (U(M), P, the PAN's detail) to the fused image F."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn


class Injection(nn.Module):
    """f = U(M) + t i(U(M), P, d): injects detail i into the upsampled MS.

    Args:
        bands: number of MS bands.

    Attributes:
        trust: t, the share of each band's detail that held-out pixels allow, [bands]; saved with the weights.
    """

    trust: Tensor

    def __init__(self, bands: int) -> None:
        super().__init__()
        self.register_buffer("trust", torch.ones(bands))

    def forward(self, ms: Tensor, pan: Tensor, detail: Tensor) -> Tensor:
        """Fuses; see `build_backbone`."""
        return ms + self.trust[:, None, None] * self.injected(ms, pan, detail)

    def injected(self, ms: Tensor, pan: Tensor, detail: Tensor) -> Tensor:
        """Returns the detail i, [n, bands, rows, cols]; see `build_backbone`."""
        raise NotImplementedError


class ResidualInjection(Injection):
    """f = U(M) + h(P - U(M)): residual detail injection.

    Args:
        bands: number of MS bands.
        width: channels.
        blocks: residual blocks of two 3 x 3 convolutions.

    Attributes:
        reach: how many pixels to each side an output pixel depends on.
    """

    def __init__(self, bands: int, width: int, blocks: int) -> None:
        super().__init__(bands)
        self.features = _features(bands, width, blocks)
        self.tail = _silent(nn.Conv2d(width, bands, 3, padding=1))
        self.reach = 2 + 2 * blocks

    def injected(self, ms: Tensor, pan: Tensor, detail: Tensor) -> Tensor:
        injected: Tensor = self.tail(self.features(pan - ms))
        return injected


class AdaptiveInjection(Injection):
    """f = U(M) + (a + A) d + B: the PAN's detail d, injected with gains that follow the scene.

    a is one gain a band, A and B are maps that h(P - U(M)) draws: the classical injection model (Aiazzi et
    al., "MTF-tailored multiscale fusion", 2006) with its gains learned pixel by pixel, and what it can't
    say added. Gains vary more smoothly over a scene than detail does, so they are learned from less.

    Args: as for `ResidualInjection`.
    """

    def __init__(self, bands: int, width: int, blocks: int) -> None:
        super().__init__(bands)
        self.features = _features(bands, width, blocks)
        self.tail = _silent(nn.Conv2d(width, 2 * bands, 3, padding=1))
        self.gain = _silent(nn.Conv2d(1, bands, 1, bias=False))
        self.reach = 2 + 2 * blocks

    def injected(self, ms: Tensor, pan: Tensor, detail: Tensor) -> Tensor:
        gain, rest = self.tail(self.features(pan - ms)).chunk(2, dim=1)
        injected: Tensor = self.gain(detail) + gain * detail + rest
        return injected


def _features(bands: int, width: int, blocks: int) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(bands, width, 3, padding=1), *(_Block(width) for _ in range(blocks)))


def _silent(layer: nn.Conv2d) -> nn.Conv2d:
    """A layer that puts out zero until it has learned."""
    for parameter in layer.parameters():
        nn.init.zeros_(parameter)
    return layer


class _Block(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(width, width, 3, padding=1)
        self.second = nn.Conv2d(width, width, 3, padding=1)

    def forward(self, features: Tensor) -> Tensor:
        change: Tensor = self.second(torch.relu(self.first(features)))
        return features + change


BACKBONES: dict[str, Callable[[int, int, int], Injection]] = {
    "adaptive": AdaptiveInjection,
    "residual": ResidualInjection,
}


def build_backbone(name: str, bands: int, width: int, blocks: int, gains: Tensor | None = None) -> Injection:
    """A backbone with fresh weights.

    It begins as F = U(M), or as the classical F = U(M) + gains * detail where it has such gains and they are
    given, [bands].

    Its forward takes, all standardised,
        ms: U(M), [n, bands, rows, cols],
        pan: P, [n, 1, rows, cols],
        detail: what of P the MS does not see (`degradation.detail`), [n, 1, rows, cols],
    and gives F, [n, bands, rows, cols]. Its `reach` is how many pixels to each side F depends on.
    """
    backbone = BACKBONES[name](bands, width, blocks)
    if gains is not None and isinstance(backbone, AdaptiveInjection):
        backbone.gain.weight.data.copy_(gains.reshape(-1, 1, 1, 1))
    # convolutions are twice as fast so on the CPU, and faster on CUDA
    return backbone.to(memory_format=torch.channels_last)  # type: ignore[call-overload, no-any-return]
