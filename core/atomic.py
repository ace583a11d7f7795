"""Files made in a hidden folder beside where they will lie, and published all together or not at all.

A process that is killed leaves such a folder behind, never half a file under a target's name. The same user's
next run that writes beside it puts back what had been taken away, and removes it.
"""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import ExitStack, suppress
from pathlib import Path, PurePath
from typing import Iterable, Optional, Sequence, TextIO

from . import private_folder

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
        staged_path: the target while it is made. It has the target's name, and so has whatever is made beside it,
            since the files of one raster may name each other.
        work_dir: a folder for what is not published.
    """

    def __init__(self, target: Path, sidecars: Iterable[Path] = ()) -> None:
        remove_leftovers(target.parent)
        self.target = target
        self._sides = tuple(sidecars)
        self._folder, self._held = _begun(target.parent)
        self.staged_path = self._folder / _NEW / target.name
        self.work_dir = self._folder / _WORK
        self._names: list[str] = []
        self._old: list[str] = []

    def files(self) -> list[Path]:
        """What has been made, the target first."""
        made = sorted(self.staged_path.parent.iterdir())
        return [self.staged_path, *(path for path in made if path != self.staged_path)]

    def fsync(self) -> None:
        """Waits until what has been made is on the disk, so that a rename can't outrun it."""
        for path in self.files():
            with path.open("rb+") as file:
                os.fsync(file.fileno())

    def hide_staging_path(self, text: str) -> str:
        """A message about what is made here, without the hidden folder's name."""
        return text.replace(f"{self.staged_path.parent}{os.sep}", "")

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
        self._old = list(dict.fromkeys([*self._names, *(side.name for side in self._sides)]))
        self._held.write(_record(self._names, self._old))
        self._held.flush()
        for name in self._old:
            path, kept = self.target.with_name(name), self._folder / _BEFORE / name
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
        _put_back(self._folder, self._names, self._old)

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


def remove_leftovers(folder: Path) -> None:
    """Clear away what killed processes of this user left in a folder; leave all else alone.

    A folder is another user's or not a staging folder where `own_folder.is_own` says so.
    """
    for left in sorted(folder.glob(private_folder.NAME.format("*"))):
        with suppress(OSError):  # its maker lives and holds the lock, or another process has swept it
            if private_folder.is_own(left, (_LOCK, _NEW, _BEFORE, _WORK)):
                _sweep(left)


def _sweep(left: Path) -> None:
    if not (left / _LOCK).exists():
        left.rmdir()  # before the lock and after it, a folder is empty
        return
    with _open(left / _LOCK, "r+") as held:
        lock(held)
        recorded = _recorded(held.read())
        if recorded is None:
            return
        new, old = recorded
        if new and os.path.lexists(left / _NEW / new[0]):
            _put_back(left, new, old)
        held.truncate(0)
    _remove(left)


def _begun(parent: Path) -> tuple[Path, TextIO]:
    """A new hidden folder, and its lock file, which is locked."""
    while True:
        folder = private_folder.make(parent)
        with suppress(FileNotFoundError, BlockingIOError):  # another process swept it before it was locked
            return folder, _filled(folder)


def _filled(folder: Path) -> TextIO:
    with ExitStack() as undo:
        undo.callback(_remove, folder)
        held = undo.enter_context(_open(folder / _LOCK, "x"))
        try:
            lock(held)
        except BlockingIOError:
            raise
        except OSError:
            pass  # a file system without locks, where nothing is swept
        for name in (_NEW, _BEFORE, _WORK):
            (folder / name).mkdir()
        undo.pop_all()
    return held


def _remove(folder: Path) -> None:
    """Remove a hidden folder, its lock last, so that a run that is killed meanwhile leaves it to the next."""
    for name in (_NEW, _BEFORE, _WORK):
        shutil.rmtree(folder / name, ignore_errors=True)
    with suppress(OSError):
        # a child that outlives its killed parent may still write there
        if [path.name for path in folder.iterdir()] == [_LOCK]:
            (folder / _LOCK).unlink()
        folder.rmdir()


def _record(new: Sequence[str], old: Sequence[str]) -> str:
    return "\0".join([*new, "", *old, ""])


def _recorded(text: str) -> Optional[tuple[list[str], list[str]]]:
    """The new and the old names; none where the record is cut short, None where it names other folders."""
    new, _, old = text.partition("\0\0")
    if not old.endswith("\0"):
        return [], []
    names = new.split("\0"), old[:-1].split("\0")
    if any(name in ("", "..") or PurePath(name).name != name for name in [*names[0], *names[1]]):
        return None
    return names


def _put_back(folder: Path, new: Sequence[str], old: Sequence[str]) -> None:
    """Undo a publishing that did not come to its end.

    Args:
        folder: the hidden one.
        new: names of the new files.
        old: names of all the files that were there before, or would have been.
    """
    for name in new:
        if not os.path.lexists(folder / _NEW / name):
            (folder.parent / name).unlink(missing_ok=True)
    for name in old:
        kept = folder / _BEFORE / name
        if os.path.lexists(kept):
            kept.replace(folder.parent / name)
            kept.unlink(missing_ok=True)  # renaming one of two links to one file leaves both


def _open(path: Path, mode: str) -> TextIO:
    return path.open(mode, encoding="utf-8", errors="surrogateescape", newline="")  # type: ignore[return-value]
