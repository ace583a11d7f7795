"""Read a written raster back and compare it with what it should hold, without keeping its pixels in memory.

The trial of an output plan compares a small raster with a template dataset. The writer keeps a fingerprint of
each window that it writes and compares the finished file with these.
"""

from __future__ import annotations

import json
import math
import re
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Mapping, Sequence, Union

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, osr

from ..feedback import Progress
from ..scene.grid import Size, Window
from .dataset import GdalError, all_bands, call, capture_messages, opened
from .metadata_values import METADATA_DOMAIN
from .truncation import check_not_truncated

_MAX_TRIAL_LOSS = 0.25
"""Largest mean difference after a lossy trial, as a share of the range of values; a larger one means
wrong pixels, for example values cut at 12 bits."""

_MIN_CONTRAST = 0.1
"""Smallest share of a window's standard deviation that must survive a lossy compression; a window that a
failed compression leaves empty has none."""

_SAME_CRS = ("CRITERION=EQUIVALENT", "IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES")


_READ_AS = {gdal.GDT_Float32: (gdal.GDT_Float64,)}
"""Types in which a format without types is read back: QGIS lets GDAL read text grids (.asc) in double
precision."""


def check_structure(
    path: str,
    template: Any,
    size: Size,
    metadata: Mapping[str, str],
    levels: Sequence[int],
    statistics: bool,
    corner_step: float = 0.0,
) -> None:
    """Check that a finished raster has its bands, georeference, metadata and overviews, and is complete.

    Args:
        path: GDAL's name of the raster.
        template: GDAL dataset with the expected bands, nodata value and georeference; its size may differ.
        size: expected size.
        metadata: expected metadata of the domain TRAPAN; only the keys are compared.
        levels: expected overview factors.
        statistics: whether each band must have statistics.
        corner_step: step in CRS units to which the format rounds the corners.

    Raises:
        GdalError: something differs.
    """
    with opened(path) as dataset:
        fault = _structure_fault(dataset, template, size, corner_step)
        if not fault and dataset.GetMetadata_Dict(METADATA_DOMAIN).keys() != metadata.keys():
            fault = "other metadata"
        bands = all_bands(dataset)
        if not fault and any(call(band.GetOverviewCount) < len(levels) for band in bands):
            fault = "no overviews"
        if not fault and statistics and not all(map(_has_statistics, bands)):
            fault = "no statistics"
        if fault:
            raise GdalError(f"it has {fault} when read back")
        check_not_truncated(dataset, range(1, len(bands) + 1))


def check_nodata(path: Path, template: Any) -> None:
    """Check that a raster has nodata at the same pixels as an open dataset of the same size.

    A format that rounds or clips values can turn valid pixels into nodata.

    Args:
        path: the raster.
        template: GDAL dataset with the expected pixels.

    Raises:
        GdalError: the nodata pixels differ.
    """
    with opened(path) as dataset:
        for band, expected in zip(all_bands(dataset), all_bands(template)):
            if not np.array_equal(_nodata_mask(band), _nodata_mask(expected)):
                raise GdalError("other pixels are nodata when read back")


def measure_loss(path: Path, template: Any, max_value: float) -> float:
    """Measure how much a format changes pixel values.

    Args:
        path: the raster.
        template: GDAL dataset with the expected pixels, of the same size.
        max_value: the largest value that the format stores.

    Returns:
        Mean absolute difference in the worst band, in pixel values; 0 where all pixels are equal.

    Raises:
        GdalError: the pixels differ more than by a lossy compression.
    """
    with opened(path) as dataset:
        values, expected = (
            np.stack([call(band.ReadAsArray) for band in all_bands(source)]) for source in (dataset, template)
        )
    expected = clip_values(expected, max_value)
    values = _in_type(values, expected.dtype)
    if _checksum(values) == _checksum(expected):
        return 0.0
    loss = 0.0
    for band, expected_band in zip(values.astype(np.float64), expected.astype(np.float64)):
        difference = float(np.nanmean(abs(band - expected_band)))
        # Also true where the difference is NaN.
        if not difference <= _MAX_TRIAL_LOSS * (np.nanmax(expected_band) - np.nanmin(expected_band)):
            raise GdalError("its pixels differ when read back")
        loss = max(loss, difference)
    if not loss:  # the values are equal, but NaN stands at other pixels
        raise GdalError("its pixels differ when read back")
    return loss


@dataclass(frozen=True)
class ExactFingerprint:
    """Fingerprint of a window whose format keeps every value.

    Attributes:
        checksum: CRC-32 of the values.
        dtype: type of the values.
    """

    checksum: int
    dtype: np.dtype[Any]

    def matches(self, values: NDArray[Any]) -> bool:
        """Tell whether the values are the same."""
        return _checksum(_in_type(values, self.dtype)) == self.checksum


@dataclass(frozen=True)
class LossyFingerprint:
    """Fingerprint of a window whose format changes values.

    Attributes:
        mean: mean of each band, in pixel values.
        deviation: standard deviation of each band, in pixel values.
        loss: mean difference that the format made in the trial, in pixel values.
    """

    mean: NDArray[np.float64]
    deviation: NDArray[np.float64]
    loss: float

    def matches(self, values: NDArray[Any]) -> bool:
        """Tell whether each band keeps its mean and part of its contrast; a constant band does not."""
        mean, deviation = _moments(values)
        is_near = abs(mean - self.mean) <= np.maximum(self.deviation, self.loss)
        return bool((is_near & (deviation >= _MIN_CONTRAST * self.deviation - self.loss)).all())


Fingerprint = Union[ExactFingerprint, LossyFingerprint]


def fingerprint(values: NDArray[Any], loss: float) -> Fingerprint:
    """Compute the fingerprint of a window.

    Args:
        values: [bands, rows, cols], as stored.
        loss: mean difference that the format makes, in pixel values; 0 if it keeps every value.
    """
    return (
        LossyFingerprint(*_moments(values), loss)
        if loss
        else ExactFingerprint(_checksum(values), values.dtype)
    )


def clip_values(values: NDArray[Any], max_value: float) -> NDArray[Any]:
    """Clip values as a format with fewer bits than the pixel type does."""
    return values if math.isinf(max_value) else np.minimum(values, values.dtype.type(max_value))


def check_pixels(path: str, fingerprints: Mapping[Window, Fingerprint], progress: Progress) -> None:
    """Read every window of a finished raster and compare it with what was written.

    Args:
        path: GDAL's name of the raster.
        fingerprints: fingerprint of each window that was written.
        progress: called with the fraction done, 0 to 1; an exception it raises stops the check.

    Raises:
        GdalError: pixels differ or can't be read.
    """
    with opened(path) as dataset:
        for index, (window, written) in enumerate(fingerprints.items()):
            progress(index / len(fingerprints))
            values = call(dataset.ReadAsArray, window.col, window.row, window.cols, window.rows)
            if not written.matches(values.reshape(-1, window.rows, window.cols)):
                raise GdalError(
                    f"its pixels from column {window.col}, row {window.row} on differ when read back"
                )


def _structure_fault(dataset: Any, template: Any, size: Size, corner_step: float) -> str:
    """Describe the first difference from the template, to follow "it has"; empty if there is none."""
    bands, expected = all_bands(dataset), all_bands(template)
    nodata = [(call(band.GetNoDataValue), call(other.GetNoDataValue)) for band, other in zip(bands, expected)]
    if len(bands) != len(expected):
        return f"{len(bands)} band(s) instead of {len(expected)}"
    if (dataset.RasterYSize, dataset.RasterXSize) != (size.rows, size.cols):
        return "another size"
    if any(
        band.DataType not in (other.DataType, *_READ_AS.get(other.DataType, ()))
        for band, other in zip(bands, expected)
    ):
        return f"the type {gdal.GetDataTypeName(bands[0].DataType)}"
    if gdal.GCI_AlphaBand in [band.GetColorInterpretation() for band in bands]:
        return "its last band as a mask"
    if not all(_same_value(*pair) for pair in nodata):
        return f"the nodata value {nodata[0][0]} instead of {nodata[0][1]}"
    if not _same_georeference(dataset, template, size, corner_step):
        return "another georeference"
    return ""


def _in_type(values: NDArray[Any], written: np.dtype[Any]) -> NDArray[Any]:
    """Return single-precision values that were read in double precision as they were written."""
    is_widened = values.dtype == np.float64 and written == np.float32
    return values.astype(written) if is_widened else values


def _same_value(value: float | None, expected: float | None) -> bool:
    if value is None or expected is None:
        return value is expected
    return bool(np.isclose(value, expected, rtol=1e-6, atol=0, equal_nan=True))


def _same_georeference(dataset: Any, template: Any, size: Size, corner_step: float) -> bool:
    transform, expected = (raster.GetGeoTransform(can_return_null=True) for raster in (dataset, template))
    if expected is not None:
        pixel = max(map(abs, (*expected[1:3], *expected[4:])))
        if transform is None:
            return False
        corners, expected_corners = (
            [gdal.ApplyGeoTransform(each, col, row) for row in (0, size.rows) for col in (0, size.cols)]
            for each in (transform, expected)
        )
        # Text formats keep about twelve digits.
        if not np.allclose(corners, expected_corners, rtol=1e-9, atol=1e-4 * pixel + corner_step):
            return False
    if dataset.GetGCPCount() != template.GetGCPCount():
        return False
    crs, expected_crs = dataset.GetSpatialRef(), template.GetSpatialRef()
    if expected_crs is None:
        return True
    return crs is not None and _same_crs(crs, expected_crs)


def _same_crs(crs: Any, expected: Any) -> bool:
    """Tell whether two CRSs are the same but for the order of their axes, which no raster depends on.

    Imagine and others keep a CRS as ESRI's WKT, where the easting comes first.
    """
    if call(crs.IsSame, expected, list(_SAME_CRS)):
        return True
    try:
        own, other = map(_with_ordered_axes, (crs, expected))
    except GdalError:  # PROJ can't write it as JSON
        return False
    return bool(call(own.IsSame, other, list(_SAME_CRS)))


def _with_ordered_axes(crs: Any) -> Any:
    """Return a copy of a CRS with its axes in the order of their directions.

    The name of its datum is that which ESRI writes as D_Unknown_based_on_GRS80_ellipsoid.
    """

    def changed(node: dict[str, Any]) -> dict[str, Any]:
        if "axis" in node:
            node["axis"].sort(key=lambda axis: str(axis["direction"]))
        if "ellipsoid" in node:
            node["name"] = re.sub("^D_", "", node["name"]).replace("_", " ")
        return node

    definition = json.loads(call(crs.ExportToPROJJSON), object_hook=changed)
    copy = osr.SpatialReference()
    call(copy.SetFromUserInput, json.dumps(definition))
    return copy


def _has_statistics(band: Any) -> bool:
    with capture_messages():
        deviation = band.GetStatistics(False, False)[3]  # negative where no statistics are stored
    return float(deviation) >= 0


def _nodata_mask(band: Any) -> NDArray[np.bool_]:
    """Find the nodata pixels of a band by its mask and by its nodata value; some formats have both."""
    nodata = call(band.GetNoDataValue)
    masked: NDArray[np.bool_] = call(band.GetMaskBand().ReadAsArray) == 0
    return masked if nodata is None else masked | (call(band.ReadAsArray) == nodata)


def _checksum(values: NDArray[Any]) -> int:
    """Compute the CRC-32 of an array; equal arrays have equal checksums."""
    if values.dtype.kind == "f":
        # NaN and zero have several bit patterns each.
        values = values + 0
        is_nan = np.isnan(values)
        if is_nan.any():
            values[is_nan] = np.nan
    return zlib.crc32(np.ascontiguousarray(values).data)


def _moments(values: NDArray[Any]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Compute mean and standard deviation of each band's finite values; 0 where there are none."""
    numbers = values.reshape(len(values), -1).astype(np.float64)
    if np.isfinite(numbers).all():
        return numbers.mean(axis=1), numbers.std(axis=1)
    numbers = np.where(np.isfinite(numbers), numbers, np.nan)
    numbers[np.isnan(numbers).all(axis=1)] = 0
    return np.nanmean(numbers, axis=1), np.nanstd(numbers, axis=1)
