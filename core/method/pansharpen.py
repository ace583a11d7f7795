"""The recipe: TRA-PAN from a PAN/MS pair to the fused image, top to bottom as in arXiv 2505.06576."""

from __future__ import annotations

import platform
from dataclasses import dataclass, field, replace

import numpy as np
import torch

from ..atomic import publish
from ..exchange import weights_file
from ..exchange.results import Drift, Learnt, Optics, Registration
from ..exchange.settings import PRESETS, Settings, begun
from ..exchange.task import Task, plan
from ..exchange.weights_file import Trained
from ..feedback import Feedback, Silent, Stages
from ..imaging import matched, mean_gain
from ..quality.evaluate import Findings, find
from ..scene.chips import Chips
from ..scene.grid import Phase
from ..scene.scene import ArrayScene, ArraySink, Scene, Sink
from ..sensors.catalogue import sensor as find_sensor
from . import backbones, dam, drift, inference, registration, weights
from .backbones import Injection
from .device import choose, or_on_cpu, reproducible, taken_over
from .losses import Full, Reduced, match_pan, valid_ms
from .optics import between, optics, published
from .standardise import Sample, sample
from .training import Optimisation
from .weights import Weights

POOR_FIT = 0.5
"""Share of the PAN that the MS bands explain, below which the user is warned."""

NO_FIT = 0.1
"""The same, below which the shift found is chance: the georeference stays."""

NEARLY_ALL = 0.9
"""Share of a band's detail, below which the user is warned that some of it is left out."""


def pansharpen(
    scene: Scene, chips: Chips, sink: Sink, task: Task, device: torch.device, stages: Stages
) -> Learnt:
    """Fuses a scene into a sink.

    Once training has begun, running out of the device's memory is dealt with where it happens; where training
    moves to the CPU, fusing follows it.

    Args:
        scene: the PAN/MS pair.
        chips: the places of it that are learned from.
        sink: takes the fused image, window by window.
        task: how.
        device: where to compute.
        stages: progress, log and cancellation, over the stages of `task.plan` from "registration" on.

    Raises:
        InputError, OutputError: the task's weights can't be read or written.
        EngineError: the library for that is missing.
        Cancelled: the caller asked to stop.
        torch.OutOfMemoryError: the device's memory ran out before the first step of training: begin again
            elsewhere (`device.or_on_cpu`).
    """
    with reproducible(task.settings.seed):
        if task.save_weights or task.checkpoint:
            weights.check_library()
        stages.enter("registration")
        pair = _sample(chips, device, stages)
        before = weights.load_checkpoint(task.checkpoint) if task.checkpoint else None
        if before:
            stages.feedback.info(f"Goes on with the network and {len(task.done)} tiles of an earlier run.")
            before[0].to(device)
        trained, learnt = before or _learn(scene, chips, pair, task, stages)
        about = _about(task, pair.ratio, learnt.optics)
        if task.checkpoint and not before:
            weights.save_checkpoint(task.checkpoint, trained, about, learnt)
        if task.save_weights:
            weights.save(task.save_weights, trained, about)

        _warn_of_bounds(learnt.injected, task.band_names, stages)
        stages.enter("fusing")
        low_pass = learnt.optics.between.blur
        device = next(trained.parameters()).device  # training may have moved it
        standard = pair.standardisation.to(device)
        fuser = inference.Fuser(trained, standard, learnt.phase, low_pass, device, learnt.drift)
        last = inference.fuse_scene(
            fuser, scene, sink, stages.at, warn=stages.feedback.warning, done=frozenset(task.done)
        )
    return replace(learnt, device=taken_over(learnt.device, last))


def _learn(scene: Scene, chips: Chips, pair: Sample, task: Task, stages: Stages) -> tuple[Injection, Learnt]:
    """Registers and measures the pair, which is the chips on the device, and gets f for it."""
    known = weights.load(task.weights) if task.weights else None
    found = _register(pair, task.gains, task.settings, stages)
    drifting = _drift(scene, pair, found.phase, task, stages)
    if drifting:
        pair = drift.aligned(pair, drifting, chips.places)
    seen = _measured(pair, found.phase, task, stages)
    if known and task.apply_only:
        trained = _Trained(known.network.to(pair.ms.device), pair.ms.device.type)
    else:
        trained = _train(pair, found.phase, seen, task, known, stages)
    return trained.network, Learnt(
        registration=found,
        phase=scene.relation.phase.shifted(*found.shift),
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
    pair: Sample, phase: Phase, seen: Optics, task: Task, known: Weights | None, stages: Stages
) -> _Trained:
    """Both stages, from a fresh network or from one that is trained already."""
    settings, warn = task.settings, stages.feedback.warning
    generator = torch.Generator().manual_seed(settings.seed)
    stages.enter("stage one")
    low_pan = match_pan(pair, seen.between.blur, phase)
    model = dam.train(pair.ms, low_pan, valid_ms(pair), generator, stages.part(0, 0.3), warn)
    stages.feedback.info(
        f"DAM explains {100 * model.r2:.2f} % of the low-passed PAN on held-out pixels, "
        f"the linear regression {100 * model.linear_r2:.2f} %."
    )
    reduced = Reduced(pair, seen, phase, settings, generator)
    full = Full(pair, seen, phase, model.model, settings)
    shape = settings.backbone, pair.ms.shape[1], settings.width, settings.blocks
    first = known.network if known else backbones.build(*shape, reduced.injection_gains())
    optimisation = Optimisation(first.to(pair.ms.device), reduced, full, settings, generator, warn)
    optimisation.warm_up(stages.part(0.3, 1))

    stages.enter("stage two")
    optimisation.alternate(stages.at)
    optimisation.bound()
    return _Trained(optimisation.network, optimisation.computed_on, model, optimisation.losses)


@dataclass(frozen=True)
class Fused:
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
) -> Fused:
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
    feedback = feedback or Silent()
    scene = ArrayScene(pan, ms, ratio, phase)
    instrument = find_sensor(sensor)
    sink = ArraySink(scene.bands, scene.relation.pan.size)
    weights_file.check_use(weights, apply_only, save_weights)
    if weights:
        known = weights_file.read(weights)
        weights_file.check_fits(weights, known, scene.bands, scene.relation.ratio)
        settings = begun(settings, known.settings, apply_only)
    stages = Stages(feedback, plan(scene.relation, settings))
    place = choose(device, feedback)
    with weights_file.staged(save_weights) as made:
        task = Task(
            instrument.gains(scene.bands),
            instrument.pan_gain,
            settings,
            weights=weights,
            apply_only=apply_only,
            save_weights=str(made.part) if made else "",
            sensor=instrument.name,
        )

        def run(whole: Scene, chips: Chips, into: Sink) -> Learnt:
            return or_on_cpu(place, lambda on: pansharpen(whole, chips, into, task, on, stages), feedback)

        findings = find(run, scene, sink, task.gains, stages)
        if made:
            publish(made)
    stages.done()
    return Fused(sink.fused, findings)


def _warn_of_bounds(injected: tuple[float, ...], names: tuple[str, ...], stages: Stages) -> None:
    """Names the bands of which a part of the detail is left out, because held-out pixels do not prove it."""
    for index, share in enumerate(injected):
        if share < NEARLY_ALL:
            name = f" ({names[index]})" if len(names) == len(injected) else ""
            stages.feedback.warning(
                f"Band {index + 1}{name}: only {100 * share:.0f} % of its detail is injected. Held-out "
                "pixels do not prove that the PAN shows the rest, so the band stays coarser there."
            )


def _about(task: Task, ratio: int, seen: Optics) -> Trained:
    """What a file of weights says of the network that this run has trained."""
    return Trained(
        settings=task.settings,
        sensor=task.sensor,
        band_names=task.band_names,
        ratio=ratio,
        gains=task.gains,
        pan_gain=task.pan_gain,
        low_pass=seen.between.blur,
    )


def _sample(chips: Chips, device: torch.device, stages: Stages) -> Sample:
    """The chips, standardised; values that are held to the others' range are told."""
    pair = sample(chips, device)
    for one in pair.extremes:
        stages.feedback.warning(
            f"{one.layer}: {one.count} values, such as {one.value:.6g}, lie far outside the others and are "
            "held to their range in training: if they are no measurements, declare them as nodata."
        )
    return pair


def _measured(pair: Sample, phase: Phase, task: Task, stages: Stages) -> Optics:
    """The optics as the product shows them; what was found is logged."""
    valid, gains, pan_gain = valid_ms(pair), task.gains, task.pan_gain
    found = published(pair.ratio, gains)
    if task.settings.measure:
        found = between(pair.pan, pair.ms, valid, pair.ratio, phase, gains, stages.part(0.5, 0.8))
        stages.feedback.info(str(found))
    step = stages.part(0.8, 1)
    seen = optics(pair.pan, pair.pan_valid, valid, pair.ratio, phase, found, gains, pan_gain, step)
    if seen.pan_gain > 1.05 * pan_gain:
        stages.feedback.info(
            f"The PAN is sharper than its optics: as with a gain at Nyquist of {seen.pan_gain:.2f}, where "
            f"{pan_gain:.2f} is the sensor's."
        )
    return seen


def _register(pair: Sample, gains: tuple[float, ...], settings: Settings, stages: Stages) -> Registration:
    """The registration found, or the georeference where the settings say to trust it; either is logged."""
    found = registration.register(
        pair.pan,
        pair.ms,
        valid_ms(pair),
        matched((mean_gain(gains),), pair.ratio)[0],
        pair.ratio,
        pair.phase,
        stages.part(0, 0.3),
        reach=1.0 if settings.register else 0.0,
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


def _drift(scene: Scene, pair: Sample, phase: Phase, task: Task, stages: Stages) -> Drift | None:
    """How the phase drifts over the scene, logged; None where it does not, or the georeference is trusted."""
    if not task.settings.register:
        return None
    (low_pass,) = matched((mean_gain(task.gains),), pair.ratio)
    found = drift.measure(scene, pair, phase, low_pass, stages.part(0.3, 0.5))
    if found:
        stages.feedback.info(str(found))
    return found
