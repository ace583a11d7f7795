"""One job: two rasters in, a fused raster out. What QGIS and the command line both call.

Torch-free until :func:`run` is called, so that QGIS can build and check a job where torch is missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

from .feedback import Feedback


@dataclass(frozen=True)
class Job:
    """What to fuse and how; everything a user can choose.

    Attributes:
        pan, ms: GDAL names of the two rasters.
        output: file to write.
        pan_band: 1-based.
        ms_bands: 1-based, in the output's order; all where empty.
        sensor: one of `sensors.SENSORS`.
        preset: one of `presets.PRESETS`.
        device: auto, cuda, cpu or mps.
        extent: xmin, ymin, xmax, ymax in the PAN's CRS; the common part where None.
        register, seed, warmup_steps, rao_steps: see `presets.Settings`; None is the preset's own.
        output_type: GDAL's name of the output's pixel type (Byte, UInt16, Int16, Float32); the MS's
            where empty.
        creation_options: NAME=VALUE each, for GDAL's GTiff driver, over the defaults.
        pan_name, ms_name: what messages call the two; the file's name where empty.
    """

    pan: str
    ms: str
    output: str
    pan_band: int = 1
    ms_bands: tuple[int, ...] = ()
    sensor: str = "generic"
    preset: str = "balanced"
    device: str = "auto"
    extent: Optional[tuple[float, float, float, float]] = None
    register: Optional[bool] = None
    seed: Optional[int] = None
    warmup_steps: Optional[int] = None
    rao_steps: Optional[int] = None
    output_type: str = ""
    creation_options: tuple[str, ...] = ()
    pan_name: str = ""
    ms_name: str = ""


@dataclass(frozen=True)
class Outcome:
    """What a finished job tells.

    Attributes:
        output: the file written.
        indices: D_LAMBDA_K, D_S, HQNR and D_RHO at full resolution, registered.
        seconds: per stage, and "total".
        document: all of it as plain JSON values: output, grid, bands, device, settings, registration,
            dam (its R2 and the linear regression's), seconds, indices, versions.
    """

    output: str
    indices: dict[str, float]
    seconds: dict[str, float]
    document: dict[str, Any]


def run(job: Job, feedback: Feedback) -> Outcome:
    """Fuses the job's rasters and writes the output.

    Raises:
        InputError, OutputError, EngineError: one sentence for the user, before any long work where
            the input is at fault. An existing output is untouched then.
        Cancelled: the feedback asked to stop; nothing is left behind.
    """
    raise NotImplementedError
