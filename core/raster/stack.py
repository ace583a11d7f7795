"""Stack several rasters of one grid into one, for products with a file for each band."""

from __future__ import annotations

import re
from html import escape
from itertools import combinations, takewhile
from pathlib import PurePosixPath
from typing import Any, Sequence

from osgeo import gdal

from ..errors import InputError, OutputError
from ..file_checks import same_file
from ..redaction import file_name, safe_to_show
from ..scene.grid import Size
from .dataset import call, capture_messages, status
from .layer import Layer, has_mask
from .metadata_values import METADATA_DOMAIN, WAVELENGTH, description, gcps, items, rpc, text, wavelength
from .mosaic import gdal_name

_GRID_TOLERANCE = 1e-6
"""Largest difference of two equal geotransforms in pixels; files round their coordinates."""


def stack(layers: Sequence[Layer]) -> Any:
    """Build an in-memory virtual raster of the selected bands of several layers.

    Each band keeps its nodata value, mask, name, scale and unit. Alpha bands follow the others. A band
    without a name is called after the part of the file's name that differs from the others, such as B4 for
    LC08_x_B4.TIF.

    Args:
        layers: at least two layers; their files must not be moved while the result is used.

    Returns:
        The GDAL dataset.

    Raises:
        InputError: two layers are not on the same grid, or are one file.
    """
    first = layers[0]
    for one, other in combinations(layers, 2):
        if same_file(one.path, other.path):
            raise InputError(f"{other} is given twice, which would fuse its bands twice: give each file once")
    for other in layers[1:]:
        _check_same_grid(first, other)
    size = first.size
    stacked = gdal.GetDriverByName("VRT").Create("", size.cols, size.rows, 0)
    crs, transform = first.dataset.GetSpatialRef(), first.dataset.GetGeoTransform(can_return_null=True)
    if crs is not None:
        call(stacked.SetSpatialRef, crs)
    if transform is not None:
        call(stacked.SetGeoTransform, transform)
    sensor_model = rpc(first.dataset)
    if sensor_model:
        call(stacked.SetMetadata, sensor_model, "RPC")
    if transform is None and gcps(first.dataset):
        call(stacked.SetGCPs, gcps(first.dataset), first.dataset.GetGCPSpatialRef())
    for layer, name in zip(layers, short_names([layer.path for layer in layers])):
        for number in layer.bands:
            _add_band(stacked, layer, number, name if len(layer.bands) == 1 else f"{name} {number}")
    for layer in layers:  # last, so that the other bands are numbered without them
        for number in layer.alpha_bands:
            _add_band(stacked, layer, number, "alpha")
    return stacked


def check_output_not_ms_band(output: str, ms: Layer) -> None:
    """Refuse an output that looks like one of the MS image's files: the user forgot to name the output.

    Args:
        output: the output.
        ms: the MS image.

    Raises:
        OutputError: the output is an existing raster of the MS image's size that TRA-PAN did not write.
    """
    if status(output) is None:
        return
    existing = None
    with capture_messages():
        existing = gdal.OpenEx(output, gdal.OF_RASTER)
    if existing is None or items(existing, METADATA_DOMAIN):
        return
    if Size(existing.RasterYSize, existing.RasterXSize) == ms.size:
        raise OutputError(
            f"the output '{output}' is a raster as large as {ms}, perhaps one of its bands: "
            "name the output after the last MS file, or remove that raster first"
        )


def _add_band(stacked: Any, layer: Layer, number: int, name: str) -> None:
    """Add a band to a virtual raster that reads a band of a layer."""
    source = layer.dataset.GetRasterBand(number)
    call(stacked.AddBand, source.DataType)
    band = stacked.GetRasterBand(stacked.RasterCount)
    call(band.SetMetadataItem, "source_0", _source(layer.path, str(number)), "new_vrt_sources")
    call(band.SetDescription, description(source) or name)
    call(band.SetColorInterpretation, source.GetColorInterpretation())
    for value, set_value in (
        (source.GetNoDataValue(), band.SetNoDataValue),
        (source.GetScale(), band.SetScale),
        (source.GetOffset(), band.SetOffset),
        (text(source.GetUnitType()) or None, band.SetUnitType),
    ):
        if value is not None:
            call(set_value, value)
    if wavelength(source):
        call(band.SetMetadataItem, WAVELENGTH, wavelength(source), "IMAGERY")
    if has_mask(source):
        call(band.CreateMaskBand, 0)
        mask = _source(layer.path, f"mask,{number}")
        call(band.GetMaskBand().SetMetadataItem, "source_0", mask, "new_vrt_sources")


def _source(path: str, band: str) -> str:
    """Write the XML element by which a virtual raster reads a band of a file."""
    name = escape(gdal_name(path))
    return (
        f'<SimpleSource><SourceFilename relativeToVRT="0">{name}</SourceFilename>'
        f"<SourceBand>{band}</SourceBand></SimpleSource>"
    )


def short_names(paths: Sequence[str]) -> list[str]:
    """Shorten file names: drop the extensions and the words that all names start with.

    Subdatasets of one file, and files of one name in several folders, are called after what differs in their
    whole names.
    """
    names = _differences([re.split("[_. -]", PurePosixPath(file_name(path)).stem) for path in paths])
    if len(set(names)) == len(names):
        return names
    words = [re.findall("[0-9A-Za-z]+", safe_to_show(path)) for path in paths]
    common = _count_common([list(reversed(each)) for each in words])
    return _differences([each[: len(each) - common] or each for each in words])


def _differences(names: Sequence[Sequence[str]]) -> list[str]:
    """Join the words of each name after those that all names start with; the last word if none is left."""
    common = _count_common(names)
    return ["_".join(words[common:] or words[-1:]) for words in names]


def _count_common(names: Sequence[Sequence[str]]) -> int:
    """Count the words that all names start with."""
    return sum(1 for _ in takewhile(lambda words: len(set(words)) == 1, zip(*names)))


def _check_same_grid(first: Layer, other: Layer) -> None:
    """Raise an `InputError` unless two layers have the same size, geotransform and CRS."""
    transform, other_transform = (
        layer.dataset.GetGeoTransform(can_return_null=True) for layer in (first, other)
    )
    crs, other_crs = first.dataset.GetSpatialRef(), other.dataset.GetSpatialRef()
    if first.size != other.size:
        difference = f"{first.size} and {other.size} pixels"
    elif (transform is None) != (other_transform is None):
        difference = "only one georeference"
    elif transform is not None and _differ(transform, other_transform):
        difference = f"the geotransforms {transform} and {other_transform}"
    elif (crs is None) != (other_crs is None) or (crs is not None and not crs.IsSame(other_crs)):
        difference = "different CRSs"
    else:
        return
    raise InputError(
        f"{first} and {other} are not on one grid, they have {difference}: give files of one pixel size "
        "and extent, or warp one to the grid of the other"
    )


def _differ(transform: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Tell whether two geotransforms differ by more than rounding."""
    pixel = max(abs(transform[1]) + abs(transform[2]), abs(transform[4]) + abs(transform[5]))
    return any(abs(a - b) > _GRID_TOLERANCE * pixel for a, b in zip(transform, other))
