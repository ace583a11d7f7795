"""Scenes as STAC items, which name their files as assets. The only module that needs pystac."""

from __future__ import annotations

import json
import warnings
from dataclasses import replace
from typing import Any, Collection, Iterator, Mapping, Optional, Sequence, Union

from ..errors import EngineError, InputError
from ..jobs.pair import Pair
from ..sensors.catalogue import AUTO
from ..sensors.identify import match_sensor_name
from .addresses import UNREADABLE, check_named, host, read_text, reason
from .records import SceneEntry

_MS_BANDS = (
    "coastal", "blue", "green", "green05", "yellow", "red", "rededge", "rededge071", "rededge075",
    "rededge078", "nir", "nir08", "nir09", "swir16", "swir22",
)  # fmt: skip
"""STAC's common names of bands that an MS may have, in the order in which files with one each are stacked."""

_SYSTEMS = (
    ("s3://", "/vsis3/"),
    ("gs://", "/vsigs/"),
    ("https://", "/vsicurl/https://"),
    ("http://", "/vsicurl/http://"),
    ("file://", ""),
)

COARSER = 1.4
"""How many times as large as the PAN's pixels the MS's are at least."""

DEEPEST = 8
"""Lists within lists: a server can make up lists without end."""

_SHOWN = 60
"""Characters of a wrong value that a message shows."""


def read_stac_items(given: str, hosts: Collection[str] = ()) -> tuple[list[SceneEntry], list[str]]:
    """The pairs of an item, an item collection, or a list of these or of their addresses.

    Of an item's assets the PAN is the one with a single band of the common name 'pan', or without bands the
    one called pan or panchromatic. The MS is the asset with several bands, or all with one band of a common
    name each (their order is the spectrum's), whose pixels are larger, the smallest such.

    Args:
        given: a file or an address.
        hosts: that lists and items from the web may name besides their own, such as x.org or s3://bucket.

    Returns:
        The pairs, those with a fault too, and the items in which no PAN or no MS was found.

    Raises:
        EngineError: pystac is not installed.
        InputError: what is given is not STAC, or each of its items is at fault.
    """
    try:
        import pystac
    except ImportError as error:
        raise EngineError(
            "pystac is not installed for this Python, and lists of STAC items need it: install it with "
            "'python3 -m pip install pystac'"
        ) from error
    allowed = frozenset(host(name) or name.lower() for name in hosts)
    found = list(_Reading(pystac, allowed).address(given, 0))
    entries = [entry for entry in found if isinstance(entry, SceneEntry)]
    left = [name for name in found if isinstance(name, str)]
    if entries and not left and all(entry.fault for entry in entries):
        raise InputError(entries[0].fault)
    return entries, left


class _Reading:
    """One reading of a list; what can't be read becomes an entry with a fault."""

    def __init__(self, pystac: Any, hosts: Collection[str]) -> None:
        self._pystac, self._hosts = pystac, hosts
        self._seen: set[str] = set()

    def address(self, address: str, depth: int) -> Iterator[Union[SceneEntry, str]]:
        """The pairs of the list or the item at an address, and the names of items that are left."""
        if address in self._seen:
            yield _at_fault(address, address, "it is named twice, or names itself")
            return
        self._seen.add(address)
        try:
            told = json.loads(read_text(address, self._hosts))
        except InputError as error:
            yield SceneEntry(address, _NO_PAIR, fault=str(error))
        except UNREADABLE as error:
            yield _at_fault(address, address, reason(error))
        else:
            yield from self._within(told, address, depth)

    def _within(self, told: Any, address: str, depth: int) -> Iterator[Union[SceneEntry, str]]:
        if depth > DEEPEST:
            yield _at_fault(address, address, f"lists are nested more than {DEEPEST} deep")
        elif isinstance(told, str):
            yield from self._named(told, address, depth)
        elif isinstance(told, list):
            for part in told:
                yield from self._within(part, address, depth + 1)
        elif isinstance(told, dict) and "features" in told:
            if isinstance(told["features"], list):
                yield from self._within(told["features"], address, depth)
            else:
                yield _at_fault(address, address, f"'features' is {_shown(told['features'])} and no list")
        elif isinstance(told, dict):
            yield self._item(told, address)
        else:
            yield _at_fault(address, address, f"it is {_shown(told)}")

    def _named(self, href: str, address: str, depth: int) -> Iterator[Union[SceneEntry, str]]:
        try:
            absolute = self._pystac.utils.make_absolute_href(href, address)
            check_named(absolute, address, self._hosts, f"the list '{address}'")
        except InputError as error:
            yield SceneEntry(href, _NO_PAIR, fault=str(error))
        except ValueError as error:
            yield _at_fault(href, href, reason(error))
        else:
            yield from self.address(absolute, depth + 1)

    def _item(self, told: dict[str, Any], address: str) -> Union[SceneEntry, str]:
        name = told.get("id")
        title = name if isinstance(name, str) and name else address
        what = f"'{address}'" if title == address else f"the item '{title}' in '{address}'"
        try:
            _check_types(told)
            own = next(
                (link["href"] for link in told.get("links") or () if link.get("rel") == "self"), address
            )
            with warnings.catch_warnings():  # pystac's go to the terminal as they are
                warnings.simplefilter("ignore")
                href = self._pystac.utils.make_absolute_href(own, address)
                pair = _pair(self._pystac.Item.from_dict(told, href=href))
            for file in _names(pair):
                check_named(file, address, self._hosts, what)
        except InputError as error:
            return SceneEntry(title, _NO_PAIR, fault=str(error))
        except Exception as error:  # pystac raises of any kind on what is not as STAC says
            return _at_fault(title, what, reason(error), quoted=False)
        if not pair:
            return f"the item '{title}'"
        located = replace(pair, pan=_located(pair.pan), ms=tuple(map(_located, pair.ms)))
        return SceneEntry(title, located, location=f"in '{address}'")


_NO_PAIR = Pair("", ())


def _at_fault(name: str, what: str, why: str, quoted: bool = True) -> SceneEntry:
    what = f"'{what}'" if quoted else what
    return SceneEntry(
        name,
        _NO_PAIR,
        fault=f"{what} can't be read as STAC ({why}): give an item, an item collection or a list of these",
    )


def _check_types(told: dict[str, Any]) -> None:
    """Raise a `TypeError` where a field that is used is not what STAC 1 has there."""
    for place, value, kind in _fields(told):
        if not isinstance(value, kind):
            raise TypeError(f"{place} is {_shown(value)} and no {_KINDS[kind]}")


_KINDS: dict[type, str] = {str: "text", dict: "object", list: "list"}


def _fields(told: dict[str, Any]) -> Iterator[tuple[str, Any, type]]:
    """Where each field is, what is there, and of which type it should be; outer fields come first."""
    yield "'id'", told.get("id"), str
    yield "'properties'", told.get("properties", {}), dict
    yield "'links'", told.get("links") or [], list
    for link in told.get("links") or ():
        yield "a link", link, dict
        yield "a link's 'href'", link.get("href"), str
    yield "'assets'", told.get("assets", {}), dict
    for key, asset in told.get("assets", {}).items():
        yield f"the asset '{key}'", asset, dict
        yield f"the 'href' of the asset '{key}'", asset.get("href"), str
        yield f"the 'roles' of the asset '{key}'", asset.get("roles") or [], list
        for role in asset.get("roles") or ():
            yield f"a role of the asset '{key}'", role, str
        for field in ("bands", "eo:bands", "raster:bands"):
            yield f"'{field}' of the asset '{key}'", asset.get(field) or [], list
            for band in asset.get(field) or ():
                yield f"a band in '{field}' of the asset '{key}'", band, dict


def _shown(value: Any) -> str:
    """The beginning of a value, for messages."""
    text = json.dumps(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


def _pair(item: Any) -> Optional[Pair]:
    assets = {key: asset for key, asset in item.assets.items() if not _is_picture(asset)}
    pans = [asset for key, asset in assets.items() if _is_pan(key, asset)]
    if len(pans) != 1:
        return None
    finest = _resolution(pans[0])
    candidates = [
        (key, asset)
        for key, asset in assets.items()
        if asset is not pans[0]
        and (not finest or (_resolution(asset) or finest * COARSER) >= finest * COARSER)
    ]
    ms = _of_several_bands(candidates) or _of_one_band_each(candidates)
    if not ms:
        return None
    platform = str(item.properties.get("platform", ""))
    pan, *rest = (str(asset.get_absolute_href()) for asset in (pans[0], *ms))
    return Pair(pan, tuple(rest), sensor=match_sensor_name(platform) or AUTO)


def _names(pair: Optional[Pair]) -> list[str]:
    return [pair.pan, *pair.ms] if pair else []


def _of_several_bands(assets: Sequence[tuple[str, Any]]) -> list[Any]:
    words = ("ms", "mul", "multispectral", "analytic")
    whole = [
        asset
        for key, asset in assets
        if (len(_bands(asset)) > 1 and "pan" not in _bands(asset))
        or (not _bands(asset) and _words(key, asset).intersection(words))
    ]
    return whole if len(whole) == 1 else []


def _of_one_band_each(assets: Sequence[tuple[str, Any]]) -> list[Any]:
    single = [asset for _, asset in assets if len(_bands(asset)) == 1 and _bands(asset)[0] in _MS_BANDS]
    finest = min((_resolution(asset) or 0.0 for asset in single), default=0.0)
    single = [asset for asset in single if (_resolution(asset) or 0.0) == finest]
    names = [_bands(asset)[0] for asset in single]
    return (
        sorted(single, key=lambda asset: _MS_BANDS.index(_bands(asset)[0]))
        if len(set(names)) == len(names)
        else []
    )


def _is_pan(key: str, asset: Any) -> bool:
    bands = _bands(asset)
    return bands == ["pan"] or (not bands and bool(_words(key, asset) & {"pan", "panchromatic"}))


def _is_picture(asset: Any) -> bool:
    return bool({"thumbnail", "overview", "visual", "metadata"}.intersection(asset.roles or ()))


def _words(key: str, asset: Any) -> set[str]:
    """What an asset is called: by its key and its roles."""
    return {word.lower() for word in (key, *(asset.roles or ()))}


def _told(asset: Any) -> list[Mapping[str, Any]]:
    """What is said of an asset's bands, as STAC 1.1 or an earlier one with the extension eo has it."""
    fields = asset.extra_fields
    return list(fields.get("bands") or fields.get("eo:bands") or ())


def _bands(asset: Any) -> list[str]:
    """The common name of each of an asset's bands, empty where it has none."""
    return [str(band.get("eo:common_name") or band.get("common_name") or "") for band in _told(asset)]


def _resolution(asset: Any) -> Optional[float]:
    """The side of an asset's pixels, in metres."""
    for fields in (asset.extra_fields, *_told(asset), *asset.extra_fields.get("raster:bands", ())):
        for key in ("raster:spatial_resolution", "spatial_resolution", "gsd"):
            if fields.get(key):
                return float(fields[key])
    return None


def _located(href: str) -> str:
    """An asset's absolute address as GDAL opens it."""
    scheme, colon, rest = href.partition("://")
    href = f"{scheme.lower()}{colon}{rest}" if colon else href
    return next(
        (f"{ours}{href[len(theirs) :]}" for theirs, ours in _SYSTEMS if href.startswith(theirs)), href
    )
