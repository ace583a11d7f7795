"""Fusion backbones, chosen by name.

To add one, write a class that satisfies `Backbone`, for instance a subclass of `DetailInjection`, and enter
it in `BACKBONES`. Training, tiled fusing and weights files then work with it.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Protocol

import torch
from torch import Tensor, nn
from torch.nn import functional

CONTEXT = 8
"""Channels that bring features from half resolution to the resolution of the PAN."""


class Backbone(Protocol):
    """The interface of a fusion network f: any `nn.Module` with these members.

    A new backbone should return F = U(M), so that training starts from the upsampled MS image. It must give
    the same value for a pixel in any window that contains the pixel's reach, because scenes are fused tile by
    tile.

    Attributes:
        reach: pixels to each side on which an output pixel depends.
        stride: an output pixel does not change if the window moves by a multiple of this many pixels. Windows
            of a scene begin at multiples of it.
        precision: number format of the convolutions, bfloat16 or float32; see `device.network_precision`.
        trust: buffer, saved with the weights: the share of each band's detail that held-out pixels support,
            0 to 1, [bands]. The backbone multiplies its detail by it.
    """

    reach: int
    stride: int
    precision: torch.dtype
    trust: Tensor

    def __call__(self, ms: Tensor, pan: Tensor, detail: Tensor) -> Tensor:
        """Fuse standardised images.

        Args:
            ms: U(M), the upsampled MS image, [n, bands, rows, cols].
            pan: P, [n, 1, rows, cols].
            detail: d, what the PAN loses when it is reduced like the MS image
                (`operators.upsample_with_detail`), [n, 1, rows, cols]. If bands have offsets, each has its
                own detail, [n, bands, rows, cols].

        Returns:
            F, [n, bands, rows, cols].
        """

    def start_from_gains(self, gains: Tensor) -> None:
        """Start as F = U(M) + gains * detail if the backbone can express that; else do nothing.

        Args:
            gains: injection gain of each band, [bands].
        """

    # from nn.Module
    def parameters(self) -> Iterator[nn.Parameter]: ...
    def state_dict(self) -> dict[str, Any]: ...
    def load_state_dict(self, state_dict: dict[str, Any], *, assign: bool) -> Any: ...
    def to(self, *args: Any, **kwargs: Any) -> Any: ...


class DetailInjection(nn.Module):
    """Base of backbones f = U(M) + t i(U(M), P, d), which add detail i to the upsampled MS image.

    Args:
        bands: number of MS bands.
        reach: pixels to each side on which the detail i depends.
        stride: see `Backbone`.

    Attributes:
        reach: see above.
        stride: see above.
        precision: see `Backbone`; weights and everything but the convolutions stay in float32.
        trust: t, see `Backbone`.
    """

    trust: Tensor

    def __init__(self, bands: int, reach: int, stride: int = 1) -> None:
        super().__init__()
        self.reach = reach
        self.stride = stride
        self.precision = torch.float32
        self.register_buffer("trust", torch.ones(bands))

    def forward(self, ms: Tensor, pan: Tensor, detail: Tensor) -> Tensor:
        """Fuse; see `Backbone`."""
        return ms + self.trust[:, None, None] * self.injected(ms, pan, detail)

    def injected(self, ms: Tensor, pan: Tensor, detail: Tensor) -> Tensor:
        """Compute the detail i, [n, bands, rows, cols], from the arguments of `Backbone`."""
        raise NotImplementedError

    def start_from_gains(self, gains: Tensor) -> None:
        """Keep the start F = U(M)."""

    def reduced_precision(self) -> AbstractContextManager[Any]:
        """Run convolutions in the backbone's precision inside the context."""
        if self.precision == torch.float32:
            return nullcontext()
        return torch.autocast(self.trust.device.type, self.precision)

    def rounded_layers(self) -> list[nn.Module]:
        """Return the layers that run in the backbone's precision: those inside `reduced_precision`."""
        return list(self.children())


class ResidualInjection(DetailInjection):
    """f = U(M) + h(P - U(M)), with residual blocks h.

    Args:
        bands: number of MS bands.
        width: number of channels.
        blocks: number of residual blocks, of two 3 x 3 convolutions each.
    """

    def __init__(self, bands: int, width: int, blocks: int) -> None:
        super().__init__(bands, reach=2 + 2 * blocks)
        self.features = _residual_blocks(bands, width, blocks)
        self.tail = _zero_initialised(nn.Conv2d(width, bands, 3, padding=1))

    def injected(self, ms: Tensor, pan: Tensor, detail: Tensor) -> Tensor:
        with self.reduced_precision():
            output: Tensor = self.tail(self.features(pan - ms))
        return output.float()


class AdaptiveInjection(DetailInjection):
    """Base of backbones f = U(M) + (a + A) d + B: the PAN's detail d, with gains that vary over the scene.

    a is one gain per band; a network h computes the maps A and B. This is the classical injection model
    (Aiazzi et al., "MTF-tailored multiscale fusion", 2006) with a learned gain for each pixel, and B for what
    that model cannot express. Gains vary more smoothly over a scene than detail does, so fewer pixels are
    enough to learn them.

    Args:
        bands: number of MS bands.
        reach: see `DetailInjection`.
        stride: see `Backbone`.
    """

    def __init__(self, bands: int, reach: int, stride: int = 1) -> None:
        super().__init__(bands, reach, stride)
        self.gain = _zero_initialised(nn.Conv2d(1, bands, 1, bias=False))

    def injected(self, ms: Tensor, pan: Tensor, detail: Tensor) -> Tensor:
        gain, rest = self.maps(ms, pan, detail).chunk(2, dim=1)
        # As a product: cuDNN transforms the images for a convolution of one pixel.
        injected: Tensor = (self.gain.weight.flatten(1)[..., None] + gain) * detail + rest
        return injected

    def rounded_layers(self) -> list[nn.Module]:
        return [layer for layer in self.children() if layer is not self.gain]

    def maps(self, ms: Tensor, pan: Tensor, detail: Tensor) -> Tensor:
        """Compute A and B, one after the other, [n, 2 * bands, rows, cols]; see `Backbone`."""
        raise NotImplementedError

    def start_from_gains(self, gains: Tensor) -> None:
        """Set the gains a."""
        self.gain.weight.data.copy_(gains.reshape(-1, 1, 1, 1))


class FullResolutionGains(AdaptiveInjection):
    """Adaptive injection with h(P - U(M)) at the resolution of the PAN.

    Args:
        bands: number of MS bands.
        width: number of channels.
        blocks: number of residual blocks, of two 3 x 3 convolutions each.
    """

    def __init__(self, bands: int, width: int, blocks: int) -> None:
        super().__init__(bands, reach=2 + 2 * blocks)
        self.features = _residual_blocks(bands, width, blocks)
        self.tail = _zero_initialised(nn.Conv2d(width, 2 * bands, 3, padding=1))

    def maps(self, ms: Tensor, pan: Tensor, detail: Tensor) -> Tensor:
        with self.reduced_precision():
            output: Tensor = self.tail(self.features(pan - ms))
        return output.float()


class TwoScaleGains(AdaptiveInjection):
    """Adaptive injection with h at two scales, which takes a fifth of the time of `FullResolutionGains`.

    At half the resolution of the PAN, residual blocks see the means of 2 x 2 pixels of P - U(M) and of P, and
    the differences of the four pixels of P from their mean. U(M) has hardly anything finer. Sub-pixel
    convolution (Shi et al., "Real-time single image and video super-resolution using an efficient sub-pixel
    convolutional neural network", 2016) brings their features to the resolution of the PAN. A block of half
    the width there sees these, P - U(M) and the mean of d over the bands, and computes A and B. Without the
    layers at half resolution, generated scenes lose 0.6 dB; without those at full resolution, WorldView-3
    loses 0.2 dB.

    Args:
        bands: number of MS bands.
        width: number of channels at half resolution.
        blocks: number of residual blocks, of two 3 x 3 convolutions each, at half resolution.
    """

    def __init__(self, bands: int, width: int, blocks: int) -> None:
        # At half resolution, 2 + 2 * blocks pixels from either pixel of a pair; at full resolution, 4 more.
        super().__init__(bands, reach=2 * (2 + 2 * blocks) + 1 + 4, stride=2)
        fine = max(1, width // 2)
        self.features = _residual_blocks(bands + 5, width, blocks)
        self.to_fine = nn.Conv2d(width, 4 * CONTEXT, 3, padding=1)
        self.fine = _residual_blocks(CONTEXT + bands + 1, fine, 1)
        self.tail = _zero_initialised(nn.Conv2d(fine, 2 * bands, 3, padding=1))

    def maps(self, ms: Tensor, pan: Tensor, detail: Tensor) -> Tensor:
        rows, cols = pan.shape[-2:]
        difference = pan - ms
        pixels = functional.pixel_unshuffle(_pad_to_even(pan), 2)
        mean_difference = functional.avg_pool2d(_pad_to_even(difference), 2)
        mean_pan = pixels.mean(dim=1, keepdim=True)
        coarse = torch.cat([mean_difference, pixels - mean_pan, mean_pan], dim=1)
        with self.reduced_precision():
            context = functional.pixel_shuffle(self.to_fine(self.features(coarse)), 2)[..., :rows, :cols]
            images = context, difference, detail.mean(dim=1, keepdim=True)
            fine = torch.cat([image.to(context.dtype) for image in images], dim=1)
            del difference, images  # the layers that follow need the most memory
            output: Tensor = self.tail(self.fine(fine))
        return output.float()


def _pad_to_even(image: Tensor) -> Tensor:
    """Repeat the last row or column of an image where their number is odd."""
    rows, cols = image.shape[-2:]
    if rows % 2 == cols % 2 == 0:
        return image
    return functional.pad(image, (0, cols % 2, 0, rows % 2), mode="replicate")


def _residual_blocks(bands: int, width: int, blocks: int) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(bands, width, 3, padding=1), *(_Block(width) for _ in range(blocks)))


def _zero_initialised(layer: nn.Conv2d) -> nn.Conv2d:
    """Return the layer with weights of zero, so that its output is zero until it is trained."""
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


def with_rounded_weights(network: Backbone) -> Backbone:
    """Return a copy of a network that holds the weights of its convolutions in the network's precision.

    Otherwise each convolution rounds its weights in each call and converts their gradients: 40 kernels in a
    training step, where `copy_differing` needs one for each direction. The copy shares all other weights with
    the network. A network that has nothing to round is returned as it is.
    """
    if network.precision == torch.float32 or not isinstance(network, DetailInjection):
        return network
    layers = {id(layer): copy.deepcopy(layer).to(network.precision) for layer in network.rounded_layers()}
    rest = {id(shared): shared for shared in (*network.parameters(), *network.buffers())}
    return copy.deepcopy(network, {**rest, **layers})


@torch.no_grad()
def copy_differing(targets: Sequence[Tensor], sources: Sequence[Tensor]) -> None:
    """Copy each tensor to its target unless they are the same tensor, with a single kernel on CUDA."""
    pairs = [(target, source) for target, source in zip(targets, sources) if target is not source]
    if pairs:
        torch._foreach_copy_([target for target, _ in pairs], [source for _, source in pairs])


BACKBONES: dict[str, Callable[[int, int, int], Backbone]] = {
    "two-scale": TwoScaleGains,
    "adaptive": FullResolutionGains,
    "residual": ResidualInjection,
}
"""Name in `Settings.backbone`, and a function of bands, width and blocks that creates the network."""


def build_backbone(name: str, bands: int, width: int, blocks: int, gains: Tensor | None = None) -> Backbone:
    """Create a backbone with new weights, drawn from torch's global generator.

    Args:
        name: one of `BACKBONES`.
        bands: number of MS bands.
        width: number of channels.
        blocks: number of residual blocks.
        gains: injection gains to start from, [bands]; None starts from F = U(M).

    Raises:
        KeyError: no backbone has this name.
    """
    backbone = BACKBONES[name](bands, width, blocks)
    if gains is not None:
        backbone.start_from_gains(gains)
    # Convolutions are twice as fast in this layout on the CPU, and faster on CUDA.
    network: Backbone = backbone.to(memory_format=torch.channels_last)
    return network
