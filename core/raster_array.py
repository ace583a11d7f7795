"""Writes an array that needs no more than a place and names as a GeoTIFF: whole, or not at all."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any, Sequence

from numpy.typing import NDArray
from osgeo import gdal, gdal_array, osr

from .errors import OutputError
from .grid import Grid
from .raster_layer import GdalError, call, close

# What viewers show as the picture's colours, by the bands' names.
_COLOURS = {"Red": gdal.GCI_RedBand, "Green": gdal.GCI_GreenBand, "Blue": gdal.GCI_BlueBand}


def write_array(path: Path, values: NDArray[Any], grid: Grid, epsg: int, names: Sequence[str]) -> None:
    """Writes a tiled, compressed GeoTIFF; an existing file is replaced once the new one is whole.

    Args:
        path: the file to write.
        values: [bands, rows, cols], of a type that GeoTIFF holds.
        grid: where the pixels lie; its size is the array's.
        epsg: code of the grid's CRS.
        names: the bands' descriptions; "Red", "Green" and "Blue" become the colours that viewers show.

    Raises:
        OutputError: it can't be written; nothing is left behind.
    """
    # In the same folder, so that renaming it is atomic.
    part = path.with_name(f".{path.stem}.{uuid.uuid4().hex[:8]}.part.tif")
    try:
        _write(part, values, grid, epsg, names)
        part.replace(path)
    except (GdalError, OSError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise OutputError(f"'{path}' can't be written ({why}): choose another folder") from error
    finally:
        part.unlink(missing_ok=True)


def _write(path: Path, values: NDArray[Any], grid: Grid, epsg: int, names: Sequence[str]) -> None:
    bands, rows, cols = values.shape
    kind = gdal_array.NumericTypeCodeToGDALTypeCode(values.dtype.type)
    # Else GDAL takes the fourth of four Byte bands for an alpha band.
    options = ["TILED=YES", "COMPRESS=DEFLATE", "PHOTOMETRIC=MINISBLACK"]
    dataset = call(gdal.GetDriverByName("GTiff").Create, str(path), cols, rows, bands, kind, options)
    other = gdal.GCI_GrayIndex if bands == 1 else gdal.GCI_Undefined
    try:
        system = osr.SpatialReference()
        call(system.ImportFromEPSG, epsg)
        call(dataset.SetSpatialRef, system)
        call(dataset.SetGeoTransform, list(grid.transform))
        for number, name in enumerate(names, start=1):
            band = dataset.GetRasterBand(number)
            band.SetDescription(name)
            call(band.SetColorInterpretation, _COLOURS.get(name, other))
        call(dataset.WriteArray, values)
    finally:
        close(dataset)
