"""Explain containers of several rasters, and cubes whose rows GDAL takes for bands."""

from __future__ import annotations

import re
from typing import Any

from ..errors import InputError
from ..redaction import safe_to_show

MAX_LISTED = 6
"""Rasters of a container that a message names; a PRISMA product has over thirty."""

_PRISMA_CUBE = re.compile(r"/PRS_L\w+_H[CR]O/.*_Cube", re.IGNORECASE)
_SCIENTIFIC = ("HDF5Image", "HDF4Image", "netCDF")
MOST_BANDS = 500
"""Bands that an imaging spectrometer may have, with a margin: AVIRIS-NG has 425."""

_IMPORT_PRISMA = (
    "its cubes are stored as rows x bands x columns, which GDAL reads wrongly: import it with EnMAP-Box in "
    "QGIS ('Import PRISMA L2D product') or with prismaread in R, and give the GeoTIFFs of the PAN and of the "
    "cube"
)


def describe_container(layer: object, dataset: Any) -> InputError:
    """Return the error for a container without bands; it names the rasters in it, or how to import them.

    Args:
        layer: the layer, or its name in messages.
        dataset: the GDAL dataset.
    """
    names = [safe_to_show(str(name)) for name, _ in dataset.GetSubDatasets()]
    if any("/PRS_L" in name for name in names):
        return InputError(f"{layer} is a PRISMA product: {_IMPORT_PRISMA}")
    if not names:
        return InputError(f"{layer} is a container without bands: choose another raster")
    more = f" or {len(names) - MAX_LISTED} more" if len(names) > MAX_LISTED else ""
    return InputError(
        f"{layer} is a container without bands: choose one of the rasters in it, "
        f"{', '.join(names[:MAX_LISTED])}{more}"
    )


def check_no_cube(layer: object, path: str, dataset: Any) -> None:
    """Raise an `InputError` for a cube of a scientific format whose rows GDAL takes for bands.

    Args:
        layer: the layer, or its name in messages.
        path: GDAL's name of the raster.
        dataset: the GDAL dataset.
    """
    if dataset.GetDriver().ShortName not in _SCIENTIFIC:
        return
    if _PRISMA_CUBE.search(path):
        raise InputError(f"{layer} is a cube of a PRISMA product: {_IMPORT_PRISMA}")
    if dataset.RasterCount > MOST_BANDS:
        raise InputError(
            f"{layer} has {dataset.RasterCount} bands of {dataset.RasterXSize} x {dataset.RasterYSize} "
            "pixels, so its rows are probably stored where GDAL expects bands: convert it to a GeoTIFF with "
            "the importer of its product, such as EnMAP-Box in QGIS"
        )
