"""Fusion backbones, chosen by name. Each maps (U(M), P), standardised, to the fused image F."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn


class ResidualInjection(nn.Module):
    """f(U(M), P) = U(M) + h(P - U(M)): residual detail injection.

    Args:
        bands: number of MS bands.
        width: channels.
        blocks: residual blocks of two 3 x 3 convolutions.

    Attributes:
        reach: how many pixels to each side an output pixel depends on.
    """

    def __init__(self, bands: int, width: int, blocks: int) -> None:
        super().__init__()
        self.head = nn.Conv2d(bands, width, 3, padding=1)
        self.body = nn.Sequential(*(_Block(width) for _ in range(blocks)))
        self.tail = nn.Conv2d(width, bands, 3, padding=1)
        for parameter in self.tail.parameters():
            nn.init.zeros_(parameter)
        self.reach = 2 + 2 * blocks

    def forward(self, ms: Tensor, pan: Tensor) -> Tensor:
        """Fuses.

        Args:
            ms: U(M), standardised, [n, bands, rows, cols].
            pan: P, standardised, [n, 1, rows, cols].

        Returns:
            F, standardised, [n, bands, rows, cols].
        """
        injected: Tensor = self.tail(self.body(self.head(pan - ms)))
        return ms + injected


class _Block(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(width, width, 3, padding=1)
        self.second = nn.Conv2d(width, width, 3, padding=1)

    def forward(self, features: Tensor) -> Tensor:
        change: Tensor = self.second(torch.relu(self.first(features)))
        return features + change


BACKBONES: dict[str, Callable[[int, int, int], nn.Module]] = {"residual": ResidualInjection}
"""Each takes bands, width and blocks; what it makes has an attribute `reach`, as above."""


def build(name: str, bands: int, width: int, blocks: int) -> nn.Module:
    """A backbone with fresh weights, laid out as convolutions are fastest."""
    backbone = BACKBONES[name](bands, width, blocks)
    return backbone.to(memory_format=torch.channels_last)  # type: ignore[call-overload, no-any-return]
