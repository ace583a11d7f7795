"""Call GDAL so that its errors become exceptions, and read one open raster by windows.

GDAL's exception mode belongs to the whole process, which QGIS shares, so this module neither relies on it nor
changes it. :func:`call` captures GDAL's errors on the calling thread and raises them in either mode. During
the call GDAL starts no threads, unless a creation option asks for them, because their errors would be
missed. A layer may only be used by one thread at a time.

The module also limits GDAL's block cache while a scene is open: its default grows with the machine's memory.
"""

from __future__ import annotations

import math
import os
import re
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Iterator, List, Protocol, Sequence

import numpy as np
from osgeo import gdal, gdal_array

from ..errors import InputError
from ..redaction import safe_to_show
from ..scene.grid import Size, Window
from ..scene.scene import Pixels
from .blocks import has_unstored_pixels, last_byte, sample_window, unstored_windows

GDAL_VERSION = str(gdal.__version__)

MAX_CACHE_BYTES = 512 << 20
"""Largest block cache in bytes: two rows of tiles, read and written, of a scene 40,000 pixels wide with eight
bands."""

# Messages that GDAL only warns of although it invents the pixels that it can't decode.
_DAMAGE = re.compile(
    r"Decode:|JPEGLib|libjpeg|corrupt|premature end|(Offsets|ByteCounts)\"; tag ignored", re.IGNORECASE
)

# Advice for programmers that GDAL appends to some warnings.
_HINT = re.compile(r" \(this warning can be turned .*\)")

_THREADS = "GDAL_NUM_THREADS"

# Words in GDAL's message for an unreadable but undamaged file, and what to say of the layer and the message.
_NOT_DAMAGED = (
    (
        "GDAL_VRT_ENABLE_PYTHON",
        "{} computes its pixels with Python code in a VRT, which GDAL does not run by default: if "
        "you trust the code, write the pixels to a GeoTIFF with gdal_translate --config "
        "GDAL_VRT_ENABLE_PYTHON YES, and use that",
    ),
    (
        "not registered",
        "{} computes its pixels with a function that this GDAL does not have ({}): write them to a GeoTIFF "
        "with a GDAL that has it, and use that",
    ),
    (
        "does not exist in the file system",
        "{} refers to a missing file ({}): restore that file, or get a new copy of the raster",
    ),
    ("No such file", "{} refers to a missing file ({}): restore that file, or get a new copy of the raster"),
)


class GdalError(RuntimeError):
    """A GDAL call failed; the text is GDAL's message."""


class Messages(List[str]):
    """GDAL's messages of a minimum severity.

    Attributes:
        warnings: warnings of a lower severity.
    """

    def __init__(self) -> None:
        super().__init__()
        self.warnings: list[str] = []


@contextmanager
def capture_messages(min_severity: int = gdal.CE_Failure) -> Iterator[Messages]:
    """Collect GDAL's messages on this thread instead of printing them.

    A decoder's warning about damaged data counts as an error.

    Args:
        min_severity: lowest severity that is collected, such as `gdal.CE_Warning`.

    Yields:
        The list that the messages are added to.
    """
    messages = Messages()

    def on_message(severity: int, number: int, message: str) -> None:
        line = _one_line(_HINT.sub("", message))
        if severity >= min_severity or (severity == gdal.CE_Warning and _DAMAGE.search(message)):
            messages.append(line)
        elif severity == gdal.CE_Warning:
            messages.warnings.append(line)

    threads = gdal.GetThreadLocalConfigOption(_THREADS)
    gdal.SetThreadLocalConfigOption(_THREADS, "1")
    gdal.PushErrorHandler(on_message)
    try:
        yield messages
    except RuntimeError as error:  # GDAL's exceptions are switched on in this process
        if not messages:
            messages.append(_one_line(str(error)))
    finally:
        gdal.PopErrorHandler()
        gdal.SetThreadLocalConfigOption(_THREADS, threads)


def _one_line(message: str) -> str:
    return " ".join(message.split()).rstrip(".")


def print_no_errors() -> None:
    """Stop GDAL from printing errors of threads without an error handler.

    This affects the whole process: call it only in a process of our own, never in QGIS.
    """
    gdal.SetErrorHandler("CPLQuietErrorHandler")


def call(function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """Call a GDAL function with the given arguments.

    Raises:
        GdalError: GDAL reported an error, whether its exceptions are switched on or off.
    """
    result = None
    with capture_messages() as messages:
        result = function(*args, **kwargs)
    if messages:
        raise GdalError(messages[0])
    return result


def close(dataset: Any) -> None:
    """Flush and close a dataset now, even if it is still referenced.

    Raises:
        GdalError: pending data can't be written.
    """
    if hasattr(dataset, "Close"):  # GDAL 3.8 and later
        call(dataset.Close)
    else:
        try:
            call(gdal.Dataset.__swig_destroy__, dataset)
        finally:
            dataset.this = None


def open_raster(path: str | Path, mode: int = gdal.OF_READONLY) -> Any:
    """Open a raster as a GDAL dataset.

    Args:
        path: GDAL's name of the raster.
        mode: `gdal.OF_READONLY` or `gdal.OF_UPDATE`.

    Raises:
        GdalError: the raster can't be opened.
    """
    return call(gdal.OpenEx, str(path), gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR | mode)


def all_bands(dataset: Any) -> list[Any]:
    """List all bands of an open raster as GDAL objects."""
    return [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]


class ResampledView(Protocol):
    """Grid that a layer is resampled to while it is read.

    Attributes:
        size: size of the grid.
        transform: the grid's geotransform in GDAL order.
        crs: the grid's CRS; None if there is none.
        scale: width of the layer's source pixels in pixels of the grid.
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
        """Return the source pixels that a window of the grid depends on; may be empty."""

    def read(self, read_source: Callable[[Window], Pixels], bands: int, window: Window) -> Pixels:
        """Resample a window of the grid from source pixels; raise a `GdalError` if that fails."""


@dataclass(frozen=True)
class Layer:
    """An open GDAL dataset with the bands that are read.

    Attributes:
        role: what the layer is used as, such as "PAN" or "MS"; messages call it so.
        name: name in messages.
        path: GDAL's name of the raster.
        dataset: the GDAL dataset.
        bands: selected bands, counted from 1, in reading order.
        alpha_bands: bands, counted from 1, that mask the selected ones: 0 is nodata.
        assigned_crs: CRS that the user gave in place of the file's; None for the file's.
        assigned_nodata: nodata values that the user gave in place of the file's; empty for the file's. NaN
            stands for none.
        ignores_transform: whether the geotransform only counts pixels, so that it is no georeference.
        part_paths: GDAL's names of the files where the layer stacks several; empty otherwise.
        holes: windows for which one of several stacked files stores no data.
        view: grid that the layer is resampled to; None for its own.
        weights: weights by which the selected bands are combined into one while they are read; empty to read
            them as they are.
        lock: is held while the dataset is read, because GDAL lets only one thread use it at a time.
    """

    role: str
    name: str
    path: str
    dataset: Any
    bands: tuple[int, ...]
    alpha_bands: tuple[int, ...] = ()
    assigned_crs: Any = None
    assigned_nodata: tuple[float, ...] = ()
    ignores_transform: bool = False
    part_paths: tuple[str, ...] = ()
    holes: tuple[Window, ...] = ()
    view: ResampledView | None = None
    weights: tuple[float, ...] = ()
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    def __str__(self) -> str:
        return f"the {self.role} '{self.name}'"

    @property
    def paths(self) -> tuple[str, ...]:
        """GDAL's names of the layer's files, usually one."""
        return self.part_paths or (self.path,)

    @property
    def path_or_paths(self) -> str | list[str]:
        """The file, or the list of files, without secrets: a value for JSON documents."""
        return [safe_to_show(part) for part in self.part_paths] or safe_to_show(self.path)

    @property
    def size(self) -> Size:
        """Size of the grid that the layer is read on."""
        return self.view.size if self.view else Size(self.dataset.RasterYSize, self.dataset.RasterXSize)

    @property
    def transform(self) -> Any:
        """GDAL's geotransform: six numbers."""
        return self.view.transform if self.view else tuple(self.dataset.GetGeoTransform())

    @property
    def crs(self) -> Any:
        """GDAL's CRS; None if there is none."""
        if self.view:
            return self.view.crs
        return self.dataset.GetSpatialRef() if self.assigned_crs is None else self.assigned_crs

    @property
    def is_georeferenced(self) -> bool:
        """Whether the raster has a geotransform that locates it."""
        return not self.ignores_transform and self.dataset.GetGeoTransform(can_return_null=True) is not None

    @property
    def pixel_type(self) -> str:
        """GDAL's name of the pixel type that holds every selected band, or their combination."""
        return "Float32" if self.weights else self._stored_type()

    def _stored_type(self) -> str:
        data_type = gdal.GDT_Unknown
        for band in self.selected_bands():
            is_first = data_type == gdal.GDT_Unknown
            data_type = band.DataType if is_first else gdal.DataTypeUnion(data_type, band.DataType)
        return str(gdal.GetDataTypeName(data_type))

    @property
    def has_no_nodata(self) -> bool:
        """Whether every pixel is valid: integers, no nodata value or mask, all stored, not resampled."""
        return (
            not self.view
            and not self._stored_type().startswith("Float")
            and not self.alpha_bands
            and not self.holes
            and not any(map(self._is_masked, self.selected_bands()))
            and not any(call(has_unstored_pixels, band) for band in self.selected_bands())
        )

    def nodata_values(self, band: Any) -> tuple[float, ...]:
        """List the nodata values of a band: those that the user gave, else the file's."""
        declared = band.GetNoDataValue()
        return self.assigned_nodata or (() if declared is None else (declared,))

    def _is_masked(self, band: Any) -> bool:
        """Tell whether a band has a nodata value or a mask of its own; alpha bands are masks of the layer."""
        has_value = not all(map(math.isnan, self.nodata_values(band)))
        flags = band.GetMaskFlags() & ~(gdal.GMF_NODATA if self.assigned_nodata else 0)
        return has_value or bool(flags and not flags & (gdal.GMF_ALL_VALID | gdal.GMF_ALPHA))

    def unstored(self, window: Window) -> list[Window]:
        """Find the parts of a window for which the file stores no data in a selected band.

        These are tiles that a GeoTIFF omits and gaps between the sources of a virtual raster. GDAL reads them
        as the nodata value, or as 0 without one.

        Args:
            window: window of the raster's own grid.
        """
        parts = [part for band in self.selected_bands() for part in call(unstored_windows, band, window)]
        clipped = (hole.moved(-window.row, -window.col).clipped(window.size) for hole in self.holes)
        holes = (hole.moved(window.row, window.col) for hole in clipped if hole.rows and hole.cols)
        return list(dict.fromkeys([*parts, *holes]))

    def selected_bands(self) -> list[Any]:
        """List the selected bands as GDAL objects."""
        return [self.dataset.GetRasterBand(number) for number in self.bands]

    def files(self) -> list[str]:
        """List every file that the raster consists of, including the sources of a virtual raster."""
        return files(self.dataset)

    def read(self, window: Window, sampled: Size | None = None) -> Pixels:
        """Read the selected bands in a window.

        Args:
            window: window of the layer's grid.
            sampled: read only this many evenly spaced pixels; on a resampled layer, of the source pixels.

        Returns:
            Pixels of [bands, rows, cols]; of one band if they are combined.

        Raises:
            InputError: the file is damaged there, or can't be resampled.
        """
        with self.lock:
            pixels = self._read_bands(window, sampled)
        if not self.weights:
            return pixels
        combined = np.tensordot(np.asarray(self.weights), pixels.values, 1)
        return Pixels(combined.astype(np.float32)[None], pixels.valid)

    def _read_bands(self, window: Window, sampled: Size | None) -> Pixels:
        """Read the selected bands as they are."""
        if not self.view:
            return self._read_source(window, sampled)
        if sampled:
            part = self.view.source_window(window)
            if not part.rows or not part.cols:
                return Pixels(np.zeros((len(self.bands), 1, 1), np.float32), np.zeros((1, 1), bool))
            return self._read_source(part, Size(min(sampled.rows, part.rows), min(sampled.cols, part.cols)))
        try:
            return self.view.read(self._read_source, len(self.bands), window)
        except GdalError as error:
            raise InputError(
                f"{self} can't be resampled to the PAN grid ({error}): warp it there with gdalwarp"
            ) from None

    def _read_source(self, window: Window, sampled: Size | None = None) -> Pixels:
        """Read pixels of the raster's own grid."""
        size = sampled or window.size
        area = {"xoff": window.col, "yoff": window.row, "buf_xsize": size.cols, "buf_ysize": size.rows}
        try:
            values = call(
                self.dataset.ReadAsArray,
                xsize=window.cols,
                ysize=window.rows,
                buf_type=gdal.GDT_Float32,
                band_list=list(self.bands),
                **area,
            ).reshape(len(self.bands), size.rows, size.cols)
            valid = np.isfinite(values).all(axis=0)
            for index, band in enumerate(self.selected_bands()):
                flags = band.GetMaskFlags()
                if self.assigned_nodata or not flags & gdal.GMF_NODATA:
                    # GDAL ignores the nodata value if there is a mask; apply both.
                    for nodata in self.nodata_values(band):
                        valid &= values[index] != rounded(nodata, np.dtype(np.float32))
                is_mask_read = flags & gdal.GMF_PER_DATASET and index > 0
                is_replaced = flags & gdal.GMF_NODATA and self.assigned_nodata
                if flags & (gdal.GMF_ALL_VALID | gdal.GMF_ALPHA) or is_mask_read or is_replaced:
                    continue
                mask = band.GetMaskBand()
                valid &= call(mask.ReadAsArray, win_xsize=window.cols, win_ysize=window.rows, **area) != 0
            for number in self.alpha_bands:
                alpha = self.dataset.GetRasterBand(number)
                valid &= call(alpha.ReadAsArray, win_xsize=window.cols, win_ysize=window.rows, **area) != 0
            for part in self.unstored(window):
                valid[sample_window(part, window, size).slices] = False
        except GdalError as error:
            raise damaged_error(self, str(error)) from None
        return Pixels(values, valid)


def files(dataset: Any) -> list[str]:
    """List the files of an open raster, including names that are not UTF-8."""
    return [os.fsdecode(name) for name in call(dataset.GetFileList) or ()]


def status(path: str) -> Any:
    """Ask GDAL for a file's size and modification time; None if there is no such file."""
    with capture_messages():  # GDAL reports an error for a name that is not UTF-8
        return gdal.VSIStatL(path)
    return None


def rounded(value: float, dtype: np.dtype[Any]) -> float:
    """Round a number to a floating-point type; a number out of its range becomes infinite."""
    with np.errstate(over="ignore"):
        return float(dtype.type(value))


def numpy_dtype(pixel_type: str) -> np.dtype[Any]:
    """Convert GDAL's name of a pixel type to NumPy's data type."""
    return np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(gdal.GetDataTypeByName(pixel_type)))


def check_not_truncated(dataset: Any, bands: Sequence[int]) -> None:
    """Check that a file is not truncated, from the positions of its blocks and by reading the last block.

    Args:
        dataset: the GDAL dataset.
        bands: bands to check, counted from 1.

    Raises:
        GdalError: a block lies beyond the end of the file or can't be read.
    """
    file = status(dataset.GetDescription())
    expected = call(last_byte, dataset, bands)
    if file is not None and expected > file.size:
        raise GdalError(f"the file has {file.size} of at least {expected} bytes")
    for number in bands:
        band = dataset.GetRasterBand(number)
        width, height = band.GetBlockSize()
        cols = (band.XSize - 1) % width + 1
        rows = (band.YSize - 1) % height + 1
        call(band.ReadRaster, band.XSize - cols, band.YSize - rows, cols, rows)


def damaged_error(layer: Layer, why: str) -> InputError:
    """Return the error for a raster that can't be read.

    Args:
        layer: the raster.
        why: GDAL's message.
    """
    for words, sentence in _NOT_DAMAGED:
        if words in why:
            return InputError(sentence.format(layer, why))
    return InputError(f"{layer} is damaged or cut short ({why}): get the file again")


_cache_lock = threading.Lock()
_cache_users = 0
_default_cache_bytes = 0


def limit_cache() -> None:
    """Limit GDAL's block cache until :func:`restore_cache` is called as often as this.

    A cache size that the user has set with GDAL_CACHEMAX stays.
    """
    global _cache_users, _default_cache_bytes
    with _cache_lock:
        _cache_users += 1
        if _cache_users == 1:
            _default_cache_bytes = gdal.GetCacheMax()
            if gdal.GetConfigOption("GDAL_CACHEMAX") is None:
                gdal.SetCacheMax(min(_default_cache_bytes, MAX_CACHE_BYTES))


def restore_cache() -> None:
    """Undo one :func:`limit_cache`; the last one restores the size of GDAL's block cache."""
    global _cache_users
    with _cache_lock:
        _cache_users -= 1
        if _cache_users == 0:
            gdal.SetCacheMax(_default_cache_bytes)
