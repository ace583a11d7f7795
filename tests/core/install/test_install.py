"""Install, repair and remove the engine environment; what is left after a failure.

The tests use real virtual environments and pip, with small wheels in place of PyTorch and the others.
"""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
import trapan
from trapan.core import private_folder
from trapan.core.cli import main
from trapan.core.engine import interpreter
from trapan.core.engine.process import StartProcess, Subprocess, run_command, start_process
from trapan.core.errors import EngineError, InputError, OutputError
from trapan.core.feedback import Cancelled, SilentFeedback
from trapan.core.install import packages, torch_build
from trapan.core.install.install import install_engine, remove_engine
from trapan.core.install.packages import InstallOptions
from trapan.core.redaction import without_secrets
from trapan.tests.platforms import LINUX, POSIX
from trapan.tests.recording import RecordingFeedback

ROOT = Path(trapan.__file__).parent
SLOW_MACHINE = 120.0
"""Seconds that a step may take on a busy machine."""


class Log(RecordingFeedback):
    """Records the run, and cancels it at the first line that begins with `cancel_at`."""

    def __init__(self, cancel_at: str = "\0") -> None:
        super().__init__()
        self.cancelled = 0.0
        self._cancel_at = cancel_at

    def info(self, message: str) -> None:
        super().info(message)
        if message.startswith(self._cancel_at):
            self.cancelled = time.monotonic()

    def is_cancelled(self) -> bool:
        return self.cancelled > 0


@pytest.fixture
def options(stand_ins) -> InstallOptions:
    return InstallOptions("cpu", wheels=str(stand_ins.wheels))


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with pip and nothing else."""
    folder = tmp_path_factory.mktemp("environment")
    base = sys._base_executable  # type: ignore[attr-defined]
    subprocess.run([base, "-I", "-m", "venv", folder], check=True)
    return folder


@pytest.fixture
def start_copying(environment: Path) -> StartProcess:
    """Start processes, but copy the environment: creating one takes longer than all else in a test."""

    def start(command: Sequence[str], variables: Mapping[str, str]) -> Subprocess:
        *_, what, folder = command
        if what == "venv":
            shutil.copytree(environment, folder, symlinks=True)
            command = [sys.executable, "-c", "pass"]
        return start_process(command, variables)

    return start


@pytest.fixture
def log() -> Log:
    return Log()


@pytest.mark.long
def test_install_from_a_folder_of_wheels_and_remove(stand_ins, options, log, monkeypatch) -> None:
    for name in ("PYTHONHOME", "PYTHONPATH", "PYTHONEXECUTABLE", "LD_LIBRARY_PATH", "PROJ_LIB"):
        monkeypatch.setenv(name, "/nowhere")  # as QGIS sets them
    monkeypatch.setenv("PIP_USER", "1")  # as in some pip configurations
    stand_ins.engine.parent.mkdir(parents=True)
    leftover = private_folder.make(stand_ins.engine.parent)  # of a killed installation
    (leftover / "lock").touch()
    (leftover / "work" / "py").mkdir(parents=True)
    install_engine(options, start_process, log)
    python = interpreter.installed_python(interpreter.engine_folder())
    assert python is not None and python.is_relative_to(stand_ins.engine)
    assert _imports(python) == f"{stand_ins.torch} 2.4.6"
    assert _names(stand_ins.engine.parent) == ["engine"]
    marker = interpreter.read_marker(stand_ins.engine)
    assert marker["flavour"] == "cpu" and marker["python"] in (stand_ins.engine / "pyvenv.cfg").read_text(
        "utf-8"
    )
    assert log.stages == ["looking", "environment", "packages", "trying"]
    assert log.progress == sorted(log.progress) and log.progress[-1] == 1
    assert (
        f"Folder: {stand_ins.engine}" in log.infos and f"PyTorch {stand_ins.torch} NumPy 2.4.6" in log.infos
    )
    assert not [line for line in log.infos if "-r /" in line or line.startswith("Ignoring")]

    again = Log()
    install_engine(options, _never, again)
    assert again.infos == [
        f"The engine in {stand_ins.engine} is up to date: nothing to do. Repair reinstalls it."
    ]

    remove_engine(log)
    assert interpreter.installed_python(stand_ins.engine) is None and not stand_ins.engine.exists()
    remove_engine(log)
    assert log.infos[-1] == f"There is no engine in {stand_ins.engine}: nothing to remove."


@pytest.mark.long
def test_a_cancelled_repair_leaves_only_the_old_environment(stand_ins, options, start_copying) -> None:
    _older(stand_ins.engine, packages.fingerprint(torch_build.choose_build("cpu", sys.platform, "")))
    install_engine(options, _never, SilentFeedback())
    log = Log("Installing collected packages")
    with pytest.raises(Cancelled):
        install_engine(InstallOptions("cpu", wheels=options.wheels, repair=True), start_copying, log)
    assert time.monotonic() - log.cancelled < 5
    assert _names(stand_ins.engine.parent) == ["engine"]
    assert (stand_ins.engine / "older").exists()
    assert _processes_in(stand_ins.engine.parent) == []


@pytest.mark.long
def test_a_killed_installation_keeps_the_old_environment_and_the_next_one_cleans_up(
    stand_ins, options, start_copying
) -> None:
    _older(stand_ins.engine)
    code = """
import sys
from pathlib import Path
from trapan.core.engine.process import start_process
from trapan.core.feedback import SilentFeedback
from trapan.core.install import packages
from trapan.core.install.install import install_engine
packages.PINS = Path(sys.argv[1])
options = packages.InstallOptions("cpu", wheels=sys.argv[2])
install_engine(options, start_process, SilentFeedback())
"""
    process = subprocess.Popen([sys.executable, "-c", code, stand_ins.pins, stand_ins.wheels])
    _until(lambda: list(stand_ins.engine.parent.glob(".trapan-*.part/work/py/bin/python")))
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert (stand_ins.engine / "older").exists()
    assert len(_names(stand_ins.engine.parent)) == 2
    _until(lambda: not _processes_in(stand_ins.engine.parent))

    install_engine(options, start_copying, SilentFeedback())
    assert _names(stand_ins.engine.parent) == ["engine"]
    assert not (stand_ins.engine / "older").exists()
    assert interpreter.installed_python(stand_ins.engine)


@pytest.mark.slow
def test_a_file_with_another_hash_is_one_error(stand_ins, options, start_copying, monkeypatch, capfd) -> None:
    monkeypatch.setattr("trapan.core.cli.engine.start_process", start_copying)
    _older(stand_ins.engine)
    with next(stand_ins.wheels.glob("torch-*")).open("ab") as wheel:
        wheel.write(b"\0")
    assert main.main(["engine", "install", "--device=cpu", "--wheels", options.wheels]) == 1
    *log, error = capfd.readouterr().err.splitlines()
    assert error.startswith("trapan: pip can't install the packages (THESE PACKAGES DO NOT MATCH THE HASHES")
    assert error.endswith("get it from another source, then install the engine again")
    assert (
        any(line.endswith(f"{stand_ins.torch}, cpu: as requested") for line in log)
        and f"From: {stand_ins.wheels}" in log
    )
    assert "Disk space needed during the installation: 1.5 GB" in log
    assert (stand_ins.engine / "older").exists() and _names(stand_ins.engine.parent) == ["engine"]


@pytest.mark.slow
def test_an_index_that_cannot_be_reached_is_said_to_be(options, start_copying, monkeypatch) -> None:
    """pip itself ends with: could not find a version that satisfies the requirement."""
    monkeypatch.setenv("PIP_RETRIES", "1")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)  # this machine's may name folders of wheels
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # refuses connections, because it does not listen
        index = f"http://127.0.0.1:{closed.getsockname()[1]}/simple"
        with pytest.raises(EngineError) as error:
            install_engine(replace(options, wheels="", index=index), start_copying, Log())

    reason = "the package index can't be reached: " + (
        r"\[WinError 10061\] .+" if sys.platform == "win32" else r"\[Errno \d+\] Connection refused"
    )
    remedy = "check the network and the proxy, then install the engine again"
    assert re.fullmatch(rf"pip can't install the packages \({reason}\): {remedy}", str(error.value))


@pytest.mark.slow
def test_a_dry_run_with_an_index_behind_a_proxy_installs_nothing_and_logs_no_password(
    stand_ins, start_copying, log, monkeypatch
) -> None:
    monkeypatch.setenv("PIP_TRUSTED_HOST", "index.example")  # the test has no TLS
    with _proxy(stand_ins.wheels) as (address, requests):
        options = InstallOptions(
            "cpu",
            index="http://reader:open-sesame@index.example/simple",
            proxy=f"http://me:abracadabra@{address}",
            dry_run=True,
        )
        install_engine(options, start_copying, log)
    assert _names(stand_ins.engine.parent) == []
    assert "Would install numpy-2.4.6 safetensors-0.8.0 scipy-1.17.1" in log.infos
    assert log.infos[-2:] == [f"Would install torch-{stand_ins.torch}", "Dry run: nothing was installed."]
    assert "From: http://***@index.example/simple, through a proxy" in log.infos
    assert not [line for line in log.infos if "sesame" in line or "abracadabra" in line]
    assert {"http://index.example/simple/torch/", "http://index.example/simple/scipy/"} <= set(requests)
    assert set(requests.values()) == {"Basic " + base64.b64encode(b"me:abracadabra").decode()}


@POSIX
@pytest.mark.slow
@pytest.mark.parametrize("slow", ["nvidia-smi", "python3.13"])
def test_cancel_while_a_program_does_not_respond(slow: str, stand_ins, tmp_path, monkeypatch) -> None:
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


def test_without_disk_space_nothing_is_installed(stand_ins, options, monkeypatch) -> None:
    usage = shutil.disk_usage(stand_ins.wheels)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage._replace(free=10**9))
    with pytest.raises(
        OutputError, match=r"has 1\.0 GB left and the engine needs 1\.5 GB .*free some disk space, or set"
    ):
        install_engine(options, start_process, SilentFeedback())
    assert _names(stand_ins.engine.parent) == []


@pytest.mark.parametrize(
    "do",
    [
        lambda options: install_engine(options, start_process, SilentFeedback()),
        lambda options: remove_engine(SilentFeedback()),
    ],
)
def test_a_folder_with_other_files_is_left_alone(stand_ins, options, do) -> None:
    stand_ins.engine.mkdir(parents=True)
    (stand_ins.engine / "thesis.txt").touch()
    with pytest.raises(
        OutputError, match="is not an environment created by TRA-PAN, so it is left unchanged"
    ):
        do(options)
    assert (stand_ins.engine / "thesis.txt").exists()


@POSIX
@pytest.mark.parametrize(
    "do",
    [
        lambda options: install_engine(options, start_process, SilentFeedback()),
        lambda options: remove_engine(SilentFeedback()),
    ],
)
def test_a_folder_that_cannot_be_read_is_left_alone(options, do, monkeypatch) -> None:
    monkeypatch.setenv("TRAPAN_ENGINE", "/" + 300 * "x")
    with pytest.raises(OutputError, match="set the environment variable TRAPAN_ENGINE to a new folder"):
        do(options)


def test_the_base_python_may_be_named_without_its_folder(stand_ins, options, log, monkeypatch) -> None:
    _older(stand_ins.engine, packages.fingerprint(torch_build.choose_build("cpu", sys.platform, "")))
    marker = stand_ins.engine / interpreter.MARKER_FILE
    base = Path(sys._base_executable)  # type: ignore[attr-defined]
    monkeypatch.setenv("PATH", f"{base.parent}{os.pathsep}{os.environ['PATH']}")
    marker.write_text(
        json.dumps({**json.loads(marker.read_text()), "base": shutil.which(base.name)}), "utf-8"
    )
    install_engine(InstallOptions("cpu", wheels=options.wheels, python=base.name), _never, log)
    assert "nothing to do" in log.infos[-1]


def test_without_a_home_the_engine_folder_is_absolute(monkeypatch) -> None:
    for name in ("HOME", "TRAPAN_ENGINE", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 54321, raising=False)
    assert interpreter.engine_folder().is_absolute()
    monkeypatch.setenv("TRAPAN_ENGINE", "~nobody-of-that-name/engine")
    assert interpreter.engine_folder().is_absolute()


@LINUX
def test_a_folder_that_cannot_be_written_to_is_an_error(stand_ins, options, monkeypatch) -> None:
    monkeypatch.setenv("TRAPAN_ENGINE", "/proc/trapan/engine")
    with pytest.raises(OutputError, match=r"the folder '/proc/trapan' can't be written to \(No such file"):
        install_engine(options, start_process, SilentFeedback())


def test_a_missing_folder_of_wheels_is_an_error(stand_ins) -> None:
    with pytest.raises(InputError, match="the folder of wheels '/nowhere' does not exist"):
        install_engine(InstallOptions(wheels="/nowhere"), start_process, SilentFeedback())


def test_an_environment_without_its_python_or_its_marker_is_incomplete(stand_ins) -> None:
    _older(stand_ins.engine)
    assert interpreter.installed_python(stand_ins.engine)
    interpreter.venv_python(stand_ins.engine).unlink()
    assert interpreter.installed_python(stand_ins.engine) is None
    _older(stand_ins.engine)
    (stand_ins.engine / interpreter.MARKER_FILE).write_text("half a", "utf-8")
    assert interpreter.installed_python(stand_ins.engine) is None


@pytest.mark.parametrize(
    ("platform", "variables", "folder"),
    [
        pytest.param(
            "linux",
            {"XDG_DATA_HOME": "/data/me"},
            "/data/me/trapan/engine",
            marks=POSIX,  # absolute there
        ),
        ("linux", {"XDG_DATA_HOME": "not/absolute"}, "{home}/.local/share/trapan/engine"),
        ("darwin", {}, "{home}/Library/Application Support/trapan/engine"),
        ("win32", {"LOCALAPPDATA": "/Users/Zoë/AppData/Local"}, "/Users/Zoë/AppData/Local/trapan/engine"),
    ],
)
def test_the_engine_folder_lies_in_the_users_data(platform, variables, folder, monkeypatch) -> None:
    for name in ("TRAPAN_ENGINE", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert interpreter.engine_folder() == Path(folder.format(home=Path.home()))


def test_the_command_removes_and_prints_errors(stand_ins, options, capfd) -> None:
    _older(stand_ins.engine)
    assert main.main(["engine", "remove"]) == 0
    assert not stand_ins.engine.exists()
    assert main.main(["engine", "install", "--wheels", "/nowhere"]) == 1
    assert "trapan: the folder of wheels '/nowhere' does not exist" in capfd.readouterr().err


def test_addresses_are_shown_without_user_and_password() -> None:
    shown = without_secrets(
        "from https://me:open%20sesame@proxy.example:8080/simple, http://other.example/a@b"
    )
    assert shown == "from https://***@proxy.example:8080/simple, http://other.example/a@b"


def test_pins_lie_in_the_resources() -> None:
    assert packages.PINS == ROOT / "resources" / "engine"


def _older(engine: Path, pins: str = "older") -> None:
    """Create what matters of an environment of an older plugin version."""
    python = interpreter.venv_python(engine)
    python.parent.mkdir(parents=True, exist_ok=True)
    (engine / "older").touch()
    python.touch()
    (engine / interpreter.MARKER_FILE).write_text(json.dumps({"flavour": "cpu", "pins": pins}), "utf-8")


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


@contextmanager
def _proxy(wheels: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Run a proxy with a package index; yield its address, and the authorization of each requested URL."""
    requests: dict[str, str] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            requests[self.path] = self.headers.get("Proxy-Authorization", "")
            name = unquote(self.path.rstrip("/").rpartition("/")[2])
            files = sorted(wheels.glob(f"{name}-*"))
            links = "".join(f'<a href="/files/{quote(path.name)}">{path.name}</a>' for path in files)
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
        yield f"127.0.0.1:{server.server_port}", requests
        server.shutdown()


def _never(command: Sequence[str], environment: Mapping[str, str]) -> Subprocess:
    raise AssertionError(f"{command} was started")


def _imports(python: Path) -> str:
    code = "import numpy, torch; print(torch.__version__, numpy.__version__)"
    completed = run_command(start_process, [str(python), "-c", code])
    assert completed.exit_code == 0, completed.stderr_tail
    return completed.lines[-1]


def _processes_in(folder: Path) -> list[str]:
    """Return the commands of the processes whose program lies in a folder."""
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
