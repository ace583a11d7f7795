"""Fuse a PAN and an MS raster into an output raster. QGIS and the command line both call `run_pansharpen`.

The module is torch-free: the engine passed to `run_pansharpen` does the computation.
"""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from .. import file_checks
from ..engine.local import open_local_engine
from ..errors import InputError, explain_exhausted_memory
from ..exchange import weights_file
from ..exchange.settings import Settings, fine_tuning_settings, override_settings, preset_settings
from ..exchange.task import EngineFactory, FusionTask, stage_shares
from ..exchange.weights_file import TrainingRecord
from ..feedback import Feedback, SilentFeedback, Stage, Stages
from ..file_checks import File, check_report_path
from ..redaction import safe_to_show
from ..threads import count_threads
from ..version import VERSION
from .forecast import forecast
from .pair import Pair, pair_files, warn_of_changed_files
from .resume import ResumeStore, open_resume_store
from .sensor import resolve_sensor, scene_band_names, scene_gains, scene_wavelengths

if TYPE_CHECKING:
    from ..atomic import Staging
    from ..exchange.results import FusionResult
    from ..exchange.task import Engine
    from ..quality.evaluate import Findings
    from ..raster.output_plan import OutputPlan
    from ..raster.scene import RasterScene
    from ..raster.writer import RasterWriter
    from ..scene.chips import Chips
    from ..scene.scene import Scene, Sink
    from ..sensors.catalogue import Sensor

_NOT_IN_SIGNATURE = ("output", "report", "save_weights", "device", "threads", "resume")
"""Fields of a job that do not change its fused pixels."""


@dataclass(frozen=True)
class PansharpenJob:
    """What to fuse and how. `core/jobs/parameters.py` lists the fields that a user can set.

    Attributes:
        pair: the two rasters, their bands and their sensor.
        output: file to write; its extension selects the GDAL format.
        preset: one of `settings.PRESETS`.
        device: one of `parameters.DEVICES`.
        precision: one of `settings.PRECISIONS`.
        extent: xmin, ymin, xmax, ymax in the CRS of the PAN band; the common area if None.
        register: whether to search for the sub-pixel shift between MS and PAN; None for the preset's choice.
        seed: random seed; None for the preset's.
        warmup_steps: training steps of stage one; None for the preset's.
        rao_steps: training steps of stage two; None for the preset's.
        output_type: GDAL name of the output's pixel type (Byte, UInt16, Int16, UInt32, Int32, Float32,
            Float64); empty for that of the MS image.
        creation_options: GDAL creation options as NAME=VALUE; they override the defaults.
        nodata: nodata value of the output; None for that of the MS image.
        overviews: add overviews to the output.
        statistics: add the statistics of each band to the output.
        cog: write a cloud-optimised GeoTIFF.
        report: HTML report to write; none if empty.
        threads: largest number of CPU threads; one per core if None.
        weights: file with a network trained on another scene of the sensor. It is trained further for a
            quarter of the preset's steps. If empty, a new network is trained.
        apply_only: fuse with the network of `weights` without training it.
        save_weights: file to save the trained network to; none if empty.
        resume: keep the network and the finished tiles next to the output until the run is done. After an
            interruption, a run with the same signature continues from them.
    """

    pair: Pair
    output: str
    preset: str = "balanced"
    device: str = "auto"
    precision: str = "auto"
    extent: Optional[tuple[float, float, float, float]] = None
    register: Optional[bool] = None
    seed: Optional[int] = None
    warmup_steps: Optional[int] = None
    rao_steps: Optional[int] = None
    output_type: str = ""
    creation_options: tuple[str, ...] = ()
    nodata: Optional[float] = None
    overviews: bool = False
    statistics: bool = False
    cog: bool = False
    report: str = ""
    threads: Optional[int] = None
    weights: str = ""
    apply_only: bool = False
    save_weights: str = ""
    resume: bool = False


@dataclass(frozen=True)
class PansharpenResult:
    """Result of a finished job.

    Attributes:
        output: GDAL's name of the raster written: the file, or a table in a GeoPackage with others.
        indices: by the names in `quality.names`, at full resolution and at the registered phase; None if
            nodata leaves too few pixels to score. Those by the measured blur are there if it was measured.
        seconds: seconds per stage, and "total".
        document: plain JSON values: output, report, save_weights, and the document of
            `provenance.run_document`.
        pace: seconds for a network pass over a million pixels, for the forecast of the next run; None if the
            run did not train, because its other stages alone say too little.
    """

    output: str
    indices: dict[str, float | None]
    seconds: dict[str, float]
    document: dict[str, Any]
    pace: float | None


@dataclass(frozen=True)
class _Weights:
    """A weights file, read and hashed once per run.

    Attributes:
        path: the file.
        record: the training record in its header.
        sha256: checksum of the file, in hexadecimal digits.
    """

    path: str
    record: TrainingRecord
    sha256: str


@explain_exhausted_memory()
def run_pansharpen(
    job: PansharpenJob,
    feedback: Feedback,
    open_engine: EngineFactory = open_local_engine,
    pace: float | None = None,
) -> PansharpenResult:
    """Fuse the job's rasters and write the output.

    Args:
        job: what to fuse and how.
        feedback: progress, log and cancellation.
        open_engine: opens the engine that runs the method; in this process by default.
        pace: the pace of an earlier run on this computer, for the forecast; None if unknown.

    Raises:
        InputError: an input or a parameter is invalid; raised before any long work.
        OutputError: the output can't be written. An existing output is left unchanged.
        EngineError: the engine is missing or failed.
        Cancelled: the user cancelled. Only the checkpoint of `resume` is left behind.
    """
    from ..quality.evaluate import read_scene_and_chips
    from ..raster.writer import RasterWriter
    from .provenance import run_document

    weights = _read_weights(job)
    settings = _settings(job, weights.record.settings if weights else None)
    signature = job_signature(job, weights.sha256 if weights else None)
    with job.pair.open(feedback, job.extent) as scene:
        plan = _plan_output(job, weights, scene, feedback)
        size = scene.alignment.pan.size
        feedback.info(str(forecast(size, scene.bands, scene.alignment.ratio, job.device, pace)))
        shares = {**stage_shares(size, settings), Stage.REPORT: 0.5 if job.report else 0.0}
        stages = Stages(feedback, shares, pace and pace * sum(shares.values()))
        with (
            open_engine(job.device, job.threads, feedback) as engine,
            weights_file.open_staging(job.save_weights) as saved_weights,
            open_resume_store(job.output, signature, job.resume, scene, feedback) as store,
        ):
            sensor = resolve_sensor(job.pair.sensor, scene, feedback)
            gains = scene_gains(sensor, scene, feedback)
            task = _fusion_task(job, settings, sensor, gains, scene, saved_weights, store)
            if weights:
                weights_file.log_weights_use(job.weights, weights.record, task, feedback)
            moved, chips = read_scene_and_chips(scene, settings.register, stages)
            if moved is not scene:  # a part of its output may be nodata
                plan = _plan_output(job, weights, moved, SilentFeedback())
            with RasterWriter(plan) as writer:
                findings = _fuse(
                    engine, task, moved, chips, writer, store, stages, count_threads(job.threads)
                )
                origin = _weights_origin(weights, job.apply_only)
                document = run_document(moved, sensor, task, findings, origin)
                writer.set_wavelengths(scene_wavelengths(sensor, scene))
                warn_of_changed_files(job.pair, signature["pair"], feedback)
                _publish(job, {**document, "request": signature}, findings, writer, saved_weights, stages)
    seconds = {**stages.seconds, "total": round(sum(stages.seconds.values()), 3)}
    output = plan.raster_name(Path(job.output))
    paths = {"output": output, "report": job.report or None, "save_weights": job.save_weights or None}
    document = {**paths, **document, "seconds": seconds}
    has_trained = Stage.ONE in seconds  # not with weights that are only applied, nor in a resumed run
    measured = seconds["total"] / sum(shares.values()) if has_trained else None
    return PansharpenResult(output, document["indices"], seconds, document, measured)


def _read_weights(job: PansharpenJob) -> _Weights | None:
    weights_file.check_use(job.weights, job.apply_only, job.save_weights)
    if not job.weights:
        return None
    return _Weights(job.weights, weights_file.read_record(job.weights), weights_file.sha256(job.weights))


def _settings(job: PansharpenJob, trained: Settings | None = None) -> Settings:
    """Return the preset's settings, adapted to weights with the `trained` settings, overridden by the job."""
    settings = preset_settings(job.preset, register=job.register, seed=job.seed, precision=job.precision)
    if job.weights:
        settings = fine_tuning_settings(settings, trained or settings, job.apply_only)
    if job.apply_only and (job.warmup_steps or job.rao_steps):
        raise InputError(
            "training steps are given, but the weights are only applied: leave out the steps, or train the "
            "weights further"
        )
    return override_settings(settings, warmup_steps=job.warmup_steps, rao_steps=job.rao_steps)


def _plan_output(
    job: PansharpenJob, weights: _Weights | None, scene: RasterScene, feedback: Feedback
) -> OutputPlan:
    """Plan the output, and check for everything that would stop the run later."""
    from ..raster.checks import check_range
    from ..raster.output_plan import warn_of_loss
    from ..raster.plan import plan_output
    from ..raster.profile import fused_profile, warn_of_lost_geometry
    from ..raster.stack import check_output_not_ms_band

    if weights:
        weights_file.check_fits(weights.path, weights.record, scene.bands, scene.alignment.ratio)
    profile = fused_profile(scene)
    warn_of_lost_geometry(profile, feedback)
    plan = plan_output(
        job.output,
        profile,
        output_type=job.output_type,
        creation_options=job.creation_options,
        nodata=job.nodata,
        overviews=job.overviews,
        statistics=job.statistics,
        cog=job.cog,
    )
    if not plan.addition:
        check_output_not_ms_band(job.output, scene.ms)
    check_range(scene.ms, scene.alignment.ms, plan.pixel_type, feedback, plan.max_value)
    check_report_path(job.report)
    file_checks.check(files_read(job), files_written(job))
    warn_of_loss(plan, feedback)
    return plan


def _fusion_task(
    job: PansharpenJob,
    settings: Settings,
    sensor: Sensor,
    gains: tuple[float, ...],
    scene: RasterScene,
    saved_weights: Staging | None,
    store: ResumeStore | None,
) -> FusionTask:
    return FusionTask(
        gains,
        sensor.pan_gain,
        settings,
        weights=str(Path(job.weights).absolute()) if job.weights else "",
        apply_only=job.apply_only,
        save_weights=str(saved_weights.staged_path) if saved_weights else "",
        save_weights_as=job.save_weights,
        checkpoint=store.checkpoint_folder if store else "",
        checkpoint_of=job.output,
        finished_tiles=store.finished_tiles if store else (),
        sensor=sensor.name,
        band_names=scene_band_names(sensor, scene),
    )


def _fuse(
    engine: Engine,
    task: FusionTask,
    scene: RasterScene,
    scene_chips: Chips,
    writer: RasterWriter,
    store: ResumeStore | None,
    stages: Stages,
    threads: int,
) -> Findings:
    """Fuse the scene into the writer and score it; skip tiles that are already in the store."""
    from ..quality.evaluate import fuse_and_score

    def fuse(clean_scene: Scene, chips: Chips, sink: Sink) -> FusionResult:
        return engine.pansharpen(clean_scene, chips, store.replay_to(sink) if store else sink, task, stages)

    return fuse_and_score(fuse, scene, scene_chips, writer, task, stages, threads)


def _publish(
    job: PansharpenJob,
    document: dict[str, Any],
    findings: Findings,
    writer: RasterWriter,
    saved_weights: Staging | None,
    stages: Stages,
) -> None:
    """Complete the output, write the report, and rename all files to their final names together."""
    from ..raster.writer import publish
    from ..report import run as report

    stages.enter(Stage.WRITING)
    writer.complete({key.upper(): json.dumps(value) for key, value in document.items()}, stages.update)
    beside = [saved_weights] if saved_weights else []
    if job.report:
        stages.enter(Stage.REPORT)
        threads = count_threads(job.threads)
        beside.append(report.stage_report(job.report, document, findings, stages.update, threads))
    publish(writer, beside=beside)
    stages.finish()


def _weights_origin(weights: _Weights | None, apply_only: bool) -> dict[str, Any] | None:
    """Return the provenance entry for the weights that the run started from."""
    if weights is None:
        return None
    return {
        "file": Path(weights.path).name,
        "sha256": weights.sha256,
        "trained_further": not apply_only,
    }


def files_read(job: PansharpenJob, scene: str = "") -> list[File]:
    """List the local files that the job reads: both rasters with their sources, and the weights file.

    Args:
        job: the job.
        scene: name of the scene in messages; empty if there is only one.
    """
    of_scene = f" of the scene '{scene}'" if scene else ""
    weights = [File(job.weights, f"the weights '{job.weights}'")] if job.weights else []
    return [*pair_files(job.pair, of_scene), *weights]


def files_written(job: PansharpenJob, scene: str = "") -> list[File]:
    """List the files that the job writes or replaces: output, sidecar files, report and weights file.

    Args:
        job: the job.
        scene: name of the scene in messages; empty if there is only one.
    """
    from ..raster import files

    of_scene = f" of the scene '{scene}'" if scene else ""
    output = f"the output '{job.output}'{of_scene}"
    beside = [(job.report, "the report"), (job.save_weights, "the file of trained weights")]
    return [
        *(File(path, output) for path in files.files_written(job.output, job.cog)),
        *(File(path, f"{role} '{path}'{of_scene}") for path, role in beside if path),
    ]


def job_signature(job: PansharpenJob, weights_sha256: str | None = None) -> dict[str, Any]:
    """Return everything that decides the job's pixels on one machine, as plain JSON values.

    Input files are identified by name, size, modification time and what they declare, weights by their
    checksum. The output path and the device are left out, and so are the folders of the inputs, which another
    machine may mount elsewhere.

    Args:
        job: the job.
        weights_sha256: checksum of the job's weights file; computed if None.

    Raises:
        InputError: the weights file can't be read.
    """
    signature = {key: value for key, value in asdict(job).items() if key not in _NOT_IN_SIGNATURE}
    settings = _settings(job)
    for name in ("register", "seed", "warmup_steps", "rao_steps"):  # None stands for the preset's value
        signature[name] = getattr(settings, name)
    signature["creation_options"] = list(map(safe_to_show, job.creation_options))
    signature["weights"] = (weights_sha256 or weights_file.sha256(job.weights)) if job.weights else None
    signature["pair"] = _pair_signature(job.pair)
    if job.nodata is not None and not math.isfinite(job.nodata):
        signature["nodata"] = str(job.nodata)  # JSON has no NaN, and NaN does not equal NaN
    plain: dict[str, Any] = json.loads(json.dumps({**signature, "version": VERSION}, allow_nan=False))
    return plain


def _pair_signature(pair: Pair) -> dict[str, Any]:
    """Return what decides the pixels that are read; outputs have these keys in their metadata."""
    from ..raster.metadata import identity

    pan, ms = pair.pan, pair.ms
    return {
        "pan": [file for path in pan.files for file in identity(path)],
        "ms": [identity(path) for path in ms.files],
        "pan_bands": pan.bands,
        "ms_bands": ms.bands,
        "sensor": pair.sensor,
        "pan_srs": pan.srs,
        "ms_srs": ms.srs,
        "pan_nodata": list(map(repr, pan.nodata)),  # JSON has no NaN
        "ms_nodata": list(map(repr, ms.nodata)),
        "ms_ratio": pair.ms_ratio,
    }
