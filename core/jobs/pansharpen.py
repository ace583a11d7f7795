"""One job: two rasters in, a fused raster out. What QGIS and the command line both call.

Torch-free: the engine that is handed to :func:`run_pansharpen` computes.
"""

from __future__ import annotations

import json
import math
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from .. import file_checks
from ..engine.local import open_local_engine
from ..errors import InputError, OutputError
from ..exchange import weights_file
from ..exchange.settings import Settings, fine_tuning_settings, override_settings, preset_settings
from ..exchange.task import EngineFactory, FusionTask, stage_shares
from ..exchange.weights_file import TrainingRecord
from ..feedback import Feedback, Stages
from ..file_checks import File, check_name
from ..redaction import safe_to_show
from ..version import VERSION
from .pair import Pair, pair_files
from .resume import open_resume_store
from .sensor import resolve_sensor, scene_band_names, scene_gains

if TYPE_CHECKING:
    from ..exchange.results import FusionResult
    from ..scene.chips import Chips
    from ..scene.scene import Scene, Sink

DEVICES = ("auto", "cuda", "cpu", "mps")

_WITHOUT_EFFECT = ("output", "report", "save_weights", "device", "threads", "resume")
"""Of a job: on its fused pixels."""


@dataclass(frozen=True)
class PansharpenJob:
    """What to fuse and how; everything a user can choose.

    Attributes:
        pair: the two rasters, their bands and their sensor.
        output: file to write; its ending says in which of GDAL's formats.
        preset: one of `presets.PRESETS`.
        device: one of `DEVICES`.
        extent: xmin, ymin, xmax, ymax in the PAN's CRS; the common part where None.
        register, seed, warmup_steps, rao_steps: see `presets.Settings`; None is the preset's own.
        output_type: GDAL's name of the output's pixel type (Byte, UInt16, Int16, UInt32, Int32,
            Float32, Float64); the MS's where empty.
        creation_options: NAME=VALUE each, for the output's GDAL driver, over the defaults.
        nodata: what the output's pixels without a value get; inherited from the MS where None.
        overviews, statistics: add them to the output.
        cog: write it as a cloud-optimised GeoTIFF.
        report: HTML file to write about the run; none where empty.
        threads: how many of the CPU's to use at most; PyTorch's own number where None.
        weights: file with a network to begin from, trained on another scene of the sensor; a quarter of the
            preset's steps then. A fresh network where empty.
        apply_only: fuse with that network as it is, without any training.
        save_weights: file to save the trained network to; none where empty.
        resume: keep network and tiles beside the output until the run is done, and go on with what an earlier
            run of the same request has so kept.
    """

    pair: Pair
    output: str
    preset: str = "balanced"
    device: str = "auto"
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
    """What a finished job tells.

    Attributes:
        output: the file written.
        indices: D_LAMBDA_K, D_S, HQNR and D_RHO at full resolution, registered; None where none could be
            scored.
        seconds: per stage, and "total".
        document: all of it as plain JSON values: output, report, save_weights, and what `document.document`
            tells.
    """

    output: str
    indices: dict[str, Optional[float]]
    seconds: dict[str, float]
    document: dict[str, Any]


def run_pansharpen(
    job: PansharpenJob, feedback: Feedback, open_engine: EngineFactory = open_local_engine
) -> PansharpenResult:
    """Fuses the job's rasters and writes the output.

    Args:
        job: what to fuse and how.
        feedback: progress, log and cancellation.
        open_engine: opens what computes; here, in this process.

    Raises:
        InputError, OutputError, EngineError: one sentence for the user, before any long work where
            the input is at fault. An existing output is untouched then.
        Cancelled: the feedback asked to stop; nothing is left behind.
    """
    weights_file.check_use(job.weights, job.apply_only, job.save_weights)
    known = weights_file.read_record(job.weights) if job.weights else None
    settings = _settings(job, known)
    from ..quality.evaluate import fuse_and_score
    from ..raster.checks import check_range
    from ..raster.plan import plan_output
    from ..raster.profile import fused_profile, warn_of_lost_geometry
    from ..raster.stack import check_output_not_ms_band
    from ..raster.writer import RasterWriter, publish
    from ..report import run as report
    from .provenance import run_document

    asked, began = job_signature(job), weights_file.origin(job.weights, job.apply_only)
    with job.pair.open(feedback, job.extent) as scene:
        if known:
            weights_file.check_fits(job.weights, known, scene.bands, scene.alignment.ratio)
        frame = fused_profile(scene)
        warn_of_lost_geometry(frame, feedback)
        plan = plan_output(
            job.output,
            frame,
            output_type=job.output_type,
            creation_options=job.creation_options,
            nodata=job.nodata,
            overviews=job.overviews,
            statistics=job.statistics,
            cog=job.cog,
        )
        check_output_not_ms_band(job.output, scene.ms)
        check_range(scene.ms, scene.alignment.ms, plan.pixel_type, feedback)
        check_report_path(job.report)
        file_checks.check(files_read(job), files_written(job))
        shares = stage_shares(scene.alignment, settings)
        stages = Stages(feedback, {**shares, "report": 0.5 if job.report else 0.0})
        with (
            open_engine(job.device, job.threads, feedback) as engine,
            RasterWriter(plan) as writer,
            weights_file.open_staging(job.save_weights) as made,
            open_resume_store(job.output, asked, job.resume, scene, feedback) as left,
        ):
            if not plan.is_lossless:
                feedback.warning(
                    f"The format of '{job.output}' does not keep every pixel's value as it is: for "
                    "measurements, let the output's name end in .tif."
                )
            instrument = resolve_sensor(job.pair.sensor, scene, feedback)
            gains = scene_gains(instrument, scene, feedback)
            task = FusionTask(
                gains,
                instrument.pan_gain,
                settings,
                weights=str(Path(job.weights).absolute()) if job.weights else "",
                apply_only=job.apply_only,
                save_weights=str(made.staged_path) if made else "",
                checkpoint=left.checkpoint_folder if left else "",
                finished_tiles=left.finished_tiles if left else (),
                sensor=instrument.name,
                band_names=scene_band_names(instrument, scene),
            )
            if known:
                weights_file.log_weights_use(job.weights, known, task, feedback)

            def fuse(whole: Scene, chips: Chips, sink: Sink) -> FusionResult:
                into = left.replay_to(sink) if left else sink
                return engine.pansharpen(whole, chips, into, task, stages)

            findings = fuse_and_score(fuse, scene, writer, gains, stages)
            told = run_document(scene, settings, instrument, gains, findings, began)
            stages.enter("writing")
            metadata = {key.upper(): json.dumps(value) for key, value in {**told, "request": asked}.items()}
            writer.complete(metadata, stages.update)
            beside = [made] if made else []
            if job.report:
                stages.enter("report")
                beside.append(report.stage_report(job.report, told, findings, gains, stages.update))
            publish(writer, beside=beside)
            stages.finish()
    seconds = {**stages.seconds, "total": round(sum(stages.seconds.values()), 3)}
    written = {"output": job.output, "report": job.report or None, "save_weights": job.save_weights or None}
    told = {**written, **told, "seconds": seconds}
    return PansharpenResult(job.output, told["indices"], seconds, told)


def files_read(job: PansharpenJob, scene: str = "") -> list[File]:
    """List the local files that the job reads: both rasters with their sources, and the weights.

    Args:
        job: the job.
        scene: what messages call the scene, where there are several.
    """
    whose = f" of the scene '{scene}'" if scene else ""
    weights = [File(job.weights, f"the weights '{job.weights}'")] if job.weights else []
    return [*pair_files(job.pair, whose), *weights]


def files_written(job: PansharpenJob, scene: str = "") -> list[File]:
    """List what the job writes or replaces: output, sidecar files, report and weights.

    Args:
        job: the job.
        scene: what messages call the scene, where there are several.
    """
    from ..raster import files

    whose = f" of the scene '{scene}'" if scene else ""
    output = f"the output '{job.output}'{whose}"
    beside = [(job.report, "the report"), (job.save_weights, "the file of trained weights")]
    return [
        *(File(path, output) for path in files.files_written(job.output, job.cog)),
        *(File(path, f"{what} '{path}'{whose}") for path, what in beside if path),
    ]


def job_signature(job: PansharpenJob) -> dict[str, Any]:
    """What was asked for, as plain JSON values: equal requests of one machine give equal pixels.

    Where the output lies and what computes it are left out, and so are the inputs' folders, which may be
    mounted elsewhere on another machine; their files' names, sizes and times of change are in. Of weights,
    it is what they hold that counts.
    """
    from ..raster.metadata import identity

    asked = {key: value for key, value in asdict(job).items() if key not in _WITHOUT_EFFECT}
    pair = {key: value for key, value in asked["pair"].items() if not key.endswith("_name")}
    ms = [job.pair.ms] if isinstance(job.pair.ms, str) else job.pair.ms
    asked["creation_options"] = list(map(safe_to_show, job.creation_options))
    asked["weights"] = weights_file.sha256(job.weights) if job.weights else None
    asked["pair"] = {**pair, "pan": identity(job.pair.pan), "ms": [identity(path) for path in ms]}
    if job.nodata is not None and not math.isfinite(job.nodata):
        asked["nodata"] = str(job.nodata)  # JSON has no NaN, and one NaN does not equal another
    plain: dict[str, Any] = json.loads(json.dumps({**asked, "version": VERSION}, allow_nan=False))
    return plain


def _settings(job: PansharpenJob, known: Optional[TrainingRecord]) -> Settings:
    """The preset's, the network's where one is known already, and what the job changes of them."""
    settings = preset_settings(job.preset, register=job.register, seed=job.seed)
    if known:
        settings = fine_tuning_settings(settings, known.settings, job.apply_only)
    if job.apply_only and (job.warmup_steps or job.rao_steps):
        raise InputError("no steps can be taken where weights are only applied: leave them out, or train on")
    return override_settings(settings, warmup_steps=job.warmup_steps, rao_steps=job.rao_steps)


def check_report_path(report: str) -> None:
    """Raises an `OutputError` where a report is asked for that can't be written."""
    if not report:
        return
    check_name("the report", report)
    if Path(report).suffix.lower() not in (".html", ".htm"):
        raise OutputError(f"the report '{report}' is not named as a page: let its name end in .html")
    folder = Path(report).absolute().parent
    if not folder.is_dir() or not os.access(folder, os.W_OK) or Path(report).is_dir():
        raise OutputError(
            f"the report '{report}' can't be written: name a file in a folder that is there and writable"
        )
