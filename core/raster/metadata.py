"""Read sensor, bands, files and provenance from a raster and its sidecar files."""

from __future__ import annotations

import hashlib
import re
import stat
from contextlib import suppress
from pathlib import PurePosixPath
from typing import Any, Iterator

from osgeo import gdal

from ..file_checks import is_pipe, pipe_of
from ..local_files import path_text
from ..redaction import file_name
from ..schema import parse
from ..sensors.identify import BAND_NAME, FILE_NAME, Clue, merge_mission_index, parse_metadata
from .dataset import (
    GdalError,
    all_bands,
    call,
    capture_messages,
    files,
    open_raster,
    status,
)
from .layer import Layer
from .metadata_values import METADATA_DOMAIN, description, items, number, text
from .mosaic import gdal_name, tiles_of
from .stack import short_names
from .truncation import check_not_truncated

# GDAL's readers of product metadata fill IMAGERY and IMD; formats with their own metadata fill the others.
_DOMAINS = ("IMAGERY", "IMD", "", "ENVI")

# Location of a clue in messages; the layer's name follows.
_IN_METADATA = "the metadata of "

# Extensions of metadata files next to a raster.
_METADATA_EXTENSIONS = (".xml", ".json", ".txt", ".imd")

_MAX_METADATA_BYTES = 4_000_000
"""Size in bytes of the largest metadata file that is read; product metadata have well under 1 MB."""

# GDAL's file systems whose folders are listed without a request to a server.
_LOCAL_FILE_SYSTEMS = ("/vsizip/", "/vsitar/", "/vsimem/")

_MAX_SOURCES = 20
"""Sources of a virtual raster that are examined; a mosaic may have thousands, usually of one sensor."""

# Suffixes of files that viewers add next to a raster, such as statistics and overviews.
_VIEWER_SUFFIXES = (".aux.xml", ".ovr", ".msk.ovr")


def clues(layer: Layer) -> tuple[Clue, ...]:
    """List the clues to a raster's sensor, including those of a virtual raster's sources."""
    result = list(_dataset_clues(layer.dataset, layer.path))
    if layer.dataset.GetDriver().ShortName == "VRT":
        for path in layer.files()[:_MAX_SOURCES]:
            try:
                source = call(gdal.OpenEx, path, gdal.OF_RASTER)
            except GdalError:  # reading the pixels reports the reason
                continue
            if source is not None and source.GetDriver().ShortName != "VRT":
                result.extend(_dataset_clues(source, path))
    return tuple(result)


def band_names(layer: Layer) -> tuple[str, ...]:
    """Return the names of all bands of a raster, from descriptions, product metadata or file names.

    Returns:
        One name per band, empty for a band without a name; an empty tuple if no band has a name.
    """
    bands = all_bands(layer.dataset)
    descriptions = tuple(map(description, bands))
    if any(descriptions):
        return descriptions
    for names in (_maxar_bands(layer.dataset), _dimap_bands(layer.dataset), _file_bands(layer.dataset)):
        if len(names) == len(bands):
            return names
    return ()


def _dataset_clues(dataset: Any, path: str) -> Iterator[Clue]:
    """List the clues of one dataset, the most reliable first."""
    provenance_clue = _provenance_clue(dataset)
    if provenance_clue:
        yield provenance_clue
    for domain in _DOMAINS:
        metadata = items(dataset, domain)
        yield from merge_mission_index(
            [Clue(key, value.strip('"'), _IN_METADATA) for key, value in metadata.items()]
        )
    yield from _sidecar_clues(path)
    for band in all_bands(dataset):
        yield Clue(BAND_NAME, description(band), "the bands of ")
    yield Clue(FILE_NAME, file_name(path), "")


def _provenance_clue(dataset: Any) -> Clue | None:
    """Return the sensor of a reduced pair that TRA-PAN wrote; it has no product metadata next to it."""
    sensor = items(dataset, METADATA_DOMAIN).get("SENSOR", "")
    name = re.search(r'"name": "([^"]+)"', sensor)
    return Clue("SENSOR", name[1], _IN_METADATA) if name and name[1] != "generic" else None


def _sidecar_clues(path: str) -> Iterator[Clue]:
    """List the clues in metadata files whose names match a raster's; GDAL may not know their format."""
    if path.startswith("/vsi") and not path.startswith(_LOCAL_FILE_SYSTEMS):
        return
    folder, _, name = path.replace("\\", "/").rpartition("/")
    stem = PurePosixPath(name).stem
    for other in sorted(map(path_text, gdal.ReadDir(folder or ".") or ())):
        if other != name and _is_metadata_of(other, stem):
            text_of_file = _read_text(f"{folder}/{other}" if folder else other)
            yield from parse_metadata(text_of_file, f"'{other}' next to ")


def _is_metadata_of(other: str, stem: str) -> bool:
    """Tell whether a file holds a raster's metadata, as LC08_x_MTL.txt for LC08_x_B2 and x.xml for x_MSS.

    Args:
        other: name of the file.
        stem: name of the raster without its extension.
    """
    file = PurePosixPath(other)
    if file.suffix.lower() not in _METADATA_EXTENSIONS:
        return False
    start = re.sub(r"[_-](meta|metadata|mtl|aux)$", "", file.stem, flags=re.IGNORECASE).lower()
    return re.match(rf"{re.escape(start)}(?![0-9a-z])", stem.lower()) is not None


def _read_text(path: str) -> str:
    """Read a metadata file; empty if it is missing, not a regular file, or too large."""
    info = status(path)
    if info is None or not stat.S_ISREG(info.mode) or info.size > _MAX_METADATA_BYTES:
        return ""
    file = gdal.VSIFOpenL(path, "rb")
    if file is None:
        return ""
    try:
        return bytes(gdal.VSIFReadL(1, info.size, file) or b"").decode("utf-8", "replace")
    finally:
        gdal.VSIFCloseL(file)


def _maxar_bands(dataset: Any) -> tuple[str, ...]:
    """Read the bands from IMD metadata, which have a group BAND_x per band, in order of wavelength."""
    keys = items(dataset, "IMD")
    groups = {found[1] for found in (re.search(r"(?:^|\.)BAND_([A-Z]+\d?)\.", key) for key in keys) if found}
    return tuple(name for name in ("C", "B", "G", "Y", "R", "RE", "N", "N2") if name in groups)


def _dimap_bands(dataset: Any) -> tuple[str, ...]:
    """Read the bands from DIMAP metadata, whether GDAL opened the image or the DIMAP file."""
    metadata = items(dataset, "IMD")
    indexed = [
        (value, metadata.get(key.replace("BAND_ID", "BAND_INDEX"), ""))
        for key, value in metadata.items()
        if re.search(r"Raster_Index(_\d+)?\.BAND_ID$", key)
    ]
    xml = "".join(map(text, dataset.GetMetadata_List("xml:dimap") or ()))
    indexed += re.findall(r"<BAND_ID>\s*(\w+)\s*</BAND_ID>\s*<BAND_INDEX>\s*(\d+)", xml)
    order = {number(index): band for band, index in indexed}
    return tuple(band for index, band in sorted(order.items())) if None not in order else ()


def _file_bands(dataset: Any) -> tuple[str, ...]:
    """Name the bands after the files of a virtual raster with one file per band, as QGIS builds it."""
    sources = [
        re.findall("<SourceFilename[^>]*>([^<]*)<", "".join(items(band, "vrt_sources").values()))
        for band in all_bands(dataset)
    ]
    if not all(len(band_sources) == 1 for band_sources in sources):
        return ()
    paths = [band_sources[0] for band_sources in sources]
    return tuple(short_names(paths)) if len(set(paths)) == len(paths) > 1 else ()


def identity(path: str) -> list[list[Any]]:
    """Identify the contents of a raster by its files, including the sources of a virtual raster.

    Files that viewers add are left out: of an .aux.xml, its nodata value or georeference counts, but not its
    statistics. Secrets are removed from names, because they may change from day to day.

    Args:
        path: GDAL's name of the raster.

    Returns:
        Name, size in bytes and modification time of each file; the name alone if it is no file's, such as the
        name of a subdataset. After the last one, a checksum of what the raster declares.
    """
    if pipe_of(path):  # opening the scene reports the error
        return [_file_identity(path)]
    tiles = tiles_of(path)
    paths, declared = tiles or [path], []
    with suppress(GdalError):  # opening the scene reports the error
        dataset = open_raster(gdal_name(path))
        with capture_messages():  # of a damaged file
            declared = [_declarations(dataset)]
        paths = tiles or sorted({path, *files(dataset)})
    result = [_file_identity(name) for name in paths if not name.endswith(_VIEWER_SUFFIXES)]
    result[-1:] = [[*last, *declared] for last in result[-1:]]
    return result


def _declarations(dataset: Any) -> str:
    """Compute a checksum of a raster's georeference and its bands' nodata values, scales and names."""
    crs = dataset.GetSpatialRef()
    place = dataset.GetGeoTransform(), crs and crs.ExportToWkt(), items(dataset, "RPC")
    bands = [
        (
            band.GetNoDataValue(),
            band.GetMaskFlags(),
            band.GetScale() or 1.0,  # GDAL says None or the default
            band.GetOffset() or 0.0,
            description(band),
            band.GetColorInterpretation(),
        )
        for band in all_bands(dataset)
    ]
    return hashlib.sha256(repr((place, bands)).encode()).hexdigest()


def _file_identity(path: str) -> list[Any]:
    name, info = file_name(path), status(path)
    return [name] if info is None else [name, info.size, info.mtime]


def read_provenance(path: str) -> dict[str, Any] | None:
    """Read the provenance of an output; None if the file is missing, truncated or not written by TRA-PAN."""
    if status(path) is None or is_pipe(path):
        return None
    try:
        dataset = open_raster(path)
        check_not_truncated(dataset, range(1, dataset.RasterCount + 1))
        metadata = items(dataset, METADATA_DOMAIN)
        return {key.lower(): parse(value) for key, value in metadata.items()} or None
    except (GdalError, ValueError):
        return None


def memory() -> int:
    """Return the memory in bytes that this process may use; 0 if unknown."""
    return int(gdal.GetUsablePhysicalRAM())
