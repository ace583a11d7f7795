"""How an output will be written, found out and tried before any work is done for it."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Sequence

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..atomic import Staging
from ..errors import InputError, OutputError
from ..file_checks import check_name, is_pipe, same_file
from ..scene.grid import Size
from ..scene.scene import Pixels
from . import convert, formats, profile
from .dataset import GdalError, call, close
from .profile import OutputProfile, apply_profile

# Files that GDAL keeps beside a raster: those appended to its name; and the world file.
_APPENDED = (".aux.xml", ".ovr", ".msk")
# Those of a format of its own, which it needn't write each time.
_OF_FORMATS = {"EHdr": (".stx", ".clr"), "HFA": (".ige", ".rrd")}
# Sides of the rasters that formats are tried with; others than GeoTIFF may treat a full tile in another way.
_TRIAL, _FULL_TILE = 64, 320
_MANY_BANDS = 16


@dataclass(frozen=True)
class OutputPlan:
    """How an output will be written.

    Attributes:
        target: the file.
        driver: GDAL's, of the output's format.
        pixel_type: GDAL's name of the pixel type.
        nodata: what pixels without a value get; None where there are none.
        options: creation options for the driver.
        overviews, statistics: whether they are to be added.
        loss: mean difference between pixels given and read back in a trial; 0 where the format keeps them.
        template: a small dataset in memory with the output's place and bands.
    """

    target: Path
    driver: Any
    pixel_type: str
    nodata: float | None
    options: tuple[str, ...]
    overviews: bool
    statistics: bool
    loss: float
    template: Any

    @property
    def is_windowed(self) -> bool:
        """Whether the format itself is written window by window, and not as a copy of a GeoTIFF."""
        return str(self.driver.ShortName) == formats.WINDOWED_DRIVER

    @property
    def greatest(self) -> float:
        """What larger values are stored as; infinity where the type's own limit holds."""
        return formats.greatest(self.options, self.pixel_type)

    def close(self) -> None:
        """Lets go of the small dataset; a second time does nothing."""
        if self.template.this is not None:
            close(self.template)


def sidecar_paths(target: Path, driver: str) -> list[Path]:
    """The files that GDAL may keep beside a raster of a format, by its driver's short name."""
    ending = target.suffix
    own = (f"{ending[:2]}{ending[-1:]}w", *_OF_FORMATS.get(driver, ()))
    return [
        *(target.with_name(target.name + appended) for appended in _APPENDED),
        *(target.with_suffix(suffix) for suffix in own),
    ]


def plan_output(
    output: str,
    frame: OutputProfile,
    *,
    output_type: str = "",
    creation_options: Sequence[str] = (),
    nodata: float | None = None,
    overviews: bool = False,
    statistics: bool = False,
    cog: bool = False,
) -> OutputPlan:
    """Finds how the output can be written, and what would keep it from being written.

    A small raster with the output's bands and place is written beside it and read back, for what a format can
    hold is known for certain only then.

    Args:
        output: the file to write; its ending says in which of GDAL's formats.
        frame: where it will lie and what it is made from.
        output_type: one of `raster.PIXEL_TYPES`; that of the frame's bands where empty.
        creation_options: NAME=VALUE each, for the format's driver, over the defaults.
        nodata: what pixels without a value get; the frame's where None.
        overviews, statistics: add these; a COG has overviews in any case.
        cog: as a cloud-optimised GeoTIFF.

    Raises:
        OutputError: the name is no raster's, the folder is not there or not writable, the output is a folder
            or would replace a file of an input, or the format can't hold it.
        InputError: the type, the nodata value or an option is none that can be written.
    """
    target = Path(output)
    candidates = formats.drivers(output, cog)
    overviews = overviews and not cog
    _check_place(target)
    _check_inputs(output, frame, [target])
    kind = profile.output_pixel_type(output_type, frame)
    value = profile.output_nodata(nodata, kind, frame)
    errors: list[Exception] = []
    for driver in candidates:
        options = tuple(formats.options(driver.ShortName, kind, creation_options))
        small = driver.ShortName == formats.WINDOWED_DRIVER or len(frame.band_layer.bands) > _MANY_BANDS
        like = _like(frame, kind, value, _TRIAL if small else _FULL_TILE)
        wanted = OutputPlan(target, driver, kind, value, options, overviews, statistics, 0.0, like)
        try:
            return _tried(wanted, frame, creation_options)
        except BaseException as error:
            wanted.close()
            if not isinstance(error, (InputError, OutputError)):
                raise
            errors.append(error)
    raise errors[0]


def check_output(output: str, frame: OutputProfile, **wanted: Any) -> None:
    """Raises what :func:`plan_output` raises; its arguments are the same."""
    plan_output(output, frame, **wanted).close()


def _check_place(target: Path) -> None:
    check_name("the output", str(target), max(_APPENDED, key=len))
    if not target.parent.is_dir():
        raise OutputError(f"the folder of the output '{target}' is not there: make it, or choose another")
    if not os.access(target.parent, os.W_OK):
        raise OutputError(f"the folder of the output '{target}' can't be written to: choose another")
    if target.is_dir():
        raise OutputError(f"the output '{target}' is a folder: give the name of a file")
    if is_pipe(target):
        raise OutputError(f"the output '{target}' is a pipe or a device: give the name of a file")


def _check_inputs(output: str, frame: OutputProfile, written: Sequence[Path]) -> None:
    for layer in frame.inputs:
        for path in written:
            if any(same_file(name, str(path)) for name in layer.files()):
                what = "is" if path == Path(output) else f"would replace '{path.name}',"
                raise OutputError(f"the output '{output}' {what} a file of {layer}: choose another name")


def _tried(wanted: OutputPlan, frame: OutputProfile, given: Sequence[str]) -> OutputPlan:
    """The plan, once a small raster has been written and read back in its way."""
    format_name = wanted.driver.ShortName
    try:
        made, loss = _trial(wanted, gdal.CE_Warning if given else gdal.CE_Failure)
    except OSError as error:
        raise write_error(wanted.target, error.strerror or str(error)) from error
    except GdalError as error:
        _check_room(wanted)
        if given and _goes(wanted, formats.options(format_name, wanted.pixel_type)):
            raise InputError(
                f"GDAL can't write {describe_format(wanted)} with the creation options {' '.join(given)} ({error}): "
                "correct or remove them"
            ) from None
        raise OutputError(
            f"the output '{wanted.target}' can't be {describe_format(wanted)} of {wanted.template.RasterCount} band(s) of "
            f"{wanted.pixel_type} ({error}): let its name end in .tif, or choose other bands or another output type"
        ) from None
    written = [wanted.target.with_name(name) for name in made]
    _check_inputs(str(wanted.target), frame, [*written, *sidecar_paths(wanted.target, format_name)])
    return replace(wanted, loss=loss)


def _goes(wanted: OutputPlan, options: Sequence[str]) -> bool:
    """Whether it can be written with other creation options."""
    try:
        _trial(replace(wanted, options=tuple(options)), gdal.CE_Failure)
    except GdalError:
        return False
    return True


def _trial(wanted: OutputPlan, least: int) -> tuple[list[str], float]:
    """Writes and reads back a small raster: the names of its files, and how far its pixels are off.

    Raises:
        GdalError: the format can't hold it.
        OSError: nothing can be written in the output's folder.
    """
    staging = Staging(wanted.target)
    try:
        levels, metadata = [2] if wanted.overviews else [], {"TRIAL": "1"}
        # Without threads of GDAL's own, whose errors are heard by no one.
        options = [option for option in wanted.options if not option.startswith("NUM_THREADS=")]
        convert.create_copy(
            wanted.template, staging.staged_path, wanted.driver, options, lambda fraction: None, least
        )
        name = str(wanted.driver.ShortName)
        convert.finalise(
            staging.staged_path, name, metadata, levels, wanted.statistics, lambda fraction: None
        )
        size = Size(wanted.template.RasterYSize, wanted.template.RasterXSize)
        convert.verify(staging.staged_path, wanted.template, size, metadata, levels, wanted.statistics)
        convert.verify_nodata(staging.staged_path, wanted.template)
        loss = convert.loss(staging.staged_path, wanted.template, wanted.greatest)
        return [path.name for path in staging.files()], loss
    except GdalError as error:
        raise GdalError(staging.hide_staging_path(str(error))) from None
    finally:
        staging.discard()


def _check_room(wanted: OutputPlan) -> None:
    """Raises an `OutputError` where it is not the format's fault that nothing can be written."""
    try:
        staging = Staging(wanted.target)
        try:
            (staging.work_dir / "room").write_bytes(bytes(2 * wanted.template.ReadAsArray().nbytes))
        finally:
            staging.discard()
    except OSError as error:
        raise write_error(wanted.target, error.strerror or str(error)) from error


def _like(frame: OutputProfile, kind: str, nodata: float | None, side: int) -> Any:
    """A small dataset in memory with the output's place and bands, of values from all of the type's range."""
    bands = len(frame.band_layer.bands)
    code = gdal.GetDataTypeByName(kind)
    dataset = call(gdal.GetDriverByName("MEM").Create, "", side, side, bands, code)
    apply_profile(dataset, frame, nodata)
    dtype = profile.numpy_dtype(kind)
    values = _values(dtype, (bands, side, side))
    valid = np.ones(values.shape[1:], bool)
    if nodata is not None:
        valid[::5, ::3] = False
    call(dataset.WriteArray, profile.encode(Pixels(values, valid), dtype, nodata))
    return dataset


def _values(dtype: np.dtype[Any], shape: tuple[int, ...]) -> NDArray[Any]:
    """A slope and, below it, noise: over all the range of a type of whole numbers, else from 0 to 10 000."""
    part = np.random.default_rng(0).uniform(size=shape)
    part[:, : shape[1] // 2] = np.linspace(0, 1, shape[2])
    if dtype.kind == "f":
        return 1e4 * part
    limits = np.iinfo(dtype)
    return float(limits.min) + part * (float(limits.max) - float(limits.min))


def describe_format(wanted: OutputPlan) -> str:
    """The output's format in words."""
    name = str(wanted.driver.ShortName)
    return "a GeoTIFF" if name == formats.WINDOWED_DRIVER else f"a raster of the format {name}"


def write_error(target: Path, why: str) -> OutputError:
    """The error for an output that something keeps from being written."""
    return OutputError(
        f"the output '{target}' can't be written ({why}): free the disk or the file, or choose another place"
    )
