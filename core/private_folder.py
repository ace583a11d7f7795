"""Create hidden folders, and recognise those of the same user in a later run.

In a shared folder, such as /tmp, another user can create a folder with any name. An existing folder is used
only if this user created it and no other user can change it.

On Windows, folders inherit the access rights of their parent, and only links and unknown names are refused.
The same holds for file systems without owners, such as FAT.
"""

from __future__ import annotations

import os
import secrets
import stat
import sys
from pathlib import Path
from typing import Collection

NAME = ".trapan-{}.part"
"""Name of a private folder; the placeholder is random."""

# On Windows, Python turns 0o700 into an access list that files keep when they are moved out of the folder.
_MODE = 0o777 if sys.platform == "win32" else 0o700


def make(parent: Path) -> Path:
    """Create a folder with an unpredictable name that only this user can enter.

    Args:
        parent: folder to create it in.

    Raises:
        OSError: the folder can't be created.
    """
    folder = parent / NAME.format(secrets.token_hex(8))
    folder.mkdir(_MODE)
    return folder


def ensure(folder: Path, names: Collection[str]) -> bool:
    """Create a folder if it is missing; otherwise return whether it :func:`is_own`.

    Args:
        folder: folder to create.
        names: names that such a folder may contain.

    Raises:
        OSError: the folder can't be created or read.
    """
    try:
        folder.mkdir(_MODE)
    except FileExistsError:
        return is_own(folder, names)
    return True


def is_own(folder: Path, names: Collection[str]) -> bool:
    """Return whether this user created a folder for TRA-PAN and no other user can have changed it.

    Args:
        folder: an existing folder; links are not followed.
        names: names that such a folder may contain. They distinguish it from other private folders of this
            user that someone has renamed.

    Raises:
        OSError: the folder is missing or can't be read.
    """
    if not _private(folder):
        return False
    owner = folder.lstat().st_uid
    return all(path.name in names and _is_owned_without_links(path, owner) for path in folder.iterdir())


def _private(folder: Path) -> bool:
    """Return whether a folder has the owner and permissions of a newly created folder."""
    user = os.geteuid() if hasattr(os, "geteuid") else 0  # Windows numbers no users
    if _owner_and_mode(folder) == (user, stat.S_IFDIR | _MODE):
        return True
    # the file system may store no owners, or set the group bit of new folders
    other = make(folder.parent)
    try:
        return _owner_and_mode(folder) == _owner_and_mode(other)
    finally:
        other.rmdir()


def _owner_and_mode(path: Path) -> tuple[int, int]:
    status = path.lstat()
    return status.st_uid, status.st_mode


def _is_owned_without_links(path: Path, owner: int) -> bool:
    """Return whether a path is a folder or a file of the owner, and the file has no other hard link."""
    status = path.lstat()
    if status.st_uid != owner:
        return False
    return stat.S_ISDIR(status.st_mode) or (stat.S_ISREG(status.st_mode) and status.st_nlink == 1)
