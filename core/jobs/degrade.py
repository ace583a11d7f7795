"""One job: two rasters in, their reduced-resolution pair out, whose truth is the MS itself.

Torch-free but for the registration, which the job may be told to do without.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from .. import file_checks, version
from ..engine.local import open_local_engine
from ..errors import OutputError
from ..exchange.task import EngineFactory
from ..feedback import Feedback, Stages
from ..file_checks import File
from ..scene.grid import Size, Window
from .pair import Pair, pair_files
from .phase import resolve_phase
from .sensor import resolve_sensor, scene_gains

if TYPE_CHECKING:
    from ..raster.profile import OutputProfile
    from ..raster.scene import RasterScene


@dataclass(frozen=True)
class DegradeJob:
    """What to reduce and how.

    Attributes:
        pair: the two rasters, their bands and their sensor.
        output_pan, output_ms: files to write.
        register: find the sub-pixel shift between MS and PAN; else their georeference is trusted.
        threads: as in `job.Job`.
    """

    pair: Pair
    output_pan: str
    output_ms: str
    register: bool = True
    threads: Optional[int] = None


def run_degrade(
    job: DegradeJob, feedback: Feedback, open_engine: EngineFactory = open_local_engine
) -> dict[str, Any]:
    """Writes the reduced pair: both files or, where anything fails, neither.

    The reduced PAN lies on the MS's pixels exactly; the reduced MS has pixels `ratio` times as large, and
    its georeference says where they are: pixel (0, 0)'s centre is that of the reduced PAN's pixel
    (ratio // 2, ratio // 2). Type, nodata, names and scale of the bands are the PAN's and the MS's own.

    Args:
        job: what to reduce and how.
        feedback: progress, log and cancellation.
        open_engine: opens what registers; here, in this process.

    Returns:
        What was done, as plain JSON values; the files' metadata domain TRAPAN holds the same.

    Raises:
        InputError, OutputError, EngineError: one sentence for the user. Existing outputs are untouched then.
        Cancelled: the feedback asked to stop; nothing is left behind.
    """
    from ..quality.wald import area, reduce_scene
    from ..raster.plan import plan_output
    from ..raster.profile import warn_of_lost_geometry
    from ..raster.stack import check_output_not_ms_band
    from ..raster.writer import RasterWriter, publish

    _check_different(job)
    with job.pair.open(feedback) as scene:
        window = area(scene.alignment)
        pan_frame, ms_frame = _frames(scene, window)
        warn_of_lost_geometry(ms_frame, feedback)
        pan_plan = plan_output(job.output_pan, pan_frame)
        ms_plan = plan_output(job.output_ms, ms_frame)
        for output in (job.output_pan, job.output_ms):
            check_output_not_ms_band(output, scene.ms)
        file_checks.check(pair_files(job.pair), _files_written(job))
        instrument = resolve_sensor(job.pair.sensor, scene, feedback)
        gains = scene_gains(instrument, scene, feedback)
        size = scene.alignment.pan.size
        shares = {
            "reading": 0.1,
            "registration": 1.0,
            "degrading": 1e-6 * size.rows * size.cols,
            "writing": 0.1,
        }
        stages = Stages(feedback, shares)
        phase, registration = resolve_phase(scene, gains, job.register, stages, job.threads, open_engine)
        with RasterWriter(pan_plan) as pan, RasterWriter(ms_plan) as ms:
            stages.enter("degrading")
            reduce_scene(scene, pan, ms, gains, instrument.pan_gain, phase, stages.update)
            told = {"name": instrument.name, "ms_gains": list(gains), "pan_gain": instrument.pan_gain}
            document = {**_document(job, scene, window), "sensor": told, "registration": registration}
            stages.enter("writing")
            metadata = {key.upper(): json.dumps(value) for key, value in document.items()}
            pan.complete(metadata)
            ms.complete(metadata)
            publish(pan, ms)
            stages.finish()
    return document


def _check_different(job: DegradeJob) -> None:
    if Path(job.output_pan).absolute() == Path(job.output_ms).absolute():
        raise OutputError(
            f"the outputs for the reduced PAN and the reduced MS are both '{job.output_pan}': name two files"
        )


def _files_written(job: DegradeJob) -> list[File]:
    from ..raster import files

    outputs = ((job.output_pan, "the reduced PAN"), (job.output_ms, "the reduced MS"))
    return [
        File(path, f"{what} '{output}'") for output, what in outputs for path in files.files_written(output)
    ]


def _frames(scene: RasterScene, window: Window) -> tuple[OutputProfile, OutputProfile]:
    """Those of the reduced PAN and the reduced MS."""
    from ..raster.profile import OutputProfile

    ratio, inputs = scene.alignment.ratio, (scene.pan, scene.ms)
    row, col = scene.alignment.ms.row + window.row, scene.alignment.ms.col + window.col
    coarse = Size(window.rows // ratio, window.cols // ratio)
    first = (row + ratio // 2, col + ratio // 2)
    return (
        OutputProfile(scene.ms, scene.pan, inputs, scene.pan.has_no_nodata, window.size, (row, col)),
        OutputProfile(scene.ms, scene.ms, inputs, scene.ms.has_no_nodata, coarse, first, ratio),
    )


def _document(job: DegradeJob, scene: RasterScene, window: Window) -> dict[str, Any]:
    from ..quality.wald import reduced_phase

    ratio = scene.alignment.ratio
    phase = reduced_phase(ratio)
    return {
        "pan": scene.pan.path_or_paths,
        "ms": scene.ms.path_or_paths,
        "output_pan": job.output_pan,
        "output_ms": job.output_ms,
        "grid": {"rows": window.rows, "cols": window.cols, "ratio": ratio},
        "bands": [index + 1 for index in scene.ms_band_indices],
        "reduced_phase": [phase.row, phase.col],
        "versions": {"trapan": version.VERSION},
    }
