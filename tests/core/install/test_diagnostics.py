"""The description of the engine for bug reports."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from trapan.core.cli import main
from trapan.core.engine import interpreter
from trapan.core.version import VERSION
from trapan.tests.platforms import POSIX


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The engine folder, still missing, and no other Python with PyTorch."""
    monkeypatch.setenv("TRAPAN_ENGINE", str(tmp_path / "engine"))
    monkeypatch.setattr("trapan.core.engine.interpreter.has_torch", lambda: False)
    return tmp_path / "engine"


def test_missing_engine_error_says_how_to_install_it(
    engine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(["engine", "info", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["error"].startswith("the TRA-PAN engine is not installed: install it with")
    assert document["trapan"] == VERSION and document["interpreter"] is None and document["engine"] is None
    assert document["environment"] == {"folder": str(engine), "state": "not installed"}
    assert document["host"]["numpy"] and document["system"]


def test_a_folder_that_cannot_be_read_is_reported(
    engine: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    # Root, who runs many tests, may read every folder.
    monkeypatch.setattr(Path, "exists", refused)
    assert main.main(["engine", "info"]) == 0
    assert "environment state: can't be read: Permission denied" in capsys.readouterr().out


class Listing:
    """Stand in for os.scandir: list a folder, and remove two of its entries at once."""

    def __init__(self, path: str, scandir: Callable[[str], Any] = os.scandir) -> None:
        with scandir(path) as listed:
            entries = list(listed)
        with suppress(FileNotFoundError):
            Path(path, "gone").rmdir()
            Path(path, "gone.py").unlink()
        self._entries = iter(entries)

    def __enter__(self) -> Iterator[os.DirEntry[str]]:
        return self._entries

    def __exit__(self, *_: object) -> None:
        pass

    def __next__(self) -> os.DirEntry[str]:
        return next(self._entries)


def test_files_that_are_removed_meanwhile_are_not_counted(
    engine: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (engine / "gone").mkdir(parents=True)
    for name in ("gone.py", "torch"):
        (engine / name).write_bytes(bytes(3_000_000))
    monkeypatch.setattr(os, "scandir", Listing)
    assert main.main(["engine", "info"]) == 0
    assert "environment megabytes: 3" in capsys.readouterr().out
    assert not (engine / "gone.py").exists()


def test_state_and_size_of_the_environment(engine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    engine.mkdir()
    (engine / "torch").write_bytes(bytes(3_000_000))
    assert main.main(["engine", "info"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "environment state: incomplete: install the engine again" in lines
    assert "environment megabytes: 3" in lines


@POSIX
def test_an_engine_that_does_not_start_is_reported(engine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    python = interpreter.venv_python(engine)
    python.parent.mkdir(parents=True)
    python.write_text("#!/bin/sh\necho torch is broken >&2\nexit 1\n", "utf-8")
    python.chmod(0o755)
    (engine / interpreter.MARKER_FILE).write_text('{"flavour": "cu130"}', "utf-8")
    assert main.main(["engine", "info"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "environment state: complete" in lines and "environment flavour: cu130" in lines
    assert f"interpreter path: {python}" in lines and "engine: none" in lines
    assert [line for line in lines if line.startswith("error: ") and "torch is broken" in line]
