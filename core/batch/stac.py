"""Read scenes from STAC items, whose assets are the PAN and MS files. Only this module needs pystac."""

from __future__ import annotations

import json
import warnings
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any, Collection, Iterator, Mapping, Sequence

from ..errors import EngineError, InputError
from ..jobs.pair import Pair
from ..local_files import raster_name
from ..raster.source import Source
from ..redaction import file_name
from ..scene.grid import RATIO_TOLERANCE
from ..sensors.catalogue import AUTO
from ..sensors.identify import match_sensor_name
from ..sensors.product_names import BAND, MS, PAN, NameParts, read_name
from .addresses import UNREADABLE, check_named, host, on_the_web, read_text, reason
from .records import SceneEntry, Unpaired

_MS_BANDS = (
    "coastal", "blue", "green", "green05", "yellow", "red", "rededge", "rededge071", "rededge075",
    "rededge078", "nir", "nir08", "nir09", "swir16", "swir22",
)  # fmt: skip
"""STAC common names of MS bands, in the order in which files with one band each are stacked."""

LEAST_RATIO = 1 - RATIO_TOLERANCE
"""Smallest ratio of MS to PAN pixel size that can be fused."""

LARGER = 1 + RATIO_TOLERANCE
"""Smallest ratio where bands tell the MS: an asset with the pixels of the PAN may be pansharpened, which only
file names tell."""

MAX_DEPTH = 8
"""Largest depth of nested lists; a server can generate lists without end."""

_EXTENSIONS = (".tif", ".tiff", ".jp2", ".img", ".ntf", ".nitf", ".vrt", ".cog")
"""Extensions of files that may be rasters when an item names no bands."""

_VALUE_LENGTH = 60
"""Characters of a wrong value in a message."""

_NO_PAIR = Pair(Source(""), Source(()))

_TYPE_NAMES: dict[type, str] = {str: "text", dict: "object", list: "list"}


def read_stac_items(source: str, hosts: Collection[str] = ()) -> tuple[list[SceneEntry], list[Unpaired]]:
    """Read the pairs of an item, an item collection, or a list of these or of their addresses.

    The PAN is the asset with a single band of the common name 'pan'; without bands, the asset whose key or
    role is pan or panchromatic. The MS is the asset with several bands, or all assets with one band and a
    common name, in spectral order. MS pixels must be larger than PAN pixels; the finest such assets are used,
    and those of unknown pixel size. A key such as 'blue' counts as a common name. If this finds no pair, file
    names tell the bands, and MS pixels may be as large as PAN pixels.

    Args:
        source: path or web address.
        hosts: hosts that lists and items from the web may name besides their own, such as x.org or
            s3://bucket.

    Returns:
        The entries, including faulty ones, and the items without a pair.

    Raises:
        EngineError: pystac is not installed.
        InputError: the source is not STAC, or all of its items are faulty.
    """
    try:
        import pystac
    except ImportError as error:
        raise EngineError(
            "reading STAC items needs pystac, which is not installed for this Python: install it with "
            "'python3 -m pip install pystac'"
        ) from error
    allowed = frozenset(host(name) or name.lower() for name in hosts)
    # pystac would resolve names in a list of the working folder from the root folder; it writes paths with /
    address = source if on_the_web(source) else Path(source).absolute().as_posix()
    results = list(_Reader(pystac, allowed).read(address, 0))
    entries = [entry for entry in results if isinstance(entry, SceneEntry)]
    unpaired = [item for item in results if isinstance(item, Unpaired)]
    if entries and not unpaired and all(entry.fault for entry in entries):
        raise InputError(entries[0].fault)
    return entries, unpaired


class _Reader:
    """Reads a list with its nested lists; an unreadable part becomes a faulty entry."""

    def __init__(self, pystac: Any, hosts: Collection[str]) -> None:
        self._pystac, self._hosts = pystac, hosts
        self._visited: set[str] = set()

    def read(self, address: str, depth: int) -> Iterator[SceneEntry | Unpaired]:
        """Yield the entries of the list or item at an address, and the names of items without a pair."""
        if address in self._visited:
            yield _faulty_entry(address, address, "it is listed twice, or lists itself")
            return
        self._visited.add(address)
        try:
            content = json.loads(read_text(address, self._hosts))
        except InputError as error:
            yield SceneEntry(address, _NO_PAIR, fault=str(error))
        except UNREADABLE as error:
            yield _faulty_entry(address, address, reason(error))
        else:
            yield from self._read_content(content, address, depth)

    def _read_content(self, content: Any, address: str, depth: int) -> Iterator[SceneEntry | Unpaired]:
        if depth > MAX_DEPTH:
            yield _faulty_entry(address, address, f"lists are nested more than {MAX_DEPTH} deep")
        elif isinstance(content, str):
            yield from self._read_link(content, address, depth)
        elif isinstance(content, list):
            for part in content:
                yield from self._read_content(part, address, depth + 1)
        elif isinstance(content, dict) and "features" in content:
            features = content["features"]
            if isinstance(features, list):
                yield from self._read_content(features, address, depth)
            else:
                yield _faulty_entry(address, address, f"'features' is {_shorten(features)}, not a list")
        elif isinstance(content, dict):
            yield self._read_item(content, address)
        else:
            yield _faulty_entry(address, address, f"it is {_shorten(content)}")

    def _read_link(self, href: str, address: str, depth: int) -> Iterator[SceneEntry | Unpaired]:
        try:
            absolute = self._pystac.utils.make_absolute_href(href, address)
            check_named(absolute, address, self._hosts, f"the list '{address}'")
        except InputError as error:
            yield SceneEntry(href, _NO_PAIR, fault=str(error))
        except ValueError as error:
            yield _faulty_entry(href, href, reason(error))
        else:
            yield from self.read(absolute, depth + 1)

    def _read_item(self, item: dict[str, Any], address: str) -> SceneEntry | Unpaired:
        item_id = item.get("id")
        title = item_id if isinstance(item_id, str) and item_id else address
        description = f"'{address}'" if title == address else f"the item '{title}' in '{address}'"
        try:
            item = _without_nulls(item)
            _check_types(item)
            self_link = next(
                (link["href"] for link in item.get("links", ()) if link.get("rel") == "self"), address
            )
            with warnings.catch_warnings():  # pystac would print its warnings on the terminal
                warnings.simplefilter("ignore")
                href = self._pystac.utils.make_absolute_href(self_link, address)
                # pystac would look up the numbers of bands in a list that an item of STAC 0.9 may not have,
                # and refuse links without a relation; no other links are used
                known = {**_with_named_bands(item), "links": []}
                found = self._pystac.Item.from_dict(known, href=href, migrate=False)
                pair = _find_pair(found) or _find_pair_by_file_names(found)
            for file in (*pair.pan.files, *pair.ms.files) if pair else ():
                check_named(file, address, self._hosts, description)
        except InputError as error:
            return SceneEntry(title, _NO_PAIR, fault=str(error))
        except Exception as error:  # pystac raises exceptions of any type on invalid items
            return _faulty_entry(title, description, reason(error), quoted=False)
        if not pair:
            keys = ", ".join(map(str, found.assets)) or "none"
            return Unpaired(f"the item '{title}'", f"its assets are no PAN and MS ({keys})")
        (pan,), ms = (tuple(map(raster_name, source.files)) for source in (pair.pan, pair.ms))
        gdal_pair = replace(pair, pan=Source(pan), ms=Source(ms))
        return SceneEntry(title, gdal_pair, location=f"in '{address}'")


def _faulty_entry(name: str, description: str, why: str, quoted: bool = True) -> SceneEntry:
    description = f"'{description}'" if quoted else description
    return SceneEntry(
        name,
        _NO_PAIR,
        fault=f"{description} can't be read as STAC ({why}): give an item, an item collection or a list of "
        "these",
    )


def _without_nulls(value: Any) -> Any:
    """Leave out all fields that are null: servers write them for fields that are missing."""
    if isinstance(value, dict):
        return {key: _without_nulls(part) for key, part in value.items() if part is not None}
    return [_without_nulls(part) for part in value] if isinstance(value, list) else value


def _check_types(item: dict[str, Any]) -> None:
    """Raise a `TypeError` if a field that is used does not have the type of STAC 1."""
    for path, value, expected in _typed_fields(item):
        if not isinstance(value, expected):
            raise TypeError(f"{path} is {_shorten(value)}, not of the type {_TYPE_NAMES[expected]}")


def _typed_fields(item: dict[str, Any]) -> Iterator[tuple[str, Any, type]]:
    """Yield the path, the value and the expected type of each field that is used; outer fields first."""
    yield "'id'", item.get("id"), str
    yield "'properties'", item.get("properties", {}), dict
    yield "'eo:bands' of the properties", item.get("properties", {}).get("eo:bands", []), list
    yield "'links'", item.get("links", []), list
    for link in item.get("links", ()):
        yield "a link", link, dict
        yield "a link's 'href'", link.get("href"), str
    yield "'assets'", item.get("assets", {}), dict
    for key, asset in item.get("assets", {}).items():
        yield f"the asset '{key}'", asset, dict
        yield f"the 'href' of the asset '{key}'", asset.get("href", ""), str
        yield f"the 'roles' of the asset '{key}'", asset.get("roles", []), list
        for role in asset.get("roles", ()):
            yield f"a role of the asset '{key}'", role, str
        for field in ("bands", "eo:bands", "raster:bands"):
            yield f"'{field}' of the asset '{key}'", asset.get(field, []), list
            for band in asset.get(field, ()):
                if not (field == "eo:bands" and isinstance(band, int)):  # a number, in STAC 0.9
                    yield f"a band in '{field}' of the asset '{key}'", band, dict


def _with_named_bands(item: dict[str, Any]) -> dict[str, Any]:
    """Replace numbers of bands, as in STAC 0.9, by the bands of the item; leave out assets without a file.

    Numbers that refer to the collection, which is not at hand, are removed.
    """
    properties = item.get("properties", {})
    bands = properties.get("eo:bands")
    named = {number: band for number, band in enumerate(bands or ()) if isinstance(band, dict)}
    assets = {
        key: {**asset, "eo:bands": _named(asset["eo:bands"], named)} if asset.get("eo:bands") else asset
        for key, asset in item.get("assets", {}).items()
        if asset.get("href")
    }
    without = {key: value for key, value in properties.items() if key != "eo:bands"}
    return {"stac_version": "1.0.0", **item, "properties": without, "assets": assets}


def _named(bands: Sequence[Any], named: Mapping[int, Any]) -> list[Any]:
    """Look up the bands of one asset; none of them if one is missing."""
    found = [named.get(band) if isinstance(band, int) else band for band in bands]
    return [] if None in found else found


def _shorten(value: Any) -> str:
    """Format the beginning of a value for a message."""
    text = json.dumps(value)
    return text if len(text) <= _VALUE_LENGTH else f"{text[:_VALUE_LENGTH]}..."


def _find_pair(item: Any) -> Pair | None:
    """Find the PAN and the MS among the assets of an item."""
    assets = {key: asset for key, asset in item.assets.items() if not _is_picture(asset)}
    pans = [asset for key, asset in assets.items() if _is_pan(key, asset)]
    if len(pans) != 1:
        return None
    candidates = [
        (key, asset)
        for key, asset in assets.items()
        if asset is not pans[0] and _is_coarse(asset, pans[0], LARGER)
    ]
    ms = _multiband_asset(candidates) or _single_band_assets(candidates)
    return _pair(item, pans[0], ms) if ms else None


def _find_pair_by_file_names(item: Any) -> Pair | None:
    """Find the PAN and the MS of an item that names no bands by the names of the files, as in a folder."""
    parts = [(_read_name(key, asset), asset) for key, asset in item.assets.items() if not _is_picture(asset)]
    pans = [asset for name, asset in parts if name.role == PAN]
    if len(pans) != 1:
        return None
    multiband, bands = (
        [
            (name.place, asset)
            for name, asset in parts
            if name.role == role and _is_coarse(asset, pans[0], LEAST_RATIO)
        ]
        for role in (MS, BAND)
    )
    places = [place for place, _ in bands]
    if len(multiband) + bool(bands) != 1 or len(set(places)) < len(places):
        return None
    bands.sort(key=lambda band: band[0])
    return _pair(item, pans[0], [asset for _, asset in multiband or bands])


def _read_name(key: str, asset: Any) -> NameParts:
    """Read the role of an asset from the name of its file, or else from its key."""
    name = PurePosixPath(file_name(asset.href))
    if name.suffix.lower() not in _EXTENSIONS:
        return NameParts("", key)
    by_file = read_name(name.stem)
    return by_file if by_file.role else read_name(key)


def _pair(item: Any, pan: Any, ms: Sequence[Any]) -> Pair:
    properties = item.properties
    platform = str(
        properties.get("platform") or properties.get("eo:platform") or properties.get("satellite") or ""
    )
    pan_file, *files = (str(asset.get_absolute_href()) for asset in (pan, *ms))
    return Pair(Source(pan_file), Source(tuple(files)), match_sensor_name(platform) or AUTO)


def _multiband_asset(assets: Sequence[tuple[str, Any]]) -> list[Any]:
    """Return the only MS asset with several bands; empty if there is none or more than one."""
    words = ("ms", "mul", "multispectral", "analytic")
    multiband = [
        asset
        for key, asset in assets
        if (len(_bands(asset)) > 1 and "pan" not in _bands(asset))
        or (not _bands(asset) and _words(key, asset).intersection(words))
    ]
    return multiband if len(multiband) == 1 else []


def _single_band_assets(assets: Sequence[tuple[str, Any]]) -> list[Any]:
    """Return the MS assets with one band each, in spectral order; empty if two have the same band.

    Only the finest ones are used, and those of unknown pixel size.
    """
    single = [
        (name, asset) for key, asset in assets for name in [_only_band(key, asset)] if name in _MS_BANDS
    ]
    finest = min((size for _, asset in single if (size := _pixel_size(asset))), default=0.0)
    single = [(name, asset) for name, asset in single if (_pixel_size(asset) or finest) < finest * LARGER]
    if len({name for name, _ in single}) < len(single):
        return []
    return [asset for _, asset in sorted(single, key=lambda band: _MS_BANDS.index(band[0]))]


def _only_band(key: str, asset: Any) -> str:
    """Return the common name of the only band of an asset; the key of an asset that names no bands."""
    bands = _bands(asset)
    return key.lower() if not bands else bands[0] if len(bands) == 1 else ""


def _is_pan(key: str, asset: Any) -> bool:
    bands = _bands(asset)
    return bands == ["pan"] or (not bands and bool(_words(key, asset) & {"pan", "panchromatic"}))


def _is_picture(asset: Any) -> bool:
    return bool({"thumbnail", "overview", "visual", "metadata"}.intersection(asset.roles or ()))


def _words(key: str, asset: Any) -> set[str]:
    """Return the key and the roles of an asset, in lower case."""
    return {word.lower() for word in (key, *(asset.roles or ()))}


def _band_objects(asset: Any) -> list[Mapping[str, Any]]:
    """Return the band objects of an asset, from STAC 1.1 or from the eo extension of earlier versions."""
    fields = asset.extra_fields
    return list(fields.get("bands") or fields.get("eo:bands") or ())


def _bands(asset: Any) -> list[str]:
    """Return the common name of each band of an asset; an empty text for a band without one."""
    return [str(band.get("eo:common_name") or band.get("common_name") or "") for band in _band_objects(asset)]


def _pixel_size(asset: Any) -> float | None:
    """Return the pixel size of an asset in metres; None if it has none."""
    for fields in (asset.extra_fields, *_band_objects(asset), *asset.extra_fields.get("raster:bands", ())):
        for key in ("raster:spatial_resolution", "spatial_resolution", "gsd"):
            if fields.get(key):
                return float(fields[key])
    return None


def _is_coarse(asset: Any, pan: Any, ratio: float) -> bool:
    """Tell whether an asset's pixels are at least `ratio` times those of the PAN, if both sizes are known."""
    size, pan_size = _pixel_size(asset), _pixel_size(pan)
    return not size or not pan_size or size >= ratio * pan_size
