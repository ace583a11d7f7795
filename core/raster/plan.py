"""Decide how an output is written, and try it on a small raster before any long work starts."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from pathlib import Path
from typing import Any, Sequence

from osgeo import gdal

from ..atomic import Staging
from ..errors import InputError, OutputError, no_folder_error
from ..file_checks import check_name, is_pipe, same_file
from ..local_files import local_file
from ..scene.grid import Size
from . import container, convert, formats, profile, verify
from .dataset import GdalError, call, close, numpy_dtype
from .output_plan import APPENDED, OutputPlan, sidecar_paths, write_error
from .profile import OutputProfile

_TRIAL_SIDE = 64
"""Side of the trial raster in pixels, for GeoTIFF and for outputs with many bands."""

_FULL_TILE_SIDE = 320
"""Side of the trial raster in pixels for other formats, which may treat a full tile of 256 differently."""

_MANY_BANDS = 16
"""Number of bands above which the small trial raster is used, to keep the trial fast."""


def plan_output(
    output: str,
    output_profile: OutputProfile,
    *,
    output_type: str = "",
    creation_options: Sequence[str] = (),
    nodata: float | None = None,
    overviews: bool = False,
    statistics: bool = False,
    cog: bool = False,
) -> OutputPlan:
    """Choose the output's format and check that it can be written.

    Write a small raster with the output's bands and georeference into the output's folder and read it back.
    Only a trial shows reliably what a format can store.

    Args:
        output: the file to write; its extension selects the GDAL format.
        output_profile: grid, band metadata and inputs of the output.
        output_type: one of `layers.PIXEL_TYPES`; empty for the pixel type of the profile's bands.
        creation_options: options of the format's driver, each as NAME=VALUE; they override the defaults.
        nodata: value of pixels without data; None for the profile's value.
        overviews: add overviews. A cloud-optimised GeoTIFF always has them.
        statistics: add band statistics.
        cog: write a cloud-optimised GeoTIFF.

    Raises:
        OutputError: no format has this extension, the folder is missing or not writable, the output is a
            folder or would replace an input file, or the format can't store the output.
        InputError: the pixel type, the nodata value or a creation option can't be used.
    """
    target = Path(output)
    drivers = formats.drivers(output, cog)
    _check_target(target)
    _check_not_an_input(output, output_profile, [target])
    pixel_type = profile.output_pixel_type(output_type, output_profile)
    value = profile.output_nodata(nodata, pixel_type, output_profile)
    errors: list[InputError | OutputError] = []
    for driver in drivers:
        options = formats.options(driver.ShortName, pixel_type, creation_options)
        addition = container.plan_addition(target, driver.ShortName, options)
        plan = OutputPlan(
            target,
            output_profile,
            driver,
            pixel_type,
            value,
            options=tuple(container.without_append(options)),
            overviews=overviews and not cog,
            statistics=statistics,
            addition=addition,
        )
        try:
            return _try_plan(plan, creation_options)
        except (InputError, OutputError) as error:
            errors.append(error)
    raise errors[0]


def _check_target(target: Path) -> None:
    check_name("the output", str(target), max(APPENDED, key=len))
    if not target.parent.is_dir():
        raise no_folder_error(target)
    if not os.access(target.parent, os.W_OK):
        raise OutputError(f"the folder of the output '{target}' can't be written to: choose another")
    if target.is_dir():
        raise OutputError(f"the output '{target}' is a folder: give the name of a file")
    if _belongs_to_another(target):
        raise OutputError(
            f"the output '{target}' belongs to another user, who alone may replace it in this folder: choose "
            "another name"
        )
    if is_pipe(target):
        raise OutputError(f"the output '{target}' is a pipe or a device: give the name of a file")


def _belongs_to_another(target: Path) -> bool:
    """Tell whether a file can't be replaced although its folder can be written to, as in /tmp."""
    if os.name != "posix" or not os.path.lexists(target) or not target.parent.stat().st_mode & stat.S_ISVTX:
        return False
    return os.geteuid() not in (0, target.lstat().st_uid, target.parent.stat().st_uid)


def _check_not_an_input(output: str, output_profile: OutputProfile, written: Sequence[Path]) -> None:
    """Raise an `OutputError` if a file that is written belongs to an input raster."""
    for layer in output_profile.inputs:
        for path in written:
            if any(same_file(local_file(name), str(path)) for name in layer.files()):
                fault = f"the output '{output}' is a file of {layer}"
                if path != Path(output):
                    fault = f"the output '{output}' would replace '{path.name}', a file of {layer}"
                raise OutputError(f"{fault}: choose another name")


def _try_plan(plan: OutputPlan, user_options: Sequence[str]) -> OutputPlan:
    """Try a plan on a small raster.

    Returns:
        The plan with the loss of the trial.
    """
    try:
        names, loss = _write_trial(plan, gdal.CE_Warning if user_options else gdal.CE_Failure)
    except OSError as error:
        raise write_error(plan.target, error.strerror or str(error)) from error
    except GdalError as error:
        _check_disk_space(plan)
        raise _trial_error(plan, user_options, error) from None
    written = [plan.target.with_name(name) for name in names]
    _check_not_an_input(
        str(plan.target), plan.profile, [*written, *sidecar_paths(plan.target, plan.driver_name)]
    )
    return replace(plan, loss=loss)


def _trial_error(plan: OutputPlan, user_options: Sequence[str], error: GdalError) -> InputError | OutputError:
    """Return the error for a failed trial: either the user's options or the format caused it."""
    format_name = "a GeoTIFF" if plan.is_windowed else plan.driver_name
    if user_options and _works_with(plan, formats.options(plan.driver_name, plan.pixel_type)):
        return InputError(
            f"GDAL can't write {format_name} with the creation options {' '.join(user_options)} ({error}): "
            "correct or remove them"
        )
    bands = len(plan.profile.band_layer.bands)
    return OutputError(
        f"the output '{plan.target}' can't be written as {format_name} with {bands} band(s) of "
        f"{plan.pixel_type} ({error}): use a name that ends in .tif, or choose other bands or another output "
        "type"
    )


def _works_with(plan: OutputPlan, options: Sequence[str]) -> bool:
    """Return whether the output can be written with other creation options."""
    try:
        _write_trial(replace(plan, options=tuple(options)), gdal.CE_Failure)
    except GdalError:
        return False
    return True


def _write_trial(plan: OutputPlan, min_severity: int) -> tuple[list[str], float]:
    """Write a small raster and read it back.

    Args:
        plan: how to write it.
        min_severity: lowest severity, such as `gdal.CE_Warning`, that counts as an error.

    Returns:
        The names of the files that the format writes, and the mean difference of the pixels read back.

    Raises:
        GdalError: the format can't store the output.
        OSError: the output's folder can't be written to.
    """
    staging, side = Staging(plan.target), _trial_side(plan)
    levels, metadata = [2] if plan.overviews else [], {"TRIAL": "1"}
    # The error handler of this thread does not see errors from GDAL's own threads.
    options = tuple(option for option in plan.options if not option.startswith("NUM_THREADS="))
    small = replace(plan, profile=plan.profile.decimated(side), options=options, addition=None)
    path = staging.staged_path
    try:
        with small.template(side) as template:
            _write_small(small, template, staging, min_severity)
            convert.finalise(path, plan.driver_name, metadata, levels, plan.statistics, _ignore_progress)
            verify.check_structure(
                str(path), template, Size(side, side), metadata, levels, plan.statistics, plan.corner_step
            )
            verify.check_nodata(path, template)
            loss = verify.measure_loss(path, template, plan.max_value)
        return [file.name for file in staging.files()], loss
    except GdalError as error:
        raise GdalError(staging.hide_staging_path(str(error))) from None
    finally:
        staging.discard()


def _write_small(plan: OutputPlan, template: Any, staging: Staging, min_severity: int) -> None:
    """Write a small raster in the same steps as the output."""
    tiff = staging.staged_path if plan.is_windowed else staging.work_dir / "windows.tif"
    dataset = plan.create_tiff(tiff, min_severity)
    try:
        call(dataset.WriteArray, call(template.ReadAsArray))
    finally:
        close(dataset)
    if not plan.is_windowed:
        with convert.open_for_copy(tiff, plan.profile, plan.driver_name) as source:
            convert.create_copy(
                source,
                staging.staged_path,
                plan.driver,
                plan.copy_options(),
                _ignore_progress,
                min_severity,
            )
        tiff.unlink()  # as for the output: a virtual raster would refer to it


def _ignore_progress(fraction: float) -> None:
    """Ignore the progress of the trial, which takes milliseconds."""


def _check_disk_space(plan: OutputPlan) -> None:
    """Raise an `OutputError` if the trial failed because the disk is full, not because of the format."""
    values = len(plan.profile.band_layer.bands) * _trial_side(plan) ** 2
    trial_bytes = values * numpy_dtype(plan.pixel_type).itemsize
    try:
        staging = Staging(plan.target)
        try:
            (staging.work_dir / "space").write_bytes(bytes(2 * trial_bytes))
        finally:
            staging.discard()
    except OSError as error:
        raise write_error(plan.target, error.strerror or str(error)) from error


def _trial_side(plan: OutputPlan) -> int:
    """Return the width and height of the trial raster in pixels."""
    is_small = plan.is_windowed or len(plan.profile.band_layer.bands) > _MANY_BANDS
    return _TRIAL_SIDE if is_small else _FULL_TILE_SIDE
