"""Makes a raster of another format from a finished GeoTIFF, adds what was asked for, and reads it back."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..scene.grid import Size
from .dataset import GdalError, call, capture_messages, check_not_truncated, close
from .seal import checksum, cut

METADATA_DOMAIN = "TRAPAN"

ProgressCallback = Callable[[float], None]
GdalProgress = Callable[[float, str, Any], int]

# Share of the range by which pixels may differ on average after a compression with loss.
_ALIKE = 0.25

# Opened for changes, other formats lose or refuse them; GDAL then keeps what is added in files beside theirs.
_TAKING_MORE = ("GTiff", "HFA", "GPKG", "PCIDSK")

_SAME_CRS = ("CRITERION=EQUIVALENT", "IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES")

SMALLEST_OVERVIEW = 256
"""Pixels: a raster that fits into this square needs no overviews."""


def create_copy(
    source: Any, path: Path, driver: Any, options: Sequence[str], step: ProgressCallback, min_severity: int
) -> None:
    """Copies an open raster into a file.

    Args:
        source: GDAL's dataset.
        path: the file to write.
        driver: GDAL's.
        options: NAME=VALUE each.
        step: told the fraction done; what it raises stops the copying.
        min_severity: of which gravity GDAL's messages are errors.

    Raises:
        GdalError: it can't be written.
    """
    made = None
    with _heeding(step) as progress:
        with capture_messages(min_severity) as heard:
            made = driver.CreateCopy(str(path), source, 1, list(options), progress)
        if made is not None:
            # Also where it failed: not to be closed at some later time, when the source is gone.
            with capture_messages() as late:
                close(made)
            heard.extend(late)
        if heard or made is None:
            raise GdalError([*heard, "GDAL made nothing of it"][0])


def finalise(
    path: Path,
    driver: str,
    metadata: Mapping[str, str],
    levels: Sequence[int],
    statistics: bool,
    step: ProgressCallback,
) -> None:
    """Adds metadata, overviews and statistics to a closed raster: in the file itself, or beside it.

    Args:
        path: the raster.
        driver: GDAL's short name of its format.
        metadata: for the domain TRAPAN.
        levels: the overviews' factors.
        statistics: compute each band's least, greatest and mean value and deviation, of all valid pixels.
        step: told the fraction done; what it raises stops the work.

    Raises:
        GdalError: it can't be written.
    """
    dataset = _open(path, gdal.OF_UPDATE if driver in _TAKING_MORE else gdal.OF_READONLY)
    try:
        if metadata:
            call(dataset.SetMetadata, dict(metadata), METADATA_DOMAIN)
        if levels:
            with _heeding(step) as progress, _compressed_overviews():
                call(dataset.BuildOverviews, "AVERAGE", list(levels), progress)
        if statistics:
            for band in _bands(dataset):
                call(band.ComputeStatistics, False)
    finally:
        close(dataset)


def overview_levels(size: Size) -> list[int]:
    """2, 4, 8 and so on, until the whole raster fits into a small square."""
    levels: list[int] = []
    while max(size.rows, size.cols) > SMALLEST_OVERVIEW * 2 ** len(levels):
        levels.append(2 ** (len(levels) + 1))
    return levels


def verify(
    path: Path,
    template: Any,
    size: Size,
    metadata: Mapping[str, str],
    levels: Sequence[int],
    statistics: bool,
) -> None:
    """Reads a finished raster back.

    Args:
        path: the raster.
        template: a GDAL dataset with its bands, nodata value and place; its size may be another.
        size, metadata, levels, statistics: what it should have.

    Raises:
        GdalError: it is not what it should be; the words fit after "it has".
    """
    dataset = _open(path, gdal.OF_READONLY)
    try:
        lost = _lost(dataset, template, size)
        if not lost and dataset.GetMetadata_Dict(METADATA_DOMAIN).keys() != metadata.keys():
            lost = "other metadata"
        bands = _bands(dataset)
        if not lost and any(band.GetOverviewCount() < len(levels) for band in bands):
            lost = "no overviews"
        if not lost and statistics and not all(_deviation(band) >= 0 for band in bands):
            lost = "no statistics"
        if lost:
            raise GdalError(f"it has {lost} when read back")
        check_not_truncated(dataset, range(1, len(bands) + 1))
    finally:
        close(dataset)


def verify_nodata(path: Path, template: Any) -> None:
    """Sees that the pixels without a value are the same in a raster and in an open one of its size.

    Raises:
        GdalError: they are not, as where values are rounded or cut by the format.
    """
    dataset = _open(path, gdal.OF_READONLY)
    try:
        for band, other in zip(_bands(dataset), _bands(template)):
            if not np.array_equal(_gaps(band), _gaps(other)):
                raise GdalError("it takes other pixels for nodata when read back")
    finally:
        close(dataset)


def loss(path: Path, template: Any, greatest: float) -> float:
    """Measure how far a raster's pixels are from those of an open one of its size.

    Args:
        path: the raster.
        template: GDAL's dataset.
        greatest: what larger values are stored as.

    Returns:
        The mean difference in the worst band, as after JPEG; 0 where all pixels are equal.

    Raises:
        GdalError: they are not even alike, as where all are cut at 12 bits.
    """
    dataset = _open(path, gdal.OF_READONLY)
    try:
        found, expected = (
            np.stack([call(band.ReadAsArray) for band in _bands(one)]) for one in (dataset, template)
        )
    finally:
        close(dataset)
    expected = cut(expected, greatest)
    if checksum(found) == checksum(expected):
        return 0.0
    worst = 0.0
    for one, other in zip(found.astype(np.float64), expected.astype(np.float64)):
        lost = float(np.nanmean(abs(one - other)))
        if not lost <= _ALIKE * (np.nanmax(other) - np.nanmin(other)):
            raise GdalError("its pixels are others when read back")
        worst = max(worst, lost)
    if not worst:  # pixels without a value are in other places
        raise GdalError("its pixels are others when read back")
    return worst


def _lost(dataset: Any, template: Any, size: Size) -> str:
    """What of a raster is not as it should be, in words; empty where all is."""
    bands, expected = _bands(dataset), _bands(template)
    values = [tuple(call(one.GetNoDataValue) for one in pair) for pair in zip(bands, expected)]
    if len(bands) != len(expected):
        return f"{len(bands)} band(s) instead of {len(expected)}"
    if (dataset.RasterYSize, dataset.RasterXSize) != (size.rows, size.cols):
        return "another size"
    if [band.DataType for band in bands] != [band.DataType for band in expected]:
        return f"the type {gdal.GetDataTypeName(bands[0].DataType)}"
    if gdal.GCI_AlphaBand in [band.GetColorInterpretation() for band in bands]:
        return "its last band as a mask"
    if not all(_same_value(*pair) for pair in values):
        return f"the nodata value {values[0][0]} instead of {values[0][1]}"
    if not _same_place(dataset, template):
        return "another place"
    return ""


def _same_value(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return bool(np.isclose(one, other, rtol=1e-6, atol=0, equal_nan=True))


def _same_place(dataset: Any, template: Any) -> bool:
    transforms = [one.GetGeoTransform(can_return_null=True) for one in (dataset, template)]
    systems = [one.GetSpatialRef() for one in (dataset, template)]
    if transforms[1] is not None:
        pixel = max(map(abs, (*transforms[1][1:3], *transforms[1][4:])))
        # Text formats keep some twelve digits.
        if transforms[0] is None or not np.allclose(
            transforms[0], transforms[1], rtol=1e-9, atol=1e-4 * pixel
        ):
            return False
    if dataset.GetGCPCount() != template.GetGCPCount():
        return False
    if systems[1] is None:
        return True
    return systems[0] is not None and bool(call(systems[0].IsSame, systems[1], list(_SAME_CRS)))


def _deviation(band: Any) -> float:
    """The kept standard deviation, negative where there is none."""
    with capture_messages():
        found = band.GetStatistics(False, False)
    return float(found[3])


def _gaps(band: Any) -> NDArray[np.bool_]:
    """Where a whole band has no value, by its mask or by its nodata value: some formats keep both."""
    nodata = call(band.GetNoDataValue)
    masked: NDArray[np.bool_] = call(band.GetMaskBand().ReadAsArray) == 0
    return masked if nodata is None else masked | (call(band.ReadAsArray) == nodata)


def _bands(dataset: Any) -> list[Any]:
    return [dataset.GetRasterBand(number + 1) for number in range(dataset.RasterCount)]


def _open(path: Path, how: int) -> Any:
    return call(gdal.OpenEx, str(path), gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR | how)


@contextmanager
def _compressed_overviews() -> Iterator[None]:
    """Overviews in a file of their own are compressed; those in a raster are as it is."""
    gdal.SetThreadLocalConfigOption("COMPRESS_OVERVIEW", "DEFLATE")
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption("COMPRESS_OVERVIEW", None)


@contextmanager
def _heeding(progress: ProgressCallback) -> Iterator[GdalProgress]:
    """GDAL's progress function for `progress`; what that raises stops GDAL and is raised once it has returned."""
    raised: list[BaseException] = []

    def told(fraction: float, message: str, data: Any) -> int:
        try:
            progress(fraction)
        except BaseException as error:
            raised.append(error)
        return 0 if raised else 1

    try:
        yield told
    except GdalError:
        if not raised:
            raise
    if raised:
        raise raised[0]
