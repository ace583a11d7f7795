"""Fuse a PAN/MS pair with TRA-PAN: the steps of arXiv 2505.06576, in order."""

from __future__ import annotations

import copy
import platform
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from ..atomic import publish
from ..exchange import weights_file
from ..exchange.results import FusionResult, Measurements
from ..exchange.settings import PRESETS, Settings, check_settings
from ..exchange.task import FusionTask, stage_shares
from ..feedback import Feedback, SilentFeedback, Stage, Stages
from ..process_lock import only_run_in_process
from ..quality.evaluate import Findings, fuse_and_score, read_scene_and_chips
from ..scene.band_softness import find_band_softness
from ..scene.chips import Chips
from ..scene.coarse_shift import find_coarse_shift
from ..scene.grid import Phase
from ..scene.scene import ArrayScene, ArraySink, Scene, Sink
from ..sensors.catalogue import get_sensor
from . import weights as weight_files
from .backbones import Backbone, build_backbone
from .contradiction import leave_out_contradictions
from .dam import Dam, train_dam
from .determinism import reproducible, seed_generators
from .device import (
    append_device,
    choose_device,
    format_precision,
    free_workspaces,
    limit_threads,
    network_precision,
    release_cached_memory,
    run_with_cpu_fallback,
    run_with_smaller_batches,
    side_by_side,
)
from .drift import find_drift
from .drift_correction import remove_drift
from .ensemble import join, networks
from .evidence import warn_of_missing_detail
from .inference import Fuser, fuse_scene
from .losses import FullResolutionLoss, ReducedResolutionLoss
from .network_in_training import NetworkInTraining
from .optics import find_optics
from .registration import register
from .standardise import StandardisedChips, equally_soft, standardise_chips
from .training import Trainer, bound_detail


@dataclass(frozen=True)
class FusedImage:
    """A fused array, with the findings of the run.

    Attributes:
        image: float32, [bands, rows, cols], in the MS image's units; NaN where PAN or MS has no value.
        findings: registration, optics, quality indices and timings.
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
    """Fuse two NumPy arrays, without GDAL. A call waits while another thread fuses.

    Args:
        pan: PAN band, [rows, cols], of any real type. NaN, infinities and masked values are nodata.
        ms: MS image, [bands, rows / ratio, cols / ratio]; nodata as in `pan`.
        ratio: PAN pixels per MS pixel, 2 to 16; None derives it from the sizes.
        phase: centre of MS pixel (0, 0) in PAN pixels; the starting value of registration. None means that
            the corners of both arrays coincide.
        sensor: a sensor of the catalogue, `SENSORS`.
        settings: a preset, or the result of `preset_settings`.
        device: auto, cuda, cpu or mps.
        weights: file with a network trained on another scene of the sensor. Training starts from this network
            and takes a quarter of the steps in `settings`.
        apply_only: fuse with that network without training.
        save_weights: file to write the network to; an existing file is replaced.
        feedback: receives progress and log lines, and can cancel the run.

    Raises:
        InputError: the arrays or weights do not fit together, or the sensor or the settings are wrong.
        OutputError: the weights cannot be saved.
        EngineError: the device is not available.
        Cancelled: the feedback asked to stop.
    """
    feedback = feedback or SilentFeedback()
    check_settings(settings)
    scene, sensor_entry = ArrayScene(pan, ms, ratio, phase), get_sensor(sensor)
    sink = ArraySink(scene.bands, scene.alignment.pan.size)
    weights_file.check_use(weights, apply_only, save_weights)
    if weights:
        settings = weight_files.settings_for_weights(settings, weights, apply_only, scene)
    stages = Stages(feedback, stage_shares(scene.alignment.pan.size, settings))
    with only_run_in_process(feedback), weights_file.open_staging(save_weights) as staging:
        first_device = choose_device(device, feedback)
        task = FusionTask(
            sensor_entry.gains(scene.bands),
            sensor_entry.pan_gain,
            settings,
            weights=weights,
            apply_only=apply_only,
            save_weights=str(staging.staged_path) if staging else "",
            save_weights_as=save_weights,
            sensor=sensor_entry.name,
        )

        def run(scene: Scene, chips: Chips, sink: Sink) -> FusionResult:
            return run_with_cpu_fallback(
                first_device, lambda device: pansharpen(scene, chips, sink, task, device, stages), feedback
            )

        moved, chips = read_scene_and_chips(scene, settings.register, stages)
        findings = fuse_and_score(run, moved, chips, sink, task, stages, torch.get_num_threads())
        if staging:
            try:
                publish(staging)
            except OSError as error:
                raise weights_file.save_error(save_weights, error) from error
    stages.finish()
    return FusedImage(sink.fused, findings)


def pansharpen(
    scene: Scene, chips: Chips, sink: Sink, task: FusionTask, device: torch.device, stages: Stages
) -> FusionResult:
    """Fuse a scene into a sink.

    Args:
        scene: the PAN/MS pair.
        chips: the windows of the scene to train on.
        sink: receives the fused image, window by window.
        task: MTF gains, settings and weights files.
        device: where to compute. If it runs out of memory, training restarts with smaller batches; fusion
            continues with smaller tiles, then on the CPU.
        stages: receives progress and log lines, from `Stage.REGISTRATION` on, and can cancel the run.

    Raises:
        InputError: the task's weights cannot be read.
        OutputError: the weights cannot be written.
        EngineError: safetensors is missing.
        Cancelled: the caller asked to stop.
        RuntimeError: the device is out of memory; run again on the CPU (`run_with_cpu_fallback`).
    """
    precision = network_precision(device, task.settings.precision)
    stages.feedback.info(f"Number format of the network's convolutions: {format_precision(precision)}.")
    with reproducible(task.settings.seed, device):
        stages.enter(Stage.REGISTRATION)
        pair = standardise_chips(chips, device, stages.feedback.warning)
        network, result = weight_files.load_resumed(task, device, stages) or _learn(
            scene, chips, pair, task, stages
        )
        network.precision = precision
        weight_files.save_results(task, network, pair.ratio, result)
        warn_of_missing_detail(result.injected, task.band_names, stages)

        stages.enter(Stage.FUSING)
        low_pass = result.optics.low_pass
        fuser = Fuser(network, pair.standardisation, result.phase, low_pass, device, result.drift)
        last_device = fuse_scene(
            fuser,
            scene,
            sink,
            stages.update,
            warn=stages.feedback.warning,
            finished_tiles=task.finished_tiles,
        )
        free_workspaces()
    return replace(result, device=append_device(result.device, last_device))


def measure(
    scene: Scene, chips: Chips, task: FusionTask, device: torch.device, stages: Stages
) -> Measurements:
    """Measure phase, drift and optics of a scene without training.

    Args:
        scene: the PAN/MS pair.
        chips: its chips.
        task: MTF gains and settings.
        device: where to compute.
        stages: receives progress and log lines in `Stage.REGISTRATION`, and can cancel the run.

    Raises:
        Cancelled: the caller asked to stop.
    """
    with reproducible(task.settings.seed, device):
        stages.enter(Stage.REGISTRATION)
        pair = standardise_chips(chips, device, stages.feedback.warning)
        return _measure(scene, chips, pair, task, stages)[1]


def _measure(
    scene: Scene, chips: Chips, pair: StandardisedChips, task: FusionTask, stages: Stages
) -> tuple[StandardisedChips, Measurements]:
    """Register the pair and measure its optics; return the chips without drift, too."""
    with limit_threads(1):  # more threads mostly wait for each other in tasks of this size
        pair = leave_out_contradictions(pair, task, stages)
        registration = register(
            pair, task.gains, task.settings, stages, lambda: find_coarse_shift(chips).similarity.is_chance
        )
        drift = find_drift(scene, pair, registration.phase, task, stages)
        if drift:
            pair = remove_drift(pair, drift, chips.windows)
        softness = find_band_softness(chips) if task.settings.measure else ()
        optics = find_optics(pair, registration.phase, task, stages, softness)
    phase = scene.alignment.phase.shifted(
        registration.phase.row - pair.phase.row, registration.phase.col - pair.phase.col
    )
    return pair, Measurements(registration, phase, drift, optics)


def _learn(
    scene: Scene, chips: Chips, pair: StandardisedChips, task: FusionTask, stages: Stages
) -> tuple[Backbone, FusionResult]:
    """Register the pair, measure its optics and train the network f."""
    start = weight_files.load_start(task)
    pair, measured = _measure(scene, chips, pair, task, stages)
    dam: Dam | None = None
    losses: list[tuple[str, float]] = []
    if start and task.apply_only:
        network = start.to(pair.ms.device)
    else:
        network, dam, losses = run_with_smaller_batches(
            lambda parts: _train(pair, measured, task.settings, start, stages, parts),
            task.settings.batch,
            stages.feedback,
        )
        release_cached_memory()  # no other tensors can use the memory of the CUDA graphs
    return network, FusionResult(
        **vars(measured),
        dam_r2=dam.r2 if dam else None,
        dam_linear_r2=dam.linear_r2 if dam else None,
        losses=losses,
        dam_losses=dam.losses if dam else (),
        device=pair.ms.device.type,
        versions={
            "torch": str(torch.__version__),
            "numpy": np.__version__,
            "python": platform.python_version(),
        },
        injected=tuple(network.trust.tolist()),
        precision=format_precision(network_precision(pair.ms.device, task.settings.precision)),
        threads=torch.get_num_threads(),
    )


def _train(
    pair: StandardisedChips,
    measured: Measurements,
    settings: Settings,
    start: Backbone | None,
    stages: Stages,
    parts: int,
) -> tuple[Backbone, Dam, list[tuple[str, float]]]:
    """Train the DAM, then the networks, from new weights or from `start`.

    Args:
        parts: number of parts that each batch is split into to save memory; 1 for none.

    Returns:
        The mean of the networks, the DAM, and the losses of the first network.
    """
    phase, optics = measured.registration.phase, measured.optics
    seed_generators(settings.seed, pair.ms.device)  # a second attempt draws the same weights
    generator = torch.Generator().manual_seed(settings.seed)
    # Without memory to spare, the parts come one after the other.
    with side_by_side(pair.ms.device, settings.batch if parts == 1 else 1) as threads:
        stages.enter(Stage.ONE)
        ms, low_pan = equally_soft(pair, optics, phase)
        warn = stages.feedback.warning
        dam = train_dam(ms, low_pan, pair.usable_ms, generator, stages.sub_progress(0, 0.3), warn)
        stages.feedback.info(str(dam))
        reduced = ReducedResolutionLoss(pair, optics, phase, settings, generator)
        full = FullResolutionLoss(pair, optics, phase, dam.model, settings)
        trainers = [
            Trainer(NetworkInTraining(network, parts, threads), reduced, full, settings, generator, warn)
            for network in _networks_to_train(start, settings, reduced.injection_gains())
        ]
        for trainer, progress in zip(trainers, stages.split_progress(0.3, 1, len(trainers))):
            trainer.warm_up(progress)

        stages.enter(Stage.TWO)
        for trainer, progress in zip(trainers, stages.split_progress(0, 1, len(trainers))):
            trainer.alternate(progress)
        network = join([trainer.averaged_network for trainer in trainers])
        bound_detail(network, reduced, full)
    return network, dam, trainers[0].losses


def _networks_to_train(start: Backbone | None, settings: Settings, gains: Tensor) -> Iterator[Backbone]:
    """Yield the networks of `start`, or new ones with these injection gains, [bands]."""
    for index in range(settings.networks):
        if start:
            network = copy.deepcopy(networks(start)[index])
        else:
            network = build_backbone(settings.backbone, len(gains), settings.width, settings.blocks, gains)
        network.precision = network_precision(gains.device, settings.precision)
        yield network.to(gains.device)
