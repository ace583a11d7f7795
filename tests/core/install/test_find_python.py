"""Which Python the engine's environment is built on."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from trapan.core.engine.process import start_process
from trapan.core.errors import EngineError
from trapan.core.install import find_python
from trapan.core.install.find_python import find_base_python

SYSTEM = "/usr/bin/python3"


@pytest.fixture
def program(tmp_path: Path) -> Callable[[str, str], str]:
    """Writes a program that prints something; gives its path."""

    def written(name: str, script: str) -> str:
        path = tmp_path / "Programme für alle" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        path.chmod(0o755)
        return str(path)

    return written


def test_the_one_that_is_given_is_taken(program: Callable[[str, str], str]) -> None:
    given = program("python", f'exec {SYSTEM} "$@"')
    found = find_base_python(given, start_process, print)
    assert Path(found.executable).is_file() and found.version.startswith("3.1")


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("echo no Python here >&2; exit 127", "no, no Python here"),
        ("echo hello", "no, it does not answer"),
        ("echo '[1]'", "no, it does not answer"),
        ("""echo '{"executable": "/x", "version": [3, 9]}'""", "no, it is Python 3.9"),
        ("""echo '{"executable": "/x", "version": [3, 15]}'""", "no, it is Python 3.15"),
        (
            f'shift; {SYSTEM} -S -c \'import sys; sys.modules["ensurepip"] = None; exec(sys.argv[-1])\' "$@"',
            "no, ModuleNotFoundError: import of ensurepip halted",
        ),
    ],
)
def test_one_that_will_not_do_is_refused_with_the_reason(
    program: Callable[[str, str], str], script: str, reason: str
) -> None:
    log: list[str] = []
    given = program("python", script)
    with pytest.raises(
        EngineError, match=rf"'{given}' is no Python 3\.10 to 3\.14 with venv and pip: install it"
    ):
        find_base_python(given, start_process, log.append)
    assert len(log) == 1 and f"{given}: {reason}" in log[0]


def test_one_that_never_answers_is_given_up(
    program: Callable[[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_python, "_PATIENCE", 0.5)
    with pytest.raises(EngineError):
        find_base_python(program("python", "exec sleep 60"), start_process, print)


def test_one_that_is_not_there_is_refused() -> None:
    with pytest.raises(EngineError, match="'/nowhere/python' is no Python"):
        find_base_python("/nowhere/python", start_process, print)


def test_the_first_on_the_path_that_will_do_is_found(
    program: Callable[[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = program("python3.13", "exit 1")
    good = program("python3.12", """echo '{"executable": "/the/one", "version": [3, 12]}'""")
    monkeypatch.setenv("PATH", f"{Path(good).parent}{os.pathsep}{os.environ['PATH']}")
    log: list[str] = []
    assert find_base_python("", start_process, log.append) == ("/the/one", "3.12")
    assert log == [f"{bad}: no, it does not answer"]


def test_sys_executable_which_is_qgis_on_windows_and_macos_is_never_started(
    program: Callable[[str, str], str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    qgis = program("qgis", f"touch '{tmp_path}/started'")
    monkeypatch.setattr(sys, "executable", qgis)
    assert find_base_python("", start_process, print).executable != qgis
    assert not (tmp_path / "started").exists()


def test_where_there_is_none_the_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find_python, "_places", lambda: [])
    with pytest.raises(
        EngineError, match=r"there is no Python 3\.10 .*: install it \(on Debian .*python3-venv"
    ):
        find_base_python("", start_process, print)


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_are_searched_their_own_way(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    asked: list[str] = []
    monkeypatch.setattr(find_python, "program", lambda name, path=None: asked.append(name))
    places = list(find_python._places())
    assert ["/usr/bin/python3"] not in places
    assert ("py" in asked) == (platform == "win32")
