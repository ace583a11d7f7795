"""Call GDAL so that its errors become exceptions, and open, check and close its datasets.

GDAL's exception mode belongs to the whole process, which QGIS shares, so this module neither relies on it nor
changes it. :func:`call` captures GDAL's errors on the calling thread and raises them in either mode. During
the call GDAL starts no threads, unless a creation option asks for them, because their errors would be
missed.

The module also limits GDAL's block cache while a scene is open: its default grows with the machine's memory.
"""

from __future__ import annotations

import ctypes
import os
import re
import sys
import threading
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Any, Callable, Iterator, List

import numpy as np
from osgeo import gdal, gdal_array

from ..local_files import path_text

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

_OPTIONS = {"GDAL_NUM_THREADS": "1"}
"""Options of GDAL during a call; it would miss the errors of other threads."""

_PATIENCE = {
    "GDAL_HTTP_CONNECTTIMEOUT": "30",
    "GDAL_HTTP_LOW_SPEED_TIME": "60",
    "GDAL_HTTP_LOW_SPEED_LIMIT": "1",
}
"""Seconds to wait for a server, and bytes per second that count as an answer, unless the user has set them.
By default GDAL waits for ever, and no signal ends a call."""


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

    @property
    def reason(self) -> str:
        """Why a call failed: the first message, or the first warning for which a driver has stopped."""
        return next(iter([*self, *self.warnings]), "GDAL gives no reason")


@contextmanager
def capture_messages(min_severity: int = gdal.CE_Failure, interrupted: bool = True) -> Iterator[Messages]:
    """Collect GDAL's messages on this thread instead of printing them.

    A decoder's warning about damaged data counts as an error.

    Args:
        min_severity: lowest severity that is collected, such as `gdal.CE_Warning`.
        interrupted: whether an error raises an exception where GDAL's exceptions are switched on. If the call
            creates a dataset in spite of the error, Python then frees it at once and prints that this fails.

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
        if not interrupted:
            gdal.ErrorReset()  # all that GDAL before 3.7 looks at to raise an exception

    unset = {name: value for name, value in _PATIENCE.items() if gdal.GetConfigOption(name) is None}
    options = {**_OPTIONS, **unset}
    before = {name: gdal.GetThreadLocalConfigOption(name) for name in options}
    for name, value in options.items():
        gdal.SetThreadLocalConfigOption(name, value)
    manager = None if interrupted else getattr(gdal, "ExceptionMgr", None)  # GDAL 3.7 and later
    gdal.PushErrorHandler(on_message)
    try:
        with manager(useExceptions=False) if manager else nullcontext():  # on this thread
            yield messages
    except RuntimeError as error:  # GDAL's exceptions are switched on in this process
        if not messages:
            messages.append(_one_line(str(error)))
    finally:
        gdal.PopErrorHandler()
        for name, earlier in before.items():
            gdal.SetThreadLocalConfigOption(name, earlier)


def _one_line(message: str) -> str:
    return " ".join(message.split()).rstrip(".")


def print_no_errors() -> None:
    """Stop GDAL from printing errors of threads without an error handler.

    This affects the whole process: call it only in a process of our own, never in QGIS.
    """
    gdal.SetErrorHandler("CPLQuietErrorHandler")
    silence_libtiff()


def silence_libtiff() -> None:
    """Stop libtiff from printing, past GDAL's error handlers, that a disk is full.

    GDAL 3.7 and later do not set the handler of all of libtiff, where it is 4.5 or later and a library of its
    own; its functions for writing still call that one. This affects the whole process, too.
    """
    if sys.platform == "linux" and int(gdal.VersionInfo()) >= 3_07_00_00:
        with suppress(OSError):  # no such libtiff is loaded
            ctypes.CDLL("libtiff.so.6", os.RTLD_NOLOAD).TIFFSetErrorHandler(None)


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
        try:
            call(dataset.Close)
        finally:
            # where closing raises, GDAL 3.8 to 3.10 would close it again when it is freed
            if dataset.this is not None:
                dataset.thisown = False
                dataset.this = None
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


@contextmanager
def opened(path: str | Path, mode: int = gdal.OF_READONLY) -> Iterator[Any]:
    """Open a raster and close it at the end; arguments and errors as for :func:`open_raster`."""
    dataset = open_raster(path, mode)
    try:
        yield dataset
    finally:
        close(dataset)


def all_bands(dataset: Any) -> list[Any]:
    """List all bands of an open raster as GDAL objects."""
    return [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]


def files(dataset: Any) -> list[str]:
    """List the files of an open raster, including names that are not UTF-8."""
    return [path_text(name) for name in call(dataset.GetFileList) or ()]


def status(path: str) -> Any:
    """Ask GDAL for a file's size and modification time; None if there is no such file."""
    with capture_messages():  # GDAL reports an error for a name that is not UTF-8
        return gdal.VSIStatL(path)
    return None


def numpy_dtype(pixel_type: str) -> np.dtype[Any]:
    """Convert GDAL's name of a pixel type to NumPy's data type."""
    return np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(gdal.GetDataTypeByName(pixel_type)))


def can_hold(dtype: np.dtype[Any], value: float) -> bool:
    """Tell whether pixels of a data type can have a value; floats hold any, rounded or infinite."""
    if dtype.kind == "f":
        return True
    limits = np.iinfo(dtype)
    return limits.min <= value <= limits.max and value == int(value)


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
