"""Which sensor took a scene, from what its rasters say of themselves. No torch, no GDAL."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Optional, Sequence

FILE_NAME = "file name"
BAND_NAME = "band name"

_SATELLITE = re.compile(r"(aux)?(satellite|spacecraft|platform|mission)(id|name|shortname)?|satid|shortname")
_INSTRUMENT = re.compile(r"(sensor|instrument)(id|name|type)?s?")
_TEXT = re.compile(r"(tifftag)?(imagedescription|documentname)|description|title|datasetname|.*productid")

# In the order in which they are tried: "Pléiades Neo" is no "Pléiades". A space stands for a space, a hyphen
# or nothing.
_PATTERNS = (
    ("QuickBird", r"\bquick bird\b|\bqb 0?[12]\b"),
    ("IKONOS", r"\bikonos\b|\bik 0?[12]\b"),
    ("GeoEye-1", r"\bgeo eye 0?1?\b|\bge 0?1\b"),
    ("WorldView-2", r"\bworld view 0?2\b|\bwv 0?2\b"),
    ("WorldView-3", r"\bworld view 0?3\b|\bwv 0?3\b"),
    ("WorldView-4", r"\bworld view 0?4\b|\bwv 0?4\b"),
    ("Pléiades Neo", r"\bpleiades neo|\bpneo"),
    ("Pléiades", r"\bpleiades|\bphr ?(1 ?[ab])?\b"),
    ("SPOT-6/7", r"\bspot 0?[67]\b"),
    ("KOMPSAT-3/3A", r"\bkompsat 0?3a?\b|\bk3a?\b"),
    ("SkySat", r"\bsky sat|\bssc\d{1,2}(?!\d)"),
    ("GaoFen-1", r"\b(gao fen|gf) 0?1[bcd]?\b"),
    ("GaoFen-2", r"\b(gao fen|gf) 0?2\b"),
    ("SuperView-1", r"\b(super view|gao jing|sv) 0?1\b"),
    ("Jilin-1", r"\bjilin 0?1|\bjl 0?1"),
    ("PRISMA", r"\bprisma\b|\bprs l[0-2]"),
    ("Landsat-7", r"\blandsat 0?7\b|\ble(07\b|7\d{13})"),
    ("Landsat-8/9", r"\blandsat 0?[89]\b|\bl[co](0[89]\b|[89]\d{13})"),
)
_COMPILED = tuple((name, re.compile(pattern.replace(" ", "[ -]?"))) for name, pattern in _PATTERNS)


@dataclass(frozen=True)
class Clue:
    """Something that a raster says of itself.

    Attributes:
        key: what it is called there, such as SATELLITEID; `BAND_NAME` or `FILE_NAME` where it is one.
        value: what it says.
        location: where it stands, for the log, such as "the metadata of".
    """

    key: str
    value: str
    location: str


@dataclass(frozen=True)
class SensorMatch:
    """The sensor that a clue tells.

    Attributes:
        sensor: one of `sensors.SENSORS`.
        clue: what told it.
    """

    sensor: str
    clue: Clue

    @property
    def is_guess(self) -> bool:
        """Whether nothing but a name that anyone may have given tells it."""
        return self.clue.key == FILE_NAME


def identify_sensor(clues: Sequence[Clue]) -> Optional[SensorMatch]:
    """The sensor that the most trustworthy clue tells; None where none does.

    First come the fields that are there to name the satellite, then those for its instrument, descriptions,
    and band names; among equals the first. A file's name counts only where no field names another satellite.
    """
    for clue in sorted(clues, key=_trust):
        name = match_sensor_name(clue.value) if _trust(clue) < len(_KINDS) else ""
        if name and not (clue.key == FILE_NAME and find_unknown_satellite(clues)):
            return SensorMatch(name, clue)
    return None


def find_unknown_satellite(clues: Sequence[Clue]) -> Optional[Clue]:
    """The field that names a satellite which is none of those known."""
    return next((clue for clue in clues if _trust(clue) == 0 and _names_another(clue.value)), None)


def _names_another(text: str) -> bool:
    return not match_sensor_name(text) and text.strip().lower() not in ("", "unknown", "none", "n/a")


def match_sensor_name(text: str) -> str:
    """The first of the sensors that a text names, such as "WV02" or "PHR 1A"; empty where it names none."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    plain = re.sub(r"[\s_./]+", " ", plain)
    return next((name for name, pattern in _COMPILED if pattern.search(plain)), "")


def parse_metadata(text: str, place: str) -> list[Clue]:
    """The clues in a metadata file of a product: XML, JSON, or lines of NAME = value.

    Whatever else the file is, a field whose name says that it names the satellite is enough; so nothing is
    parsed that might not parse.
    """
    found = [
        Clue(name, value.strip(), place)
        for match in _FIELD.finditer(text)
        for name, value in [[group for group in match.groups() if group is not None]]
    ]
    return merge_mission_index(found)


def merge_mission_index(clues: Sequence[Clue]) -> list[Clue]:
    """The clues, with a mission and its index together, which DIMAP has apart: PHR 1A."""
    index = next((clue.value for clue in clues if _key(clue) == "missionindex"), "")
    return [
        replace(clue, value=f"{clue.value} {index}".strip()) if _key(clue) == "mission" else clue
        for clue in clues
    ]


# Nothing repeats without a bound, so that no file, however odd, takes long.
_FIELD = re.compile(
    r"<(?:\w{1,40}:)?(\w{1,80})[^<>]{0,400}>([^<>]{1,400})</"  # XML
    r'|"(\w{1,80})"\s{0,9}:\s{0,9}"([^"\n]{0,400})"'  # JSON
    r'|^[ \t]{0,40}(\w{1,80})[ \t]{0,40}[=:][ \t]{0,40}"?([^"\n;]{1,400})',  # IMD, MTL and the like
    re.MULTILINE,
)
_KINDS = (_SATELLITE, _INSTRUMENT, _TEXT, re.compile(BAND_NAME), re.compile(FILE_NAME))


def _key(clue: Clue) -> str:
    """Its key's last part, without case and separators: IMAGE_1.satId becomes satid."""
    if clue.key in (BAND_NAME, FILE_NAME):
        return clue.key
    return re.sub(r"[^a-z0-9+]", "", clue.key.rpartition(".")[2].lower())


def _trust(clue: Clue) -> int:
    """0 is the best; as many as there are kinds where the clue is no clue."""
    key = _key(clue)
    return next((rank for rank, kind in enumerate(_KINDS) if kind.fullmatch(key)), len(_KINDS))
