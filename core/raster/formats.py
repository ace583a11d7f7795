"""Choose GDAL's format for an output by its name, and the creation options that keep its pixels."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any, Mapping, Sequence

from osgeo import gdal

from ..errors import InputError, OutputError
from ..scene.grid import Grid

WINDOWED_DRIVER = "GTiff"
"""Driver of the one format that is written window by window."""

_TIFF_OPTIONS = {
    "TILED": "YES",
    "COMPRESS": "DEFLATE",
    "BIGTIFF": "IF_SAFER",
    # Without this GDAL makes the fourth of four Byte bands an alpha band.
    "PHOTOMETRIC": "MINISBLACK",
}
# The compressed bytes do not depend on the number of threads.
_THREAD_OPTIONS = {"NUM_THREADS": "ALL_CPUS"}
# DEFLATE level: half the time of GDAL's default level, for 0.8 % more bytes (docs/performance.md).
_DEFLATE_LEVEL = "3"
# These formats are lossy by default.
_DRIVER_OPTIONS = {
    "COG": {"COMPRESS": "DEFLATE", "PREDICTOR": "YES", "BIGTIFF": "IF_SAFER", **_THREAD_OPTIONS},
    "JP2OpenJPEG": {"QUALITY": "100", "REVERSIBLE": "YES"},
    "WEBP": {"LOSSLESS": "YES"},
}
# MFF crashes with hundreds of bands (GDAL 3.6). COG has GeoTIFF's extension and is chosen by a parameter. VRT
# refers to the pixels it is copied from.
_EXCLUDED_DRIVERS = ("MFF", "COG", "VRT")
# Degrees and lines that NITF's extension BLOCKA can hold.
_BLOCKA_STEP, _BLOCKA_LINES = 1e-6, 99999
_PREDICTOR_COMPRESSIONS = ("DEFLATE", "LZW", "ZSTD")


def extensions() -> list[str]:
    """List the extensions that an output may have, without the dot; GeoTIFF's come first."""
    others = {name for driver in _all_drivers() for name in _writable_extensions(driver)}
    return ["tif", "tiff", *sorted(others - {"tif", "tiff"})]


def drivers(output: str, cog: bool = False) -> list[Any]:
    """List the GDAL drivers that write files with the output's extension, in GDAL's order.

    Args:
        output: the file.
        cog: write a cloud-optimised GeoTIFF.

    Raises:
        OutputError: no driver writes this extension, or not as a cloud-optimised GeoTIFF.
    """
    extension = Path(output).suffix[1:].lower()
    if cog and extension not in ("tif", "tiff"):
        raise OutputError(
            f"the output '{output}' does not have the extension of a cloud-optimised GeoTIFF: use a name "
            "that ends in .tif"
        )
    if cog:
        return [gdal.GetDriverByName("COG")]
    candidates = [driver for driver in _all_drivers() if extension in _writable_extensions(driver)]
    if not candidates:
        raise OutputError(
            f"the output '{output}' does not have the extension of a raster format that GDAL can write: "
            "use a name that ends in .tif"
        )
    return candidates


def parse_options(user_options: Sequence[str]) -> dict[str, str]:
    """Read creation options.

    Args:
        user_options: NAME=VALUE each.

    Returns:
        The values by their names in capitals.

    Raises:
        InputError: an option is not NAME=VALUE.
    """
    parsed = {}
    for option in user_options:
        name, equals, value = option.partition("=")
        if not name or not equals:
            raise InputError(f"the creation option '{option}' is not NAME=VALUE: correct or remove it")
        parsed[name.strip().upper()] = value.strip()
    return parsed


def options(driver: str, pixel_type: str, user_options: Sequence[str] = ()) -> list[str]:
    """Combine the default creation options with the user's, which take precedence.

    Args:
        driver: GDAL's short name of the driver.
        pixel_type: GDAL's name of the pixel type.
        user_options: NAME=VALUE each.

    Returns:
        NAME=VALUE each.

    Raises:
        InputError: a user option is not NAME=VALUE.
    """
    is_tiff = driver == WINDOWED_DRIVER
    chosen = {**_TIFF_OPTIONS, **_THREAD_OPTIONS} if is_tiff else dict(_DRIVER_OPTIONS.get(driver, {}))
    chosen.update(parse_options(user_options))
    if is_tiff:
        _add_predictor(chosen, pixel_type)
        if chosen["COMPRESS"].upper() == "DEFLATE":
            chosen.setdefault("ZLEVEL", _DEFLATE_LEVEL)
    if driver == "GPKG" and pixel_type == "Byte":
        # GeoPackage's default stores tiles without nodata as JPEG.
        chosen.setdefault("TILE_FORMAT", "PNG")
    return [f"{name}={value}" for name, value in chosen.items()]


def max_value(options: Sequence[str], pixel_type: str) -> float:
    """Return the largest value that can be stored if the option NBITS reduces the type; otherwise infinity.

    Args:
        options: creation options, NAME=VALUE each.
        pixel_type: GDAL's name of the pixel type.
    """
    bits = dict(option.split("=", 1) for option in options).get("NBITS", "")
    if not bits.isdigit() or pixel_type not in ("Byte", "UInt16", "UInt32"):
        return math.inf
    return float(2 ** int(bits) - 1)


def corner_step(driver: str, is_geographic: bool) -> float:
    """Return the step to which a format rounds the corners of a raster, in CRS units; 0 if it keeps them.

    Args:
        driver: GDAL's short name of the driver.
        is_geographic: whether the CRS is geographic.
    """
    if driver != "NITF":
        return 0.0
    return _BLOCKA_STEP if is_geographic else 1.0


def corner_options(driver: str, grid: Grid, options: Sequence[str]) -> list[str]:
    """List creation options that keep the corners of a raster in a geographic CRS more exactly.

    NITF's own corners count arcseconds. Its extension BLOCKA has six decimals of a degree.

    Args:
        driver: GDAL's short name of the driver.
        grid: the raster's grid in degrees.
        options: the creation options so far; those on BLOCKA take precedence.
    """
    has_own = any(option.startswith(("BLOCKA_", "ICORDS=")) for option in options)
    if driver != "NITF" or has_own or max(grid.size.rows, grid.size.cols) > _BLOCKA_LINES:
        return []
    rows, cols = grid.size.rows - 1, grid.size.cols - 1
    corners = {"FRFC": (0, 0), "FRLC": (0, cols), "LRLC": (rows, cols), "LRFC": (rows, 0)}
    places = {name: grid.coordinates(*corner) for name, corner in corners.items()}
    return [
        "BLOCKA_BLOCK_COUNT=1",
        "BLOCKA_BLOCK_INSTANCE_01=01",
        f"BLOCKA_L_LINES_01={grid.size.rows:05}",
        *(f"BLOCKA_{name}_LOC_01={y:+010.6f}{x:+011.6f}" for name, (x, y) in places.items()),
    ]


def _add_predictor(chosen: dict[str, str], pixel_type: str) -> None:
    """Add the predictor where the compression supports it and values fill whole bytes."""
    if chosen["COMPRESS"].upper() in _PREDICTOR_COMPRESSIONS and "NBITS" not in chosen:
        chosen.setdefault("PREDICTOR", "3" if pixel_type.startswith("Float") else "2")


def _all_drivers() -> list[Any]:
    return [gdal.GetDriver(number) for number in range(gdal.GetDriverCount())]


def _writable_extensions(driver: Any) -> list[str]:
    """List the extensions of a driver's files without the dot; none if it can't write rasters."""
    capabilities: Mapping[str, str] = driver.GetMetadata()
    can_write = capabilities.get(gdal.DCAP_CREATECOPY) or capabilities.get(gdal.DCAP_CREATE)
    if not capabilities.get(gdal.DCAP_RASTER) or not can_write or driver.ShortName in _EXCLUDED_DRIVERS:
        return []
    return (
        (capabilities.get(gdal.DMD_EXTENSIONS) or capabilities.get(gdal.DMD_EXTENSION) or "").lower().split()
    )
