"""Copy a finished GeoTIFF into another format, and add metadata, overviews and statistics to a raster."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable, Iterator, Mapping, Sequence

from osgeo import gdal

from ..feedback import Progress
from ..scene.grid import Size
from .dataset import GdalError, all_bands, call, capture_messages, close, opened
from .metadata_values import METADATA_DOMAIN
from .profile import OutputProfile, apply_colours
from .truncation import check_not_truncated

GdalProgress = Callable[[float, str, Any], int]

# Other formats lose or refuse changes to an existing file; for them GDAL keeps additions in sidecar files.
_UPDATABLE_DRIVERS = ("GTiff", "HFA", "GPKG", "PCIDSK")

_WITHOUT_COLOURS = ("GPKG",)
"""Drivers that copy no raster whose colours are in another order than their own, such as blue, green, red."""

SMALLEST_OVERVIEW = 256
"""Side in pixels of the square that the smallest overview fits into: the size of a map tile."""


def create_copy(
    source: Any,
    path: Path,
    driver: Any,
    options: Sequence[str],
    progress: Progress,
    min_severity: int,
) -> None:
    """Copy an open raster into a file.

    Args:
        source: the GDAL dataset.
        path: the file to write.
        driver: the GDAL driver.
        options: creation options, NAME=VALUE each.
        progress: called with the fraction done, 0 to 1; an exception it raises stops the copy.
        min_severity: lowest severity of a GDAL message that counts as an error.

    Raises:
        GdalError: the file can't be written.
    """
    copy = None
    with _gdal_progress(progress) as gdal_progress:
        with capture_messages(min_severity) as messages:
            copy = driver.CreateCopy(str(path), source, 1, list(options), gdal_progress)
        if copy is not None:
            # Close it now, also after an error: the source may be gone when it is garbage-collected.
            with capture_messages() as closing_messages:
                close(copy)
            messages.extend(closing_messages)
        if messages or copy is None:
            raise GdalError(messages.reason)


@contextmanager
def open_for_copy(path: Path, profile: OutputProfile, driver: str) -> Iterator[Any]:
    """Open a finished GeoTIFF as the source of a copy in another format.

    GeoTIFF calls the first band of most images gray, which other formats refuse beside other bands. The
    source has the colour interpretations of the profile instead, or none.

    Args:
        path: the GeoTIFF.
        profile: the profile that it was written with.
        driver: GDAL's short name of the other format.

    Raises:
        GdalError: the file is damaged.
    """
    with opened(path) as dataset:
        check_not_truncated(dataset, range(1, dataset.RasterCount + 1))
        source = call(gdal.GetDriverByName("VRT").CreateCopy, "", dataset)
        try:
            if driver in _WITHOUT_COLOURS:
                for band in all_bands(source):
                    call(band.SetColorInterpretation, gdal.GCI_Undefined)
            else:
                apply_colours(source, profile)
            yield source
        finally:
            close(source)


def finalise(
    path: str | Path,
    driver: str,
    metadata: Mapping[str, str],
    levels: Sequence[int],
    statistics: bool,
    progress: Progress,
) -> None:
    """Add metadata, overviews and statistics to a closed raster, in the file or in sidecar files.

    Args:
        path: GDAL's name of the raster.
        driver: GDAL's short name of its format.
        metadata: items of the domain TRAPAN.
        levels: overview factors.
        statistics: compute minimum, maximum, mean and deviation of each band from all valid pixels.
        progress: called with the fraction done, 0 to 1; an exception it raises stops the work.

    Raises:
        GdalError: the raster can't be written.
    """
    with opened(path, gdal.OF_UPDATE if driver in _UPDATABLE_DRIVERS else gdal.OF_READONLY) as dataset:
        if metadata:
            call(dataset.SetMetadata, dict(metadata), METADATA_DOMAIN)
        if levels:
            with _gdal_progress(progress) as gdal_progress, _compress_overviews():
                call(dataset.BuildOverviews, "AVERAGE", list(levels), gdal_progress)
        if statistics:
            for band in all_bands(dataset):
                call(band.ComputeStatistics, False)


def overview_levels(size: Size) -> list[int]:
    """List the overview factors 2, 4, 8 and so on, until the raster fits into a small square."""
    levels: list[int] = []
    while max(size.rows, size.cols) > SMALLEST_OVERVIEW * 2 ** len(levels):
        levels.append(2 ** (len(levels) + 1))
    return levels


@contextmanager
def _compress_overviews() -> Iterator[None]:
    """Compress overviews that GDAL writes into a separate file; internal ones follow the raster."""
    gdal.SetThreadLocalConfigOption("COMPRESS_OVERVIEW", "DEFLATE")
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption("COMPRESS_OVERVIEW", None)


@contextmanager
def _gdal_progress(progress: Progress) -> Iterator[GdalProgress]:
    """Adapt a progress callback to GDAL.

    An exception that the callback raises makes GDAL stop; it is raised again once GDAL has returned.
    """
    raised: list[BaseException] = []

    def on_progress(fraction: float, message: str, data: Any) -> int:
        try:
            progress(fraction)
        except BaseException as error:
            raised.append(error)
        return 0 if raised else 1

    try:
        yield on_progress
    except GdalError:
        if not raised:
            raise
    if raised:
        raise raised[0]
