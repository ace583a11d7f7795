"""A raster as the user names it. Needs no GDAL, so that QGIS and the command line build jobs without it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Union

from ..schema import Nodata


@dataclass(frozen=True)
class Source:
    """A raster to open, and what counts in place of what its file says.

    Attributes:
        path: GDAL's name of the raster; of an image in several files, their names in the order of its bands.
        bands: bands to read, counted from 1 across all files, in this order; empty for all but alpha and
            quality bands.
        name: name in messages; the file's if empty.
        srs: CRS in place of the file's, as an EPSG code, WKT or a PROJ string; the file's if empty.
        nodata: nodata values in place of the file's; the file's if empty. NaN alone stands for none.
    """

    path: Union[str, tuple[str, ...]]
    bands: tuple[int, ...] = ()
    name: str = ""
    srs: str = ""
    nodata: tuple[Nodata, ...] = ()

    @property
    def files(self) -> tuple[str, ...]:
        """GDAL's name of each file."""
        return (self.path,) if isinstance(self.path, str) else self.path
