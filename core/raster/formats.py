"""Which of GDAL's formats an output's name asks for, and with which options it keeps what it is given."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any, Mapping, Sequence

from osgeo import gdal

from ..errors import InputError, OutputError

WINDOWED_DRIVER = "GTiff"

_TIFF = {
    "TILED": "YES",
    "COMPRESS": "DEFLATE",
    "BIGTIFF": "IF_SAFER",
    # Else GDAL takes the fourth of four Byte bands for an alpha band.
    "PHOTOMETRIC": "MINISBLACK",
}
# Compressed alike by any number of threads.
_THREADS = {"NUM_THREADS": "ALL_CPUS"}
# Half of the time that GDAL's own level takes, for 0.8 % more bytes: docs/performance.md.
_LEVEL = "3"
# Some formats lose precision unless told not to.
_OTHERS = {
    "COG": {"COMPRESS": "DEFLATE", "PREDICTOR": "YES", "BIGTIFF": "IF_SAFER", **_THREADS},
    "JP2OpenJPEG": {"QUALITY": "100", "REVERSIBLE": "YES"},
    "WEBP": {"LOSSLESS": "YES"},
}
# MFF crashes where there are hundreds of bands (GDAL 3.6); a COG, a GeoTIFF by its name, is asked for.
_LEFT_OUT = ("MFF", "COG")
_PREDICTED = ("DEFLATE", "LZW", "ZSTD")


def extensions() -> list[str]:
    """The endings that an output's name may have, without the dot; GeoTIFF's first."""
    others = {name for number in range(gdal.GetDriverCount()) for name in _named(gdal.GetDriver(number))}
    return ["tif", "tiff", *sorted(others - {"tif", "tiff"})]


def drivers(output: str, cog: bool = False) -> list[Any]:
    """The GDAL drivers that write files named like the output, the likeliest first.

    Args:
        output: the file.
        cog: a cloud-optimised GeoTIFF is wanted.

    Raises:
        OutputError: there is none.
    """
    ending = Path(output).suffix[1:].lower()
    if cog and ending not in ("tif", "tiff"):
        raise OutputError(
            f"the output '{output}' is not named as a cloud-optimised GeoTIFF: let its name end in .tif"
        )
    if cog:
        return [gdal.GetDriverByName("COG")]
    all_of_them = map(gdal.GetDriver, range(gdal.GetDriverCount()))
    found = [driver for driver in all_of_them if ending in _named(driver)]
    if not found:
        raise OutputError(
            f"the output '{output}' is not named as a raster that GDAL writes here: let its name end in .tif"
        )
    return found


def options(driver: str, pixel_type: str, given: Sequence[str] = ()) -> list[str]:
    """Creation options: the defaults and, over them, the user's.

    Args:
        driver: GDAL's short name.
        pixel_type: GDAL's name of it.
        given: NAME=VALUE each.

    Raises:
        InputError: one of the given is not NAME=VALUE.
    """
    chosen = {**_TIFF, **_THREADS} if driver == WINDOWED_DRIVER else dict(_OTHERS.get(driver, {}))
    for option in given:
        name, equals, value = option.partition("=")
        if not name or not equals:
            raise InputError(f"the creation option '{option}' is not NAME=VALUE: correct or remove it")
        chosen[name.strip().upper()] = value.strip()
    if driver == WINDOWED_DRIVER:
        _predict(chosen, pixel_type)
        if chosen["COMPRESS"].upper() == "DEFLATE":
            chosen.setdefault("ZLEVEL", _LEVEL)
    if driver == "GPKG" and pixel_type == "Byte":
        # Else tiles without gaps become JPEG.
        chosen.setdefault("TILE_FORMAT", "PNG")
    return [f"{name}={value}" for name, value in chosen.items()]


def max_value(options: Sequence[str], pixel_type: str) -> float:
    """What values above it are stored as where the option NBITS makes a type smaller; else infinity."""
    bits = dict(option.split("=", 1) for option in options).get("NBITS", "")
    if not bits.isdigit() or pixel_type not in ("Byte", "UInt16", "UInt32"):
        return math.inf
    return float(2 ** int(bits) - 1)


def _predict(chosen: dict[str, str], pixel_type: str) -> None:
    """Adds the predictor, which is for whole bytes and for compressions that know it."""
    if chosen["COMPRESS"].upper() in _PREDICTED and "NBITS" not in chosen:
        chosen.setdefault("PREDICTOR", "3" if pixel_type.startswith("Float") else "2")


def _named(driver: Any) -> list[str]:
    """The endings of a driver's files, where it can write rasters."""
    about: Mapping[str, str] = driver.GetMetadata()
    writes = about.get(gdal.DCAP_CREATECOPY) or about.get(gdal.DCAP_CREATE)
    if not about.get(gdal.DCAP_RASTER) or not writes or driver.ShortName in _LEFT_OUT:
        return []
    return (about.get(gdal.DMD_EXTENSIONS) or about.get(gdal.DMD_EXTENSION) or "").lower().split()
