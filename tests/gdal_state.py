"""GDAL's state in this process, as tests need it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def gdal_exceptions(on: bool) -> Iterator[None]:
    """Switch GDAL's exceptions on or off inside the context, as another plugin may leave them."""
    from osgeo import gdal, ogr, osr

    # GDAL keeps a stack of error handlers: what was switched on last must be switched off first.
    before = [module for module in (gdal, ogr, osr) if module.GetUseExceptions()]
    for module in reversed(before):
        module.DontUseExceptions()
    if on:
        gdal.UseExceptions()
    try:
        yield
    finally:
        if on:
            gdal.DontUseExceptions()
        for module in before:
            module.UseExceptions()
