"""Files made in a hidden folder beside where they will lie, and published all together or not at all.

A process that is killed leaves such a folder behind, never half a file under a target's name. Whoever next
writes beside it puts back what had been taken away, and removes it.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
import uuid
from contextlib import suppress
from pathlib import Path
from typing import Iterable, Sequence, TextIO

if sys.platform == "win32":
    import msvcrt

    def lock(file: TextIO) -> None:
        """Takes hold of a file until it is closed or its process ends; `OSError` where another has it."""
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def lock(file: TextIO) -> None:
        """Takes hold of a file until it is closed or its process ends; `OSError` where another has it."""
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


FORGOTTEN = 3600.0
"""Seconds after which a folder without a lock is no longer one that is about to get it."""

_NAME = ".trapan-{}.part"
_LOCK, _NEW, _BEFORE, _WORK = "lock", "new", "before", "work"


class Staging:
    """A place to make a target and the files that go with it.

    Args:
        target: the file that is to be made, or to be replaced.
        sides: files in the target's folder that describe an older target, and go when it goes.

    Raises:
        OSError: the folder can't be made.

    Attributes:
        target: as given.
        part: the target while it is made. It has the target's name, and so has whatever is made beside it,
            since the files of one raster may name each other.
        work: a folder for what is not published.
    """

    def __init__(self, target: Path, sides: Iterable[Path] = ()) -> None:
        sweep(target.parent)
        self.target = target
        self._sides = tuple(sides)
        self._folder = target.parent / _NAME.format(uuid.uuid4().hex[:8])
        self.part = self._folder / _NEW / target.name
        self.work = self._folder / _WORK
        self._names: list[str] = []
        self._folder.mkdir()
        try:
            for folder in (_NEW, _BEFORE, _WORK):
                (self._folder / folder).mkdir()
            self._held = _open(self._folder / _LOCK, "w")
        except BaseException:
            shutil.rmtree(self._folder, ignore_errors=True)
            raise
        with suppress(OSError):  # a file system without locks, where nobody sweeps
            lock(self._held)

    def files(self) -> list[Path]:
        """What has been made, the target first."""
        made = sorted(self.part.parent.iterdir())
        return [self.part, *(path for path in made if path != self.part)]

    def to_disk(self) -> None:
        """Waits until what has been made is on the disk, so that a rename can't outrun it."""
        for path in self.files():
            with path.open("rb+") as file:
                os.fsync(file.fileno())

    def plain(self, text: str) -> str:
        """A message about what is made here, without the hidden folder's name."""
        return text.replace(f"{self.part.parent}{os.sep}", "")

    def discard(self) -> None:
        """Removes the folder and all that is in it; a second time does nothing."""
        ours = not any((self._folder / _BEFORE).glob("*"))  # else it is all there is of an older target
        with suppress(OSError, ValueError):  # ValueError: it is closed already
            if ours:
                self._held.truncate(0)  # there is nothing to put back, should this process be killed here
        self._held.close()
        if ours:
            _remove(self._folder)

    def _keep(self) -> None:
        """Puts the files that publishing replaces or removes where they can be had back from."""
        self._names = [path.name for path in self.files()]
        self._held.write("\0".join(self._names))
        self._held.flush()
        old = [self.target.with_name(name) for name in self._names]
        for path in dict.fromkeys([*old, *self._sides]):
            kept = self._folder / _BEFORE / path.name
            if path.is_symlink():
                path.replace(kept)
            elif path.is_file():
                try:
                    os.link(path, kept)
                except OSError:  # a file system without links
                    path.replace(kept)

    def _move(self) -> None:
        """Gives the new files their names, the target last: from then on all is done."""
        part, *others = self.files()
        for side in self._sides:
            side.unlink(missing_ok=True)
        if others:
            # Half of the old and half of the new would be neither.
            self.target.unlink(missing_ok=True)
        for path in others:
            path.replace(self.target.with_name(path.name))
        part.replace(self.target)

    def _undo(self) -> None:
        _put_back(self._folder, self._names)

    def _done(self) -> None:
        shutil.rmtree(self._folder / _BEFORE, ignore_errors=True)
        self.discard()


def publish(*stagings: Staging) -> None:
    """Gives everything made its name, replacing what was there.

    Raises:
        OSError: something could not be renamed; everything is as it was before then.
    """
    try:
        for staging in stagings:
            staging._keep()
        for staging in stagings:
            staging._move()
    except BaseException:
        for staging in stagings:
            staging._undo()
            staging.discard()
        raise
    for staging in stagings:
        staging._done()


def sweep(folder: Path, *, unlocked: bool = False) -> None:
    """Clears away what processes that were killed have left in a folder; of live ones it touches nothing.

    Args:
        folder: where to look.
        unlocked: also what was swept while a child of the killed process went on writing, and so has lost its
            lock. Only for a folder in which nobody else begins at this moment.
    """
    for left in sorted(folder.glob(_NAME.format("*"))):
        if not (left / _LOCK).exists() and (unlocked or _age(left) > FORGOTTEN):
            shutil.rmtree(left, ignore_errors=True)
        with suppress(OSError):  # its maker lives and holds the lock, or it is not ours to touch
            with _open(left / _LOCK, "r+") as held:
                lock(held)
                names = held.read().split("\0")
                if (left / _NEW / names[0]).is_file():
                    _put_back(left, names)
                held.truncate(0)
            _remove(left)


def _remove(folder: Path) -> None:
    """Remove a hidden folder, its lock last: what a kill leaves of it can be swept at once."""
    for part in (_NEW, _BEFORE, _WORK):
        shutil.rmtree(folder / part, ignore_errors=True)
    shutil.rmtree(folder, ignore_errors=True)


def _age(path: Path) -> float:
    """Seconds since something in a folder was last made; 0 where it has gone meanwhile."""
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return 0.0


def _put_back(folder: Path, names: Sequence[str]) -> None:
    """Undoes a publishing that did not come to its end.

    Args:
        folder: the hidden one.
        names: the new files'.
    """
    for name in names:
        if not (folder / _NEW / name).exists():
            (folder.parent / name).unlink(missing_ok=True)
    for kept in sorted((folder / _BEFORE).iterdir()):
        kept.replace(folder.parent / kept.name)
        kept.unlink(missing_ok=True)  # renaming one of two links to one file leaves both


def _open(path: Path, mode: str) -> TextIO:
    return path.open(mode, encoding="utf-8", errors="surrogateescape", newline="")  # type: ignore[return-value]
