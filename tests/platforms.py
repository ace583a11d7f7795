"""What a test needs of the operating system, as marks that skip the test elsewhere."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from pathlib import Path

import pytest


def _links_work() -> bool:
    """Return whether this user may create symbolic links: on Windows, only developers may."""
    with tempfile.TemporaryDirectory() as folder:
        link = Path(folder, "link")
        try:
            link.symlink_to(folder)
        except OSError:
            return False
        return link.is_symlink()


POSIX = pytest.mark.skipif(
    os.name != "posix", reason="needs signals, pipes with names, permissions or shell scripts as on POSIX"
)
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="needs /proc, GNU's OpenMP or limits as on Linux")
ROOT = pytest.mark.skipif(
    os.name != "posix" or os.geteuid() != 0, reason="only root can give files and folders to other users"
)
FULL_DISK = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
OPEN_FILES_CAN_GO = pytest.mark.skipif(
    os.name != "posix", reason="Windows neither removes nor replaces a file that a program has open"
)
LINKS_WORK = _links_work()
LINKS = pytest.mark.skipif(not LINKS_WORK, reason="this user may not create symbolic links")

KILL = getattr(signal, "SIGKILL", signal.SIGTERM)
"""Signal with which `os.kill` ends a process at once; on Windows, SIGTERM does that."""

KILLED = -KILL if os.name == "posix" else int(KILL)
"""Exit code of a process that it ended."""
