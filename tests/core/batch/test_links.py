"""Folders of scenes that are put together with links."""

from __future__ import annotations

from pathlib import Path

from trapan.core.batch.folder import find_pairs
from trapan.tests.platforms import LINKS


def laid(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


@LINKS
def test_links_to_folders_are_followed_and_no_folder_is_searched_twice(tmp_path: Path) -> None:
    """Archives are often put together with links; a folder behind one was passed over in silence."""
    laid(tmp_path, "disk/a_pan.tif", "disk/a_ms.tif", "disk/deep/b_pan.tif", "disk/deep/b_ms.tif")
    laid(tmp_path, "other/d_pan.tif", "other/d_ms.tif", "scenes/own/c_pan.tif", "scenes/own/c_ms.tif")
    links = {
        "2024": "disk", "again": "disk/deep", "loop": "scenes", "above": "", "gone": "missing",
        ".hidden": "other", "own/more": "scenes/own", "own/self": "scenes/own/self", "out": "out",
    }  # fmt: skip
    laid(tmp_path, "out/a_pan.tif", "out/a_ms.tif")
    for name, target in links.items():
        (tmp_path / "scenes" / name).symlink_to(tmp_path / target)

    entries, left = find_pairs(str(tmp_path / "scenes"), tmp_path / "scenes" / "own" / ".." / "out")

    assert [entry.name for entry in entries] == ["2024_a", "2024_deep_b", "own_c"] and not left
    by_pattern, _ = find_pairs(f"{tmp_path}/scenes/20*", tmp_path / "out")
    assert [entry.name for entry in by_pattern] == ["2024_a", "2024_deep_b"]
