"""The two losses of the fusion network: supervised at reduced resolution, physical at full resolution."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from ..exchange.results import Optics
from ..exchange.settings import Settings
from ..imaging import UPSAMPLING_REACH
from ..scene.grid import Phase, Size
from .backbones import Backbone
from .correlation import WINDOW, local_correlation, tie_to_pan
from .dam import SpectralDegradation
from .evidence import FULL_GAINS, REDUCED_GAINS, HeldOutPixels, not_disproved, proven
from .operators import SeparableOperator, decimation, softening, upsample_with_detail, upsampling
from .patch_positions import (
    BORDER,
    evaluation_positions,
    number_blocks,
    patch_side,
    split_usable,
    training_positions,
)
from .patches import ORIENTATIONS, PatchTable, in_all_orientations, in_orientation
from .sharpness import noise_deviation
from .standardise import StandardisedChips, equally_soft, low_pass_pan

MS_HALO = UPSAMPLING_REACH + 2
"""MS pixels around a patch that upsampling needs: the registered phase is at most two pixels off."""

_INSIDE = slice(MS_HALO + BORDER, -MS_HALO - BORDER)
INNER = (..., _INSIDE, _INSIDE)
"""The part of a patch with its halo where D(F) = M is compared."""

NOISES = 8
"""Draws of the noise that is added to the reduced PAN."""


class ReducedResolutionLoss:
    """f(U(D(M)), D_P(P)) = M: supervised, at reduced resolution (Wald's protocol).

    The MS image is reduced at its phase at full resolution, so that f sees the same upsampling. Reducing the
    PAN also removes noise, so noise is added back. Without it, f learns to compensate for soft PAN optics
    and then sharpens the noise of the real PAN band.

    Args:
        pair: the scene's standardised chips.
        optics: the blurs of the imaging model.
        phase: the registered phase.
        settings: size of batch and patch.
        generator: source of the noise, on the CPU.
    """

    def __init__(
        self,
        pair: StandardisedChips,
        optics: Optics,
        phase: Phase,
        settings: Settings,
        generator: torch.Generator,
    ) -> None:
        weight, evaluated = split_usable(pair)
        valid, chips = pair.usable_ms.float(), len(pair.ms)
        upsampled, pans, details = _reduced_images(pair, optics, phase, generator)
        self._held_out = HeldOutPixels(upsampled, pair.ms, pans[:chips], details[:chips], evaluated)
        self._gains = _least_squares_gains(pair.ms - upsampled, details[:chips], weight)
        side = min(patch_side(pair.ratio, settings), *pair.ms.shape[-2:])
        self._batch = max(1, settings.batch * settings.patch**2 // side**2)
        positions = training_positions(valid, side)
        self.position_count = len(positions)
        # The draw of the noise is part of the position: all positions are repeated for each draw.
        noisy_positions = [positions + positions.new_tensor([draw * chips, 0, 0]) for draw in range(NOISES)]
        self._patches = PatchTable(
            ((upsampled, pair.ms, weight / pair.ms.shape[1], valid), positions.repeat(NOISES, 1)),
            ((pans, details), torch.cat(noisy_positions)),
            side=side,
        )

    def injection_gains(self) -> Tensor:
        """Return the least-squares gain with which the PAN's detail brings U(D(M)) to M, [bands].

        Aiazzi et al., "Improving component substitution pansharpening through multivariate regression", 2007.
        """
        return self._gains

    def draws(self, count: int, generator: torch.Generator) -> Tensor:
        """Draw batches, each with one orientation and one draw of the noise.

        Args:
            count: number of batches.
            generator: source of the draws, on the CPU.

        Returns:
            Indices of the patches and then the orientation, int64, [count, patches + 1].
        """
        noise = torch.randint(NOISES, (count, 1), generator=generator)
        return _draws(count, self.position_count, self._batch, generator, self.position_count * noise)

    def loss(self, network: Backbone, batch: Tensor) -> Tensor:
        """Compute the mean absolute error of a batch of `draws`."""
        positions, orientation = batch[:-1], batch[-1:]
        upsampled, target, weight, valid, pan, detail = self._patches.extract(positions, orientation)
        return _mean_error(network(upsampled, pan, detail) - target, weight, valid)

    @torch.no_grad()
    def proven(self, network: Backbone) -> Tensor:
        """Return the share of each band's detail that held-out pixels prove to help, [bands].

        The detail that f injects is compared with M - U(D(M)) on these pixels; see `evidence.proven`.
        """
        return proven(*self._held_out.products(network), REDUCED_GAINS)


class FullResolutionLoss:
    """D(F) = M and g(F) = P, with F = f(U(M), P): the physical constraints at full resolution.

    F is as sharp for its pixel size as M is for its own, which f learns at reduced resolution. g(F) is
    therefore softened to the PAN's optics before it is compared with P. With `settings.compensate`, the
    target P becomes P - U(D_M(P) - g(M)). This removes what g cannot explain at MS scale; otherwise both
    constraints would contradict each other. g constrains only a combination of the bands, so each band's
    local correlation with P is a further term.

    Args:
        pair: the scene's standardised chips.
        optics: the blurs of the imaging model.
        phase: the registered phase.
        model: g, trained and frozen.
        settings: size of batch and patch, weight of the correlation, compensation.
    """

    def __init__(
        self,
        pair: StandardisedChips,
        optics: Optics,
        phase: Phase,
        model: SpectralDegradation,
        settings: Settings,
    ) -> None:
        ratio, device = pair.ratio, pair.ms.device
        self._model = model
        tie = tie_to_pan(pair, optics, phase)
        self._correlation = settings.correlation * tie / len(tie)
        self._trusted = torch.maximum(tie, tie_to_pan(pair, optics, phase, by_contrast=True))
        self._window = max(ratio, WINDOW)
        target = _compensated_pan(pair, optics, phase, model) if settings.compensate else pair.pan
        low_pan = low_pass_pan(pair, optics.low_pass, phase, pair.band_offsets)
        ms_valid = pair.usable_ms
        ms_weight, evaluated = split_usable(pair)
        pan_weight = (pair.pan_valid & _enlarge(ms_valid, ratio)).float()
        side = min(patch_side(ratio, settings) // ratio, *pair.ms.shape[-2:])
        pan_side, halo_side = side * ratio, side + 2 * MS_HALO
        self._batch = max(1, settings.batch * settings.patch**2 // pan_side**2)
        in_training = training_positions(ms_valid.float(), side)
        held_out_blocks = number_blocks(evaluated)
        # The variance of the PAN within each MS pixel.
        strength = functional.avg_pool2d(pair.pan**2, ratio) - functional.avg_pool2d(pair.pan, ratio) ** 2
        in_evaluation, self._blocks = evaluation_positions(held_out_blocks, strength, side)
        self.position_count = len(in_training)
        self._evaluated = torch.arange(len(in_evaluation), device=device) + self.position_count
        positions = torch.cat([in_training, in_evaluation])
        self._pan_patches = PatchTable(
            ((pair.pan, target, pan_weight), positions), side=pan_side, scale=ratio
        )
        # U(M) of all chips would take ratio^2 times the memory of M, so each patch is upsampled when needed.
        ms_images = (pair.ms, low_pan, ms_weight / pair.ms.shape[1], held_out_blocks, ms_valid.float())
        padded = [functional.pad(image, (MS_HALO,) * 4, mode="replicate") for image in ms_images]
        self._ms_patches = PatchTable((padded, positions), side=halo_side)
        self._upsample, self._degrade = _patch_operators(pair, optics, phase, side)
        self._soften = softening(optics.softness, Size(pan_side, pan_side)).to(device)

    def draws(self, count: int, generator: torch.Generator) -> Tensor:
        """Draw batches, each with one orientation.

        Args:
            count: number of batches.
            generator: source of the draws, on the CPU.

        Returns:
            Indices of the patches and then the orientation, int64, [count, patches + 1].
        """
        return _draws(count, self.position_count, self._batch, generator)

    def loss(self, network: Backbone, batch: Tensor) -> Tensor:
        """Sum the mean absolute errors of both constraints and the local-correlation term of a batch."""
        positions, orientation = batch[:-1], batch[-1:]
        pan, target, pan_weight = self._pan_patches.extract(positions, orientation)
        ms, low_pan, ms_weight, _, ms_valid = self._ms_patches.extract(positions, orientation)
        upsampled, detail = upsample_with_detail(
            ms, low_pan, pan, in_orientation(self._upsample, orientation)
        )
        fused = network(upsampled, pan, detail)
        degraded = in_orientation(self._degrade, orientation)(fused)
        spatial = _mean_error(degraded - ms[INNER], ms_weight[INNER], ms_valid[INNER])
        spectral = _mean_error(self._soften(self._model(fused)) - target, pan_weight, pan_weight)
        correlation = local_correlation(fused, pan, pan_weight, self._window)
        return spatial + spectral + torch.dot(self._correlation, 1 - correlation)

    @torch.no_grad()
    def proven(self, network: Backbone) -> Tensor:
        """Return the share of each band's detail that held-out pixels prove to help, [bands].

        What the MS image would show of the injected detail, D(F) - D(U(M)), is compared on these pixels with
        what U(M) lacks, M - D(U(M)); see `evidence.proven`. A band that is tied to the PAN, everywhere or
        where the PAN has contrast, needs no such proof, because its detail is the PAN's. It gets none if
        these pixels disprove it: a thermal band may be like the PAN, but is softer than the other bands.
        """
        if not len(self._evaluated):
            return torch.ones_like(self._trusted)
        products_of, energies_of = [], []
        orientation = torch.zeros(1, dtype=torch.int64, device=self._evaluated.device)
        upsample, degrade = (
            in_orientation(self._upsample, orientation),
            in_orientation(self._degrade, orientation),
        )
        batches = (torch.split(of_all, self._batch) for of_all in (self._evaluated, self._blocks))
        for position, block in zip(*batches):
            pan, _, _ = self._pan_patches.extract(position, orientation)
            ms, low_pan, _, blocks, _ = self._ms_patches.extract(position, orientation)
            # A patch may show other blocks, too, which count in their own patches.
            evaluated = (blocks[INNER] == block[:, None, None, None]).float()
            shown = evaluated.sum(dim=(1, 2, 3)) > 0
            upsampled, detail = upsample_with_detail(ms, low_pan, pan, upsample)
            missing = ms[INNER] - degrade(upsampled)
            injected = degrade(network(upsampled, pan, detail) - upsampled)
            products_of.append((injected * missing * evaluated).sum(dim=(2, 3))[shown])
            energies_of.append((injected * injected * evaluated).sum(dim=(2, 3))[shown])
        products, energies = torch.cat(products_of), torch.cat(energies_of)
        trusted = torch.minimum(self._trusted, not_disproved(products, energies))
        return torch.maximum(trusted, proven(products, energies, FULL_GAINS))


def _reduced_images(
    pair: StandardisedChips, optics: Optics, phase: Phase, generator: torch.Generator
) -> tuple[Tensor, Tensor, Tensor]:
    """Compute what f sees at reduced resolution.

    Returns:
        U(D(M)), [chips, bands, rows, cols]; and D_P(P) + n with its detail for each of the `NOISES`, [draws *
        chips, 1, rows, cols] and [draws * chips, 1 or bands, rows, cols].
    """
    ratio, device, ms_size = pair.ratio, pair.ms.device, pair.ms_size
    reduced_size = Size(ms_size.rows // ratio, ms_size.cols // ratio)
    reduce_ms = decimation(optics.bands, ratio, phase, reduced_size, ms_size, pair.band_offsets)
    upsample = upsampling(ratio, phase, reduced_size, ms_size).to(device)
    reduce_pan = decimation((optics.reduced_pan,), ratio, phase, ms_size, pair.pan_size).to(device)
    upsampled, reduced_pan = upsample(reduce_ms.to(device)(pair.ms)), reduce_pan(pair.pan)
    noise_level = noise_deviation(pair.pan, pair.pan_valid)
    noise = [torch.randn(reduced_pan.shape, generator=generator).to(device) for _ in range(NOISES)]
    pans = torch.cat([reduced_pan + noise_level * draw for draw in noise])
    low_pass = decimation(optics.low_pass, ratio, phase, reduced_size, ms_size, pair.band_offsets)
    return upsampled, pans, pans - upsample(low_pass.to(device)(pans))


def _compensated_pan(
    pair: StandardisedChips, optics: Optics, phase: Phase, model: SpectralDegradation
) -> Tensor:
    """Compute P' = P - U(D_M(P) - g(M)), [chips, 1, ratio * rows, ratio * cols]."""
    ms, low_pan = equally_soft(pair, optics, phase)
    upsample = upsampling(pair.ratio, phase, pair.ms_size, pair.pan_size).to(pair.pan.device)
    return pair.pan - upsample(low_pan - model(ms))


def _patch_operators(
    pair: StandardisedChips, optics: Optics, phase: Phase, side: int
) -> tuple[SeparableOperator, SeparableOperator]:
    """Build U from a patch with its halo, and D to a patch without its border, `in_all_orientations`.

    Args:
        pair: the standardised chips.
        optics: the blurs of the imaging model.
        phase: the registered phase.
        side: of a patch without its halo, in MS pixels.
    """
    ratio = pair.ratio
    patch, pan_patch, halo_patch = (
        Size(length, length) for length in (side, side * ratio, side + 2 * MS_HALO)
    )
    halo_phase = phase.shifted(-MS_HALO * ratio, -MS_HALO * ratio)
    upsample = upsampling(ratio, halo_phase, halo_patch, pan_patch)
    degrade = decimation(optics.bands, ratio, phase, patch, pan_patch, pair.band_offsets)
    inner = (..., slice(BORDER, -BORDER), slice(None))
    degrade_inner = SeparableOperator(degrade.rows[inner], degrade.cols[inner])
    device = pair.ms.device
    return in_all_orientations(upsample).to(device), in_all_orientations(degrade_inner).to(device)


def _draws(
    count: int, positions: int, batch: int, generator: torch.Generator, offset: Tensor | int = 0
) -> Tensor:
    """Draw the positions of `count` batches, plus an offset, and the orientation of each batch."""
    chosen = torch.randint(positions, (count, batch), generator=generator) + offset
    return torch.cat([chosen, torch.randint(ORIENTATIONS, (count, 1), generator=generator)], dim=1)


def _least_squares_gains(missing: Tensor, detail: Tensor, weight: Tensor) -> Tensor:
    """Compute the gain of each band with which the detail comes closest to what is missing, [bands].

    Args:
        missing: [n, bands, rows, cols].
        detail: [n, 1 or bands, rows, cols].
        weight: at least 0, [n, 1, rows, cols].
    """
    weighted = detail * weight
    products, energies = ((weighted * image).sum(dim=(0, 2, 3)) for image in (missing, detail))
    return products / energies.clamp(min=1e-12)


def _enlarge(mask: Tensor, ratio: int) -> Tensor:
    """Repeat each MS pixel of a mask as `ratio` x `ratio` PAN pixels."""
    return mask.repeat_interleave(ratio, dim=-2).repeat_interleave(ratio, dim=-1)


def _mean_error(error: Tensor, weight: Tensor, valid: Tensor) -> Tensor:
    """Sum the weighted absolute errors and divide by the number of valid pixels.

    Args:
        error: [n, bands, rows, cols].
        weight: at least 0, [n, 1, rows, cols]; for the mean of all bands, it is divided by their number.
        valid: 1 at valid pixels, else 0, [n, 1, rows, cols].
    """
    total: Tensor = torch.linalg.vector_norm(error * weight, ord=1)
    return total / valid.sum().clamp(min=1)
