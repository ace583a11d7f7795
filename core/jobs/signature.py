"""Identify what decides the pixels of a job, to keep finished outputs of a batch and to resume a run."""

from __future__ import annotations

import json
import math
from dataclasses import asdict
from typing import Any, Mapping

from ..exchange import weights_file
from ..feedback import Feedback
from ..redaction import safe_to_show
from ..version import VERSION
from .pair import Pair
from .pansharpen_job import PansharpenJob, job_settings

_NOT_IN_SIGNATURE = ("output", "report", "save_weights", "device", "threads", "resume")
"""Fields of a job that do not change its fused pixels."""


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
    settings = job_settings(job)
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


def warn_of_changed_files(pair: Pair, before: Mapping[str, Any], feedback: Feedback) -> None:
    """Warn of files that were written while they were read: what was read may mix old and new pixels.

    A file that was removed causes no warning, because an open file stays readable.

    Args:
        pair: the two rasters.
        before: what `metadata.identity` said of them before they were read: of the "pan", and of each file
            of the "ms".
        feedback: receives the warnings.
    """
    from ..raster.metadata import identity

    rasters = [("PAN", pair.pan.files[0], before["pan"])]
    rasters += [("MS", path, files) for path, files in zip(pair.ms.files, before["ms"])]
    for role, path, files in rasters:
        old, new = ({name: state[:2] for name, *state in found} for found in (files, identity(path)))
        for name in old.keys() & new.keys():
            if old[name] != new[name] and len(new[name]) == 2:
                feedback.warning(
                    f"The file '{name}' of the {role} was written by another program during the run: the "
                    "output may mix its old and new pixels. Run it again."
                )
