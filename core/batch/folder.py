"""Find PAN/MS pairs in a folder by the names of the files, as satellite products use them."""

from __future__ import annotations

import os
import re
from collections import Counter, defaultdict, deque
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby, takewhile
from pathlib import Path
from typing import Iterable, Sequence

from ..jobs.pair import Pair
from ..local_files import ARCHIVES
from ..raster.source import Source
from ..sensors.product_names import (
    BAND,
    MASK,
    MS,
    NUMBERED_TILE,
    OTHER,
    PAN,
    TILE,
    UNCLEAR,
    acquisition,
    read_name,
)
from .records import SceneEntry, Unpaired
from .tiles import Mosaic, merge_tiles, tile_place

EXTENSIONS = (".tif", ".tiff", ".jp2", ".img", ".ntf", ".nitf", ".pix", ".vrt")

_ARCHIVE_ENDINGS = tuple(ending for ending, _ in ARCHIVES)

WILD = "*?["
"""Characters that make a path a pattern."""

_ANY_TILE = f"R{MASK}C{MASK}"
"""Stands in a key for the tile."""

_FEWER_BANDS = "the scene has another MS, with the near infrared"

MAX_DELAY = timedelta(seconds=2)
"""Largest difference of the times in the names of a PAN and an MS of one scene; the next scene of a strip is
several seconds away."""

NO_ROLE = {
    "": "its name has no word for PAN or MS",
    OTHER: "its name tells of a pansharpened image or a mask",
    UNCLEAR: "its name has words for PAN and for MS",
}
"""Why a file has no role."""

LOCKED = "this user may not read the folder"
"""Why the rasters of a folder are not found."""

PACKED = "it is an archive, which must be unpacked first"
"""Why the rasters in an archive are not found."""


@dataclass(frozen=True)
class _Part:
    """A raster that is the PAN or belongs to the MS of a scene.

    Attributes:
        role: `PAN`, `MS` or `BAND`.
        place: place in the stack; see `product_names.NameParts`.
        source: the raster, which may be a mosaic of tiles.
    """

    role: str
    place: int
    source: Mosaic


class _Scenes:
    """The parts that have been found, by key."""

    def __init__(self, parts: dict[str, list[_Part]]) -> None:
        self.parts = parts

    def of_role(self, key: str, *roles: str) -> list[_Part]:
        return [part for part in self.parts[key] if part.role in roles]

    def lonely(self) -> tuple[list[str], list[str]]:
        """Return the keys with a PAN only, and those with an MS only."""
        pans = [key for key in self.parts if self.of_role(key, PAN) and not self.of_role(key, MS, BAND)]
        return pans, [key for key in self.parts if not self.of_role(key, PAN)]

    def join(self, pan: str, ms: str) -> None:
        """Let two keys be one scene, which gets the key of the PAN."""
        self.parts[pan] += self.parts.pop(ms)


def find_pairs(source: str, without: Path) -> tuple[list[SceneEntry], list[Unpaired]]:
    """Find the pairs in a folder with its subfolders, or among the matches of a pattern ('2024/*/*.tif').

    Two files are a pair if their paths differ only in the words for PAN and MS, or also in parts that
    products are known to change, such as seconds. If a subfolder has just one PAN and one MS, they are also
    a pair, regardless of their names. At last, so are images of one acquisition with different numbers. Tiles
    are merged first, and files with one band are stacked into one MS image.

    Args:
        source: the folder or the pattern.
        without: a folder to skip: the output folder of the batch.

    Returns:
        The pairs in the order of their names, and all other rasters, archives, and folders that can't be
        read, with the reason.
    """
    root, matches, folders = _search(source)
    outputs = Path(os.path.realpath(without))
    files = [
        path
        for path in _list_files(root, matches, EXTENSIONS)
        if not Path(os.path.realpath(path.parent)).is_relative_to(outputs)
    ]
    scenes, unpaired = _classify(root, files)
    unpaired += [Unpaired(str(path), LOCKED) for path in _list_locked(root, folders)]
    unpaired += [Unpaired(str(path), PACKED) for path in _list_files(root, matches, _ARCHIVE_ENDINGS)]
    _join_by_time(scenes)
    _join_by_folder(scenes)
    _join_by_time(scenes, numbered=False)
    entries: list[SceneEntry] = []
    for key in sorted(scenes.parts):
        reason, ms = _ms_files(scenes, key)
        if reason:
            unpaired += [
                Unpaired(str(path), reason) for part in scenes.parts[key] for path in part.source.files
            ]
            continue
        (pan,) = scenes.of_role(key, PAN)
        others = [part for part in scenes.parts[key] if part is not pan and part not in ms]
        unpaired += [Unpaired(str(path), _FEWER_BANDS) for part in others for path in part.source.files]
        notes = tuple(note for part in (pan, *ms) for note in part.source.notes)
        pair = Pair(Source(pan.source.path), Source(tuple(part.source.path for part in ms)))
        name = _scene_name(key, (pan, *ms)) or root.name or "scene"
        entries.append(SceneEntry(name, pair, location=f"in '{source}'", notes=notes))
    return entries, unpaired


def _search(source: str) -> tuple[Path, list[Path], list[Path]]:
    """Return the folder that scene names are relative to, what matches below it, and what was searched."""
    root = Path(source).absolute()
    if root.is_dir():
        matches = _list_below(root)
        return root, matches, [root, *matches]
    parts = takewhile(lambda part: not any(character in part for character in WILD), root.parts)
    pattern, root = root, Path(*parts)
    wanted = pattern.relative_to(root)
    found = list(root.glob(str(wanted)))
    matches = found + [path for match in found if _is_folder(match) for path in _list_below(match)]
    above = [path for parent in wanted.parents if parent.parts for path in root.glob(str(parent))]
    return root, matches, [root, *above, *matches]


def _list_below(top: Path) -> list[Path]:
    """List what is in a folder and its subfolders, without the content of hidden ones.

    Links to folders are followed, which `Path.rglob` does not do. Each folder is listed once, if possible
    without a link; links to a folder above `top` are passed over.
    """
    found: list[Path] = []
    seen = {str(parent) for parent in Path(os.path.realpath(top)).parents}
    waiting = deque([top])  # links at the right
    while waiting:
        folder = waiting.popleft()
        real = os.path.realpath(folder)
        if real in seen:
            continue
        seen.add(real)
        with suppress(PermissionError, FileNotFoundError, NotADirectoryError), os.scandir(folder) as entries:
            # in a fixed order, because the way to a folder gives its scenes their names
            for entry in sorted(entries, key=lambda entry: entry.name):
                path = folder / entry.name
                found.append(path)
                if _is_folder(path) and not entry.name.startswith("."):
                    (waiting.append if entry.is_symlink() else waiting.appendleft)(path)
    return found


def _list_files(root: Path, matches: Iterable[Path], endings: tuple[str, ...]) -> list[Path]:
    named = (path for path in matches if path.name.lower().endswith(endings))
    files = {path for path in named if os.path.isfile(path)}  # noqa: PTH113 - unlike Path, not an error
    return sorted(path for path in files if not _is_hidden(path.relative_to(root)))


def _list_locked(root: Path, folders: Iterable[Path]) -> list[Path]:
    """List the folders that this user may not list or enter; a search passes over them in silence."""
    locked = {path for path in folders if _is_folder(path) and _is_locked(path)}
    return sorted(path for path in locked if not _is_hidden(path.relative_to(root)))


def _is_folder(path: Path) -> bool:
    """Tell whether a path is a folder; what lies in one that can't be entered is none."""
    return os.path.isdir(path)  # noqa: PTH112 - unlike Path, not an error


def _is_locked(folder: Path) -> bool:
    try:
        with os.scandir(folder):  # needs the right to list
            (folder / os.pardir).stat()  # and this to enter
    except PermissionError:
        return True
    return False


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _classify(root: Path, files: Sequence[Path]) -> tuple[_Scenes, list[Unpaired]]:
    """Group the files by their keys; return those without a role apart."""
    unpaired: list[Unpaired] = []
    found: dict[str, dict[tuple[str, int], list[Path]]] = {}
    for path in files:
        role, key, place = _read_path(path.relative_to(root))
        if role in NO_ROLE:
            unpaired.append(Unpaired(str(path), NO_ROLE[role]))
        else:
            found.setdefault(key, defaultdict(list))[role, place].append(path)
    found, numbered = _join_numbered(found)
    parts: dict[str, list[_Part]] = defaultdict(list)
    for key, images in found.items():
        for (role, place), paths in images.items():
            mosaics = merge_tiles(paths, key in numbered)
            parts[key] += [_Part(role, place, mosaic) for mosaic in mosaics]
    return _Scenes(parts), unpaired


def _join_numbered(
    found: dict[str, dict[tuple[str, int], list[Path]]],
) -> tuple[dict[str, dict[tuple[str, int], list[Path]]], set[str]]:
    """Join the keys of tiles that end in numbers, if the files of one image are tiles by their georeferences.

    Args:
        found: files by key, and by role and place.

    Returns:
        The files by the new keys, and those of the keys that stand for such tiles.
    """
    groups: dict[str, dict[tuple[str, int], list[Path]]] = {}
    for key, images in found.items():
        group = groups.setdefault(NUMBERED_TILE.sub(_ANY_TILE, key), defaultdict(list))
        for image, paths in images.items():
            group[image] += paths
    numbered = {
        joined
        for joined, images in groups.items()
        if joined not in found and any(len(paths) > 1 and _are_tiles(paths) for paths in images.values())
    }
    kept = {key: images for key, images in found.items() if NUMBERED_TILE.sub(_ANY_TILE, key) not in numbered}
    return {**kept, **{key: groups[key] for key in numbered}}, numbered


def _are_tiles(paths: Sequence[Path]) -> bool:
    """Tell whether rasters lie beside each other as the numbers in their names say."""
    from ..raster.mosaic import are_tiles

    places = {tile_place(path.stem): str(path) for path in paths}
    return len(places) == len(paths) and are_tiles(places)


def _read_path(path: Path) -> tuple[str, str, int]:
    """Return a file's role, its path with `MASK` for the words of the role and the tile, and its place."""
    stem = read_name(path.stem)
    names = [*(read_name(part, is_folder=True) for part in path.parts[:-1]), stem]
    innermost = next((name for name in reversed(names) if name.role), stem)
    return innermost.role, TILE.sub(_ANY_TILE, "/".join(name.key for name in names)), innermost.place


def _join_by_time(scenes: _Scenes, numbered: bool = True) -> None:
    """Join PAN and MS whose paths differ in parts that products change; the nearest in time go first.

    Where several are equally near, such as cuts of one strip, the names do not tell which belong together.

    Args:
        scenes: what has been found.
        numbered: whether the numbers of the images must be equal, see `product_names.acquisition`.
    """
    pans, ms = scenes.lonely()
    candidates = []
    for pan_key in pans:
        pan_rest, pan_times = acquisition(pan_key, numbered)
        for ms_key in ms:
            rest, times = acquisition(ms_key, numbered)
            delays = [abs(time - pan_time) for time, pan_time in zip(times, pan_times)]
            if (
                rest == pan_rest
                and len(times) == len(pan_times)
                and max(delays, default=timedelta()) <= MAX_DELAY
            ):
                candidates.append((max(delays, default=timedelta()), pan_key, ms_key))
    joined: set[str] = set()
    for _, equal in groupby(sorted(candidates), key=lambda candidate: candidate[0]):
        free = [(pan, ms) for _, pan, ms in equal if joined.isdisjoint((pan, ms))]
        counts = Counter(key for pair in free for key in pair)
        for pan_key, ms_key in free:
            if counts[pan_key] == counts[ms_key] == 1:
                scenes.join(pan_key, ms_key)
        joined.update(counts)


def _join_by_folder(scenes: _Scenes) -> None:
    """Join the only PAN and MS of a subfolder, of the deepest ones first; the folder names the scene."""
    pans, ms = scenes.lonely()
    folders = {folder for key in (*pans, *ms) for folder in _folders(key)}
    for folder in sorted(folders, key=lambda folder: (-folder.count("/"), folder)):
        pans_here, ms_here = ([key for key in keys if folder in _folders(key)] for keys in (pans, ms))
        if len(pans_here) == len(ms_here) == 1:
            scenes.join(pans_here[0], ms_here[0])
            pans.remove(pans_here[0])
            ms.remove(ms_here[0])
            if folder not in scenes.parts:  # A_PAN.tif beside the folder A_PAN has the same key
                scenes.parts[folder] = scenes.parts.pop(pans_here[0])


def _folders(key: str) -> list[str]:
    """Return the subfolders that a key lies in."""
    names = key.split("/")[:-1]
    return ["/".join(names[: number + 1]) for number in range(len(names))]


def _ms_files(scenes: _Scenes, key: str) -> tuple[str, list[_Part]]:
    """Choose the files of the MS of a scene; return why there is no pair, or an empty text and the files."""
    pans, multiband, bands = (scenes.of_role(key, role) for role in (PAN, MS, BAND))
    if len(pans) > 1:
        return "several PAN bands have the same name otherwise", []
    if not pans:
        return "no PAN has the same name otherwise", []
    best = min((part.place for part in multiband), default=0)
    multiband = [] if best and bands else [part for part in multiband if part.place == best]
    if not multiband and not bands:
        return "no MS has the same name otherwise", []
    if len(multiband) > 1 or (multiband and bands):
        return "several MS images have the same name otherwise", []
    places = [part.place for part in bands]
    if len(set(places)) < len(places):
        return "one MS band is there twice", []
    return "", multiband or sorted(bands, key=lambda part: part.place)


def _scene_name(key: str, parts: Sequence[_Part]) -> str:
    """Return a masked path without its masks; a scene of one tile keeps the tile in its name."""
    files = [path for part in parts for path in part.source.files]
    tiles = {match[0] for path in files for match in TILE.finditer(path.name)}
    is_one_tile = len(tiles) == 1 and len(files) == len(parts)
    key = key.replace(_ANY_TILE, tiles.pop() if is_one_tile else MASK)
    return re.sub(rf"[ ._-]*{re.escape(MASK)}", "", key).replace("/", "_").strip(" ._-")
