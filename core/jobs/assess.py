"""Judges a fused raster, whoever made it: by the PAN and MS that it was made from, or by a reference.

Torch-free but for the registration, which :func:`assess_against_pair` may be told to do without.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Callable, Optional, Sequence, TypeVar, Union

from .. import file_checks, version
from ..engine.local import open_local_engine
from ..errors import InputError
from ..exchange.task import EngineFactory
from ..feedback import Feedback, Stages
from ..file_checks import File
from ..quality.names import FULL_RESOLUTION_INDICES, REFERENCE_INDICES
from .pair import Pair, pair_files, raster_parts
from .pansharpen import check_report_path
from .phase import resolve_phase
from .sensor import resolve_sensor, scene_gains

if TYPE_CHECKING:
    from ..quality.indices import Array, Mask
    from ..quality.protocols import FullResolutionIndices, ReferenceIndices
    from ..raster.dataset import Layer
    from ..scene.grid import Size, Window

Read = TypeVar("Read")


@dataclass(frozen=True)
class PairAssessmentJob:
    """What to judge by its PAN and MS.

    Attributes:
        fused: GDAL's name of the image.
        pair: the two rasters that it was made from, the MS's bands in its order.
        register: find the sub-pixel shift between MS and PAN; else their georeference is trusted.
        threads: as in `job.Job`.
        report: HTML file to write; none where empty.
        fused_name: what messages call the image; the file's name where empty.
    """

    fused: str
    pair: Pair
    register: bool = True
    threads: Optional[int] = None
    report: str = ""
    fused_name: str = ""


@dataclass(frozen=True)
class ReferenceAssessmentJob:
    """What to judge by a reference.

    Attributes:
        fused, reference: GDAL names of the two rasters.
        ratio: PAN pixels per MS pixel, for ERGAS.
        peak: largest value that the data can have, for PSNR and SSIM; found from the reference where None.
        border: pixels to cut on every side first.
        report: HTML file to write; none where empty.
        fused_name, reference_name: what messages call them; the files' names where empty.
    """

    fused: str
    reference: str
    ratio: int = 4
    peak: Optional[float] = None
    border: int = 0
    report: str = ""
    fused_name: str = ""
    reference_name: str = ""


@dataclass(frozen=True)
class Assessment:
    """What was found.

    Attributes:
        indices: by the names in `FULL_RESOLUTION_INDICES` or `REFERENCE_INDICES`; None where one is not finite, such
            as the PSNR of an image that is its reference.
        document: all of it as plain JSON values.
    """

    indices: dict[str, Optional[float]]
    document: dict[str, Any]


def assess_against_pair(
    job: PairAssessmentJob, feedback: Feedback, open_engine: EngineFactory = open_local_engine
) -> Assessment:
    """Indices without a reference, at full resolution, at the registered phase.

    They are means over windows of 512 PAN pixels a side, narrower ones with many bands, as those of fusing
    itself are, so that the memory does not grow with the scene. The phase is one for the whole scene: where
    fusing has followed a drift, its own indices are a little better.

    Args:
        job: what to judge.
        feedback: progress, log and cancellation.
        open_engine: opens what registers; here, in this process.

    Raises:
        InputError, OutputError, EngineError: one sentence for the user.
        Cancelled: the feedback asked to stop.
    """
    from ..quality import no_reference
    from ..raster.compare import open_with_pair

    check_report_path(job.report)
    with (
        job.pair.open(feedback) as whole,
        open_with_pair(job.fused, whole, job.fused_name) as (fused, scene),
    ):
        _check_report_apart(
            job.report, raster_parts("fused image", job.fused, job.fused_name), pair_files(job.pair)
        )
        instrument = resolve_sensor(job.pair.sensor, whole, feedback)
        gains = scene_gains(instrument, whole, feedback)
        pixels = 1e-6 * fused.size.rows * fused.size.cols
        stages = Stages(
            feedback, {"reading": 0.1, "registration": 1.0, "assessing": 0.2 + scene.bands * pixels}
        )
        phase, registration = resolve_phase(scene, gains, job.register, stages, job.threads, open_engine)
        stages.enter("assessing")
        read = _forgetting(fused.read, fused.layer, scene.pan, scene.ms)
        found = no_reference.score_scene(read, scene, gains, phase, stages.update)
        _require_any(found, f"{fused.layer}, {scene.pan} and {scene.ms}")
        stages.finish()
        document = {
            "fused": fused.layer.path_or_paths,
            "pan": scene.pan.path_or_paths,
            "ms": whole.ms.path_or_paths,
            "grid": _grid(fused.size, scene.alignment.ratio),
            "bands": [index + 1 for index in scene.ms_band_indices],
            "sensor": {"name": instrument.name, "ms_gains": list(gains)},
            "registration": registration,
        }
    return _told(job, document, _plain(FULL_RESOLUTION_INDICES, found), stages)


def assess_against_reference(job: ReferenceAssessmentJob, feedback: Feedback) -> Assessment:
    """Indices with a reference: those of the whole image, in the memory of a window.

    Raises:
        InputError, OutputError: one sentence for the user.
        Cancelled: the feedback asked to stop.
    """
    from ..quality import full_reference
    from ..raster.compare import open_with_reference

    check_report_path(job.report)
    with open_with_reference(job.fused, job.reference, job.fused_name, job.reference_name) as (
        fused,
        reference,
    ):
        _check_report_apart(
            job.report,
            raster_parts("fused image", job.fused, job.fused_name),
            raster_parts("reference", job.reference, job.reference_name),
        )
        stages = Stages(feedback, {"reading": 0.05, "assessing": 1.0})
        stages.enter("reading")
        read_reference = _forgetting(reference.read, reference.layer)
        content = full_reference.scan_reference(read_reference, reference.size, job.border, stages.update)
        peak = content.peak if job.peak is None else job.peak

        def read(window: Window) -> tuple[Array, Array, Mask]:
            ours, theirs = fused.read(window), reference.read(window)
            return ours.values, theirs.values, ours.valid & theirs.valid

        stages.enter("assessing")
        found = full_reference.score_by_windows(
            _forgetting(read, fused.layer, reference.layer),
            fused.size,
            ratio=job.ratio,
            peak=peak,
            rounded=content.is_integer,
            border=job.border,
            progress=stages.update,
        )
        _require_any(found, f"{fused.layer} and {reference.layer}")
        stages.finish()
        document = {
            "fused": fused.layer.path_or_paths,
            "reference": reference.layer.path_or_paths,
            "grid": _grid(fused.size, job.ratio),
            "bands": list(reference.layer.bands),
            "peak": peak,
            "border": job.border,
        }
    return _told(job, document, _plain(REFERENCE_INDICES, found), stages)


def _check_report_apart(report: str, *rasters: Sequence[File]) -> None:
    """Raise an `OutputError` where the report would overwrite a file of one of the rasters."""
    written = [File(report, f"the report '{report}'")] if report else []
    file_checks.check([file for files in rasters for file in files], written)


def _forgetting(read: Callable[[Window], Read], *layers: Layer) -> Callable[[Window], Read]:
    """`read`, for windows that come row by row, without what GDAL keeps of the rows before.

    GDAL keeps up to a twentieth of the machine's memory, of pixels that are not read again. Within a row it
    does well to: files that are stored in strips would be read once for each window of it.
    """
    row = 0

    def reading(window: Window) -> Read:
        nonlocal row
        if window.row != row:
            for layer in layers:
                layer.dataset.FlushCache()
        row = window.row
        return read(window)

    return reading


def _require_any(found: Union[FullResolutionIndices, ReferenceIndices], names: str) -> None:
    if all(math.isnan(value) for value in asdict(found).values()):
        raise InputError(
            f"{names} have hardly a valid pixel in common, so that nothing can be scored: check their nodata "
            "values, or choose others"
        )


def _grid(size: Size, ratio: int) -> dict[str, int]:
    return {"rows": size.rows, "cols": size.cols, "ratio": ratio}


def _plain(
    names: tuple[str, ...], found: Union[FullResolutionIndices, ReferenceIndices]
) -> dict[str, Optional[float]]:
    values = asdict(found)
    return {name: values[name.lower()] if math.isfinite(values[name.lower()]) else None for name in names}


def _told(
    job: Union[PairAssessmentJob, ReferenceAssessmentJob],
    document: dict[str, Any],
    indices: dict[str, Optional[float]],
    stages: Stages,
) -> Assessment:
    seconds = {**stages.seconds, "total": round(sum(stages.seconds.values()), 3)}
    document = {
        **document,
        "indices": indices,
        "seconds": seconds,
        "versions": {"trapan": version.VERSION},
        "report": job.report or None,
    }
    if job.report:
        from ..report import assessment

        assessment.write_report(job.report, document)
    return Assessment(indices, document)
