"""Which Python the engine environment is built on."""

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
    """Return a function that writes a shell script and returns its path."""
    if os.name != "posix":
        pytest.skip("the programs are shell scripts")

    def write_program(name: str, script: str) -> str:
        path = tmp_path / "Programme für alle" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        path.chmod(0o755)
        return str(path)

    return write_program


def test_the_given_python_is_taken(program: Callable[[str, str], str]) -> None:
    given = program("python", f'exec {SYSTEM} "$@"')
    found = find_base_python(given, start_process, print)
    assert Path(found.executable).is_file() and found.version.startswith("3.1")


def test_the_python_of_this_process_is_suitable() -> None:
    given = sys._base_executable  # type: ignore[attr-defined]
    found = find_base_python(given, start_process, print)
    assert Path(found.executable).samefile(given) and found.version == "{}.{}".format(*sys.version_info)


def test_words_of_a_python_beyond_ascii_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find_python, "_PROBE", "raise SystemExit('C:/Größe/東京')")
    log: list[str] = []
    with pytest.raises(EngineError):
        find_base_python(sys._base_executable, start_process, log.append)  # type: ignore[attr-defined]
    assert log[0].endswith("not suitable, C:/Größe/東京")


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("echo no Python here >&2; exit 127", "not suitable, no Python here"),
        ("echo hello", "not suitable, it does not respond"),
        ("echo '[1]'", "not suitable, it does not respond"),
        ("""echo '{"executable": "/x", "version": [3, 9]}'""", "not suitable, it is Python 3.9"),
        ("""echo '{"executable": "/x", "version": [3, 15]}'""", "not suitable, it is Python 3.15"),
        (
            f'shift; {SYSTEM} -S -c \'import sys; sys.modules["ensurepip"] = None; exec(sys.argv[-1])\' "$@"',
            "not suitable, ModuleNotFoundError: import of ensurepip halted",
        ),
    ],
)
def test_an_unsuitable_python_is_rejected_with_the_reason(
    program: Callable[[str, str], str], script: str, reason: str
) -> None:
    log: list[str] = []
    given = program("python", script)
    with pytest.raises(
        EngineError, match=rf"'{given}' is no Python 3\.10 to 3\.14 with venv and pip: install it"
    ):
        find_base_python(given, start_process, log.append)
    assert len(log) == 1 and f"{given}: {reason}" in log[0]


def test_a_python_that_does_not_respond_is_rejected(
    program: Callable[[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_python, "PROBE_TIMEOUT", 0.5)
    with pytest.raises(EngineError):
        find_base_python(program("python", "exec sleep 60"), start_process, print)


def test_a_missing_python_is_rejected() -> None:
    with pytest.raises(EngineError, match="'/nowhere/python' is no Python"):
        find_base_python("/nowhere/python", start_process, print)


def test_the_first_suitable_python_on_the_path_is_found(
    program: Callable[[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = program("python3.13", "exit 1")
    good = program("python3.12", """echo '{"executable": "/the/one", "version": [3, 12]}'""")
    monkeypatch.setenv("PATH", f"{Path(good).parent}{os.pathsep}{os.environ['PATH']}")
    log: list[str] = []
    assert find_base_python("", start_process, log.append) == ("/the/one", "3.12")
    assert log == [f"{bad}: not suitable, it does not respond"]


def test_qgis_itself_is_never_started(
    program: Callable[[str, str], str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    qgis = program("qgis", f"touch '{tmp_path}/started'")
    monkeypatch.setattr(sys, "executable", qgis)
    assert find_base_python("", start_process, print).executable != qgis
    assert not (tmp_path / "started").exists()


@pytest.mark.parametrize(
    ("platform", "remedy"),
    [
        ("linux", r"install it \(on Debian .*python3-venv"),
        ("win32", r"install Python 3\.12 from python\.org, or name"),
    ],
)
def test_missing_python_error_says_what_to_install(
    platform: str, remedy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_python, "candidate_commands", lambda: [])
    monkeypatch.setattr(sys, "platform", platform)
    with pytest.raises(EngineError, match=rf"there is no Python 3\.10 .*: {remedy}"):
        find_base_python("", start_process, print)


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_are_searched_in_their_own_folders(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    names: list[str] = []
    monkeypatch.setattr(find_python, "find_program", lambda name, path=None: names.append(name))
    candidates = list(find_python.candidate_commands())
    assert ["/usr/bin/python3"] not in candidates
    assert ("py" in names) == (platform == "win32")


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_on_windows_and_macos_the_python_of_qgis_comes_first(
    platform: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / ("python.exe" if platform == "win32" else "bin/python3")
    program.parent.mkdir(exist_ok=True)
    program.touch()
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(find_python, "find_program", lambda name, path=None: "/usr/bin/python3")
    assert next(iter(find_python.candidate_commands())) == [str(program)]
