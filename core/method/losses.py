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
from .evidence import FULL_GAINS, REDUCED_GAINS, HeldOutPixels, block_side, held_out, proven
from .operators import SeparableOperator, decimation, softening, upsample_with_detail, upsampling
from .patches import ORIENTATIONS, PatchTable
from .sharpness import noise_deviation
from .standardise import StandardisedChips, low_pass_pan

BORDER = 2
"""MS pixels at a patch's border that are left out of D(F) = M, because the blur reaches out of the patch."""

MS_HALO = UPSAMPLING_REACH + 2
"""MS pixels around a patch that upsampling needs: the registered phase is at most two pixels off."""

_INSIDE = slice(MS_HALO + BORDER, -MS_HALO - BORDER)
INNER = (..., _INSIDE, _INSIDE)
"""The part of a patch with its halo where D(F) = M is compared."""

MIN_PATCH = 8
"""Minimum side of a patch in MS pixels; patches grow at high ratios."""

MAX_EVALUATION_PATCHES = 24
"""Patches on which the detail at full resolution is evaluated: 1 % of the time of the preset fast."""

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
        ratio, device = pair.ratio, pair.ms.device
        ms_size, pan_size = Size(*pair.ms.shape[-2:]), Size(*pair.pan.shape[-2:])
        reduced_size = Size(ms_size.rows // ratio, ms_size.cols // ratio)
        reduce_ms = decimation(optics.bands, ratio, phase, reduced_size, ms_size, pair.band_offsets)
        upsample = upsampling(ratio, phase, reduced_size, ms_size).to(device)
        reduce_pan = decimation((optics.reduced_pan,), ratio, phase, ms_size, pan_size).to(device)
        upsampled, reduced_pan = upsample(reduce_ms.to(device)(pair.ms)), reduce_pan(pair.pan)
        noise_level = noise_deviation(pair.pan, pair.pan_valid)
        noise = [torch.randn(reduced_pan.shape, generator=generator).to(device) for _ in range(NOISES)]
        pans = torch.cat([reduced_pan + noise_level * draw for draw in noise])
        relative_blur = (optics.relative_blur.blur,)
        low_pass = decimation(relative_blur, ratio, phase, reduced_size, ms_size, pair.band_offsets)
        details = pans - upsample(low_pass.to(device)(pans))
        weight, evaluated = _split(pair)
        valid, chips = pair.usable_ms.float(), len(pair.ms)
        self._held_out = HeldOutPixels(upsampled, pair.ms, pans[:chips], details[:chips], evaluated)
        self._gains = _least_squares_gains(pair.ms - upsampled, details[:chips], weight)
        side = min(patch_side(ratio, settings), ms_size.rows, ms_size.cols)
        self._batch = max(1, settings.batch * settings.patch**2 // side**2)
        positions = _patch_positions(valid, side)
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
        ms_size, pan_size = Size(*pair.ms.shape[-2:]), Size(*pair.pan.shape[-2:])
        self._model, tie = model, tie_to_pan(pair, optics, phase)
        self._correlation = settings.correlation * tie / len(tie)
        self._trusted = torch.maximum(tie, tie_to_pan(pair, optics, phase, by_contrast=True))
        self._window = max(ratio, WINDOW)
        relative_blur, target = optics.relative_blur.blur, pair.pan
        low_pan = low_pass_pan(pair, relative_blur, phase)
        if settings.compensate:
            upsample = upsampling(ratio, phase, ms_size, pan_size).to(device)
            target = target - upsample(low_pan - model(pair.ms))
        if pair.band_offsets:
            low_pan = low_pass_pan(pair, relative_blur, phase, pair.band_offsets)
        ms_valid = pair.usable_ms
        ms_weight, evaluated = _split(pair)
        pan_weight = (pair.pan_valid & _enlarge(ms_valid, ratio)).float()
        side = min(patch_side(ratio, settings) // ratio, ms_size.rows, ms_size.cols)
        pan_side, halo_side = side * ratio, side + 2 * MS_HALO
        self._batch = max(1, settings.batch * settings.patch**2 // pan_side**2)
        training_positions = _patch_positions(ms_valid.float(), side)
        held_out_blocks = _number_blocks(evaluated)
        # The variance of the PAN within each MS pixel.
        strength = functional.avg_pool2d(pair.pan**2, ratio) - functional.avg_pool2d(pair.pan, ratio) ** 2
        evaluation_positions, self._blocks = _evaluation_positions(held_out_blocks, strength, side)
        self.position_count = len(training_positions)
        self._evaluated = torch.arange(len(evaluation_positions), device=device) + self.position_count
        positions = torch.cat([training_positions, evaluation_positions])
        pan_images = (pair.pan, target, pan_weight)
        self._pan_patches = PatchTable((pan_images, positions), side=pan_side, scale=ratio)
        # U(M) of all chips would take ratio^2 times the memory of M, so each patch is upsampled when needed.
        ms_images = (pair.ms, low_pan, ms_weight / pair.ms.shape[1], held_out_blocks, ms_valid.float())
        padded = [functional.pad(image, (MS_HALO,) * 4, mode="replicate") for image in ms_images]
        self._ms_patches = PatchTable((padded, positions), side=halo_side)
        patch, pan_patch, halo_patch = (Size(length, length) for length in (side, pan_side, halo_side))
        halo_phase = phase.shifted(-MS_HALO * ratio, -MS_HALO * ratio)
        self._upsample = _orient_operator(upsampling(ratio, halo_phase, halo_patch, pan_patch)).to(device)
        degrade = decimation(optics.bands, ratio, phase, patch, pan_patch, pair.band_offsets)
        inner = (..., slice(BORDER, -BORDER), slice(None))
        degrade_inner = SeparableOperator(degrade.rows[inner], degrade.cols[inner])
        self._degrade = _orient_operator(degrade_inner).to(device)
        self._soften = softening(optics.softness, pan_patch).to(device)

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
        upsampled, detail = upsample_with_detail(ms, low_pan, pan, _select(self._upsample, orientation))
        fused = network(upsampled, pan, detail)
        degraded = _select(self._degrade, orientation)(fused)
        spatial = _mean_error(degraded - ms[INNER], ms_weight[INNER], ms_valid[INNER])
        spectral = _mean_error(self._soften(self._model(fused)) - target, pan_weight, pan_weight)
        correlation = local_correlation(fused, pan, pan_weight, self._window)
        return spatial + spectral + torch.dot(self._correlation, 1 - correlation)

    @torch.no_grad()
    def proven(self, network: Backbone) -> Tensor:
        """Return the share of each band's detail that held-out pixels prove to help, [bands].

        What the MS image would show of the injected detail, D(F) - D(U(M)), is compared on these pixels with
        what U(M) lacks, M - D(U(M)); see `evidence.proven`. A band that is tied to the PAN needs no such
        proof, because its detail is the PAN's; nor does one that is tied where the PAN has contrast.
        """
        if not len(self._evaluated):
            return torch.ones_like(self._trusted)
        products, energies = [], []
        orientation = torch.zeros(1, dtype=torch.int64, device=self._evaluated.device)
        upsample, degrade = _select(self._upsample, orientation), _select(self._degrade, orientation)
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
            products.append((injected * missing * evaluated).sum(dim=(2, 3))[shown])
            energies.append((injected * injected * evaluated).sum(dim=(2, 3))[shown])
        return torch.maximum(self._trusted, proven(torch.cat(products), torch.cat(energies), FULL_GAINS))


def patch_side(ratio: int, settings: Settings) -> int:
    """Return the side of the patches in PAN pixels: a whole number of MS pixels, at least `MIN_PATCH`."""
    return ratio * max(settings.patch // ratio, MIN_PATCH)


def _split(pair: StandardisedChips) -> tuple[Tensor, Tensor]:
    """Split the usable MS pixels into training and held-out pixels.

    Returns:
        Weights in training, of mean 1 over the usable pixels and 0 if held out; and 1 at held-out pixels.
        Float, [chips, 1, rows, cols] each.
    """
    valid = pair.usable_ms
    evaluated = (valid & held_out(*valid.shape[-2:]).to(valid.device)).float()
    kept = valid.float() - evaluated
    # A scene with few valid pixels needs all of them for training.
    if not kept.any():
        return evaluated, kept
    # Mean 1, so that the parts of a batch add up, however many of their pixels are held out.
    return kept * (valid.sum() / kept.sum()), evaluated


def _patch_positions(weight: Tensor, side: int) -> Tensor:
    """Find where patches may begin: (chip, row, col) of those at least half valid, [positions, 3]."""
    # Not `avg_pool2d`, which adds all pixels of each patch. CUDA's cumulative sums warn of their rounding.
    sums = functional.pad(weight[:, 0].cpu().double().cumsum(dim=-2).cumsum(dim=-1), (1, 0, 1, 0))
    by_rows = sums[:, side:] - sums[:, :-side]
    share = (by_rows[..., side:] - by_rows[..., :-side]) / side**2
    return (share >= min(0.5, float(share.max()))).nonzero().to(weight.device)


def _number_blocks(evaluated: Tensor) -> Tensor:
    """Replace 1 at held-out pixels that patches show inside their border with the block's number, from 1."""
    rows, cols = evaluated.shape[-2:]
    blocks = torch.arange(max(rows, cols), device=evaluated.device) // block_side(rows, cols)
    shown = functional.pad(evaluated[..., BORDER:-BORDER, BORDER:-BORDER], (BORDER,) * 4)
    return shown * (1 + cols * blocks[:rows, None] + blocks[:cols])


def _evaluation_positions(numbers: Tensor, strength: Tensor, side: int) -> tuple[Tensor, Tensor]:
    """Find where patches with a held-out block in the middle begin.

    Each of `MAX_EVALUATION_PATCHES` runs of blocks is represented by the one with the strongest detail.
    Otherwise a few blocks of land in a sea would be left out, and the waves would decide.

    Args:
        numbers: from `_number_blocks`.
        strength: of the PAN's detail at each MS pixel, [chips, 1, rows, cols].
        side: of the patches, in MS pixels.

    Returns:
        (chip, row, col) of each patch, [positions, 3], and the number of its block, [positions].
    """
    rows, cols = numbers.shape[-2:]
    block = block_side(rows, cols)
    by_block = functional.max_pool2d(numbers, block)[:, 0]
    blocks = by_block.nonzero()
    of_blocks = functional.avg_pool2d(strength * (numbers > 0), block)[:, 0][tuple(blocks.T)].cpu()
    runs = torch.arange(len(blocks)).tensor_split(min(len(blocks), MAX_EVALUATION_PATCHES) or 1)
    blocks = blocks[[int(run[of_blocks[run].argmax()]) for run in runs if len(run)]]
    start = blocks[:, 1:] * block - (side - block) // 2
    last = torch.tensor([rows - side, cols - side], device=numbers.device)
    positions = torch.cat([blocks[:, :1], torch.minimum(start.clamp(min=0), last)], dim=1)
    return positions, by_block[tuple(blocks.T)]


def _draws(
    count: int, positions: int, batch: int, generator: torch.Generator, offset: Tensor | int = 0
) -> Tensor:
    """Draw the positions of `count` batches, plus an offset, and the orientation of each batch."""
    chosen = torch.randint(positions, (count, batch), generator=generator) + offset
    return torch.cat([chosen, torch.randint(ORIENTATIONS, (count, 1), generator=generator)], dim=1)


def _least_squares_gains(missing: Tensor, detail: Tensor, weight: Tensor) -> Tensor:
    weighted = detail * weight
    products, energies = ((weighted * image).sum(dim=(0, 2, 3)) for image in (missing, detail))
    return products / energies.clamp(min=1e-12)


def _orient_operator(operator: SeparableOperator) -> SeparableOperator:
    """Stack the matrices that do the same to input and output in each of the `ORIENTATIONS`."""
    oriented = []
    for orientation in range(ORIENTATIONS):
        rows = operator.rows.flip(-2, -1) if orientation & 2 else operator.rows
        cols = operator.cols.flip(-2, -1) if orientation & 1 else operator.cols
        oriented.append((cols, rows) if orientation & 4 else (rows, cols))
    return SeparableOperator(
        torch.stack([rows for rows, _ in oriented]), torch.stack([cols for _, cols in oriented])
    )


def _select(operator: SeparableOperator, orientation: Tensor) -> SeparableOperator:
    """Select one of `_orient_operator`'s matrices by an orientation, [1], that is on the device."""
    return SeparableOperator(
        operator.rows.index_select(0, orientation)[0], operator.cols.index_select(0, orientation)[0]
    )


def _enlarge(mask: Tensor, ratio: int) -> Tensor:
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
