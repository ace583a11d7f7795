"""Writes a raster by windows as a GeoTIFF: whole under the target's name, or not at all."""

from __future__ import annotations

import os
import uuid
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, gdal_array

from .errors import InputError, OutputError
from .grid import Window
from .raster import PIXEL_TYPES
from .raster_frame import Frame, describe
from .raster_layer import GdalError, call, check_whole, close
from .scene import Pixels

DOMAIN = "TRAPAN"

_DEFAULTS = {
    "TILED": "YES",
    "COMPRESS": "DEFLATE",
    "BIGTIFF": "IF_SAFER",
    # Else GDAL takes the fourth of four Byte bands for an alpha band.
    "PHOTOMETRIC": "MINISBLACK",
}
_PREDICTED = ("DEFLATE", "LZW", "ZSTD")
# Files that GDAL keeps beside a GeoTIFF; those appended to its name, and the world file.
_SIDE_FILES = (".aux.xml", ".ovr", ".msk")


def check_output(
    output: str, frame: Frame, *, output_type: str = "", creation_options: Sequence[str] = ()
) -> None:
    """Finds what would keep the output from being written, before any work is done for it.

    Args:
        output: the file to write, .tif or .tiff.
        frame: where it will lie and what it is made from.
        output_type: one of `raster.PIXEL_TYPES`; that of the frame's bands where empty.
        creation_options: NAME=VALUE each, for GDAL's GTiff driver, over the defaults.

    Raises:
        OutputError: the folder is not there or not writable, or the output is a folder or an input.
        InputError: the type or an option is none that can be written.
    """
    target = Path(output)
    if target.suffix.lower() not in (".tif", ".tiff"):
        raise OutputError(f"the output '{output}' is not named as a GeoTIFF: let its name end in .tif")
    if not target.parent.is_dir():
        raise OutputError(f"the folder of the output '{output}' is not there: make it, or choose another")
    if not os.access(target.parent, os.W_OK):
        raise OutputError(f"the folder of the output '{output}' can't be written to: choose another")
    if target.is_dir():
        raise OutputError(f"the output '{output}' is a folder: give the name of a file")
    for layer in frame.inputs:
        for path in (target, *_beside(target)):
            if path.exists() and any(Path(f).exists() and path.samefile(f) for f in layer.files()):
                what = "is" if path == target else f"would replace '{path.name}',"
                raise OutputError(f"the output '{output}' {what} a file of {layer}: choose another name")
    if output_type and output_type not in PIXEL_TYPES:
        raise InputError(
            f"the output type '{output_type}' can't be written: choose one of {', '.join(PIXEL_TYPES)}"
        )
    options = _options(creation_options, output_type or frame.bands.pixel_type)
    trial = f"/vsimem/{uuid.uuid4().hex}.tif"
    try:
        kind = gdal.GetDataTypeByName(output_type or frame.bands.pixel_type)
        driver = gdal.GetDriverByName("GTiff")
        close(
            call(driver.Create, trial, 16, 16, len(frame.bands.bands), kind, options, least=gdal.CE_Warning)
        )
    except GdalError as error:
        raise InputError(
            f"GDAL can't write a GeoTIFF with the creation options {' '.join(creation_options)} ({error}): "
            "correct or remove them"
        ) from None
    finally:
        if gdal.VSIStatL(trial) is not None:
            gdal.Unlink(trial)


class RasterWriter:
    """A sink that writes a GeoTIFF under a temporary name until it is finished. See `scene.Sink`.

    Use it in a `with` statement: leaving that without :meth:`finish` leaves nothing behind.
    """

    def __init__(
        self,
        output: str,
        frame: Frame,
        *,
        output_type: str = "",
        creation_options: Sequence[str] = (),
    ) -> None:
        """Begins the output; arguments and errors are those of :func:`check_output`."""
        check_output(output, frame, output_type=output_type, creation_options=creation_options)
        kind = output_type or frame.bands.pixel_type
        self._target = Path(output)
        # In the same folder, so that renaming it is atomic.
        self._part = self._target.with_name(f".{self._target.stem}.{uuid.uuid4().hex[:8]}.part.tif")
        self._frame = frame
        self._code = gdal.GetDataTypeByName(kind)
        self._dtype = np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(self._code))
        self._nodata = frame.nodata(self._dtype)
        self._dataset: Any = None
        try:
            self._dataset = call(
                gdal.GetDriverByName("GTiff").Create,
                str(self._part),
                frame.size.cols,
                frame.size.rows,
                len(frame.bands.bands),
                self._code,
                _options(creation_options, kind),
            )
            describe(self._dataset, frame, self._nodata)
        except BaseException as error:
            self._abandon()
            if isinstance(error, GdalError):
                raise self._failed(str(error)) from None
            raise

    def write(self, window: Window, fused: Pixels) -> None:
        """Writes a window of the output; where `fused.valid` is false it becomes nodata.

        Raises:
            OutputError: it can't be written, for example because the disk is full.
            ValueError: a pixel is without a value though the frame is gapless.
        """
        stored = encode(fused, self._dtype, self._nodata)
        try:
            call(self._dataset.WriteArray, stored, window.col, window.row)
        except GdalError as error:
            raise self._failed(str(error)) from None

    def finish(self, metadata: Mapping[str, str]) -> None:
        """Closes the output, verifies it and gives it the target's name.

        Args:
            metadata: what goes into the domain TRAPAN; GeoTIFF keeps no empty values.

        Raises:
            OutputError: it can't be written or renamed, or does not read back; nothing is left behind.
        """
        self.complete(metadata)
        self.publish()

    def complete(self, metadata: Mapping[str, str]) -> None:
        """Closes and verifies the output under its temporary name; as :meth:`finish`, but for the name."""
        try:
            call(self._dataset.SetMetadata, dict(metadata), DOMAIN)
            dataset, self._dataset = self._dataset, None
            close(dataset)
            self._verify(metadata)
            _to_disk(self._part)
        except GdalError as error:
            self._abandon()
            raise self._failed(str(error)) from None
        except OSError as error:
            self._abandon()
            raise self._failed(error.strerror or str(error)) from error

    def publish(self, then: Callable[[], None] | None = None) -> None:
        """Gives the completed output the target's name.

        Args:
            then: called next, such as another output's `publish`; where it raises, this target becomes
                what it was.

        Raises:
            OutputError: it can't be renamed; nothing is left behind.
        """
        before = self._part.with_suffix(".before")
        try:
            if then is not None and self._target.exists():
                self._target.replace(before)
            self._part.replace(self._target)
        except OSError as error:
            self._abandon()
            if before.exists():
                before.replace(self._target)
            raise self._failed(error.strerror or str(error)) from error
        if then is not None:
            try:
                then()
            except BaseException:
                self._target.unlink()
                if before.exists():
                    before.replace(self._target)
                raise
            before.unlink(missing_ok=True)
        for part, side in zip(_beside(self._part), _beside(self._target)):
            # A side file of the previous output would describe this one wrongly.
            if part.exists():
                part.replace(side)
            else:
                side.unlink(missing_ok=True)

    def __enter__(self) -> RasterWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._abandon()

    def _verify(self, metadata: Mapping[str, str]) -> None:
        """Reads back what was written.

        Raises:
            GdalError: it is not what it should be.
        """
        dataset = call(gdal.OpenEx, str(self._part), gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
        try:
            size, bands = self._frame.size, range(1, len(self._frame.bands.bands) + 1)
            if (dataset.RasterYSize, dataset.RasterXSize) != (size.rows, size.cols):
                raise GdalError("it has another size when read back")
            kinds = [dataset.GetRasterBand(n + 1).DataType for n in range(dataset.RasterCount)]
            if kinds != [self._code] * len(bands):
                raise GdalError("it has other bands when read back")
            if dataset.GetMetadata_Dict(DOMAIN).keys() != metadata.keys():
                raise GdalError("it has other metadata when read back")
            check_whole(dataset, bands)
        finally:
            close(dataset)

    def _abandon(self) -> None:
        """Removes what is there under the temporary name, if anything."""
        dataset, self._dataset = self._dataset, None
        if dataset is not None:
            with suppress(GdalError):  # what can't be flushed is about to be deleted
                close(dataset)
        for path in (self._part, *_beside(self._part)):
            path.unlink(missing_ok=True)

    def _failed(self, why: str) -> OutputError:
        return OutputError(
            f"the output '{self._target}' can't be written ({why}): free the disk or the file, "
            "or choose another place"
        )


def encode(fused: Pixels, dtype: np.dtype[Any], nodata: float | None) -> NDArray[Any]:
    """Fused pixels as they are stored: rounded, clipped to the type, never nodata where valid.

    Args:
        fused: [bands, rows, cols].
        dtype: of the output.
        nodata: what pixels without a value get; a valid pixel takes the neighbouring value instead.

    Returns:
        [bands, rows, cols] of `dtype`.

    Raises:
        ValueError: there are pixels without a value, and no nodata value for them.
    """
    valid = fused.valid & np.isfinite(fused.values).all(axis=0)
    values = np.where(valid, fused.values, 0).astype(np.float64)
    if nodata is None and not valid.all():
        raise ValueError("the fused image lacks values where the PAN and the MS have them")
    if dtype.kind == "f":
        if nodata is not None and np.isfinite(nodata):
            # GDAL takes floats for nodata that are a few units of the last place away from it, and at
            # the ends of float32's range, where its sums overflow, any above 1e31.
            values = np.clip(values, -1e30, 1e30)
            near = abs(values - nodata) <= 1e-6 * abs(nodata)
            values[near] = nodata * (1 - 2e-6) if nodata else float(np.finfo(dtype).tiny)
    else:
        least, greatest = int(np.iinfo(dtype).min), int(np.iinfo(dtype).max)
        whole = np.clip(np.rint(values), least, greatest)
        if nodata is not None:
            upwards = ((values >= nodata) | (nodata == least)) & (nodata != greatest)
            whole = np.where(whole == nodata, np.where(upwards, nodata + 1, nodata - 1), whole)
        values = whole
    stored: NDArray[Any] = values.astype(dtype)
    if nodata is not None:
        stored[:, ~valid] = nodata
    return stored


def _options(given: Sequence[str], pixel_type: str) -> list[str]:
    """The defaults and, over them, the user's creation options."""
    options = dict(_DEFAULTS)
    for option in given:
        name, equals, value = option.partition("=")
        if not name or not equals:
            raise InputError(f"the creation option '{option}' is not NAME=VALUE: correct or remove it")
        options[name.strip().upper()] = value.strip()
    # Predictors are for whole bytes and for compressions that know them.
    if options["COMPRESS"].upper() in _PREDICTED and "NBITS" not in options:
        options.setdefault("PREDICTOR", "3" if pixel_type.startswith("Float") else "2")
    return [f"{name}={value}" for name, value in options.items()]


def _to_disk(path: Path) -> None:
    """Waits until a file's content is on the disk, so that a rename can't outrun it."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _beside(path: Path) -> list[Path]:
    return [*(path.with_name(path.name + suffix) for suffix in _SIDE_FILES), path.with_suffix(".tfw")]
