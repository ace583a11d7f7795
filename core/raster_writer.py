"""Writes the fused image as a GeoTIFF on the PAN's grid: whole under the target's name, or not at all."""

from __future__ import annotations

import os
import uuid
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, gdal_array

from .errors import InputError, OutputError
from .grid import Window
from .raster import PIXEL_TYPES, RasterScene
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
    output: str, scene: RasterScene, *, output_type: str = "", creation_options: Sequence[str] = ()
) -> None:
    """Finds what would keep the output from being written, before any work is done for it.

    Args:
        output: the file to write, .tif or .tiff.
        scene: what it will be fused from.
        output_type: one of `raster.PIXEL_TYPES`; the MS's where empty.
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
    for layer in (scene.pan, scene.ms):
        if target.exists() and any(Path(f).exists() and target.samefile(f) for f in layer.files()):
            raise OutputError(f"the output '{output}' is a file of {layer}: choose another name")
    if output_type and output_type not in PIXEL_TYPES:
        raise InputError(
            f"the output type '{output_type}' can't be written: choose one of {', '.join(PIXEL_TYPES)}"
        )
    options = _options(creation_options, output_type or scene.ms.pixel_type)
    trial = f"/vsimem/{uuid.uuid4().hex}.tif"
    try:
        kind = gdal.GetDataTypeByName(output_type or scene.ms.pixel_type)
        driver = gdal.GetDriverByName("GTiff")
        close(call(driver.Create, trial, 16, 16, scene.bands, kind, options, least=gdal.CE_Warning))
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
        scene: RasterScene,
        *,
        output_type: str = "",
        creation_options: Sequence[str] = (),
    ) -> None:
        """Begins the output; arguments and errors are those of :func:`check_output`.

        Pixels without a value get the MS's nodata value. Where the MS has none, or one that the type
        can't hold, it is NaN for floating-point types, 0 for unsigned and the least value for signed
        ones; there is none at all where no pixel of PAN and MS can be without a value.
        """
        check_output(output, scene, output_type=output_type, creation_options=creation_options)
        kind = output_type or scene.ms.pixel_type
        self._target = Path(output)
        # In the same folder, so that renaming it is atomic.
        self._part = self._target.with_name(f".{self._target.stem}.{uuid.uuid4().hex[:8]}.part.tif")
        self._scene = scene
        self._code = gdal.GetDataTypeByName(kind)
        self._dtype = np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(self._code))
        self._nodata = _nodata(scene, self._dtype)
        self._dataset: Any = None
        size = scene.relation.pan.size
        try:
            self._dataset = call(
                gdal.GetDriverByName("GTiff").Create,
                str(self._part),
                size.cols,
                size.rows,
                scene.bands,
                self._code,
                _options(creation_options, kind),
            )
            _describe(self._dataset, scene, self._nodata)
        except BaseException as error:
            self._abandon()
            if isinstance(error, GdalError):
                raise self._failed(str(error)) from None
            raise

    def write(self, window: Window, fused: Pixels) -> None:
        """Writes a window of the PAN's common part; where `fused.valid` is false it becomes nodata.

        Raises:
            OutputError: it can't be written, for example because the disk is full.
            ValueError: a pixel is without a value though PAN and MS have one everywhere.
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
        try:
            call(self._dataset.SetMetadata, dict(metadata), DOMAIN)
            dataset, self._dataset = self._dataset, None
            close(dataset)
            self._verify(metadata)
            _to_disk(self._part)
            self._part.replace(self._target)
        except GdalError as error:
            self._abandon()
            raise self._failed(str(error)) from None
        except OSError as error:
            self._abandon()
            raise self._failed(error.strerror or str(error)) from error
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
            size, bands = self._scene.relation.pan.size, range(1, self._scene.bands + 1)
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


def _nodata(scene: RasterScene, dtype: np.dtype[Any]) -> float | None:
    inherited = scene.ms.chosen()[0].GetNoDataValue()
    if dtype.kind == "f":
        if inherited is not None:
            return float(dtype.type(inherited))
        return None if _no_gaps(scene) else float("nan")
    limits = np.iinfo(dtype)
    if inherited is not None and limits.min <= inherited <= limits.max and inherited == int(inherited):
        return float(inherited)
    return None if _no_gaps(scene) else float(limits.min)


def _no_gaps(scene: RasterScene) -> bool:
    return scene.pan.gapless and scene.ms.gapless


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


def _describe(dataset: Any, scene: RasterScene, nodata: float | None) -> None:
    """Gives the output the PAN's place and the MS's bands' meaning."""
    pan, part = scene.pan.dataset, scene.relation.pan
    if pan.GetSpatialRef() is not None:
        call(dataset.SetSpatialRef, pan.GetSpatialRef())
    if scene.pan.georeferenced:
        call(dataset.SetGeoTransform, list(scene.grid.transform))
    elif pan.GetGCPCount():
        call(dataset.SetGCPs, _moved_gcps(pan.GetGCPs(), part), pan.GetGCPSpatialRef())
    rpc = pan.GetMetadata_Dict("RPC")
    if rpc:
        call(dataset.SetMetadata, _moved_rpc(rpc, part), "RPC")
    for number, source in enumerate(scene.ms.chosen(), start=1):
        band = dataset.GetRasterBand(number)
        band.SetDescription(source.GetDescription())
        if source.GetColorInterpretation() not in (gdal.GCI_PaletteIndex, gdal.GCI_AlphaBand):
            call(band.SetColorInterpretation, source.GetColorInterpretation())
        if source.GetScale() is not None:
            call(band.SetScale, source.GetScale())
        if source.GetOffset() is not None:
            call(band.SetOffset, source.GetOffset())
        if source.GetUnitType():
            call(band.SetUnitType, source.GetUnitType())
        if nodata is not None:
            call(band.SetNoDataValue, nodata)


def _moved_gcps(points: Sequence[Any], part: Window) -> list[Any]:
    """The PAN's ground control points, counted from the corner of a window."""
    return [
        gdal.GCP(p.GCPX, p.GCPY, p.GCPZ, p.GCPPixel - part.col, p.GCPLine - part.row, p.Info, p.Id)
        for p in points
    ]


def _moved_rpc(rpc: Mapping[str, str], part: Window) -> dict[str, str]:
    """The PAN's rational polynomials, counted from the corner of a window."""
    moved = dict(rpc)
    moved["LINE_OFF"] = repr(float(rpc["LINE_OFF"]) - part.row)
    moved["SAMP_OFF"] = repr(float(rpc["SAMP_OFF"]) - part.col)
    return moved


def _to_disk(path: Path) -> None:
    """Waits until a file's content is on the disk, so that a rename can't outrun it."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _beside(path: Path) -> list[Path]:
    return [*(path.with_name(path.name + suffix) for suffix in _SIDE_FILES), path.with_suffix(".tfw")]
