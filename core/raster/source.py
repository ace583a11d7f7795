"""A raster as the user names it. Needs no GDAL, so that QGIS and the command line build jobs without it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """A raster to open, and what counts in place of what its file says.

    Attributes:
        path: GDAL's name of the raster.
        name: name in messages; the file's if empty.
        srs: CRS in place of the file's, such as EPSG:32631; the file's if empty.
        nodata: nodata values in place of the file's; the file's if empty, none if NaN.
    """

    path: str
    name: str = ""
    srs: str = ""
    nodata: tuple[float, ...] = ()
