"""Hidden folders that a later run of the same user finds again, and no other user can plant.

In a folder that several users can write to, such as /tmp, anyone can create any name first. What a run finds
there is used only where this user made it and nobody else can change it; the rest is left alone.

Windows has no user ids here: a folder inherits the access rights of the folder it is in, and only links and
foreign names are refused. The same holds on file systems without owners, such as FAT.
"""

from __future__ import annotations

import os
import secrets
import stat
import sys
from pathlib import Path
from typing import Collection

NAME = ".trapan-{}.part"

# On Windows, Python turns 0o700 into an access list that files keep when they are moved out of the folder.
_MODE = 0o777 if sys.platform == "win32" else 0o700


def make(parent: Path) -> Path:
    """Make a folder of an unpredictable name that only this user can enter.

    Raises:
        OSError: it can't be made.
    """
    folder = parent / NAME.format(secrets.token_hex(8))
    folder.mkdir(_MODE)
    return folder


def ensure(folder: Path, names: Collection[str]) -> bool:
    """Make a folder where it is not there; else say whether it :func:`is_own`.

    Raises:
        OSError: it can't be made or looked into.
    """
    try:
        folder.mkdir(_MODE)
    except FileExistsError:
        return is_own(folder, names)
    return True


def is_own(folder: Path, names: Collection[str]) -> bool:
    """Whether this user made a folder for this program, and nobody else can have changed it.

    Args:
        folder: what was found; links are not followed.
        names: all that such a folder may hold, so that no other private folder of this user's, which someone
            renamed, is taken for it.

    Raises:
        OSError: it has gone or can't be looked into.
    """
    if not _private(folder):
        return False
    owner = folder.lstat().st_uid
    return all(path.name in names and _unlinked(path, owner) for path in folder.iterdir())


def _private(folder: Path) -> bool:
    """Whether a folder's owner and permissions are those of a folder that is made now."""
    if hasattr(os, "geteuid") and _mark(folder) == (os.geteuid(), stat.S_IFDIR | _MODE):
        return True
    # the file system may keep no owners, or give the group's bit to new folders
    other = make(folder.parent)
    try:
        return _mark(folder) == _mark(other)
    finally:
        other.rmdir()


def _mark(path: Path) -> tuple[int, int]:
    status = path.lstat()
    return status.st_uid, status.st_mode


def _unlinked(path: Path, owner: int) -> bool:
    """Whether a path is a folder or a file of the owner, and the file has no other name."""
    status = path.lstat()
    if status.st_uid != owner:
        return False
    return stat.S_ISDIR(status.st_mode) or (stat.S_ISREG(status.st_mode) and status.st_nlink == 1)
