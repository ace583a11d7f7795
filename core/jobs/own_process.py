"""Prepare a process of our own, which no other program shares: load GDAL and keep it from printing."""

from __future__ import annotations

from ..errors import EngineError


def require_gdal() -> None:
    """Loads GDAL for a process of our own, and keeps it from printing.

    Raises:
        EngineError: GDAL's Python bindings can't be loaded.
    """
    try:
        from ..raster import dataset, writer  # noqa: F401
    except ImportError as error:
        raise EngineError(
            f"GDAL's Python bindings can't be loaded ({error}): install them for this Python, at the version "
            "of the system's GDAL (on Debian: apt install python3-gdal; with conda: conda install gdal)"
        ) from error
    dataset.print_no_errors()
