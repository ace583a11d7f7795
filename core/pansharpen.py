"""The recipe: TRA-PAN from a PAN/MS pair to the fused image, top to bottom as in arXiv 2505.06576."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from . import chips as scene_chips
from . import dam, fusion, network, registration
from .assessment import Assessed
from .blur import matched, mean_gain
from .constraints import Full, Reduced, match_pan, valid_ms
from .device import choose, reproducible
from .feedback import Feedback, Silent, Stages
from .grid import Phase, Relation
from .optics import Optics, between, optics, published
from .optimise import Optimisation
from .presets import PRESETS, Settings
from .quality import FullResolution
from .sample import Sample, sample
from .scene import ArrayScene, ArraySink, Scene, Sink
from .sensors import sensor as find_sensor

POOR_FIT = 0.5
"""Share of the PAN that the MS bands explain, below which the user is warned."""


@dataclass(frozen=True)
class Findings:
    """What a run found out on its way.

    Attributes:
        registration: the phase and how well it fits, in the chips' PAN pixels.
        phase: the registered phase, in pixels of the scene's PAN window.
        optics: how sharp PAN, MS and fused image are against each other.
        dam_r2, dam_linear_r2: what DAM and the linear regression explain of PAN on held-out pixels.
        losses: each optimisation step's (constraint, loss).
        dam_losses: DAM's mean absolute error at each of its steps.
        indices: at full resolution, registered.
        seconds: per stage.
        chips: what the engine learned from.
        fused: the fused image on each chip, [bands, rows, cols]; NaN where there is no value.
    """

    registration: registration.Registration
    phase: Phase
    optics: Optics
    dam_r2: float
    dam_linear_r2: float
    losses: list[tuple[str, float]]
    dam_losses: tuple[float, ...]
    indices: FullResolution
    seconds: dict[str, float]
    chips: scene_chips.Chips
    fused: tuple[np.ndarray, ...]


def pansharpen(
    scene: Scene,
    sink: Sink,
    gains: tuple[float, ...],
    pan_gain: float,
    settings: Settings,
    device: torch.device,
    stages: Stages,
) -> Findings:
    """Fuses a scene into a sink.

    Args:
        scene: the PAN/MS pair.
        sink: takes the fused image, window by window.
        gains: MTF gain at the MS Nyquist frequency of each MS band.
        pan_gain: the PAN's published gain at its own Nyquist frequency; its product may be sharper.
        settings: what decides the pixels.
        device: where to compute.
        stages: progress, log and cancellation, over the stages of `plan`.

    Raises:
        InputError: the scene is too small or has hardly a valid pixel.
        Cancelled: the caller asked to stop.
    """
    generator = torch.Generator().manual_seed(settings.seed)
    with reproducible(settings.seed):
        stages.enter("reading")
        chips = scene_chips.read(scene, stages.at)
        pair = sample(chips, device)
        if pair.extreme:
            stages.feedback.warning(
                f"{pair.extreme} values lie far outside the others and are held to their range in training: "
                "if they are no measurements, declare them as nodata."
            )

        stages.enter("registration")
        found = _register(pair, gains, settings, stages)
        seen = _measured(pair, found.phase, gains, pan_gain, settings, stages)

        stages.enter("stage one")
        low_pan = match_pan(pair, seen.between.blur, found.phase)
        warn = stages.feedback.warning
        model = dam.train(pair.ms, low_pan, valid_ms(pair), generator, stages.part(0, 0.3), warn)
        stages.feedback.info(
            f"DAM explains {100 * model.r2:.2f} % of the low-passed PAN on held-out pixels, "
            f"the linear regression {100 * model.linear_r2:.2f} %."
        )
        reduced = Reduced(pair, seen, found.phase, settings, generator)
        fresh = network.build(
            settings.backbone, scene.bands, settings.width, settings.blocks, reduced.injection_gains()
        )
        optimisation = Optimisation(
            fresh.to(device),
            reduced,
            Full(pair, seen, found.phase, model.model, settings),
            settings,
            generator,
            warn,
        )
        optimisation.warm_up(stages.part(0.3, 1))

        stages.enter("stage two")
        optimisation.alternate(stages.at)

        stages.enter("fusing")
        phase = scene.relation.phase.shifted(*found.shift)
        trained = optimisation.averaged.module
        fuser = fusion.Fuser(trained, pair.standardisation, phase, seen.between.blur, device)
        assessed = Assessed(sink, chips)
        fusion.fuse_scene(fuser, scene, assessed, stages.at)

        stages.enter("assessing")
        indices = assessed.indices(gains, found.phase, stages.at)
    return Findings(
        registration=found,
        phase=phase,
        optics=seen,
        dam_r2=model.r2,
        dam_linear_r2=model.linear_r2,
        losses=optimisation.losses,
        dam_losses=model.losses,
        indices=indices,
        seconds=stages.seconds,
        chips=chips,
        fused=assessed.fused,
    )


def plan(relation: Relation, settings: Settings) -> dict[str, float]:
    """The stages and their expected shares of the time, in network passes over a million pixels."""
    step = 3e-6 * settings.batch * settings.patch**2
    pixels = 1e-6 * relation.pan.rows * relation.pan.cols
    return {
        "reading": 0.02 + 0.02 * pixels,
        "registration": 0.4,
        "stage one": 0.3 + step * settings.warmup_steps,
        "stage two": step * settings.rao_steps,
        "fusing": 1.3 * pixels,
        "assessing": 0.5,
        "writing": 0.05 + 0.02 * pixels,
        "report": 0.0,
    }


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
        feedback: progress, log and cancellation.

    Raises:
        InputError: the arrays don't fit each other, or the sensor is not known.
        EngineError: the device is not there.
        Cancelled: the feedback asked to stop.
    """
    feedback = feedback or Silent()
    scene = ArrayScene(pan, ms, ratio, phase)
    instrument = find_sensor(sensor)
    sink = ArraySink(scene.bands, scene.relation.pan.size)
    stages = Stages(feedback, plan(scene.relation, settings))
    findings = pansharpen(
        scene,
        sink,
        instrument.gains(scene.bands),
        instrument.pan_gain,
        settings,
        choose(device, feedback),
        stages,
    )
    stages.done()
    return Fused(sink.fused, findings)


def _measured(
    pair: Sample,
    phase: Phase,
    gains: tuple[float, ...],
    pan_gain: float,
    settings: Settings,
    stages: Stages,
) -> Optics:
    """The optics as the product shows them; what was found is logged."""
    valid = valid_ms(pair)
    found = published(pair.ratio, gains)
    if settings.measure:
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


def _register(
    pair: Sample, gains: tuple[float, ...], settings: Settings, stages: Stages
) -> registration.Registration:
    """The registration found, or the georeference where the settings say to trust it; either is logged."""
    found = registration.register(
        pair.pan,
        pair.ms,
        valid_ms(pair),
        matched((mean_gain(gains),), pair.ratio)[0],
        pair.ratio,
        pair.phase,
        stages.part(0, 0.5),
        reach=1.0 if settings.register else 0.0,
    )
    if settings.register:
        stages.feedback.info(str(found))
    if max(map(abs, found.shift)) >= pair.ratio:
        stages.feedback.warning(
            "The shift found is as large as the search reaches, one MS pixel: check the two layers' "
            "georeference, or switch the registration off if you trust it."
        )
    if found.r2 < POOR_FIT:
        stages.feedback.warning(
            f"The MS bands explain no more than {100 * found.r2:.0f} % of the PAN: check that both show the "
            "same place at the same time."
        )
    return found
