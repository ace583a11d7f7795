"""What an open raster and the files beside it say of the sensor and of the bands."""

from __future__ import annotations

import os
import re
import stat
from pathlib import PurePosixPath
from typing import Any, Iterable, Iterator, Optional

from osgeo import gdal

from ..file_checks import is_pipe, pipe_of
from ..redaction import file_name
from ..schema import parse
from ..sensors.identify import BAND_NAME, FILE_NAME, Clue, merge_mission_index, parse_metadata
from .dataset import GdalError, Layer, call, check_not_truncated, files, status
from .metadata_values import description, items, number, text
from .stack import short_names

# MERGED-DOC """Which files a raster is made of, and what a raster that this package wrote says of itself."""
# GDAL's own readers of product metadata fill IMAGERY and IMD; formats with metadata of their own, the others.
_DOMAINS = ("IMAGERY", "IMD", "", "ENVI")

_METADATA = "the metadata of"

_BESIDE = (".xml", ".json", ".txt", ".imd")
_LARGEST = 4_000_000
"""Bytes of a metadata file that is still read."""

# A folder can be listed there without asking a server.
_LISTED = ("/vsizip/", "/vsitar/", "/vsimem/")

_SOURCES = 20
"""Rasters of a virtual raster that are asked; a mosaic may have thousands, of one sensor."""


def clues(layer: Layer) -> tuple[Clue, ...]:
    """What tells a raster's sensor, and that of a virtual raster's sources."""
    found = list(_of_dataset(layer.dataset, layer.path))
    if layer.dataset.GetDriver().ShortName == "VRT":
        for path in layer.files()[:_SOURCES]:
            try:
                source = call(gdal.OpenEx, path, gdal.OF_RASTER)
            except GdalError:  # reading the pixels tells what is wrong with it
                continue
            if source is not None and source.GetDriver().ShortName != "VRT":
                found.extend(_of_dataset(source, path))
    return tuple(found)


def band_names(layer: Layer) -> tuple[str, ...]:
    """Names of all the raster's bands: their descriptions, or what the product's metadata or files say.

    Returns:
        One a band, empty for a band without a name; none where no band has one.
    """
    total = layer.dataset.RasterCount
    described = tuple(description(layer.dataset.GetRasterBand(band)) for band in range(1, total + 1))
    if any(described):
        return described
    for found in (_maxar_bands(layer.dataset), _dimap_bands(layer.dataset), _file_bands(layer.dataset)):
        if len(found) == total:
            return found
    return ()


def _of_dataset(dataset: Any, path: str) -> Iterator[Clue]:
    ours = _told_by_trapan(dataset)
    if ours:
        yield ours
    for domain in _DOMAINS:
        held = items(dataset, domain)
        yield from merge_mission_index(
            [Clue(key, value.strip('"'), _METADATA) for key, value in held.items()]
        )
    yield from _beside(path)
    for band in range(1, dataset.RasterCount + 1):
        yield Clue(BAND_NAME, description(dataset.GetRasterBand(band)), "the bands of")
    yield Clue(FILE_NAME, file_name(path), "")


def _told_by_trapan(dataset: Any) -> Clue | None:
    """The sensor of a reduced pair that this package made: the product's metadata are not beside it."""
    told = items(dataset, "TRAPAN").get("SENSOR", "")
    name = re.search(r'"name": "([^"]+)"', told)
    return Clue("SENSOR", name[1], _METADATA) if name and name[1] != "generic" else None


def _beside(path: str) -> Iterator[Clue]:
    """The clues in the metadata files that belong to a raster by their names, and that GDAL may not know."""
    if path.startswith("/vsi") and not path.startswith(_LISTED):
        return
    folder, _, name = path.replace("\\", "/").rpartition("/")
    stem = PurePosixPath(name).stem
    for other in sorted(map(os.fsdecode, gdal.ReadDir(folder or ".") or ())):
        whole = f"{folder}/{other}" if folder else other
        if other != name and _belongs(other, stem):
            yield from parse_metadata(_text(whole), f"'{other}' beside")


def _belongs(other: str, stem: str) -> bool:
    """Whether a file is a raster's metadata: LC08_x_MTL.txt is LC08_x_B2's, as x.xml is x_MSS's."""
    found = PurePosixPath(other)
    if found.suffix.lower() not in _BESIDE:
        return False
    start = re.sub(r"[_-](meta|metadata|mtl|aux)$", "", found.stem, flags=re.IGNORECASE).lower()
    return re.match(rf"{re.escape(start)}(?![0-9a-z])", stem.lower()) is not None


def _text(path: str) -> str:
    found = status(path)
    if found is None or not stat.S_ISREG(found.mode) or found.size > _LARGEST:
        return ""
    file = gdal.VSIFOpenL(path, "rb")
    if file is None:
        return ""
    try:
        return bytes(gdal.VSIFReadL(1, found.size, file) or b"").decode("utf-8", "replace")
    finally:
        gdal.VSIFCloseL(file)


def _maxar_bands(dataset: Any) -> tuple[str, ...]:
    """From an IMD, which has a group BAND_x for each band; products have them by wavelength."""
    keys = items(dataset, "IMD")
    groups = {found[1] for found in (re.search(r"(?:^|\.)BAND_([A-Z]+\d?)\.", key) for key in keys) if found}
    return tuple(name for name in ("C", "B", "G", "Y", "R", "RE", "N", "N2") if name in groups)


def _dimap_bands(dataset: Any) -> tuple[str, ...]:
    """From a DIMAP's list of which band has which index, whether GDAL opened the image or the DIMAP."""
    held = items(dataset, "IMD")
    listed = [
        (value, held.get(key.replace("BAND_ID", "BAND_INDEX"), ""))
        for key, value in held.items()
        if re.search(r"Raster_Index(_\d+)?\.BAND_ID$", key)
    ]
    whole = "".join(map(text, dataset.GetMetadata_List("xml:dimap") or ()))
    listed += re.findall(r"<BAND_ID>\s*(\w+)\s*</BAND_ID>\s*<BAND_INDEX>\s*(\d+)", whole)
    order = {number(index): band for band, index in listed}
    return tuple(band for index, band in sorted(order.items())) if None not in order else ()


def _file_bands(dataset: Any) -> tuple[str, ...]:
    """From the files' names of a virtual raster with a file for each band, as QGIS builds it."""
    sources = [
        re.findall("<SourceFilename[^>]*>([^<]*)<", "".join(_sources(dataset, band)))
        for band in range(1, dataset.RasterCount + 1)
    ]
    if not all(len(files) == 1 for files in sources):
        return ()
    files = [found[0] for found in sources]
    return tuple(short_names(files)) if len(set(files)) == len(files) > 1 else ()


def _sources(dataset: Any, band: int) -> Iterable[str]:
    return items(dataset.GetRasterBand(band), "vrt_sources").values()


_ADDED_BY_VIEWERS = (".aux.xml", ".ovr", ".msk.ovr")


def identity(path: str) -> list[list[Any]]:
    """The raster's files, those of a virtual raster's sources too: name, size in bytes, time of change.

    What looking at a raster adds beside it, such as statistics, is left out. A name that is no file's, such
    as that of a subdataset, stands alone; so does one that can't be opened. Names are without secrets, which
    change from day to day.
    """
    names = [path]
    if pipe_of(path):  # as below: whoever fuses it says so
        return [_file(path)]
    try:
        dataset = call(gdal.OpenEx, path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
        names = sorted({path, *files(dataset)})
    except GdalError:
        pass  # whoever fuses it says so
    return [_file(name) for name in names if not name.endswith(_ADDED_BY_VIEWERS)]


def _file(path: str) -> list[Any]:
    name, found = file_name(path), status(path)
    return [name] if found is None else [name, found.size, found.mtime]


def read_provenance(path: str) -> Optional[dict[str, Any]]:
    """What a raster's metadata domain TRAPAN holds; None where it is not there, not whole or not ours."""
    if status(path) is None or is_pipe(path):
        return None
    try:
        dataset = call(gdal.OpenEx, path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
        check_not_truncated(dataset, range(1, dataset.RasterCount + 1))
        held = items(dataset, "TRAPAN")
        return {key.lower(): parse(value) for key, value in held.items()} or None
    except (GdalError, ValueError):
        return None


def memory() -> int:
    """Bytes of memory that this process may use; 0 where that is not known."""
    return int(gdal.GetUsablePhysicalRAM())
