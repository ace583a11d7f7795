from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn
from trapan.core.exchange.settings import Settings
from trapan.core.method.backbones import BACKBONES, build_backbone, copy_differing, with_rounded_weights

SIDE = 53


def fresh(name: str, bands: int = 3, width: int = 8, blocks: int = 2) -> nn.Module:
    torch.manual_seed(0)
    return build_backbone(name, bands, width, blocks)


def randomised(network: nn.Module) -> nn.Module:
    """Set random weights in every layer; in double precision rounding stays below the bound."""
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for weight in network.parameters():
            weight.copy_(0.3 * torch.randn(weight.shape, generator=generator))
    return network.double()


def images(bands: int) -> tuple[Tensor, Tensor, Tensor]:
    """U(M), P and the PAN's detail."""
    generator = torch.Generator().manual_seed(2)
    ms, pan, detail = (torch.randn(2, count, SIDE, SIDE, generator=generator) for count in (bands, 1, 1))
    return ms, pan, detail


@pytest.mark.parametrize("name", BACKBONES)
@pytest.mark.parametrize("bands", [1, 3, 4, 8, 13])
def test_it_starts_as_the_upsampled_ms_for_any_number_of_bands(name: str, bands: int) -> None:
    inputs = images(bands)
    fused = fresh(name, bands)(*inputs)
    assert fused.shape == inputs[0].shape
    assert torch.equal(fused, inputs[0])


@pytest.mark.parametrize("name", BACKBONES)
def test_every_weight_gets_a_gradient(name: str) -> None:
    """The second step at the latest reaches every layer."""
    network = fresh(name)
    optimiser = torch.optim.SGD(network.parameters(), lr=0.1)
    inputs = images(3)
    for _ in range(2):
        optimiser.zero_grad()
        (network(*inputs) - inputs[1]).square().mean().backward()
        optimiser.step()
    for label, weight in network.named_parameters():
        assert weight.grad is not None and weight.grad.any(), label


@pytest.mark.parametrize("name", BACKBONES)
@pytest.mark.parametrize("blocks", [1, 2, 4])
def test_the_declared_reach_is_exact(name: str, blocks: int) -> None:
    """A changed pixel affects outputs up to the reach and not beyond."""
    network = randomised(fresh(name, blocks=blocks))
    inputs = [image.double() for image in images(3)]
    centre, reach, seen = SIDE // 2, int(network.reach), []
    assert reach < centre
    for index, image in enumerate(inputs):
        changed = image.clone()
        changed[..., centre, centre] += 5
        with torch.no_grad():
            difference = network(*inputs[:index], changed, *inputs[index + 1 :]) - network(*inputs)
        rows, cols = (difference.abs().amax(dim=(0, 1)) > 1e-12).nonzero().T
        if len(rows):
            seen.append(int(torch.maximum((rows - centre).abs(), (cols - centre).abs()).max()))
    assert max(seen) == reach


@pytest.mark.parametrize("name", BACKBONES)
@pytest.mark.parametrize("rows", [0, 1])
def test_a_pixel_is_the_same_in_windows_that_begin_at_the_stride(name: str, rows: int) -> None:
    """Inside the reach, a window of even or odd size has the pixels of the whole image."""
    network = randomised(fresh(name, blocks=1))
    inputs = [image.double() for image in images(3)]
    start, reach = 3 * int(network.stride), int(network.reach)
    window = (..., slice(start, SIDE - 4 - rows), slice(start, SIDE - 5))
    inner = (..., slice(reach, -reach), slice(reach, -reach))
    with torch.no_grad():
        part, whole = network(*(image[window] for image in inputs)), network(*inputs)
    assert part[inner].numel() > 0
    assert torch.allclose(part[inner], whole[window][inner], atol=1e-12)


@pytest.mark.parametrize("name", BACKBONES)
def test_bfloat16_changes_little_and_leaves_gradients_in_float32(name: str) -> None:
    generator = torch.Generator().manual_seed(1)
    network = fresh(name, width=16)
    with torch.no_grad():
        for weight in network.parameters():
            weight.copy_(0.05 * torch.randn(weight.shape, generator=generator))
    inputs = images(3)
    exact = network(*inputs).detach()
    network.precision = torch.bfloat16
    rounded = network(*inputs)
    rounded.abs().mean().backward()
    assert rounded.dtype == torch.float32
    assert {weight.grad.dtype for weight in network.parameters()} == {torch.float32}
    assert 0 < float((rounded - exact).detach().abs().max()) < 0.02 * float((exact - inputs[0]).abs().max())


@pytest.mark.parametrize("name", BACKBONES)
def test_rounded_weights_give_the_same_image_and_gradients(name: str) -> None:
    network = randomised(fresh(name, width=16)).float()
    inputs = images(3)
    assert with_rounded_weights(network) is network
    network.precision = torch.bfloat16
    rounded = with_rounded_weights(network)
    found = {}
    for each in (network, rounded):
        fused = each(*inputs)
        found[each] = [fused, *torch.autograd.grad(fused.abs().mean(), list(each.parameters()))]
    assert all(torch.equal(one, other.float()) for one, other in zip(found[network], found[rounded]))
    types = {name: weight.dtype for name, weight in rounded.named_parameters()}
    assert {key for key, of in types.items() if of == torch.float32} <= {"gain.weight"}
    with torch.no_grad():
        for weight in network.parameters():
            weight.mul_(2)
    copy_differing(list(rounded.parameters()), list(network.parameters()))
    assert torch.equal(network(*inputs), rounded(*inputs))


@pytest.mark.parametrize("name", BACKBONES)
def test_a_trained_network_depends_on_both_rasters(name: str) -> None:
    network = randomised(fresh(name))
    ms, pan, detail = (image.double() for image in images(3))
    fused = network(ms, pan, detail)
    assert not torch.allclose(network(ms, pan + 1, detail), fused)
    assert not torch.allclose(network(ms + 1, pan, detail) - 1, fused)


def test_width_and_blocks_make_it_larger() -> None:
    def size(width: int, blocks: int) -> int:
        return sum(weight.numel() for weight in build_backbone("residual", 4, width, blocks).parameters())

    assert size(8, 2) < size(8, 4) < size(16, 4)


def test_the_default_has_about_sixty_thousand_weights() -> None:
    settings = Settings()
    weights = build_backbone(settings.backbone, 8, settings.width, settings.blocks).parameters()
    assert sum(weight.numel() for weight in weights) == pytest.approx(6e4, rel=0.1)


@pytest.mark.parametrize("name", ["two-scale", "adaptive"])
def test_adaptive_injection_can_start_as_the_classical_one(name: str) -> None:
    ms, pan, detail = images(3)
    gains = torch.tensor([0.5, -1.0, 2.0])
    fused = build_backbone(name, 3, 8, 2, gains)(ms, pan, detail)
    assert torch.allclose(fused, ms + gains.reshape(-1, 1, 1) * detail, atol=1e-6)


def test_unknown_backbone_is_rejected() -> None:
    with pytest.raises(KeyError, match="transformer"):
        build_backbone("transformer", 4, 8, 2)
