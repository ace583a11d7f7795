"""Files published all together or not at all, whenever the process that does it is killed."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from trapan.core import staging
from trapan.core.staging import Staging, publish, sweep

POSIX = pytest.mark.skipif(os.name != "posix", reason="needs fork and SIGKILL")

OLD = {"a.img": "old", "a.img.ovr": "old overview", "a.hdr": "old header"}
NEW = {"a.img": "new", "a.hdr": "new header", "a.img.aux.xml": "new metadata"}


def make(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).write_text(text)


def there(folder: Path) -> dict[str, str]:
    """What lies in a folder under names that are seen."""
    return {p.name: p.read_text() for p in folder.iterdir() if not p.name.startswith(".")}


def hidden(folder: Path) -> list[Path]:
    return list(folder.glob(".*"))


def staged(folder: Path, files: dict[str, str] = NEW) -> Staging:
    """A staging of the first file, in which all the files are made."""
    first = folder / next(iter(files))
    made = Staging(first, [first.with_name(first.name + ".ovr")])
    make(made.part.parent, files)
    return made


def no_links(*names: Any) -> None:
    raise PermissionError("Operation not permitted")


def test_nothing_is_seen_until_it_is_published(tmp_path: Path) -> None:
    make(tmp_path, OLD)
    made = staged(tmp_path)
    made.to_disk()
    assert there(tmp_path) == OLD
    publish(made)
    assert there(tmp_path) == NEW, "the old overviews described the old raster"
    assert hidden(tmp_path) == []


def test_discarding_leaves_what_was_there(tmp_path: Path) -> None:
    make(tmp_path, OLD)
    made = staged(tmp_path)
    made.discard()
    made.discard()
    assert there(tmp_path) == OLD
    assert hidden(tmp_path) == []


def test_where_one_can_t_be_renamed_all_stay_as_they_were(tmp_path: Path) -> None:
    make(tmp_path, {**OLD, "first.txt": "old"})
    first, made = staged(tmp_path, {"first.txt": "new"}), staged(tmp_path)
    (tmp_path / "a.img.aux.xml").mkdir()
    with pytest.raises(IsADirectoryError):
        publish(first, made)
    (tmp_path / "a.img.aux.xml").rmdir()
    assert there(tmp_path) == {**OLD, "first.txt": "old"}
    assert hidden(tmp_path) == []


def test_a_link_is_replaced_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    make(tmp_path, {"elsewhere": "precious"})
    (tmp_path / "a.txt").symlink_to(tmp_path / "elsewhere")
    publish(staged(tmp_path, {"a.txt": "new"}))
    assert there(tmp_path) == {"elsewhere": "precious", "a.txt": "new"}


def test_where_files_can_t_be_linked_the_old_ones_are_kept_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", no_links)
    make(tmp_path, {**OLD, "first.txt": "old"})
    first, made = staged(tmp_path, {"first.txt": "new"}), staged(tmp_path)
    (tmp_path / "a.img.aux.xml").mkdir()
    with pytest.raises(IsADirectoryError):
        publish(first, made)
    (tmp_path / "a.img.aux.xml").rmdir()
    assert there(tmp_path) == {**OLD, "first.txt": "old"}
    publish(staged(tmp_path))
    assert there(tmp_path) == {**NEW, "first.txt": "old"}


def test_a_message_does_not_speak_of_the_hidden_folder(tmp_path: Path) -> None:
    made = staged(tmp_path)
    assert made.plain(f"{made.part}: no space") == "a.img: no space"
    made.discard()


def test_what_a_live_process_makes_is_left_alone(tmp_path: Path) -> None:
    made = staged(tmp_path)
    sweep(tmp_path)
    publish(staged(tmp_path, {"b.txt": "other"}))
    publish(made)
    assert there(tmp_path) == {**NEW, "b.txt": "other"}


class Killer:
    """A trace function that kills this process, without warning, before a given line of a module."""

    def __init__(self, lines: int) -> None:
        self._left = lines

    def __call__(self, frame: FrameType, event: str, argument: Any) -> Any:
        if frame.f_code.co_filename != staging.__file__:
            return None
        if event == "line":
            self._left -= 1
            if self._left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return self


def killed_while_publishing(folder: Path, files: dict[str, str], lines: int) -> bool:
    """Publishes in a process of its own that is killed after so many lines; whether it came to that."""
    child = os.fork()
    if child == 0:
        try:
            made = staged(folder, files)
            sys.settrace(Killer(lines))
            publish(made)
            os._exit(0)
        finally:
            os._exit(1)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


@POSIX
@pytest.mark.parametrize(
    ("before", "files", "links"),
    [({"a.txt": "old"}, {"a.txt": "new"}, True), (OLD, NEW, True), (OLD, NEW, False), ({}, NEW, True)],
    ids=["one file", "with its side files", "where files can't be linked", "the first of its name"],
)
def test_killed_before_any_line_of_publishing_it_is_the_old_or_the_new(
    before: dict[str, str],
    files: dict[str, str],
    links: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    target, seen, lines = next(iter(files)), set(), 0
    while True:
        folder = tmp_path / str(lines)
        folder.mkdir()
        make(folder, before)
        if not killed_while_publishing(folder, files, lines):
            break
        under_its_name = there(folder).get(target)
        assert under_its_name in (before.get(target), files[target], None)
        assert under_its_name is not None or len(files) > 1, "one file is replaced at a stroke"
        Staging(folder / "next").discard()
        assert there(folder) in (before, files), f"after {lines} lines"
        assert hidden(folder) == []
        seen.add(target in there(folder) and there(folder)[target] == files[target])
        lines += 1
    assert seen == {True, False}
    assert lines > 30
    assert there(folder) == files


def killed_while_discarding(folder: Path, files: int) -> bool:
    """Discards after a failed publishing, in a process that is killed after so many files are removed."""
    child = os.fork()
    if child == 0:
        try:
            made = staged(folder)
            made._keep()
            made._undo()
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
def test_what_a_kill_while_clearing_up_leaves_is_swept_at_once_and_harms_nothing(tmp_path: Path) -> None:
    make(tmp_path, OLD)
    files = 0
    while killed_while_discarding(tmp_path, files):
        sweep(tmp_path)
        assert hidden(tmp_path) == [], f"after {files} files"
        assert there(tmp_path) == OLD, f"after {files} files"
        files += 1
    assert files == len(NEW) + 1, "the lock is the last"


def test_a_folder_whose_maker_was_killed_before_it_had_its_lock_goes_after_an_hour(tmp_path: Path) -> None:
    left = tmp_path / ".trapan-0123abcd.part"
    (left / "new").mkdir(parents=True)
    sweep(tmp_path)
    assert hidden(tmp_path) == [left]
    long_ago = left.stat().st_mtime - staging.FORGOTTEN - 1
    os.utime(left, (long_ago, long_ago))
    sweep(tmp_path)
    assert hidden(tmp_path) == []
