"""Write files in a hidden staging folder next to their target, and publish all of them or none.

A killed process leaves a staging folder but never a partial file under the target's name. The next run of the
same user that writes to that folder restores the replaced files and removes the leftovers.
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
from contextlib import ExitStack, suppress
from pathlib import Path, PurePath
from typing import Iterable, Sequence, TextIO

from . import private_folder

if sys.platform == "win32":
    import msvcrt

    def lock(file: TextIO) -> None:
        """Lock a file until it is closed or the process ends.

        Args:
            file: an open file.

        Raises:
            OSError: another process holds the lock.
        """
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def lock(file: TextIO) -> None:
        """Lock a file until it is closed or the process ends.

        Args:
            file: an open file.

        Raises:
            OSError: another process holds the lock.
        """
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


_LOCK, _NEW, _BEFORE, _WORK = "lock", "new", "before", "work"


class Staging:
    """A staging folder for a target and its sidecar files.

    Args:
        target: the file to create or replace.
        sidecars: sidecar files of an older target; they are removed together with it.

    Raises:
        OSError: the folder can't be created.

    Attributes:
        target: the file to create or replace.
        staged_path: path to write the target to. It has the target's name, because the files of one raster
            may refer to each other by name.
        work_dir: folder for files that are not published.
        lock_file: open and locked as long as the staging folder is in use.
    """

    def __init__(self, target: Path, sidecars: Iterable[Path] = ()) -> None:
        remove_leftovers(target.parent)
        self.target = target
        self._sidecars = tuple(sidecars)
        self._folder, self.lock_file = _create_folder(target.parent)
        self.staged_path = self._folder / _NEW / target.name
        self.work_dir = self._folder / _WORK
        self._names: list[str] = []
        self._old: list[str] = []

    def files(self) -> list[Path]:
        """Return the files in the staging folder, the target first."""
        staged = sorted(self.staged_path.parent.iterdir())
        return [self.staged_path, *(path for path in staged if path != self.staged_path)]

    def fsync(self) -> None:
        """Flush the staged files to disk, so that they are complete before they are renamed."""
        for path in self.files():
            with path.open("rb+") as file:
                os.fsync(file.fileno())

    def hide_staging_path(self, text: str) -> str:
        """Remove the staging folder from a message.

        Args:
            text: the message.
        """
        return text.replace(f"{self.staged_path.parent}{os.sep}", "")

    def discard(self) -> None:
        """Remove the staging folder with its content; further calls do nothing.

        If an older file could not be restored, the folder stays with it, and a later run restores it. The new
        files then stay as empty ones, because a later run takes those that are missing for published.
        """
        kept = (self._folder / _BEFORE).glob("*")
        disposable = all(_is_one_file(path, self.target.with_name(path.name)) for path in kept)
        with suppress(OSError, ValueError):  # ValueError: already closed
            if disposable:
                self.lock_file.truncate(0)  # nothing to restore if the process is killed here
        if not disposable:
            self._free_space()
        with suppress(OSError):  # on a full disk, closing fails to write the record of `back_up` once more
            self.lock_file.close()
        if disposable:
            _remove(self._folder)

    def _free_space(self) -> None:
        """Remove the content that no later run needs."""
        shutil.rmtree(self.work_dir, ignore_errors=True)
        for path in (self._folder / _NEW).glob("*"):
            with suppress(OSError):
                os.truncate(path, 0)

    def back_up(self) -> None:
        """Move or link the files that publishing replaces to the staging folder, to restore them later."""
        self._names = [path.name for path in self.files()]
        self._old = list(dict.fromkeys([*self._names, *(sidecar.name for sidecar in self._sidecars)]))
        self.lock_file.write(_format_record(self._names, self._old))
        self.lock_file.flush()
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
        """Move the new files to their names, the target last; after that the publication is complete."""
        staged_target, *others = self.files()
        for path in (staged_target, *others):
            self._keep_mode(path)
        for sidecar in self._sidecars:
            sidecar.unlink(missing_ok=True)
        if others:
            # a mixture of old and new files would be invalid
            self.target.unlink(missing_ok=True)
        for path in others:
            path.replace(self.target.with_name(path.name))
        staged_target.replace(self.target)

    def _keep_mode(self, staged: Path) -> None:
        """Give a new file the permissions of the file that it replaces, which may be private."""
        replaced = self._folder / _BEFORE / staged.name
        if os.name == "posix" and replaced.is_file() and not replaced.is_symlink():
            with suppress(OSError):  # a file system without permissions
                staged.chmod(stat.S_IMODE(replaced.stat().st_mode) & 0o777)

    def roll_back(self) -> None:
        _restore(self._folder, self._names, self._old)

    def _done(self) -> None:
        shutil.rmtree(self._folder / _BEFORE, ignore_errors=True)
        self.discard()


def publish(*stagings: Staging) -> None:
    """Move all staged files to their final names and replace existing files.

    Args:
        stagings: the stagings to publish together.

    Raises:
        OSError: a file can't be renamed; all files are restored.
    """
    with ExitStack() as undo:
        for staging in reversed(stagings):
            undo.callback(staging.discard)
            undo.callback(staging.roll_back)
        for staging in stagings:
            staging.back_up()
        for staging in stagings:
            staging._move()
        undo.pop_all()
    for staging in stagings:
        staging._done()


def remove_leftovers(folder: Path) -> None:
    """Remove the staging folders of killed processes of this user.

    Other folders stay; see `private_folder.is_own`.

    Args:
        folder: folder in which files were written.
    """
    for leftover in sorted(folder.glob(private_folder.NAME.format("*"))):
        with suppress(OSError):  # its process still holds the lock, or another process removed it
            if private_folder.is_own(leftover, (_LOCK, _NEW, _BEFORE, _WORK)):
                _remove_leftover(leftover)


def _remove_leftover(leftover: Path) -> None:
    if not (leftover / _LOCK).exists():
        leftover.rmdir()  # empty: created but not locked yet, or almost removed
        return
    with _open(leftover / _LOCK, "r+") as held:
        lock(held)
        record = _parse_record(held.read())
        if record is None:
            return
        new, old = record
        if new and os.path.lexists(leftover / _NEW / new[0]):
            _restore(leftover, new, old)
        held.truncate(0)
    _remove(leftover)


def _create_folder(parent: Path) -> tuple[Path, TextIO]:
    """Create a staging folder and lock its lock file."""
    while True:
        folder = private_folder.make(parent)
        with suppress(FileNotFoundError, BlockingIOError):  # another process removed it before it was locked
            return folder, _fill_folder(folder)


def _fill_folder(folder: Path) -> TextIO:
    with ExitStack() as undo:
        undo.callback(_remove, folder)
        held = undo.enter_context(_open(folder / _LOCK, "x"))
        try:
            lock(held)
        except BlockingIOError:
            raise
        except OSError:
            pass  # a file system without locks, where leftovers are not removed
        for name in (_NEW, _BEFORE, _WORK):
            (folder / name).mkdir()
        undo.pop_all()
    return held


def _remove(folder: Path) -> None:
    """Remove a staging folder, its lock last, so that the next run can continue an interrupted removal.

    On Windows, links to older files stay as long as a program has these files open.
    """
    for name in (_NEW, _BEFORE, _WORK):
        shutil.rmtree(folder / name, ignore_errors=True)
    with suppress(OSError):
        # a subprocess that outlives its killed parent may still write here
        if [path.name for path in folder.iterdir()] == [_LOCK]:
            (folder / _LOCK).unlink()
        folder.rmdir()


def _format_record(new: Sequence[str], old: Sequence[str]) -> str:
    return "\0".join([*new, "", *old, ""])


def _parse_record(text: str) -> tuple[list[str], list[str]] | None:
    """Return the new and the old names: empty if the record is truncated, None if it names other folders."""
    new, _, old = text.partition("\0\0")
    if not old.endswith("\0"):
        return [], []
    names = new.split("\0"), old[:-1].split("\0")
    if any(name in ("", "..") or PurePath(name).name != name for name in [*names[0], *names[1]]):
        return None
    return names


def _restore(folder: Path, new: Sequence[str], old: Sequence[str]) -> None:
    """Undo an interrupted publication; if this is interrupted too, it can be repeated.

    Args:
        folder: the staging folder.
        new: names of the new files.
        old: names of the files that may have existed before.
    """
    for name in new:
        staged, published = folder / _NEW / name, folder.parent / name
        if not os.path.lexists(staged) and published.is_file():
            published.replace(staged)  # if it were deleted, a repetition would delete the restored file
    for name in old:
        kept, path = folder / _BEFORE / name, folder.parent / name
        if os.path.lexists(kept):
            if not _is_one_file(kept, path):
                kept.replace(path)
            with suppress(OSError):  # Windows deletes no name of an open file
                kept.unlink(missing_ok=True)


def _is_one_file(link: Path, path: Path) -> bool:
    """Return whether two paths are names of one file; false where the file system numbers no files."""
    try:
        status, other = link.lstat(), path.lstat()
    except OSError:
        return False
    return status.st_ino != 0 and os.path.samestat(status, other)


def _open(path: Path, mode: str) -> TextIO:
    return path.open(mode, encoding="utf-8", errors="surrogateescape", newline="")  # type: ignore[return-value]
