"""Write arrays as GeoTIFFs with a georeference and band names: all of them, or none."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Sequence

from numpy.typing import NDArray
from osgeo import gdal, gdal_array, osr

from ..atomic import Staging, publish
from ..errors import OutputError
from ..file_checks import check_name
from ..scene.grid import Grid
from .dataset import GdalError, call, close, opened
from .metadata_values import items
from .output_plan import sidecar_paths

_WRITER = ("TIFFTAG_SOFTWARE", "TRA-PAN demo")
"""Metadata item of the files written here, and its value. Only such files are replaced: rasters of the user
may have the same names."""

# Colour interpretation by band name; viewers show these bands as red, green and blue.
_COLOURS = {"Red": gdal.GCI_RedBand, "Green": gdal.GCI_GreenBand, "Blue": gdal.GCI_BlueBand}


@dataclass(frozen=True)
class Image:
    """An array that becomes a GeoTIFF.

    Attributes:
        path: the file to write.
        values: [bands, rows, cols], of a data type that GeoTIFF can hold.
        grid: the array's grid.
        names: band descriptions; "Red", "Green" and "Blue" also set the colour interpretation.
    """

    path: Path
    values: NDArray[Any]
    grid: Grid
    names: Sequence[str]


def write_arrays(images: Sequence[Image], epsg: int) -> None:
    """Write tiled, compressed GeoTIFFs; those of an earlier call are replaced once all new ones are complete.

    Args:
        images: the arrays.
        epsg: EPSG code of the grids' CRS.

    Raises:
        OutputError: a file can't be written, or would replace one that was not written here; nothing is left
            behind.
    """
    for image in images:
        _check_own(image.path)
    with ExitStack() as stack:
        stagings = []
        for image in images:
            check_name("the output", str(image.path))
            try:
                stagings.append(Staging(image.path, sidecar_paths(image.path, "GTiff")))
                stack.callback(stagings[-1].discard)
                _write(stagings[-1].staged_path, image, epsg)
                stagings[-1].fsync()
            except (GdalError, OSError) as error:
                why = getattr(error, "strerror", None) or stagings[-1].hide_staging_path(str(error))
                raise _write_error(image.path, why) from error
        try:
            publish(*stagings)
        except OSError as error:
            name = error.filename2 or error.filename or images[0].path
            raise _write_error(Path(name), error.strerror or str(error)) from error


def _check_own(path: Path) -> None:
    """Check that a file is missing or was written here; a link is replaced, which loses no pixels."""
    if path.is_symlink() or not path.exists():
        return
    item, writer = _WRITER
    with suppress(GdalError), opened(path) as dataset:
        if items(dataset).get(item) == writer:
            return
    raise OutputError(f"the file '{path}' exists and is not one of the demonstration: choose another folder")


def _write_error(path: Path, why: str) -> OutputError:
    return OutputError(f"'{path}' can't be written ({why}): choose another folder")


def _write(path: Path, image: Image, epsg: int) -> None:
    bands, rows, cols = image.values.shape
    code = gdal_array.NumericTypeCodeToGDALTypeCode(image.values.dtype.type)
    # Without PHOTOMETRIC GDAL makes the fourth of four Byte bands an alpha band.
    options = ["TILED=YES", "COMPRESS=DEFLATE", "PHOTOMETRIC=MINISBLACK"]
    dataset = call(gdal.GetDriverByName("GTiff").Create, str(path), cols, rows, bands, code, options)
    default_colour = gdal.GCI_GrayIndex if bands == 1 else gdal.GCI_Undefined
    try:
        crs = osr.SpatialReference()
        call(crs.ImportFromEPSG, epsg)
        call(dataset.SetSpatialRef, crs)
        call(dataset.SetMetadataItem, *_WRITER)
        call(dataset.SetGeoTransform, list(image.grid.transform))
        for number, name in enumerate(image.names, start=1):
            band = dataset.GetRasterBand(number)
            band.SetDescription(name)
            call(band.SetColorInterpretation, _COLOURS.get(name, default_colour))
        call(dataset.WriteArray, image.values)
    finally:
        close(dataset)
