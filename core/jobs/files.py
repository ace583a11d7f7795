"""List the local files that a job reads and writes, to find an output that would overwrite an input."""

from __future__ import annotations

from pathlib import PurePath

from ..file_checks import File
from ..raster.source import Source
from .pair import Pair
from .pansharpen_job import PansharpenJob


def pair_files(pair: Pair, suffix: str = "") -> list[File]:
    """List the local files of both rasters; see `source_files`."""
    return [*source_files("PAN", pair.pan, suffix), *source_files("MS", pair.ms, suffix)]


def source_files(role: str, source: Source, suffix: str = "") -> list[File]:
    """List the local files of a raster, the sources of a virtual raster included.

    Args:
        role: its role in messages, such as PAN.
        source: the raster.
        suffix: added to its name in messages.
    """
    from ..raster import files

    return [
        File(part, f"the {role} '{source.name or PurePath(path).name or path}'{suffix}")
        for path in source.files
        for part in files.files_read(path)
    ]


def job_inputs(job: PansharpenJob, scene: str = "") -> list[File]:
    """List the local files that the job reads: both rasters with their sources, and the weights file.

    Args:
        job: the job.
        scene: name of the scene in messages; empty if there is only one.
    """
    of_scene = f" of the scene '{scene}'" if scene else ""
    weights = [File(job.weights, f"the weights '{job.weights}'")] if job.weights else []
    return [*pair_files(job.pair, of_scene), *weights]


def job_outputs(job: PansharpenJob, scene: str = "") -> list[File]:
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
