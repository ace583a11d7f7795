"""What a bug report needs to say about the engine."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from trapan.core.cli import main
from trapan.core.engine import interpreter
from trapan.core.version import VERSION


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty place for the managed environment, and no other Python with an engine."""
    monkeypatch.setenv("TRAPAN_ENGINE", str(tmp_path / "engine"))
    monkeypatch.setattr("trapan.core.engine.interpreter.has_torch", lambda: False)
    return tmp_path / "engine"


def test_without_an_engine_it_says_how_to_get_one(engine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["engine", "info", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["error"].startswith("the TRA-PAN engine is not installed: install it with")
    assert told["trapan"] == VERSION and told["interpreter"] is None and told["engine"] is None
    assert told["environment"] == {"folder": str(engine), "state": "not installed"}
    assert told["host"]["numpy"] and told["system"]


def test_a_place_that_can_t_be_looked_into_is_said(
    engine: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    # what root, who runs many a test, is never told
    monkeypatch.setattr(Path, "exists", refused)
    assert main.main(["engine", "info"]) == 0
    assert "environment state: can't be looked into: Permission denied" in capsys.readouterr().out


def test_state_and_size_of_the_environment(engine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    engine.mkdir()
    (engine / "torch").write_bytes(bytes(3_000_000))
    assert main.main(["engine", "info"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert "environment state: not whole: install the engine again" in told
    assert "environment megabytes: 3" in told

    python = interpreter.venv_python(engine)
    python.parent.mkdir()
    python.write_text("#!/bin/sh\necho torch is broken >&2\nexit 1\n", "utf-8")
    python.chmod(0o755)
    (engine / interpreter.MARKER_FILE).write_text('{"flavour": "cu130"}', "utf-8")
    assert main.main(["engine", "info"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert "environment state: whole" in told and "environment flavour: cu130" in told
    assert f"interpreter path: {python}" in told and "engine: none" in told
    assert [line for line in told if line.startswith("error: ") and "torch is broken" in line]
