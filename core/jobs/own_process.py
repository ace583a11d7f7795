"""Prepare a process that runs only TRA-PAN: load GDAL and silence its error messages."""

from __future__ import annotations

import warnings

from ..errors import EngineError


def require_gdal() -> None:
    """Load GDAL and keep it from printing; not for QGIS, which shares its process with us.

    Raises:
        EngineError: GDAL's Python bindings can't be loaded, or PROJ has no database.
    """
    # GDAL 3.7 and later warn that exceptions are neither on nor off; `core.raster` works with both
    warnings.filterwarnings("ignore", r"Neither \w+\.UseExceptions\(\)", FutureWarning)
    try:
        from ..raster import crs, dataset, writer  # noqa: F401
    except ImportError as error:
        raise EngineError(
            f"GDAL's Python bindings can't be loaded ({error}): install them for this Python, in the version "
            "of the system's GDAL (Debian: apt install python3-gdal; conda: conda install gdal)"
        ) from error
    dataset.print_no_errors()
    try:
        crs.check_database()
    except dataset.GdalError as error:
        raise EngineError(
            f"PROJ can't use its database of CRSs ({error}): unset the environment variables PROJ_DATA and "
            "PROJ_LIB, which another program may have set, or reinstall PROJ"
        ) from error
