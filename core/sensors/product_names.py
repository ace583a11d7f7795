"""Tell from a file's name which part of a product it holds: the PAN band, an MS image or one of its bands.

A product with names of its own is one entry in `CONVENTIONS`; other names are read word by word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Mapping

PAN, MS, BAND, OTHER, UNCLEAR = "PAN", "MS", "band", "other", "unclear"
"""Roles of a file: the PAN band, an MS image, one of the files of an MS image, something that is not fused,
such as a pansharpened image, or a name with words for two roles."""

MASK = "*"
"""Stands in a key for the parts that differ between the files of a scene."""

TILE = re.compile(r"(?<![A-Za-z0-9])R(\d{1,3})(_?)C(\d{1,3})(?![A-Za-z0-9])", re.IGNORECASE)
"""Row and column of a tile, as Airbus and Maxar name them."""

NUMBERED_TILE = re.compile(r"(?<=[^_/])(?:(?P<dash>-)\d{10}-\d{10}|_\d{1,4}_\d{1,4})$")
"""Row and column of a tile at the end of a name: _1_2 by gdal_retile, -0000000000-0000023296 by Earth Engine.
Other numbers look the same, so only the georeferences of the files prove that they are tiles."""

_WORD = re.compile(r"[A-Za-z0-9]+")
_PAN = re.compile(r"pan\d?|pan[ck]h?rom?\w*|p|p[1-3][a-z]{2}|b8|band0*8|nad|bwdpan")
_COLOURS = re.compile("rgb|bgr")
_MS = re.compile(
    r"ms\d?|mss\d?|mul|multi|multi\w*spe[ckz]\w*|mux|bwdmux|xs|m[1-3][a-z]{2}|analytic|bgrn|nrgb|rgb[ni]|rgbnir|rgb|bgr"
)
_BANDS = {
    **{f"{word}{number}": number for word in ("b", "band", "band0") for number in range(1, 8)},
    **{"coastal": 1, "blue": 2, "blu": 2, "green": 3, "grn": 3, "red": 4, "nir": 5},
}
"""Words of files with one MS band, and their place in the stack. Band 8 of Landsat is the PAN."""

_OTHER = re.compile(
    r"pan-?_?sharp|(?<![a-z0-9])(?:psh|psharp|udm2?|gm_b\d|ps[-_](?:rgb|ms|mul))(?![a-z0-9])", re.IGNORECASE
)
"""Names of images that are already pansharpened, and of masks, such as the gaps of Landsat 7."""

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_TIME = re.compile(
    r"(?<!\d)(?P<day>20\d{6})T?(?P<time>\d{6})\d?(?!\d)"  # PGC, Deimos; Airbus adds tenths of a second
    rf"|(?<![A-Za-z0-9])(?P<year>\d\d)(?P<month>{'|'.join(_MONTHS)})(?P<rest>\d{{8}})(?!\d)"  # Maxar
)
"""Time of acquisition in a name; PAN and MS are seldom read out in the same second."""

_VARIABLE = (
    # level and date of processing: the PAN of Landsat is in level 1, the surface reflectance in level 2
    (
        re.compile(r"(L[CET]0\d)_L[12]\w{2}_(\d{6}_\d{8})_\d{8}_([^/]*?)(?:SR_)?(?=[*/])", re.IGNORECASE),
        r"\1_\2_\3",
    ),
    # Airbus numbers the folders of one product; MS-FS is the MS image with six bands
    (
        re.compile(r"(IMG_(?:\d+_)?(?:PHR1[AB]|PNEO\d|SPOT[67]|PER1)_\*)(?:-FS)?(?:_\d{3})?(?:_[A-Z])?(?=/)"),
        r"\1",
    ),
)
"""Parts of keys that may differ between the PAN and the MS of one scene, and what is left of them."""

_IMAGE_NUMBER = re.compile(
    r"(?<![^/])(IMG_(?:PHR1[AB]|SPOT[67]|PER1)_\*_\d{15}_(?:SEN|ORT|PRJ|MOS))_[^/]*?(?=_R\*C\*|$)"
)
"""Number of the order and the image in the name of an Airbus file, after the time and the level."""


@dataclass(frozen=True)
class Convention:
    """How the files of a product are named.

    Attributes:
        product: name of the product.
        pattern: regular expression of the whole name without its extension, in lower case. Its groups are the
            parts that differ between the files of a scene; joined by spaces, they are the token of a file.
        pan: tokens of the PAN band.
        bands: tokens of the files of the MS image, and their place in the stack.
    """

    product: str
    pattern: str
    pan: tuple[str, ...]
    bands: Mapping[str, int] = field(default_factory=dict)


def _in_order(*tokens: str) -> dict[str, int]:
    return {token: number for number, token in enumerate(tokens)}


_PNEO_MS = {
    f"{name} {bands}": place for name in ("ms", "ms-fs") for place, bands in enumerate(("rgb", "ned"))
}

CONVENTIONS = (
    Convention(
        "KOMPSAT-3/3A",
        r"k3a?_\d.*_(pp?|p?[bgrn]|ps)",
        ("p", "pp"),
        {**_in_order("b", "g", "r", "n"), **_in_order("pb", "pg", "pr", "pn")},
    ),
    Convention(
        "KOMPSAT-2", r"msc_\d+_\d+_\d{8}(p|m[1-4]|pms)[an]?\d\d_.*", ("p",), _in_order("m1", "m2", "m3", "m4")
    ),
    Convention(
        "CBERS-4A WPM",
        r"cbers_4a_wpm_.*_(band\d+)",
        ("band0",),
        _in_order("band1", "band2", "band3", "band4"),
    ),
    Convention(
        "CBERS-4 PAN",
        r"cbers_4_(pan5m|pan10m)_.*_(band\d+)",
        ("pan5m band1",),
        _in_order("pan10m band2", "pan10m band3", "pan10m band4"),
    ),
    Convention(
        "EO-1 ALI",
        r"eo1a\w{13,}_(b\d+)_l1\w*",
        ("b01", "b1"),
        {
            **_in_order(*(f"b{number:02}" for number in range(2, 11))),
            **_in_order(*(f"b{number}" for number in range(2, 10))),
        },
    ),
    Convention(
        "Pléiades Neo",
        r"img_pneo\d_.*?(pan|p?ms(?:-[a-z]+)?)_.*_(p|rgb|ned)(?:_r\d+c\d+)?",
        ("pan p",),
        _PNEO_MS,
    ),
)


@dataclass(frozen=True)
class NameParts:
    """What the name of a file or a folder tells.

    Attributes:
        role: `PAN`, `MS`, `BAND`, `OTHER`, `UNCLEAR`; empty if no word of the name gives a role.
        key: the name with `MASK` in place of the words that give the role.
        place: place of the file in the stack; for an MS image, 1 if it has no infrared, else 0.
    """

    role: str
    key: str
    place: int = 0


def read_name(stem: str, is_folder: bool = False) -> NameParts:
    """Read the role of a file or a folder from its name.

    Args:
        stem: the name without its extension.
        is_folder: whether it is a folder; a folder named B2 or RGB may hold anything.
    """
    if not is_folder:
        if _OTHER.search(stem):
            return NameParts(OTHER, stem)
        for convention in CONVENTIONS:
            found = re.fullmatch(convention.pattern, stem.lower())
            if found:
                return _by_convention(convention, stem, found)
    return _by_words(stem, is_folder)


def _by_convention(convention: Convention, stem: str, found: re.Match[str]) -> NameParts:
    key = stem
    for number in range(found.re.groups, 0, -1):
        key = f"{key[: found.start(number)]}{MASK}{key[found.end(number) :]}"
    token = " ".join(found.groups(""))
    if token in convention.pan:
        return NameParts(PAN, key)
    if token in convention.bands:
        return NameParts(BAND, key, convention.bands[token])
    return NameParts(OTHER, stem)


def _by_words(stem: str, is_folder: bool) -> NameParts:
    words = {word.lower() for word in _WORD.findall(stem)}
    roles = {word: role for word in sorted(words) for role in [_word_role(word)] if role}
    if is_folder:
        roles = {word: role for word, role in roles.items() if role != BAND and not _COLOURS.fullmatch(word)}
    if not roles:
        return NameParts("", stem)
    if len(set(roles.values())) > 1:
        return NameParts(UNCLEAR, stem)
    key = _WORD.sub(lambda match: MASK if match[0].lower() in roles else match[0], stem)
    word, role = next(iter(roles.items()))
    place = _BANDS[word] if role == BAND else int(all(map(_COLOURS.fullmatch, roles)))
    return NameParts(role, key, place)


def _word_role(word: str) -> str:
    if _PAN.fullmatch(word):
        return PAN
    return MS if _MS.fullmatch(word) else BAND if word in _BANDS else ""


def acquisition(key: str, numbered: bool = True) -> tuple[str, tuple[datetime, ...]]:
    """Return what the PAN and the MS of one scene have in common, and the times in a key.

    Args:
        key: the path of a file with `MASK` for its role.
        numbered: whether to keep the number of the image, which Airbus counts through an order.

    Returns:
        The key without times, levels and numbers that may differ; the times.
    """
    times: list[datetime] = []

    def mask_time(match: re.Match[str]) -> str:
        digits = f"{match['day']}{match['time']}"
        if match["month"]:
            digits = f"20{match['year']}{_MONTHS.index(match['month']) + 1:02}{match['rest']}"
        try:
            times.append(datetime.strptime(digits, "%Y%m%d%H%M%S"))
        except ValueError:  # a number that is no time
            return match[0]
        return MASK

    for pattern, replacement in _VARIABLE:
        key = pattern.sub(replacement, key)
    if not numbered:
        key = _IMAGE_NUMBER.sub(r"\1", key)
    return _TIME.sub(mask_time, key), tuple(times)
