"""The engine's own environment: made, found again, made anew, removed; what is left when it goes wrong.

Real virtual environments and pip, from a folder of small wheels that stand in for torch and its like.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
import trapan
from trapan.core import private_folder
from trapan.core.cli import main
from trapan.core.engine import interpreter
from trapan.core.engine.process import Subprocess, run_command, start_process
from trapan.core.errors import InputError, OutputError
from trapan.core.feedback import Cancelled, SilentFeedback
from trapan.core.install import packages, torch_build
from trapan.core.install.install import install_engine, remove_engine
from trapan.core.install.packages import InstallOptions
from trapan.core.redaction import without_secrets

ROOT = Path(trapan.__file__).parent
SLOW_MACHINE = 120.0


class Log(SilentFeedback):
    """Keeps the log, and cancels as soon as a line of it begins as told."""

    def __init__(self, cancel_at: str = "\0") -> None:
        self.lines: list[str] = []
        self.stages: list[str] = []
        self.progress: list[float] = []
        self.cancelled = 0.0
        self._cancel_at = cancel_at

    def set_progress(self, fraction: float) -> None:
        self.progress.append(fraction)

    def set_stage(self, name: str) -> None:
        self.stages.append(name)

    def info(self, message: str) -> None:
        self.lines.append(message)
        if message.startswith(self._cancel_at):
            self.cancelled = time.monotonic()

    def is_cancelled(self) -> bool:
        return self.cancelled > 0


@pytest.fixture
def wish(stand_ins) -> InstallOptions:
    return InstallOptions("cpu", wheels=str(stand_ins.wheels))


@pytest.fixture
def log() -> Log:
    return Log()


def test_made_from_a_folder_of_wheels_found_and_removed(stand_ins, wish, log, monkeypatch) -> None:
    for name in ("PYTHONHOME", "PYTHONPATH", "PYTHONEXECUTABLE", "LD_LIBRARY_PATH", "PROJ_LIB"):
        monkeypatch.setenv(name, "/nowhere")  # as QGIS's
    monkeypatch.setenv("PIP_USER", "1")  # as in some people's configuration of pip
    stand_ins.engine.parent.mkdir(parents=True)
    left = private_folder.make(stand_ins.engine.parent)  # by pip, killed after its parent
    (left / "lock").touch()
    (left / "work" / "py").mkdir(parents=True)
    install_engine(wish, start_process, log)
    python = interpreter.installed_python(interpreter.engine_folder())
    assert python is not None and python.is_relative_to(stand_ins.engine)
    assert _imports(python) == "2.13.0+cpu 2.4.6"
    assert _names(stand_ins.engine.parent) == ["engine"]
    told = interpreter.read_marker(stand_ins.engine)
    assert told["flavour"] == "cpu" and told["python"] in (stand_ins.engine / "pyvenv.cfg").read_text("utf-8")
    assert log.stages == ["looking", "environment", "packages", "trying"]
    assert log.progress == sorted(log.progress) and log.progress[-1] == 1
    assert f"Folder: {stand_ins.engine}" in log.lines and "PyTorch 2.13.0+cpu NumPy 2.4.6" in log.lines
    assert not [line for line in log.lines if "-r /" in line or line.startswith("Ignoring")]

    again = Log()
    install_engine(wish, _never, again)
    assert again.lines == [
        f"It is in {stand_ins.engine} already: nothing to do. Ask for a repair to have it made anew."
    ]

    remove_engine(log)
    assert interpreter.installed_python(stand_ins.engine) is None and not stand_ins.engine.exists()
    remove_engine(log)
    assert log.lines[-1] == f"There is no engine in {stand_ins.engine}: nothing to remove."


def test_a_repair_that_is_cancelled_leaves_the_older_one_and_nothing_else(stand_ins, wish) -> None:
    _older(stand_ins.engine, packages.fingerprint(torch_build.choose_build("cpu", sys.platform, "")))
    install_engine(wish, _never, SilentFeedback())
    log = Log("Installing collected packages")
    with pytest.raises(Cancelled):
        install_engine(InstallOptions("cpu", wheels=wish.wheels, repair=True), start_process, log)
    assert time.monotonic() - log.cancelled < 5
    assert _names(stand_ins.engine.parent) == ["engine"]
    assert (stand_ins.engine / "older").exists()
    assert _processes_in(stand_ins.engine.parent) == []


def test_killed_it_leaves_the_older_one_and_the_next_clears_up(stand_ins, wish) -> None:
    _older(stand_ins.engine)
    code = """
import sys
from pathlib import Path
from trapan.core import engine_install, engine_packages
from trapan.core.engine.process import start
from trapan.core.feedback import Silent
engine_packages.PINS = Path(sys.argv[1])
engine_install.install(engine_packages.Wish("cpu", wheels=sys.argv[2]), start, Silent())
"""
    process = subprocess.Popen([sys.executable, "-c", code, stand_ins.pins, stand_ins.wheels])
    _until(lambda: list(stand_ins.engine.parent.glob(".trapan-*.part/work/py/bin/python")))
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert (stand_ins.engine / "older").exists()
    assert len(_names(stand_ins.engine.parent)) == 2
    _until(lambda: not _processes_in(stand_ins.engine.parent))

    install_engine(wish, start_process, SilentFeedback())
    assert _names(stand_ins.engine.parent) == ["engine"]
    assert not (stand_ins.engine / "older").exists()
    assert interpreter.installed_python(stand_ins.engine)


def test_a_file_that_is_not_the_pinned_one_is_refused_in_one_sentence(stand_ins, wish, capfd) -> None:
    _older(stand_ins.engine)
    with next(stand_ins.wheels.glob("torch-*")).open("ab") as wheel:
        wheel.write(b"\0")
    assert main.main(["engine", "install", "--device=cpu", "--wheels", wish.wheels]) == 1
    *told, sentence = capfd.readouterr().err.splitlines()
    assert sentence.startswith(
        "trapan: pip can't install the packages (THESE PACKAGES DO NOT MATCH THE HASHES"
    )
    assert sentence.endswith("get it from another place, then install the engine again")
    assert "PyTorch: torch==2.13.0+cpu, cpu: as asked" in told and f"From: {stand_ins.wheels}" in told
    assert "Needs: 1.5 GB on the disk while it is installed" in told
    assert (stand_ins.engine / "older").exists() and _names(stand_ins.engine.parent) == ["engine"]


def test_a_dry_run_with_an_index_behind_a_proxy_installs_nothing_and_tells_no_password(
    stand_ins, log, monkeypatch
) -> None:
    monkeypatch.setenv("PIP_TRUSTED_HOST", "index.example")  # it is asked without TLS here
    with _proxy(stand_ins.wheels) as (address, asked):
        wish = InstallOptions(
            "cpu",
            index="http://reader:open-sesame@index.example/simple",
            proxy=f"http://me:abracadabra@{address}",
            dry_run=True,
        )
        install_engine(wish, start_process, log)
    assert _names(stand_ins.engine.parent) == []
    assert "Would install numpy-2.4.6 safetensors-0.8.0 scipy-1.17.1" in log.lines
    assert log.lines[-2:] == ["Would install torch-2.13.0+cpu", "Nothing was installed: a dry run."]
    assert "From: http://***@index.example/simple, through a proxy" in log.lines
    assert not [line for line in log.lines if "sesame" in line or "abracadabra" in line]
    assert {"http://index.example/simple/torch/", "http://index.example/simple/scipy/"} <= set(asked)
    assert set(asked.values()) == {"Basic " + base64.b64encode(b"me:abracadabra").decode()}


@pytest.mark.parametrize("slow", ["nvidia-smi", "python3.13"])
def test_cancelled_while_a_program_is_waited_for(slow: str, stand_ins, tmp_path, monkeypatch) -> None:
    program = tmp_path / slow
    program.write_text("#!/bin/sh\nexec sleep 60\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    begun = time.monotonic()
    log = Log()
    threading.Timer(1.0, lambda: setattr(log, "cancelled", time.monotonic())).start()
    with pytest.raises(Cancelled):
        install_engine(InstallOptions(wheels=str(stand_ins.wheels)), start_process, log)
    assert time.monotonic() - begun < 6


def test_where_there_is_no_room_it_does_not_begin(stand_ins, wish, monkeypatch) -> None:
    usage = shutil.disk_usage(stand_ins.wheels)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage._replace(free=10**9))
    with pytest.raises(
        OutputError, match=r"has 1\.0 GB left and the engine needs 1\.5 GB .*make room, or let"
    ):
        install_engine(wish, start_process, SilentFeedback())
    assert _names(stand_ins.engine.parent) == []


@pytest.mark.parametrize(
    "do",
    [
        lambda wish: install_engine(wish, start_process, SilentFeedback()),
        lambda wish: remove_engine(SilentFeedback()),
    ],
)
def test_a_folder_of_other_things_is_left_alone(stand_ins, wish, do) -> None:
    stand_ins.engine.mkdir(parents=True)
    (stand_ins.engine / "thesis.txt").touch()
    with pytest.raises(OutputError, match="is no environment that TRA-PAN made, so it is left alone"):
        do(wish)
    assert (stand_ins.engine / "thesis.txt").exists()


@pytest.mark.parametrize(
    "do",
    [
        lambda wish: install_engine(wish, start_process, SilentFeedback()),
        lambda wish: remove_engine(SilentFeedback()),
    ],
)
def test_a_place_that_can_t_be_looked_into_is_left_alone(wish, do, monkeypatch) -> None:
    monkeypatch.setenv("TRAPAN_ENGINE", "/" + 300 * "x")
    with pytest.raises(OutputError, match="let the environment variable TRAPAN_ENGINE name a new folder"):
        do(wish)


def test_the_python_it_is_built_on_may_be_named_without_its_folder(stand_ins, wish, log) -> None:
    _older(stand_ins.engine, packages.fingerprint(torch_build.choose_build("cpu", sys.platform, "")))
    marker = stand_ins.engine / interpreter.MARKER_FILE
    marker.write_text(
        json.dumps({**json.loads(marker.read_text()), "base": shutil.which("python3")}), "utf-8"
    )
    install_engine(InstallOptions("cpu", wheels=wish.wheels, python="python3"), _never, log)
    assert "nothing to do" in log.lines[-1]


def test_a_user_without_a_home_can_still_ask(monkeypatch) -> None:
    for name in ("HOME", "TRAPAN_ENGINE", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 54321)
    assert interpreter.engine_folder().is_absolute()
    monkeypatch.setenv("TRAPAN_ENGINE", "~nobody-of-that-name/engine")
    assert interpreter.engine_folder().is_absolute()


def test_a_place_where_nothing_can_be_written_is_said(stand_ins, wish, monkeypatch) -> None:
    monkeypatch.setenv("TRAPAN_ENGINE", "/proc/trapan/engine")
    with pytest.raises(OutputError, match=r"nothing can be written in '/proc/trapan' \(No such file"):
        install_engine(wish, start_process, SilentFeedback())


def test_a_folder_of_wheels_that_is_not_there_is_said(stand_ins) -> None:
    with pytest.raises(InputError, match="the folder of wheels '/nowhere' is not there"):
        install_engine(InstallOptions(wheels="/nowhere"), start_process, SilentFeedback())


def test_an_environment_without_its_python_or_its_marker_is_not_whole(stand_ins) -> None:
    _older(stand_ins.engine)
    assert interpreter.installed_python(stand_ins.engine)
    (stand_ins.engine / "bin" / "python").unlink()
    assert interpreter.installed_python(stand_ins.engine) is None
    _older(stand_ins.engine)
    (stand_ins.engine / interpreter.MARKER_FILE).write_text("half a", "utf-8")
    assert interpreter.installed_python(stand_ins.engine) is None


@pytest.mark.parametrize(
    ("platform", "variables", "folder"),
    [
        ("linux", {"XDG_DATA_HOME": "/data/me"}, "/data/me/trapan/engine"),
        ("linux", {"XDG_DATA_HOME": "not/absolute"}, "{home}/.local/share/trapan/engine"),
        ("darwin", {}, "{home}/Library/Application Support/trapan/engine"),
        ("win32", {"LOCALAPPDATA": "/Users/Zoë/AppData/Local"}, "/Users/Zoë/AppData/Local/trapan/engine"),
    ],
)
def test_it_lies_in_the_users_data_folder(platform, variables, folder, monkeypatch) -> None:
    for name in ("TRAPAN_ENGINE", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert interpreter.engine_folder() == Path(folder.format(home=Path.home()))


def test_the_command_removes_and_tells_of_errors(stand_ins, wish, capfd) -> None:
    _older(stand_ins.engine)
    assert main.main(["engine", "remove"]) == 0
    assert not stand_ins.engine.exists()
    assert main.main(["engine", "install", "--wheels", "/nowhere"]) == 1
    assert "trapan: the folder of wheels '/nowhere' is not there" in capfd.readouterr().err


def test_addresses_are_told_without_user_and_password() -> None:
    told = without_secrets(
        "from https://me:open%20sesame@proxy.example:8080/simple, http://other.example/a@b"
    )
    assert told == "from https://***@proxy.example:8080/simple, http://other.example/a@b"


def test_the_pins_in_the_archive_are_where_they_are_looked_for() -> None:
    assert packages.PINS == ROOT / "resources" / "engine"


def _older(engine: Path, pins: str = "older") -> None:
    """An environment of an older version of the plugin, as far as it matters."""
    (engine / "bin").mkdir(parents=True, exist_ok=True)
    (engine / "older").touch()
    (engine / "bin" / "python").touch()
    (engine / interpreter.MARKER_FILE).write_text(json.dumps({"flavour": "cpu", "pins": pins}), "utf-8")


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


@contextmanager
def _proxy(wheels: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """A proxy through which a package index is reached: its address, and what was asked with which right."""
    asked: dict[str, str] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked[self.path] = self.headers.get("Proxy-Authorization", "")
            name = unquote(self.path.rstrip("/").rpartition("/")[2])
            found = sorted(wheels.glob(f"{name}-*"))
            links = "".join(f'<a href="/files/{quote(path.name)}">{path.name}</a>' for path in found)
            body = links.encode() if self.path.endswith("/") else (wheels / name).read_bytes()
            self.send_response(200)
            self.send_header("Content-Type", "text/html" if self.path.endswith("/") else "application/zip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *what: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_port}", asked
        server.shutdown()


def _never(command: Sequence[str], environment: Mapping[str, str]) -> Subprocess:
    raise AssertionError(f"{command} was started")


def _imports(python: Path) -> str:
    code = "import numpy, torch; print(torch.__version__, numpy.__version__)"
    done = run_command(start_process, [str(python), "-c", code])
    assert done.exit_code == 0, done.stderr_tail
    return done.lines[-1]


def _processes_in(folder: Path) -> list[str]:
    """The commands of the processes that were started from a folder."""
    commands = []
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            commands.append(process.read_bytes().decode(errors="replace"))
        except OSError:
            continue
    return [command for command in commands if str(folder) in command.split("\0")[0]]


def _until(condition) -> None:
    end = time.monotonic() + SLOW_MACHINE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)
