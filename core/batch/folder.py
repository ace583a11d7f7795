"""PAN/MS pairs among files, told by the words in their names, as products have them."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import takewhile
from pathlib import Path
from typing import Collection, Iterable, Optional

from ..jobs.pair import Pair
from .records import SceneEntry

ENDINGS = (".tif", ".tiff", ".jp2", ".img", ".ntf", ".nitf", ".pix", ".vrt")

_WORD = re.compile(r"[A-Za-z0-9]+")
_PAN = re.compile(r"pan\d?|panchromatic|p|p[1-3][a-z]{2}|b8")
_MS = re.compile(r"ms\d?|mss\d?|mul|multi|multispectral|mux|xs|m[1-3][a-z]{2}")
_BANDS = {
    **{f"b{number}": number for number in range(1, 8)},
    **{"coastal": 1, "blue": 2, "blu": 2, "green": 3, "grn": 3, "red": 4, "nir": 5},
}
"""Words of files with a band each, and their order. Landsat's PAN is its band 8."""

WILD = "*?["
"""What makes a pattern of a path."""

PAN, MS, BAND = "PAN", "MS", "band"


def find_pairs(source: str, without: Path) -> tuple[list[SceneEntry], list[str]]:
    """The pairs in a folder and its subfolders, or among what a pattern such as '2024/*/*.tif' matches.

    Two files are a pair where the one's path has a word for the PAN in the place of the other's word for the
    MS; so are the only PAN and the only MS of one of the folder's subfolders, whatever they are called. Files
    with a band each, of one grid, make one MS.

    Args:
        source: the folder or the pattern.
        without: a folder that is not looked into, the batch's own.

    Returns:
        The pairs in the order of their names, and the PAN and MS files that are left without a partner.
    """
    root, files = _files(source)
    scenes: dict[str, dict[str, list[tuple[str, Path]]]] = defaultdict(lambda: defaultdict(list))
    for path in files:
        told = _told(path.relative_to(root))
        if told and without.absolute() not in path.parents:
            role, word, key = told
            scenes[key][role].append((word, path))
    _join_only_ones(scenes)
    entries: list[SceneEntry] = []
    left: list[str] = []
    for key in sorted(scenes):
        pan, ms = scenes[key][PAN], _ms(scenes[key])
        if len(pan) == 1 and ms:
            name = _name(key) or root.name or "scene"
            entries.append(SceneEntry(name, Pair(str(pan[0][1]), ms), location=f"in '{source}'"))
        else:
            left.extend(str(path) for files in scenes[key].values() for _, path in files)
    return entries, left


def _files(given: str) -> tuple[Path, list[Path]]:
    """The folder that the names are counted from, and the rasters."""
    root = Path(given).absolute()
    matched: Iterable[Path] = root.rglob("*")
    if not root.is_dir():
        parts = takewhile(lambda part: not any(sign in part for sign in WILD), root.parts)
        pattern, root = root, Path(*parts)
        matched = [
            path for match in root.glob(str(pattern.relative_to(root))) for path in (match, *match.rglob("*"))
        ]
    rasters = {path for path in matched if path.suffix.lower() in ENDINGS and path.is_file()}
    return root, sorted(path for path in rasters if not _hidden(path.relative_to(root)))


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _told(path: Path) -> Optional[tuple[str, str, str]]:
    """A file's role, a word that tells it, and its path with a star for each such word; None if unclear."""
    names = [*path.parts[:-1], path.stem]
    roles = [_roles(name, folder=name is not names[-1]) for name in names]
    told = next((found for found in reversed(roles) if found), {})
    if len(set(told.values())) != 1:
        return None
    word, role = sorted(told.items())[0]
    return role, word, "/".join(_starred(name, found) for name, found in zip(names, roles))


def _starred(name: str, words: Collection[str]) -> str:
    return _WORD.sub(lambda match: "*" if match[0].lower() in words else match[0], name)


def _roles(name: str, folder: bool) -> dict[str, str]:
    """The words in a name that tell a role; a folder called B2 may be anything."""
    told = {word.lower(): _role(word.lower()) for word in _WORD.findall(name)}
    return {word: role for word, role in told.items() if role and not (folder and role == BAND)}


def _role(word: str) -> str:
    if _PAN.fullmatch(word):
        return PAN
    return MS if _MS.fullmatch(word) else BAND if word in _BANDS else ""


def _join_only_ones(scenes: dict[str, dict[str, list[tuple[str, Path]]]]) -> None:
    """Makes a pair of the only PAN and the only MS of a subfolder."""
    folders = defaultdict(list)
    for key in scenes:
        if "/" in key:
            folders[key.split("/")[0]].append(key)
    for folder, keys in folders.items():
        pans = [key for key in keys if scenes[key][PAN]]
        others = [key for key in keys if key not in pans]
        if len(pans) == len(others) == 1:
            pan, other = scenes.pop(pans[0]), scenes.pop(others[0])
            scenes[folder] = {PAN: pan[PAN], MS: other[MS], BAND: other[BAND]}


def _ms(files: dict[str, list[tuple[str, Path]]]) -> tuple[str, ...]:
    """The MS's files; none where it is not clear which they are."""
    whole, bands = files[MS], sorted(files[BAND], key=lambda file: _BANDS[file[0]])
    if whole:
        return (str(whole[0][1]),) if len(whole) == 1 and not bands else ()
    different = len({_BANDS[word] for word, _ in bands}) == len(bands)
    return tuple(str(path) for _, path in bands) if different else ()


def _name(key: str) -> str:
    """What is left of a path without the words for PAN and MS."""
    return re.sub(r"[ ._-]*\*", "", key).replace("/", "_").strip(" ._-")
