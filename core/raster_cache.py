"""GDAL's cache of blocks, held small while a scene is open: its own limit grows with the machine's memory."""

from __future__ import annotations

import threading

from osgeo import gdal

MOST = 512 << 20
"""Bytes: two rows of tiles of a scene that is 40,000 pixels wide, read and written, with eight bands."""

_lock = threading.Lock()
_held = 0
_usual = 0


def hold() -> None:
    """Limits the cache until as many :func:`release` have come, unless the user has set its size."""
    global _held, _usual
    with _lock:
        _held += 1
        if _held == 1:
            _usual = gdal.GetCacheMax()
            if gdal.GetConfigOption("GDAL_CACHEMAX") is None:
                gdal.SetCacheMax(min(_usual, MOST))


def release() -> None:
    """Gives the cache its usual size back."""
    global _held
    with _lock:
        _held -= 1
        if _held == 0:
            gdal.SetCacheMax(_usual)
