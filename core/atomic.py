"""Write files in a hidden staging folder next to their target, and publish all of them or none.

A killed process leaves a staging folder but never a partial file under the target's name. The next run of the
same user that writes to that folder restores the replaced files and removes the leftovers, also those in the
folders of files that were published together.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
import sys
from contextlib import ExitStack, suppress
from pathlib import Path, PurePath
from typing import Iterable, NamedTuple, Sequence, TextIO

from . import private_folder

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_LOCK, _NEW, _BEFORE, _WORK = _NAMES = "lock", "new", "before", "work"


def lock(file: TextIO) -> None:
    """Lock a file until it is closed or the process ends.

    Args:
        file: an open file.

    Raises:
        BlockingIOError: another process holds the lock.
        OSError: the file system has no locks.
    """
    if sys.platform == "win32":
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as error:  # EACCES where another process holds the lock
            if error.errno == errno.EINVAL:
                raise
            raise BlockingIOError(errno.EWOULDBLOCK, "another process holds the lock") from error
    else:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


class _Record(NamedTuple):
    """What a staging folder publishes, as its lock file holds it; empty before anything is moved.

    Attributes:
        new: names of the new files, the target first.
        old: names of the files that may have existed before.
        partners: paths of the staged targets that are published together with this one.
    """

    new: Sequence[str] = ()
    old: Sequence[str] = ()
    partners: Sequence[str] = ()


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
        self._record = _Record()

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

    def back_up(self, partners: Iterable[Staging] = ()) -> None:
        """Move or link the files that publishing replaces to the staging folder, to restore them later.

        Args:
            partners: the stagings that are published together with this one.
        """
        new = [path.name for path in self.files()]
        old = list(dict.fromkeys([*new, *(sidecar.name for sidecar in self._sidecars)]))
        self._record = _Record(new, old, [str(partner.staged_path.absolute()) for partner in partners])
        self.lock_file.write(_format_record(self._record))
        self.lock_file.flush()
        for name in old:
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
            self._keep_access(path)
        for sidecar in self._sidecars:
            sidecar.unlink(missing_ok=True)
        if others:
            # a mixture of old and new files would be invalid
            self.target.unlink(missing_ok=True)
        for path in others:
            path.replace(self.target.with_name(path.name))
        staged_target.replace(self.target)

    def _keep_access(self, staged: Path) -> None:
        """Give a new file the owner, group and permissions of the file that it replaces.

        Only root can keep another owner, and only members can keep a group.
        """
        replaced = self._folder / _BEFORE / staged.name
        if sys.platform == "win32" or not replaced.is_file() or replaced.is_symlink():
            return
        status = replaced.stat()
        for owner in (status.st_uid, -1):
            with suppress(OSError):  # not allowed, or a file system without owners
                os.chown(staged, owner, status.st_gid)
                break
        with suppress(OSError):  # a file system without permissions
            staged.chmod(stat.S_IMODE(status.st_mode) & 0o777)

    def roll_back(self) -> None:
        """Restore the replaced files, and take back the new ones that have got their names."""
        _restore(self._folder, self._record)

    def _done(self) -> None:
        shutil.rmtree(self._folder / _BEFORE, ignore_errors=True)
        self.discard()


def publish(*stagings: Staging) -> None:
    """Move all staged files to their final names and replace existing files.

    They are published when the last target has its name. If the process is killed before, the next run
    restores all files, and after that, none.

    Args:
        stagings: the stagings to publish together.

    Raises:
        OSError: a file can't be renamed; all files are restored.
    """
    with ExitStack() as undo:
        # All are rolled back before one is discarded: a staged target tells that they are not published.
        for staging in stagings:
            undo.callback(staging.discard)
        for staging in stagings:
            undo.callback(staging.roll_back)
        for staging in stagings:
            staging.back_up(partner for partner in stagings if partner is not staging)
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
            if private_folder.is_own(leftover, _NAMES):
                _remove_leftover(leftover)


def _remove_leftover(leftover: Path) -> None:
    if not (leftover / _LOCK).exists():
        leftover.rmdir()  # empty: created but not locked yet, or almost removed
        return
    with ExitStack() as locks:
        group = {leftover: _lock_and_read(leftover, locks)}
        record = group[leftover][1]
        for folder in (Path(partner).parent.parent for partner in record.partners):
            with suppress(FileNotFoundError):  # removed, or on a disk that is not there
                if not private_folder.is_own(folder, _NAMES):
                    raise PermissionError(str(folder))
                group[folder] = _lock_and_read(folder, locks)
        staged_targets = [*(str(leftover / _NEW / name) for name in record.new[:1]), *record.partners]
        if any(map(os.path.lexists, staged_targets)):
            for folder, (_, each) in group.items():
                _restore(folder, each)
        for lock_file, _ in group.values():
            lock_file.truncate(0)
    for folder in group:
        _remove(folder)


def _lock_and_read(folder: Path, locks: ExitStack) -> tuple[TextIO, _Record]:
    """Lock a staging folder as long as the stack is open, and read its record."""
    lock_file = locks.enter_context(_open(folder / _LOCK, "r+"))
    lock(lock_file)
    return lock_file, _parse_record(lock_file.read())


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


def _format_record(record: _Record) -> str:
    return "\0\0".join("\0".join(names) for names in record if names) + "\0"


def _parse_record(text: str) -> _Record:
    """Return the record; an empty one if it is truncated.

    Raises:
        PermissionError: it names files of other folders.
    """
    parts = text[:-1].split("\0\0")
    if not text.endswith("\0") or len(parts) < 2:
        return _Record()
    record = _Record(*(names.split("\0") for names in parts[:3]))
    if any(name in ("", "..") or PurePath(name).name != name for name in [*record.new, *record.old]):
        raise PermissionError(text)
    return record


def _restore(folder: Path, record: _Record) -> None:
    """Undo an interrupted publication; if this is interrupted too, it can be repeated."""
    for name in record.new:
        staged, published = folder / _NEW / name, folder.parent / name
        if not os.path.lexists(staged) and published.is_file():
            published.replace(staged)  # if it were deleted, a repetition would delete the restored file
    for name in record.old:
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
