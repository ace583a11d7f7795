from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn
from trapan.core.network import BACKBONES, build

SIDE = 41


def fresh(name: str, bands: int = 3, width: int = 8, blocks: int = 2) -> nn.Module:
    torch.manual_seed(0)
    return build(name, bands, width, blocks)


def stirred(network: nn.Module) -> nn.Module:
    """Random weights in every layer, in double precision, where convolutions don't smear rounding about."""
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for weight in network.parameters():
            weight.copy_(0.3 * torch.randn(weight.shape, generator=generator))
    return network.double()


def images(bands: int, side: int = SIDE) -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(2)
    shape = (side, side)
    return torch.randn(2, bands, *shape, generator=generator), torch.randn(2, 1, *shape, generator=generator)


@pytest.mark.parametrize("name", BACKBONES)
@pytest.mark.parametrize("bands", [1, 3, 4, 8, 13])
def test_it_starts_as_the_expanded_ms_for_any_number_of_bands(name: str, bands: int) -> None:
    ms, pan = images(bands)
    fused = fresh(name, bands)(ms, pan)
    assert fused.shape == ms.shape
    assert torch.equal(fused, ms)


@pytest.mark.parametrize("name", BACKBONES)
def test_every_weight_can_be_learnt_from_there(name: str) -> None:
    """The second step at the latest reaches every layer."""
    network = fresh(name)
    optimiser = torch.optim.SGD(network.parameters(), lr=0.1)
    ms, pan = images(3)
    for _ in range(2):
        optimiser.zero_grad()
        (network(ms, pan) - pan).square().mean().backward()
        optimiser.step()
    for label, weight in network.named_parameters():
        assert weight.grad is not None and weight.grad.any(), label


@pytest.mark.parametrize("name", BACKBONES)
@pytest.mark.parametrize("blocks", [1, 2, 4])
@pytest.mark.parametrize("raster", ["ms", "pan"])
def test_its_reach_is_exact(name: str, blocks: int, raster: str) -> None:
    """One pixel is changed: what changes with it lies within the reach, and goes as far."""
    network = stirred(fresh(name, blocks=blocks))
    ms, pan = (image.double() for image in images(3))
    centre = SIDE // 2
    changed = {"ms": ms.clone(), "pan": pan.clone()}
    changed[raster][..., centre, centre] += 5
    with torch.no_grad():
        difference = (network(changed["ms"], changed["pan"]) - network(ms, pan)).abs().amax(dim=(0, 1))
    rows, cols = (difference > 1e-12).nonzero().T
    away = torch.maximum((rows - centre).abs(), (cols - centre).abs())
    reach = int(network.reach)
    assert reach < centre
    assert int(away.max()) == reach


@pytest.mark.parametrize("name", BACKBONES)
def test_both_rasters_matter_once_it_has_learnt(name: str) -> None:
    network = stirred(fresh(name))
    ms, pan = (image.double() for image in images(3))
    fused = network(ms, pan)
    assert not torch.allclose(network(ms, pan + 1), fused)
    assert not torch.allclose(network(ms + 1, pan) - 1, fused)


def test_width_and_blocks_make_it_larger() -> None:
    def size(width: int, blocks: int) -> int:
        return sum(weight.numel() for weight in build("residual", 4, width, blocks).parameters())

    assert size(8, 2) < size(8, 4) < size(16, 4)


def test_the_default_has_about_eighty_thousand_weights() -> None:
    assert sum(weight.numel() for weight in build("residual", 8, 32, 4).parameters()) == pytest.approx(
        8e4, rel=0.1
    )


def test_an_unknown_backbone_is_refused() -> None:
    with pytest.raises(KeyError, match="transformer"):
        build("transformer", 4, 8, 2)
