"""Find PAN/MS pairs in a folder by the words in the file names, as satellite products use them."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import takewhile
from pathlib import Path
from typing import Collection, Iterable

from ..jobs.pair import Pair
from .records import SceneEntry

EXTENSIONS = (".tif", ".tiff", ".jp2", ".img", ".ntf", ".nitf", ".pix", ".vrt")

_WORD = re.compile(r"[A-Za-z0-9]+")
_PAN = re.compile(r"pan\d?|panchromatic|p|p[1-3][a-z]{2}|b8")
_MS = re.compile(r"ms\d?|mss\d?|mul|multi|multispectral|mux|xs|m[1-3][a-z]{2}")
_BANDS = {
    **{f"b{number}": number for number in range(1, 8)},
    **{"coastal": 1, "blue": 2, "blu": 2, "green": 3, "grn": 3, "red": 4, "nir": 5},
}
"""Words that mark a file with one MS band, and its place in the stack. Band 8 of Landsat is the PAN."""

WILD = "*?["
"""Characters that make a path a pattern."""

PAN, MS, BAND = "PAN", "MS", "band"


def find_pairs(source: str, without: Path) -> tuple[list[SceneEntry], list[str]]:
    """Find the pairs in a folder with its subfolders, or among the matches of a pattern ('2024/*/*.tif').

    Two files are a pair if their paths differ only in the words for PAN and MS. If a
    subfolder has just one PAN and one MS file, they are also a pair, regardless of their names. Single-band
    files are stacked into one MS image.

    Args:
        source: the folder or the pattern.
        without: a folder to skip: the output folder of the batch.

    Returns:
        The pairs in the order of their names, and the PAN and MS files without a partner.
    """
    root, files = _list_rasters(source)
    scenes: dict[str, dict[str, list[tuple[str, Path]]]] = defaultdict(lambda: defaultdict(list))
    for path in files:
        classified = _classify(path.relative_to(root))
        if classified and without.absolute() not in path.parents:
            role, word, key = classified
            scenes[key][role].append((word, path))
    _pair_single_files(scenes)
    entries: list[SceneEntry] = []
    unpaired: list[str] = []
    for key in sorted(scenes):
        pan, ms = scenes[key][PAN], _ms_files(scenes[key])
        if len(pan) == 1 and ms:
            name = _scene_name(key) or root.name or "scene"
            entries.append(SceneEntry(name, Pair(str(pan[0][1]), ms), location=f"in '{source}'"))
        else:
            unpaired.extend(str(path) for files in scenes[key].values() for _, path in files)
    return entries, unpaired


def _list_rasters(source: str) -> tuple[Path, list[Path]]:
    """Return the folder that scene names are relative to, and the rasters below it."""
    root = Path(source).absolute()
    matches: Iterable[Path] = root.rglob("*")
    if not root.is_dir():
        parts = takewhile(lambda part: not any(character in part for character in WILD), root.parts)
        pattern, root = root, Path(*parts)
        matches = [
            path for match in root.glob(str(pattern.relative_to(root))) for path in (match, *match.rglob("*"))
        ]
    rasters = {path for path in matches if path.suffix.lower() in EXTENSIONS and path.is_file()}
    return root, sorted(path for path in rasters if not _is_hidden(path.relative_to(root)))


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _classify(path: Path) -> tuple[str, str, str] | None:
    """Return a file's role, the word that shows it, and the path with * for such words; None if unclear."""
    names = [*path.parts[:-1], path.stem]
    roles = [_find_roles(name, is_folder=name is not names[-1]) for name in names]
    innermost = next((words for words in reversed(roles) if words), {})
    if len(set(innermost.values())) != 1:
        return None
    word, role = sorted(innermost.items())[0]
    return role, word, "/".join(_mask_words(name, words) for name, words in zip(names, roles))


def _mask_words(name: str, words: Collection[str]) -> str:
    return _WORD.sub(lambda match: "*" if match[0].lower() in words else match[0], name)


def _find_roles(name: str, is_folder: bool) -> dict[str, str]:
    """Return the words of a name that give a role; a folder named B2 may hold anything."""
    roles = {word.lower(): _role(word.lower()) for word in _WORD.findall(name)}
    return {word: role for word, role in roles.items() if role and not (is_folder and role == BAND)}


def _role(word: str) -> str:
    if _PAN.fullmatch(word):
        return PAN
    return MS if _MS.fullmatch(word) else BAND if word in _BANDS else ""


def _pair_single_files(scenes: dict[str, dict[str, list[tuple[str, Path]]]]) -> None:
    """Pair the only PAN and the only MS of a subfolder."""
    folders = defaultdict(list)
    for key in scenes:
        if "/" in key:
            folders[key.split("/")[0]].append(key)
    for folder, keys in folders.items():
        pans = [key for key in keys if scenes[key][PAN]]
        ms = [key for key in keys if key not in pans]
        if len(pans) == len(ms) == 1:
            pan_files, ms_files = scenes.pop(pans[0]), scenes.pop(ms[0])
            scenes[folder] = {PAN: pan_files[PAN], MS: ms_files[MS], BAND: ms_files[BAND]}


def _ms_files(files: dict[str, list[tuple[str, Path]]]) -> tuple[str, ...]:
    """Return the files of the MS; none if the choice is ambiguous."""
    multiband, bands = files[MS], sorted(files[BAND], key=lambda file: _BANDS[file[0]])
    if multiband:
        return (str(multiband[0][1]),) if len(multiband) == 1 and not bands else ()
    is_unique = len({_BANDS[word] for word, _ in bands}) == len(bands)
    return tuple(str(path) for _, path in bands) if is_unique else ()


def _scene_name(key: str) -> str:
    """Return a masked path without its masks."""
    return re.sub(r"[ ._-]*\*", "", key).replace("/", "_").strip(" ._-")
