"""Decide how an output is written, and try it on a small raster before any long work starts."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..atomic import Staging
from ..errors import InputError, OutputError
from ..feedback import Feedback
from ..file_checks import check_name, is_pipe, same_file
from ..scene.grid import Size
from ..scene.scene import Pixels
from . import container, convert, formats, profile, verify
from .container import Addition
from .dataset import GdalError, call, capture_messages, close, numpy_dtype
from .profile import OutputProfile, apply_profile

_APPENDED = (".aux.xml", ".ovr", ".msk")
"""Suffixes that GDAL appends to a raster's file name to name its sidecar files."""

_FORMAT_SIDECARS = {"EHdr": (".stx", ".clr"), "HFA": (".ige", ".rrd")}
"""Suffixes of sidecar files that drivers write in some cases, by the driver's short name."""

_TRIAL_SIDE = 64
"""Side of the trial raster in pixels, for GeoTIFF and for outputs with many bands."""

_FULL_TILE_SIDE = 320
"""Side of the trial raster in pixels for other formats, which may treat a full tile of 256 differently."""

_SAME_POSITION = 0.01
"""Pixels by which a format may move the output's corners without a warning."""

_MANY_BANDS = 16
"""Number of bands above which the small trial raster is used, to keep the trial fast."""


@dataclass(frozen=True)
class OutputPlan:
    """How an output is written.

    Attributes:
        target: the file.
        profile: grid and band metadata that the output inherits, and the inputs.
        driver: the GDAL driver of the output's format.
        pixel_type: GDAL's name of the pixel type, such as UInt16.
        nodata: value of pixels without data; None if there are no such pixels.
        options: creation options for the driver, each as NAME=VALUE.
        overviews: whether overviews are added.
        statistics: whether band statistics are added.
        addition: the table that is added to an existing GeoPackage; None if the output is a file of its own.
        loss: mean difference between the pixels written and read back in the trial, in pixel values; 0 if
            the format is lossless.
    """

    target: Path
    profile: OutputProfile
    driver: Any
    pixel_type: str
    nodata: float | None
    options: tuple[str, ...]
    overviews: bool
    statistics: bool
    addition: Addition | None = None
    loss: float = 0.0

    @property
    def driver_name(self) -> str:
        """GDAL's short name of the driver."""
        return str(self.driver.ShortName)

    @property
    def is_windowed(self) -> bool:
        """Whether the output is written window by window, not copied from a finished GeoTIFF."""
        return self.driver_name == formats.WINDOWED_DRIVER

    @property
    def is_lossless(self) -> bool:
        """Whether the format keeps every pixel value; JPEG, for example, does not."""
        return not self.loss or self.is_windowed

    @property
    def max_value(self) -> float:
        """The largest value that the format stores; infinity if only the pixel type limits it."""
        return formats.max_value(self.options, self.pixel_type)

    @property
    def corner_step(self) -> float:
        """Step in CRS units to which the format rounds the output's corners; 0 if it keeps them."""
        if not self.profile.grid_layer.is_georeferenced:
            return 0.0
        crs = self.profile.grid_layer.crs
        return formats.corner_step(self.driver_name, crs is not None and bool(crs.IsGeographic()))

    def raster_name(self, path: Path) -> str:
        """Return GDAL's name of the output in a file: that of its table where it is one of several."""
        return container.raster_name(path, self.addition.table) if self.addition else str(path)

    def copy_options(self) -> list[str]:
        """List the creation options for copying the finished output into its format."""
        options = list(self.options)
        if self.profile.grid_layer.is_georeferenced and self.corner_step < 1:
            options += formats.corner_options(self.driver_name, self.profile.grid, options)
        return container.append_options(options, self.addition.table) if self.addition else options

    def create_tiff(self, path: Path, min_severity: int = gdal.CE_Failure) -> Any:
        """Create the GeoTIFF that the output's pixels are written to, of the format or to be copied into it.

        Args:
            path: the GeoTIFF.
            min_severity: lowest severity of a GDAL message that counts as an error.

        Returns:
            The open GDAL dataset.

        Raises:
            GdalError: the file can't be created.
        """
        options, size = self.options, self.profile.size
        if not self.is_windowed:
            options = tuple(formats.options(formats.WINDOWED_DRIVER, self.pixel_type))
        driver = gdal.GetDriverByName(formats.WINDOWED_DRIVER)
        bands, code = len(self.profile.band_layer.bands), gdal.GetDataTypeByName(self.pixel_type)
        dataset = None
        with capture_messages(min_severity) as messages:
            dataset = driver.Create(str(path), size.cols, size.rows, bands, code, list(options))
        try:
            if messages or dataset is None:
                raise GdalError([*messages, *messages.warnings, "GDAL gives no reason"][0])
            apply_profile(dataset, self.profile, self.nodata)
        except GdalError:
            if dataset is not None:
                close(dataset)
            raise
        return dataset

    @contextmanager
    def template(self, side: int = 1) -> Iterator[Any]:
        """Open a small in-memory dataset with the output's bands, nodata value and georeference.

        The dataset is closed on exit, because QGIS crashes if one is still open when it quits. Its pixels
        cover the full range of the pixel type; some are nodata if the output has a nodata value.

        Args:
            side: width and height in pixels.
        """
        bands, dtype = len(self.profile.band_layer.bands), numpy_dtype(self.pixel_type)
        code = gdal.GetDataTypeByName(self.pixel_type)
        dataset = call(gdal.GetDriverByName("MEM").Create, "", side, side, bands, code)
        try:
            apply_profile(dataset, self.profile, self.nodata)
            values = _trial_values(dtype, (bands, side, side))
            valid = np.ones((side, side), bool)
            if self.nodata is not None:
                valid[::5, ::3] = False
            call(dataset.WriteArray, profile.encode(Pixels(values, valid), dtype, self.nodata))
            yield dataset
        finally:
            close(dataset)


def sidecar_paths(target: Path, driver: str) -> list[Path]:
    """List the sidecar files that GDAL may write for a raster.

    Args:
        target: the raster.
        driver: GDAL's short name of its format.
    """
    suffix = target.suffix
    world_file = f"{suffix[:2]}{suffix[-1:]}w"  # such as .tfw for .tif
    return [
        *(target.with_name(target.name + appended) for appended in _APPENDED),
        *(target.with_suffix(other) for other in (world_file, *_FORMAT_SIDECARS.get(driver, ()))),
    ]


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
        output_type: one of `scene.PIXEL_TYPES`; empty for the pixel type of the profile's bands.
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
    check_name("the output", str(target), max(_APPENDED, key=len))
    if not target.parent.is_dir():
        raise OutputError(f"the folder of the output '{target}' does not exist: create it, or choose another")
    if not os.access(target.parent, os.W_OK):
        raise OutputError(f"the folder of the output '{target}' can't be written to: choose another")
    if target.is_dir():
        raise OutputError(f"the output '{target}' is a folder: give the name of a file")
    if is_pipe(target):
        raise OutputError(f"the output '{target}' is a pipe or a device: give the name of a file")


def _check_not_an_input(output: str, output_profile: OutputProfile, written: Sequence[Path]) -> None:
    """Raise an `OutputError` if a file that is written belongs to an input raster."""
    for layer in output_profile.inputs:
        for path in written:
            if any(same_file(name, str(path)) for name in layer.files()):
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
        with convert.open_for_copy(tiff, plan.profile) as source:
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


def _trial_values(dtype: np.dtype[Any], shape: tuple[int, ...]) -> NDArray[Any]:
    """Compute test pixels: a ramp in the upper half and noise in the lower half.

    They cover the full range of an integer type, and 0 to 10 000 for floating-point types.
    """
    fraction = np.random.default_rng(0).uniform(size=shape)
    fraction[:, : shape[1] // 2] = np.linspace(0, 1, shape[2])
    if dtype.kind == "f":
        return 1e4 * fraction
    limits = np.iinfo(dtype)
    return float(limits.min) + fraction * (float(limits.max) - float(limits.min))


def warn_of_loss(plan: OutputPlan, feedback: Feedback) -> None:
    """Warn of pixel values and of a position that the output's format does not keep exactly."""
    if not plan.is_lossless:
        feedback.warning(
            f"The format of '{plan.target}' does not store all pixel values exactly. For "
            "measurements, use a name that ends in .tif."
        )
    error, step = _corner_error(plan), plan.corner_step
    if error > _SAME_POSITION:
        unit = "millionths of a degree" if step < 1 else "whole metres"
        feedback.warning(
            f"{plan.driver_name} stores the corners of '{plan.target}' to {unit}, which moves them "
            f"by up to {error:.2g} pixels. To keep the georeference exactly, use a name that ends in .tif."
        )


def _corner_error(plan: OutputPlan) -> float:
    """Compute by how many pixels the format moves the output's corners; 0 if it keeps them."""
    step = plan.corner_step
    if not step:
        return 0.0
    grid = plan.profile.grid
    rows, cols = grid.size.rows - 1, grid.size.cols - 1
    error = 0.0
    for row, col in ((0, 0), (0, cols), (rows, 0), (rows, cols)):
        x, y = (step * round(value / step) for value in grid.coordinates(row, col))
        stored_row, stored_col = grid.position(x, y)
        error = max(error, abs(stored_row - row), abs(stored_col - col))
    return error


def write_error(target: Path, why: str) -> OutputError:
    """Return the error for an output that can't be written."""
    return OutputError(
        f"the output '{target}' can't be written ({why}): free disk space, close the file in "
        "other programs, or choose another folder"
    )
