"""What a user has set on a raster layer in place of what its file says: its CRS and its nodata values."""

from __future__ import annotations

import math
from typing import Iterator, Sequence

from qgis.core import Qgis, QgsRasterLayer, QgsRasterRange

from ...core.errors import InputError
from ..translation import tr
from .inputs import bands_by_default, provider_of

_MOST_VALUES = 1000
"""Largest number of whole numbers in a range of nodata values; the engine compares each pixel with each."""

_ROUNDING = 1e-6
"""Relative rounding of the values that QGIS shows of a band with a scale: single precision has 7 digits."""

_FLOATS = (Qgis.DataType.Float32, Qgis.DataType.Float64)


def given_crs(layers: Sequence[QgsRasterLayer]) -> str:
    """Return the CRS that the user set on the layers of one image; empty if it is that of their files.

    Raises:
        InputError: the layers have different CRSs.
    """
    first = layers[0].crs()
    if all(not layer.crs().isValid() or layer.crs() == provider_of(layer).crs() for layer in layers):
        return ""
    for layer in layers[1:]:
        if layer.crs() != first:
            raise InputError(
                tr("the layers '{}' and '{}' have different CRSs: set the same one on both").format(
                    layers[0].name(), layer.name()
                )
            )
    # GDAL does not know the codes of CRSs that the user has defined in QGIS
    is_known = first.authid().startswith(("EPSG:", "ESRI:"))
    return first.authid() if is_known else first.toWkt(Qgis.CrsWktVariant.Preferred)


def given_nodata(layers: Sequence[QgsRasterLayer], bands: Sequence[int]) -> tuple[float, ...]:
    """Return the nodata values of an image if the user changed them; else none, which stands for the files'.

    Args:
        layers: the layers of the image.
        bands: the bands that are used, counted from 1; empty for all but alpha and quality bands.

    Returns:
        The values of all bands together, as the files store them; NaN alone if no value is nodata.

    Raises:
        InputError: a range has too many values.
    """
    values: list[float] = []
    is_changed = False
    for layer in layers:
        provider = provider_of(layer)
        for band in bands or bands_by_default(layer):
            ranges, declared = provider.userNoDataValues(band), provider.sourceHasNoDataValue(band)
            used = declared and provider.useSourceNoDataValue(band)
            is_changed = is_changed or bool(ranges) or used != declared
            values += [provider.sourceNoDataValue(band)] if used else []
            is_float = provider.sourceDataType(band) in _FLOATS
            given = (value for part in ranges for value in _values(part, is_float, layer))
            values += [_stored(value, provider.bandScale(band), provider.bandOffset(band)) for value in given]
    if not is_changed:
        return ()
    return tuple(dict.fromkeys(value for value in values if not math.isnan(value))) or (math.nan,)


def _values(part: QgsRasterRange, is_float: bool, layer: QgsRasterLayer) -> Iterator[float]:
    """Yield the values of a range."""
    low, high = part.min(), part.max()
    if low == high:
        yield low
        return
    if is_float or not high - low <= _MOST_VALUES:  # NaN and infinity stand for no limit
        raise InputError(
            tr(
                "the layer '{}' has the additional nodata values {} to {}, which are too many: set single "
                "values, or at most {} whole numbers"
            ).format(layer.name(), f"{low:g}", f"{high:g}", _MOST_VALUES)
        )
    for value in range(math.ceil(low), math.floor(high) + 1):
        if part.contains(value):
            yield float(value)


def _stored(value: float, scale: float, offset: float) -> float:
    """Return how a file stores a value that QGIS shows multiplied by the band's scale, plus its offset."""
    if (scale, offset) == (1.0, 0.0):
        return value
    stored = (value - offset) / scale
    rounding = _ROUNDING * (abs(value) + abs(offset)) / abs(scale)
    return float(round(stored)) if abs(stored - round(stored)) <= rounding else stored
