"""GDAL's errors raised on this thread, and one open raster that is read by windows.

GDAL's exception mode belongs to the whole process, which QGIS shares, so it is neither relied on nor
touched: :func:`call` listens to GDAL's errors on this thread alone and raises them, in either mode. So that
no error is raised elsewhere, GDAL starts no threads of its own meanwhile, unless a creation option says so.
A layer is for one thread at a time.
"""

from __future__ import annotations

import os
import re
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Iterator, Protocol, Sequence

import numpy as np
from osgeo import gdal

from ..errors import InputError
from ..redaction import safe_to_show
from ..scene.grid import Size, Window
from ..scene.scene import Pixels
from .blocks import gaps, last_byte, place_in_sample, unstored

# MERGED-DOC """GDAL's cache of blocks, held small while a scene is open: its own limit grows with the machine's memory."""
GDAL_VERSION = str(gdal.__version__)

# Of this GDAL only warns; it makes up the pixels that it can't read.
_DAMAGE = re.compile(
    r"Decode:|JPEGLib|libjpeg|corrupt|premature end|(Offsets|ByteCounts)\"; tag ignored", re.IGNORECASE
)

# Advice to programmers.
_HINT = re.compile(r" \(this warning can be turned .*\)")

_THREADS = "GDAL_NUM_THREADS"


_NOT_DAMAGED = (
    (
        "GDAL_VRT_ENABLE_PYTHON",
        "computes its pixels by Python code in a VRT, which GDAL does not run unless it is allowed to: where "
        "you trust the code, write the pixels to a GeoTIFF with gdal_translate --config "
        "GDAL_VRT_ENABLE_PYTHON YES, and give that",
    ),
    (
        "not registered",
        "computes its pixels by a function that this GDAL does not have ({}): write them to a GeoTIFF with "
        "the GDAL that has it, and give that",
    ),
    ("No such file", "lacks a file that it consists of ({}): put that file back, or give the raster again"),
)
"""Words of GDAL's for what is not the file's fault, and what to say of them."""


class GdalError(RuntimeError):
    """What GDAL said when a call failed."""


@contextmanager
def capture_messages(least: int = gdal.CE_Failure) -> Iterator[list[str]]:
    """Collects GDAL's messages on this thread, of at least that gravity, instead of printing them.

    A decoder's warning about damaged data counts as an error.
    """
    heard: list[str] = []

    def hear(gravity: int, number: int, message: str) -> None:
        if gravity >= least or (gravity == gdal.CE_Warning and _DAMAGE.search(message)):
            heard.append(" ".join(_HINT.sub("", message).split()).rstrip("."))

    threads = gdal.GetThreadLocalConfigOption(_THREADS)
    gdal.SetThreadLocalConfigOption(_THREADS, "1")
    gdal.PushErrorHandler(hear)
    try:
        yield heard
    except RuntimeError as error:  # somebody in this process has switched GDAL's exceptions on
        if not heard:
            heard.append(" ".join(str(error).split()).rstrip("."))
    finally:
        gdal.PopErrorHandler()
        gdal.SetThreadLocalConfigOption(_THREADS, threads)


def print_no_errors() -> None:
    """Keeps GDAL from printing the errors of threads on which nobody listens.

    This changes the whole process, so it is only for a process that is ours, never for QGIS.
    """
    gdal.SetErrorHandler("CPLQuietErrorHandler")


def call(function: Callable[..., Any], *args: Any, least: int = gdal.CE_Failure, **kwargs: Any) -> Any:
    """Calls GDAL.

    Raises:
        GdalError: GDAL reported an error, whether the process has GDAL's exceptions on or off.
    """
    result = None
    with capture_messages(least) as heard:
        result = function(*args, **kwargs)
    if heard:
        raise GdalError(heard[0])
    return result


def close(dataset: Any) -> None:
    """Flushes and closes a dataset now, whoever still refers to it.

    Raises:
        GdalError: something could not be written.
    """
    if hasattr(dataset, "Close"):  # GDAL 3.8 and later
        call(dataset.Close)
    else:
        try:
            call(gdal.Dataset.__swig_destroy__, dataset)
        finally:
            dataset.this = None


def open_raster(path: str | Path, mode: int = gdal.OF_READONLY) -> Any:
    """Open a raster.

    Args:
        path: GDAL's name of it.
        mode: `gdal.OF_READONLY` or `gdal.OF_UPDATE`.

    Raises:
        GdalError: It can't be opened.
    """
    return call(gdal.OpenEx, str(path), gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR | mode)


def all_bands(dataset: Any) -> list[Any]:
    """List all bands of an open raster as GDAL objects."""
    return [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]


class ResampledView(Protocol):
    """Another grid on which a raster is seen, resampled to it while it is read.

    Attributes:
        size, transform, crs: the grid's size, its geotransform in GDAL's order and its CRS.
        scale: the width of the raster's own pixels in pixels of the grid.
    """

    @property
    def size(self) -> Size: ...

    @property
    def transform(self) -> tuple[float, ...]: ...

    @property
    def crs(self) -> Any: ...

    @property
    def scale(self) -> float: ...

    def source_window(self, window: Window) -> Window:
        """The raster's own pixels that a window of the grid depends on; may be none."""

    def read(self, own: Callable[[Window], Pixels], bands: int, window: Window) -> Pixels:
        """A window of the grid, made of the raster's own pixels; a `GdalError` where it can't be made."""


@dataclass(frozen=True)
class Layer:
    """One of the two open rasters.

    Attributes:
        role: "PAN" or "MS".
        name: what messages call it.
        path: what GDAL opened.
        dataset: GDAL's.
        bands: 1-based, in the order they are read.
        part_paths: what GDAL opened where these are several files, whose bands follow each other.
        holes: what one of the parts stores no data for.
        view: the grid that it is seen on; its own where None.
    """

    role: str
    name: str
    path: str
    dataset: Any
    bands: tuple[int, ...]
    part_paths: tuple[str, ...] = ()
    holes: tuple[Window, ...] = ()
    view: ResampledView | None = None

    def __str__(self) -> str:
        return f"the {self.role} '{self.name}'"

    @property
    def paths(self) -> tuple[str, ...]:
        """The file, or all of them."""
        return self.part_paths or (self.path,)

    @property
    def path_or_paths(self) -> str | list[str]:
        """The file, or a list of them, as JSON documents tell it: without secrets."""
        return [safe_to_show(part) for part in self.part_paths] or safe_to_show(self.path)

    @property
    def size(self) -> Size:
        return self.view.size if self.view else Size(self.dataset.RasterYSize, self.dataset.RasterXSize)

    @property
    def transform(self) -> Any:
        """GDAL's geotransform: six numbers."""
        return self.view.transform if self.view else tuple(self.dataset.GetGeoTransform())

    @property
    def crs(self) -> Any:
        """GDAL's CRS; None where there is none."""
        return self.view.crs if self.view else self.dataset.GetSpatialRef()

    @property
    def is_georeferenced(self) -> bool:
        return self.dataset.GetGeoTransform(can_return_null=True) is not None

    @property
    def pixel_type(self) -> str:
        """GDAL's name of the type that holds every chosen band."""
        kind = gdal.GDT_Unknown
        for band in self.selected_bands():
            kind = band.DataType if kind == gdal.GDT_Unknown else gdal.DataTypeUnion(kind, band.DataType)
        return str(gdal.GetDataTypeName(kind))

    @property
    def has_no_nodata(self) -> bool:
        """Whether no pixel can be without a value: whole numbers, no nodata value, no mask, all stored."""
        return (
            not self.view
            and not self.pixel_type.startswith("Float")
            and all(
                band.GetNoDataValue() is None and band.GetMaskFlags() == gdal.GMF_ALL_VALID
                for band in self.selected_bands()
            )
            and not self.holes
            and not any(call(gaps, band) for band in self.selected_bands())
        )

    def unstored(self, window: Window) -> list[Window]:
        """Find the parts of a window for which the file stores no data in a chosen band.

        Such are tiles that a GeoTIFF leaves out and gaps between the sources of a virtual raster. GDAL reads
        them as the nodata value, or as 0 where there is none.

        Args:
            window: of the raster's own grid.
        """
        found = [part for band in self.selected_bands() for part in call(unstored, band, window)]
        holes = (hole.moved(-window.row, -window.col).clipped(window.size) for hole in self.holes)
        inside = (hole.moved(window.row, window.col) for hole in holes if hole.rows and hole.cols)
        return list(dict.fromkeys([*found, *inside]))

    def selected_bands(self) -> list[Any]:
        """The chosen bands as GDAL's objects."""
        return [self.dataset.GetRasterBand(number) for number in self.bands]

    def files(self) -> list[str]:
        """Every file that the raster consists of; of a virtual raster, its sources too."""
        return files(self.dataset)

    def read(self, window: Window, sampled: Size | None = None) -> Pixels:
        """The chosen bands in a window of the raster, or as many evenly spread pixels of it.

        Raises:
            InputError: the file is damaged there.
        """
        if not self.view:
            return self._own(window, sampled)
        if sampled:
            part = self.view.source_window(window)
            if not part.rows or not part.cols:
                return Pixels(np.zeros((len(self.bands), 1, 1), np.float32), np.zeros((1, 1), bool))
            return self._own(part, Size(min(sampled.rows, part.rows), min(sampled.cols, part.cols)))
        try:
            return self.view.read(self._own, len(self.bands), window)
        except GdalError as error:
            raise InputError(
                f"{self} can't be resampled to the PAN's grid ({error}): warp it there with gdalwarp"
            ) from None

    def _own(self, window: Window, sampled: Size | None = None) -> Pixels:
        """Pixels of the raster's own grid."""
        size = sampled or window.size
        where = {"xoff": window.col, "yoff": window.row, "buf_xsize": size.cols, "buf_ysize": size.rows}
        try:
            values = call(
                self.dataset.ReadAsArray,
                xsize=window.cols,
                ysize=window.rows,
                buf_type=gdal.GDT_Float32,
                band_list=list(self.bands),
                **where,
            ).reshape(len(self.bands), size.rows, size.cols)
            valid = np.isfinite(values).all(axis=0)
            for index, band in enumerate(self.selected_bands()):
                flags = band.GetMaskFlags()
                nodata = band.GetNoDataValue()
                if nodata is not None and not flags & gdal.GMF_NODATA:
                    # GDAL lets a mask stand for the nodata value; here each of them counts.
                    valid &= values[index] != rounded(nodata, np.dtype(np.float32))
                if flags == gdal.GMF_ALL_VALID or (flags & gdal.GMF_PER_DATASET and index > 0):
                    continue
                mask = band.GetMaskBand()
                valid &= call(mask.ReadAsArray, win_xsize=window.cols, win_ysize=window.rows, **where) != 0
            for part in self.unstored(window):
                valid[place_in_sample(part, window, size).slices] = False
        except GdalError as error:
            raise damaged_error(self, str(error)) from None
        return Pixels(values, valid)


def files(dataset: Any) -> list[str]:
    """List the files of an open raster, also those whose names are not UTF-8."""
    return [os.fsdecode(name) for name in call(dataset.GetFileList) or ()]


def status(path: str) -> Any:
    """Ask GDAL for a file's size and time of change; None where there is no such file."""
    with capture_messages():  # a name that is not UTF-8 is none to GDAL
        return gdal.VSIStatL(path)
    return None


def rounded(value: float, dtype: np.dtype[Any]) -> float:
    """Round to a floating-point type; what is beyond its largest value becomes infinite."""
    with np.errstate(over="ignore"):
        return float(dtype.type(value))


def check_not_truncated(dataset: Any, bands: Sequence[int]) -> None:
    """Finds a truncated file without reading much: looks where its blocks lie, and reads the last.

    Raises:
        GdalError: a block lies beyond the end of the file or can't be read.
    """
    there = status(dataset.GetDescription())
    last = call(last_byte, dataset, bands)
    if there is not None and last > there.size:
        raise GdalError(f"{there.size} of {last} bytes or more are there")
    for number in bands:
        band = dataset.GetRasterBand(number)
        width, height = band.GetBlockSize()
        cols = (band.XSize - 1) % width + 1
        rows = (band.YSize - 1) % height + 1
        call(band.ReadRaster, band.XSize - cols, band.YSize - rows, cols, rows)


def damaged_error(layer: Layer, why: str) -> InputError:
    """The error for a raster that can't be read; `why` is what GDAL said."""
    for words, what in _NOT_DAMAGED:
        if words in why:
            return InputError(f"{layer} {what.format(why)}")
    return InputError(f"{layer} is damaged or cut short ({why}): get the file again")


MAX_CACHE_BYTES = 512 << 20
"""Bytes: two rows of tiles of a scene that is 40,000 pixels wide, read and written, with eight bands."""

_lock = threading.Lock()
_held = 0
_usual = 0


def limit_cache() -> None:
    """Limits the cache until as many :func:`restore_cache` have come, unless the user has set its size."""
    global _held, _usual
    with _lock:
        _held += 1
        if _held == 1:
            _usual = gdal.GetCacheMax()
            if gdal.GetConfigOption("GDAL_CACHEMAX") is None:
                gdal.SetCacheMax(min(_usual, MAX_CACHE_BYTES))


def restore_cache() -> None:
    """Gives the cache its usual size back."""
    global _held
    with _lock:
        _held -= 1
        if _held == 0:
            gdal.SetCacheMax(_usual)
