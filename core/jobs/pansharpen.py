"""Fuse a PAN and an MS raster into an output raster. QGIS and the command line both call `run_pansharpen`.

The module is torch-free: the engine passed to `run_pansharpen` does the computation.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import file_checks
from ..engine.local import open_local_engine
from ..errors import explain_exhausted_memory
from ..exchange import weights_file
from ..exchange.task import EngineFactory, FusionTask, stage_shares
from ..exchange.weights_file import TrainingRecord
from ..feedback import Feedback, SilentFeedback, Stage, Stages
from ..file_checks import check_report_path
from ..threads import count_threads
from .files import job_inputs, job_outputs
from .forecast import forecast
from .pansharpen_job import PansharpenJob, job_settings
from .resume import ResumeStore, open_resume_store
from .sensor import SceneSensor, resolve_sensor
from .signature import job_signature, warn_of_changed_files

if TYPE_CHECKING:
    from ..atomic import Staging
    from ..exchange.results import FusionResult
    from ..exchange.settings import Settings
    from ..quality.evaluate import Findings
    from ..raster.output_plan import OutputPlan
    from ..raster.scene import RasterScene
    from ..raster.writer import RasterWriter
    from ..scene.chips import Chips
    from ..scene.scene import Scene, Sink


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
    from ..quality.evaluate import fuse_and_score, read_scene_and_chips
    from ..raster.writer import RasterWriter
    from .provenance import run_document

    weights = _read_weights(job)
    settings = job_settings(job, weights.record.settings if weights else None)
    signature = job_signature(job, weights.sha256 if weights else None)
    threads = count_threads(job.threads)
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
            task = _fusion_task(job, settings, sensor, saved_weights, store)
            if weights:
                weights_file.log_weights_use(job.weights, weights.record, task, feedback)

            def fuse(clean_scene: Scene, chips: Chips, sink: Sink) -> FusionResult:
                sink = store.replay_to(sink) if store else sink
                return engine.pansharpen(clean_scene, chips, sink, task, stages)

            moved, chips = read_scene_and_chips(scene, settings.register, stages)
            if moved is not scene:  # a part of its output may be nodata
                plan = _plan_output(job, weights, moved, SilentFeedback())
            with RasterWriter(plan) as writer:
                findings = fuse_and_score(fuse, moved, chips, writer, task, stages, threads)
                origin = _weights_origin(weights, job.apply_only)
                document = run_document(moved, sensor.product_bands, task, findings, origin)
                writer.set_wavelengths(sensor.wavelengths)
                warn_of_changed_files(job.pair, signature["pair"], feedback)
                _publish(job, {**document, "request": signature}, findings, writer, saved_weights, stages)
    seconds = {**stages.seconds, "total": round(sum(stages.seconds.values()), 3)}
    output = plan.raster_name(Path(job.output))
    paths = {"output": output, "report": job.report or None, "save_weights": job.save_weights or None}
    document = {**paths, **document, "seconds": seconds}
    has_trained = Stage.ONE in seconds  # not with weights that are only applied, nor in a resumed run
    measured = seconds["total"] / sum(shares.values()) if has_trained else None
    return PansharpenResult(output, document["indices"], seconds, document, measured)


def check_options(job: PansharpenJob) -> None:
    """Check what can be wrong in a job whatever its rasters are; the jobs of a batch share it.

    Raises:
        InputError: the preset, the steps, the weights, the output type or a creation option is invalid.
    """
    from ..raster.formats import parse_options
    from ..raster.profile import check_output_type

    weights = _read_weights(job)
    job_settings(job, weights.record.settings if weights else None)
    check_output_type(job.output_type)
    parse_options(job.creation_options)


def _read_weights(job: PansharpenJob) -> _Weights | None:
    weights_file.check_use(job.weights, job.apply_only, job.save_weights)
    if not job.weights:
        return None
    return _Weights(job.weights, weights_file.read_record(job.weights), weights_file.sha256(job.weights))


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
    file_checks.check(job_inputs(job), job_outputs(job))
    warn_of_loss(plan, feedback)
    return plan


def _fusion_task(
    job: PansharpenJob,
    settings: Settings,
    sensor: SceneSensor,
    saved_weights: Staging | None,
    store: ResumeStore | None,
) -> FusionTask:
    return FusionTask(
        sensor.ms_gains,
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
        band_names=sensor.band_names,
    )


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
