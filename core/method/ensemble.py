"""The mean of several networks, used like one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import cast

import torch
from torch import Tensor, nn

from .backbones import Backbone


class MeanOfNetworks(nn.Module):
    """f = U(M) + t (mean of the networks - U(M)): networks that differ in their random draws alone.

    The mean has less of what a single training gets by chance (Lakshminarayanan et al., "Simple and scalable
    predictive uncertainty estimation using deep ensembles", 2017).

    Args:
        members: the networks.

    Attributes:
        members: see above.
        trust: see `Backbone`.
    """

    trust: Tensor

    def __init__(self, members: Sequence[Backbone]) -> None:
        super().__init__()
        self.members = nn.ModuleList(cast("list[nn.Module]", list(members)))
        self.reach = max(member.reach for member in members)
        self.stride = math.lcm(*(member.stride for member in members))
        self.register_buffer("trust", torch.ones_like(members[0].trust))

    @property
    def precision(self) -> torch.dtype:
        """See `Backbone`; setting it sets that of all members."""
        return networks(self)[0].precision

    @precision.setter
    def precision(self, precision: torch.dtype) -> None:
        for member in networks(self):
            member.precision = precision

    def forward(self, ms: Tensor, pan: Tensor, detail: Tensor) -> Tensor:
        """Fuse; see `Backbone`."""
        injected: Tensor = sum(member(ms, pan, detail) - ms for member in self.members)
        return ms + (self.trust / len(self.members))[:, None, None] * injected


def join(members: Sequence[Backbone]) -> Backbone:
    """Return the mean of several networks; a single one as it is."""
    return cast(Backbone, MeanOfNetworks(members)) if len(members) > 1 else members[0]


def networks(network: Backbone | MeanOfNetworks) -> list[Backbone]:
    """Return the networks whose mean a network is; a single one if it is none."""
    members = network.members if isinstance(network, MeanOfNetworks) else [network]
    return cast("list[Backbone]", list(members))
