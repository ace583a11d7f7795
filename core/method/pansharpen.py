"""The recipe: TRA-PAN from a PAN/MS pair to the fused image, top to bottom as in arXiv 2505.06576."""

from __future__ import annotations

import platform
from dataclasses import dataclass, field, replace

import numpy as np
import torch

from ..atomic import publish
from ..exchange import weights_file
from ..exchange.results import Drift, FusionResult, Optics, Registration
from ..exchange.settings import PRESETS, Settings, fine_tuning_settings
from ..exchange.task import FusionTask, stage_shares
from ..exchange.weights_file import TrainingRecord
from ..feedback import Feedback, SilentFeedback, Stages
from ..imaging import mean_gain, mtf_matched_blurs
from ..quality.evaluate import Findings, fuse_and_score
from ..scene.chips import Chips
from ..scene.grid import Phase
from ..scene.scene import ArrayScene, ArraySink, Scene, Sink
from ..sensors.catalogue import get_sensor as find_sensor
from . import backbones, dam, drift, inference, registration, weights
from .backbones import Injection
from .device import append_device, choose_device, reproducible, run_with_cpu_fallback
from .losses import FullResolutionLoss, ReducedResolutionLoss, low_pass_pan, usable_ms_mask
from .optics import measure_optics, measure_relative_blur, published_blur
from .standardise import StandardisedChips, standardise_chips
from .training import Trainer
from .weights import LoadedNetwork

POOR_FIT = 0.5
"""Share of the PAN that the MS bands explain, below which the user is warned."""

NO_FIT = 0.1
"""The same, below which the shift found is chance: the georeference stays."""

NEARLY_ALL = 0.9
"""Share of a band's detail, below which the user is warned that some of it is left out."""


def pansharpen(
    scene: Scene, chips: Chips, sink: Sink, task: FusionTask, device: torch.device, stages: Stages
) -> FusionResult:
    """Fuses a scene into a sink.

    Once training has begun, running out of the device's memory is dealt with where it happens; where training
    moves to the CPU, fusing follows it.

    Args:
        scene: the PAN/MS pair.
        chips: the places of it that are learned from.
        sink: takes the fused image, window by window.
        task: how.
        device: where to compute.
        stages: progress, log and cancellation, over the stages of `task.stage_shares` from "registration" on.

    Raises:
        InputError, OutputError: the task's weights can't be read or written.
        EngineError: the library for that is missing.
        Cancelled: the caller asked to stop.
        torch.OutOfMemoryError: the device's memory ran out before the first step of training: begin again
            elsewhere (`device.run_with_cpu_fallback`).
    """
    with reproducible(task.settings.seed):
        if task.save_weights or task.checkpoint:
            weights.require_safetensors()
        stages.enter("registration")
        pair = _sample(chips, device, stages)
        before = weights.load_checkpoint(task.checkpoint) if task.checkpoint else None
        if before:
            stages.feedback.info(
                f"Goes on with the network and {len(task.finished_tiles)} tiles of an earlier run."
            )
            before[0].to(device)
        trained, learnt = before or _learn(scene, chips, pair, task, stages)
        about = _about(task, pair.ratio, learnt.optics)
        if task.checkpoint and not before:
            weights.save_checkpoint(task.checkpoint, trained, about, learnt)
        if task.save_weights:
            weights.save_network(task.save_weights, trained, about)

        _warn_of_bounds(learnt.injected, task.band_names, stages)
        stages.enter("fusing")
        low_pass = learnt.optics.relative_blur.blur
        device = next(trained.parameters()).device  # training may have moved it
        standard = pair.standardisation.to(device)
        fuser = inference.Fuser(trained, standard, learnt.phase, low_pass, device, learnt.drift)
        last = inference.fuse_scene(
            fuser,
            scene,
            sink,
            stages.update,
            warn=stages.feedback.warning,
            finished_tiles=frozenset(task.finished_tiles),
        )
    return replace(learnt, device=append_device(learnt.device, last))


def _learn(
    scene: Scene, chips: Chips, pair: StandardisedChips, task: FusionTask, stages: Stages
) -> tuple[Injection, FusionResult]:
    """Registers and measures the pair, which is the chips on the device, and gets f for it."""
    known = weights.load_network(task.weights) if task.weights else None
    found = _register(pair, task.gains, task.settings, stages)
    drifting = _drift(scene, pair, found.phase, task, stages)
    if drifting:
        pair = drift.remove_drift(pair, drifting, chips.windows)
    seen = _measured(pair, found.phase, task, stages)
    if known and task.apply_only:
        trained = _Trained(known.network.to(pair.ms.device), pair.ms.device.type)
    else:
        trained = _train(pair, found.phase, seen, task, known, stages)
    return trained.network, FusionResult(
        registration=found,
        phase=scene.alignment.phase.shifted(*found.shift),
        drift=drifting,
        optics=seen,
        dam_r2=trained.dam.r2 if trained.dam else None,
        dam_linear_r2=trained.dam.linear_r2 if trained.dam else None,
        losses=trained.losses,
        dam_losses=trained.dam.losses if trained.dam else (),
        device=trained.computed_on,
        versions={
            "torch": str(torch.__version__),
            "numpy": np.__version__,
            "python": platform.python_version(),
        },
        injected=tuple(trained.network.trust.tolist()),
    )


@dataclass(frozen=True)
class _Trained:
    """f as it is used, and what its training went through; nothing where there was none."""

    network: Injection
    computed_on: str
    dam: dam.Dam | None = None
    losses: list[tuple[str, float]] = field(default_factory=list)


def _train(
    pair: StandardisedChips,
    phase: Phase,
    seen: Optics,
    task: FusionTask,
    known: LoadedNetwork | None,
    stages: Stages,
) -> _Trained:
    """Both stages, from a fresh network or from one that is trained already."""
    settings, warn = task.settings, stages.feedback.warning
    generator = torch.Generator().manual_seed(settings.seed)
    stages.enter("stage one")
    low_pan = low_pass_pan(pair, seen.relative_blur.blur, phase)
    model = dam.train_dam(
        pair.ms, low_pan, usable_ms_mask(pair), generator, stages.sub_progress(0, 0.3), warn
    )
    stages.feedback.info(
        f"DAM explains {100 * model.r2:.2f} % of the low-passed PAN on held-out pixels, "
        f"the linear regression {100 * model.linear_r2:.2f} %."
    )
    reduced = ReducedResolutionLoss(pair, seen, phase, settings, generator)
    full = FullResolutionLoss(pair, seen, phase, model.model, settings)
    shape = settings.backbone, pair.ms.shape[1], settings.width, settings.blocks
    first = known.network if known else backbones.build_backbone(*shape, reduced.injection_gains())
    optimisation = Trainer(first.to(pair.ms.device), reduced, full, settings, generator, warn)
    optimisation.warm_up(stages.sub_progress(0.3, 1))

    stages.enter("stage two")
    optimisation.alternate(stages.update)
    optimisation.bound()
    return _Trained(optimisation.network, optimisation.devices_used, model, optimisation.losses)


@dataclass(frozen=True)
class FusedImage:
    """A fused array and what was found out on the way.

    Attributes:
        image: float32, [bands, rows, cols], in the MS's own units; NaN where PAN or MS had no value.
        findings: see `Findings`.
    """

    image: np.ndarray
    findings: Findings


def fuse(
    pan: np.ndarray,
    ms: np.ndarray,
    *,
    ratio: int | None = None,
    phase: Phase | None = None,
    sensor: str = "generic",
    settings: Settings = PRESETS["balanced"],
    device: str = "auto",
    weights: str = "",
    apply_only: bool = False,
    save_weights: str = "",
    feedback: Feedback | None = None,
) -> FusedImage:
    """Fuses two arrays; GDAL is not needed.

    Args:
        pan: [rows, cols], any real type; NaN, infinities and what a masked array masks are nodata.
        ms: [bands, rows / ratio, cols / ratio], likewise.
        ratio: PAN pixels per MS pixel, 2 to 16; found from the sizes where it is not given.
        phase: where the centre of MS pixel (0, 0) lies in PAN pixels; corners together where not given.
            Registration starts from there.
        sensor: one of `sensors.SENSORS`.
        settings: a preset, or one changed by `presets.preset`.
        device: auto, cuda, cpu or mps.
        weights: file with a network to begin from, trained on another scene of the sensor; it then takes a
            quarter of the settings' steps.
        apply_only: fuse with that network as it is.
        save_weights: file to write the network to, replaced if it is there.
        feedback: progress, log and cancellation.

    Raises:
        InputError: the arrays don't fit each other or the weights, or the sensor is not known.
        OutputError: the weights can't be saved.
        EngineError: the device is not there.
        Cancelled: the feedback asked to stop.
    """
    feedback = feedback or SilentFeedback()
    scene = ArrayScene(pan, ms, ratio, phase)
    instrument = find_sensor(sensor)
    sink = ArraySink(scene.bands, scene.alignment.pan.size)
    weights_file.check_use(weights, apply_only, save_weights)
    if weights:
        known = weights_file.read_record(weights)
        weights_file.check_fits(weights, known, scene.bands, scene.alignment.ratio)
        settings = fine_tuning_settings(settings, known.settings, apply_only)
    stages = Stages(feedback, stage_shares(scene.alignment, settings))
    place = choose_device(device, feedback)
    with weights_file.open_staging(save_weights) as made:
        task = FusionTask(
            instrument.gains(scene.bands),
            instrument.pan_gain,
            settings,
            weights=weights,
            apply_only=apply_only,
            save_weights=str(made.staged_path) if made else "",
            sensor=instrument.name,
        )

        def run(whole: Scene, chips: Chips, into: Sink) -> FusionResult:
            return run_with_cpu_fallback(
                place, lambda on: pansharpen(whole, chips, into, task, on, stages), feedback
            )

        findings = fuse_and_score(run, scene, sink, task.gains, stages)
        if made:
            publish(made)
    stages.finish()
    return FusedImage(sink.fused, findings)


def _warn_of_bounds(injected: tuple[float, ...], names: tuple[str, ...], stages: Stages) -> None:
    """Names the bands of which a part of the detail is left out, because held-out pixels do not prove it."""
    for index, share in enumerate(injected):
        if share < NEARLY_ALL:
            name = f" ({names[index]})" if len(names) == len(injected) else ""
            stages.feedback.warning(
                f"Band {index + 1}{name}: only {100 * share:.0f} % of its detail is injected. Held-out "
                "pixels do not prove that the PAN shows the rest, so the band stays coarser there."
            )


def _about(task: FusionTask, ratio: int, seen: Optics) -> TrainingRecord:
    """What a file of weights says of the network that this run has trained."""
    return TrainingRecord(
        settings=task.settings,
        sensor=task.sensor,
        band_names=task.band_names,
        ratio=ratio,
        gains=task.gains,
        pan_gain=task.pan_gain,
        low_pass=seen.relative_blur.blur,
    )


def _sample(chips: Chips, device: torch.device, stages: Stages) -> StandardisedChips:
    """The chips, standardised; values that are held to the others' range are told."""
    pair = standardise_chips(chips, device)
    for one in pair.extremes:
        stages.feedback.warning(
            f"{one.layer}: {one.count} values, such as {one.value:.6g}, lie far outside the others and are "
            "held to their range in training: if they are no measurements, declare them as nodata."
        )
    return pair


def _measured(pair: StandardisedChips, phase: Phase, task: FusionTask, stages: Stages) -> Optics:
    """The optics as the product shows them; what was found is logged."""
    valid, gains, pan_gain = usable_ms_mask(pair), task.gains, task.pan_gain
    found = published_blur(pair.ratio, gains)
    if task.settings.measure:
        found = measure_relative_blur(
            pair.pan, pair.ms, valid, pair.ratio, phase, gains, stages.sub_progress(0.5, 0.8)
        )
        stages.feedback.info(str(found))
    step = stages.sub_progress(0.8, 1)
    seen = measure_optics(pair.pan, pair.pan_valid, valid, pair.ratio, phase, found, gains, pan_gain, step)
    if seen.pan_gain > 1.05 * pan_gain:
        stages.feedback.info(
            f"The PAN is sharper than its optics: as with a gain at Nyquist of {seen.pan_gain:.2f}, where "
            f"{pan_gain:.2f} is the sensor's."
        )
    return seen


def _register(
    pair: StandardisedChips, gains: tuple[float, ...], settings: Settings, stages: Stages
) -> Registration:
    """The registration found, or the georeference where the settings say to trust it; either is logged."""
    found = registration.find_phase(
        pair.pan,
        pair.ms,
        usable_ms_mask(pair),
        mtf_matched_blurs((mean_gain(gains),), pair.ratio)[0],
        pair.ratio,
        pair.phase,
        stages.sub_progress(0, 0.3),
        search_radius=1.0 if settings.register else 0.0,
    )
    if settings.register:
        stages.feedback.info(str(found))
    farthest = max(map(abs, found.shift)) >= pair.ratio
    if farthest:
        stages.feedback.warning(
            "The shift found is as large as the search reaches, one MS pixel: check the two layers' "
            "georeference, or switch the registration off if you trust it."
        )
    if found.r2 < POOR_FIT:
        stages.feedback.warning(
            f"The MS bands explain no more than {100 * found.r2:.0f} % of the PAN: check that both show the "
            "same place at the same time."
        )
    if settings.register and (found.r2 < NO_FIT or (farthest and found.r2 < POOR_FIT)):
        stages.feedback.warning("No shift between PAN and MS is found: the georeference is used as it is.")
        return replace(found, phase=pair.phase, shift=(0.0, 0.0), r2=found.r2_georeference)
    return found


def _drift(
    scene: Scene, pair: StandardisedChips, phase: Phase, task: FusionTask, stages: Stages
) -> Drift | None:
    """How the phase drifts over the scene, logged; None where it does not, or the georeference is trusted."""
    if not task.settings.register:
        return None
    (low_pass,) = mtf_matched_blurs((mean_gain(task.gains),), pair.ratio)
    found = drift.measure_drift(scene, pair, phase, low_pass, stages.sub_progress(0.3, 0.5))
    if found:
        stages.feedback.info(str(found))
    return found
