"""Degrade a PAN/MS pair by its ratio (Wald's protocol); the original MS is then the reference.

Only the registration needs torch, and a job can switch it off.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import file_checks, version
from ..engine.local import open_local_engine
from ..errors import OutputError, explain_exhausted_memory
from ..exchange.task import EngineFactory
from ..feedback import Feedback, SilentFeedback, Stage, Stages
from ..file_checks import File
from ..scene.grid import Size, Window
from .files import pair_files
from .measure import MeasuredPair, measure_pair, trust_georeference
from .pair import Pair
from .sensor import SceneSensor, resolve_sensor

if TYPE_CHECKING:
    from ..raster.output_plan import OutputPlan
    from ..raster.profile import OutputProfile
    from ..raster.scene import RasterScene


@dataclass(frozen=True)
class DegradeJob:
    """What to degrade and how.

    Attributes:
        pair: the two rasters, their bands and their sensor.
        output_pan: GeoTIFF to write the reduced PAN to.
        output_ms: GeoTIFF to write the reduced MS to.
        register: search the sub-pixel shift between MS and PAN; otherwise trust the georeference.
        threads: largest number of CPU threads; one per core if None.
    """

    pair: Pair
    output_pan: str
    output_ms: str
    register: bool = True
    threads: int | None = None


@explain_exhausted_memory()
def run_degrade(
    job: DegradeJob, feedback: Feedback, open_engine: EngineFactory = open_local_engine
) -> dict[str, Any]:
    """Write the reduced pair: both files, or neither if anything fails.

    The reduced PAN has the pixels of the MS. The reduced MS has pixels `ratio` times as large. The centre of
    its pixel (0, 0) is the centre of pixel (ratio // 2, ratio // 2) of the reduced PAN, and its georeference
    says so. Pixel type, nodata value, band names and scale are those of the original PAN and MS.

    Args:
        job: what to degrade and how.
        feedback: progress, log and cancellation.
        open_engine: opens the engine that registers; by default in this process.

    Returns:
        The provenance document, as plain JSON values; it is also in the metadata domain TRAPAN of both files.

    Raises:
        InputError: an input or a parameter is wrong.
        OutputError: an output can't be written. Existing outputs are left unchanged.
        EngineError: the registration needs torch and it is missing.
        Cancelled: the feedback is cancelled; nothing is left behind.
    """
    from ..quality.wald import reduce_scene, reducible_window
    from ..raster.writer import RasterWriter, publish

    _check_outputs_differ(job)
    with job.pair.open(feedback) as scene:
        window = reducible_window(scene.alignment)
        pan_plan, ms_plan = _plan_outputs(job, scene, window, feedback)
        _warn_if_no_reference(job, scene, feedback)
        sensor = resolve_sensor(job.pair.sensor, scene, feedback)
        stages = Stages(feedback, _stage_shares(scene))
        pair = trust_georeference(scene)
        if job.register:
            pair = measure_pair(scene, sensor, stages, job.threads, open_engine, optics=False)
            if pair.clean is not pair.scene:
                feedback.info(
                    "These corrections only serve to find the shift: the pair is reduced without them."
                )
        moved = pair.scene
        if moved is not scene:  # other MS pixels lie in the PAN
            window = reducible_window(moved.alignment)
            pan_plan, ms_plan = _plan_outputs(job, moved, window, SilentFeedback())
        with RasterWriter(pan_plan) as pan, RasterWriter(ms_plan) as ms:
            stages.enter(Stage.DEGRADING)
            reduce_scene(
                moved,
                pan,
                ms,
                sensor.ms_gains,
                sensor.pan_gain,
                pair.phase,
                pair.drift,
                stages.update,
            )
            document = _document(job, pair, sensor, window)
            stages.enter(Stage.WRITING)
            metadata = {key.upper(): json.dumps(value) for key, value in document.items()}
            pan.complete(metadata)
            ms.complete(metadata)
            publish(pan, ms)
            stages.finish()
    return document


def _check_outputs_differ(job: DegradeJob) -> None:
    if Path(job.output_pan).absolute() == Path(job.output_ms).absolute():
        raise OutputError(
            f"the reduced PAN and the reduced MS have the same output '{job.output_pan}': choose two files"
        )


def _plan_outputs(
    job: DegradeJob, scene: RasterScene, window: Window, feedback: Feedback
) -> tuple[OutputPlan, OutputPlan]:
    """Plan the reduced PAN and the reduced MS, and check for everything that would stop the run later."""
    from ..raster.plan import plan_output
    from ..raster.profile import warn_of_lost_geometry
    from ..raster.stack import check_output_not_ms_band

    pan_profile, ms_profile = _output_profiles(scene, window)
    warn_of_lost_geometry(ms_profile, feedback)
    plans = plan_output(job.output_pan, pan_profile), plan_output(job.output_ms, ms_profile)
    for output in (job.output_pan, job.output_ms):
        check_output_not_ms_band(output, scene.ms)
    file_checks.check(pair_files(job.pair), _job_outputs(job))
    return plans


def _warn_if_no_reference(job: DegradeJob, scene: RasterScene, feedback: Feedback) -> None:
    """Warn if the reduced PAN has other pixels than the MS file, which then can't be the reference."""
    if scene.ms.view is not None:
        feedback.warning(
            f"The reduced PAN does not lie on the pixels of {scene.ms}, which is resampled, so fused images "
            f"can't be assessed against it: warp the MS to the grid of '{job.output_pan}' with gdalwarp, and "
            "reduce that with the PAN."
        )


def _stage_shares(scene: RasterScene) -> dict[Stage, float]:
    size = scene.alignment.pan.size
    return {
        Stage.READING: 0.1,
        Stage.REGISTRATION: 1.0,
        Stage.DEGRADING: 1e-6 * size.rows * size.cols,
        Stage.WRITING: 0.1,
    }


def _job_outputs(job: DegradeJob) -> list[File]:
    from ..raster import files

    outputs = ((job.output_pan, "the reduced PAN"), (job.output_ms, "the reduced MS"))
    return [
        File(path, f"{role} '{output}'") for output, role in outputs for path in files.files_written(output)
    ]


def _output_profiles(scene: RasterScene, window: Window) -> tuple[OutputProfile, OutputProfile]:
    """Return the profiles of the reduced PAN and the reduced MS for a window of the MS."""
    from ..raster.profile import OutputProfile

    pan = scene.pan  # of several combined bands, one is written
    pan = replace(pan, bands=pan.bands[:1], weights=pan.weights[:1])
    ratio, inputs = scene.alignment.ratio, (scene.pan, scene.ms)
    row, col = scene.alignment.ms.row + window.row, scene.alignment.ms.col + window.col
    reduced_size = Size(window.rows // ratio, window.cols // ratio)
    origin = (row + ratio // 2, col + ratio // 2)
    return (
        OutputProfile(scene.ms, pan, inputs, scene.pan.has_no_nodata, window.size, (row, col)),
        OutputProfile(scene.ms, scene.ms, inputs, scene.ms.has_no_nodata, reduced_size, origin, ratio),
    )


def _document(
    job: DegradeJob, pair: MeasuredPair[RasterScene], sensor: SceneSensor, window: Window
) -> dict[str, Any]:
    from ..quality.wald import reduced_phase
    from .provenance import band_entries

    scene, ratio = pair.scene, pair.scene.alignment.ratio
    phase = reduced_phase(ratio)
    return {
        "pan": scene.pan.path_or_paths,
        "ms": scene.ms.path_or_paths,
        "output_pan": job.output_pan,
        "output_ms": job.output_ms,
        "grid": {"rows": window.rows, "cols": window.cols, "ratio": ratio},
        **band_entries(scene),
        "reduced_phase": [phase.row, phase.col],
        "versions": {"trapan": version.VERSION},
        "sensor": {"name": sensor.name, "ms_gains": list(sensor.ms_gains), "pan_gain": sensor.pan_gain},
        "registration": pair.registration,
    }
