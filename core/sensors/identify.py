"""Identify the sensor of a scene from metadata, band names and file names."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Sequence

from .catalogue import SENSORS

FILE_NAME = "file name"
BAND_NAME = "band name"

_SATELLITE = re.compile(r"(aux)?(satellite|spacecraft|platform|mission)(id|name|shortname)?|satid|shortname")
_INSTRUMENT = re.compile(r"(sensor|instrument)(id|name|type)?s?")
_TEXT = re.compile(r"(tifftag)?(imagedescription|documentname)|description|title|datasetname|.*productid")

# a space in a pattern matches a space, a hyphen or nothing
_COMPILED = {
    sensor.name: re.compile(sensor.pattern.replace(" ", "[ -]?"))
    for sensor in SENSORS.values()
    if sensor.pattern
}


@dataclass(frozen=True)
class Clue:
    """A metadata value or name that may identify the sensor.

    Attributes:
        key: name of the field, such as SATELLITEID; `BAND_NAME` or `FILE_NAME` for a name.
        value: content of the field, or the name.
        location: source of the value, for the log, such as "the metadata of ", which the layer follows.
    """

    key: str
    value: str
    location: str


@dataclass(frozen=True)
class SensorMatch:
    """The identified sensor and the clue that identified it.

    Attributes:
        sensor: name of an entry in `catalogue.SENSORS`.
        clue: the clue that names it.
    """

    sensor: str
    clue: Clue

    @property
    def is_guess(self) -> bool:
        """Whether only a file name, which any user can change, identifies the sensor."""
        return self.clue.key == FILE_NAME


def identify_sensor(clues: Sequence[Clue]) -> SensorMatch | None:
    """Return the sensor that the most reliable clue names, or None.

    Satellite fields come first, then instrument fields, descriptions, band names and file names. Among equal
    clues the first one wins. A file name is ignored when a field names an unknown satellite.

    Args:
        clues: all clues of a scene, in any order.
    """
    for clue in sorted(clues, key=_rank):
        name = match_sensor_name(clue.value) if _rank(clue) < len(_KINDS) else ""
        if name and not (clue.key == FILE_NAME and find_unknown_satellite(clues)):
            return SensorMatch(name, clue)
    return None


def find_unknown_satellite(clues: Sequence[Clue]) -> Clue | None:
    """Return the satellite field that names no sensor of the catalogue, or None.

    Args:
        clues: all clues of a scene, in any order.
    """
    return next((clue for clue in clues if _rank(clue) == 0 and _names_unknown_satellite(clue.value)), None)


def _names_unknown_satellite(text: str) -> bool:
    return not match_sensor_name(text) and text.strip().lower() not in ("", "unknown", "none", "n/a")


def match_sensor_name(text: str) -> str:
    """Return the first catalogue sensor that a text names, or an empty string.

    Args:
        text: any text, such as "WV02" or "PHR 1A".
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    plain = re.sub(r"[\s_./]+", " ", plain)
    return next((name for name, pattern in _COMPILED.items() if pattern.search(plain)), "")


def parse_metadata(text: str, location: str) -> list[Clue]:
    """Extract the clues from a product's metadata file: XML, JSON, or lines of NAME = value.

    A regular expression finds the fields, so damaged and unusual files can be read as well.

    Args:
        text: content of the file.
        location: `Clue.location` of the clues.
    """
    found = [
        Clue(name, value.strip(), location)
        for match in _FIELD.finditer(text)
        for name, value in [[group for group in match.groups() if group is not None]]
    ]
    return merge_mission_index(found)


def merge_mission_index(clues: Sequence[Clue]) -> list[Clue]:
    """Append the mission index to the mission, which DIMAP stores in two fields: "PHR" and "1A".

    Args:
        clues: the clues of one metadata file.
    """
    index = next((clue.value for clue in clues if _key(clue) == "missionindex"), "")
    return [
        replace(clue, value=f"{clue.value} {index}".strip()) if _key(clue) == "mission" else clue
        for clue in clues
    ]


# Every repetition has a bound, so that the search takes linear time on any file.
_FIELD = re.compile(
    r"<(?:\w{1,40}:)?(\w{1,80})[^<>]{0,400}>([^<>]{1,400})</"  # XML
    r'|"(\w{1,80})"\s{0,9}:\s{0,9}"([^"\n]{0,400})"'  # JSON
    r'|^[ \t]{0,40}(\w{1,80})[ \t]{0,40}[=:][ \t]{0,40}"?([^"\n;]{1,400})',  # IMD, MTL and the like
    re.MULTILINE,
)
_KINDS = (_SATELLITE, _INSTRUMENT, _TEXT, re.compile(BAND_NAME), re.compile(FILE_NAME))


def _key(clue: Clue) -> str:
    """Return the last part of the key in lower case without separators: IMAGE_1.satId becomes satid."""
    if clue.key in (BAND_NAME, FILE_NAME):
        return clue.key
    return re.sub(r"[^a-z0-9+]", "", clue.key.rpartition(".")[2].lower())


def _rank(clue: Clue) -> int:
    """Return the rank of a clue: 0 is the most reliable, `len(_KINDS)` is not a clue at all."""
    key = _key(clue)
    return next((rank for rank, kind in enumerate(_KINDS) if kind.fullmatch(key)), len(_KINDS))
