"""Files are published together or not at all, even if the process is killed."""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any, Callable

import pytest
from trapan.core import atomic, private_folder
from trapan.core.atomic import Staging, publish, remove_leftovers
from trapan.tests.platforms import FULL_DISK, LINKS, POSIX, ROOT

OLD = {"a.img": "old", "a.img.ovr": "old overview", "a.hdr": "old header"}
NEW = {"a.img": "new", "a.hdr": "new header", "a.img.aux.xml": "new metadata"}


def make(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).write_text(text)


def there(folder: Path) -> dict[str, str]:
    """Return the visible files of a folder with their content."""
    return {p.name: p.read_text() for p in folder.iterdir() if not p.name.startswith(".")}


def hidden(folder: Path) -> list[Path]:
    return list(folder.glob(".*"))


def staged(folder: Path, files: dict[str, str] = NEW) -> Staging:
    """Stage all files with the first as the target."""
    first = folder / next(iter(files))
    made = Staging(first, [first.with_name(first.name + ".ovr")])
    make(made.staged_path.parent, files)
    return made


def no_links(*names: Any) -> None:
    raise PermissionError("Operation not permitted")


def test_nothing_is_seen_until_it_is_published(tmp_path: Path) -> None:
    make(tmp_path, OLD)
    made = staged(tmp_path)
    made.fsync()
    assert there(tmp_path) == OLD
    publish(made)
    assert there(tmp_path) == NEW, "the old overviews described the old raster"
    assert hidden(tmp_path) == []


def test_discarding_leaves_older_files(tmp_path: Path) -> None:
    make(tmp_path, OLD)
    made = staged(tmp_path)
    made.discard()
    made.discard()
    assert there(tmp_path) == OLD
    assert hidden(tmp_path) == []


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o664, 0o444])
@pytest.mark.parametrize("has_links", [True, False])
def test_a_new_file_has_the_permissions_of_the_one_that_it_replaces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int, has_links: bool
) -> None:
    if not has_links:
        monkeypatch.setattr(os, "link", no_links)
    make(tmp_path, {**OLD, "other": ""})
    usual = stat.S_IMODE((tmp_path / "other").stat().st_mode)
    for name in OLD:
        (tmp_path / name).chmod(mode)
    (tmp_path / "a.img.aux.xml").symlink_to("a.hdr")

    publish(staged(tmp_path))

    modes = {name: stat.S_IMODE((tmp_path / name).stat().st_mode) for name in NEW}
    assert modes == {"a.img": mode, "a.hdr": mode, "a.img.aux.xml": usual}
    assert there(tmp_path) == {**NEW, "other": ""} and hidden(tmp_path) == []


@ROOT
@pytest.mark.parametrize("user", [0, 65534])
def test_a_new_file_keeps_the_owner_and_the_group_as_far_as_the_user_may(tmp_path: Path, user: int) -> None:
    """A web server could no longer read its files of mode 0640 after root had replaced them."""
    make(tmp_path, OLD)
    for name, owner in (("a.img", 12345), ("a.hdr", 65534)):
        os.chown(tmp_path / name, owner, 54321)
        (tmp_path / name).chmod(0o640)
    with tempfile.TemporaryDirectory() as folder:  # pytest's folders are for this user alone
        moved = Path(shutil.move(tmp_path, folder))
        os.chown(moved, user, -1)
        Path(folder).chmod(0o755)
        groups = os.getgroups()
        os.setgroups([54321])
        os.seteuid(user)
        try:
            publish(staged(moved))
        finally:
            os.seteuid(0)
            os.setgroups(groups)
        found = [(moved / name).stat() for name in ("a.img", "a.hdr")]

    owners = [(status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) for status in found]
    assert owners == [(12345 if user == 0 else user, 54321, 0o640), (65534, 54321, 0o640)]


def publish_with_a_failing_rename(folder: Path) -> None:
    """Publish over older files while a folder has the name of a new sidecar file."""
    make(folder, {**OLD, "first.txt": "old"})
    first, second = staged(folder, {"first.txt": "new"}), staged(folder)
    (folder / "a.img.aux.xml").mkdir()
    with pytest.raises(IsADirectoryError if os.name == "posix" else PermissionError):
        publish(first, second)
    (folder / "a.img.aux.xml").rmdir()


def test_failed_rename_restores_all_files(tmp_path: Path) -> None:
    publish_with_a_failing_rename(tmp_path)
    assert there(tmp_path) == {**OLD, "first.txt": "old"}
    assert hidden(tmp_path) == []


class OpenElsewhere:
    """Let no file be moved, replaced or deleted that another program has open, as on Windows."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._open: list[int] = []
        self._replace, self._unlink = os.replace, os.unlink
        monkeypatch.setattr(os, "replace", self._checked_replace)
        monkeypatch.setattr(os, "unlink", self._checked_unlink)

    def open(self, path: Path) -> None:
        self._open.append(path.stat().st_ino)

    def close(self) -> None:
        self._open.clear()

    def _check(self, path: Any, folder: int | None = None) -> None:
        with suppress(FileNotFoundError):
            if os.stat(path, dir_fd=folder, follow_symlinks=False).st_ino in self._open:
                raise PermissionError(13, "The process cannot access the file", str(path))

    def _checked_replace(self, source: Any, target: Any) -> None:
        self._check(source)
        self._check(target)
        self._replace(source, target)

    def _checked_unlink(self, path: Any, *, dir_fd: int | None = None) -> None:
        self._check(path, dir_fd)
        self._unlink(path, dir_fd=dir_fd)


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> OpenElsewhere:
    return OpenElsewhere(monkeypatch)


@POSIX
@pytest.mark.parametrize("files", [{"a.img": "new"}, NEW], ids=["alone", "with its side files"])
def test_new_files_are_removed_where_the_older_target_is_open(
    tmp_path: Path, elsewhere: OpenElsewhere, files: dict[str, str]
) -> None:
    make(tmp_path, OLD)
    elsewhere.open(tmp_path / "a.img")
    for _ in range(2):
        made = staged(tmp_path, files)
        with pytest.raises(PermissionError):
            publish(made)
        made.discard()
        assert there(tmp_path) == OLD
        for folder in hidden(tmp_path):
            assert sorted(path.name for path in folder.rglob("*")) == ["a.img", "before", "lock"]
    elsewhere.close()
    (tmp_path / "a.img").unlink()
    (tmp_path / "a.img").write_text("newer")
    remove_leftovers(tmp_path)
    assert there(tmp_path) == {**OLD, "a.img": "newer"}, "what another program wrote stays"
    assert hidden(tmp_path) == []


@POSIX
def test_older_file_that_cant_be_restored_is_kept_for_the_next_run(
    tmp_path: Path, elsewhere: OpenElsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A virus scanner opens the new header before the target is replaced."""
    make(tmp_path, OLD)
    made = staged(tmp_path)
    checked_replace = os.replace

    def replace(source: Any, target: Any) -> None:
        if Path(source) == made.staged_path:
            elsewhere.open(tmp_path / "a.hdr")
            raise PermissionError(13, "The process cannot access the file", str(target))
        checked_replace(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(PermissionError):
        publish(made)
    made.discard()
    assert sum(path.stat().st_size for path in made.staged_path.parent.iterdir()) == 0
    remove_leftovers(tmp_path)
    assert hidden(tmp_path) == [made.staged_path.parent.parent]
    elsewhere.close()
    remove_leftovers(tmp_path)
    assert there(tmp_path) == OLD
    assert hidden(tmp_path) == []


@LINKS
def test_link_is_replaced_and_its_target_stays(tmp_path: Path) -> None:
    make(tmp_path, {"elsewhere": "precious"})
    (tmp_path / "a.txt").symlink_to(tmp_path / "elsewhere")
    publish(staged(tmp_path, {"a.txt": "new"}))
    assert there(tmp_path) == {"elsewhere": "precious", "a.txt": "new"}


def test_old_files_are_kept_on_a_file_system_without_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", no_links)
    publish_with_a_failing_rename(tmp_path)
    assert there(tmp_path) == {**OLD, "first.txt": "old"}
    publish(staged(tmp_path))
    assert there(tmp_path) == {**NEW, "first.txt": "old"}


def test_message_hides_the_staging_folder(tmp_path: Path) -> None:
    made = staged(tmp_path)
    assert made.hide_staging_path(f"{made.staged_path}: no space") == "a.img: no space"
    made.discard()


def test_a_lock_that_is_held_is_told_from_a_file_system_without_locks(tmp_path: Path) -> None:
    with (tmp_path / "lock").open("w") as first, (tmp_path / "lock").open("w") as second:
        atomic.lock(first)
        with pytest.raises(BlockingIOError):
            atomic.lock(second)


def test_staging_of_a_running_process_is_left_alone(tmp_path: Path) -> None:
    made = staged(tmp_path)
    remove_leftovers(tmp_path)
    publish(staged(tmp_path, {"b.txt": "other"}))
    publish(made)
    assert there(tmp_path) == {**NEW, "b.txt": "other"}


class Killer:
    """Return a trace function that kills this process before the n-th line of a module."""

    def __init__(self, lines: int) -> None:
        self._left = lines

    def __call__(self, frame: FrameType, event: str, argument: Any) -> Any:
        if frame.f_code.co_filename != atomic.__file__:
            return None
        if event == "line":
            self._left -= 1
            if self._left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return self


def kill_later_and_later(parent: Path, prepare: Callable[[Path], Callable[[Killer], None]]) -> None:
    """Call what `prepare` returns for a new folder, each time killed a line later, until no line is left."""
    for lines in itertools.count():
        folder = parent / str(lines)
        folder.mkdir()
        call = prepare(folder)
        child = os.fork()
        if child == 0:
            try:
                call(Killer(lines))
                os._exit(0)
            finally:
                os._exit(1)
        status = os.waitpid(child, 0)[1]
        if not os.WIFSIGNALED(status):
            sys.exit(os.WEXITSTATUS(status))


def publish_and_kill(parent: Path, before: dict[str, str], files: dict[str, str], links: bool) -> None:
    """Publish, each time killed a line later."""
    if not links:
        os.link = no_links  # type: ignore[assignment]

    def prepare(folder: Path) -> Callable[[Killer], None]:
        make(folder, before)
        made = staged(folder, files)

        def call(killer: Killer) -> None:
            sys.settrace(killer)
            publish(made)

        return call

    kill_later_and_later(parent, prepare)


def publish_together_and_kill(parent: Path, links: bool) -> None:
    """Publish a report and a raster to two folders, each time killed a line later."""
    if not links:
        os.link = no_links  # type: ignore[assignment]

    def prepare(folder: Path) -> Callable[[Killer], None]:
        for name, files in (("reports", {"r.html": "old"}), ("rasters", OLD)):
            (folder / name).mkdir()
            make(folder / name, files)
        made = staged(folder / "reports", {"r.html": "new"}), staged(folder / "rasters")

        def call(killer: Killer) -> None:
            sys.settrace(killer)
            publish(*made)

        return call

    kill_later_and_later(parent, prepare)


def roll_back_and_kill(parent: Path, links: bool) -> None:
    """Publish two targets, where the second can't be replaced, each time killed a line later."""
    if not links:
        os.link = no_links  # type: ignore[assignment]
    replace = os.replace

    def prepare(folder: Path) -> Callable[[Killer], None]:
        make(folder, {**OLD, "first.txt": "old"})
        first, made = staged(folder, {"first.txt": "new"}), staged(folder)

        def call(killer: Killer) -> None:
            def replace_others(source: Any, target: Any) -> None:
                if Path(source) == made.staged_path:
                    sys.settrace(killer)
                    raise PermissionError
                replace(source, target)

            os.replace = replace_others  # type: ignore[assignment]
            with suppress(PermissionError):
                publish(first, made)

        return call

    kill_later_and_later(parent, prepare)


def remove_leftovers_and_kill(parent: Path, links: bool) -> None:
    """Restore the older files after a publication was killed, each time killed a line later."""
    if not links:
        os.link = no_links  # type: ignore[assignment]

    def prepare(folder: Path) -> Callable[[Killer], None]:
        make(folder, {**OLD, "first.txt": "old"})
        made = staged(folder)
        made.back_up()
        (folder / "a.img").unlink(missing_ok=True)
        (folder / "a.img.ovr").unlink(missing_ok=True)
        for name in ("a.hdr", "a.img.aux.xml"):
            made.staged_path.with_name(name).replace(folder / name)
        made.lock_file.close()

        def call(killer: Killer) -> None:
            sys.settrace(killer)
            remove_leftovers(folder)

        return call

    kill_later_and_later(parent, prepare)


def in_a_new_process(call: str) -> None:
    """Call a function of this module in a process that forks faster than this one with PyTorch and QGIS."""
    names = "from trapan.tests.core.test_atomic import *"
    subprocess.run([sys.executable, "-c", f"{names}; {call}"], check=True)


@pytest.mark.slow
@POSIX
@pytest.mark.parametrize(
    ("before", "files", "links"),
    [({"a.txt": "old"}, {"a.txt": "new"}, True), (OLD, NEW, True), (OLD, NEW, False), ({}, NEW, True)],
    ids=["one file", "with its side files", "where files can't be linked", "the first of its name"],
)
def test_kill_at_any_line_of_publishing_leaves_the_old_or_the_new_files(
    before: dict[str, str], files: dict[str, str], links: bool, tmp_path: Path
) -> None:
    in_a_new_process(f"publish_and_kill(Path({str(tmp_path)!r}), {before}, {files}, {links})")
    target, seen = next(iter(files)), set()
    *killed, whole = sorted(tmp_path.iterdir(), key=lambda folder: int(folder.name))
    for folder in killed:
        under_its_name = there(folder).get(target)
        assert under_its_name in (before.get(target), files[target], None)
        assert under_its_name is not None or len(files) > 1, "one file is replaced at a stroke"
        Staging(folder / "next").discard()
        assert there(folder) in (before, files), f"after {folder.name} lines"
        assert hidden(folder) == []
        seen.add(target in there(folder) and there(folder)[target] == files[target])
    assert seen == {True, False}
    assert len(killed) > 30
    assert there(whole) == files


@pytest.mark.slow
@POSIX
@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
@pytest.mark.parametrize("doing", ["roll_back_and_kill", "remove_leftovers_and_kill"])
def test_kill_at_any_line_of_restoring_leaves_the_old_files(doing: str, links: bool, tmp_path: Path) -> None:
    in_a_new_process(f"{doing}(Path({str(tmp_path)!r}), {links})")
    folders = list(tmp_path.iterdir())
    for folder in folders:
        remove_leftovers(folder)
        files = there(folder)
        assert files.pop("first.txt") == "old", f"after {folder.name} lines"
        assert files == OLD, f"after {folder.name} lines"
        assert hidden(folder) == []
    assert len(folders) > 30


@pytest.mark.slow
@POSIX
@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
@pytest.mark.parametrize("first", ["reports", "rasters"])
def test_kill_at_any_line_leaves_files_that_belong_together(first: str, links: bool, tmp_path: Path) -> None:
    """The report and the raster, whichever folder the next run writes to."""
    in_a_new_process(f"publish_together_and_kill(Path({str(tmp_path)!r}), {links})")
    seen = set()
    folders = list(tmp_path.iterdir())
    for folder in folders:
        reports, rasters = folder / "reports", folder / "rasters"
        for swept in (first, "reports", "rasters"):
            remove_leftovers(folder / swept)
        left = there(reports)["r.html"], there(rasters)
        assert left in (("old", OLD), ("new", NEW)), f"after {folder.name} lines"
        assert hidden(reports) == hidden(rasters) == []
        seen.add(left[0])
    assert seen == {"old", "new"} and len(folders) > 60


def killed_while_discarding(folder: Path, files: int) -> bool:
    """Discard after a failed publication in a subprocess that is killed after some files are removed."""
    child = os.fork()
    if child == 0:
        try:
            made = staged(folder)
            made.back_up()
            made.roll_back()
            left, unlink = iter(range(files)), os.unlink

            def remove(*where: Any, **more: Any) -> None:
                if next(left, None) is None:
                    os.kill(os.getpid(), signal.SIGKILL)
                unlink(*where, **more)

            os.unlink = remove  # type: ignore[assignment]
            made.discard()
            os._exit(0)
        finally:
            os._exit(1)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


@POSIX
def test_kill_during_removal_leaves_files_that_the_next_run_removes(tmp_path: Path) -> None:
    make(tmp_path, OLD)
    files = 0
    while killed_while_discarding(tmp_path, files):
        remove_leftovers(tmp_path)
        assert hidden(tmp_path) == [], f"after {files} files"
        assert there(tmp_path) == OLD, f"after {files} files"
        files += 1
    assert files == len(NEW) + 1, "the lock is the last"


def test_folder_without_a_lock_is_removed(tmp_path: Path) -> None:
    private_folder.make(tmp_path)
    remove_leftovers(tmp_path)
    assert hidden(tmp_path) == []


def test_leftovers_of_a_surviving_child_are_removed_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A child such as pip may run on after its parent was killed."""
    made = staged(tmp_path)
    made.lock_file.close()
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "rmtree", lambda path, ignore_errors: None)
        remove_leftovers(tmp_path)
    assert hidden(tmp_path) == [made.staged_path.parent.parent]
    remove_leftovers(tmp_path)
    assert hidden(tmp_path) == []


def test_another_process_may_sweep_a_folder_before_it_has_its_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_one, made = private_folder.make, []

    def swept_once(parent: Path) -> Path:
        made.append(make_one(parent))
        if len(made) == 1:
            remove_leftovers(parent)
        return made[-1]

    monkeypatch.setattr(private_folder, "make", swept_once)
    publish(staged(tmp_path))
    assert there(tmp_path) == NEW and len(made) == 2


# --- what others plant


def lock_elsewhere(left: Path, precious: Path) -> None:
    (left / "lock").write_text(f"a.txt\0../precious/{precious.name}\0\0a.txt\0")
    (left / "new" / "a.txt").touch()


def old_elsewhere(left: Path, precious: Path) -> None:
    (left / "lock").write_text(f"a.txt\0\0../../precious/{precious.name}\0")
    (left / "new" / "a.txt").touch()


def lock_is_a_link(left: Path, precious: Path) -> None:
    (left / "lock").symlink_to(precious)


def lock_is_another_name(left: Path, precious: Path) -> None:
    os.link(precious, left / "lock")


def partner_elsewhere(left: Path, precious: Path) -> None:
    (left / "lock").write_text(f"a.txt\0\0older.txt\0\0{precious.parent / 'new' / 'a.txt'}\0")
    (left / "new" / "a.txt").touch()
    (left / "before" / "older.txt").touch()


def linked_folder(name: str) -> Callable[[Path, Path], None]:
    def plant(left: Path, precious: Path) -> None:
        (left / "lock").write_text(f"a.txt\0\0{precious.name}\0")
        (left / "new" / "a.txt").touch()
        shutil.rmtree(left / name)
        (left / name).symlink_to(precious.parent)

    return plant


def another_folder_renamed(left: Path, precious: Path) -> None:
    (left / "diary.txt").write_text("mine")


def readable_by_all(left: Path, precious: Path) -> None:
    lock_elsewhere(left, precious)
    (left / "lock").write_text(f"a.txt\0{precious.name}\0\0a.txt\0")
    left.chmod(0o755)


def another_user_s(left: Path, precious: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can make another user's folder")
    (left / "lock").write_text("a.txt\0older.txt\0\0a.txt\0")
    (left / "new" / "a.txt").touch()
    for path in (left, *left.rglob("*")):
        os.chown(path, 12345, 12345)


@POSIX
@pytest.mark.parametrize(
    "plant",
    [
        lock_elsewhere,
        old_elsewhere,
        partner_elsewhere,
        lock_is_a_link,
        lock_is_another_name,
        linked_folder("new"),
        linked_folder("before"),
        linked_folder("work"),
        another_folder_renamed,
        readable_by_all,
        another_user_s,
    ],
)
def test_planted_files_are_left_alone(tmp_path: Path, plant: Callable[[Path, Path], None]) -> None:
    """Nothing is deleted, truncated or moved, in the folder or elsewhere, and the run continues."""
    precious, folder = tmp_path / "precious" / "config", tmp_path / "out"
    for path in (precious.parent, folder):
        path.mkdir()
    precious.write_text("precious")
    (folder / "older.txt").write_text("older")
    left = private_folder.make(folder)
    for name in ("new", "before", "work"):
        (left / name).mkdir()
    plant(left, precious)
    before = everything(tmp_path)
    publish(staged(folder, {"b.txt": "new"}))
    assert everything(tmp_path) == {**before, folder / "b.txt": "new"}


@POSIX
def test_a_link_in_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    make(tmp_path, {"older.txt": "older"})
    away = private_folder.make(tmp_path / "..")
    (away / "lock").write_text("a.txt\0older.txt\0\0a.txt\0")
    (tmp_path / ".trapan-0123abcd.part").symlink_to(away)
    try:
        publish(staged(tmp_path, {"b.txt": "new"}))
        assert there(tmp_path) == {"older.txt": "older", "b.txt": "new"}
        assert (away / "lock").read_text().startswith("a.txt")
    finally:
        shutil.rmtree(away)


@POSIX
def test_only_the_owner_can_enter_the_folder_but_others_can_read_published_files(tmp_path: Path) -> None:
    made = staged(tmp_path, {"a.txt": "new"})
    (folder,) = hidden(tmp_path)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    publish(made)
    (tmp_path / "b.txt").touch()
    assert (tmp_path / "a.txt").stat().st_mode == (tmp_path / "b.txt").stat().st_mode


@ROOT
def test_on_a_file_system_without_owners_its_own_folders_are_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On FAT, every folder has the owner and permissions of the mount."""
    mounted = private_folder.make

    def given_away(parent: Path) -> Path:
        made = mounted(parent)
        os.chown(made, 12345, 12345)
        made.chmod(0o755)
        return made

    monkeypatch.setattr(private_folder, "make", given_away)
    left = given_away(tmp_path)
    remove_leftovers(tmp_path)
    assert not left.exists() and hidden(tmp_path) == []


def everything(folder: Path) -> dict[Path, str]:
    """Return the content of all files under a folder and the targets of all links."""
    return {
        path: str(path.readlink()) if path.is_symlink() else path.read_text()
        for path in folder.rglob("*")
        if path.is_symlink() or path.is_file()
    }


@FULL_DISK
def test_nothing_is_left_where_the_disk_is_full(tmp_path: Path) -> None:
    staging = Staging(tmp_path / "summary.html")
    staging.staged_path.write_text("page")
    staging.lock_file.close()
    with Path("/dev/full").open("w") as full:
        staging.lock_file = full
        with pytest.raises(OSError, match="No space left"):
            publish(staging)
    assert list(tmp_path.iterdir()) == []
