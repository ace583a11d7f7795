"""What a user asks for when fusing a pair: its rasters, the output and the settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from ..errors import InputError
from ..exchange.settings import Settings, fine_tuning_settings, override_settings, preset_settings
from ..schema import Nodata
from .pair import Pair


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
    nodata: Optional[Nodata] = None
    overviews: bool = False
    statistics: bool = False
    cog: bool = False
    report: str = ""
    threads: Optional[int] = None
    weights: str = ""
    apply_only: bool = False
    save_weights: str = ""
    resume: bool = False


def job_settings(job: PansharpenJob, trained: Settings | None = None) -> Settings:
    """Return the preset's settings with the job's changes.

    Args:
        job: the job.
        trained: settings that the job's weights were trained with; None for those of the preset.

    Raises:
        InputError: the job has training steps, but weights that are only applied.
    """
    settings = preset_settings(job.preset, register=job.register, seed=job.seed, precision=job.precision)
    if job.weights:
        settings = fine_tuning_settings(settings, trained or settings, job.apply_only)
    if job.apply_only and (job.warmup_steps or job.rao_steps):
        raise InputError(
            "training steps are given, but the weights are only applied: leave out the steps, or train the "
            "weights further"
        )
    return override_settings(settings, warmup_steps=job.warmup_steps, rao_steps=job.rao_steps)
