"""Scenes as STAC items, which name their files as assets. The only module that needs pystac."""

from __future__ import annotations

from typing import Any, Iterator, Mapping, Optional, Sequence

from .errors import EngineError, InputError
from .pair import Pair
from .recognition import named
from .scene_entry import Entry
from .sensors import AUTO

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


def read_items(given: str) -> tuple[list[Entry], list[str]]:
    """The pairs of an item, an item collection, or a list of these or of their addresses.

    Of an item's assets the PAN is the one with a single band of the common name 'pan', or without bands the
    one called pan or panchromatic. The MS is the asset with several bands, or all with one band of a common
    name each (their order is the spectrum's), whose pixels are larger, the smallest such.

    Args:
        given: a file or an address.

    Returns:
        The pairs, and the items in which no PAN or no MS was found.

    Raises:
        EngineError: pystac is not installed.
        InputError: what is given is not STAC.
    """
    try:
        import pystac
    except ImportError as error:
        raise EngineError(
            "pystac is not installed for this Python, and lists of STAC items need it: install it with "
            "'python3 -m pip install pystac'"
        ) from error
    entries: list[Entry] = []
    left: list[str] = []
    for item in _items(pystac, given):
        pair = _pair(item)
        if pair:
            entries.append(Entry(item.id, pair, place=f"in '{given}'"))
        else:
            left.append(f"the item '{item.id}'")
    return entries, left


def _items(pystac: Any, given: str) -> Iterator[Any]:
    try:
        told = pystac.StacIO.default().read_text(given)
        yield from _within(pystac, pystac.StacIO.default().json_loads(told), given)
    except (
        pystac.STACError,
        pystac.STACTypeError,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        OSError,
    ) as error:
        raise InputError(
            f"'{given}' can't be read as STAC ({error}): give an item, an item collection or a list of these"
        ) from error


def _within(pystac: Any, told: Any, address: str) -> Iterator[Any]:
    if isinstance(told, str):
        yield from _items(pystac, pystac.utils.make_absolute_href(told, address))
    elif isinstance(told, list):
        for part in told:
            yield from _within(pystac, part, address)
    elif "features" in told:
        yield from _within(pystac, told["features"], address)
    else:
        own = next((link["href"] for link in told.get("links", ()) if link.get("rel") == "self"), address)
        yield pystac.Item.from_dict(told, href=pystac.utils.make_absolute_href(own, address))


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
    return Pair(_file(pans[0]), tuple(map(_file, ms)), sensor=named(platform) or AUTO)


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


def _file(asset: Any) -> str:
    """The asset's file as GDAL opens it."""
    href = str(asset.get_absolute_href())
    return next(
        (f"{ours}{href[len(theirs) :]}" for theirs, ours in _SYSTEMS if href.startswith(theirs)), href
    )
