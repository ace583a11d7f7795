"""Score a fused raster from any method: against its PAN and MS, or against a reference.

Only the registration needs torch, and a job can switch it off.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Callable, Sequence, TypeVar

from .. import file_checks, version
from ..engine.local import open_local_engine
from ..errors import InputError, explain_exhausted_memory
from ..exchange.task import EngineFactory
from ..feedback import Feedback, Stage, Stages
from ..file_checks import File, check_report_path
from ..quality.names import NOT_MEASURED, REFERENCE_INDICES
from ..raster.source import Source
from ..schema import plain
from ..threads import count_threads
from .files import pair_files, source_files
from .measure import measure_pair, trust_georeference
from .pair import Pair
from .sensor import resolve_sensor

if TYPE_CHECKING:
    from ..quality.indices import Array, Mask
    from ..raster.layer import Layer
    from ..scene.grid import Size, Window

Content = TypeVar("Content")

_PEAKS = 1.2e-38, 3.4e38
"""Smallest and largest peak: the range of float32, the type of the pixels that are compared."""

_OTHER_VALUES = 0.5
"""Error relative to the mean of each band, and dissimilarity 1 - Q2n: fusion does not reach both.

GDAL's Brovey of a GeoEye-1 pair, whose PAN and MS were scaled to 8 bits separately, has 0.24 and 0.45; values
that are scaled by 1/4 have 0.75 and 0.78, reflectance from 0 to 1 beside digital numbers 1 and 1."""


@dataclass(frozen=True)
class PairAssessmentJob:
    """A fused image to score against its PAN and MS.

    Attributes:
        fused: the fused image.
        pair: the two rasters that were fused, with the MS bands in the order of the fused image.
        register: measure the pair and correct it as a fusion run does; otherwise take it as it is, and trust
            the georeference.
        threads: largest number of CPU threads; one per core if None.
        report: HTML report to write; none if empty.
    """

    fused: Source
    pair: Pair
    register: bool = True
    threads: int | None = None
    report: str = ""


@dataclass(frozen=True)
class ReferenceAssessmentJob:
    """A fused image to score against a reference.

    Attributes:
        fused: the fused image.
        reference: the true image.
        ratio: PAN pixels per MS pixel, for ERGAS.
        peak: largest value that the data can have, for PSNR and SSIM; derived from the reference if None.
        border: pixels to leave out on every side.
        threads: largest number of CPU threads; one per core if None.
        report: HTML report to write; none if empty.
    """

    fused: Source
    reference: Source
    ratio: int = 4
    peak: float | None = None
    border: int = 0
    threads: int | None = None
    report: str = ""


@dataclass(frozen=True)
class Assessment:
    """Result of an assessment.

    Attributes:
        indices: values by the names in `FULL_RESOLUTION_INDICES` and `REPROJECTED_INDICES`, or in
            `REFERENCE_INDICES`; None if not finite, such as the PSNR of an image that equals its reference.
        document: the provenance document, as plain JSON values.
    """

    indices: dict[str, float | None]
    document: dict[str, Any]


def check_peak(peak: float | None) -> None:
    """Check the largest value that the data can have; None leaves it to the reference.

    Raises:
        InputError: pixels can't be compared with it.
    """
    smallest, largest = _PEAKS
    if peak is not None and not smallest <= peak <= largest:
        raise InputError(
            f"the largest possible value can't be '{peak:g}': give a number between {smallest:g} and "
            f"{largest:g}, or leave it out"
        )


@explain_exhausted_memory()
def assess_against_pair(
    job: PairAssessmentJob, feedback: Feedback, open_engine: EngineFactory = open_local_engine
) -> Assessment:
    """Score a fused image without a reference, at full resolution and at the registered phase.

    The indices are means over windows of 512 x 512 PAN pixels (narrower with many bands), as in a fusion run,
    so memory does not grow with the scene. Defective pixels are filled, the MS bands are aligned, and the
    phase follows the drift.

    Args:
        job: the fused image and its inputs.
        feedback: progress, log and cancellation.
        open_engine: opens the engine that registers; by default in this process.

    Raises:
        InputError: an input or a parameter is wrong.
        OutputError: the report can't be written.
        EngineError: the registration needs torch and it is missing.
        Cancelled: the feedback is cancelled.
    """
    from ..quality import no_reference
    from ..raster.compare import open_with_pair
    from .provenance import band_entries

    check_report_path(job.report)
    with (
        job.pair.open(feedback) as pair_scene,
        open_with_pair(job.fused, pair_scene, feedback) as (fused, scene),
    ):
        _check_report_overwrites_none(
            job.report, source_files("fused image", job.fused), pair_files(job.pair)
        )
        sensor = resolve_sensor(job.pair.sensor, pair_scene, feedback)
        megapixels = 1e-6 * fused.size.rows * fused.size.cols
        stages = Stages(
            feedback,
            {Stage.READING: 0.1, Stage.REGISTRATION: 1.0, Stage.ASSESSING: 0.2 + scene.bands * megapixels},
        )
        if job.register:
            pair = measure_pair(scene, sensor, stages, job.threads, open_engine)
        else:
            pair = trust_georeference(scene)
        stages.enter(Stage.ASSESSING)
        read = _flush_between_rows(fused.read, fused.layer, scene.pan, scene.ms)
        model = no_reference.ScoringModel(sensor.ms_gains, pair.measured_bands, pair.phase_at)
        scores = no_reference.score_scene(read, pair.clean, model, stages.update, count_threads(job.threads))
        indices = scores.by_name()
        _check_values(indices, f"{fused.layer}, {scene.pan} and {scene.ms}", feedback)
        error = indices["R_ERGAS"] * scene.alignment.ratio
        _warn_of_other_values(indices["R_D_LAMBDA"], error, f"{fused.layer}", f"{scene.ms}", feedback)
        stages.finish()
        document = {
            "fused": fused.layer.path_or_paths,
            "pan": scene.pan.path_or_paths,
            "ms": pair_scene.ms.path_or_paths,
            "grid": _grid(fused.size, scene.alignment.ratio),
            **band_entries(scene),
            "sensor": {"name": sensor.name, "ms_gains": list(sensor.ms_gains)},
            "registration": pair.registration,
            "indices_advice": scores.advice if job.register else scores.advice and NOT_MEASURED,
        }
    return _assessment(job, document, indices, stages)


@explain_exhausted_memory()
def assess_against_reference(job: ReferenceAssessmentJob, feedback: Feedback) -> Assessment:
    """Score a fused image against a reference; the indices of the whole image, read window by window.

    Args:
        job: the fused image and the reference.
        feedback: progress, log and cancellation.

    Raises:
        InputError: an input or a parameter is wrong.
        OutputError: the report can't be written.
        Cancelled: the feedback is cancelled.
    """
    from ..quality import full_reference
    from ..quality.protocols import inside_border
    from ..quality.windows import reference_side
    from ..raster.compare import open_with_reference

    check_peak(job.peak)
    check_report_path(job.report)
    with open_with_reference(job.fused, job.reference, feedback) as (fused, reference):
        _check_report_overwrites_none(
            job.report,
            source_files("fused image", job.fused),
            source_files("reference", job.reference),
        )
        stages = Stages(feedback, {Stage.READING: 0.05, Stage.ASSESSING: 1.0})
        stages.enter(Stage.READING)
        read_reference = _flush_between_rows(reference.read, reference.layer)
        inside = inside_border(fused.size, job.border)
        values = full_reference.scan_reference(read_reference, inside, stages.update)
        if job.peak is not None:
            values = replace(values, peak=job.peak)

        def read(window: Window) -> tuple[Array, Array, Mask]:
            fused_pixels, true_pixels = fused.read(window), reference.read(window)
            return fused_pixels.values, true_pixels.values, fused_pixels.valid & true_pixels.valid

        stages.enter(Stage.ASSESSING)
        indices = full_reference.score_by_windows(
            _flush_between_rows(read, fused.layer, reference.layer),
            inside,
            values,
            ratio=job.ratio,
            side=reference_side(len(reference.layer.bands)),
            progress=stages.update,
            threads=count_threads(job.threads),
        )
        named = {name: getattr(indices, name.lower()) for name in REFERENCE_INDICES}
        _check_values(named, f"{fused.layer} and {reference.layer}", feedback)
        error = named["ERGAS"] * job.ratio
        _warn_of_other_values(1 - named["Q2N"], error, f"{fused.layer}", f"{reference.layer}", feedback)
        stages.finish()
        document = {
            "fused": fused.layer.path_or_paths,
            "reference": reference.layer.path_or_paths,
            "grid": _grid(fused.size, job.ratio),
            "bands": list(reference.layer.bands),
            "peak": values.peak,
            "border": job.border,
        }
    return _assessment(job, document, named, stages)


def _check_report_overwrites_none(report: str, *rasters: Sequence[File]) -> None:
    """Raise an `OutputError` if the report would overwrite a file of one of the rasters."""
    written = [File(report, f"the report '{report}'")] if report else []
    file_checks.check([file for files in rasters for file in files], written)


def _flush_between_rows(read: Callable[[Window], Content], *layers: Layer) -> Callable[[Window], Content]:
    """Wrap `read` so that GDAL's block cache is flushed at the start of each row of windows.

    The cache holds up to 5 % of the machine's memory, and pixels of earlier rows are not read again. Within a
    row the cache is useful: files stored in strips would be read once for each window.
    """
    row = 0

    def read_window(window: Window) -> Content:
        nonlocal row
        if window.row != row:
            for layer in layers:
                layer.dataset.FlushCache()
        row = window.row
        return read(window)

    return read_window


def _check_values(indices: dict[str, float], layers: str, feedback: Feedback) -> None:
    """Raise an `InputError` if no index has a value, and warn of those that have none."""
    missing = [name for name, value in indices.items() if math.isnan(value)]
    if len(missing) == len(indices):
        raise InputError(
            f"{layers} have too few valid pixels in common to compute an index: check their nodata values, "
            "or choose other layers"
        )
    if missing:
        feedback.warning(
            f"Too few valid pixels for {', '.join(missing)}: score a larger area, or one with less nodata."
        )


def _warn_of_other_values(
    dissimilarity: float, error: float, fused: str, compared: str, feedback: Feedback
) -> None:
    """Warn if a fused image seems to have other units than what it is compared with.

    Args:
        dissimilarity: 1 - Q2n of the two.
        error: relative to the mean of each band, in percent.
        fused: the fused image.
        compared: the MS image or the reference.
        feedback: receives the warning.
    """
    if dissimilarity > _OTHER_VALUES and error > 100 * _OTHER_VALUES:
        feedback.warning(
            f"The values of {fused} differ from those of {compared} by {error:.0f} % of their mean: if the "
            "two have different units or scales, or their bands another order, the indices do not judge the "
            "fusion; scale the fused image first, or choose the bands in its order."
        )


def _grid(size: Size, ratio: int) -> dict[str, int]:
    return {"rows": size.rows, "cols": size.cols, "ratio": ratio}


def _assessment(
    job: PairAssessmentJob | ReferenceAssessmentJob,
    document: dict[str, Any],
    indices: dict[str, float],
    stages: Stages,
) -> Assessment:
    seconds = {**stages.seconds, "total": round(sum(stages.seconds.values()), 3)}
    finite: dict[str, float | None] = plain(indices)
    document = {
        **document,
        "indices": finite,
        "seconds": seconds,
        "versions": {"trapan": version.VERSION},
        "report": job.report or None,
    }
    if job.report:
        from ..report import assessment

        assessment.write_report(job.report, document)
    return Assessment(finite, document)
