"""The command in a subprocess: interrupts and missing packages."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("osgeo.gdal")
pytest.importorskip("torch")

from trapan.core.cli.main import main
from trapan.core.engine import local
from trapan.core.errors import EngineError
from trapan.core.feedback import SilentFeedback
from trapan.core.synthetic.demo import write_pair
from trapan.tests.platforms import FULL_DISK, POSIX

SENSOR = ["--sensor", "WorldView-3"]
FEW_STEPS = [*SENSOR, "--warmup-steps", "2", "--rao-steps", "2"]
MANY_STEPS = [*SENSOR, "--warmup-steps", "100000", "--rao-steps", "2"]


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """A generated PAN of 64 x 64 and its eight-band MS."""
    pan, ms, _ = write_pair(tmp_path_factory.mktemp("pair"), 64)
    return str(pan), str(ms)


@pytest.fixture(scope="module")
def untrained(
    pair: tuple[str, str], small_patches: None, tmp_path_factory: pytest.TempPathFactory
) -> list[str]:
    """Options with which a run trains no network, which would take most of its time."""
    weights = tmp_path_factory.mktemp("weights") / "few.safetensors"
    output = str(weights.with_name("out.tif"))
    assert main(["pansharpen", *pair, output, *FEW_STEPS, "--save-weights", str(weights)]) == 0
    return [*SENSOR, "--weights", str(weights), "--apply-only"]


def start(*arguments: str, before: str = "pass", encoding: str = "utf-8", **streams: Any) -> subprocess.Popen:
    """Run the command in a subprocess after the Python statements of `before`."""
    # a test run under nohup ignores SIGHUP, one in the background SIGINT, and the command would inherit that
    heeding = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)"
    if os.name == "posix":
        heeding += "; signal.signal(signal.SIGHUP, signal.SIG_DFL)"
    code = f"{heeding}; {before}; from trapan.core.cli.start import main; sys.exit(main())"
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": encoding},
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams},
    )


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("sys.modules['torch'] = None", "the TRA-PAN engine is not installed: install it"),
        ("sys.modules['osgeo'] = None", "GDAL's Python bindings can't be loaded"),
        (
            "import os; os.environ.update(PROJ_LIB='/nowhere', PROJ_DATA='/nowhere')",
            "PROJ can't use its database of CRSs (PROJ: proj_",
        ),
    ],
)
def test_missing_package_gives_one_error(
    before: str, said: str, pair: tuple[str, str], tmp_path: Path
) -> None:
    process = start("pansharpen", *pair, str(tmp_path / "out.tif"), before=before)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert out == ""
    assert err.splitlines()[-1].startswith("trapan: ")
    assert said in err.splitlines()[-1]
    assert "Traceback" not in err
    assert list(tmp_path.iterdir()) == []


def test_torch_that_cannot_be_loaded_is_reported(pair: tuple[str, str], tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "torch.py").write_text("raise OSError('libc10.so: cannot open shared object file')")
    process = start(
        "pansharpen", *pair, str(tmp_path / "out.tif"), before=f"sys.path.insert(0, {str(broken)!r})"
    )
    err = process.communicate(timeout=60)[1]
    assert process.returncode == 1
    assert "PyTorch is installed but can't be loaded (libc10.so: cannot open" in err.splitlines()[-1]
    assert not (tmp_path / "out.tif").exists()


def test_on_windows_the_runtime_that_torch_needs_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "torch.py").write_text("raise OSError('[WinError 126] Error loading c10.dll')")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    monkeypatch.delitem(sys.modules, "torch")
    monkeypatch.setattr(local, "sys", SimpleNamespace(platform="win32"))
    with pytest.raises(EngineError, match=r"\(\[WinError 126\].*: install Microsoft's Visual C\+\+ "):
        local.load_torch(SilentFeedback())


@pytest.mark.parametrize(("chosen", "expected"), [(None, "0"), ("SIGUSR1", "SIGUSR1")])
def test_torch_is_told_to_leave_the_hang_up_alone(
    chosen: str | None, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Debian's PyTorch loads UCX, which would take the signal over."""
    (tmp_path / "torch.py").write_text("import os; found = os.environ['UCX_DEBUG_SIGNO']")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    monkeypatch.delitem(sys.modules, "torch")
    monkeypatch.setenv("UCX_DEBUG_SIGNO", chosen or "")  # so that it is restored afterwards
    if chosen is None:
        monkeypatch.delenv("UCX_DEBUG_SIGNO")
    local.load_torch(SilentFeedback())
    assert sys.modules["torch"].found == expected


def read_until(process: subprocess.Popen, line: str) -> None:
    heard = []
    for text in process.stderr:
        heard.append(text)
        if text.strip() == line:
            return
    pytest.fail(f"'{line}' was not heard in {heard}")


@pytest.mark.slow
@POSIX
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_interrupt_exits_with_130_and_leaves_nothing(
    name: str, pair: tuple[str, str], tmp_path: Path
) -> None:
    output = tmp_path / "out.tif"
    output.write_bytes(b"an older output")
    process = start("pansharpen", *pair, str(output), *MANY_STEPS)
    read_until(process, "Stage one")
    assert len(list(tmp_path.iterdir())) == 2, "the output is being written under another name"
    process.send_signal(getattr(signal, name))
    out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err.splitlines()[-1] == "trapan: interrupted"
    assert out == ""
    assert [path.name for path in tmp_path.iterdir()] == ["out.tif"]
    assert output.read_bytes() == b"an older output"


@pytest.mark.slow
@POSIX
def test_second_interrupt_stops_at_once_and_leaves_nothing(pair: tuple[str, str], tmp_path: Path) -> None:
    deaf = "from trapan.core.cli.console import Console; Console.is_cancelled = lambda self: False"
    process = start("pansharpen", *pair, str(tmp_path / "out.tif"), *MANY_STEPS, before=deaf)
    read_until(process, "Stage one")
    process.send_signal(signal.SIGINT)
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    err = process.communicate(timeout=30)[1]
    assert process.returncode == 130
    assert err.splitlines()[-1] == "trapan: interrupted"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@POSIX
def test_closed_pipe_gives_no_traceback(pair: tuple[str, str], untrained: list[str], tmp_path: Path) -> None:
    process = start("pansharpen", *pair, str(tmp_path / "out.tif"), *untrained, "--json")
    process.stdout.close()
    err = process.stderr.read()
    assert process.wait(timeout=20) == 0, "the output is written"
    assert "Error" not in err and "Traceback" not in err
    assert [path.name for path in tmp_path.iterdir()] == ["out.tif"]


@pytest.mark.slow
@POSIX
def test_a_log_that_nobody_reads_any_more_ends_the_work(pair: tuple[str, str], tmp_path: Path) -> None:
    process = start("pansharpen", *pair, str(tmp_path / "out.tif"), *FEW_STEPS)
    read_until(process, "Loading PyTorch.")
    process.stderr.close()
    assert process.stdout.read() == ""
    assert process.wait(timeout=20) == 1
    assert list(tmp_path.iterdir()) == []


AT_IMPORT = """
import os
class Finder:
    def find_spec(name, *_):
        if name == 'trapan.core.jobs.pansharpen':
            os.kill(os.getpid(), signal.{})
sys.meta_path.insert(0, Finder)
"""


@POSIX
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_interrupt_while_modules_are_imported(name: str) -> None:
    process = start("--version", before=f"exec({AT_IMPORT.format(name)!r})")
    assert process.communicate(timeout=20) == ("", "trapan: interrupted\n")
    assert process.returncode == 130


@pytest.mark.slow
@POSIX
def test_a_signal_to_the_whole_group_with_the_engine_in_a_process_of_its_own(
    pair: tuple[str, str], tmp_path: Path
) -> None:
    process = start(
        "pansharpen", *pair, str(tmp_path / "out.tif"), *MANY_STEPS,
        before="import os; os.environ['TRAPAN_PYTHON'] = sys.executable", start_new_session=True,
    )  # fmt: skip
    read_until(process, "Stage one")
    os.killpg(process.pid, signal.SIGTERM)
    err = process.communicate(timeout=30)[1]
    assert (process.returncode, err.splitlines()[-1]) == (130, "trapan: interrupted")
    assert list(tmp_path.iterdir()) == []


FULL = Path("/dev/full")
UNPRINTABLE = "trapan: the standard output can't be written (No space left on device): redirect it elsewhere"


@pytest.mark.slow
@FULL_DISK
def test_full_standard_output_is_reported_and_the_raster_is_written(
    pair: tuple[str, str], untrained: list[str], tmp_path: Path
) -> None:
    with FULL.open("w") as full:
        process = start("pansharpen", *pair, str(tmp_path / "out.tif"), *untrained, stdout=full)
        err = process.communicate(timeout=60)[1]
    assert process.returncode == 1
    assert err.splitlines()[-1].startswith(UNPRINTABLE) and "Traceback" not in err
    assert [path.name for path in tmp_path.iterdir()] == ["out.tif"]


@pytest.mark.slow
@FULL_DISK
@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["--version"], ["batch", "--help"], ["demo", "/dev/null/x", "--size", "64"]],
)
def test_full_streams_are_no_traceback(arguments: list[str], tmp_path: Path) -> None:
    with FULL.open("w") as full, (tmp_path / "log").open("w") as log:
        assert start(*arguments, stdout=full, stderr=log).wait(20) == 1
        assert start(*arguments, stdout=full, stderr=full).wait(20) == 1
    assert (
        "Traceback" not in (tmp_path / "log").read_text()
        and "Exception" not in (tmp_path / "log").read_text()
    )


@pytest.mark.slow
@POSIX
def test_a_full_disk_is_named_in_the_only_line(pair: tuple[str, str], tmp_path: Path) -> None:
    outputs = [str(tmp_path / name) for name in ("pan.tif", "ms.tif")]
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))"
    with start("degrade", *pair, *outputs, *SENSOR, before=limit) as process:
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (1, "")
    assert err.startswith(f"trapan: the output '{outputs[0]}' can't be written (File too large): free disk")
    assert err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@FULL_DISK
def test_a_log_that_is_full_ends_the_work(pair: tuple[str, str], tmp_path: Path) -> None:
    with FULL.open("w") as full:
        process = start("pansharpen", *pair, str(tmp_path / "out.tif"), *FEW_STEPS, stderr=full)
        assert process.communicate(timeout=60)[0] == ""
    assert process.returncode == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@POSIX
def test_streams_that_are_closed_are_done_without(
    pair: tuple[str, str], untrained: list[str], tmp_path: Path
) -> None:
    command = [sys.executable, "-c", "from trapan.core.cli.start import main; main()"]
    arguments = ["pansharpen", *pair, str(tmp_path / "out.tif"), *untrained]
    done = subprocess.run(["sh", "-c", '"$@" <&- >&- 2>&-', "sh", *command, *arguments], timeout=60)
    assert done.returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["out.tif"]


def test_an_encoding_that_lacks_letters_gets_escapes(tmp_path: Path) -> None:
    folder = tmp_path / "gr\u00fcn"
    out, err = start("demo", str(folder), "--size", "64", encoding="ascii").communicate(timeout=60)
    assert (out.splitlines()[0], err) == (str(tmp_path / "gr\\xfcn" / "pan.tif"), "")
    assert (folder / "pan.tif").is_file()


def test_gdal_does_not_warn_of_its_own_settings(pair: tuple[str, str], tmp_path: Path) -> None:
    """GDAL from 3.7 on warns at its first call; the warning is raised here in its words."""
    said = "import warnings; warnings.warn('Neither gdal.UseExceptions() nor gdal.DontUseExceptions() has'"
    code = f"from trapan.core.jobs import own_process; own_process.require_gdal(); {said}, FutureWarning)"
    quiet = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert quiet.stderr == ""
    with start("degrade", *pair, str(tmp_path / "pan.tif"), str(tmp_path / "ms.tif")) as run:
        assert "FutureWarning" not in run.communicate()[1]
    assert run.returncode == 0
