"""Several rasters of one grid as one, whose bands follow each other: products with a file for each band."""

from __future__ import annotations

import re
from html import escape
from itertools import takewhile
from pathlib import PurePosixPath
from typing import Any, Sequence

from osgeo import gdal

from ..errors import InputError, OutputError
from ..redaction import file_name
from ..scene.grid import Size
from .dataset import Layer, call, capture_messages, status
from .metadata_values import description, items, text

_SAME_GRID = 1e-6
"""How far two geotransforms may differ, in pixels: coordinates are rounded."""


def stack(layers: Sequence[Layer]) -> Any:
    """A virtual raster, in memory, of all the chosen bands of several open rasters.

    Nodata, masks, names, scale and unit of each band stay its own. A band without a name gets what tells its
    file from the others: B4 of LC08_x_B4.TIF.

    Args:
        layers: at least two; their files must stay there.

    Returns:
        GDAL's dataset.

    Raises:
        InputError: two of them are not on one grid.
    """
    first = layers[0]
    for other in layers[1:]:
        _check_same_grid(first, other)
    size = first.size
    whole = gdal.GetDriverByName("VRT").Create("", size.cols, size.rows, 0)
    system, transform = first.dataset.GetSpatialRef(), first.dataset.GetGeoTransform(can_return_null=True)
    if system is not None:
        call(whole.SetSpatialRef, system)
    if transform is not None:
        call(whole.SetGeoTransform, transform)
    for layer, name in zip(layers, short_names([layer.path for layer in layers])):
        for number in layer.bands:
            _add(whole, layer, number, name if len(layer.bands) == 1 else f"{name} {number}")
    return whole


def check_output_not_ms_band(output: str, ms: Layer) -> None:
    """Refuses to write over what looks like one more of the MS's files: the output was forgotten.

    Raises:
        OutputError: it is a raster of just the MS's size that this package has not made.
    """
    if status(output) is None:
        return
    there = None
    with capture_messages():
        there = gdal.OpenEx(output, gdal.OF_RASTER)
    if there is None or items(there, "TRAPAN"):
        return
    if Size(there.RasterYSize, there.RasterXSize) == ms.size:
        raise OutputError(
            f"the output '{output}' is a raster as large as {ms}, perhaps one of its bands: "
            "name the output after the last MS file, or remove that raster first"
        )


def _add(whole: Any, layer: Layer, number: int, name: str) -> None:
    """One more band, which reads that of the layer."""
    source = layer.dataset.GetRasterBand(number)
    call(whole.AddBand, source.DataType)
    band = whole.GetRasterBand(whole.RasterCount)
    call(band.SetMetadataItem, "source_0", _source(layer.path, str(number)), "new_vrt_sources")
    call(band.SetDescription, description(source) or name)
    call(band.SetColorInterpretation, source.GetColorInterpretation())
    for value, keep in (
        (source.GetNoDataValue(), band.SetNoDataValue),
        (source.GetScale(), band.SetScale),
        (source.GetOffset(), band.SetOffset),
        (text(source.GetUnitType()) or None, band.SetUnitType),
    ):
        if value is not None:
            call(keep, value)
    if not source.GetMaskFlags() & (gdal.GMF_ALL_VALID | gdal.GMF_NODATA):
        call(band.CreateMaskBand, 0)
        mask = _source(layer.path, f"mask,{number}")
        call(band.GetMaskBand().SetMetadataItem, "source_0", mask, "new_vrt_sources")


def _source(path: str, band: str) -> str:
    name = escape(path)
    return (
        f'<SimpleSource><SourceFilename relativeToVRT="0">{name}</SourceFilename>'
        f"<SourceBand>{band}</SourceBand></SimpleSource>"
    )


def short_names(paths: Sequence[str]) -> list[str]:
    """The files' names without their endings and without the words that all of them begin with."""
    stems = [re.split("[_. -]", PurePosixPath(file_name(path)).stem) for path in paths]
    common = sum(1 for _ in takewhile(lambda words: len(set(words)) == 1, zip(*stems)))
    return ["_".join(words[common:] or words[-1:]) for words in stems]


def _check_same_grid(first: Layer, other: Layer) -> None:
    place = [layer.dataset.GetGeoTransform(can_return_null=True) for layer in (first, other)]
    systems = [layer.dataset.GetSpatialRef() for layer in (first, other)]
    if first.size != other.size:
        differ = f"{first.size} and {other.size} pixels"
    elif (place[0] is None) != (place[1] is None):
        differ = "only one georeference"
    elif place[0] is not None and _apart(*place):
        differ = f"the geotransforms {place[0]} and {place[1]}"
    elif (systems[0] is None) != (systems[1] is None) or (
        systems[0] is not None and not systems[0].IsSame(systems[1])
    ):
        differ = "different CRSs"
    else:
        return
    raise InputError(
        f"{first} and {other} are not on one grid, having {differ}: give files of one pixel size and extent, "
        "or warp the one to the other's grid"
    )


def _apart(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    pixel = max(abs(one[1]) + abs(one[2]), abs(one[4]) + abs(one[5]))
    return any(abs(a - b) > _SAME_GRID * pixel for a, b in zip(one, other))
